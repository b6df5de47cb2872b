import { describe, expect, it, vi } from "vitest";

import type { Card, FieldForm } from "../bindings";
import { fake } from "../host/fake";
import { EntryDraft, LineDraft } from "./draft.svelte";
import { Drafts } from "./drafts.svelte";

const finished = async () => (await fake("running").days(null, 1))[0]!.entries[1]!;

describe("entry draft", () => {
  it("says_nothing_of_what_nobody_touched", async () => {
    expect(new EntryDraft(await finished()).change()).toEqual({});
  });

  it("says_only_what_differs", async () => {
    const draft = new EntryDraft(await finished());
    draft.description = "Copy deck";
    draft.billable = false;
    draft.project = null;
    draft.task = null;
    draft.tags = [{ id: "g1", remote_id: null, name: "review" }];
    expect(draft.change()).toEqual({ description: "Copy deck", billable: false, project: "", task: "", tags: ["g1"] });
  });

  it("sends_the_end_or_the_length_whichever_was_typed_last", async () => {
    const draft = new EntryDraft(await finished());
    draft.sayTo("14:00");
    draft.sayLength("1:15");
    expect(draft.change()).toEqual({ length: "1:15" });
    draft.sayTo("14:00");
    expect(draft.change()).toEqual({ to: "14:00" });
  });
});

describe("an entry's draft that is brought back", () => {
  const running = async () => (await fake("running").snapshot()).running!;

  /** The draft as it comes back over the card as it is by then. */
  async function broughtBack(was: Card, type: (draft: EntryDraft) => void, now: Card): Promise<EntryDraft> {
    const host = fake("running");
    const drafts = new Drafts(host);
    const draft = new EntryDraft(was, drafts);
    type(draft);
    draft.keep("description");
    // The window is put away and dies.
    const stop = drafts.follow();
    document.dispatchEvent(new Event("visibilitychange"));
    stop();
    const later = new Drafts(host);
    expect(await later.readEdit()).not.toBeNull();
    return new EntryDraft(now, later);
  }

  const rename = (draft: EntryDraft) => void (draft.description = "Opening hours");

  it("leaves_the_start_of_a_timer_that_ran_on_meanwhile", async () => {
    const was = await running();
    const draft = await broughtBack(was, rename, { ...was, length: "0:57" });
    expect(draft.length).toBe("0:57");
    expect(draft.change()).toEqual({ description: "Opening hours" });
  });

  it("does_not_reopen_a_timer_that_was_stopped_meanwhile", async () => {
    const was = await running();
    const now = { ...was, entry: { ...was.entry, end: "2026-11-19T14:30:00Z" }, to: "14:30", length: "0:54" };
    const draft = await broughtBack(was, rename, now);
    expect([draft.to, draft.length]).toEqual(["14:30", "0:54"]);
    expect(draft.change()).toEqual({ description: "Opening hours" });
  });

  it("says_nothing_of_times_that_another_language_writes_otherwise", async () => {
    const was = await finished();
    const draft = await broughtBack(was, rename, { ...was, from: "9:05 AM", to: "10:15 AM", length: "1.17" });
    expect(draft.change()).toEqual({ description: "Opening hours" });
  });

  it("keeps_what_was_changed_elsewhere_and_what_was_typed_here", async () => {
    const was = await finished();
    const project = { id: "p9", remote_id: null, name: "Elsewhere" };
    const now = { ...was, from: "8:00", entry: { ...was.entry, project, task: null, tags: [], billable: !was.entry.billable } };
    const draft = await broughtBack(was, (draft) => draft.sayTo("14:00"), now);
    expect(draft.project).toEqual(project);
    expect(draft.from).toBe("8:00");
    expect(draft.change()).toEqual({ to: "14:00" });
  });

  it("still_empties_a_custom_field", async () => {
    const was = await finished();
    const field = { id: "f1", name: "Ticket", value: "A-1" } as FieldForm;
    const draft = await broughtBack(was, (draft) => draft.say(field, [""]), was);
    expect(draft.held(field)).toEqual([""]);
    expect(draft.change()).toEqual({ fields: [{ field: "f1", value: "" }] });
  });
});

describe("line draft", () => {
  it("ignores_an_answer_that_came_too_late", async () => {
    const host = fake("running");
    const answers: (() => void)[] = [];
    const read = host.read;
    host.read = async (line, caret) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return read(line, caret);
    };
    const draft = new LineDraft(host);
    const first = draft.type("Old", 3);
    const second = draft.type("New", 3);
    answers[1]!();
    await second;
    answers[0]!();
    await first;
    expect(draft.reading?.description).toBe("New");
  });

  it("offers_nothing_after_taking_so_that_tab_can_leave", async () => {
    const draft = new LineDraft(fake("running"));
    await draft.type("Call @tar", 9);
    expect(draft.offers.map((offer) => offer.label)).toEqual(["Tariff app", "Target pricing", "Guitar map"]);
    draft.take(0);
    expect(draft.line).toBe("Call @Tariff app ");
    await Promise.resolve();
    expect(draft.current).toBe(-1);
  });
});

describe("what is half typed", () => {
  it("is_kept_while_somebody_types_on_without_a_pause", async () => {
    vi.useFakeTimers();
    const host = fake("running");
    const drafts = new Drafts(host);
    for (let typed = 1; typed <= 20; typed++) {
      drafts.keep("line", "a".repeat(typed));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect((await host.draft("line"))?.length).toBeGreaterThan(10);
    vi.useRealTimers();
  });
});
