import type { Actor } from "#shared/model/project";
import type { ActorMatch } from "#shared/names/actor-index";
import { relatedState } from "#shared/names/states";
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

const organisation =
  /(?:partei|verband|verein|bund|gewerkschaft|ministerium|amt|behörde|rat|kommission|parlament|konzern|bank|gruppe|union|institut|universität|stiftung|gericht|polizei|armee|ministry|party|union|council|commission|agency|bank|group|company|court|police|army|institute|university|foundation|office|association)\b|\b(?:GmbH|AG|SE|KG|Inc|Ltd|e\. ?V)\b/iu;
const medium =
  /(?:zeitung|blatt|magazin|kurier|anzeiger|post|rundschau|fernsehen|rundfunk|times|news|herald|tribune|agentur|presse)\b|\b(?:dpa|AFP|AP|Reuters|KCNA|ARD|ZDF|BBC|CNN)\b/iu;

/** What kind of actor a name most likely is. The person sees it and can change it. */
export function guessKind(name: string, language: string, sources: ReadonlySet<string>): Actor["kind"] {
  if (relatedState(name, language)) return "state";
  if (sources.has(name) || medium.test(name)) return "medium";
  if (organisation.test(name)) return "organisation";
  // One word in capitals is an abbreviation; people's names are not.
  return /^\p{Lu}{2,6}$/u.test(name) ? "organisation" : "person";
}

/** A quote as a name for the registry: without an article in front, and without a genitive behind a full name. */
export function nameFromQuote(quote: string): string {
  const flat = quote.replace(/\s+/gu, " ").trim();
  return flat.replace(/^(?:der|die|das|dem|den|des|the|ein|eine|einem|einer|a|an)\s+(?=\p{Lu})/iu, "");
}
