// A page on the fake host for tests, with the few moves that every test makes. Never shipped.

import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";

import App from "../App.svelte";
import { fake, type FakeHost } from "./fake";
import type { State } from "./fake/states";
import type { View } from "./types";

export type Page = { host: FakeHost; user: ReturnType<typeof userEvent.setup> };

/** Opens the page in a state and waits until it is drawn. */
export async function open(
  state: State = "running",
  width: "main" | "popover" = "main",
  view: View = "main",
  host = fake(state, () => 0),
): Promise<Page> {
  window.innerWidth = width === "main" ? 1100 : 360;
  location.hash = view;
  render(App, { host, now: host.now });
  if (state === "loading") await screen.findByText("Loading");
  else if (state === "error") await screen.findByRole("alert");
  else if (view === "sync") await waitFor(() => expectThere(".sy:not([aria-busy])"));
  else if (view === "accounts") await waitFor(() => expectThere(".accounts :is(article, .hero)"));
  else if (view === "reports") await waitFor(() => expectThere(".kpis"));
  else if (view === "calendar") await waitFor(() => expectThere(".cal-body"));
  else if (view === "catalog") await waitFor(() => expectThere(".cat-list"));
  else if (view === "data") await waitFor(() => expectThere(".data"));
  else if (view === "settings") await waitFor(() => expectThere(".secs"));
  else if (view === "check") await screen.findByRole("complementary", { name: "Day check" });
  else if (view === "connect" || (state === "first" && width === "main")) await waitFor(() => expectThere(".panel"));
  else if (width === "popover") await screen.findByText("Today");
  else if (state === "empty") await screen.findByText("Nothing tracked yet");
  else if (state === "pulling") await screen.findAllByText("Fetching your history");
  else await screen.findAllByRole("row");
  return { host, user: userEvent.setup() };
}

function expectThere(css: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`there is no ${css}`);
  return found;
}

/** A card of the Sync view, by what it asks and the row it is about: `parked:e3`. */
export const cardOf = (card: string) => expectThere(`[data-row="${card}"]`);

/** The row of an entry of the fake week. */
export const row = (id: string) => expectThere(`[data-row="${id}"]`);

export const startField = () => screen.getByRole<HTMLInputElement>("combobox", { name: "What are you working on?" });

/** What the host was last asked to do. */
export async function lastAct(host: FakeHost, count: number) {
  await waitFor(() => {
    if (host.acted.length < count) throw new Error("nothing was done");
  });
  return host.acted.at(-1);
}

/** Answers no action until the returned export function is called. */
export function slowly(host: FakeHost): () => void {
  let answer = () => {};
  const hold = new Promise<void>((done) => (answer = done));
  const act = host.act;
  host.act = async (action) => {
    const done = await act(action);
    await hold;
    return done;
  };
  return answer;
}
