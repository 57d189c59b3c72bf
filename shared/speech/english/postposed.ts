import { addresseeBehind, skipAdverbials } from "./adverbials";
import { type Clauses, isFiniteLooking } from "./clauses";
import { type Content, contentBefore } from "./contents";
import { addFinding, type Frame, frameOf, lowestToken, type Reading, takeTokens } from "./frames";
import { coordinators, subordinators } from "./function-words";
import type { Predicate } from "./predicates";
import { phraseEnd, subjectBehind } from "./subjects";

/** "“…,” said the senator": the subject stands behind the verb. */
export function readInverted(reading: Reading, predicate: Predicate): boolean {
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
export function readPostposed(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { segments, tokens } = clauses;
  const { predicate, subject } = frame;
  const own = segments[predicate.segment];
  const first = subject && segments[subject.firstSegment];
  if (!own || !first || !subject || subject.firstSegment === 0) return false;
  // "“…,” the minister, Ivo Brand, said": only a quotation shows where the frame begins.
  if (subject.firstSegment < predicate.segment && first.before !== "quote") return false;
  if (first.before !== "comma" && first.before !== "quote" && first.before !== "dash") return false;
  const word = tokens[first.from]?.lower ?? "";
  if (coordinators.has(word) || subordinators.has(word)) return false;
  if (segments[predicate.segment + 1]?.before === "colon") return false;
  const lowest = lowestToken(reading, subject.firstSegment);
  const content = contentBefore(clauses, lowest, first.from);
  const quoted = content?.sign === "quotation";
  if (!quoted && (predicate.verb.weak || !endsFrame(clauses, predicate, own.to))) return false;
  if (quoted && takesMore(clauses, predicate, own.to)) return false;
  const told = predicate.verb.lemma === "tell" ? addresseeBehind(tokens, predicate, own.to) : undefined;
  if (content && told) content.addressee = told;
  return content ? finishPostposed(reading, frame, content) : readInterrupted(reading, frame, lowest);
}

/** "“No,” he said that day": but "“No” he said, that …" and "he said “yes”" have something of their own to say. */
function takesMore({ tokens }: Clauses, { at }: Predicate, end: number): boolean {
  for (let next = at + 1; next < end; next++) {
    if (tokens[next]?.kind === "quote" || (tokens[next]?.lower === "that" && next === at + 1)) return true;
  }
  return false;
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
