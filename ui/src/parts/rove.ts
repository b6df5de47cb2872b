// Arrow keys through things that stand in a row. Never knows what they are.

/** Moves the keyboard among `things` by `step` from the focused one; says whether it moved. */
export function moveFocus(things: HTMLElement[], step: 1 | -1 | "first" | "last"): boolean {
  if (things.length === 0) return false;
  const from = things.findIndex((thing) => thing.contains(document.activeElement));
  const to =
    step === "first" ? 0
    : step === "last" ? things.length - 1
    : from < 0 ? (step > 0 ? 0 : things.length - 1)
    : Math.min(things.length - 1, Math.max(0, from + step));
  const next = things[to]!;
  next.focus();
  next.scrollIntoView?.({ block: "nearest" });
  return to !== from;
}

/** The step that a key asks for among things that stand one below the other. */
export function stepOf(key: string): 1 | -1 | "first" | "last" | null {
  switch (key) {
    case "ArrowDown": return 1;
    case "ArrowUp": return -1;
    case "Home": return "first";
    case "End": return "last";
    default: return null;
  }
}
