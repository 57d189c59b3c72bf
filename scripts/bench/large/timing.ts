import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { describeError } from "#shared/errors";
import type { Result } from "#shared/result";

/** The value of a success; throws what went wrong. */
export function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${describeError(result.error)}`);
  return result.value;
}

/**
 * How long something took, and how long all threads of this process were at work for it, which is less where they
 * wait and hardly depends on what else the machine does. Milliseconds.
 */
export interface Times {
  ms: number;
  cpuMs: number;
  /** The longest time this thread answered nobody. */
  blockMs: number;
}

/** Times without what came out. */
export function bare({ ms, cpuMs, blockMs }: Times): Times {
  return { ms, cpuMs, blockMs };
}

/** The same of several rounds; the longest block of all. */
export class Rounds {
  readonly ms: number[] = [];
  readonly cpuMs: number[] = [];
  blockMs = 0;

  add({ ms, cpuMs, blockMs }: Times): void {
    this.ms.push(ms);
    this.cpuMs.push(cpuMs);
    this.blockMs = Math.max(this.blockMs, blockMs);
  }
}

/** Does something and watches this thread while it is done. */
export async function timed<T>(work: () => Promise<Result<T>>): Promise<Times & { value: T }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await pause(5);
  delay.enable();
  await pause(5);
  const before = process.cpuUsage();
  const start = performance.now();
  const value = valueFrom(await work());
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  await pause(5);
  delay.disable();
  return { ms, cpuMs: (user + system) / 1000, blockMs: delay.max / 1e6, value };
}

/** The same several times, without the values. */
export async function timedOften(rounds: number, work: (round: number) => Promise<Result<unknown>>) {
  const found = new Rounds();
  for (let round = 0; round < rounds; round++) found.add(await timed(() => work(round)));
  return found;
}
