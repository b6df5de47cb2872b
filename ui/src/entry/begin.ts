// What is offered before anything is typed is a whole timer: who chooses it, starts it. Never decides what it becomes.

import type { Stint } from "../state/stint.svelte";

/** Starts what is offered at a place, and puts the offers away. What is refused stands in the field, to be mended. */
export async function begin(stint: Stint, index: number, asCall = false): Promise<void> {
  const { line } = stint;
  const offer = line.offers[index];
  if (!offer) return;
  line.clear();
  const isBegun = await stint.startAs({ text: offer.line }, asCall);
  if (!isBegun && line.line === "") await line.type(offer.line, offer.line.length, false);
}
