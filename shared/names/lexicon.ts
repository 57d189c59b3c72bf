import type { ActorKind } from "../model/project";
import { foldName } from "./fold";
import { germanFirstNames } from "./lists/first-names-german";
import { internationalFirstNames } from "./lists/first-names-international";
import {
  calendarWords,
  englishFunctionWords,
  germanFunctionWords,
  nameParticles,
} from "./lists/function-words";
import {
  englishOrganisationHeads,
  germanMediaWords,
  germanOrganisationWords,
  legalForms,
} from "./lists/organisation-words";
import { media, organisations } from "./lists/organisations";
import { namePhrases } from "./lists/phrases";
import { germanTowns, regions, worldTowns } from "./lists/places";
import { germanSurnames } from "./lists/surnames";
import {
  englishAddresses,
  englishTitleParts,
  englishTitles,
  germanAddresses,
  germanKin,
  germanTitles,
} from "./lists/titles";
import { states } from "./states";
import { foldedWords } from "./tokens";

/** What a name of several words, or a listed single one, is. */
export interface ListedName {
  words: readonly string[];
  kind: ActorKind;
  /** The key of a reason. */
  reason: "state" | "place" | "organisation" | "medium";
}

/** The word lists of both languages, folded. */
export interface Lexicon {
  firstNames: ReadonlySet<string>;
  surnames: ReadonlySet<string>;
  /** Towns and regions. */
  places: ReadonlySet<string>;
  /** Written as they stand in the list: "Welt" is a paper only in some places, "NZZ" always. */
  organisations: ReadonlySet<string>;
  media: ReadonlySet<string>;
  legalForms: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  calendar: ReadonlySet<string>;
  germanFunctionWords: ReadonlySet<string>;
  englishFunctionWords: ReadonlySet<string>;
  germanTitles: ReadonlySet<string>;
  germanKin: ReadonlySet<string>;
  addresses: ReadonlySet<string>;
  englishTitles: ReadonlySet<string>;
  englishTitleParts: ReadonlySet<string>;
  germanOrganisationWords: ReadonlySet<string>;
  germanMediaWords: ReadonlySet<string>;
  englishOrganisationHeads: ReadonlySet<string>;
  /** Names of several words by their first one. */
  phrases: ReadonlyMap<string, readonly ListedName[]>;
}

function entries(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}

function folded(...lists: string[]): Set<string> {
  return new Set(lists.flatMap((list) => entries(list).map(foldName)));
}

function listedPhrases(): ListedName[] {
  const named: ListedName[] = [];
  const add = (text: string, kind: ActorKind, reason: ListedName["reason"]) => {
    const words = foldedWords(text);
    if (words.length > 1) named.push({ words, kind, reason });
  };
  for (const state of states) {
    for (const name of [...state.german, ...state.english]) add(name, "state", "state");
    for (const capital of [...state.germanCapitals, ...state.englishCapitals]) add(capital, "other", "place");
  }
  for (const medium of entries(media)) add(medium.replaceAll("_", " "), "medium", "medium");
  for (const line of namePhrases.trim().split("\n")) {
    const [kind, names = ""] = line.split(": ");
    const organisation = kind === "organisation";
    for (const name of names.split(",")) {
      add(name, organisation ? "organisation" : "other", organisation ? "organisation" : "place");
    }
  }
  for (const town of entries(`${germanTowns} ${worldTowns} ${regions}`)) add(town, "other", "place");
  for (const organisation of entries(organisations)) add(organisation, "organisation", "organisation");
  return named;
}

function byFirstWord(named: ListedName[]): Map<string, ListedName[]> {
  const phrases = new Map<string, ListedName[]>();
  for (const name of named) {
    // Adjectives in front are inflected: Weißes Haus, im Weißen Haus.
    const key = phraseKey(name.words[0] ?? "");
    const there = phrases.get(key);
    if (there) there.push(name);
    else phrases.set(key, [name]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The first word of a phrase without an adjective's ending. */
export function phraseKey(word: string): string {
  return word.replace(/(?:e|er|en|em|es)$/u, "");
}

let lexicon: Lexicon | undefined;

/** The word lists, made once. */
export function nameLexicon(): Lexicon {
  lexicon ??= {
    firstNames: folded(germanFirstNames, internationalFirstNames),
    surnames: folded(germanSurnames),
    places: folded(germanTowns, worldTowns, regions),
    organisations: new Set(entries(organisations)),
    media: new Set(entries(media)),
    legalForms: new Set(entries(legalForms)),
    particles: new Set(entries(nameParticles)),
    calendar: folded(calendarWords),
    germanFunctionWords: folded(germanFunctionWords),
    englishFunctionWords: folded(englishFunctionWords),
    germanTitles: folded(germanTitles),
    germanKin: folded(germanKin),
    addresses: new Set([...entries(germanAddresses), ...entries(englishAddresses)]),
    englishTitles: folded(englishTitles),
    englishTitleParts: folded(englishTitleParts),
    germanOrganisationWords: folded(germanOrganisationWords),
    germanMediaWords: folded(germanMediaWords),
    englishOrganisationHeads: folded(englishOrganisationHeads),
    phrases: byFirstWord(listedPhrases()),
  };
  return lexicon;
}
