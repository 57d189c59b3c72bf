import { type AppError, appError } from "#shared/errors";
import type { Codebook } from "#shared/model/codebook";
import { firstTwice, inconsistency } from "#shared/model/codebook-checks";
import type { Actors } from "#shared/model/project";
import type { RegistryEvent } from "#shared/model/registry-log";

/** What is wrong with a codebook and its versions. Only a person can decide what is to be done. */
export function codebookErrors(codebook: Codebook): AppError[] {
  const errors: AppError[] = [];
  const wrong = inconsistency(codebook);
  if (wrong) errors.push(wrong);
  const { versions = [], version } = codebook;
  // Whatever set a codebook as a whole may have left numbers out; what never happens is that they go back.
  const isInOrder = versions.every((one, index) => one.version > (versions[index - 1]?.version ?? 1));
  if (!isInOrder || (versions.at(-1)?.version ?? 0) > version) {
    errors.push(appError("op-invalid", "codebook.json", "its versions are not in order."));
  }
  for (const one of versions) {
    const contradiction = inconsistency(one.before);
    if (!contradiction) continue;
    const why = `before version ${one.version}: ${contradiction.what}: ${contradiction.why}`;
    errors.push({ ...contradiction, why });
  }
  return errors;
}

/** What is wrong with the entries of a registry and with its log. */
export function registryErrors(
  name: string,
  entries: ReadonlyArray<{ id: string }>,
  log: readonly RegistryEvent[] = [],
): AppError[] {
  const entry = firstTwice(entries, ({ id }) => id);
  const event = firstTwice(log, ({ id }) => id);
  return [entry, event].flatMap((twice) =>
    twice ? [appError("op-invalid", name, `the id ${twice.id} is there twice.`)] : [],
  );
}

/** Actors that belong to one that is not there. */
export function parentErrors({ actors }: Actors): AppError[] {
  const ids = new Set(actors.map(({ id }) => id));
  return actors
    .filter(({ parent }) => parent !== undefined && !ids.has(parent))
    .map(({ name }) => appError("op-invalid", name, `what “${name}” belongs to is not there.`));
}
