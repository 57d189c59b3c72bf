import type { Reason } from "../suggest/reason";
import type { Range } from "../text/words";
import type { Speech } from "./claim-proposal";
import type { SpeechClass } from "./speech-verbs/speech-class";

/** Somebody a frame names. UTF-16 units, half-open. */
export interface Party extends Range {
  /** What has to be resolved: er, sie, she … */
  pronoun?: string;
  plural?: true;
  why: Reason;
}

/** A claim as the grammar of its sentence shows it, before the neighbours are looked at. */
export interface Finding extends Range {
  unit: number;
  speech: Speech;
  class: SpeechClass;
  /** 0 to 1. */
  score: number;
  why: Reason[];
  speaker?: Party;
  via?: Party;
  addressee?: Party;
  /** Where the words of the frame stand. */
  frame?: Range;
  /** Who says it stands in a sentence before (or after): what shows that somebody does. */
  continues?: "quotation" | "subjunctive" | "demnach";
}

/** "Das berichtete die Agentur": a frame whose claim is the sentence before. */
export interface BackReference extends Range {
  unit: number;
  class: SpeechClass;
  speaker?: Party;
  via?: Party;
  verb: string;
}

/** What the grammar of one unit shows. */
export interface UnitFindings {
  findings: Finding[];
  back?: BackReference;
  /** Who the last frame names, whether or not it has a claim: what follows may be theirs. */
  named?: Party & { medium: boolean };
  /** The subject of the sentence: a pronoun behind it may mean it. */
  mention?: Range & { plural?: true };
  /** Ends with a frame and a colon: what the next unit says belongs to it. */
  opens?: Omit<Finding, "start" | "end" | "speech">;
}

/** A reason of the domain of speech. */
export function reason(key: string, values?: Record<string, string | number>): Reason {
  return values ? { domain: "speech", key, values } : { domain: "speech", key };
}
