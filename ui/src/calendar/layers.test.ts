import { describe, expect, it } from "vitest";

import { layOut } from "./layers";

const at = (from: number, to: number, depth = 0) => ({ from_s: from * 3600, to_s: to * 3600, depth });
const shared = (from: number, to: number) => ({ from_s: from * 3600, to_s: to * 3600, is_right: false });
/** At 60 minutes between lines an hour is 53 pixels high. */
const lay = (...[blocks, overlaps]: [ReturnType<typeof at>[], ReturnType<typeof shared>[]]) => layOut(blocks, overlaps, 60);

describe("blocks of one time", () => {
  it("leave half of the day to each name where both began at once", () => {
    const { blocks } = lay([at(9, 10), at(9, 10, 1)], [shared(9, 10)]);
    expect(blocks.map(({ left, right }) => [left, right])).toEqual([[0, 0.5], [0.5, 0]]);
  });

  it("lie within their day however many there are", () => {
    const { blocks } = lay([0, 1, 2, 3].map((depth) => at(9, 10, depth)), []);
    expect(blocks.map(({ left }) => left)).toEqual([0, 0.25, 0.5, 0.75]);
    for (const { left, right } of blocks) expect(left + (1 - left) * (1 - right)).toBeCloseTo(left + 0.25);
  });

  it("say above the later one what the earlier one is", () => {
    const [earlier, later] = lay([at(13.25, 15), at(14, 16, 1)], []).blocks;
    expect(earlier).toMatchObject({ left: 0, right: 0, lines: 2 });
    expect(later!.left).toBeCloseTo(0.34);
  });

  it("say below a narrow hatch what the later one is, and on a high one", () => {
    expect(lay([at(9, 12), at(11.75, 13, 1)], [shared(11.75, 12)]).blocks[1]!.past_px).toBeCloseTo(53 / 4);
    expect(lay([at(9, 12), at(11, 13, 1)], [shared(11, 12)]).blocks[1]!.past_px).toBe(0);
  });

  it("are hatched in both for as long as they share", () => {
    const { blocks } = lay([at(9, 12), at(11, 13, 1)], [shared(11, 12)]);
    expect(blocks.map((block) => block.shared)).toEqual([
      [{ top_px: 106, height_px: 53, is_right: false }],
      [{ top_px: 0, height_px: 53, is_right: false }],
    ]);
  });
});

describe("the mark of what counts twice", () => {
  it("stands above the shared minutes, and lines below a name give way to it", () => {
    const { blocks, marks } = lay([at(9, 12), at(10.5, 13, 1)], [shared(10.5, 12)]);
    expect(marks).toEqual([{ top_px: 10.5 * 53 - 25, isShort: false, place: 0 }]);
    expect(blocks[0]!.lines).toBe(3);
  });

  it("stands at their foot where a name is above them", () => {
    const { marks } = lay([at(13.25, 15), at(14, 16, 1)], [shared(14, 15)]);
    expect(marks).toEqual([{ top_px: 15 * 53 - 26, isShort: false, place: 0 }]);
  });

  it("is a sign beside the name where there is room for no words", () => {
    const { blocks, marks } = lay([at(9, 9.25), at(9, 9.4, 1)], [shared(9, 9.25)]);
    expect(marks).toEqual([{ top_px: 9 * 53 + 2, isShort: true, place: 0 }]);
    expect(blocks[1]!.right_px).toBe(26);
  });

  it("covers no name and no other mark", () => {
    const { blocks, marks } = lay([at(13.25, 15), at(14, 17.25, 1), at(15, 16.75, 2)], [shared(14, 15), shared(15, 16.75)]);
    for (const mark of marks.filter(({ isShort }) => !isShort)) {
      for (const block of blocks) {
        const name = block.top_px + block.past_px;
        expect(name + 21 <= mark.top_px || name >= mark.top_px + 24).toBe(true);
      }
    }
    expect(Math.abs(marks[0]!.top_px - marks[1]!.top_px)).toBeGreaterThanOrEqual(26);
  });
});
