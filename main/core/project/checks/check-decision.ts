import { appError } from "#shared/errors";
import type { DecidedPlace } from "#shared/model/passage-decision";
import type { ChangeDraft } from "../change-draft";
import type { Check } from "./check-op";

/** A decision about two places: both articles are there, each place is inside its text, and its quote is what stands there. */
export const checkPutDecision: Check<"put-decision"> = async (draft, { decision }) => {
  if (decision.a.article === decision.b.article) {
    return appError("op-invalid", decision.id, "both places are in the same article.");
  }
  return (await checkPlace(draft, decision.a)) ?? (await checkPlace(draft, decision.b));
};

async function checkPlace(draft: ChangeDraft, { article, start, end, quote }: DecidedPlace) {
  const record = await draft.article(article);
  if (!record) return appError("article-not-found", article, "it is not in the project.");
  const text = await draft.text(record);
  if (!text.ok) return text.error;
  if (text.value.slice(start, end) === quote) return undefined;
  return appError("op-invalid", record.title, "the words of the passage are not at its place in the text.");
}
