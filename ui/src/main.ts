// Starts the page: picks the host, puts the window together. Never holds state.

import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/list.css";
import "./styles/sync.css";
import "./styles/connect.css";
import "./styles/calendar.css";
import "./styles/report.css";
import "./styles/settings.css";
import "./styles/data.css";
import "./styles/catalog.css";
import "./styles/mini.css";
import "./styles/palette.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { tauri } from "./host/tauri";
import { followSystem } from "./state/theme";

const production = import.meta.env.MODE === "production";
const target = document.getElementById("app")!;

if (production || "__TAURI_INTERNALS__" in window) {
  followSystem();
  mount(App, { target, props: { host: tauri() } });
} else {
  const { fake, wishes } = await import("./host/fake");
  const wish = wishes(location.search);
  followSystem(wish.theme);
  const host = fake(wish.state, Date.now, wish.language);
  // For whoever looks at a state by hand or in looks/: `far.stage = "approved"` in the console.
  Object.assign(window, { far: host.far, world: host });
  mount(App, { target, props: { host, now: host.now } });
}
