import { foldName } from "./fold";
import { africa } from "./states/africa";
import { americasAndOceania } from "./states/americas-and-oceania";
import { asia } from "./states/asia";
import { europe } from "./states/europe";
import { parseStates, type State } from "./states/state";
import { foldedWords } from "./tokens";
import { isArticle, isGerman, sameWord } from "./word-forms";

export type { State } from "./states/state";

/** All states, with lands that are spoken of like states. */
export const states: readonly State[] = [africa, americasAndOceania, asia, europe].flatMap(parseStates);

/** What a word says of a state. */
export type StateForm = "name" | "adjective" | "inhabitants" | "capital";

export interface StateWord {
  state: State;
  form: StateForm;
}

interface StateTables {
  /** Folded wording to what it says. */
  exact: Map<string, StateWord>;
  /** Most words of a name. */
  longest: number;
}

function tablesFor(german: boolean): StateTables {
  const exact = new Map<string, StateWord>();
  const add = (entries: readonly string[], state: State, form: StateForm) => {
    for (const entry of entries) if (!exact.has(foldName(entry))) exact.set(foldName(entry), { state, form });
  };
  // A name counts more than an inhabitant of the same wording, and that more than a capital.
  for (const state of states) add(german ? state.german : state.english, state, "name");
  for (const state of states)
    add(german ? state.germanAdjectives : state.englishAdjectives, state, "adjective");
  for (const state of states) {
    add(german ? state.germanInhabitants : state.englishInhabitants, state, "inhabitants");
    add(german ? state.germanCapitals : state.englishCapitals, state, "capital");
  }
  const longest = Math.max(...[...exact.keys()].map((key) => key.split(" ").length));
  return { exact, longest };
}

let german: StateTables | undefined;
let english: StateTables | undefined;

function tables(language: string): StateTables {
  if (isGerman(language)) {
    german ??= tablesFor(true);
    return german;
  }
  english ??= tablesFor(false);
  return english;
}

/** The most words a state's name or its like has. */
export function longestStateName(language: string): number {
  return tables(language).longest;
}

/**
 * What folded words say of a state, inflected forms too: "chinas" is a name, "chinesischen" an adjective,
 * "chinesen" inhabitants. "Chinese" in German is an inhabitant here and an adjective in English.
 */
export function stateWord(folded: string, language: string): StateWord | undefined {
  const { exact } = tables(language);
  const found = exact.get(folded);
  if (found) return found;
  return isGerman(language) ? germanStateWord(folded, exact) : englishStateWord(folded, exact);
}

function englishStateWord(folded: string, exact: ReadonlyMap<string, StateWord>): StateWord | undefined {
  return folded.endsWith("s") ? exact.get(folded.slice(0, -1)) : undefined;
}

/** Whether folded words are the name of a state or of a capital as it stands, without a genitive. */
export function isStateName(folded: string, language: string): boolean {
  const form = tables(language).exact.get(folded)?.form;
  return form === "name" || form === "capital";
}

const inhabitantEnds = ["n", "nen", "innen", "en", "s", "r", "e"];

function germanStateWord(folded: string, exact: ReadonlyMap<string, StateWord>): StateWord | undefined {
  if (folded.endsWith("s")) {
    const name = exact.get(folded.slice(0, -1));
    if (name) return name;
  }
  const stem = folded.replace(/(?:e|er|en|em|es)$/u, "");
  const adjective = stem === folded ? undefined : exact.get(stem);
  if (adjective?.form === "adjective") return adjective;
  for (const end of inhabitantEnds) {
    const person = folded.endsWith(end) ? exact.get(folded.slice(0, -end.length)) : undefined;
    if (person?.form === "inhabitants") return person;
  }
  return undefined;
}

/** The names of a state in both languages. */
export function stateNames(state: State): readonly string[] {
  return [...new Set([...state.german, ...state.english])];
}

const governments = new Set(
  (
    "regierung fuehrung seite staatsfuehrung behoerden staat regime leadership government side authorities state " +
    "administration volk people nation land"
  ).split(" "),
);

/**
 * The state a wording stands for as a whole: its name, its capital, its people, or "the Chinese government";
 * undefined if it is about something else, such as one Chinese minister.
 */
export function relatedState(wording: string, language: string): StateWord | undefined {
  // The pronoun.
  if (wording.trim() === "us") return undefined;
  let words = foldedWords(wording);
  if (words.length > 1 && isArticle(words[0] ?? "", language)) words = words.slice(1);
  if (words.length === 0 || words.length > 6) return undefined;
  const whole = stateWord(words.join(" "), language);
  if (whole) return whole;
  const last = words.at(-1) ?? "";
  if (words.length < 2 || ![...governments].some((word) => sameWord(word, last, language))) return undefined;
  return stateWord(words.slice(0, -1).join(" "), language);
}
