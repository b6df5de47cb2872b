// Which shape stands for which state of syncing. The words always come from Stint.

import type { Progress, SyncState } from "../bindings";
import type { IconName } from "../parts/Icon.svelte";

export const SYNC_ICON: Record<SyncState, IconName> = {
  local: "here",
  sent: "check",
  waiting: "waiting",
  syncing: "syncing",
  paused: "pause",
  offline: "offline",
  repair: "key",
  signed_out: "key",
  read_only: "eye",
};

/** What only the person can put right, and how that is called. */
export const REPAIRS: { [code: string]: string } = {
  key_refused: "Repair",
  key_gone: "Repair",
  grant_expired: "Repair",
  connection_not_ready: "Repair",
  account_blocked: "Look",
  signed_out: "Connect again",
};

/** "41,200 entries, back to 3 March 2025": a pull has no known end, so it says how far it is instead. */
export function progressWords(progress: Progress, zone: string | undefined): string {
  const back = new Date(progress.back_to).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(zone ? { timeZone: zone } : {}),
  });
  return `${progress.done.toLocaleString("en-GB")} entries, back to ${back}`;
}
