import { rm } from "node:fs/promises";
import path from "node:path";

/**
 * Called by electron-builder for each packed folder: a runtime that was given as a folder brings its default app along,
 * which has no place in a package.
 * @param {{appOutDir: string}} context
 */
export default async function afterPack(context) {
  await rm(path.join(context.appOutDir, "resources", "default_app.asar"), { force: true });
}
