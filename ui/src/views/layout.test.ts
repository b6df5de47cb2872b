import { render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, expect, it } from "vitest";

import App from "../App.svelte";
import { fake } from "../host/fake";
import { row } from "../host/page";

afterEach(() => void (location.hash = ""));

/** The page of a window that the desktop has not shown yet: it has no width. */
function unseen(hash: string) {
  window.innerWidth = 0;
  location.hash = hash;
  const host = fake("running", () => 0);
  render(App, { host, now: host.now });
}

async function shown(width: number) {
  window.innerWidth = width;
  window.dispatchEvent(new Event("resize"));
  await tick();
}

it("the_list_is_drawn_before_its_window_is_shown_and_keeps_the_keyboard", async () => {
  unseen("main");
  await screen.findByRole("navigation", { name: "Views" });
  await waitFor(() => row("e8"));
  const before = row("e8");
  before.focus();
  await shown(1100);
  expect(row("e8")).toBe(before);
  expect(document.activeElement).toBe(before);
});

it("the_popover_is_drawn_before_its_window_is_shown", async () => {
  unseen("popover");
  const today = await screen.findByText("Today");
  expect(screen.queryByRole("navigation", { name: "Views" })).toBeNull();
  await shown(360);
  expect(today.isConnected).toBe(true);
});

it("a_narrow_main_window_is_drawn_as_the_popover", async () => {
  unseen("main");
  await screen.findByRole("navigation", { name: "Views" });
  await shown(360);
  expect(screen.queryByRole("navigation", { name: "Views" })).toBeNull();
});

it("the_start_field_says_less_where_there_is_less_room", async () => {
  unseen("main");
  const field = await screen.findByRole("combobox", { name: "What are you working on?" });
  await shown(1100);
  await waitFor(() => expect(field.getAttribute("placeholder")).toMatch(/@project #tag/));
  await shown(560);
  expect(field.getAttribute("placeholder")).toBe("Start or switch");
});
