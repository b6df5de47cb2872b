// What is said to the person: one toast to see, one line for screen readers. Never the only place of a fact.

import type { ProblemView } from "../bindings";

export type Toast =
  | { kind: "done"; text: string; way: "undo" | "redo" | null; icon: "trash" | "undo" | "check" }
  | { kind: "problem"; problem: ProblemView };

export class Notices {
  toast = $state.raw<Toast | null>(null);
  spoken = $state("");

  show(toast: Toast): void {
    this.toast = toast;
    this.say(toast.kind === "done" ? toast.text : sentences(toast.problem));
  }

  /** Spoken politely; saying the same twice is heard twice. */
  say(text: string): void {
    this.spoken = text === this.spoken ? `${text}\u00a0` : text;
  }

  clear(): void {
    this.toast = null;
  }
}

/** What happened, what was kept, what to do next. */
export function sentences(problem: ProblemView): string {
  return [problem.sentence, problem.kept, problem.next].filter(Boolean).join(" ");
}
