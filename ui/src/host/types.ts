// The seam between the page and whatever stands behind it: Tauri in the window, a small world in a browser and
// in tests. It never holds a rule; what it returns is drawn as it comes.

import type {
  AccountCard,
  AccountId,
  Action,
  ApprovalView,
  BackedUp,
  CalendarSpan,
  CalendarView,
  CanView,
  CatalogPage,
  CheckPage,
  Completion,
  ConnectionCard,
  DayView,
  Done,
  EntryForm,
  ExportFormat,
  ExportRange,
  Exported,
  Found,
  ImportAsk,
  ImportPlan,
  Imported,
  ItemView,
  Kind,
  NameSaid,
  MergeView,
  MonthView,
  ProblemView,
  Reading,
  ReportAsk,
  ReportPage,
  Restored,
  SettingsPage,
  Snapshot,
  StoryLine,
  SyncPage,
  UploadPlan,
  WeekView,
  WorkspaceCard,
  WorkspaceId,
} from "../bindings";
import { t } from "../words.svelte";

export type Unlisten = () => void;

/** What the main window shows. */
export type View = "main" | "calendar" | "reports" | "check" | "sync" | "catalog" | "settings" | "data" | "accounts" | "connect";

/** Every promise rejects with a `ProblemView`. */
export interface Host extends Accounts, Files {
  /** What holds now. */
  snapshot(): Promise<Snapshot>;
  /** Up to `count` days with entries, newest first, all before the date `before` (`2026-11-19`). */
  days(before: string | null, count: number): Promise<DayView[]>;
  /** Up to `count` days with entries after a date, newest first. */
  daysAfter(after: string, count: number): Promise<DayView[]>;
  /** The line that stands for a finished entry of a date, or of today, to be typed on: `13:40-14:22 `. */
  finishedLine(on: string | null, typed: string): Promise<string>;
  /** The week that a day lies in, as said: a date, `yesterday`; this week where nothing is said. */
  week(said: string | null): Promise<WeekView>;
  /** The month that a day lies in, as said; this month where nothing is said. */
  month(said: string | null): Promise<MonthView>;
  /** How long entries are together. */
  sum(entries: string[]): Promise<string>;
  /** What merging entries would come to. */
  merging(entries: string[]): Promise<MergeView>;
  /** What was typed at a place and not sent, also by a window that was killed. */
  draft(place: string): Promise<string | null>;
  /** Keeps what is being typed. */
  keepDraft(place: string, text: string | null): Promise<void>;
  /** The day or the week that a date lies in; today's where none is said. */
  calendar(on: string | null, span: CalendarSpan): Promise<CalendarView>;
  /** Where the time went. */
  report(ask: ReportAsk): Promise<ReportPage>;
  /** The entries that a text looks for, the newest first, `limit` at most. */
  search(text: string, limit: number): Promise<Found>;
  /** What of the last days is perhaps not as it should be. */
  dayCheck(): Promise<CheckPage>;
  /** Something that was found is right as it is, or is to be asked again. */
  settleCheck(finding: string, isRight: boolean): Promise<void>;
  /** All of one kind, with how often each is named. */
  catalogPage(kind: Kind): Promise<CatalogPage>;
  /** All that a person can choose. */
  settings(): Promise<SettingsPage>;
  /** Chooses; `null` is as if it had never been chosen. */
  setSetting(name: string, value: string | null): Promise<void>;
  /** A typed line as Stint understands it; `caret` counts UTF-16 units. */
  read(line: string, caret: number): Promise<Reading>;
  /** Earlier entries that the line could become; `read` has them too, where no name is being typed. */
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
  /** Shows the mini timer; what this desktop does not do for it, in words. */
  openMini(): Promise<string | null>;
  /** The pointer took the window by its page, to move it. */
  drag(): void;
  /** Brings the main window to the front, as it was left or at this view. */
  openMain(view: View): void;
  /** Calls back when somebody outside the page wants to see a view. */
  wanted(listener: (view: View) => void): Unlisten;
}

/**
 * Accounts and how they are reached. Keys go in and never come out; one that was pasted is kept behind the seam until
 * its account is connected or the attempt is given up, so that a link can be made anew.
 */
export interface Accounts {
  /** The accounts with their workspaces, the one in use first. */
  accounts(): Promise<AccountCard[]>;
  /** Every workspace, the one in use first; the one of this computer last. */
  workspaces(): Promise<WorkspaceCard[]>;
  /** What one may do in a workspace, and what it demands. */
  capabilities(workspace: WorkspaceId): Promise<CanView[]>;
  /** How many entries are kept on this computer only. */
  keptHere(): Promise<number>;
  /** How they would go to a workspace, and what names become where that is not as planned. */
  uploadPlan(into: WorkspaceId, names: NameSaid[]): Promise<UploadPlan>;
  /** New entries go there. */
  useWorkspace(workspace: WorkspaceId): Promise<WorkspaceCard>;
  /** Whether nothing of an account is sent. */
  setReadOnly(account: AccountId, readOnly: boolean): Promise<AccountCard>;
  /** The key is forgotten; rows and queue stay. */
  signOut(account: AccountId): Promise<AccountCard>;
  /** Removes an account with all that was tracked in it; `typed` has to be its address. */
  removeAccount(account: AccountId, typed: string): Promise<void>;
  /** Writes its entries to a file that the person chooses; null where nobody chose. */
  exportAccount(account: AccountId): Promise<Exported | null>;
  /** Connects with a key of Clockify's. `server` is the word of a region or an address. */
  connectKey(server: string | null, key: string | null, again: AccountId | null): Promise<AccountCard>;
  /** Keys rest in a file from now on that its owner alone can read. */
  keepKeysInFile(): Promise<void>;
  /** Makes a connection that is to be approved in the browser. */
  askApproval(want: Maton): Promise<ApprovalView>;
  /** Asks once whether it was approved. */
  approval(connection: string): Promise<ApprovalView>;
  /** Opens its page in the browser. */
  openApproval(connection: string): Promise<void>;
  /** Connects the account that was approved. */
  connectApproved(connection: string): Promise<AccountCard>;
  /** Ends a connection that is waited for. */
  giveUp(connection: string): Promise<void>;
  /** Forgets the key that was pasted. */
  forgetKey(): Promise<void>;
  /** The connections that a Maton key has. */
  connections(want: Maton): Promise<ConnectionCard[]>;
  /** Connects through one that is ready. */
  connectMaton(connection: string, want: Maton): Promise<AccountCard>;
  /** Ends a connection at Maton. */
  deleteConnection(connection: string, want: Maton): Promise<void>;
}

/** What goes out into files and comes in from them. Which file is chosen in the desktop's own window: no path passes here. */
export interface Files {
  /** Writes entries to a file that the person chooses; null where nobody chose. */
  exportEntries(range: ExportRange, format: ExportFormat): Promise<Exported | null>;
  /** Writes a report to a file that the person chooses; null where nobody chose. */
  exportReport(ask: ReportAsk): Promise<Exported | null>;
  /** Reads a file that the person chooses, and holds it; false where nobody chose. */
  chooseImport(): Promise<boolean>;
  /** What the held file would come to. */
  importPlan(ask: ImportAsk): Promise<ImportPlan>;
  /** Takes the held file in. */
  importFile(ask: ImportAsk): Promise<Imported>;
  /** The held file is wanted no more. */
  letGoOfImport(): void;
  /** Ends what is under way; nothing of it stays. */
  endFiles(): void;
  /** Copies everything to a file that the person chooses. */
  backUp(): Promise<BackedUp | null>;
  /** Puts a copy that the person chooses in place of everything. */
  restore(): Promise<Restored | null>;
  /** What is under way, whichever page asked for it. */
  filesUnderWay(): Promise<UnderWay | null>;
  /** How the last work went, whichever page asked for it; null once something else began or it was put away. */
  filesEnded(): Promise<Ended | null>;
  /** It was read. */
  putAwayFilesEnded(): void;
  /** Calls back with how far something long is, and with null once nothing is. */
  howFar(listener: (far: UnderWay | null) => void): Unlisten;
}

/** How work with a file went. */
export interface Ended {
  what: UnderWay["what"];
  /** What came of it. */
  words: string | null;
  /** The file that keeps what was here before. */
  kept: string | null;
  /** Why nothing did. */
  problem: ProblemView | null;
}

/** Work with a file, and how far it is. */
export interface UnderWay {
  what: "export" | "read" | "import" | "back_up" | "restore";
  done: number;
  all: number;
}

/** Which Maton account is meant, and for whom. */
export type Maton = {
  /** What was pasted; without it the last one that was, or the key of the account that is named below. */
  key?: string | null;
  /** Only this account will do. */
  again?: AccountId | null;
  /** The account here that has the key and the addresses. */
  like?: AccountId | null;
};

/** Whatever a promise was rejected with, as a problem that can be shown. */
export function asProblem(thrown: unknown): ProblemView {
  if (typeof thrown === "object" && thrown !== null && "sentence" in thrown) return thrown as ProblemView;
  return {
    code: "internal",
    sentence: t("view-internal"),
    kept: t("view-internal-kept"),
    next: typeof thrown === "string" ? thrown : null,
    commands: [],
    candidates: [],
  };
}
