import { parse } from "csv-parse/sync";
import { z } from "#shared/model/zod";
import { unguardFormula } from "../../../export/csv-text";
import { emptyDocument, type ForeignDataset, type ForeignDocument, type ForeignFile } from "../../foreign";
import { textOf } from "../lines/json-records";
import { takeApart } from "./sentences";
import { runsOf, schemeOf } from "./tags";

const projectSchema = z.object({
  labels: z.array(z.object({ label: z.string(), name: z.string(), from: z.record(z.string(), z.int()) })),
});

/** One document of an export: one coder's view of an article. */
interface OwnDocument {
  document: ForeignDocument;
  coder: string;
}

const nameOf = ({ name }: ForeignFile) => name.split("/").at(-1) ?? name;

/**
 * Reads the files of tags Wortlaut wrote, with the texts and the table of documents beside them: then every token has
 * its exact place. Returns false when they are not there or do not fit, and the tags are read as anybody's.
 */
export async function takeOwnConll(dataset: ForeignDataset, files: readonly ForeignFile[]): Promise<boolean> {
  const table = files.find((file) => nameOf(file) === "documents.csv");
  const project = files.find((file) => nameOf(file) === "project.json");
  if (!table || !project) return false;
  const known = projectSchema.safeParse(parsed(textOf(await project.read())));
  const documents = await ownDocuments(await table.read(), files);
  if (!known.success || !documents) return false;
  const byName = new Map(files.map((file) => [nameOf(file), file]));
  for (const { label, name, from } of known.data.labels) {
    for (const [part, list] of documents) {
      const file = byName.get(`${name}${part === "" ? "" : `-${part}`}.conll`);
      if (file && !takeTags(textOf(await file.read()), label, list.slice(from[part] ?? 0))) return false;
    }
  }
  dataset.documents = [...documents.values()].flat().map(({ document }) => document);
  dataset.units = ["utf-16"];
  dataset.unitIsKnown = true;
  return dataset.documents.length > 0;
}

/** The documents of each part, in the order of the files of tags. */
async function ownDocuments(
  bytes: Uint8Array,
  files: readonly ForeignFile[],
): Promise<Map<string, OwnDocument[]> | undefined> {
  const rows = parse(textOf(bytes), { columns: true, relax_column_count: true }) as Array<
    Record<string, string>
  >;
  const texts = new Map(files.filter(({ name }) => /\.txt$/.test(name)).map((file) => [nameOf(file), file]));
  const parts = new Map<string, OwnDocument[]>();
  for (const row of rows) {
    const cell = (name: string) => unguardFormula(row[name] ?? "");
    const [article, coder, part] = [cell("article"), cell("coder"), cell("part")];
    const text = texts.get(`${article}.txt`);
    if (!text) return undefined;
    const content = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await text.read());
    const document: ForeignDocument = {
      ...emptyDocument([article, coder].filter(Boolean).join(", "), content),
      ...{ id: article, title: cell("title"), source: cell("source"), published: cell("published") },
      ...{ language: cell("language"), place: cell("place"), author: cell("author"), agency: cell("agency") },
      ...(coder === "" ? {} : { work: [{ coder, status: cell("status"), note: cell("note") }] }),
    };
    parts.set(part, [...(parts.get(part) ?? []), { document, coder }]);
  }
  return parts;
}

/** The spans of one label's file; false when its tokens are not those of the texts. */
function takeTags(text: string, label: string, documents: readonly OwnDocument[]): boolean {
  const found = takeApart(text, true).documents;
  if (found.length > documents.length) return false;
  const cells = found.flatMap(({ sentences }) =>
    sentences.map(({ tokens }) => tokens.map((token) => token.cells.at(-1) ?? "O")),
  );
  const scheme = schemeOf(cells);
  for (const [index, { sentences }] of found.entries()) {
    const own = documents[index];
    if (!own) return false;
    let at = 0;
    for (const { tokens } of sentences) {
      const places: Array<{ start: number; end: number }> = [];
      for (const { form } of tokens) {
        const start = own.document.text?.indexOf(form, at) ?? -1;
        if (start < 0) return false;
        at = start + form.length;
        places.push({ start, end: at });
      }
      const { runs } = runsOf(
        tokens.map((token) => token.cells.at(-1) ?? "O"),
        scheme,
      );
      for (const { first, last } of runs) {
        own.document.spans.push({
          ...{ key: `${label}/${own.document.spans.length}`, coder: own.coder, label },
          pieces: [{ start: places[first]?.start ?? 0, end: places[last]?.end ?? 0 }],
          ...{ quote: null, attributes: {}, note: "" },
        });
      }
    }
  }
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
