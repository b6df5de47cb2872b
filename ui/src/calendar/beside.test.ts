import { describe, expect, it } from "vitest";

import { beside } from "./beside";

const room = { left: 0, top: 32, width: 900, height: 560 };
const panel = { width: 400, height: 150 };
const column = (left: number, top: number, height = 53) => ({ left, top, width: 130, height });

describe("a panel", () => {
  it("stands at the right of what it is about, or at its left", () => {
    expect(beside(room, column(52, 200), panel)).toEqual({ left: 190, top: 200 });
    expect(beside(room, column(600, 200), panel)).toEqual({ left: 192, top: 200 });
  });

  it("stays in its room", () => {
    expect(beside(room, column(52, 560), panel)).toEqual({ left: 190, top: 434 });
    expect(beside(room, column(52, -20), panel)).toEqual({ left: 190, top: 40 });
  });

  it("stands below or above what is as wide as the room", () => {
    const day = { left: 52, width: 840, height: 100 };
    expect(beside(room, { ...day, top: 100 }, panel).top).toBe(208);
    expect(beside(room, { ...day, top: 480 }, panel).top).toBe(322);
  });

  it("covers as little as it can where it fits nowhere", () => {
    const day = { left: 52, width: 840, height: 500 };
    expect(beside(room, { ...day, top: 32 }, panel).top).toBe(434);
    expect(beside(room, { ...day, top: 160 }, panel).top).toBe(40);
  });
});
