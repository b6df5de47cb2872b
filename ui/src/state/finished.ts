// A finished entry of the day that is shown: its line stands in the start field, and what it was is typed behind it.

import { tick } from "svelte";

import type { Stint } from "./stint.svelte";

export async function beginFinished(stint: Stint): Promise<void> {
  if (!(await stint.beginFinished())) return;
  await tick();
  const field = document.getElementById("start");
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
