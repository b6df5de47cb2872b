// Days as Stint would draw them, in a zone without summer time. Only the fake works this out itself.

import type { CalendarDay, CalendarSpan, CalendarView, CheckPage, EntryView, Finding, FindingWay } from "../../bindings";
import { columnWords } from "../../parts/elapsed";
import { edit as edited } from "../../state/stint.svelte";
import { card, clock, dayOf } from "./words";
import { at, DAY_S, unix } from "./world";
import { localeTag, t } from "../../words.svelte";

const HOLE_S = 600;
const OFF_S = 4 * 3600;
const date = (day: number) => new Date(day * DAY_S * 1000);
const iso = (day: number) => date(day).toISOString().slice(0, 10);
const words = (day: number, options: Intl.DateTimeFormatOptions) => date(day).toLocaleDateString(localeTag(), { ...options, timeZone: "UTC" }).replace(/^(\p{L}+)\.?,? /u, "$1 ");
function brief(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return [hours > 0 && `${hours} h`, (minutes > 0 || hours === 0) && `${minutes} min`].filter(Boolean).join(" ");
}

export function calendarOf(entries: EntryView[], kept: Set<string>, on: string | null, span: CalendarSpan, now_s: number): CalendarView {
  const today = dayOf(now_s);
  const asked = on === null ? today : dayOf(unix(`${on}T00:00:00Z`));
  const first = span === "day" ? asked : asked - ((date(asked).getUTCDay() + 6) % 7);
  const count = span === "day" ? 1 : 7;
  const days = Array.from({ length: count }, (_, index) => column(first + index, entries, now_s, kept));
  const sum = days.reduce((sum, { seconds }) => sum + seconds, 0);
  const last = first + count - 1;
  return {
    title: span === "day" ? words(first, { weekday: "long", day: "numeric", month: "long" }) : `${date(first).getUTCDate()} – ${words(last, { day: "numeric", month: "long" })}`,
    total: columnWords(sum),
    target: span === "day" ? "of 7:30" : "of 37:30",
    earlier: iso(first - count),
    later: iso(first + count),
    has_today: today >= first && today <= last,
    at: at(now_s),
    days: days.map(({ day }) => day),
  };
}

function column(day: number, all: EntryView[], now_s: number, kept = new Set<string>()): { day: CalendarDay; seconds: number } {
  const start = day * DAY_S;
  const end = start + DAY_S;
  const until = (entry: EntryView) => (entry.end === null ? now_s : unix(entry.end));
  const here = all.filter((entry) => unix(entry.start) < end && until(entry) > start).sort((a, b) => unix(a.start) - unix(b.start));
  const place = (unix_s: number) => Math.min(end, Math.max(start, unix_s)) - start;
  const cards = here.map((entry) => card(entry, now_s));
  const holes = [];
  const overlaps = [];
  let covered = -1;
  let last = -1;
  for (const [index, entry] of here.entries()) {
    const from = place(unix(entry.start));
    if (covered >= 0 && from - covered >= HOLE_S && from - covered <= OFF_S) {
      holes.push({ from_s: covered, to_s: from, from: at(start + covered), to: at(start + from), words: brief(from - covered), times: `${clock(start + covered)} – ${clock(start + from)}` });
    }
    const to = place(until(entry));
    if (last >= 0 && covered > from) {
      const shared = Math.min(covered, to);
      const finding = twice(here[last]!, entry, start + from, start + shared, day);
      const is_right = kept.has(finding.id);
      overlaps.push({ from_s: from, to_s: shared, words: `${brief(shared - from)} twice`, finding: is_right ? { ...finding, ways: [ASK] } : finding, is_right });
    }
    if (to >= covered) last = index;
    covered = Math.max(covered, to);
  }
  const depths: number[] = [];
  for (const entry of here) {
    const below = depths.filter((_, index) => until(here[index]!) > unix(entry.start));
    depths.push(Math.min(3, Math.max(-1, ...below) + 1));
  }
  const seconds = here.reduce((sum, entry) => sum + place(until(entry)) - place(unix(entry.start)), 0);
  const weekday = date(day).getUTCDay();
  return {
    seconds,
    day: {
      date: iso(day),
      label: words(day, { weekday: "short", day: "numeric" }),
      long: words(day, { weekday: "long", day: "numeric", month: "long" }),
      total: seconds === 0 ? "–" : columnWords(seconds),
      is_today: day === dayOf(now_s),
      is_weekend: weekday === 0 || weekday === 6,
      start: at(start),
      length_s: DAY_S,
      hours: Array.from({ length: 24 }, (_, hour) => ({ at_s: hour * 3600, hour, words: clock(hour * 3600) })),
      blocks: here.map((entry, index) => ({
        card: cards[index]!,
        from_s: place(unix(entry.start)),
        to_s: place(until(entry)),
        begins: unix(entry.start) >= start,
        ends: entry.end !== null && unix(entry.end) <= end,
        depth: depths[index]!,
        words: `${entry.description || t("list-no-description")}, ${cards[index]!.under}, ${cards[index]!.from} – ${cards[index]!.to || t("list-now")}, ${brief(cards[index]!.entry.duration_s)}`,
      })),
      holes,
      overlaps,
    },
  };
}

const KEEP: FindingWay = { label: "Keep both", hint: "Both count", color: null, does: { does: "keep" } };
const ASK: FindingWay = { label: "Ask again", hint: "It stands in the list again", color: null, does: { does: "ask" } };
const edit = (label: string, hint: string, entry: EntryView, change: { from?: string; to?: string; project?: string }, color: string | null = null): FindingWay => ({
  label,
  hint,
  color,
  does: {
    does: "act",
    action: edited(entry.id, change),
  },
});

function twice(first: EntryView, second: EntryView, from: number, to: number, day: number): Finding {
  return {
    id: `overlap ${first.id} ${second.id} ${from} ${to}`,
    kind: "overlap",
    title: `${brief(to - from)} counted twice`,
    under: `${words(day, { weekday: "short" })}, ${first.description} and ${second.description}`,
    date: iso(day),
    ways: [
      edit("Trim first", `${first.description} ends at ${clock(from)}`, first, { to: at(from) }),
      edit("Trim second", `${second.description} begins at ${clock(to)}`, second, { from: at(to) }),
      KEEP,
    ],
  };
}

export function checkOf(entries: EntryView[], kept: Set<string>, now_s: number): CheckPage {
  const today = dayOf(now_s);
  const found: Finding[] = [];
  for (let day = today; day > today - 7; day--) {
    const { day: column_ } = column(day, entries, now_s);
    const of = day === today ? "Today" : words(day, { weekday: "short" });
    found.push(...column_.overlaps.map((overlap) => overlap.finding));
    for (const hole of column_.holes) {
      found.push({
        id: `hole ${hole.from}`,
        kind: "hole",
        title: `${hole.words} not tracked`,
        under: `${of} ${hole.times}`,
        date: column_.date,
        ways: [
          { label: "Fill", hint: "You type what it was", color: null, does: { does: "fill", from: hole.from, to: hole.to } },
          { label: "Break", hint: "It stays empty", color: null, does: { does: "keep" } },
        ],
      });
    }
    for (const { card } of column_.blocks.filter(({ card, begins }) => begins && !card.entry.project)) {
      found.push({
        id: `no project ${card.entry.id}`,
        kind: "no_project",
        title: `${card.entry.description} has no project`,
        under: `${of} ${card.from} – ${card.to || "now"} · likely Studio`,
        date: column_.date,
        ways: [
          edit("Studio", "It goes to Studio", card.entry, { project: "p1" }, "#607D8B"),
          { label: "Choose …", hint: "Opens it", color: null, does: { does: "edit", card, field: "project" } },
          { ...KEEP, label: "Keep", hint: "It needs no project" },
        ],
      });
    }
  }
  const kinds = ["overlap", "hole", "no_project"];
  found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const findings = found.filter(({ id }) => !kept.has(id));
  return {
    words: findings.length === 0 ? "Nothing to settle" : `${findings.length} things, about ${findings.length * 5} s`,
    count: findings.length,
    findings,
    kept: found
      .filter(({ id }) => kept.has(id))
      .map((finding) => ({ ...finding, ways: [ASK] })),
    calm: "No long entries. 2 changes wait to be sent; they go by themselves.",
  };
}
