// A page on the fake host for tests, with the few moves that every test makes. Never shipped.

import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";

import App from "../App.svelte";
import { fake, type FakeHost } from "./fake";
import type { State } from "./fake/states";

export type Page = { host: FakeHost; user: ReturnType<typeof userEvent.setup> };

/** Opens the page in a state and waits until it is drawn. */
export async function open(state: State = "running", width: "main" | "popover" = "main"): Promise<Page> {
  window.innerWidth = width === "main" ? 1100 : 360;
  const host = fake(state, () => 0);
  render(App, { host, now: host.now });
  if (state === "loading") await screen.findByText("Loading");
  else if (state === "error") await screen.findByRole("alert");
  else if (width === "popover") await screen.findByText("Today");
  else if (state === "empty") await screen.findByText("Nothing tracked yet");
  else if (state === "pulling") await screen.findAllByText("Fetching your history");
  else await screen.findAllByRole("row");
  return { host, user: userEvent.setup() };
}

/** The row of an entry of the fake week. */
export function row(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  if (!found) throw new Error(`there is no row ${id}`);
  return found;
}

export const startField = () => screen.getByRole<HTMLInputElement>("combobox", { name: "What are you working on?" });

/** What the host was last asked to do. */
export async function lastAct(host: FakeHost, count: number) {
  await waitFor(() => {
    if (host.acted.length < count) throw new Error("nothing was done");
  });
  return host.acted.at(-1);
}
