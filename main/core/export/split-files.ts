import type { ExportFile, WriteContext } from "./exporter";
import type { SplitPart } from "./rows";
import { splitParts } from "./splits";

/** The names of a format's files: one, or one each for train, dev and test. */
export function splitFileNames(base: string, extension: string, split: boolean): string[] {
  return split ? splitParts.map((part) => `${base}-${part}.${extension}`) : [`${base}.${extension}`];
}

/** Makes the files of a format that writes one file a part, and finds the one for an article. */
export async function openSplitFiles(
  context: WriteContext,
  base: string,
  extension: string,
): Promise<{ files: ExportFile[]; fileFor(part: SplitPart): ExportFile }> {
  const files: ExportFile[] = [];
  for (const name of splitFileNames(base, extension, context.split)) files.push(await context.file(name));
  return {
    files,
    fileFor(part) {
      const file = files[context.split ? (splitParts as readonly string[]).indexOf(part) : 0];
      if (!file) throw new Error(`an article belongs to no part of the split: "${part}"`);
      return file;
    },
  };
}
