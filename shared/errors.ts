/** Every expected failure of Wortlaut. The words for each are in `messages/errors.ts`. */
export const errorCodes = [
  "project-not-found",
  "project-exists",
  "project-not-a-project",
  "project-newer-format",
  "project-locked",
  "project-read-only",
  "project-damaged",
  "file-not-found",
  "file-unreadable",
  "file-damaged",
  "file-not-writable",
  "disk-full",
  "import-unknown-format",
  "import-empty",
  "import-too-large",
  "import-no-text",
  "import-broken-file",
  "import-encrypted",
  "import-mapping",
  "import-offsets",
  "import-cancelled",
  "article-not-found",
  "article-exists",
  "coder-not-found",
  "span-not-found",
  "span-exists",
  "span-range",
  "span-quote",
  "span-splits-character",
  "span-blank",
  "label-not-found",
  "label-exists",
  "attribute-invalid",
  "link-not-found",
  "link-exists",
  "link-invalid",
  "op-invalid",
  "nothing-to-undo",
  "nothing-to-redo",
  "undo-conflict",
  "export-unknown-format",
  "export-nothing",
  "export-read-back",
  "export-target",
  "table-cell-too-long",
  "table-too-large",
  "search-pattern",
  "search-too-slow",
  "job-failed",
  "request-invalid",
  "usage",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure as a value: what happened, why, and what the user can do. Plain data, so that it crosses processes. */
export interface AppError {
  code: ErrorCode;
  /** The thing concerned: a file, an article's title, an id. Shown to the user. */
  what: string;
  /** The cause in plain English, for the command line and the log; the screen has its own words for `code`. */
  why: string;
  /** The next step in plain English. */
  todo?: string;
  /** Values for the message on the screen. */
  data?: Record<string, string | number>;
}

/** Builds an AppError. */
export function appError(
  code: ErrorCode,
  what: string,
  why: string,
  more: { todo?: string; data?: Record<string, string | number> } = {},
): AppError {
  return { code, what, why, ...more };
}

/** An AppError thrown through code that has no Result of its own; caught at the core's edge. */
export class WortlautError extends Error {
  readonly appError: AppError;

  constructor(error: AppError) {
    super(describeError(error));
    this.name = "WortlautError";
    this.appError = error;
  }
}

/** One sentence for the command line and the log. */
export function describeError(error: AppError): string {
  const todo = error.todo ? ` ${error.todo}` : "";
  return `${error.what}: ${error.why}${todo}`;
}
