// The states that the page can be asked for by name. Never imports anything: what lists them runs without a page too.

export const STATES = [
  "running", "idle", "typing", "empty", "loading", "offline", "error", "refused", "attention", "local", "pulling", "long",
  "asking", "crowd", "paused", "first", "accounts", "signed_out", "read_only", "expired", "key_gone",
] as const;
export type State = (typeof STATES)[number];
