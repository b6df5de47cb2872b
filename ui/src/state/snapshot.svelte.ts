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
  #reading = Promise.resolve();

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
      this.#readDays();
    };
    const stop = this.#host.changed(take);
    this.#again = async () => {
      try {
        take(await this.#host.snapshot());
        await this.#allRead();
      } catch (thrown) {
        this.problem = asProblem(thrown);
      }
    };
    void this.#again();
    return stop;
  }

  /** Asks for everything once more; it is shown when this is done. */
  load(): Promise<void> {
    return this.#again();
  }

  /** From here on the days are wanted too. */
  showDays(): void {
    if (this.#wantedDays > 0) return;
    this.#wantedDays = FIRST_DAYS;
    this.#readDays();
  }

  /** Shows days further back. */
  async earlier(): Promise<void> {
    this.#wantedDays += MORE_DAYS;
    this.#readDays();
    await this.#allRead();
  }

  #again: () => Promise<void> = async () => {};

  #readDays(): void {
    const round = ++this.#round;
    this.#reading = this.#read(round, this.#wantedDays);
  }

  async #read(round: number, wanted: number): Promise<void> {
    if (wanted === 0) return;
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

  /** Waits for the newest answer. */
  async #allRead(): Promise<void> {
    let round: number;
    do {
      round = this.#round;
      await this.#reading;
    } while (round !== this.#round);
  }
}
