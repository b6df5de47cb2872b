// The one pair of formats the page makes itself, because they change while nobody sends anything.
// Whole seconds in, the same words out as Stint's columns use.

/** `["0:42", ":17"]`: hours and minutes, then the seconds. */
export function clockWords(seconds: number): [string, string] {
  const whole = Math.max(0, Math.floor(seconds));
  return [columnWords(whole), `:${String(whole % 60).padStart(2, "0")}`];
}

/** `0:42`, as in a column; seconds are cut off, not rounded. */
export function columnWords(seconds: number): string {
  const minutes = Math.floor(Math.max(0, seconds) / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
