#!/usr/bin/env node
// Stands in for fpm, a Ruby program that electron-builder would download: reads the arguments it gives fpm for a .deb
// and calls dpkg-deb.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { controlFile, parseFpmArguments } from "./setup/fpm-arguments.mjs";

/** Copies the files to pack; `from=to` names a file or folder and its place on the system. */
function copySources(/** @type {string[]} */ sources, /** @type {string} */ tree) {
  for (const source of sources) {
    const [from = "", to = ""] = source.split(/=(.*)/s);
    const target = path.join(tree, to);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  }
}

/** Gives everything the permissions of a system file and sums up the sizes, in bytes. */
function settle(/** @type {string} */ folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      chmodSync(file, 0o755);
      bytes += settle(file);
    } else if (entry.isFile()) {
      const { size, mode } = statSync(file);
      bytes += size;
      chmodSync(file, mode & 0o111 ? 0o755 : 0o644);
    }
  }
  return bytes;
}

function writeDebian(
  /** @type {string} */ tree,
  /** @type {ReturnType<typeof parseFpmArguments>} */ fpm,
  /** @type {number} */ bytes,
) {
  const folder = path.join(tree, "DEBIAN");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "control"), controlFile(fpm, bytes));
  const scripts = {
    "--after-install": "postinst",
    "--after-remove": "postrm",
    "--before-install": "preinst",
    "--before-remove": "prerm",
  };
  for (const [flag, name] of Object.entries(scripts)) {
    const file = fpm.last(flag);
    if (file) writeFileSync(path.join(folder, name), readFileSync(file), { mode: 0o755 });
  }
}

const fpm = parseFpmArguments(process.argv.slice(2));
if (fpm.last("-t") !== "deb") throw new Error(`only deb, not ${fpm.last("-t")}`);
const tree = mkdtempSync(path.join(tmpdir(), "wortlaut-deb-"));
try {
  copySources(fpm.sources, tree);
  writeDebian(tree, fpm, settle(tree));
  chmodSync(tree, 0o755);
  const compression = `-Z${fpm.last("--deb-compression") ?? "xz"}`;
  const target = fpm.last("--package", "-p") ?? "";
  const args = ["--root-owner-group", "-z2", compression, "--build", tree, target];
  process.exitCode = spawnSync("dpkg-deb", args, { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(tree, { recursive: true, force: true });
}
