import type { ProjectSnapshot } from "#shared/ipc/project-types";
import type { ArticleTexts } from "./article-texts";
import type { Catalogue } from "./catalogue";
import type { DocumentStore } from "./document-store";
import type { History } from "./history";
import type { Journal } from "./journal";
import type { ProjectLock } from "./lock";
import type { ProjectFolder } from "./project-folder";
import type { SerialQueue } from "./serial-queue";
import type { EventHub } from "./session-events";

/** Why nothing can be changed. */
export type ReadOnly = NonNullable<ProjectSnapshot["readOnly"]>;

/** The parts of an open project. */
export interface OpenParts {
  folder: ProjectFolder;
  store: DocumentStore;
  texts: ArticleTexts;
  catalogue: Catalogue;
  journal: Journal;
  history: History;
  queue: SerialQueue;
  events: EventHub;
  /** Ids, sorted. */
  coders: string[];
  lock: ProjectLock | undefined;
  readOnly: ReadOnly | undefined;
  /** Whether all that the journal has is in memory or in the files: only then may parts of it be left out. */
  canFold: boolean;
  /** Number of the last change that is in memory; the journal may be one ahead. */
  committed: number;
}
