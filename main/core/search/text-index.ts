import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { idSchema } from "#shared/model/ids";
import { z } from "#shared/model/zod";
import { bytesOf, numbersIn, readPackedFile, writePackedFile } from "./packed-file";
import { type IndexedText, TextSegment } from "./text-segment";

/** Raised whenever folding changes: what was folded otherwise is folded anew. */
const foldVersion = 1;
const mostSegments = 8;
const fileName = /^texts-(\d+)\.pack$/;

const headerSchema = z.object({
  format: z.literal("wortlaut-text-index"),
  formatVersion: z.literal(1),
  foldVersion: z.literal(foldVersion),
  offsetUnit: z.literal("utf-16"),
  /** The id of an article derives from the hash of its text: no other is needed. */
  articles: z.array(idSchema),
});

interface Kept {
  segment: TextSegment;
  /** The file it is kept in. */
  file?: string;
}

/** Where the texts of a project are kept packed, below the project folder. */
export function textIndexFolder(projectFolder: string): string {
  return path.join(projectFolder, ".wortlaut", "search");
}

/** The texts of a project for searching: a cache of `text.txt` files, which never change. */
export class TextIndex {
  #kept: Kept[] = [];
  readonly #places = new Map<string, { segment: TextSegment; article: number }>();
  /** Whether something that was kept could not be used. */
  damaged = false;

  /** Reads what is kept below `projectFolder`; what is damaged is left out. */
  static load(projectFolder: string): TextIndex {
    const index = new TextIndex();
    const folder = textIndexFolder(projectFolder);
    for (const name of namesIn(folder)) {
      const file = path.join(folder, name);
      const segment = readSegment(file);
      if (segment) index.#add({ segment, file });
      else index.damaged = true;
    }
    return index;
  }

  /** The pieces that are searched one after another. */
  get segments(): TextSegment[] {
    return this.#kept.map(({ segment }) => segment);
  }

  has(article: string): boolean {
    return this.#places.has(article);
  }

  /** The text of an article, if it is in the index. */
  text(article: string): string | undefined {
    const place = this.#places.get(article);
    return place?.segment.text(place.article);
  }

  /** Where an article's text is. */
  placeOf(article: string): { segment: TextSegment; article: number } | undefined {
    return this.#places.get(article);
  }

  /** Whether this is the place of its article; the same text may have been packed twice. */
  isPlace(segment: TextSegment, article: number): boolean {
    const place = this.#places.get(segment.parts.ids[article] ?? "");
    return place?.segment === segment && place.article === article;
  }

  /** Takes texts in that are not there yet. */
  add(texts: readonly IndexedText[]): void {
    const fresh = texts.filter(({ id }) => !this.has(id));
    if (fresh.length > 0) this.#add({ segment: TextSegment.of(fresh) });
  }

  #add(kept: Kept): void {
    this.#kept.push(kept);
    for (const [article, id] of kept.segment.parts.ids.entries()) {
      if (!this.#places.has(id)) this.#places.set(id, { segment: kept.segment, article });
    }
  }

  /** Keeps what is not kept yet. Throws what the file system throws; what is in memory serves all the same. */
  async save(projectFolder: string): Promise<void> {
    const folder = textIndexFolder(projectFolder);
    if (this.#kept.length > mostSegments) this.#merge();
    for (const kept of this.#kept) {
      if (kept.file) continue;
      const file = path.join(folder, `texts-${nextNumber(folder)}.pack`);
      await writeSegment(file, kept.segment);
      kept.file = file;
    }
    const used = new Set(this.#kept.map(({ file }) => file));
    for (const name of namesIn(folder)) {
      const file = path.join(folder, name);
      if (!used.has(file)) rmSync(file, { force: true });
    }
  }

  /** Puts all segments but the largest together: a search goes through each. */
  #merge(): void {
    const [largest, ...others] = [...this.#kept].sort(
      (a, b) => b.segment.parts.units.length - a.segment.parts.units.length,
    );
    const texts = others.flatMap(({ segment }) =>
      segment.parts.ids.flatMap((id, article) =>
        this.isPlace(segment, article) ? [{ id, text: segment.text(article) }] : [],
      ),
    );
    this.#kept = [];
    this.#places.clear();
    if (largest) this.#add(largest);
    this.add(texts);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => fileName.test(name))
      .sort();
  } catch {
    return [];
  }
}

function nextNumber(folder: string): number {
  const numbers = namesIn(folder).map((name) => Number(fileName.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

async function writeSegment(file: string, { parts }: TextSegment): Promise<void> {
  const header = {
    format: "wortlaut-text-index",
    formatVersion: 1,
    foldVersion,
    offsetUnit: "utf-16",
    articles: parts.ids,
  };
  const { starts, foldStarts, turns, units, folded } = parts;
  await writePackedFile(file, header, [starts, foldStarts, turns, units, folded].map(bytesOf));
}

function readSegment(file: string): TextSegment | undefined {
  const packed = readPackedFile(file);
  const header = headerSchema.safeParse(packed?.header);
  const [starts, foldStarts, turns, units, folded] = packed?.sections ?? [];
  if (!header.success || !starts || !foldStarts || !turns || !units || !folded) return undefined;
  if ([starts, foldStarts, turns].some(({ length }) => length % 4 !== 0) || units.length % 2 !== 0) {
    return undefined;
  }
  return new TextSegment({
    ids: header.data.articles,
    starts: numbersIn(starts),
    foldStarts: numbersIn(foldStarts),
    turns: numbersIn(turns),
    units: unitsIn(units),
    folded,
  });
}

function unitsIn(section: Buffer): Uint16Array {
  if (section.byteOffset % 2 === 0) {
    return new Uint16Array(section.buffer, section.byteOffset, section.byteLength / 2);
  }
  return new Uint16Array(new Uint8Array(section).buffer);
}
