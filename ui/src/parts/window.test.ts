import { describe, expect, it } from "vitest";

import { inSight, layOut, lineAt } from "./window";

const HEAD = 30;
const days = Array.from({ length: 100 }, (_, day) => ({
  key: `d${day}`,
  lines: Array.from({ length: 1 + (day % 40) }, (_, line) => `d${day}l${line}`),
}));
const heights = new Map([["d3l1", 200]]);
const layout = layOut(days, HEAD, (key) => heights.get(key) ?? 20);
const nothing = () => false;

describe("what is in sight of a long list", () => {
  it("is_a_few_lines_of_thousands", () => {
    const { parts } = inSight(layout, 10_000, 10_800, nothing);
    const lines = parts.flatMap((part) => part.lines);
    expect(lines.length).toBeLessThan(45);
    expect(lines.length).toBeGreaterThan(30);
  });

  it("stands_where_it_would_stand_if_everything_were_drawn", () => {
    for (const from of [0, 15, 333, 5_000, layout.height - 700, layout.height]) {
      const { parts, rest } = inSight(layout, from, from + 700, nothing);
      let at = 0;
      for (const part of parts) {
        const section = layout.sections[part.index]!;
        at += part.gap;
        expect(at).toBe(section.top);
        at += HEAD;
        for (const { index, gap } of part.lines) {
          at += gap;
          expect(at).toBe(section.lines[index]!.top);
          at += section.lines[index]!.height;
        }
        at += part.rest;
      }
      expect(at + rest).toBe(layout.height);
    }
  });

  it("keeps_what_is_to_be_kept_far_away_too", () => {
    const { parts } = inSight(layout, 0, 700, (key) => key === "d90l5");
    expect(parts.at(-1)).toMatchObject({ index: 90, lines: [{ index: 5, gap: 100 }] });
  });

  it("finds_the_line_at_a_height", () => {
    expect(lineAt(layout, layout.sections[3]!.lines[1]!.top + 150)?.key).toBe("d3l1");
    expect(lineAt(layout, 0)?.key).toBe("d0l0");
    expect(lineAt(layOut([], HEAD, () => 20), 0)).toBeNull();
  });
});
