import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { fake } from "../host/fake";
import { open } from "../host/page";

const reports = (state: Parameters<typeof open>[0] = "running") => open(state, "main", "reports");
const chart = () => screen.getByRole("listbox", { name: /^Hours per day/ });
const current = () => document.getElementById(chart().getAttribute("aria-activedescendant") ?? "")?.querySelector(".vh")?.textContent;

// What needs a layout is checked in a real browser; jsdom has none.
const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false } };
const violations = async () => (await axe.run(document.body, { rules: RULES })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

describe("reports", () => {
  it("open_by_ctrl_3_with_this_week", async () => {
    const { user } = await open();
    await user.keyboard("{Control>}3{/Control}");
    await screen.findByRole("heading", { name: "16 – 22 November" });
    expect(screen.getByText("target so far")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Reports" }).getAttribute("aria-current")).toBe("page");
  });

  it("have_no_violation_in_any_look", async () => {
    const { user } = await reports();
    expect(await violations()).toEqual([]);
    for (const name of ["Balance", "Table", "Range …", "Filter"]) {
      await user.click(screen.getByRole("button", { name }));
      expect(await violations(), name).toEqual([]);
    }
    await user.click(screen.getByRole("button", { name: "Today" }));
    await screen.findByRole("heading", { name: "Thursday 19 November" });
    expect(await violations(), "a single day").toEqual([]);
  });

  it("go_into_a_file_as_they_are_asked_for_and_say_where_that_is", async () => {
    const { user, host } = await reports();
    await user.click(screen.getByRole("button", { name: "Month" }));
    await screen.findByRole("heading", { name: "November 2026" });
    await user.click(screen.getByRole("button", { name: "Export" }));
    await screen.findAllByText(/The report of .* is in .*stint-report.csv/);
    expect(host.files.asked.at(-1)).toEqual(["exportReport", expect.objectContaining({ range: { span: "of", unit: "month", on: null }, by: ["project"] })]);
    host.files.chooses = false;
    host.files.refuse["exportReport"] = { code: "file_not_written", sentence: "It was not written.", kept: null, next: null, commands: [], candidates: [] };
    await user.click(screen.getByRole("button", { name: "Export" }));
    await screen.findAllByText(/It was not written/);
  });

  it("go_earlier_and_later_and_back_to_today_with_keys", async () => {
    const { user } = await reports();
    await user.click(screen.getByRole("button", { name: "Month" }));
    await screen.findByRole("heading", { name: "November 2026" });
    await user.keyboard("[[");
    await screen.findByRole("heading", { name: "October 2026" });
    await user.keyboard("]");
    await screen.findByRole("heading", { name: "November 2026" });
    await user.keyboard("t");
    await screen.findByRole("heading", { name: "Thursday 19 November" });
  });

  it("a_chart_is_one_stop_and_says_each_bar_with_its_parts", async () => {
    const { user } = await reports();
    chart().focus();
    await waitFor(() => expect(current()).toMatch(/^Thursday 19 November: 5:0\d, .*behind of 7:30, .*Website relaunch/));
    await user.keyboard("{ArrowLeft}");
    expect(current()).toMatch(/^Wednesday 18 November: /);
    await user.keyboard("{Home}{ArrowLeft}");
    expect(current()).toMatch(/^Monday 16 November: /);
    expect(document.querySelector(".tip")?.textContent).toContain("Monday 16 November");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("button", { name: "Today" }).getAttribute("aria-pressed")).toBe("false"));
  });

  it("the_numbers_are_one_tab_from_the_pictures_and_the_bars_have_their_own_table", async () => {
    const { user } = await reports();
    const numbers = screen.getByRole("group", { name: "The same in numbers" });
    expect(within(numbers).getByRole("rowheader", { name: "Total" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Table" }));
    const bars = screen.getByRole("group", { name: "Hours per day as a table" });
    expect(within(bars).getByRole("columnheader", { name: "Balance" })).toBeTruthy();
    expect(within(bars).getByRole("rowheader", { name: "Monday 16 November" })).toBeTruthy();
  });

  it("show_two_projects_of_one_name_and_an_hour_that_clocks_show_twice", async () => {
    const host = fake("running", () => 0);
    const report = host.report;
    host.report = async (ask) => {
      const page = structuredClone(await report(ask));
      page.bars!.stacks.forEach((stack) => (stack.name = "Support"));
      page.bars!.bars.forEach((bar) => (bar.long = "2 – 3"));
      page.heat?.hours.fill("2");
      return page;
    };
    const { user } = await open("running", "main", "reports", host);
    expect(screen.getAllByRole("option", { name: /^2 – 3: / }).length).toBeGreaterThan(1);
    await user.click(screen.getByRole("button", { name: "Table" }));
    const bars = screen.getByRole("group", { name: "Hours per day as a table" });
    expect(within(bars).getAllByRole("columnheader", { name: "Support" }).length).toBeGreaterThan(1);
    await user.click(screen.getByRole("button", { name: "Balance" }));
    await screen.findByRole("listbox", { name: /Balance/ });
  });

  it("the_heat_of_the_week_is_a_grid_with_one_stop", async () => {
    const { user } = await reports();
    const stops = () => [...document.querySelectorAll<HTMLElement>(".hc[tabindex='0']")];
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Tuesday 9 – 10: \d+ min$/);
    expect(stops()).toHaveLength(1);
  });

  it("are_grouped_by_one_thing_inside_another", async () => {
    const { user } = await reports();
    await user.click(screen.getByRole("button", { name: "Month" }));
    await user.click(screen.getByRole("button", { name: "By Project" }));
    await user.click(screen.getByRole("menuitem", { name: "Client" }));
    await screen.findByRole("heading", { name: "Share per client" });
    await user.click(screen.getByRole("button", { name: "then …" }));
    expect(screen.queryByRole("menuitem", { name: "Client" }), "not inside of itself").toBeNull();
    await user.click(screen.getByRole("menuitem", { name: "Task" }));
    await waitFor(() => expect(document.querySelectorAll(".nums .inner").length).toBeGreaterThan(2));
  });

  it("a_filter_shows_how_it_was_read_and_what_it_cannot_mean", async () => {
    const { user } = await reports();
    await user.keyboard("f");
    const field = await screen.findByRole("textbox", { name: "Filter" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, "@Website");
    await waitFor(() => expect(document.querySelector(".rep-filter .chip")?.textContent).toBe("@Website"));
    await user.clear(field);
    await user.type(field, "@xyz");
    await screen.findByText("No project is called “xyz”.");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await user.clear(field);
    await user.type(field, "nothing");
    await user.click(await screen.findByRole("button", { name: "Show everything" }));
    await screen.findByRole("heading", { name: "Share per project" });
  });

  it("a_range_is_chosen_by_dates_or_by_what_is_asked_most", async () => {
    const { user, host } = await reports();
    const asked: unknown[] = [];
    const report = host.report;
    host.report = (ask) => (asked.push(ask.range), report(ask));
    await user.click(screen.getByRole("button", { name: "Range …" }));
    const from = screen.getByLabelText("From");
    await user.clear(from);
    await user.type(from, "2026-11-03");
    await user.click(screen.getByRole("button", { name: "Show" }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ span: "between", from: "2026-11-03", to: "2026-11-22" }));
    await user.click(screen.getByRole("button", { name: "Range …" }));
    await user.click(screen.getByRole("button", { name: "Last 30 days" }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ span: "days", count: 30 }));
  });

  it("rounding_of_the_workspace_is_said_and_can_be_left", async () => {
    const { user, host } = await reports();
    const report = host.report;
    host.report = (ask) => report({ ...ask, rounded: ask.rounded ?? true });
    await user.click(screen.getByRole("button", { name: "Month" }));
    await screen.findByText(/^Each entry is rounded to the nearest 15 min/);
    await user.click(screen.getByRole("switch", { name: "Rounded" }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("switch", { name: "Rounded" }).checked).toBe(false));
  });

  it("nothing_is_said_as_nothing", async () => {
    await reports("empty");
    await screen.findByRole("heading", { name: "Nothing is tracked in January 2027." });
    expect(await violations()).toEqual([]);
  });

  it("follow_what_changes", async () => {
    const { user, host } = await reports();
    let asked = 0;
    const report = host.report;
    host.report = (ask) => (asked++, report(ask));
    await user.keyboard("s");
    await waitFor(() => expect(asked).toBeGreaterThan(0));
  });
});
