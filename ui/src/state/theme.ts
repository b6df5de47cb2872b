// Keeps `data-theme` as the person chose it, or as the system has it. Never remembers the choice itself.

import type { Theme } from "../bindings";

let chosen: Theme = "system";
let look: () => void = () => {};

/** Follows the system's scheme and contrast, as far as nothing else was chosen; a fixed theme is for previews only. */
export function followSystem(fixed: string | null = null): void {
  const root = document.documentElement;
  if (fixed) {
    root.dataset.theme = fixed;
    return;
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  look = () => {
    const isDark = chosen === "dark" || (chosen !== "light" && dark.matches);
    const isSharp = chosen === "contrast" || (chosen === "system" && contrast.matches);
    root.dataset.theme = isSharp ? (isDark ? "contrast-dark" : "contrast") : isDark ? "dark" : "light";
  };
  dark.addEventListener("change", look);
  contrast.addEventListener("change", look);
  look();
}

/** The person chose this look. */
export function choose(theme: Theme): void {
  if (theme === chosen) return;
  chosen = theme;
  look();
}
