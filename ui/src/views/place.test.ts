// Where one is in the list: the keyboard's row, and the week above.

import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import type { Action } from "../bindings";
import { logged } from "../state/stint.svelte";
import { lastAct, open, row, startField } from "../host/page";

const focused = () => (document.activeElement as HTMLElement).dataset.row ?? document.activeElement?.tagName;
const strip = () => document.querySelector(".week")?.getAttribute("aria-label");
const marked = () => document.querySelector(".week .day[aria-current]")?.textContent?.replace(/\s+/g, " ").trim();

function scroll(top: number) {
  const list = document.querySelector<HTMLElement>(".list")!;
  list.scrollTop = top;
  return fireEvent.scroll(list);
}

describe("the keyboard keeps its place", () => {
  it("at_the_later_half_of_what_was_split", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Control>}/{/Control}");
    await screen.findByRole("textbox", { name: "Split at" });
    await user.keyboard("15:30{Enter}");
    await lastAct(host, 1);
    await waitFor(() => expect(focused()).toBe("n100"));
    expect(row("e8"), "both are shown, though they are alike").toBeTruthy();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(focused()).toBe("e8"));
  });

  it("at_the_copy", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Control>}d{/Control}");
    await lastAct(host, 1);
    await waitFor(() => expect(focused()).toBe("n100"));
  });

  it("at_the_copy_that_was_made_in_the_editor", async () => {
    const { user } = await open();
    row("e8").focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("button", { name: "Duplicate" }));
    await waitFor(() => expect(focused()).toBe("n100"));
    expect(screen.queryByRole("textbox", { name: "Description" })).toBeNull();
  });

  it("at_what_several_became", async () => {
    const { user, host } = await open();
    row("e10").focus();
    await user.keyboard("x");
    row("e9").focus();
    await user.keyboard("xm");
    if (host.acted.length === 0) await user.keyboard("{Enter}");
    await lastAct(host, 1);
    await waitFor(() => expect(focused()).toBe("e10"));
  });

  it("in_its_row_where_an_edit_folds_it_away", async () => {
    const { user, host } = await open();
    await host.act({ ...logged({ text: "Call with Inez 8:00-8:30" }), do: "start" } as Action);
    host.sync({});
    await waitFor(() => row("n100").focus());
    await user.keyboard("{Enter}");
    const field = await screen.findByRole("textbox", { name: "Description" });
    await user.clear(field);
    await user.type(field, "Call with Ines{Enter}");
    await waitFor(() => expect(focused(), "the row of both").toBe("g:n100"));
  });

  it("where_a_row_was_that_others_took_away", async () => {
    const { host } = await open();
    row("e6").focus();
    await host.act({ do: "delete", entries: ["e6"] });
    host.sync({});
    await waitFor(() => expect(document.querySelector("[data-row=e6]")).toBeNull());
    await waitFor(() => expect(focused(), "the row that took its place").toBe("g:e11"));
  });

  it("after_esc_in_the_start_field", async () => {
    const { user } = await open();
    row("e8").focus();
    await user.keyboard("n{Escape}{Escape}");
    await waitFor(() => expect(focused()).toBe("BODY"));
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(focused()).toBe("e8"));
  });
});

describe("Ctrl A", () => {
  const chosen = () => [...document.querySelectorAll(".entry[aria-selected=true]")].length;

  it("chooses_all_rows_of_the_day_and_then_all_there_are", async () => {
    const { user } = await open();
    row("e8").focus();
    await user.keyboard("{Control>}a{/Control}");
    await screen.findByText("6 chosen", { selector: "b" });
    expect(row("e2").getAttribute("aria-selected")).toBe("false");
    const of_day = chosen();
    await user.keyboard("{Control>}a{/Control}");
    await screen.findByText("19 chosen", { selector: "b" });
    expect(chosen()).toBeGreaterThan(of_day);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(chosen()).toBe(0));
  });

  it("chooses_nothing_on_a_day_that_has_no_rows_of_its_own", async () => {
    const { user, host } = await open();
    await host.act({ do: "delete", entries: ["e7", "e8", "e9", "e10", "e11", "e12"] });
    host.sync({});
    await waitFor(() => expect(document.querySelector("[data-row=e8]")).toBeNull());
    row("c:2026-11-18:e13").focus();
    await user.keyboard("{Control>}a{/Control}");
    expect(chosen()).toBe(0);
  });

  it("is_left_to_a_field", async () => {
    const { user } = await open();
    await user.keyboard("n");
    await user.keyboard("{Control>}a{/Control}");
    expect(chosen()).toBe(0);
  });
});

describe("the week above the list", () => {
  it("is_this_week_again_once_something_runs_today", async () => {
    const page = await open("idle");
    await page.host.act({ do: "delete", entries: ["e1", "e2", "e3", "e4", "e5", "e6"] });
    page.host.sync({});
    await waitFor(() => expect(document.querySelector("[data-day='2026-11-19']")).toBeNull());
    await scroll(400);
    await waitFor(() => expect(marked()).not.toMatch(/Thursday/));
    await scroll(0);
    await waitFor(() => expect(marked(), "at its end the list stands at now").toMatch(/^Thursday/));
    await page.user.keyboard("g");
    await page.user.type(await screen.findByRole("textbox", { name: "Day" }), "2026-11-18{Enter}");
    await waitFor(() => expect(marked()).toMatch(/^Wednesday/));
    await page.user.keyboard("{Escape}n");
    await page.user.keyboard("Review{Enter}");
    await waitFor(() => expect(document.querySelector("[data-day='2026-11-19']")).toBeTruthy());
    await waitFor(() => expect(marked()).toMatch(/^Thursday/));
  });

  it("goes_to_a_week_without_entries_and_back_with_t", async () => {
    const { user } = await open();
    const now = await waitFor(() => strip() ?? Promise.reject(new Error("no week")));
    await user.keyboard("]");
    await waitFor(() => expect(marked()).toMatch(/^Monday 23/));
    await user.keyboard("t");
    await waitFor(() => expect(marked()).toMatch(/^Thursday 19/));
    expect(strip()).toBe(now);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Today"));
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(focused()).toBe("e1"));
    await user.keyboard("[[");
    await waitFor(() => expect(marked()).toMatch(/^Monday 9/));
    await user.keyboard("t");
    await waitFor(() => expect(marked()).toMatch(/^Thursday 19/));
  });
});

describe("a week without entries", () => {
  const told = () => document.querySelector(".week-none")?.textContent;

  it("says_so_above_what_is_shown_instead", async () => {
    const { user } = await open();
    await waitFor(() => expect(strip()).toBeTruthy());
    expect(told()).toBeUndefined();
    await user.keyboard("[[");
    await waitFor(() => expect(told()).toBe("Week 46, 9 – 15 November: nothing tracked. The nearest day is below."));
    expect(screen.getByRole("status").textContent).toContain("nothing tracked");
    await user.keyboard("t");
    await waitFor(() => expect(told()).toBeUndefined());
  });

  it("is_silent_where_one_scrolls_on", async () => {
    const { user } = await open();
    await waitFor(() => expect(strip()).toBeTruthy());
    await user.keyboard("[[");
    await waitFor(() => expect(told()).toContain("nothing tracked"));
    await scroll(60);
    await waitFor(() => expect(told()).toBeUndefined());
  });
});

describe("a day that cannot be read", () => {
  it("is_told_as_any_other_refusal", async () => {
    const { user, host } = await open("long");
    await waitFor(() => expect(strip()).toBeTruthy());
    const refused = { code: "store_busy", sentence: "Another program holds the store.", kept: null, next: null, commands: [], candidates: [] };
    const { days } = host;
    host.days = (before, count) => (count === 1 ? Promise.reject(refused) : days(before, count));
    await user.keyboard("g");
    await user.type(await screen.findByRole("textbox", { name: "Day" }), "2026-10-12{Enter}");
    expect((await screen.findAllByText("Another program holds the store.")).length).toBeGreaterThan(0);
  });
});

describe("what is carried over from the day before", () => {
  it("has_a_row_that_leads_to_its_entry", async () => {
    const { user } = await open();
    const carried = row("c:2026-11-18:e13");
    expect(carried.textContent).toContain("40 min of Release night, until 0:40");
    row("e12").focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement).toBe(carried));
    await user.keyboard("x");
    expect(document.querySelector(".bulk")).toBeNull();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(focused()).toBe("e13"));
  });

  it("has_its_day_where_nothing_else_is_in_it", async () => {
    const { host } = await open();
    await host.act({ do: "delete", entries: ["e7", "e8", "e9", "e10", "e11", "e12"] });
    host.sync({});
    await waitFor(() => expect(document.querySelector("[data-row=e8]")).toBeNull());
    const day = document.querySelector("[data-day='2026-11-18']")!;
    expect(day.querySelector(".tot")?.textContent).toContain("0:40");
    expect(day.querySelectorAll("[data-row]")).toHaveLength(1);
  });
});

describe("a finished entry", () => {
  it("is_typed_behind_its_times_with_m", async () => {
    const { user, host } = await open("idle");
    row("e4").focus();
    await user.keyboard("m");
    await waitFor(() => expect(document.activeElement).toBe(startField()));
    expect(startField().value).toMatch(/^\d+:\d\d-\d+:\d\d $/);
    await user.keyboard("Catch up{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "start", text: expect.stringMatching(/^\d+:\d\d-\d+:\d\d Catch up$/) });
  });

  it("is_of_the_day_that_the_list_shows_and_m_twice_is_one", async () => {
    const { user } = await open("idle");
    await user.keyboard("g");
    await user.type(await screen.findByRole("textbox", { name: "Day" }), "2026-11-18{Enter}");
    await waitFor(() => expect(marked()).toMatch(/^Wednesday/));
    await user.keyboard("m");
    await waitFor(() => expect(startField().value).toBe("2026-11-18 17:50-18:20 "));
    await user.keyboard("Catch up");
    startField().blur();
    await user.keyboard("m");
    await waitFor(() => expect(document.activeElement).toBe(startField()));
    expect(startField().value).toBe("2026-11-18 17:50-18:20 Catch up");
  });

  it("is_of_the_day_that_the_calendar_shows_and_is_found_by_name", async () => {
    const { user } = await open("idle", "main", "calendar");
    await user.keyboard("[[");
    await waitFor(() => expect(screen.queryByText("9 – 15 November")).toBeTruthy());
    await user.keyboard("{Control>}k{/Control}");
    await user.keyboard("finished{Enter}");
    await waitFor(() => expect(startField().value).toMatch(/^2026-11-\d\d 9:00-9:30 $/));
  });

  it("still_merges_where_rows_are_chosen", async () => {
    const { user, host } = await open("idle");
    row("e10").focus();
    await user.keyboard("x");
    row("e9").focus();
    await user.keyboard("xm{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "merge" });
    expect(startField().value).toBe("");
  });
});
