import type { UnitFindings } from "../finding";
import { reason } from "../finding";
import type { Unit } from "../units";
import { readAttributions, readLeftovers } from "./attributions";
import { clausesOf } from "./clauses";
import { type Content, contentBehind, hasObject } from "./contents";
import { addFinding, type Frame, frameOf, type Reading, stopBehind, takeTokens } from "./frames";
import { mentionIn } from "./mentions";
import { readInverted, readPostposed } from "./postposed";
import { type Predicate, predicatesOf } from "./predicates";

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
