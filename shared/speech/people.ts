import type { Range } from "../text/words";
import { femaleNames, maleNames } from "./given-names";
import type { Token } from "./tokens";

/** What the words about somebody show. */
export type Gender = "female" | "male" | "neuter";

/** Somebody named in the text before. UTF-16 units. */
export interface Person extends Range {
  unit: number;
  words: string;
  gender?: Gender;
  plural?: true;
}

const word = /[\p{L}\p{M}]+(?:[-‐‑'’][\p{L}\p{M}]+)*/gu;
const femaleTitle =
  /(?:erin|orin|entin|antin|istin|ärtin|rätin|ärztin|chefin|ätin|ogin|atin|ökonomin|wältin|wirtin|freundin|königin|beamtin|bossin)$|^(?:frau|mrs|ms|mme|lady|queen|princess|spokeswoman|chairwoman|congresswoman|woman|mother|sister|actress)$/u;
const maleTitle =
  /(?:minister|präsident|kanzler|sprecher|chef|senator|bürgermeister|direktor|trainer|könig|führer|sekretär|vorsitzender|abgeordneter|experte|forscher|leiter|richter|anwalt|politiker|diktator|machthaber|vater|sohn|bruder)$|^(?:herr|mr|sir|lord|king|prince|spokesman|chairman|congressman|man|father|brother|pope)$/u;
const determined: Readonly<Record<string, Gender>> = {
  die: "female",
  eine: "female",
  das: "neuter",
  dieser: "male",
  jener: "male",
};

/** The gender the words of a noun phrase show, German or English; undefined where they do not. */
export function genderOf(words: string): Gender | undefined {
  const all = [...words.matchAll(word)].map((match) => match[0].toLowerCase());
  for (const [index, each] of all.entries()) {
    const title = index < all.length - 1 || index > 0;
    if (title && femaleTitle.test(each)) return "female";
    if (femaleNames.has(each) && all.length > 1) return "female";
    if (title && maleTitle.test(each) && index < all.length) return "male";
    if (maleNames.has(each) && all.length > 1) return "male";
  }
  const first = all[0] ?? "";
  if (first === "der" && all.length > 1) return "male";
  return all.length > 1 ? determined[first] : undefined;
}

/** Remembers who was named, to say whom "er", "sie", "she" means. */
export class People {
  readonly #people: Person[] = [];
  readonly #known = new Map<string, Gender>();

  /** Adds somebody; a surname gets the gender an earlier, fuller mention showed. */
  add(range: Range, unit: number, words: string, plural: boolean): void {
    const last = [...words.matchAll(word)].at(-1)?.[0].toLowerCase() ?? "";
    const gender = genderOf(words) ?? this.#known.get(last);
    if (gender && !this.#known.has(last)) this.#known.set(last, gender);
    const start = range.start;
    if (this.#people.slice(-40).some((person) => person.start === start)) return;
    this.#people.push({
      start,
      end: range.end,
      unit,
      words,
      ...(gender ? { gender } : {}),
      ...(plural ? { plural: true as const } : {}),
    });
  }

  /** Adds everybody a unit calls Ms, Mr, Frau or Herr. */
  addAddressed(tokens: readonly Token[], unit: number, text: string): void {
    tokens.forEach((token, at) => {
      const next = tokens[at + 1];
      if (!token.capital || !next?.capital || !/^(?:ms|mrs|mr|frau|herr)\.?$/u.test(token.lower)) return;
      const end = text.slice(next.start, next.end).replace(/['’]s$/u, "").length + next.start;
      this.add({ start: token.start, end }, unit, text.slice(token.start, end), false);
    });
  }

  /** Learns from titles and given names anywhere in the article: "Senatorin Imke Thorwaldt". */
  learn(tokens: readonly Token[]): void {
    tokens.forEach(({ lower, capital }, at) => {
      if (!capital || !tokens[at + 1]?.capital) return;
      const gender =
        femaleTitle.test(lower) || femaleNames.has(lower)
          ? "female"
          : maleTitle.test(lower) || maleNames.has(lower)
            ? "male"
            : undefined;
      if (!gender) return;
      let last = at + 1;
      while (last - at < 3 && tokens[last + 1]?.capital) last++;
      const surname = (tokens[last]?.lower ?? "").replace(/['’]s$/u, "");
      if (!this.#known.has(surname)) this.#known.set(surname, gender);
    });
  }

  /** Whom the pronoun at `before` in unit `unit` means: the nearest who fits, at most five units back. */
  find(pronoun: string, plural: boolean, before: number, unit: number): Person | undefined {
    const fits = fitting(pronoun, plural);
    let likely: Person | undefined;
    for (let index = this.#people.length - 1; index >= 0; index--) {
      const person = this.#people[index];
      if (!person || unit - person.unit > 5) break;
      if (person.start >= before || !fits?.(person)) continue;
      // Who is known to be a woman or a man goes before somebody nearer of whom nothing is known.
      if (person.gender || person.plural || pronoun === "it")
        return !likely || unit - person.unit <= 2 ? person : likely;
      likely ??= person;
    }
    return likely;
  }
}

function fitting(pronoun: string, plural: boolean): ((person: Person) => boolean) | undefined {
  switch (pronoun) {
    case "er":
    case "he":
    case "dieser":
      return (person) => !person.plural && person.gender !== "female" && person.gender !== "neuter";
    case "she":
      return (person) => !person.plural && person.gender !== "male" && person.gender !== "neuter";
    case "sie":
      return plural
        ? (person) => person.plural === true
        : (person) => !person.plural && person.gender !== "male" && person.gender !== "neuter";
    case "it":
      return (person) => !person.plural && person.gender !== "male" && person.gender !== "female";
    case "they":
    case "beide":
    case "both":
      return (person) => person.plural === true;
    default:
      return undefined;
  }
}
