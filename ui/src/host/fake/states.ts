// Each state that the page can be asked for by name, as a change of the ordinary week.

import type { AttentionView, EntryView, ProblemView, SyncView } from "../../bindings";
import { STATES, type State } from "./named";
import { problem } from "./reading";
import { at, NOW_S } from "./world";

export { STATES, type State };

const sync = (state: SyncView["state"], words: string, more: Partial<SyncView> = {}): SyncView => ({
  state,
  words,
  waiting: 0,
  attention: 0,
  needs_you: more.attention ?? 0,
  unseen: (more.attention ?? 0) > 0,
  last: at(Math.floor(NOW_S) - 120),
  problem: null,
  progress: null,
  ...more,
});

const OFFLINE: ProblemView = {
  ...problem("unreachable", "Offline since 14:20."),
  kept: "Everything works.",
  next: "2 changes go out when you are back.",
};
const REFUSED: ProblemView = {
  ...problem("key_refused", "Clockify does not accept the key."),
  kept: "Nothing is lost: 12 changes wait here and the timer goes on.",
  next: "Connect again with a key that is valid.",
};
const SIGNED_OUT: ProblemView = {
  ...problem("signed_out", "You are signed out of mara@fjordfield.example."),
  kept: "What waits is kept for that account.",
  next: "Connect it again and it goes on where it stopped.",
};
export const EXPIRED: ProblemView = {
  ...problem("grant_expired", "Maton keeps failing; the permission behind the connection may have run out."),
  kept: "Everything is safe here.",
  next: "Connect it again and it goes on where it stopped.",
  commands: ["stint connect maton --again mara@fjordfield.example"],
};
export const KEY_GONE: ProblemView = {
  ...problem("key_gone", "The keychain here has no key for mara@fjordfield.example."),
  kept: "Nothing is lost: changes wait here, and the timer goes on.",
  next: "Connect it again and it goes on where it stopped.",
  commands: ["stint connect maton --again mara@fjordfield.example"],
};
export const DAMAGED: ProblemView = {
  ...problem("store_damaged", "The file that holds your time is damaged."),
  kept: "Nothing was changed or replaced; a backup from 18 November lies beside it.",
  next: "Put the backup in its place, then try again.",
};
const TASK: AttentionView = {
  code: "task_required",
  message: "Task is required: Error states. Clockify takes it once it has a task; the time is safe here.",
  actions: ["edit", "retry"],
};

export function syncOf(state: State): SyncView {
  switch (state) {
    case "offline":
    case "typing":
      return sync("offline", "Offline since 14:20 · 2 kept here", { waiting: 2, problem: OFFLINE });
    case "refused":
      return sync("repair", "Key not accepted · 12 kept here", { waiting: 12, problem: REFUSED });
    case "attention":
      return sync("waiting", "1 waiting · last sync 2 min ago · 1 needs you", { waiting: 1, attention: 1 });
    case "asking":
      return sync("waiting", "2 waiting · last sync 2 min ago · 4 need you", { waiting: 2, attention: 4 });
    case "crowd":
      return sync("waiting", "1,000 waiting · last sync 2 min ago · 60 need you", { waiting: 1000, attention: 60 });
    case "paused":
      return sync("paused", "Paused · 2 waiting", { waiting: 2 });
    case "local":
    case "first":
      return sync("local", "Kept on this computer", { last: null });
    case "pulling":
      return sync("syncing", "Syncing", {
        progress: { done: 41_200, back_to: "2025-03-03T00:00:00Z" },
      });
    case "idle":
    case "empty":
      return sync("sent", "All sent · 13:55");
    case "signed_out":
      return sync("signed_out", "Signed out · 3 kept here", { waiting: 3, problem: SIGNED_OUT });
    case "read_only":
      return sync("read_only", "Read-only, nothing is sent · 2 only here", { waiting: 2 });
    case "expired":
      return sync("repair", "Connection expired · 2 kept here", { waiting: 2, problem: EXPIRED });
    case "key_gone":
      return sync("repair", "Key missing · 2 kept here", { waiting: 2, problem: KEY_GONE });
    default:
      return sync("waiting", "2 waiting · last sync 2 min ago", { waiting: 2 });
  }
}

export function entriesOf(state: State, week: EntryView[], ago: () => EntryView[]): EntryView[] {
  switch (state) {
    case "first":
    case "empty":
    case "pulling":
      return [];
    case "idle":
      return week.filter((entry) => entry.end !== null);
    case "long":
      return [...week.map(lengthen), ...ago()];
    case "local":
      return week.map((entry) => ({ ...entry, remote_id: null, sync: "local" }));
    case "asking":
    case "attention":
      return marked(week, { e3: "attention", e4: "waiting" });
    case "offline":
    case "typing":
      return marked(week, { e1: "waiting", e2: "waiting" });
    default:
      return marked(week, { e1: "waiting", e4: "waiting" });
  }
}

function marked(entries: EntryView[], marks: Record<string, EntryView["sync"]>): EntryView[] {
  return entries.map((entry) => {
    const sync = marks[entry.id] ?? "synced";
    return { ...entry, sync, attention: sync === "attention" ? TASK : null };
  });
}

const lengthen = (entry: EntryView): EntryView => ({
  ...entry,
  description: `${entry.description} and everything that came up on the way to it, once more from the beginning`,
});
