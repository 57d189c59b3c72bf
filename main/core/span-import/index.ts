import { appError, WortlautError } from "#shared/errors";
import type {
  SpanImportDraft,
  SpanImportPreview,
  SpanImportReport,
  SpanMapping,
} from "#shared/ipc/span-import-types";
import { newId } from "#shared/model/ids";
import { fail, ok, type Result } from "#shared/result";
import type { ProjectSession } from "../project/index";
import { describeDraft, type OpenDraft, openDraft } from "./draft";
import { planImport } from "./plan/plan-import";
import { previewOf } from "./preview";
import { type ReadForeign, readHere } from "./read-foreign";
import { runImport } from "./run-import";
import { describeFinding } from "./units/find-unit";

export { type ReadForeign, readHere, readInWorker } from "./read-foreign";
export { foreignReaders, spanImportFormats } from "./readers";

export interface SpanImportControls {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
  /** Who gets work without a name; the first coder of the project if nobody is named. */
  coder?: string;
}

/** The imports of others' work that are under way in one project. */
export class SpanImports {
  readonly #drafts = new Map<string, OpenDraft>();
  readonly #read: ReadForeign;

  /** `read` says where files are read: here, or in a worker, so that large ones hold up nothing. */
  constructor(read: ReadForeign = readHere) {
    this.#read = read;
  }

  /** Reads files and folders into a draft; `format` when the person knows better than the files say. */
  async choose(
    session: ProjectSession,
    paths: readonly string[],
    format?: string,
    controls: SpanImportControls = {},
  ): Promise<Result<SpanImportDraft>> {
    const opened = await openDraft(
      this.#read,
      session,
      { paths, ...(format === undefined ? {} : { format }) },
      controls,
    );
    if (!opened.ok) return opened;
    const id = newId("d");
    this.#drafts.set(id, opened.value);
    return ok(describeDraft(id, opened.value, session));
  }

  /** Reads the files of a draft again in another format. */
  async readAs(session: ProjectSession, draft: string, format: string): Promise<Result<SpanImportDraft>> {
    const known = this.#drafts.get(draft);
    if (!known) return noDraft();
    const { paths, controls } = known;
    const { coder } = controls;
    const opened = await openDraft(
      this.#read,
      session,
      { paths, format },
      coder === undefined ? {} : { coder },
    );
    if (!opened.ok) return opened;
    this.#drafts.set(draft, opened.value);
    return ok(describeDraft(draft, opened.value, session));
  }

  /** What an import with this mapping would do; nothing is changed. */
  async preview(
    session: ProjectSession,
    draft: string,
    mapping: SpanMapping,
    controls: SpanImportControls = {},
  ): Promise<Result<SpanImportPreview>> {
    const known = this.#usable(draft);
    if (!known.ok) return known;
    try {
      const plan = await planImport(session, known.value.source, mapping, controls);
      return controls.signal?.aborted ? fail(stopped()) : ok(previewOf(plan));
    } catch (error) {
      if (error instanceof WortlautError) return fail(error.appError);
      throw error;
    }
  }

  /** Does it as one step that undo takes back as a whole. */
  async run(
    session: ProjectSession,
    draft: string,
    mapping: SpanMapping,
    controls: SpanImportControls = {},
  ): Promise<Result<SpanImportReport>> {
    const known = this.#usable(draft);
    if (!known.ok) return known;
    const done = await runImport(session, known.value.source, mapping, { ...controls, name: "import-spans" });
    if (done.ok) this.#drafts.delete(draft);
    return done;
  }

  /** Forgets a draft. */
  discard(draft: string): void {
    this.#drafts.delete(draft);
  }

  /** Whether a draft is open. */
  get isUnderWay(): boolean {
    return this.#drafts.size > 0;
  }

  #usable(draft: string): Result<OpenDraft> {
    const known = this.#drafts.get(draft);
    if (!known) return noDraft();
    const { unit, files } = known.source;
    if (unit.unit !== null) return ok(known);
    const why = `whatever its offsets count, too many quotes do not stand at their places; ${describeFinding(unit)}.`;
    return fail(
      appError("import-offsets", files[0] ?? "", why, { data: { tested: unit.tested, agreed: unit.agreed } }),
    );
  }
}

function noDraft<T>(): Result<T> {
  return fail(appError("request-invalid", "spans", "there is no such draft."));
}

function stopped() {
  return appError("import-cancelled", "spans", "it was stopped; nothing was changed.");
}
