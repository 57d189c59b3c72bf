import { exportDataset } from "#core/export/index";
import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import {
  type Arguments,
  type Command,
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
  return {
    ...{ format, options },
    ...(coders ? { coders } : {}),
    ...(labels ? { labels } : {}),
    ...(articles ? { articles } : {}),
    ...(split ? { split } : {}),
    ...(seed === undefined ? {} : { seed }),
  };
}

function words(report: ExportReport): string {
  return [
    `${report.articles} articles, ${report.spans} spans, ${report.links} links in ${report.folder}:`,
    ...report.files.slice(0, 40).map(({ path, rows }) => `  ${path} (${rows} rows)`),
    ...(report.files.length > 40 ? [`  and ${report.files.length - 40} more`] : []),
    "Read back: equal to the project.",
    ...(report.loss.length === 0 ? ["Left out: nothing."] : ["Left out or changed:"]),
    ...report.loss.map(({ what, count, why }) => `  ${what} (${count}): ${why}`),
    "",
  ].join("\n");
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
    { name: "option", value: "name=value", help: "an option of the format", many: true },
    jsonFlag,
  ],
  details: [
    "Files that are already in the folder are replaced only if they are an unchanged part of an earlier export of",
    "the same project in the same format. Nothing is published unless what was read back is equal to the project.",
  ],
  async run(args, streams) {
    const out = args.text("out");
    if (!out) throw new UsageError("--out is missing: the folder for the files.");
    const request = await requestOf(args, streams);
    const report = valueFrom(
      await exportDataset(args.words[0] ?? "", request, out, {
        signal: streams.signal,
        onProgress: ({ phase, done, total }) => streams.progress(`${phase} ${done}/${total}`),
      }),
    );
    const { loss, readBack } = report;
    const files = report.files.map(({ path, sha256, rows }) => ({ path, sha256, rows }));
    if (args.isSet("json")) await writeJson(streams, { files, loss, readBack });
    else await streams.write(words(report));
    return loss.some(({ what }) => failures.has(what)) ? exitCodes.someFailed : exitCodes.done;
  },
};
