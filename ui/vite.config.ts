import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// The port is the one that the window's configuration names; a silent second choice would show an old page.
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // The words lie beside the page, where Stint reads them too.
  server: { host: "127.0.0.1", port: 5179, strictPort: true, fs: { allow: [".."] } },
  preview: { host: "127.0.0.1", port: 5179, strictPort: true },
  build: {
    target: "safari16",
    // The page comes from the program itself: nothing is gained by inlining, and the policy forbids data: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/host/test-setup.ts"],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
