// Everything that can be done by name, and which of it fits what was typed. Never acts before it is chosen.

import type { ItemView, Snapshot } from "../bindings";
import type { IconName } from "../parts/Icon.svelte";
import type { Stint } from "../state/stint.svelte";
import { t } from "../words.svelte";
import { actsOf } from "./acts";
import { goalsOf, type Known } from "./goals";

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

/** What can be done now, whatever was typed. */
export const commandsOf = (stint: Stint, snapshot: Snapshot, row: string | null, known: Known, help: () => void): Command[] => [
  ...actsOf(stint, snapshot, row),
  ...goalsOf(stint, snapshot, known, help),
];

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

/** The projects that are called so, to start on. */
export function projectsOf(stint: Stint, projects: ItemView[], text: string): Command[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const near = projects.filter((item) => !item.archived && `${item.name} ${item.client?.name ?? ""}`.toLowerCase().includes(wanted));
  const first = (item: ItemView) => (item.name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...near]
    .sort((a, b) => first(a) - first(b))
    .slice(0, 5)
    .map((item) => ({
      id: `project-${item.id}`,
      label: t("palette-start-on", { name: item.name }),
      verb: "",
      beside: item.client?.name ?? "",
      icon: "play",
      color: item.color ?? null,
      choose: () => void stint.startAs({ project: item.id }),
      interrupt: () => void stint.startAs({ project: item.id }, true),
    }));
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
