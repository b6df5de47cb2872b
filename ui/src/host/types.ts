// The seam between the page and whatever stands behind it: Tauri in the window, a small world in a browser and
// in tests. It never holds a rule; what it returns is drawn as it comes.

import type {
  Action,
  Completion,
  DayView,
  Done,
  EntryForm,
  ItemView,
  Kind,
  ProblemView,
  Reading,
  Snapshot,
  StoryLine,
  SyncPage,
} from "../bindings";

export type Unlisten = () => void;

/** What the main window shows: its list, or the Sync view. */
export type View = "main" | "sync";

/** Every promise rejects with a `ProblemView`. */
export interface Host {
  /** What holds now. */
  snapshot(): Promise<Snapshot>;
  /** Up to `count` days with entries, newest first, all before the date `before` (`2026-11-19`). */
  days(before: string | null, count: number): Promise<DayView[]>;
  /** A typed line as Stint understands it; `caret` counts UTF-16 units. */
  read(line: string, caret: number): Promise<Reading>;
  /** Earlier entries that the line could become. */
  suggest(line: string): Promise<Completion[]>;
  /** All of one kind. */
  catalog(kind: Kind): Promise<ItemView[]>;
  /** What the workspace asks of an entry, or of a new one; `project` is the one it is about to get, "" for none. */
  form(entry: string | null, project: string | null): Promise<EntryForm>;
  /** What needs the person, what waits, what may stand twice, what was settled by itself. */
  syncPage(): Promise<SyncPage>;
  /** What happened to an entry, newest first. */
  story(entry: string): Promise<StoryLine[]>;
  /** Whether Stint syncs by itself. */
  pause(paused: boolean): Promise<void>;
  /** The person looks at the Sync view. */
  seen(): Promise<void>;
  /** The one way to change anything. */
  act(action: Action): Promise<Done>;
  /** Asks for a round of syncing; its course shows in the snapshots. */
  syncNow(): Promise<void>;
  /** Calls back with a whole new snapshot after every change, whoever made it. */
  changed(listener: (snapshot: Snapshot) => void): Unlisten;
  /** The page is painted: the window may be shown. */
  ready(): void;
  /** Puts this window away. */
  hide(): void;
  /** Brings the main window to the front, as it was left or at this view. */
  openMain(view: View): void;
  /** Calls back when somebody outside the page wants to see a view. */
  wanted(listener: (view: View) => void): Unlisten;
}

/** Whatever a promise was rejected with, as a problem that can be shown. */
export function asProblem(thrown: unknown): ProblemView {
  if (typeof thrown === "object" && thrown !== null && "sentence" in thrown) return thrown as ProblemView;
  return {
    code: "internal",
    sentence: "Something went wrong inside Stint.",
    kept: "What was saved before is safe.",
    next: typeof thrown === "string" ? thrown : null,
    candidates: [],
  };
}
