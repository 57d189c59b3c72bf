import { stemKey } from "../names/actor-forms";
import { foldName } from "../names/fold";
import { sameWording } from "../names/inflect";
import { isArticle } from "../names/word-forms";

/** A wording with how often it is found. */
export interface FormUse {
  wording: string;
  count: number;
}

/** Longer ones are whole sentences: only their spelling is folded. UTF-16 units. */
const longestInflected = 80;

/**
 * For each wording the number of the one it is a form of: the most frequent of those that differ in case, accents,
 * hyphens, quotes, inflection or a leading article only. Spellings that merely sound alike (Selenskyj, Zelensky) stay
 * apart: how a name is transliterated is a choice of the source. `languages` (BCP 47) are those of all articles: names
 * are the same in each, and a paper of one language is compared with one of another.
 */
export function foldForms(uses: readonly FormUse[], languages: readonly string[]): Int32Array {
  const order = uses
    .map((_, index) => index)
    .sort((a, b) => (uses[b]?.count ?? 0) - (uses[a]?.count ?? 0) || byText(uses[a], uses[b]));
  const groups = new Int32Array(uses.length);
  const leaders = new Map<string, number[]>();
  for (const index of order) {
    const use = uses[index] as FormUse;
    const keys = keysOf(use, languages);
    const leader = leaderOf(use, keys, { leaders, uses, languages });
    groups[index] = leader ?? index;
    if (leader !== undefined) continue;
    for (const key of keys) {
      const known = leaders.get(key);
      if (known) known.push(index);
      else leaders.set(key, [index]);
    }
  }
  return groups;
}

function byText(a: FormUse | undefined, b: FormUse | undefined): number {
  return (a?.wording ?? "") < (b?.wording ?? "") ? -1 : 1;
}

/** Under these keys wordings meet that may be one. */
function keysOf({ wording }: FormUse, languages: readonly string[]): string[] {
  const folded = foldName(wording);
  const keys = [`= ${folded || wording}`];
  if (folded === "" || wording.length > longestInflected) return keys;
  const words = folded.split(" ");
  for (const language of languages) {
    const named = words.length > 1 && isArticle(words[0] ?? "", language) ? words.slice(1) : words;
    keys.push(`${language} ${stemKey(named, language)}`);
  }
  return keys;
}

interface Known {
  leaders: ReadonlyMap<string, number[]>;
  uses: readonly FormUse[];
  languages: readonly string[];
}

function leaderOf(
  { wording }: FormUse,
  [spelling = "", ...stems]: readonly string[],
  { leaders, uses, languages }: Known,
): number | undefined {
  const same = leaders.get(spelling)?.[0];
  if (same !== undefined) return same;
  for (const [at, stem] of stems.entries()) {
    const found = leaders.get(stem)?.find((leader) => {
      const how = sameWording(uses[leader]?.wording ?? "", wording, languages[at] ?? "");
      return how !== undefined && how.relation !== "variant";
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
