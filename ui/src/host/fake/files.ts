// Files of the small world: what was chosen, and what each comes to.

import type { ImportAsk, ImportPlan, ProblemView } from "../../bindings";
import type { Ended, Files, UnderWay, Unlisten } from "../types";
import { problem } from "./reading";

/** What a test or a preview may turn. */
export interface FilesControl {
  /** Every call so far: its name and what it was given. */
  asked: [string, ...unknown[]][];
  /** Whether somebody chooses a file when asked. */
  chooses: boolean;
  /** What a call comes to, by its name. */
  refuse: { [name: string]: ProblemView };
  /** What is in the file. */
  plan: ImportPlan;
  /** Its dates tell nothing by themselves. */
  open: boolean;
  /** Makes every call wait until it is called off. */
  hold: Promise<void> | null;
  /** What somebody asked for before the page was there. */
  underWay: UnderWay | null;
  /** How the last work went. */
  ended: Ended | null;
  /** Tells the page how far it is. */
  tell(done: number, all: number): void;
  /** Nothing is under way any more. */
  over(): void;
}

const line = (here: string, kind: "project" | "task" | "tag", name: string, entries: number, words: string, into: ImportPlan["lines"][number]["into"], under: string | null = null) => ({
  kind,
  here,
  name,
  under,
  entries,
  into,
  words,
  bound: false,
  shelf: kind === "project" ? 0 : null,
});

const PLAN: ImportPlan = {
  format: "toggl",
  called: "Toggl's detailed report",
  read_as: ["its dates have the day first", "its times are of Europe/Berlin"],
  dates: "dmy",
  into: 2,
  place: "Fjord & Field",
  sends: true,
  entries: 38,
  already: 4,
  overlaps: 2,
  words: "38 entries, 2 – 18 November, 61:20",
  lines: [
    line("0", "project", "Website relaunch", 21, "Website relaunch", { to: "known", id: "p1" }),
    line("1", "project", "Garden", 9, "is created", { to: "new" }),
    line("2", "task", "Planting", 5, "is created", { to: "new" }, "Garden"),
    line("3", "tag", "outside", 5, "is created", { to: "new" }),
  ],
  shelves: [
    {
      kind: "project",
      under: null,
      names: [
        { id: "p1", name: "Website relaunch", client: "Fjord & Field" },
        { id: "p2", name: "Tariff app", client: "Kestrel" },
      ],
    },
  ],
  people: [
    { name: "mara@fjordfield.example", rows: 42, taken: true },
    { name: "olle@kestrel.example", rows: 17, taken: false },
  ],
  refused: [
    { line: 14, words: "Its end lies before its start." },
    { line: 31, words: "Its start is no time: soon" },
  ],
  refused_count: 2,
  noted: [{ line: 7, words: "Clocks showed its start twice that night; the first is taken." }],
  noted_count: 1,
  notes: ["2 entries overlap with time that is here."],
};

export class FakeFiles {
  readonly control: FilesControl;
  readonly api: Files;

  constructor(tell: () => void) {
    const listeners = new Set<(far: UnderWay | null) => void>();
    const control: FilesControl = {
      asked: [],
      chooses: true,
      refuse: {},
      plan: PLAN,
      open: false,
      hold: null,
      underWay: null,
      ended: null,
      tell: (done, all) => listeners.forEach((listener) => listener({ what: control.underWay?.what ?? "import", done, all })),
      over: () => {
        control.underWay = null;
        listeners.forEach((listener) => listener(null));
      },
    };
    this.control = control;
    const call = async (name: string, ...given: unknown[]) => {
      control.asked.push([name, ...given]);
      if (control.hold) await control.hold;
      const refused = control.refuse[name];
      if (refused) throw refused;
    };
    /** Work that the desktop keeps the end of. */
    const work = async <T>(what: Ended["what"], name: string, done: () => T | null, ...given: unknown[]): Promise<T | null> => {
      control.ended = null;
      const end = (how: Partial<Ended>) => (control.ended = { what, words: null, kept: null, problem: null, ...how });
      try {
        await call(name, ...given);
      } catch (thrown) {
        end({ problem: thrown as ProblemView });
        throw thrown;
      }
      const came = done();
      if (came) end(came);
      return came;
    };
    const planned = (ask: ImportAsk): ImportPlan => {
      if (control.open && !ask.dates) throw problem("dates_ambiguous", "“03/04/2026” may begin with the day or with the month.", "Say which: --dates dmy or --dates mdy.");
      const chosen = (here: string) => ask.names.find((name) => name.here === here)?.into;
      const nameOf = (id: string) => control.plan.shelves.flatMap(({ names }) => names).find((target) => target.id === id)?.name ?? "";
      const wordsOf = (into: ImportAsk["names"][number]["into"]) => (into.to === "new" ? "is created" : into.to === "nothing" ? "is left out" : nameOf(into.id));
      return {
        ...control.plan,
        dates: ask.dates ?? control.plan.dates,
        lines: control.plan.lines.map((line) => {
          const into = chosen(line.here);
          return into ? { ...line, into, words: wordsOf(into) } : line;
        }),
        people: control.plan.people.map((person) => ({ ...person, taken: ask.whose ? ask.whose.includes(person.name) : person.taken })),
      };
    };
    this.api = {
      exportEntries: async (range, format) => {
        const file = `/home/mara/stint-entries.${format}`;
        const words = `1204 entries are in ${file}${format === "json" ? "" : "; what runs is not"}`;
        const done = () => (control.chooses ? { file, entries: 1204, left_out: format === "json" ? 0 : 1, words } : null);
        return work("export", "exportEntries", done, range, format);
      },
      exportReport: async (ask) => {
        const file = "/home/mara/stint-report.csv";
        const done = () => (control.chooses ? { file, entries: 38, left_out: 0, words: `The report of 16 – 22 November is in ${file}` } : null);
        return work("export", "exportReport", done, ask);
      },
      chooseImport: async () => {
        await call("chooseImport");
        return control.chooses;
      },
      importPlan: async (ask) => {
        await call("importPlan", ask);
        return planned(ask);
      },
      importFile: async (ask) => {
        const { entries, already, refused_count } = control.plan;
        const came = { entries, already, refused: refused_count, words: `${entries} entries came in, ${already} were here already` };
        await work("import", "importFile", () => (tell(), came), ask);
        return came;
      },
      letGoOfImport: () => void control.asked.push(["letGoOfImport"]),
      endFiles: () => void control.asked.push(["endFiles"]),
      backUp: async () => {
        const copied = { file: "/home/mara/stint-copy.db", entries: 1204, bytes: 1_240_000, words: "All of it, 1204 entries, is in /home/mara/stint-copy.db, 1.3 MB. No key is in it" };
        return work("back_up", "backUp", () => (control.chooses ? copied : null));
      },
      restore: async () => {
        const words = "1100 entries are here as the copy had them; what Clockify has since then comes with the next sync.";
        const restored = { entries: 1100, in_doubt: 2, left: 3, kept: "/home/mara/.local/share/stint/stint.db.before-restore-20261119-143600", words };
        return work("restore", "restore", () => (tell(), control.chooses ? restored : null));
      },
      filesUnderWay: async () => control.underWay,
      filesEnded: async () => control.ended,
      putAwayFilesEnded: () => void (control.ended = null),
      howFar: (listener): Unlisten => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }
}
