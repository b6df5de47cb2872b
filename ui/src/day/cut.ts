// Where an entry can be cut, as a clock shows it: at whole minutes. Nothing where its clocks cannot be told; Stint reads
// what is typed in any case.

import type { Card } from "../bindings";
import { columnWords, wallWords } from "../parts/elapsed";

const DAY_MIN = 1440;
const MINUTE_MS = 60_000;

/** Both parts of it: where they meet, how long they are, and the percent of the first. */
export type Cut = { at: string; first: string; second: string; share: number };

const minute = (ms: number) => Math.floor(ms / MINUTE_MS);

/** How many minutes after midnight a clock shows this. */
function shownAt(clock: string): number | null {
  for (let minutes = 0; minutes < DAY_MIN; minutes += 1) if (wallWords(minutes) === clock) return minutes;
  return null;
}

/** What its clock showed when it began; nothing where clocks changed in it. */
function beganAt({ from, to, entry }: Card): number | null {
  const began = shownAt(from);
  if (began === null || entry.end === null) return began;
  const ended = (began + minute(Date.parse(entry.end)) - minute(Date.parse(entry.start))) % DAY_MIN;
  return wallWords(ended) === to ? began : null;
}

/** In so many minutes after it began; nothing where that is not inside. */
function cutAfter(card: Card, minutes: number, end_ms: number): Cut | null {
  const began = beganAt(card);
  const start_ms = Date.parse(card.entry.start);
  const at_ms = (minute(start_ms) + minutes) * MINUTE_MS;
  if (began === null || at_ms <= start_ms || at_ms >= end_ms) return null;
  return {
    at: wallWords((began + minutes) % DAY_MIN),
    first: columnWords((at_ms - start_ms) / 1000),
    second: columnWords((end_ms - at_ms) / 1000),
    share: ((at_ms - start_ms) * 100) / (end_ms - start_ms),
  };
}

export const middleOf = (card: Card, end_ms: number): Cut | null =>
  cutAfter(card, Math.floor((minute(end_ms) - minute(Date.parse(card.entry.start))) / 2), end_ms);

/** At a clock as it was typed: on the day it began, or on the next. */
export function cutAt(card: Card, typed: string, end_ms: number): Cut | null {
  const [began, at] = [beganAt(card), shownAt(typed.trim().replace(/^0(?=\d)/, ""))];
  return began === null || at === null ? null : cutAfter(card, (at - began + DAY_MIN) % DAY_MIN, end_ms);
}
