// A window for the catalogue: Chromium without a screen, on the page with its fake host. Never more than one at a time.

import { chromium, type Browser, type Page } from "playwright-core";

import { SIZES, type Sight } from "./catalogue";

/** How the same window looks to different people. */
export interface Eyes {
  theme: "light" | "dark" | "contrast" | "contrast-dark";
  /** The system replaces all colours by few. */
  forced?: boolean;
  /** How large everything is drawn, and that much less fits beside each other. */
  scale?: number;
  /** Another size of the window than its usual one. */
  size?: readonly [number, number];
  /** Every text is a third longer, as in other languages. */
  longer?: boolean;
  /** The page speaks German, and so does its small world where it says what Stint would. */
  german?: boolean;
}

/** Pages that are drawn on one after the other, so that a thousand pictures need no thousand windows. */
export class Windows {
  #browser: Browser | null = null;
  readonly #free = new Map<number, Page[]>();
  #drawn = 0;

  async open(): Promise<void> {
    const executablePath = process.env.STINT_CHROMIUM;
    if (!executablePath) throw new Error("STINT_CHROMIUM names no browser; tests/house/looks.sh finds one.");
    this.#browser = await chromium.launch({ executablePath, args: ["--hide-scrollbars", "--font-render-hinting=none"] });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** Draws a sight as these eyes see it, for as long as `look` takes. */
  async draw<T>(sight: Sight, eyes: Eyes, look: (page: Page) => Promise<T>): Promise<T> {
    const scale = eyes.scale ?? 1;
    const free = this.#free.get(scale) ?? [];
    this.#free.set(scale, free);
    const page = free.pop() ?? (await this.#page(scale));
    const [width, height] = eyes.size ?? SIZES[sight.size];
    await page.setViewportSize({ width: Math.round(width / scale), height: Math.round(height / scale) });
    await see(page, eyes);
    await page.goto(`${process.env.STINT_PAGE}/?state=${sight.state}${eyes.german && !sight.does ? "&language=de" : ""}&drawn=${++this.#drawn}#${sight.view}`);
    await page.locator("main").first().waitFor();
    await quiet(page);
    await sight.does?.(page);
    if (sight.does) await quiet(page);
    // What a person does is found by its English name, so the page turns only then.
    if (sight.does && eyes.german) {
      await page.evaluate(`world.setSetting("language", "de").then(() => world.sync({}))`);
      await quiet(page);
    }
    if (eyes.longer) await page.evaluate(lengthen);
    const seen = await look(page);
    free.push(page);
    return seen;
  }

  async #page(scale: number): Promise<Page> {
    const page = await this.#browser!.newPage({ deviceScaleFactor: scale, reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC" });
    page.setDefaultTimeout(30_000);
    // A picture of the same page is the same picture.
    await page.addInitScript("Date.now = () => 1e12");
    return page;
  }
}

/** What the system says of its colours; the page follows. */
export async function see(page: Page, { theme, forced = false }: Eyes): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme.endsWith("dark") ? "dark" : "light",
    contrast: theme.startsWith("contrast") ? "more" : "no-preference",
    forcedColors: forced ? "active" : "none",
  });
}

/** Waits until nothing on the page changed for two frames and a moment. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = setTimeout(done, 60);
        const watch = new MutationObserver(() => {
          clearTimeout(last);
          last = setTimeout(done, 60);
        });
        const end = setTimeout(done, 1500);
        function done() {
          clearTimeout(last);
          clearTimeout(end);
          watch.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/** Runs in the page: three letters become four. */
function lengthen(): void {
  const longer = (text: string) => text.replace(/\p{L}{3}/gu, (three) => three + three[1]);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.parentElement?.closest(".kbd, .vh")) continue;
    node.nodeValue = longer(node.nodeValue ?? "");
  }
  for (const field of document.querySelectorAll<HTMLInputElement>("input[placeholder]")) field.placeholder = longer(field.placeholder);
}
