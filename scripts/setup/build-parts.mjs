import { readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";

/** The name of the file that says from which sources a built folder comes. */
export const stampName = ".fingerprint";

const common = ["shared", "package.json", "package-lock.json", "tsconfig.base.json"];

/**
 * The three bundles: folder below out/, the Vite config, and all that goes in.
 * @type {Record<"main" | "preload" | "renderer", {config: string, sources: readonly string[]}>}
 */
export const parts = {
  main: { config: "vite.main.config.ts", sources: ["main", "vite.main.config.ts", ...common] },
  preload: {
    config: "vite.preload.config.ts",
    sources: ["main/preload", "vite.preload.config.ts", ...common],
  },
  renderer: { config: "vite.config.ts", sources: ["renderer", "vite.config.ts", ...common] },
};

/** @typedef {keyof typeof parts} Part */

/** Whether a built folder comes from the sources as they are now; `current` is their fingerprint. */
export function partState(/** @type {string} */ root, /** @type {Part} */ part) {
  const current = fingerprint(root, parts[part].sources);
  let stamp;
  try {
    stamp = readFileSync(path.join(root, "out", part, stampName), "utf8");
  } catch {
    stamp = undefined; // never built
  }
  return { current, isFresh: stamp === current };
}
