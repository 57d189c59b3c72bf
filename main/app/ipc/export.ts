import { existsSync } from "node:fs";
import path from "node:path";
import { shell, type WebContents } from "electron";
import { formats } from "#core/export/index";
import { runInWorker } from "#core/jobs/index";
import { appError } from "#shared/errors";
import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import { fail, ok, type Result } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { ExportPresets } from "../export-presets";
import type { ProjectHost } from "../project-host";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  host: Pick<ProjectHost, "require">;
  dialogs: Pick<Dialogs, "choosePaths" | "say">;
  jobs: RunningJobs;
  presets: ExportPresets;
  /** How the work is done; in a worker if nothing else is said. */
  run?: typeof runInWorker;
}

/** Where an export goes: into a new folder inside `target`, or, made again, into `target` itself. */
interface Place {
  target: string;
  again: boolean;
}

type Names =
  | "export:formats"
  | "export:run"
  | "export:preview"
  | "export:presets"
  | "export:save-preset"
  | "export:remove-preset"
  | "export:again"
  | "export:reveal";

/** Writes datasets into new folders inside those the person chooses, and again into those they went to. */
export function exportAnswerers(parts: Parts): Answerers<Names> {
  let last: string | undefined;
  const noted = (report: Result<ExportReport | null>) => {
    if (report.ok && report.value) last = report.value.folder;
    return report;
  };
  return {
    "export:formats": () => ok(formats().filter(({ direction }) => direction === "export")),
    "export:run": async (request, page) => noted(await exportInto(parts, request, await choose(parts, page))),
    "export:preview": (request) => preview(parts, request),
    "export:again": async ({ id }, page) => noted(await exportAgain(parts, id, page)),
    ...presetAnswerers(parts),
    "export:reveal": async () => {
      if (last === undefined) return fail(appError("export-nothing", "export", "nothing was exported yet."));
      const problem = await shell.openPath(last);
      return problem === "" ? ok(null) : fail(appError("file-not-found", path.basename(last), problem));
    },
  };
}

function presetAnswerers({
  host,
  presets,
}: Parts): Answerers<"export:presets" | "export:save-preset" | "export:remove-preset"> {
  const withProject = async (change: (project: string) => Promise<void>) => {
    const open = host.require();
    if (!open.ok) return open;
    const { id } = open.value.session.project();
    await change(id);
    return ok(presets.list(id));
  };
  return {
    "export:presets": () => withProject(async () => undefined),
    "export:save-preset": (preset) => withProject((project) => presets.save(project, preset)),
    "export:remove-preset": ({ id }) => withProject((project) => presets.remove(project, id)),
  };
}

function preview({ host, jobs, run = runInWorker }: Parts, request: ExportRequest) {
  const open = host.require();
  if (!open.ok) return open;
  const { session } = open.value;
  return jobs.run("preview", async (controls) => {
    if (!session.readOnly) await session.flush();
    const made = await run("export-preview", { project: session.folder, request }, controls);
    return !made.ok && controls.signal.aborted ? ok(null) : made;
  });
}

/** The folder the person chooses; undefined when there is no project to export, or nothing was chosen. */
async function choose({ host, dialogs }: Parts, page: WebContents): Promise<Place | undefined> {
  if (!host.require().ok) return undefined;
  const chosen = await dialogs.choosePaths(page, {
    title: dialogs.say("exportTitle"),
    buttonLabel: dialogs.say("exportButton"),
    properties: ["openDirectory", "createDirectory"],
  });
  const target = chosen?.[0];
  return target ? { target, again: false } : undefined;
}

async function exportAgain(
  parts: Parts,
  id: string,
  page: WebContents,
): Promise<Result<ExportReport | null>> {
  const open = parts.host.require();
  if (!open.ok) return open;
  const preset = parts.presets.find(open.value.session.project().id, id);
  if (!preset) return fail(appError("request-invalid", id, "no export of this name is kept."));
  const { folder, request } = preset;
  const place =
    folder !== undefined && existsSync(folder) ? { target: folder, again: true } : await choose(parts, page);
  return exportInto(parts, request, place);
}

async function exportInto(
  { host, jobs, presets, run = runInWorker }: Parts,
  request: ExportRequest,
  place: Place | undefined,
): Promise<Result<ExportReport | null>> {
  const open = host.require();
  if (!open.ok) return open;
  if (!place) return ok(null);
  const { session } = open.value;
  if (!session.readOnly) await session.flush();
  const exported = await jobs.run("export", async (controls) => {
    const made = await run("export", { project: session.folder, request, ...place }, controls);
    // Stopping it is no failure: nothing was written.
    return !made.ok && controls.signal.aborted ? ok(null) : made;
  });
  if (exported.ok && exported.value) {
    await presets.exported(session.project().id, request, exported.value.folder);
  }
  return exported;
}
