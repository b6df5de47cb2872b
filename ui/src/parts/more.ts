// Marks a room that scrolls sideways as long as there is more to its right, so that its looks can say so. Never scrolls.

import type { Attachment } from "svelte/attachments";

/** Sets `data-more` while something lies beyond the right edge. */
export const more: Attachment<HTMLElement> = (room) => {
  const look = () => room.toggleAttribute("data-more", room.scrollLeft + room.clientWidth < room.scrollWidth - 1);
  look();
  room.addEventListener("scroll", look, { passive: true });
  const watch = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
  for (const one of [room, ...room.children]) watch?.observe(one);
  return () => {
    room.removeEventListener("scroll", look);
    watch?.disconnect();
  };
};
