import type { Finding, UnitFindings } from "../finding";
import { reason } from "../finding";
import { rangeOf } from "../token-range";
import type { Unit } from "../units";
import { firstOf, moodIn } from "./clauses";
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
import { readAttributions, readLeftovers } from "./leftovers";
import { readNouns } from "./nouns";
import { readObject, readQuotedWords } from "./objects";
import { readPostposed } from "./postposed";
import type { Predicate } from "./predicates";
import { mentionOf } from "./subjects";

/** The claims that the grammar of one German sentence shows, with who says them where the sentence tells. */
export function germanFindings(text: string, unit: Unit): UnitFindings {
  const reading = readingOf(text, unit);
  readPredicates(reading);
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

/** What a frame at the end says is said by it as a whole: "Die Bahn habe zugesagt zu prüfen, sagte Brandt." */
function readPredicates(reading: Reading): void {
  const { segments } = reading.clauses;
  const tails = reading.predicates.filter((predicate) => readTail(reading, predicate));
  const said = [...reading.taken];
  for (const predicate of reading.predicates) {
    const nested = said[predicate.segment] && segments[predicate.segment]?.before !== "and";
    if (!nested && !tails.includes(predicate)) readPredicate(reading, predicate);
  }
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
