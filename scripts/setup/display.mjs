import { spawn } from "node:child_process";
import { SetupError } from "./project.mjs";
import { isHeadless } from "./system.mjs";

/** Starts a virtual screen that chooses a free number itself and tells it on its fourth stream. */
function startScreen() {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"];
  // In a group of its own: Ctrl+C must end the app before its screen.
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"], detached: true });
  /** @type {Promise<string>} */
  const display = new Promise((resolve, reject) => {
    let text = "";
    const fail = (/** @type {string} */ why) =>
      reject(new SetupError(`The virtual screen did not start: ${why}`));
    const timer = setTimeout(() => fail("no answer in 20 s"), 20_000);
    server.once("error", (error) => fail(error.message));
    server.once("exit", (code) => fail(`Xvfb ended with ${code}`));
    server.stdio[3]?.on("data", (/** @type {Buffer} */ chunk) => {
      text += chunk;
      if (!text.includes("\n")) return;
      clearTimeout(timer);
      resolve(`:${text.trim()}`);
    });
  });
  return { server, display };
}

/**
 * Runs the action with a display to show windows on; where there is none, on a virtual screen that ends with it.
 * While it runs DISPLAY is set, for this process and all it starts. Throws SetupError when the screen does not start.
 * @template T
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withDisplay(action) {
  if (!isHeadless()) return action();
  const { server, display } = startScreen();
  const stop = () => void server.kill("SIGTERM");
  process.once("exit", stop);
  try {
    process.env.DISPLAY = await display;
    return await action();
  } finally {
    delete process.env.DISPLAY;
    process.off("exit", stop);
    stop();
  }
}
