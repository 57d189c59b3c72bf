import { setImmediate as breathe } from "node:timers/promises";
import { type AppError, appError } from "#shared/errors";
import type { Applied } from "#shared/ipc/contract";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Saved } from "#shared/model/file";
import type { z } from "#shared/model/zod";
import { type Change, changeSchema, type Op, type Origin } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";
import { AttributeTypes } from "./attribute-types";
import type { Work } from "./catalogue-entry";
import { ChangeDraft, errorOf, type PreparedChange } from "./change-draft";
import { withWordCounts } from "./count-words";
import { writeError } from "./disk";
import { type AnyDocument, type DocumentKey, parseKey } from "./document-kinds";
import type { JournalChange } from "./journal-line";
import type { OpenParts } from "./open-parts";
import { prepareImport } from "./prepare-import";

/** So many documents are looked at before other work gets a turn. */
const breathEvery = 200;

/** A change that fits, and what else its line in the journal says. */
interface Recordable extends PreparedChange {
  ops: Op[];
  name: string;
  origin: Origin;
  merge?: string | undefined;
  written?: number;
}

/** The one door through which a project changes: check, record, take over, tell. One change at a time. */
export class Recorder {
  readonly #parts: OpenParts;
  /** Called when a change was made. */
  readonly #changed: () => void;

  constructor(parts: OpenParts, changed: () => void) {
    this.#parts = parts;
    this.#changed = changed;
  }

  /** Makes a change; on disk when this resolves. */
  apply(change: Change, origin: Origin): Promise<Result<Applied>> {
    return this.#run(async () => {
      const checked = changeSchema.safeParse(change);
      if (!checked.success) {
        return fail(notValid(change.name, checked.error));
      }
      const { name, merge } = checked.data;
      const draft = new ChangeDraft(this.#draftSources(), origin === "undo" || origin === "redo");
      const ops = await withWordCounts(draft, checked.data.ops);
      const prepared = await draft.take(ops);
      return prepared.ok ? this.#record({ ...prepared.value, ops, name, origin, merge }) : prepared;
    });
  }

  /** Takes back the last step, or makes it again. */
  step(direction: "undo" | "redo"): Promise<Result<Applied>> {
    return this.#run(async () => {
      const { history } = this.#parts;
      const step = direction === "undo" ? history.undoStep : history.redoStep;
      if (!step) return fail(nothingTo(direction));
      const draft = new ChangeDraft(this.#draftSources(), true);
      const prepared = await draft.take(step.ops);
      if (prepared.ok) return this.#record({ ...prepared.value, ...step, origin: direction });
      if (prepared.error.code === "file-damaged") return prepared;
      // What it changed is different now. Keeping the step would bar the way to all before it.
      history.drop(direction);
      return fail(appError("undo-conflict", step.name, prepared.error.why, { data: { step: step.name } }));
    });
  }

  /** Takes articles in whose folders are written, and does `more` with them, as one change that can be undone. */
  import(articles: readonly Article[], more?: Change): Promise<Result<Applied>> {
    return this.#run(async () => {
      const checked = more && changeSchema.safeParse(more);
      if (checked?.success === false) return fail(notValid(more?.name ?? "", checked.error));
      const { folder, catalogue, history, committed } = this.#parts;
      const prepared = await prepareImport(
        folder,
        catalogue,
        this.#draftSources(),
        articles,
        checked?.data.ops,
      );
      if (!prepared.ok) return prepared;
      const { ops, added, written } = prepared.value;
      if (ops.length === 0) return ok({ change: committed, history: history.state(committed), ops });
      const name = checked?.data.name ?? "import";
      return this.#record({ ...prepared.value, name, origin: "import", written }, () => {
        for (const { article, stamp } of added) catalogue.putArticle(article, stamp);
      });
    });
  }

  #run(task: () => Promise<Result<Applied>>): Promise<Result<Applied>> {
    const { queue, events } = this.#parts;
    return queue.run(async () => {
      const refusal = await this.#refusal();
      if (refusal) return fail(refusal);
      const before = events.save({ state: "saving" });
      let result: Result<Applied>;
      try {
        result = await task();
      } catch (error) {
        events.save(before);
        return fail(errorOf(error));
      }
      if (result.ok) events.save({ state: "saved" });
      else if (isWriteFailure(result.error)) events.save({ state: "failed", error: result.error });
      else events.save(before);
      if (queue.length === 1) this.#parts.store.trim();
      return result;
    });
  }

  async #refusal(): Promise<AppError | undefined> {
    const { readOnly, lock, folder } = this.#parts;
    const what = folder.path;
    if (readOnly) return appError("project-read-only", what, `${readOnly.detail}.`);
    try {
      if (await lock?.confirm()) return undefined;
    } catch (error) {
      return writeError(folder.at(".wortlaut/lock"), error);
    }
    folder.canWrite = false;
    this.#parts.readOnly = { reason: "locked", detail: "another program has taken over the project" };
    return appError("project-read-only", what, `${this.#parts.readOnly.detail}.`);
  }

  #draftSources() {
    const { store, texts, catalogue, coders } = this.#parts;
    return {
      load: (key: DocumentKey) => store.load(key),
      text: (article: Article) => texts.read(article),
      wasIntact: (article: string) => texts.wasIntact(article),
      catalogue,
      coders: () => coders,
    };
  }

  async #record(made: Recordable, before?: () => void): Promise<Result<Applied>> {
    const { journal, history, store, events } = this.#parts;
    const works = await this.#worksOf(made.documents);
    const n = journal.last + 1;
    const change = this.#journalChange(made, n);
    try {
      await journal.append(change);
    } catch (error) {
      return fail(writeError(journal.file, error));
    }
    before?.();
    for (const [key, document] of made.documents) {
      const saved = { journal: journal.id, change: n };
      this.#takeOver(key, document && { ...document, saved }, works.get(key));
    }
    this.#parts.committed = n;
    history.record(change);
    store.record(change);
    this.#changed();
    const { name, origin, ops } = made;
    const state = history.state(n);
    events.emit("changed", { change: n, origin, name, ops, history: state });
    this.#tellCatalogue(ops);
    return ok({ change: n, history: state, ops });
  }

  #journalChange(made: Recordable, n: number): JournalChange {
    const { store, journal } = this.#parts;
    const base: Record<DocumentKey, Saved | null> = {};
    for (const key of made.documents.keys()) {
      const saved = store.peek(key)?.saved ?? null;
      if (!saved || saved.journal !== journal.id || saved.change >= n) base[key] = saved;
    }
    const coder = made.ops.find((op) => op.target === "annotations")?.coder;
    const { ops, inverse, name, origin, merge, written } = made;
    return {
      n,
      journal: journal.id,
      time: new Date().toISOString(),
      origin,
      name,
      ...(coder ? { coder } : {}),
      ...(merge ? { merge } : {}),
      ...(Object.keys(base).length > 0 ? { base } : {}),
      ...(written ? { written } : {}),
      ops,
      inverse,
    };
  }

  /** What the catalogue will say of thousands of documents; taking them over must not hold up everything else. */
  async #worksOf(documents: PreparedChange["documents"]): Promise<Map<DocumentKey, Work>> {
    const works = new Map<DocumentKey, Work>();
    // With another codebook it will say something else.
    if (documents.size < breathEvery || documents.has("codebook")) return works;
    for (const [key, document] of documents) {
      if (document && parseKey(key).kind === "annotations") {
        works.set(key, this.#parts.catalogue.workOf(document as Annotations));
      }
      if (works.size % breathEvery === 0) await breathe();
    }
    return works;
  }

  #takeOver(key: DocumentKey, document: AnyDocument | null, work?: Work): void {
    const { store, catalogue } = this.#parts;
    store.commit(key, document);
    const { kind, ids } = parseKey(key);
    if (kind === "annotations" && document) catalogue.putWork(document as Annotations, work);
    if (kind === "article" && document) catalogue.putArticle(document as Article);
    if (kind === "codebook") catalogue.setTypes(new AttributeTypes(document as Codebook));
    if (kind === "coder") {
      const others = this.#parts.coders.filter((id) => id !== ids[0]);
      this.#parts.coders = document ? [...others, ids[0] ?? ""].sort() : others;
    }
  }

  #tellCatalogue(ops: readonly Op[]): void {
    const { catalogue, events } = this.#parts;
    const ids = new Set(ops.flatMap((op) => ("article" in op ? [op.article] : [])));
    if (ids.size === 0) return;
    const rows = [...ids].map((id) => ({ id, row: catalogue.summary(id) }));
    const removed = rows.filter(({ row }) => !row).map(({ id }) => id);
    events.emit("catalogue", {
      articles: rows.flatMap(({ row }) => row ?? []),
      ...(removed.length > 0 ? { removed } : {}),
    });
  }
}

function notValid(name: string, { issues: [issue] }: z.ZodError): AppError {
  return appError(
    "op-invalid",
    name,
    `${issue?.message ?? "it is not valid"} at ${issue?.path.join(".") ?? ""}.`,
  );
}

function nothingTo(direction: "undo" | "redo"): AppError {
  return direction === "undo"
    ? appError("nothing-to-undo", "Undo", "no change has been made yet.")
    : appError("nothing-to-redo", "Redo", "nothing was undone before.");
}

function isWriteFailure({ code }: AppError): boolean {
  return code === "disk-full" || code === "file-not-writable";
}
