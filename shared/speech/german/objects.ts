import { reason } from "../finding";
import { rangeOf } from "../token-range";
import { firstOf, isInfinitiveClause, isSubordinate, moodIn } from "./clauses";
import { isClause } from "./contents";
import { type Frame, frameRange, partiesIn, type Reading, stopBehind, take } from "./frames";
import { isRelativeClause } from "./noun-phrases";

/** Verbs that set what they call something beside it: nannte es „unzumutbar“. */
const naming =
  /^(?:nennen|bezeichnen|beschreiben|charakterisieren|kritisieren|verurteilen|würdigen|loben|begrüßen|werten|bewerten|sprechen|reden|rügen|bemängeln|halten|einstufen|verteidigen|rechtfertigen|äußern|zeigen|geben)$/u;

/** "nannte die Entscheidung „nicht hinnehmbar“": the words between the marks are what is said. */
export function readQuotedWords(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { tokens, segments, unit } = clauses;
  const { predicate } = frame;
  const own = segments[predicate.segment];
  if (!own || (!frame.speaker && !frame.via) || predicate.verb.class === "asks") return false;
  for (let at = predicate.finite + 1; at < own.to; at++) {
    const quotation = tokens[at]?.quotation;
    if (
      !quotation ||
      quotation.kind === "title" ||
      (frame.subject && at >= frame.subject.from && at < frame.subject.to)
    )
      continue;
    if (quotation.kind === "words" && !naming.test(predicate.verb.lemma)) continue;
    if (quotation.kind === "speech" && predicate.verb.object && !naming.test(predicate.verb.lemma)) continue;
    const { start, end } = quotation;
    const { class: speechClass } = predicate.verb;
    const why = [reason("quoted-words", { verb: frame.verb })];
    reading.findings.push({
      start,
      end,
      unit: unit.index,
      speech: "direct",
      class: speechClass,
      score: quotation.kind === "words" ? 0.62 : 0.7,
      why,
      ...partiesIn(frame),
      frame: frameRange(clauses, frame),
    });
    take(reading, frame.first, frame.last);
    return true;
  }
  return false;
}

/** "Er forderte einen Untersuchungsausschuss", "lehnt eine Erhöhung ab": the clause is the claim. */
export function readObject(reading: Reading, frame: Frame): boolean {
  const { clauses } = reading;
  const { tokens, segments, unit } = clauses;
  const { predicate, subject } = frame;
  const own = segments[predicate.segment];
  const { verb } = predicate;
  if (!own || !verb.object || !subject || predicate.passive || predicate.subordinate || !frame.speaker)
    return false;
  if (moodIn(clauses, predicate.segment, predicate.segment).first.includes(predicate.finite)) return false;
  // "bezeichnete es als …": without "als" the verb only says what something is called.
  const calls = /^(?:bezeichnen|werten|bewerten|beschreiben|charakterisieren|drohen)$/u.exec(
    predicate.verb.lemma,
  )?.[0];
  const needed = calls === "drohen" ? "mit" : "als";
  if (calls && !tokens.slice(own.from, own.to).some(({ lower }) => lower === needed)) return false;
  const source = reading.attributions.some(({ from }) => from >= own.from && from < own.to);
  if (source || isSentence(reading, frame)) return false;
  if (own.before === "colon" || !hasObject(reading, frame)) return false;
  const from =
    frame.shared || own.before === "and" ? firstOf(clauses, own) : Math.min(subject.from, own.from);
  const stop = objectEnd(reading, frame);
  const range = rangeOf(tokens, from, segments[stop]?.from ?? tokens.length);
  if (!range) return false;
  const demand = verb.class === "demands" || verb.class === "denies";
  reading.findings.push({
    ...range,
    unit: unit.index,
    speech: "paraphrase",
    class: verb.class,
    score: demand ? 0.5 : 0.42,
    why: [reason("object", { verb: frame.verb })],
    ...partiesIn(frame),
    frame: frameRange(clauses, frame),
  });
  take(reading, frame.first, stop - 1);
  return true;
}

/** "zu acht Monaten Haft verurteilt": a court's doing, not what somebody says. */
function isSentence({ clauses }: Reading, { predicate }: Frame): boolean {
  if (predicate.verb.lemma !== "verurteilen") return false;
  return clauses.tokens.some(
    ({ lower, capital }) =>
      capital && /(?:haft|strafe|gefängnis|jahren|monaten|sozialstunden|zahlung)$/u.test(lower),
  );
}

/** Whether something besides the subject and "das", "es", "sich" depends on the verb. */
function hasObject({ clauses }: Reading, { predicate, subject }: Frame): boolean {
  const { tokens, segments } = clauses;
  const own = segments[predicate.segment];
  if (!own || !subject) return false;
  for (let at = own.from; at < own.to; at++) {
    const token = tokens[at];
    if (token?.lower === "als" && at > predicate.finite) return true;
    if (at >= subject.from && at < subject.to) continue;
    if (
      token?.kind === "quote" ||
      (token?.capital &&
        token.kind === "word" &&
        !isTimeWord(token.lower) &&
        !/^(?:das|dies|es|dem)$/u.test(token.lower))
    )
      return true;
    if (token?.lower === "als" || token?.lower === "für") return true;
  }
  return false;
}

function isTimeWord(word: string): boolean {
  return /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|abend|morgen|mittag|nachmittag|vormittag|woche|uhr|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)s?(?:abend|morgen|nachmittag|mittag)?$/u.test(
    word,
  );
}

/** The first segment behind the clause: conditions and relative clauses belong to it. */
function objectEnd(reading: Reading, frame: Frame): number {
  const { clauses } = reading;
  const { segments, tokens } = clauses;
  const stop = stopBehind(reading, frame);
  let at = frame.last + 1;
  while (at < stop) {
    const segment = segments[at];
    if (segment?.before !== "comma") break;
    const first = tokens[segment.from]?.lower ?? "";
    const depends =
      isRelativeClause(tokens, segment.from, segment.to) ||
      isInfinitiveClause(clauses, segment) ||
      /^(?:sollte|sollten|falls|wenn|sofern|weil|da|solange|bis|um|darunter|auch|insbesondere|vor)$/u.test(
        first,
      ) ||
      (isSubordinate(clauses, segment) && first !== "wie") ||
      !isClause(clauses, at, at);
    if (!depends) break;
    at++;
  }
  return at;
}
