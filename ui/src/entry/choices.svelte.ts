// What the pickers of the editor offer: the catalog as it came, narrowed by what was typed. Never ranks by a
// rule of its own beyond "begins with" before "contains".

import type { EntryForm, ItemView, Named, Needed } from "../bindings";
import type { Option } from "../parts/Options.svelte";
import type { Host } from "../host/types";
import { t } from "../words.svelte";

const MOST = 30;

/** A project, or a project with one of its tasks. */
export type ProjectChoice = { project: Named; task: Named | null };

export class Choices {
  projects = $state.raw<ItemView[]>([]);
  tasks = $state.raw<ItemView[]>([]);
  tags = $state.raw<ItemView[]>([]);
  /** What the workspace asks of the entry. */
  form = $state.raw<EntryForm | null>(null);

  async load(host: Host, entry: string): Promise<void> {
    const [projects, tasks, tags, form] = await Promise.all([
      host.catalog("project"),
      host.catalog("task"),
      host.catalog("tag"),
      host.form(entry, null),
    ]);
    this.form = form;
    this.projects = projects.filter(isInUse);
    this.tasks = tasks.filter(isInUse);
    this.tags = tags.filter(isInUse);
  }

  /** Another project may have other fields. */
  async ask(host: Host, entry: string, project: string): Promise<void> {
    this.form = await host.form(entry, project);
  }

  /** Whether the workspace wants one of these. */
  needs(field: Needed): boolean {
    return this.need(field) !== null;
  }

  /** How it says so. */
  need(field: Needed): string | null {
    return this.form?.needs.find((need) => need.field === field)?.words ?? null;
  }

  /** The projects, each with its tasks after it: made once, narrowed with each key. */
  #withTasks = $derived.by(() => {
    const tasks = new Map<string | undefined, ItemView[]>();
    for (const task of this.tasks) {
      const of = task.project?.id;
      const beside = tasks.get(of);
      if (beside) beside.push(task);
      else tasks.set(of, [task]);
    }
    return this.projects.flatMap((project) => [
      asOption(project.id, project.name, project),
      ...(tasks.get(project.id) ?? []).map((task) => asOption(`${project.id} ${task.id}`, `${project.name}: ${task.name}`, project)),
    ]);
  });

  projectOptions(text: string): Option[] {
    const none: Option = { value: "", label: t("list-no-project"), beside: "", color: null };
    return [...(text === "" ? [none] : []), ...narrowed(this.#withTasks, text), ...made("project", this.projects, text, this.form?.makes_projects)];
  }

  tagOptions(text: string, chosen: Named[]): Option[] {
    const free = this.tags.filter((tag) => !chosen.some((other) => other.id === tag.id));
    const all = free.map((tag) => asOption(tag.id, tag.name, null));
    return [...narrowed(all, text), ...made("tag", this.tags, text, this.form?.makes_tags)];
  }

  projectOf(option: Option): ProjectChoice | null {
    const [projectId, taskId] = option.value.split(" ");
    const project = this.projects.find((item) => item.id === projectId);
    if (!project) return null;
    return { project: named(project), task: mapped(this.tasks.find((item) => item.id === taskId)) };
  }

  tagOf(option: Option): Named | null {
    return mapped(this.tags.find((item) => item.id === option.value));
  }
}

export function named(item: ItemView): Named {
  return { id: item.id, remote_id: item.remote_id, name: item.name, color: item.color ?? null };
}

const mapped = (item: ItemView | undefined) => (item ? named(item) : null);
const isInUse = (item: ItemView) => !item.archived;

function asOption(value: string, label: string, project: ItemView | null): Option {
  return { value, label, beside: project?.client?.name ?? "", color: project?.color ?? null };
}

function narrowed(options: Option[], text: string): Option[] {
  const wanted = text.trim().toLowerCase();
  const [begins, contains]: [Option[], Option[]] = [[], []];
  for (const option of options) {
    const at = option.label.toLowerCase().indexOf(wanted);
    if (at >= 0) (at === 0 ? begins : contains).push(option);
  }
  return [...begins, ...contains].slice(0, MOST);
}

/** What does not exist yet can be made, by its name. */
function made(kind: "project" | "tag", items: ItemView[], text: string, who: string | null | undefined): Option[] {
  const name = text.trim();
  const exists = items.some((item) => item.name.toLowerCase() === name.toLowerCase());
  if (name === "" || exists) return [];
  const label = kind === "project" ? t("list-create-project", { name }) : t("list-create-tag", { name });
  return [{ value: name, label, beside: who ?? "", color: null, isNew: true }];
}
