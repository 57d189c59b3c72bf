import { type QuotedRanges, quotedRanges } from "#shared/wording/quoted-ranges";
import type { ProjectMemory } from "../mentions";

interface Known {
  language: string;
  ranges: QuotedRanges;
}

const nothing: QuotedRanges = new Int32Array();

/** What stands inside quotations in an article; found once, since texts never change. */
export function quotedIn(memory: ProjectMemory, article: string): QuotedRanges {
  const known = memory.derive("wording-quotations", 0, () => new Map<string, Known>());
  const language = memory.heads.get(article)?.language ?? "";
  const found = known.get(article);
  if (found?.language === language) return found.ranges;
  const text = memory.texts.text(article);
  if (text === undefined) return nothing;
  const ranges = quotedRanges(text, language);
  known.set(article, { language, ranges });
  return ranges;
}
