// Of a long list of sections with lines, those that are in sight: the rest is only as high as it would be. Lines are as
// high as they were measured, and may be kept though nobody sees them, such as the one that has the keyboard.

export type Section = { key: string; lines: string[] };

export type Line = { key: string; top: number; height: number };

export type Layout = { sections: { key: string; top: number; height: number; lines: Line[] }[]; height: number };

/** A section in sight. Gaps are pixels of what is left out before. */
export type Part = { index: number; gap: number; lines: { index: number; gap: number }[]; rest: number };

/** Where everything lies. */
export function layOut(sections: Section[], head_px: number, heightOf: (key: string) => number): Layout {
  let top = 0;
  const laid = sections.map(({ key, lines }) => {
    const begin = top;
    top += head_px;
    const placed = lines.map((line) => {
      const at = { key: line, top, height: heightOf(line) };
      top += at.height;
      return at;
    });
    return { key, top: begin, height: top - begin, lines: placed };
  });
  return { sections: laid, height: top };
}

/** What is drawn for the pixels from `from` to `to`. */
export function inSight(layout: Layout, from: number, to: number, isKept: (key: string) => boolean): { parts: Part[]; rest: number } {
  const parts: Part[] = [];
  let end = 0;
  layout.sections.forEach((section, index) => {
    const sees = (part: { top: number; height: number }) => part.top < to && part.top + part.height > from;
    const isSeen = sees(section);
    const shown = section.lines.flatMap((line, place) => ((isSeen && sees(line)) || isKept(line.key) ? [{ line, place }] : []));
    if (!isSeen && shown.length === 0) return;
    let reached = section.lines[0]?.top ?? section.top + section.height;
    const lines = shown.map(({ line, place }) => {
      const gap = line.top - reached;
      reached = line.top + line.height;
      return { index: place, gap };
    });
    parts.push({ index, gap: section.top - end, lines, rest: section.top + section.height - reached });
    end = section.top + section.height;
  });
  return { parts, rest: layout.height - end };
}

/** The line at a height, or the one before it. */
export function lineAt(layout: Layout, at: number): Line | null {
  let found: Line | null = null;
  for (const section of layout.sections) {
    if (section.top > at && found) return found;
    for (const line of section.lines) {
      if (line.top > at && found) return found;
      found = line;
    }
  }
  return found;
}
