// How the last work with files went, whichever page asked for it. Never keeps it: it is told until something else begins.

import type { Ended, Host } from "../host/types";

export class Last {
  ended = $state.raw<Ended | null>(null);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** How work of these kinds went, where that was the last. */
  of(...kinds: Ended["what"][]): Ended | null {
    return this.ended && kinds.includes(this.ended.what) ? this.ended : null;
  }

  async look(): Promise<void> {
    this.ended = await this.#host.filesEnded();
  }

  readonly putAway = (): void => {
    this.ended = null;
    this.#host.putAwayFilesEnded();
  };
}
