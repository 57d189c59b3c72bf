import { ensureBuild } from "../setup/build.mjs";
import { checkNode, ensureDependencies } from "../setup/dependencies.mjs";
import { ensureRuntime } from "../setup/runtime.mjs";
import { ensureSandbox } from "../setup/sandbox.mjs";
import { ensureSystem } from "../setup/system.mjs";

/** Says on stderr what setup does. */
export function log(/** @type {string} */ text) {
  process.stderr.write(`${text}\n`);
}

/** The packages of the project, on a Node that is new enough. */
export async function preparePackages() {
  checkNode();
  await ensureDependencies({ log });
}

/** An Electron that can run here: the runtime, the libraries it needs, and the switches for its sandbox. */
export async function prepareElectron() {
  const runtime = await ensureRuntime({ log });
  await ensureSystem(runtime.executable, { log });
  const switches = await ensureSandbox(runtime.dist, { log });
  return { ...runtime, switches };
}

/** Everything an app with a window needs. The build runs beside the download; both end before a failure is told. */
export async function prepareAll() {
  await preparePackages();
  const [electron, build] = await Promise.allSettled([prepareElectron(), ensureBuild({ log })]);
  if (build.status === "rejected") throw build.reason;
  if (electron.status === "rejected") throw electron.reason;
  return electron.value;
}
