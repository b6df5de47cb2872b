// A picture of every view for every kind of eyes, for people to look at. It proves nothing by itself.

import { mkdirSync } from "node:fs";

import { afterAll, beforeAll, describe, it } from "vitest";

import { SIGHTS, type Sight } from "./catalogue";
import { Windows, type Eyes } from "./window";

const into = process.env.STINT_LOOKS;
const windows = new Windows();
beforeAll(async () => {
  mkdirSync(into!, { recursive: true });
  await windows.open();
});
afterAll(() => windows.close());

const NARROW = [900, 640] as const;
const EYES: [string, (sight: Sight) => Eyes][] = [
  ["light", () => ({ theme: "light" })],
  ["dark", () => ({ theme: "dark" })],
  ["contrast", () => ({ theme: "contrast" })],
  ["contrast-dark", () => ({ theme: "contrast-dark" })],
  ["forced", () => ({ theme: "light", forced: true })],
  ["forced-dark", () => ({ theme: "dark", forced: true })],
  ["longer", () => ({ theme: "light", longer: true })],
  ["narrow", ({ size }) => ({ theme: "light", ...(size === "main" && { size: NARROW }) })],
  ["twice", ({ size }) => ({ theme: "light", scale: 2, size: size === "main" ? [1120, 840] : [720, 1040] })],
];

const only = new RegExp(process.env.STINT_SIGHTS ?? "");
const seen = new RegExp(process.env.STINT_EYES ?? "");

describe.runIf(into).each(EYES.filter(([name]) => seen.test(name)))("%s", (name, eyes) => {
  const sights = SIGHTS.filter((sight) => only.test(sight.name)).map((sight) => [sight.name, sight] as const);
  it.concurrent.each(sights)("%s", async (_, sight) => {
    await windows.draw(sight, eyes(sight), (page) => page.screenshot({ path: `${into}/${sight.name}.${name}.png` }));
  });
});
