import { type AppError, appError } from "#shared/errors";
import type { Span } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import { isCharacterBoundary } from "#shared/text/offsets";
import type { ChangeDraft } from "../change-draft";
import { attributeError } from "./check-attributes";
import { findWorkPlace } from "./check-link";
import type { Check } from "./check-op";

/** A new span: fits the text, its label is in use, its attributes are those of the label. */
export const checkAddSpan: Check<"add-span"> = async (draft, op) => {
  const article = await findWorkPlace(draft, op);
  if ("code" in article) return article;
  const text = await draft.text(article);
  if (!text.ok) return text.error;
  return (
    placeError(text.value, op.span) ??
    labelError(await draft.codebook(), op.span.label, draft.isTakingBack) ??
    (await attributesError(draft, op.span.label, op.span.attributes))
  );
};

/** An edited span: only what the edit touches is checked, so that old work can be mended step by step. */
export const checkChangeSpan: Check<"change-span"> = async (draft, op) => {
  const article = await findWorkPlace(draft, op, true);
  if ("code" in article) return article;
  const { spans } = await draft.annotations(op.coder, op.article);
  const before = spans.find((span) => span.id === op.id);
  if (!before) return appError("span-not-found", op.id, "there is no such span.");
  const { label, start, end, quote, before: left, after: right } = { ...before, ...defined(op.set) };
  const text = await draft.text(article);
  if (!text.ok) return text.error;
  if (["start", "end", "quote", "before", "after"].some((field) => field in op.set)) {
    const wrong = placeError(text.value, { start, end, quote, before: left, after: right });
    if (wrong) return wrong;
  }
  if (label !== before.label) {
    const wrong = labelError(await draft.codebook(), label, draft.isTakingBack);
    if (wrong) return wrong;
  }
  return op.set.attributes ? attributesError(draft, label, op.set.attributes) : undefined;
};

function defined<T extends object>(edit: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as never;
}

type Place = Pick<Span, "start" | "end" | "quote" | "before" | "after">;

/** Why a span cannot stand at its place in `text`; offsets in UTF-16 units. */
export function placeError(text: string, { start, end, quote, before, after }: Place): AppError | undefined {
  const what = quote.slice(0, 80);
  if (start >= end || end > text.length) {
    return appError("span-range", what, `[${start}, ${end}) is not in a text of ${text.length} units.`);
  }
  if (text.slice(start, end) !== quote)
    return appError("span-quote", what, "these words are not at this place.");
  if (!isCharacterBoundary(text, start) || !isCharacterBoundary(text, end)) {
    return appError("span-splits-character", what, "it would begin or end within a character.");
  }
  if (quote.trim() === "") return appError("span-blank", what, "there is nothing but blanks.");
  if (!text.slice(0, start).endsWith(before) || !text.startsWith(after, end)) {
    return appError("span-quote", what, "the words before and after are not at this place.");
  }
  return undefined;
}

function labelError(codebook: Codebook, id: string, mayBeRetired: boolean): AppError | undefined {
  const label = codebook.labels.find((candidate) => candidate.id === id);
  if (!label) return appError("label-not-found", id, "it is not in the codebook.");
  if (label.retired && !mayBeRetired) return appError("label-not-found", label.name, "it is retired.");
  return undefined;
}

async function attributesError(
  draft: ChangeDraft,
  label: string,
  attributes: Record<string, unknown>,
): Promise<AppError | undefined> {
  const types = await draft.attributeTypes();
  return attributeError(draft, attributes, (id) => types.ofLabel(label, id));
}
