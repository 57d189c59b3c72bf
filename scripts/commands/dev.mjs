import { spawn } from "node:child_process";
import { ensureBuild } from "../setup/build.mjs";
import { withDisplay } from "../setup/display.mjs";
import { installed, root, SetupError } from "../setup/project.mjs";
import { log, prepareElectron, preparePackages } from "./prepare.mjs";
import { runApp } from "./start.mjs";

const origin = "http://127.0.0.1:5174";

/** Waits until the page server answers; throws SetupError when it ends or stays silent. */
async function untilServed(/** @type {import("node:child_process").ChildProcess} */ server) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new SetupError("The page server ended (is port 5174 taken?).");
    try {
      await fetch(origin, { signal: AbortSignal.timeout(1000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new SetupError("The page server does not answer.");
}

/** Starts the app on a page server that passes changes of the renderer on at once. Main is built once. */
export async function dev(/** @type {string[]} */ args) {
  await preparePackages();
  const electron = await prepareElectron();
  await ensureBuild({ log, only: ["main", "preload"] });
  const server = spawn(process.execPath, [installed("vite/bin/vite.js"), "-c", "vite.config.ts"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    await untilServed(server);
    return await withDisplay(() => runApp(electron, args, { WORTLAUT_DEV_ORIGIN: origin }));
  } finally {
    server.kill("SIGTERM");
  }
}
