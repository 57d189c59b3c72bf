import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {object} Ended
 * @property {number} code the exit code; 1 when a signal ended it
 * @property {string | null} signal
 * @property {string} output what it wrote, when it was captured: the last 64 kB, without colours
 */

const kept = 64 * 1024;
/** @type {NodeJS.Signals[]} */
const passedOn = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program to its end. Signals to us are passed on to it, so that it can end in order.
 * Rejects only when the program cannot be started at all.
 * @param {string} file
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string | undefined>, stdio?: "inherit" | "capture" | "errors", shell?: boolean,
 *   onOutput?: (chunk: Buffer) => void}} [options] capture: nothing is shown, the output is returned; errors: only its
 *   errors are shown and stdout is left alone
 * @returns {Promise<Ended>}
 */
export function runChild(file, args, options = {}) {
  const { cwd, env, stdio = "inherit", shell = false, onOutput } = options;
  /** @type {import("node:child_process").StdioOptions} */
  const streams =
    stdio === "inherit" ? "inherit" : ["ignore", "pipe", stdio === "errors" ? "inherit" : "pipe"];
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: streams, shell });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      onOutput?.(chunk);
      output = (output + chunk).slice(-kept);
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of passedOn) process.on(signal, pass);
    const release = () => {
      for (const signal of passedOn) process.off(signal, pass);
    };
    child.once("error", (error) => {
      release();
      reject(error);
    });
    child.once("close", (code, signal) => {
      release();
      resolve({ code: code ?? 1, signal, output: stripVTControlCharacters(output) });
    });
  });
}

/**
 * Runs a Node script to its end.
 * @param {string} script
 * @param {string[]} args
 * @param {Parameters<typeof runChild>[2]} [options]
 */
export function runNode(script, args, options) {
  return runChild(process.execPath, [script, ...args], options);
}
