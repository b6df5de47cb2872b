// The formats the page makes itself, because they change while nobody sends anything.
// Whole seconds in, the same words out as Stint's columns use.

import { decimal, reads, t } from "../words.svelte";

/** `["0:42", ":17"]`: hours and minutes, then the seconds. */
export function clockWords(seconds: number): [string, string] {
  const whole = Math.max(0, Math.floor(seconds));
  return [minuteWords(whole), `:${pad(whole % 60)}`];
}

/** `0:42`, `0:42:17` or `0.70`, as in a column; seconds that are not shown are cut off, decimals are rounded. */
export function columnWords(seconds: number): string {
  switch (reads().lengths) {
    case "compact":
      return minuteWords(seconds);
    case "full":
      return clockWords(seconds).join("");
    case "decimal":
      return decimal(Math.floor((Math.max(0, Math.floor(seconds)) + 18) / 36) / 100);
  }
}

/** `13:05`, `1:05 pm`: what a clock shows so many minutes after midnight. */
export function wallWords(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), pad(minutes % 60)];
  if (reads().hours === "twenty_four") return `${hour}:${minute}`;
  return t("part-clock", { half: hour % 24 < 12 ? "am" : "pm", clock: `${((hour + 11) % 12) + 1}:${minute}` });
}

/** Of a few words that begin with how long something is: `1 h 35 min`, or all of them. */
export const longIn = (words: string): string => /^\d\S*\s\S+(\s\d\S*\s\S+)?/.exec(words)?.[0] ?? words;

/** `0:42`. */
function minuteWords(seconds: number): string {
  const minutes = Math.floor(Math.max(0, seconds) / 60);
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`;
}

const pad = (part: number) => String(part).padStart(2, "0");
