import type { Stance } from "../claim-proposal";

/** What somebody does with the words of a claim. */
export const speechClasses = [
  "says",
  "demands",
  "denies",
  "announces",
  "admits",
  "asks",
  "thinks",
  "reports",
] as const;
/** One of them. */
export type SpeechClass = (typeof speechClasses)[number];

const stances: Readonly<Record<SpeechClass, Stance | undefined>> = {
  says: "affirms",
  demands: "affirms",
  denies: "denies",
  announces: "affirms",
  admits: "affirms",
  asks: undefined,
  thinks: "affirms",
  reports: "reports",
};

/** What a verb of this class hints about the speaker's stance towards what is said; undefined for questions. */
export function stanceOf(speechClass: SpeechClass): Stance | undefined {
  return stances[speechClass];
}

/** How a verb takes what is said. */
export interface SpeechVerb {
  /** The verb as a dictionary lists it, with its particle: "mitteilen". */
  lemma: string;
  class: SpeechClass;
  /** The separable particle: "mit" of mitteilen. */
  particle?: string;
  /** Words one of which must stand in the same clause: "überzeugt" of "zeigte sich überzeugt". */
  needs?: readonly string[];
  /** A noun phrase that depends on it is a claim: "lehnt eine Erhöhung ab". */
  object?: true;
  /** Counts only beside a quotation or Konjunktiv: "lachte", "rief". */
  weak?: true;
}

/** How a form of a verb stands in its clause. */
export type FormKind = "finite" | "participle" | "infinitive" | "zu-infinitive";

/** A form of a verb of saying as it stands in a text. */
export interface SpeechForm {
  verb: SpeechVerb;
  kind: FormKind;
  number?: "singular" | "plural";
  /** The particle is part of the form: mitteilte, mitgeteilt. */
  joined?: true;
}
