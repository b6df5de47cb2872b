// A total as it stands: Stint's own words, moved on by what has run since they were made.

import type { DayGoal, Snapshot, Total } from "../bindings";
import { columnWords } from "../parts/elapsed";
import type { Segment } from "../parts/Bar.svelte";

/** A day's bar is at least this long, so that the same length means the same time. */
export const WHOLE_BAR_S = 8 * 3600;

/** The day it is where the person is, as `2026-11-19`. */
export function today(snapshot: Snapshot | null): string | null {
  return snapshot && new Date(snapshot.at).toLocaleDateString("sv-SE", { timeZone: snapshot.zone });
}

/** Seconds that the running entry gained since the snapshot; where the sum has nothing that runs, the clock is not looked at. */
function gained_s(total: Total, snapshot: Snapshot | null, now_ms: () => number): number {
  if (!snapshot?.running || !total.parts.some((part) => part.live)) return 0;
  return Math.max(0, Math.floor((now_ms() - Date.parse(snapshot.at)) / 1000));
}

/** `snapshot` only for a day that still grows; a day that is over stays as it was sent. */
export function totalWords(total: Total, snapshot: Snapshot | null, clock: { now_ms: number }): string {
  const gained = gained_s(total, snapshot, () => clock.now_ms);
  return gained === 0 ? total.words : columnWords(total.seconds + gained);
}

/** How far it still is to the target, in whole minutes, so that it does not tick; nothing once it is reached. */
export function toGoWords(total: Total, goal: DayGoal, snapshot: Snapshot | null, clock: { minute_ms: number }): string | null {
  const left_s = goal.seconds - total.seconds - gained_s(total, snapshot, () => clock.minute_ms);
  return left_s > 0 ? columnWords(Math.ceil(left_s / 60) * 60) : null;
}

/** A bar moves once a minute: less of it nobody sees. */
export function segments(total: Total, snapshot: Snapshot | null, clock: { minute_ms: number }, bar_s = WHOLE_BAR_S): Segment[] {
  const gained = gained_s(total, snapshot, () => clock.minute_ms);
  const whole = Math.max(bar_s, total.seconds + gained);
  return total.parts.map(({ name, color, seconds, live }) => ({
    name,
    color,
    live,
    share: Math.round(((seconds + (live ? gained : 0)) / whole) * 1000) / 10,
  }));
}
