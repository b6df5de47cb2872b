// Generated from the Rust types by a test; do not edit.

export type Kind = "client" | "project" | "task" | "tag" | "entry";

export type SyncWord = "local" | "waiting" | "sending" | "unknown" | "synced" | "attention";

export type SyncState = "local" | "sent" | "waiting" | "syncing" | "offline" | "key_refused";

export type ChipKind = "project" | "tag" | "time" | "billable";

export type WayOut = "edit" | "retry" | "drop" | "keep_as_new" | "take_theirs" | "delete_anyway" | "copy" | "reconnect";

export type Named = { id: string, remote_id: string | null, name: string, color?: string | null, };

export type AttentionView = { code: string, message: string, actions: Array<WayOut>, };

export type ProblemView = { code: string, sentence: string, kept: string | null, next: string | null, candidates: Array<string>, };

export type EntryView = { id: string, remote_id: string | null, description: string, project: Named | null, task: Named | null, tags: Array<Named>, billable: boolean, type: string, start: string, end: string | null, duration_s: number, sync: SyncWord, attention: AttentionView | null, };

export type ItemView = { id: string, remote_id: string | null, name: string, archived: boolean, color?: string | null, client?: Named | null, project?: Named | null, billable?: boolean | null, sync: SyncWord, attention: AttentionView | null, };

export type Card = { entry: EntryView, from: string, to: string, length: string, nights: number, under: string, day: string, };

export type Share = { name: string, color: string | null, seconds: number, live: boolean, };

export type Total = { seconds: number, words: string, parts: Array<Share>, };

export type DayView = { date: string, label: string, long: string, total: Total, entries: Array<Card>, };

export type PinView = { place: number, label: string, under: string, color: string | null, };

export type Progress = { done: number, back_to: string, };

export type SyncView = { state: SyncState, words: string, waiting: number, attention: number, last: string | null, problem: ProblemView | null, progress: Progress | null, };

export type AccountView = { name: string, way: string, server: string, workspace: string, };

export type Snapshot = { at: string, zone: string, running: Card | null, idle_since: string | null, today: Total, pins: Array<PinView>, recent: Array<Card>, sync: SyncView, account: AccountView | null, undo: string | null, redo: string | null, };

export type Chip = { kind: ChipKind, words: string, color: string | null, };

export type Completion = { label: string, beside: string, color: string | null, line: string, };

export type Reading = { description: string, chips: Array<Chip>, enter: string, problem: ProblemView | null, completions: Array<Completion>, };

export type Done = { entry: EntryView | null, item: ItemView | null, said: string, };

export type Said = { text: string, description: string | null, project: string | null, task: string | null, tags: Array<string>, billable: boolean | null, from: string | null, to: string | null, };

export type Edit = { text: string | null, description: string | null, project: string | null, task: string | null, tags: Array<string> | null, billable: boolean | null, from: string | null, to: string | null, length: string | null, };

export type NewItem = { kind: Kind, name: string, under: string | null, color: string | null, billable: boolean | null, };

export type ItemEdit = { name: string | null, put_away: boolean | null, color: string | null, client: string | null, billable: boolean | null, };

export type Action = { "do": "start" } & Said | { "do": "stop", at: string | null, } | { "do": "continue", entry: string | null, at: string | null, } | { "do": "use_pin", place: number, } | { "do": "toggle" } | { "do": "discard" } | { "do": "add" } & Said | { "do": "edit", entry: string, change: Edit, } | { "do": "delete", entries: Array<string>, } | { "do": "undo" } | { "do": "redo" } | { "do": "pin", entry: string, } | { "do": "unpin", place: number, } | { "do": "add_item" } & NewItem | { "do": "edit_item", kind: Kind, item: string, project: string | null, change: ItemEdit, } | { "do": "delete_item", kind: Kind, item: string, project: string | null, } | { "do": "retry", row: string, };
