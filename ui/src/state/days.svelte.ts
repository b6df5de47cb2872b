// The days that the list has loaded: some in a row, with more to be had at both ends. What lies far from where one looks
// is let go of, so that a list of years costs what a list of weeks costs.

import type { DayView, ProblemView } from "../bindings";
import type { Host } from "../host/types";
import { Asked } from "./asked.svelte";

const FIRST_DAYS = 7;
const MORE_DAYS = 14;
/** So many entries are held; a screen shows some thirty. */
const MOST_ENTRIES = 1_200;

type Loaded = { days: DayView[]; hasEarlier: boolean; hasLater: boolean };

export class Days {
  readonly #host: Host;
  readonly #asked: Asked<Loaded>;
  /** The first day that is too late; `null` where there is none. */
  #before: string | null = null;
  #count = 0;
  #moves: Promise<void> | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#asked = new Asked(async () => {
      const [before, count] = [this.#before, this.#count];
      const days = await host.days(before, count);
      return { days, hasEarlier: days.length >= count, hasLater: before !== null };
    });
  }

  /** `null` until they were asked for and came; newest first. */
  get all(): DayView[] | null {
    return this.#asked.value?.days ?? null;
  }

  get hasEarlier(): boolean {
    return this.#asked.value?.hasEarlier ?? false;
  }

  get hasLater(): boolean {
    return this.#asked.value?.hasLater ?? false;
  }

  get problem(): ProblemView | null {
    return this.#asked.problem;
  }

  get isWanted(): boolean {
    return this.#count > 0;
  }

  /** From here on they are kept up with. */
  show(): void {
    if (this.isWanted) return;
    this.#count = FIRST_DAYS;
    void this.again();
  }

  again(): Promise<void> {
    return this.#asked.again();
  }

  /** Loads days further back. Who scrolls on while days are on their way asks again once they are there. */
  earlier(): Promise<void> {
    return this.#moves ?? this.#move(async () => {
      const days = this.all ?? [];
      let entries = entriesIn(days);
      let gone = 0;
      while (entries > MOST_ENTRIES && gone < days.length - 1) entries -= days[gone++]!.entries.length;
      if (gone > 0) this.#before = days[gone - 1]!.date;
      this.#count = days.length - gone + MORE_DAYS;
    });
  }

  /** Loads later days, where earlier ones were jumped to. */
  later(): Promise<void> {
    return this.#moves ?? this.#move(async () => {
      const days = this.all ?? [];
      if (!this.hasLater || days.length === 0) return void (this.#before = null);
      const newer = await this.#host.daysAfter(days[0]!.date, MORE_DAYS);
      this.#before = newer.length < MORE_DAYS ? null : dayAfter(newer[0]!.date);
      let entries = entriesIn([...newer, ...days]);
      let kept = days.length;
      while (entries > MOST_ENTRIES && kept > 1) entries -= days[--kept]!.entries.length;
      this.#count = newer.length + kept;
    });
  }

  /** Loads the days up to a date, if they are not there; the first ones where nothing lies before it. */
  async jump(date: string): Promise<void> {
    if (this.#moves === null && this.#has(date)) return;
    await this.#move(async () => {
      if (this.#has(date)) return;
      const isFirst = (await this.#host.days(dayAfter(date), 1)).length === 0;
      const first = isFirst ? await this.#host.daysAfter(date, MORE_DAYS) : [];
      this.#before = first.length > 0 ? dayAfter(first[0]!.date) : dayAfter(date);
      // One more than there are: nothing lies before them.
      this.#count = first.length > 0 ? first.length + 1 : MORE_DAYS;
    });
  }

  #has(date: string): boolean {
    const days = this.all ?? [];
    const isThere = days.some((day) => day.date === date) || (days.at(-1)?.date ?? "9") <= date;
    return isThere && (!this.hasLater || date <= (days[0]?.date ?? ""));
  }

  /** Loads the last days. */
  async latest(): Promise<void> {
    if (this.#moves === null && !this.hasLater) return;
    await this.#move(async () => {
      if (!this.hasLater) return;
      this.#before = null;
      this.#count = MORE_DAYS;
    });
  }

  /** One move at a time: the next one starts where this one ends, however that came out. */
  #move(set: () => Promise<void>): Promise<void> {
    const before = this.#moves?.catch(() => {}) ?? Promise.resolve();
    const move: Promise<void> = before.then(set).then(() => this.again()).finally(() => {
      if (this.#moves === move) this.#moves = null;
    });
    this.#moves = move;
    return move;
  }
}

const entriesIn = (days: DayView[]) => days.reduce((sum, day) => sum + day.entries.length, 0);

/** The date after one, which has no zone. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
