import { commands } from "../cli/commands";

/** Whether `word` is a command of the command line. */
export function isCommand(word: string): boolean {
  return word === "help" || commands.some(({ name }) => name === word);
}

/** Runs the command line in this process and answers its exit code, when all it wrote is out. Opens no window. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const { main } = await import("../cli/main");
  const { processStreams } = await import("../cli/process-streams");
  const code = await main(args, processStreams());
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write("", () => resolve()));
  }
  return code;
}
