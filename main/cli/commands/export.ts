import { readFile } from "node:fs/promises";
import { exportDataset, previewExport } from "#core/export/index";
import {
  type DatasetAbout,
  datasetAboutSchema,
  type ExportPreview,
  type ExportReport,
  type ExportRequest,
  type SplitReport,
  textChoices,
} from "#shared/ipc/export-types";
import {
  type Arguments,
  type Command,
  type ExitCode,
  exitCodes,
  jsonFlag,
  type Streams,
  UsageError,
  writeJson,
} from "../command";
import { listOf } from "../read-arguments";
import { requireCoder, valueFrom, withProject } from "../with-project";

/** Entries of the loss report that are failures of items, not limits of a format. */
const failures = new Set(["articles", "files of coders", "spans"]);

function splitOf(text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const isSplit = numbers.length === 3 && numbers.every((number) => number >= 0 && Number.isFinite(number));
  if (!isSplit || !numbers.some((number) => number > 0)) {
    throw new UsageError(`--split takes three percentages for train, dev and test, such as 80,10,10.`);
  }
  return numbers;
}

function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^-?\d{1,15}$/.test(text)) throw new UsageError("--seed takes a whole number.");
  return Number(text);
}

function optionsOf(texts: readonly string[]): Record<string, string> {
  const pairs = texts.map((text) => {
    const [, name, value] = /^([^=]+)=(.*)$/.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new UsageError("--option takes name=value.");
    return [name, value] as const;
  });
  return Object.fromEntries(pairs);
}

/** One of a few words; undefined when the flag is not given. */
function wordOf<T extends string>(args: Arguments, flag: string, words: readonly T[]): T | undefined {
  const text = args.text(flag);
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UsageError(`--${flag} is ${words.join(" or ")}.`);
  return word;
}

/** What `--about` says of the dataset: a JSON file of title, description, authors and so on. */
async function aboutOf(file: string | undefined): Promise<DatasetAbout | undefined> {
  if (file === undefined) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(`--about: ${file} could not be read as JSON (${(error as Error).message}).`);
  }
  const about = datasetAboutSchema.strict().safeParse(document);
  if (about.success) return about.data;
  const names = Object.keys(datasetAboutSchema.shape).join(", ");
  throw new UsageError(`--about: ${file} may hold texts under ${names}, and nothing else.`);
}

/** What of the request is not the choice of format, coders, labels, articles and parts. */
async function contentOf(args: Arguments): Promise<Partial<ExportRequest>> {
  const texts = wordOf(args, "texts", textChoices);
  const work = wordOf(args, "work", ["each", "one"]);
  const together = wordOf(args, "together", ["yes", "no"]);
  const stratify = wordOf(args, "stratify", ["yes", "no"]);
  const about = await aboutOf(args.text("about"));
  return {
    ...(texts ? { texts } : {}),
    ...(work ? { work } : {}),
    ...(together ? { keepTogether: together === "yes" } : {}),
    ...(stratify ? { stratify: stratify === "yes" } : {}),
    ...(about ? { about } : {}),
  };
}

/** The coders of `--coders` by their ids; the project is asked only when there are any. */
async function codersOf(project: string, wanted: string[] | undefined, streams: Streams) {
  if (!wanted) return undefined;
  return withProject(project, "read", streams, async (session) =>
    wanted.map((coder) => requireCoder(session.coders(), coder).id),
  );
}

async function requestOf(args: Arguments, streams: Streams): Promise<ExportRequest> {
  const format = args.text("format");
  if (!format) throw new UsageError("--format is missing: wortlaut formats lists them.");
  const split = splitOf(args.text("split"));
  const seed = seedOf(args.text("seed"));
  const options = optionsOf(args.texts("option"));
  const labels = listOf(args.text("labels"));
  const articles = listOf(args.text("articles"));
  const coders = await codersOf(args.words[0] ?? "", listOf(args.text("coders")), streams);
  const content = await contentOf(args);
  return {
    ...{ format, options },
    ...content,
    ...(coders ? { coders } : {}),
    ...(labels ? { labels } : {}),
    ...(articles ? { articles } : {}),
    ...(split ? { split } : {}),
    ...(seed === undefined ? {} : { seed }),
  };
}

function lossWords(loss: ExportReport["loss"]): string[] {
  return [
    ...(loss.length === 0 ? ["Left out: nothing."] : ["Left out or changed:"]),
    ...loss.map(({ what, count, why }) => `  ${what} (${count}): ${why}`),
  ];
}

function splitWords(split: SplitReport | null): string[] {
  if (!split) return [];
  const { parts, groupCount, leaks, threshold, largestAcross } = split;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return [
    `Parts: ${parts.map(({ part, articles, spans }) => `${part} ${articles} articles, ${spans} spans`).join("; ")}.`,
    `  ${groupCount} groups of near-duplicates kept together; ${leaks} pairs across parts share ${percent(threshold)} or more` +
      (largestAcross ? `, the most that two share is ${percent(largestAcross.share)}.` : "."),
  ];
}

function words(report: ExportReport): string {
  return [
    `${report.articles} articles, ${report.spans} spans, ${report.links} links in ${report.folder}:`,
    ...report.files.slice(0, 40).map(({ path, rows }) => `  ${path} (${rows} rows)`),
    ...(report.files.length > 40 ? [`  and ${report.files.length - 40} more`] : []),
    "Read back: equal to the project.",
    ...splitWords(report.split),
    ...lossWords(report.loss),
    "",
  ].join("\n");
}

function previewWords(preview: ExportPreview): string {
  const { files, fileCount } = preview;
  const beginnings = files.flatMap(({ path, rows, bytes, text, table }) => [
    `--- ${path} (${rows} rows${bytes === null ? "" : `, ${bytes} bytes`})`,
    ...(text === undefined ? [] : [text.trimEnd()]),
    ...(table ? [table.columns.join("\t"), ...table.rows.map((row) => row.join("\t"))] : []),
  ]);
  return [
    `${preview.articles} articles, ${preview.spans} spans, ${preview.links} links; nothing was written.`,
    ...beginnings,
    ...(fileCount > files.length ? [`and ${fileCount - files.length} more files`] : []),
    ...splitWords(preview.split),
    ...lossWords(preview.loss),
    "",
  ].join("\n");
}

const lossCode = (loss: ExportReport["loss"]) =>
  loss.some(({ what }) => failures.has(what)) ? exitCodes.someFailed : exitCodes.done;

async function preview(args: Arguments, request: ExportRequest, streams: Streams): Promise<ExitCode> {
  const made = valueFrom(await previewExport(args.words[0] ?? "", request, following(streams)));
  if (args.isSet("json")) await writeJson(streams, made);
  else await streams.write(previewWords(made));
  return lossCode(made.loss);
}

function following(streams: Streams) {
  return {
    signal: streams.signal,
    onProgress: ({ phase, done, total }: { phase: string; done: number; total: number }) =>
      streams.progress(`${phase} ${done}/${total}`),
  };
}

export const exportCommand: Command = {
  name: "export",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Writes a labelled dataset, reads it back and compares it with the project.",
  flags: [
    { name: "format", value: "F", help: "one of the export formats that wortlaut formats lists" },
    { name: "out", value: "DIR", help: "folder for the files; made if it is not there" },
    { name: "coders", value: "a,b", help: "work of these coders only: ids, names or initials" },
    { name: "labels", value: "a,b", help: "spans of these labels only" },
    { name: "articles", value: "a,b", help: "these articles only" },
    { name: "split", value: "80,10,10", help: "deal whole articles to train, dev and test" },
    { name: "seed", value: "N", help: "whole number that decides the split, 1 if not given" },
    {
      name: "together",
      value: "yes|no",
      help: "whether near-duplicates go to the same part, yes if not given",
    },
    {
      name: "stratify",
      value: "yes|no",
      help: "whether parts get their share of sources and labels, yes if not given",
    },
    {
      name: "texts",
      value: "full|quotes|none",
      help: "leave the texts out: short quotes of spans only, or none",
    },
    { name: "work", value: "each|one", help: "the work of every coder, or of one coder an article" },
    {
      name: "about",
      value: "FILE.json",
      help: "title, description, authors, licence, citation, homepage, version",
    },
    { name: "option", value: "name=value", help: "an option of the format", many: true },
    {
      name: "preview",
      help: "show what the files would begin with; nothing is written, --out is not needed",
    },
    jsonFlag,
  ],
  details: [
    "Files that are already in the folder are replaced only if they are an unchanged part of an earlier export of",
    "the same project in the same format. Nothing is published unless what was read back is equal to the project.",
  ],
  async run(args, streams) {
    const out = args.text("out");
    if (!out && !args.isSet("preview")) throw new UsageError("--out is missing: the folder for the files.");
    const request = await requestOf(args, streams);
    if (!out || args.isSet("preview")) return preview(args, request, streams);
    const report = valueFrom(await exportDataset(args.words[0] ?? "", request, out, following(streams)));
    const { loss, readBack, split } = report;
    const files = report.files.map(({ path, sha256, rows }) => ({ path, sha256, rows }));
    const isAsked = request.keepTogether !== undefined || request.stratify !== undefined;
    if (args.isSet("json")) {
      await writeJson(streams, { files, loss, readBack, ...(split && isAsked ? { split } : {}) });
    } else await streams.write(words(report));
    return lossCode(loss);
  },
};
