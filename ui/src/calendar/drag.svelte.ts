// What the pointer holds in the calendar: it follows, says where it would let go, and hands over where it did. A press
// that goes nowhere is a click.

import type { Block, CalendarDay } from "../bindings";
import { dragged, seconds, type Hold, type Stretch, type Zoom } from "./geometry";

/** Less is a click that trembled. */
const CLICK_PX = 4;

export type Held = {
  hold: Hold;
  /** The block; nothing for a new stretch. */
  block: Block | null;
  was: Stretch;
  /** The day in which it lay, and the one in which it lies. */
  from: CalendarDay;
  day: CalendarDay;
  now: Stretch;
  isMoved: boolean;
};

export class Drag {
  held = $state.raw<Held | null>(null);
  #startY = 0;
  #startX = 0;
  #startScroll = 0;

  take(event: PointerEvent, hold: Hold, day: CalendarDay, was: Stretch, block: Block | null, scrolled: number): void {
    this.#startX = event.clientX;
    this.#startY = event.clientY;
    this.#startScroll = scrolled;
    this.held = { hold, block, was, from: day, day, now: was, isMoved: false };
  }

  /** The pointer went on; `day` is the one below it. `now_s` is an edge too, where today has one. */
  move(event: PointerEvent, day: CalendarDay | null, scrolled: number, zoom: Zoom, now_s: number | null = null): void {
    const { held } = this;
    if (!held) return;
    const by_px = event.clientY - this.#startY + scrolled - this.#startScroll;
    const isMoved = held.isMoved || Math.hypot(by_px, event.clientX - this.#startX) > CLICK_PX;
    if (!isMoved) return;
    const into = held.hold === "move" && day ? day : held.from;
    const edges = into.blocks
      .filter((other) => other.card.entry.id !== held.block?.card.entry.id)
      .flatMap((other) => [other.from_s, other.to_s]);
    if (now_s !== null && into.is_today) edges.push(Math.round(now_s));
    this.held = { ...held, day: into, isMoved, now: dragged(held.hold, held.was, seconds(by_px, zoom), zoom, into.length_s, edges) };
  }

  /** Lets go, and says what was held. */
  drop(): Held | null {
    const { held } = this;
    this.held = null;
    return held;
  }
}
