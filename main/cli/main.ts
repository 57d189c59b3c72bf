import { type AppError, appError, describeError, WortlautError } from "#shared/errors";
import {
  CommandError,
  type ExitCode,
  exitCodeOf,
  exitCodes,
  type Streams,
  UsageError,
  writeJson,
} from "./command";
import { commands, overview } from "./commands";
import { commandHelp, readArguments } from "./read-arguments";

/** Runs one call of the command line and returns its exit code. Never throws. */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "help" || name === "-h") {
    await streams.write(overview());
    return exitCodes.done;
  }
  if (name === "--version") {
    const { version } = await import("#core/export/app-version");
    await streams.write(`${version}\n`);
    return exitCodes.done;
  }
  const lazy = commands.find((command) => command.name === name);
  if (!lazy) {
    streams.tell(name === "" ? overview() : `There is no command “${name}”: see wortlaut --help.`);
    return exitCodes.wrongUsage;
  }
  try {
    const command = await lazy.load();
    const given = readArguments(command, rest);
    if (given !== "help") {
      const code = await command.run(given, streams);
      return streams.signal.reason === "SIGINT" ? interrupted : code;
    }
    await streams.write(commandHelp(command));
    return exitCodes.done;
  } catch (error) {
    return await explain(error, rest, streams);
  } finally {
    streams.progress("");
  }
}

/** What a shell says of a program that was stopped by Ctrl+C. */
const interrupted = 130;

async function explain(error: unknown, args: readonly string[], streams: Streams): Promise<number> {
  if (streams.signal.aborted) return streams.signal.reason === "SIGINT" ? interrupted : exitCodes.done;
  if (error instanceof UsageError) {
    streams.tell(error.message);
    return exitCodes.wrongUsage;
  }
  const known = asAppError(error);
  streams.tell(known ? describeError(known) : `Wortlaut met a fault of its own: ${(error as Error).stack}`);
  const told = known ?? appError("job-failed", "wortlaut", (error as Error).message);
  if (args.includes("--json")) {
    await writeJson(streams, { error: { code: told.code, message: describeError(told) } });
  }
  return exitCodeOf(told) satisfies ExitCode;
}

function asAppError(error: unknown): AppError | undefined {
  return error instanceof CommandError || error instanceof WortlautError ? error.appError : undefined;
}
