import path from "node:path";
import { appError } from "#shared/errors";
import { listProject, namesIn } from "./catalogue-listing";
import { isTemporary, makeFolder } from "./durable-file";
import { leftOutFolder } from "./left-out-folder";
import { lockHolder } from "./lock";
import type { OpenParts } from "./open-parts";

/** Finds what crashes leave behind; with `repair` moves it to `.wortlaut/set-aside/`. */
export async function verifyLeftovers({ folder }: OpenParts, repair: boolean): Promise<void> {
  // What another program is writing this moment is no leftover.
  if (!folder.canWrite && (await lockHolder(folder.disk, folder.path))) return;
  for (const name of await temporaryFiles(folder)) {
    const why = "it was being written when the program ended.";
    folder.reportError(name, appError("file-damaged", name, why), await putAway(folder, name, repair));
  }
  const { articles, stray } = await listProject(folder);
  for (const { id, stamp, work } of articles) {
    const name = `articles/${id}`;
    if (stamp || work.size > 0 || (await namesIn(folder, name)).includes("text.txt")) continue;
    const why = "an import was cut short: there is neither a text nor a record in this folder.";
    folder.reportError(name, appError("file-not-found", name, why), await putAway(folder, name, repair));
  }
  for (const { coder, article } of stray) {
    const name = `annotations/${coder}/${article}.json`;
    folder.reportError(
      name,
      appError("article-not-found", article, "the article it belongs to is not there."),
    );
  }
}

async function temporaryFiles(folder: OpenParts["folder"]): Promise<string[]> {
  const folders = ["", "coders", ".wortlaut", leftOutFolder];
  for (const above of ["articles", "annotations"]) {
    folders.push(above, ...(await namesIn(folder, above)).map((name) => `${above}/${name}`));
  }
  const found: string[] = [];
  for (const name of folders) {
    const inside = (await namesIn(folder, name)).filter(isTemporary);
    found.push(...inside.map((file) => (name === "" ? file : `${name}/${file}`)));
  }
  return found;
}

async function putAway(
  folder: OpenParts["folder"],
  name: string,
  repair: boolean,
): Promise<string | undefined> {
  if (!repair || !folder.canWrite) return undefined;
  const kept = folder.setAsideName(name);
  await makeFolder(folder.disk, path.dirname(folder.at(kept)));
  await folder.disk.rename(folder.at(name), folder.at(kept));
  return `moved to ${kept}`;
}
