// What the reports say by themselves; everything that is a number or a name comes in words.

import type { By, Unit } from "../bindings";
import type { Look } from "../state/report.svelte";
import { t } from "../words.svelte";

export const UNITS: Unit[] = ["day", "week", "month", "year"];
export const BYS: By[] = ["project", "client", "task", "tag", "description", "day", "week", "month"];
export const LOOKS: Look[] = ["bars", "balance", "table"];

export const unitName = (unit: Unit): string => t("report-unit", { unit });
export const byName = (by: By | undefined): string => t("report-by", { by: by ?? "project" });
export const lookName = (look: Look): string => t("report-look", { look });
