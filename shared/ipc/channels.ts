import type { Result } from "../result";
import type { Answers, EventName, Events, RequestArgument, RequestName } from "./contract";

/** What the preload puts on `window.wortlaut`: one function a request, and subscriptions. No schemas here: the preload stays small. */
export type Bridge = {
  [N in RequestName]: RequestArgument<N> extends undefined
    ? () => Promise<Result<Answers[N]>>
    : (argument: RequestArgument<N>) => Promise<Result<Answers[N]>>;
} & {
  /** Subscribes to an event; the returned function ends it. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
  /** Starts an import of files dropped on the window. The paths never reach the page. */
  importDropped(files: readonly unknown[]): Promise<Result<Answers["import:dropped"]>>;
};

/** The names of all requests a page may make. `import:dropped` is missing: only the preload sends it. */
export const pageRequests = [
  "app:info",
  "app:report-fault",
  "app:settled",
  "settings:read",
  "settings:change",
  "project:recent",
  "project:forget",
  "project:create",
  "project:open",
  "project:open-sample",
  "project:close",
  "project:snapshot",
  "project:verify",
  "project:reveal",
  "project:choose-coder",
  "article:read",
  "article:search",
  "session:apply",
  "session:undo",
  "session:redo",
  "suggest:article",
  "suggest:everywhere",
  "bulk:preview",
  "bulk:run",
  "registry:usage",
  "registry:wordings",
  "registry:actor",
  "registry:statement",
  "concordance:search",
  "concordance:export",
  "compare:articles",
  "compare:like",
  "compare:overview",
  "wording:table",
  "wording:places",
  "wording:keyness",
  "claims:table",
  "claims:chronology",
  "save:table",
  "save:picture",
  "save:reveal",
  "codebook:usage",
  "codebook:recheck",
  "codebook:import",
  "codebook:export",
  "import:choose-files",
  "import:choose-folder",
  "import:paste",
  "import:edit",
  "import:reread",
  "import:text",
  "import:commit",
  "import:discard",
  "export:formats",
  "export:run",
  "export:preview",
  "export:presets",
  "export:save-preset",
  "export:remove-preset",
  "export:again",
  "export:reveal",
  "dataset:statistics",
  "spans:choose",
  "spans:read-as",
  "spans:preview",
  "spans:run",
  "spans:discard",
  "job:cancel",
  "menu:state",
] as const satisfies readonly RequestName[];

export const eventNames = [
  "project:changed",
  "catalogue:changed",
  "session:changed",
  "save:state",
  "project:problems",
  "settings:changed",
  "job:progress",
  "command:run",
  "app:closing",
] as const satisfies readonly EventName[];
