import path from "node:path";
import { articleStatuses } from "#shared/model/annotations";
import { z } from "#shared/model/zod";
import { bytesOf, numbersIn, readPackedFile, writePackedFile } from "../search/packed-file";
import type { MentionIndex } from "./mention-index";
import { StringTable } from "./string-table";
import { linkSize, type MentionTables, type PackedWork, spanSize } from "./tagged-work";

const headerSchema = z.object({
  format: z.literal("wortlaut-mentions"),
  formatVersion: z.literal(1),
  offsetUnit: z.literal("utf-16"),
  coders: z.array(z.string()),
  /** Coder, article, status (its place in the list), size, time, spans, links and bytes of ids of each file. */
  work: z.array(
    z.tuple([
      z.int(),
      z.string(),
      z.int(),
      z.number(),
      z.number(),
      z.int().nonnegative(),
      z.int().nonnegative(),
      z.int().nonnegative(),
    ]),
  ),
});
const textsSchema = z.array(z.string());

/** Where the mentions of a project are kept packed, below the project folder. */
export function mentionCacheFile(projectFolder: string): string {
  return path.join(projectFolder, ".wortlaut", "mentions", "mentions.pack");
}

/** Keeps all work whose file is known. Throws what the file system throws. */
export async function writeMentionCache(projectFolder: string, index: MentionIndex): Promise<void> {
  const known = [...index.everything()].filter(({ packed }) => packed.stamp);
  const coders = new StringTable();
  const idBytes = known.map(({ packed }) =>
    typeof packed.ids === "string" ? Buffer.from(packed.ids, "latin1") : packed.ids,
  );
  const work = known.map(({ packed, spans, links, status }, at) => [
    coders.number(packed.coder),
    packed.article,
    articleStatuses.indexOf(status),
    packed.stamp?.size ?? 0,
    packed.stamp?.mtimeMs ?? 0,
    spans,
    links,
    idBytes[at]?.length ?? 0,
  ]);
  const { labels, roles, entries, wordings, attributes } = index.tables;
  const header = {
    format: "wortlaut-mentions",
    formatVersion: 1,
    offsetUnit: "utf-16",
    coders: coders.texts,
    work,
  };
  await writePackedFile(mentionCacheFile(projectFolder), header, [
    joined(known.map(({ packed }) => packed.spans)),
    joined(known.map(({ packed }) => packed.links)),
    Buffer.concat(idBytes),
    ...[labels, roles, entries, wordings, attributes].map(({ texts }) => Buffer.from(JSON.stringify(texts))),
  ]);
}

function joined(arrays: readonly Int32Array[]): Uint8Array {
  const all = new Int32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return bytesOf(all);
}

/** What was kept; undefined when it is missing or damaged. */
export function readMentionCache(
  projectFolder: string,
): { tables: MentionTables; work: PackedWork[] } | undefined {
  const packed = readPackedFile(mentionCacheFile(projectFolder));
  const header = headerSchema.safeParse(packed?.header);
  const [spanBytes, linkBytes, ids, ...texts] = packed?.sections ?? [];
  if (!header.success || !spanBytes || !linkBytes || !ids || texts.length !== 5) return undefined;
  const tables = readTables(texts);
  if (!tables || spanBytes.length % 4 !== 0 || linkBytes.length % 4 !== 0) return undefined;
  const [spans, links] = [signedIn(spanBytes), signedIn(linkBytes)];
  const [spanPieces, linkPieces, idPieces] = [new Pieces(spans), new Pieces(links), new Pieces(ids)];
  const { coders, work } = header.data;
  const read = work.map(([coder, article, status, size, mtimeMs, spanCount, linkCount, idLength]) => ({
    coder: coders[coder] ?? "",
    article,
    status: articleStatuses[status] ?? "todo",
    stamp: { size, mtimeMs },
    spans: spanPieces.next(spanCount * spanSize),
    links: linkPieces.next(linkCount * linkSize),
    ids: idPieces.next(idLength),
  }));
  const isWhole = [spanPieces, linkPieces, idPieces].every((pieces) => pieces.isUsedUp);
  return isWhole ? { tables, work: read } : undefined;
}

/** Hands out a long array piece by piece, without copying. */
class Pieces<A extends { length: number; subarray(start: number, end: number): A }> {
  readonly #whole: A;
  #at = 0;

  constructor(whole: A) {
    this.#whole = whole;
  }

  next(length: number): A {
    const start = this.#at;
    this.#at += length;
    return this.#whole.subarray(start, this.#at);
  }

  get isUsedUp(): boolean {
    return this.#at === this.#whole.length;
  }
}

function signedIn(section: Buffer): Int32Array {
  const { buffer, byteOffset, length } = numbersIn(section);
  return new Int32Array(buffer, byteOffset, length);
}

function readTables(sections: readonly Buffer[]): MentionTables | undefined {
  const tables: StringTable[] = [];
  for (const section of sections) {
    const texts = textsIn(section);
    if (!texts) return undefined;
    tables.push(new StringTable(texts));
  }
  const [labels, roles, entries, wordings, attributes] = tables;
  if (!labels || !roles || !entries || !wordings || !attributes) return undefined;
  return { labels, roles, entries, wordings, attributes };
}

function textsIn(section: Buffer): string[] | undefined {
  try {
    return textsSchema.safeParse(JSON.parse(section.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
