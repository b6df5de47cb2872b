// The few words of exports, imports and copies that do not come from Stint.

import type { ExportFormat, ExportRange, NameLine } from "../bindings";

export const RANGES: [ExportRange, string][] = [
  ["everything", "Everything"],
  ["this_month", "This month"],
  ["last_month", "Last month"],
  ["this_year", "This year"],
];

export const FORMATS: [ExportFormat, string, string][] = [
  ["csv", "Table", "In the columns of Clockify's detailed report; what runs is left out"],
  ["json", "JSON", "All that Stint knows of each entry, what runs included; Stint imports it as it was"],
  ["ics", "Calendar", "For a calendar; what runs is left out"],
];

/** A tag as one is typed, a task behind its project. */
export function nameOf(line: NameLine): string {
  if (line.kind === "tag") return `#${line.name}`;
  return line.under ? `${line.under}: ${line.name}` : line.name;
}

/** "1 line", "12 lines". */
export const lines = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);
