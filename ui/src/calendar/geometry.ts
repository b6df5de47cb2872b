// Places in a calendar's column: seconds after the start of the day there, pixels here. Never a date.

import type { HourMark } from "../bindings";
import { wallWords } from "../parts/elapsed";

type Mark = Pick<HourMark, "at_s" | "hour">;

/** Minutes between two lines; the smaller, the taller an hour. */
export const ZOOMS = [60, 30, 15, 5] as const;
export type Zoom = (typeof ZOOMS)[number];

const HOUR_PX: Record<Zoom, number> = { 60: 53, 30: 76, 15: 100, 5: 300 };
/** To so many minutes an edge goes by itself while it is dragged. */
const SNAP_MIN: Record<Zoom, number> = { 60: 15, 30: 15, 15: 5, 5: 1 };
/** So near, an edge goes to the edge of a neighbour. */
const PULL_PX = 6;

export const hourPx = (zoom: Zoom) => HOUR_PX[zoom];
export const snapS = (zoom: Zoom) => SNAP_MIN[zoom] * 60;
export const px = (seconds: number, zoom: Zoom) => (seconds / 3600) * HOUR_PX[zoom];
export const seconds = (pixels: number, zoom: Zoom) => (pixels / HOUR_PX[zoom]) * 3600;

/** How far down one begins: half an hour above the first entry, unless what is now would lie too far below it. */
export function firstTop(first_s: number, now_s: number | null, height_px: number, zoom: Zoom): number {
  const top = px(Math.max(0, first_s - 1800), zoom);
  const now = now_s === null ? top : px(now_s, zoom);
  return height_px > 0 && now - top > 0.85 * height_px ? now - 0.7 * height_px : top;
}

/** The neighbour's edge that is near, if one is. */
function edgeNear(at_s: number, zoom: Zoom, edges: number[]): number | null {
  const near = edges
    .map((edge) => ({ edge, far: Math.abs(px(edge - at_s, zoom)) }))
    .filter(({ far }) => far <= PULL_PX)
    .sort((a, b) => a.far - b.far)[0];
  return near?.edge ?? null;
}

const stepped = (at_s: number, zoom: Zoom) => Math.round(at_s / snapS(zoom)) * snapS(zoom);

/** The nearest place to let go of something: a neighbour's edge, else a full step. */
export const snapped = (at_s: number, zoom: Zoom, edges: number[] = []) => edgeNear(at_s, zoom, edges) ?? stepped(at_s, zoom);

/** Coarser or finer, as far as there is. */
export function zoomed(zoom: Zoom, step: 1 | -1): Zoom {
  const at = ZOOMS.indexOf(zoom) + step;
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at))] ?? zoom;
}

/** What is held: a new stretch, a whole block, or one of its edges. */
export type Hold = "new" | "move" | "from" | "to";
/** A stretch of one day, in seconds after its start. */
export type Stretch = { from_s: number; to_s: number };

/**
 * Where a stretch lies once it was dragged. `by_s` is how far the pointer went; a moved block keeps its length and an
 * edge stays a step away from the other one. A new stretch grows both ways from where it began.
 */
export function dragged(hold: Hold, was: Stretch, by_s: number, zoom: Zoom, length_s: number, edges: number[] = []): Stretch {
  const least = snapS(zoom);
  const within = (at: number) => Math.min(length_s, Math.max(0, at));
  const snap = (at: number) => within(snapped(at, zoom, edges));
  switch (hold) {
    case "move": {
      const long = was.to_s - was.from_s;
      const [start, end] = [was.from_s + by_s, was.to_s + by_s];
      const [byStart, byEnd] = [edgeNear(start, zoom, edges), edgeNear(end, zoom, edges)];
      // A neighbour leads, then whichever edge is nearer to a full step.
      const steps = [stepped(start, zoom), stepped(end, zoom) - long].sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
      const led = byStart ?? (byEnd === null ? (steps[0] ?? start) : byEnd - long);
      const from_s = Math.min(Math.max(0, led), Math.max(0, length_s - 1));
      return { from_s, to_s: from_s + long };
    }
    case "from":
      return { from_s: Math.min(snap(was.from_s + by_s), was.to_s - least), to_s: was.to_s };
    case "to":
      return { from_s: was.from_s, to_s: Math.max(snap(was.to_s + by_s), was.from_s + least) };
    case "new": {
      const other = snap(was.from_s + by_s);
      return other < was.from_s ? { from_s: other, to_s: was.from_s } : { from_s: was.from_s, to_s: Math.max(other, was.from_s + least) };
    }
  }
}

/** A place as a clock shows it there, in minutes: counted from the last full hour above it, so that DST days are right. */
export function wallAt(at_s: number, hours: Mark[]): number {
  const above = hours.filter((mark) => mark.at_s <= at_s).at(-1) ?? { at_s: 0, hour: 0 };
  return above.hour * 60 + Math.round((at_s - above.at_s) / 60);
}

/** `9:05`, `9:05 am`: the same as it is read. */
export const clockAt = (at_s: number, hours: Mark[]): string => wallWords(wallAt(at_s, hours));

/** Where a stretch between two instants lies in a day. */
export function placed({ from, to }: { from: string; to: string }, { start }: { start: string }): Stretch {
  const place = (at: string) => (Date.parse(at) - Date.parse(start)) / 1000;
  return { from_s: place(from), to_s: place(to) };
}

/** An instant so many seconds after another one. */
export const after = (start: string, by_s: number) => new Date(Date.parse(start) + Math.round(by_s) * 1000).toISOString().replace(".000Z", "Z");
