import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { lastAct, open, row } from "../host/page";

const catalog = () => open("running", "main", "catalog");
const RULES = { "color-contrast": { enabled: false }, "scrollable-region-focusable": { enabled: false } };
const violations = async () => (await axe.run(document.body, { rules: RULES })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

describe("the catalog", () => {
  it("opens_by_ctrl_7_and_has_no_violation_also_while_one_is_edited", async () => {
    const { user } = await open();
    await user.keyboard("{Control>}7{/Control}");
    await screen.findByRole("list", { name: "Projects" });
    expect(await violations()).toEqual([]);
    row("p2").focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("form", { name: "Edit Website relaunch" });
    expect(await violations()).toEqual([]);
  });

  it("tells_how_often_each_is_named", async () => {
    await catalog();
    expect(within(row("p5")).getByText("1 entry")).toBeTruthy();
    expect(within(row("p7")).getByText("not used yet")).toBeTruthy();
  });

  it("makes_a_project_of_a_client_by_keyboard", async () => {
    const { user, host } = await catalog();
    await user.keyboard("{Shift>}n{/Shift}Harbour map");
    await user.click(screen.getByRole("combobox", { name: "Client" }));
    await user.keyboard("Ald{Enter}");
    await user.click(screen.getByRole("button", { name: "Create" }));
    expect(await lastAct(host, 1)).toMatchObject({ do: "add_item", kind: "project", name: "Harbour map", under: "c3" });
    await screen.findByText("Harbour map");
  });

  it("leaves_the_keyboard_where_one_went_meanwhile", async () => {
    const { user, host } = await catalog();
    let answered = () => {};
    const act = host.act.bind(host);
    host.act = async (action) => {
      await new Promise<void>((resolve) => (answered = resolve));
      return act(action);
    };
    await user.type(screen.getByRole("textbox", { name: "New project" }), "Harbour map{Enter}");
    row("p1").focus();
    answered();
    await screen.findByText("Harbour map");
    expect(document.activeElement).toBe(row("p1"));
  });

  it("refuses_a_name_that_is_taken_and_keeps_what_was_typed", async () => {
    const { user } = await catalog();
    await user.type(screen.getByRole("textbox", { name: "New project" }), "studio{Enter}");
    await screen.findByText(/There is a project called studio already/);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "New project" }).value).toBe("studio");
  });

  it("renames_recolours_and_moves_a_project_in_one_step", async () => {
    const { user, host } = await catalog();
    row("p1").focus();
    await user.keyboard("{Enter}");
    const form = await screen.findByRole("form", { name: "Edit Studio" });
    await user.keyboard("Workshop");
    await user.click(within(form).getByRole("button", { name: "Colour 2" }));
    await user.click(within(form).getByRole("button", { name: "Done" }));
    const done = await lastAct(host, 1);
    expect(done).toMatchObject({ do: "edit_item", kind: "project", item: "p1", change: { name: "Workshop", put_away: null } });
    await waitFor(() => expect(document.activeElement).toBe(row("p1")));
  });

  it("puts_away_and_brings_back", async () => {
    const { user, host } = await catalog();
    row("p5").focus();
    await user.keyboard("a");
    expect(await lastAct(host, 1)).toMatchObject({ do: "edit_item", item: "p5", change: { put_away: true } });
    await waitFor(() => expect(document.querySelector('[data-row="p5"]')).toBeNull());
    await user.click(screen.getByRole("checkbox", { name: "Archived too (1)" }));
    row("p5").focus();
    await user.keyboard("a");
    expect(await lastAct(host, 2)).toMatchObject({ change: { put_away: false } });
  });

  it("deletes_and_offers_the_way_back", async () => {
    const { user, host } = await catalog();
    row("p7").focus();
    await user.keyboard("{Delete}");
    expect(await lastAct(host, 1)).toMatchObject({ do: "delete_item", kind: "project", item: "p7" });
    await screen.findByRole("button", { name: /Undo/ });
  });

  it("says_who_may_make_one", async () => {
    const { user, host } = await catalog();
    host.ask({ makes_projects: "Only admins may make projects in this workspace." });
    await user.click(screen.getByRole("button", { name: "Tags" }));
    await screen.findByRole("list", { name: "Tags" });
    await user.click(screen.getByRole("button", { name: "Projects" }));
    await screen.findByText(/in this workspace\. What you create here waits/);
  });

  it("finds_by_name_and_by_client", async () => {
    const { user } = await catalog();
    await user.keyboard("/kestrel");
    await waitFor(() => expect(document.querySelector('[data-row="p1"]')).toBeNull());
    expect(row("p3")).toBeTruthy();
    await user.keyboard("zzz");
    await screen.findByText("No project is called “kestrelzzz”.");
  });
});
