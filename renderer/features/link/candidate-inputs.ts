import type { OpenArticle } from "#shared/ipc/contract";
import type { Span } from "#shared/model/annotations";
import type { Codebook, LinkRole } from "#shared/model/codebook";
import type { Actor, Statement } from "#shared/model/project";
import { foldName } from "#shared/names/fold";
import type { StatementIndex } from "#shared/statements/similar";
import type { Suggestion } from "#shared/suggest/suggestion";
import { sentencesOf } from "#shared/text/sentences";
import type { Range } from "#shared/text/words";
import type { ActorLookup } from "../../state/actor-lookup";
import { entryRole } from "../../state/codebook-kinds";
import type { ProposedLink } from "../../state/proposals";

/** Everything the candidates for a link follow from. */
export interface CandidateInputs {
  open: Pick<OpenArticle, "text" | "article" | "annotations">;
  codebook: Pick<Codebook, "labels" | "roles">;
  actors: ReadonlyMap<string, Actor>;
  index: ActorLookup;
  statements: readonly Statement[];
  statementIndex: Pick<StatementIndex, "similar">;
  suggestions: readonly Suggestion[];
  proposals: readonly ProposedLink[];
  /** The span the link begins at. */
  span: Span;
  role: LinkRole;
  /** What was typed. */
  query: string;
  /** Names of the sources, which are media. */
  sources: ReadonlySet<string>;
  /** Paragraph number of an offset, from 1. */
  paragraphAt: (offset: number) => number;
}

let lastSentences: { text: string; language: string; sentences: Range[] } | undefined;

function sentencesIn(text: string, language: string): Range[] {
  if (lastSentences?.text !== text || lastSentences.language !== language) {
    lastSentences = { text, language, sentences: sentencesOf(text, language) };
  }
  return lastSentences.sentences;
}

/** The sentences `place` touches, and these with the one before and the one after. UTF-16 units. */
export function neighbourhood(text: string, language: string, place: Range): { own: Range; near: Range } {
  const sentences = sentencesIn(text, language);
  const first = sentences.findIndex((sentence) => sentence.end > place.start);
  const last = sentences.findLastIndex((sentence) => sentence.start < place.end);
  const range = (from: number, to: number): Range => ({
    start: Math.min(sentences[Math.max(0, from)]?.start ?? place.start, place.start),
    end: Math.max(sentences[Math.min(sentences.length - 1, to)]?.end ?? place.end, place.end),
  });
  return { own: range(first, last), near: range(first - 1, last + 1) };
}

/** Whether two stretches share words. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How far `place` is from `from` in UTF-16 units; words inside it come after words right beside it. */
export function distance(from: Range, place: Range, insideFirst: boolean): number {
  if (place.end <= from.start) return from.start - place.end;
  if (place.start >= from.end) return place.start - from.end;
  return insideFirst ? -1 : insideCounts;
}

// Who says something, and when, seldom stands in what is said: the sentence beside it is likelier.
const insideCounts = 130;

/** Whether every typed word begins a word of `text`, however it is spelt. */
export function fitsWords(text: string, query: string): boolean {
  const words = ` ${foldName(text)}`;
  return foldName(query)
    .split(" ")
    .every((word) => words.includes(` ${word}`));
}

/** The entry of the registry each span of the article stands for. */
export function entriesOf({ open, codebook, actors }: CandidateInputs): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const labels = new Map(open.annotations.spans.map((span) => [span.id, span.label]));
  for (const link of open.annotations.links) {
    const label = labels.get(link.from);
    if (label !== undefined && actors.has(link.to) && entryRole(codebook, label)?.id === link.role) {
      entries.set(link.from, link.to);
    }
  }
  return entries;
}
