import { keyness, wordingPlaces, wordingTable } from "#core/wording/index";
import type { KeynessAnswer, WordingTable } from "#shared/ipc/wording-types";
import { ok, type Result } from "#shared/result";
import type { OpenIndex } from "../open-index";
import type { JobControls, RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  index: OpenIndex;
  jobs: RunningJobs;
}

/**
 * How the sources word things. A table that is shown, and a comparison of groups, ends the one before; a whole table,
 * which somebody takes away, ends nothing and is ended by nothing.
 */
export function wordingAnswerers({
  index: open,
  jobs,
}: Parts): Answerers<"wording:table" | "wording:places" | "wording:keyness"> {
  const tables = new Latest(jobs);
  const comparisons = new Latest(jobs);
  return {
    "wording:table": async (query) => {
      const index = open.require();
      if (!index.ok) return index;
      const table = (controls: JobControls) => wordingTable(index.value, query, controls);
      return query.limit === undefined ? jobs.run("search", table) : tables.run(noTable, table);
    },
    "wording:places": async (query) => {
      const index = open.require();
      return index.ok ? wordingPlaces(index.value, query) : index;
    },
    "wording:keyness": async (query) => {
      const index = open.require();
      if (!index.ok) return index;
      return comparisons.run(noComparison, (controls) => keyness(index.value, query, controls));
    },
  };
}

const noTable: WordingTable = { sources: [], rows: [], rowsInAll: 0, ms: 0 };
const noComparison: KeynessAnswer = {
  rows: [],
  sizeA: 0,
  sizeB: 0,
  articlesA: 0,
  articlesB: 0,
  tested: 0,
  ms: 0,
};

/** Of questions of one kind only the last is of interest. */
class Latest {
  readonly #jobs: RunningJobs;
  #controller = new AbortController();

  constructor(jobs: RunningJobs) {
    this.#jobs = jobs;
  }

  /** Runs `work` and ends the one before; what was ended answers with `nothing`, since nobody waits for it any more. */
  async run<T>(nothing: T, work: (controls: JobControls) => Promise<Result<T>>): Promise<Result<T>> {
    this.#controller.abort();
    const own = new AbortController();
    this.#controller = own;
    const answer = await this.#jobs.run("search", ({ signal, onProgress }) =>
      work({ onProgress, signal: AbortSignal.any([own.signal, signal]) }),
    );
    return !answer.ok && own.signal.aborted ? ok(nothing) : answer;
  }
}
