import { once } from "node:events";

const commandNames = new Set([
  "new",
  "import",
  "articles",
  "apply",
  "spans",
  "compare",
  "dates",
  "wording",
  "formats",
  "export",
  "import-spans",
  "agreement",
  "network",
  "verify",
  "help",
]);

/** Whether `word` is a command of the command line. */
export function isCommand(word: string): boolean {
  return commandNames.has(word);
}

/** Runs the command line, which is bundled beside this program, and answers its exit code. Opens no window. */
export async function runCommandLine(args: string[]): Promise<number> {
  const { main } = await import("../cli/cli");
  const code = await main(args);
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.writableNeedDrain) await once(stream, "drain");
  }
  return code;
}
