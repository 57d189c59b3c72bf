import { existsSync } from "node:fs";
import path from "node:path";
import { app } from "electron";
import { createSampleProject } from "#core/project/sample-project";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import type { Result } from "#shared/result";
import type { Dialogs } from "./dialogs";
import type { ProjectHost } from "./project-host";

/** Opens this person's copy of the sample project; it is made the first time. */
export async function openSampleProject(
  host: ProjectHost,
  dialogs: Dialogs,
  profile: string,
): Promise<Result<ProjectSnapshot>> {
  const folder = path.join(profile, `${dialogs.say("sampleFolderName")}.wortlaut`);
  if (!existsSync(path.join(folder, "project.json"))) {
    const made = await createSampleProject(folder, sampleFolder(), dialogs.language);
    if (!made.ok) return made;
  }
  return host.open(folder, { sample: true });
}

/** Where the sample comes with the program. */
function sampleFolder(): string {
  return app.isPackaged
    ? path.join(process.resourcesPath, "sample")
    : path.join(app.getAppPath(), "assets/sample");
}
