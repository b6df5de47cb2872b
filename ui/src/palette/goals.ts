// Where one can go by name, and what is done there: views, reports, files, catalog, workspaces, each setting.

import type { SettingRow, SettingsPage, Snapshot, Unit, WorkspaceCard } from "../bindings";
import { KINDS } from "../catalog/words";
import type { View } from "../host/types";
import type { IconName } from "../parts/Icon.svelte";
import { UNITS } from "../report/words";
import type { Stint } from "../state/stint.svelte";
import { t } from "../words.svelte";
import type { Command } from "./commands";

/** What was read for it when it was opened. */
export type Known = { settings: SettingsPage | null; workspaces: WorkspaceCard[] };

const VIEWS: { view: View; icon: IconName; keys: string }[] = [
  { view: "main", icon: "list", keys: "Ctrl 1" },
  { view: "calendar", icon: "calendar", keys: "Ctrl 2" },
  { view: "reports", icon: "chart", keys: "Ctrl 3" },
  { view: "check", icon: "checklist", keys: "Ctrl 4" },
  { view: "sync", icon: "syncing", keys: "Ctrl 5" },
  { view: "accounts", icon: "person", keys: "Ctrl 6" },
  { view: "catalog", icon: "folder", keys: "Ctrl 7" },
  { view: "settings", icon: "settings", keys: "Ctrl ," },
  { view: "data", icon: "copy", keys: "" },
];

/** What the view of files does. */
const FILES: { act: string; icon: IconName }[] = [
  { act: "export", icon: "down" },
  { act: "import", icon: "waiting" },
  { act: "back-up", icon: "copy" },
  { act: "restore", icon: "undo" },
];

export function goalsOf(stint: Stint, snapshot: Snapshot, known: Known, help: () => void): Command[] {
  const goal = (id: string, verb: string, icon: IconName, choose: () => void, more: Partial<Command> = {}): Command => ({
    id, label: verb, verb, icon, choose, beside: "", also: t("palette-also", { command: id }), ...more,
  });
  const report = (unit: Unit) => () => {
    stint.report.ranges = false;
    stint.report.show({ span: "of", unit, on: null });
    stint.go("reports");
  };
  const isPaused = snapshot.sync.state === "paused";
  return [
    goal("sync", t("palette-sync"), "syncing", () => stint.syncNow(), { beside: snapshot.sync.words, keys: "Ctrl R" }),
    goal("pause-sync", isPaused ? t("palette-resume-sync") : t("palette-pause-sync"), isPaused ? "play" : "pause", () => void stint.pause(!isPaused), { quiet: true }),
    ...VIEWS.map(({ view, icon, keys }) => goal(`view-${view}`, t("palette-show", { view }), icon, () => stint.go(view), { keys })),
    goal("today", t("palette-today"), "calendar", () => {
      stint.go("main");
      void stint.jump(null);
    }, { quiet: true }),
    ...UNITS.map((unit) => goal(`report-${unit}`, t("palette-report", { unit }), "chart", report(unit), { quiet: true })),
    ...FILES.map(({ act, icon }) => goal(act, t("palette-files", { act }), icon, () => stint.go("data", act), { quiet: true })),
    ...KINDS.map((kind) => goal(`new-${kind}`, t("palette-new", { kind }), "plus", () => stint.go("catalog", kind), { also: t("palette-also", { command: "new" }), quiet: true })),
    goal("connect", t("palette-connect"), "link", () => stint.connect(), { quiet: true }),
    ...known.workspaces
      .filter((one) => !one.in_use && !one.gone)
      .map((one) => goal(`workspace-${one.id}`, t("palette-workspace", { name: "" }), "person", () => void stint.useWorkspace(one.id), { label: t("palette-workspace", { name: one.name }), also: one.name, quiet: true })),
    goal("mini", t("palette-mini"), "mini", () => void stint.openMini()),
    goal("keys", t("palette-keys"), "keyboard", help, { keys: "?" }),
    ...settingsOf(stint, known),
  ];
}

/** Each setting by its name, and each of its choices behind what was tracked: to look for Monday's entries changes none. */
function settingsOf(stint: Stint, { settings }: Known): Command[] {
  const rows = (settings?.sections ?? []).flatMap((section) => section.rows);
  const jump = ({ name, label, also }: SettingRow): Command => ({
    id: `setting-${name}`, label: t("palette-setting", { label }), verb: label, also, beside: "", icon: "settings", quiet: true, choose: () => stint.go("settings", name),
  });
  const choices = (row: SettingRow): Command[] => {
    const { name, label, takes, value } = row;
    if (takes.takes !== "choice") return [];
    return takes.options
      .filter((option) => option.value !== value)
      .map((option) => ({
        id: `setting-${name}-${option.value}`,
        label: t("palette-choice", { label, option: option.label }),
        verb: "",
        also: `${option.value} ${option.label}`,
        beside: "",
        icon: "settings",
        quiet: true,
        choose: () => void stint.choose(name, option.value, label),
      }));
  };
  return rows.flatMap((row) => [...choices(row), jump(row)]);
}
