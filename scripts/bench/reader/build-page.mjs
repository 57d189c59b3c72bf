import path from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const page = path.join(import.meta.dirname, "page");

/** Builds the benchmark's page, with the reader as the app has it, into `folder`. */
export async function buildPage(/** @type {string} */ folder) {
  await build({
    configFile: false,
    root: page,
    base: "/",
    publicDir: false,
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "chrome130",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
    },
  });
}
