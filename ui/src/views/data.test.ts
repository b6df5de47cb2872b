import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { fake } from "../host/fake";
import { problem } from "../host/fake/reading";
import { open, type Page } from "../host/page";

const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false }, region: { enabled: false } };
const violations = async () =>
  (await axe.run(document.body, { rules: RULES })).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
const data = () => open("running", "main", "data");
const calls = ({ host }: Page, name: string) => host.files.asked.filter(([asked]) => asked === name);
const press = async ({ user }: Page, name: string) => user.click(await screen.findByRole("button", { name }));
const plan = () => within(screen.getByRole("form", { name: "Import" }));

describe("the data view", () => {
  it("is_reached_from_the_settings_and_has_no_violation", async () => {
    const { user } = await open("running", "main", "settings");
    await user.click(screen.getByRole("button", { name: "Open Export, import and copies" }));
    await screen.findByRole("heading", { name: "Data" });
    expect(screen.getByRole("link", { name: "Settings" }).getAttribute("aria-current")).toBe("page");
    expect(await violations()).toEqual([]);
  });

  it("exports_what_is_chosen_and_says_where_it_is", async () => {
    const page = await data();
    await press(page, "Last month");
    await press(page, "Calendar");
    await press(page, "Export …");
    await screen.findByText("1204 entries are in /home/mara/stint-entries.ics; what runs is not");
    expect(calls(page, "exportEntries")).toEqual([["exportEntries", "last_month", "ics"]]);
    page.host.files.refuse["exportEntries"] = problem("file_not_written", "It was not written: the disk is full.");
    await press(page, "Export …");
    expect((await screen.findByRole("alert")).textContent).toContain("the disk is full");
  });

  it("shows_what_a_file_would_come_to_before_anything_comes_in", async () => {
    const page = await data();
    await press(page, "Choose a file …");
    await screen.findByRole("heading", { name: "38 entries, 2 – 18 November, 61:20" });
    expect(plan().getByText(/From Toggl's detailed report; its dates have the day first/)).toBeTruthy();
    expect(plan().getByText("2 entries overlap with time that is here.")).toBeTruthy();
    await page.user.click(plan().getByText("2 lines cannot be used"));
    expect(plan().getByText("Its end lies before its start.")).toBeTruthy();
    expect(calls(page, "importFile")).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it("takes_in_what_names_become_whose_time_and_the_order_of_dates_as_said", async () => {
    const page = await data();
    await press(page, "Choose a file …");
    await page.user.click(await screen.findByRole("button", { name: "Garden: is created. Change" }));
    await page.user.click(await screen.findByRole("menuitem", { name: "Tariff app" }));
    await screen.findByRole("button", { name: "Garden: Tariff app. Change" });
    await page.user.click(screen.getByRole("checkbox", { name: /olle@kestrel/ }));
    await press(page, "the month");
    await waitFor(() => expect(screen.getByRole("button", { name: "the month" }).getAttribute("aria-pressed")).toBe("true"));
    await press(page, "Import 38 entries");
    await waitFor(() =>
      expect(calls(page, "importFile")).toEqual([
        ["importFile", { into: 2, dates: "mdy", whose: ["mara@fjordfield.example", "olle@kestrel.example"], names: [{ here: "1", into: { to: "known", id: "p2" } }] }],
      ]),
    );
    await screen.findByText("38 entries came in, 4 were here already", { selector: ".toast *" });
    expect(within(document.querySelector<HTMLElement>(".toast")!).getByRole("button", { name: /Undo/ })).toBeTruthy();
    expect(document.activeElement, "the keyboard is where the next file is chosen").toBe(screen.getByRole("button", { name: "Choose a file …" }));
  });

  it("is_planned_anew_for_the_workspace_that_is_taken_into_use", async () => {
    const page = await open("accounts", "main", "data");
    await press(page, "Choose a file …");
    await page.user.click(await screen.findByRole("button", { name: "Garden: is created. Change" }));
    await page.user.click(await screen.findByRole("menuitem", { name: "Tariff app" }));
    await screen.findByRole("button", { name: "Garden: Tariff app. Change" });
    const { files } = page.host;
    files.plan = { ...files.plan, into: 4, place: "Kestrel Energy" };
    await page.host.useWorkspace(4);
    await screen.findByText(/Kestrel Energy/, { selector: "form p" });
    expect(calls(page, "importPlan").at(-1), "its projects are others").toEqual(["importPlan", { into: null, dates: null, whose: null, names: [] }]);
    await press(page, "Import 38 entries");
    await waitFor(() => expect(calls(page, "importFile")).toEqual([["importFile", expect.objectContaining({ into: 4 })]]));
  });

  it("tells_two_projects_that_share_a_name_apart_by_their_clients", async () => {
    const page = await data();
    const { plan } = page.host.files;
    const names = ["Fjord & Field", "Kestrel", null].map((client, nth) => ({ id: `p${nth}`, name: "Support", client }));
    page.host.files.plan = { ...plan, shelves: [{ kind: "project", under: null, names }] };
    await press(page, "Choose a file …");
    await page.user.click(await screen.findByRole("button", { name: "Garden: is created. Change" }));
    for (const name of ["Support (Fjord & Field)", "Support (Kestrel)", "Support"]) {
      expect(await screen.findAllByRole("menuitem", { name })).toHaveLength(1);
    }
  });

  /** A file of so many projects, into a workspace of so many others. */
  function crowd(page: Page, names: number, there: number) {
    const { plan } = page.host.files;
    const [of] = plan.lines;
    const lines = Array.from({ length: names }, (_, nth) => ({ ...of!, here: String(nth), name: `Job ${nth}`, entries: names - nth, into: { to: "new" } as const, words: "is created" }));
    const targets = Array.from({ length: there }, (_, nth) => ({ id: `t${nth}`, name: `Site ${nth}`, client: nth % 2 ? "Kestrel" : null }));
    page.host.files.plan = { ...plan, lines, shelves: [{ kind: "project", under: null, names: targets }] };
  }

  it("finds_what_a_name_becomes_among_thousands_with_the_keyboard_alone", async () => {
    const page = await data();
    crowd(page, 3, 5000);
    await press(page, "Choose a file …");
    const chip = await screen.findByRole("button", { name: "Job 1: is created. Change" });
    expect(screen.queryAllByRole("option"), "nothing is made before it is opened").toEqual([]);
    chip.focus();
    await page.user.keyboard("{Enter}");
    const field = await screen.findByRole("combobox", { name: "Find" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    const options = () => screen.getAllByRole("option").map((option) => option.querySelector(".a")?.textContent);
    expect(options().slice(0, 3)).toEqual(["Create Job 1", "No project", "Site 0"]);
    expect(options()).toHaveLength(52);
    expect(screen.getByText("The first 50 of 5,000; type to find the others")).toBeTruthy();
    expect(await violations()).toEqual([]);

    await page.user.keyboard("kestrel 4999");
    expect(options()).toEqual(["Create Job 1", "No project", "Site 4999"]);
    expect(document.getElementById(field.getAttribute("aria-activedescendant")!)?.textContent).toContain("Site 4999");
    expect(await violations()).toEqual([]);
    await page.user.keyboard("{Enter}");
    const chosen = await screen.findByRole("button", { name: "Job 1: Site 4999. Change" });
    expect(document.activeElement).toBe(chosen);
    expect(calls(page, "importFile"), "Enter chose, and imported nothing").toEqual([]);

    await page.user.keyboard("{Enter}");
    await screen.findByRole("combobox", { name: "Find" });
    expect(options().slice(0, 3), "what is chosen is among the first").toEqual(["Create Job 1", "No project", "Site 4999"]);
    await page.user.keyboard("zzz");
    expect(screen.getByText("Nothing has that name")).toBeTruthy();
    await page.user.keyboard("{Escape}");
    expect(screen.queryByRole("combobox", { name: "Find" })).toBeNull();
    expect(document.activeElement).toBe(chosen);
    await page.user.keyboard("{Enter}");
    await screen.findByRole("combobox", { name: "Find" });
    await page.user.keyboard("{ArrowUp}{Enter}");
    await screen.findByRole("button", { name: "Job 1: is left out. Change" });
  });

  it("keeps_a_name_in_its_place_when_what_is_chosen_changes_how_many_use_it", async () => {
    const page = await data();
    crowd(page, 3, 20);
    await press(page, "Choose a file …");
    await page.user.click(await screen.findByRole("button", { name: "Job 0: is created. Change" }));
    const { plan } = page.host.files;
    // Nothing of it is new there, so core has it last.
    page.host.files.plan = { ...plan, lines: [...plan.lines.slice(1), { ...plan.lines[0]!, entries: 0 }] };
    await page.user.click(await screen.findByRole("option", { name: /Site 7/ }));
    const chip = await screen.findByRole("button", { name: "Job 0: Site 7. Change" });
    expect(within(screen.getByRole("table")).getAllByRole("rowheader")[0]?.textContent).toBe("Job 0");
    expect(document.activeElement).toBe(chip);
  });

  it("shows_the_first_of_thousands_of_names_and_goes_on_at_the_next", async () => {
    const page = await data();
    crowd(page, 230, 2);
    await press(page, "Choose a file …");
    const names = async () => within(await screen.findByRole("table")).getAllByRole("rowheader").length - 1;
    expect(await names(), "and a row for what is here already").toBe(100);
    await press(page, "Show 100 more");
    expect(await names()).toBe(200);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Job 100: is created. Change");
    await press(page, "Show 30 more");
    expect(await names()).toBe(230);
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
    await page.user.type(screen.getByRole("textbox", { name: "Find a name" }), "job 22{Enter}");
    expect(await names(), "22, 122 and those from 220 on").toBe(12);
    expect(screen.getByText("12 of 230")).toBeTruthy();
    expect(await violations()).toEqual([]);
    expect(calls(page, "importFile"), "Enter imported nothing").toEqual([]);
  });

  it("imports_nothing_that_was_not_shown_yet", async () => {
    const page = await data();
    await press(page, "Choose a file …");
    await page.user.click(await screen.findByRole("button", { name: "Garden: is created. Change" }));
    let go = () => {};
    page.host.files.hold = new Promise<void>((done) => (go = done));
    await page.user.click(await screen.findByRole("menuitem", { name: "Tariff app" }));
    await press(page, "Import 38 entries");
    expect(calls(page, "importFile")).toEqual([]);
    page.host.files.hold = null;
    go();
    await screen.findByRole("button", { name: "Garden: Tariff app. Change" });
    await press(page, "Import 38 entries");
    await waitFor(() => expect(calls(page, "importFile")).toHaveLength(1));
  });

  it("keeps_what_is_shown_where_a_choice_comes_to_nothing", async () => {
    const page = await data();
    await press(page, "Choose a file …");
    await page.user.click(await screen.findByRole("button", { name: "Garden: is created. Change" }));
    page.host.files.refuse["importPlan"] = problem("disk_full", "The disk is full.");
    await page.user.click(await screen.findByRole("menuitem", { name: "Tariff app" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    await press(page, "Import 38 entries");
    await waitFor(() => expect(calls(page, "importFile")).toEqual([["importFile", expect.objectContaining({ names: [] })]]));
  });

  it("asks_which_comes_first_where_no_date_tells", async () => {
    const page = await data();
    page.host.files.open = true;
    await press(page, "Choose a file …");
    expect((await screen.findByRole("alert")).textContent).toContain("may begin with the day or with the month");
    expect(screen.queryByText(/--dates/)).toBeNull();
    expect(await violations()).toEqual([]);
    await press(page, "The day");
    await screen.findByRole("button", { name: "Import 38 entries" });
  });

  it("says_how_far_a_long_import_is_and_ends_it", async () => {
    const page = await data();
    await press(page, "Choose a file …");
    let go = () => {};
    await screen.findByRole("button", { name: "Import 38 entries" });
    page.host.files.hold = new Promise<void>((done) => (go = done));
    await press(page, "Import 38 entries");
    const bar = await screen.findByRole("progressbar", { name: "Importing" });
    page.host.files.tell(30_000, 100_000);
    await waitFor(() => expect(bar.getAttribute("aria-valuenow")).toBe("30"));
    expect(await violations()).toEqual([]);
    await press(page, "Cancel");
    expect(calls(page, "endFiles")).toHaveLength(1);
    page.host.files.refuse["importFile"] = { ...problem("cancelled", "Ended before it was done."), kept: "Nothing was changed." };
    go();
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing was changed");
    await screen.findByRole("button", { name: "Import 38 entries" });
  });

  it("shows_what_went_on_while_another_view_was_shown_and_ends_it", async () => {
    const host = fake("running", () => 0);
    host.files.underWay = { what: "import", done: 30_000, all: 100_000 };
    const page = await open("running", "main", "data", host);
    const bar = await screen.findByRole("progressbar", { name: "Importing" });
    expect(bar.getAttribute("aria-valuenow")).toBe("30");
    host.files.tell(60_000, 100_000);
    await waitFor(() => expect(bar.getAttribute("aria-valuenow")).toBe("60"));
    const rest = screen.getByText("Export …").closest<HTMLElement>(".rest");
    expect(rest?.inert).toBe(true);
    expect(await violations()).toEqual([]);
    await press(page, "Cancel");
    expect(calls(page, "endFiles")).toHaveLength(1);
    host.files.over();
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(rest?.inert).toBe(false);
  });

  it("says_how_an_import_went_that_ended_while_another_view_was_shown", async () => {
    const page = await data();
    await press(page, "Choose a file …");
    await press(page, "Import 38 entries");
    const told = "38 entries came in, 4 were here already";
    await screen.findByText(told, { selector: ".data *" });
    const away = async () => {
      await press(page, "Back to the settings");
      await press(page, "Open Export, import and copies");
      await screen.findByRole("heading", { name: "Data" });
    };
    await away();
    await screen.findByText(told, { selector: ".data *" });
    expect(await violations()).toEqual([]);
    await press(page, "Put this away");
    expect(screen.queryByText(told, { selector: ".data *" })).toBeNull();
    await away();
    await screen.findByText("Export …");
    expect(screen.queryByText(told, { selector: ".data *" }), "it was put away").toBeNull();
  });

  it("says_how_it_went_once_what_was_left_alone_is_over", async () => {
    const host = fake("running", () => 0);
    host.files.underWay = { what: "import", done: 30_000, all: 100_000 };
    const page = await open("running", "main", "data", host);
    await screen.findByRole("progressbar", { name: "Importing" });
    host.files.ended = { what: "import", words: null, kept: null, problem: { ...problem("cancelled", "Ended before it was done."), kept: "Nothing was changed." } };
    host.files.over();
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing was changed");
    await press(page, "Choose a file …");
    await screen.findByRole("button", { name: "Import 38 entries" });
    expect(screen.queryByRole("alert"), "something new has begun").toBeNull();
  });

  it("says_why_a_file_does_not_serve", async () => {
    const page = await data();
    page.host.files.refuse["chooseImport"] = problem("file_strange", "Nothing in poem.txt looks like tracked time.", "Choose another file.");
    await press(page, "Choose a file …");
    expect((await screen.findByRole("alert")).textContent).toContain("poem.txt");
    page.host.files.chooses = false;
    delete page.host.files.refuse["chooseImport"];
    await press(page, "Choose a file …");
    await waitFor(() => expect(calls(page, "chooseImport")).toHaveLength(2));
    expect(calls(page, "importPlan")).toEqual([]);
  });

  it("copies_everything_and_asks_before_a_copy_takes_its_place", async () => {
    const page = await data();
    await press(page, "Back up …");
    await screen.findByText(/All of it, 1204 entries/);
    await press(page, "Restore …");
    await screen.findByRole("form", { name: "Put a copy in place of everything?" });
    expect(await violations()).toEqual([]);
    await page.user.keyboard("{Escape}");
    expect(calls(page, "restore")).toEqual([]);
    await press(page, "Restore …");
    await press(page, "Choose the copy …");
    await screen.findByText(/1100 entries are here/);
    await screen.findByText(/stint.db.before-restore-20261119/);
  });
});
