import { once } from "node:events";
import type { Streams } from "./command";

/** The streams of this process. Ctrl+C and a reader that has gone abort the signal; nothing is cut off. */
export function processStreams(): Streams {
  const { stdin, stdout, stderr } = process;
  const stop = new AbortController();
  const gone = new AbortController();
  process.once("SIGINT", () => stop.abort("SIGINT"));
  process.once("SIGTERM", () => stop.abort("SIGINT"));
  // `wortlaut … | head` closes our stdout early: that is no failure.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone.abort();
    stop.abort("EPIPE");
  });
  stderr.on("error", () => {});
  let shown = false;
  return {
    stdin,
    signal: stop.signal,
    async write(text) {
      if (gone.signal.aborted) throw gone.signal.reason;
      if (!stdout.write(text)) await once(stdout, "drain", { signal: gone.signal });
    },
    tell(line) {
      this.progress("");
      stderr.write(line.endsWith("\n") ? line : `${line}\n`);
    },
    progress(line) {
      if (!stderr.isTTY || (!shown && line === "")) return;
      stderr.write(`\r\u001b[K${line.slice(0, Math.max(20, (stderr.columns ?? 80) - 1))}`);
      shown = line !== "";
    },
  };
}
