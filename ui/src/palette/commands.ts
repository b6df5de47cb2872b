// Everything that can be done by name, and which of it fits what was typed. Never acts before it is chosen.

import type { ItemView, Run } from "../bindings";
import type { IconName } from "../parts/Icon.svelte";
import type { Stint } from "../state/stint.svelte";
import { t } from "../words.svelte";

export type Command = {
  id: string;
  label: string;
  /** What it is found by: its label without the name of an entry, so that who looks for an entry never stops one. */
  verb: string;
  /** What else finds it, behind the entries. */
  also?: string;
  beside: string;
  icon: IconName;
  color?: string | null;
  keys?: string;
  /** Only for who asks for it. */
  quiet?: boolean;
  choose: () => void;
  /** The same as a call, whose stop goes back to what runs now. */
  interrupt?: () => void;
};

const PROJECTS = 5;

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Those in which every word that was typed begins a word: `near` where one of them is of the verb, else `far`. */
export function narrowed(commands: Command[], text: string): { near: Command[]; far: Command[] } {
  const typed = wordsOf(text);
  if (text.trim() === "") return { near: commands.filter((command) => !command.quiet), far: [] };
  const [near, far]: [Command[], Command[]] = [[], []];
  if (typed.length === 0) return { near, far };
  for (const command of commands) {
    const { label, verb, also = "" } = command;
    const isIn = (text: string) => {
      const parts = wordsOf(text);
      return (word: string) => parts.some((part) => part.startsWith(word));
    };
    if (typed.every(isIn(`${verb} ${label}`)) && typed.some(isIn(verb))) near.push(command);
    else if (typed.every(isIn(`${verb} ${label} ${also}`)) && typed.some(isIn(`${verb} ${also}`))) far.push(command);
  }
  return { near, far };
}

/** A label with what was typed of its words. */
export function marked(label: string, text: string): Run[] {
  const typed = wordsOf(text).sort((a, b) => b.length - a.length);
  return label.split(/([\p{L}\p{N}]+)/u).flatMap((part) => {
    const begun = typed.find((word) => part.toLowerCase().startsWith(word))?.length ?? 0;
    return [{ text: part.slice(0, begun), hit: true }, { text: part.slice(begun), hit: false }].filter((run) => run.text !== "");
  });
}

/** The projects to start on: those that are `called` so, and those that only have it somewhere. */
export function projectsOf(stint: Stint, projects: ItemView[], text: string): { called: Command[]; others: Command[] } {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return { called: [], others: [] };
  const near = projects.filter((item) => !item.archived && `${item.name} ${item.client?.name ?? ""}`.toLowerCase().includes(wanted));
  const isCalled = (item: ItemView) => item.name.toLowerCase().startsWith(wanted);
  const start = (item: ItemView): Command => ({
    id: `project-${item.id}`,
    label: t("palette-start-on", { name: item.name }),
    verb: "",
    beside: item.client?.name ?? "",
    icon: "play",
    color: item.color ?? null,
    choose: () => void stint.startAs({ project: item.id }),
    interrupt: () => void stint.startAs({ project: item.id }, true),
  });
  const called = near.filter(isCalled).slice(0, PROJECTS);
  const others = near.filter((item) => !isCalled(item)).slice(0, PROJECTS - called.length);
  return { called: called.map(start), others: others.map(start) };
}

/** What Shift Enter does with the typed text: something comes in between. */
export const typed = (stint: Stint, text: string): Command => ({
  id: "typed",
  label: t("palette-start-typed", { text: text.trim() }),
  verb: "",
  beside: t("palette-as-typed"),
  icon: "play",
  choose: () => void stint.startAs({ text: text.trim() }),
  interrupt: () => void stint.startAs({ text: text.trim() }, true),
});
