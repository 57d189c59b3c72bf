import { readFile } from "node:fs/promises";
import type { ReadContext, WriteContext } from "./exporter";
import type { DatasetHead } from "./rows";

/** Writes what a format has no other place for into a file of this name: the project and its codebook. */
export async function writeProjectFile(name: string, { head, writeFile }: WriteContext): Promise<void> {
  const { project, codebook } = head;
  await writeFile(name, `${JSON.stringify({ project, codebook }, null, 2)}\n`, 1);
}

/** Reads what `writeProjectFile` wrote. */
export async function readProjectFile(
  name: string,
  context: ReadContext,
): Promise<Pick<DatasetHead, "project" | "codebook">> {
  return JSON.parse(await readFile(context.locate(name), "utf8")) as Pick<
    DatasetHead,
    "project" | "codebook"
  >;
}
