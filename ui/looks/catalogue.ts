// Every view in every designed state, listed once: what axe reads, what may not be cut off, and what is photographed.
// Never checks anything itself.

import type { Page } from "playwright-core";

import { STATES, type State } from "../src/host/fake/named";

/** How wide and high the window is that shows it. */
export const SIZES = { popover: [360, 520], mini: [228, 60], main: [1100, 720] } as const;

export type Sight = {
  /** Of the file that a picture of it is kept in. */
  name: string;
  size: keyof typeof SIZES;
  state: State;
  /** What the address asks for behind the hash. */
  view: string;
  /** What a person does to see it. */
  does?: (page: Page) => Promise<unknown>;
  /** What stands there once it is drawn. */
  shows?: string;
};

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).first();
const press = (name: string | RegExp) => (page: Page) => button(page, name).click();
const keys = (...all: string[]) => async (page: Page) => {
  for (const key of all) await page.keyboard.press(key);
};
const on = (row: string, ...all: string[]) => async (page: Page) => {
  await page.locator(`[data-row="${row}"]`).first().focus();
  await keys(...all)(page);
};
const typed = (text: string) => (page: Page) => page.locator("#start").pressSequentially(text);
const then = (...steps: ((page: Page) => Promise<unknown>)[]) => async (page: Page) => {
  for (const step of steps) await step(page);
};
/** Changes the small world behind the page; `change` runs in the page. */
const world = (change: string) => (page: Page) => page.evaluate(change);

/** A workspace of so many projects that nobody reads them all. */
const crowd = world(
  `{ const it = world.files.plan; const sites = ["Website", "Tariff app", "Harbour office", "Quarterly review of the regional network"];
  const names = Array.from({ length: 5000 }, (_, nth) => ({ id: "t" + nth, name: sites[nth % 4] + " " + (nth + 1), client: [null, "Kestrel", "Fjord & Field"][nth % 3] }));
  world.files.plan = { ...it, shelves: [{ kind: "project", under: null, names }] } }`,
);

/** A file of as many. */
const many = world(
  `{ const it = world.files.plan; world.files.plan = { ...it, lines: Array.from({ length: 5000 }, (_, nth) => ({ ...it.lines[1], here: String(nth), name: "Job " + (nth + 1) })) } }`,
);

/** Entries that lie on each other: by a corner, at one time, three deep, under what has no room for a name, on a narrow day. */
const twice = world(
  `Promise.all([
    ["Home page layout @Website relaunch", "13T09:00", "13T12:00"], ["Client call @Onboarding study", "13T11:30", "13T12:45"], ["Normal hours", "13T14:00", "13T15:00"], ["Same time", "13T14:00", "13T15:00"],
    ["Interviews @Onboarding study", "10T13:15", "10T15:00"], ["Review", "10T14:00", "10T17:15"], ["Home page copy @Website relaunch", "10T15:00", "10T16:45"],
    ["Weekend release @Website relaunch", "14T09:00", "14T11:00"], ["Roll back", "14T09:30", "14T10:00"], ["Stand-up @Studio", "12T08:55", "12T09:12"], ["Hand-over", "12T09:00", "12T09:27"], ["Interview with the harbour office", "12T10:00", "12T12:00"], ["Call", "12T10:30", "12T10:45"], ["First of four", "11T13:00", "11T14:00"], ["Second of four", "11T13:00", "11T14:00"], ["Third of four", "11T13:00", "11T14:30"], ["Fourth of four", "11T13:15", "11T15:00"],
  ].map(([text, from, to]) => world.act({ do: "add", text, description: null, project: null, task: null, tags: [], billable: null, fields: [], from: "2026-11-" + from + ":00Z", to: "2026-11-" + to + ":00Z" })))`,
);

/** Draws a stretch of a day, in hours, and types what it was. */
const drawn = (date: string, from: number, to: number, text: string) => async (page: Page) => {
  const column = page.locator(`[data-date="${date}"]`);
  const hour_px = await column.evaluate((it, above) => {
    const hour = it.getBoundingClientRect().height / 24;
    it.closest(".cal-scroll")!.scrollTop = hour * above;
    return hour;
  }, from - 1);
  const box = (await column.boundingBox())!;
  const y = (hour: number) => box.y + hour * hour_px + 1;
  await page.mouse.move(box.x + box.width / 2, y(from));
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y(to), { steps: 3 });
  await page.mouse.up();
  await page.keyboard.type(text);
};

const every = (size: Sight["size"], view: string, states: readonly State[]): Sight[] =>
  states.map((state) => ({ name: `${size === "main" ? view : size}-${state}`, size, state, view: size === "main" ? view : "" }));

/** Of one view, what is more than a state: a name, what to do, and the state it begins with. */
const more = (size: Sight["size"], view: string, all: [name: string, does: (page: Page) => Promise<unknown>, state?: State][]): Sight[] =>
  all.map(([name, does, state = "running"]) => ({ name: `${size === "main" ? view : size}-${name}`, size, state, view: size === "main" ? view : "", does }));

const REFUSED = `{ code: "disk_full", sentence: "The disk is full.", kept: "Nothing was changed.", next: "Make room, then try again.", commands: [] }`;
/** A read that comes to nothing, asked for by going to its view. */
const failing = (read: string, view: string): Sight => ({ name: `${view}-failed`, size: "main", state: "running", view: "main", does: then(world(`world.${read} = () => Promise.reject(${REFUSED})`), (page) => page.locator(`a[href="#${view}"]`).click()) });

export const SIGHTS: Sight[] = [
  ...every("popover", "", STATES),
  ...more("popover", "", [
    ["likely", then((page) => page.locator("#start").focus(), keys("ArrowDown"))],
    ["offers", typed("err")],
    ["chips", typed("Call with Ines -15m @tar")],
    ["unreadable", typed("Review 25:71")],
    ["create", typed("Review @Foo")],
    ["keys", keys("Tab", "?")],
    ["toast", then((page) => page.locator("[data-row]").first().click(), keys("Control+z"))],
    ["refused-act", then(world(`world.refuseNext(${REFUSED})`), (page) => page.locator("[data-row]").first().click())],
    ["many-pins", world(`for (const id of ["e2","e3","e5","e8","e9","e10","e11","e12"]) void world.act({ do: "pin", entry: id })`)],
    ["interrupting", then(typed("Call"), keys("Shift+Enter"))],
  ]),
  ...more("popover", "", [["idle-chips", typed("Call with Ines 9:30-10:15 #rev"), "idle"]]),

  ...every("mini", "mini", ["running", "idle", "offline", "empty", "loading", "long"]).map((sight) => ({ ...sight, view: "mini" })),
  { name: "mini-interrupted", size: "mini", state: "running", view: "mini", does: world(`void world.act({ do: "interrupt", text: "Call with Ines" })`) },

  ...every("main", "main", STATES.filter((state) => state !== "typing")),
  ...more("main", "main", [
    ["edit", on("e8", "Enter")],
    ["edit-project", on("e8", "p")],
    ["edit-refused", then(on("e8", "e"), keys("Control+a"), (page) => page.keyboard.type("soon"), keys("Enter"))],
    [
      "edit-fields",
      then(
        world(
          `world.ask({ needs: ["project"], notes: ["This workspace has locked that day."], fields: ["text","number","choice","choices","flag","link"].map((takes) => ({ id: takes, name: takes, takes, allowed: ["Berlin"], required: true, hint: "Where?", note: null, value: null, usual: null })) })`,
        ),
        on("e8", "Enter"),
      ),
    ],
    ["menu", press("More for Copy deck review")],
    ["focus", on("e2", "ArrowDown", "ArrowDown")],
    ["group", press("2 similar entries")],
    ["chosen", on("e2", "x", "ArrowDown", "x", "ArrowDown", "x")],
    ["chosen-project", on("e2", "x", "ArrowDown", "x", "p")],
    ["long-day", world(`world.act({ do: "start", text: "Migration 0:00-6:30" }).then(() => world.sync({}))`)],
    ["finished", then(keys("m"), (page) => page.keyboard.type("Catch up"))],
    ["carried", world(`world.act({ do: "delete", entries: ["e7", "e8", "e9", "e10", "e11", "e12"] }).then(() => world.sync({}))`)],
    ["carried-focus", on("e12", "ArrowDown")],
    ["chosen-all", on("e2", "Control+a")],
    ["empty-week", then(keys("["), (page) => page.locator(".toast, .week").first().waitFor())],
    ["chosen-told", on("e2", "x", "ArrowDown", "x", "b")],
    ["edit-told", then(on("e8", "Delete"), (page) => page.getByRole("button", { name: /^Undo/ }).waitFor(), on("e12", "Enter"))],
    ["chosen-menu", then(on("e2", "x"), press("More for all"))],
    ["split", on("e2", "Control+/")],
    ["merge", on("e8", "x", "ArrowDown", "ArrowDown", "x", "m")],
    ["go-to", keys("g")],
    ["story", on("e2", "h")],
    ["deleted", on("e2", "Delete")],
    ["refused-act", then(world(`world.refuseNext(${REFUSED})`), on("e2", "Delete"))],
    ["keys", keys("?")],
    ["offers", typed("err")],
    ["offers-tags", typed("Plan #")],
    ["chips", typed("Call with Ines 9:30-10:15 @tar #rev")],
    ["likely", then(keys("n"), keys("ArrowDown"))],
    ["first-offers", keys("n"), "idle"],
    ["workspaces", press(/^Workspace/)],
    ["several", press(/^Workspace/), "accounts"],
    ["interrupt", keys("i")],
  ]),

  ...every("main", "calendar", ["running", "idle", "empty", "loading", "offline", "long", "refused", "pulling"]),
  ...more("main", "calendar", [
    ["day", press("Day")],
    ["day-empty", press("Day"), "empty"],
    ["fine", then(press("Day"), press("15"))],
    ["coarse", then(press("Day"), press("30"))],
    ["new", press("45 min not tracked, 12:10 – 12:55: fill")],
    ["edit", then(press("Day"), (page) => page.locator("[data-block] , .blk").first().click())],
    ["twice", then(twice, keys("["))],
    ["twice-day", then(twice, keys("["), (page) => page.getByTitle(/^Show Friday/).click())],
    ["drawn", drawn("2026-11-20", 17.25, 18.25, "Evening fix @")],
    ["go-to", keys("g")],
    ["drawn-day", then(press("Day"), drawn("2026-11-19", 17.25, 18.25, "Evening fix"))],
    // What was done last is told while the next one is edited.
    ["edit-told", then((page) => page.locator(".blk").first().focus(), keys("Delete"), (page) => page.getByRole("button", { name: /^Undo/ }).waitFor(), (page) => page.locator(".blk").first().focus(), keys("Enter"), (page) => page.locator(".dock").waitFor())],
  ]),

  ...every("main", "check", ["running", "empty", "loading", "offline", "long"]),
  ...more("main", "check", [
    ["fill", then(keys("1"), (page) => page.keyboard.type("Museum lunch @Stu"))],
    ["edit", (page) => page.getByRole("button", { name: /^Choose/ }).first().click()],
  ]),
  ...[["calendar", "calendar"], ["report", "reports"], ["catalogPage", "catalog"], ["syncPage", "sync"], ["settings", "settings"], ["accounts", "accounts"]].map(([read, view]) => failing(read!, view!)),
  // Its count stands in the sidebar, so it is asked for from the first moment on; what fails is asked for once more.
  { ...failing("dayCheck", "check"), name: "check-failed" },

  ...every("main", "reports", ["running", "empty", "loading", "offline", "long", "pulling", "refused", "local"]),
  ...more("main", "reports", [
    ["table", press("Table")],
    ["balance", press("Balance")],
    ["today", press("Today")],
    ["month", press("Month")],
    ["range", press("Range …")],
    ["filter", keys("f")],
    ["by", press("By Project")],
    ["exported", press("Export")],
    ["bar-focus", then((page) => page.locator("[role=listbox]").first().focus(), keys("ArrowRight", "ArrowRight"))],
  ]),

  ...more("main", "palette", [
    ["open", keys("Control+k")],
    ["found", then(keys("Control+k"), (page) => page.keyboard.type("err"))],
    ["acts", then(keys("Control+k"), (page) => page.keyboard.type("split"))],
    ["projects", then(keys("Control+k"), (page) => page.keyboard.type("tar"))],
    ["settings", then(keys("Control+k"), (page) => page.keyboard.type("dark"))],
    ["nothing", then(keys("Control+k"), (page) => page.keyboard.type(">zzz"))],
  ]),

  ...every("main", "catalog", ["running", "empty", "loading", "offline", "read_only"]),
  ...more("main", "catalog", [
    ["clients", press("Clients")],
    ["tasks", press("Tasks")],
    ["tags", press("Tags")],
    ["edit", on("p2", "Enter")],
    ["client-picker", (page) => page.getByRole("combobox", { name: "Client" }).click()],
    ["none-found", (page) => page.getByPlaceholder("Find").fill("zzz")],
    ["makers", then(world(`world.ask({ makes_projects: "Only admins may create projects here." })`), press("Tags"), press("Projects"))],
    ["taken", then((page) => page.getByPlaceholder("New project").fill("Studio"), keys("Enter"))],
  ]),

  ...every("main", "settings", ["running", "empty", "offline", "loading"]),
  ...more("main", "settings", [
    ["search", (page) => page.getByPlaceholder("Search settings").first().fill("hot")],
    ["nothing", (page) => page.getByPlaceholder("Search settings").first().fill("zzz")],
    ["asks-keys", press(/^Start or stop: Ctrl/)],
    ["end", (page) => page.locator(".secs").evaluate((it) => it.scrollTo(0, 1e6) ?? it.parentElement?.scrollTo(0, 1e6))],
  ]),

  ...every("main", "data", ["running", "empty", "offline"]),
  ...more("main", "data", [
    ["import", press(/Choose a file/)],
    ["import-map", then(press(/Choose a file/), press(/^Garden: is created/))],
    ["import-choice", then(crowd, press(/Choose a file/), press(/^Garden: is created/))],
    ["import-found", then(crowd, press(/Choose a file/), press(/^Garden: is created/), (page) => page.keyboard.type("kestrel 7"))],
    ["import-none-found", then(crowd, press(/Choose a file/), press(/^Garden: is created/), (page) => page.keyboard.type("zzz"))],
    ["import-many", then(crowd, many, press(/Choose a file/), (page) => button(page, "Show 100 more").scrollIntoViewIfNeeded())],
    ["import-many-found", then(crowd, many, press(/Choose a file/), (page) => page.getByRole("textbox", { name: "Find a name" }).fill("499"))],
    ["import-told", then(press(/Choose a file/), press("Import 38 entries"))],
    ["restore", press("Restore …")],
  ]),

  ...every("main", "accounts", ["running", "accounts", "signed_out", "read_only", "expired", "key_gone", "local", "loading"]),
  ...more("main", "accounts", [
    ["sign-out", press("Sign out …"), "accounts"],
    ["remove", press("Remove …"), "accounts"],
    ["connections", press("Connections …"), "accounts"],
  ]),

  ...every("main", "connect", ["first", "local"]),
  ...more("main", "connect", [
    ["maton", keys("2"), "first"],
    ["clockify", keys("3"), "first"],
    ["approve", then(keys("2"), (page) => page.getByRole("textbox", { name: "Maton key" }).fill("maton-key"), keys("Enter")), "first"],
    ["refused", then(world(`far.refusals.push(${REFUSED})`), keys("2"), (page) => page.getByRole("textbox", { name: "Maton key" }).fill("wrong"), keys("Enter")), "first"],
    ["denied", then(world(`far.pace_ms = 40`), keys("2"), (page) => page.getByRole("textbox", { name: "Maton key" }).fill("maton-key"), keys("Enter"), world(`setTimeout(() => { far.stage = "ended"; far.words = "It was refused there" }, 200)`)), "first"],
    [
      "workspace",
      then(world(`far.pace_ms = 40; far.kept = 38`), keys("2"), (page) => page.getByRole("textbox", { name: "Maton key" }).fill("maton-key"), keys("Enter"), world(`setTimeout(() => (far.stage = "approved"), 200)`), (page) =>
        page.getByText("Choose a workspace").waitFor(),
      ),
      "first",
    ],
    [
      "upload",
      then(world(`far.pace_ms = 40; far.kept = 38`), keys("2"), (page) => page.getByRole("textbox", { name: "Maton key" }).fill("maton-key"), keys("Enter"), world(`setTimeout(() => (far.stage = "approved"), 200)`), (page) =>
        page.getByText("Choose a workspace").waitFor(), keys("Enter"),
      ),
      "first",
    ],
  ]),

  ...every("main", "sync", STATES.filter((state) => state !== "typing")),
  ...more("main", "sync", [
    ["edit", press("Other task …"), "asking"],
    ["story", press("History"), "asking"],
  ]),
];
