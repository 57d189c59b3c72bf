import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Tests and their material are in no bundle: changing them makes no build stale. */
const notBuilt = /\.(test|cases)\.tsx?$|^(fixtures|node_modules|tsconfig\.json)$/;

/** @returns {Generator<string>} */
function* walk(/** @type {string} */ folder, /** @type {string} */ relative) {
  const entries = readdirSync(path.join(folder, relative), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (notBuilt.test(entry.name)) continue;
    const inner = `${relative}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(folder, inner);
    else yield inner;
  }
}

/**
 * A short text that changes when a source changes: names, sizes and modification times, not contents, so that it is
 * quick enough for every start. A missing source is a fact like any other.
 * @param {string} folder the folder the names are relative to
 * @param {readonly string[]} sources files and folders
 */
export function fingerprint(folder, sources) {
  const hash = createHash("sha1");
  for (const source of sources) {
    const stat = statSync(path.join(folder, source), { throwIfNoEntry: false });
    const files = stat?.isDirectory() ? walk(folder, source) : [source];
    for (const file of files) {
      const found = statSync(path.join(folder, file), { throwIfNoEntry: false });
      hash.update(`${file}\0${found ? `${found.size}\0${found.mtimeMs}` : "missing"}\n`);
    }
  }
  return hash.digest("hex");
}
