import { ok } from "#shared/result";
import { webannoTsv as tsvExporter } from "../../export/formats/webanno-tsv";
import {
  emptyDataset,
  emptyDocument,
  type ForeignDataset,
  type ForeignDocument,
  type ForeignLink,
  type ForeignReader,
} from "../foreign";
import { type DocumentPart, joinCoders } from "./markup/coder-folders";
import { cancelled, nothingRead, openFiles, pathParts, textOf, visibleNames } from "./markup/open-files";
import { ownCoderFolders, readOwnExport, takeOwnSideFiles } from "./markup/own-export";
import { ProblemList } from "./markup/problem-list";
import { jsonObject } from "./web-annotation/annotations-in";
import { takeAttributes } from "./web-annotation/bodies";
import { TsvAnnotations } from "./webanno-tsv/annotations";
import { readTsvFile, type Sentence } from "./webanno-tsv/read-file";
import { placesOf, rebuildText } from "./webanno-tsv/text";

/** WebAnno TSV 3 as WebAnno and INCEpTION write it, single files and exported projects. */
export const webannoTsv: ForeignReader = {
  id: "webanno-tsv",
  name: "WebAnno TSV 3",
  extensions: ["tsv", "zip"],
  cannotCarry: [
    "What stands between two sentences: the format does not hold it, so line ends are put there.",
    "Slot features and chains: they are listed.",
    "Sentences and tokens.",
  ],
  recognise: (files) => {
    if (files.some(({ head }) => Buffer.from(head.subarray(0, 64)).includes("#FORMAT=WebAnno TSV 3")))
      return 1;
    const names = visibleNames(files);
    if (names.some((name) => /(?:^|\/)(?:annotation|curation)\/.*\.tsv$/u.test(name))) return 0.8;
    return names.some((name) => /(?:^|\/)exportedproject.*\.json$/u.test(name)) ? 0.4 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const opened = await openFiles(files, problems);
    const own = await readOwnExport(
      tsvExporter,
      [...files, ...opened],
      (name) => /\.tsv$/iu.test(name),
      problems,
    );
    if (own) return ok(own);
    const parts: DocumentPart[] = [];
    for (const file of opened) {
      if (signal.aborted) return cancelled();
      if (pathParts(file.name).ending !== "tsv") continue;
      const text = await textOf(file, problems);
      const document = text === undefined ? undefined : readDocument(text, file.name, problems);
      if (document) parts.push({ path: file.name, document });
    }
    if (parts.length === 0) return nothingRead("WebAnno TSV 3", problems, files);
    const dataset = emptyDataset(["utf-16", "code-point"]);
    dataset.documents = joinCoders(parts, await ownCoderFolders(opened, problems));
    await takeOwnSideFiles(dataset, opened, problems);
    if (dataset.codebook) for (const document of dataset.documents) takeOwnFeatures(document, dataset);
    dataset.problems = problems.all();
    return ok(dataset);
  },
};

function readDocument(text: string, file: string, problems: ProblemList): ForeignDocument | undefined {
  const read = readTsvFile(text, file, problems);
  if (!read) return undefined;
  const { text: rebuilt, unit, astray } = rebuildText(read.sentences);
  problems.addCount(file, astray, "a token whose words are not where its offsets say");
  const document = emptyDocument(pathParts(file).stem, rebuilt);
  new TsvAnnotations(read, file, problems).addTo(document);
  addQuotes(document, unit === "utf-16" ? undefined : placesOf(rebuilt), read.sentences);
  return document;
}

/** The words under a span as the tokens repeat them: what the offsets are checked against. */
function addQuotes(
  document: ForeignDocument,
  places: readonly number[] | undefined,
  sentences: readonly Sentence[],
): void {
  const text = document.text ?? "";
  const at = (offset: number) => (places ? (places[offset] ?? text.length) : offset);
  const starts = new Map<number, string>();
  for (const { rows } of sentences) for (const { start, form } of rows) starts.set(start, form);
  for (const span of document.spans) {
    const [piece] = span.pieces;
    const quote = piece ? text.slice(at(piece.start), at(piece.end)) : "";
    if (piece && quote !== "" && quote.startsWith(starts.get(piece.start) ?? "\0")) span.quote = quote;
  }
}

/** Features only files Wortlaut wrote have: links to actors and statements, and attributes as JSON. */
function takeOwnFeatures(document: ForeignDocument, { actors, statements }: ForeignDataset): void {
  for (const { key, coder, attributes } of document.spans) {
    const { registry, otherAttributes } = attributes;
    if (typeof registry === "string") {
      const links = registry.split("; ").flatMap((entry): ForeignLink[] => {
        const [role = "", kind, id = ""] = entry.split(" ");
        if (kind !== "actor" && kind !== "statement") return [];
        const found = kind === "actor" ? actors.find((one) => one.id === id)?.name : undefined;
        const name = found ?? statements.find((one) => one.id === id)?.wording ?? id;
        return [{ coder, role, from: key, to: { kind, name, id }, attributes: {} }];
      });
      // What cannot be read stays an attribute.
      if (links.length > 0) delete attributes.registry;
      document.links.push(...links);
    }
    const others = typeof otherAttributes === "string" ? jsonObject(otherAttributes) : undefined;
    if (!others) continue;
    delete attributes.otherAttributes;
    takeAttributes(others, attributes);
  }
}
