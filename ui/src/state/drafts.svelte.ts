// What is being typed, kept beside the entries so that a window that is killed loses none of it. Never an entry: nothing
// of it counts before it is sent.

import type { Named } from "../bindings";
import type { Host } from "../host/types";

/** A disk need not follow each key; a window that dies takes no more than this with it. */
const PAUSE_MS = 400;

/** An entry's fields as they are typed. */
export type Typed = {
  description: string;
  project: Named | null;
  task: Named | null;
  tags: Named[];
  billable: boolean;
  from: string;
  to: string;
  length: string;
  day: string;
  said: Record<string, string[]>;
};

/** An entry that was being edited, in which field, and what was said otherwise than it was. */
export type KeptEdit = { id: string; field: string; typed: Partial<Typed> };

export class Drafts {
  readonly #host: Host;
  readonly #wanted = new Map<string, string | null>();
  readonly #kept = new Map<string, string | null>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #edit: KeptEdit | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Writes down what is still waiting when the page is put away. */
  follow(): () => void {
    const now = () => void this.#write();
    document.addEventListener("visibilitychange", now);
    window.addEventListener("pagehide", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("pagehide", now);
    };
  }

  async read(place: string): Promise<string | null> {
    const text = await this.#host.draft(place).catch(() => null);
    this.#kept.set(place, text);
    return text;
  }

  /** Keeps a text; an empty one is none. */
  keep(place: string, text: string): void {
    this.#wanted.set(place, text === "" ? null : text);
    // What is let go of would come back as if it had been meant.
    if (text === "") return void this.#write();
    // Who types without a pause is not waited for.
    this.#timer ??= setTimeout(() => void this.#write(), PAUSE_MS);
  }

  /** What was being edited when the window ended. */
  async readEdit(): Promise<KeptEdit | null> {
    const text = await this.read("edit");
    try {
      this.#edit = text === null ? null : (JSON.parse(text) as KeptEdit);
    } catch {
      this.#edit = null;
    }
    return this.#edit;
  }

  keepEdit(edit: KeptEdit | null): void {
    if (edit === null && this.#edit === null && !this.#wanted.has("edit")) return;
    this.#edit = edit;
    this.keep("edit", edit === null ? "" : JSON.stringify(edit));
  }

  editOf(id: string): Partial<Typed> | null {
    return this.#edit?.id === id ? this.#edit.typed : null;
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    for (const [place, text] of wanted) {
      if ((this.#kept.get(place) ?? null) === text) continue;
      this.#kept.set(place, text);
      // What cannot be kept is not told: nothing of it counts yet.
      await this.#host.keepDraft(place, text).catch(() => {});
    }
  }
}
