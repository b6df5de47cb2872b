// What is reported, and how it is looked at. It outlives the view, so that one comes back to the same month.

import type { By, RangeAsk, ReportAsk, ReportPage } from "../bindings";
import type { Host } from "../host/types";
import { Asked } from "./asked.svelte";

/** How the bars are looked at. */
export type Look = "bars" | "balance" | "table";

export class Report {
  readonly shown: Asked<ReportPage>;
  ask = $state.raw<ReportAsk>({ range: { span: "of", unit: "week", on: null }, by: ["project"], filter: "", rounded: null });
  look = $state<Look>("bars");
  /** Whether the field for a filter is there, and the fields for a range. */
  filters = $state(false);
  ranges = $state(false);

  constructor(host: Host) {
    this.shown = new Asked(() => host.report(this.ask));
  }

  get page(): ReportPage | null {
    return this.shown.value;
  }

  #change(part: Partial<ReportAsk>): void {
    this.ask = { ...this.ask, ...part };
    void this.shown.again();
  }

  /** Shows another stretch of time. */
  show(range: RangeAsk | null): void {
    if (range) this.#change({ range });
  }

  /** Adds up by something else; `second` inside of `first`. */
  by(first: By, second: By | null): void {
    this.#change({ by: second && second !== first ? [first, second] : [first] });
  }

  filter(text: string): void {
    this.#change({ filter: text });
  }

  round(on: boolean): void {
    this.#change({ rounded: on });
  }
}
