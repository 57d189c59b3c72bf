import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { describeError } from "#shared/errors";
import type { Result } from "#shared/result";

/** The value of a success; throws what went wrong. */
export function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${describeError(result.error)}`);
  return result.value;
}

/** How long something took, and the longest time this thread answered nobody meanwhile. Milliseconds. */
export interface Timed<T> {
  ms: number;
  blockMs: number;
  value: T;
}

/** Does something and watches this thread while it is done. */
export async function timed<T>(work: () => Promise<Result<T>>): Promise<Timed<T>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await pause(5);
  delay.enable();
  await pause(5);
  const start = performance.now();
  const value = valueFrom(await work());
  const ms = performance.now() - start;
  await pause(5);
  delay.disable();
  return { ms, blockMs: delay.max / 1e6, value };
}

/** The same several times, without the values. */
export async function timedOften(rounds: number, work: (round: number) => Promise<Result<unknown>>) {
  const found = { ms: [] as number[], blockMs: 0 };
  for (let round = 0; round < rounds; round++) {
    const { ms, blockMs } = await timed(() => work(round));
    found.ms.push(ms);
    found.blockMs = Math.max(found.blockMs, blockMs);
  }
  return found;
}
