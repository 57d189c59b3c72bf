import { sentencesOf } from "../text/sentences";
import { type Token, tokensOf } from "./tokens";
import { type WordClass, wordClass } from "./word-class";

/** A whole word of a text with what is known of it. UTF-16 units, half-open. */
export interface NameWord extends WordClass {
  start: number;
  end: number;
  text: string;
  /** What stands between the word before and this one. */
  gap: string;
  /** Whether a sentence, a heading or a quotation begins here, so that any word would be capitalised. */
  begins: boolean;
}

const opensSentence = /(?:[\n\r:;•·*–—]|\s-\s|["„“”«»‚‘'([])\s*$/u;

function wholeWords(text: string, language: string): Token[] {
  const words: Token[] = [];
  for (const token of tokensOf(text, language)) {
    const last = words.at(-1);
    if (last && !token.wordStart && !last.wordEnd && token.start === last.end + 1) {
      last.text = text.slice(last.start, token.end);
      last.end = token.end;
      last.wordEnd = token.wordEnd;
    } else words.push({ ...token });
  }
  return words;
}

/** The words of a text in order, classified. */
export function readNameWords(text: string, language: string): NameWord[] {
  const sentences = sentencesOf(text, language);
  let sentence = 0;
  let before = 0;
  return wholeWords(text, language).map((word) => {
    let begins = false;
    while ((sentences[sentence]?.start ?? Number.POSITIVE_INFINITY) <= word.start) {
      begins = true;
      sentence++;
    }
    const gap = text.slice(before, word.start);
    before = word.end;
    const own = wordClass(word.text, language);
    // Field by field: spreading takes most of the time of an article.
    return {
      start: word.start,
      end: word.end,
      text: word.text,
      folded: own.folded,
      gap,
      begins: begins || opensSentence.test(gap),
      capital: own.capital,
      functionWord: own.functionWord,
      calendar: own.calendar,
      title: own.title,
      address: own.address,
      kin: own.kin,
      organisationWord: own.organisationWord,
      mediaWord: own.mediaWord,
      legalForm: own.legalForm,
      firstName: own.firstName,
      surname: own.surname,
      place: own.place,
      townAdjective: own.townAdjective,
      organisation: own.organisation,
      medium: own.medium,
      state: own.state,
      noun: own.noun,
      plainNoun: own.plainNoun,
      acronym: own.acronym,
      genitive: own.genitive,
    };
  });
}
