import { ok } from "#shared/result";
import { uimaXmi as xmiExporter } from "../../export/formats/uima";
import { emptyDataset, type ForeignReader } from "../foreign";
import { type DocumentPart, joinCoders } from "./markup/coder-folders";
import {
  bytesOf,
  cancelled,
  nothingRead,
  type OpenFile,
  openFiles,
  pathParts,
  visibleNames,
} from "./markup/open-files";
import { ownCoderFolders, readOwnExport, takeOwnSideFiles } from "./markup/own-export";
import { ProblemList } from "./markup/problem-list";
import { headHasElement, readXmlTree } from "./markup/xml-tree";
import type { TypeSystem } from "./uima/cas";
import { documentsOf } from "./uima/cas-document";
import { readXmi } from "./uima/read-xmi";
import { addTypes } from "./uima/type-system";

/** What no CAS brings with it. */
export const casCannotCarry = [
  "Sentences, tokens and what else programs made of the text by themselves.",
  "Structures that stand nowhere in a text: they are counted.",
];

/** Apache UIMA's XMI, with or without its type system, single files and exported projects of INCEpTION. */
export const uimaXmi: ForeignReader = {
  id: "uima-xmi",
  name: "UIMA CAS XMI",
  extensions: ["xmi", "xml", "zip"],
  cannotCarry: casCannotCarry,
  recognise: (files) => {
    const names = visibleNames(files);
    if (names.some((name) => name.endsWith(".xmi"))) return 0.95;
    if (files.some(({ head }) => headHasElement(head, "XMI"))) return 0.9;
    if (names.some((name) => /(?:^|\/)exportedproject.*\.json$/u.test(name))) return 0.5;
    return names.some((name) => /(?:^|\/)annotation\/.*\.zip$/u.test(name)) ? 0.5 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const opened = await openFiles(files, problems);
    const own = await readOwnExport(
      xmiExporter,
      [...files, ...opened],
      (name) => /\.xmi$/iu.test(name),
      problems,
    );
    if (own) return ok(own);
    const documents = opened.filter(({ name }) => /\.(?:xmi|xml)$/iu.test(name));
    const types = await readTypes(documents, problems);
    const parts: DocumentPart[] = [];
    for (const file of documents) {
      if (signal.aborted) return cancelled();
      parts.push(...(await readFile(file, types, problems)));
    }
    if (parts.length === 0) return nothingRead("UIMA CAS XMI", problems, files);
    const dataset = emptyDataset(["utf-16", "code-point"]);
    dataset.documents = joinCoders(parts, await ownCoderFolders(opened, problems));
    await takeOwnSideFiles(dataset, opened, problems);
    dataset.problems = problems.all();
    return ok(dataset);
  },
};

/** Type systems stand beside the files, in exports one in every archive; they are put together. */
async function readTypes(opened: readonly OpenFile[], problems: ProblemList): Promise<TypeSystem> {
  const types: TypeSystem = new Map();
  const read = new Set<string>();
  for (const file of opened) {
    if (!/\.xml$/iu.test(file.name)) continue;
    const bytes = await bytesOf(file, problems);
    if (!bytes || !headHasElement(bytes.subarray(0, 4096), "typeSystemDescription")) continue;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    if (read.has(text)) continue;
    read.add(text);
    const tree = readXmlTree(bytes);
    if (tree.ok) addTypes(tree.root, types);
    else problems.add(file.name, `The type system cannot be read: ${tree.why}.`);
  }
  return types;
}

async function readFile(file: OpenFile, types: TypeSystem, problems: ProblemList): Promise<DocumentPart[]> {
  const bytes = await bytesOf(file, problems);
  const head = bytes?.subarray(0, 4096);
  const isXmi = /\.xmi$/iu.test(file.name) || (head && headHasElement(head, "XMI"));
  if (!bytes || !isXmi) return [];
  const tree = readXmlTree(bytes);
  if (!tree.ok) {
    problems.add(file.name, `It cannot be read: ${tree.why}.`);
    return [];
  }
  const documents = documentsOf(
    readXmi(tree.root, types, file.name),
    pathParts(file.name).stem,
    file.name,
    problems,
  );
  return documents.map((document, index) => ({
    path: index === 0 ? file.name : `${file.name} (${index + 1})`,
    document,
  }));
}
