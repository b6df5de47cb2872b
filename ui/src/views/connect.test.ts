import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";

import { shortLink } from "../connect/link";
import { problem } from "../host/fake/reading";
import { open, startField, type Page } from "../host/page";

const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false }, region: { enabled: false } };
const violations = async () =>
  (await axe.run(document.body, { rules: RULES })).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);

const title = (name: string | RegExp) => screen.findByRole("heading", { name });
const calls = ({ host }: Page, name: string) => host.far.asked.filter(([asked]) => asked === name);
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

async function first(): Promise<Page> {
  const page = await open("first");
  page.host.far.pace_ms = 5;
  return page;
}

/** Until the link stands there. */
async function linked(): Promise<Page> {
  const page = await first();
  page.host.far.pace_ms = 40;
  await page.user.keyboard("2");
  await page.user.type(await screen.findByLabelText("Maton key"), "maton-key");
  await page.user.keyboard("{Enter}");
  await title("Approve in your browser");
  await screen.findByRole("button", { name: /Open in browser/ });
  return page;
}

describe("the first run", () => {
  it("offers_three_ways_and_one_number_each", async () => {
    const { user } = await first();
    await title("Track now, connect when you like");
    const ways = screen.getAllByRole("button").filter((button) => button.matches(".way"));
    expect(ways.map((way) => way.getAttribute("aria-keyshortcuts"))).toEqual(["1", "2", "3"]);
    expect(document.activeElement).toBe(ways[0]);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(ways[2]);
    expect(await violations()).toEqual([]);
  });

  it("goes_on_without_an_account_with_one_key", async () => {
    const { user } = await first();
    await user.keyboard("1");
    await screen.findByText("Nothing tracked yet");
    expect(document.activeElement).toBe(startField());
  });

  it("holds_nobody_up_who_types", async () => {
    const { user, host } = await first();
    await user.keyboard("n");
    await user.type(startField(), "Call 2");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(host.acted).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText("Track now, connect when you like")).toBeNull());
  });

  it("is_not_shown_to_who_has_entries_but_can_be_asked_for", async () => {
    const { user, host } = await open("local");
    expect(screen.queryByText("Use without an account")).toBeNull();
    host.want("connect");
    await title("Connect Clockify");
    await user.keyboard("1");
    await waitFor(() => expect(screen.queryByText("Use without an account")).toBeNull());
    await user.click(screen.getByRole("link", { name: "Sync" }));
    await user.click(await screen.findByRole("button", { name: "Connect Clockify" }));
    await title("Connect Clockify");
  });
});

describe("a connection through Maton", () => {
  it("goes_from_the_key_to_the_workspace_with_the_keyboard_alone", async () => {
    const page = await linked();
    const { user, host } = page;
    expect(calls(page, "askApproval")[0]![1]).toMatchObject({ key: "maton-key", again: null });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(calls(page, "openApproval")).toEqual([["openApproval", "c1"]]));
    expect(await violations()).toEqual([]);
    host.far.stage = "approved";
    await title("Choose a workspace");
    expect(screen.getByText("Mara Lindqvist")).toBeTruthy();
    await screen.findByText("Create projects and clients: only admins may");
    expect(await violations()).toEqual([]);
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(calls(page, "useWorkspace").at(-1)![1]).toBe(11));
    await screen.findByText("New entries go to Northwind Co-op", { selector: ".toast *" });
    await waitFor(() => expect(screen.queryByText("Choose a workspace")).toBeNull());
  });

  it("cuts_blanks_from_a_pasted_key_and_keeps_nothing_of_it_on_the_page", async () => {
    const page = await first();
    page.host.far.hold = new Promise(() => {});
    await page.user.keyboard("2");
    const input = await screen.findByLabelText<HTMLInputElement>("Maton key");
    expect(input.type).toBe("password");
    input.focus();
    await page.user.paste("  maton-key \n");
    expect(input.value).toBe("maton-key");
    await page.user.keyboard("{Enter}");
    await waitFor(() => expect(calls(page, "askApproval")[0]![1]).toMatchObject({ key: "maton-key" }));
    expect(document.body.innerHTML).not.toContain("maton-key");
    expect(input.value).toBe("");
  });

  it("says_what_is_wrong_with_a_key_in_its_place_and_takes_another", async () => {
    const page = await first();
    page.host.far.refusals.push({ ...problem("key_refused", "Maton does not accept the key.", "Connect again with a key that is valid."), kept: "Nothing is lost." });
    await page.user.keyboard("2");
    await page.user.type(await screen.findByLabelText("Maton key"), "wrong{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/does not accept the key.*Nothing is lost.*Connect again/s);
    await waitFor(() => expect(document.activeElement).toBe(field("Maton key")));
    expect(field("Maton key").getAttribute("aria-invalid")).toBe("true");
    expect(await violations()).toEqual([]);
    await page.user.keyboard("right{Enter}");
    await title("Approve in your browser");
  });

  it("asks_once_while_a_question_is_on_its_way", async () => {
    const page = await first();
    let go = () => {};
    page.host.far.hold = new Promise((done) => (go = done));
    await page.user.keyboard("2");
    await page.user.type(await screen.findByLabelText("Maton key"), "maton-key{Enter}");
    await screen.findByText("Asking Maton …");
    await page.user.keyboard("{Enter}");
    expect(calls(page, "askApproval")).toHaveLength(1);
    go();
    await title("Approve in your browser");
  });

  it("shows_the_link_as_code_and_copies_the_whole_of_it", async () => {
    const page = await linked();
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const code = screen.getByRole("img", { name: "The link as a QR code" });
    expect(code.querySelector("rect")!.getAttribute("fill")).toBe("white");
    expect(code.querySelector("path")!.getAttribute("fill")).toBe("black");
    expect(document.body.textContent).toContain("connect.maton.ai/?…7Q2M");
    expect(document.body.innerHTML).not.toContain("session_token=st");
    await page.user.click(screen.getByRole("button", { name: "Copy" }));
    expect(copied).toHaveBeenCalledWith("https://connect.maton.ai/?session_token=st-1-of-nobody-7Q2M");
  });

  it.each([
    ["denied", "Denied in the browser"],
    ["timed_out", "Nobody approved in time"],
    ["gone", "The connection was deleted"],
  ] as const)("%s_is_said_and_a_new_link_is_one_key_away", async (stage, words) => {
    const page = await linked();
    Object.assign(page.host.far, { stage, words });
    await screen.findByText(words, { selector: "b" });
    expect(screen.getByRole("alert").textContent).toContain("Nothing changed here");
    expect(screen.queryByRole("img", { name: "The link as a QR code" })).toBeNull();
    expect(await violations()).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Make a new link"));
    await page.user.keyboard("{Enter}");
    await screen.findByText("Waiting for your approval", { selector: "b" });
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Open in browser"));
    expect(calls(page, "askApproval").at(-1)![1]).toMatchObject({ key: null });
    expect(calls(page, "giveUp")).toContainEqual(["giveUp", "c1"]);
  });

  it("keeps_asking_while_there_is_no_network_and_says_so", async () => {
    const page = await linked();
    page.host.far.words = "No answer from Maton; Stint keeps asking";
    await screen.findByText("No answer from Maton; Stint keeps asking", { selector: "b" });
    page.host.far.stage = "approved";
    await title("Choose a workspace");
  });

  it("stops_asking_once_it_is_given_up_and_ends_the_connection", async () => {
    const page = await linked();
    await page.user.keyboard("{Escape}");
    await screen.findByLabelText("Maton key");
    expect(calls(page, "giveUp")).toEqual([["giveUp", "c1"]]);
    const asked = calls(page, "approval").length;
    await new Promise((done) => setTimeout(done, 100));
    expect(calls(page, "approval").length).toBeLessThanOrEqual(asked + 1);
    await page.user.keyboard("{Escape}");
    await title("Track now, connect when you like");
    expect(calls(page, "forgetKey").length).toBeGreaterThan(0);
  });

  it("goes_on_in_another_view_and_says_when_it_is_done", async () => {
    const page = await linked();
    await page.user.keyboard("{Control>}5{/Control}");
    await title("Sync");
    page.host.far.stage = "approved";
    await screen.findByText("Connected: Mara Lindqvist", { selector: ".toast *" });
    await page.user.keyboard("{Control>}6{/Control}");
    await page.user.click(await screen.findByRole("button", { name: "Go on connecting" }));
    await title("Choose a workspace");
  });

  it("takes_a_connection_that_is_there_already", async () => {
    const page = await first();
    await page.user.keyboard("2");
    await page.user.type(await screen.findByLabelText("Maton key"), "maton-key");
    await page.user.click(screen.getByRole("button", { name: "Use a connection I have" }));
    await title("Choose a connection");
    expect(screen.getAllByRole<HTMLInputElement>("radio").map(({ disabled }) => disabled)).toEqual([false, false, true]);
    expect(await violations()).toEqual([]);
    await page.user.keyboard("{ArrowDown}{Enter}");
    await screen.findByText("Board office");
    expect(calls(page, "connectMaton")[0]!.slice(1)).toEqual(["77c1e0aa-1b1f-4f55-9a4e-0f27d9f6a6f3", { again: null, like: null }]);
    await title("Your workspace");
  });

  it("of_somebody_else_is_signed_out_again_and_what_was_used_is_used", async () => {
    const page = await linked();
    page.host.far.stage = "approved";
    await title("Choose a workspace");
    await page.user.click(screen.getByRole("button", { name: "Not you?" }));
    await title("Connect Clockify");
    expect(calls(page, "useWorkspace").at(-1)).toEqual(["useWorkspace", 1]);
    expect(calls(page, "signOut")).toEqual([["signOut", 1]]);
  });

  it("can_be_made_read_only_before_anything_is_sent", async () => {
    const page = await linked();
    page.host.far.stage = "approved";
    await title("Choose a workspace");
    const flip = await screen.findByRole<HTMLInputElement>("switch", { name: /^Read-only/ });
    await page.user.click(flip);
    await waitFor(() => expect(calls(page, "setReadOnly")).toEqual([["setReadOnly", 1, true]]));
    await waitFor(() => expect(flip.checked).toBe(true));
  });
});

describe("a Clockify key", () => {
  const typed = async (key: string): Promise<Page> => {
    const page = await first();
    await page.user.keyboard("3");
    await page.user.type(await screen.findByLabelText("Clockify key"), key);
    return page;
  };

  it("connects_in_the_region_that_is_chosen", async () => {
    const page = await typed("ck-1");
    await page.user.click(screen.getByRole("radio", { name: "EU" }));
    expect(await violations()).toEqual([]);
    await page.user.click(field("Clockify key"));
    await page.user.keyboard("{Enter}");
    await title("Choose a workspace");
    expect(calls(page, "connectKey")).toEqual([["connectKey", "eu", "ck-1", null]]);
    expect(screen.getByText(/mara@fjordfield\.example · Clockify, EU/)).toBeTruthy();
  });

  it("need_not_be_pasted_again_for_another_region", async () => {
    const page = await typed("ck-1");
    page.host.far.refusals.push(problem("key_refused", "Clockify does not accept the key."));
    await page.user.keyboard("{Enter}");
    await screen.findByRole("alert");
    expect(field("Clockify key").placeholder).toBe("The key you pasted is at hand");
    await page.user.click(screen.getByRole("radio", { name: "USA" }));
    await page.user.click(screen.getByRole("button", { name: /^Connect/ }));
    await title("Choose a workspace");
    expect(calls(page, "connectKey").at(-1)).toEqual(["connectKey", "us", null, null]);
  });

  it("of_another_region_is_told_of_regions_and_of_no_line_for_a_terminal", async () => {
    const page = await typed("ck-1");
    const next = "A key works only in the region, sub-domain or sandbox (developer.clockify.me) where it was made.";
    const commands = ["stint connect key --server REGION"];
    page.host.far.refusals.push({ ...problem("key_refused", "Clockify does not accept the key.", next), commands });
    await page.user.keyboard("{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain(next);
    expect(screen.getByText(/on\s+a\s+sub-domain, like/)).toBeTruthy();
    expect(document.body.textContent).not.toContain("stint connect");
  });

  it("for_an_own_server_wants_its_address_and_refuses_it_in_its_place", async () => {
    const page = await typed("ck-1");
    await page.user.click(screen.getByRole("radio", { name: "Own server" }));
    await page.user.type(field("Its address"), "http://clockify.example.com/api/v1");
    page.host.far.refusals.push(problem("bad_server", "Plain http is only for this computer; use https."));
    await page.user.keyboard("{Enter}");
    await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(field("Its address")));
    expect(calls(page, "connectKey")[0]).toEqual(["connectKey", "http://clockify.example.com/api/v1", "ck-1", null]);
    expect(await violations()).toEqual([]);
  });

  it("may_rest_in_a_file_where_there_is_no_keychain_and_only_if_somebody_says_so", async () => {
    const page = await typed("ck-1");
    page.host.far.refusals.push({ ...problem("keychain_missing", "This computer has no keychain."), kept: "The key was not stored anywhere." });
    await page.user.keyboard("{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("whoever copies your files has it");
    expect(calls(page, "keepKeysInFile")).toEqual([]);
    await page.user.click(within(alert).getByRole("button", { name: "Keep it in a file" }));
    await title("Choose a workspace");
    expect(calls(page, "keepKeysInFile")).toHaveLength(1);
    expect(calls(page, "connectKey").at(-1)![2]).toBeNull();
  });

  it("goes_back_with_esc_and_the_key_is_forgotten", async () => {
    const page = await typed("ck-1");
    await page.user.keyboard("{Escape}");
    await title("Track now, connect when you like");
    expect(calls(page, "forgetKey").length).toBeGreaterThan(0);
    expect(document.body.innerHTML).not.toContain("ck-1");
  });
});

describe("keys while connecting", () => {
  it("numbers_start_no_pin_behind_the_persons_back", async () => {
    const { host, user } = await open("running");
    host.want("connect");
    await title("Connect Clockify");
    await user.keyboard("4");
    await user.keyboard("3");
    await screen.findByLabelText("Clockify key");
    screen.getByRole("radio", { name: "Global" }).focus();
    await user.keyboard("1");
    expect(host.acted).toEqual([]);
  });

  it("a_held_ctrl_is_left_to_the_page", async () => {
    const { user } = await first();
    fireEvent.keyDown(document.body, { key: "2", ctrlKey: true });
    await user.keyboard("{Control>}5{/Control}");
    await title("Sync");
  });
});

describe("a link that is written down", () => {
  it("never_shows_what_it_holds", () => {
    expect(shortLink("https://connect.maton.ai/?session_token=abcdef7Q2M")).toBe("connect.maton.ai/?…7Q2M");
    expect(shortLink("http://127.0.0.1:8080/connect?session_token=abcdef")).toBe("127.0.0.1:8080/connect?…cdef");
    expect(shortLink("not an address, but long enough to hold a token")).toBe("…oken");
  });
});

describe("what was tracked before", () => {
  async function offered(): Promise<Page> {
    const page = await first();
    page.host.far.kept = 38;
    await toUpload(page);
    return page;
  }

  async function toUpload(page: Page): Promise<void> {
    await page.user.keyboard("3");
    await page.user.type(await screen.findByLabelText("Clockify key"), "ck-1{Enter}");
    await title("Choose a workspace");
    await screen.findByText("Upload");
    await page.user.keyboard("{Enter}");
    await title("Upload what you tracked here?");
  }

  it("is_shown_as_it_would_be_and_goes_with_enter", async () => {
    const page = await offered();
    await screen.findByText("38 entries, 2 November – 18 November, 61:20");
    expect(screen.getByText("2 entries lie in a locked time and will need you.")).toBeTruthy();
    expect(await violations()).toEqual([]);
    expect(page.host.acted).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Upload 33"));
    await page.user.keyboard("{Enter}");
    await waitFor(() => expect(page.host.acted).toEqual([{ do: "upload", into: 10, names: [] }]));
    await screen.findByText("33 entries go to Fjord & Field", { selector: ".toast *" });
    await waitFor(() => expect(screen.queryByText("Upload what you tracked here?")).toBeNull());
  });

  it("goes_to_what_is_chosen_for_each_name", async () => {
    const page = await offered();
    await page.user.click(await screen.findByRole("button", { name: "tariff-app: is created. Change" }));
    await page.user.click(await screen.findByRole("menuitem", { name: "Tariff app" }));
    await page.user.click(screen.getByRole("button", { name: "#review: is created. Change" }));
    await page.user.click(await screen.findByRole("menuitem", { name: "Leave it out" }));
    expect(screen.getByRole("button", { name: "#review: is left out. Change" })).toBeTruthy();
    await page.user.click(screen.getByRole("button", { name: /^Upload 33/ }));
    await waitFor(() =>
      expect(page.host.acted[0]).toMatchObject({
        names: [
          { here: "l2", into: { to: "known", id: "p3" } },
          { here: "l5", into: { to: "nothing" } },
        ],
      }),
    );
  });

  it("waits_in_sight_until_the_workspace_is_read_and_plans_anew", async () => {
    const words = "Stint first reads what Fjord & Field has, so that nothing goes there twice";
    const page = await first();
    Object.assign(page.host.far, { kept: 38, unread: { words, so_far: null } });
    await toUpload(page);
    await screen.findByText(words);
    const bar = screen.getByRole("progressbar", { name: "Reading Fjord & Field" });
    expect(bar.getAttribute("aria-valuetext")).toBe("Not begun");
    expect(page.host.asked.sync).toBe(1);
    expect(await violations()).toEqual([]);
    expect(screen.getByRole("button", { name: /^Upload/ }).getAttribute("aria-disabled")).toBe("true");
    await page.user.keyboard("{Enter}");

    page.host.far.unread = { words, so_far: "412 entries, back to 3 March 2025" };
    page.host.sync({});
    await waitFor(() => expect(bar.getAttribute("aria-valuetext")).toBe("412 entries, back to 3 March 2025"));
    page.host.far.unread = null;
    page.host.sync({});
    await screen.findByRole("button", { name: "tariff-app: is created. Change" });
    expect(page.host.acted).toEqual([]);
    expect(page.host.asked.sync).toBe(1);
    await page.user.keyboard("{Enter}");
    await waitFor(() => expect(page.host.acted).toHaveLength(1));
  });

  it("finds_a_project_among_thousands", async () => {
    const page = await first();
    page.host.far.kept = 38;
    page.host.far.there = Array.from({ length: 5000 }, (_, nth) => ({ id: `t${nth}`, name: `Site ${nth}`, client: null }));
    await toUpload(page);
    await page.user.click(await screen.findByRole("button", { name: "tariff-app: is created. Change" }));
    await page.user.type(await screen.findByRole("combobox", { name: "Find" }), "4999{Enter}");
    const chip = await screen.findByRole("button", { name: "tariff-app: Site 4999. Change" });
    expect(document.activeElement).toBe(chip);
    expect(page.host.acted, "Enter chose, and sent nothing").toEqual([]);
    await page.user.click(chip);
    await screen.findByRole("combobox", { name: "Find" });
    expect(await violations()).toEqual([]);
    await page.user.keyboard("{Escape}");
    await title("Upload what you tracked here?");
  });

  it("leaves_a_task_out_with_its_project_and_offers_nothing_else_for_it", async () => {
    const page = await offered();
    await page.user.click(await screen.findByRole("button", { name: "Website relaunch: Website relaunch. Change" }));
    await page.user.click(await screen.findByRole("menuitem", { name: "No project" }));
    const task = (await screen.findByText("is left out with its project")).closest("tr")!;
    expect(within(task).getByRole("rowheader").textContent).toBe("Website relaunch: Build");
    expect(within(task).queryByRole("button")).toBeNull();
  });

  it("can_go_to_another_workspace", async () => {
    const page = await offered();
    await page.user.click(await screen.findByRole("button", { name: "Into Fjord & Field. Choose another workspace" }));
    await page.user.click(await screen.findByRole("menuitem", { name: "Northwind Co-op" }));
    await screen.findByRole("columnheader", { name: "In Northwind Co-op" });
    expect(calls(page, "uploadPlan").at(-1)![1]).toBe(11);
  });

  it("may_stay_here_and_is_offered_again_among_the_accounts", async () => {
    const page = await offered();
    await page.user.keyboard("{Escape}");
    await screen.findByText("Nothing tracked yet");
    expect(page.host.acted).toEqual([]);
    await page.user.keyboard("{Control>}6{/Control}");
    await page.user.click(await screen.findByRole("button", { name: "Upload …" }));
    await title("Upload what you tracked here?");
    expect(screen.queryByRole("list", { name: "Steps" })).toBeNull();
  });
});
