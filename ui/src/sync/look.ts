// Which shape stands for which state of syncing. The words always come from Stint.

import type { SyncState } from "../bindings";
import type { IconName } from "../parts/Icon.svelte";

export const SYNC_ICON: Record<SyncState, IconName> = {
  local: "here",
  sent: "check",
  waiting: "waiting",
  syncing: "syncing",
  offline: "offline",
  key_refused: "key",
};
