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
  /** Those with a reason are masked. */
  paragraphs: ReadonlyArray<string | { text: string; reason: Mask["reason"] }>;
  remarks: readonly ImportRemark[];
  encoding: Pick<ReadArticle, "encoding" | "encodingSure">;
  /** What the importer knows beyond the fields. */
  evidence?: readonly Evidence[];
}

/** The headline (masked) and the paragraphs, a line each; undefined if there are no paragraphs. */
export function compose(composed: Composed): ReadArticle | undefined {
  const { fields, remarks, encoding, evidence = [] } = composed;
  const paragraphs = composed.paragraphs.map((one) => (typeof one === "string" ? { text: one } : one));
  if (!paragraphs.some((one) => one.text.trim() !== "" && !("reason" in one))) return undefined;
  const stated = metadataFromFields(Object.entries(fields) as Array<[keyof Metadata, string]>, "fields");
  const { title } = stated.metadata;
  const titled = title !== undefined && paragraphs[0]?.text.replace(/\s+/gu, " ").trim() !== title;
  const { text, mask } = joinLines(titled ? [{ text: title, reason: "title" }, ...paragraphs] : paragraphs);
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
    ...(titled ? { body: { start: Math.min(text.length, title.length + 1), end: text.length } } : {}),
  };
}

function joinLines(
  paragraphs: ReadonlyArray<{ text: string; reason?: Mask["reason"] }>,
): Pick<ReadArticle, "text" | "mask"> {
  const mask: Mask[] = [];
  let text = "";
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) text += "\n";
    const start = text.length;
    text += freezeText(paragraph.text);
    if (paragraph.reason && text.length > start)
      mask.push({ start, end: text.length, reason: paragraph.reason });
  }
  return { text, mask };
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
