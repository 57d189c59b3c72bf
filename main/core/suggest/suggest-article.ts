import type { Rejection } from "#shared/model/annotations";
import type { Label } from "#shared/model/codebook";
import { findNames } from "#shared/names/find-names";
import type { KnownMatch, NameCandidate } from "#shared/names/names";
import type { ActorPlace } from "#shared/speech/claim-proposal";
import type { Suggestion } from "#shared/suggest/suggestion";
import { identityRole, labelShapes, type ProjectMemory, type TaggedWork } from "../mentions";
import { ActorRegistry } from "./actor-registry";
import { KnownWordings } from "./known-wordings";
import { baseLanguage, NameWords } from "./name-word-counts";
import { newEntryFor } from "./new-entry";
import { type ArticleText, claimProposals, dateProposals, knownProposal, nameProposal } from "./proposals";
import { isSettled, type OwnSpan } from "./settled";

/**
 * How sure a proposal has to be. Chosen by leaving out each article of the sample project in turn: just above the
 * scores of which half is wrong.
 */
export interface Thresholds {
  known: number;
  name: number;
  claim: number;
}
export const usualThresholds: Thresholds = { known: 0.5, name: 0.6, claim: 0.55 };

/** For whom proposals are made, and what that coder has turned down. */
export interface SuggestFor {
  article: string;
  coder: string;
  rejected: readonly Rejection[];
  thresholds?: Thresholds;
}

/** What is known of a project beside single articles; made once and kept current. */
interface Knowledge {
  known: KnownWordings;
  names: NameWords;
  actors: ActorRegistry;
}

/** Everything proposed for an article, for one coder, by start, then the surer first. */
export function suggestForArticle(memory: ProjectMemory, wish: SuggestFor): Suggestion[] {
  const head = memory.heads.get(wish.article);
  const text = memory.texts.text(wish.article);
  if (!head || text === undefined) return [];
  const article = {
    text,
    language: baseLanguage(head.language),
    published: head.published,
    mask: memory.maskOf(wish.article),
  };
  const own = memory.mentions.work(wish.coder, wish.article);
  const finder = new Finder(memory, article, own, wish.thresholds ?? usualThresholds);
  const spans = own ? ownSpans(own) : [];
  return finder
    .all()
    .filter((one) => !article.mask.some((part) => part.start < one.end && part.end > one.start))
    .filter((one) => !isSettled(one, spans, wish.rejected))
    .sort((a, b) => a.start - b.start || b.score - a.score || b.end - a.end || (a.id < b.id ? -1 : 1));
}

function ownSpans(work: TaggedWork): OwnSpan[] {
  return Array.from({ length: work.spans }, (_, span) => ({
    label: work.label(span),
    start: work.start(span),
    end: work.end(span),
  }));
}

/** Looks for everything that may be proposed in one article. */
class Finder {
  readonly #memory: ProjectMemory;
  readonly #article: ArticleText;
  readonly #own: TaggedWork | undefined;
  readonly #thresholds: Thresholds;
  readonly #knowledge: Knowledge;

  constructor(
    memory: ProjectMemory,
    article: ArticleText,
    own: TaggedWork | undefined,
    thresholds: Thresholds,
  ) {
    this.#memory = memory;
    this.#article = article;
    this.#own = own;
    this.#thresholds = thresholds;
    this.#knowledge = memory.derive("knowledge", memory.folder, () => ({
      known: new KnownWordings(memory),
      names: new NameWords(memory),
      actors: new ActorRegistry(memory),
    }));
  }

  all(): Suggestion[] {
    const { codebook } = this.#memory;
    const { claim, actor, date } = labelShapes(codebook);
    const dates = date ? this.#dates(date) : [];
    const matches = this.#matches();
    const names = actor ? this.#names(actor, matches, dates) : [];
    const known = this.#known(matches, names, dates);
    const claims = claim ? this.#claims(claim, actor, [...known, ...names]) : [];
    return [...dates, ...known, ...names, ...claims];
  }

  /** "Now" and "soon" are dates to some and none to others: proposed where the same words are tagged elsewhere. */
  #dates(label: Label): Suggestion[] {
    return dateProposals(this.#article, label).filter(
      ({ why, quote }) => why[0]?.key !== "vague" || this.#knowledge.known.isTagged(quote, label.id),
    );
  }

  /** What is tagged elsewhere, in labels that words of a sentence are tagged with. */
  #matches(): KnownMatch[] {
    const { text, language, mask } = this.#article;
    return this.#knowledge.known
      .find(text, language, mask)
      .filter(({ score }) => score >= this.#thresholds.known)
      .map((match) => withEnds(text, match));
  }

  #known(matches: readonly KnownMatch[], names: readonly Suggestion[], dates: readonly Suggestion[]) {
    const identity = identityRole(this.#memory.codebook);
    const better = [...names, ...dates];
    return bestLabels(matches)
      .filter((match) => !better.some((one) => one.label === match.label && overlap(one, match)))
      .map((match) => {
        const linked = identity?.from.includes(match.label) ? match.actor : undefined;
        const actor = linked && this.#knowledge.known.actorName(linked) !== undefined ? linked : undefined;
        return knownProposal(match, actor);
      });
  }

  /** Names that are not tagged elsewhere, or only a part of them: "Präsident Putin" where "Putin" is known. */
  #names(label: Label, matches: readonly KnownMatch[], dates: readonly Suggestion[]): Suggestion[] {
    const { text, language, mask } = this.#article;
    const counts = this.#knowledge.names.counts(language);
    const sameLabel = matches.filter((match) => match.label === label.id);
    return findNames(text, language, { mask, counts })
      .filter(({ score }) => score >= this.#thresholds.name)
      .filter((name) => !dates.some((date) => overlap(date, name)))
      .flatMap((name) => {
        const inside = sameLabel.filter((match) => overlap(match, name));
        if (inside.some((match) => !isWider(name, match))) return [];
        const entry = identityRole(this.#memory.codebook)?.from.includes(label.id)
          ? newEntryFor(name, text, language)
          : undefined;
        return nameProposal(name, label, this.#meant(name, inside), entry);
      });
  }

  #meant({ quote, start, core }: NameCandidate, inside: readonly KnownMatch[]): string | undefined {
    const { actors } = this.#knowledge;
    const { language } = this.#article;
    const bare = quote.slice(core.start - start, core.end - start);
    const registered = actors.meant(quote, language) ?? actors.meant(bare, language);
    if (registered) return registered;
    const known = new Set(inside.map(({ actor }) => actor));
    const [only] = known;
    return known.size === 1 && only && this.#knowledge.known.actorName(only) !== undefined ? only : undefined;
  }

  #claims(label: Label, actorLabel: Label | undefined, proposed: readonly Suggestion[]): Suggestion[] {
    const own = this.#own;
    const actors: ActorPlace[] = [];
    for (let span = 0; own && span < own.spans; span++) {
      if (own.label(span) !== actorLabel?.id) continue;
      const actor = own.actor(span);
      actors.push({ start: own.start(span), end: own.end(span), ...(actor === "" ? {} : { actor }) });
    }
    for (const one of proposed) {
      if (one.label !== actorLabel?.id || actors.some((place) => overlap(place, one))) continue;
      actors.push({
        start: one.start,
        end: one.end,
        ...(one.actor === undefined ? {} : { actor: one.actor }),
      });
    }
    return claimProposals(this.#article, label, actors).filter(
      ({ score }) => score >= this.#thresholds.claim,
    );
  }
}

/** The match with the brackets, quotes and stops that the wording has at its ends, where they are here, too. */
function withEnds(text: string, match: KnownMatch): KnownMatch {
  const [before = ""] = /^[^\p{L}\p{N}]*/u.exec(match.wording) ?? [];
  const [after = ""] = /[^\p{L}\p{N}\p{M}]*$/u.exec(match.wording) ?? [];
  const start = text.slice(0, match.start).endsWith(before) ? match.start - before.length : match.start;
  const end = text.startsWith(after, match.end) ? match.end + after.length : match.end;
  return { ...match, start, end, quote: text.slice(start, end) };
}

interface Place {
  start: number;
  end: number;
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

function isWider(outer: Place, inner: Place): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}

/** Words that are tagged with several labels elsewhere: the labels that come near the most frequent one. */
function bestLabels(matches: readonly KnownMatch[]): KnownMatch[] {
  const weight = ({ count, score }: KnownMatch) => count * score;
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other.start === match.start && other.end === match.end && weight(match) * 2 < weight(other),
      ),
  );
}
