// What the steps of connecting are called.

import { t } from "../words.svelte";

export type StepName = "key" | "browser" | "workspace" | "upload";

export const stepName = (step: StepName): string => t("connect-step", { step });
