import type { Finding, Party, UnitFindings } from "../finding";
import { reason } from "../finding";
import { rangeOf } from "../token-range";
import type { Unit } from "../units";
import { readAttributions, readLeftovers } from "./attributions";
import { type Clauses, clausesOf, isFiniteLooking } from "./clauses";
import { type Content, contentBefore, contentBehind, hasObject, skipAdverbials } from "./contents";
import { coordinators, documentNoun, subordinators } from "./function-words";
import { mentionIn } from "./mentions";
import { type Predicate, predicatesOf } from "./predicates";
import { isMedium, phraseEnd, type Subject, subjectBehind } from "./subjects";

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

/** The claims that the grammar of one English sentence shows, with who says them where the sentence tells. */
export function englishFindings(text: string, unit: Unit): UnitFindings {
  const clauses = clausesOf(text, unit);
  const reading: Reading = {
    clauses,
    predicates: predicatesOf(clauses),
    findings: [],
    taken: clauses.segments.map(() => false),
  };
  // What a frame at the end says is said by it as a whole: "She thinks it will rain, he said."
  const tails = reading.predicates.filter((predicate) => readTail(reading, predicate));
  for (const predicate of reading.predicates)
    if (!tails.includes(predicate)) readPredicate(reading, predicate);
  readAttributions(reading);
  readLeftovers(reading);
  const { findings, named, opens } = reading;
  const mention = mentionIn(clauses);
  return {
    findings,
    ...(mention ? { mention } : {}),
    ...(named ? { named } : {}),
    ...(opens ? { opens } : {}),
  };
}

interface Frame {
  predicate: Predicate;
  subject?: Subject;
  first: number;
  verb: string;
  parties: Pick<Finding, "speaker" | "via">;
}

function readPredicate(reading: Reading, predicate: Predicate): void {
  const { clauses } = reading;
  // What is part of a claim found before is not read again, unless it is a clause of its own.
  if (reading.taken[predicate.segment] && !isOwnClause(reading, predicate)) return;
  const shared =
    predicate.kind === "ing" || (!predicate.front && clauses.segments[predicate.segment]?.before === "and");
  const subject = predicate.front ?? (shared ? reading.lastSubject : undefined);
  if (!subject && !predicate.passive) return;
  const frame = frameOf(reading, predicate, subject);
  if (!predicate.passive && subject && !shared) reading.lastSubject = subject;
  const party = frame.parties.speaker ?? frame.parties.via;
  if (party && !predicate.passive) reading.named = { ...party, medium: !frame.parties.speaker };
  if (predicate.passive && predicate.verb.lemma !== "quote") return;
  if (readBehind(reading, frame)) return;
  if (readColonAtEnd(reading, frame)) return;
  if (!readQuotedWords(reading, frame)) readObject(reading, frame);
}

/** Reads a frame behind what is said; false if the predicate is none. */
function readTail(reading: Reading, predicate: Predicate): boolean {
  if (predicate.kind === "ing" || predicate.passive || reading.taken[predicate.segment]) return false;
  if (readInverted(reading, predicate)) return true;
  if (!predicate.front) return false;
  const frame = frameOf(reading, predicate, predicate.front);
  if (!readPostposed(reading, frame)) return false;
  reading.lastSubject = predicate.front;
  return true;
}

function isOwnClause({ clauses }: Reading, predicate: Predicate): boolean {
  const own = clauses.segments[predicate.segment];
  return own?.before === "and" || predicate.kind === "ing";
}

function frameOf({ clauses }: Reading, predicate: Predicate, subject: Subject | undefined): Frame {
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

function addFinding(reading: Reading, frame: Frame, content: Content, key: string): Finding | undefined {
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
function takeTokens({ clauses, taken }: Reading, from: number, to: number): void {
  clauses.segments.forEach((segment, index) => {
    if (segment.from < to && segment.to > from) taken[index] = true;
  });
}

/** The first token a claim before segment `segment` may begin with. */
function lowestToken({ clauses, taken }: Reading, segment: number): number {
  let lowest = segment;
  while (lowest > 0 && !taken[lowest - 1] && clauses.segments[lowest]?.before !== "colon") lowest--;
  return clauses.segments[lowest]?.from ?? 0;
}

/** "“…,” said the senator": the subject stands behind the verb. */
function readInverted(reading: Reading, predicate: Predicate): boolean {
  const { clauses } = reading;
  const own = clauses.segments[predicate.segment];
  if (!own || own.from !== predicate.at || predicate.segment === 0 || predicate.kind === "ing") return false;
  if (own.before !== "comma" && own.before !== "quote" && own.before !== "dash") return false;
  const subject = subjectBehind(clauses, predicate.segment, predicate.at);
  if (!subject) return false;
  const content = contentBefore(clauses, lowestToken(reading, predicate.segment), own.from);
  const afterSubject = skipAdverbials(clauses.tokens, Math.min(subject.to, own.to), own.to, "say");
  if (!content || (afterSubject < own.to && content.sign !== "quotation")) return false;
  const frame = frameOf(reading, predicate, subject);
  reading.lastSubject = subject;
  return finishPostposed(reading, frame, content);
}

/** "…, the senator said on Tuesday." */
function readPostposed(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { predicate, subject } = frame;
  const own = clauses.segments[predicate.segment];
  if (!own || predicate.segment === 0 || !subject || subject.firstSegment !== predicate.segment) return false;
  if (own.before !== "comma" && own.before !== "quote" && own.before !== "dash") return false;
  if (
    coordinators.has(clauses.tokens[own.from]?.lower ?? "") ||
    subordinators.has(clauses.tokens[own.from]?.lower ?? "")
  )
    return false;
  if (!endsFrame(clauses, predicate, own.to)) return false;
  const next = clauses.segments[predicate.segment + 1];
  if (next?.before === "colon") return false;
  const lowest = lowestToken(reading, predicate.segment);
  const content = contentBefore(clauses, lowest, own.from);
  if (content && predicate.verb.weak && content.sign !== "quotation") return false;
  if (content) return finishPostposed(reading, frame, content);
  return readInterrupted(reading, frame, lowest);
}

/** Whether nothing but times, places and whom it was said to follows the verb. */
function endsFrame({ tokens }: Clauses, { at, verb }: Predicate, end: number): boolean {
  let next = at + 1;
  if (verb.lemma === "tell" || verb.lemma === "quote") {
    next = phraseEnd(tokens, next, end);
    if (tokens[next]?.lower === "as") return true;
  }
  return skipAdverbials(tokens, next, end, verb.lemma) >= end;
}

function finishPostposed(reading: Reading, frame: Frame, content: Content): boolean {
  const { clauses } = reading;
  const key = content.sign === "quotation" ? "quotation-frame" : "postposed";
  const finding = addFinding(reading, frame, content, key);
  if (!finding) return false;
  const party = frame.parties.speaker ?? frame.parties.via;
  if (party) reading.named = { ...party, medium: !frame.parties.speaker };
  const own = clauses.segments[frame.predicate.segment];
  takeTokens(reading, content.from, own?.to ?? content.to);
  const last =
    frame.subject && frame.subject.to > (own?.to ?? 0)
      ? frame.predicate.segment + 1
      : frame.predicate.segment;
  reading.taken[last] = true;
  const next = clauses.segments[last + 1];
  if (next && clauses.tokens[next.from]?.quotation?.kind === "speech" && finding.speech === "direct") {
    addFinding(
      reading,
      frame,
      { from: next.from, to: next.from + 1, speech: "direct", sign: "quotation" },
      key,
    );
    reading.taken[last + 1] = true;
  }
  return true;
}

/** "The plan, she said, would fail." */
function readInterrupted(reading: Reading, frame: Frame, lowest: number): boolean {
  const { clauses } = reading;
  const { tokens, segments } = clauses;
  const next = segments[frame.predicate.segment + 1];
  const own = segments[frame.predicate.segment];
  if (!next || !own || next.before !== "comma" || lowest >= own.from || !isFiniteLooking(tokens, next.from))
    return false;
  const content: Content = { from: lowest, to: tokens.length, speech: "indirect", sign: "sentence" };
  if (!addFinding(reading, frame, content, "interrupted")) return false;
  takeTokens(reading, lowest, tokens.length);
  return true;
}

/** The token where the next frame begins behind a predicate. */
function stopBehind({ clauses, predicates }: Reading, { segment }: Predicate): number {
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

/** "X said that …", "X told Y …", "X vowed to …" */
function readBehind(reading: Reading, frame: Frame): boolean {
  const { predicate } = frame;
  const stop = stopBehind(reading, predicate);
  const content = contentBehind(reading.clauses, predicate, stop);
  if (!content || (predicate.verb.weak && content.sign !== "quotation")) return false;
  const finding = addFinding(reading, frame, content, content.sign);
  if (!finding) return false;
  const own = reading.clauses.segments[predicate.segment];
  takeTokens(reading, own?.from ?? 0, content.to);
  reading.taken[frame.first] = true;
  return true;
}

function readColonAtEnd(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { tokens, segments, unit } = clauses;
  if (frame.predicate.segment !== segments.length - 1 || tokens.at(-1)?.kind !== "colon") return false;
  reading.opens = {
    unit: unit.index,
    class: frame.predicate.verb.class,
    score: 0.85,
    why: [reason("colon", { verb: frame.verb })],
    ...frame.parties,
  };
  reading.taken[frame.predicate.segment] = true;
  return true;
}

/** "called the decision “unacceptable”" */
function readQuotedWords(reading: Reading, frame: Frame): boolean {
  const { tokens, segments } = reading.clauses;
  const own = segments[frame.predicate.segment];
  if (!own || frame.predicate.verb.class === "asks") return false;
  for (let at = frame.predicate.at + 1; at < own.to; at++) {
    const quotation = tokens[at]?.quotation;
    if (!quotation || quotation.kind === "title") continue;
    const finding = addFinding(
      reading,
      frame,
      { from: at, to: at + 1, speech: "direct", sign: "quotation" },
      "quoted-words",
    );
    if (finding) finding.score = quotation.kind === "words" ? 0.6 : 0.68;
    reading.taken[frame.predicate.segment] = true;
    return finding !== undefined;
  }
  return false;
}

/** "The company confirmed the offer", "Midwives dispute that account": the clause is the claim. */
function readObject(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { tokens, segments } = clauses;
  const { predicate, subject } = frame;
  const own = segments[predicate.segment];
  if (!own || !subject || !predicate.verb.object || !frame.parties.speaker || predicate.kind === "ing")
    return false;
  const object =
    predicate.verb.lemma === "dispute" && tokens[predicate.at + 1]?.lower === "that"
      ? predicate.at + 2
      : predicate.at + 1;
  if (!hasObject(tokens, object, own.to)) return false;
  const from = subject.firstSegment < predicate.segment || subject.to <= own.from ? subject.from : own.from;
  const begins =
    own.before === "and" ? own.from + 1 : Math.max(from, predicate.front ? subject.from : own.from);
  const content: Content = { from: begins, to: own.to, speech: "paraphrase", sign: "main" };
  const finding = addFinding(reading, frame, content, "object");
  if (!finding) return false;
  finding.score = predicate.verb.class === "demands" || predicate.verb.class === "denies" ? 0.5 : 0.42;
  reading.taken[predicate.segment] = true;
  return true;
}
