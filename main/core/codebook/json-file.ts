import { appError } from "#shared/errors";
import type { ImportedCodebook } from "#shared/ipc/codebook-types";
import { type Codebook, codebookSchema } from "#shared/model/codebook";
import { inconsistency } from "#shared/model/codebook-checks";
import { z } from "#shared/model/zod";
import { fail, ok, type Result } from "#shared/result";

/** What an exported file holds, and what of a project's own codebook.json is taken. */
const fileSchema = z.object({
  format: z.literal("wortlaut-codebook"),
  formatVersion: z.literal(1),
  labels: codebookSchema.shape.labels,
  roles: codebookSchema.shape.roles,
});

/** The codebook as a file of its own: labels, links and their guidelines; no versions. */
export function formatCodebookJson({ version, labels, roles }: Codebook): string {
  const file = { format: "wortlaut-codebook", formatVersion: 1, version, labels, roles };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a codebook that Wortlaut has written. Fails with `import-broken-file` saying what is wrong with it. */
export function parseCodebookJson(text: string, fileName: string): Result<ImportedCodebook> {
  const wrong = (why: string) =>
    fail(appError("import-broken-file", fileName, why, { data: { file: fileName } }));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return wrong("it is not JSON.");
  }
  const { format, formatVersion } = (value ?? {}) as Record<string, unknown>;
  if (format !== "wortlaut-codebook") return wrong("it is no codebook of Wortlaut.");
  if (typeof formatVersion === "number" && formatVersion > 1) {
    return wrong("it was written by a newer version of Wortlaut.");
  }
  const read = fileSchema.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    return wrong(`${issue?.message ?? "it is not valid"} at ${issue?.path.join(".") || "the top"}.`);
  }
  const { labels, roles } = read.data;
  const contradiction = inconsistency({ labels, roles });
  if (contradiction) return wrong(`${contradiction.what}: ${contradiction.why}`);
  return ok({ fileName, format: "json", labels, roles, remarks: [] });
}
