import { appError } from "#shared/errors";
import type {
  SpanImportDraft,
  SpanImportPreview,
  SpanImportReport,
  SpanMapping,
} from "#shared/ipc/span-import-types";
import { fail, type Result } from "#shared/result";
import type { ProjectSession } from "../project/index";

export { foreignReaders, spanImportFormats } from "./readers";

export interface SpanImportControls {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

const notYet = <T>(): Result<T> => fail(appError("request-invalid", "spans", "there is no such draft."));

/** The imports of others' work that are under way in one project. */
export class SpanImports {
  /** Reads files and folders into a draft; `format` when the person knows better than the files say. */
  async choose(
    _session: ProjectSession,
    _paths: readonly string[],
    _format?: string,
    _controls?: SpanImportControls,
  ): Promise<Result<SpanImportDraft>> {
    return notYet();
  }

  /** Reads the files of a draft again in another format. */
  async readAs(_session: ProjectSession, _draft: string, _format: string): Promise<Result<SpanImportDraft>> {
    return notYet();
  }

  /** What an import with this mapping would do; nothing is changed. */
  async preview(
    _session: ProjectSession,
    _draft: string,
    _mapping: SpanMapping,
    _controls?: SpanImportControls,
  ): Promise<Result<SpanImportPreview>> {
    return notYet();
  }

  /** Does it as one step that undo takes back as a whole. */
  async run(
    _session: ProjectSession,
    _draft: string,
    _mapping: SpanMapping,
    _controls?: SpanImportControls,
  ): Promise<Result<SpanImportReport>> {
    return notYet();
  }

  /** Forgets a draft. */
  discard(_draft: string): void {}

  /** Whether a draft is open. */
  get isUnderWay(): boolean {
    return false;
  }
}
