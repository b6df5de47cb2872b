// The words that Stint would send: clock times, lengths, days and sums. Only the fake says them itself.

import type { Card, DayView, EntryView, Share, Total } from "../../bindings";
import { columnWords, wallWords } from "../../parts/elapsed";
import { localeTag, t } from "../../words.svelte";
import { at, DAY_S, unix } from "./world";

const dayOf = (unix_s: number) => Math.floor(unix_s / DAY_S);
const date = (day: number) => new Date(day * DAY_S * 1000);
const part = (day: number, options: Intl.DateTimeFormatOptions) =>
  date(day).toLocaleDateString(localeTag(), { ...options, timeZone: "UTC" });

/** `yesterday`. */
const near = (days: number) => new Intl.RelativeTimeFormat(localeTag(), { numeric: "auto" }).format(days, "day");

export const clock = (unix_s: number) => wallWords(Math.floor((((unix_s % DAY_S) + DAY_S) % DAY_S) / 60));

export function card(entry: EntryView, now_s: number): Card {
  const start = unix(entry.start);
  const end = entry.end === null ? null : unix(entry.end);
  const duration_s = (end ?? Math.floor(now_s)) - start;
  const today = dayOf(now_s);
  const day = dayOf(start);
  return {
    entry: { ...entry, duration_s },
    from: clock(start),
    to: end === null ? "" : clock(end),
    length: columnWords(duration_s),
    nights: dayOf(end ?? now_s) - day,
    under: [entry.project?.name ?? t("list-no-project"), entry.task?.name].filter(Boolean).join(": "),
    day: day === today ? near(0) : part(day, { weekday: "short" }),
    date: date(day).toISOString().slice(0, 10),
    date_typed: date(day).toISOString().slice(0, 10),
  };
}

/** The later days that an entry reaches into. */
export function carriedTo(entry: EntryView, now_s: number): number[] {
  const first = dayOf(unix(entry.start));
  const last = dayOf((entry.end === null ? Math.floor(now_s) : unix(entry.end)) - 1);
  return Array.from({ length: Math.max(0, last - first) }, (_, nth) => first + nth + 1);
}

/** What lies in a day, cut at its midnights. */
export function within(entries: EntryView[], day: number, now_s: number): EntryView[] {
  return entries.flatMap((entry) => {
    const end = entry.end === null ? Math.floor(now_s) : unix(entry.end);
    const [from, to] = [Math.max(unix(entry.start), day * DAY_S), Math.min(end, (day + 1) * DAY_S)];
    if (to < from || (to === from && dayOf(from) !== dayOf(unix(entry.start)))) return [];
    return [{ ...entry, start: at(from), end: entry.end === null ? null : at(to) }];
  });
}

export function dayView(day: number, entries: EntryView[], now_s: number, all = entries): DayView {
  const today = dayOf(now_s);
  const label = day === today || day === today - 1 ? near(day - today).replace(/^./, (letter) => letter.toUpperCase()) : part(day, { weekday: "long" });
  return {
    date: date(day).toISOString().slice(0, 10),
    label,
    long: part(day, { weekday: "long", day: "numeric", month: "long" }).replace(/^(\p{L}+)\.?,? /u, "$1 "),
    total: total(within(all, day, now_s), now_s),
    entries: entries.map((entry) => card(entry, now_s)),
    carried: all
      .filter((entry) => carriedTo(entry, now_s).includes(day))
      .map((entry) => ({ card: card(entry, now_s), words: `${((unix(entry.end ?? at(now_s)) - day * DAY_S) / 60) | 0} min of ${entry.description}, until ${card(entry, now_s).to}` })),
    groups: [],
    hints: [],
  };
}

export function total(entries: EntryView[], now_s: number): Total {
  const parts = new Map<string, Share>();
  for (const entry of entries) {
    const live = entry.end === null;
    const name = entry.project?.name ?? t("list-no-project");
    const key = live ? "live" : name;
    const share = parts.get(key) ?? { name, color: entry.project?.color ?? null, seconds: 0, live };
    share.seconds += (live ? Math.floor(now_s) : unix(entry.end!)) - unix(entry.start);
    parts.set(key, share);
  }
  const sorted = [...parts.values()].sort((a, b) => Number(a.live) - Number(b.live) || b.seconds - a.seconds);
  const seconds = sorted.reduce((sum, share) => sum + share.seconds, 0);
  return { seconds, words: columnWords(seconds), parts: sorted };
}

export { dayOf };
