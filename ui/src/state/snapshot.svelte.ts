// What the window shows, exactly as it came. Each value is replaced whole; nothing here changes a part of one.

import type { DayView, ProblemView, Snapshot } from "../bindings";
import { asProblem, type Host, type Unlisten } from "../host/types";

const FIRST_DAYS = 7;
const MORE_DAYS = 14;

export class Latest {
  /** `null` until the first one came. */
  snapshot = $state.raw<Snapshot | null>(null);
  /** `null` until they were asked for and came. */
  days = $state.raw<DayView[] | null>(null);
  hasEarlier = $state(false);
  /** Why there is nothing to show. */
  problem = $state.raw<ProblemView | null>(null);

  readonly #host: Host;
  #wantedDays = 0;
  #round = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Reads everything once and then keeps up with what changes. */
  follow(replaced: (before: Snapshot | null, now: Snapshot) => void): Unlisten {
    const take = (now: Snapshot) => {
      const before = this.snapshot;
      this.snapshot = now;
      this.problem = null;
      replaced(before, now);
      void this.#readDays();
    };
    const stop = this.#host.changed(take);
    this.#again = async () => {
      try {
        take(await this.#host.snapshot());
      } catch (thrown) {
        this.problem = asProblem(thrown);
      }
    };
    void this.#again();
    return stop;
  }

  /** Asks for the snapshot once more. */
  load(): Promise<void> {
    return this.#again();
  }

  /** From here on the days are wanted too. */
  showDays(): void {
    if (this.#wantedDays > 0) return;
    this.#wantedDays = FIRST_DAYS;
    void this.#readDays();
  }

  /** Shows days further back. */
  async earlier(): Promise<void> {
    this.#wantedDays += MORE_DAYS;
    await this.#readDays();
  }

  #again: () => Promise<void> = async () => {};

  async #readDays(): Promise<void> {
    const wanted = this.#wantedDays;
    if (wanted === 0) return;
    const round = ++this.#round;
    try {
      const days = await this.#host.days(null, wanted);
      // A slow answer must not replace a newer one.
      if (round !== this.#round) return;
      this.days = days;
      this.hasEarlier = days.length >= wanted;
    } catch (thrown) {
      if (round === this.#round) this.problem = asProblem(thrown);
    }
  }
}
