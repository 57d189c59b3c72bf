import type { Finding, UnitFindings } from "../finding";
import { reason } from "../finding";
import { moodOf } from "../subjunctive";
import { rangeOf } from "../token-range";
import type { Unit } from "../units";
import { type Clauses, firstOf, moodIn } from "./clauses";
import { contentBefore, contentBehind, isClause } from "./contents";
import {
  type Frame,
  findingOf,
  frameOf,
  frameRange,
  lowestFree,
  partiesIn,
  type Reading,
  readingOf,
  stopBehind,
  take,
} from "./frames";
import { adverbs, auxiliaries, prepositions } from "./function-words";
import { readAttributions, readLeftovers } from "./leftovers";
import { readNouns } from "./nouns";
import { readObject, readQuotedWords } from "./objects";
import type { Predicate } from "./predicates";
import { mentionOf } from "./subjects";

/** The claims that the grammar of one German sentence shows, with who says them where the sentence tells. */
export function germanFindings(text: string, unit: Unit): UnitFindings {
  const reading = readingOf(text, unit);
  // What a frame at the end says is said by it as a whole: "Die Bahn habe zugesagt zu prüfen, sagte Brandt."
  const tails = reading.predicates.filter((predicate) => readTail(reading, predicate));
  for (const predicate of reading.predicates)
    if (!tails.includes(predicate)) readPredicate(reading, predicate);
  readNouns(reading);
  readAttributions(reading);
  readLeftovers(reading);
  const { findings, back, opens, named, clauses } = reading;
  const subject = mentionOf(clauses);
  const mention =
    subject && !subject.phrase.pronoun ? rangeOf(clauses.tokens, subject.from, subject.to) : undefined;
  return {
    ...(mention ? { mention: subject?.phrase.plural ? { ...mention, plural: true } : mention } : {}),
    findings,
    ...(back ? { back } : {}),
    ...(opens ? { opens } : {}),
    ...(named ? { named } : {}),
  };
}

/** Reads a frame with its own subject behind what is said; false if the predicate is none. */
function readTail(reading: Reading, predicate: Predicate): boolean {
  const own = reading.clauses.segments[predicate.segment];
  if (!own || predicate.segment === 0 || own.from !== predicate.finite || predicate.subordinate) return false;
  const frame = frameOf(reading, predicate);
  if (frame.shared || (!frame.subject?.inverted && predicate.verb.lemma !== "heißen")) return false;
  const named = frame.speaker ?? frame.via;
  if (!readPostposed(reading, frame)) return false;
  if (named) reading.named = { ...named, medium: !frame.speaker };
  return true;
}

function readPredicate(reading: Reading, predicate: Predicate): void {
  const { clauses } = reading;
  const own = clauses.segments[predicate.segment];
  if (!own) return;
  const frame = frameOf(reading, predicate);
  const named = frame.speaker ?? frame.via;
  if (named && !predicate.subordinate && !predicate.passive)
    reading.named = { ...named, medium: !frame.speaker };
  if (predicate.subordinate) {
    // "…, der die Länder auffordert, …": who does is another's word.
    if (/^(?:der|die|das|den|dem|deren|dessen|welche[rsnm]?)$/u.test(clauses.tokens[own.from]?.lower ?? ""))
      return;
    if (clauses.tokens[firstOf(clauses, own)]?.lower === "wie") readWie(reading, frame);
    else readBehind(reading, frame);
    return;
  }
  if (readPostposed(reading, frame)) return;
  if (readBehind(reading, frame)) return;
  if (readColonAtEnd(reading, frame) || readBack(reading, frame)) return;
  if (!readQuotedWords(reading, frame)) readObject(reading, frame);
}

/** "…, sagte Xi am Abend." and what goes on behind it. */
function readPostposed(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { segments, tokens } = clauses;
  const { predicate } = frame;
  const own = segments[predicate.segment];
  if (
    !own ||
    predicate.segment === 0 ||
    own.before === "colon" ||
    own.before === "and" ||
    own.before === "start"
  )
    return false;
  if (frame.shared || frame.first < predicate.segment || own.from !== predicate.finite) return false;
  if (!frame.subject && !frame.speaker && !frame.via && predicate.verb.lemma !== "heißen") return false;
  const lowest = lowestFree(reading, predicate.segment);
  const content = goesOnWithVerb(reading, frame)
    ? undefined
    : contentBefore(clauses, predicate.segment, lowest);
  if (!content) return readInterrupted(reading, frame, lowest);
  if (predicate.verb.weak && content.sign === "sentence") return false;
  const finding = findingOf(
    reading,
    frame,
    content,
    content.sign === "quotation" ? "quotation-frame" : "postposed",
  );
  if (!finding) return false;
  reading.findings.push(finding);
  const first = segments.findIndex(({ from }) => from >= content.from);
  take(reading, Math.max(0, first), frame.last);
  readSecondPart(reading, frame, finding.end);
  return frame.first >= 0 && tokens.length > 0;
}

/** "Der Grund, sagt X, sei …": behind the frame the sentence goes on with its verb. */
function goesOnWithVerb({ clauses }: Reading, frame: Frame): boolean {
  const { segments, tokens } = clauses;
  const next = segments[frame.last + 1];
  const before = segments[frame.predicate.segment - 1];
  if (next?.before !== "comma" || tokens[(before?.to ?? 0) - 1]?.kind === "quote") return false;
  return (
    auxiliaries.has(tokens[next.from]?.lower ?? "") ||
    moodOf(tokens, next.from - 1, next.from + 1).first.length > 0
  );
}

/** "„A“, sagte X, „B“" has a second quotation; "Er sei, sagte X, und er bleibe …" goes on in Konjunktiv. */
function readSecondPart(reading: Reading, frame: Frame, end: number): void {
  const { clauses } = reading;
  const { segments, tokens } = clauses;
  const next = segments[frame.last + 1];
  if (!next || next.before === "and") return;
  const stop = stopBehind(reading, frame);
  const content = contentBehind(clauses, frame.predicate, frame.last, stop);
  if (!content) return;
  const finding = findingOf(
    reading,
    frame,
    content,
    content.sign === "quotation" ? "quotation-frame" : "postposed",
  );
  if (!finding || finding.start < end) return;
  const direct = reading.findings.at(-1)?.speech === "direct";
  if (content.sign !== "quotation" && (direct || content.sign !== "subjunctive")) {
    // "sagte Xi und fügte hinzu, dass …" is a frame of its own; a colon behind a frame opens what is said next.
    if (content.sign !== "colon" && content.sign !== "dass") return;
    if (tokens[content.from - 1]?.kind === "comma") return;
  }
  reading.findings.push(finding);
  take(reading, frame.last + 1, content.next - 1);
}

/** "Die Lage, sagte Xi, sei ernst": no clause stands before the frame, the whole sentence is what is said. */
function readInterrupted(reading: Reading, frame: Frame, lowest: number): boolean {
  const { clauses } = reading;
  const { segments, tokens } = clauses;
  const next = segments[frame.last + 1];
  if (!next || lowest >= frame.first || next.before !== "comma") return false;
  if (segments[frame.first - 1]?.before === "colon" && lowest < frame.first - 1) return false;
  const last = segments.length - 1;
  const { first: sure, second } = moodIn(clauses, frame.last + 1, last);
  const mood = sure.length > 0 ? sure : second;
  // "heißt es, die Station verursache …" begins with a subject: it is all that is said.
  if (!beginsWithVerb(clauses, next.from)) return false;
  const from = segments[lowest]?.from ?? 0;
  const finding = findingOf(
    reading,
    frame,
    {
      from,
      to: tokens.length,
      speech: mood.length > 0 ? "indirect" : "paraphrase",
      sign: "subjunctive",
      mood,
      next: segments.length,
    },
    "interrupted",
  );
  if (!finding) return false;
  reading.findings.push(finding);
  take(reading, lowest, last);
  return true;
}

/** Whether a finite verb stands at `at`: the words before an inserted frame were its first phrase. */
function beginsWithVerb({ tokens }: Clauses, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.capital) return false;
  return (
    auxiliaries.has(token.lower) ||
    moodOf(tokens, at - 1, at + 1).first.length > 0 ||
    (/(?:t|te|ten|en)$/u.test(token.lower) && !adverbs.has(token.lower) && !prepositions.has(token.lower))
  );
}

/** "X sagte, …", "X kündigte an, dass …", "X warnte: …" */
function readBehind(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { predicate } = frame;
  const stop = stopBehind(reading, frame);
  const content = contentBehind(clauses, predicate, frame.last, stop);
  if (!content) return false;
  if (predicate.verb.weak && content.sign !== "quotation" && content.sign !== "subjunctive") return false;
  const known = frame.speaker ?? frame.via ?? frame.subject;
  if (
    !known &&
    !predicate.passive &&
    content.sign !== "quotation" &&
    content.sign !== "subjunctive" &&
    content.sign !== "dass"
  )
    return false;
  if (content.sign === "main" && !frame.speaker && !frame.via) return false;
  // "Er habe dazu aufgefordert, …": the whole sentence is reported, and this is part of it.
  const reported = moodIn(clauses, predicate.segment, predicate.segment).first.includes(predicate.finite);
  if (reported && !predicate.subordinate && (!frame.speaker || frame.speaker.pronoun)) return false;
  if (content.sign === "infinitive" && !takesInfinitive(predicate)) return false;
  if (content.sign === "main" && (predicate.subordinate || predicate.passive)) return false;
  if (predicate.passive && /^(?:infinitive|colon|question)$/u.test(content.sign)) return false;
  if (
    predicate.passive &&
    content.sign === "subjunctive" &&
    !/^(?:es|er|sie|man|der|die|das)$/u.test(clauses.tokens[content.from]?.lower ?? "")
  )
    return false;
  const finding = findingOf(
    reading,
    frame,
    content,
    content.sign === "subjunctive" ? "dependent" : content.sign,
  );
  if (!finding) return false;
  if (predicate.subordinate || predicate.passive) finding.score -= 0.15;
  nest(reading, finding);
  reading.findings.push(finding);
  take(reading, frame.first, content.next - 1);
  return true;
}

function takesInfinitive({ verb }: Predicate): boolean {
  return verb.class !== "asks" && verb.class !== "reports" && !/^(?:finden|nennen|freuen)$/u.test(verb.lemma);
}

/** "A sagt, dass B fordert, …": what B demands is the claim, A reports it. */
function nest(reading: Reading, inner: Finding): void {
  const index = reading.findings.findIndex((outer) => outer.start < inner.start && outer.end >= inner.end);
  const outer = reading.findings[index];
  if (!outer) return;
  const begins =
    inner.speaker !== undefined && inner.frame !== undefined && inner.frame.start <= outer.start + 2;
  if (!begins && (inner.end - inner.start) * 2 < outer.end - outer.start) return;
  const passer = outer.speaker ?? outer.via;
  if (passer && !inner.via) inner.via = { ...passer, why: reason("nested") };
  reading.findings.splice(index, 1);
}

/** "…, wie die Polizei mitteilte." */
function readWie(reading: Reading, frame: Frame): void {
  const { clauses } = reading;
  const { segments, tokens } = clauses;
  const { verb, segment } = frame.predicate;
  const behindWie = tokens[(segments[segment]?.from ?? 0) + 1]?.lower;
  if (
    verb.class === "asks" ||
    verb.weak ||
    behindWie === "sich" ||
    (!frame.speaker && !frame.via && verb.lemma !== "heißen")
  )
    return;
  const before = segment > 0 ? contentBefore(clauses, segment, lowestFree(reading, segment)) : undefined;
  const next = segments[frame.last + 1];
  const goesOn =
    next &&
    next.before === "comma" &&
    !(before && isClause(clauses, 0, segment - 1) && !isRest(reading, frame.last + 1));
  const from = segment === 0 ? (next?.from ?? tokens.length) : (before?.from ?? 0);
  const to = segment === 0 || goesOn ? tokens.length : (segments[segment]?.from ?? 0);
  if (segment > 0 && !before && !goesOn) return;
  const sign = before?.sign === "subjunctive" ? "subjunctive" : "sentence";
  const speech = before?.speech === "direct" ? "direct" : sign === "subjunctive" ? "indirect" : "paraphrase";
  const content = { from, to, speech, sign, mood: before?.mood ?? [], next: segments.length } as const;
  const finding = findingOf(reading, frame, { ...content, mood: [...content.mood] }, "wie");
  if (!finding) return;
  finding.score = sign === "subjunctive" ? 0.85 : 0.74;
  reading.findings.push(finding);
  take(reading, 0, goesOn || segment === 0 ? segments.length - 1 : frame.last);
}

/** What stands behind an inserted clause belongs to the sentence before it: it begins with the verb or goes on without one. */
function isRest(reading: Reading, index: number): boolean {
  const segment = reading.clauses.segments[index];
  const first = segment && reading.clauses.tokens[segment.from];
  return (
    first?.kind === "word" &&
    !first.capital &&
    !/^(?:und|aber|doch|sondern|denn|der|die|das|weil|da|nachdem|was|wobei|während)$/u.test(first.lower)
  );
}

/** "Der Minister erklärte:" at the end of a paragraph: what he said follows. */
function readColonAtEnd(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { unit, tokens, segments } = clauses;
  if (frame.last !== segments.length - 1 || tokens.at(-1)?.kind !== "colon") return false;
  const { class: speechClass } = frame.predicate.verb;
  reading.opens = {
    unit: unit.index,
    class: speechClass,
    score: 0.85,
    why: [reason("colon", { verb: frame.verb })],
    ...partiesIn(frame),
    frame: frameRange(clauses, frame),
  };
  take(reading, frame.first, frame.last);
  return true;
}

/** "Das berichtete die Agentur." */
function readBack(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { unit, segments, tokens } = clauses;
  const { predicate } = frame;
  const own = segments[predicate.segment];
  if (own?.before !== "start" || predicate.subordinate || (!frame.speaker && !frame.via)) return false;
  if (!/^(?:das|dies)$/u.test(tokens[own.from]?.lower ?? "") || predicate.finite !== own.from + 1)
    return false;
  const { class: speechClass } = predicate.verb;
  // "Das forderte er", "Das bestritt sie" say what stands before; "Das kündigte …" too.
  if (speechClass === "denies" || speechClass === "asks") return false;
  reading.back = {
    ...(rangeOf(tokens, own.from, own.to) ?? { start: unit.start, end: unit.end }),
    unit: unit.index,
    class: speechClass,
    verb: frame.verb,
    ...(frame.speaker ? { speaker: frame.speaker } : {}),
    ...(frame.via ? { via: frame.via } : {}),
  };
  take(reading, frame.first, frame.last);
  return true;
}
