import { datasetAboutSchema, type ExportReport, textChoices } from "#shared/ipc/export-types";
import { z } from "#shared/model/zod";
import { splitSentences } from "./split-words";

/** The file that says what an export folder holds. */
export const manifestName = "wortlaut-export.json";
/** The file that says it in words. */
export const readmeName = "README.txt";

/** Below the folder, whoever wrote the manifest: files it lists may be replaced and removed. */
function staysBelow(path: string): boolean {
  return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[\\:]/.test(part));
}

const fileSchema = z.object({
  path: z.string().refine(staysBelow),
  sha256: z.string(),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
});

const partName = z.enum(["train", "dev", "test"]);
const counts = z.record(z.string(), z.int());

/** How a split came out; folders of earlier versions have none. */
const splitReportSchema = z.object({
  parts: z.array(
    z.object({
      part: partName,
      wanted: z.int(),
      articles: z.int(),
      spans: z.int(),
      sources: counts,
      labels: counts,
    }),
  ),
  threshold: z.number(),
  groups: z.array(z.object({ part: partName, articles: z.array(z.string()) })),
  groupCount: z.int(),
  oversized: z.int().optional(),
  largestAcross: z.object({ share: z.number(), a: z.string(), b: z.string() }).nullable(),
  leaks: z.int(),
});

const exportSchema = z.object({
  application: z.string(),
  created: z.iso.datetime(),
  /** Id of the format: "csv". */
  dataFormat: z.string(),
  offsetUnit: z.enum(["utf-16", "code-point", "none", "found"]),
  options: z.record(z.string(), z.union([z.string(), z.boolean()])),
  coders: z.array(z.string()),
  /** Null: all. */
  labels: z.array(z.string()).nullable(),
  /** Null: all. Absent in folders of earlier versions, as what follows. */
  articles: z.array(z.string()).nullable().optional(),
  work: z.enum(["each", "one"]).optional(),
  texts: z.enum(textChoices).optional(),
  about: datasetAboutSchema.optional(),
  split: z
    .object({
      percentages: z.array(z.number()),
      seed: z.int(),
      articles: z.object({
        train: z.array(z.string()),
        dev: z.array(z.string()),
        test: z.array(z.string()),
      }),
      keepTogether: z.boolean().optional(),
      stratify: z.boolean().optional(),
      report: splitReportSchema.optional(),
    })
    .nullable(),
  counts: z.object({ articles: z.int(), spans: z.int(), links: z.int() }),
  files: z.array(fileSchema),
  loss: z.array(z.object({ what: z.string(), count: z.int(), why: z.string() })),
  readBack: z.literal("equal"),
  /** Lines that describe the files, as in README.txt. */
  description: z.array(z.string()),
});
export type ExportRecord = z.infer<typeof exportSchema>;

/** `wortlaut-export.json`: the newest export of the folder, and those of other formats beside it. */
export const manifestSchema = exportSchema.extend({
  format: z.literal("wortlaut-export"),
  formatVersion: z.literal(1),
  project: z.object({ id: z.string(), title: z.string() }),
  readmeSha256: z.string(),
  others: z.array(exportSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** All exports of a folder, the newest first. */
export function exportsOf(manifest: Manifest): ExportRecord[] {
  return [manifest, ...manifest.others];
}

/** The units of offsets in words. */
export const unitNames = {
  "utf-16": "UTF-16 code units, as in JavaScript, Java and C#",
  "code-point": "Unicode code points, as in Python and R",
  none: "none",
  found: "found out",
} as const;

/** The text of README.txt for the exports of a folder. */
export function readmeText(project: Manifest["project"], exports: readonly ExportRecord[]): string {
  const lines = [
    project.title,
    "=".repeat(Math.min(80, Math.max(8, project.title.length))),
    "",
    `A labelled dataset made with ${exports[0]?.application ?? "Wortlaut"}.`,
    "The texts of news articles are usually protected by copyright: ask before you pass them on.",
    ...titleLines(exports[0]?.about),
    "Offsets are half-open [start, end): the character at start belongs to the span, the one at end does not.",
    `All details for programs, with checksums, are in ${manifestName}.`,
  ];
  for (const record of exports) lines.push("", ...describeExport(record));
  return `${lines.join("\n")}\n`;
}

/** What the person said of the dataset that is newest here. */
function titleLines(about: ExportRecord["about"]): string[] {
  const line = (name: string, value: string | undefined) =>
    value?.trim() ? [`${name}: ${value.trim()}`] : [];
  return [
    ...line("Title", about?.title),
    ...line("Version", about?.version),
    ...line("Authors", about?.authors?.split("\n").join("; ")),
    ...line("Licence", about?.licence),
    ...line("Citation", about?.citation),
    ...line("Homepage", about?.homepage),
  ];
}

function describeExport(record: ExportRecord): string[] {
  const { counts, split } = record;
  const lines = [
    `Format: ${record.dataFormat} (${record.created})`,
    "-".repeat(60),
    `Offsets: ${unitNames[record.offsetUnit]}`,
    `Articles: ${counts.articles}, spans: ${counts.spans}, links: ${counts.links}`,
    `Coders: ${record.coders.join(", ") || "none"}`,
    `Labels: ${record.labels?.join(", ") ?? "all"}`,
    `Options: ${JSON.stringify(record.options)}`,
    ...(record.work === "one"
      ? ["Of each article the work of one coder: the first who is done with it."]
      : []),
    ...textsLine(record.texts),
  ];
  if (split) {
    const { train, dev, test } = split.articles;
    lines.push(
      `Split: ${split.percentages.join("/")} by whole articles, seed ${split.seed}: ` +
        `${train.length} train, ${dev.length} dev, ${test.length} test`,
      ...(split.report ? splitSentences(split.report, split.keepTogether !== false) : []),
    );
  }
  lines.push("", ...record.description, "", ...describeLoss(record.loss), "", "Files:");
  if (record.files.length > 40) lines.push(`  ${record.files.length} files, see ${manifestName}`);
  else
    lines.push(...record.files.map(({ path, rows, sha256 }) => `  ${path}  ${rows} rows  sha256 ${sha256}`));
  return lines;
}

function textsLine(texts: ExportRecord["texts"]): string[] {
  if (texts === "quotes") return ["The texts are left out; of each span at most 60 characters are shown."];
  if (texts === "none") return ["The texts and the words of the spans are left out."];
  return [];
}

function describeLoss(loss: ExportReport["loss"]): string[] {
  if (loss.length === 0) return ["Left out: nothing."];
  return ["Left out or changed:", ...loss.map(({ what, count, why }) => `  ${what} (${count}): ${why}`)];
}
