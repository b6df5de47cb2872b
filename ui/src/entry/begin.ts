// What is offered before anything is typed is a whole timer: who chooses it, starts it. Never decides what it becomes.

import type { Stint } from "../state/stint.svelte";

/** Starts what is offered at a place, and puts the offers away. */
export async function begin(stint: Stint, index: number, asCall = false): Promise<void> {
  const offer = stint.line.offers[index];
  if (!offer) return;
  stint.line.clear();
  await stint.startAs({ text: offer.line }, asCall);
}
