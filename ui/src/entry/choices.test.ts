import { describe, expect, it } from "vitest";

import type { ItemView } from "../bindings";
import { fake } from "../host/fake";
import { Choices } from "./choices.svelte";

const item = (id: string, name: string, more: Partial<ItemView> = {}): ItemView => ({
  id,
  remote_id: null,
  name,
  archived: false,
  sync: "synced",
  attention: null,
  ...more,
});

/** Choices of these. */
async function of(projects: ItemView[], tasks: ItemView[]): Promise<Choices> {
  const host = fake("running");
  host.catalog = async (kind) => (kind === "project" ? projects : kind === "task" ? tasks : []);
  const choices = new Choices();
  await choices.load(host, "e1");
  return choices;
}

const labels = (choices: Choices, text: string) => choices.projectOptions(text).map((option) => option.label);

describe("the choices of a project", () => {
  it("are_what_begins_so_then_what_contains_it_each_with_its_tasks", async () => {
    const [sea, care] = [item("p1", "Sea"), item("p2", "Care")];
    const task = (id: string, name: string, project: ItemView) => item(id, name, { project: { id: project.id, remote_id: null, name: project.name } });
    const choices = await of([care, sea], [task("t1", "Build", sea), task("t2", "Sea view", care)]);
    expect(labels(choices, "sea").slice(0, 3)).toEqual(["Sea", "Sea: Build", "Care: Sea view"]);
    expect(labels(choices, "")).toEqual(["No project", "Care", "Care: Sea view", "Sea", "Sea: Build"]);
  });

  it("look_at_each_task_once_however_many_projects_there_are", async () => {
    let looks = 0;
    const projects = Array.from({ length: 500 }, (_, index) => item(`p${index}`, `Project ${index}`));
    const tasks = Array.from({ length: 500 }, (_, index) => {
      const task = item(`t${index}`, "Build");
      const project = { id: `p${index}`, remote_id: null, name: `Project ${index}` };
      return Object.defineProperty(task, "project", { get: () => (looks++, project) });
    });
    const choices = await of(projects, tasks);
    for (const text of ["P", "Pr", "Pro"]) expect(labels(choices, text)).toContain("Project 0: Build");
    expect(looks).toBeLessThanOrEqual(3 * tasks.length);
  });
});
