import path from "node:path";
import { shell, type WebContents } from "electron";
import { formats } from "#core/export/index";
import { runInWorker } from "#core/jobs/index";
import { appError } from "#shared/errors";
import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import { fail, ok, type Result } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { ProjectHost } from "../project-host";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  host: ProjectHost;
  dialogs: Dialogs;
  jobs: RunningJobs;
}

/** Writes datasets into new folders inside those the person chooses. */
export function exportAnswerers(
  parts: Parts,
): Answerers<
  | "export:formats"
  | "export:run"
  | "export:preview"
  | "export:presets"
  | "export:save-preset"
  | "export:remove-preset"
  | "export:again"
  | "export:reveal"
> {
  let last: string | undefined;
  return {
    "export:formats": () => ok(formats().filter(({ direction }) => direction === "export")),
    "export:run": async (request, page) => {
      const exported = await exportChosen(parts, request, page);
      if (exported.ok && exported.value) last = exported.value.folder;
      return exported;
    },
    "export:preview": (request) => {
      const open = parts.host.require();
      if (!open.ok) return open;
      const { session } = open.value;
      return parts.jobs.run("preview", async (controls) => {
        if (!session.readOnly) await session.flush();
        const preview = await runInWorker("export-preview", { project: session.folder, request }, controls);
        return !preview.ok && controls.signal.aborted ? ok(null) : preview;
      });
    },
    "export:presets": () => ok([]),
    "export:save-preset": () => ok([]),
    "export:remove-preset": () => ok([]),
    "export:again": () => ok(null),
    "export:reveal": async () => {
      if (last === undefined) return fail(appError("export-nothing", "export", "nothing was exported yet."));
      const problem = await shell.openPath(last);
      return problem === "" ? ok(null) : fail(appError("file-not-found", path.basename(last), problem));
    },
  };
}

async function exportChosen(
  { host, dialogs, jobs }: Parts,
  request: ExportRequest,
  page: WebContents,
): Promise<Result<ExportReport | null>> {
  const open = host.require();
  if (!open.ok) return open;
  const { session } = open.value;
  const chosen = await dialogs.choosePaths(page, {
    title: dialogs.say("exportTitle"),
    buttonLabel: dialogs.say("exportButton"),
    properties: ["openDirectory", "createDirectory"],
  });
  const target = chosen?.[0];
  if (!target) return ok(null);
  if (!session.readOnly) await session.flush();
  return jobs.run("export", async (controls) => {
    const argument = { project: session.folder, request, target };
    const exported = await runInWorker("export", argument, controls);
    // Stopping it is no failure: nothing was written.
    return !exported.ok && controls.signal.aborted ? ok(null) : exported;
  });
}
