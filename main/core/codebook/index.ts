import type { CodebookUsage, RecheckItem } from "#shared/ipc/codebook-types";
import type { Result } from "#shared/result";
import type { ProjectIndex } from "../mentions";

export { type CodebookFormat, readCodebookFile, writeCodebookFile } from "./files";

/** How often labels, their values and links are used, over all coders. */
export function codebookUsage(index: ProjectIndex): Promise<Result<CodebookUsage>> {
  return index.run("codebook-usage", {});
}

/** Spans that a version of the codebook asked to look at again and nobody has since, in the order of the articles. */
export async function recheckList(index: ProjectIndex): Promise<Result<RecheckItem[]>> {
  const { session } = index;
  // When spans were changed is read from their files.
  if (!session.readOnly) await session.flush();
  return index.run("codebook-recheck", {});
}
