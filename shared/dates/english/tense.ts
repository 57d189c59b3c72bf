import type { Direction } from "../meaning";

/** Verbs and turns behind which the future is spoken of; the longest match at a place counts. */
const future =
  "(?:will|won't|'ll|shall|would|wouldn't)(?:(?: not| also| then| likely| probably)* (?:be|remain|stay|have|get|keep)(?: \\p{L}{2,}(?:ed|en))?(?!\\p{L}))?|(?:am|is|are|was|were|'s|'re|be|been) (?:\\p{L}+ )?(?:going|due|set|expected|scheduled|likely|planned|slated|poised|about|supposed|meant|hoping|planning|preparing) to|" +
  "(?:due|set|expected|scheduled|likely|planned|slated|poised|going|ready|prepared|preparing|determined) (?:to|for|in|on)|" +
  "(?:agree[sd]?|wants?|wanted|plans?|planned|hopes?|hoped|intends?|intended|vow(?:s|ed)|pledge[sd]?|promise[sd]?|threaten(?:s|ed)|expects?|expected|refuse[sd]?|decide[sd]?|needs?|must|may|might|could|can|should|invite[sd]? \\p{L}+|ask(?:s|ed)? \\p{L}+|urge[sd]? \\p{L}+|call(?:s|ed)? (?:for|on) \\p{L}+)(?: to)?(?= (?:not |also |then |be )?\\p{Ll})|" +
  "(?:am|is|are|was|were) to(?= \\p{Ll})|" +
  "(?:delayed|postponed|moved|rescheduled|adjourned|extended|deferred|pushed back|put off|brought forward) (?:to|until|till|for)|" +
  "upcoming|forthcoming|scheduled for|planned for|due (?:on|in|by)|ahead of|deadline";
const irregular =
  "said|told|was|were|had|did|didn't|wasn't|weren't|went|came|met|took|gave|made|became|began|broke|brought|built|bought|caught|chose|cut|fell|felt|found|flew|fought|got|grew|held|hit|kept|killed|knew|led|left|lost|meant|paid|ran|rose|saw|sent|set|shot|showed|sold|sought|spent|spoke|stood|struck|swore|taught|thought|threw|understood|voted|won|wrote|hurt|lay|drew|drove|struck|sank|swept|heard|put|beat|left|shut|split|rode|wore|withdrew|woke|bore|tore|froze|stole|hid|dug|fled|bled";
const past = `(?:${irregular}|(?!(?:need|indeed|hundred|united|exceed|proceed|speed|feed|seed|red|bed|led|shed)(?!\\p{L}))\\p{L}{2,}ed)`;
const marker = new RegExp(`(?<![\\p{L}\\p{N}'])(?:(?<future>${future})|(?<past>${past}))(?![\\p{L}])`, "giu");
const clauseBorder =
  /[;:()–—"“”]|,(?= (?:who|which|when|where|while|but|and|as|after|before|because)\b)| (?:that|which|who|when|while|although|though|because|but|whereas|if) | - /gu;

/**
 * Whether the clause around `[start, end)` of `sentence` speaks of the past or the future: the verb nearest to it in
 * its own clause decides, one before it rather than one behind.
 */
export function englishTense(sentence: string, start: number, end: number): Direction | undefined {
  const clause = clauseAround(sentence, start, end);
  let best: { distance: number; direction: Direction } | undefined;
  for (const match of sentence.slice(clause.from, clause.to).matchAll(marker)) {
    const from = clause.from + match.index;
    const to = from + match[0].length;
    if (from < end && to > start) continue;
    const distance = to <= start ? start - to : (from - end) * 1.5 + 10;
    if (!best || distance < best.distance) {
      best = { distance, direction: match.groups?.future === undefined ? "past" : "future" };
    }
  }
  return best?.direction;
}

function clauseAround(sentence: string, start: number, end: number): { from: number; to: number } {
  let from = 0;
  let to = sentence.length;
  for (const border of sentence.matchAll(clauseBorder)) {
    const behind = border.index + border[0].length;
    if (behind <= start) from = behind - 1;
    else if (border.index >= end) {
      to = border.index;
      break;
    }
  }
  return { from, to };
}
