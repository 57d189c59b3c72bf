import { type AppError, appError } from "#shared/errors";
import type { AttributeDefinition, Codebook } from "#shared/model/codebook";
import type { ChangeDraft } from "../change-draft";
import type { Check } from "./check-op";

/** A new codebook: consistent in itself, and nothing that is in use is missing from it. */
export const checkCodebook: Check<"set-codebook"> = async (draft, { codebook }) => {
  return inconsistency(codebook) ?? (await orphanError(draft, codebook));
};

/** The next version of the codebook: the same rules. */
export const checkSaveCodebook: Check<"save-codebook"> = async (draft, { labels, roles }) => {
  const next = { ...(await draft.codebookBefore()), labels, roles };
  return inconsistency(next) ?? (await orphanError(draft, next));
};

/** The first item whose key another item before it has. */
export function firstTwice<T>(items: readonly T[], keyOf: (item: T) => string | undefined): T | undefined {
  const seen = new Set<string>();
  return items.find((item) => {
    const key = keyOf(item);
    if (key === undefined) return false;
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice;
  });
}

/** What is wrong with a codebook in itself, such as an id that is used twice. */
export function inconsistency(codebook: Codebook): AppError | undefined {
  const { labels, roles } = codebook;
  const sameId = firstTwice(labels, (label) => label.id);
  if (sameId) return appError("label-exists", sameId.name, `the id ${sameId.id} is used twice.`);
  const active = labels.filter((label) => !label.retired);
  const sameName = firstTwice(active, (label) => label.name.trim().toLocaleLowerCase());
  if (sameName) return appError("label-exists", sameName.name, "two labels have this name.");
  const sameKey = firstTwice(active, (label) => label.key);
  if (sameKey) return appError("label-exists", sameKey.name, `two labels have the key ${sameKey.key}.`);
  const sameRole = firstTwice(roles, (role) => role.id);
  if (sameRole) return appError("op-invalid", sameRole.name, `the link ${sameRole.id} is there twice.`);
  for (const { name, attributes } of [...labels, ...roles]) {
    const wrong = attributesError(name, attributes);
    if (wrong) return wrong;
  }
  return undefined;
}

function attributesError(owner: string, attributes: readonly AttributeDefinition[]): AppError | undefined {
  const same = firstTwice(attributes, (attribute) => attribute.id);
  if (same) return appError("op-invalid", owner, `the attribute ${same.id} is there twice.`);
  for (const { name, values } of attributes) {
    const sameValue = values && firstTwice(values, (value) => value.id);
    if (sameValue) return appError("op-invalid", name, `the value ${sameValue.id} is there twice.`);
  }
  return undefined;
}

/** Labels and links in use must stay; retiring them is what takes them out of sight. */
async function orphanError(draft: ChangeDraft, codebook: Codebook): Promise<AppError | undefined> {
  const before = await draft.codebookBefore();
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
