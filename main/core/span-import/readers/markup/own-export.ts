import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, actorSchema, statementSchema } from "#shared/model/project";
import { z } from "#shared/model/zod";
import type { Exporter } from "../../../export/exporter";
import { nobody } from "../../../export/formats/standoff-parts/article-records";
import { type ExportRecord, exportsOf, manifestName, manifestSchema } from "../../../export/manifest";
import { resolveOptions } from "../../../export/options";
import type { Dataset } from "../../../export/rows";
import { emptyDataset, type ForeignDataset } from "../../foreign";
import { takeProjectFile } from "../lines/own-facts";
import { OwnDataset } from "../wortlaut-jsonl";
import { bytesOf, type OpenFile, pathParts } from "./open-files";
import type { ProblemList } from "./problem-list";

/**
 * The dataset of a folder Wortlaut exported with this exporter, exactly as it was: its list of files says that none was
 * changed since. Undefined for all other files, those somebody has worked on included: they are read like anybody's.
 * `chosen` are the files as they were chosen and those in archives among them; `isPart` says which files are the format's own, so that an added one is not passed over.
 */
export async function readOwnExport(
  exporter: Exporter,
  chosen: readonly OpenFile[],
  isPart: (name: string) => boolean,
  problems: ProblemList,
): Promise<ForeignDataset | undefined> {
  const opened = [...new Set(chosen)];
  const manifests = opened.filter(({ name }) => pathParts(name).name === manifestName);
  const [manifest] = manifests;
  if (!exporter.read || !manifest || manifests.length > 1) return undefined;
  const record = await recordOf(manifest, exporter.id, problems);
  const base = pathParts(manifest.name).folders;
  const byPath = new Map(opened.map((file) => [file.name, file]));
  const files = record?.files.map(({ path }) => byPath.get([...base, path].join("/")));
  if (!record || !files) return undefined;
  const listed = new Set(files);
  if (opened.some((file) => isPart(file.name) && !listed.has(file))) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "wortlaut-read-"));
  try {
    const dataset = await readIn(folder, exporter, record, files);
    if (dataset) dataset.problems = problems.all();
    return dataset;
  } catch {
    // Whatever is odd in it: the ordinary reader says what and where.
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recordOf(
  manifest: OpenFile,
  format: string,
  problems: ProblemList,
): Promise<ExportRecord | undefined> {
  try {
    const bytes = await bytesOf(manifest, problems);
    const parsed = manifestSchema.safeParse(JSON.parse(Buffer.from(bytes ?? []).toString("utf8")));
    return parsed.success
      ? exportsOf(parsed.data).find(({ dataFormat }) => dataFormat === format)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Formats read from the disk; the names there are numbers, whatever the files are called. */
async function readIn(
  folder: string,
  exporter: Exporter,
  record: ExportRecord,
  files: ReadonlyArray<OpenFile | undefined>,
): Promise<ForeignDataset | undefined> {
  const places = new Map<string, string>();
  for (const [index, { path, sha256 }] of record.files.entries()) {
    const bytes = await files[index]?.read();
    if (!bytes || createHash("sha256").update(bytes).digest("hex") !== sha256) return undefined;
    const place = join(folder, String(index));
    await writeFile(place, bytes);
    places.set(path, place);
  }
  const options = resolveOptions(exporter, record.options);
  const dataset = options.ok
    ? await exporter.read?.({
        ...{ options: options.value, split: record.split !== null, files: [...places.keys()] },
        locate: (path) => places.get(path) ?? join(folder, "missing"),
      })
    : undefined;
  return dataset && foreignOf(dataset, exporter);
}

/** The rows as a foreign dataset. Ids that were numbered anew in the file are not Wortlaut's. */
async function foreignOf({ head, articles }: Dataset, exporter: Exporter): Promise<ForeignDataset> {
  const own = new OwnDataset();
  const take = (record: string, row: unknown) => {
    const why = own.take(record, row);
    if (why !== undefined) throw new Error(why);
  };
  if (head.codebook) take("codebook", head.codebook);
  for (const coder of head.coders) take("coder", coder);
  for (const actor of head.actors) take("actor", actor);
  for (const statement of head.statements) take("statement", statement);
  for await (const { article, work, spans, links } of articles) {
    take("article", article);
    for (const row of work) take("work", { ...row, article: article.id });
    for (const row of spans) take("span", { ...row, article: article.id });
    for (const row of links) take("link", { ...row, article: article.id });
  }
  const { dataset } = own;
  if (exporter.cannotCarry.ids === undefined) return dataset;
  for (const document of dataset.documents) {
    for (const item of [...document.spans, ...document.links]) delete item.id;
  }
  return dataset;
}

/** Takes what stands beside the data in files Wortlaut wrote and somebody has worked on since. */
export async function takeOwnSideFiles(
  dataset: ForeignDataset,
  opened: readonly OpenFile[],
  problems: ProblemList,
): Promise<void> {
  const beside = opened.filter(({ name }) => /(?:^|[/-])project\.json$/u.test(name));
  const files = beside.map((file) => ({ ...file, size: 0, head: new Uint8Array(), read: () => file.read() }));
  await takeProjectFile(dataset, files);
  for (const file of beside) takeRegistries(dataset, jsonOf(await bytesOf(file, problems)));
  const articles = new Map(dataset.documents.map((document) => [document.name, document]));
  for (const file of opened.filter(({ name }) => /-articles\.jsonl$/u.test(name))) {
    const bytes = await bytesOf(file, problems);
    for (const line of Buffer.from(bytes ?? [])
      .toString("utf8")
      .split("\n")) {
      const article = articleIn(line);
      const document = articles.get(article?.id ?? "");
      if (!article || !document) continue;
      const { id, title, source, published, language, author, place, agency } = article;
      Object.assign(document, { id, title, source, published, language, author, place, agency });
    }
  }
}

/** The ids of the coders and the other folders Wortlaut makes for documents, in files it wrote; else none. */
export async function ownCoderFolders(
  opened: readonly OpenFile[],
  problems: ProblemList,
): Promise<Set<string>> {
  const dataset = emptyDataset([]);
  await takeOwnSideFiles(
    dataset,
    opened.filter(({ name }) => name.endsWith("project.json")),
    problems,
  );
  return new Set(dataset.coders.length > 0 ? [...dataset.coders.map(({ key }) => key), nobody] : []);
}

const registriesSchema = z.object({
  actors: z.array(actorSchema).default([]),
  statements: z.array(statementSchema).default([]),
});

function takeRegistries(dataset: ForeignDataset, value: unknown): void {
  const { data } = registriesSchema.safeParse(value);
  const isNew = (known: ReadonlyArray<{ id: string }>) => (entry: { id: string }) =>
    !known.some(({ id }) => id === entry.id);
  dataset.actors.push(...((data?.actors ?? []) as Actor[]).filter(isNew(dataset.actors)));
  dataset.statements.push(...(data?.statements ?? []).filter(isNew(dataset.statements)));
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

type ArticleFacts = Record<
  "id" | "title" | "source" | "published" | "language" | "author" | "place" | "agency",
  string
>;
const factNames = ["id", "title", "source", "published", "language", "author", "place", "agency"] as const;

function articleIn(line: string): ArticleFacts | undefined {
  if (line.trim() === "") return undefined;
  try {
    const { article } = JSON.parse(line) as { article?: Partial<Record<string, unknown>> };
    if (typeof article?.id !== "string") return undefined;
    const said = factNames.map((name) => [name, typeof article[name] === "string" ? article[name] : ""]);
    return Object.fromEntries(said) as ArticleFacts;
  } catch {
    return undefined;
  }
}
