import path from "node:path";
import { app, shell, type WebContents } from "electron";
import { verifyProject } from "#core/project/index";
import { appError } from "#shared/errors";
import type { ProjectSnapshot, VerifyReport } from "#shared/ipc/project-types";
import { fail, ok, type Result } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { ProjectHost } from "../project-host";
import type { RecentProjects } from "../recent";
import type { Answerers } from "./handle";

interface Parts {
  host: ProjectHost;
  recent: RecentProjects;
  dialogs: Dialogs;
  openSample(): Promise<Result<ProjectSnapshot>>;
}

/** New, open, recent, check, close. */
export function projectAnswerers(
  parts: Parts,
): Answerers<
  | "project:recent"
  | "project:forget"
  | "project:create"
  | "project:open"
  | "project:open-sample"
  | "project:close"
  | "project:snapshot"
  | "project:verify"
  | "project:reveal"
  | "project:choose-coder"
> {
  const { host, recent, openSample } = parts;
  return {
    "project:recent": () => ok(recent.list()),
    "project:forget": async ({ id }) => {
      await recent.forget(id);
      return ok(recent.list());
    },
    "project:create": (about, page) => createAt(parts, about, page),
    "project:open": (choice, page) => openChosen(parts, choice.recent, page),
    "project:open-sample": () => openSample(),
    "project:close": async () => {
      await host.close();
      return ok(null);
    },
    "project:snapshot": async () => ok(await host.snapshot()),
    "project:verify": ({ repair }) => verify(host, repair),
    "project:reveal": () => {
      const open = host.require();
      if (!open.ok) return open;
      shell.showItemInFolder(path.join(open.value.session.folder, "project.json"));
      return ok(null);
    },
    "project:choose-coder": ({ coder }) => host.chooseCoder(coder),
  };
}

async function createAt(
  { host, dialogs }: Parts,
  about: { title: string; language: string },
  page: WebContents,
): Promise<Result<ProjectSnapshot | null>> {
  const suggestion = path.join(app.getPath("documents"), folderName(about.title));
  const options = { title: "newProjectTitle", button: "newProjectButton", suggestion } as const;
  const target = await dialogs.chooseTarget(page, options);
  if (!target) return ok(null);
  return host.create(target.endsWith(".wortlaut") ? target : `${target}.wortlaut`, about);
}

/** A title as the name of a folder on every operating system. */
export function folderName(title: string): string {
  const name = title.replace(/[<>:"/\\|?*\p{Cc}]/gu, " ").replace(/\s+/g, " ");
  // Windows drops dots and blanks at the end of a name.
  return `${
    name
      .trim()
      .slice(0, 80)
      .replace(/[. ]+$/, "") || "Wortlaut"
  }.wortlaut`;
}

async function openChosen(
  { host, recent, dialogs }: Parts,
  id: string | undefined,
  page: WebContents,
): Promise<Result<ProjectSnapshot | null>> {
  if (id !== undefined) {
    const folder = recent.folderOf(id);
    if (folder) return host.open(folder);
    return fail(appError("project-not-found", id, "it is not on the list of recent projects."));
  }
  const chosen = await dialogs.choosePaths(page, {
    title: dialogs.say("openProjectTitle"),
    buttonLabel: dialogs.say("openProjectButton"),
    properties: ["openDirectory"],
  });
  return chosen?.[0] ? host.open(chosen[0]) : ok(null);
}

/** Checks the project beside the open session; to repair it the session is closed for a moment. */
async function verify(host: ProjectHost, repair: boolean): Promise<Result<VerifyReport>> {
  const open = host.require();
  if (!open.ok) return open;
  const { session } = open.value;
  if (!repair || session.readOnly) {
    if (!session.readOnly) await session.flush();
    return verifyProject(session.folder, { repair: false });
  }
  const done = await host.whileClosed((folder) => verifyProject(folder, { repair: true }));
  return done.ok ? done.value : done;
}
