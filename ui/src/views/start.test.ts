import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import { fake } from "../host/fake";
import { lastAct, open, row, slowly, startField } from "../host/page";

describe("start field", () => {
  it("shows_what_is_typed_as_chips_and_what_enter_does", async () => {
    const { user } = await open("running", "popover");
    await user.type(startField(), "Call with Ines -15m #billing @tar");
    const chips = await screen.findByRole("list", { name: "As Stint reads it" });
    await waitFor(() => expect(chips.textContent).toMatch(/Tariff app.*14:21 – now.*#billing.*Billable/s));
    expect(screen.getByText("Stop Opening-hours module at 14:21, start this")).toBeTruthy();
  });

  it("starts_with_one_enter_and_clears_the_line", async () => {
    const { user, host } = await open("running");
    await user.type(startField(), "Sketches{Enter}");
    expect(host.acted).toEqual([expect.objectContaining({ do: "start", text: "Sketches" })]);
    await waitFor(() => expect(startField().value).toBe(""));
    expect(await screen.findAllByText("Sketches")).not.toHaveLength(0);
  });

  it("starts_once_however_often_enter_is_pressed_before_the_answer", async () => {
    const { user, host } = await open("running");
    const answered = slowly(host);
    await user.type(startField(), "Sketches{Enter}{Enter}{Shift>}{Enter}{/Shift}");
    answered();
    await waitFor(() => expect(startField().value).toBe(""));
    expect(host.acted).toEqual([expect.objectContaining({ do: "start", text: "Sketches" })]);
    await user.type(startField(), "Paper{Enter}");
    expect(await lastAct(host, 2)).toMatchObject({ do: "start", text: "Paper" });
  });

  it("does_not_go_on_interrupting_while_enter_is_held", async () => {
    const { user, host } = await open("running");
    await user.type(startField(), "Call{Shift>}{Enter}{/Shift}");
    await waitFor(() => expect(startField().value).toBe(""));
    await fireEvent.keyDown(startField(), { key: "Enter", shiftKey: true, repeat: true });
    expect(host.acted).toHaveLength(1);
  });

  it("does_once_what_a_held_key_asks_for", async () => {
    const { host } = await open("running");
    await fireEvent.keyDown(row("e4"), { key: "b" });
    await lastAct(host, 1);
    for (const key of ["b", " ", "c", "s", "Delete"]) await fireEvent.keyDown(row("e4"), { key, repeat: true });
    await fireEvent.keyDown(row("e4"), { key: "d", ctrlKey: true, repeat: true });
    expect(host.acted).toHaveLength(1);
  });

  it("takes_the_suggestion_with_tab", async () => {
    const { user } = await open("running");
    await user.type(startField(), "Plan @tar");
    await screen.findByRole("option", { name: /Tariff app/ });
    await user.keyboard("{Tab}");
    expect(startField().value).toBe("Plan @Tariff app ");
    expect(document.activeElement).toBe(startField());
  });

  it("takes_the_chosen_suggestion_with_enter_and_starts_nothing", async () => {
    const { user, host } = await open("running");
    await user.type(startField(), "Plan @tar");
    await screen.findByRole("option", { name: /Target pricing/ });
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(startField().getAttribute("aria-activedescendant")).toBe("offers-1");
    await user.keyboard("{Enter}");
    expect(startField().value).toBe("Plan @Target pricing ");
    expect(host.acted).toEqual([]);
  });

  it("keeps_a_refused_line_and_says_why_below_it", async () => {
    const { user } = await open("running");
    await user.type(startField(), "Late 23:50{Enter}");
    expect(await screen.findByText(/A timer cannot start in the future/)).toBeTruthy();
    expect(startField().value).toBe("Late 23:50");
    expect(startField().getAttribute("aria-invalid")).toBe("true");
  });

  it("leaves_alone_what_is_typed_while_a_start_is_on_its_way", async () => {
    const { user, host } = await open("running");
    const answers: (() => void)[] = [];
    const act = host.act;
    host.act = async (action) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return act(action);
    };
    await user.type(startField(), "Sketches{Enter} of May");
    answers[0]!();
    await waitFor(() => expect(host.acted).toHaveLength(1));
    expect(await screen.findAllByText("Sketches")).not.toHaveLength(0);
    expect(startField().value).toBe("Sketches of May");

    await user.clear(startField());
    await user.type(startField(), "Late 23:50{Enter}");
    await user.clear(startField());
    answers[1]!();
    expect(await screen.findAllByText(/A timer cannot start in the future/)).not.toHaveLength(0);
    expect(startField().getAttribute("aria-invalid"), "the empty line is not what was refused").toBe("false");
  });

  it("says_what_the_workspace_wants_and_starts_all_the_same", async () => {
    const { user, host } = await open("running");
    host.remark = "This workspace wants a project.";
    await user.type(startField(), "Sketches");
    expect(await screen.findByText("This workspace wants a project.")).toBeTruthy();
    expect(startField().getAttribute("aria-invalid")).toBe("false");
    await user.keyboard("{Enter}");
    expect(host.acted).toEqual([expect.objectContaining({ do: "start", text: "Sketches" })]);
  });

  it("clears_with_esc_and_then_hides_the_popover", async () => {
    const { user, host } = await open("running", "popover");
    await user.type(startField(), "Oh");
    await user.keyboard("{Escape}");
    expect(startField().value).toBe("");
    expect(host.asked.hide).toBe(0);
    await user.keyboard("{Escape}");
    expect(host.asked.hide).toBe(1);
  });

  it("never_replaces_a_running_timer_by_an_empty_line", async () => {
    const { user, host } = await open("running", "popover");
    await user.click(startField());
    await user.keyboard("{Enter}");
    expect(host.acted).toEqual([]);
  });
});

const panel = () => document.querySelector(".drop");

describe("the panel below the field", () => {
  it("is_there_only_while_the_keyboard_is_in_the_field_and_the_words_stay", async () => {
    const { user } = await open("running");
    await user.keyboard("nMail to Ines");
    await waitFor(() => expect(panel()?.textContent).toContain("start this"));
    row("e8").focus();
    await waitFor(() => expect(panel()).toBeNull());
    expect(startField().getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{Control>}2{/Control}");
    expect(panel()).toBeNull();
    expect(startField().value).toBe("Mail to Ines");
    await user.keyboard("{Escape}n");
    await waitFor(() => expect(panel()?.textContent).toContain("start this"));
  });

  it("is_not_opened_by_words_that_were_kept_and_offers_anew_once_somebody_goes_there", async () => {
    const host = fake("running", () => 0);
    await host.keepDraft("line", "Plan @tar");
    const { user } = await open("running", "main", "main", host);
    await waitFor(() => expect(startField().value).toBe("Plan @tar"));
    expect(panel()).toBeNull();
    await user.keyboard("n");
    expect(await screen.findByRole("option", { name: /Tariff app/ })).toBeTruthy();
  });

  it("takes_a_suggestion_by_a_click_and_stays", async () => {
    const { user } = await open("running");
    await user.type(startField(), "Plan @tar");
    await user.click(await screen.findByRole("option", { name: /Target pricing/ }));
    expect(startField().value).toBe("Plan @Target pricing ");
    expect(document.activeElement).toBe(startField());
    await user.click(panel()!);
    expect(panel()).not.toBeNull();
  });
});

describe("an empty field", () => {
  it("offers_what_is_likely_as_soon_as_the_keyboard_is_in_it", async () => {
    const { user, host } = await open("idle");
    await user.keyboard("n");
    expect((await screen.findAllByRole("option")).length).toBeGreaterThan(2);
    expect(panel()?.textContent).toContain("Start a timer without a description");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(panel()).toBeNull());
    expect(document.activeElement).not.toBe(startField());
    expect(host.acted).toEqual([]);
  });

  it("starts_what_was_chosen_there_and_never_a_timer_without_anything", async () => {
    const { user, host } = await open("idle");
    const { suggest } = host;
    let answer = () => {};
    const held = new Promise<void>((done) => (answer = done));
    host.suggest = async (line) => (await held, suggest(line));
    await user.keyboard("n{ArrowDown}{Enter}{Enter}");
    expect(host.acted).toEqual([]);
    answer();
    const [first] = await suggest("");
    expect(await lastAct(host, 1)).toMatchObject({ do: "start", text: first!.line });
    await waitFor(() => expect(panel()).toBeNull());
    expect(host.acted).toHaveLength(1);
    host.suggest = suggest;
    await user.keyboard("{Escape}n{ArrowDown}{ArrowDown}");
    await user.click((await screen.findAllByRole("option"))[1]!);
    expect((await lastAct(host, 2))?.do).toBe("start");
    expect(startField().value).toBe("");
  });

  it("lets_tab_go_on_through_the_page", async () => {
    const { user } = await open("idle");
    await user.keyboard("n");
    await screen.findAllByRole("option");
    await user.keyboard("{Tab}");
    expect(startField().value).toBe("");
    expect(document.activeElement).not.toBe(startField());
  });

  it("has_the_line_of_what_was_refused", async () => {
    const { user, host } = await open("idle");
    await user.keyboard("n");
    await screen.findAllByRole("option");
    host.refuseNext({ code: "text_has_angles", sentence: "Clockify takes no < or > in a description.", kept: null, next: null, commands: [], candidates: [] });
    const [first] = await host.suggest("");
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(startField().value).toBe(first!.line));
    expect(document.activeElement).toBe(startField());
    expect(await screen.findAllByText(/Clockify takes no/)).not.toHaveLength(0);
  });

  it("says_what_enter_does_with_what_is_chosen_there", async () => {
    const { user } = await open("idle");
    expect(startField().getAttribute("aria-describedby")).toBeNull();
    await user.keyboard("n");
    await screen.findAllByRole("option");
    await user.keyboard("{ArrowDown}");
    const says = startField().getAttribute("aria-describedby");
    expect(document.getElementById(says ?? "none")?.textContent).toContain("Start this");
  });
});

describe("what is offered", () => {
  it("has_the_sign_of_a_tag_and_marks_what_tab_takes", async () => {
    const { user } = await open("running");
    await user.type(startField(), "Plan #");
    const [first, second] = await screen.findAllByRole("option");
    expect(first!.querySelector(".dot")).toBeNull();
    expect(first!.querySelector("svg")).toBeTruthy();
    expect([first, second].map((option) => option!.classList.contains("next"))).toEqual([true, false]);
    await user.clear(startField());
    await user.type(startField(), "Plan @tar");
    expect((await screen.findByRole("option", { name: /Tariff app/ })).querySelector(".dot")).toBeTruthy();
  });
});
