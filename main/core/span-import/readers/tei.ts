import type { Actor } from "#shared/model/project";
import { ok } from "#shared/result";
import { tei as teiExporter } from "../../export/formats/tei";
import { parseTei } from "../../export/formats/tei/document";
import {
  emptyDataset,
  emptyDocument,
  type ForeignDataset,
  type ForeignDocument,
  type ForeignReader,
} from "../foreign";
import { uniquelyNamed } from "./markup/coder-folders";
import {
  bytesOf,
  cancelled,
  nothingRead,
  type OpenFile,
  openFiles,
  pathParts,
  visibleNames,
} from "./markup/open-files";
import { readOwnExport, takeOwnSideFiles } from "./markup/own-export";
import { ProblemList } from "./markup/problem-list";
import { headHasElement, readXmlTree, type XmlNode } from "./markup/xml-tree";
import { readTeiDocument, type TeiContext } from "./tei/tei-document";
import { allElements } from "./tei/text-of-body";

/** TEI P5: annotations beside the text (`standOff`, `spanGrp`) and elements in it. */
export const tei: ForeignReader = {
  id: "tei",
  name: "TEI P5 (XML)",
  extensions: ["xml", "tei"],
  cannotCarry: [
    "The structure of the text: every paragraph, heading and verse is a line.",
    "Notes in the text: they are counted.",
    "The header but for title, author, publisher and date.",
  ],
  recognise: (files) => {
    if (files.some(({ head }) => headHasElement(head, "(?:TEI|teiCorpus|TEI\\.2)"))) return 0.95;
    return visibleNames(files).some((name) => /(?:^|\/)tei\/[^/]+\.xml$/u.test(name)) ? 0.8 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const opened = await openFiles(files, problems);
    const own = await readOwnExport(
      teiExporter,
      [...files, ...opened],
      (name) => /\.xml$/iu.test(name),
      problems,
    );
    if (own) return ok(own);
    const dataset = emptyDataset(["utf-16"]);
    const actors = new Map<string, Actor>();
    const coders = new Map<string, string>();
    for (const file of opened.filter(({ name }) => /\.(?:xml|tei)$/iu.test(name))) {
      if (signal.aborted) return cancelled();
      const context = { file: file.name, problems, actors, coders };
      dataset.documents.push(...(await readFile(file, context, files.length === 1)));
    }
    if (dataset.documents.length === 0) return nothingRead("TEI P5", problems, files);
    return finish(dataset, opened, actors, coders, problems);
  },
};

async function finish(
  dataset: ForeignDataset,
  opened: readonly OpenFile[],
  actors: ReadonlyMap<string, Actor>,
  coders: ReadonlyMap<string, string>,
  problems: ProblemList,
) {
  dataset.documents = uniquelyNamed(dataset.documents);
  await takeOwnSideFiles(dataset, opened, problems);
  const known = new Map<string, string>(
    [...dataset.actors, ...dataset.statements].map((one) => [one.id, "name" in one ? one.name : one.wording]),
  );
  for (const { links } of dataset.documents) {
    for (const { to } of links) if (to.kind !== "span" && to.id) to.name = known.get(to.id) ?? to.name;
  }
  for (const [key, name] of coders)
    if (!dataset.coders.some((one) => one.key === key)) dataset.coders.push({ key, name });
  dataset.actors.push(...actors.values());
  dataset.problems = problems.all();
  return ok(dataset);
}

async function readFile(file: OpenFile, context: TeiContext, isAlone: boolean): Promise<ForeignDocument[]> {
  const bytes = await bytesOf(file, context.problems);
  if (!bytes) return [];
  // Folders of TEI hold schemas and other XML, too.
  if (!isAlone && !headHasElement(bytes.subarray(0, 65_536), "(?:TEI|teiCorpus|TEI\\.2)")) return [];
  const tree = readXmlTree(bytes);
  const name = pathParts(file.name).stem;
  if (!tree.ok) {
    context.problems.add(file.name, `It cannot be read: ${tree.why}.`);
    return [];
  }
  const own = isOwn(tree.root) ? ownDocument(bytes, name) : undefined;
  if (own) return [own];
  const roots = allElements(tree.root).filter((node) => /^TEI(?:\.2)?$/u.test(node.name));
  if (roots.length === 0) context.problems.add(file.name, "It is no TEI.");
  return roots.flatMap((root, index) => {
    const document = readTeiDocument(root, index === 0 ? name : `${name} (${index + 1})`, context);
    return document ? [document] : [];
  });
}

function isOwn(root: XmlNode): boolean {
  return allElements(root).some((node) => node.name === "idno" && node.attributes.get("type") === "wortlaut");
}

/** A file Wortlaut wrote, as long as it is still in that form; undefined when it is not. */
function ownDocument(bytes: Uint8Array, name: string): ForeignDocument | undefined {
  try {
    const { made, spans, links, mask } = parseTei(bytes);
    const document = emptyDocument(name, made.text);
    document.spans = spans.map(
      ({ id, coder, label, start, end, quote, attributes, note, created, modified }) => ({
        ...{ key: `${coder}/${id}`, id, coder, label, pieces: [{ start, end }], quote, attributes, note },
        ...(created === "" ? {} : { created }),
        ...(modified === "" ? {} : { modified }),
      }),
    );
    document.links = links.map(({ id, coder, role, from, to, toKind, attributes }) => ({
      ...{ id, coder, role, from: `${coder}/${from}`, attributes },
      to: toKind === "span" ? { kind: "span", key: `${coder}/${to}` } : { kind: toKind, name: to, id: to },
    }));
    if (mask.length > 0) document.mask = mask.map(({ start, end, reason }) => ({ start, end, reason }));
    return document;
  } catch {
    return undefined;
  }
}
