// What the window shows, exactly as it came. Each value is replaced whole; nothing here changes a part of one.

import type { AccountCard, DayView, ProblemView, Snapshot, SyncPage } from "../bindings";
import { asProblem, type Host, type Unlisten } from "../host/types";
import { Asked } from "./asked.svelte";
import { Days } from "./days.svelte";

export class Latest {
  /** `null` until the first one came. */
  snapshot = $state.raw<Snapshot | null>(null);
  /** Why there is nothing to show. */
  #problem = $state.raw<ProblemView | null>(null);

  readonly #host: Host;
  /** The list's. */
  readonly loaded: Days;
  readonly #page: Asked<SyncPage>;
  readonly #accounts: Asked<AccountCard[]>;
  readonly #kept = new Set<{ again(): Promise<void> }>();
  #wantsPage = false;
  /** How many show them. */
  #wantAccounts = 0;

  constructor(host: Host) {
    this.#host = host;
    this.loaded = new Days(host);
    this.#page = new Asked(() => host.syncPage());
    this.#accounts = new Asked(() => host.accounts());
  }

  /** `null` until they were asked for and came. */
  get days(): DayView[] | null {
    return this.loaded.all;
  }

  /** What the Sync view shows; `null` until it was asked for and came. */
  get page(): SyncPage | null {
    return this.#page.value;
  }

  get problem(): ProblemView | null {
    return this.#problem ?? this.loaded.problem;
  }

  /** The accounts, the one in use first; `null` until they were asked for and came. */
  get accounts(): AccountCard[] | null {
    return this.#accounts.value;
  }

  /** Why there is nothing newer to show of the accounts. */
  get accountsProblem(): ProblemView | null {
    return this.#accounts.problem;
  }

  /** Why the Sync view has nothing newer to show. */
  get pageProblem(): ProblemView | null {
    return this.#page.problem;
  }

  /** Reads everything once and then keeps up with what changes. */
  follow(replaced: (before: Snapshot | null, now: Snapshot) => void): Unlisten {
    const take = (now: Snapshot) => {
      const before = this.snapshot;
      this.snapshot = now;
      this.#problem = null;
      replaced(before, now);
      return this.#readOn();
    };
    const stop = this.#host.changed((now) => void take(now));
    this.#again = async () => {
      try {
        await take(await this.#host.snapshot());
      } catch (thrown) {
        this.#problem = asProblem(thrown);
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
    this.loaded.show();
  }

  /** The Sync view is wanted too, until the returned function is called. */
  showPage(): () => void {
    this.#wantsPage = true;
    void this.#page.again();
    return () => (this.#wantsPage = false);
  }

  /** The accounts are wanted too, until the returned function is called. */
  showAccounts(): () => void {
    this.#wantAccounts += 1;
    void this.#accounts.again();
    return () => void (this.#wantAccounts -= 1);
  }

  /** Something else is asked again with every change, until the returned function is called. */
  keep(asked: { again(): Promise<void> }): () => void {
    this.#kept.add(asked);
    void asked.again();
    return () => void this.#kept.delete(asked);
  }

  #again: () => Promise<void> = async () => {};

  async #readOn(): Promise<void> {
    await Promise.all([
      ...[...this.#kept].map((asked) => asked.again()),
      this.loaded.isWanted ? this.loaded.again() : undefined,
      this.#wantsPage ? this.#page.again() : undefined,
      this.#wantAccounts > 0 ? this.#accounts.again() : undefined,
    ]);
  }
}
