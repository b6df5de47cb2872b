// The row that has the keyboard, or had it last. Rows fold, go and come back; the place stays.

import type { DayLine } from "./lines";

export class Place {
  readonly #lines: () => DayLine[];
  #key = $state.raw<string | null>(null);
  /** What the row stood for, and how far down it was. */
  #was = { ids: [] as string[], at: 0 };

  constructor(lines: () => DayLine[]) {
    this.#lines = lines;
  }

  /** The row that Tab enters at: the one it was, what it was folded into, or what took its place. */
  readonly current = $derived.by(() => this.#find());

  #find(): string | null {
    const lines = this.#lines();
    if (this.#key === null) return lines[0]?.key ?? null;
    return (this.lineOf(this.#key) ?? lines.find((line) => line.ids.some((id) => this.#was.ids.includes(id))) ?? lines[Math.min(this.#was.at, lines.length - 1)])?.key ?? null;
  }

  /** The row of an entry, or of the group that it is folded into. */
  lineOf(key: string): DayLine | null {
    const lines = this.#lines();
    return lines.find((line) => line.key === key) ?? lines.find((line) => line.ids.includes(key)) ?? null;
  }

  go(key: string): void {
    this.#key = key;
    this.keep();
  }

  /** Notes where the row is now, for when it is gone. */
  keep(): void {
    const at = this.#lines().findIndex((line) => line.key === this.current);
    const line = this.#lines()[at];
    if (line && this.#key !== null) [this.#key, this.#was] = [line.key, { ids: line.ids, at }];
  }
}
