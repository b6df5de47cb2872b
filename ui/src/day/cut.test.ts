import { expect, test } from "vitest";

import { fake } from "../host/fake";
import { reads, speak } from "../words.svelte";
import { cutAt, middleOf } from "./cut";

/** The entry of 15:15 to 16:00, changed in some way. */
async function review(change: { from?: string; to?: string; start?: string } = {}) {
  const days = await fake("running", () => 0).days(null, 7);
  const card = days.flatMap((day) => day.entries).find(({ entry }) => entry.id === "e8")!;
  const { start = card.entry.start, ...clocks } = change;
  return { ...card, ...clocks, entry: { ...card.entry, start } };
}
const END = Date.parse("2026-11-18T16:00:00Z");

test("a cut lies on a full minute inside of it and counts the seconds of its start", async () => {
  const card = await review({ start: "2026-11-18T15:15:40Z" });
  expect(middleOf(card, END)).toMatchObject({ at: "15:37", first: "0:21", second: "0:23" });
  expect(cutAt(card, "15:15", END), "before it began").toBeNull();
  expect(cutAt(card, "15:16", END)).toMatchObject({ first: "0:00", second: "0:44" });
  expect(cutAt(card, "16:00", END), "where it ends").toBeNull();
});

test("a clock is told as the person reads it", async () => {
  const was = reads();
  speak({ ...was, language: "english", hours: "twelve" });
  const card = await review({ from: "3:15 pm", to: "4:00 pm" });
  expect(middleOf(card, END)?.at).toBe("3:37 pm");
  expect(cutAt(card, "3:45 pm", END)).toMatchObject({ first: "0:30", second: "0:15" });
  speak(was);
});

test("nothing is said of a night in which clocks change", async () => {
  expect(middleOf(await review({ from: "14:15" }), END)).toBeNull();
});
