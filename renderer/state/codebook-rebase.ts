import { type Codebook, codebookStep } from "#shared/model/codebook";
import type { CodebookDraft } from "./codebook-store";

/**
 * The draft made of the codebook as it is now, when that was changed meanwhile by a split, an undo or a redo: with
 * both changes. Where both changed the same label or role the draft stays as it is; then it cannot be saved.
 */
export function rebased(draft: CodebookDraft, codebook: Codebook): CodebookDraft {
  if (codebookStep(draft.base) === codebookStep(codebook)) return draft;
  const labels = merged(draft.base.labels, draft.labels, codebook.labels);
  const roles = merged(draft.base.roles, draft.roles, codebook.roles);
  return labels && roles ? { ...draft, base: codebook, labels, roles } : draft;
}

/** Items with the changes of both; undefined when both changed the same one. */
function merged<T extends { id: string }>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): T[] | undefined {
  const before = byId(base);
  const now = byId(theirs);
  const own = byId(mine);
  for (const id of new Set([...before.keys(), ...now.keys(), ...own.keys()])) {
    const [was, is, drafted] = [before.get(id), now.get(id), own.get(id)];
    if (!isSame(was, is) && !isSame(was, drafted) && !isSame(is, drafted)) return undefined;
  }
  const kept = mine.flatMap((item) => {
    const isOwn = !isSame(before.get(item.id), item);
    const present = now.get(item.id);
    return isOwn ? [item] : present ? [present] : [];
  });
  return [...kept, ...theirs.filter(({ id }) => !own.has(id) && !before.has(id))];
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Whether two parts of a codebook say the same, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, sorted(part)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
