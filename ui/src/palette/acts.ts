// What can be done to time by name: to what runs, to what is chosen, to the entry that had the keyboard or was last.

import type { Card, Snapshot } from "../bindings";
import { carriedKey, keyOf } from "../day/lines";
import type { IconName } from "../parts/Icon.svelte";
import { beginFinished } from "../state/finished";
import { edit, titleOf, type Stint } from "../state/stint.svelte";
import { t } from "../words.svelte";
import type { Command } from "./commands";

/**
 * Which entry is meant: the one being edited, the one whose row had the keyboard, or that this row tells of. Only
 * without a row it is what runs, or the last one: no other row means those.
 */
function meant(stint: Stint, snapshot: Snapshot, row: string | null): Card | null {
  const days = stint.latest.days ?? [];
  const shown = (stint.calendar.view?.days ?? []).flatMap((day) => day.blocks.map((block) => block.card));
  const called = (id: string | null | undefined) => [...days.flatMap((day) => day.entries), ...shown].find((card) => card.entry.id === id);
  const edited = called(stint.editing?.id);
  if (edited) return edited;
  if (row === null) return snapshot.running ?? snapshot.recent[0] ?? null;
  const carried = days.flatMap((day) => day.carried.filter(({ card }) => carriedKey(day, card) === row));
  return called(row) ?? carried[0]?.card ?? null;
}

/** Opens the editor of an entry in the list, wherever one is. */
async function open(stint: Stint, card: Card, field?: string) {
  const isThere = stint.latest.days?.some((day) => day.entries.some(({ entry }) => entry.id === card.entry.id));
  if (stint.view !== "main") stint.go("main");
  if (!isThere && !(await stint.jump(card.date))) return;
  stint.open(card.entry.id, field);
}

export function actsOf(stint: Stint, snapshot: Snapshot, row: string | null): Command[] {
  const { running, recent, pins, undo, redo } = snapshot;
  const card = meant(stint, snapshot, row);
  const chosen = stint.chosen.list;
  const similar = (stint.latest.days ?? []).flatMap((day) => day.groups).find((group) => keyOf(group) === row)?.entries ?? [];
  const act = (id: string, verb: string, icon: IconName, choose: () => void, more: Partial<Command> = {}): Command => ({
    id, label: verb, verb, icon, choose, beside: "", also: t("palette-also", { command: id }), ...more,
  });
  /** Of an entry: found by what is done and not by its name. */
  const of = (what: string, icon: IconName, card: Card, choose: () => void, more: Partial<Command> = {}): Command =>
    act(what, t("palette-of", { act: what, name: "" }), icon, choose, { label: t("palette-of", { act: what, name: titleOf(card.entry) }), quiet: true, ...more });
  const all = (what: string, icon: IconName, choose: () => void): Command =>
    act(`all-${what}`, t("palette-all", { act: what, count: chosen.length }), icon, choose);
  /** Of the row that stands for several. */
  const each = (what: string, icon: IconName, keys: string, choose: () => void): Command =>
    act(`similar-${what}`, t("palette-similar", { act: what, count: similar.length }), icon, choose, { also: t("palette-also", { command: `all-${what}` }), keys });
  const runs = running?.entry.description || running?.under || "";

  const line: Command[] = [
    act("stop", t("palette-stop", { name: "" }), "stop", () => void stint.act({ do: "stop", at: null }), { label: running ? t("palette-stop", { name: runs }) : t("key-stop"), keys: "S", quiet: !running }),
    ...(recent.length > 0 ? [act("continue", t("palette-continue"), "play", () => void stint.again(null), { beside: recent[0]?.entry.description ?? "", keys: "C", interrupt: () => void stint.again(null, true) })] : []),
    ...pins.map((pin) =>
      act(`pin-${pin.place}`, t("palette-start", { name: "" }), "pin", () => void stint.usePin(pin.place), {
        label: t("palette-start", { name: pin.label }),
        also: pin.label,
        beside: pin.under ?? t("list-no-project"),
        color: pin.color,
        keys: String(pin.place),
        interrupt: () => void stint.usePin(pin.place, true),
      }),
    ),
    act("undo", undo ? t("palette-undo", { what: "" }) : t("key-undo"), "undo", () => void stint.act({ do: "undo" }), { label: undo ? t("palette-undo", { what: undo }) : t("key-undo"), keys: "Ctrl Z", quiet: !undo }),
    act("redo", redo ? t("palette-redo", { what: "" }) : t("key-redo"), "check", () => void stint.act({ do: "redo" }), { label: redo ? t("palette-redo", { what: redo }) : t("key-redo"), keys: "Ctrl ⇧ Z", quiet: !redo }),
  ];
  line.push(act("finished", t("palette-finished"), "plus", () => void beginFinished(stint), { keys: "M" }));
  if (running) {
    line.push(
      act("interrupt", t("start-interrupt"), "call", () => {
        stint.interrupts = true;
        document.getElementById("start")?.focus();
      }, { keys: "I" }),
      of("begin", "clock", running, () => void open(stint, running, "from")),
    );
  }
  // Where nothing runs, it is said; the word alone never becomes a timer.
  line.push(act("discard", t("palette-of", { act: "discard", name: "" }), "trash", () => void stint.act({ do: "discard" }), { label: t("palette-of", { act: "discard", name: running ? runs : "" }).trim(), quiet: true }));
  if (chosen.length > 1) {
    line.push(
      all("merge", "merge", () => void stint.askMerge(chosen)),
      all("duplicate", "copy", () => void stint.act({ do: "duplicate", entries: chosen }, true)),
      all("delete", "trash", () => void stint.act({ do: "delete", entries: chosen }).then((done) => done && stint.chosen.clear())),
    );
  }
  if (similar.length > 0) {
    line.push(
      each("merge", "merge", "", () => void stint.askMerge(similar)),
      each("delete", "trash", "Del", () => void stint.act({ do: "delete", entries: similar })),
    );
  }
  if (card) {
    const { id, billable } = card.entry;
    line.push(
      of("edit", "edit", card, () => void open(stint, card), { keys: "↵" }),
      of("split", "split", card, () => void open(stint, card, "split"), { keys: "Ctrl /" }),
      of("project", "folder", card, () => void open(stint, card, "project"), { keys: "P" }),
      of("tags", "tag", card, () => void open(stint, card, "tags"), { keys: "T" }),
      of(billable ? "unbill" : "bill", "billable", card, () => void stint.act(edit(id, { billable: !billable }), true), { keys: "B" }),
      of("pin", "pin", card, () => void stint.act({ do: "pin", entry: id }, true)),
      of("history", "story", card, () => (stint.telling = { id, title: titleOf(card.entry) }), { keys: "H" }),
      of("delete", "trash", card, () => void stint.act({ do: "delete", entries: [id] }), { keys: "Del" }),
    );
  }
  // What runs cannot be done once more.
  const ended = card?.entry.end === null ? recent.find(({ entry }) => entry.end !== null) : card;
  if (ended) {
    const { id } = ended.entry;
    line.push(
      of("duplicate", "copy", ended, () => void stint.act({ do: "duplicate", entries: [id] }, true), { keys: "Ctrl D" }),
      of("again", "play", ended, () => void stint.again(id), { keys: "Space", interrupt: () => void stint.again(id, true) }),
    );
  }
  return [
    ...line,
    ...pins.map((pin) => act(`unpin-${pin.place}`, t("palette-unpin", { name: "" }), "pin", () => void stint.act({ do: "unpin", place: pin.place }, true), { label: t("palette-unpin", { name: pin.label }), beside: pin.under ?? "", also: "", quiet: true })),
  ];
}
