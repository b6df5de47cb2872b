import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import type { FakeHost } from "../host/fake";
import type { State } from "../host/fake/states";
import { lastAct, open, row } from "../host/page";

async function palette(state: State = "running") {
  const page = await open(state);
  await page.user.keyboard("{Control>}k{/Control}");
  await screen.findByRole("dialog", { name: "Commands and search" });
  return page;
}
/** Finds nothing until the returned function is called. */
function heldSearch(host: FakeHost): () => void {
  const { search } = host;
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  host.search = async (text, limit) => (await held, search(text, limit));
  return answer;
}

const results = () => screen.getByRole("listbox", { name: "Results" });
const chosen = () => results().querySelector<HTMLElement>('[aria-selected="true"]')?.textContent ?? "";

describe("the palette", () => {
  it("opens_from_a_field_too_and_has_no_violation", async () => {
    const { user } = await open();
    await user.keyboard("nRev{Control>}k{/Control}");
    await screen.findByRole("dialog", { name: "Commands and search" });
    await user.keyboard("err");
    await waitFor(() => expect(results().textContent).toContain("Error states"));
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await user.keyboard("{Escape}{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Commands and search" })).toBeNull());
  });

  it("does_anything_by_its_name", async () => {
    const { user, host } = await palette();
    await user.keyboard("stop");
    await waitFor(() => expect(chosen()).toContain("Stop Opening-hours module"));
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toEqual({ do: "stop", at: null });
  });

  it("goes_to_a_view_by_its_name", async () => {
    const { user } = await palette();
    await user.keyboard(">calendar{Enter}");
    await screen.findByRole("heading", { name: "16 – 22 November" });
  });

  it("shows_an_entry_on_the_day_that_it_has_here", async () => {
    const { user, host } = await palette();
    const { search, calendar } = host;
    const asked: (string | null)[] = [];
    host.search = async (text, limit) => {
      const found = await search(text, limit);
      // West of Greenwich it is still the day before.
      return { ...found, hits: found.hits.map((hit) => ({ ...hit, card: { ...hit.card, date: "2026-11-17" } })) };
    };
    host.calendar = (on, span) => (asked.push(on), calendar(on, span));
    await user.keyboard("error states");
    await waitFor(() => expect(results().textContent).toContain("Error states"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(asked.at(-1)).toBe("2026-11-17"));
  });

  it("has_as_many_hits_as_there_is_room_for_and_the_rest_for_who_goes_there", async () => {
    const { user, host } = await palette();
    const { search } = host;
    host.search = async (text, limit) => {
      const found = await search(text, limit);
      const [hit] = found.hits;
      const { card } = hit!;
      const like = (index: number) => ({ ...hit!, card: { ...card, entry: { ...card.entry, id: `hit-${index}` } } });
      return { ...found, hits: Array.from({ length: limit }, (_, index) => like(index)) };
    };
    await user.keyboard("error states");
    const hits = () => results().querySelectorAll("[role=option] mark:first-of-type").length;
    await waitFor(() => expect(hits()).toBe(12));
    await user.keyboard("{ArrowDown}");
    expect(hits()).toBe(30);
    await user.keyboard("{Control>}{End}{/Control}");
    expect(chosen()).toContain("Start “error states”");
  });

  it("starts_on_a_project", async () => {
    const { user, host } = await palette();
    await user.keyboard("tariff");
    await waitFor(() => expect(chosen()).toContain("Start on Tariff app"));
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "start", project: "p3" });
  });

  it("starts_what_was_typed_or_lets_it_interrupt", async () => {
    const { user, host } = await palette();
    await user.keyboard("Doorbell{Shift>}{Enter}{/Shift}");
    expect(host.acted.at(-1)).toMatchObject({ do: "interrupt", text: "Doorbell" });
  });

  it("lists_all_commands_while_nothing_is_typed_and_says_when_nothing_fits", async () => {
    const { user } = await palette();
    expect(within(results()).getByText("Show Settings")).toBeTruthy();
    await user.keyboard(">zebra");
    await screen.findByText("Nothing has that name.");
  });

  it("starts_a_pin_or_an_entry_as_a_call_with_shift", async () => {
    const { user, host } = await palette();
    await user.keyboard("Start Stand");
    await waitFor(() => expect(chosen()).toContain("Start Stand-up"));
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(await lastAct(host, 1)).toEqual({ do: "use_pin", place: 1, interrupts: true });
    await user.keyboard("{Control>}k{/Control}");
    await user.keyboard("copy deck");
    await waitFor(() => expect(chosen()).toContain("Copy deck"));
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(await lastAct(host, 2)).toEqual({ do: "continue", entry: "e2", at: null, interrupts: true });
  });
});

describe("what is looked for in the palette", () => {
  it("is_an_entry_and_never_the_stop_of_what_runs_under_that_name", async () => {
    const { user, host } = await palette();
    await user.keyboard("opening");
    await waitFor(() => expect(results().textContent).toContain("Opening-hours module"));
    expect(results().textContent).not.toContain("Stop Opening-hours");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.querySelector(".cal-body")).not.toBeNull());
    expect(host.acted).toEqual([]);
    await user.keyboard("{Control>}k{/Control}stop opening");
    await waitFor(() => expect(chosen()).toContain("Stop Opening-hours module"));
  });

  it("comes_before_a_setting_that_is_called_by_it_in_other_words", async () => {
    const { user } = await palette();
    // A choice that is set by Enter must not be taken for an entry of that name.
    await user.keyboard("error");
    await waitFor(() => expect(chosen()).toContain("Error states"));
  });

  it.each([
    ["split", "Split Opening-hours module"],
    ["discard", "Discard Opening-hours module"],
    ["duplicate", "Duplicate"],
    ["theme", "Setting: Theme"],
    ["dark", "Theme: Dark"],
    ["back up", "Back up everything …"],
    ["backup", "Back up everything …"],
    ["pause", "Pause sync"],
    ["new project", "New project"],
    ["export", "Export entries …"],
    ["import", "Import a file …"],
    ["undo", "Undo"],
    ["mini timer", "Show the mini timer"],
    ["report this month", "Report of this month"],
    ["work days", "Setting: Working days"],
    ["shortcut", "Show the keys"],
  ])("%s is an act by its name", async (word, label) => {
    const { user } = await palette();
    await waitFor(() => expect(results()).toBeTruthy());
    await user.keyboard(word);
    await waitFor(() => expect(results().textContent).toContain(label));
    expect(chosen()).not.toContain("Start “");
    expect(document.querySelector(".pal-field [role=status]")?.textContent).not.toContain("Nothing found");
  });

  it("is_done_to_the_row_that_had_the_keyboard", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Control>}k{/Control}duplicate{Enter}");
    expect(await lastAct(host, 1)).toEqual({ do: "duplicate", entries: ["e8"] });
    row("e4").focus();
    await user.keyboard("{Control>}k{/Control}split{Enter}");
    await screen.findByRole("form", { name: /^Split / });
  });

  it("never_makes_a_timer_of_a_word_for_which_there_is_nothing_to_do", async () => {
    const { user, host } = await palette("idle");
    await user.keyboard("stop{Enter}");
    expect(await lastAct(host, 1).catch(() => null)).not.toMatchObject({ do: "start" });
    await user.keyboard("{Control>}k{/Control}discard{Enter}");
    expect(host.acted.filter((action) => action.do === "start")).toEqual([]);
  });

  it("leads_to_a_setting_a_new_project_and_a_report", async () => {
    const { user, host } = await palette();
    await user.keyboard("Week starts{Enter}");
    await waitFor(() => expect(document.activeElement?.closest("[data-setting]")?.getAttribute("data-setting")).toBe("week-start"));
    await user.keyboard("{Control>}k{/Control}new tag{Enter}");
    await waitFor(() => expect(document.activeElement?.getAttribute("placeholder")).toBe("New tag"));
    const asked: unknown[] = [];
    const { report } = host;
    host.report = (ask) => (asked.push(ask.range), report(ask));
    await user.keyboard("{Escape}{Control>}k{/Control}report month{Enter}");
    await waitFor(() => expect(asked.at(-1)).toEqual({ span: "of", unit: "month", on: null }));
    await user.keyboard("{Control>}k{/Control}back up{Enter}");
    await waitFor(() => expect(host.files.asked.map(([what]) => what)).toContain("backUp"));
    await user.keyboard("{Control>}k{/Control}dark{Enter}");
    await waitFor(async () => expect((await host.snapshot()).theme).toBe("dark"));
  });

  it("waits_for_the_entries_before_it_takes_what_stands_behind_them", async () => {
    const { user, host } = await palette();
    const answer = heldSearch(host);
    await user.keyboard("error states{Enter}");
    expect(host.acted).toEqual([]);
    answer();
    await screen.findByRole("heading", { name: /November/ });
    expect(host.acted).toEqual([]);
  });

  it.each([
    ["what_is_under_another_text", "zebra{Enter}{Escape}"],
    ["anything_after_it_was_closed", "zebra{Enter}{Control>}k{/Control}"],
  ])("never_does_%s_than_enter_was_pressed_for", async (_, keys) => {
    const { user, host } = await palette();
    const answer = heldSearch(host);
    await user.keyboard(keys);
    answer();
    await new Promise((go) => setTimeout(go, 20));
    expect(host.acted).toEqual([]);
  });

  it("takes_enter_once_while_it_waits", async () => {
    const { user, host } = await palette();
    const answer = heldSearch(host);
    await user.keyboard("zebra{Enter}{Shift>}{Enter}{/Shift}");
    answer();
    expect(await lastAct(host, 1)).toMatchObject({ do: "start", text: "zebra" });
    await new Promise((go) => setTimeout(go, 20));
    expect(host.acted).toHaveLength(1);
  });
});

describe("the row that had the keyboard", () => {
  it("means_the_entry_that_it_tells_of_where_that_is_carried", async () => {
    const { user, host } = await open();
    row("c:2026-11-18:e13").focus();
    await user.keyboard("{Control>}k{/Control}delete");
    await waitFor(() => expect(chosen()).toContain("Delete Release night"));
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toEqual({ do: "delete", entries: ["e13"] });
  });

  it("means_all_of_a_group_and_never_what_runs", async () => {
    const { user, host } = await open();
    row("g:e5").focus();
    await user.keyboard("{Control>}k{/Control}delete");
    await waitFor(() => expect(chosen()).toContain("Delete the 2 similar entries"));
    expect(results().textContent).not.toContain("Delete Opening-hours module");
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toEqual({ do: "delete", entries: ["e3", "e5"] });
  });

  it("means_no_entry_where_it_is_what_no_entry_covers", async () => {
    const { user } = await open("running", "main", "calendar");
    screen.getByRole("button", { name: /45 min not tracked, 12:10/ }).focus();
    await user.keyboard("{Control>}k{/Control}delete");
    await waitFor(() => expect(chosen()).not.toBe(""));
    expect(results().textContent).not.toContain("Delete Opening-hours module");
  });
});

describe("a project in the palette", () => {
  it("comes_before_a_setting_that_begins_so", async () => {
    const { user } = await palette();
    await user.keyboard("tar");
    await waitFor(() => expect(results().textContent).toContain("Setting: Target per day"));
    expect(chosen()).toContain("Start on Tariff app");
    expect(results().querySelector("[aria-selected=true] mark")?.textContent).toBe("Tar");
  });

  it("stands_behind_a_page_that_begins_so_where_it_only_holds_the_letters", async () => {
    const { user } = await palette();
    await user.keyboard("set");
    await waitFor(() => expect(chosen()).toContain("Show Settings"));
  });
});
