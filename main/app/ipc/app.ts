import { app } from "electron";
import { ok } from "#shared/result";
import { systemLocale } from "../language";
import type { Log } from "../log-file";
import type { AppMenu } from "../menu";
import { blockedRequests } from "../offline";
import type { RunningJobs } from "../running-jobs";
import type { SettingsStore } from "../settings";
import type { SettledPages } from "../settled-pages";
import type { Answerers } from "./handle";

/** What the program is, what the person prefers, the state of the menu, and running jobs. */
export function appAnswerers(parts: {
  log: Log;
  settings: SettingsStore;
  menu: AppMenu;
  jobs: RunningJobs;
  pages: SettledPages;
}): Answerers<
  | "app:info"
  | "app:report-fault"
  | "app:settled"
  | "settings:read"
  | "settings:change"
  | "menu:state"
  | "job:cancel"
> {
  const { log, settings, menu, jobs, pages } = parts;
  return {
    "app:info": () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? "",
        chrome: process.versions.chrome ?? "",
        platform: process.platform,
        locale: systemLocale(),
        blocked: blockedRequests(),
      }),
    "app:report-fault": ({ message, stack }) => {
      log.write("fault", "page", `${message}\n${stack}`);
      return ok(null);
    },
    "app:settled": () => {
      pages.answer();
      return ok(null);
    },
    "settings:read": () => ok(settings.read()),
    "settings:change": async (edit) => ok(await settings.change(edit)),
    "menu:state": ({ enabled, checked }) => {
      menu.setState(enabled, checked);
      return ok(null);
    },
    "job:cancel": ({ job }) => {
      jobs.cancel(job);
      return ok(null);
    },
  };
}
