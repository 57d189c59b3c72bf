import type { TaggedEntity } from "#shared/compare/compared-article";
import type { Codebook } from "#shared/model/codebook";
import { labelShapes, type TaggedWork } from "../mentions";

/**
 * What an article's tagged stretches stand for: the entry that a mention is linked to, the value of a date. What
 * several coders tagged alike is there once. In the order of the text; UTF-16 units.
 */
export function entitiesIn(
  work: readonly TaggedWork[],
  codebook: Pick<Codebook, "labels" | "roles">,
): TaggedEntity[] {
  const date = labelShapes(codebook).date?.id;
  const found = new Map<string, TaggedEntity>();
  for (const one of work) {
    for (let span = 0; span < one.spans; span++) {
      const key = keyOf(one, span, date);
      if (key === "") continue;
      const entity = { start: one.start(span), end: one.end(span), key };
      found.set(`${entity.start} ${entity.end} ${key}`, entity);
    }
  }
  return [...found.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

function keyOf(work: TaggedWork, span: number, date: string | undefined): string {
  const actor = work.actor(span);
  if (actor !== "") return `actor ${actor}`;
  if (date === undefined || work.label(span) !== date) return "";
  const { value } = work.attributes(span);
  return typeof value === "string" && value !== "" ? `date ${value}` : "";
}
