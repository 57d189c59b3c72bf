import type { Actor } from "#shared/model/project";
import type { ActorMatch } from "#shared/names/actor-index";
import { findNames } from "#shared/names/find-names";
import type { ActorLookup } from "./actor-lookup";

// A family name alone fits about as well as this; below it is guessing.
const sure = 0.55;
// Somebody this article speaks of already needs less.
const sureHere = 0.45;
const margin = 0.1;

/** The one entry a wording surely stands for; undefined where it could be two, or nobody. */
export function surelyMeans(
  index: ActorLookup,
  wording: string,
  inArticle: ReadonlySet<string>,
): ActorMatch | undefined {
  const matches = index.match(wording);
  const here = matches.filter(({ actor, score }) => inArticle.has(actor) && score >= sureHere);
  if (here.length === 1) {
    const [only] = here;
    const better = matches[0];
    if (only && better && better.score - only.score < margin) return only;
  }
  const [first, second] = matches;
  if (!first || first.score < sure) return undefined;
  return second && first.score - second.score < margin ? undefined : first;
}

/** A name for the registry, and what kind of actor it most likely is; the person sees both and can change them. */
export interface NameGuess {
  name: string;
  kind: Actor["kind"];
}

/**
 * Reads words of a text, or a name as it was typed, as a name for the registry: "Chinas Parteichef Xi Jinping" is
 * Xi Jinping. `sources` are names of media.
 */
export function guessName(words: string, language: string, sources: ReadonlySet<string>): NameGuess {
  const flat = words.replace(/\s+/gu, " ").trim();
  const found = findNames(flat, language).find(({ end }) => end === flat.length);
  const name = found ? flat.slice(found.core.start, found.core.end) : flat;
  const plain = name.replace(leadingArticle, "");
  const guess = found?.kindGuess ?? "other";
  if (sources.has(plain)) return { name: plain, kind: "medium" };
  // What nothing tells more about is a name like any other, and most names are people's.
  return { name: plain, kind: guess === "other" ? "person" : guess };
}

const leadingArticle = /^(?:der|die|das|dem|den|des|the)\s+(?=\S)/iu;
