// Which settings somebody looks for: by what they are called, what they do, what they offer, and what else one could say.

import type { SettingRow, SettingsSection } from "../bindings";

/** Those in which every word that was typed stands; a section without one is left out. */
export function narrowed(sections: SettingsSection[], text: string): SettingsSection[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => holds(said(section.title, row), words)) }))
    .filter((section) => section.rows.length > 0);
}

const holds = (text: string, words: string[]) => words.every((word) => text.includes(word));

function said(title: string, { name, label, hint, also, takes }: SettingRow): string {
  const choices = takes.takes === "choice" ? takes.options.map(({ value, label }) => `${value} ${label}`) : [];
  return [title, name, label, hint, also, ...choices].join(" ").toLowerCase();
}
