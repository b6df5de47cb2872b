// The accounts of the small world: who is connected in each state, and a Maton that approves when it is told to.

import type { AccountCard, ApprovalView, CanView, ConnectionCard, ProblemView, Stage, Unread, NameLine, NameSaid, NameTarget, UploadPlan, WorkspaceCard } from "../../bindings";
import type { Accounts } from "../types";
import { problem } from "./reading";
import { EXPIRED, KEY_GONE, type State } from "./states";
import { at, NOW_S } from "./world";

/** What a test or a preview may turn. */
export interface FarSide {
  /** Every call so far: its name and what it was given. */
  asked: [string, ...unknown[]][];
  /** What the next question to a server comes to, in its order. */
  refusals: ProblemView[];
  /** What each question of a name comes to. */
  refuse: { [name: string]: ProblemView };
  /** How far the approval is when it is asked for next. */
  stage: Stage;
  words: string;
  /** Milliseconds between two questions. */
  pace_ms: number;
  /** How many entries are kept on this computer only. */
  kept: number;
  /** What a workspace has is not read yet. */
  unread: Unread | null;
  /** The projects that the workspace has, where they are not the usual ones. */
  there: NameTarget[] | null;
  /** Makes every question to a server wait until it is called off. */
  hold: Promise<void> | null;
}

const HERE: WorkspaceCard = {
  id: 1,
  remote_id: null,
  name: "On this computer",
  account: null,
  in_use: false,
  gone: false,
  projects: 0,
  waiting: 0,
  words: "",
  running: false,
};
const workspace = (id: number, account: number, name: string, words: string, more: Partial<WorkspaceCard> = {}): WorkspaceCard => ({
  ...HERE,
  id,
  remote_id: `r${id}`,
  account,
  name,
  words,
  ...more,
});
const FJORD = workspace(2, 1, "Fjord & Field", "14 projects");
const NORTHWIND = workspace(3, 1, "Northwind Co-op", "3 projects · a timer runs here since 13:20", { running: true });
const connection = (id: string, age: string, more: Partial<ConnectionCard> = {}): ConnectionCard => ({
  id,
  status: "ACTIVE",
  since: at(NOW_S - 12 * 86_400),
  age,
  used_by: null,
  opens: null,
  ...more,
});
const MARAS = connection("13fe7b78-42ba-4b43-9631-69a4bf7091ec", "12 days old");

const MARA: AccountCard = {
  id: 1,
  name: "Mara Lindqvist",
  way: "maton",
  server: "https://gateway.maton.ai/clockify/api/v1",
  workspace: FJORD.name,
  email: "mara@fjordfield.example",
  region: null,
  in_use: true,
  signed_in: true,
  read_only: false,
  connection: { ...MARAS, used_by: 1 },
  joined: at(NOW_S - 12 * 86_400),
  last_good: at(NOW_S - 120),
  waiting: 2,
  attention: 0,
  words: "Last answer 2 min ago · 2 waiting",
  problem: null,
  advice: null,
  workspaces: [{ ...FJORD, in_use: true }, NORTHWIND],
};
const OLLE: AccountCard = {
  ...MARA,
  id: 2,
  name: "Olle Berg",
  way: "key",
  server: "https://euc1.clockify.me/api/v1",
  workspace: "",
  email: "olle@kestrel.example",
  region: "EU (Germany)",
  in_use: false,
  connection: null,
  joined: at(NOW_S - 40 * 86_400),
  last_good: at(NOW_S - 3 * 86_400),
  waiting: 0,
  words: "Last answer 2 min ago",
  advice: "Clockify refused 3 changes for want of rights. If you may only look there, make this connection read-only.",
  workspaces: [workspace(4, 2, "Kestrel Energy", "6 projects")],
};
function connected(state: State): AccountCard[] {
  switch (state) {
    case "first":
    case "local":
      return [];
    case "signed_out":
      return [{ ...MARA, signed_in: false, waiting: 3, words: "Signed out · 3 kept here" }];
    case "read_only":
      return [{ ...MARA, read_only: true, words: "Last answer 2 min ago · read-only, nothing is sent · 2 only here" }];
    case "key_gone":
      return [{ ...MARA, problem: KEY_GONE, words: "Last answer 14:20 · 2 waiting" }];
    case "expired":
      return [{ ...MARA, problem: EXPIRED, words: "Last answer 14:20 · 2 waiting" }];
    case "accounts":
      return [MARA, OLLE];
    default:
      return [{ ...MARA, workspaces: [{ ...FJORD, in_use: true }] }];
  }
}

const CAN: CanView[] = [
  { can: "yes", words: "Read and write your own entries" },
  { can: "yes", words: "Create tags and tasks" },
  { can: "no", words: "Create projects and clients: only admins may" },
  { can: "note", words: "An entry needs a project" },
];

const at_project = (id: string, name: string, entries: number, line: Partial<NameLine>): NameLine => ({
  kind: "project",
  here: id,
  name,
  under: null,
  entries,
  into: { to: "new" },
  words: "is created",
  bound: false,
  shelf: 0,
  ...line,
});
const PROJECTS: NameTarget[] = [
  { id: "p2", name: "Website relaunch", client: "Fjord & Field" },
  { id: "p3", name: "Tariff app", client: "Kestrel" },
  { id: "p5", name: "Hiring", client: null },
];
const PLAN: UploadPlan = {
  into: 0,
  place: "",
  unread: null,
  entries: 33,
  already: 5,
  words: "38 entries, 2 November – 18 November, 61:20",
  lines: [
    at_project("l1", "Website relaunch", 17, { into: { to: "known", id: "p2" }, words: "Website relaunch" }),
    at_project("l2", "tariff-app", 12, {}),
    at_project("l3", "Interviews", 4, { into: { to: "nothing" }, words: "is left out" }),
    at_project("l4", "Build", 6, { kind: "task", under: "Website relaunch", shelf: null }),
    at_project("l5", "review", 9, { kind: "tag", shelf: null }),
  ],
  shelves: [],
  notes: ["2 entries lie in a locked time and will need you."],
};

/** A line with what was chosen for it; a task of a project that is left out goes with it. */
function settled(line: NameLine, names: NameSaid[], there: NameTarget[]): NameLine {
  const of = (name: NameLine) => names.find(({ here }) => here === name.here)?.into ?? name.into;
  const project = PLAN.lines.find(({ kind, name }) => kind === "project" && name === line.under);
  const bound = project !== undefined && of(project).to === "nothing";
  const into = bound ? ({ to: "nothing" } as const) : of(line);
  const known = there.find(({ id }) => into.to === "known" && id === into.id)?.name;
  const words = bound ? "is left out with its project" : (known ?? (into.to === "new" ? "is created" : "is left out"));
  return { ...line, into, bound, words };
}

export class FakeAccounts {
  accounts: AccountCard[];
  readonly far: FarSide = { asked: [], refusals: [], refuse: {}, stage: "waiting", words: "Waiting for your approval", pace_ms: 2000, kept: 0, unread: null, there: null, hold: null };
  readonly api: Accounts;
  #here: boolean;
  #made = 0;
  #asks = 0;

  constructor(state: State, tell: () => void) {
    this.accounts = connected(state);
    this.#here = this.accounts.length === 0;
    const { far } = this;
    const note = (name: string, ...given: unknown[]) => void far.asked.push([name, ...given]);
    const told = <T>(answer: T): T => (tell(), answer);
    /** A question to a server: it may be held, and it may be refused. */
    const ask = async (name: string, ...given: unknown[]) => {
      note(name, ...given);
      await far.hold;
      const refusal = far.refuse[name] ?? far.refusals.shift();
      if (refusal) throw refusal;
    };
    const change = (id: number, fields: Partial<AccountCard>): AccountCard => {
      this.accounts = this.accounts.map((account) => (account.id === id ? { ...account, ...fields } : account));
      return told(this.accounts.find((account) => account.id === id)!);
    };
    const join = (account: AccountCard, again: number | null | undefined): AccountCard => {
      if (again) return change(again, { signed_in: true, problem: null, words: "Last answer just now" });
      const id = Math.max(0, ...this.accounts.map((other) => other.id)) + 1;
      const workspaces = account.workspaces.map((one, index) => ({ ...one, id: id * 10 + index, account: id, in_use: index === 0 }));
      const made = { ...account, id, workspaces, waiting: 0, words: "Not synced yet", joined: at(NOW_S) };
      this.#use(-1);
      this.#here = false;
      this.accounts = [made, ...this.accounts];
      return told(made);
    };
    const view = (): ApprovalView => ({
      connection: `c${this.#made}`,
      url: `https://connect.maton.ai/?session_token=st-${this.#made}-of-nobody-7Q2M`,
      qr: QR,
      qr_side: 41,
      stage: far.stage,
      words: far.words,
      silent: far.words.startsWith("No answer"),
      left: far.stage === "waiting" ? "4:12 left" : null,
      over: 16,
      asked: this.#asks === 0 ? "Not asked yet" : this.#asks === 1 ? "Asked once, just now" : `Asked ${this.#asks} times, just now`,
      ask_in_ms: far.stage === "waiting" ? far.pace_ms : null,
    });
    this.api = {
      accounts: async () => this.accounts,
      workspaces: async () => [...this.accounts.flatMap((account) => account.workspaces), { ...HERE, in_use: this.#here }],
      capabilities: async () => CAN,
      keptHere: async () => far.kept,
      uploadPlan: async (into, names) => {
        note("uploadPlan", into, names);
        const there = far.there ?? PROJECTS;
        const plan = { ...PLAN, into, place: this.#name(into), lines: PLAN.lines.map((line) => settled(line, names, there)), shelves: [{ kind: "project" as const, under: null, names: there }] };
        return far.unread ? { ...plan, unread: far.unread, already: 0, lines: [], notes: [] } : plan;
      },
      useWorkspace: async (id) => {
        note("useWorkspace", id);
        this.#use(id);
        this.#here = id === HERE.id;
        const all = [HERE, ...this.accounts.flatMap((account) => account.workspaces)];
        return told(all.find((one) => one.id === id)!);
      },
      setReadOnly: async (id, read_only) => (note("setReadOnly", id, read_only), change(id, { read_only, advice: null })),
      signOut: async (id) => (note("signOut", id), change(id, { signed_in: false, words: "Signed out" })),
      removeAccount: async (id, typed) => {
        note("removeAccount", id, typed);
        const account = this.accounts.find((one) => one.id === id)!;
        if (typed.trim() !== account.email) {
          const refused = problem("not_typed", `Nothing is removed unless “${account.email}” is typed.`, "Type it, or leave the account as it is.");
          throw { ...refused, kept: "What waits for Clockify is still here." };
        }
        this.accounts = this.accounts.filter((one) => one.id !== id);
        if (account.in_use) this.#here = true;
        tell();
      },
      exportAccount: async (id) => {
        await ask("exportAccount", id);
        return { file: "/home/mara/stint-entries.json", entries: 412, left_out: 0, words: "412 entries are in /home/mara/stint-entries.json" };
      },
      connectKey: async (server, key, again) => {
        await ask("connectKey", server, key, again);
        return join({ ...OLLE, name: "Mara Lindqvist", email: "mara@fjordfield.example", advice: null, workspaces: [FJORD, NORTHWIND] }, again);
      },
      keepKeysInFile: async () => note("keepKeysInFile"),
      askApproval: async (want) => {
        await ask("askApproval", want);
        [this.#made, this.#asks, far.stage, far.words] = [this.#made + 1, 0, "waiting", "Waiting for your approval"];
        return view();
      },
      approval: async (id) => {
        await ask("approval", id);
        this.#asks += 1;
        return view();
      },
      openApproval: async (id) => ask("openApproval", id),
      connectApproved: async (id) => {
        await ask("connectApproved", id);
        const again = far.asked.findLast(([name]) => name === "askApproval")?.[1] as { again?: number | null } | undefined;
        return join({ ...MARA, connection: { ...MARAS, age: "made today" }, workspaces: [FJORD, NORTHWIND] }, again?.again);
      },
      giveUp: async (id) => note("giveUp", id),
      forgetKey: async () => note("forgetKey"),
      connections: async (want) => {
        await ask("connections", want);
        return [
          { ...MARAS, used_by: this.accounts[0]?.connection ? this.accounts[0].id : null, opens: "Mara Lindqvist, mara@fjordfield.example" },
          connection("77c1e0aa-1b1f-4f55-9a4e-0f27d9f6a6f3", "40 days old; permissions often end after a month", { opens: "Board office, board@northwind.example" }),
          connection("90bb4410-62b4-4e0c-8f0a-1d3a5e8a2f10", "made today", { status: "PENDING" }),
        ];
      },
      connectMaton: async (id, want) => {
        await ask("connectMaton", id, want);
        return join({ ...MARA, name: "Board office", email: "board@northwind.example", workspaces: [NORTHWIND] }, want.again);
      },
      deleteConnection: async (id, want) => ask("deleteConnection", id, want),
    };
  }

  /** The account and the workspace in use. */
  get used(): { account: AccountCard; workspace: WorkspaceCard } | null {
    for (const account of this.accounts) {
      const workspace = account.workspaces.find((one) => one.in_use);
      if (workspace) return { account, workspace };
    }
    return null;
  }

  #name(id: number): string {
    return this.accounts.flatMap((account) => account.workspaces).find((one) => one.id === id)?.name ?? "";
  }

  #use(id: number): void {
    this.accounts = this.accounts.map((account) => {
      const workspaces = account.workspaces.map((one) => ({ ...one, in_use: one.id === id }));
      return { ...account, workspaces, in_use: workspaces.some((one) => one.in_use) };
    });
  }
}

/** A pattern that looks like one; only the real one leads anywhere. */
const QR = finder(4, 4) + finder(30, 4) + finder(4, 30) + noise();

function finder(x: number, y: number): string {
  const run = (dx: number, dy: number, length: number) => `M${x + dx} ${y + dy}h${length}v1h-${length}z`;
  const rows = [1, 2, 3, 4, 5].map((dy) => run(0, dy, 1) + run(6, dy, 1) + (dy > 1 && dy < 5 ? run(2, dy, 3) : ""));
  return run(0, 0, 7) + rows.join("") + run(0, 6, 7);
}

function noise(): string {
  let path = "";
  let seed = 7;
  for (let y = 4; y < 37; y++) {
    for (let x = 4; x < 37; x++) {
      const inFinder = (x < 12 && y < 12) || (x > 28 && y < 12) || (x < 12 && y > 28);
      seed = (seed * 1103515245 + 12345) % 2147483648;
      if (!inFinder && (seed >> 16) % 2 === 0) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return path;
}
