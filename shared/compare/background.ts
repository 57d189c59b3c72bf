import { commonWords } from "./background-words";
import { foldingFor, normaliseToken } from "./normalise";
import { accentsCount, primaryLanguage, stemWord } from "./stems";

/** How telling words are: judged by texts on all sorts of subjects, never by the few that are compared. */
export interface Background {
  /**
   * About the natural logarithm of how many articles there are for each that has the word: 1 to 8. `stem` is a stem as
   * `stemWord` gives it, `language` a BCP 47 tag.
   */
  idf(stem: string, language: string): number;
}

const everywhere = 1.6;
const often = 3.4;

const stemsByLanguage = new Map<string, ReadonlyMap<string, number>>();

function commonStems(language: string): ReadonlyMap<string, number> {
  let stems = stemsByLanguage.get(language);
  if (!stems) {
    stems = readCommonStems(language);
    stemsByLanguage.set(language, stems);
  }
  return stems;
}

function readCommonStems(language: string): Map<string, number> {
  const stems = new Map<string, number>();
  const words = Object.hasOwn(commonWords, language) ? commonWords[language] : undefined;
  if (!words) return stems;
  const folding = foldingFor(accentsCount(language));
  const read = (list: string, idf: number) => {
    for (const word of list.split(/\s+/u).filter(Boolean)) {
      stems.set(stemWord(normaliseToken(word, folding), language), idf);
    }
  };
  read(words.often, often);
  read(words.everywhere, everywhere);
  return stems;
}

/** Words that no list has are rarer the longer they are; years and small numbers are everywhere. */
function idfByShape(stem: string): number {
  if (/^\d/u.test(stem)) return /^(?:(?:19|20)\d\d|\d)$/u.test(stem) ? 3.4 : 5;
  if (stem.length <= 3) return 4.5;
  if (stem.length <= 6) return 5.4;
  return stem.length <= 10 ? 6 : 6.6;
}

/** Shipped: hand-written lists of the commonest words of German and English news, and the lengths of all others. */
export const shippedBackground: Background = {
  idf(stem, language) {
    return commonStems(primaryLanguage(language)).get(stem) ?? idfByShape(stem);
  },
};

/** So many articles of the project weigh as much as the shipped lists. */
const trustedArticles = 200;

/**
 * What a whole project says of its words, as far as it has articles enough to say it; the shipped lists for the rest.
 * `articlesWith` gives how many of `articles` have the stem.
 */
export function projectBackground(
  articles: number,
  articlesWith: (stem: string, language: string) => number,
): Background {
  const trust = articles / (articles + trustedArticles);
  return {
    idf(stem, language) {
      const counted = Math.log((articles + 1) / (articlesWith(stem, language) + 1)) + 1;
      return trust * Math.min(8, counted) + (1 - trust) * shippedBackground.idf(stem, language);
    },
  };
}
