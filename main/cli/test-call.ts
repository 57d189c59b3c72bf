import { main } from "./main";

/** What one call of the command line did. */
export interface Called {
  code: number;
  stdout: string;
  stderr: string;
}

/** What a test can set for a call. */
export interface CallOptions {
  /** Pieces of stdin. */
  input?: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  signal?: AbortSignal;
}

/** Calls the command line with streams of its own, as the process would. */
export async function call(
  args: readonly string[],
  { input = [], signal }: CallOptions = {},
): Promise<Called> {
  const called: Called = { code: -1, stdout: "", stderr: "" };
  called.code = await main(args, {
    stdin: (async function* () {
      yield* input;
    })(),
    signal: signal ?? new AbortController().signal,
    async write(text) {
      called.stdout += text;
    },
    tell(line) {
      called.stderr += `${line}\n`;
    },
    progress() {},
  });
  return called;
}
