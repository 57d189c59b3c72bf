import { previewBulk, runBulk } from "#core/bulk/index";
import type { ProjectHost } from "../project-host";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  host: ProjectHost;
  jobs: RunningJobs;
}

/** Changes that reach through the whole project, by the coder of this window; each can be looked at before. */
export function bulkAnswerers({ host, jobs }: Parts): Answerers<"bulk:preview" | "bulk:run"> {
  return {
    "bulk:preview": async (action, _page) => {
      const open = host.require();
      if (!open.ok) return open;
      const { session, coder } = open.value;
      return jobs.run("bulk", (controls) => previewBulk(session, action, coder, controls));
    },
    "bulk:run": async (action, _page) => {
      const open = host.require();
      if (!open.ok) return open;
      const { session, coder } = open.value;
      return jobs.run("bulk", (controls) => runBulk(session, action, coder, controls));
    },
  };
}
