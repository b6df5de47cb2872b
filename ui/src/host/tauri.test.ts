import { afterEach, describe, expect, it, vi } from "vitest";

import { tauri } from "./tauri";

type Internals = Record<string, unknown>;
const global = window as unknown as { __TAURI_INTERNALS__?: Internals; __TAURI_EVENT_PLUGIN_INTERNALS__?: Internals };

afterEach(() => {
  delete global.__TAURI_INTERNALS__;
});

describe("the window's host", () => {
  it("asks by the names of the window's commands", async () => {
    const invoke = standIn();
    const host = tauri();
    await host.snapshot();
    await host.days(null, 7);
    await host.daysAfter("2026-11-19", 14);
    await host.finishedLine("2026-11-18", "Mail");
    await host.week(null);
    await host.month("2026-11-18");
    await host.sum(["e1"]);
    await host.merging(["e1", "e2"]);
    await host.draft("line");
    await host.keepDraft("line", "Call");
    await host.read("Call @tar", 9);
    await host.act({ do: "undo" });
    await host.syncNow();
    host.ready();
    host.hide();
    await host.syncPage();
    await host.story("e1");
    await host.pause(true);
    await host.seen();
    host.openMain("sync");
    await host.useWorkspace(3);
    await host.setReadOnly(1, true);
    await host.connectKey("eu", "k", null);
    await host.askApproval({ key: "k", again: 1 });
    await host.connectMaton("c1", { like: 2 });
    expect(invoke.mock.calls.map(([command, args]) => [command, args])).toEqual([
      ["snapshot", {}],
      ["days", { before: null, count: 7 }],
      ["days_after", { after: "2026-11-19", count: 14 }],
      ["finished_line", { on: "2026-11-18", typed: "Mail" }],
      ["week", { said: null }],
      ["month", { said: "2026-11-18" }],
      ["sum", { entries: ["e1"] }],
      ["merging", { entries: ["e1", "e2"] }],
      ["draft", { place: "line" }],
      ["keep_draft", { place: "line", text: "Call" }],
      ["read", { line: "Call @tar", caret: 9 }],
      ["act", { action: { do: "undo" } }],
      ["sync_now", {}],
      ["ready", {}],
      ["hide", {}],
      ["sync_page", {}],
      ["story", { entry: "e1" }],
      ["pause", { paused: true }],
      ["seen", {}],
      ["open_main", { view: "sync" }],
      ["use_workspace", { workspace: 3 }],
      ["set_read_only", { account: 1, readOnly: true }],
      ["connect_key", { server: "eu", key: "k", again: null }],
      ["ask_approval", { key: "k", again: 1 }],
      ["connect_maton", { connection: "c1", like: 2 }],
    ]);
  });

  it("passes a refusal on as it came", async () => {
    const refusal = { code: "nothing_running", sentence: "Nothing is running.", kept: null, next: null, candidates: [] };
    standIn().mockRejectedValue(refusal);
    await expect(tauri().act({ do: "stop", at: null })).rejects.toBe(refusal);
  });

  it("hears a change and stops hearing it", async () => {
    const callbacks: ((event: unknown) => void)[] = [];
    const invoke = standIn((callback) => callbacks.push(callback) - 1);
    invoke.mockResolvedValue(7);
    const heard = vi.fn();
    const stop = tauri().changed(heard);
    await vi.waitFor(() => expect(invoke).toHaveBeenCalledWith("plugin:event|listen", expect.objectContaining({ event: "changed" }), undefined));
    callbacks[0]!({ event: "changed", id: 7, payload: { at: "now" } });
    expect(heard).toHaveBeenCalledWith({ at: "now" });
    stop();
    await vi.waitFor(() => expect(invoke).toHaveBeenCalledWith("plugin:event|unlisten", { event: "changed", eventId: 7 }, undefined));
  });
});

function standIn(transformCallback: (callback: (event: unknown) => void) => number = () => 0) {
  const invoke = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => null);
  global.__TAURI_INTERNALS__ = { invoke, transformCallback };
  global.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: () => {} };
  return invoke;
}
