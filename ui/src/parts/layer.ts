// Small things above the page, in the browser's own top layer: nothing clips them, a click beside them closes.

/** Opens `layer` (an element with `popover`) below `anchor`, or above it where there is no room below; over it in a window too low for either. */
export function openLayer(layer: HTMLElement, anchor: HTMLElement, side: "start" | "end" = "start"): void {
  layer.showPopover?.();
  const at = anchor.getBoundingClientRect();
  const size = layer.getBoundingClientRect();
  const gap = 4;
  const [below, above] = [at.bottom + gap, at.top - gap - size.height];
  const lowest = window.innerHeight - size.height - gap;
  const top = below <= lowest + gap ? below : above >= 0 ? above : Math.max(gap, lowest);
  const left = side === "start" ? at.left : at.right - size.width;
  layer.style.setProperty("top", `${top}px`);
  layer.style.setProperty("left", `${Math.max(gap, Math.min(left, window.innerWidth - size.width - gap))}px`);
}

export function closeLayer(layer: HTMLElement): void {
  if (layer.matches(":popover-open")) layer.hidePopover();
}
