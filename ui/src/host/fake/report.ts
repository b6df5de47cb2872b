// Reports and finds of the small world. The reports are core's own (reports.json); here is only chosen which.

import type { EntryView, Found, ReportAsk, ReportPage, Run } from "../../bindings";
import { problem } from "./reading";
import pages from "./reports.json";
import { card } from "./words";

const PAGES = pages as unknown as Record<string, ReportPage>;
const TODAY = "2026-11-19";

/** A report as core would make it, of the one that is nearest to what is asked. */
export function reportOf(ask: ReportAsk, isEmpty: boolean): ReportPage {
  const page = { ...chosen(ask, isEmpty), ask };
  if (!ask.filter.trim()) return page;
  if (/@x/.test(ask.filter)) {
    return { ...page, filter: { chips: [], problem: problem("unknown_name", "No project is called “xyz”.") } };
  }
  const chips = [...ask.filter.matchAll(/[@#]\S+/g)].map(([words]) => ({ kind: "project" as const, words, color: null }));
  if (/nothing/.test(ask.filter)) {
    return { ...page, filter: { chips, problem: null }, empty: `Nothing in ${page.label} is like that.` };
  }
  return { ...page, filter: { chips, problem: null }, trend: null };
}

function chosen(ask: ReportAsk, isEmpty: boolean): ReportPage {
  const { range, by } = ask;
  if (isEmpty) return PAGES["nothing"]!;
  if (range.span !== "of") return PAGES["month project"]!;
  if (range.on !== null && range.on > "2026-11-30") return PAGES["nothing"]!;
  if (range.unit === "month" && range.on !== null && range.on < "2026-11") return PAGES["month earlier"]!;
  if (ask.rounded !== null) return rounded(ask.rounded);
  const name = `${range.unit} ${by.join(" ")}`;
  const near = Object.keys(PAGES).find((key) => key.startsWith(`${range.unit} ${by[0]}`));
  const page = PAGES[name] ?? PAGES[near ?? `${range.unit} project`]!;
  return range.unit === "day" && range.on !== null && range.on !== TODAY ? { ...page, label: range.on } : page;
}

function rounded(on: boolean): ReportPage {
  const page = PAGES["month rounded"]!;
  return { ...page, rounding: page.rounding && { ...page.rounding, on } };
}

export function found(text: string, limit: number, entries: EntryView[], now_s: number): Found {
  const word = text.trim().toLowerCase();
  const hits = word === "" ? [] : entries.filter((entry) => about(entry).toLowerCase().includes(word));
  return {
    chips: [],
    hits: hits.slice(0, limit).map((entry) => {
      const shown = card(entry, now_s);
      return {
        card: shown,
        title: marked(entry.description, word),
        under: marked(shown.under, word),
        tags: marked(entry.tags.map((tag) => `#${tag.name}`).join(" "), word),
        when: `${shown.day} ${shown.from} – ${shown.to || "now"}`,
      };
    }),
    count: hits.length,
    words: hits.length === 0 ? "Nothing found" : `${hits.length} entries`,
    problem: null,
  };
}

const about = (entry: EntryView) => `${entry.description} ${entry.project?.name ?? ""}`;

function marked(text: string, word: string): Run[] {
  const at = text.toLowerCase().indexOf(word);
  if (at < 0) return [{ text, hit: false }];
  const runs = [
    { text: text.slice(0, at), hit: false },
    { text: text.slice(at, at + word.length), hit: true },
    { text: text.slice(at + word.length), hit: false },
  ];
  return runs.filter((run) => run.text !== "");
}
