// How a link is written where people may look over a shoulder. Never the whole of what it holds.

/** `connect.maton.ai/?…7Q2M`: where it leads, and enough of its end to tell it from another one. */
export function shortLink(url: string): string {
  const at = URL.canParse(url) ? new URL(url) : null;
  if (!at) return url.length > 24 ? `…${url.slice(-4)}` : url;
  return at.search ? `${at.host}${at.pathname}?…${at.search.slice(-4)}` : `${at.host}${at.pathname}`;
}
