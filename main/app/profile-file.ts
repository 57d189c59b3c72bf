import { rename } from "node:fs/promises";
import path from "node:path";
import { JsonFile } from "#core/project/open-json-file";
import { z } from "#shared/model/zod";
import type { Log } from "./log-file";

/** One small JSON file of the profile: read once, kept in memory, written durably. */
export interface ProfileFile<T> {
  readonly value: T;
  /** Takes `value` over at once and resolves when it is on disk. */
  write(value: T): Promise<void>;
}

/**
 * Opens `<profile>/<name>.json`. A missing file gives `fresh()`; a damaged one is set aside, noted in the log, and gives
 * `fresh()` too: losing a preference must not keep anybody from the work.
 */
export async function openProfileFile<T extends object>(
  profile: string,
  name: string,
  schema: z.ZodType<T>,
  fresh: () => T,
  log: Log,
): Promise<ProfileFile<T>> {
  const format = `wortlaut-${name}`;
  const file = path.join(profile, `${name}.json`);
  const stored = new JsonFile<T & { format: string }>({
    file,
    name: `${name}.json`,
    format,
    schema: z.looseObject({ format: z.literal(format) }).transform((document) => ({
      ...schema.parse(document),
      format,
    })) as unknown as z.ZodType<T & { format: string }>,
    histories: { [format]: { newest: 1, steps: [] } },
  });
  try {
    await stored.read();
  } catch (error) {
    log.write("warning", `profile ${name}.json set aside`, String(error));
    await rename(file, path.join(profile, `${name}.damaged-${Date.now()}.json`)).catch(() => undefined);
  }
  let value = stored.data ? schema.parse(stored.data) : fresh();
  return {
    get value() {
      return value;
    },
    write(next) {
      value = next;
      stored.data = { format, ...next };
      return stored.write();
    },
  };
}
