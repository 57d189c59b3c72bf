/** A line of stdin; undefined when it is not UTF-8. */
export interface InputLine {
  number: number;
  text: string | undefined;
}

/** The lines of a stream of UTF-8 that are not blank, numbered from 1. Ends when the signal is aborted. */
export async function* inputLines(
  input: AsyncIterable<Uint8Array | string>,
  signal: AbortSignal,
): AsyncGenerator<InputLine> {
  let rest = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of untilAborted(input, signal)) {
    rest = Buffer.concat([rest, typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = decodeLine(rest.subarray(0, end), ++number);
      rest = rest.subarray(end + 1);
      if (line.text !== "") yield line;
    }
  }
  const last = decodeLine(rest, ++number);
  if (last.text !== "" && !signal.aborted) yield last;
}

function decodeLine(bytes: Uint8Array, number: number): InputLine {
  try {
    return { number, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim() };
  } catch {
    return { number, text: undefined };
  }
}

/** What `input` gives until the signal is aborted, also while it waits for more. */
async function* untilAborted<T>(input: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = input[Symbol.asyncIterator]();
  const aborted = new Promise<IteratorResult<T, undefined>>((resolve) => {
    const stop = () => resolve({ done: true, value: undefined });
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  for (;;) {
    const next = await Promise.race([aborted, iterator.next()]);
    if (next.done) return;
    yield next.value;
  }
}
