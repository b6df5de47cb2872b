import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, expect, it } from "vitest";

import App from "../App.svelte";
import { fake } from "../host/fake";
import type { State } from "../host/fake/states";
import { lastAct, open } from "../host/page";

afterEach(() => void (location.hash = ""));

async function mini(state: State) {
  window.innerWidth = 228;
  location.hash = "mini";
  const host = fake(state, () => 0);
  render(App, { host, now: host.now });
  await screen.findByRole("main", { name: "Mini timer" });
  await waitFor(() => expect(screen.getAllByRole("button")).toHaveLength(2));
  return { host, user: userEvent.setup() };
}

it("shows_the_time_and_stops_by_one_click", async () => {
  const { host, user } = await mini("running");
  expect(screen.getByRole("timer").textContent).toBe("0:42:17");
  expect(screen.getByText("Opening-hours module")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(await lastAct(host, 1)).toEqual({ do: "stop", at: null });
  await screen.findByText("Nothing runs");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  expect(await lastAct(host, 2)).toEqual({ do: "continue", entry: null, at: null });
});

it("says_that_it_is_offline_and_nothing_is_lost", async () => {
  await mini("offline");
  expect(screen.getByText("offline, all kept")).toBeTruthy();
});

it("is_moved_by_any_place_but_its_buttons_and_closes", async () => {
  const { host, user } = await mini("running");
  await user.pointer({ keys: "[MouseLeft>]", target: screen.getByRole("timer") });
  expect(host.asked.drag).toBe(1);
  await user.pointer({ keys: "[/MouseLeft]" });
  await user.click(screen.getByRole("button", { name: "Close the mini timer" }));
  expect([host.asked.drag, host.asked.hide]).toEqual([1, 1]);
});

it("has_no_violation", async () => {
  for (const state of ["running", "idle"] as const) {
    await mini(state);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    document.body.replaceChildren();
  }
});

it.each(["main", "popover"] as const)("opens_from_the_%s", async (width) => {
  const { host, user } = await open("running", width);
  await user.click(screen.getByRole("button", { name: "Mini timer" }));
  expect(host.asked.mini).toBe(1);
});
