import { englishSynonyms } from "./base-english";
import { germanSynonyms } from "./base-german";
import {
  innerWords,
  type Language,
  type Operation,
  pick,
  type Random,
  type Rewrite,
  replaceRange,
  type Strength,
} from "./operations";

const insertions: Record<Language, readonly string[]> = {
  de: ["offenbar", "zudem", "jedoch", "nach eigenen Worten", "am Ende", "wohl"],
  en: ["apparently", "moreover", "however", "in the end", "by all accounts", "probably"],
};

const synonyms: Record<Language, Readonly<Record<string, string>>> = {
  de: germanSynonyms,
  en: englishSynonyms,
};

/** Words of three letters or more, so that what is left still is the sentence. */
function longWords(sentence: string) {
  return innerWords(sentence).filter(({ start, end }) => end - start >= 3);
}

function deleteWord(sentence: string, random: Random): string {
  const word = pick(longWords(sentence), random);
  return word ? replaceRange(sentence, { start: word.start, end: word.end + 1 }, "").trimEnd() : sentence;
}

function insertWord(language: Language): Rewrite {
  return (sentence, random) => {
    const word = pick(innerWords(sentence), random);
    const put = pick(insertions[language], random) ?? "";
    return word ? replaceRange(sentence, { start: word.start, end: word.start }, `${put} `) : sentence;
  };
}

/** Two words beside one another change places. */
function swapWords(sentence: string, random: Random): string {
  const words = innerWords(sentence);
  const pairs = words.flatMap((word, at) => {
    const next = words[at + 1];
    return next && next.start === word.end + 1 ? [[word, next] as const] : [];
  });
  const pair = pick(pairs, random);
  if (!pair) return sentence;
  const [one, other] = pair.map(({ start, end }) => sentence.slice(start, end));
  return replaceRange(sentence, { start: pair[0].start, end: pair[1].end }, `${other} ${one}`);
}

function replaceSynonym(language: Language): Rewrite {
  return (sentence) => {
    for (const word of innerWords(sentence)) {
      const own = sentence.slice(word.start, word.end);
      const other = Object.hasOwn(synonyms[language], own) ? synonyms[language][own] : undefined;
      if (other) return replaceRange(sentence, word, other);
    }
    return sentence;
  };
}

const endings: Record<Language, ReadonlyArray<readonly [RegExp, string]>> = {
  de: [
    [/^(\p{Ll}{4,})en$/u, "$1et"],
    [/^(\p{Lu}\p{Ll}{4,})er$/u, "$1ern"],
    [/^(\p{Lu}\p{Ll}{4,}[^ens])$/u, "$1es"],
    [/^(\p{Ll}{3,})e$/u, "$1en"],
  ],
  en: [
    [/^(\p{Ll}{4,})s$/u, "$1"],
    [/^(\p{Ll}{3,}[^e])ed$/u, "$1ing"],
    [/^(\p{Ll}{4,}[^sedy])$/u, "$1s"],
  ],
};

function inflect(language: Language): Rewrite {
  return (sentence, random) => {
    const choices = longWords(sentence).flatMap((word) => {
      const own = sentence.slice(word.start, word.end);
      const rule = endings[language].find(([form]) => form.test(own));
      return rule ? [{ word, put: own.replace(rule[0], rule[1]) }] : [];
    });
    const choice = pick(choices, random);
    return choice ? replaceRange(sentence, choice.word, choice.put) : sentence;
  };
}

/** A long word gets a hyphen, or one that has it loses it. */
function hyphenate(sentence: string): string {
  const word = innerWords(sentence).find(
    ({ start, end }) => end - start >= 9 || sentence.slice(start, end).includes("-"),
  );
  if (!word) return sentence;
  const own = sentence.slice(word.start, word.end);
  const put = own.includes("-") ? own.replace("-", " ") : `${own.slice(0, 5)}\u00ad${own.slice(5)}`;
  return replaceRange(sentence, word, put);
}

const spellings: Record<Language, ReadonlyArray<readonly [RegExp, string]>> = {
  de: [
    [/ß/u, "ss"],
    [/ä/u, "ae"],
    [/ü/u, "ue"],
    [/ö/u, "oe"],
  ],
  en: [
    [/isation/u, "ization"],
    [/our\b/u, "or"],
    [/ise\b/u, "ize"],
    [/'/u, "’"],
    [/lled\b/u, "led"],
  ],
};

function respell(language: Language): Rewrite {
  return (sentence) => {
    const rule = spellings[language].find(([letters]) => letters.test(sentence));
    return rule ? sentence.replace(rule[0], rule[1]) : sentence;
  };
}

/** A noun becomes the head or the tail of a compound. */
function compound(language: Language): Rewrite {
  return (sentence, random) => {
    const noun = language === "de" ? /^\p{Lu}\p{Ll}{4,}$/u : /^\p{Ll}{5,}$/u;
    const word = pick(
      innerWords(sentence).filter(({ start, end }) => noun.test(sentence.slice(start, end))),
      random,
    );
    if (!word) return sentence;
    const own = sentence.slice(word.start, word.end);
    const put = language === "de" ? `Sonder${own.toLowerCase()}` : `super${own}`;
    return replaceRange(sentence, word, put);
  };
}

/** How each operation rewrites one sentence; "keep" and "reorder" leave it as it is, "mixed" does any of the others. */
export function rewriters(language: Language): Record<Operation, Rewrite> {
  const same: Rewrite = (sentence) => sentence;
  const single = {
    delete: deleteWord,
    insert: insertWord(language),
    swap: swapWords,
    synonym: replaceSynonym(language),
    inflect: inflect(language),
    hyphen: hyphenate,
    spelling: respell(language),
    compound: compound(language),
  };
  const all = Object.values(single);
  const mixed: Rewrite = (sentence, random) => (pick(all, random) ?? same)(sentence, random);
  return { keep: same, reorder: same, ...single, mixed };
}

/** Rewrites a sentence once, or once for about every fourth of its words. */
export function rewriteOften(rewrite: Rewrite, strength: Strength): Rewrite {
  return (sentence, random) => {
    const times = strength === "once" ? 1 : Math.max(2, Math.round(innerWords(sentence).length / 4));
    let rewritten = sentence;
    for (let at = 0; at < times; at++) rewritten = rewrite(rewritten, random);
    return rewritten;
  };
}
