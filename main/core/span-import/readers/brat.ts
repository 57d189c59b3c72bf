import type { Actor } from "#shared/model/project";
import { z } from "#shared/model/zod";
import { ok } from "#shared/result";
import { brat as bratExporter } from "../../export/formats/brat";
import { emptyDataset, emptyDocument, type ForeignReader } from "../foreign";
import { readConfiguration } from "./brat/configuration";
import { type BratNameKind, readStandoff } from "./brat/standoff-document";
import { type DocumentPart, joinCoders } from "./markup/coder-folders";
import type { OpenFile } from "./markup/open-files";
import { cancelled, nothingRead, openFiles, pathParts, textOf, visibleNames } from "./markup/open-files";
import { ownCoderFolders, readOwnExport, takeOwnSideFiles } from "./markup/own-export";
import { ProblemList } from "./markup/problem-list";

interface Pair {
  txt?: OpenFile;
  ann?: OpenFile;
}

/** brat's standoff: a text and an .ann file a document, with the configuration of the collection. */
export const brat: ForeignReader = {
  id: "brat",
  name: "brat standoff",
  extensions: ["ann", "txt", "conf", "zip"],
  cannotCarry: [
    "Which label is under which in annotation.conf, and shortcuts.",
    "A trigger of several events becomes one span for each of them.",
  ],
  recognise: (files) => {
    const names = visibleNames(files);
    if (names.some((name) => name.endsWith(".ann"))) return 0.95;
    return names.some((name) => /(?:^|\/)(?:annotation|visual)\.conf$/u.test(name)) ? 0.6 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const opened = await openFiles(files, problems);
    const own = await readOwnExport(
      bratExporter,
      [...files, ...opened],
      (name) => /\.ann$/iu.test(name),
      problems,
    );
    if (own) return ok(own);
    const configuration = await readConfigurations(opened, problems);
    const names = await readNames(opened, problems);
    const isOwn = names !== undefined;
    const show = names ?? ((type: string) => configuration.shown.get(type) ?? type);
    const actors = new Map<string, Actor>();
    const parts: DocumentPart[] = [];
    for (const [path, { txt, ann }] of pairsOf(opened)) {
      if (signal.aborted) return cancelled();
      const text = txt ? await textOf(txt, problems, { keepMark: true }) : undefined;
      const lines = ann ? await textOf(ann, problems) : undefined;
      const name = pathParts(path).stem;
      if (ann && lines !== undefined) {
        const context = { file: ann.name, show, isOwn, problems, actors };
        parts.push({ path, document: readStandoff(name, text ?? null, lines, context) });
      } else if (text !== undefined) parts.push({ path, document: emptyDocument(name, text) });
    }
    if (!parts.some(({ document }) => document.spans.length > 0) && !opened.some(isAnnotation)) {
      return nothingRead("brat standoff", problems, files);
    }
    const dataset = emptyDataset(["code-point", "utf-16", "byte"], ["lf", "crlf"]);
    dataset.documents = joinCoders(parts, await ownCoderFolders(opened, problems));
    if (isOwn) await takeOwnSideFiles(dataset, opened, problems);
    else dataset.definitions = configuration.definitions;
    dataset.actors.push(...actors.values());
    dataset.problems = problems.all();
    return ok(dataset);
  },
};

function isAnnotation({ name }: OpenFile): boolean {
  return name.toLowerCase().endsWith(".ann");
}

const tables = { label: "labels", role: "roles", attribute: "attributes", value: "values" } as const;

/** Which ids brat's names stand for, in collections Wortlaut wrote. */
async function readNames(opened: readonly OpenFile[], problems: ProblemList) {
  const file = opened.find(({ name }) => pathParts(name).name === "names.json");
  const text = file && (await textOf(file, problems));
  const parsed = text === undefined ? undefined : namesSchema.safeParse(jsonOf(text));
  if (!parsed?.success) return undefined;
  const names = parsed.data;
  return (name: string, kind: BratNameKind) => {
    const table = names[tables[kind]];
    return Object.hasOwn(table, name) ? (table[name] ?? name) : name;
  };
}

const table = z.record(z.string(), z.string());
const namesSchema = z.object({ labels: table, roles: table, attributes: table, values: table });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readConfigurations(opened: readonly OpenFile[], problems: ProblemList) {
  const textsOf = async (name: string) => {
    const found = opened.filter((file) => pathParts(file.name).name.toLowerCase() === name);
    const texts = await Promise.all(found.map((file) => textOf(file, problems)));
    return texts.map((text) => text ?? "").join("\n");
  };
  return readConfiguration(await textsOf("annotation.conf"), await textsOf("visual.conf"));
}

/** Files by their path without ending. A .txt is part of the collection when .ann files stand in its folder. */
function pairsOf(opened: readonly OpenFile[]): Map<string, Pair> {
  const annotated = new Set(opened.filter(isAnnotation).map(({ name }) => pathParts(name).folders.join("/")));
  const pairs = new Map<string, Pair>();
  for (const file of opened) {
    const { folders, stem, ending } = pathParts(file.name);
    if (ending !== "ann" && !(ending === "txt" && annotated.has(folders.join("/")))) continue;
    const path = [...folders, stem].join("/");
    const pair = pairs.get(path) ?? {};
    if (ending === "ann") pair.ann = file;
    else pair.txt = file;
    pairs.set(path, pair);
  }
  return pairs;
}
