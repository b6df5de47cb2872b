// What every part of the page may use: what holds, the clock, and the one way to act.

import { createContext } from "svelte";

import type {
  AccountCard,
  Action,
  Card,
  Done,
  Edit,
  Gaps,
  MergeView,
  ProblemView,
  Said,
  Snapshot,
  WeekView,
  WorkspaceCard,
  WorkspaceId,
} from "../bindings";
import { asProblem, type Host, type Unlisten, type View } from "../host/types";
import { Asked } from "./asked.svelte";
import { Calendar } from "./calendar.svelte";
import { Report } from "./report.svelte";
import { Chosen } from "./chosen.svelte";
import { Connecting } from "./connecting.svelte";
import { Clock } from "./clock.svelte";
import { LineDraft } from "./draft.svelte";
import { Drafts } from "./drafts.svelte";
import { Notices, sentences } from "./notice.svelte";
import { Latest } from "./snapshot.svelte";
import { choose } from "./theme";
import { speak, t } from "../words.svelte";

/** A problem of the store: until it is solved nothing can be saved, so it takes the room it needs. */
type Stop = { problem: ProblemView; again: () => void };

export class Stint {
  readonly latest: Latest;
  readonly notices = new Notices();
  readonly clock: Clock;
  readonly line: LineDraft;
  readonly connecting: Connecting;
  readonly calendar: Calendar;
  readonly report: Report;
  readonly drafts: Drafts;
  readonly chosen = new Chosen();
  /** The week of the day that is at the upper edge of the list. */
  readonly week: Asked<WeekView>;
  /** That day; the last one while it is `null`. */
  day = $state.raw<string | null>(null);
  /** A day that the list shall show; the last one where its date is `null`. */
  goal = $state.raw<{ date: string | null } | null>(null);
  /** The entry whose row in the list shall have the keyboard. */
  seek = $state.raw<string | null>(null);
  /** Entries that shall become one, and what that comes to. */
  merging = $state.raw<{ entries: string[]; plan: MergeView } | null>(null);
  /** Whether what is started next goes back to what runs. */
  interrupts = $state(false);
  /** The entry that is being edited in place. */
  editing = $state.raw<{ id: string; field: string } | null>(null);
  stopped = $state.raw<Stop | null>(null);
  /** What was asked for and is not answered yet. */
  readonly #underWay = new Map<string, Promise<Done>>();
  /** What the main window shows. */
  view = $state<View>("main");
  #wish = $state.raw<{ view: View; what: string } | null>(null);
  /** Who has nothing yet chose to go on without an account. */
  staysLocal = $state(false);
  /** The entry whose story is told. */
  telling = $state.raw<{ id: string; title: string } | null>(null);

  constructor(readonly host: Host, now?: () => number) {
    this.latest = new Latest(host);
    this.clock = new Clock(now);
    this.drafts = new Drafts(host);
    this.line = new LineDraft(host, this.drafts);
    this.week = new Asked(() => host.week(this.day));
    this.calendar = new Calendar(host);
    this.report = new Report(host);
    this.connecting = new Connecting(host, (account, isAgain) => this.#joined(account, isAgain));
  }

  follow(): Unlisten {
    const stops = [
      this.latest.follow((before, now) => {
        this.clock.look();
        choose(now.theme);
        speak(now.speech);
        this.#tell(before, now);
      }),
      // Who asks for the main window only wants it as it was left.
      this.host.wanted((view) => view !== "main" && this.go(view)),
      this.drafts.follow(),
    ];
    void this.#bringBack();
    return () => stops.forEach((stop) => stop());
  }

  /** Shows another view of the main window; `what` of it is wanted. */
  go(view: View, what: string | null = null): void {
    this.view = view;
    // A row is looked for while its list is there.
    this.seek = null;
    this.#wish = what === null ? null : { view, what };
  }

  /** What of a view is wanted: it takes that once. */
  wishOf(view: View): string | null {
    if (this.#wish?.view !== view) return null;
    const { what } = this.#wish;
    this.#wish = null;
    return what;
  }

  /** Chooses for a setting, by its name. */
  async choose(name: string, value: string, label: string): Promise<void> {
    const set = await this.attend(async () => (await this.host.setSetting(name, value), true));
    if (set) this.notices.say(t("settings-row-saved", { label }));
  }

  /**
   * Acts; a refusal is shown as a toast, or in the whole room when nothing can be saved. `isTold`: it leaves the
   * view, so what was done is told, with the way back.
   */
  async act(action: Action, isTold = false): Promise<Done | null> {
    try {
      return await this.attempt(action, isTold);
    } catch (problem) {
      if (!this.stopped) this.notices.show({ kind: "problem", problem: problem as ProblemView });
      return null;
    }
  }

  /**
   * Acts; a refusal is for the caller to show. The same again before the answer is in is the same press twice, unless
   * something else runs by then: who sees that means it.
   */
  attempt(action: Action, isTold = false): Promise<Done> {
    // Of these each is another step.
    if (action.do === "undo" || action.do === "redo") return this.#attempt(action, isTold);
    const key = JSON.stringify([action, this.latest.snapshot?.running?.entry.id]);
    const underWay = this.#underWay.get(key) ?? this.#attempt(action, isTold).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, underWay);
    return underWay;
  }

  async #attempt(action: Action, isTold: boolean): Promise<Done> {
    const before = this.latest.snapshot;
    try {
      const done = await this.host.act(action);
      this.stopped = null;
      // What is said to be done is also seen by then.
      await this.latest.load();
      if (this.view === "main") this.seek = madeBy(action, done) ?? this.seek;
      const toast = toastOf(action, done, before, isTold);
      if (toast) {
        this.notices.show(toast);
      } else {
        this.notices.clear();
        this.notices.say(done.said);
      }
      return done;
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (isOfStore(problem)) {
        this.stopped = { problem, again: () => void this.act(action) };
        this.notices.say(sentences(problem));
      }
      throw problem;
    }
  }

  /** Starts something that was done before: the last one for `null`. As a call where that was asked for. */
  async again(entry: string | null, asCall = false): Promise<void> {
    await this.#begin(asCall, (interrupts) => ({ do: "continue", entry, at: null, ...(interrupts && { interrupts }) }));
  }

  /** Starts a pin, as a call where that was asked for. */
  async usePin(place: number, asCall = false): Promise<void> {
    await this.#begin(asCall, (interrupts) => ({ do: "use_pin", place, ...(interrupts && { interrupts }) }));
  }

  /** Starts what a line says, as a call where that was asked for; says whether it did. */
  startAs(fields: Partial<Said>, asCall = false): Promise<boolean> {
    return this.#begin(asCall, (interrupts) => (interrupts ? interrupting(fields) : said(fields)));
  }

  async #begin(asCall: boolean, action: (interrupts: boolean) => Action): Promise<boolean> {
    const interrupts = (asCall || this.interrupts) && Boolean(this.latest.snapshot?.running);
    const done = await this.act(action(interrupts));
    if (done) this.interrupts = false;
    return done !== null;
  }

  /** Opens the editor in the place of an entry, with the keyboard in `field`. */
  open(id: string, field = "description"): void {
    this.editing = { id, field };
  }

  closeEditor(): void {
    this.editing = null;
  }

  /** What was typed before the window ended is there again. */
  async #bringBack(): Promise<void> {
    void this.line.bringBack();
    const kept = await this.drafts.readEdit();
    if (kept && this.editing === null) this.open(kept.id, kept.field);
  }

  /** The list looks at a day, or at now: the week above it is that day's. */
  look(date: string | null): void {
    if (date === this.day) return;
    this.day = date;
    const week = this.week.value;
    if (date === null ? !week?.has_today : !week?.days.some((day) => day.date === date)) void this.week.again();
  }

  /** Shows a day in the list, or the one before it that has entries; the last one for `null`. Says whether it could be read. */
  async jump(date: string | null): Promise<boolean> {
    if (!(await this.#load(date))) return false;
    this.goal = { date };
    // Where nothing was tracked, the week alone can be shown.
    if (date !== null && !this.latest.loaded.all?.some((day) => day.date <= date)) this.notices.say(t("view-nothing-then"));
    return true;
  }

  /** Shows the row of an entry, wherever it is in the list. */
  async show({ date, entry }: Card): Promise<void> {
    if ((await this.#load(date)) && this.view === "main") this.seek = entry.id;
  }

  async #load(date: string | null): Promise<boolean> {
    const { loaded } = this.latest;
    try {
      await (date === null ? loaded.latest() : loaded.jump(date));
      return true;
    } catch (thrown) {
      this.#refused(thrown);
      return false;
    }
  }

  /** Puts the line of a finished entry into the start field, of the day that is shown; what was typed stays behind it. */
  async beginFinished(): Promise<boolean> {
    const day = this.view === "main" ? this.day : this.view === "calendar" ? this.calendar.day : null;
    try {
      const line = await this.host.finishedLine(day, this.line.line);
      await this.line.type(line, line.length, false);
      return true;
    } catch (thrown) {
      this.#refused(thrown);
      return false;
    }
  }

  /** Merges entries, and asks first where time lies between them. */
  async askMerge(entries: string[]): Promise<void> {
    try {
      const plan = await this.host.merging(entries);
      if (plan.gap === null) await this.merge(entries, "count");
      else this.merging = { entries, plan };
    } catch (thrown) {
      this.#refused(thrown);
    }
  }

  async merge(entries: string[], gaps: Gaps): Promise<void> {
    if (await this.act({ do: "merge", entries, gaps }, true)) this.chosen.clear();
  }

  /** Begins to connect an account, or shows how far that is. */
  connect(): void {
    this.go("connect");
  }

  /** Connects an account anew. */
  repair(account: AccountCard): void {
    this.connecting.repair(account);
    this.go("connect");
  }

  /** Makes a workspace the one that new entries go to. */
  async useWorkspace(id: WorkspaceId): Promise<WorkspaceCard | null> {
    const used = await this.attend(() => this.host.useWorkspace(id));
    if (used) this.notices.say(t("view-entries-go", { name: used.name }));
    return used;
  }

  /** Does something about accounts; a refusal is shown as a toast. What was done is seen by then. */
  async attend<T>(deed: () => Promise<T>): Promise<T | null> {
    try {
      const done = await deed();
      await this.latest.load();
      return done;
    } catch (thrown) {
      this.#refused(thrown);
      return null;
    }
  }

  #joined(account: AccountCard, isAgain: boolean): void {
    void this.latest.load();
    const text = isAgain ? t("view-connected-again", { name: account.name }) : t("view-connected", { name: account.name });
    if (!isAgain && this.view === "connect") return this.notices.say(text);
    this.notices.show({ kind: "done", text, way: null, icon: "check" });
    if (this.view === "connect") this.go("accounts");
  }

  /** Something that the day check found is right as it is, or is to be asked again. */
  async settleCheck(finding: string, isRight: boolean): Promise<void> {
    await this.attend(() => this.host.settleCheck(finding, isRight));
    this.notices.say(isRight ? t("view-stays") : t("view-asked-again"));
  }

  /** Shows the mini timer, and tells what this desktop does not do for it. */
  async openMini(): Promise<void> {
    const words = await this.attend(() => this.host.openMini());
    if (words) this.notices.show({ kind: "done", text: words, way: null, icon: "check" });
  }

  syncNow(): void {
    this.host.syncNow().catch((thrown: unknown) => this.#refused(thrown));
  }

  /** Lets Stint sync by itself, or not. */
  async pause(paused: boolean): Promise<void> {
    try {
      await this.host.pause(paused);
      await this.latest.load();
      this.notices.say(paused ? t("view-paused") : t("view-syncs-again"));
    } catch (thrown) {
      this.#refused(thrown);
    }
  }

  #refused(thrown: unknown): void {
    this.notices.show({ kind: "problem", problem: asProblem(thrown) });
  }

  /** What changed without anybody acting here is said too, but never the time itself. */
  #tell(before: Snapshot | null, now: Snapshot): void {
    if (before === null) return;
    const needsMore = before.sync.needs_you < now.sync.needs_you;
    if (before.sync.state !== now.sync.state || needsMore) this.notices.say(now.sync.words);
    if (before.running?.entry.id !== now.running?.entry.id) {
      this.notices.say(now.running ? t("view-now-running", { name: titleOf(now.running.entry) }) : t("view-nothing-runs"));
    }
  }
}

export const [useStint, provideStint] = createContext<Stint>();

const UNSAID: Said = {
  text: "",
  description: null,
  project: null,
  task: null,
  tags: [],
  billable: null,
  fields: [],
  from: null,
  to: null,
};

/** A timer of only these fields; the rest is left unsaid. */
export function said(fields: Partial<Said>): Action {
  return { do: "start", ...UNSAID, ...fields };
}

/** The same that comes in between: its stop goes back to what runs now. */
export function interrupting(fields: Partial<Said>): Action {
  return { do: "interrupt", ...UNSAID, ...fields };
}

/** A finished entry of only these fields. */
export function logged(fields: Partial<Said>): Action {
  return { do: "add", ...UNSAID, ...fields };
}

/** An edit of only these fields. */
export function edit(entry: string, fields: Partial<Edit>): Action {
  return { do: "edit", entry, change: { ...UNCHANGED, ...fields } };
}

/** The same of several entries. */
export function editAll(entries: string[], fields: Partial<Edit>): Action {
  return { do: "edit_all", entries, change: { ...UNCHANGED, ...fields } };
}

const UNCHANGED: Edit = {
  text: null,
  description: null,
  project: null,
  task: null,
  tags: null,
  add_tags: [],
  remove_tags: [],
  billable: null,
  fields: [],
  day: null,
  from: null,
  to: null,
  length: null,
};

/** What an entry is called where it needs a name. */
export function titleOf(entry: { description: string; project: { name: string } | null }): string {
  return entry.description || entry.project?.name || t("list-no-description");
}

function toastOf(action: Action, done: Done, before: Snapshot | null, isTold: boolean) {
  switch (action.do) {
    case "delete":
    case "discard":
      return { kind: "done", text: done.said, way: "undo", icon: "trash" } as const;
    case "undo":
      return { kind: "done", text: t("view-undone", { what: before?.undo ?? done.said }), way: "redo", icon: "undo" } as const;
    case "redo":
      return { kind: "done", text: t("view-redone", { what: before?.redo ?? done.said }), way: "undo", icon: "check" } as const;
    case "resolve":
      // What is only sent again is the same as before: there is nothing to take back.
      return { kind: "done", text: done.said, way: action.way === "retry" ? null : "undo", icon: "check" } as const;
    default:
      return isTold ? ({ kind: "done", text: done.said, way: "undo", icon: "check" } as const) : null;
  }
}

/** The entry that an action made out of others, and that one goes on with. */
function madeBy(action: Action, done: Done): string | null {
  switch (action.do) {
    case "split":
    case "duplicate":
      return done.entries?.at(-1)?.id ?? done.entry?.id ?? null;
    case "merge":
      return done.entry?.id ?? null;
    default:
      return null;
  }
}

function isOfStore(problem: ProblemView): boolean {
  return problem.code.startsWith("store_") || problem.code === "disk_full";
}
