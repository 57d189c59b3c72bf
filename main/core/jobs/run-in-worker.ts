import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { appError } from "#shared/errors";
import { fail, type Result } from "#shared/result";
import type { RunOptions } from "./job";
import type { FromWorker, ToWorker } from "./messages";
import type { JobRunner } from "./runner";
import type { JobAnswer, JobArgument, JobKind } from "./table";

/**
 * The worker's bundle, seen from a bundled module: beside it (`out/main/index.js`, `cli.js`) or one folder up, as
 * from a shared chunk (`out/main/chunks/…`). Throws if there is none, which only an incomplete build can cause.
 */
export function findWorker(from: string = import.meta.url): string {
  const places = ["./worker.js", "../worker.js"].map((place) => fileURLToPath(new URL(place, from)));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`the job worker is missing: ${places.join(" or ")}`);
  return found;
}

/** A runner that works in one long-lived worker thread, started with the first job. `file` is the worker's bundle. */
export function workerJobs(file?: string): JobRunner {
  return new WorkerRunner(file);
}

interface Pending {
  worker: Worker;
  options: RunOptions;
  resolve(result: Result<unknown>): void;
}

class WorkerRunner implements JobRunner {
  readonly #file: string | undefined;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #lastId = 0;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  async run<K extends JobKind>(
    kind: K,
    argument: JobArgument<K>,
    options: RunOptions = {},
  ): Promise<Result<JobAnswer<K>>> {
    const worker = this.#start();
    const id = ++this.#lastId;
    const cancel = () => this.#say({ type: "cancel", id });
    const result = await new Promise<Result<unknown>>((resolve) => {
      this.#pending.set(id, { worker, options, resolve });
      worker.ref();
      this.#say({ type: "run", id, kind, argument });
      if (options.signal?.aborted) cancel();
      options.signal?.addEventListener("abort", cancel, { once: true });
    });
    options.signal?.removeEventListener("abort", cancel);
    this.#pending.delete(id);
    // An idle worker does not keep the process alive.
    if (this.#pending.size === 0) this.#worker?.unref();
    return result as Result<JobAnswer<K>>;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    if (!worker) return;
    await worker.terminate();
    this.#lose(worker, "The work was ended.");
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#file ?? findWorker());
    worker.on("message", (message: FromWorker) => this.#hear(message));
    worker.on("error", (error) => this.#lose(worker, error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => this.#lose(worker, `The worker ended with code ${code}.`));
    this.#worker = worker;
    return worker;
  }

  #say(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #hear(message: FromWorker): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if (message.type === "progress") pending.options.onProgress?.(message.progress);
    else if (message.type === "part") {
      pending.options.onPart?.(message.value as never);
      // Whatever else waits in this thread comes first.
      setImmediate(() => this.#say({ type: "taken", id: message.id }));
    } else pending.resolve(message.result);
  }

  /** The worker is gone, with all it remembered; the next job starts a new one. */
  #lose(worker: Worker, why: string): void {
    if (this.#worker === worker) this.#worker = undefined;
    // A worker reports its end twice, and by then the next one may be at work.
    for (const pending of this.#pending.values()) {
      if (pending.worker === worker) pending.resolve(fail(appError("job-failed", "worker", why)));
    }
  }
}

/** Runs one job in a worker of its own. */
export async function runInWorker<K extends JobKind>(
  kind: K,
  argument: JobArgument<K>,
  options: RunOptions & { workerFile?: string } = {},
): Promise<Result<JobAnswer<K>>> {
  const runner = workerJobs(options.workerFile);
  try {
    return await runner.run(kind, argument, options);
  } finally {
    await runner.close();
  }
}
