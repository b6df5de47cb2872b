// A value that is asked for again whenever it may have changed. One question is on its way at a time, so an older
// answer never replaces a newer one, and a hundred changes in a row cost two questions.

import type { ProblemView } from "../bindings";
import { asProblem } from "../host/types";

export class Asked<T> {
  /** The last answer; `null` before the first one. */
  value = $state.raw<T | null>(null);
  /** Why the last question had no answer. */
  problem = $state.raw<ProblemView | null>(null);

  readonly #ask: () => Promise<T>;
  #isStale = false;
  #course: Promise<void> | null = null;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  /** Asks. What comes back was read after this call. */
  again(): Promise<void> {
    this.#isStale = true;
    this.#course ??= this.#follow();
    return this.#course;
  }

  async #follow(): Promise<void> {
    while (this.#isStale) {
      // Not in the same breath: whoever asks now still belongs to this question.
      await null;
      this.#isStale = false;
      try {
        this.value = await this.#ask();
        this.problem = null;
      } catch (thrown) {
        this.problem = asProblem(thrown);
      }
    }
    this.#course = null;
  }
}
