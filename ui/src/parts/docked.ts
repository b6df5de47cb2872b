// What stands at the lower edge of the window and keeps its place there. Toasts stand on top of it, so that none lies over
// a control.

const bars = new Set<Element>();
const watch = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);

/** Tells the styles how far up from the lower edge it is taken. */
function measure(): void {
  const tops = [...bars].map((bar) => bar.getBoundingClientRect().top);
  document.documentElement.style.setProperty("--docked", `${Math.max(0, window.innerHeight - Math.min(window.innerHeight, ...tops))}px`);
}

/** An attachment: as long as `bar` is there, toasts stand above it. It has to keep its distance to the lower edge. */
export function docked(bar: Element): () => void {
  bars.add(bar);
  watch?.observe(bar);
  measure();
  return () => {
    bars.delete(bar);
    watch?.unobserve(bar);
    measure();
  };
}
