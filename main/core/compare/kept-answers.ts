import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { sha256 } from "../project/text-hash";
import { readPackedFile, writePackedFile } from "../search/packed-file";
import { compareFolder } from "./word-store";

/** So many answers are kept in memory, and so many on the disk: those that were made last. */
const mostInMemory = 16;
const mostOnDisk = 64;
const format = "wortlaut-comparison";

/** Answers that were computed from what their key names, in memory and below the project folder. */
export class KeptAnswers<T> {
  readonly #folder: string;
  readonly #known = new Map<string, T>();

  constructor(projectFolder: string) {
    this.#folder = path.join(compareFolder(projectFolder), "answers");
  }

  /** The answer for a key (any plain data); undefined where there is none or it is damaged. */
  find(key: unknown): T | undefined {
    const name = nameOf(key);
    const known = this.#known.get(name) ?? this.#read(name);
    if (known !== undefined) this.#remember(name, known);
    return known;
  }

  /** Keeps an answer in memory. */
  keep(key: unknown, answer: T): void {
    this.#remember(nameOf(key), answer);
  }

  /** Keeps an answer on the disk and forgets the oldest there. Throws what the file system throws. */
  async save(key: unknown, answer: T): Promise<void> {
    const header = { format, formatVersion: 1 };
    const bytes = Buffer.from(JSON.stringify(answer), "utf8");
    await writePackedFile(path.join(this.#folder, `${nameOf(key)}.pack`), header, [bytes]);
    const files = readdirSync(this.#folder).map((name) => {
      const file = path.join(this.#folder, name);
      return { file, mtimeMs: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    });
    files.sort((a, b) => b.mtimeMs - a.mtimeMs);
    for (const { file } of files.slice(mostOnDisk)) rmSync(file, { force: true });
  }

  #remember(name: string, answer: T): void {
    this.#known.delete(name);
    this.#known.set(name, answer);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostInMemory) break;
      this.#known.delete(oldest);
    }
  }

  #read(name: string): T | undefined {
    const packed = readPackedFile(path.join(this.#folder, `${name}.pack`));
    const header = packed?.header as { format?: unknown; formatVersion?: unknown } | undefined;
    if (header?.format !== format || header.formatVersion !== 1) return undefined;
    try {
      return JSON.parse(packed?.sections[0]?.toString("utf8") ?? "") as T;
    } catch {
      return undefined;
    }
  }
}

function nameOf(key: unknown): string {
  return sha256(JSON.stringify(key)).slice(0, 32);
}
