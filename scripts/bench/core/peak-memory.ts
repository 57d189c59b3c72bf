import { readFileSync } from "node:fs";

/**
 * The most memory this process has had at a time, in MB. What `resourceUsage` says is on Linux at least what the
 * process weighed that started this one.
 */
export function peakMemoryMb(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kilobytes) return (Number(kilobytes) * 1024) / 1e6;
  } catch {
    // Only Linux has such a file.
  }
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
