import path from "node:path";
import { app, shell, type WebContents } from "electron";
import { runInWorker } from "#core/jobs/index";
import { checkPicture, fileName, placeFor, savePicture } from "#core/tables/index";
import { appError } from "#shared/errors";
import type { SavedFile } from "#shared/ipc/save-types";
import { fail, ok, type Result } from "#shared/result";
import type { Dialogs, DialogWord } from "../dialogs";
import type { Answerers } from "./handle";

/** Tables and pictures to take away: the system's dialog says where, the file and its settings are written there. */
export function saveAnswerers({
  dialogs,
}: {
  dialogs: Dialogs;
}): Answerers<"save:table" | "save:picture" | "save:reveal"> {
  let last: string | undefined;
  const remember = (saved: Result<SavedFile>) => {
    if (saved.ok) last = saved.value.path;
    return saved;
  };
  return {
    "save:table": async ({ table, format }, page) => {
      const file = await chooseFile(dialogs, page, table.name, format, "concordanceTitle");
      if (file === undefined) return ok(null);
      // Large tables take seconds; the window must not wait for them.
      return remember(await runInWorker("save-table", { table, format, file, ...momentOf(dialogs) }));
    },
    "save:picture": async ({ picture, format, data }, page) => {
      const checked = checkPicture({ picture, format, data });
      if (!checked.ok) return checked;
      const file = await chooseFile(dialogs, page, picture.name, format, "pictureTitle");
      if (file === undefined) return ok(null);
      return remember(await savePicture(checked.value, picture, { file, ...momentOf(dialogs) }));
    },
    "save:reveal": () => {
      if (last === undefined) return fail(appError("export-nothing", "save", "nothing was saved yet."));
      shell.showItemInFolder(last);
      return ok(null);
    },
  };
}

function momentOf(dialogs: Dialogs) {
  return { language: dialogs.language, created: new Date().toISOString() };
}

/** Absolute path of the file the person chose, with the format's ending. */
async function chooseFile(
  dialogs: Dialogs,
  page: WebContents,
  name: string,
  format: string,
  title: DialogWord,
): Promise<string | undefined> {
  const suggestion = path.join(app.getPath("documents"), `${fileName(name, "Wortlaut")}.${format}`);
  const target = await dialogs.chooseTarget(page, { title, button: "concordanceButton", suggestion });
  return target === undefined ? undefined : placeFor(target, format);
}
