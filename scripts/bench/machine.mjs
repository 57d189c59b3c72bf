import { spawnSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** Milliseconds for a fixed piece of arithmetic, the best of five: how fast this machine is just now. */
export function calibrate() {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    let sum = 0;
    for (let i = 1; i < 2e7; i++) sum = (sum + i * i) % 1_000_003;
    if (sum < 0) throw new Error("arithmetic");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** What Electron and Chromium a runtime is. */
function runtimeVersions(/** @type {string} */ executable) {
  const script =
    "console.log(JSON.stringify({electron:process.versions.electron,chrome:process.versions.chrome}))";
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const told = spawnSync(executable, ["-e", script], { encoding: "utf8", env });
  try {
    return /** @type {{electron: string, chrome: string}} */ (JSON.parse(told.stdout));
  } catch {
    return { electron: "unknown", chrome: "unknown" };
  }
}

/** The machine as it is at this moment, for the head of a report. */
export function describeMachine(/** @type {string} */ executable) {
  const cores = cpus();
  return {
    system: `${type()} ${release()}`,
    cpu: cores[0]?.model.trim() ?? "unknown",
    cores: cores.length,
    memoryGb: Math.round(totalmem() / 1e9),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    arithmeticMs: Math.round(calibrate()),
    node: process.versions.node,
    ...runtimeVersions(executable),
  };
}
