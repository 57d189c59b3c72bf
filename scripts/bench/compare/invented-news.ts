import { randomNumbers } from "../reader/page/word-soup";

/** A stretch of an article that was taken over from an earlier one. Offsets in UTF-16 units. */
export interface Planted {
  kind: "verbatim" | "edited";
  /** Whether other planted stretches of the two articles stand in another order there. */
  moved: boolean;
  source: number;
  sourceStart: number;
  sourceEnd: number;
  start: number;
  end: number;
}

export interface InventedNews {
  text: string;
  /** What it has from earlier articles. */
  planted: Planted[];
  /** For each of its sentences a number that all its copies and their copies have. */
  roots: number[];
}

interface Sentence {
  words: string[];
  root: number;
  origin?: { article: number; sentence: number; kind: "verbatim" | "edited" };
}

const functionWords = (
  "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass " +
  "sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch"
).split(" ");
const onsets =
  "b bl br d dr f fl fr g gl gr h j k kl kn kr l m n p pf pl pr qu r s sch schl spr st t tr w z zw".split(
    " ",
  );
const vowels = "a ä au e ei eu i ie o ö u ü".split(" ");
const codas = " ch ck f g ft l lk ln m mpf n nd ng nk p r rb rg rk rt s sch st t tz".split(" ");
const endings = " d e el en er ig isch lich t ung".split(" ");
const vocabularySize = 60_000;
const wordsAnArticle = 400;
/** How far back an article looks for something to take over. */
const lookBack = 20;
const reusing = 0.4;

/** News in invented words whose frequencies fall as those of real ones do, with stretches taken over from one another. */
export class NewsMaker {
  readonly #random = randomNumbers(4711);
  readonly #vocabulary = inventVocabulary(randomNumbers(11));
  readonly #weights: Float64Array;
  readonly #recent: Array<{ number: number; sentences: Sentence[]; starts: number[]; ends: number[] }> = [];
  #made = 0;
  #sentences = 0;

  constructor() {
    this.#weights = new Float64Array(vocabularySize);
    let sum = 0;
    for (let rank = 0; rank < vocabularySize; rank++) {
      sum += 1 / (rank + 8);
      this.#weights[rank] = sum;
    }
  }

  /** The next article; the same ones in the same order each time. */
  next(): InventedNews {
    const number = this.#made++;
    const sentences = this.#freshSentences();
    if (this.#recent.length > 0 && this.#random() < reusing) this.#takeOver(sentences);
    const { text, starts, ends } = written(sentences);
    const planted = this.#plantedIn(sentences, starts, ends);
    this.#recent.push({ number, sentences, starts, ends });
    if (this.#recent.length > lookBack) this.#recent.shift();
    return { text, planted, roots: sentences.map(({ root }) => root) };
  }

  #freshSentences(): Sentence[] {
    const sentences: Sentence[] = [];
    for (let words = 0; words < wordsAnArticle; ) {
      const sentence = { words: this.#sentence(), root: this.#sentences++ };
      sentences.push(sentence);
      words += sentence.words.length;
    }
    return sentences;
  }

  #sentence(): string[] {
    const length = 8 + Math.floor(this.#random() * 14);
    return Array.from({ length }, () => this.#word());
  }

  /** Two of five words are function words. */
  #word(): string {
    if (this.#random() < 0.4) {
      return functionWords[Math.floor(this.#random() ** 2 * functionWords.length)] ?? "und";
    }
    const wanted = this.#random() * (this.#weights[vocabularySize - 1] ?? 1);
    let low = 0;
    let high = vocabularySize - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#weights[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#vocabulary[low] ?? "";
  }

  /** Puts one to four sentences of an earlier article in, word for word or edited, in any order. */
  #takeOver(sentences: Sentence[]): void {
    const from = this.#recent[Math.floor(this.#random() * this.#recent.length)];
    if (!from) return;
    const count = 1 + Math.floor(this.#random() * 4);
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(Math.floor(this.#random() * from.sentences.length));
    const places = new Set<number>();
    while (places.size < count) places.add(Math.floor(this.#random() * sentences.length));
    for (const [at, sentence] of [...chosen].entries()) {
      const kind = this.#random() < 0.5 ? "verbatim" : "edited";
      const { words, root } = from.sentences[sentence] ?? { words: [], root: -1 };
      sentences[[...places][at] ?? 0] = {
        words: kind === "verbatim" ? words : this.#edited(words),
        root,
        origin: { article: from.number, sentence, kind },
      };
    }
  }

  /** About one word in six is changed, left out or added; first and last stay. */
  #edited(words: readonly string[]): string[] {
    const edited = words.flatMap((word, at) => {
      const chance = this.#random();
      if (at === 0 || at === words.length - 1 || chance > 0.17) return [word];
      if (chance > 0.11) return [this.#word()];
      return chance > 0.055 ? [] : [this.#word(), word];
    });
    if (edited.join(" ") === words.join(" ")) edited.splice(words.length >> 1, 1, this.#word());
    return edited;
  }

  #plantedIn(sentences: readonly Sentence[], starts: readonly number[], ends: readonly number[]): Planted[] {
    const origins = sentences.flatMap(({ origin }, at) => (origin ? [{ ...origin, at }] : []));
    return origins.flatMap(({ article, sentence, kind, at }) => {
      const source = this.#recent.find(({ number }) => number === article);
      if (!source) return [];
      const moved = origins.some((other) => (other.at - at) * (other.sentence - sentence) < 0);
      return {
        ...{ kind, moved, source: article, start: starts[at] ?? 0, end: ends[at] ?? 0 },
        ...{ sourceStart: source.starts[sentence] ?? 0, sourceEnd: source.ends[sentence] ?? 0 },
      };
    });
  }
}

/** Sentences in paragraphs of five. Ends lie before the full stop. */
function written(sentences: readonly Sentence[]): { text: string; starts: number[]; ends: number[] } {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [at, { words }] of sentences.entries()) {
    const [first = "", ...rest] = words;
    starts.push(text.length);
    text += [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
    ends.push(text.length);
    text += at % 5 === 4 ? ".\n" : ". ";
  }
  return { text: `${text.trimEnd()}\n`, starts, ends };
}

/** Three of ten words are nouns. */
function inventVocabulary(random: () => number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    let word = "";
    for (let i = 1 + Math.floor(random() * 3); i > 0; i--) word += pick(onsets) + pick(vowels) + pick(codas);
    word += pick(endings);
    words.add(random() < 0.3 ? word.charAt(0).toUpperCase() + word.slice(1) : word);
  }
  return [...words];
}
