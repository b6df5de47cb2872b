import { describe, expect, it, vi } from "vitest";

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
