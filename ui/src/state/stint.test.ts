import { describe, expect, it } from "vitest";

import { fake } from "../host/fake";
import { Stint } from "./stint.svelte";

describe("a jump in the list", () => {
  it("is_not_lost_to_the_days_that_are_on_their_way", async () => {
    const stint = new Stint(fake("long", () => 0), () => 0);
    const { loaded } = stint.latest;
    loaded.show();
    await loaded.again();
    const earlier = loaded.earlier();
    const [first, second] = [stint.jump("2026-10-12"), stint.jump("2026-10-26")];
    await Promise.all([earlier, first, second]);
    expect(loaded.all?.[0]?.date, "the one that was asked for last").toBe("2026-10-26");
    expect(stint.goal).toEqual({ date: "2026-10-26" });
  });

  it("does_not_keep_others_waiting_that_only_scroll", async () => {
    const host = fake("long", () => 0);
    const { loaded } = new Stint(host, () => 0).latest;
    loaded.show();
    await loaded.again();
    let asked = 0;
    const { days } = host;
    host.days = (before, count) => ((asked += 1), days(before, count));
    await Promise.all([loaded.earlier(), loaded.earlier(), loaded.earlier()]);
    expect(asked).toBe(1);
    expect(loaded.all).toHaveLength(21);
  });
});

describe("the row that is looked for", () => {
  it("is_forgotten_by_who_goes_to_another_view_meanwhile", async () => {
    const host = fake("running", () => 0);
    const stint = new Stint(host, host.now);
    const [day] = await host.days(null, 1);
    stint.seek = "e1";
    stint.go("calendar");
    expect(stint.seek).toBeNull();
    stint.go("main");
    const shown = stint.show(day!.entries[0]!);
    stint.go("calendar");
    await shown;
    expect(stint.seek).toBeNull();
  });
});
