import type { AppError } from "#shared/errors";

/** What the command line exits with. */
export const exitCodes = { done: 0, someFailed: 1, wrongUsage: 2, projectUnusable: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The streams of one call. Tests hand in their own. */
export interface Streams {
  stdin: AsyncIterable<Uint8Array | string>;
  /** Results only. Resolves when more may be written; rejects when the reader has gone. */
  write(text: string): Promise<void>;
  /** Words for people and progress. */
  tell(line: string): void;
  /** Replaces the progress line; does nothing when nobody is watching. "" takes it away. */
  progress(line: string): void;
  /** Aborted by Ctrl+C, and when the reader of stdout has gone. */
  signal: AbortSignal;
}

/** One flag of a command: `--name`, with a value unless it is a switch. */
export interface Flag {
  name: string;
  /** What the value is called in the help; undefined for a switch. */
  value?: string;
  help: string;
  /** May be given several times. */
  many?: boolean;
}

/** The flags and words of a call, read after the command's declaration. */
export interface Arguments {
  words: string[];
  text(flag: string): string | undefined;
  texts(flag: string): string[];
  isSet(flag: string): boolean;
}

/** A subcommand: `wortlaut <name> <words…> [flags]`. */
export interface Command {
  name: string;
  /** The words it takes: `<project> <file|folder>...`. */
  words: string;
  least: number;
  most: number;
  summary: string;
  flags: Flag[];
  /** More lines for its help. */
  details?: string[];
  run(args: Arguments, streams: Streams): Promise<ExitCode>;
}

/** The call itself was wrong; one sentence for stderr. */
export class UsageError extends Error {}

/** A failure that ends a command, with the error as data. */
export class CommandError extends Error {
  readonly appError: AppError;

  constructor(error: AppError) {
    super(error.why);
    this.appError = error;
  }
}

const usageErrors: ReadonlySet<string> = new Set([
  ...["usage", "request-invalid", "export-unknown-format", "export-target"],
  ...["coder-not-found", "label-not-found", "article-not-found"],
]);

/** The exit code for a command that failed as a whole. */
export function exitCodeOf({ code }: AppError): ExitCode {
  if (code.startsWith("project-")) return exitCodes.projectUnusable;
  return usageErrors.has(code) ? exitCodes.wrongUsage : exitCodes.someFailed;
}

export const jsonFlag: Flag = { name: "json", help: "print one JSON document on stdout" };

/** Prints the one JSON document of a command. */
export function writeJson(streams: Streams, value: unknown): Promise<void> {
  return streams.write(`${JSON.stringify(value, null, 2)}\n`);
}
