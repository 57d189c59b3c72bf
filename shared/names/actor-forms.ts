import type { Actor, ActorKind } from "../model/project";
import { wordSound } from "./fold";
import type { KnownWording } from "./names";
import { foldedWords } from "./tokens";
import { isArticle, stemOf } from "./word-forms";

/** One wording an actor goes by. */
export interface ActorForm {
  actor: string;
  kind: ActorKind;
  text: string;
  source: "name" | "alias" | "known";
  /** How often it is linked; 0 for names and aliases nobody has linked in exactly this wording. */
  count: number;
  /** Folded, without a leading article. */
  words: readonly string[];
  /** The sound of each word. */
  sounds: readonly string[];
  /** The folded text in one piece. */
  folded: string;
}

/** The folded words of a wording; a leading article is left out if something follows. */
export function nameWords(wording: string, language: string): string[] {
  const words = foldedWords(wording);
  return words.length > 1 && isArticle(words[0] ?? "", language) ? words.slice(1) : words;
}

/** The key under which the inflected forms of folded words meet. */
export function stemKey(words: readonly string[], language: string): string {
  return words.map((word) => stemOf(word, language)).join(" ");
}

/** The forms of an actor: name, aliases, and the wordings linked to it. */
export function formsOf(actor: Actor, known: readonly KnownWording[], language: string): ActorForm[] {
  const forms = new Map<string, ActorForm>();
  const counts = new Map<string, number>();
  for (const { wording, count } of known) counts.set(wording, (counts.get(wording) ?? 0) + count);
  const add = (text: string, source: ActorForm["source"]) => {
    const words = nameWords(text, language);
    if (words.length === 0 || forms.has(text)) return;
    const form = { actor: actor.id, kind: actor.kind, text, source, count: counts.get(text) ?? 0, words };
    const sounds = words.map(wordSound);
    forms.set(text, { ...form, sounds, folded: foldedWords(text).join(" ") });
  };
  add(actor.name, "name");
  for (const alias of actor.aliases) add(alias, "alias");
  for (const wording of counts.keys()) add(wording, "known");
  return [...forms.values()];
}

// Sentences are linked as wordings as well; nobody types them in one word, nor Friedrich Merz.
const mostJoined = 4;
const longestJoined = 5;

/** Everything a typed word may be the beginning of: the words, and short words written as one ("jongun"). */
export function typedKeys(form: ActorForm): Set<string> {
  const keys = new Set(form.words);
  if (form.words.length > mostJoined) return keys;
  let joined = form.words.at(-1) ?? "";
  if (joined.length > longestJoined) return keys;
  for (let first = form.words.length - 2; first >= 0; first--) {
    const word = form.words[first] ?? "";
    if (word.length > longestJoined) break;
    joined = word + joined;
    keys.add(joined);
  }
  return keys;
}

/** First letters of the words of a form: "kju" of Kim Jong Un. */
export function initialsKey(form: ActorForm): string | undefined {
  if (form.words.length < 2 || form.words.length > 6) return undefined;
  return form.words.map((word) => word.charAt(0)).join("");
}
