import { ok, type Result } from "#shared/result";
import { emptyDataset, type ForeignDataset, type ForeignFile, type ForeignReader } from "../foreign";
import { uniquelyNamed } from "./markup/coder-folders";
import {
  bytesOf,
  cancelled,
  isZip,
  nothingRead,
  type OpenFile,
  openFiles,
  pathParts,
  visibleNames,
} from "./markup/open-files";
import { ProblemList } from "./markup/problem-list";
import { elementsOf, headHasElement, readXmlTree, type XmlNode } from "./markup/xml-tree";
import { definitionsOf, guidOf, projectOf, type QdaProject } from "./refi-qda/project";
import { takeNamesAsQuotes } from "./refi-qda/quotes";
import { SourceFiles } from "./refi-qda/source-files";
import { type ReadSource, readTextSource } from "./refi-qda/text-source";

/** Projects of qualitative data analysis: MAXQDA, ATLAS.ti, NVivo, QualCoder and others exchange them. */
export const refiQda: ForeignReader = {
  id: "refi-qda",
  name: "REFI-QDA project",
  extensions: ["qdpx", "qde"],
  cannotCarry: [
    "PDF, pictures, sound and film: they are listed with the number of their codes.",
    "Sets, cases, graphs and variables other than an article's title, source, date, language and author.",
    "Codes for a whole source, and links that are not between two selections: they are listed.",
  ],
  recognise: (files) => {
    if (files.some(({ name, head }) => /\.qdpx$/iu.test(name) && isZip(head))) return 1;
    if (files.some(({ name, head }) => /\.qde$/iu.test(name) && headHasElement(head, "Project"))) return 1;
    return visibleNames(files).some((name) => name.endsWith(".qde")) ? 0.9 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const opened = await openFiles(files, problems);
    const dataset = emptyDataset(["code-point", "utf-16"], ["lf", "crlf"]);
    const read: ReadSource[] = [];
    for (const file of opened.filter(({ name }) => pathParts(name).ending === "qde")) {
      if (signal.aborted) return cancelled();
      const project = await readProject(file, problems);
      if (!project) continue;
      const beside = opened.filter(({ name }) => name.startsWith(pathParts(file.name).folders.join("/")));
      read.push(
        ...(await readSources(project, new SourceFiles(beside, problems), file.name, problems, signal)),
      );
      dataset.definitions.push(...definitionsOf(project.codes));
      for (const [key, name] of project.users) dataset.coders.push({ key, name });
    }
    return finish(dataset, read, problems, files);
  },
};

function finish(
  dataset: ForeignDataset,
  read: readonly ReadSource[],
  problems: ProblemList,
  files: readonly ForeignFile[],
): Result<ForeignDataset> {
  if (read.length === 0) return nothingRead("REFI-QDA project", problems, files);
  takeNamesAsQuotes(read);
  dataset.documents = uniquelyNamed(read.map(({ document }) => document));
  dataset.problems = problems.all();
  return ok(dataset);
}

async function readProject(file: OpenFile, problems: ProblemList): Promise<QdaProject | undefined> {
  const bytes = await bytesOf(file, problems);
  const tree = bytes && readXmlTree(bytes);
  if (!tree) return undefined;
  if (!tree.ok) problems.add(file.name, `It cannot be read: ${tree.why}.`);
  const project = tree.ok ? projectOf(tree.root) : undefined;
  if (tree.ok && !project) problems.add(file.name, "It is no project of REFI-QDA.");
  return project;
}

async function readSources(
  project: QdaProject,
  files: SourceFiles,
  file: string,
  problems: ProblemList,
  signal: AbortSignal,
): Promise<ReadSource[]> {
  const memos = new Map<string, string>();
  for (const [guid, note] of project.notes) {
    memos.set(
      guid,
      (await files.textOf(note, `${file}, line ${note.line}`)) ?? note.attributes.get("name") ?? "",
    );
  }
  const read: ReadSource[] = [];
  const context = { project, memos, problems, file };
  for (const source of project.sources.flatMap((node) => textsIn(node, file, problems))) {
    if (signal.aborted) return read;
    const name = source.node.attributes.get("name") || source.name || guidOf(source.node);
    const text = await files.textOf(source.node, `${file}, line ${source.node.line}`);
    read.push(readTextSource(source.node, name, text, context));
  }
  addLinks(project, read, file, problems);
  const count = (list: string) => elementsOf(project.root, list).flatMap((node) => elementsOf(node)).length;
  problems.addCount(file, count("Cases"), "a case, which is not taken over");
  problems.addCount(file, count("Graphs"), "a graph, which is not taken over");
  return read;
}

/** The text sources in a source: itself, or the text that stands for a PDF or film. */
function textsIn(node: XmlNode, file: string, problems: ProblemList): Array<{ node: XmlNode; name: string }> {
  const name = node.attributes.get("name") ?? "";
  if (node.name === "TextSource") return [{ node, name }];
  const texts = elementsOf(node).filter(
    (child) =>
      ["Representation", "Transcript"].includes(child.name) &&
      elementsOf(child, "PlainTextSelection").length > 0,
  );
  const selections = elementsOf(node).filter((child) => child.name.endsWith("Selection")).length;
  const kind = node.name.replace(/Source$/u, "");
  if (texts.length === 0 || selections > 0) {
    problems.add(
      `${file}: ${name}`,
      `${kind} is no text: ${selections} selections in it are not taken over.`,
    );
  }
  return texts.map((text) => ({ node: text, name }));
}

function addLinks(
  { links }: QdaProject,
  read: readonly ReadSource[],
  file: string,
  problems: ProblemList,
): void {
  const places = new Map<string, { source: ReadSource; key: string }>();
  for (const source of read) for (const [guid, key] of source.spans) places.set(guid, { source, key });
  for (const link of links) {
    const from = places.get(guidOf(link, "originGUID"));
    const to = places.get(guidOf(link, "targetGUID"));
    const name = link.attributes.get("name") || "link";
    const where = `${file}, line ${link.line}`;
    if (!from || !to) problems.add(where, `The link “${name}” is not between two selections of texts.`);
    else if (from.source !== to.source)
      problems.add(where, `The link “${name}” goes from one source to another.`);
    else {
      const { spans, links: added } = from.source.document;
      const coder = spans.find(({ key }) => key === from.key)?.coder ?? "";
      added.push({ coder, role: name, from: from.key, to: { kind: "span", key: to.key }, attributes: {} });
    }
  }
}
