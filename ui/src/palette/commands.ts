// Everything that can be done by name: what the palette lists, narrowed by what was typed. Never acts before it is chosen.

import type { ItemView, Snapshot } from "../bindings";
import type { View } from "../host/types";
import type { IconName } from "../parts/Icon.svelte";
import type { Stint } from "../state/stint.svelte";
import { t } from "../words.svelte";

export type Command = { id: string; label: string; beside: string; icon: IconName; color?: string | null; keys?: string; choose: () => void;
  /** The same as a call, whose stop goes back to what runs now. */
  interrupt?: () => void;
};

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

/** What can be done now, whatever was typed. */
export function commandsOf(stint: Stint, snapshot: Snapshot, help: () => void): Command[] {
  const runs = snapshot.running;
  const act: Command[] = [
    ...(runs ? [{ id: "stop", label: t("palette-stop", { name: runs.entry.description || runs.under }), beside: "", icon: "stop", keys: "S", choose: () => void stint.act({ do: "stop", at: null }) } as const] : []),
    ...(snapshot.recent.length > 0 ? [{ id: "continue", label: t("palette-continue"), beside: snapshot.recent[0]?.entry.description ?? "", icon: "play", keys: "C", choose: () => void stint.again(null), interrupt: () => void stint.again(null, true) } as const] : []),
    ...snapshot.pins.map((pin) => ({ id: `pin-${pin.place}`, label: t("palette-start", { name: pin.label }), beside: pin.under ?? t("list-no-project"), icon: "pin" as const, color: pin.color, keys: String(pin.place), choose: () => void stint.usePin(pin.place), interrupt: () => void stint.usePin(pin.place, true) })),
    ...(snapshot.undo ? [{ id: "undo", label: t("palette-undo", { what: snapshot.undo }), beside: "", icon: "undo", keys: "Ctrl Z", choose: () => void stint.act({ do: "undo" }) } as const] : []),
    ...(snapshot.redo ? [{ id: "redo", label: t("palette-redo", { what: snapshot.redo }), beside: "", icon: "check", keys: "Ctrl ⇧ Z", choose: () => void stint.act({ do: "redo" }) } as const] : []),
    { id: "sync", label: t("palette-sync"), beside: snapshot.sync.words, icon: "syncing", keys: "Ctrl R", choose: () => stint.syncNow() },
  ];
  const go = VIEWS.map(({ view, icon, keys }) => ({ id: `view-${view}`, label: t("palette-show", { view }), beside: "", icon, keys, choose: () => stint.go(view) }));
  const other: Command[] = [
    { id: "mini", label: t("palette-mini"), beside: "", icon: "mini", choose: () => void stint.openMini() },
    { id: "keys", label: t("palette-keys"), beside: "", icon: "keyboard", keys: "?", choose: help },
  ];
  return [...act, ...go, ...other];
}

/** Those in which every word that was typed begins a word. */
export function narrowed(commands: Command[], text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  return commands.filter(({ label, beside }) => {
    const parts = `${label} ${beside}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** The projects that are called so, to start on. */
export function projectsOf(stint: Stint, projects: ItemView[], text: string): Command[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const near = projects.filter((item) => !item.archived && `${item.name} ${item.client?.name ?? ""}`.toLowerCase().includes(wanted));
  const first = (item: ItemView) => (item.name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...near]
    .sort((a, b) => first(a) - first(b))
    .slice(0, 5)
    .map((item) => ({
      id: `project-${item.id}`,
      label: t("palette-start-on", { name: item.name }),
      beside: item.client?.name ?? "",
      icon: "play",
      color: item.color ?? null,
      choose: () => void stint.startAs({ project: item.id }),
      interrupt: () => void stint.startAs({ project: item.id }, true),
    }));
}

/** What Shift Enter does with the typed text: something comes in between. */
export const typed = (stint: Stint, text: string): Command => ({
  id: "typed",
  label: t("palette-start-typed", { text: text.trim() }),
  beside: t("palette-as-typed"),
  icon: "play",
  choose: () => void stint.startAs({ text: text.trim() }),
  interrupt: () => void stint.startAs({ text: text.trim() }, true),
});
