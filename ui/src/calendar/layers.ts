// How the blocks of one day lie upon each other, so that each can be read: where a block begins from the left, where its
// words end, and where the mark of what counts twice has room. Never a time, and never what counts twice.

import { px, type Stretch, type Zoom } from "./geometry";

/** What a line of words takes in a block, and what is free above the first. */
const LINE_PX = 15;
const ABOVE_PX = 6;
/** So much of a block has to be seen for its name to be read. */
const NAME_PX = ABOVE_PX + LINE_PX;
/** A mark and the gap around it. */
const MARK_PX = 26;
/** As much of what lies below stays free at its left. */
const STEP = 0.34;
/** Of the column; of less room no second line is made. */
const SLIM = 0.3;
/** A block is never lower. */
const LEAST_PX = 11;

export type Laid = {
  top_px: number;
  height_px: number;
  /** How far it begins from the left, as a share of the column. */
  left: number;
  /** What lies on it from the right at the height of its name, as a share of its own width; and a mark there. */
  right: number;
  right_px: number;
  /** Whether its words have so little room that they do not break into lines. */
  isSlim: boolean;
  /** How far below its upper edge its words begin. */
  past_px: number;
  /** How many lines of words it has room for. */
  lines: number;
  /** The shared minutes in it, from its upper edge. */
  shared: { top_px: number; height_px: number; is_right: boolean }[];
};

/** Where a mark stands: with its words at the right, or as a sign alone, so many signs from the right. */
export type Mark = { top_px: number; isShort: boolean; place: number };

type Lying = Stretch & { depth: number };
type Shared = Stretch & { is_right: boolean };

const meet = (a: Stretch, b: Stretch) => a.from_s < b.to_s && b.from_s < a.to_s;
const linesIn = (height_px: number) => Math.max(0, Math.floor((height_px - ABOVE_PX) / LINE_PX));

/** Lays out a day. The blocks are in the order in which they began, so a later one lies upon an earlier one. */
export function layOut(blocks: Lying[], overlaps: Shared[], zoom: Zoom): { blocks: Laid[]; marks: Mark[] } {
  const begins = (block: Stretch) => px(block.from_s, zoom);
  const lefts = leftsOf(blocks, begins);

  const laid = blocks.map((block, index): Laid => {
    const height_px = Math.max(px(block.to_s - block.from_s, zoom) - 2, LEAST_PX);
    const shared = overlaps
      .filter((overlap) => meet(overlap, block))
      .map((overlap) => {
        const from_s = Math.max(overlap.from_s, block.from_s);
        const to_s = Math.min(overlap.to_s, block.to_s);
        return { top_px: px(from_s - block.from_s, zoom), height_px: px(to_s - from_s, zoom), is_right: overlap.is_right };
      });
    // A name stands below a narrow hatch, and on a high one.
    const first = Math.max(0, ...shared.filter((part) => part.top_px === 0).map((part) => part.height_px));
    const past_px = block.depth > 0 && first <= MARK_PX + 1 && height_px - first >= NAME_PX - 2 ? first : 0;
    const upon = blocks
      .map((other, at) => ({ gap_px: begins(other) - begins(block), left: lefts[at]!, at, meets: meet(other, block) }))
      .filter(({ at, meets }) => at > index && meets);
    const beside = upon.filter(({ gap_px, left }) => gap_px < NAME_PX + past_px && left > lefts[index]!);
    const below = upon.filter(({ gap_px }) => gap_px >= NAME_PX + past_px);
    const free_px = Math.min(height_px, ...below.map(({ gap_px }) => gap_px));
    const left = lefts[index]!;
    const right = Math.max(0, ...beside.map((other) => 1 - other.left));
    return {
      top_px: begins(block) + 1,
      height_px,
      left,
      right: right / (1 - left),
      right_px: 0,
      isSlim: 1 - left - right < SLIM,
      past_px,
      lines: linesIn(free_px - past_px),
      shared,
    };
  });
  return { blocks: laid, marks: marksOf(overlaps, laid, zoom) };
}

/** How far from the left each begins: the later further right, by equal shares where one would cover another's name. */
function leftsOf(blocks: Lying[], begins: (block: Stretch) => number): number[] {
  const lefts: number[] = [];
  for (let first = 0; first < blocks.length; ) {
    let [end, last] = [blocks[first]!.to_s, first];
    while (last + 1 < blocks.length && blocks[last + 1]!.from_s < end) end = Math.max(end, blocks[++last]!.to_s);
    const heap = blocks.slice(first, last + 1);
    const deepest = Math.max(...heap.map(({ depth }) => depth));
    const isClose = heap.some((one, index) => heap.slice(index + 1).some((other) => meet(one, other) && begins(other) - begins(one) < NAME_PX));
    lefts.push(...heap.map(({ depth }) => (isClose ? depth / (deepest + 1) : 1 - (1 - STEP) ** depth)));
    first = last + 1;
  }
  return lefts;
}

/** Gives each mark a place where no name stands; lines further down in a block give way to it. */
function marksOf(overlaps: Shared[], laid: Laid[], zoom: Zoom): Mark[] {
  const marks: Mark[] = [];
  const isOf = (block: Laid, from: number, to: number) => block.top_px < to && block.top_px + block.height_px > from;
  const nameOf = (block: Laid) => block.top_px + block.past_px;
  const nameEnds = (block: Laid) => nameOf(block) + Math.min(NAME_PX, block.height_px - block.past_px);
  const isFree = (top: number) =>
    marks.every((mark) => mark.top_px + MARK_PX <= top || mark.top_px >= top + MARK_PX) &&
    laid.every((block) => nameEnds(block) <= top || nameOf(block) >= top + MARK_PX);
  const isCovered = (top: number) => laid.some((block) => block.top_px <= top && block.top_px + block.height_px >= top + MARK_PX - 3);
  for (const overlap of overlaps) {
    const [from, to] = [px(overlap.from_s, zoom), px(overlap.to_s, zoom)];
    const [above, foot, below] = [from - MARK_PX + 1, to - MARK_PX, to + 1];
    const top = [above, ...(to - from >= MARK_PX ? [foot] : []), below].find((top) => isFree(top) && isCovered(top));
    if (top !== undefined) {
      marks.push({ top_px: top, isShort: false, place: 0 });
      for (const block of laid.filter((block) => isOf(block, top, top + MARK_PX) && nameOf(block) < top)) {
        block.lines = Math.max(1, Math.min(block.lines, linesIn(top - nameOf(block))));
      }
      continue;
    }
    const corner = from + 2;
    const place = marks.filter((mark) => Math.abs(mark.top_px - corner) < MARK_PX).length;
    marks.push({ top_px: corner, isShort: true, place });
    for (const block of laid.filter((block) => nameOf(block) < corner + MARK_PX && nameEnds(block) > corner && block.right === 0)) {
      block.right_px = Math.max(block.right_px, (place + 1) * MARK_PX);
    }
  }
  return marks;
}
