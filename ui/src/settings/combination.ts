// A key press as the combination that the settings keep: `Ctrl+Alt+S`. What it means is for the desktop to say.

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const MODIFIERS = ["Control", "Alt", "Shift", "Meta", "AltGraph", "OS"];

/** `null` while only modifiers are held. */
export function combinationOf(press: Press): string | null {
  if (MODIFIERS.includes(press.key)) return null;
  const held = [press.ctrlKey && "Ctrl", press.metaKey && "Super", press.altKey && "Alt", press.shiftKey && "Shift"].filter(Boolean);
  return [...held, nameOf(press)].join("+");
}

/** By its place on the keyboard, so that Alt or Shift do not change what it is called. */
function nameOf({ code, key }: Press): string {
  const named = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (named) return named;
  return code.replace(/^Arrow/, "") || key;
}

/** `["Ctrl", "Alt", "S"]`, for key caps. */
export const caps = (combination: string): string[] => combination.split("+").map((part) => part.trim()).filter(Boolean);
