// What each kind is called where its page names it.

import type { IconName } from "../parts/Icon.svelte";

export type Shown = "project" | "client" | "task" | "tag";

export const KINDS: { kind: Shown; one: string; many: string; icon: IconName }[] = [
  { kind: "project", one: "project", many: "Projects", icon: "folder" },
  { kind: "client", one: "client", many: "Clients", icon: "person" },
  { kind: "task", one: "task", many: "Tasks", icon: "check" },
  { kind: "tag", one: "tag", many: "Tags", icon: "tag" },
];

export const kindOf = (kind: Shown) => KINDS.find((one) => one.kind === kind) ?? KINDS[0]!;

/** Putting a task away is finishing it. */
export const awayWords = (kind: Shown, isAway: boolean) =>
  kind === "task" ? (isAway ? "Open again" : "Mark done") : isAway ? "Bring back" : "Archive";
export const awayState = (kind: Shown) => (kind === "task" ? "Done" : "Archived");
