import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { fake } from "../host/fake";
import { lastAct, open, slowly } from "../host/page";
import { edit } from "../state/stint.svelte";

const calendar = () => open("running", "main", "calendar");
const item = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-item="${id}"]`);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};
const focused = () => document.activeElement?.closest<HTMLElement>("[data-item]")?.dataset.item;

/** The mark of a quarter of an hour that two entries cover. */
async function markOf(host: Awaited<ReturnType<typeof calendar>>["host"]) {
  await host.act(edit("e6", { to: "2026-11-19T09:27:00Z" }));
  return await screen.findByRole("button", { name: /min twice/ });
}

// What needs a layout is checked in a real browser; jsdom has none.
const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false } };
const violations = async () => (await axe.run(document.body, { rules: RULES })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

describe("the calendar", () => {
  it("opens_by_ctrl_2_with_the_week_of_today", async () => {
    const { user } = await open();
    await user.keyboard("{Control>}2{/Control}");
    await screen.findByRole("heading", { name: "16 – 22 November" });
    expect(screen.getByRole("group", { name: "Thursday 19 November, 4:56" })).toBeTruthy();
  });

  it("has_no_violation_in_week_day_and_check", async () => {
    const { user } = await calendar();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Day" }));
    await screen.findByRole("heading", { name: "Thursday 19 November" });
    await user.click(screen.getByRole("button", { name: /45 min not tracked/ }));
    await screen.findByRole("form", { name: /New entry/ });
    expect(await violations()).toEqual([]);
    await user.keyboard("{Escape}{Control>}4{/Control}");
    await screen.findByText(/things, about/);
    expect(await violations()).toEqual([]);
  });

  it("walks_by_arrows_through_a_day_and_to_the_one_beside_it", async () => {
    const { user } = await calendar();
    item("e6").focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(focused()).toBe("e5"));
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(focused()).toBe("e12"));
  });

  it("moves_an_entry_by_a_step_and_its_end_alone", async () => {
    const { user, host } = await calendar();
    item("e3").focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e3", change: { from: "2026-11-19T11:20:00Z", to: "2026-11-19T12:25:00Z" } });
    await waitFor(() => expect(focused()).toBe("e3"));
    await user.keyboard("{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}");
    expect(await lastAct(host, 2)).toMatchObject({ change: { from: null, to: "2026-11-19T12:10:00Z" } });
  });

  it("leaves_a_timer_of_yesterday_where_it_began_when_its_block_of_today_is_dragged", async () => {
    const { host } = await calendar();
    const running = (await host.snapshot()).running!.entry.id;
    await host.act(edit(running, { from: "2026-11-18T22:00:00Z" }));
    const today = await waitFor(() => {
      const block = [...document.querySelectorAll<HTMLElement>(`[data-item="${running}"]`)].find((block) => block.classList.contains("from-before"));
      if (!block) throw new Error("it does not go on today");
      return block;
    });
    await fireEvent.pointerDown(today, { button: 0, clientY: 100 });
    await fireEvent.pointerMove(window, { clientY: 400 });
    await fireEvent.pointerUp(window, { clientY: 400 });
    expect(host.acted).toHaveLength(1);
    await screen.findByRole("form", { name: /^Edit/ });
  });

  it("moves_an_entry_to_the_day_beside_at_the_same_time", async () => {
    const { user, host } = await calendar();
    item("e3").focus();
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(await lastAct(host, 1)).toMatchObject({ change: { from: "2026-11-20T11:05:00Z", to: "2026-11-20T12:10:00Z" } });
  });

  it("fills_a_hole_with_a_line", async () => {
    const { user, host } = await calendar();
    await user.click(screen.getByRole("button", { name: "45 min not tracked, 12:10 – 12:55: fill" }));
    await user.keyboard("Museum lunch @Studio{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "add", text: "Museum lunch @Studio", from: "2026-11-19T12:10:00Z", to: "2026-11-19T12:55:00Z" });
    await waitFor(() => expect(screen.queryByRole("form", { name: /New entry/ })).toBeNull());
    expect(screen.queryByRole("button", { name: /12:10 – 12:55: fill/ })).toBeNull();
  });

  it("keeps_what_was_typed_for_other_minutes_and_not_for_another_finding", async () => {
    const { user } = await calendar();
    const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "What was it?" });
    await user.click(screen.getByRole("button", { name: "45 min not tracked, 12:10 – 12:55: fill" }));
    await user.keyboard("Museum lunch");
    await user.click(screen.getAllByRole("button", { name: /min not tracked/ })[0]!);
    expect(field().value).toBe("Museum lunch");
    await user.keyboard("{Escape}{Control>}4{/Control}");
    await screen.findByText(/things, about/);
    const fills = () => screen.getAllByRole("button", { name: /^Fill/ });
    await user.click(fills()[0]!);
    await user.keyboard("Coffee");
    await user.click(fills().at(-1)!);
    await waitFor(() => expect(field().value).toBe(""));
  });

  it("has_the_quarters_beside_the_hours_where_they_have_room", async () => {
    const { user } = await calendar();
    const quarters = () => [...document.querySelectorAll(".cal-gut .part")].map((part) => part.textContent);
    expect(quarters()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Day" }));
    await waitFor(() => expect(quarters().slice(0, 3)).toEqual([":15", ":30", ":45"]));
    expect(quarters(), "none lies under the clock of now").toHaveLength(24 * 3 - 2);
  });

  it("adds_one_entry_however_often_it_is_asked_to", async () => {
    const { user, host } = await calendar();
    await user.click(screen.getByRole("button", { name: "45 min not tracked, 12:10 – 12:55: fill" }));
    await user.keyboard("Museum lunch");
    const answered = slowly(host);
    await user.dblClick(screen.getByRole("button", { name: /^Add/ }));
    answered();
    await waitFor(() => expect(screen.queryByRole("form", { name: /New entry/ })).toBeNull());
    expect(host.acted).toHaveLength(1);
  });

  it("settles_what_counts_twice_where_it_lies", async () => {
    const { user, host } = await calendar();
    await user.click(await markOf(host));
    expect(within(screen.getByRole("menu")).getAllByRole("menuitem").map((way) => way.textContent)).toEqual([
      expect.stringMatching(/^Trim first.* ends at /),
      expect.stringMatching(/^Trim second.* begins at /),
      "Keep bothBoth count",
    ]);
    expect(await violations()).toEqual([]);
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 2)).toMatchObject({ do: "edit", entry: "e6", change: { to: expect.any(String) } });
    await waitFor(() => expect(screen.queryByRole("button", { name: /min twice/ })).toBeNull());
    expect(focused()).toBeTruthy();
  });

  it("marks_more_quietly_what_may_count_twice", async () => {
    const { user, host } = await calendar();
    await user.click(await markOf(host));
    await user.click(screen.getByRole("menuitem", { name: /Keep both/ }));
    await waitFor(() => expect(document.querySelector(".shared-mark .attn")).toBeNull());
    expect(document.querySelector(".shared-mark .chip")).toBeTruthy();
  });

  it("leaves_everything_as_it_was_on_esc", async () => {
    const { user, host } = await calendar();
    await user.click(screen.getByRole("button", { name: "45 min not tracked, 12:10 – 12:55: fill" }));
    await user.keyboard("Museum{Escape}");
    await waitFor(() => expect(screen.queryByRole("form", { name: /New entry/ })).toBeNull());
    expect(host.acted).toEqual([]);
  });

  it("edits_an_entry_in_the_dock", async () => {
    const { user, host } = await calendar();
    item("e3").focus();
    await user.keyboard("{Enter}");
    const form = await screen.findByRole("form", { name: "Edit Error states" });
    await user.clear(within(form).getByRole("textbox", { name: "Description" }));
    await user.type(within(form).getByRole("textbox", { name: "Description" }), "Empty states{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e3", change: { description: "Empty states" } });
  });

  it("says_on_which_day_a_new_entry_will_be", async () => {
    const { user } = await calendar();
    await user.click(screen.getByRole("button", { name: "45 min not tracked, 12:10 – 12:55: fill" }));
    const form = await screen.findByRole("form", { name: "New entry Thursday 19 November, 12:10 – 12:55" });
    within(form).getByText("Thursday 19 November");
  });

  it("gives_the_keyboard_back_to_the_block_that_was_edited", async () => {
    const { user, host } = await calendar();
    for (const end of ["{Escape}", "x{Enter}"]) {
      item("e3").focus();
      await user.keyboard("{Enter}");
      await screen.findByRole("form", { name: /^Edit / });
      await user.keyboard(end);
      await waitFor(() => expect(focused()).toBe("e3"));
    }
    expect(host.acted).toHaveLength(1);
  });

  it("goes_on_with_what_comes_after_a_block_that_was_deleted", async () => {
    const { user } = await calendar();
    item("e3").focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(document.querySelector('[data-item="e3"]')).toBeNull());
    await waitFor(() => expect(focused()).toBe("e2"));
    await user.keyboard("{Enter}");
    await user.click(within(await screen.findByRole("form", { name: /^Edit / })).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(document.querySelector('[data-item="e2"]')).toBeNull());
    await waitFor(() => expect(focused()).toBe("e1"));
  });

  it("gives_the_keyboard_to_the_entry_that_was_made_and_back_to_the_hole_that_was_not", async () => {
    const { user, host } = await calendar();
    const hole = screen.getByRole("button", { name: "45 min not tracked, 12:10 – 12:55: fill" });
    await user.click(hole);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(hole));
    await user.keyboard("{Enter}Museum lunch{Enter}");
    await lastAct(host, 1);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Museum lunch/));
  });

  it("is_entered_by_an_arrow_from_anywhere", async () => {
    const { user } = await calendar();
    expect(document.activeElement).toBe(document.body);
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement?.closest("[data-date]")?.getAttribute("data-date")).toBe("2026-11-19"));
    await user.keyboard("[[");
    await screen.findByRole("heading", { name: "9 – 15 November" });
    await waitFor(() => expect(document.activeElement?.matches(".cal-scroll")).toBe(true));
  });

  it("goes_to_any_day_by_its_date", async () => {
    const { user } = await calendar();
    await user.keyboard("g");
    await user.type(await screen.findByRole("textbox", { name: "Day" }), "2026-03-04{Enter}");
    await screen.findByRole("heading", { name: /March/ });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("goes_a_week_back_and_home_by_keys", async () => {
    const { user } = await calendar();
    await user.keyboard("[[");
    await screen.findByRole("heading", { name: "9 – 15 November" });
    await user.keyboard("t");
    await screen.findByRole("heading", { name: "16 – 22 November" });
  });

  it("looks_closer_by_plus_and_minus", async () => {
    const { user } = await calendar();
    await user.keyboard("+");
    await waitFor(() => expect(screen.getByRole("button", { name: "30" }).getAttribute("aria-pressed")).toBe("true"));
  });
});

describe("the day check", () => {
  it("settles_by_number_and_says_what_was_done", async () => {
    const { user } = await open("running", "main", "check");
    const before = await screen.findByText(/^\d+ things, about/);
    const count = Number.parseInt(before.textContent ?? "", 10);
    await user.keyboard("2");
    await screen.findByText(`${count - 1} things, about ${(count - 1) * 5} s`);
    expect(screen.getByText("Right as it is")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    await screen.findByText(`${count} things, about ${count * 5} s`);
  });

  it("fills_a_hole_in_its_place_and_goes_on_with_the_next_one", async () => {
    const { user, host } = await open("running", "main", "check");
    const before = await screen.findByText(/^\d+ things, about/);
    const count = Number.parseInt(before.textContent ?? "", 10);
    const second = document.querySelectorAll<HTMLElement>("li.finding")[1]!.dataset.id;
    await user.keyboard("1");
    await screen.findByRole("form", { name: "New entry Today 12:10 – 12:55" });
    await user.keyboard("Museum lunch 2 @Studio{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "add", text: "Museum lunch 2 @Studio", from: "2026-11-19T12:10:00Z", to: "2026-11-19T12:55:00Z" });
    await screen.findByText(`${count - 1} things, about ${(count - 1) * 5} s`);
    expect(screen.queryByRole("form", { name: /New entry/ })).toBeNull();
    await waitFor(() => expect(document.activeElement?.closest<HTMLElement>("li.finding")?.dataset.id).toBe(second));
    await user.keyboard("2");
    await screen.findByText(`${count - 2} things, about ${(count - 2) * 5} s`);
  });

  it("fills_beside_a_day_where_it_is_asked", async () => {
    const { user } = await calendar();
    await user.click(screen.getByRole("button", { name: "Day" }));
    await screen.findByText(/things, about/);
    await user.keyboard("1Coffee");
    expect(screen.getAllByRole("form", { name: /^New entry/ })).toHaveLength(1);
    expect(document.querySelector(".ghost")?.textContent).toMatch(/Coffee/);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Fill/));
    expect(document.querySelector(".ghost")).toBeNull();
  });

  it("edits_an_entry_in_the_place_of_what_is_asked_of_it", async () => {
    const { user, host } = await open("running", "main", "check");
    const before = await screen.findByText(/^\d+ things, about/);
    const count = Number.parseInt(before.textContent ?? "", 10);
    const chooses = screen.getAllByRole("button", { name: /^Choose/ })[0]!;
    const asked = chooses.closest<HTMLElement>("li.finding")!.dataset;
    await user.click(chooses);
    await screen.findByRole("form", { name: /^Edit/ });
    expect(screen.getByRole("heading", { name: "Day check" }), "one stays in the list").toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute("name")).toBe("project"));
    // A number is a text there and settles nothing.
    await user.keyboard("1{Escape}{Escape}");
    expect(screen.queryByRole("form", { name: /^Edit/ })).toBeNull();
    await waitFor(() => expect(document.activeElement?.closest<HTMLElement>("li.finding")?.dataset.id).toBe(asked.id));
    expect(screen.getByText(`${count} things, about ${count * 5} s`)).toBeTruthy();

    await user.click(screen.getAllByRole("button", { name: /^Choose/ })[0]!);
    await waitFor(() => expect(document.activeElement?.getAttribute("name")).toBe("project"));
    await user.keyboard("Website{Enter}{Control>}{Enter}{/Control}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", change: { project: "p2" } });
    await screen.findByText(`${count - 1} things, about ${(count - 1) * 5} s`);
    await waitFor(() => expect(document.activeElement?.closest("li.finding")).toBeTruthy());
  });

  it("keeps_the_keyboard_in_the_list_after_a_click", async () => {
    const { user } = await open("running", "main", "check");
    await screen.findByText(/^\d+ things, about/);
    const second = document.querySelectorAll<HTMLElement>("li.finding")[1]!.dataset.id;
    await user.click(screen.getAllByRole("button", { name: /^Break/ })[0]!);
    await waitFor(() => expect(document.activeElement?.closest<HTMLElement>("li.finding")?.dataset.id).toBe(second));
  });

  it("gives_an_entry_the_project_it_usually_has", async () => {
    const { user, host } = await open("running", "main", "check");
    await user.click(await screen.findByRole("button", { name: /^Studio/ }));
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e4", change: { project: "p1" } });
    await waitFor(() => expect(screen.queryByText("Call with Ines has no project")).toBeNull());
  });

  it("offers_both_of_two_projects_that_share_a_name", async () => {
    const host = fake("running", () => 0);
    const dayCheck = host.dayCheck;
    host.dayCheck = async () => {
      const page = await dayCheck();
      return { ...page, findings: page.findings.map((finding) => ({ ...finding, ways: finding.ways.map((way) => ({ ...way, label: "Support" })) })) };
    };
    await open("running", "main", "check", host);
    expect((await screen.findAllByRole("button", { name: /^Support/ })).length).toBeGreaterThan(1);
  });

  it("types_numbers_into_a_field_and_settles_nothing", async () => {
    const { user, host } = await open("running", "main", "check");
    await screen.findByText(/^\d+ things, about/);
    await user.type(screen.getByRole("combobox", { name: "What are you working on?" }), "12");
    expect(host.acted).toEqual([]);
    expect(screen.queryByText("Right as it is")).toBeNull();
  });
});
