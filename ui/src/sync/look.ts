// Which shape stands for which state of syncing. The words always come from Stint.

import type { Progress, SyncState } from "../bindings";
import type { IconName } from "../parts/Icon.svelte";
import { localeTag, t } from "../words.svelte";

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

/** What only the person can put right, and by what: `sync-repair` says how that is called. */
export const REPAIRS: { [code: string]: "repair" | "look" | "connect" } = {
  key_refused: "repair",
  key_gone: "repair",
  grant_expired: "repair",
  connection_not_ready: "repair",
  account_blocked: "look",
  signed_out: "connect",
};

/** "41,200 entries, back to 3 March 2025": a pull has no known end, so it says how far it is instead. */
export function progressWords(progress: Progress, zone: string | undefined): string {
  const back = new Date(progress.back_to).toLocaleDateString(localeTag(), {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(zone ? { timeZone: zone } : {}),
  });
  return t("sync-fetched", { count: progress.done, back_to: back });
}
