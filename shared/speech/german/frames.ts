import type { BackReference, Finding, Party, UnitFindings } from "../finding";
import { reason } from "../finding";
import type { Segment } from "../segments";
import { rangeOf } from "../token-range";
import type { Unit } from "../units";
import { type Attribution, attributionsOf } from "./attributions";
import { type Clauses, clausesOf, firstOf } from "./clauses";
import type { Content } from "./contents";
import { speakerOf, verbWords } from "./parties";
import { type Predicate, predicatesOf } from "./predicates";
import { addresseeOf, isMedium, quotedPerson, sourceOf, splitAtTitle } from "./sources";
import { type Subject, subjectOf } from "./subjects";

/** A predicate with who says it; places are segments and tokens of the unit. */
export interface Frame {
  predicate: Predicate;
  subject?: Subject;
  speaker?: Party;
  via?: Party;
  addressee?: Party;
  /** The first and last segment of the frame's own words. */
  first: number;
  last: number;
  verb: string;
  /** The subject is that of an earlier verb: "bestätigte das und bezeichnete es …". */
  shared?: true;
}

/** What a unit holds while it is read. */
export interface Reading {
  clauses: Clauses;
  predicates: readonly Predicate[];
  attributions: readonly Attribution[];
  findings: Finding[];
  /** Segments whose words are part of a frame or of a claim. */
  taken: boolean[];
  back?: BackReference;
  opens?: UnitFindings["opens"];
  /** Who the last frame names, whether or not it has a claim. */
  named?: UnitFindings["named"];
  /** The last subject, for a coordinated verb: "und forderte". */
  lastSubject?: Subject;
}

/** Begins to read a unit. */
export function readingOf(text: string, unit: Unit): Reading {
  const clauses = clausesOf(text, unit);
  return {
    clauses,
    predicates: predicatesOf(clauses),
    attributions: attributionsOf(clauses),
    findings: [],
    taken: clauses.segments.map(() => false),
  };
}

/** Who a predicate names, and which segments it takes. */
export function frameOf(reading: Reading, predicate: Predicate): Frame {
  const { clauses } = reading;
  const { segments } = clauses;
  const own = segments[predicate.segment];
  const shared = own && isCoordinated(clauses, own, predicate) ? reading.lastSubject : undefined;
  const direct = shared ?? (isImpersonal(predicate) ? undefined : subjectOf(clauses, predicate));
  const goesOn =
    own?.before === "comma" && predicate.finite === firstOf(clauses, own) && !isImpersonal(predicate);
  const found = direct ?? (goesOn ? reading.lastSubject : undefined);
  const subject = found && cutAtTitle(clauses, predicate, found);
  if (subject && !predicate.passive) reading.lastSubject = subject;
  const lastVerb = segments.findIndex(({ to }) => predicate.last < to);
  const borrowed = shared !== undefined || direct === undefined;
  const inside = subject && !borrowed;
  return {
    predicate,
    ...(subject ? { subject } : {}),
    ...partiesOf(clauses, predicate, subject),
    first: inside ? Math.min(predicate.segment, subject.firstSegment) : predicate.segment,
    last: Math.max(predicate.segment, inside && subject.inverted ? subject.lastSegment : 0, lastVerb),
    verb: verbWords(clauses, predicate),
    ...(subject && borrowed ? { shared: true as const } : {}),
  };
}

/** "und forderte", ", sondern bezeichnete": the verb follows the conjunction, the subject stands before. */
function isCoordinated(clauses: Clauses, own: Segment, { finite, subordinate }: Predicate): boolean {
  if (subordinate || finite > own.from + 1) return false;
  return (
    own.before === "and" ||
    (own.before === "comma" && finite === own.from + 1 && firstOf(clauses, own) === finite)
  );
}

function isImpersonal({ verb }: Predicate): boolean {
  return verb.lemma === "heißen" || verb.lemma === "verlauten" || verb.lemma === "hervorgehen";
}

/** Behind "zitierte" two names follow each other: who quotes and who is quoted. */
function cutAtTitle(clauses: Clauses, { verb }: Predicate, subject: Subject): Subject {
  const phrase =
    verb.lemma === "zitieren" && subject.inverted ? splitAtTitle(clauses, subject.phrase) : undefined;
  return phrase ? { ...subject, phrase, to: phrase.to } : subject;
}

function partiesOf(
  clauses: Clauses,
  predicate: Predicate,
  subject: Subject | undefined,
): Pick<Frame, "speaker" | "via" | "addressee"> {
  const source = predicate.passive || isImpersonal(predicate) ? sourceOf(clauses, predicate) : undefined;
  const address = addresseeOf(clauses, predicate, subject);
  const named = subject && !predicate.passive ? speakerOf(clauses, subject, predicate) : undefined;
  const quoting = predicate.verb.lemma === "zitieren";
  if (quoting && predicate.passive && subject) {
    return { speaker: speakerOf(clauses, subject, predicate), ...(source ? { via: source.party } : {}) };
  }
  if (quoting) {
    const speaker = quotedPerson(clauses, predicate, subject);
    return { ...(speaker ? { speaker } : {}), ...(named ? { via: named } : {}) };
  }
  const medium = subject && named && isMedium(clauses, subject.phrase);
  const speaker = named && !medium ? named : source && !source.via ? source.party : undefined;
  const via = medium ? named : source?.via ? source.party : address?.via ? address.party : undefined;
  return {
    ...(speaker ? { speaker } : {}),
    ...(via ? { via } : {}),
    ...(address && !address.via ? { addressee: address.party } : {}),
  };
}

/** The first segment behind `frame` that begins another frame; the number of segments if there is none. */
export function stopBehind({ clauses, predicates, attributions }: Reading, frame: Frame): number {
  const { segments, tokens } = clauses;
  const stops = predicates
    .filter(({ segment }) => segment > frame.last)
    .filter(({ segment, finite, subordinate }) => {
      const own = segments[segment];
      if (!own) return false;
      if (subordinate) return /^(?:wie|was)$/u.test(tokens[own.from]?.lower ?? "") && own.before === "comma";
      const first = firstOf(clauses, own);
      // A subject of its own in front: "und er forderte".
      return finite === first || (own.before === "and" && finite <= own.from + 2);
    })
    .map(({ segment }) => segment);
  for (const { from } of attributions) {
    const at = segments.findIndex((segment) => segment.from === from && tokens[from]?.lower === "so");
    if (at > frame.last) stops.push(at);
  }
  return Math.min(segments.length, ...stops);
}

const scores: Readonly<Record<Content["sign"], number>> = {
  quotation: 0.92,
  subjunctive: 0.88,
  dass: 0.8,
  infinitive: 0.76,
  sentence: 0.78,
  colon: 0.6,
  question: 0.5,
  main: 0.5,
};

/** A claim made of a frame and what is said. */
export function findingOf(
  { clauses }: Reading,
  frame: Frame,
  content: Content,
  key: string,
): Finding | undefined {
  const { tokens, unit } = clauses;
  const range = rangeOf(tokens, content.from, content.to);
  if (!range) return undefined;
  const why = [reason(key, { verb: frame.verb })];
  if (content.mood.length > 0) why.push(reason("subjunctive", { words: wordsAt(clauses, content.mood) }));
  return {
    ...range,
    unit: unit.index,
    speech: content.speech,
    class: frame.predicate.verb.class,
    score: scores[content.sign],
    why,
    ...partiesIn(frame),
    frame: frameRange(clauses, frame),
  };
}

/** The parties of a frame, for a finding. */
export function partiesIn({
  speaker,
  via,
  addressee,
}: Frame): Pick<Finding, "speaker" | "via" | "addressee"> {
  return { ...(speaker ? { speaker } : {}), ...(via ? { via } : {}), ...(addressee ? { addressee } : {}) };
}

/** UTF-16 range of the frame's own segments. */
export function frameRange(
  { tokens, segments }: Clauses,
  { first, last }: Frame,
): { start: number; end: number } {
  const from = segments[first]?.from ?? 0;
  const to = segments[last]?.to ?? from + 1;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Words of the text, each once, with commas between. */
export function wordsAt({ text, tokens }: Clauses, places: readonly number[]): string {
  const words = places.map((at) => text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0));
  return [...new Set(words)].slice(0, 3).join(", ");
}

/** Marks segments `[first, last]` as part of a frame or a claim. */
export function take({ taken }: Reading, first: number, last: number): void {
  for (let index = first; index <= last; index++) taken[index] = true;
}

/** The first segment that a claim before segment `frame` may begin with. */
export function lowestFree({ taken }: Reading, frame: number): number {
  let lowest = frame;
  while (lowest > 0 && !taken[lowest - 1]) lowest--;
  return lowest;
}
