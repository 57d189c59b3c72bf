import path from "node:path";
import { app, type WebContents } from "electron";
import { exportConcordance, searchConcordance } from "#core/search/index";
import { placeFor } from "#core/tables/index";
import type { ConcordanceAnswer, ConcordanceQuery } from "#shared/ipc/concordance-types";
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

/** Concordances over the whole project, and as a table. A query for other places ends the one before. */
export function concordanceAnswerers(parts: Parts): Answerers<"concordance:search" | "concordance:export"> {
  let before: { places: string; controller: AbortController } | undefined;
  const signalFor = (places: string): AbortSignal => {
    if (before?.places !== places) {
      before?.controller.abort();
      before = { places, controller: new AbortController() };
    }
    return before.controller.signal;
  };
  return {
    "concordance:search": async (query) => {
      const index = parts.index.require();
      if (!index.ok) return index;
      const own = signalFor(placesOf(query));
      const answer = await parts.jobs.run("search", ({ signal, onProgress }) =>
        searchConcordance(index.value, query, { onProgress, signal: AbortSignal.any([own, signal]) }),
      );
      // Nobody waits for it any more, and nothing is wrong.
      return !answer.ok && own.aborted ? ok(noLines) : answer;
    },
    "concordance:export": (wish, page) => exportChosen(parts, wish, page),
  };
}

const noLines: ConcordanceAnswer = { lines: [], total: 0, articles: 0, sources: [], ms: 0 };

/** What two pages of one result, or two orders of it, have in common. */
function placesOf({ offset: _o, limit: _l, sort: _s, descending: _d, ...rest }: ConcordanceQuery): string {
  return JSON.stringify(rest);
}

async function exportChosen(
  { index: open, dialogs, jobs }: Parts,
  { query, format, settings }: CheckedArgument<"concordance:export">,
  page: WebContents,
): Promise<Result<{ path: string; lines: number } | null>> {
  const index = open.require();
  if (!index.ok) return index;
  const title = dialogs.say("concordanceFile");
  const suggestion = path.join(app.getPath("documents"), `${title}.${format}`);
  const target = await dialogs.chooseTarget(page, {
    title: "concordanceTitle",
    button: "concordanceButton",
    suggestion,
  });
  if (!target) return ok(null);
  const file = await placeFor(target, format);
  const created = new Date().toISOString();
  const document = { format, title, settings, language: dialogs.language, created };
  const written = await jobs.run("export", (controls) =>
    exportConcordance(index.value, query, file, document, controls),
  );
  return written.ok ? ok({ path: file, lines: written.value.lines }) : written;
}
