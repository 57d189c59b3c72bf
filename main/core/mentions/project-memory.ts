import { setImmediate } from "node:timers/promises";
import { appError, WortlautError } from "#shared/errors";
import type { ArticleStatus } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import type { Actor } from "#shared/model/project";
import type { Range } from "#shared/text/words";
import type { JobContext } from "../jobs/job";
import { type StemLanguage, stemLanguageOf } from "../search/light-stem";
import type { TextIndex } from "../search/text-index";
import type { TextSegment } from "../search/text-segment";
import { identityRole } from "./codebook-shape";
import { MentionIndex } from "./mention-index";
import { readMask } from "./read-work";

/** What lists and filters need to know of an article. */
export interface ArticleHead {
  id: string;
  title: string;
  source: string;
  published: string | null;
  language: string;
  /** By coder; coders without a file are absent. */
  status: Record<string, ArticleStatus>;
  /** What is not article, where it is known here already; `maskOf` knows it of every article. */
  mask?: readonly Range[];
}

/** All that a worker remembers of an open project: texts, what is tagged in them, codebook and registry. */
export class ProjectMemory {
  readonly folder: string;
  readonly texts: TextIndex;
  readonly mentions: MentionIndex;
  readonly heads = new Map<string, ArticleHead>();
  /** What jobs derive from all this and keep; emptied by nobody, so each entry has to know when it is outdated. */
  readonly derived = new Map<string, unknown>();
  codebook: Codebook;
  actors: readonly Actor[] = [];
  /** Grows whenever anything here changes. */
  revision = 0;
  /** Grows whenever articles come or go or their records change. */
  headRevision = 0;
  /** Keeps the caches on disk; never rejects. */
  saving: Promise<void> = Promise.resolve();
  #order: { revision: number; ids: string[]; rank: Map<string, number> } | undefined;

  constructor(folder: string, codebook: Codebook, texts: TextIndex, mentions: MentionIndex) {
    this.folder = folder;
    this.codebook = codebook;
    this.texts = texts;
    this.mentions = mentions;
  }

  /** Whether an article is in the project and not removed. */
  isIn(article: string): boolean {
    return this.heads.has(article);
  }

  /** Ids of the articles in the order of the article list: by day of publication, then by title. */
  get order(): string[] {
    return this.#ordered().ids;
  }

  /** The place of an article in that order. */
  rank(article: string): number {
    return this.#ordered().rank.get(article) ?? -1;
  }

  #ordered() {
    if (this.#order?.revision === this.headRevision) return this.#order;
    const collator = new Intl.Collator("de", { numeric: true, sensitivity: "base" });
    const day = ({ published }: ArticleHead) => published ?? "9999";
    const sorted = [...this.heads.values()].sort(
      (a, b) =>
        (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
        collator.compare(a.title, b.title) ||
        (a.id < b.id ? -1 : 1),
    );
    const ids = sorted.map(({ id }) => id);
    this.#order = {
      revision: this.headRevision,
      ids,
      rank: new Map(ids.map((id, rank) => [id, rank])),
    };
    return this.#order;
  }

  /** The stretches of an article that do not count, in UTF-16 units. */
  maskOf(article: string): readonly Range[] {
    const head = this.heads.get(article);
    if (!head) return [];
    head.mask ??= readMask(this.folder, article);
    return head.mask;
  }

  /** How the words of an article are inflected. */
  stemLanguage(segment: TextSegment, article: number): StemLanguage {
    return stemLanguageOf(this.heads.get(segment.parts.ids[article] ?? "")?.language ?? "");
  }

  /** What was derived under `name` for this `version`, made anew when it is of another. */
  derive<T>(name: string, version: unknown, make: (before: T | undefined) => T): T {
    const known = this.derived.get(name) as { version: unknown; value: T } | undefined;
    if (known && known.version === version) return known.value;
    const value = make(known?.value);
    this.derived.set(name, { version, value });
    return value;
  }
}

/** An empty memory of a project. */
export function newMemory(
  folder: string,
  codebook: Codebook,
  texts: TextIndex,
  tables?: MentionIndex["tables"],
): ProjectMemory {
  const identity = identityRole(codebook)?.id ?? "";
  const memory: ProjectMemory = new ProjectMemory(
    folder,
    codebook,
    texts,
    new MentionIndex(identity, (article) => memory.isIn(article), tables),
  );
  return memory;
}

const name = "project";

/** What `notOpen` calls the thing concerned: whoever asked has to open the memory again. */
export const memoryName = "index";

/** The memory of the project in `folder`. Throws WortlautError when this worker does not have it. */
export function memoryOf(context: Pick<JobContext, "memory">, folder: string): ProjectMemory {
  const memory = context.memory.get(name) as ProjectMemory | undefined;
  if (memory?.folder === folder) return memory;
  throw new WortlautError(appError("job-failed", memoryName, "the project is not open in the worker."));
}

/** Puts a memory in place of the one there is. */
export function keepMemory(context: Pick<JobContext, "memory">, memory: ProjectMemory): void {
  context.memory.set(name, memory);
}

/** Ends the work when it is no longer wanted; pauses now and then so that this can be heard. */
export async function checkWanted(context: JobContext): Promise<void> {
  await context.breathe();
  if (context.signal.aborted) {
    await setImmediate();
    throw new WortlautError(appError("job-failed", "cancelled", "it was ended."));
  }
}
