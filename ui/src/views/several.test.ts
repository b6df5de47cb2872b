import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { lastAct, open, row, startField } from "../host/page";

const focused = (id: string) => waitFor(() => expect(document.activeElement).toBe(row(id)));

describe("similar entries", () => {
  it("are_one_row_that_opens_and_closes", async () => {
    const { user } = await open();
    const group = row("g:e5");
    expect(group.textContent).toContain("9:12 … 12:10");
    expect(group.textContent).toContain("2:33");
    expect(document.querySelector("[data-row=e3]")).toBeNull();
    group.focus();
    await user.keyboard("{ArrowRight}");
    expect(within(group).getByRole("button", { name: "2 similar entries" }).getAttribute("aria-expanded")).toBe("true");
    expect(row("e3").textContent).toContain("11:05 – 12:10");
    expect(row("e5")).toBeTruthy();
    await user.keyboard("{ArrowLeft}");
    expect(document.querySelector("[data-row=e3]")).toBeNull();
  });

  it("say_that_they_are_open_while_one_of_them_is_edited", async () => {
    const { user } = await open();
    row("g:e5").focus();
    await user.keyboard("{ArrowRight}");
    row("e3").focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("form", { name: "Edit Error states" });
    const opens = () => within(row("g:e5")).getByRole("button", { name: "2 similar entries" });
    await user.click(opens());
    expect(screen.getByRole("form", { name: "Edit Error states" })).toBeTruthy();
    expect(opens().getAttribute("aria-expanded")).toBe("true");
  });

  it("are_chosen_and_deleted_together", async () => {
    const { user, host } = await open();
    row("g:e5").focus();
    await user.keyboard("x");
    expect(await screen.findByText("2 chosen")).toBeTruthy();
    expect(await screen.findByText("2:33", { selector: ".bulk *" })).toBeTruthy();
    await user.keyboard("{Delete}");
    expect(await lastAct(host, 1)).toEqual({ do: "delete", entries: ["e3", "e5"] });
    await waitFor(() => expect(document.querySelector(".bulk")).toBeNull());
    await focused("e4");
  });
});

describe("chosen entries", () => {
  it("get_a_project_by_x_shift_arrows_p_and_enter", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("x{Shift>}{ArrowDown}{/Shift}");
    await focused("e9");
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(await screen.findByText("3 chosen")).toBeTruthy();
    await user.keyboard("p");
    const field = await screen.findByRole("combobox", { name: "Project of all" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, "hir");
    await screen.findByRole("option", { name: "Hiring" });
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit_all", entries: ["e8", "e9", "e10"], change: { project: "p5", description: null } });
    expect(await screen.findByRole("button", { name: /Undo/ })).toBeTruthy();
    await waitFor(() => expect(row("e10").textContent).toContain("Hiring"));
  });

  it("get_a_tag_or_lose_one_and_turn_billable", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("x");
    await user.click(row("e10").querySelector("[role=checkbox]")!);
    await user.keyboard("t");
    await user.type(await screen.findByRole("combobox", { name: "Tag for all" }), "urg{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit_all", entries: ["e8", "e10"], change: { add_tags: ["g4"] } });
    await waitFor(() => expect(row("e8").textContent).toContain("#urgent"));
    row("e8").focus();
    await user.keyboard("t");
    await user.type(await screen.findByRole("combobox", { name: "Tag for all" }), "take{Enter}");
    expect(await lastAct(host, 2)).toMatchObject({ change: { remove_tags: ["g4"] } });
    row("e8").focus();
    await user.keyboard("b");
    expect(await lastAct(host, 3)).toMatchObject({ do: "edit_all", change: { billable: true } });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.querySelector(".bulk")).toBeNull());
  });

  it("are_told_what_becomes_of_the_time_between_before_they_are_merged", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("x");
    await user.keyboard("{Control>}");
    await user.click(row("e10").querySelector(".desc")!);
    await user.keyboard("{/Control}");
    row("e10").focus();
    await user.keyboard("m");
    const asked = await screen.findByRole("dialog");
    expect(asked.textContent).toContain("Merge 2 entries");
    expect(asked.textContent).toContain("Synthesis board stays; the other is deleted. One undo brings it back.");
    expect(within(asked).getByRole("radio", { name: /Count the gap/ })).toBeTruthy();
    const out = within(asked).getByRole("radio", { name: /Leave the gap out/ });
    await user.click(out);
    await user.click(within(asked).getByRole("button", { name: "Merge" }));
    expect(await lastAct(host, 1)).toEqual({ do: "merge", entries: ["e8", "e10"], gaps: "leave_out" });
    await waitFor(() => expect(document.querySelector("[data-row=e8]")).toBeNull());
  });

  it("leave_out_the_time_between_where_that_is_usual", async () => {
    const { user, host } = await open();
    const merging = host.merging.bind(host);
    host.merging = async (entries) => ({ ...(await merging(entries)), usual: "leave_out" });
    row("e8").focus();
    await user.keyboard("x");
    await user.keyboard("{Control>}");
    await user.click(row("e10").querySelector(".desc")!);
    await user.keyboard("{/Control}");
    row("e10").focus();
    await user.keyboard("m");
    const asked = await screen.findByRole("dialog");
    expect(within(asked).getByRole<HTMLInputElement>("radio", { name: /Leave the gap out/ }).checked).toBe(true);
    await user.click(within(asked).getByRole("button", { name: "Merge" }));
    expect(await lastAct(host, 1)).toEqual({ do: "merge", entries: ["e8", "e10"], gaps: "leave_out" });
  });

  it("move_to_another_day_by_its_date", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("x");
    await user.click(await screen.findByRole("button", { name: "More for all" }));
    await user.click(await screen.findByRole("menuitem", { name: /Move to a day/ }));
    await user.type(await screen.findByRole("textbox", { name: "Move all to this day" }), "2026-11-17{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit_all", change: { day: "2026-11-17" } });
  });

  it("have_no_violation", async () => {
    const { user } = await open();
    row("g:e5").focus();
    await user.keyboard("{ArrowRight}x");
    await screen.findByText("2 chosen");
    const found = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  });
});

describe("one entry", () => {
  it("is_split_at_a_time_and_says_why_it_cannot_be", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Control>}/{/Control}");
    const at = await screen.findByRole("textbox", { name: "Split at" });
    await waitFor(() => expect(document.activeElement).toBe(at));
    await user.clear(at);
    await user.type(at, "17:00{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("does not reach over that time");
    await user.clear(at);
    await user.type(at, "15:30{Enter}");
    expect(await lastAct(host, 2)).toEqual({ do: "split", entry: "e8", at: "15:30" });
    await waitFor(() => expect(document.querySelector("[aria-label^='Split']")).toBeNull());
  });

  it("is_split_in_the_middle_unless_something_else_is_typed_and_says_what_comes_of_it", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Control>}/{/Control}");
    const at = await screen.findByRole<HTMLInputElement>("textbox", { name: "Split at" });
    await waitFor(() => expect(at.value).toBe("15:37"));
    expect([at.selectionStart, at.selectionEnd], "the first key replaces it").toEqual([0, 5]);
    const says = () => document.getElementById(at.getAttribute("aria-describedby") ?? "none")?.textContent;
    expect(says()).toBe("15:15 – 15:37, 0:22, then 15:37 – 16:00, 0:23");
    await user.keyboard("15:4");
    expect(says(), "half a time").toBeUndefined();
    await user.keyboard("5");
    expect(says()).toBe("15:15 – 15:45, 0:30, then 15:45 – 16:00, 0:15");
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toEqual({ do: "split", entry: "e8", at: "15:45" });
  });

  it("that_runs_is_split_before_now_and_over_midnight_on_its_second_day", async () => {
    const { user } = await open();
    row("e1").focus();
    await user.keyboard("{Control>}/{/Control}");
    const at = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Split at" });
    await waitFor(() => expect(at().value).toBe("14:15"));
    expect(document.querySelector(".split-into")?.textContent).toContain("14:15 – now");
    await user.keyboard("{Escape}");
    row("e13").focus();
    await user.keyboard("{Control>}/{/Control}");
    await waitFor(() => expect(at().value).toBe("23:35"));
    await user.keyboard("0:10");
    expect(document.querySelector(".split-into")?.textContent).toContain("0:10 – 0:40");
  });

  it("is_logged_once_more_with_ctrl_d_and_comes_back_with_undo", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Control>}d{/Control}");
    expect(await lastAct(host, 1)).toEqual({ do: "duplicate", entries: ["e8"] });
    await user.click(await screen.findByRole("button", { name: /Undo/ }));
    expect(await lastAct(host, 2)).toEqual({ do: "undo" });
  });

  it("moves_to_the_day_that_is_typed_in_its_editor", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Enter}");
    const day = await screen.findByRole<HTMLInputElement>("textbox", { name: "Day" });
    expect(day.value).toBe("2026-11-18");
    await user.clear(day);
    await user.type(day, "2026-11-17{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", change: { day: "2026-11-17", from: null, to: null } });
  });
});

describe("between entries", () => {
  it("a_hole_is_filled_or_was_a_break", async () => {
    const { user } = await open();
    const hole = () => document.querySelector("[data-hint='hole']");
    expect(hole()?.textContent).toMatch(/45 min not tracked 12:10/);
    expect(hole()?.querySelector("b")?.textContent, "how long is what counts").toBe("45 min");
    await user.click(screen.getByRole("button", { name: "It was a break" }));
    await waitFor(() => expect(hole()).toBeNull());
  });
});

describe("the week above", () => {
  it("tells_what_is_done_of_what_was_meant_and_leads_to_its_days", async () => {
    const { user } = await open();
    const week = await screen.findByRole("group", { name: /Week 47/ });
    expect(week.textContent).toContain("of 37:30");
    await user.click(within(week).getByRole("button", { name: /Tuesday 17 November/ }));
    await waitFor(() => expect(document.activeElement?.closest("[data-day]")?.getAttribute("data-day")).toBe("2026-11-17"));
  });

  it("goes_to_a_day_that_is_typed_and_back_to_today", async () => {
    const { user } = await open("long");
    await screen.findByRole("group", { name: /Week 47/ });
    await user.keyboard("g");
    await user.type(await screen.findByRole("textbox", { name: "Day" }), "soon{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("is no time");
    await user.clear(screen.getByRole("textbox", { name: "Day" }));
    await user.type(screen.getByRole("textbox", { name: "Day" }), "2026-10-12{Enter}");
    await waitFor(() => expect((document.activeElement?.closest("[data-day]") as HTMLElement | null)?.dataset.day?.slice(0, 7)).toMatch(/^2026-10/));
    expect(await screen.findByRole("button", { name: "To the last days" })).toBeTruthy();
    await user.keyboard("t");
    await waitFor(() => expect(screen.queryByRole("button", { name: "To the last days" })).toBeNull());
  });
});

describe("an interruption", () => {
  it("starts_with_shift_enter_and_goes_back_with_s", async () => {
    const { user, host } = await open();
    await user.type(startField(), "Call");
    expect(await screen.findByText(/Interrupt, then back to Opening-hours module/)).toBeTruthy();
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "interrupt", text: "Call" });
    expect(await screen.findByText("then back to Opening-hours module")).toBeTruthy();
    startField().blur();
    await user.keyboard("s");
    expect(await lastAct(host, 2)).toEqual({ do: "stop", at: null });
    await waitFor(() => expect(screen.queryByText("then back to Opening-hours module")).toBeNull());
    expect(document.querySelector(".now")?.textContent).toContain("Opening-hours module");
  });

  it("is_not_promised_for_what_is_over_which_is_only_logged", async () => {
    const { user, host } = await open();
    await user.type(startField(), "Call 9:30-10:15");
    await screen.findByText("Add Call", { selector: ".enter *" });
    expect(screen.queryByText(/then back to/)).toBeNull();
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "interrupt", text: "Call 9:30-10:15" });
    await waitFor(() => expect(startField().value).toBe(""));
    expect(document.querySelector(".now")?.textContent).toContain("Opening-hours module");
    startField().blur();
    await user.keyboard("iCall 9:30-10:15");
    await screen.findByText("Add Call", { selector: ".enter *" });
    expect(screen.queryByText(/then back to/)).toBeNull();
  });

  it("starts_without_a_name_by_i_and_enter", async () => {
    const { user, host } = await open();
    await user.keyboard("i");
    await waitFor(() => expect(document.activeElement).toBe(startField()));
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "interrupt", text: "" });
  });
});

describe("what is named and not there", () => {
  it("is_made_by_ctrl_enter_and_the_line_reads_on", async () => {
    const { user, host } = await open();
    host.ask({ makes_projects: "only admins may" });
    await user.type(startField(), "Plan @Orchard");
    expect((await screen.findByText("Create project “Orchard”")).closest("p")?.textContent).toContain("only admins may");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "add_item", kind: "project", name: "Orchard" });
    await waitFor(() => expect(within(screen.getByRole("list", { name: "As Stint reads it" })).getByText("Orchard")).toBeTruthy());
  });

  it("offers_what_is_likely_before_anything_is_typed", async () => {
    const { user } = await open();
    startField().focus();
    await user.keyboard("{ArrowDown}");
    expect((await screen.findAllByRole("option")).length).toBeGreaterThan(2);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryAllByRole("option")).toHaveLength(0));
  });
});

describe("what was typed", () => {
  it("is_there_again_after_the_window_was_killed", async () => {
    const { user, host } = await open();
    await user.type(startField(), "Half a line");
    row("e8").focus();
    await user.keyboard("{Enter}");
    await user.type(await screen.findByRole("textbox", { name: "Description" }), " of May");
    await waitFor(async () => expect(JSON.parse((await host.draft("edit")) ?? "{}").typed?.description).toBe("Portfolio review of May"));
    expect(await host.draft("line")).toBe("Half a line");
    document.body.innerHTML = "";
    await open("running", "main", "main", host);
    await waitFor(() => expect(startField().value).toBe("Half a line"));
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Description" });
    expect(field.value).toBe("Portfolio review of May");
    await user.type(field, "{Escape}");
    await waitFor(async () => expect(await host.draft("edit"), "let go of on purpose").toBeNull());
  });
});
