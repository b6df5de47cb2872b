// What jsdom lacks of the browser, as little as the tests need.

import { configure } from "@testing-library/svelte";
import { afterEach, vi } from "vitest";

// How long a busy machine may take to draw; a test that passes never waits for it.
configure({ asyncUtilTimeout: 8_000 });

Element.prototype.scrollIntoView = () => {};
// Nothing has a size, so nothing changes it.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
// Names in tests hold nothing that would have to be escaped.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
// There is no top layer: an open popover is one that is displayed.
HTMLElement.prototype.showPopover ??= function (this: HTMLElement) {
  this.style.setProperty("display", "block");
};
HTMLElement.prototype.hidePopover ??= function (this: HTMLElement) {
  this.style.removeProperty("display");
};
const matches = Element.prototype.matches;
Element.prototype.matches = function (this: Element, selector: string) {
  if (selector === ":popover-open") return this instanceof HTMLElement && this.style.display === "block";
  return matches.call(this, selector);
} as typeof matches;

afterEach(() => vi.useRealTimers());
