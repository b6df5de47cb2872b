// Serves the page with its fake host, as `npm run build:fake` made it, to this machine alone and as long as the run lasts.

import { preview } from "vite";

export default async function serve(): Promise<() => Promise<void>> {
  const server = await preview({ logLevel: "error", build: { outDir: "dist-fake" }, preview: { port: 0, strictPort: false } });
  process.env.STINT_PAGE = server.resolvedUrls!.local[0]!.replace(/\/$/, "");
  return () => server.close();
}
