import path from "node:path";
import { app, type WebContents } from "electron";
import { exportConcordance, searchConcordance } from "#core/search/index";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import { ok, type Result } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { OpenIndex } from "../open-index";
import type { RunningJobs } from "../running-jobs";
import type { Answerers, CheckedArgument } from "./handle";

interface Parts {
  index: OpenIndex;
  dialogs: Dialogs;
  jobs: RunningJobs;
}

/** Concordances over the whole project, and as a table. A new query ends the one before. */
export function concordanceAnswerers(parts: Parts): Answerers<"concordance:search" | "concordance:export"> {
  let before: AbortController | undefined;
  return {
    "concordance:search": async (query) => {
      const index = parts.index.require();
      if (!index.ok) return index;
      before?.abort();
      before = new AbortController();
      const own = before.signal;
      return parts.jobs.run("search", ({ signal, onProgress }) =>
        searchConcordance(index.value, query, { onProgress, signal: AbortSignal.any([own, signal]) }),
      );
    },
    "concordance:export": (query, page) => exportChosen(parts, query, page),
  };
}

async function exportChosen(
  { index: open, dialogs, jobs }: Parts,
  query: CheckedArgument<"concordance:export"> & ConcordanceQuery,
  page: WebContents,
): Promise<Result<{ path: string; lines: number } | null>> {
  const index = open.require();
  if (!index.ok) return index;
  const suggestion = path.join(app.getPath("documents"), `${dialogs.say("concordanceFile")}.csv`);
  const target = await dialogs.chooseTarget(page, {
    title: "concordanceTitle",
    button: "concordanceButton",
    suggestion,
  });
  if (!target) return ok(null);
  const file = path.extname(target) === "" ? `${target}.csv` : target;
  const written = await jobs.run("export", (controls) =>
    exportConcordance(index.value, query, file, controls),
  );
  return written.ok ? ok({ path: file, lines: written.value.lines }) : written;
}
