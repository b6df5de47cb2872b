// Which key means what, as one table: the help sheet is drawn from it too. Never acts itself.

import type { View } from "../host/types";

export type Command =
  | { to: "view"; view: View }
  | { to: "field" | "interrupt" | "stop" | "continue" | "undo" | "redo" | "sync" | "help" | "palette" | "away" }
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

/** The field that has the keyboard, if one has. */
export function focusOf(target: EventTarget | null): Focus {
  if (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)) {
    return target.value === "" ? "empty field" : "field";
  }
  return target instanceof HTMLTextAreaElement ? "field" : "page";
}

export const KEYS: { keys: string; does: string }[][] = [
  [
    { keys: "N", does: "To the start field" },
    { keys: "S", does: "Stop" },
    { keys: "I", does: "Interrupt and return" },
    { keys: "C", does: "Continue the last entry" },
    { keys: "1–9", does: "Start a pin" },
    { keys: "Ctrl Z", does: "Undo" },
    { keys: "Ctrl ⇧ Z", does: "Redo" },
    { keys: "Ctrl K", does: "Search, and do anything by name" },
    { keys: "Ctrl R", does: "Sync now" },
    { keys: "Ctrl 1", does: "The list" },
    { keys: "Ctrl 2", does: "The calendar" },
    { keys: "Ctrl 3", does: "Reports" },
    { keys: "Ctrl 4", does: "Day check" },
    { keys: "Ctrl 5", does: "Sync" },
    { keys: "Ctrl 6", does: "Accounts" },
    { keys: "Ctrl 7", does: "Projects, clients, tasks and tags" },
    { keys: "Ctrl ,", does: "Settings" },
    { keys: "Esc", does: "Clear, then close" },
    { keys: "?", does: "This sheet" },
  ],
  [
    { keys: "↑ ↓", does: "Through entries and cards" },
    { keys: "↵", does: "Edit the entry; on a card, its first way" },
    { keys: "1–3", does: "On a card: choose" },
    { keys: "E", does: "Edit the entry’s end" },
    { keys: "← →", does: "Close, open a group" },
    { keys: "X", does: "Choose; ⇧ ↑ ↓ for more" },
    { keys: "P T B", does: "Project, tags, billable" },
    { keys: "M", does: "Merge what is chosen" },
    { keys: "Ctrl D", does: "Duplicate" },
    { keys: "Ctrl /", does: "Split at a time" },
    { keys: "T [ ]", does: "Today, a week earlier, later" },
    { keys: "G", does: "Go to a day" },
    { keys: "H", does: "Its history" },
    { keys: "Space", does: "Continue it" },
    { keys: "Del", does: "Delete it; on a pin, take it away" },
    { keys: "⇥", does: "In the start field: take the suggestion" },
    { keys: "⇧ ↵", does: "Interrupt and return" },
    { keys: "Ctrl ↵", does: "Create what is named" },
  ],
];
