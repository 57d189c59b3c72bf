import { type NameText, plainSegment, type Segment } from "./name-segments";
import { isDetermined } from "./properness";

const sureScore = 0.7;
const shortestRepeat = 2;

interface Sure {
  name: string;
  segment: Segment;
}

/** The words of persons that are named in full somewhere in the text, folded. */
function sureWords({ text, words }: NameText, segments: readonly Segment[]): Map<string, Sure> {
  const sure = new Map<string, Sure>();
  for (const segment of segments) {
    if (segment.kind !== "person" || segment.score < sureScore || segment.coreLast === segment.coreFirst)
      continue;
    const name = text.slice(words[segment.coreFirst]?.start, words[segment.coreLast]?.end);
    for (let index = segment.coreFirst; index <= segment.coreLast; index++) {
      const word = words[index];
      if (!word?.capital || word.folded.length < shortestRepeat || word.address) continue;
      // Wang Yi may be repeated by either name, Angela Merkel hardly as Angela.
      const given = word.firstName && index === segment.coreFirst && word.folded.length > 3;
      if (!given && !sure.has(word.folded)) sure.set(word.folded, { name, segment });
    }
  }
  return sure;
}

/** The segments and beside them every word that repeats a part of a full name of the same text. */
export function withRepeats(source: NameText, segments: readonly Segment[]): Segment[] {
  const sure = sureWords(source, segments);
  if (sure.size === 0) return [...segments];
  const taken = new Set<number>();
  for (const { first, last } of segments) for (let index = first; index <= last; index++) taken.add(index);
  const repeats: Segment[] = [];
  for (const [index, word] of source.words.entries()) {
    if (!word.capital || taken.has(index) || word.calendar) continue;
    const full = sure.get(word.folded) ?? sure.get(word.folded.replace(/s$/u, ""));
    const ordinary =
      word.functionWord || (word.noun && (isDetermined({ words: source.words, index }) || word.begins));
    if (full && !ordinary)
      repeats.push(plainSegment(index, index, "person", 0.85, "repeated", { name: full.name }));
  }
  return [...segments.map((segment) => named(source, segment, sure)), ...repeats].sort(
    (a, b) => a.first - b.first,
  );
}

/** A single word that repeats a full name is that person, and surer than by itself. */
function named({ words }: NameText, segment: Segment, sure: ReadonlyMap<string, Sure>): Segment {
  const word = words[segment.first];
  if (segment.first !== segment.last || !word || segment.kind === "state") return segment;
  const full = sure.get(word.folded) ?? sure.get(word.folded.replace(/s$/u, ""));
  if (!full) return segment;
  return {
    ...segment,
    kind: "person",
    score: Math.max(segment.score, 0.9),
    reason: "repeated",
    values: { name: full.name },
  };
}
