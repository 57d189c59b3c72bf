import type { Mask } from "../model/article";
import type { Reason } from "../suggest/reason";
import type { SpeakerProposal } from "../suggest/suggestion";
import type { Range } from "../text/words";

/** How a claim is rendered; the values of the attribute "speech" of the default codebook. */
export type Speech = "direct" | "indirect" | "paraphrase" | "narrator";

/** What the wording of the frame hints at; the values of the attribute "stance" of the default codebook. */
export type Stance = "affirms" | "denies" | "reports";

/** Words that may be a claim, with who says it as far as the sentence tells. UTF-16 units, half-open. */
export interface ClaimProposal extends Range {
  quote: string;
  speech?: Speech;
  stance?: Stance;
  speaker?: SpeakerProposal;
  /** The medium, agency or paper that passed it on: "A says that B demands". */
  reportedVia?: SpeakerProposal;
  /** 0 to 1: how sure. */
  score: number;
  /** At least one; the strongest first. */
  why: readonly Reason[];
}

/** Words already tagged as an actor; `actor` is the registry entry where it is linked. */
export interface ActorPlace extends Range {
  actor?: string;
}

/** What is known about the article besides its text. */
export interface ClaimContext {
  /** BCP 47; German and English have rules, other languages get quotations only. */
  language: string;
  /** Stretches that are not article; nothing is found in them. */
  mask?: readonly Pick<Mask, "start" | "end">[];
  actors?: readonly ActorPlace[];
}

/** A span of the article by its id. */
export interface SpanPlace extends Range {
  id: string;
}

/** Words a link of a claim may point to; `span` is the id of the span that stands there already. */
export interface LinkProposal extends Range {
  quote: string;
  span?: string;
  why: Reason;
  score: number;
}

/** What a claim that is tagged already may carry; every list has the likeliest first. */
export interface ClaimLinks {
  speech?: { value: Speech; why: Reason };
  stance?: { value: Stance; why: Reason };
  speakers: LinkProposal[];
  reportedVia: LinkProposal[];
  addressedTo: LinkProposal[];
  /** Only spans that are tagged as dates. */
  whenSaid: Array<LinkProposal & { span: string }>;
}

/** A claim of the article, and the actors and dates tagged in it. */
export interface TaggedClaim {
  language: string;
  mask?: readonly Pick<Mask, "start" | "end">[];
  claim: Range;
  actors: readonly SpanPlace[];
  dates: readonly SpanPlace[];
}
