// What Stint shows beside the entries of the list, and what it does to several of them at once. Only the fake works it out
// itself.

import type { Action, Card, Creation, DayView, EntryView, GroupView, ItemView, MergeView, MonthView, WeekView } from "../../bindings";
import { columnWords } from "../../parts/elapsed";
import { problem } from "./reading";
import { clock, dayOf, total, within } from "./words";
import { at, DAY_S, unix } from "./world";
import { localeTag } from "../../words.svelte";

const alike = (entry: EntryView) => JSON.stringify([entry.description, entry.project?.id, entry.task?.id, entry.tags.map((tag) => tag.id), entry.billable]);

/** Those that are the same but for their times; what runs and what asks stand for themselves. */
export function groupsOf(cards: Card[]): GroupView[] {
  const groups = new Map<string, EntryView[]>();
  for (const { entry } of cards) {
    if (entry.end === null || entry.attention) continue;
    groups.set(alike(entry), [...(groups.get(alike(entry)) ?? []), entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const sorted = [...group].sort((a, b) => unix(a.start) - unix(b.start));
    return {
      entries: group.map((entry) => entry.id),
      from: clock(unix(sorted[0]!.start)),
      to: clock(unix(sorted.at(-1)!.end!)),
      nights: 0,
      has_gaps: sorted.some((entry, index) => index > 0 && sorted[index - 1]!.end !== entry.start),
      length: columnWords(group.reduce((sum, entry) => sum + unix(entry.end!) - unix(entry.start), 0)),
    };
  });
}

/** The last week's hole on Thursday, as the day check would ask about it. */
export function hintsOf(day: DayView): DayView["hints"] {
  const later = day.entries.find((card) => card.from === "12:55");
  const earlier = day.entries.find((card) => card.to === "12:10");
  if (!later || !earlier) return [];
  const ways = [
    { label: "Fill", hint: "Log an entry of these minutes", color: null, does: { does: "fill" as const, from: earlier.entry.end!, to: later.entry.start } },
    { label: "It was a break", hint: "It is not asked again", color: null, does: { does: "keep" as const } },
  ];
  return [{ below: later.entry.id, finding: { id: "hole", kind: "hole", title: "45 min not tracked", under: "12:10 – 12:55", date: day.date, ways } }];
}

/** The line of a finished entry: after the last one. */
export function lineFor(entries: EntryView[], on: string | null, typed: string, now_s: number): string {
  const today = dayOf(now_s);
  const day = on === null ? today : Math.floor(Date.parse(on) / 1000 / DAY_S);
  const last = Math.max(...entries.filter((entry) => entry.end !== null && dayOf(unix(entry.start)) === day).map((entry) => unix(entry.end!)));
  const from = Number.isFinite(last) ? last : day * DAY_S + 9 * 3600;
  const plain = (unix_s: number) => `${Math.floor((unix_s % DAY_S) / 3600)}:${String(Math.floor((unix_s % 3600) / 60)).padStart(2, "0")}`;
  const to = day === today ? Math.max(now_s, from + 60) : from + 1800;
  return `${day === today ? "" : `${new Date(day * DAY_S * 1000).toISOString().slice(0, 10)} `}${plain(from)}-${plain(to)} ${typed.replace(/^(\d{4}-\d\d-\d\d )?\d+:\d\d(-\d+:\d\d)?/, "").trim()}`;
}

const dateOf = (day: number) => new Date(day * DAY_S * 1000);
const isoOf = (day: number) => dateOf(day).toISOString().slice(0, 10);
const wordsOf = (day: number, how: Intl.DateTimeFormatOptions) =>
  dateOf(day).toLocaleDateString(localeTag(), { ...how, timeZone: "UTC" }).replace(/^(\p{L}+)\.?,? /u, "$1 ");

function dayAsSaid(said: string | null, today: number): number {
  const on = said === null ? today : said === "yesterday" ? today - 1 : Math.floor(Date.parse(said) / 1000 / DAY_S);
  if (Number.isNaN(on)) throw problem("time_unreadable", `“${said}” is no time.`, "Write 2026-11-19 or yesterday.");
  return on;
}

export function monthOf(entries: EntryView[], said: string | null, now_s: number): MonthView {
  const today = dayOf(now_s);
  const on = dayAsSaid(said, today);
  const first = on - dateOf(on).getUTCDate() + 1;
  const next = Date.UTC(dateOf(on).getUTCFullYear(), dateOf(on).getUTCMonth() + 1, 1) / 1000 / DAY_S;
  const monday = first - ((dateOf(first).getUTCDay() + 6) % 7);
  const count = Math.ceil((next - monday) / 7) * 7;
  const days = Array.from({ length: count }, (_, index) => {
    const day = monday + index;
    const { seconds, words } = total(within(entries, day, now_s), now_s);
    return {
      date: isoOf(day),
      number: dateOf(day).getUTCDate(),
      words: `${wordsOf(day, { weekday: "long", day: "numeric", month: "long" })}, ${seconds > 0 ? words : "nothing tracked"}`,
      seconds,
      is_here: first <= day && day < next,
      is_today: day === today,
    };
  });
  return {
    on: isoOf(on),
    title: wordsOf(on, { month: "long", year: "numeric" }),
    weekdays: days.slice(0, 7).map(({ date }) => wordsOf(Date.parse(date) / 1000 / DAY_S, { weekday: "short" })),
    days,
    earlier: isoOf(first - 1),
    later: isoOf(next),
  };
}

export function weekOf(entries: EntryView[], said: string | null, now_s: number): WeekView {
  const today = dayOf(now_s);
  const on = dayAsSaid(said, today);
  const monday = on - ((dateOf(on).getUTCDay() + 6) % 7);
  const days = [0, 1, 2, 3, 4, 5, 6].map((index) => {
    const day = monday + index;
    return {
      date: isoOf(day),
      label: wordsOf(day, { weekday: "short", day: "numeric" }),
      long: wordsOf(day, { weekday: "long", day: "numeric", month: "long" }),
      total: total(within(entries, day, now_s), now_s),
      goal_s: index < 5 ? 7.5 * 3600 : null,
      is_today: day === today,
    };
  });
  const seconds = days.reduce((sum, day) => sum + day.total.seconds, 0);
  // Weeks have the number of their Thursday's.
  const number = Math.floor((monday + 3 - Date.UTC(dateOf(monday + 3).getUTCFullYear(), 0, 1) / 1000 / DAY_S) / 7) + 1;
  const goal = 37.5 * 3600;
  return {
    on: isoOf(on),
    title: `Week ${number}, ${wordsOf(monday, { day: "numeric" })} – ${wordsOf(monday + 6, { day: "numeric", month: "long" })}`,
    days,
    seconds,
    total: columnWords(seconds),
    is_live: entries.some((entry) => entry.end === null) && monday <= today && today < monday + 7,
    goal: { words: "of 37:30", seconds: goal, percent: `${Math.round((seconds * 100) / goal)} %` },
    earlier: isoOf(monday - 7),
    later: isoOf(monday + 7),
    has_today: monday <= today && today < monday + 7,
  };
}

const inOrder = (entries: EntryView[]) => [...entries].sort((a, b) => unix(a.start) - unix(b.start));

function gap_s(entries: EntryView[]): number {
  let reached = unix(entries[0]!.end!);
  let gap = 0;
  for (const entry of entries.slice(1)) {
    gap += Math.max(0, unix(entry.start) - reached);
    reached = Math.max(reached, unix(entry.end!));
  }
  return gap;
}

export function planOf(chosen: EntryView[]): MergeView {
  const entries = inOrder(chosen);
  if (entries.length < 2) throw problem("merge_unfit", "It takes two entries to merge.", "Choose another one too.");
  const running = entries.find((entry) => entry.end === null);
  if (running) throw problem("still_runs", `${running.description} still runs.`, "Stop it first.");
  const [from, to] = [unix(entries[0]!.start), Math.max(...entries.map((entry) => unix(entry.end!)))];
  const gap = gap_s(entries);
  const words = (end: number) => `${clock(from)} – ${clock(end)}, ${columnWords(end - from)}`;
  return {
    title: `Merge ${entries.length} entries`,
    gap: gap > 0 ? `${Math.floor(gap / 3600)} h ${(gap / 60) % 60} min lie between them.` : null,
    usual: "count",
    counting: words(to),
    leaving_out: words(to - gap),
  };
}

/** The entries once some of them are one. */
export function merged(all: EntryView[], chosen: EntryView[], action: Action & { do: "merge" }): { all: EntryView[]; made: EntryView } {
  planOf(chosen);
  const [first, ...rest] = inOrder(chosen) as [EntryView, ...EntryView[]];
  const end = Math.max(...chosen.map((entry) => unix(entry.end!))) - (action.gaps === "leave_out" ? gap_s(inOrder(chosen)) : 0);
  const tags = [...new Map(chosen.flatMap((entry) => entry.tags).map((tag) => [tag.id, tag])).values()];
  const made = { ...first, end: at(end), tags };
  return { all: all.filter((entry) => !rest.includes(entry)).map((entry) => (entry === first ? made : entry)), made };
}

/** Both halves of an entry. A clock that its day showed before it began is the next day's. */
export function halves(entry: EntryView, said_s: number | null, id: string, now_s: number): [EntryView, EntryView] {
  const cut_s = said_s !== null && said_s < unix(entry.start) ? said_s + DAY_S : said_s;
  if (cut_s === null || cut_s <= unix(entry.start) || cut_s >= (entry.end ? unix(entry.end) : now_s)) {
    throw problem("split_outside", `${entry.description} does not reach over that time.`, "Say a time between its start and its end.");
  }
  return [{ ...entry, end: at(cut_s) }, { ...entry, id, remote_id: null, start: at(cut_s), sync: "waiting" }];
}

/** What could be made of the name at the end of a line. */
export function creationOf(line: string, items: { [kind: string]: ItemView[] }, who: { project: string | null; tag: string | null }): Creation | null {
  const named = /([@#])([^@#]+)$/.exec(line);
  if (!named) return null;
  const kind = named[1] === "@" ? "project" : "tag";
  const name = named[2]!.trim();
  const isThere = items[kind]!.some((item) => item.name.toLowerCase().startsWith(name.toLowerCase()));
  if (isThere || name.length < 2) return null;
  return { label: `Create ${kind} “${name}”`, beside: who[kind] ?? "", item: { kind, name, under: null, color: null, billable: null }, line: `${line.trimEnd()} ` };
}
