// What a way out of a finding does. Never decides which one: the person does.

import type { Finding, FindingWay } from "../bindings";
import type { Stint } from "../state/stint.svelte";

export async function settle(stint: Stint, finding: Finding, { does }: FindingWay): Promise<void> {
  const { calendar } = stint;
  switch (does.does) {
    case "act":
      return void (await stint.act(does.action, true));
    case "keep":
    case "ask":
      return stint.settleCheck(finding.id, does.does === "keep");
    case "fill":
      stint.editing = null;
      return calendar.begin({ date: finding.date, from: does.from, to: does.to, finding: finding.id });
    case "edit":
      calendar.drop();
      // Beside a day it opens where it lies in it.
      if (stint.view === "calendar") await calendar.show(finding.date);
      return stint.open(does.card.entry.id, does.field);
    case "sync":
      return stint.go("sync");
  }
}
