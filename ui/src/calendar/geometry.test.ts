import { expect, test } from "vitest";

import { reads, speak } from "../words.svelte";

import { after, clockAt, dragged, firstTop, snapped, zoomed } from "./geometry";

const DAY_S = 86_400;
const h = (hours: number, minutes = 0) => hours * 3600 + minutes * 60;

test("an edge goes to a full step, and to a neighbour that is near", () => {
  expect(snapped(h(9, 4), 60)).toBe(h(9));
  expect(snapped(h(9, 9), 60)).toBe(h(9, 15));
  expect(snapped(h(9, 14), 60, [h(9, 12)])).toBe(h(9, 12));
  expect(snapped(h(9, 14), 5, [h(9, 12)])).toBe(h(9, 14));
});

test("what is moved keeps its length and goes by whichever edge lies nearer", () => {
  const was = { from_s: h(9, 12), to_s: h(10, 40) };
  expect(dragged("move", was, h(1, 5), 60, DAY_S)).toEqual({ from_s: h(10, 17), to_s: h(11, 45) });
  expect(dragged("move", was, h(1, 5), 60, DAY_S, [h(10, 20)])).toEqual({ from_s: h(10, 20), to_s: h(11, 48) });
  expect(dragged("move", was, -h(20), 60, DAY_S).from_s).toBe(0);
});

test("an edge never passes the other one", () => {
  const was = { from_s: h(9), to_s: h(10) };
  expect(dragged("to", was, -h(3), 60, DAY_S)).toEqual({ from_s: h(9), to_s: h(9, 15) });
  expect(dragged("from", was, h(3), 60, DAY_S)).toEqual({ from_s: h(9, 45), to_s: h(10) });
  expect(dragged("to", was, h(30), 60, h(23))).toEqual({ from_s: h(9), to_s: h(23) });
});

test("a new stretch grows both ways", () => {
  const was = { from_s: h(12), to_s: h(12) };
  expect(dragged("new", was, h(1), 60, DAY_S)).toEqual({ from_s: h(12), to_s: h(13) });
  expect(dragged("new", was, -h(1), 60, DAY_S)).toEqual({ from_s: h(11), to_s: h(12) });
});

test("clocks that skip an hour or show it twice are followed", () => {
  const skipped = [
    { at_s: 0, hour: 0 },
    { at_s: h(1), hour: 1 },
    { at_s: h(2), hour: 3 },
  ];
  expect(clockAt(h(2, 30), skipped)).toBe("3:30");
  expect(clockAt(h(1, 45), skipped)).toBe("1:45");
  expect(after("2026-03-29T00:00:00Z", h(1, 30))).toBe("2026-03-29T01:30:00Z");
});

test("clocks of twelve hours say which half", () => {
  const before = reads();
  const marks = [0, 11, 12, 13].map((hour) => ({ at_s: h(hour), hour }));
  const clocks = () => [h(0, 5), h(11, 59), h(12), h(13, 5)].map((at_s) => clockAt(at_s, marks));
  speak({ ...before, hours: "twelve" });
  expect(clocks()).toEqual(["12:05 am", "11:59 am", "12:00 pm", "1:05 pm"]);
  speak(before);
  expect(clocks()).toEqual(["0:05", "11:59", "12:00", "13:05"]);
});

test("zoom ends at its ends", () => {
  expect(zoomed(60, -1)).toBe(60);
  expect(zoomed(15, 1)).toBe(5);
  expect(zoomed(5, 1)).toBe(5);
});

test("one begins above the first entry, and so low that now is seen", () => {
  expect(firstTop(h(9), null, 600, 15)).toBe(850);
  expect(firstTop(h(9), h(13), 600, 15), "now is in sight").toBe(850);
  expect(firstTop(h(9), h(18), 600, 15)).toBe(1800 - 420);
  expect(firstTop(h(0, 10), h(0, 20), 600, 15)).toBe(0);
  expect(firstTop(h(9), h(18), 0, 15), "as long as nobody knows how much is in sight").toBe(850);
});
