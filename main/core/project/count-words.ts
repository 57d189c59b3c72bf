import type { Op } from "#shared/ops/op";
import { unmaskedText } from "#shared/text/mask";
import { countWords } from "#shared/text/words";
import type { ChangeDraft } from "./change-draft";

/**
 * The ops with the number of words of every article whose mask or language they change: only what is article
 * counts, so the number follows from them and is never the page's to say.
 */
export async function withWordCounts(draft: ChangeDraft, ops: readonly Op[]): Promise<Op[]> {
  const counted: Op[] = [];
  for (const op of ops) {
    if (op.op !== "edit-article") {
      counted.push(op);
      continue;
    }
    const { words: _said, ...set } = op.set;
    const words =
      set.mask || set.language !== undefined ? await wordsAfter(draft, { ...op, set }) : undefined;
    counted.push({ ...op, set: words === undefined ? set : { ...set, words } });
  }
  return counted;
}

/** Undefined where the text cannot be read: then the edit itself is refused or does not concern it. */
async function wordsAfter(
  draft: ChangeDraft,
  op: Extract<Op, { op: "edit-article" }>,
): Promise<number | undefined> {
  const article = await draft.article(op.article);
  if (!article) return undefined;
  const text = await draft.text(article);
  if (!text.ok) return undefined;
  const { mask, language } = {
    mask: op.set.mask ?? article.mask,
    language: op.set.language ?? article.language,
  };
  return countWords(unmaskedText(text.value, mask), language);
}
