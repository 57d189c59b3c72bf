import path from "node:path";
import { app, type WebContents } from "electron";
import { runInWorker } from "#core/jobs/index";
import { checkPicture, fileName, placeFor, savePicture } from "#core/tables/index";
import { ok } from "#shared/result";
import type { Dialogs, DialogWord } from "../dialogs";
import type { Answerers } from "./handle";

/** Tables and pictures to take away: the system's dialog says where, the file and its settings are written there. */
export function saveAnswerers({ dialogs }: { dialogs: Dialogs }): Answerers<"save:table" | "save:picture"> {
  return {
    "save:table": async ({ table, format }, page) => {
      const file = await chooseFile(dialogs, page, table.name, format, "concordanceTitle");
      if (file === undefined) return ok(null);
      // Large tables take seconds; the window must not wait for them.
      return runInWorker("save-table", { table, format, file, ...momentOf(dialogs) });
    },
    "save:picture": async ({ picture, format, data }, page) => {
      const checked = checkPicture({ picture, format, data });
      if (!checked.ok) return checked;
      const file = await chooseFile(dialogs, page, picture.name, format, "pictureTitle");
      if (file === undefined) return ok(null);
      return savePicture(checked.value, picture, { file, ...momentOf(dialogs) });
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
