// What a typed line says beyond its words. Only what Stint read of it is looked at, never the line itself.

import type { Completion, Reading } from "../bindings";
import type { IconName } from "../parts/Icon.svelte";
import { t } from "../words.svelte";

/** Whether it is of a finished entry, which is logged beside what runs: it has a time, and not one until now. */
export const isOver = (reading: Reading | null): boolean =>
  reading?.chips.some((chip) => chip.kind === "time" && !chip.words.endsWith(t("list-now"))) ?? false;

/** A tag has no colour but a sign: it is what stands behind the last `#` up to where the line goes on otherwise. */
export function iconOf({ under, color, line }: Completion, typed: string): IconName | undefined {
  if (under !== "" || color !== null) return undefined;
  let same = 0;
  while (same < typed.length && typed[same]?.toLowerCase() === line[same]?.toLowerCase()) same += 1;
  const begun = line.slice(0, same + 1);
  return begun.lastIndexOf("#") > begun.lastIndexOf("@") ? "tag" : undefined;
}
