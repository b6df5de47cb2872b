// The page's one timer. It moves only while something runs and somebody can see it; nothing is counted here,
// so a missed second is never a wrong one.

export class Clock {
  /** Now, in milliseconds since 1970. */
  now_ms = $state(0);
  /** The minute that it is, for what is drawn too coarsely to change with each second. */
  minute_ms = $derived(Math.floor(this.now_ms / 60_000) * 60_000);
  readonly #read: () => number;

  constructor(read: () => number = Date.now) {
    this.#read = read;
    this.now_ms = read();
  }

  /** Whole seconds since an instant, never below zero. */
  since(instant: string): number {
    return Math.max(0, Math.floor((this.now_ms - Date.parse(instant)) / 1000));
  }

  /** Sets the clock without waiting for the next second. */
  look(): void {
    this.now_ms = this.#read();
  }

  /** Ticks on every full second while the document is visible, until the returned function is called. */
  run(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      this.look();
      timer = setTimeout(tick, 1000 - (this.now_ms % 1000));
    };
    const follow = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") tick();
    };
    document.addEventListener("visibilitychange", follow);
    follow();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", follow);
    };
  }
}
