// The few words of exports, imports and copies that do not come from Stint.

import type { ExportFormat, ExportRange } from "../bindings";
import { t } from "../words.svelte";

export const RANGES: ExportRange[] = ["everything", "this_month", "last_month", "this_year"];
export const FORMATS: ExportFormat[] = ["csv", "json", "ics"];

export const rangeName = (range: ExportRange): string => t("data-range", { range });
export const formatName = (format: ExportFormat): string => t("data-format", { format });
export const formatHint = (format: ExportFormat): string => t("data-format-hint", { format });
