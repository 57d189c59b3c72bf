import { type AppError, appError } from "#shared/errors";
import { fail, ok } from "#shared/result";
import { startsWith } from "../binary";
import { baseNameOf, type Importer, type ReadPart } from "../importer";
import { openZip, type Zip, type ZipEntry } from "../zip/read-zip";

/** What all archives of one file, nested ones included, may unpack to. */
export const maxUnpackedBytes = 1024 * 1024 * 1024;
const maxMemberBytes = 200 * 1024 * 1024;

/** Archives: every file inside is imported as if it lay in a folder. Names are labels only, nothing is written by them. */
export const zip: Importer = {
  id: "zip",
  extensions: ["zip"],
  maxBytes: 500 * 1024 * 1024,
  cannotCarry: [],
  recognise: (head) => {
    const isZip = startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);
    return isZip ? 0.9 : 0;
  },
  read: async ({ name, bytes }, { unpackBudget = { bytes: maxUnpackedBytes } }) => {
    const archive = openZip(bytes);
    if (!archive.ok) {
      const todo = "Pack it again, or unpack it and import the files.";
      return fail(
        appError("import-broken-file", name, `The archive cannot be read (${archive.error}).`, { todo }),
      );
    }
    const files = archive.value.entries.filter((entry) => !entry.folder && !isSystemFile(entry.name));
    if (files.length === 0) return fail(appError("import-empty", name, "The archive has no files."));
    return ok({ parts: files.map((entry) => memberOf(name, archive.value, entry, unpackBudget)) });
  },
};

function memberOf(archive: string, opened: Zip, entry: ZipEntry, budget: { bytes: number }): ReadPart {
  return {
    kind: "member",
    label: entry.name,
    read: () => {
      const what = `${archive}#${entry.name}`;
      const limit = Math.min(maxMemberBytes, budget.bytes);
      const read = opened.read(entry, limit);
      if (!read.ok) return fail(memberError(what, read.error));
      budget.bytes -= read.value.length;
      return ok(read.value);
    },
  };
}

function memberError(what: string, cause: string): AppError {
  if (cause === "encrypted") {
    const todo = "Unpack the archive with its password and import the files.";
    return appError("import-encrypted", what, "The file in the archive is protected by a password.", {
      todo,
    });
  }
  if (cause === "too large") {
    const why = "The archive would unpack to more than can be imported at once.";
    return appError("import-too-large", what, why, { todo: "Unpack it and import the files." });
  }
  return appError("import-broken-file", what, `The file in the archive is ${cause}.`);
}

/** Files that systems put into folders and archives for themselves: `.DS_Store`, `Thumbs.db`, `__MACOSX/…`. */
export function isSystemFile(path: string): boolean {
  const name = baseNameOf(path);
  return (
    /(?:^|\/)__MACOSX\//u.test(path) || name.startsWith(".") || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name)
  );
}
