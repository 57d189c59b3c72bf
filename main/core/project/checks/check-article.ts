import { appError } from "#shared/errors";
import { isCharacterBoundary } from "#shared/text/offsets";
import type { Check } from "./check-op";

/** An article's details: its mask must be sorted, inside the text, and cut no character in two. */
export const checkArticleEdit: Check<"edit-article"> = async (draft, op) => {
  const article = await draft.article(op.article);
  if (!article) return appError("article-not-found", op.article, "there is no such article.");
  const { mask } = op.set;
  if (!mask) return undefined;
  const text = await draft.text(article);
  if (!text.ok) return text.error;
  let at = 0;
  for (const { start, end } of mask) {
    if (start < at || end <= start || end > text.value.length) {
      return appError(
        "op-invalid",
        article.title,
        `the mask [${start}, ${end}) is not in the text or not in order.`,
      );
    }
    if (!isCharacterBoundary(text.value, start) || !isCharacterBoundary(text.value, end)) {
      return appError("op-invalid", article.title, `the mask [${start}, ${end}) splits a character.`);
    }
    at = end;
  }
  return undefined;
};
