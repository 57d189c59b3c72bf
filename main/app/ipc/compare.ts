import { articlesLike, compareOverview, compareProjectArticles } from "#core/compare/index";
import type { RunOptions } from "#core/jobs/index";
import type { ProjectIndex } from "#core/mentions/index";
import type { CompareAnswer, LikeArticle, OverviewAnswer } from "#shared/ipc/compare-types";
import { ok, type Result } from "#shared/result";
import type { OpenIndex } from "../open-index";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  index: OpenIndex;
  jobs: RunningJobs;
}

/** Comparisons of articles. Another question of the same kind ends the one before. */
export function compareAnswerers(
  parts: Parts,
): Answerers<"compare:articles" | "compare:like" | "compare:overview"> {
  const articles = new LastAsked<CompareAnswer>(parts, nothingCompared);
  const like = new LastAsked<LikeArticle[]>(parts, []);
  const overview = new LastAsked<OverviewAnswer>(parts, nothingShared);
  return {
    "compare:articles": (request) =>
      articles.ask(request, (index, options) =>
        compareProjectArticles(index, request.articles, request.settings, options),
      ),
    "compare:like": (request) =>
      like.ask(request, (index, options) => articlesLike(index, request.article, request.settings, options)),
    "compare:overview": (request) =>
      overview.ask(request, (index, options) => compareOverview(index, request.settings, options)),
  };
}

/** Answers one kind of question; of several that are open at a time only the last one matters. */
class LastAsked<T> {
  readonly #parts: Parts;
  readonly #nothing: T;
  #last: { question: string; controller: AbortController } | undefined;

  constructor(parts: Parts, nothing: T) {
    this.#parts = parts;
    this.#nothing = nothing;
  }

  async ask(
    question: object,
    run: (index: ProjectIndex, options: RunOptions) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const index = this.#parts.index.require();
    if (!index.ok) return index;
    const own = this.#signalFor(JSON.stringify(question));
    const answer = await this.#parts.jobs.run("compare", ({ signal, onProgress }) =>
      run(index.value, { onProgress, signal: AbortSignal.any([own, signal]) }),
    );
    // Nobody waits for it any more, and nothing is wrong.
    return !answer.ok && own.aborted ? ok(this.#nothing) : answer;
  }

  /** The same question asked twice does not end itself. */
  #signalFor(question: string): AbortSignal {
    if (this.#last?.question !== question) {
      this.#last?.controller.abort();
      this.#last = { question, controller: new AbortController() };
    }
    return this.#last.controller.signal;
  }
}

const nothingCompared: CompareAnswer = {
  ...{ articles: [], passages: [], clusters: [], pairs: [], notices: [] },
  ms: 0,
};

const noNumbers = new Uint32Array();
const nothingShared: OverviewAnswer = {
  articles: [],
  words: noNumbers,
  pairs: { a: noNumbers, b: noNumbers, sharedA: noNumbers, sharedB: noNumbers },
  clusters: [],
  notices: [],
  cached: false,
  ms: 0,
};
