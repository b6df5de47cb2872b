import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { open } from "../host/page";
import { caps, combinationOf } from "../settings/combination";

const settings = () => open("running", "main", "settings");
const line = (name: string) => {
  const found = document.querySelector<HTMLElement>(`[data-setting="${name}"]`);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};
const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false } };

describe("the settings", () => {
  it("open_by_ctrl_comma_and_have_no_violation", async () => {
    const { user } = await open();
    await user.keyboard("{Control>},{/Control}");
    await screen.findByRole("heading", { name: "Settings" });
    await screen.findByRole("heading", { name: "Time and targets" });
    const { violations } = await axe.run(document.body, { rules: RULES });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it("hold_at_once_and_change_the_look", async () => {
    const { user } = await settings();
    await user.click(within(line("theme")).getByRole("button", { name: "Dark" }));
    await waitFor(() => expect(within(line("theme")).getByRole("button", { name: "Dark" }).getAttribute("aria-pressed")).toBe("true"));
  });

  it("take_working_days_one_by_one_and_never_none", async () => {
    const { user } = await settings();
    const day = (name: string) => within(line("work-days")).getByRole("button", { name });
    const pressed = () => within(line("work-days")).getAllByRole("button", { pressed: true }).map((one) => one.textContent);
    expect(pressed()).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri"]);
    await user.click(day("Sat"));
    await waitFor(() => expect(pressed()).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]));
    for (const [name, left] of [["Mon", 5], ["Tue", 4], ["Wed", 3], ["Thu", 2], ["Fri", 1]] as const) {
      await user.click(day(name));
      await waitFor(() => expect(pressed()).toHaveLength(left));
    }
    await user.click(day("Sat"));
    await screen.findByText(/is no value for “Working days”/);
    expect(pressed()).toEqual(["Sat"]);
  });

  it("show_what_was_asked_for_though_a_search_had_hidden_it", async () => {
    const { user } = await settings();
    await user.type(screen.getByRole("textbox", { name: "Search settings" }), "theme");
    await waitFor(() => expect(document.querySelector("[data-setting=week-start]")).toBeNull());
    await user.keyboard("{Control>}k{/Control}Week starts{Enter}");
    await waitFor(() => expect(document.activeElement?.closest("[data-setting]")?.getAttribute("data-setting")).toBe("week-start"));
  });

  it("say_why_a_value_is_refused_and_keep_the_old_one", async () => {
    const { user } = await settings();
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Target per day" });
    await user.type(field, "much{Tab}");
    await screen.findByText(/is no value for “Target per day”. It takes hours/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await user.clear(field);
    await user.type(field, "7:30{Tab}");
    await waitFor(() => expect(screen.queryByText(/is no value/)).toBeNull());
  });

  it("tell_of_a_combination_that_is_taken_and_offer_the_usual_one", async () => {
    const { user } = await settings();
    expect(within(line("hotkey-show")).getByText(/Super\+T is taken by another program/)).toBeTruthy();
    await user.click(within(line("hotkey-show")).getByRole("button", { name: "Use Ctrl Alt T" }));
    await waitFor(() => expect(within(line("hotkey-show")).queryByText(/is taken/)).toBeNull());
    expect(screen.getByRole("button", { name: "Show Stint: Ctrl+Alt+T" })).toBeTruthy();
  });

  it("take_a_combination_as_it_is_pressed", async () => {
    const { user } = await settings();
    await user.click(screen.getByRole("button", { name: "Start or stop: Ctrl+Alt+S" }));
    await user.keyboard("{Control>}{Alt>}p{/Alt}{/Control}");
    await screen.findByRole("button", { name: "Start or stop: Ctrl+Alt+P" });
    await user.click(screen.getByRole("button", { name: "Start or stop: Ctrl+Alt+P" }));
    await user.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Start or stop: Ctrl+Alt+P" });
    await user.click(screen.getByRole("button", { name: "Start or stop: Ctrl+Alt+P" }));
    await user.keyboard("{Delete}");
    await screen.findByRole("button", { name: "Start or stop: off" });
  });

  it.each([
    ["dark", "theme"],
    ["decimal", "durations"],
    ["Monday", "week-start"],
    ["shortcut", "hotkey-toggle"],
    ["backup", "files"],
    ["1:35:20", "durations"],
  ])("are_found_by_what_they_offer_and_what_else_one_could_say: %s", async (word, name) => {
    const { user } = await settings();
    await user.keyboard(`/${word}`);
    await waitFor(() => expect(document.querySelectorAll("[data-setting]").length).toBeLessThan(4));
    expect(line(name)).toBeTruthy();
  });

  it("say_in_their_menu_where_one_is", async () => {
    const { user } = await settings();
    const menu = within(screen.getByRole("navigation", { name: "Sections" }));
    const current = () => menu.getAllByRole("link").find((link) => link.hasAttribute("aria-current"))?.textContent;
    expect(current()).toBe("Time and targets");
    const room = document.querySelector<HTMLElement>(".secs")!;
    [...room.querySelectorAll(".sec")].forEach((section, nth) => Object.defineProperty(section, "offsetTop", { value: nth * 300 }));
    Object.defineProperty(room, "scrollHeight", { value: 3000 });
    await fireEvent.scroll(room, { target: { scrollTop: 620 } });
    expect(current()).toBe("Appearance");
    await user.click(menu.getByRole("link", { name: "Data" }));
    await fireEvent.scroll(room, { target: { scrollTop: 900 } });
    expect(current(), "it is where one went").toBe("Data");
  });

  it("are_found_by_any_of_their_words", async () => {
    const { user } = await settings();
    await user.keyboard("/");
    await user.keyboard("statistics");
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Sync" })).toBeNull());
    expect(screen.getByText("Anybody else")).toBeTruthy();
    await user.keyboard(" zebra");
    await screen.findByText("Nothing here is called “statistics zebra”.");
    await user.keyboard("{Escape}");
    await screen.findByRole("heading", { name: "Time and targets" });
  });
});

it("a combination is named by the place of its key", () => {
  const press = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
    combinationOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  expect(press("ß", "KeyS", { ctrlKey: true, altKey: true })).toBe("Ctrl+Alt+S");
  expect(press("F8", "F8")).toBe("F8");
  expect(press("!", "Digit1", { metaKey: true, shiftKey: true })).toBe("Super+Shift+1");
  expect(press("Control", "ControlLeft", { ctrlKey: true })).toBeNull();
  expect(caps("ctrl + alt + 1")).toEqual(["ctrl", "alt", "1"]);
});
