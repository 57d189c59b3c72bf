import { readInWorker, SpanImports } from "#core/span-import/index";
import { ok } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { ProjectHost } from "../project-host";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  host: ProjectHost;
  dialogs: Dialogs;
  jobs: RunningJobs;
}

/** Imports of others' work. */
export function spanImportAnswerers({
  host,
  dialogs,
  jobs,
}: Parts): Answerers<"spans:choose" | "spans:read-as" | "spans:preview" | "spans:run" | "spans:discard"> {
  const imports = new SpanImports(readInWorker);
  return {
    "spans:choose": async ({ what }, page) => {
      const open = host.require();
      if (!open.ok) return open;
      const paths = await dialogs.choosePaths(page, {
        title: dialogs.say("spansTitle"),
        buttonLabel: dialogs.say("spansButton"),
        properties: what === "folder" ? ["openDirectory"] : ["openFile", "multiSelections"],
      });
      if (!paths) return ok(null);
      return jobs.run("spans", (controls) =>
        imports.choose(open.value.session, paths, undefined, { ...controls, coder: open.value.coder }),
      );
    },
    "spans:read-as": ({ draft, format }) => {
      const open = host.require();
      return open.ok ? imports.readAs(open.value.session, draft, format) : open;
    },
    "spans:preview": ({ draft, mapping }) => {
      const open = host.require();
      if (!open.ok) return open;
      return jobs.run("spans", (controls) => imports.preview(open.value.session, draft, mapping, controls));
    },
    "spans:run": ({ draft, mapping }) => {
      const open = host.require();
      if (!open.ok) return open;
      return jobs.run("spans", (controls) => imports.run(open.value.session, draft, mapping, controls));
    },
    "spans:discard": ({ draft }) => {
      imports.discard(draft);
      return ok(null);
    },
  };
}
