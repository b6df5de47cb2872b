// The only file that knows Tauri: one line per command of the window's `ipc`. Nothing is decided here.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { Snapshot } from "../bindings";
import type { Host, UnderWay, Unlisten, View } from "./types";

export function tauri(): Host {
  return {
    snapshot: () => invoke("snapshot"),
    days: (before, count) => invoke("days", { before, count }),
    finishedLine: (on, typed) => invoke("finished_line", { on, typed }),
    daysAfter: (after, count) => invoke("days_after", { after, count }),
    week: (said) => invoke("week", { said }),
    month: (said) => invoke("month", { said }),
    sum: (entries) => invoke("sum", { entries }),
    merging: (entries) => invoke("merging", { entries }),
    draft: (place) => invoke("draft", { place }),
    keepDraft: (place, text) => invoke("keep_draft", { place, text }),
    calendar: (on, span) => invoke("calendar", { on, span }),
    report: (ask) => invoke("report", { ask }),
    search: (text, limit) => invoke("search", { text, limit }),
    dayCheck: () => invoke("day_check"),
    settleCheck: (finding, isRight) => invoke("settle_check", { finding, isRight }),
    catalogPage: (kind) => invoke("catalog_page", { kind }),
    settings: () => invoke("settings"),
    setSetting: (name, value) => invoke("set_setting", { name, value }),
    read: (line, caret) => invoke("read", { line, caret }),
    suggest: (line) => invoke("suggest", { line }),
    catalog: (kind) => invoke("catalog", { kind }),
    form: (entry, project) => invoke("form", { entry, project }),
    syncPage: () => invoke("sync_page"),
    story: (entry) => invoke("story", { entry }),
    pause: (paused) => invoke("pause", { paused }),
    seen: () => invoke("seen"),
    act: (action) => invoke("act", { action }),
    accounts: () => invoke("accounts"),
    workspaces: () => invoke("workspaces"),
    capabilities: (workspace) => invoke("capabilities", { workspace }),
    keptHere: () => invoke("kept_here"),
    uploadPlan: (into, names) => invoke("upload_plan", { into, names }),
    useWorkspace: (workspace) => invoke("use_workspace", { workspace }),
    setReadOnly: (account, readOnly) => invoke("set_read_only", { account, readOnly }),
    signOut: (account) => invoke("sign_out", { account }),
    removeAccount: (account, typed) => invoke("remove_account", { account, typed }),
    exportAccount: (account) => invoke("export_account", { account }),
    exportEntries: (range, format) => invoke("export", { range, format }),
    exportReport: (ask) => invoke("export_report", { ask }),
    chooseImport: () => invoke("choose_import"),
    importPlan: (ask) => invoke("import_plan", { ask }),
    importFile: (ask) => invoke("import", { ask }),
    letGoOfImport: () => void invoke("let_go_of_import"),
    endFiles: () => void invoke("end_files"),
    backUp: () => invoke("back_up"),
    restore: () => invoke("restore"),
    filesUnderWay: () => invoke("files_under_way"),
    filesEnded: () => invoke("files_ended"),
    putAwayFilesEnded: () => void invoke("put_away_files_ended"),
    howFar: (listener) => hear<UnderWay | null>("far", listener),
    connectKey: (server, key, again) => invoke("connect_key", { server, key, again }),
    keepKeysInFile: () => invoke("keep_keys_in_file"),
    askApproval: (want) => invoke("ask_approval", { ...want }),
    approval: (connection) => invoke("approval", { connection }),
    openApproval: (connection) => invoke("open_approval", { connection }),
    connectApproved: (connection) => invoke("connect_approved", { connection }),
    giveUp: (connection) => invoke("give_up", { connection }),
    forgetKey: () => invoke("forget_key"),
    connections: (want) => invoke("connections", { ...want }),
    connectMaton: (connection, want) => invoke("connect_maton", { connection, ...want }),
    deleteConnection: (connection, want) => invoke("delete_connection", { connection, ...want }),
    syncNow: () => invoke("sync_now"),
    changed: (listener) => hear<Snapshot>("changed", listener),
    ready: () => void invoke("ready"),
    hide: () => void invoke("hide"),
    openMini: () => invoke("open_mini"),
    drag: () => void invoke("drag"),
    openMain: (view) => void invoke("open_main", { view }),
    wanted: (listener) => hear<View>("view", listener),
  };
}

function hear<T>(event: string, listener: (payload: T) => void): Unlisten {
  const listening = listen<T>(event, ({ payload }) => listener(payload));
  return () => void listening.then((stop) => stop());
}
