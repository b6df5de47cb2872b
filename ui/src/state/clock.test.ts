import { describe, expect, it, vi } from "vitest";

import { clockWords, columnWords } from "../parts/elapsed";
import { Clock } from "./clock.svelte";

describe("clock", () => {
  it.each([
    [0, "0:00", ":00"],
    [59, "0:00", ":59"],
    [2537, "0:42", ":17"],
    [36_000, "10:00", ":00"],
    [-5, "0:00", ":00"],
    [100 * 3600 + 61, "100:01", ":01"],
  ])("shows %i seconds as %s%s", (seconds, minutes, rest) => {
    expect(clockWords(seconds)).toEqual([minutes, rest]);
  });

  it("cuts_minutes_instead_of_rounding_them", () => {
    expect(columnWords(3599)).toBe("0:59");
  });

  it("ticks_on_the_full_second_and_only_while_visible", () => {
    vi.useFakeTimers({ now: 1_300 });
    const clock = new Clock();
    const stop = clock.run();
    vi.advanceTimersByTime(700);
    expect(clock.now_ms, "the first tick lands on the second").toBe(2_000);

    show(false);
    vi.advanceTimersByTime(60_000);
    expect(clock.now_ms, "nobody can see it").toBe(2_000);
    expect(vi.getTimerCount(), "a hidden page keeps no timer").toBe(0);

    show(true);
    expect(clock.now_ms, "back in sight it is right at once").toBe(62_000);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

function show(isVisible: boolean) {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(isVisible ? "visible" : "hidden");
  document.dispatchEvent(new Event("visibilitychange"));
}
