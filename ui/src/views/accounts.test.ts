import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { problem } from "../host/fake/reading";
import { lastAct, open, type Page } from "../host/page";
import type { State } from "../host/fake/states";

const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false }, region: { enabled: false } };
const violations = async () =>
  (await axe.run(document.body, { rules: RULES })).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);

const accounts = (state: State = "accounts") => open(state, "main", "accounts");
const of = (name: string) => within(screen.getByRole("article", { name }));
const calls = ({ host }: Page, name: string) => host.far.asked.filter(([asked]) => asked === name);
const toast = (text: string | RegExp) => screen.findByText(text, { selector: ".toast *" });

describe("the accounts", () => {
  it("are_reached_by_ctrl_6_and_from_the_workspace_menu", async () => {
    const { user } = await open("running");
    await user.keyboard("{Control>}6{/Control}");
    await screen.findByRole("heading", { name: "Accounts" });
    await user.keyboard("{Control>}1{/Control}");
    await user.click(screen.getByRole("button", { name: "Workspace: Fjord & Field" }));
    await user.click(await screen.findByRole("menuitem", { name: "Accounts …" }));
    await screen.findByRole("heading", { name: "Accounts" });
  });

  it("say_whose_each_is_how_it_is_reached_and_how_it_fares", async () => {
    await accounts();
    const mara = of("Mara Lindqvist");
    for (const words of ["Last answer 2 min ago · 2 waiting", "13fe7b78-42ba-4b43-9631-69a4bf7091ec", "7 November 2026, 14:36", "gateway.maton.ai"]) {
      expect(mara.getByText(words)).toBeTruthy();
    }
    expect(of("Olle Berg").getByText("EU (Germany)")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Accounts");
    expect(await violations()).toEqual([]);
  });

  it("offer_to_connect_one_where_there_is_none", async () => {
    const { user } = await accounts("local");
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Connect Clockify" }));
    await screen.findByRole("heading", { name: "Connect Clockify" });
  });

  it("switch_the_workspace_that_new_entries_go_to", async () => {
    const page = await accounts();
    await page.user.click(of("Mara Lindqvist").getByRole("button", { name: "Use Northwind Co-op" }));
    await waitFor(() => expect(calls(page, "useWorkspace")).toEqual([["useWorkspace", 3]]));
    await screen.findByRole("button", { name: "Workspace: Northwind Co-op" });
    await screen.findByText("New entries go to Northwind Co-op", { selector: "[role=status]" });
  });

  it("take_the_advice_to_make_one_read_only_with_one_click", async () => {
    const page = await accounts();
    await page.user.click(of("Olle Berg").getByRole("button", { name: "Make it read-only" }));
    await waitFor(() => expect(calls(page, "setReadOnly")).toEqual([["setReadOnly", 2, true]]));
    await waitFor(() => expect(of("Olle Berg").getByRole<HTMLInputElement>("switch").checked).toBe(true));
  });
});

describe("a repair", () => {
  it("of_an_expired_permission_asks_for_a_new_approval_of_that_account_with_one_key", async () => {
    const page = await accounts("expired");
    page.host.far.pace_ms = 5;
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Approve again"));
    await page.user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Approve for Mara Lindqvist" });
    expect(calls(page, "askApproval")[0]![1]).toMatchObject({ key: null, again: 1 });
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Open in browser"));
    page.host.far.stage = "approved";
    await toast("Connected again: Mara Lindqvist");
    await screen.findByRole("heading", { name: "Accounts" });
    await waitFor(() => expect(screen.queryByText(/keeps failing/)).toBeNull());
  });

  it("that_turns_out_to_be_somebody_else_is_refused_and_says_so", async () => {
    const page = await accounts("expired");
    page.host.far.pace_ms = 5;
    await page.user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Approve for Mara Lindqvist" });
    await screen.findByRole("button", { name: /Open in browser/ });
    await waitFor(() => expect(calls(page, "approval").length).toBeGreaterThan(0));
    const other = problem("other_account", "The key belongs to olle@kestrel.example, not to mara@fjordfield.example.", "Give a key of mara@fjordfield.example, or disconnect it first.");
    page.host.far.refuse = { connectApproved: { ...other, kept: "The account here and its entries are as before." } };
    page.host.far.stage = "approved";
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/belongs to olle@kestrel\.example.*as before/s);
    expect(await violations()).toEqual([]);
    await page.user.click(screen.getByRole("button", { name: "Make a new link" }));
    await screen.findByText("Waiting for your approval", { selector: "b" });
    await page.user.keyboard("{Escape}");
    await screen.findByRole("heading", { name: "Accounts" });
  });

  it("of_a_key_goes_by_a_new_one_for_that_account", async () => {
    const page = await accounts("accounts");
    await page.user.click(of("Olle Berg").getByRole("button", { name: "Connect again" }));
    await screen.findByRole("heading", { name: "Connect Olle Berg again" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "EU (Germany)" }).checked).toBe(true);
    await page.user.type(screen.getByLabelText("Clockify key"), "new-key{Enter}");
    await toast("Connected again: Olle Berg");
    expect(calls(page, "connectKey")).toEqual([["connectKey", null, "new-key", 2]]);
  });

  it("of_a_key_that_is_gone_from_the_keychain_asks_for_the_key_and_not_for_an_approval", async () => {
    const page = await accounts("key_gone");
    expect(screen.getByText("The keychain here has no key for mara@fjordfield.example.")).toBeTruthy();
    expect(screen.getByText(/changes wait here/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Connect again"));
    expect(await violations()).toEqual([]);
    await page.user.keyboard("{Enter}");
    await screen.findByLabelText("Maton key");
    expect(calls(page, "askApproval")).toEqual([]);
  });

  it("after_signing_out_wants_the_key_again", async () => {
    const page = await accounts("signed_out");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Connect again"));
    expect(screen.getByText(/3 kept here for this account/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await page.user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Connect Mara Lindqvist again" });
    expect(calls(page, "askApproval")).toEqual([]);
    await page.user.keyboard("{Escape}");
    await screen.findByRole("heading", { name: "Accounts" });
  });
});

describe("leaving", () => {
  it("asks_before_it_signs_out_and_says_how_many_changes_are_kept", async () => {
    const page = await accounts();
    await page.user.click(of("Mara Lindqvist").getByRole("button", { name: "Sign out …" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Sign out of Mara Lindqvist?" }));
    expect(dialog.getByText("2 changes are not in Clockify yet.")).toBeTruthy();
    expect(await violations()).toEqual([]);
    await page.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls(page, "signOut")).toEqual([]);
    await page.user.click(of("Mara Lindqvist").getByRole("button", { name: "Sign out …" }));
    await page.user.click(await screen.findByRole("button", { name: "Sign out" }));
    await toast("Signed out of Mara Lindqvist");
    await of("Mara Lindqvist").findByRole("button", { name: "Connect again" });
  });

  it("offers_to_export_before_one_is_removed", async () => {
    const page = await accounts();
    await page.user.click(of("Mara Lindqvist").getByRole("button", { name: "Remove …" }));
    await page.user.click(await screen.findByRole("button", { name: "Export them first …" }));
    await screen.findByText("412 entries are in /home/mara/stint-entries.json.");
    expect(calls(page, "exportAccount")).toEqual([["exportAccount", 1]]);
    expect(await violations()).toEqual([]);

    page.host.far.refuse["exportAccount"] = problem("file_not_written", "/mnt/full.json was not written: the disk is full.", "Choose another file.");
    await page.user.click(screen.getByRole("button", { name: "Export again …" }));
    expect((await screen.findByRole("alert")).textContent).toContain("the disk is full");
    expect(calls(page, "removeAccount")).toEqual([]);
  });

  it("removes_only_what_is_typed", async () => {
    const page = await accounts();
    await page.user.click(of("Mara Lindqvist").getByRole("button", { name: "Remove …" }));
    expect(await screen.findByText("2 changes are not in Clockify and would be lost.")).toBeTruthy();
    const typed = screen.getByLabelText(/^Type/);
    await page.user.type(typed, "olle@kestrel.example{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing is removed unless");
    expect(await violations()).toEqual([]);
    await page.user.clear(typed);
    await page.user.type(typed, "mara@fjordfield.example{Enter}");
    await toast("Removed Mara Lindqvist");
    expect(screen.queryByRole("article", { name: "Mara Lindqvist" })).toBeNull();
  });
});

describe("the connections of a Maton key", () => {
  const shown = async () => {
    const page = await accounts();
    await page.user.click(of("Mara Lindqvist").getByRole("button", { name: "Connections …" }));
    await screen.findByText("Board office, board@northwind.example");
    return page;
  };

  it("say_whose_they_are_and_which_one_is_in_use", async () => {
    const page = await shown();
    expect(calls(page, "connections")).toEqual([["connections", { like: 1 }]]);
    expect(screen.getByText(/12 days old · in use for this account/)).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /^Use / }).map((one) => one.getAttribute("aria-label"))).toContain("Use Board office, board@northwind.example");
    expect(await violations()).toEqual([]);
  });

  it("are_ended_only_after_a_question", async () => {
    const page = await shown();
    await page.user.click(screen.getByRole("button", { name: /^End Mara/ }));
    await screen.findByText("Mara Lindqvist is reached through it.");
    expect(calls(page, "deleteConnection")).toEqual([]);
    expect(await violations()).toEqual([]);
    await page.user.click(screen.getByRole("button", { name: "End it" }));
    await waitFor(() => expect(calls(page, "deleteConnection")).toEqual([["deleteConnection", "13fe7b78-42ba-4b43-9631-69a4bf7091ec", { like: 1 }]]));
  });

  it("connect_another_account_of_the_same_key", async () => {
    const page = await shown();
    await page.user.click(screen.getByRole("button", { name: /^Use Board/ }));
    await toast("Connected: Board office");
    await screen.findByRole("article", { name: "Board office" });
  });

  it("may_be_one_more", async () => {
    const page = await shown();
    await page.user.click(screen.getByRole("button", { name: "New connection" }));
    await screen.findByRole("heading", { name: "Approve in your browser" });
    expect(calls(page, "askApproval")[0]![1]).toMatchObject({ key: null, again: null, like: 1 });
  });

  it("say_why_maton_could_not_be_asked", async () => {
    const page = await accounts();
    page.host.far.refusals.push(problem("unreachable", "Maton is out of reach."));
    await page.user.click(of("Mara Lindqvist").getByRole("button", { name: "Connections …" }));
    expect((await screen.findByRole("alert")).textContent).toContain("out of reach");
    await page.user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("Board office, board@northwind.example");
  });
});

describe("a timer that runs elsewhere", () => {
  it.each(["main", "popover"] as const)("is_in_sight_in_the_%s_window_with_stop_and_a_way_there", async (width) => {
    const { user, host } = await open("accounts", width);
    const night = within(screen.getByRole("region", { name: "Running in Kestrel Energy, olle@kestrel.example" }));
    expect(screen.getByText(/in Northwind Co-op/)).toBeTruthy();
    await user.click(night.getByRole("button", { name: "Go there: Kestrel Energy, olle@kestrel.example" }));
    await waitFor(() => expect(host.far.asked.at(-1)).toEqual(["useWorkspace", 4]));
    await user.click(screen.getByRole("button", { name: "Go there: Northwind Co-op" }));
    await waitFor(() => expect(host.far.asked.at(-1)).toEqual(["useWorkspace", 3]));
    await user.click(night.getByRole("button", { name: "Stop Night shift" }));
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "x9", change: { to: "now" } });
    await waitFor(() => expect(screen.queryByText("Night shift")).toBeNull());
  });
});

describe("what keeps an account from syncing", () => {
  it.each([
    ["signed_out", "Connect again"],
    ["expired", "Repair"],
    ["key_gone", "Repair"],
    ["refused", "Repair"],
    ["read_only", "Change"],
  ] as const)("%s_leads_to_the_accounts", async (state, way) => {
    const { user } = await open(state);
    await user.click(screen.getByRole("button", { name: way }));
    await screen.findByRole("heading", { name: "Accounts" });
  });

  it("opens_the_accounts_in_the_main_window_from_the_popover", async () => {
    const { user, host } = await open("signed_out", "popover");
    await user.click(screen.getByRole("button", { name: "Connect again" }));
    expect(host.asked.openMain).toEqual(["accounts"]);
  });
});
