// Every sentence the page says by itself, in the person's language: from src-tauri/words/<language>/page, the same kind
// of files that Stint's own sentences come from. What Stint sends in words is shown as it came.
//
// Never decides how a length, a day or a clock is written: those come in words, except where they tick.

import { FluentBundle, FluentResource } from "@fluent/bundle";

import type { Language, Speech } from "./bindings";

export type Values = Record<string, string | number>;

const TAGS: Record<Language, string> = { english: "en", german: "de" };

const files = import.meta.glob<string>(["../../src-tauri/words/*/page/*.ftl", "../../src-tauri/words/*/terms.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

function bundle(tag: string): FluentBundle {
  const bundle = new FluentBundle(tag, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/words/${tag}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { english: bundle(TAGS.english), german: bundle(TAGS.german) };

const initial: Speech = {
  language: navigator.language.startsWith("de") ? "german" : "english",
  lengths: "compact",
  hours: "twenty_four",
  dates: "day_first",
};

let speech = $state<Speech>(initial);

/** How the person reads: as the last snapshot said. */
export const reads = (): Speech => speech;

/** From now on the page speaks so. */
export function speak(next: Speech): void {
  speech = next;
  const root = document.documentElement;
  root.lang = TAGS[next.language];
  // Some of these want more room in columns.
  root.dataset.lengths = next.lengths;
  root.dataset.hours = next.hours;
}

/** The sentence of this name: `t("list-chosen", { count: 3 })`. */
export function t(id: string, values?: Values): string {
  for (const bundle of [bundles[speech.language], bundles.english]) {
    const message = bundle.getMessage(id);
    if (message?.value) return bundle.formatPattern(message.value, values, import.meta.env.DEV ? null : []);
  }
  if (import.meta.env.DEV) throw new Error(`no sentence is called ${id}`);
  return id;
}

/** A piece of a sentence: text, or the value of that name, which is drawn in its own way. */
export type Piece = { text: string; of: string | null };

/** A sentence in pieces, for values that are drawn in their own way: `pieces("sync-is-on", { name }, "name")`. */
export function pieces(id: string, values: Values, ...drawn: string[]): Piece[] {
  const mark = "\u{FDD1}";
  const marked = Object.fromEntries(drawn.map((name) => [name, `${mark}${name}${mark}`]));
  return t(id, { ...values, ...marked })
    .split(mark)
    .map((text, place) => (place % 2 === 0 ? { text, of: null } : { text: String(values[text]), of: text }))
    .filter((piece) => piece.text !== "" || piece.of !== null);
}

/** `1,234`. */
export const number = (value: number): string => value.toLocaleString(TAGS[speech.language]);

/** `1.59`, as hours are written. */
export const decimal = (value: number): string =>
  value.toLocaleString(TAGS[speech.language], { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false });

/** What the browser calls the language, with the order of dates. */
export const localeTag = (): string =>
  speech.language === "german" ? "de" : speech.dates === "month_first" ? "en-US" : "en-GB";
