import type { Metadata } from "#shared/ipc/import-types";
import type { ImportRemark } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";
import { freezeText } from "../../freeze-text";
import type { ReadArticle } from "../../importer";
import { metadataFromFields } from "../../metadata/field-names";
import { type Evidence, type Sureness, weigh } from "../../sureness";

/** An article that a format gives in parts: its headline stands above its paragraphs and is masked. */
export interface Composed {
  fields: Partial<Record<keyof Metadata, string>>;
  paragraphs: readonly string[];
  remarks: readonly ImportRemark[];
  encoding: Pick<ReadArticle, "encoding" | "encodingSure">;
  /** What the importer knows beyond the fields. */
  evidence?: readonly Evidence[];
}

/** The headline (masked) and the paragraphs, a line each; undefined if there are no paragraphs. */
export function compose({
  fields,
  paragraphs,
  remarks,
  encoding,
  evidence = [],
}: Composed): ReadArticle | undefined {
  if (paragraphs.every((paragraph) => paragraph.trim() === "")) return undefined;
  const stated = metadataFromFields(Object.entries(fields) as Array<[keyof Metadata, string]>, "fields");
  const { title } = stated.metadata;
  const titled = title !== undefined && paragraphs[0]?.replace(/\s+/gu, " ").trim() !== title;
  const text = freezeText([...(titled ? [title] : []), ...paragraphs].join("\n"));
  const mask: Mask[] = titled ? [{ start: 0, end: title.length, reason: "title" }] : [];
  const all: ImportRemark[] = [...remarks];
  if (stated.dateProblem) all.push(stated.dateProblem);
  return {
    ...encoding,
    text,
    metadata: stated.metadata,
    reasons: stated.reasons,
    mask,
    remarks: all,
    sureness: surenessOf(stated.metadata, evidence),
    ...(titled ? { body: { start: title.length + 1, end: text.length } } : {}),
  };
}

function surenessOf(
  { title, source, published }: Partial<Metadata>,
  evidence: readonly Evidence[],
): Sureness {
  const met = [title, source, published].filter(Boolean).length / 3;
  return weigh([
    { weight: 3, met: 1, reason: "own-structure" },
    { weight: 1, met, reason: met === 1 ? "fields-all" : "fields-some" },
    ...evidence,
  ]);
}
