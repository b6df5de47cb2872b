// The way from nothing to a connected account, one step at a time. It goes on while another view is shown. It never
// holds a key: what is pasted goes through the host and is let go of here.

import type { AccountCard, AccountId, ApprovalView, ConnectionCard, ProblemView, WorkspaceId } from "../bindings";
import { asProblem, type Host } from "../host/types";

export type Step = "ways" | "maton" | "choose" | "browser" | "key" | "workspace" | "upload";

/** A problem of what was pasted, rather than of the world around. */
const OF_THE_KEY = ["key_missing", "key_malformed", "key_refused", "key_gone"];

export class Connecting {
  step = $state<Step>("ways");
  /** The account that is connected anew: no other one will do. */
  again = $state.raw<AccountCard | null>(null);
  approval = $state.raw<ApprovalView | null>(null);
  /** What a Maton key has already. */
  found = $state.raw<ConnectionCard[] | null>(null);
  problem = $state.raw<ProblemView | null>(null);
  /** A question is on its way. */
  isBusy = $state(false);
  /** A key was pasted and is kept behind the seam: it need not be pasted twice. */
  hasKey = $state(false);
  /** What was connected. */
  account = $state.raw<AccountCard | null>(null);

  /** Where what was tracked before is to go. */
  into = $state<WorkspaceId | null>(null);

  readonly #host: Host;
  readonly #joined: (account: AccountCard, isAgain: boolean) => void;
  /** Counts the attempts: what an earlier one hears is for nobody. */
  #attempt = 0;
  /** The account here whose Maton key is used. */
  #like: AccountId | null = null;
  /** The workspace that was in use. */
  #before: WorkspaceId | null = null;
  /** Connects once more, after what was in the way was removed. */
  #retry: (() => Promise<void>) | null = null;

  /** `joined` is told of each account that was connected. */
  constructor(host: Host, joined: (account: AccountCard, isAgain: boolean) => void) {
    this.#host = host;
    this.#joined = joined;
  }

  /** Nothing was begun, or all is done. */
  get isIdle(): boolean {
    return this.step === "ways";
  }

  /** Begins from the first screen, or at a way. */
  begin(step: "ways" | "maton" | "key" = "ways"): void {
    this.#reset();
    this.step = step;
  }

  /** Connects an account anew: by a new approval with the key that it has, or by a new key. */
  repair(account: AccountCard): void {
    this.#reset();
    this.again = account;
    this.step = account.way !== "maton" ? "key" : isApprovedAgain(account) ? "browser" : "maton";
    if (this.step === "browser") void this.approve(null);
  }

  /** Another account with a Maton key that is here already. */
  another(like: AccountCard): void {
    this.#reset();
    this.#like = like.id;
    this.step = "browser";
    void this.approve(null);
  }

  /** Shows what is kept on this computer only, and how it would go to a workspace. */
  upload(into: WorkspaceId): void {
    const { account } = this;
    this.#reset();
    this.account = account;
    this.into = into;
    this.step = "upload";
  }

  /** Gives up what was begun: the key is forgotten, a connection that nobody approved is ended. */
  leave(): void {
    this.#reset();
  }

  /** One step back. */
  back(): void {
    const isFirst = this.step === "maton" || this.step === "key" || this.again !== null;
    if (isFirst || this.step === "workspace" || this.step === "upload") return this.leave();
    this.#drop();
    this.step = "maton";
  }

  /** Asks Maton for a connection that is to be approved; with the key of before where none is given. */
  async approve(key: string | null): Promise<void> {
    this.#drop();
    const made = await this.#ask(
      (host) => host.askApproval({ key, ...this.#whom() }),
      key,
      // Nobody waits for it any more.
      (late) => void this.#host.giveUp(late.connection).catch(() => {}),
    );
    if (!made) {
      if (isOfTheKey(this.problem)) this.step = "maton";
      return;
    }
    this.approval = made;
    this.step = "browser";
    await this.wait();
  }

  /** Asks whether it was approved for as long as that is not said. */
  async wait(): Promise<void> {
    const attempt = ++this.#attempt;
    this.problem = null;
    while (this.approval?.stage === "waiting") {
      await pause(this.approval.ask_in_ms ?? 0);
      if (attempt !== this.#attempt) return;
      try {
        const seen = await this.#host.approval(this.approval.connection);
        if (attempt !== this.#attempt) return;
        this.approval = seen;
      } catch (thrown) {
        if (attempt === this.#attempt) this.problem = asProblem(thrown);
        return;
      }
    }
    if (this.approval?.stage === "approved") await this.take();
  }

  /** Connects the account that was approved. */
  async take(): Promise<void> {
    const id = this.approval?.connection;
    if (id) await this.#join((host) => host.connectApproved(id), null, () => this.take());
  }

  /** Opens the page of the connection in the browser. */
  async openBrowser(): Promise<void> {
    const id = this.approval?.connection;
    if (!id) return;
    try {
      await this.#host.openApproval(id);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** Looks what connections the key has already. */
  async look(key: string | null): Promise<void> {
    const found = await this.#ask((host) => host.connections({ key, ...this.#whom() }), key);
    if (!found) return;
    this.found = found;
    this.step = "choose";
  }

  /** Connects through one of them. */
  async use(connection: string): Promise<void> {
    await this.#join((host) => host.connectMaton(connection, this.#whom()), null, () => this.use(connection));
  }

  /** Connects with a key of Clockify's. */
  async key(server: string | null, key: string | null): Promise<void> {
    const again = this.again?.id ?? null;
    await this.#join((host) => host.connectKey(server, key, again), key, () => this.key(server, null));
  }

  /** On a computer without a keychain: the key may rest in a file. */
  async inFile(): Promise<void> {
    const retry = this.#retry;
    if (await this.#ask((host) => host.keepKeysInFile().then(() => true))) await retry?.();
  }

  /** It was somebody else: what was in use is in use again, and the account is signed out. Its entries stay. */
  async notMe(): Promise<void> {
    const { account } = this;
    if (!account) return;
    const gone = await this.#ask(async (host) => {
      if (this.#before !== null) await host.useWorkspace(this.#before);
      return host.signOut(account.id);
    });
    if (gone) this.leave();
  }

  #whom() {
    return { again: this.again?.id ?? null, like: this.#like };
  }

  /** Asks something of the host: one thing at a time, and what goes wrong stands in its place. */
  async #ask<T>(
    question: (host: Host) => Promise<T>,
    key: string | null = null,
    late?: (answer: T) => void,
  ): Promise<T | null> {
    if (this.isBusy) return null;
    const attempt = ++this.#attempt;
    this.isBusy = true;
    this.problem = null;
    try {
      const answer = await question(this.#host);
      if (attempt !== this.#attempt) {
        late?.(answer);
        return null;
      }
      this.hasKey ||= key !== null;
      return answer;
    } catch (thrown) {
      if (attempt !== this.#attempt) return null;
      this.problem = asProblem(thrown);
      const isReadable = this.problem.code !== "key_malformed" && this.problem.code !== "key_missing";
      this.hasKey = isReadable && (this.hasKey || key !== null);
      return null;
    } finally {
      if (attempt === this.#attempt) this.isBusy = false;
    }
  }

  async #join(
    connect: (host: Host) => Promise<AccountCard>,
    key: string | null,
    retry: () => Promise<void>,
  ): Promise<void> {
    this.#retry = retry;
    const joined = await this.#ask(
      async (host) => {
        const before = (await host.workspaces()).find((workspace) => workspace.in_use);
        this.#before = before?.id ?? null;
        return connect(host);
      },
      key,
      // Given up too late: it is there, and that is said.
      (late) => this.#joined(late, true),
    );
    if (!joined) return;
    const isAgain = this.again !== null;
    this.hasKey = false;
    this.approval = null;
    // A connection that was taken is none to end.
    if (isAgain) this.#reset();
    else {
      this.account = joined;
      this.step = "workspace";
    }
    this.#joined(joined, isAgain);
  }

  /** Ends a connection that is waited for. */
  #drop(): void {
    const left = this.approval;
    this.approval = null;
    this.#attempt += 1;
    if (left) void this.#host.giveUp(left.connection).catch(() => {});
  }

  #reset(): void {
    this.#drop();
    void this.#host.forgetKey().catch(() => {});
    this.step = "ways";
    this.again = this.approval = this.found = this.problem = this.account = null;
    this.isBusy = this.hasKey = false;
    this.#like = this.#before = this.#retry = null;
  }
}

export const isOfTheKey = (problem: ProblemView | null): boolean => OF_THE_KEY.includes(problem?.code ?? "");

/** Whether its Maton key is here and good, so that only the approval is wanted again. */
export const isApprovedAgain = (account: AccountCard): boolean =>
  account.way === "maton" && account.signed_in && !isOfTheKey(account.problem);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
