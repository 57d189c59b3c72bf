import { ok, type Result } from "#shared/result";
import { type RunOptions, runInline, runInWorker } from "../jobs/index";
import type { ForeignDataset, ForeignDocument } from "./foreign";
import type { ReadForeignAnswer, ReadForeignArgument } from "./read-job";

/** A dataset as it was read, and as what. */
export interface ReadDataset extends Omit<ReadForeignAnswer, "dataset"> {
  dataset: ForeignDataset;
}

/** Reads others' files. */
export type ReadForeign = (
  argument: ReadForeignArgument,
  options: RunOptions,
) => Promise<Result<ReadDataset>>;

/** Reads in this thread, for the command line and tests. */
export const readHere: ReadForeign = (argument, options) =>
  gathered((withParts) => runInline("spans-read", argument, withParts), options);

/** Reads in a thread of its own, so that large files do not hold up the app. */
export const readInWorker: ReadForeign = (argument, options) =>
  gathered((withParts) => runInWorker("spans-read", argument, withParts), options);

async function gathered(
  run: (options: RunOptions) => Promise<Result<ReadForeignAnswer>>,
  options: RunOptions,
): Promise<Result<ReadDataset>> {
  const documents: ForeignDocument[] = [];
  const answer = await run({
    ...options,
    onPart: (part: ForeignDocument[]) => {
      for (const document of part) documents.push(document);
    },
  });
  if (!answer.ok) return answer;
  const { dataset, ...rest } = answer.value;
  return ok({ ...rest, dataset: { ...dataset, documents } });
}
