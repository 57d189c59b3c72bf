import { type AppError, appError } from "#shared/errors";
import type { Codebook } from "#shared/model/codebook";
import { inconsistency } from "#shared/model/codebook-checks";
import type { ChangeDraft } from "../change-draft";
import type { Check } from "./check-op";

/** A new codebook: consistent in itself, and nothing that is in use is missing from it. */
export const checkCodebook: Check<"set-codebook"> = async (draft, { codebook }) => {
  return inconsistency(codebook) ?? (await orphanError(draft, await draft.codebookBefore(), codebook));
};

/** The next version of the codebook: the same rules. */
export const checkSaveCodebook: Check<"save-codebook"> = async (draft, { labels, roles }) => {
  const before = await draft.codebookBefore();
  const next = { ...before, labels, roles };
  return inconsistency(next) ?? (await orphanError(draft, before, next));
};

/** Labels and links in use must stay; retiring them is what takes them out of sight. */
export async function orphanError(
  draft: ChangeDraft,
  before: Codebook,
  codebook: Codebook,
): Promise<AppError | undefined> {
  const labels = missing(before.labels, codebook.labels);
  const roles = missing(before.roles, codebook.roles);
  if (labels.size === 0 && roles.size === 0) return undefined;
  for await (const { title, work } of draft.allWork()) {
    const label = Object.keys(work.spans).find((id) => labels.has(id));
    if (label) return inUse(labels.get(label) ?? label, title);
    const role = Object.keys(work.roles).find((id) => roles.has(id));
    if (role) return inUse(roles.get(role) ?? role, title);
  }
  return undefined;
}

interface Named {
  id: string;
  name: string;
}

function missing(before: readonly Named[], after: readonly Named[]): Map<string, string> {
  const kept = new Set(after.map(({ id }) => id));
  return new Map(before.filter(({ id }) => !kept.has(id)).map(({ id, name }) => [id, name]));
}

function inUse(name: string, title: string): AppError {
  return appError("op-invalid", name, `it cannot be taken out: it is in use, for example in “${title}”.`, {
    todo: "Retire it instead.",
  });
}
