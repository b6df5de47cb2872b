// The settings of the small world.

import type { SettingRow, SettingsPage, SettingTakes, Speech } from "../../bindings";
import { problem } from "./reading";

const choice = (...options: [value: string, label: string][]): SettingTakes => ({
  takes: "choice",
  options: options.map(([value, label]) => ({ value, label })),
});
const ALSO: Record<string, string> = {
  "hotkey-toggle": "shortcut, keyboard, pause",
  "hotkey-show": "shortcut, keyboard, popover",
  theme: "dark mode, night, contrast",
  durations: "decimal, seconds, format",
  files: "backup, restore, CSV",
};
const row = (name: string, label: string, hint: string, usual: string, takes: SettingTakes): SettingRow => ({ name, label, hint, also: ALSO[name] ?? "", value: usual, usual, takes, trouble: null });

export class FakeSettings {
  readonly said = new Map<string, string>([["hotkey-show", "Super+T"]]);

  page(): SettingsPage {
    const rows = {
      time: [
        row("week-start", "Week starts on", "In calendar, list and reports", "monday", choice(["saturday", "Saturday"], ["sunday", "Sunday"], ["monday", "Monday"])),
        row("goal-day", "Target per day", "Hours on each working day, such as 7:30; empty for none", "", { takes: "text", placeholder: "none" }),
        row("work-days", "Working days", "Those that have a target", "mon,tue,wed,thu,fri", { takes: "some", options: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((label) => ({ value: label.toLowerCase(), label })) }),
      ],
      keys: [
        row("hotkey-toggle", "Start or stop", "Stops what runs, or starts the last entry again", "Ctrl+Alt+S", { takes: "keys" }),
        row("hotkey-show", "Show Stint", "Opens the small window with the start field", "Ctrl+Alt+T", { takes: "keys" }),
      ],
      look: [row("theme", "Theme", "As your desktop has it, or always the same", "system", choice(["system", "System"], ["light", "Light"], ["dark", "Dark"], ["contrast", "High contrast"]))],
      speech: [
        row("language", "Language", "Of every word here, in the tray and in the terminal", "system", choice(["system", "System"], ["en", "English"], ["de", "Deutsch"])),
        row("durations", "Durations", "In lists and totals; what runs counts in seconds", "compact", choice(["compact", "1:35"], ["full", "1:35:20"], ["decimal", "1.59"])),
      ],
      sync: [row("sync", "Sync by itself", "Off: only when you ask for it", "on", { takes: "switch" })],
      accounts: [row("accounts", "Accounts and workspaces", "Which ones are connected, how each fares, and sign-out", "", { takes: "go", view: "accounts" })],
      data: [row("files", "Export, import and copies", "Entries as a file, what another program kept, and all of it in one copy", "", { takes: "go", view: "data" })],
      sent: [row("others", "Anybody else", "Nothing: no statistics, no crash reports, no search for updates", "", { takes: "fact" })],
    };
    const titles: Record<keyof typeof rows, string> = {
      time: "Time and targets",
      keys: "Keys, everywhere",
      look: "Appearance",
      speech: "Language and numbers",
      sync: "Sync",
      accounts: "Accounts",
      data: "Data",
      sent: "What is sent to whom",
    };
    return {
      sections: (Object.keys(rows) as (keyof typeof rows)[]).map((id) => ({
        id,
        title: titles[id],
        rows: rows[id].map((row) => {
          const value = this.said.get(row.name) ?? row.usual;
          const trouble = value === "Super+T" ? { ...problem("hotkey_taken", "Super+T is taken by another program, so it does nothing here."), next: "Choose another combination." } : null;
          return { ...row, value, trouble };
        }),
      })),
    };
  }

  /** How the person reads: as chosen here, or as the address asked. */
  speech(asked: string | null): Speech {
    const chosen = this.said.get("language") ?? "system";
    const language = (chosen === "system" ? asked : chosen) === "de" ? "german" : "english";
    return { language, lengths: (this.said.get("durations") ?? "compact") as Speech["lengths"], hours: this.said.get("clock") === "12h" ? "twelve" : "twenty_four", dates: "day_first" };
  }

  set(name: string, value: string | null): void {
    if (name === "goal-day" && value !== null && value !== "" && !/^\d/.test(value)) {
      throw { ...problem("bad_setting", `“${value}” is no value for “Target per day”.`), next: "It takes hours such as 7:30." };
    }
    if (name === "work-days" && value === "") {
      throw { ...problem("bad_setting", "“” is no value for “Working days”."), next: "It takes weekdays such as mon-fri." };
    }
    if (value === null) this.said.delete(name);
    else this.said.set(name, value);
  }
}
