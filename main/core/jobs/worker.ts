import { parentPort } from "node:worker_threads";
import { execute } from "./execute";
import type { FromWorker, ToWorker } from "./messages";

// The entry of the worker bundle: runs the jobs it is sent, several at a time if asked, until it is ended.

interface Running {
  abort: AbortController;
  taken?: () => void;
}

const running = new Map<number, Running>();
const memory = new Map<string, unknown>();

function say(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function run({ id, kind, argument }: Extract<ToWorker, { type: "run" }>): Promise<void> {
  const job: Running = { abort: new AbortController() };
  running.set(id, job);
  const result = await execute(kind, argument, job.abort.signal, memory, {
    progress: (progress) => say({ type: "progress", id, progress }),
    // One part at a time: a caller that gets many at once would unpack them all without a pause.
    part: (value) =>
      new Promise((resolve) => {
        job.taken = resolve;
        say({ type: "part", id, value });
      }),
  });
  running.delete(id);
  say({ type: "done", id, result });
}

parentPort?.on("message", (message: ToWorker) => {
  if (message.type === "run") void run(message);
  else if (message.type === "cancel") running.get(message.id)?.abort.abort();
  else running.get(message.id)?.taken?.();
});
