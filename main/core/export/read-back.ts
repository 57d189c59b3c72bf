import { createHash } from "node:crypto";
import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import type { DatasetWriter, Exporter, ReadContext } from "./exporter";
import { Breath } from "./read-ahead";
import type { ArticleRows, DatasetHead } from "./rows";

/** `value` as JSON with sorted keys: equal values have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "null";
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const field = sorted((value as Record<string, unknown>)[key]);
    // Written like the others it would become what the object inherits from.
    if (key === "__proto__") Object.defineProperty(fields, key, { value: field, enumerable: true });
    else fields[key] = field;
  }
  return fields;
}

type Digests = Record<string, string>;

function digestParts(parts: object): Digests {
  return Object.fromEntries(
    Object.entries(parts).map(([name, rows]) => [
      name,
      createHash("sha256").update(canonical(rows)).digest("base64"),
    ]),
  );
}

function firstDifference(a: Digests, b: Digests): string | undefined {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].find((name) => a[name] !== b[name]);
}

/** How reading back is followed and stopped. */
interface Following {
  signal?: AbortSignal | undefined;
  progress?: (articles: number) => void;
}

/**
 * Remembers what was given to a format to write, as one hash per article and kind of row, and compares it with what
 * the format reads from the files.
 */
export class ReadBack {
  readonly #head: Digests;
  readonly #articles = new Map<string, Digests>();

  constructor(head: DatasetHead) {
    this.#head = digestParts(head);
  }

  expect(rows: ArticleRows): void {
    this.#articles.set(rows.article.id, digestParts(rows));
  }

  /**
   * Reads the files with the format's own reader, or has the writer verify them where rows cannot come back. Any
   * difference is `export-read-back`.
   */
  async compare(
    exporter: Exporter,
    context: ReadContext,
    writer: DatasetWriter,
    { signal, progress }: Following = {},
  ): Promise<Result<"equal">> {
    try {
      if (!exporter.read) {
        if (!writer.verify) return differs(exporter, "the format has nothing to verify it with");
        await writer.verify({ ...context, ...(progress ? { progress } : {}) });
        return ok("equal");
      }
      const dataset = await exporter.read({ ...context, ...(signal ? { signal } : {}) });
      const part = firstDifference(this.#head, digestParts(dataset.head));
      if (part) return differs(exporter, `the ${part} of the dataset came back different`);
      const waiting = new Set(this.#articles.keys());
      const breath = new Breath();
      for await (const rows of dataset.articles) {
        await breath.take();
        signal?.throwIfAborted();
        const problem = this.#differenceOf(rows, waiting);
        if (problem) return differs(exporter, problem);
        waiting.delete(rows.article.id);
        progress?.(this.#articles.size - waiting.size);
      }
      if (waiting.size > 0) return differs(exporter, `${waiting.size} articles did not come back`);
      return ok("equal");
    } catch (error) {
      signal?.throwIfAborted();
      return differs(exporter, `its files could not be read (${(error as Error).message})`);
    }
  }

  #differenceOf(rows: ArticleRows, waiting: ReadonlySet<string>): string | undefined {
    const { id } = rows.article;
    const expected = this.#articles.get(id);
    if (!expected) return `an article ${id} came back that was not exported`;
    if (!waiting.has(id)) return `article ${id} came back twice`;
    const part = firstDifference(expected, digestParts(rows));
    return part && `the ${part} rows of article ${id} came back different`;
  }
}

function differs(exporter: Exporter, why: string): Result<never> {
  return fail(
    appError("export-read-back", exporter.name, `the dataset was read again after writing, and ${why}.`, {
      todo: "Nothing was published. Please report this as a fault of Wortlaut.",
    }),
  );
}
