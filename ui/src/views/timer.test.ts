import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import { lastAct, open, row, startField, type Page } from "../host/page";

type User = Page["user"];

const clock = () => screen.getByRole("button", { name: /Change the start/ });

describe("running timer", () => {
  it("says_its_time_once_when_the_keyboard_comes_to_it", async () => {
    await open("running");
    expect(clock().querySelector(".vh")?.textContent).toMatch(/^ ?Running since 13:54/);
    clock().focus();
    await waitFor(() => expect(clock().querySelector(".vh")?.textContent).toMatch(/^0:42:17 Running since 13:54/));
  });

  it("shows_the_time_since_the_start_and_stops_with_s", async () => {
    const { user, host } = await open("running");
    expect(clock().querySelector("[aria-hidden]")?.textContent).toBe("0:42:17");
    await user.keyboard("s");
    expect(await lastAct(host, 1)).toEqual({ do: "stop", at: null });
    expect(await screen.findByText("Nothing runs")).toBeTruthy();
    expect(screen.getByRole("status").textContent).not.toBe("");
  });

  it("changes_the_start_where_the_time_stands", async () => {
    const { user, host } = await open("running");
    await user.click(screen.getByRole("button", { name: /Change the start/ }));
    await user.keyboard("13:30{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e1", change: { from: "13:30", to: null } });
    await waitFor(() => expect(clock().querySelector("[aria-hidden]")?.textContent).toBe("1:06:17"));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /Change the start/ }));
  });

  it("leaves_the_start_alone_on_esc_and_says_why_it_was_refused", async () => {
    const { user, host } = await open("running", "popover");
    await user.click(screen.getByRole("button", { name: /Change the start/ }));
    await user.keyboard("{Escape}");
    expect(host.acted).toEqual([]);
    await user.click(screen.getByRole("button", { name: /Change the start/ }));
    await user.keyboard("15:00{Enter}");
    expect(await screen.findByText(/cannot start in the future/)).toBeTruthy();
  });

  it.each([
    ["c", { do: "continue", entry: null, at: null }],
    ["2", { do: "use_pin", place: 2 }],
    ["{Control>}z{/Control}", { do: "undo" }],
    ["{Control>}{Shift>}z{/Shift}{/Control}", { do: "redo" }],
  ])("%s acts from anywhere", async (keys, action) => {
    const { user, host } = await open("idle");
    await user.keyboard(keys);
    expect(await lastAct(host, 1)).toEqual(action);
  });

  it("takes_a_pin_away_with_del", async () => {
    const { user, host } = await open("running");
    screen.getByRole("button", { name: /Start Call/ }).focus();
    await user.keyboard("{Delete}");
    expect(await lastAct(host, 1)).toEqual({ do: "unpin", place: 2 });
    await waitFor(() => expect(screen.queryByRole("button", { name: /Start Call/ })).toBeNull());
  });

  it("says_what_was_refused_and_what_is_safe", async () => {
    const { user, host } = await open("idle");
    host.refuseNext({ code: "nothing_to_undo", sentence: "There is nothing to take back.", kept: "All is as it was.", next: null, commands: [], candidates: [] });
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText("All is as it was.")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain("There is nothing to take back.");
  });

  it("gives_the_room_to_a_disk_that_is_full_and_tries_again", async () => {
    const { user, host } = await open("idle");
    host.refuseNext({ code: "disk_full", sentence: "Not saved: the disk is full.", kept: "The entry before it is safe.", next: "Free some space.", commands: [], candidates: [] });
    await user.keyboard("c");
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(host.acted).toHaveLength(2);
    await waitFor(() => expect(row("e2")).toBeTruthy());
  });

  it("syncs_now_with_ctrl_r_and_opens_the_key_sheet", async () => {
    const { user, host } = await open("running");
    await user.keyboard("{Control>}r{/Control}");
    expect(host.asked.sync).toBe(1);
    await user.keyboard("?");
    const sheet = within(await screen.findByRole("dialog", { name: "Keys" }));
    expect(sheet.getAllByRole("heading", { level: 3 }).map((it) => it.textContent)).toEqual(["Anywhere", "In the list and while typing"]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("shows_the_window_once_it_is_painted", async () => {
    const { host } = await open("running");
    expect(host.asked.ready).toBe(1);
  });
});

describe("as a call", () => {
  it.each([
    ["a pin", async (user: User) => user.click(screen.getAllByRole("button", { name: /Stand-up/ })[0]!), { do: "use_pin", place: 1, interrupts: true }],
    ["a recent entry", async (user: User) => user.click(screen.getByTitle("Continue Error states")), { do: "continue", entry: "e3", at: null, interrupts: true }],
    ["the last one", async (user: User) => (screen.getByRole("button", { name: "Interrupt and return" }).focus(), user.keyboard("c")), { do: "continue", entry: null, at: null, interrupts: true }],
  ])("%s comes in between once it was asked for", async (_, start, action) => {
    const { user, host } = await open("running", "popover");
    await user.click(screen.getByRole("button", { name: "Interrupt and return" }));
    await start(user);
    expect(await lastAct(host, 1)).toEqual(action);
    await screen.findByText(/then back to Opening-hours module/);
    await user.click(screen.getByTitle("Continue Call with Ines"));
    expect(await lastAct(host, 2)).not.toHaveProperty("interrupts");
  });

  it("stops_what_goes_on_again_as_soon_as_it_is_seen", async () => {
    const { user, host } = await open();
    await user.keyboard("i");
    await user.type(startField(), "Call{Enter}");
    const back = () => screen.queryByText(/then back to Opening-hours module/, { selector: ".now *" });
    await waitFor(() => expect(back()).not.toBeNull());
    await user.keyboard("{Escape}");
    // The list is slower than what runs.
    const days = host.days.bind(host);
    let letGo = () => {};
    const held = new Promise<void>((go) => (letGo = go));
    host.days = async (...asked) => {
      await held;
      return days(...asked);
    };
    startField().blur();
    await user.keyboard("s");
    await waitFor(() => expect(back()).toBeNull());
    await user.keyboard("s");
    await screen.findByText("Nothing runs", { selector: ".now *" });
    letGo();
    expect(host.acted.filter((action) => action.do === "stop")).toHaveLength(2);
  });

  it("a_row_does_with_shift", async () => {
    const { user, host } = await open("running");
    row("e4").focus();
    await user.keyboard("{Shift>} {/Shift}");
    expect(await lastAct(host, 1)).toEqual({ do: "continue", entry: "e4", at: null, interrupts: true });
  });
});

describe("likely now", () => {
  it("stands_where_nothing_runs_and_starts_with_all_it_had", async () => {
    const { user, host } = await open("idle", "popover");
    await screen.findByText("Likely now");
    await user.click(screen.getByTitle("Continue Error states"));
    expect(await lastAct(host, 1)).toMatchObject({ do: "start", text: "Error states @Tariff app" });
    expect(screen.queryByText("Likely now")).toBeNull();
  });
});
