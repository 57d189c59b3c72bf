import { appError, WortlautError } from "#shared/errors";

/** One step that brings a document from `from` to the next format version. */
export interface Migration {
  from: number;
  /** Says what the step does, for the log and the docs. */
  what: string;
  migrate(document: Record<string, unknown>): Record<string, unknown>;
}

/** The newest version of each format and the steps that lead to it, by the `format` field of a file. */
export interface FormatHistory {
  newest: number;
  steps: readonly Migration[];
}

const first: FormatHistory = { newest: 1, steps: [] };

/**
 * Every format of a project folder. A new version of one is a higher `newest` and one more step, with a document
 * before and after it in `fixtures/migrations`.
 */
export const formatHistories: Readonly<Record<string, FormatHistory>> = {
  "wortlaut-project": first,
  "wortlaut-codebook": first,
  "wortlaut-actors": first,
  "wortlaut-statements": first,
  "wortlaut-passages": first,
  "wortlaut-coder": first,
  "wortlaut-article": first,
  "wortlaut-annotations": first,
  "wortlaut-catalogue": first,
};

/**
 * A document of `format`, as read from `file`, in the newest version of that format. Throws WortlautError:
 * `project-newer-format` if this version of Wortlaut is older than the file, `file-damaged` if it is something else.
 */
export function migrateDocument(
  file: string,
  format: string,
  document: unknown,
  histories: Readonly<Record<string, FormatHistory>> = formatHistories,
): unknown {
  const history = histories[format];
  if (!history) throw new RangeError(`there is no format ${format}`);
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw damaged(file, "it does not hold a document.");
  }
  const current = document as Record<string, unknown>;
  if (current.format !== format) throw damaged(file, `it is not a ${format} file.`);
  const version = current.formatVersion;
  if (typeof version !== "number" || !Number.isInteger(version)) {
    throw damaged(file, "it does not say its format version.");
  }
  if (version > history.newest) throw newer(file, version, history.newest);
  return takeSteps(file, current, version, history);
}

function takeSteps(
  file: string,
  document: Record<string, unknown>,
  version: number,
  history: FormatHistory,
): Record<string, unknown> {
  let current = document;
  for (let at = version; at < history.newest; at++) {
    const step = history.steps.find((candidate) => candidate.from === at);
    if (!step) throw damaged(file, `format version ${at} was never in use.`);
    current = { ...step.migrate(current), formatVersion: at + 1 };
  }
  return current;
}

function damaged(file: string, why: string): WortlautError {
  return new WortlautError(appError("file-damaged", file, why));
}

function newer(file: string, found: number, known: number): WortlautError {
  return new WortlautError(
    appError(
      "project-newer-format",
      file,
      `its format version is ${found}, this version knows up to ${known}.`,
      {
        todo: "Install the newer version of Wortlaut.",
        data: { found, known },
      },
    ),
  );
}
