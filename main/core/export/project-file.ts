import { readFile } from "node:fs/promises";
import type { ReadContext, WriteContext } from "./exporter";
import type { DatasetHead } from "./rows";

const name = "project.json";

/** What a format with tables of its own keeps in `project.json`: the project and its codebook. */
export async function writeProjectFile({ head, writeFile }: WriteContext): Promise<void> {
  const { project, codebook } = head;
  await writeFile(name, `${JSON.stringify({ project, codebook }, null, 2)}\n`, 1);
}

/** Reads `project.json`. */
export async function readProjectFile(
  context: ReadContext,
): Promise<Pick<DatasetHead, "project" | "codebook">> {
  return JSON.parse(await readFile(context.locate(name), "utf8")) as Pick<
    DatasetHead,
    "project" | "codebook"
  >;
}
