// What was typed and not yet sent: the start line, and one entry being edited. It outlives a window that is killed, and is
// lost on purpose when it is cancelled; never shown as if it held.

import type { Card, Completion, Edit, FieldForm, FieldSaid, FieldValue, Named, ProblemView, Reading } from "../bindings";
import { asProblem, type Host } from "../host/types";
import type { Drafts, Typed } from "./drafts.svelte";

/** The start line as it is typed, read by Stint after every key. */
export class LineDraft {
  line = $state("");
  reading = $state.raw<Reading | null>(null);
  offers = $state.raw<Completion[]>([]);
  /** The offer that Tab takes; none is -1. */
  current = $state(-1);
  problem = $state.raw<ProblemView | null>(null);

  /** What is named and can be made on the spot. */
  create = $derived(this.reading?.create ?? null);

  readonly #host: Host;
  readonly #drafts: Drafts | null;
  #round = 0;

  /** With `drafts` it is kept over the end of the window. */
  constructor(host: Host, drafts: Drafts | null = null) {
    this.#host = host;
    this.#drafts = drafts;
  }

  /** Brings back what was typed before the window ended. */
  async bringBack(): Promise<void> {
    const kept = await this.#drafts?.read("line");
    if (kept && this.line === "") await this.type(kept, kept.length, false);
  }

  async type(line: string, caret: number, offering = true): Promise<void> {
    this.line = line;
    this.problem = null;
    this.#drafts?.keep("line", line);
    await this.#ask(caret, offering);
  }

  /** Asks anew, for who comes back to the line: what it names may have come or gone meanwhile. */
  async again(caret: number): Promise<void> {
    await (this.line.trim() === "" ? this.likely() : this.#ask(caret, true));
  }

  /** Who leaves it chose nothing; the words stay. */
  leave(): void {
    this.current = -1;
    if (this.line !== "") return;
    this.#round++;
    this.#offer([]);
  }

  async #ask(caret: number, offering: boolean): Promise<void> {
    const { line } = this;
    const round = ++this.#round;
    if (line.trim() === "") {
      this.reading = null;
      this.#offer([]);
      return;
    }
    try {
      const reading = await this.#host.read(line, caret);
      if (round !== this.#round) return;
      this.reading = reading;
      this.#offer(offering ? reading.completions : []);
    } catch (thrown) {
      if (round === this.#round) this.problem = asProblem(thrown);
    }
  }

  /** Offers what is likely now, before anything is typed. */
  async likely(): Promise<void> {
    const round = ++this.#round;
    const offers = await this.#host.suggest("").catch(() => []);
    if (round === this.#round) this.#offer(offers);
  }

  /** Puts an offer into the line. Nothing more is offered until a key is typed, so that Tab can go on. */
  take(index = Math.max(0, this.current)): boolean {
    const offer = this.offers[index];
    if (!offer) return false;
    void this.type(offer.line, offer.line.length, false);
    return true;
  }

  /** Makes the offer `step` further the current one; above the first there is none. */
  move(step: 1 | -1): void {
    this.current = Math.min(this.offers.length - 1, Math.max(-1, this.current + step));
  }

  clear(): void {
    void this.type("", 0);
  }

  #offer(offers: Completion[]): void {
    this.offers = offers;
    this.current = -1;
  }
}

/** Where a refusal is shown. */
export type Place = "description" | "project" | "tags" | "fields" | TimeField;

/** The fields that say when. */
const TIMES = ["day", "from", "to", "length"] as const;
export type TimeField = (typeof TIMES)[number];

/** One entry's fields while they are edited. */
export class EntryDraft {
  description = $state("");
  project = $state.raw<Named | null>(null);
  task = $state.raw<Named | null>(null);
  tags = $state.raw<Named[]>([]);
  billable = $state(false);
  from = $state("");
  to = $state("");
  day = $state("");
  length = $state("");
  problem = $state.raw<ProblemView | null>(null);
  /** What was said of custom fields, by their ids, a text for each choice. */
  said = $state.raw<Record<string, string[]>>({});

  readonly #was: Card;
  readonly #held = new Map<string, string[]>();

  readonly #drafts: Drafts | null;

  constructor(card: Card, drafts: Drafts | null = null) {
    const { entry } = card;
    this.#was = card;
    this.#drafts = drafts;
    this.description = entry.description;
    this.project = entry.project;
    this.task = entry.task;
    this.tags = entry.tags;
    this.billable = entry.billable;
    this.from = card.from;
    this.to = card.to;
    this.length = card.length;
    this.day = card.date_typed;
    Object.assign(this, drafts?.editOf(entry.id));
  }

  /** Keeps what is said so far; nothing where it is as it was. */
  keep(field: string): void {
    const typed = this.#typed();
    this.#drafts?.keepEdit(Object.keys(typed).length === 0 ? null : { id: this.#was.entry.id, field, typed });
  }

  /** Only what differs: by the time it is brought back the entry may have aged, ended or been changed elsewhere. */
  #typed(): Partial<Typed> {
    const { description, project, task, tags, billable, from, to, length, day, said } = this;
    const change = this.change();
    const has = (field: keyof Edit) => change[field] !== undefined;
    return {
      ...(has("description") && { description }),
      // A task means nothing without its project.
      ...((has("project") || has("task")) && { project, task }),
      ...(has("tags") && { tags }),
      ...(has("billable") && { billable }),
      ...(has("day") && { day }),
      ...(has("from") && { from }),
      ...(has("to") && { to }),
      ...(has("length") && { length }),
      ...(has("fields") && { said }),
    };
  }

  /** It is saved, or let go of. */
  drop(): void {
    this.#drafts?.keepEdit(null);
  }

  /** An end and a length say the same twice: the one typed last counts, the other follows when it is saved. */
  sayTo(text: string): void {
    this.to = text;
    this.length = this.#was.length;
  }

  sayLength(text: string): void {
    this.length = text;
    this.to = this.#was.to;
  }

  /** What a custom field holds as it is edited. */
  held(field: FieldForm): string[] {
    return this.said[field.id] ?? wordsOf(field.value);
  }

  say(field: FieldForm, words: string[]): void {
    if (!this.#held.has(field.id)) this.#held.set(field.id, wordsOf(field.value));
    this.said = { ...this.said, [field.id]: words };
  }

  hasNewTo = $derived.by(() => this.to !== this.#was.to);
  hasNewLength = $derived.by(() => this.length !== this.#was.length);

  /** Only what differs, so that what nobody touched stays to the second. */
  change(): Partial<Edit> {
    const { entry, from, date_typed } = this.#was;
    const change: Partial<Edit> = {};
    if (this.day !== date_typed) change.day = this.day;
    if (this.description !== entry.description) change.description = this.description;
    if (this.project?.id !== entry.project?.id) change.project = this.project?.id ?? "";
    if (this.task?.id !== entry.task?.id) change.task = this.task?.id ?? "";
    if (names(this.tags) !== names(entry.tags)) change.tags = this.tags.map((tag) => tag.id);
    if (this.billable !== entry.billable) change.billable = this.billable;
    const fields = Object.entries(this.said).flatMap(([field, words]) => saidOf(field, this.#held.get(field) ?? null, words));
    if (fields.length > 0) change.fields = fields;
    if (this.from !== from) change.from = this.from;
    if (this.hasNewTo) change.to = this.to;
    if (this.hasNewLength) change.length = this.length;
    return change;
  }

  /** Whether the refusal is about this field. Of times only those can be wrong that were typed. */
  refuses(place: Place): boolean {
    return this.#refused.includes(place);
  }

  readonly #refused = $derived.by<readonly Place[]>(() => {
    switch (this.problem?.code) {
      case undefined:
        return [];
      case "text_too_long":
      case "text_has_angles":
        return ["description"];
      case "unknown_name":
      case "ambiguous_name":
      case "task_without_project":
      case "project_twice":
        return ["project"];
      case "name_length":
      case "name_taken":
        return ["tags"];
      case "field_unreadable":
      case "unknown_field":
        return ["fields"];
      case "length_unreadable":
        return ["length"];
      case "time_unreadable":
      case "time_missing":
      case "time_twice":
      case "end_before_start":
      case "start_in_future": {
        const change = this.change();
        return TIMES.filter((field) => change[field] !== undefined);
      }
      default:
        return [];
    }
  });
}

/** A value as one would type it. */
export function wordsOf(value: FieldValue | null): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  return [typeof value === "boolean" ? (value ? "yes" : "no") : String(value)];
}

/** Nothing where nothing else is said than was, as far as that is known; an empty text takes the value off. */
function saidOf(field: string, was: string[] | null, words: string[]): FieldSaid[] {
  const told = words.filter((word) => word.trim() !== "");
  if (told.join("\n") === was?.join("\n")) return [];
  return told.length === 0 ? [{ field, value: "" }] : told.map((value) => ({ field, value }));
}

const names = (tags: Named[]) => tags.map((tag) => tag.id).join(" ");
