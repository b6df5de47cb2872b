import { defineConfig } from "vitest/config";

// What needs a real browser, apart from what needs none: `npm test` stays quick.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.look.ts"],
    globalSetup: ["serve.ts"],
    environment: "node",
    fileParallelism: false,
    maxConcurrency: 3,
    testTimeout: 120_000,
  },
});
