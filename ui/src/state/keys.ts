// Which key means what, as one table: the help sheet is drawn from it too. Never acts itself.

import type { View } from "../host/types";
import { t } from "../words.svelte";

export type Command =
  | { to: "view"; view: View }
  | { to: "field" | "finished" | "interrupt" | "stop" | "continue" | "undo" | "redo" | "sync" | "help" | "palette" | "away" }
  | { to: "pin"; place: number };

/** What is needed of a key press, so that the table can be tested without a page. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Where the keyboard is: in no field, in an empty one, or in one with text. */
export type Focus = "page" | "empty field" | "field";

/** The views by the number that stands for them beside Ctrl. */
const VIEWS: { [place: string]: View } = { "1": "main", "2": "calendar", "3": "reports", "4": "check", "5": "sync", "6": "accounts", "7": "catalog", ",": "settings" };

/**
 * Letters count only outside fields; in a field they want Ctrl, as far as the field does not need it. Where there
 * are views, Ctrl with a number is one of them, and pins want the number alone.
 */
export function commandOf(press: Press, focus: Focus, hasViews = false): Command | null {
  const held = press.ctrlKey || press.metaKey;
  const letter = press.key.toLowerCase();
  if (press.altKey) return null;
  if (press.key === "Escape") return { to: "away" };
  if (held && letter === "z" && focus !== "field") return { to: press.shiftKey ? "redo" : "undo" };
  if (held && letter === "k") return { to: "palette" };
  if (held && letter === "r") return { to: "sync" };
  if (hasViews && held && /^[1-7,]$/.test(letter)) {
    const view = VIEWS[letter];
    return view ? { to: "view", view } : null;
  }
  if (held === (focus === "page")) return null;
  if (press.key === "?" && !held) return { to: "help" };
  if (press.key === "/" && !held) return { to: "palette" };
  if (press.shiftKey) return null;
  switch (letter) {
    case "n":
      return { to: "field" };
    case "m":
      return focus === "field" ? null : { to: "finished" };
    case "i":
      return { to: "interrupt" };
    case "s":
      return { to: "stop" };
    case "c":
      return focus === "field" ? null : { to: "continue" };
    default:
      return /^[1-9]$/.test(letter) ? { to: "pin", place: Number(letter) } : null;
  }
}

/** Whether it changes what is tracked, and so counts once however long its key is held. */
export function changes(command: Command): boolean {
  return ["stop", "continue", "pin", "undo", "redo", "sync"].includes(command.to);
}

/** Does what a key asks for; that a held key asks again and again counts for nothing. */
export function once(press: KeyboardEvent, act: () => unknown): void {
  if (!press.repeat) void act();
}

/** The field that has the keyboard, if one has. */
export function focusOf(target: EventTarget | null): Focus {
  if (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)) {
    return target.value === "" ? "empty field" : "field";
  }
  return target instanceof HTMLTextAreaElement ? "field" : "page";
}

/** Every key and what it does, in words. */
export const keys = (): { where: string; keys: { keys: string; does: string }[] }[] => [
  { where: t("key-anywhere"), keys: [
    { keys: "N", does: t("key-field") },
    { keys: "M", does: t("key-finished") },
    { keys: "S", does: t("key-stop") },
    { keys: "I", does: t("key-interrupt") },
    { keys: "C", does: t("key-continue") },
    { keys: "1–9", does: t("key-pin") },
    { keys: "Ctrl Z", does: t("key-undo") },
    { keys: "Ctrl ⇧ Z", does: t("key-redo") },
    { keys: "Ctrl K", does: t("key-palette") },
    { keys: "Ctrl R", does: t("key-sync") },
    { keys: "Ctrl 1", does: t("key-list") },
    { keys: "Ctrl 2", does: t("key-calendar") },
    { keys: "Ctrl 3", does: t("key-reports") },
    { keys: "Ctrl 4", does: t("key-check") },
    { keys: "Ctrl 5", does: t("key-sync-view") },
    { keys: "Ctrl 6", does: t("key-accounts") },
    { keys: "Ctrl 7", does: t("key-catalog") },
    { keys: "Ctrl ,", does: t("key-settings") },
    { keys: "Esc", does: t("key-away") },
    { keys: "?", does: t("key-sheet") },
  ] },
  { where: t("key-in-list"), keys: [
    { keys: "↑ ↓", does: t("key-rows") },
    { keys: "↵", does: t("key-edit") },
    { keys: "1–3", does: t("key-card") },
    { keys: "E", does: t("key-end") },
    { keys: "← →", does: t("key-group") },
    { keys: "X", does: t("key-choose") },
    { keys: "P T B", does: t("key-fields") },
    { keys: "M", does: t("key-merge") },
    { keys: "Ctrl D", does: t("key-duplicate") },
    { keys: "Ctrl /", does: t("key-split") },
    { keys: "T [ ]", does: t("key-days") },
    { keys: "G", does: t("key-go-to") },
    { keys: "H", does: t("key-history") },
    { keys: "Space", does: t("key-again") },
    { keys: "Del", does: t("key-delete") },
    { keys: "⇥", does: t("key-take") },
    { keys: "⇧ ↵", does: t("key-interrupt") },
    { keys: "Ctrl ↵", does: t("key-create") },
  ] },
];
