import { appError } from "#shared/errors";
import type { OffsetUnit } from "#shared/ipc/span-import-types";
import { fail, ok } from "#shared/result";
import { emptyDataset, type ForeignDataset, type ForeignFile, type ForeignReader } from "../../foreign";
import { headText, jsonRecords, type Problems } from "./json-records";
import { isCompanion, takeProjectFile } from "./own-facts";

/** What a reader of JSON values says of its format. */
export interface LineFormat {
  id: string;
  name: string;
  extensions: readonly string[];
  cannotCarry: readonly string[];
  units: OffsetUnit[];
  /** How likely a file that begins so is of this format, 0 to 1. */
  recognise(head: string, name: string): number;
  /** Takes one value; returns why when it is none of this format. */
  take(value: unknown, record: { where: string; dataset: ForeignDataset; name: string }): string | undefined;
}

/** A reader for files of JSON values, one a document. */
export function lineReader({ take, units, recognise, ...format }: LineFormat): ForeignReader {
  return {
    ...format,
    recognise: (files) =>
      Math.max(0, ...files.filter((file) => !isCompanion(file)).map((file) => sureOf(file, recognise))),
    async read(files, signal) {
      const dataset = emptyDataset(units);
      await takeProjectFile(dataset, files);
      for (const file of files.filter((one) => !isCompanion(one))) {
        await readFile(file, dataset, take, signal);
        if (signal.aborted) break;
      }
      if (dataset.documents.length > 0 || signal.aborted) return ok(dataset);
      return fail(nothingRead(format.name, files, dataset.problems));
    },
  };
}

function sureOf(file: ForeignFile, recognise: LineFormat["recognise"]): number {
  return /\.(json|jsonl|ndjson|txt)$/i.test(file.name) ? recognise(headText(file), file.name) : 0;
}

async function readFile(
  file: ForeignFile,
  dataset: ForeignDataset,
  take: LineFormat["take"],
  signal: AbortSignal,
): Promise<void> {
  if (!/\.(json|jsonl|ndjson|txt)$/i.test(file.name)) {
    dataset.problems.push({ where: file.name, why: "it is not a file of this format, and was not read." });
    return;
  }
  for await (const { where, value } of jsonRecords(file, dataset.problems, signal)) {
    const why = take(value, { where, dataset, name: file.name });
    if (why !== undefined) dataset.problems.push({ where, why });
  }
}

/** The error when a file has nothing of the format. */
export function nothingRead(format: string, files: readonly ForeignFile[], problems: Problems) {
  const [first] = problems;
  const why = first ? `${first.where}: ${first.why}` : "there is no document in it.";
  return appError("import-broken-file", files[0]?.name ?? format, `it cannot be read as ${format}: ${why}`);
}
