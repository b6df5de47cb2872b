// Every view in every state, read by axe in a real browser: roles, names, order, and the contrast of what is drawn.

import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { SIGHTS } from "./catalogue";
import { Windows, see } from "./window";

const windows = new Windows();
beforeAll(() => windows.open());
afterAll(() => windows.close());

const only = new RegExp(process.env.STINT_SIGHTS ?? "");
const sights = SIGHTS.filter(({ name }) => only.test(name)).map((sight) => [sight.name, sight] as const);

describe("to axe", () => {
  it.concurrent.each(sights)("%s has no violation in any theme", async (_, sight) => {
    const found = await windows.draw(sight, { theme: "light" }, async (page) => {
      await page.evaluate(axe.source);
      const found = await read(page, "light", null);
      // What is drawn is the same in each theme but for its colours.
      for (const theme of ["dark", "contrast", "contrast-dark"] as const) {
        await see(page, { theme });
        found.push(...(await read(page, theme, ["color-contrast"])));
      }
      return found;
    });
    expect(found).toEqual([]);
  });
});

/** What axe finds, a line for each. */
async function read(page: Page, theme: string, rules: string[] | null): Promise<string[]> {
  const found = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } }, ...(rules && { runOnly: rules }) });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]?.trim()}`));
  }, rules);
  return found.map((line) => `${theme}: ${line}`);
}
