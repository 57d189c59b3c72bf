import { appError, WortlautError } from "#shared/errors";
import type { Article } from "#shared/model/article";
import type { DecidedPlace, PassageDecision } from "#shared/model/passage-decision";
import { resolveSpan } from "#shared/text/anchor";
import type { OpenParts } from "./open-parts";

const file = "passages.json";

/**
 * Looks through what was decided about passages: both articles are there, and the words stand at their place or can be
 * found again. Only a person can decide what is to be done with a decision that lost its place, so none is removed.
 */
export async function verifyPassages(
  { folder, store, texts }: OpenParts,
  decisions: readonly PassageDecision[],
): Promise<void> {
  for (const { id, a, b } of decisions) {
    for (const place of [a, b]) {
      const why = await flawOf(place);
      if (why) folder.reportError(file, appError("op-invalid", id, `decision ${id}: ${why}`));
    }
  }

  async function flawOf(place: DecidedPlace): Promise<string | undefined> {
    try {
      const article = (await store.load(`article/${place.article}`)) as Article;
      const { text } = await texts.read(article);
      const found = resolveSpan(text, place);
      return found.kind === "lost" ? "its words are no longer in the article." : undefined;
    } catch (error) {
      if (error instanceof WortlautError) return `article ${place.article} cannot be read.`;
      throw error;
    }
  }
}
