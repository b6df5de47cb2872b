// Nothing is cut off without dots, pushed out of the window or laid over something else: in a narrow window, at twice the
// size, and with longer words. It looks at boxes; whether it is beautiful is for eyes and `pictures.look.ts`.

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { SIGHTS, type Sight } from "./catalogue";
import { Windows, type Eyes } from "./window";

const windows = new Windows();
beforeAll(() => windows.open());
afterAll(() => windows.close());

const only = new RegExp(process.env.STINT_SIGHTS ?? "");
const EYES: [string, (sight: Sight) => Eyes | null][] = [
  ["with longer words", () => ({ theme: "light", longer: true })],
  ["in German", () => ({ theme: "light", german: true })],
  ["in a window of 900", ({ size }) => (size === "main" ? { theme: "light", size: [900, 640], longer: true } : null)],
  // The least that the main window gets, which is also 1120 pixels at twice the size.
  ["in the least window", ({ size }) => (size === "main" ? { theme: "light", size: [560, 420] } : size === "popover" ? { theme: "light", size: [360, 320] } : null)],
];

describe.each(EYES)("%s", (_, eyes) => {
  const sights = SIGHTS.filter((sight) => only.test(sight.name) && eyes(sight)).map((sight) => [sight.name, sight] as const);
  it.concurrent.each(sights)("%s fits", async (_, sight) => {
    expect(await windows.draw(sight, eyes(sight)!, (page) => page.evaluate(amiss))).toEqual([]);
  });
});

const heads = SIGHTS.filter((sight) => sight.name === "calendar-twice" && only.test(sight.name));
describe.runIf(heads.length > 0)("the head of a week", () => {
  it.concurrent.each([560, 640, 760, 900, 1000, 1100, 1400])("names each day in one line, %s wide", async (width) => {
    const words = await windows.draw(heads[0]!, { theme: "light", size: [width, 640] }, (page) =>
      page.locator(".cal-head .h > *").evaluateAll((all) => all.map((it) => ({ text: it.textContent, isWhole: it.scrollWidth <= it.clientWidth + 1 || it.clientWidth === 0, isOneLine: it.getBoundingClientRect().height < 24 }))),
    );
    expect(words).toHaveLength(14);
    expect(words.filter(({ isWhole, isOneLine }) => !isWhole || !isOneLine)).toEqual([]);
  });
});

/** Runs in the page: every text that cannot be read where it stands. */
function amiss(): string[] {
  const wrong: string[] = [];
  const path = (it: Element) => [...(it.closest("[class]")?.classList ?? [])].join(".") || it.tagName.toLowerCase();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.nodeValue?.trim() ?? "";
    const it = walk.currentNode.parentElement;
    if (text === "" || !it || it.closest(".vh, script, style, [hidden]") || !it.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      const why = cut(it, box);
      if (why) wrong.push(`${path(it)} “${text.slice(0, 40)}” ${why}`);
    }
  }
  // A day without its date is no day.
  for (const it of document.querySelectorAll(".week .day .l > .cut")) if (it.clientWidth > 0 && it.scrollWidth > it.clientWidth) wrong.push(`the strip cuts “${it.textContent}”`);
  // A shape has no words that could be cut; what is half outside cannot be pressed.
  for (const it of document.querySelectorAll(".icon-btn")) if (it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && isOutside(it)) wrong.push(`${path(it)} “${it.getAttribute("aria-label")}” ends outside the window`);
  const toast = document.querySelector(".toast");
  for (const it of toast ? document.querySelectorAll("button, input, a[href]") : []) if (liesUnder(it)) wrong.push(`${path(it)} “${it.textContent?.trim().slice(0, 40)}” lies under the toast`);
  return [...new Set(wrong)];

  function isOutside(it: Element): boolean {
    const box = it.getBoundingClientRect();
    if (box.width < 1 || (box.left >= 0 && box.right <= innerWidth)) return false;
    for (let up = it.parentElement; up; up = up.parentElement) if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return false;
    return true;
  }

  /** Whether it stays under the toast: what is scrolled can be scrolled from there. */
  function liesUnder(it: Element): boolean {
    if (toast!.contains(it) || it.closest("dialog, [popover]") || !it.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const [box, over] = [it.getBoundingClientRect(), toast!.getBoundingClientRect()];
    let bottom = box.bottom;
    for (let up = it.parentElement; up && !up.matches(".side"); up = up.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(up).overflowY)) continue;
      if (!it.closest(".edit")) return false;
      bottom = Math.min(bottom, up.getBoundingClientRect().bottom);
    }
    return box.width > 1 && box.left < over.right && box.right > over.left && box.top < Math.min(bottom, over.bottom) && bottom > over.top;
  }

  function cut(it: Element, box: DOMRect): string | null {
    let [left, right] = [box.left, box.right];
    let isScrolled = false;
    for (let up: Element | null = it; up && up !== document.documentElement; up = up.parentElement) {
      const style = getComputedStyle(up);
      // Only heard, never seen.
      if (style.clipPath !== "none") return null;
      const edge = up.getBoundingClientRect();
      if (style.overflowX === "hidden" || style.overflowX === "clip") {
        // What ends in dots has the whole text as its title or in a dialog.
        if (style.textOverflow === "ellipsis") [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (right - left < 1) return null;
        if (!isScrolled && (left < edge.left - 1.5 || right > edge.right + 1.5)) return `is cut off by .${path(up)}`;
      }
      if (style.webkitLineClamp !== "none" && style.webkitLineClamp !== "") return null;
      // A layer found its place before its words grew.
      if (up.matches("[popover]")) return null;
      if (/auto|scroll/.test(style.overflowX) && (left < edge.left - 1.5 || right > edge.right + 1.5)) isScrolled = true;
      if (/auto|scroll/.test(style.overflowY) && (box.bottom > edge.bottom || box.top < edge.top)) return null;
      // What has no room in this line is left out whole.
      if (up.matches(".hints, .blk .words") && box.top >= edge.bottom - 1) return null;
      if (/hidden|clip/.test(style.overflowY) && !isScrolled && (box.bottom > edge.bottom + 4 || box.top < edge.top - 4)) return `is cut off above or below by .${path(up)}`;
      if (style.position === "fixed" || up.matches("dialog, [popover]")) break;
    }
    if (isScrolled) return null;
    if (left < -1 || right > innerWidth + 1) return "is pushed out of the window";
    const [x, y] = [(left + right) / 2, (box.top + box.bottom) / 2];
    if (y < 0 || y > innerHeight) return null;
    const hit = document.elementFromPoint(x, y);
    if (!hit || hit.contains(it) || it.contains(hit)) return null;
    // What floats may lie over other things, but only as a whole layer.
    for (let up: Element | null = hit; up && !up.contains(it); up = up.parentElement) {
      if (["absolute", "fixed", "sticky"].includes(getComputedStyle(up).position)) return null;
    }
    return `lies under .${path(hit)}`;
  }
}
