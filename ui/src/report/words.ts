// What the reports say by themselves; everything that is a number or a name comes in words.

import type { By, Unit } from "../bindings";
import type { Look } from "../state/report.svelte";

export const UNITS: { unit: Unit; name: string }[] = [
  { unit: "day", name: "Today" },
  { unit: "week", name: "Week" },
  { unit: "month", name: "Month" },
  { unit: "year", name: "Year" },
];

export const BYS: { by: By; name: string }[] = [
  { by: "project", name: "Project" },
  { by: "client", name: "Client" },
  { by: "task", name: "Task" },
  { by: "tag", name: "Tag" },
  { by: "description", name: "Description" },
  { by: "day", name: "Day" },
  { by: "week", name: "Week" },
  { by: "month", name: "Month" },
];

export const LOOKS: { look: Look; name: string }[] = [
  { look: "bars", name: "Bars" },
  { look: "balance", name: "Balance" },
  { look: "table", name: "Table" },
];

export const nameOf = (by: By | undefined): string => BYS.find((one) => one.by === by)?.name ?? "Project";
