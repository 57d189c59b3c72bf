import { foldName } from "#shared/names/fold";
import type { NameCandidate } from "#shared/names/names";
import { stateWord } from "#shared/names/states";
import type { NewEntry } from "#shared/suggest/suggestion";

/** Below this it is too unsure that the words are a name to make an entry of them. */
const surely = 0.8;

/**
 * The entry that words stand for when the registry has none of that name: a person by the full name, a state by its
 * usual one, an organisation or medium as it is called. Undefined for what does not name anybody: "the Kremlin chief".
 */
export function newEntryFor(candidate: NameCandidate, text: string, language: string): NewEntry | undefined {
  const { core, kindGuess, score, why } = candidate;
  if (score < surely || why.key === "function") return undefined;
  const name = text.slice(core.start, core.end).replace(/\s+/gu, " ");
  if (kindGuess === "state") {
    const word = stateWord(foldName(name), language);
    const names = language.startsWith("de") ? word?.state.german : word?.state.english;
    // A capital is a place as well as a government: which one is meant only the coder knows.
    return word?.form === "name" && names?.[0] ? { name: names[0], kind: "state" } : undefined;
  }
  if (kindGuess === "other") return undefined;
  if (kindGuess === "person" && !name.includes(" ")) return undefined;
  return { name: withoutGenitive(name, text), kind: kindGuess };
}

/** "Wiebke Falks" is Wiebke Falk where the text has her without the ending, too. */
function withoutGenitive(name: string, text: string): string {
  if (!/\p{Ll}s$/u.test(name)) return name;
  const base = name.slice(0, -1);
  const at = text.search(new RegExp(`${escaped(base)}(?!\\p{L})`, "u"));
  return at === -1 ? name : base;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
