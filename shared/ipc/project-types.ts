import type { ErrorCode } from "../errors";
import type { ArticleStatus } from "../model/annotations";
import type { Codebook } from "../model/codebook";
import type { PassageDecision } from "../model/passage-decision";
import type { Actor, Coder, Project, Statement } from "../model/project";
import type { RegistryEvent } from "../model/registry-log";

/** One article in lists: everything but text and spans. */
export interface ArticleSummary {
  id: string;
  title: string;
  source: string;
  published: string | null;
  language: string;
  place: string;
  author: string;
  agency: string;
  words: number;
  /** UTF-16 units. */
  textLength: number;
  fileName: string;
  imported: string;
  /** By coder: status and number of spans by label. Coders without a file for this article are absent. */
  work: Record<string, { status: ArticleStatus; spans: Record<string, number> }>;
}

/** Something that was wrong with a file and what was done about it. */
export interface ProjectProblem {
  /** Path relative to the project folder. */
  file: string;
  code: ErrorCode;
  message: string;
  /** "set aside", "restored from the backup", "restored from the journal": undefined when nothing was done. */
  repaired?: string;
}

export interface VerifyReport {
  ok: boolean;
  articles: number;
  spans: number;
  problems: ProjectProblem[];
}

/** Everything a window needs to show a project. */
export interface ProjectSnapshot {
  /** For display only. */
  folder: string;
  project: Project;
  codebook: Codebook;
  actors: Actor[];
  statements: Statement[];
  /** What was decided about passages by hand, by id. */
  decisions: PassageDecision[];
  /** What was merged, split and removed in the registries, oldest first. */
  log: { actors: RegistryEvent[]; statements: RegistryEvent[] };
  coders: Coder[];
  /** The coder who works in this window. */
  coder: string;
  articles: ArticleSummary[];
  problems: ProjectProblem[];
  /** Why nothing can be changed, if so. */
  readOnly?: { reason: "locked" | "folder"; detail: string };
  history: HistoryState;
}

/** What undo and redo would do now; the names are keys of messages/changes.ts. */
export interface HistoryState {
  /** Number of the last change. */
  change: number;
  undo?: string;
  redo?: string;
}

export interface SearchHit {
  article: string;
  /** UTF-16 units in the article's text. */
  start: number;
  end: number;
  before: string;
  quote: string;
  after: string;
}

export interface RecentProject {
  id: string;
  title: string;
  /** For display only. */
  folder: string;
  opened: string;
  missing: boolean;
  sample: boolean;
}
