import { type Finding, type Party, reason, type UnitFindings } from "../finding";
import { rangeOf } from "../token-range";
import type { Clauses } from "./clauses";
import type { Content } from "./contents";
import { documentNoun } from "./function-words";
import type { Predicate } from "./predicates";
import { isMedium, phraseEnd, type Subject } from "./subjects";

/** What an English unit holds while it is read. */
export interface Reading {
  clauses: Clauses;
  predicates: readonly Predicate[];
  findings: Finding[];
  /** Segments whose words are part of a frame or of a claim. */
  taken: boolean[];
  named?: UnitFindings["named"];
  opens?: UnitFindings["opens"];
  lastSubject?: Subject;
}

/** A verb of saying with who says it; `first` is the first segment of its words. */
export interface Frame {
  predicate: Predicate;
  subject?: Subject;
  first: number;
  verb: string;
  parties: Pick<Finding, "speaker" | "via">;
}

/** The frame of a predicate with its subject, or with one borrowed from an earlier verb. */
export function frameOf({ clauses }: Reading, predicate: Predicate, subject: Subject | undefined): Frame {
  const { text, tokens } = clauses;
  const token = tokens[predicate.at];
  const verb = text.slice(token?.start ?? 0, token?.end ?? 0);
  const base = {
    predicate,
    verb,
    first: Math.min(predicate.segment, subject?.firstSegment ?? predicate.segment),
  };
  if (!subject) return { ...base, parties: {} };
  const named = partyOf(
    clauses,
    subject,
    reason(subject.inverted ? "subject-after" : "subject-before", { verb }),
  );
  return { ...base, subject, parties: partiesOf(clauses, predicate, subject, named) };
}

function partiesOf(clauses: Clauses, predicate: Predicate, subject: Subject, named: Party): Frame["parties"] {
  const { tokens } = clauses;
  if (predicate.verb.lemma === "quote" && !predicate.passive) {
    const end = clauses.segments[predicate.segment]?.to ?? predicate.at;
    const to = phraseEnd(tokens, predicate.at + 1, end);
    const quoted =
      to > predicate.at + 1 ? { from: predicate.at + 1, to, inverted: true, firstSegment: 0 } : undefined;
    return {
      via: named,
      ...(quoted ? { speaker: partyOf(clauses, quoted, reason("quoted", { verb: "quote" })) } : {}),
    };
  }
  const last = tokens[subject.to - 1]?.lower ?? "";
  return isMedium(clauses, subject) || (documentNoun.test(last) && last !== "officials")
    ? { via: named }
    : { speaker: named };
}

function partyOf({ tokens }: Clauses, subject: Subject, why: Party["why"]): Party {
  const start = tokens[subject.from]?.start ?? 0;
  const end = tokens[subject.to - 1]?.end ?? start;
  return {
    start,
    end,
    why,
    ...(subject.pronoun ? { pronoun: subject.pronoun } : {}),
    ...(subject.plural || subject.pronoun === "they" ? { plural: true as const } : {}),
  };
}

const scores: Readonly<Record<Content["sign"], number>> = {
  quotation: 0.92,
  that: 0.84,
  sentence: 0.86,
  main: 0.74,
  infinitive: 0.7,
  of: 0.7,
  colon: 0.6,
  question: 0.5,
};

/** Adds the claim of a frame and its content; `key` is the reason. Undefined if no words are left. */
export function addFinding(
  reading: Reading,
  frame: Frame,
  content: Content,
  key: string,
): Finding | undefined {
  const { clauses } = reading;
  const { tokens, unit } = clauses;
  const range = rangeOf(tokens, content.from, content.to);
  if (!range) return undefined;
  const own = clauses.segments[frame.predicate.segment];
  const addressee = content.addressee && rangeOf(tokens, content.addressee.from, content.addressee.to);
  const medium = content.addressee && isMedium(clauses, content.addressee);
  const to: Party | undefined = addressee && {
    ...addressee,
    why: reason("addressee", { verb: frame.predicate.verb.lemma }),
  };
  const finding: Finding = {
    ...range,
    unit: unit.index,
    speech: content.speech,
    class: frame.predicate.verb.class,
    score: scores[content.sign],
    why: [reason(key, { verb: frame.verb })],
    ...(medium && to ? { via: to } : {}),
    ...frame.parties,
    ...(to && !medium ? { addressee: to } : {}),
    frame: {
      start: tokens[own?.from ?? 0]?.start ?? range.start,
      end: tokens[(own?.to ?? 1) - 1]?.end ?? range.end,
    },
  };
  reading.findings.push(finding);
  return finding;
}

/** Marks the segments that tokens `[from, to)` reach into. */
export function takeTokens({ clauses, taken }: Reading, from: number, to: number): void {
  clauses.segments.forEach((segment, index) => {
    if (segment.from < to && segment.to > from) taken[index] = true;
  });
}

/** The first token a claim before segment `segment` may begin with. */
export function lowestToken({ clauses, taken }: Reading, segment: number): number {
  let lowest = segment;
  while (lowest > 0 && !taken[lowest - 1] && clauses.segments[lowest]?.before !== "colon") lowest--;
  return clauses.segments[lowest]?.from ?? 0;
}

/** The token where the next frame begins behind a predicate. */
export function stopBehind({ clauses, predicates }: Reading, { segment }: Predicate): number {
  const { tokens, segments } = clauses;
  for (const other of predicates) {
    const own = segments[other.segment];
    if (other.segment <= segment || !own) continue;
    const first = tokens[own.from]?.lower ?? "";
    const denied = first === "which" && other.verb.class === "denies";
    const clause =
      denied ||
      own.before === "and" ||
      other.kind === "ing" ||
      (/^(?:while|although|though|but|whereas|and)$/u.test(first) && other.front !== undefined);
    if (clause) return own.from;
  }
  return tokens.length;
}
