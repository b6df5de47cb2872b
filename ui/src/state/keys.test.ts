import { describe, expect, it } from "vitest";

import { changes, commandOf, type Focus, type Press } from "./keys";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };

describe("keys", () => {
  it.each([
    ["n", "page", { to: "field" }],
    ["S", "page", { to: "stop" }],
    ["c", "page", { to: "continue" }],
    ["3", "page", { to: "pin", place: 3 }],
    ["0", "page", null],
    ["?", "page", { to: "help" }],
    ["Escape", "field", { to: "away" }],
    ["n", "field", null],
    ["1", "empty field", null],
    ["?", "field", null],
  ] as [string, Focus, unknown][])("%s in a %s", (key, focus, command) => {
    expect(commandOf(press(key), focus)).toEqual(command);
  });

  it.each([
    ["s", "field", { to: "stop" }],
    ["2", "empty field", { to: "pin", place: 2 }],
    ["c", "empty field", { to: "continue" }],
    ["c", "field", null],
    ["c", "page", null],
    ["z", "page", { to: "undo" }],
    ["z", "empty field", { to: "undo" }],
    ["z", "field", null],
    ["r", "field", { to: "sync" }],
  ] as [string, Focus, unknown][])("Ctrl %s in a %s", (key, focus, command) => {
    expect(commandOf(press(key, ctrl), focus)).toEqual(command);
  });

  it("redoes_with_shift_and_leaves_alt_to_the_desktop", () => {
    expect(commandOf(press("Z", { ...ctrl, shiftKey: true }), "page")).toEqual({ to: "redo" });
    expect(commandOf(press("s", { altKey: true, ctrlKey: true }), "page")).toBeNull();
  });

  it("a_held_key_repeats_only_what_changes_nothing", () => {
    const repeats = (key: string, held: Partial<Press> = {}) => !changes(commandOf(press(key, held), "page", true)!);
    expect(["s", "c", "1"].filter((key) => repeats(key))).toEqual([]);
    expect(["z", "r"].filter((key) => repeats(key, ctrl))).toEqual([]);
    expect(["n", "i", "?", "Escape"].filter((key) => !repeats(key))).toEqual([]);
    expect(["2", "k"].filter((key) => !repeats(key, ctrl))).toEqual([]);
  });
});
