import { screen } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { STATES, type State } from "../host/fake/states";
import { open, row } from "../host/page";

// What needs a layout is checked in a real browser; jsdom has none.
const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false } };

describe.each(["main", "popover"] as const)("accessibility of %s", (width) => {
  it.each(STATES)("%s has no violation", async (state) => {
    await open(state, width);
    expect(await violations()).toEqual([]);
  });
});

describe("accessibility of the Sync view", () => {
  it.each(STATES)("%s has no violation", async (state) => {
    await open(state, "main", "sync");
    expect(await violations()).toEqual([]);
  });

  it("an editor on a card and the history have no violation", async () => {
    const { user } = await open("asking", "main", "sync");
    await user.click(screen.getByRole("button", { name: "Other task …" }));
    await screen.findByRole("form", { name: "Edit Error states" });
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "History" }));
    await screen.findByText("Sent to Clockify");
    expect(await violations()).toEqual([]);
  });
});

describe("accessibility of the accounts", () => {
  it.each(["running", "accounts", "signed_out", "read_only", "expired", "local"] as const)("%s has no violation", async (state) => {
    await open(state, "main", "accounts");
    expect(await violations()).toEqual([]);
  });
});

describe("accessibility of what opens", () => {
  it("the editor, the menu and the key sheet have no violation", async () => {
    const { user, host } = await open();
    const field = { allowed: ["Berlin"], required: true, hint: "Where?", note: null, value: null, usual: null };
    const kinds = ["text", "number", "choice", "choices", "flag", "link"] as const;
    host.ask({ notes: ["This workspace has locked that day."], fields: kinds.map((takes) => ({ ...field, id: takes, name: takes, takes })) });
    row("e8").focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("combobox", { name: "choices" });
    await user.type(await screen.findByRole("combobox", { name: "Project" }), "w");
    expect(await violations()).toEqual([]);
    await user.keyboard("{Escape}{Escape}");
    await user.click(screen.getByRole("button", { name: "More for Copy deck review" }));
    expect(await violations()).toEqual([]);
    await user.keyboard("{Escape}?");
    expect(await violations()).toEqual([]);
  });
});

describe("states", () => {
  const says: [State, RegExp][] = [
    ["empty", /Nothing tracked yet/],
    ["local", /Kept on this computer/],
    ["offline", /Offline since 14:20\./],
    ["first", /Track now, connect when you like/],
    ["signed_out", /You are signed out of mara@fjordfield\.example\./],
    ["read_only", /this connection cannot edit Clockify/],
    ["expired", /the permission behind the connection may have run out/],
    ["key_gone", /The keychain here has no key for mara@fjordfield\.example\./],
    ["refused", /Clockify does not accept the key\./],
    ["pulling", /41,200 entries, back to 3 March 2025/],
    ["error", /The file that holds your time is damaged\./],
    ["attention", /needs you/],
  ];

  it.each(says)("%s says so in words", async (state, words) => {
    await open(state);
    expect(screen.getAllByText(words)).not.toHaveLength(0);
  });

  it("an_empty_list_leads_to_what_was_tracked_elsewhere", async () => {
    const { user } = await open("empty");
    await user.click(screen.getByRole("button", { name: "Import …" }));
    expect(screen.getByRole("heading", { name: "Data" })).toBeTruthy();
  });

  it("an_empty_popover_leads_there_in_the_window", async () => {
    const { user, host } = await open("empty", "popover");
    await user.click(screen.getByRole("button", { name: "Import …" }));
    expect(host.asked.openMain).toEqual(["data"]);
  });

  it("a damaged store says what was kept and what to do", async () => {
    await open("error");
    expect(screen.getByRole("alert").textContent).toMatch(/Nothing was changed.*Put the backup/s);
  });

  it("nothing is claimed before the first snapshot", async () => {
    await open("loading", "popover");
    expect(screen.queryByText("Nothing runs")).toBeNull();
  });
});

async function violations() {
  const found = await axe.run(document.body, { rules: { ...RULES, region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
