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
const TWICE = { main: [1120, 840], popover: [720, 1040], mini: [456, 120] } as const;
const LEAST = { main: [560, 420], popover: [360, 320], mini: [228, 60] } as const;
/** Each kind of eyes; `few` see each view once as long as nobody asks for them by name. */
const EYES: { name: string; eyes: (sight: Sight) => Eyes; few?: boolean }[] = [
  { name: "light", eyes: () => ({ theme: "light" }) },
  { name: "german", eyes: () => ({ theme: "light", german: true }) },
  { name: "twice", eyes: ({ size }) => ({ theme: "light", scale: 2, size: TWICE[size] }) },
  { name: "least", eyes: ({ size }) => ({ theme: "light", size: LEAST[size] }), few: true },
  { name: "narrow", eyes: ({ size }) => ({ theme: "light", ...(size === "main" && { size: NARROW }) }), few: true },
  { name: "longer", eyes: () => ({ theme: "light", longer: true }), few: true },
  { name: "dark", eyes: () => ({ theme: "dark" }), few: true },
  { name: "contrast", eyes: () => ({ theme: "contrast" }), few: true },
  { name: "contrast-dark", eyes: () => ({ theme: "contrast-dark" }), few: true },
  { name: "forced", eyes: () => ({ theme: "light", forced: true }), few: true },
  { name: "forced-dark", eyes: () => ({ theme: "dark", forced: true }), few: true },
];

const only = new RegExp(process.env.STINT_SIGHTS ?? "");
const named = process.env.STINT_EYES;
const first = new Set(new Map(SIGHTS.toReversed().map((sight) => [sight.size + sight.view, sight.name])).values());

describe.runIf(into).each(EYES.filter(({ name }) => new RegExp(named ?? "").test(name)))("$name", ({ name, eyes, few }) => {
  const all = !few || named !== undefined;
  const sights = SIGHTS.filter((sight) => only.test(sight.name) && (all || first.has(sight.name))).map((sight) => [sight.name, sight] as const);
  it.concurrent.each(sights)("%s", async (_, sight) => {
    await windows.draw(sight, eyes(sight), (page) => page.screenshot({ path: `${into}/${sight.name}.${name}.png` }));
  });
});
