// A studio's week, for browsers and tests: who works for whom, and what was tracked until Thursday afternoon.
// Times are minutes of a day in one zone without summer time, so that every screenshot is the same.

import type { EntryView, FieldForm, FieldSaid, FieldView, ItemView, Named, SyncWord } from "../../bindings";

/** Thursday 19 November 2026, 14:36:17. */
export const NOW_S = Date.UTC(2026, 10, 19, 14, 36, 17) / 1000;
export const DAY_S = 86_400;
export const TODAY_S = Math.floor(NOW_S / DAY_S) * DAY_S;

const named = (id: string, name: string, color: string | null = null): Named => ({ id, remote_id: `r-${id}`, name, color });

export const CLIENTS = {
  kestrel: named("c1", "Kestrel Energy"),
  fjord: named("c2", "Fjord & Field"),
  aldgate: named("c3", "Aldgate Museum"),
};

const project = (id: string, name: string, color: string, client: Named | null = null): ItemView => ({
  ...named(id, name, color),
  archived: false,
  client,
  billable: client !== null,
  sync: "synced",
  attention: null,
});
const task = (id: string, name: string, of: ItemView): ItemView => ({
  ...named(id, name),
  archived: false,
  project: named(of.id, of.name, of.color ?? null),
  sync: "synced",
  attention: null,
});
const tag = (id: string, name: string): ItemView => ({ ...named(id, name), archived: false, sync: "synced", attention: null });

const studio = project("p1", "Studio", "#607D8B");
const website = project("p2", "Website relaunch", "#1976D2", CLIENTS.fjord);
const tariff = project("p3", "Tariff app", "#E65100", CLIENTS.kestrel);
const study = project("p4", "Onboarding study", "#7B1FA2", CLIENTS.kestrel);
const hiring = project("p5", "Hiring", "#C2185B");
const pricing = project("p6", "Target pricing", "#00838F", CLIENTS.kestrel);
const guitar = project("p7", "Guitar map", "#8D6E63", CLIENTS.aldgate);
const build = task("t1", "Build", website);
const content = task("t2", "Content", website);
const screens = task("t3", "Screens", tariff);

export const PROJECTS = [website, tariff, studio, study, hiring, pricing, guitar];
export const TASKS = [build, content, screens];
export const TAGS = [tag("g1", "review"), tag("g2", "a11y"), tag("g3", "billing"), tag("g4", "urgent")];

export const CLIENT_ITEMS: ItemView[] = Object.values(CLIENTS).map((client) => ({ ...client, archived: false, sync: "synced", attention: null }));

type Row = [day: number, from: number, to: number | null, text: string, project?: ItemView, task?: ItemView, tag?: number];

const h = (hours: number, minutes: number) => hours * 60 + minutes;

// prettier-ignore
const ROWS: Row[] = [
  [0, h(13, 54), null, "Opening-hours module", website, build, 0],
  [0, h(12, 55), h(13, 54), "Copy deck review", website, content],
  [0, h(11, 5), h(12, 10), "Error states", tariff, screens],
  [0, h(10, 40), h(11, 5), "Call with Ines"],
  [0, h(9, 12), h(10, 40), "Error states", tariff, screens],
  [0, h(8, 55), h(9, 12), "Stand-up", studio],
  [1, h(16, 15), h(17, 50), "Accessibility fixes", website, build, 1],
  [1, h(15, 15), h(16, 0), "Portfolio review", hiring],
  [1, h(13, 45), h(15, 15), "Meter reading flow", tariff, screens],
  [1, h(10, 50), h(12, 10), "Synthesis board", study],
  [1, h(9, 20), h(10, 40), "Accessibility fixes", website, build, 1],
  [1, h(9, 5), h(9, 20), "Stand-up", studio],
  [2, h(22, 30), h(24, 40), "Release night", website, build],
  [2, h(13, 5), h(16, 50), "Error states", tariff, screens],
  [2, h(10, 30), h(12, 20), "Opening-hours module", website, build],
  [2, h(9, 0), h(9, 45), "Planning", studio],
  [3, h(13, 0), h(17, 20), "Opening-hours module", website, build],
  [3, h(9, 15), h(12, 0), "Meter reading flow", tariff, screens],
  [3, h(8, 55), h(9, 15), "Stand-up", studio],
];

export function week(): EntryView[] {
  return ROWS.map(([day, from, to, text, of, part, tagged], index) => {
    const start = TODAY_S - day * DAY_S + from * 60 + (to === null ? 0 : 0);
    const end = to === null ? null : TODAY_S - day * DAY_S + to * 60;
    return entry({
      id: `e${index + 1}`,
      description: text,
      project: of ? named(of.id, of.name, of.color ?? null) : null,
      task: part ? named(part.id, part.name) : null,
      tags: tagged === undefined ? [] : [named(TAGS[tagged]!.id, TAGS[tagged]!.name)],
      billable: of?.billable ?? false,
      start: at(start),
      end: end === null ? null : at(end),
    });
  });
}

/** Weeks further back, one quiet day after the other, for scrolling. */
export function longAgo(weeks: number): EntryView[] {
  const all: EntryView[] = [];
  for (let day = 4; day < weeks * 7; day++) {
    for (const entry of week().filter((_, row) => row >= 6 && row <= 11)) {
      all.push({ ...entry, id: `${entry.id}-${day}`, start: earlier(entry.start, day), end: earlier(entry.end!, day) });
    }
  }
  return all;
}

export function entry(fields: Partial<EntryView> & { id: string; start: string }): EntryView {
  return {
    remote_id: `r-${fields.id}`,
    description: "",
    project: null,
    task: null,
    tags: [],
    billable: false,
    type: "REGULAR",
    end: null,
    duration_s: 0,
    sync: "synced" satisfies SyncWord,
    attention: null,
    ...fields,
  };
}

/** What an entry holds in its fields once this was said. Good enough to draw the page with. */
export function filled(was: EntryView, said: FieldSaid[], fields: FieldForm[]): FieldView[] {
  const kept = (was.custom_fields ?? []).filter((held) => !said.some((one) => one.field === held.id));
  const told = fields.flatMap(({ id, name, takes }) => {
    const values = said.filter((one) => one.field === id && one.value !== "").map((one) => one.value);
    if (values.length === 0) return [];
    const value = takes === "choices" ? values : takes === "flag" ? values[0] === "yes" : values[0]!;
    return [{ id, name, type: takes, value }];
  });
  return [...kept, ...told];
}

export const at = (unix_s: number) => new Date(unix_s * 1000).toISOString().replace(".000Z", "Z");
export const unix = (instant: string) => Date.parse(instant) / 1000;
const earlier = (instant: string, days: number) => at(unix(instant) - days * DAY_S);
