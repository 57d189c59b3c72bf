import type { Attributes } from "#shared/model/annotations";
import { randomNumbers } from "../reader/page/word-soup";
import { type InventedActor, inventedPlace, oneOf, type Random } from "./names";
import {
  adverbs,
  articleOf,
  dates,
  firstParts,
  heads,
  participles,
  secondParts,
  sentences,
  verbs,
} from "./sentences";

/** A place in an invented text that a coder tags. UTF-16 units. */
export interface InventedSpan {
  label: "claim" | "actor" | "date";
  start: number;
  end: number;
  attributes: Attributes;
  /** Who is meant. */
  actor?: InventedActor;
}

/** An invented article with all that is to be tagged in it. */
export interface InventedArticle {
  title: string;
  source: string;
  published: string;
  text: string;
  spans: InventedSpan[];
}

const wordsInArticle = 400;
const sentencesInParagraph = 5;
const day = 86_400_000;

/**
 * The `number`th invented article about `actors`: few of them are in many articles and most in few; the first one is
 * named twice in each, as in a collection of articles about one person.
 */
export function inventedNews(number: number, actors: readonly InventedActor[]): InventedArticle {
  const random = randomNumbers(number * 7919 + 5);
  const published = new Date(Date.UTC(2024, 0, 1) + (number % 700) * day).toISOString().slice(0, 10);
  const writer = new Writer(random, published, castOf(actors, random));
  for (let sentence = 1; writer.words < wordsInArticle; sentence++) {
    writer.sentence(sentence === 2 || sentence === 9);
    writer.text += sentence % sentencesInParagraph === 0 ? "\n" : " ";
  }
  const title = `${writer.noun(0)} in ${oneOf(writer.places, random)} (${number})`;
  const source = `Zeitung ${inventedPlace(number % 24)}`;
  return { title, source, published, text: `${writer.text.trim()}\n`, spans: writer.spans };
}

/** The first actor, and some others: the second is ten times as likely as the twentieth. */
function castOf(actors: readonly InventedActor[], random: Random): InventedActor[] {
  const cast = actors.slice(0, 1);
  while (cast.length < 9) {
    const rank = Math.floor(actors.length ** random());
    const actor = actors[Math.max(1, rank)];
    if (actor && !cast.includes(actor)) cast.push(actor);
  }
  return cast;
}

const upper = (letter: string) => letter.toUpperCase();

function shuffled<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

interface Thing {
  word: string;
  gender: keyof typeof articleOf;
}

function inventedThing(random: Random): Thing {
  const [head, gender] = oneOf(heads, random);
  const middle = random() < 0.4 ? oneOf(secondParts, random) : "";
  return { word: `${oneOf(firstParts, random)}${middle}${head}`, gender };
}

/** Writes one article: few persons, places and things, which come again and again. */
class Writer {
  readonly #random: Random;
  readonly #published: string;
  readonly #cast: readonly InventedActor[];
  readonly #introduced = new Set<InventedActor>();
  readonly #things: Thing[];
  readonly places: string[];
  readonly spans: InventedSpan[] = [];
  text = "";
  words = 0;

  constructor(random: Random, published: string, cast: readonly InventedActor[]) {
    this.#random = random;
    this.#published = published;
    this.#cast = cast;
    this.places = Array.from({ length: 3 }, () => inventedPlace(Math.floor(random() * 300)));
    this.#things = Array.from({ length: 20 }, () => inventedThing(random));
  }

  /** Writes a sentence; the first actor of it is the first of the cast if `isAboutFirst`, and no other is. */
  sentence(isAboutFirst: boolean): void {
    const pattern = oneOf(sentences, this.#random);
    const others = shuffled(this.#cast.slice(1), this.#random);
    const begin = this.text.length;
    const spans = this.spans.length;
    let claim = -1;
    let isFirst = isAboutFirst;
    for (const [piece, slot] of pattern.matchAll(/\{(\w)\}|[<>]|[^{}<>]+/gu)) {
      if (piece === "<") claim = this.text.length;
      else if (piece === ">") this.#tag("claim", claim, this.#claimed());
      else if (slot === undefined) this.text += piece;
      else if ("SPG".includes(slot)) {
        this.#name(slot, isFirst ? this.#cast[0] : others.pop());
        isFirst = false;
      } else this.#fill(slot);
    }
    if (isFirst) {
      // Nobody is named in this one: another one is written.
      this.text = this.text.slice(0, begin);
      this.spans.length = spans;
      this.sentence(true);
      return;
    }
    const written = this.text.slice(begin);
    this.text = this.text.slice(0, begin) + written.replace(/\p{L}/u, upper);
    this.words += written.split(" ").length;
  }

  #tag(label: InventedSpan["label"], start: number, more: Pick<InventedSpan, "attributes" | "actor">): void {
    this.spans.push({ label, start, end: this.text.length, ...more });
  }

  #claimed(): Pick<InventedSpan, "attributes"> {
    const speech = oneOf(["direct", "indirect", "paraphrase"], this.#random);
    const stance = oneOf(["affirms", "denies", "reports"], this.#random);
    return { attributes: { speech, stance } };
  }

  #name(slot: string, actor: InventedActor | undefined): void {
    if (!actor) return;
    const start = this.text.length;
    const isNew = !this.#introduced.has(actor);
    this.#introduced.add(actor);
    const { title, full, short } = actor;
    if (slot === "S" && title && this.#random() < 0.6) this.text += `${title} `;
    this.text += isNew || slot === "S" ? full : short;
    if (slot === "G" && !/[sz]$/u.test(this.text)) this.text += "s";
    this.#tag("actor", start, { attributes: {}, actor });
  }

  #fill(slot: string): void {
    const start = this.text.length;
    if (slot === "L") this.text += oneOf(this.places, this.#random);
    else if (slot === "N") this.text += this.noun(0);
    else if (slot === "A") this.text += this.noun(1);
    else if (slot === "D") {
      const [words, type, meant] = oneOf(dates, this.#random);
      this.text += words;
      this.#tag("date", start, { attributes: { type, value: this.#value(meant) } });
    } else this.text += oneOf(slot === "V" ? verbs : slot === "W" ? participles : adverbs, this.#random);
  }

  #value(meant: number | string): string {
    if (typeof meant === "string") return meant;
    return new Date(Date.parse(this.#published) + meant * day).toISOString().slice(0, 10);
  }

  /** A thing with its article as subject (0) or object (1). */
  noun(use: 0 | 1): string {
    const { word, gender } = oneOf(this.#things, this.#random);
    return `${articleOf[gender][use]} ${word}`;
  }
}
