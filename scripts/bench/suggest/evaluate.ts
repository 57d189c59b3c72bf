import { execute } from "#core/jobs/execute";
import {
  type LabelShapes,
  labelShapes,
  memoryOf,
  ProjectIndex,
  type ProjectMemory,
  type TaggedWork,
} from "#core/mentions/index";
import { createSampleProject, openProject } from "#core/project/index";
import { suggestForArticle, type Thresholds } from "#core/suggest/suggest-article";
import type { Result } from "#shared/result";
import type { Suggestion, SuggestionKind } from "#shared/suggest/suggestion";

/** What was found of what a coder has tagged. */
export interface Score {
  /** Proposals that were made. */
  proposed: number;
  /** Of these with exactly the offsets of a span of the label. */
  exact: number;
  /** Of these that share half or more with a span of the label. */
  overlapping: number;
}

/** How suggestions for every article would have done, had it not been tagged. */
export interface Evaluation {
  articles: number;
  byKind: Record<SuggestionKind, Score>;
  /** By what a label stands for: spans, and how many of them a proposal has exactly or overlaps. */
  byLabel: Record<string, { spans: number; exact: number; overlapping: number }>;
  /** Actors of proposals that have a span's offsets and are linked: to the right entry, to another, to none. */
  actors: { right: number; wrong: number; none: number };
  /** Values of dates with a span's offsets. */
  dates: { right: number; wrong: number };
  /** Claims whose speaker is proposed and linked: right, wrong, not proposed. */
  speakers: { right: number; wrong: number; none: number };
  /** Spans and links a coder makes by hand, and key presses that accepting saves or costs. */
  effort: { spans: number; accepted: number; rejected: number };
  mistakes: string[];
  /** Every proposal: kind, reason, score, and whether it overlaps a span of its label. */
  proposals: Array<{ kind: SuggestionKind; why: string; score: number; exact: boolean; right: boolean }>;
}

interface Options {
  project: string;
  coder?: string;
  thresholds?: Thresholds;
  /** Lists proposals that no span agrees with, and spans that no proposal has. */
  verbose?: boolean;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what} ${result.error.why}`);
  return result.value;
}

/** Makes the sample project in `folder`; gives the folder. */
export async function makeSample(folder: string, sample: string): Promise<string> {
  must(await createSampleProject(folder, sample));
  return folder;
}

/** Leaves out each article in turn and compares what is suggested for it with what is tagged. */
export async function evaluateSuggestions(options: Options): Promise<Evaluation> {
  const session = must(await openProject(options.project, { mode: "read" }));
  const memory = new Map<string, unknown>();
  const listener = { progress: () => undefined, part: async () => undefined };
  const index = new ProjectIndex(session, {
    run: (kind, argument, { signal = new AbortController().signal } = {}) =>
      execute(kind, argument, signal, memory, listener) as never,
    close: async () => memory.clear(),
  });
  must(await index.update());
  const project = memoryOf({ memory }, session.folder);
  const evaluation = emptyEvaluation();
  for (const article of project.order) {
    const works = project.mentions.of(article).filter((work) => work.spans > 0);
    const work = works.find(({ coder }) => options.coder === undefined || coder === options.coder);
    if (!work) continue;
    evaluation.articles++;
    const suggestions = leavingOut(project, works, () =>
      suggestForArticle(project, {
        article,
        coder: work.coder,
        rejected: [],
        ...(options.thresholds ? { thresholds: options.thresholds } : {}),
      }),
    );
    compare(evaluation, suggestions, work, project, options.verbose ?? false);
  }
  await index.close();
  await session.close();
  return evaluation;
}

/** Works as if nobody had touched the article. */
function leavingOut<T>(project: ProjectMemory, works: readonly TaggedWork[], look: () => T): T {
  const article = works[0]?.article ?? "";
  const head = project.heads.get(article);
  if (!head) throw new Error(`${article} is not in the project`);
  project.mentions.clear(article);
  project.mentions.recount(article);
  project.heads.set(article, { ...head, status: {} });
  project.headRevision++;
  const value = look();
  project.heads.set(article, head);
  project.headRevision++;
  for (const work of works) project.mentions.putPacked(work.packed);
  project.mentions.recount(article);
  return value;
}

function emptyEvaluation(): Evaluation {
  const score = () => ({ proposed: 0, exact: 0, overlapping: 0 });
  return {
    articles: 0,
    byKind: { known: score(), date: score(), name: score(), claim: score() },
    byLabel: {},
    actors: { right: 0, wrong: 0, none: 0 },
    dates: { right: 0, wrong: 0 },
    speakers: { right: 0, wrong: 0, none: 0 },
    effort: { spans: 0, accepted: 0, rejected: 0 },
    mistakes: [],
    proposals: [],
  };
}

interface Span {
  at: number;
  label: string;
  start: number;
  end: number;
}

function compare(
  evaluation: Evaluation,
  suggestions: readonly Suggestion[],
  work: TaggedWork,
  project: ProjectMemory,
  verbose: boolean,
): void {
  const shapes = labelShapes(project.codebook);
  const spans = Array.from({ length: work.spans }, (_, at) => ({
    at,
    label: work.label(at),
    start: work.start(at),
    end: work.end(at),
  }));
  const source = `${project.heads.get(work.article)?.title ?? ""}`.slice(0, 24);
  const exactly = new Set<number>();
  const partly = new Set<number>();
  for (const one of suggestions) {
    const score = evaluation.byKind[one.kind];
    score.proposed++;
    const same = spans.filter((span) => span.label === one.label && share(span, one) >= 0.5);
    const exact = same.find((span) => span.start === one.start && span.end === one.end);
    evaluation.proposals.push({
      kind: one.kind,
      why: one.why[0]?.key ?? "",
      score: one.score,
      exact: exact !== undefined,
      right: same.length > 0,
    });
    if (exact) score.exact++;
    if (same.length > 0) score.overlapping++;
    else if (verbose) {
      evaluation.mistakes.push(
        `+ ${source} ${one.kind} ${one.score} “${one.quote}” ${one.why[0]?.key ?? ""}`,
      );
    }
    if (exact) exactly.add(exact.at);
    for (const span of same) partly.add(span.at);
    if (exact) compareValues(evaluation, one, exact, work, shapes, verbose);
    else if (same[0] && verbose) {
      const text = project.texts.text(work.article)?.slice(same[0].start, same[0].end);
      evaluation.mistakes.push(`~ ${source} ${one.kind} “${one.quote}” for “${text}”`);
    }
  }
  for (const span of spans) {
    const label = nameOf(span.label, shapes);
    evaluation.byLabel[label] ??= { spans: 0, exact: 0, overlapping: 0 };
    const counts = evaluation.byLabel[label];
    counts.spans++;
    if (exactly.has(span.at)) counts.exact++;
    if (partly.has(span.at)) counts.overlapping++;
    else if (verbose) {
      const text = project.texts.text(work.article)?.slice(span.start, span.end);
      evaluation.mistakes.push(`- ${source} ${span.label} “${text}”`);
    }
  }
  evaluation.effort.spans += spans.length;
  evaluation.effort.accepted += exactly.size;
  evaluation.effort.rejected += suggestions.length - exactly.size;
}

function compareValues(
  evaluation: Evaluation,
  one: Suggestion,
  span: Span,
  work: TaggedWork,
  { claim, actor, date }: LabelShapes,
  verbose: boolean,
): void {
  if (one.label === actor?.id) {
    const right = work.actor(span.at);
    if (one.actor === undefined) evaluation.actors.none++;
    else if (right === one.actor) evaluation.actors.right++;
    else if (right !== "") {
      evaluation.actors.wrong++;
      if (verbose) evaluation.mistakes.push(`! actor of “${one.quote}”: ${one.actor}, not ${right}`);
    }
  }
  if (one.label === date?.id) {
    const right = work.attributes(span.at).value;
    if (right === one.attributes.value) evaluation.dates.right++;
    else {
      evaluation.dates.wrong++;
      if (verbose)
        evaluation.mistakes.push(`! value of “${one.quote}”: ${one.attributes.value}, not ${right}`);
    }
  }
  if (one.label === claim?.id) compareSpeaker(evaluation, one, span, work);
}

function compareSpeaker(evaluation: Evaluation, one: Suggestion, span: Span, work: TaggedWork): void {
  const speakers: Array<{ start: number; end: number }> = [];
  for (let link = 0; link < work.links; link++) {
    const to = work.linkToSpan(link);
    if (work.linkFrom(link) === span.at && work.linkRole(link) === "said-by" && to >= 0) {
      speakers.push({ start: work.start(to), end: work.end(to) });
    }
  }
  const { speaker } = one;
  if (speakers.length === 0) return;
  if (!speaker) evaluation.speakers.none++;
  else if (speakers.some((place) => share(place, speaker) >= 0.5)) evaluation.speakers.right++;
  else evaluation.speakers.wrong++;
}

function nameOf(label: string, { claim, actor, date }: LabelShapes): string {
  if (label === claim?.id) return "claim";
  if (label === actor?.id) return "actor";
  return label === date?.id ? "date" : label;
}

function share(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.min(a.end - a.start, b.end - b.start);
}
