// The lines of the list: an entry, similar ones folded into one, or one of those unfolded. What is to settle hangs on the
// line of the later entry.

import type { Card, CarriedView, DayView, Finding, GroupView } from "../bindings";

export type DayLine = {
  key: string;
  card: Card;
  /** The group that this line stands for, or `null` where it stands for an entry. */
  group: GroupView | null;
  /** Whether each of its group stands below it. */
  isOpen: boolean;
  /** Whether it is one of an unfolded group. */
  isSub: boolean;
  /** What it tells of an entry of an earlier day; it stands for none of its own. */
  carried: CarriedView | null;
  /** What it stands for. */
  ids: string[];
  hints: Finding[];
};

/** Of what is told of an entry in a later day. */
export const carriedKey = (day: DayView, card: Card) => `c:${day.date}:${card.entry.id}`;
export const keyOf = (group: GroupView) => `g:${group.entries.at(-1)}`;

/** `isOpen` says whether a group is unfolded, by its key. What is `edited` is never folded away. */
export function linesOf(day: DayView, isOpen: (key: string) => boolean, edited?: string): DayLine[] {
  const groups = new Map(day.groups.flatMap((group) => group.entries.map((id) => [id, group] as const)));
  const cards = new Map(day.entries.map((card) => [card.entry.id, card]));
  const hints = (ids: string[]) => day.hints.filter((hint) => ids.includes(hint.below)).map((hint) => hint.finding);
  const single = (card: Card, isSub: boolean): DayLine => {
    const ids = [card.entry.id];
    return { key: card.entry.id, card, group: null, isOpen: false, isSub, carried: null, ids, hints: hints(ids) };
  };
  const carried = day.carried.map((carried): DayLine => {
    const { card } = carried;
    return { key: carriedKey(day, card), card, group: null, isOpen: false, isSub: false, carried, ids: [], hints: [] };
  });
  const own = day.entries.flatMap((card) => {
    const group = groups.get(card.entry.id);
    if (!group) return [single(card, false)];
    if (group.entries[0] !== card.entry.id) return [];
    const key = keyOf(group);
    const folded = !isOpen(key) && !group.entries.some((id) => id === edited);
    const head: DayLine = { key, card, group, isOpen: !folded, isSub: false, carried: null, ids: group.entries, hints: folded ? hints(group.entries) : [] };
    if (folded) return [head];
    return [head, ...group.entries.flatMap((id) => cards.get(id) ?? []).map((member) => single(member, true))];
  });
  return [...own, ...carried];
}
