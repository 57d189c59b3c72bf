import path from "node:path";
import { appError, WortlautError } from "#shared/errors";
import { defaultCodebook } from "#shared/model/default-codebook";
import { newId } from "#shared/model/ids";
import { fail, ok, type Result } from "#shared/result";
import { type Disk, errnoOf, isMissing, realDisk, writeError } from "./disk";
import { type AnyDocument, type DocumentKey, pathOfKey } from "./document-kinds";
import { makeFolder, writeDurably } from "./durable-file";
import { formatJson } from "./format-json";
import { emptyActors, emptyStatements, newCoder, newProject, userName } from "./new-documents";

/** A project to be. */
export interface NewProject {
  title: string;
  /** BCP 47; German gets a German codebook, everything else an English one. */
  language: string;
  /** The first coder; by default whoever this computer says is using it, null for none. */
  coder?: string | null;
  disk?: Disk;
}

// Frozen texts must not get other line ends on the way through version control, and caches do not belong there.
const versionControl: ReadonlyArray<readonly [string, string]> = [
  [".gitattributes", "articles/** -text\n"],
  [".wortlaut/.gitignore", "*\n"],
];

/**
 * Makes a project in `folder`, which may exist if it is empty. Fails with `project-exists`, `file-not-writable` or
 * `disk-full`. `project.json` is written last: a folder without it is not a project yet.
 */
export async function createProject(
  folder: string,
  { title, language, coder = userName(), disk = realDisk }: NewProject,
): Promise<Result<void>> {
  try {
    if (!(await isEmpty(disk, folder))) {
      return fail(
        appError("project-exists", path.basename(folder), "a folder that is not empty has this name."),
      );
    }
    for (const name of ["articles", "coders", "annotations", ".wortlaut"]) {
      await makeFolder(disk, path.join(folder, name));
    }
    for (const [name, content] of versionControl)
      await writeDurably(disk, path.join(folder, name), [content]);
    const id = newId("c");
    const documents: Array<[DocumentKey, AnyDocument]> = [
      ["codebook", defaultCodebook(language.startsWith("de") ? "de" : "en")],
      ["actors", emptyActors()],
      ["statements", emptyStatements()],
      ...(coder ? [[`coder/${id}`, newCoder(id, coder)] as [DocumentKey, AnyDocument]] : []),
      ["project", newProject(title, language)],
    ];
    for (const [key, document] of documents) {
      await writeDurably(disk, path.join(folder, pathOfKey(key)), [formatJson(document)]);
    }
    return ok(undefined);
  } catch (error) {
    if (error instanceof WortlautError || !errnoOf(error)) throw error;
    return fail(writeError(folder, error));
  }
}

async function isEmpty(disk: Disk, folder: string): Promise<boolean> {
  try {
    return (await disk.readdir(folder)).length === 0;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}
