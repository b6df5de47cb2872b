import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import type { Edit, FieldForm, Needed, Takes } from "../bindings";
import { lastAct, open, row } from "../host/page";

describe("days", () => {
  it("walks_rows_with_arrows_across_days", async () => {
    const { user } = await open();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement).toBe(row("e1")));
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    await waitFor(() => expect(document.activeElement, "the last row of today").toBe(row("e6")));
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement, "yesterday's first, which is a group").toBe(row("g:e11")));
    await user.keyboard("{ArrowUp}");
    await waitFor(() => expect(document.activeElement).toBe(row("e6")));
  });

  it("says_the_weekday_of_a_day_once", async () => {
    await open();
    const heads = [...document.querySelectorAll(".dayhead")].map((head) => head.textContent?.replace(/\s+/g, " ").trim());
    expect(heads[0]).toMatch(/^Today Thursday 19 November/);
    expect(heads[2]).toMatch(/^Tuesday 17 November/);
  });

  it("continues_a_row_with_space", async () => {
    const { user, host } = await open();
    row("e4").focus();
    await user.keyboard(" ");
    expect(await lastAct(host, 1)).toEqual({ do: "continue", entry: "e4", at: null });
  });

  it("loads_earlier_days_on_request", async () => {
    const { user } = await open("long");
    await waitFor(() => expect(screen.getAllByRole("grid")).toHaveLength(7));
    await user.click(screen.getByRole("button", { name: "Earlier days" }));
    await waitFor(() => expect(screen.getAllByRole("grid")).toHaveLength(21));
  });

  it("marks_what_waits_and_what_needs_the_person_in_words", async () => {
    const { user, host } = await open("attention");
    expect(within(row("e4")).getByText("waiting")).toBeTruthy();
    expect(within(row("e3")).getByText("needs you")).toBeTruthy();
    expect(screen.getByText(/Task is required: Error states/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Send again" }));
    expect(await lastAct(host, 1)).toEqual({ do: "resolve", row: "e3", field: null, way: "retry" });
  });

  it("says_of_nothing_that_it_waits_where_nothing_is_sent", async () => {
    await open("read_only");
    expect(within(row("e4")).getByText("only here")).toBeTruthy();
    expect(screen.queryByText("waiting")).toBeNull();
  });

  it("names_the_act_on_what_is_billable", async () => {
    const { user } = await open();
    row("e8").focus();
    await user.keyboard("x");
    const bar = within(screen.getByRole("toolbar", { name: "Chosen entries" }));
    await user.click(bar.getByRole("button", { name: /^Make billable/ }));
    await waitFor(() => expect(bar.getByRole("button", { name: /^Make not billable/ })).toBeTruthy());
  });
});

describe("edit in place", () => {
  it("opens_with_enter_saves_with_enter_and_returns_to_the_row", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Enter}");
    const field = await screen.findByRole("textbox", { name: "Description" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.clear(field);
    await user.type(field, "Portfolio call{Enter}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit", entry: "e8", change: { description: "Portfolio call", from: null } });
    await waitFor(() => expect(document.activeElement).toBe(row("e8")));
    expect(row("e8").textContent).toContain("Portfolio call");
  });

  it("opens_at_the_end_with_e_and_says_below_why_it_was_refused", async () => {
    const { user } = await open();
    row("e8").focus();
    await user.keyboard("e");
    const end = screen.getByRole<HTMLInputElement>("textbox", { name: "End" });
    await waitFor(() => expect(document.activeElement).toBe(end));
    await user.clear(end);
    await user.type(end, "3:00{Enter}");
    const why = await screen.findByRole("alert");
    expect(why.textContent).toContain("The end would lie before the start.");
    expect(end.getAttribute("aria-invalid")).toBe("true");
    expect(end.getAttribute("aria-describedby")).toBe(why.id);
    expect(end.value, "what was typed stays").toBe("3:00");
  });

  it("leaves_everything_on_esc", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Enter}");
    await user.type(await screen.findByRole("textbox", { name: "Description" }), "x");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(row("e8")));
    expect(host.acted).toEqual([]);
    expect(row("e8").textContent).toContain("Portfolio review");
  });

  it("chooses_a_project_with_its_task_and_makes_a_tag", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Enter}");
    await user.type(await screen.findByRole("combobox", { name: "Project" }), "build");
    await user.click(await screen.findByRole("option", { name: /Website relaunch: Build/ }));
    await user.type(screen.getByRole("combobox", { name: "Add a tag" }), "deep");
    await user.click(await screen.findByRole("option", { name: /Create tag/ }));
    expect(host.acted).toEqual([expect.objectContaining({ do: "add_item", kind: "tag", name: "deep" })]);
    await user.click(await screen.findByRole("button", { name: "Done" }));
    expect(await lastAct(host, 2)).toMatchObject({ do: "edit", change: { project: "p2", task: "t1", tags: [expect.any(String)] } });
  });
});

describe("what the workspace demands", () => {
  const need = (field: Needed, words: string) => ({ field, words });

  it("is_marked_on_the_fields_of_the_editor", async () => {
    const { user, host } = await open();
    host.ask({
      needs: [need("task", "This workspace wants a task."), need("tags", "This workspace wants a tag.")],
      notes: ["This workspace has locked that day."],
      lock: "Entries before 1 March are locked",
    });
    row("e8").focus();
    await user.keyboard("{Enter}");
    const project = await screen.findByRole("combobox", { name: "Project" });
    await waitFor(() => expect(project.getAttribute("aria-required")).toBe("true"));
    expect(screen.getByText("This workspace has locked that day.")).toBeTruthy();
    expect(screen.getByText("This workspace wants a task.")).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "Add a tag" }).getAttribute("placeholder")).toBe("Tag required");
    expect(screen.getByTitle("Entries before 1 March are locked")).toBeTruthy();
    await user.type(project, "build");
    await user.click(await screen.findByRole("option", { name: /Website relaunch: Build/ }));
    expect(screen.queryByText("This workspace wants a task."), "it has one").toBeNull();
  });

  it("is_told_beside_the_offer_to_make_something_and_forbids_nothing", async () => {
    const { user, host } = await open();
    host.ask({ makes_tags: "only admins may" });
    row("e8").focus();
    await user.keyboard("{Enter}");
    const tags = await screen.findByRole("combobox", { name: "Add a tag" });
    await waitFor(async () => {
      await user.clear(tags);
      await user.type(tags, "deep");
      expect((await screen.findByRole("option", { name: /Create tag/ })).textContent).toContain("only admins may");
    });
    await user.click(screen.getByRole("option", { name: /Create tag/ }));
    expect(host.acted).toEqual([expect.objectContaining({ do: "add_item", kind: "tag", name: "deep" })]);
  });

  it("is_told_when_the_billable_flag_is_another_than_was", async () => {
    const { user, host } = await open();
    host.ask({ billable: "Only admins may change what is billable" });
    row("e8").focus();
    await user.keyboard("{Enter}");
    const flag = await screen.findByTitle("Only admins may change what is billable");
    expect(screen.queryByText("Only admins may change what is billable.")).toBeNull();
    await user.click(flag);
    expect(screen.getByText("Only admins may change what is billable.")).toBeTruthy();
  });
});

describe("custom fields", () => {
  const field = (fields: Partial<FieldForm> & { id: string; takes: Takes }): FieldForm => ({
    name: fields.id,
    allowed: [],
    required: false,
    hint: "",
    note: null,
    value: null,
    usual: null,
    ...fields,
  });
  const all = [
    field({ id: "Ticket", takes: "text", required: true, hint: "From the board", note: "Only admins may change this" }),
    field({ id: "Place", takes: "choice", allowed: ["Berlin", "Rome"], value: "Rome" }),
    field({ id: "Places", takes: "choices", allowed: ["Berlin", "Rome", "Bonn"], value: ["Rome"] }),
    field({ id: "People", takes: "number", usual: 1 }),
    field({ id: "On site", takes: "flag" }),
    field({ id: "Page", takes: "link" }),
  ];

  it("have_the_control_that_fits_and_only_what_was_touched_is_said", async () => {
    const { user, host } = await open();
    host.ask({ fields: all });
    row("e8").focus();
    await user.keyboard("{Enter}");
    const ticket = await screen.findByRole("textbox", { name: "Ticket" });
    expect(ticket.getAttribute("aria-required")).toBe("true");
    expect(ticket.getAttribute("placeholder")).toBe("Required");
    expect(screen.getByTitle("From the board · Only admins may change this")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "People" }).getAttribute("placeholder")).toBe("1");
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Place" }).value).toBe("Rome");
    await user.type(ticket, "ABC-1");
    await user.type(screen.getByRole("combobox", { name: "Places" }), "bo");
    await user.click(await screen.findByRole("option", { name: "Bonn" }));
    await user.click(screen.getByRole("button", { name: "On site" }));
    expect(screen.getByRole("button", { name: "On site" }).getAttribute("aria-pressed")).toBe("true");
    await user.click(screen.getByRole("combobox", { name: "Place" }));
    await user.click(await screen.findByRole("option", { name: "Nothing" }));
    await user.click(screen.getByRole("button", { name: "Done" }));
    const { change } = (await lastAct(host, 1)) as { change: Edit };
    expect(change.fields).toEqual([
      { field: "Ticket", value: "ABC-1" },
      { field: "Places", value: "Rome" },
      { field: "Places", value: "Bonn" },
      { field: "On site", value: "yes" },
      { field: "Place", value: "" },
    ]);
    expect(change.description).toBeNull();
  });

  it("that_are_refused_keep_what_was_typed_and_say_why", async () => {
    const { user, host } = await open();
    host.ask({ fields: all });
    row("e8").focus();
    await user.keyboard("{Enter}");
    const people = await screen.findByRole<HTMLInputElement>("textbox", { name: "People" });
    await user.type(people, "many");
    const sentence = "“many” is no value for “People”.";
    host.refuseNext({ code: "field_unreadable", sentence, kept: null, next: "It takes a number, such as 7.5.", commands: [], candidates: [] });
    await user.keyboard("{Enter}");
    const why = await screen.findByRole("alert");
    expect(why.textContent).toContain(sentence);
    expect(people.getAttribute("aria-describedby")).toBe(why.id);
    expect(people.value).toBe("many");
    expect(screen.getByRole("textbox", { name: "End" }).getAttribute("aria-invalid")).toBe("false");
  });

  it("mark_the_times_that_were_typed_and_no_other", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Enter}");
    const end = await screen.findByRole<HTMLInputElement>("textbox", { name: "End" });
    await user.clear(end);
    await user.type(end, "never");
    host.refuseNext({ code: "time_unreadable", sentence: "“never” is no time.", kept: null, next: null, commands: [], candidates: [] });
    await user.keyboard("{Enter}");
    await screen.findByRole("alert");
    const marked = (name: string) => screen.getByRole("textbox", { name }).getAttribute("aria-invalid");
    expect(["Day", "Start", "End", "Length"].map(marked)).toEqual(["false", "false", "true", "false"]);
  });

  it("are_saved_once_however_often_enter_is_pressed", async () => {
    const { user, host } = await open();
    row("e8").focus();
    await user.keyboard("{Enter}");
    const act = host.act.bind(host);
    let asked = 0;
    let letGo = () => {};
    host.act = async (action) => {
      asked += 1;
      await new Promise<void>((go) => (letGo = go));
      return act(action);
    };
    await user.type(await screen.findByRole("textbox", { name: "Description" }), " again{Enter}{Enter}");
    letGo();
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Description" })).toBeNull());
    expect(asked).toBe(1);
  });

  it("are_asked_for_anew_for_another_project", async () => {
    const { user, host } = await open();
    const asked: (string | null)[] = [];
    host.form = async (_, project) => {
      asked.push(project);
      const fields = project === "p2" ? [field({ id: "Sprint", takes: "text" })] : [];
      return { needs: [], notes: [], lock: null, billable: null, makes_projects: null, makes_tags: null, fields };
    };
    row("e8").focus();
    await user.keyboard("{Enter}");
    await user.type(await screen.findByRole("combobox", { name: "Project" }), "build");
    await user.click(await screen.findByRole("option", { name: /Website relaunch: Build/ }));
    expect(await screen.findByRole("textbox", { name: "Sprint" })).toBeTruthy();
    expect(asked).toEqual([null, "p2"]);
  });
});

describe("delete", () => {
  it("deletes_with_del_moves_on_and_comes_back_with_undo", async () => {
    const { user, host } = await open();
    row("e4").focus();
    await user.keyboard("{Delete}");
    expect(await lastAct(host, 1)).toEqual({ do: "delete", entries: ["e4"] });
    expect(await screen.findAllByText("Deleted Call with Ines, 0:25")).not.toHaveLength(0);
    await waitFor(() => expect(document.activeElement).toBe(row("e6")));
    await user.click(screen.getByRole("button", { name: /Undo/ }));
    await waitFor(() => expect(row("e4")).toBeTruthy());
  });

  it("keeps_the_row_when_it_is_refused", async () => {
    const { user, host } = await open();
    host.refuseNext({ code: "entry_locked", sentence: "Clockify has locked it.", kept: null, next: null, commands: [], candidates: [] });
    row("e4").focus();
    await user.keyboard("{Delete}");
    expect(await screen.findAllByText("Clockify has locked it.")).not.toHaveLength(0);
    expect(row("e4")).toBeTruthy();
  });
});

describe("what is said to be done", () => {
  it("is_seen_before_it_is_said", async () => {
    const { user, host } = await open();
    const days = host.days.bind(host);
    let letGo = () => {};
    host.days = async (...asked) => {
      await new Promise<void>((go) => (letGo = go));
      return days(...asked);
    };
    row("e8").focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(host.acted).toHaveLength(1));
    await new Promise((go) => setTimeout(go));
    expect(screen.queryByText(/^Deleted/)).toBeNull();
    host.days = days;
    letGo();
    expect((await screen.findAllByText(/^Deleted/)).length).toBeGreaterThan(0);
    expect(document.querySelector("[data-row=e8]")).toBeNull();
  });
});
