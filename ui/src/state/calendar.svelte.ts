// What the calendar shows, and what is being made or moved in it. It outlives the view, so that one comes back to the
// same week.

import type { CalendarDay, CalendarSpan, CalendarView, CheckPage } from "../bindings";
import type { Host } from "../host/types";
import type { Zoom } from "../calendar/geometry";
import { Asked } from "./asked.svelte";
import { LineDraft } from "./draft.svelte";

/** A stretch that shall become an entry; one that `goesOn` reaches now, and nothing else runs. */
export type Ghost = { date: string; from: string; to: string; from_s: number; to_s: number; goesOn?: boolean };

export class Calendar {
  readonly shown: Asked<CalendarView>;
  readonly check: Asked<CheckPage>;
  /** What is typed for a new entry. */
  readonly line: LineDraft;
  span = $state<CalendarSpan>("week");
  zoom = $state<Zoom>(60);
  /** A date in what is shown; today while it is `null`. */
  on = $state.raw<string | null>(null);
  ghost = $state.raw<Ghost | null>(null);

  constructor(host: Host) {
    this.shown = new Asked(() => host.calendar(this.on, this.span));
    this.check = new Asked(() => host.dayCheck());
    this.line = new LineDraft(host);
  }

  get view(): CalendarView | null {
    return this.shown.value;
  }

  /** Shows the days around a date; today's without one. */
  show(on: string | null, span = this.span): Promise<void> {
    this.on = on;
    this.span = span;
    if (span === "day" && this.zoom === 60) this.zoom = 15;
    if (span === "week" && this.zoom === 15) this.zoom = 60;
    return this.shown.again();
  }

  step(back: boolean): void {
    const view = this.view;
    if (view) void this.show(back ? view.earlier : view.later);
  }

  /** Begins an entry of these minutes; the line asks what they were. */
  begin(day: Pick<CalendarDay, "date">, ghost: Omit<Ghost, "date">): void {
    this.ghost = { ...ghost, date: day.date };
  }

  /** Shows the day of these minutes and begins an entry of them. */
  async fill(date: string, from: string, to: string): Promise<void> {
    await this.show(date, this.span);
    const day = this.view?.days.find((day) => day.date === date);
    if (!day) return;
    const place = (at: string) => (Date.parse(at) - Date.parse(day.start)) / 1000;
    this.begin(day, { from, to, from_s: place(from), to_s: place(to) });
  }

  drop(): void {
    this.ghost = null;
    this.line.clear();
  }
}
