import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";

import { fake } from "../host/fake";
import { cardOf, lastAct, open, row } from "../host/page";

const sync = (state: Parameters<typeof open>[0] = "asking") => open(state, "main", "sync");
const card = (name: string | RegExp) => screen.getByRole("region", { name });
const focused = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;

describe("the way to the Sync view and back", () => {
  it("goes_by_ctrl_5_and_ctrl_1_also_from_a_field", async () => {
    const { user } = await open("asking");
    expect(screen.getByRole("link", { name: "Sync 4 need you" })).toBeTruthy();
    await user.keyboard("n{Control>}5{/Control}");
    await screen.findByRole("heading", { name: "Sync" });
    expect(screen.getByRole("link", { name: /^Sync/ }).getAttribute("aria-current")).toBe("page");
    await user.keyboard("{Control>}1{/Control}");
    await waitFor(() => expect(row("e1")).toBeTruthy());
  });

  it("opens_from_the_sync_line_in_the_main_window", async () => {
    const { user } = await open("asking");
    await user.click(screen.getByRole("button", { name: /2 waiting · last sync 2 min ago · 4 need you/ }));
    await screen.findByRole("heading", { name: "Sync" });
  });

  it("opens_the_main_window_from_the_popover", async () => {
    const { user, host } = await open("asking", "popover");
    await user.click(screen.getByRole("button", { name: /4 need you/ }));
    expect(host.asked.openMain).toEqual(["sync"]);
  });

  it("opens_when_the_tray_wants_it", async () => {
    const { host } = await open("asking");
    host.want("sync");
    await screen.findByRole("heading", { name: "Sync" });
    host.want("main");
    expect(screen.getByRole("heading", { name: "Sync" }), "it stays where it was left").toBeTruthy();
  });

  it("tells_that_somebody_looks_and_only_then", async () => {
    const { user, host } = await open("asking");
    expect((await host.snapshot()).sync.unseen).toBe(true);
    await user.keyboard("{Control>}5{/Control}");
    await screen.findByRole("heading", { name: "Sync" });
    await waitFor(async () => expect((await host.snapshot()).sync.unseen).toBe(false));
  });

  it("gives_the_keyboard_to_the_first_card_but_never_takes_it_from_a_text", async () => {
    const { user } = await open("asking");
    await user.keyboard("{Control>}5{/Control}");
    await waitFor(() => expect(focused()).toBe("conflict:e2"));
    await user.keyboard("{Control>}1{/Control}");
    await user.type(screen.getByRole("combobox", { name: "What are you working on?" }), "Call");
    await user.keyboard("{Control>}5{/Control}");
    await waitFor(() => expect(cardOf("conflict:e2")).toBeTruthy());
    expect(document.activeElement).toBeInstanceOf(HTMLInputElement);
  });
});

describe("a card that comes a moment later", () => {
  const late = async () => {
    const { user, host } = await sync("running");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Sync"));
    return { user, host, needs_you: (await fake("attention").syncPage()).needs_you };
  };

  it("has_the_keyboard_then_and_a_number_chooses", async () => {
    const { user, host, needs_you } = await late();
    host.sync({ needs_you });
    await waitFor(() => expect(focused()).toBe("parked:e3"));
    await user.keyboard("1");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e3" });
  });

  it("does_not_take_it_from_a_button", async () => {
    const { host, needs_you } = await late();
    screen.getByRole("button", { name: "Pause" }).focus();
    host.sync({ needs_you });
    await waitFor(() => expect(cardOf("parked:e3")).toBeTruthy());
    expect(document.activeElement?.textContent).toContain("Pause");
  });
});

describe("cards", () => {
  it("are_regions_with_names_that_arrows_walk", async () => {
    const { user } = await sync();
    expect(card("Task is required: Error states")).toBe(cardOf("parked:e3"));
    expect(card("The same entry twice?")).toBe(cardOf("twins:e6:e6-twin"));
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(focused()).toBe("twins:e6:e6-twin");
    await user.keyboard("{Home}");
    expect(focused()).toBe("conflict:e2");
  });

  it("complete_a_required_task_with_one_stroke_and_hand_the_keyboard_on", async () => {
    const { user, host } = await sync("asking");
    cardOf("parked:e3").focus();
    await user.keyboard("1");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e3", change: { task: "t3", project: null } });
    await waitFor(() => expect(focused()).toBe("parked:k1"));
    expect(screen.getByRole("button", { name: /Undo$/ })).toBeTruthy();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(cardOf("parked:e3")).toBeTruthy());
  });

  it("do_not_start_a_pin_with_a_number_that_chooses_nothing", async () => {
    const { user, host } = await sync();
    cardOf("parked:k1").focus();
    await user.keyboard("2");
    expect(host.acted).toEqual([]);
  });

  it("accept_a_conflict_with_enter", async () => {
    const { user, host } = await sync();
    await waitFor(() => expect(focused()).toBe("conflict:e2"));
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 1)).toEqual({ do: "resolve", row: "e2", field: null, way: "keep_marked" });
    await waitFor(() => expect(focused()).toBe("parked:e3"));
    expect((await screen.findAllByText("Kept as marked")).length).toBeGreaterThan(0);
  });

  it("merge_a_duplicate_with_two_strokes_and_name_the_one_from_clockify", async () => {
    const { user, host } = await sync();
    await user.keyboard("{End}{Enter}");
    expect(await lastAct(host, 1)).toEqual({ do: "resolve", row: "e6-twin", field: null, way: "merge" });
    await waitFor(() => expect(focused(), "the last one left").toBe("parked:g4"));
  });

  it("keep_both_by_the_button_and_come_back_with_undo", async () => {
    const { user, host } = await sync();
    await user.click(screen.getByRole("button", { name: "Keep both" }));
    expect(await lastAct(host, 1)).toMatchObject({ way: "keep_both" });
    await waitFor(() => expect(screen.queryByText("The same entry twice?")).toBeNull());
    await user.click(screen.getByRole("button", { name: /^Undo$/ }));
    expect(await lastAct(host, 2)).toEqual({ do: "undo" });
    await screen.findByText("The same entry twice?");
  });

  it("stay_where_they_are_when_it_is_refused", async () => {
    const { user, host } = await sync();
    host.refuseNext({ code: "entry_locked", sentence: "Clockify has locked it.", kept: null, next: null, commands: [], candidates: [] });
    cardOf("conflict:e2").focus();
    await user.keyboard("{Enter}");
    expect((await screen.findAllByText("Clockify has locked it.")).length).toBeGreaterThan(0);
    expect(focused()).toBe("conflict:e2");
  });

  it("settle_only_once_while_a_key_is_held", async () => {
    const { host } = await sync();
    const repeat = new KeyboardEvent("keydown", { key: "Enter", repeat: true, bubbles: true, cancelable: true });
    cardOf("conflict:e2").dispatchEvent(repeat);
    expect(repeat.defaultPrevented).toBe(true);
    expect(host.acted).toEqual([]);
  });

  it("send_again_drop_and_copy_lead_where_they_say", async () => {
    const { user, host } = await sync();
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const locked = within(card("Locked day: Workshop notes"));
    await user.click(locked.getByRole("button", { name: "Copy a note" }));
    await screen.findAllByText("The note is copied");
    expect(copied).toHaveBeenCalledWith(expect.stringContaining("the end should be 16:30"));
    expect(host.acted).toEqual([]);
    await user.click(locked.getByRole("button", { name: "Drop the change" }));
    expect(await lastAct(host, 1)).toEqual({ do: "resolve", row: "k1", field: null, way: "drop" });
    await waitFor(() => expect(screen.queryByText("Locked day: Workshop notes")).toBeNull());
    await user.click(within(card(/^Not taken/)).getByRole("button", { name: "Send again" }));
    expect(await lastAct(host, 2)).toEqual({ do: "resolve", row: "g4", field: null, way: "retry" });
  });

  it("open_the_editor_in_place_at_the_field_that_is_missing", async () => {
    const { user, host } = await sync();
    await user.click(screen.getByRole("button", { name: "Other task …" }));
    const project = await screen.findByRole("combobox", { name: "Project" });
    await waitFor(() => expect(document.activeElement).toBe(project));
    await user.clear(project);
    await user.type(project, "content");
    await user.click(await screen.findByRole("option", { name: /Website relaunch: Content/ }));
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e3", change: { project: "p2", task: "t2" } });
    await waitFor(() => expect(focused()).toBe("parked:k1"));
    expect(screen.getByRole("button", { name: /^Undo$/ })).toBeTruthy();
  });

  it("give_back_the_keyboard_when_the_editor_is_left", async () => {
    const { user, host } = await sync();
    await user.click(screen.getByRole("button", { name: "Other task …" }));
    await screen.findByRole("combobox", { name: "Project" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(cardOf("parked:e3")));
    expect(host.acted).toEqual([]);
  });

  it("rename_what_is_no_entry", async () => {
    const { user, host } = await sync();
    cardOf("parked:g4").focus();
    await user.keyboard("{Enter}");
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
    await waitFor(() => expect(name.value).toBe("urgent"));
    await user.clear(name);
    await user.type(name, "soon{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit_item", kind: "tag", item: "g4", change: { name: "soon" } });
  });
});

describe("a conflict", () => {
  it("says_field_by_field_what_is_here_what_is_there_and_what_is_kept", async () => {
    await sync();
    const table = within(within(cardOf("conflict:e2")).getByRole("table"));
    const cells = (name: string) => within(table.getByRole("row", { name })).getAllByRole("cell").map((cell) => cell.textContent?.trim());
    expect(cells("Description Here: Copy deck review Clockify: Copy review Copy deck review")).toHaveLength(3);
    expect(table.getByRole("row", { name: /^End/ }).textContent).toContain("earliest stop");
    expect(table.getByRole("row", { name: /^Tags/ }).textContent).toContain("both");
  });

  it("settles_one_field_by_taking_the_other_value_and_keeps_asking_about_the_rest", async () => {
    const { user, host } = await sync();
    const page = await host.syncPage();
    const clash = page.needs_you[0]!;
    if (clash.asks !== "conflict") throw new Error("the first card is the conflict");
    const project = { ...clash.fields[0]!, field: "project", label: "Project", here: "Studio", there: "Hiring", stands: "Studio" };
    host.sync({ needs_you: [{ ...clash, fields: [...clash.fields, project] }] });
    await user.click(await screen.findByRole("radio", { name: "Clockify: Hiring" }));
    expect(await lastAct(host, 1)).toEqual({ do: "resolve", row: "e2", field: "project", way: "take_theirs" });
    await waitFor(() => expect(screen.queryByRole("row", { name: /^Project/ })).toBeNull());
    expect(focused(), "the card keeps the keyboard").toBe("conflict:e2");
    await user.keyboard("{Enter}");
    expect(await lastAct(host, 2)).toMatchObject({ field: null, way: "keep_marked" });
  });

  it("is_gone_with_its_last_question_and_hands_the_keyboard_on", async () => {
    const { user } = await sync();
    await user.click(screen.getByRole("radio", { name: "Clockify: Copy review" }));
    await waitFor(() => expect(focused()).toBe("parked:e3"));
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("marks_what_it_was_when_the_swap_is_refused", async () => {
    const { user, host } = await sync();
    host.refuseNext({ code: "entry_locked", sentence: "Clockify has locked it.", kept: null, next: null, commands: [], candidates: [] });
    await user.click(screen.getByRole("radio", { name: "Clockify: Copy review" }));
    await screen.findAllByText("Clockify has locked it.");
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: "Here: Copy deck review" }).checked).toBe(true));
  });

  it("takes_all_of_one_side", async () => {
    const { user, host } = await sync();
    await user.click(screen.getByRole("button", { name: "All from Clockify" }));
    expect(await lastAct(host, 1)).toEqual({ do: "resolve", row: "e2", field: null, way: "take_theirs" });
  });
});

describe("what goes by itself", () => {
  it("shows_the_head_of_a_long_queue_and_says_how_much_follows", async () => {
    const { user } = await sync("crowd");
    const list = within(screen.getByRole("region", { name: /^Waiting/ }));
    expect(list.getAllByRole("listitem")).toHaveLength(50);
    await user.click(list.getByRole("button", { name: "and 950 more" }));
    expect(list.getAllByRole("listitem")).toHaveLength(250);
    expect(screen.getAllByRole("region", { name: /^Task is required/ })).toHaveLength(30);
    expect(screen.getByRole("button", { name: "and 30 more" })).toBeTruthy();
  });

  it("says_what_holds_it_up", async () => {
    await sync("offline");
    expect(screen.getByRole("heading", { name: /Waiting.*go once you are back/ })).toBeTruthy();
    expect(screen.getByText("Offline since 14:20.")).toBeTruthy();
  });

  it("waits_for_nothing_where_nothing_is_sent", async () => {
    await sync("read_only");
    const list = within(screen.getByRole("region", { name: "Only here2, nothing is sent" }));
    expect(list.queryByText("goes with the next round")).toBeNull();
  });

  it("takes_back_what_was_settled", async () => {
    const { user, host } = await sync();
    await user.click(screen.getByRole("button", { name: "Undo at Gallery templates: tags from both sides joined" }));
    expect(await lastAct(host, 1)).toEqual({ do: "resolve", row: "e7", field: "tags", way: "take_here" });
  });
});

describe("the round itself", () => {
  it("is_paused_and_resumed", async () => {
    const { user } = await sync("running");
    expect(screen.getByText("Last round 14:36, 3 requests")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Pause" }));
    await screen.findByText("Paused · Last round 14:36, 3 requests");
    expect(screen.getByRole("heading", { name: /until you resume/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Resume" }));
    await screen.findByText("Last round 14:36, 3 requests");
  });

  it("is_asked_for_with_ctrl_r_and_the_page_follows", async () => {
    const { user, host } = await sync("running");
    await user.keyboard("{Control>}r{/Control}");
    expect(host.asked.sync).toBe(1);
    await screen.findByText("All sent, nothing waits");
  });

  it("says_politely_that_more_needs_the_person", async () => {
    const { host } = await sync("attention");
    const before = await host.syncPage();
    host.sync({ needs_you: [...before.needs_you, { ...before.needs_you[0]!, id: "e4" }] });
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("needs you"));
  });
});

describe("calm", () => {
  it("says_that_all_is_sent", async () => {
    await sync("idle");
    expect(screen.getByText("All sent, nothing waits")).toBeTruthy();
  });

  it("does_not_claim_it_while_something_waits", async () => {
    await sync("running");
    expect(screen.queryByText("All sent, nothing waits")).toBeNull();
    expect(screen.getByText("Nothing needs you")).toBeTruthy();
  });

  it("says_without_an_account_that_nothing_is_sent", async () => {
    await sync("local");
    expect(screen.getByText("Everything stays on this computer")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
  });

  it("hands_the_keyboard_to_the_title_once_the_last_card_is_settled", async () => {
    const { user } = await sync("attention");
    await waitFor(() => expect(focused()).toBe("parked:e3"));
    await user.keyboard("1");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Sync"));
  });
});

describe("a story", () => {
  it("is_told_from_the_row_and_closed_with_esc", async () => {
    const { user } = await open();
    row("e2").focus();
    await user.keyboard("h");
    const sheet = within(await screen.findByRole("dialog", { name: "History of Copy deck review" }));
    await sheet.findByText("End 13:58 → 13:54, from Clockify");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("the list's own hint", () => {
  it("has_the_same_ways_out_in_the_same_words", async () => {
    const { user, host } = await open("attention");
    const hint = within(document.querySelector<HTMLElement>(".hintrow.attn")!);
    expect(hint.getAllByRole("button").map((button) => button.textContent?.trim())).toEqual(["Edit", "Send again"]);
    await user.click(hint.getByRole("button", { name: "Edit" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Project" })));
    expect(host.acted).toEqual([]);
  });
});
