import { FluentBundle, FluentResource } from "@fluent/bundle";
import { screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";

import { open, row } from "../host/page";
import type { View } from "../host/types";
import { reads, speak } from "../words.svelte";

const first = reads();
afterEach(() => speak(first));

const files = import.meta.glob<string>("../../../src-tauri/words/*/page/*.ftl", { query: "?raw", import: "default", eager: true });

/** What the page says in a language without putting anything in. */
function plain(tag: string): Map<string, string> {
  const texts = Object.entries(files).filter(([path]) => path.includes(`/words/${tag}/`));
  const bundle = new FluentBundle(tag);
  const ids = texts.flatMap(([, text]) => {
    bundle.addResource(new FluentResource(text));
    return [...text.matchAll(/^([a-z][a-z-]*) =/gm)].map(([, id]) => id!);
  });
  return new Map(ids.flatMap((id) => {
    const { value } = bundle.getMessage(id)!;
    return typeof value === "string" ? [[id, value] as const] : [];
  }));
}

const german = plain("de");
const spoken = new Set(german.values());
const english = new Set([...plain("en").values()].filter((text) => !spoken.has(text)));

/** The small world says some of its own in English only: that is no sentence of the page. */
const world = Object.values(import.meta.glob<string>(["../host/fake.ts", "../host/fake/*"], { query: "?raw", import: "default", eager: true })).join("\n");

/** All that can be read or heard on the page. */
function said(): string[] {
  const all = [...document.querySelectorAll("body, body *")];
  const own = all.flatMap((element) => [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : [])));
  const named = all.flatMap((element) => ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""));
  return [...own, ...named].map((text) => text.trim()).filter(Boolean);
}

const leftInEnglish = () => [...new Set(said().filter((text) => english.has(text)))];

async function turnToGerman(view: View, width: "main" | "popover" = "main", state: "running" | "idle" | "attention" | "empty" = "running") {
  const page = await open(state, width, view);
  expect(leftInEnglish(), "before, all is English").not.toEqual([]);
  await page.host.setSetting("language", "de");
  await waitFor(() => expect(document.documentElement.lang).toBe("de"));
  // What the small world itself says follows with its next round.
  page.host.sync({});
  return page;
}

describe("a change of the language", () => {
  it.each(["main", "calendar", "check"] as const)("shows_at_once_in_%s", async (view) => {
    const { user } = await turnToGerman(view);
    await waitFor(() => expect(leftInEnglish()).toEqual([]));
    expect(screen.getByTitle("Tagesprüfung (Strg 4)")).toBeTruthy();
    await user.keyboard("?");
    await screen.findByText("Letzten Eintrag fortsetzen");
    expect(leftInEnglish()).toEqual([]);
  });

  it.each(["reports", "sync", "catalog", "settings", "data", "accounts", "connect"] as const)("shows_at_once_in_%s_too", async (view) => {
    await turnToGerman(view);
    await waitFor(() => expect(leftInEnglish().filter((text) => !world.includes(`"${text}"`))).toEqual([]));
  });

  it.each(["running", "idle", "attention", "empty"] as const)("shows_at_once_in_the_small_window_%s", async (state) => {
    await turnToGerman("main", "popover", state);
    await waitFor(() => expect(leftInEnglish()).toEqual([]));
    expect(screen.getByLabelText("Woran arbeitest du?")).toBeTruthy();
  });

  it("reaches_the_editor_what_is_chosen_and_the_palette", async () => {
    const { user } = await turnToGerman("main", "main", "attention");
    row("e8").focus();
    await user.keyboard("{Enter}");
    await screen.findByLabelText("Beschreibung");
    expect(leftInEnglish()).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(row("e8")));
    await user.keyboard("x");
    await screen.findByText("1 ausgewählt");
    expect(leftInEnglish()).toEqual([]);
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByText("Tagesprüfung zeigen");
    expect(leftInEnglish()).toEqual([]);
  });

  it("turns_back", async () => {
    const { host } = await turnToGerman("main");
    await host.setSetting("language", "en");
    await screen.findByTitle("Day check (Ctrl 4)");
  });
});
