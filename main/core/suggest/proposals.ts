import { findDates } from "#shared/dates/find-dates";
import type { DateExpression } from "#shared/dates/timex";
import type { Label } from "#shared/model/codebook";
import type { KnownMatch, NameCandidate } from "#shared/names/names";
import type { ActorPlace, ClaimProposal } from "#shared/speech/claim-proposal";
import { findClaims } from "#shared/speech/find-claims";
import { type NewEntry, type Suggestion, suggestionId } from "#shared/suggest/suggestion";
import { fittingAttributes } from "./fitting-attributes";

/** An article that proposals are made for. */
export interface ArticleText {
  text: string;
  language: string;
  published: string | null;
  /** Stretches that are not article, in UTF-16 units. */
  mask: ReadonlyArray<{ start: number; end: number }>;
}

const dateScore = 0.9;
const waitingScore = 0.7;

/** The expressions of time, with their prepositions as coders tag them. */
export function dateProposals(article: ArticleText, label: Label): Suggestion[] {
  const { text, language, published, mask } = article;
  return findDates(text, { language, published, mask }).map((date) => dateProposal(text, date, label));
}

function dateProposal(text: string, date: DateExpression, label: Label): Suggestion {
  const { start, end } = date.phrase ?? date;
  const { type, value, mod, freq, quant, why, waiting, others } = date;
  return {
    id: suggestionId("date", label.id, start, end),
    kind: "date",
    label: label.id,
    start,
    end,
    quote: text.slice(start, end),
    attributes: fittingAttributes(label, { type, value, mod, freq, quant }),
    why: [why],
    score: waiting ? waitingScore : dateScore,
    ...(others?.length ? { others } : {}),
    ...(waiting ? { waiting } : {}),
  };
}

/** Words that are tagged elsewhere. */
export function knownProposal(match: KnownMatch, actor: string | undefined): Suggestion {
  const { label, start, end, quote, why, score } = match;
  return {
    id: suggestionId("known", label, start, end),
    kind: "known",
    label,
    start,
    end,
    quote,
    attributes: {},
    ...(actor === undefined ? {} : { actor }),
    why: [why],
    score,
  };
}

/** Words that look like an actor: one of the registry, or one that it does not have yet. */
export function nameProposal(
  candidate: NameCandidate,
  label: Label,
  actor: string | undefined,
  entry: NewEntry | undefined,
): Suggestion {
  const { start, end, quote, why, score } = candidate;
  return {
    id: suggestionId("name", label.id, start, end),
    kind: "name",
    label: label.id,
    start,
    end,
    quote,
    attributes: {},
    ...(actor === undefined ? {} : { actor }),
    ...(actor === undefined && entry ? { entry } : {}),
    why: [why],
    score,
  };
}

/** Words that somebody says, with who that is as far as the sentence tells. */
export function claimProposals(
  { text, language, mask }: ArticleText,
  label: Label,
  actors: readonly ActorPlace[],
): Suggestion[] {
  return findClaims(text, { language, mask, actors }).map((claim) => claimProposal(claim, label));
}

function claimProposal(claim: ClaimProposal, label: Label): Suggestion {
  const { start, end, quote, speech, stance, speaker, why, score } = claim;
  return {
    id: suggestionId("claim", label.id, start, end),
    kind: "claim",
    label: label.id,
    start,
    end,
    quote,
    attributes: fittingAttributes(label, { speech, stance }),
    ...(speaker ? { speaker } : {}),
    why,
    score,
  };
}
