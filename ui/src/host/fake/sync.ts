// What the Sync view shows in each state, and what settling does to it. Good enough to draw the page with.

import type { Action, Asked, Card, EntryView, StoryLine, SyncPage, Waiting, WayOut } from "../../bindings";
import type { State } from "./states";
import { card } from "./words";
import { at, entry, NOW_S, TODAY_S } from "./world";

const EMPTY: SyncPage = { last: "", paused: false, needs_you: [], waiting: [], twins: [], settled: [] };

export function pageOf(state: State, entries: EntryView[]): SyncPage {
  const find = (id: string) => entries.find((entry) => entry.id === id)!;
  const draw = (entry: EntryView) => card(entry, NOW_S);
  const calm = { ...EMPTY, last: "14:36, 3 requests" };
  switch (state) {
    case "local":
    case "first":
    case "empty":
    case "pulling":
      return EMPTY;
    case "idle":
      return calm;
    case "attention":
      return { ...calm, needs_you: [task(draw(find("e3")))], waiting: [goes(find("e4"))] };
    case "asking":
      return {
        ...calm,
        needs_you: [clash(draw(find("e2"))), task(draw(find("e3"))), locked(), tag()],
        waiting: [goes(find("e1")), unknown(find("e4"))],
        twins: [{ words: "Made 40 s apart, same times. One came from Clockify.", ours: draw(find("e6")), theirs: draw(twin(find("e6"))) }],
        settled: [
          {
            name: "Gallery templates",
            what: "tags from both sides joined",
            at: "14:12",
            back: { do: "resolve", row: "e7", field: "tags", way: "take_here" },
          },
          { name: "New tag #a11y", what: "sent before its entry", at: "14:02", back: null },
        ],
      };
    case "crowd":
      return {
        ...calm,
        needs_you: Array.from({ length: 60 }, (_, index) => task(draw({ ...find("e3"), id: `c${index}`, description: long(index) }))),
        waiting: Array.from({ length: 1000 }, (_, index) => ({ ...goes(find("e4")), id: `w${index}`, name: long(index) })),
      };
    case "paused":
      return { ...calm, paused: true, waiting: [goes(find("e1")), goes(find("e4"))] };
    case "offline":
    case "typing":
      return { ...calm, last: "14:19, 3 requests", waiting: [goes(find("e1")), goes(find("e2"))] };
    default:
      return { ...calm, waiting: [goes(find("e1")), goes(find("e4"))] };
  }
}

/** What a choice did to the page. One about a field settles that field, and the row once no other field asks. */
export function settle(page: SyncPage, row: string, field: string | null): SyncPage {
  const needs_you = field === null ? without(page.needs_you, row) : page.needs_you.flatMap((one) => answered(one, row, field));
  return {
    ...page,
    needs_you,
    twins: page.twins.filter((two) => two.theirs.entry.id !== row),
    settled: page.settled.filter(({ back }) => back?.do !== "resolve" || back.row !== row),
  };
}

const without = (asked: Asked[], row: string) => asked.filter((one) => one.id !== row);

function answered(one: Asked, row: string, field: string): Asked[] {
  if (one.asks !== "conflict" || one.id !== row) return [one];
  const fields = one.fields.filter((other) => other.field !== field);
  return fields.some((other) => other.kept !== "both" && other.why === null) ? [{ ...one, fields }] : [];
}

export const said: { [way in WayOut]?: string } = {
  keep_marked: "Kept as marked",
  take_here: "Taken from here",
  take_theirs: "Taken from Clockify",
  merge: "Merged into one",
  keep_both: "Kept both",
  drop: "Dropped the change",
  retry: "It goes out with the next sync",
};

export const STORY: StoryLine[] = [
  { at: at(NOW_S - 180), when: "14:33", words: "End 13:58 → 13:54, from Clockify" },
  { at: at(NOW_S - 300), when: "14:31", words: "Description Copy review → Copy deck review, in the window" },
  { at: at(NOW_S - 2400), when: "13:55", words: "Sent to Clockify" },
  { at: at(NOW_S - 2500), when: "13:54", words: "Stopped in the tray" },
  { at: at(NOW_S - 6000), when: "12:55", words: "Started in the window" },
];

const NOTHING = { text: null, description: null, project: null, task: null, tags: null, add_tags: [], remove_tags: [], day: null, billable: null, fields: [], from: null, to: null, length: null };

function task(of: Card): Asked {
  const { description } = of.entry;
  return {
    asks: "parked",
    id: of.entry.id,
    kind: "entry",
    title: `Task is required: ${description}`,
    under: `Today ${of.from} – ${of.to} · Clockify takes it once it has a task; the time is safe here.`,
    said: null,
    since: "since 14:02",
    card: of,
    attention: { code: "task_required", message: `Task is required: ${description}. Clockify takes it once it has a task; the time is safe here.`, actions: ["edit", "retry"] },
    choices: [
      { label: "Screens", color: null, change: { ...NOTHING, task: "t3" } },
      { label: "Research", color: null, change: { ...NOTHING, task: "t2" } },
    ],
    note: `${description}, ${of.from} – ${of.to}: Clockify wants a task.`,
  };
}

function locked(): Asked {
  const start = TODAY_S - 20 * 86_400 + 14 * 3600;
  const notes = entry({ id: "k1", description: "Workshop notes", start: at(start), end: at(start + 9000), sync: "attention" });
  return {
    asks: "parked",
    id: "k1",
    kind: "entry",
    title: "Locked day: Workshop notes",
    under: "Fri 30 Oct 14:00 – 16:30 · Clockify changes nothing on that day; your change is kept here.",
    said: "Entry is locked by the administrator",
    since: "since Tue 9:12",
    card: card(notes, NOW_S),
    attention: { code: "locked", message: "Locked day: Workshop notes. Clockify changes nothing on that day; your change is kept here.", actions: ["copy", "retry", "drop"] },
    choices: [],
    note: "Workshop notes, Fri 30 Oct: the end should be 16:30 instead of 16:00, and the day is locked.",
  };
}

function tag(): Asked {
  return {
    asks: "parked",
    id: "g4",
    kind: "tag",
    title: "Not taken as it is: #urgent",
    under: "Tag · Clockify takes it once it is changed; it is safe here.",
    said: "Tag name is not allowed",
    since: "since 13:40",
    card: null,
    attention: { code: "validation", message: "Not taken as it is: urgent. Clockify takes it once it is changed; it is safe here.", actions: ["edit", "retry", "drop"] },
    choices: [],
    note: "Tag urgent: Clockify says “Tag name is not allowed”.",
  };
}

function clash(of: Card): Asked {
  return {
    asks: "conflict",
    id: of.entry.id,
    kind: "entry",
    title: `Changed here and in Clockify: ${of.entry.description}`,
    under: "Today 12:55 – 13:54",
    here: "14:31",
    there: "14:33",
    fields: [
      { field: "description", label: "Description", here: "Copy deck review", there: "Copy review", kept: "here", stands: "Copy deck review", why: null },
      { field: "end", label: "End", here: "13:58", there: "13:54", kept: "clockify", stands: "13:54", why: "earliest stop" },
      { field: "tags", label: "Tags", here: "#review", there: "#content", kept: "both", stands: "#review #content", why: null },
    ],
    actions: ["keep_marked", "take_here", "take_theirs"],
  };
}

const twin = (of: EntryView): EntryView => ({ ...of, id: `${of.id}-twin` });

const goes = (of: EntryView): Waiting => ({
  id: of.id,
  kind: "entry",
  what: of.end === null ? "Start" : "New entry",
  name: of.description,
  words: "goes with the next round",
  since: "8 s",
  state: "waiting",
});

const unknown = (of: EntryView): Waiting => ({
  ...goes(of),
  words: "no reply; looking before sending again",
  since: "1 min",
  state: "unknown",
});

const long = (index: number) => `Meter reading flow and everything that came up on the way to it, part ${index + 1}`;

/** Whether an action is an edit that completes what was asked about. */
export const completes = (action: Action, page: SyncPage) =>
  action.do === "edit" && page.needs_you.some((one) => one.id === action.entry);
