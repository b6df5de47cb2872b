// What each kind is called where its page names it.

import { t } from "../words.svelte";

export type Shown = "project" | "client" | "task" | "tag";

export const KINDS: Shown[] = ["project", "client", "task", "tag"];

export const kindsName = (kind: Shown): string => t("catalog-kinds", { kind });

/** Putting a task away is finishing it. */
export const awayWords = (kind: Shown, isAway: boolean): string =>
  isAway ? t("catalog-bring-back", { kind }) : t("catalog-put-away", { kind });
export const awayState = (kind: Shown): string => t("catalog-away", { kind });
