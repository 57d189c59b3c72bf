import { moodOf } from "../subjunctive";
import { type Clauses, moodIn } from "./clauses";
import { contentBefore, contentBehind } from "./contents";
import { type Frame, findingOf, lowestFree, type Reading, stopBehind, take } from "./frames";
import { adverbs, auxiliaries, prepositions } from "./function-words";

/** "…, sagte Xi am Abend." and what goes on behind it. */
export function readPostposed(reading: Reading, frame: Frame): boolean {
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
