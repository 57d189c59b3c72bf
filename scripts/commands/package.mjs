import { chmodSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ensureBuild } from "../setup/build.mjs";
import { runNode } from "../setup/child.mjs";
import { installed, root, SetupError } from "../setup/project.mjs";
import { ensureRuntime } from "../setup/runtime.mjs";
import { isOnPath } from "../setup/system.mjs";
import { log, preparePackages } from "./prepare.mjs";

/** The platform that a target belongs to; archives and folders are made for the machine's own. */
const platformOf = {
  AppImage: "linux",
  deb: "linux",
  rpm: "linux",
  dmg: "mac",
  nsis: "win",
  portable: "win",
};
const ownPlatform = { darwin: "mac", win32: "win" }[/** @type {string} */ (process.platform)] ?? "linux";

/** Electron-builder's arguments: each platform once, with its targets. */
export function targetArguments(/** @type {string[]} */ targets) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const target of targets) {
    const platform = /** @type {Record<string, string>} */ (platformOf)[target] ?? ownPlatform;
    groups.set(platform, [...(groups.get(platform) ?? []), target]);
  }
  return [...groups].flatMap(([platform, names]) => [`--${platform}`, ...names]);
}

function builderEnvironment() {
  const { path7za } = createRequire(installed("7zip-bin/package.json"))("7zip-bin");
  if (process.platform !== "win32") chmodSync(path7za, 0o755); // npm unpacks it without the executable bit
  const isDebHere = process.platform === "linux" && isOnPath("dpkg-deb");
  return {
    ELECTRON_BUILDER_7ZIP_PATH: path7za,
    // The highest level takes ten times as long and saves six per cent.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? "1",
    ...(isDebHere ? { CUSTOM_FPM_PATH: path.join(root, "scripts", "fpm-dpkg.mjs") } : {}),
  };
}

/** Packs the app: `dir` unless targets are named (tar.gz, zip, deb, AppImage, dmg, nsis). */
export async function packageApp(/** @type {string[]} */ args) {
  const targets = args.length > 0 ? args : ["dir"];
  await preparePackages();
  const runtime = await ensureRuntime({ log });
  const isTrial = targets.every((target) => target === "dir");
  if (!runtime.official && !isTrial && process.env.WORTLAUT_ALLOW_SUBSTITUTE !== "1") {
    throw new SetupError(
      `Electron ${runtime.version} from ${runtime.dist} is for tests, not for packages that are given away. ` +
        "Where the official one can be downloaded this works by itself; WORTLAUT_ALLOW_SUBSTITUTE=1 packs it all the same.",
    );
  }
  await ensureBuild({ log });
  const platforms = targetArguments(targets);
  // The runtime that was tested is the one that is packed; for other platforms electron-builder downloads one.
  const own = platforms.every((word) => !word.startsWith("--") || word === `--${ownPlatform}`);
  const flags = own ? [`-c.electronVersion=${runtime.version}`, `-c.electronDist=${runtime.dist}`] : [];
  const { code } = await runNode(
    installed("electron-builder/cli.js"),
    [...platforms, "--publish", "never", ...flags],
    {
      cwd: root,
      env: builderEnvironment(),
    },
  );
  return code;
}
