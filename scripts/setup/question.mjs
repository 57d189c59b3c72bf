import { createInterface } from "node:readline/promises";
import { canAsk } from "./project.mjs";

/**
 * Asks a yes-or-no question on the terminal. Anything but a clear yes is a no; without a terminal nobody is asked.
 * @returns {Promise<boolean>}
 */
export async function isAllowed(/** @type {string} */ question) {
  if (!canAsk()) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} (y/N) `);
    return /^(y|yes|j|ja)$/i.test(answer.trim());
  } catch {
    return false; // Ctrl+C or Ctrl+D
  } finally {
    terminal.close();
  }
}
