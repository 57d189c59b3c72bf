import type { AppError } from "../errors";
import type { Annotations } from "../model/annotations";
import type { Article } from "../model/article";
import { idSchema } from "../model/ids";
import { z } from "../model/zod";
import { changeSchema, type Op, type Origin } from "../ops/op";
import { type BulkPreview, bulkActionSchema } from "./bulk-types";
import {
  type Chronology,
  type ClaimsTable,
  chronologyQuerySchema,
  claimsTableQuerySchema,
} from "./claims-types";
import type { CodebookUsage, ImportedCodebook, RecheckItem } from "./codebook-types";
import {
  type CompareAnswer,
  compareRequestSchema,
  type LikeArticle,
  likeRequestSchema,
  type OverviewAnswer,
  overviewRequestSchema,
} from "./compare-types";
import { type ConcordanceAnswer, concordanceExportSchema, concordanceQuerySchema } from "./concordance-types";
import {
  type ExportPreset,
  type ExportPreview,
  type ExportReport,
  exportPresetSchema,
  exportRequestSchema,
  type FormatDescription,
} from "./export-types";
import { type ImportDraft, type ImportReport, importEditSchema, importRereadSchema } from "./import-types";
import type {
  ArticleSummary,
  HistoryState,
  ProjectProblem,
  ProjectSnapshot,
  RecentProject,
  SearchHit,
  VerifyReport,
} from "./project-types";
import type { ActorPage, KnownWording, RegistryUsage, StatementPage } from "./registry-types";
import { type SavedFile, savePictureSchema, saveTableSchema } from "./save-types";
import { type Settings, settingsEditSchema } from "./settings";
import {
  type SpanImportDraft,
  type SpanImportPreview,
  type SpanImportReport,
  spanMappingSchema,
} from "./span-import-types";
import { type DatasetStatistics, statisticsQuerySchema } from "./statistics-types";
import type { ArticleSuggestions, EverywhereAnswer } from "./suggest-types";
import {
  type KeynessAnswer,
  keynessQuerySchema,
  type WordingPlaces,
  type WordingTable,
  wordingPlacesQuerySchema,
  wordingQuerySchema,
} from "./wording-types";

const nothing = z.undefined();
const draftOnly = z.object({ draft: z.string() });

/**
 * Every request a page can make: the schema of its one argument. The page never names a path: main opens the
 * dialogs, dropped files become paths in the preload. Each answers a `Result` of the type in `Answers`;
 * `null` where the person cancelled a dialog.
 */
export const requests = {
  "app:info": nothing,
  "app:report-fault": z.object({ message: z.string().max(4000), stack: z.string().max(20_000) }),
  "app:settled": nothing,
  "settings:read": nothing,
  "settings:change": settingsEditSchema,
  "project:recent": nothing,
  "project:forget": z.object({ id: z.string() }),
  "project:create": z.object({ title: z.string().min(1).max(200), language: z.string().max(20) }),
  "project:open": z.object({ recent: z.string().optional() }),
  "project:open-sample": nothing,
  "project:close": nothing,
  "project:snapshot": nothing,
  "project:verify": z.object({ repair: z.boolean() }),
  "project:reveal": nothing,
  "project:choose-coder": z.object({ coder: idSchema }),
  "article:read": z.object({ article: idSchema, coder: idSchema }),
  "article:search": z.object({
    query: z.string().min(1).max(500),
    matchCase: z.boolean(),
    wholeWords: z.boolean(),
    limit: z.int().positive().max(5000),
  }),
  "session:apply": changeSchema,
  "session:undo": nothing,
  "session:redo": nothing,
  "suggest:article": z.object({ article: idSchema, coder: idSchema }),
  "suggest:everywhere": z.object({
    label: idSchema,
    wording: z.string().min(1).max(2000),
    language: z.string().max(20),
    inflections: z.boolean(),
    coder: idSchema,
  }),
  "bulk:preview": bulkActionSchema,
  "bulk:run": bulkActionSchema,
  "registry:usage": nothing,
  "registry:wordings": nothing,
  "registry:actor": z.object({ actor: idSchema }),
  "registry:statement": z.object({ statement: idSchema }),
  "concordance:search": concordanceQuerySchema,
  /** Asks where, and writes all lines as CSV or XLSX. */
  "concordance:export": concordanceExportSchema,
  "compare:articles": compareRequestSchema,
  /** Articles that share wording with one, the most first. */
  "compare:like": likeRequestSchema,
  "compare:overview": overviewRequestSchema,
  "wording:table": wordingQuerySchema,
  "wording:places": wordingPlacesQuerySchema,
  "wording:keyness": keynessQuerySchema,
  "claims:table": claimsTableQuerySchema,
  "claims:chronology": chronologyQuerySchema,
  /** Asks where, and writes a table with what it was made with beside it. */
  "save:table": saveTableSchema,
  "save:picture": savePictureSchema,
  /** Shows the file saved last in the system's file manager. */
  "save:reveal": nothing,
  "codebook:usage": nothing,
  "codebook:recheck": nothing,
  "codebook:import": nothing,
  "codebook:export": z.object({ format: z.enum(["json", "qdc"]) }),
  "import:choose-files": nothing,
  "import:choose-folder": nothing,
  "import:dropped": z.object({ paths: z.array(z.string()).min(1) }),
  "import:paste": z.object({ text: z.string().min(1).max(20_000_000) }),
  "import:edit": importEditSchema,
  "import:reread": importRereadSchema,
  "import:text": z.object({ draft: z.string(), row: z.int().nonnegative() }),
  "import:commit": draftOnly,
  "import:discard": draftOnly,
  "export:formats": nothing,
  "export:run": exportRequestSchema,
  /** What an export would give; nothing is written. */
  "export:preview": exportRequestSchema,
  /** The exports of this project that were kept, the newest as "last". */
  "export:presets": nothing,
  "export:save-preset": exportPresetSchema,
  "export:remove-preset": z.object({ id: z.string().max(64) }),
  /** Makes a kept export again in the folder it went to last; asks for one when it is not there. */
  "export:again": z.object({ id: z.string().max(64) }),
  "export:reveal": nothing,
  "dataset:statistics": statisticsQuerySchema,
  /** Asks for files or a folder, and reads others' work in them. */
  "spans:choose": z.object({ what: z.enum(["files", "folder"]) }),
  /** Reads the files of a draft again in another format. */
  "spans:read-as": z.object({ draft: z.string(), format: z.string() }),
  "spans:preview": z.object({ draft: z.string(), mapping: spanMappingSchema }),
  "spans:run": z.object({ draft: z.string(), mapping: spanMappingSchema }),
  "spans:discard": draftOnly,
  "job:cancel": z.object({ job: z.string() }),
  "menu:state": z.object({ enabled: z.array(z.string()), checked: z.array(z.string()) }),
} as const;
export type RequestName = keyof typeof requests;
export type RequestArgument<N extends RequestName> = z.input<(typeof requests)[N]>;

/** What each request answers with when it succeeds. */
export interface Answers {
  "app:info": AppInfo;
  "app:report-fault": null;
  "app:settled": null;
  "settings:read": Settings;
  "settings:change": Settings;
  "project:recent": RecentProject[];
  "project:forget": RecentProject[];
  "project:create": ProjectSnapshot | null;
  "project:open": ProjectSnapshot | null;
  "project:open-sample": ProjectSnapshot;
  "project:close": null;
  /** Null when no project is open. */
  "project:snapshot": ProjectSnapshot | null;
  "project:verify": VerifyReport;
  "project:reveal": null;
  "project:choose-coder": ProjectSnapshot;
  "article:read": OpenArticle;
  "article:search": { hits: SearchHit[]; total: number; articles: number };
  "session:apply": Applied;
  "session:undo": Applied;
  "session:redo": Applied;
  "suggest:article": ArticleSuggestions;
  "suggest:everywhere": EverywhereAnswer;
  "bulk:preview": BulkPreview;
  "bulk:run": Applied;
  "registry:usage": RegistryUsage;
  "registry:wordings": KnownWording[];
  "registry:actor": ActorPage;
  "registry:statement": StatementPage;
  "concordance:search": ConcordanceAnswer;
  "concordance:export": { path: string; lines: number } | null;
  "compare:articles": CompareAnswer;
  "compare:like": LikeArticle[];
  "compare:overview": OverviewAnswer;
  "wording:table": WordingTable;
  "wording:places": WordingPlaces;
  "wording:keyness": KeynessAnswer;
  "claims:table": ClaimsTable;
  "claims:chronology": Chronology;
  "save:table": SavedFile | null;
  "save:picture": SavedFile | null;
  "save:reveal": null;
  "codebook:usage": CodebookUsage;
  "codebook:recheck": RecheckItem[];
  "codebook:import": ImportedCodebook | null;
  "codebook:export": { path: string } | null;
  "import:choose-files": ImportDraft | null;
  "import:choose-folder": ImportDraft | null;
  "import:dropped": ImportDraft;
  "import:paste": ImportDraft;
  "import:edit": ImportDraft;
  "import:reread": ImportDraft;
  "import:text": string;
  "import:commit": ImportReport;
  "import:discard": null;
  "export:formats": FormatDescription[];
  "export:run": ExportReport | null;
  "export:preview": ExportPreview | null;
  "export:presets": ExportPreset[];
  "export:save-preset": ExportPreset[];
  "export:remove-preset": ExportPreset[];
  "export:again": ExportReport | null;
  "export:reveal": null;
  "dataset:statistics": DatasetStatistics;
  "spans:choose": SpanImportDraft | null;
  "spans:read-as": SpanImportDraft;
  "spans:preview": SpanImportPreview;
  "spans:run": SpanImportReport;
  "spans:discard": null;
  "job:cancel": null;
  "menu:state": null;
}

export interface AppInfo {
  version: string;
  electron: string;
  chrome: string;
  platform: string;
  /** What the operating system speaks, as BCP 47. */
  locale: string;
  /** Requests to anywhere that were cancelled: always empty unless something is wrong. */
  blocked: string[];
}

/** An article with its text and one coder's work on it. */
export interface OpenArticle {
  article: Article;
  /** The frozen text, LF only. */
  text: string;
  annotations: Annotations;
  /** The other coders' work, for display only. */
  others: Annotations[];
  /** Number of the last change the annotations contain. */
  change: number;
}

/** A change that is on disk. */
export interface Applied {
  /** Number of the change; each next one is greater by one. */
  change: number;
  history: HistoryState;
  /** For undo and redo: the ops that were applied. */
  ops: Op[];
}

/** What main tells every window, without being asked. */
export interface Events {
  /** A project was opened, closed or imported into: fetch the snapshot again. */
  "project:changed": { reason: "opened" | "closed" | "imported" | "repaired" };
  /** Rows of the article list that are different now, and articles that are no longer in it. */
  "catalogue:changed": { articles: ArticleSummary[]; removed?: string[] };
  /** A change was applied and is on disk. A gap in the numbers means: fetch again. */
  "session:changed": { change: number; origin: Origin; name: string; ops: Op[]; history: HistoryState };
  /** Whether everything is on disk. */
  "save:state": { state: "saved" | "saving" | "failed"; error?: AppError };
  "project:problems": { problems: ProjectProblem[] };
  "settings:changed": Settings;
  "job:progress": {
    job: string;
    kind: "import" | "export" | "preview" | "spans" | "verify" | "search" | "suggest" | "bulk" | "compare";
    phase: string;
    done: number;
    total: number;
  };
  /** A menu item was chosen: run this command of `commands.ts`. */
  "command:run": { command: string };
  /** The window is about to close: send what was typed and not kept yet, then `app:settled`. */
  "app:closing": Record<string, never>;
}
export type EventName = keyof Events;
