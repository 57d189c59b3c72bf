import { actorKinds } from "#shared/model/project";
import { ok, type Result } from "#shared/result";
import { refiQda as qdaExporter } from "../../export/formats/refi-qda";
import {
  emptyDataset,
  type ForeignDataset,
  type ForeignFile,
  type ForeignReader,
  type ForeignTarget,
} from "../foreign";
import { uniquelyNamed } from "./markup/coder-folders";
import { foreignActor, foreignStatement } from "./markup/foreign-values";
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
import { readOwnExport, takeOwnSideFiles } from "./markup/own-export";
import { ProblemList } from "./markup/problem-list";
import { elementsOf, headHasElement, readXmlTree, type XmlNode } from "./markup/xml-tree";
import {
  attributesOf,
  type Case,
  definitionsOf,
  guidOf,
  projectOf,
  type QdaProject,
} from "./refi-qda/project";
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
    const own = await readOwnExport(
      qdaExporter,
      [...files, ...opened],
      (name) => /\.qdpx$/iu.test(name),
      problems,
    );
    if (own) return ok(own);
    const dataset = emptyDataset(["code-point", "utf-16"], ["lf", "crlf"]);
    const read: ReadSource[] = [];
    await takeOwnSideFiles(dataset, opened, problems);
    for (const file of opened.filter(({ name }) => pathParts(name).ending === "qde")) {
      if (signal.aborted) return cancelled();
      const project = await readProject(file, problems);
      if (!project) continue;
      const beside = opened.filter(({ name }) => name.startsWith(pathParts(file.name).folders.join("/")));
      read.push(
        ...(await readSources(
          project,
          new SourceFiles(beside, problems),
          dataset,
          file.name,
          problems,
          signal,
        )),
      );
      dataset.definitions.push(...definitionsOf(project.codes), ...attributesOf(project.codes));
      for (const [key, name] of project.users) dataset.coders.push({ key, name });
    }
    if (signal.aborted) return cancelled();
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
  dataset: ForeignDataset,
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
  const used = addLinks(project, read, dataset, file, problems);
  const count = (list: string) => elementsOf(project.root, list).flatMap((node) => elementsOf(node)).length;
  const unused = project.isOwn ? 0 : project.cases.size - used.size;
  problems.addCount(file, unused, "a case that nothing is linked to, which is not taken over");
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

/** Joins links with their ends; gives the GUIDs of the cases they point to. */
function addLinks(
  project: QdaProject,
  read: readonly ReadSource[],
  dataset: ForeignDataset,
  file: string,
  problems: ProblemList,
): Set<string> {
  const places = new Map<string, { source: ReadSource; key: string; coder: string }>();
  for (const source of read) {
    const coders = new Map(source.document.spans.map(({ key, coder }) => [key, coder]));
    for (const [guid, key] of source.spans) places.set(guid, { source, key, coder: coders.get(key) ?? "" });
  }
  const used = new Set<string>();
  for (const link of project.links) {
    const from = places.get(guidOf(link, "originGUID"));
    const target = guidOf(link, "targetGUID");
    const to = places.get(target);
    const pointed = project.cases.get(target);
    const name = link.attributes.get("name") || "link";
    const where = `${file}, line ${link.line}`;
    if (!from || (!to && !pointed))
      problems.add(where, `The link “${name}” is not between two selections of texts.`);
    else if (to && from.source !== to.source)
      problems.add(where, `The link “${name}” goes from one source to another.`);
    else {
      const { links } = from.source.document;
      const { coder } = from;
      const end = to
        ? { kind: "span" as const, key: to.key }
        : pointed && registered(pointed, project, dataset);
      if (pointed) used.add(target);
      if (end) links.push({ coder, role: name, from: from.key, to: end, attributes: {} });
    }
  }
  return used;
}

/** What a case stands for: in files Wortlaut wrote an actor or a statement, else an actor. */
function registered(pointed: Case, { isOwn }: QdaProject, dataset: ForeignDataset): ForeignTarget {
  const { name, kind } = pointed;
  if (isOwn && kind.toLowerCase() === "statement") {
    const known = dataset.statements.find(({ wording }) => wording === name);
    const statement = known ?? foreignStatement(name);
    if (!known) dataset.statements.push(statement);
    return { kind: "statement", name, id: statement.id };
  }
  const known = dataset.actors.find((actor) => actor.name === name);
  const actor = known ?? foreignActor(name, "", actorKinds.find((one) => one === kind) ?? "other");
  if (!known) dataset.actors.push(actor);
  return { kind: "actor", name, id: actor.id };
}
