// Where a panel stands, so that what it is about stays in sight.

/** A rectangle; all of them are counted from the same corner. */
export type Box = { left: number; top: number; width: number; height: number };
type Size = Pick<Box, "width" | "height">;

const GAP_PX = 8;

const right = (box: Box) => box.left + box.width;
const bottom = (box: Box) => box.top + box.height;
const meet = (a: Box, b: Box) => a.left < right(b) && b.left < right(a) && a.top < bottom(b) && b.top < bottom(a);
const between = (at: number, least: number, most: number) => Math.max(least, Math.min(at, most));

/**
 * At the right of what it is about or at its left, else below it or above it, else at whichever edge of the room leaves
 * more of it in sight. A panel as wide as the room has the edges alone.
 */
export function beside(room: Box, about: Box, panel: Size): Pick<Box, "left" | "top"> {
  const [most_left, most_top] = [right(room) - panel.width - GAP_PX, bottom(room) - panel.height - GAP_PX];
  const left = between(about.left, room.left + GAP_PX, most_left);
  const top = between(about.top, room.top + GAP_PX, most_top);
  const edges = [{ left, top: most_top }, { left, top: room.top + GAP_PX }];
  const places = [
    { left: right(about) + GAP_PX, top },
    { left: about.left - panel.width - GAP_PX, top },
    { left, top: bottom(about) + GAP_PX },
    { left, top: about.top - panel.height - GAP_PX },
    ...edges,
  ];
  const fits = places.find((place) => {
    const isInside = place.left >= room.left && place.left <= most_left + GAP_PX && place.top >= room.top && place.top <= most_top + GAP_PX;
    return isInside && !meet({ ...place, ...panel }, about);
  });
  const isLow = about.top + about.height / 2 > room.top + room.height / 2;
  return fits ?? edges[isLow ? 1 : 0]!;
}
