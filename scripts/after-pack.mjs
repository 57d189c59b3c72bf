import { rm } from "node:fs/promises";
import path from "node:path";

/** What a runtime that was given as a folder brings along and has no place in a package. */
const leftovers = ["resources/default_app.asar", ".complete"];

/**
 * Called by electron-builder for each packed folder.
 * @param {{appOutDir: string}} context
 */
export default async function afterPack(context) {
  for (const name of leftovers) await rm(path.join(context.appOutDir, name), { force: true });
}
