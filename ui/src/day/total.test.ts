import { describe, expect, it } from "vitest";

import { fake } from "../host/fake";
import { segments, toGoWords, today, totalWords } from "./total";

const snapshot = () => fake("running", () => 0).snapshot();
const at = (now_ms: number) => ({ now_ms, minute_ms: now_ms });

describe("totals", () => {
  it("grow_by_what_has_run_since_the_snapshot", async () => {
    const now = await snapshot();
    const made_ms = Date.parse(now.at);
    expect(totalWords(now.today, now, at(made_ms))).toBe("4:56");
    expect(totalWords(now.today, now, at(made_ms + 4 * 60_000))).toBe("5:00");
    expect(totalWords(now.today, null, at(made_ms + 4 * 60_000)), "a day that is over stays as it was sent").toBe("4:56");
  });

  it("stay_as_sent_while_nothing_runs", async () => {
    const now = await fake("idle", () => 0).snapshot();
    expect(totalWords(now.today, now, at(Date.parse(now.at) + 3_600_000))).toBe(now.today.words);
  });

  it("fill_the_bar_against_eight_hours_or_the_longer_day", async () => {
    const now = await snapshot();
    const shares = segments(now.today, now, at(Date.parse(now.at))).map((part) => part.share);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo((now.today.seconds / 28_800) * 100, 0);
    const late = segments(now.today, now, at(Date.parse(now.at) + 10 * 3_600_000)).map((part) => part.share);
    expect(late.reduce((sum, share) => sum + share)).toBeCloseTo(100, 0);
  });

  it("say_how_far_it_is_to_the_target_and_once_it_is_reached_no_more", async () => {
    const now = await snapshot();
    const at_s = (seconds: number) => at(Date.parse(now.at) + seconds * 1000);
    const left_s = now.goal!.seconds - now.today.seconds;
    expect(toGoWords(now.today, now.goal!, now, at_s(left_s - 7260))).toBe("2:01");
    expect(toGoWords(now.today, now.goal!, now, at_s(left_s - 1))).toBe("0:01");
    expect(toGoWords(now.today, now.goal!, now, at_s(left_s))).toBeNull();
  });

  it("know_the_day_where_the_person_is", async () => {
    const now = await snapshot();
    expect(today({ ...now, at: "2026-11-19T23:30:00Z", zone: "Europe/Oslo" })).toBe("2026-11-20");
  });
});
