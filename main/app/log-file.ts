import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";

export type LogLevel = "info" | "warning" | "fault";

/** A diary of the program: what happened, never what stands in the articles. */
export interface Log {
  readonly file: string;
  write(level: LogLevel, subject: string, detail?: string): void;
}

const largest = 1_000_000;
const kept = 3;

/**
 * Opens `<folder>/wortlaut.log`. Entries are written at once, so that the last one before a crash is there; a file over
 * one million bytes is renamed to wortlaut.1.log, and three old ones are kept. A log that cannot be written is no reason to fail.
 */
export function openLog(folder: string, limit = largest): Log {
  const file = path.join(folder, "wortlaut.log");
  const write = (level: LogLevel, subject: string, detail = "") => {
    const line = `${new Date().toISOString()} ${level} ${subject}${detail ? ` ${indent(detail)}` : ""}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) + line.length > limit) rotate(folder);
      appendFileSync(file, line, { mode: 0o600 });
    } catch (error) {
      console.error(line, error);
    }
  };
  return { file, write };
}

function indent(detail: string): string {
  return detail.trim().replaceAll("\n", "\n    ");
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(folder: string): void {
  const name = (number: number) =>
    path.join(folder, number === 0 ? "wortlaut.log" : `wortlaut.${number}.log`);
  for (let number = kept - 1; number >= 0; number--) {
    if (sizeOf(name(number)) > 0) renameSync(name(number), name(number + 1));
  }
}
