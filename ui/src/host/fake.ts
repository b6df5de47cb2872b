// Stint without Stint: the same seam over a small world in memory, for a browser and for tests.
// Never part of what is shipped.

import type { Action, DayView, Edit, EntryForm, EntryView, ItemView, Named, ProblemView, Snapshot, SyncPage } from "../bindings";
import { asProblem, type Host, type View } from "./types";
import { FakeAccounts, type FarSide } from "./fake/accounts";
import { calendarOf, checkOf } from "./fake/calendar";
import { found, reportOf } from "./fake/report";
import { FakeFiles, type FilesControl } from "./fake/files";
import { FakeSettings } from "./fake/settings";
import { creationOf, groupsOf, halves, hintsOf, lineFor, merged, planOf, monthOf, weekOf } from "./fake/list";
import { length, problem, read, reading, time } from "./fake/reading";
import { DAMAGED, entriesOf, STATES, syncOf, type State } from "./fake/states";
import { completes, pageOf, said as saidOf, settle, STORY } from "./fake/sync";
import { card, carriedTo, clock, dayOf, dayView, total } from "./fake/words";
import { at, CLIENT_ITEMS, entry, filled, longAgo, NOW_S, PROJECTS, TAGS, TASKS, unix, week } from "./fake/world";

export interface FakeHost extends Host {
  /** The world's own time in milliseconds. */
  now(): number;
  /** Every action so far, oldest first. */
  acted: Action[];
  /** How often a round of syncing was asked for, the window hidden, shown, the main window opened. */
  asked: { sync: number; hide: number; ready: number; mini: number; drag: number; openMain: View[] };
  /** Asks the page for a view, as the tray does. */
  want(view: View): void;
  /** Puts another Sync page in place, as a round does. */
  sync(page: Partial<SyncPage>): void;
  /** Makes the workspace ask this of entries. */
  ask(form: Partial<EntryForm>): void;
  /** Clockify and Maton, as far as they are asked here. */
  far: FarSide;
  /** The files of this world. */
  files: FilesControl;
  /** Whether similar entries are folded, and what is to settle stands between them. */
  groups: boolean;
  /** What is remarked on every typed line. */
  remark: string | null;
  /** Makes the next action be refused. */
  refuseNext(problem: ProblemView): void;
}

/** What the address asks for: `?state=offline&theme=dark&language=de`. */
export function wishes(search: string): { state: State; theme: string | null; language: string | null } {
  const asked = new URLSearchParams(search);
  const state = STATES.find((name) => name === asked.get("state")) ?? "running";
  return { state, theme: asked.get("theme"), language: asked.get("language") };
}

type Version = { entries: EntryView[]; page: SyncPage; what: string };

export function fake(state: State = "running", real_now: () => number = Date.now, language: string | null = null): FakeHost {
  const began = real_now();
  const now = () => NOW_S * 1000 + (real_now() - began);
  const now_s = () => Math.floor(now() / 1000);
  const items: Record<string, ItemView[]> = { project: [...PROJECTS], task: TASKS, tag: [...TAGS], client: [...CLIENT_ITEMS], entry: [] };
  let entries = entriesOf(state, week(), () => longAgo(8));
  let sync = syncOf(state);
  let page = pageOf(state, entries);
  let form: EntryForm = { needs: [], notes: [], lock: null, billable: null, makes_projects: null, makes_tags: null, fields: [] };
  const nightShift = entry({ id: "x9", description: "Night shift", start: at(NOW_S - 2057) });
  let isStopped = false;
  let pins: EntryView[] = state === "empty" || state === "first" ? [] : pinned();
  let ids = 100;
  const kept = new Set<string>();
  const settings = new FakeSettings();
  const files = new FakeFiles(() => tell());
  const interrupted = new Map<string, string>();
  const drafts = new Map<string, string>();
  const undone: Version[] = [];
  const done: Version[] = [];
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const wanting = new Set<(view: View) => void>();
  let refusal: ProblemView | null = null;
  const world = new FakeAccounts(state, () => tell());

  const newestFirst = () => [...entries].sort((a, b) => unix(b.start) - unix(a.start));
  const running = () => entries.find((entry) => entry.end === null) ?? null;
  const find = (id: string) => entries.find((entry) => entry.id === id);

  function snapshot(): Snapshot {
    const today = entries.filter((entry) => dayOf(unix(entry.start)) === dayOf(now_s()));
    const ended = newestFirst().find((entry) => entry.end !== null);
    const runs = running();
    const { used } = world;
    const sum = total(today, now_s());
    const meant_s = 7.5 * 3600;
    return {
      at: at(now_s()),
      zone: "Etc/UTC",
      running: runs ? card(runs, now_s()) : null,
      running_in: state === "accounts" ? "Northwind Co-op" : null,
      running_workspace: state === "accounts" ? 3 : null,
      elsewhere: state === "accounts" && !isStopped ? [{ card: card(nightShift, now_s()), place: "Kestrel Energy, olle@kestrel.example", workspace: 4 }] : [],
      back_to: backTo(),
      idle_since: !runs && ended?.end ? `since ${clock(unix(ended.end))}` : null,
      today: sum,
      goal: { words: "of 7:30", seconds: meant_s, until: runs && sum.seconds < meant_s ? `until ${clock(now_s() + meant_s - sum.seconds)}` : null },
      pins: pins.map((pin, index) => ({
        place: index + 1,
        label: pin.description || pin.project?.name || "",
        under: pin.project && card(pin, now_s()).under,
        color: pin.project?.color ?? null,
      })),
      recent: recent(),
      sync: { ...sync, ...(world.accounts.length > 0 && sync.state === "local" ? syncOf("idle") : {}), needs_you: page.needs_you.length },
      account: used ? { id: used.account.id, name: used.account.name, way: used.account.way, server: used.account.server, workspace: used.workspace.name } : null,
      undo: done.at(-1)?.what ?? null,
      redo: undone.at(-1)?.what ?? null,
      theme: (settings.said.get("theme") ?? "system") as Snapshot["theme"],
      speech: settings.speech(language),
    };
  }

  /** What the running entry interrupted, and what that did. */
  function backTo(): string[] {
    const chain: string[] = [];
    for (let id = running()?.id; id !== undefined && interrupted.has(id); id = interrupted.get(id)) {
      const before = find(interrupted.get(id)!);
      if (before) chain.push(before.description);
    }
    return chain;
  }

  function recent() {
    const seen = new Set<string>();
    const fresh = newestFirst().filter((entry) => {
      const key = `${entry.description}|${entry.project?.id}|${entry.task?.id}`;
      const isNew = entry.end !== null && !seen.has(key);
      seen.add(key);
      return isNew;
    });
    return fresh.slice(0, 6).map((entry) => card(entry, now_s()));
  }

  function tell() {
    const made = snapshot();
    for (const listener of listeners) listener(made);
  }

  /** Takes a new list of entries, remembering the one before. */
  function commit(next: EntryView[], what: string, next_page = page) {
    done.push({ entries, page, what });
    undone.length = 0;
    entries = next;
    page = next_page;
  }

  function start(fields: Partial<EntryView>, from_s: number | null, to_s: number | null = null): EntryView {
    const begin = from_s ?? now_s();
    if (begin > now_s()) throw problem("start_in_future", "A timer cannot start in the future.", "Say a time that has passed.");
    if (to_s !== null && to_s < begin) throw problem("end_before_start", "The end would lie before the start.", "Say a later end.");
    const sync = state === "local" || state === "first" ? "local" : "waiting";
    const made = entry({ ...fields, id: `n${ids++}`, remote_id: null, start: at(begin), end: to_s === null ? null : at(to_s), sync, attention: null });
    const ended = to_s !== null ? entries : entries.map((other) => (other.end === null ? { ...other, end: at(begin) } : other));
    commit([made, ...ended], `start ${made.description}`);
    return made;
  }

  const again = (from: EntryView | undefined, interrupts = false) => {
    if (!from) throw problem("nothing_to_continue", "There is nothing to continue.");
    const { description, project, task, tags, billable } = from;
    const before = interrupts ? running() : null;
    const made = start({ description, project, task, tags, billable }, null);
    if (before) interrupted.set(made.id, before.id);
    return made;
  };

  function change(id: string, edit: Edit): EntryView {
    const is = changed(id, edit);
    commit(entries.map((other) => (other.id === id ? is : other)), `edit ${is.description}`);
    return is;
  }

  function changed(id: string, edit: Edit): EntryView {
    const was = find(id);
    if (!was) throw problem("unknown_entry", `No entry has the id ${id}.`);
    const is = { ...was, sync: was.sync === "local" ? ("local" as const) : ("waiting" as const), attention: null };
    if (edit.description !== null) is.description = described(edit.description);
    if (edit.project !== null) is.project = byId("project", edit.project);
    if (edit.task !== null) is.task = byId("task", edit.task);
    if (edit.tags !== null) is.tags = edit.tags.flatMap((tag) => byId("tag", tag) ?? []);
    is.tags = [...is.tags.filter((tag) => !edit.remove_tags.includes(tag.id)), ...edit.add_tags.flatMap((tag) => byId("tag", tag) ?? [])];
    if (edit.billable !== null) is.billable = edit.billable;
    if (edit.day !== null) {
      const by = Date.parse(edit.day) / 1000 - dayOf(unix(was.start)) * 86_400;
      if (Number.isNaN(by)) throw problem("time_unreadable", `“${edit.day}” is no time.`, "Write 2026-11-19.");
      is.start = at(unix(was.start) + by);
      if (was.end !== null) is.end = at(unix(was.end) + by);
    }
    if (edit.fields.length > 0) is.custom_fields = filled(was, edit.fields, form.fields);
    if (edit.from !== null) is.start = at(timeOf(edit.from, was.start));
    if (edit.to !== null) is.end = at(timeOf(edit.to, was.start));
    if (edit.length !== null) {
      const seconds = length(edit.length);
      if (seconds === null) throw problem("length_unreadable", `“${edit.length}” is not a length.`, "Say it like 1:30 or 90m.");
      is.end = at(unix(is.start) + seconds);
    }
    if (is.end === null && unix(is.start) > now_s()) {
      throw problem("start_in_future", "A timer cannot start in the future.", "Say a time that has passed.");
    }
    if (is.end !== null && unix(is.end) < unix(is.start)) {
      throw problem("end_before_start", "The end would lie before the start.", "Say a later end, or an earlier start.");
    }
    return is;
  }

  function described(text: string): string {
    if (/[<>]/.test(text)) throw problem("text_has_angles", "Clockify takes no < or > in a description.", "Leave them out.");
    return text;
  }

  function timeOf(said: string, near: string): number {
    if (/^\d{4}-.*Z$/.test(said)) return unix(said);
    const day = time(said, unix(near)) ?? time(said, now_s());
    if (day === null) throw problem("time_unreadable", `“${said}” is not a time.`, "Say it like 9:40.");
    return said.startsWith("-") ? time(said, now_s())! : day;
  }

  function byId(kind: string, id: string): Named | null {
    const item = items[kind]!.find((item) => item.id === id);
    return item ? { id: item.id, remote_id: item.remote_id, name: item.name, color: item.color ?? null } : null;
  }

  function turn(from: Version[], to: Version[], word: string) {
    const version = from.pop();
    if (!version) throw problem(word === "Undone" ? "nothing_to_undo" : "nothing_to_redo", "There is nothing to take back.");
    to.push({ entries, page, what: version.what });
    ({ entries, page } = version);
    return { entry: null, item: null, said: `${word}: ${version.what}` };
  }

  const about = (entry: EntryView, said: string) => ({ entry, item: null, said });

  function perform(action: Action) {
    switch (action.do) {
      case "interrupt":
      case "start": {
        const said = read(action.text, items.project!, items.tag!, now_s());
        if (said.problem) throw said.problem;
        const fields = {
          description: described(said.description),
          project: said.project ? byId("project", said.project.id) : null,
          tags: said.tags.flatMap((tag) => byId("tag", tag.id) ?? []),
          billable: said.project?.billable ?? false,
        };
        // What is over interrupts nothing that runs.
        const before = action.do === "interrupt" && said.to_s === null ? running() : null;
        const made = start(fields, said.from_s, said.to_s);
        if (before) interrupted.set(made.id, before.id);
        return about(made, `${said.to_s === null ? "Started" : "Added"} ${made.description}${before ? `; then back to ${before.description}` : ""}`);
      }
      case "add": {
        const said = read(action.text, items.project!, items.tag!, now_s());
        if (said.problem) throw said.problem;
        const project = said.project ? byId("project", said.project.id) : null;
        const tags = said.tags.flatMap((tag) => byId("tag", tag.id) ?? []);
        const of = (time: string | null) => (time === null ? null : timeOf(time, at(now_s())));
        const made = start({ description: described(said.description), project, tags }, of(action.from), of(action.to));
        return about(made, `Added ${made.description}`);
      }
      case "end":
      case "stop": {
        const runs = running();
        if (!runs) throw problem("nothing_running", "Nothing is running.");
        const back = action.do === "stop" ? find(interrupted.get(runs.id) ?? "") : undefined;
        if (back) {
          const on = again(back);
          const further = interrupted.get(back.id);
          if (further) interrupted.set(on.id, further);
          return about(runs, `Stopped ${runs.description}. Back to ${back.description}`);
        }
        commit(entries.map((other) => (other === runs ? { ...runs, end: at(now_s()) } : other)), `stop ${runs.description}`);
        return about(runs, `Stopped ${runs.description}`);
      }
      case "continue": {
        const made = again(action.entry ? find(action.entry) : newestFirst().find((entry) => entry.end !== null), action.interrupts);
        return about(made, `Continued ${made.description}`);
      }
      case "use_pin": {
        const pin = pins[action.place - 1];
        if (!pin) throw problem("unknown_pin", `There is no pin ${action.place}.`);
        return about(again(pin, action.interrupts), `Started ${pin.description}`);
      }
      case "edit": {
        if (action.entry === nightShift.id) {
          isStopped = true;
          return about(nightShift, "Stopped Night shift");
        }
        if (!completes(action, page)) return about(change(action.entry, action.change), "Saved");
        const settled = settle(page, action.entry, null);
        if (!find(action.entry)) return commit(entries, "change it", settled), { entry: null, item: null, said: "Changed it" };
        const changed = change(action.entry, action.change);
        page = settled;
        return about(changed, `Changed ${changed.description}`);
      }
      case "edit_all": {
        const next = entries.map((entry) => (action.entries.includes(entry.id) ? changed(entry.id, action.change) : entry));
        commit(next, `change ${action.entries.length} entries`);
        return about(find(action.entries.at(-1)!)!, `Changed ${action.entries.length} entries`);
      }
      case "split": {
        const whole = find(action.entry)!;
        const [head, tail] = halves(whole, time(action.at, unix(whole.start)), `n${ids++}`, now_s());
        commit(entries.flatMap((entry) => (entry === whole ? [head, tail] : [entry])), `split ${whole.description}`);
        return { ...about(head, `Split ${whole.description}`), entries: [head, tail] };
      }
      case "merge": {
        const { all, made } = merged(entries, action.entries.flatMap((id) => find(id) ?? []), action);
        commit(all, `merge ${action.entries.length} entries`);
        return about(made, `Merged ${action.entries.length} entries into ${made.description}`);
      }
      case "duplicate": {
        const copies = action.entries.map((id) => ({ ...find(id)!, id: `n${ids++}`, remote_id: null, sync: "waiting" as const }));
        commit([...copies, ...entries], `duplicate ${copies.length}`);
        return { ...about(copies.at(-1)!, `Logged ${copies[0]!.description} once more`), entries: copies };
      }
      case "delete": {
        if (action.entries.length > 1) {
          commit(entries.filter((entry) => !action.entries.includes(entry.id)), `delete ${action.entries.length} entries`);
          return { entry: null, item: null, said: `Deleted ${action.entries.length} entries` };
        }
        const gone = find(action.entries[0]!);
        if (!gone) throw problem("unknown_entry", `No entry has the id ${action.entries[0]}.`);
        commit(entries.filter((entry) => entry !== gone), `delete ${gone.description}`);
        return about(gone, `Deleted ${gone.description}, ${card(gone, now_s()).length}`);
      }
      case "pin": {
        pins = [...pins, find(action.entry)!];
        return about(find(action.entry)!, `Pinned as ${pins.length}`);
      }
      case "unpin":
        pins = pins.filter((_, index) => index !== action.place - 1);
        return { entry: null, item: null, said: "Unpinned" };
      case "upload":
        world.far.kept = 0;
        return commit(entries, "upload"), { entry: null, item: null, said: "33 entries go to Fjord & Field" };
      case "undo":
        return turn(done, undone, "Undone");
      case "redo":
        return turn(undone, done, "Done again");
      case "add_item": {
        const isTaken = items[action.kind]!.some((other) => other.name.toLowerCase() === action.name.trim().toLowerCase());
        if (isTaken) throw problem("name_taken", `There is a ${action.kind} called ${action.name} already.`, "Choose another name.");
        const item: ItemView = { id: `i${ids++}`, remote_id: null, name: action.name, archived: false, color: "#00838F", sync: "waiting", attention: null };
        items[action.kind] = [...items[action.kind]!, item];
        return { entry: null, item, said: `Added ${action.name}` };
      }
      case "edit_item": {
        const { name, put_away, color, client } = action.change;
        const changed = (item: ItemView): ItemView => ({
          ...item,
          name: name ?? item.name,
          archived: put_away ?? item.archived,
          color: color ?? item.color ?? null,
          client: client === null ? (item.client ?? null) : byId("client", client),
          sync: "waiting",
        });
        items[action.kind] = items[action.kind]!.map((item) => (item.id === action.item ? changed(item) : item));
        return { entry: null, item: null, said: "Changed it" };
      }
      case "delete_item":
        items[action.kind] = items[action.kind]!.filter((item) => item.id !== action.item);
        return { entry: null, item: null, said: "Deleted it" };
      case "resolve": {
        const { row, way, field } = action;
        const next = entries.map((entry) => (entry.id === row ? { ...entry, sync: "waiting" as const, attention: null } : entry));
        commit(next, `settle ${find(row)?.description ?? row}`, settle(page, row, field));
        return { entry: null, item: null, said: saidOf[way] ?? "It goes out with the next sync" };
      }
      default:
        throw asProblem(`${action.do} is not part of this world`);
    }
  }

  const dressed = (day: DayView): DayView => ({
    ...day,
    groups: host.groups ? groupsOf(day.entries) : [],
    hints: host.groups ? hintsOf(day).filter((hint) => !kept.has(hint.finding.id)) : [],
  });

  const host: FakeHost = {
    ...world.api,
    ...files.api,
    files: files.control,
    groups: true,
    far: world.far,
    acted: [],
    remark: null,
    asked: { sync: 0, hide: 0, ready: 0, mini: 0, drag: 0, openMain: [] },
    want: (view) => wanting.forEach((listener) => listener(view)),
    sync: (next) => {
      page = { ...page, ...next };
      tell();
    },
    now,
    ask: (next) => void (form = { ...form, ...next }),
    refuseNext: (next) => (refusal = next),
    snapshot: async () => {
      if (state === "error") throw DAMAGED;
      if (state === "loading") await new Promise(() => {});
      return snapshot();
    },
    days: async (before, count) => {
      if (state === "pulling" || state === "loading") await new Promise(() => {});
      const last = before === null ? Infinity : Date.parse(before) / 86_400_000;
      const byDay = new Map<number, EntryView[]>();
      for (const entry of newestFirst()) {
        const day = dayOf(unix(entry.start));
        byDay.set(day, [...(byDay.get(day) ?? []), entry]);
      }
      for (const day of entries.flatMap((entry) => carriedTo(entry, now_s()))) if (!byDay.has(day)) byDay.set(day, []);
      const days = [...byDay].sort(([a], [b]) => b - a).filter(([day]) => day < last);
      return days.slice(0, count).map(([day, list]) => dressed(dayView(day, list, now_s(), entries)));
    },
    report: async (ask) => {
      if (state === "loading" || state === "pulling") await new Promise(() => {});
      return reportOf(ask, entries.length === 0);
    },
    search: async (text, limit) => found(text, limit, newestFirst(), now_s()),
    daysAfter: async (after, count) => {
      const later = (await host.days(null, Infinity)).filter((day) => day.date > after);
      return later.slice(-count);
    },
    finishedLine: async (on, typed) => lineFor(entries, on, typed, now_s()),
    week: async (said) => weekOf(entries, said, now_s()),
    month: async (said) => monthOf(entries, said, now_s()),
    sum: async (chosen) => total(chosen.flatMap((id) => find(id) ?? []), now_s()).words,
    merging: async (chosen) => planOf(chosen.flatMap((id) => find(id) ?? [])),
    draft: async (place) => drafts.get(place) ?? null,
    keepDraft: async (place, text) => void (text === null ? drafts.delete(place) : drafts.set(place, text)),
    calendar: async (on, span) => {
      if (state === "loading") await new Promise(() => {});
      return calendarOf(entries, kept, on, span, now_s());
    },
    dayCheck: async () => {
      if (state === "loading" || state === "pulling") await new Promise(() => {});
      return checkOf(entries, kept, now_s());
    },
    settleCheck: async (finding, isRight) => {
      if (isRight) kept.add(finding);
      else kept.delete(finding);
      tell();
    },
    catalogPage: async (kind) => {
      if (state === "loading") await new Promise(() => {});
      const uses = (item: ItemView) => entries.filter((entry) => [entry.project?.id, entry.task?.id, ...entry.tags.map((tag) => tag.id)].includes(item.id)).length;
      const list = items[kind]!.map((item) => ({ item, uses: uses(item), used: uses(item) === 0 ? "not used yet" : uses(item) === 1 ? "1 entry" : `${uses(item)} entries` }));
      const sorted = list.sort((a, b) => Number(a.item.archived) - Number(b.item.archived) || a.item.name.localeCompare(b.item.name));
      return { kind, items: sorted, makers: form.makes_projects, colors: kind === "project" ? PROJECTS.map((item) => item.color!) : [] };
    },
    settings: async () => {
      if (state === "loading") await new Promise(() => {});
      return settings.page();
    },
    setSetting: async (name, value) => {
      settings.set(name, value);
      tell();
    },
    read: async (line, caret) => {
      const read = reading(line, caret, items.project!, items.tag!, now_s(), running()?.description ?? null);
      return {
        ...read,
        completions: read.completions.length > 0 ? read.completions : await host.suggest(line),
        remark: host.remark,
        create: creationOf(line, items, { project: form.makes_projects, tag: form.makes_tags }),
      };
    },
    suggest: async (line) => {
      const wanted = line.toLowerCase().trim();
      const alike = recent().filter((card) => card.entry.description.toLowerCase().startsWith(wanted));
      return alike.map(({ entry, under, day }) => ({
        kind: "entry" as const,
        label: entry.description,
        under,
        beside: day,
        color: entry.project?.color ?? null,
        line: entry.project ? `${entry.description} @${entry.project.name}` : entry.description,
      }));
    },
    catalog: async (kind) => items[kind]!,
    form: async (id) => {
      const held = id ? (find(id)?.custom_fields ?? []) : [];
      const value = (field: string) => held.find((one) => one.id === field)?.value ?? null;
      return { ...form, fields: form.fields.map((field) => ({ ...field, value: value(field.id) ?? field.value })) };
    },
    syncPage: async () => {
      if (state === "loading") await new Promise(() => {});
      return page;
    },
    story: async () => STORY,
    pause: async (paused) => void (page = { ...page, paused }),
    seen: async () => {
      sync = { ...sync, unseen: false };
      tell();
    },
    act: async (action) => {
      host.acted.push(action);
      if (refusal) {
        const thrown = refusal;
        refusal = null;
        throw thrown;
      }
      const result = perform(action);
      tell();
      return { remark: null, ...result };
    },
    syncNow: async () => {
      host.asked.sync += 1;
      if (sync.state === "offline" || sync.state === "repair") return;
      sync = { ...sync, state: "sent", words: "All sent · just now", waiting: 0 };
      page = { ...page, waiting: [] };
      entries = entries.map((entry) => (entry.sync === "waiting" ? { ...entry, sync: "synced" } : entry));
      tell();
    },
    changed: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: () => void (host.asked.ready += 1),
    hide: () => void (host.asked.hide += 1),
    openMini: async () => {
      host.asked.mini += 1;
      return null;
    },
    drag: () => void (host.asked.drag += 1),
    openMain: (view) => void host.asked.openMain.push(view),
    wanted: (listener) => {
      wanting.add(listener);
      return () => wanting.delete(listener);
    },
  };
  return host;
}

function pinned(): EntryView[] {
  const pin = (id: string, description: string, of: string) => {
    const project = PROJECTS.find((item) => item.name === of)!;
    return entry({
      id,
      description,
      project: { id: project.id, remote_id: project.remote_id, name: project.name, color: project.color ?? null },
      start: at(NOW_S),
      end: at(NOW_S),
    });
  };
  return [pin("x1", "Stand-up", "Studio"), pin("x2", "Call", "Studio"), pin("x3", "Code review", "Website relaunch"), pin("x4", "Interview", "Hiring")];
}
