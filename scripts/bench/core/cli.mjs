import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

const script = path.resolve(import.meta.dirname, "../../../out/main/cli.js");

/**
 * Runs a command of the command line in a process of its own; throws with its words when it fails.
 * @param {string[]} args
 * @param {string} [input] for its stdin
 */
export async function runCli(args, input = "") {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: "pipe" });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  child.stdin.end(input);
  const [code] = await once(child, "close");
  if (code !== 0)
    throw new Error(`wortlaut ${args[0]} ended with ${code}:\n${(errors || output).slice(-2000)}`);
  return { output, ms: performance.now() - start };
}

/** Starts `apply`, which takes one operation after another and answers each when it is on disk. */
export function startApply(/** @type {string[]} */ args) {
  const child = spawn(process.execPath, [script, "apply", ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (/** @type {object} */ operation) => {
    const start = performance.now();
    child.stdin.write(`${JSON.stringify(operation)}\n`);
    const { value } = await answers.next();
    const answer = JSON.parse(value ?? "{}");
    if (!answer.ok) throw new Error(`apply: ${value}`);
    return { id: /** @type {string} */ (answer.id), ms: performance.now() - start };
  };
  const end = async () => {
    const closed = once(child, "close");
    child.stdin.end();
    await closed;
  };
  return { ask, end };
}
