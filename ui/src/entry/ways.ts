// The ways out of what is parked, as buttons: which words, in which dress. The list and the Sync view share them.
// Never decides which ways there are.

import type { Action, AttentionView, Card, Choice, Kind, WayOut } from "../bindings";
import type { IconName } from "../parts/Icon.svelte";
import { t } from "../words.svelte";

/** What a way out needs to know of its row. */
export type Row = {
  id: string;
  kind: Kind;
  /** The entry; none when it is another kind of thing, or deleted here. */
  card: Card | null;
  attention: AttentionView;
};

export type Way = { way: WayOut; label: string; icon?: IconName; isDanger: boolean };

/** The ways out of a parked row that the page can go, in the order in which they came. */
export function waysOf(row: Row): Way[] {
  return row.attention.actions
    .filter((way) => way !== "reconnect")
    .map((way) => ({
      way,
      label: label(way, row),
      isDanger: way === "delete_anyway" || (way === "drop" && !brings(row)),
      ...(way === "copy" ? { icon: "copy" as const } : {}),
    }));
}

/** Letting a refused deletion go brings the entry back. */
const brings = ({ kind, card }: Row) => kind === "entry" && card === null;

/** What taking a choice does. */
export const choiceOf = (entry: string, choice: Choice): Action => ({ do: "edit", entry, change: choice.change });

function label(way: WayOut, row: Row): string {
  const code = row.attention.code;
  switch (way) {
    case "edit":
      return t("list-edit");
    case "retry":
      return t("list-send-again");
    case "drop":
      if (brings(row)) return t("list-bring-back");
      if (code === "remote_deleted") return t("list-delete-here-too");
      return row.card?.entry.remote_id ? t("list-drop-change") : t("list-delete-here");
    case "keep_as_new":
      return code === "remote_deleted" ? t("list-send-as-new") : t("list-send-as-new-one");
    case "take_theirs":
      return code === "several_candidates" ? t("list-is-the-one-there") : t("list-keep-as-there");
    case "delete_anyway":
      return t("list-delete-there-too");
    case "copy":
      return t("list-copy-note");
    default:
      return clashWay(way);
  }
}

/** The ways out of a conflict, and of two entries that are one. */
export const CLASH_WAYS: WayOut[] = ["keep_marked", "take_here", "take_theirs", "merge", "keep_both"];

export const clashWay = (way: WayOut): string => (CLASH_WAYS.includes(way) ? t("list-clash-way", { way }) : way);

/** The field of the editor that an entry waits for. */
export function fieldOf(code: string): string {
  switch (code) {
    case "project_required":
    case "project_gone":
    case "task_required":
      return "project";
    case "tag_required":
    case "tag_archived":
      return "tags";
    case "field_required":
      return "fields";
    case "stopwatch_only":
      return "from";
    default:
      return "description";
  }
}

/** What the button beside the choices says: they are never all there are. */
export function otherWords(code: string): string {
  if (code.startsWith("task")) return t("list-other-task");
  if (code.startsWith("project")) return t("list-other-project");
  if (code.startsWith("tag")) return t("list-other-tag");
  return t("list-edit");
}

/** Shapes for reasons: what is locked differs from what lacks something. */
export function iconOf(code: string): IconName {
  return code === "locked" || code === "approved" ? "lock" : "attention";
}
