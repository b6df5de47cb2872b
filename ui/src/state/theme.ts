// Keeps `data-theme` as the system has it. Never remembers a choice of its own.

/** Follows the system's scheme and contrast; a fixed theme is for previews only. */
export function followSystem(fixed: string | null = null): void {
  const root = document.documentElement;
  if (fixed) {
    root.dataset.theme = fixed;
    return;
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  const apply = () => {
    root.dataset.theme = contrast.matches
      ? dark.matches ? "contrast-dark" : "contrast"
      : dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", apply);
  contrast.addEventListener("change", apply);
  apply();
}
