import path from "node:path";
import type { WebContents } from "electron";
import {
  type CodebookFormat,
  codebookUsage,
  readCodebookFile,
  recheckList,
  writeCodebookFile,
} from "#core/codebook/index";
import type { ImportedCodebook } from "#shared/ipc/codebook-types";
import { ok, type Result } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { OpenIndex } from "../open-index";
import type { ProjectHost } from "../project-host";
import type { Answerers } from "./handle";

interface Parts {
  host: ProjectHost;
  index: OpenIndex;
  dialogs: Dialogs;
}

/** How the codebook is used, what is to be checked again, and codebooks from and to files the person chooses. */
export function codebookAnswerers(
  parts: Parts,
): Answerers<"codebook:usage" | "codebook:recheck" | "codebook:import" | "codebook:export"> {
  return {
    "codebook:usage": async () => {
      const index = parts.index.require();
      return index.ok ? codebookUsage(index.value) : index;
    },
    "codebook:recheck": async () => {
      const index = parts.index.require();
      return index.ok ? recheckList(index.value) : index;
    },
    "codebook:import": (_nothing, page) => importChosen(parts, page),
    "codebook:export": ({ format }, page) => exportChosen(parts, format, page),
  };
}

async function importChosen(
  { host, dialogs }: Parts,
  page: WebContents,
): Promise<Result<ImportedCodebook | null>> {
  const open = host.require();
  if (!open.ok) return open;
  const chosen = await dialogs.choosePaths(page, {
    title: dialogs.say("codebookImportTitle"),
    buttonLabel: dialogs.say("importButton"),
    properties: ["openFile"],
    filters: [
      { name: dialogs.say("codebookFiles"), extensions: ["json", "qdc"] },
      { name: dialogs.say("allFiles"), extensions: ["*"] },
    ],
  });
  const file = chosen?.[0];
  return file === undefined ? ok(null) : readCodebookFile(file, open.value.session.codebook());
}

async function exportChosen(
  { host, dialogs }: Parts,
  format: CodebookFormat,
  page: WebContents,
): Promise<Result<{ path: string } | null>> {
  const open = host.require();
  if (!open.ok) return open;
  const { session } = open.value;
  const target = await dialogs.chooseTarget(page, {
    title: "codebookExportTitle",
    button: "codebookExportButton",
    suggestion: `${fileNameOf(session.project().title)}.${format}`,
  });
  if (target === undefined) return ok(null);
  const file = path.extname(target) === "" ? `${target}.${format}` : target;
  return writeCodebookFile(file, format, session.codebook());
}

/** A title without what file names cannot hold. */
function fileNameOf(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
  return name.replace(/^\.+|\.+$/g, "") || "codebook";
}
