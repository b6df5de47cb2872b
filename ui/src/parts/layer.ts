// Small things above the page, in the browser's own top layer: nothing clips them, a click beside them closes.

/** Opens `layer` (an element with `popover`) below `anchor`, or above it where there is no room below. */
export function openLayer(layer: HTMLElement, anchor: HTMLElement, side: "start" | "end" = "start"): void {
  layer.showPopover?.();
  const at = anchor.getBoundingClientRect();
  const size = layer.getBoundingClientRect();
  const gap = 4;
  const below = at.bottom + gap + size.height <= window.innerHeight || at.top < size.height + gap;
  const left = side === "start" ? at.left : at.right - size.width;
  layer.style.setProperty("top", `${below ? at.bottom + gap : at.top - gap - size.height}px`);
  layer.style.setProperty("left", `${Math.max(gap, Math.min(left, window.innerWidth - size.width - gap))}px`);
}

export function closeLayer(layer: HTMLElement): void {
  if (layer.matches(":popover-open")) layer.hidePopover();
}
