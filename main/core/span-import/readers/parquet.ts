import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { ok } from "#shared/result";
import type { ForeignFile, ForeignReader } from "../foreign";
import { textOf } from "./lines/json-records";
import { nothingRead } from "./lines/line-reader";
import { isCompanion } from "./lines/own-facts";
import { OwnDataset } from "./wortlaut-jsonl";

type Row = Record<string, unknown>;

/** Parquet tables Wortlaut wrote, with or without the texts. */
export const parquet: ForeignReader = {
  id: "parquet",
  name: "Parquet, as Wortlaut writes it",
  extensions: ["parquet"],
  cannotCarry: ["tables of other programs"],
  recognise: (files) => (files.some(isParquet) ? 0.9 : 0),
  async read(files, signal) {
    const own = new OwnDataset();
    const { problems } = own.dataset;
    for (const file of files.filter(({ name }) => /(^|\/)codebook\.json$/.test(name))) {
      const why = own.take("codebook", parsed(textOf(await file.read())));
      if (why !== undefined) problems.push({ where: file.name, why });
    }
    // Registries first: links name their entries.
    const tables = files.filter(isParquet).toSorted((a, b) => rankOf(a) - rankOf(b));
    for (const file of tables) {
      if (signal.aborted) break;
      await takeTable(file, own);
    }
    for (const file of files) {
      const isKnown = isParquet(file) || isCompanion(file) || /(codebook|croissant)\.json$/.test(file.name);
      if (!isKnown) problems.push({ where: file.name, why: "it is no Parquet table, and was not read." });
    }
    if (own.dataset.documents.length > 0 || signal.aborted) return ok(own.dataset);
    return { ok: false, error: nothingRead("Parquet as Wortlaut writes it", files, problems) };
  },
};

function isParquet({ head }: ForeignFile): boolean {
  return String.fromCharCode(...head.subarray(0, 4)) === "PAR1";
}

function sideOf({ name }: ForeignFile): string | undefined {
  return /(^|\/)(actor|statement|coder)s\.parquet$/.exec(name)?.[2];
}

function rankOf(file: ForeignFile): number {
  return sideOf(file) === undefined ? 1 : 0;
}

// A text may begin with what looks like a byte order mark; it belongs to it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const parsers = { stringFromBytes: (bytes: Uint8Array) => decoder.decode(bytes) };

async function takeTable(file: ForeignFile, own: OwnDataset): Promise<void> {
  const side = sideOf(file);
  let number = 0;
  try {
    for await (const row of rowsOf(await file.read())) {
      const where = `${file.name}, row ${++number}`;
      const wrong = side === undefined ? takeArticle(row, own) : [own.take(side, withoutEmpty(row))];
      for (const why of wrong) if (why !== undefined) own.dataset.problems.push({ where, why });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    own.dataset.problems.push({ where: file.name, why: `it is damaged behind row ${number} (${why}).` });
  }
}

/** The rows of a table, one row group after another. */
async function* rowsOf(bytes: Uint8Array): AsyncGenerator<Row> {
  // A Buffer of Node is often a view into a larger one: only a copy has bytes of its own.
  const slice = (start: number, end?: number) => Uint8Array.from(bytes.subarray(start, end)).buffer;
  const file = { byteLength: bytes.length, slice };
  const metadata = await parquetMetadataAsync(file);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    yield* (await parquetReadObjects({ file, metadata, rowStart, rowEnd, parsers })) as Row[];
    rowStart = rowEnd;
  }
}

function takeArticle(row: Row, own: OwnDataset): Array<string | undefined> {
  if (typeof row.id !== "string" || !Array.isArray(row.spans))
    return ["it is not a table of articles Wortlaut wrote."];
  const { id: article } = row;
  const list = (name: string) => (Array.isArray(row[name]) ? (row[name] as Row[]) : []);
  const sha = typeof row.text_sha256 === "string" ? { textSha256: row.text_sha256 } : {};
  return [
    own.take("article", {
      ...row,
      ...sha,
      lengthUtf16: numberOf(row.length_utf16),
      mask: list("mask").map(placed),
    }),
    ...list("work").map((work) => own.take("work", { ...work, article })),
    ...list("spans").map((span) => {
      const { quote_sha256: hash, ...rest } = span;
      const quoteSha256 = typeof hash === "string" && hash !== "" ? { quoteSha256: hash } : {};
      return own.take("span", { ...placed(rest), article, ...quoteSha256, attributes: attributesOf(rest) });
    }),
    ...list("links").map((link) => {
      const { from_id: from, to_id: to, to_kind: toKind } = link;
      return own.take("link", { ...link, article, from, to, toKind, attributes: attributesOf(link) });
    }),
  ];
}

/** With the offsets that count UTF-16 units. */
function placed(row: Row): Row {
  return { ...row, start: numberOf(row.start_utf16), end: numberOf(row.end_utf16) };
}

function numberOf(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function attributesOf({ attributes }: Row): unknown {
  return typeof attributes === "string" ? parsed(attributes) : (attributes ?? {});
}

function withoutEmpty(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) => !(value === "" && (name === "parent" || name === "external")),
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
