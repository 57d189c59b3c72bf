import { chronology, claimsTable } from "#core/claims/index";
import type { Chronology, ClaimsTable } from "#shared/ipc/claims-types";
import { ok, type Result } from "#shared/result";
import type { OpenIndex } from "../open-index";
import type { JobControls, RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  index: OpenIndex;
  jobs: RunningJobs;
}

/** What the sources claim and of which times. A question of a kind ends the one before. */
export function claimsAnswerers({
  index: open,
  jobs,
}: Parts): Answerers<"claims:table" | "claims:chronology"> {
  const running: Record<string, AbortController> = {};
  const latest = async <T>(
    kind: string,
    nothing: T,
    work: (controls: JobControls) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    running[kind]?.abort();
    const own = new AbortController();
    running[kind] = own;
    const answer = await jobs.run("compare", ({ signal, onProgress }) =>
      work({ onProgress, signal: AbortSignal.any([own.signal, signal]) }),
    );
    // Nobody waits for it any more, and nothing is wrong.
    return !answer.ok && own.signal.aborted ? ok(nothing) : answer;
  };
  return {
    "claims:table": async (query) => {
      const index = open.require();
      if (!index.ok) return index;
      return latest("table", noTable, (controls) => claimsTable(index.value, query, controls));
    },
    "claims:chronology": async (query) => {
      const index = open.require();
      if (!index.ok) return index;
      return latest("chronology", noLine, (controls) => chronology(index.value, query, controls));
    },
  };
}

const noTable: ClaimsTable = { sources: [], rows: [], withoutStatement: [], empty: 0, ms: 0 };
const noLine: Chronology = { events: [], undated: [], ms: 0 };
