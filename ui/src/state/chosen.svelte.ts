// The entries that are chosen in the list, to do one thing to all of them. Never entries that are gone.

import { SvelteSet } from "svelte/reactivity";

export class Chosen {
  readonly ids = new SvelteSet<string>();
  /** Where a stretch of choices begins. */
  #from: string | null = null;

  get count(): number {
    return this.ids.size;
  }

  /** In the order in which they were chosen. */
  get list(): string[] {
    return [...this.ids];
  }

  /** Chooses entries, or lets go of them where all of them are chosen. */
  toggle(ids: string[]): void {
    const areAll = ids.every((id) => this.ids.has(id));
    for (const id of ids) {
      if (areAll) this.ids.delete(id);
      else this.ids.add(id);
    }
    this.#from = ids[0] ?? null;
  }

  add(ids: string[]): void {
    for (const id of ids) this.ids.add(id);
    this.#from = ids[0] ?? null;
  }

  /** Chooses what lies from where the last choice began to here. `rows` are the rows in order, each with its entries. */
  stretch(rows: string[][], to: string): void {
    const at = (id: string) => rows.findIndex((row) => row.includes(id));
    const end = at(to);
    const begin = this.#from === null || at(this.#from) < 0 ? end : at(this.#from);
    for (const row of rows.slice(Math.min(begin, end), Math.max(begin, end) + 1)) row.forEach((id) => this.ids.add(id));
    this.#from ??= to;
  }

  clear(): void {
    this.ids.clear();
    this.#from = null;
  }

  /** Lets go of what is no longer there. */
  keep(there: (id: string) => boolean): void {
    for (const id of this.ids) if (!there(id)) this.ids.delete(id);
  }
}
