import { describe, expect, it, vi } from "vitest";

import { clockWords, columnWords } from "../parts/elapsed";
import { reads, speak } from "../words.svelte";
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

  it("writes_columns_as_the_person_chose_and_what_runs_always_in_seconds", () => {
    const before = reads();
    const columns = () => [17, 18, 5720, 4_000_000].map(columnWords);
    speak({ ...before, lengths: "full" });
    expect(columns()).toEqual(["0:00:17", "0:00:18", "1:35:20", "1111:06:40"]);
    speak({ ...before, lengths: "decimal" });
    expect(columns()).toEqual(["0.00", "0.01", "1.59", "1111.11"]);
    speak({ ...before, lengths: "decimal", language: "german" });
    expect(columns()).toEqual(["0,00", "0,01", "1,59", "1111,11"]);
    expect(clockWords(5720)).toEqual(["1:35", ":20"]);
    speak(before);
    expect(columns()).toEqual(["0:00", "0:00", "1:35", "1111:06"]);
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
    expect(clock.minute_ms).toBe(60_000);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

function show(isVisible: boolean) {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(isVisible ? "visible" : "hidden");
  document.dispatchEvent(new Event("visibilitychange"));
}
