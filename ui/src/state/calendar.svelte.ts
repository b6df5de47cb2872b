// What the calendar shows, and what is being made or moved in it. It outlives the view, so that one comes back to the
// same week.

import type { CalendarSpan, CalendarView, CheckPage } from "../bindings";
import type { Host } from "../host/types";
import type { Zoom } from "../calendar/geometry";
import { Asked } from "./asked.svelte";
import { LineDraft } from "./draft.svelte";

/**
 * A stretch of a day that shall become an entry; one that `goesOn` reaches now, and nothing else runs. Where it answers
 * what the day check found, it says which `finding`.
 */
export type Ghost = { date: string; from: string; to: string; goesOn?: boolean; finding?: string };

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

  /** The day that is meant where one is: the one that is shown, or today among several, or the one they were asked for by. */
  get day(): string | null {
    const { days = [], has_today = true } = this.view ?? {};
    if (days.length === 1) return days[0]!.date;
    return has_today ? null : (days.find((day) => day.date === this.on) ?? days[0])?.date ?? null;
  }

  /** Shows the days around a date; today's without one. */
  show(on: string | null, span = this.span): Promise<void> {
    this.on = on;
    this.span = span;
    if (span === "day" && this.zoom === 60) this.zoom = 15;
    if (span === "week" && this.zoom === 15) this.zoom = 60;
    return this.shown.again();
  }

  async step(back: boolean): Promise<void> {
    const view = this.view;
    if (view) await this.show(back ? view.earlier : view.later);
  }

  /**
   * Begins an entry of these minutes; the line asks what they were. What is typed stays for other minutes, not for
   * what another finding asks.
   */
  begin(ghost: Ghost): void {
    if (this.ghost && this.ghost.finding !== ghost.finding) this.line.clear();
    this.ghost = ghost;
  }

  drop(): void {
    this.ghost = null;
    this.line.clear();
  }
}
