// What a name could become, as it is chosen from. Never makes all of a long shelf at once.

import type { NameInto, NameLine, NameShelf, NameTarget } from "../bindings";
import type { Offered } from "../parts/Choice.svelte";
import type { MenuItem } from "../parts/Menu.svelte";
import type { Option } from "../parts/Options.svelte";
import { number, t } from "../words.svelte";

/** So many fit a menu without a field that finds in it. */
const FEW = 12;
/** So many of a long shelf are shown. */
const MOST = 50;

/** A tag as one is typed, a task behind its project. */
export function nameOf(line: NameLine): string {
  if (line.kind === "tag") return `#${line.name}`;
  return line.under ? `${line.under}: ${line.name}` : line.name;
}

export const isFew = (there: NameTarget[]): boolean => there.length <= FEW;

/** What is there of what a line chooses from. */
export const onShelf = (line: NameLine, shelves: NameShelf[]): NameTarget[] => (line.shelf === null ? [] : (shelves[line.shelf]?.names ?? []));

export function intoOf(option: Option): NameInto {
  return option.value === "new" || option.value === "nothing" ? { to: option.value } : { to: "known", id: option.value };
}

/** The ways that are there for every name. */
function always(line: NameLine): Option[] {
  const way = (to: "new" | "nothing", label: string, icon: "plus" | "minus"): Option => ({ value: to, label, beside: "", color: null, icon: line.into.to === to ? "check" : icon });
  const nothing = line.kind === "project" ? t("data-no-project") : t("data-leave-out");
  return [way("new", t("data-make", { name: nameOf(line) }), "plus"), way("nothing", nothing, "minus")];
}

const chosenOf = (line: NameLine): string => (line.into.to === "known" ? line.into.id : line.into.to);

/** All of it, for a menu. */
export function choices(line: NameLine, there: NameTarget[], choose: (into: NameInto) => void): MenuItem[] {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { name } of there) (once.has(name) ? twice : once).add(name);
  const item = (option: Option): MenuItem => ({ label: option.label, icon: option.icon ?? undefined, choose: () => choose(intoOf(option)) });
  const told = ({ name, client }: NameTarget) => (client && twice.has(name) ? `${name} (${client})` : name);
  return [...there.map((target) => item({ ...asOption(line)(target), label: told(target) })), ...always(line).map(item)];
}

const asOption =
  (line: NameLine) =>
  ({ id, name, client }: NameTarget): Option => ({ value: id, label: name, beside: client ?? "", color: null, icon: chosenOf(line) === id ? "check" : null });

/** What fits a text: what begins with it before what holds all its words, in its name or its client's. */
export function offer(line: NameLine, there: NameTarget[], text: string): Offered {
  const [ways, wanted] = [always(line), text.trim().toLowerCase()];
  ways.at(-1)!.isLast = true;
  const found = wanted === "" ? chosenFirst(line, there) : fitting(there, wanted);
  const options = [...ways, ...found.slice(0, MOST).map(asOption(line))];
  const chosen = options.findIndex((option) => option.value === chosenOf(line));
  const at = wanted === "" ? Math.max(0, chosen) : found.length > 0 ? ways.length : 0;
  const counts = { count: found.length, all: there.length, shown: number(Math.min(found.length, MOST)) };
  return { options, at, words: found.length > MOST ? t("data-names-first", counts) : t("data-names-fit", counts) };
}

function fitting(there: NameTarget[], wanted: string): NameTarget[] {
  const words = wanted.split(/\s+/);
  const [begins, holds]: [NameTarget[], NameTarget[]] = [[], []];
  for (const target of there) {
    const all = `${target.name} ${target.client ?? ""}`.toLowerCase();
    if (all.startsWith(wanted)) begins.push(target);
    else if (holdsAll(all, words)) holds.push(target);
  }
  return [...begins, ...holds];
}

/** What is chosen is among what is shown. */
function chosenFirst(line: NameLine, there: NameTarget[]): NameTarget[] {
  const at = there.findIndex(({ id }) => id === chosenOf(line));
  return at < MOST ? there : [there[at]!, ...there.slice(0, at), ...there.slice(at + 1)];
}

/** Those whose name holds all words of a text. */
export function called(lines: NameLine[], text: string): NameLine[] {
  const words = text.trim().toLowerCase().split(/\s+/);
  return text.trim() === "" ? lines : lines.filter((line) => holdsAll(nameOf(line).toLowerCase(), words));
}

const holdsAll = (text: string, words: string[]): boolean => words.every((word) => text.includes(word));

/** Where each name stands. A choice changes how many entries use it, and it stays where the person looks. */
export class Places {
  readonly #places = new Map<string, number>();

  inOrder(lines: NameLine[]): NameLine[] {
    const places = this.#places;
    for (const { here } of lines) if (!places.has(here)) places.set(here, places.size);
    return [...lines].sort((one, other) => places.get(one.here)! - places.get(other.here)!);
  }
}
