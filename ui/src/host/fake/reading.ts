// A small reader of typed lines, good enough to draw the page with. The real one is Stint's own.

import type { Chip, Completion, ItemView, ProblemView, Reading } from "../../bindings";
import { clock } from "./words";
import { DAY_S } from "./world";

export type Read = {
  description: string;
  project: ItemView | null;
  tags: ItemView[];
  from_s: number | null;
  to_s: number | null;
  problem: ProblemView | null;
};

export function problem(code: string, sentence: string, next: string | null = null, candidates: string[] = []): ProblemView {
  return { code, sentence, kept: null, next, commands: [], candidates };
}

/** Reads a clock time or `-15m` against now; null when it is neither. */
export function time(word: string, now_s: number): number | null {
  const ago = /^-(\d+)m$/.exec(word);
  if (ago) return Math.floor(now_s) - Number(ago[1]) * 60;
  const said = /^(\d{1,2}):(\d{2})$/.exec(word);
  if (!said || Number(said[1]) > 23 || Number(said[2]) > 59) return null;
  return Math.floor(now_s / DAY_S) * DAY_S + Number(said[1]) * 3600 + Number(said[2]) * 60;
}

/** Reads a length in seconds; null when it is none. */
export function length(word: string): number | null {
  const said = /^(?:(\d+)h)?(?:(\d+)m?)?$/.exec(word) ?? /^(\d+):(\d{2})$/.exec(word);
  if (!said || word === "") return null;
  return Number(said[1] ?? 0) * 3600 + Number(said[2] ?? 0) * 60;
}

export function read(text: string, projects: ItemView[], tags: ItemView[], now: number): Read {
  const dated = /^(\d{4}-\d{2}-\d{2}) /.exec(text);
  const [line, now_s] = dated ? [text.slice(dated[0].length), Date.parse(dated[1]!) / 1000] : [text, now];
  const result: Read = { description: "", project: null, tags: [], from_s: null, to_s: null, problem: null };
  let rest = line;
  for (const project of [...projects].sort((a, b) => b.name.length - a.name.length)) {
    const at = rest.toLowerCase().indexOf(`@${project.name.toLowerCase()}`);
    if (at < 0) continue;
    result.project = project;
    rest = rest.slice(0, at) + rest.slice(at + project.name.length + 1);
    break;
  }
  const words = rest.split(/\s+/).filter(Boolean);
  const kept = words.filter((word) => {
    if (word.startsWith("#") && word.length > 1) return !readTag(word.slice(1), tags, result);
    if (word.startsWith("@") && word.length > 1) return !readProject(word.slice(1), projects, result);
    const range = /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(word);
    if (range) {
      result.from_s = time(range[1]!, now_s);
      result.to_s = time(range[2]!, now_s);
      return false;
    }
    const from = time(word, now_s);
    if (from !== null) result.from_s = from;
    else if (/^\d+:\d+$/.test(word)) result.problem = problem("time_unreadable", `“${word}” is not a time.`, "Say it like 9:40.");
    return from === null;
  });
  result.description = kept.join(" ");
  return result;
}

function readTag(name: string, tags: ItemView[], into: Read): boolean {
  const tag = tags.find((item) => item.name.toLowerCase().startsWith(name.toLowerCase()));
  if (tag) into.tags.push(tag);
  else into.problem = problem("unknown_name", `There is no tag called ${name}.`, null, tags.map((item) => item.name));
  return true;
}

function readProject(name: string, projects: ItemView[], into: Read): boolean {
  const fits = projects.filter((item) => item.name.toLowerCase().startsWith(name.toLowerCase()));
  if (fits.length > 0) into.project = fits[0]!;
  else into.problem = problem("unknown_name", `There is no project called ${name}.`, null, projects.map((item) => item.name));
  return true;
}

export function reading(line: string, caret: number, projects: ItemView[], tags: ItemView[], now_s: number, running: string | null): Reading {
  const said = read(line, projects, tags, now_s);
  const chips: Chip[] = [];
  if (said.project) chips.push({ kind: "project", words: said.project.name, color: said.project.color ?? null });
  if (said.from_s !== null) {
    const end = said.to_s === null ? "now" : clock(said.to_s);
    chips.push({ kind: "time", words: `${clock(said.from_s)} – ${end}`, color: null });
  }
  for (const tag of said.tags) chips.push({ kind: "tag", words: `#${tag.name}`, color: null });
  if (said.project?.billable) chips.push({ kind: "billable", words: "Billable", color: null });
  const when = said.from_s === null ? "" : ` at ${clock(said.from_s)}`;
  const what = said.description || said.project?.name || "a timer without a name";
  const enter =
    said.to_s !== null ? `Add ${what}` : running ? `Stop ${running}${when}, start this` : `Start ${what}${when}`;
  return { description: said.description, chips, enter, is_finished: said.to_s !== null, remark: null, problem: said.problem, completions: complete(line, caret, projects, tags), create: null };
}

/** What could stand where the caret is, after `@` or `#`. */
function complete(line: string, caret: number, projects: ItemView[], tags: ItemView[]): Completion[] {
  const token = /([@#])([^@#\s]*)$/.exec(line.slice(0, caret));
  if (!token) return [];
  const [whole, sign, begun] = token as unknown as [string, string, string];
  const items = sign === "@" ? projects : tags;
  return items
    .filter((item) => item.name.toLowerCase().includes(begun.toLowerCase()))
    .map((item) => ({
      kind: sign === "@" ? "project" as const : "tag" as const,
      label: item.name,
      under: "",
      beside: item.client?.name ?? "",
      color: item.color ?? null,
      line: `${line.slice(0, caret - whole.length)}${sign}${item.name} ${line.slice(caret)}`,
    }));
}
