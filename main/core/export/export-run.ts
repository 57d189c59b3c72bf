import { appError } from "#shared/errors";
import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import { fail, ok, type Result } from "#shared/result";
import { application } from "./app-version";
import { CardTally } from "./card/card-tally";
import { cardName, dataCard } from "./card/data-card";
import { type DatasetSource, type Selection, selectDataset } from "./dataset";
import type { DatasetWriter, Exporter, ExportOptions, WriteContext, WrittenAbout } from "./exporter";
import { carriedHead, carriedRows, LossReport } from "./loss-report";
import { resolveOptions } from "./options";
import { planSplit, type SplitPlan } from "./plan-split";
import { readAhead } from "./read-ahead";
import type { ReadBack } from "./read-back";
import { findExporter } from "./registry";
import type { ArticleRows, DatasetHead } from "./rows";
import type { Stage } from "./stage";
import { countQuotesIn, withoutTexts } from "./text-free";

export type ExportPhase = "split" | "write" | "read-back" | "publish";

/** How an export is followed and stopped. */
export interface RunSettings {
  onProgress?: (progress: { phase: ExportPhase; done: number; total: number }) => void;
  signal?: AbortSignal;
  now?: Date;
}

/** What a request asks for, looked up and checked: everything but the place where the files go. */
interface Prepared {
  exporter: Exporter;
  options: ExportOptions;
  request: ExportRequest;
  selection: Selection;
  split: SplitPlan | undefined;
}

/** Finds what `request` names and deals articles to the parts of a split. Nothing is written. */
export async function prepareRun(
  source: DatasetSource,
  request: ExportRequest,
  settings: RunSettings,
): Promise<Result<ExportRun>> {
  const exporter = findExporter(request.format);
  if (!exporter) {
    return fail(appError("export-unknown-format", request.format, "there is no such export format."));
  }
  const options = resolveOptions(exporter, request.options ?? {});
  if (!options.ok) return options;
  if (!exporter.textFree && (request.texts ?? "full") !== "full") {
    return fail(
      appError("request-invalid", exporter.name, "this format cannot be written without the texts."),
    );
  }
  const selection = selectDataset(source, request);
  if (!selection.ok) return selection;
  const total = selection.value.articles.length;
  const split = request.split
    ? await planSplit(selection.value, request, (done) => {
        settings.signal?.throwIfAborted();
        settings.onProgress?.({ phase: "split", done, total });
      })
    : undefined;
  const prepared = { exporter, options: options.value, request, selection: selection.value, split };
  return ok(new ExportRun(prepared, settings));
}

/** One run of an export up to the files as they are written, for real or for a preview. */
export class ExportRun {
  readonly exporter: Exporter;
  readonly options: ExportOptions;
  readonly request: ExportRequest;
  readonly selection: Selection;
  readonly split: SplitPlan | undefined;
  readonly loss = new LossReport();
  readonly counts = { articles: 0, spans: 0, links: 0 };
  /** When it was made, ISO 8601, UTC. */
  readonly created: string;
  /** What the format carries of the dataset as a whole. */
  readonly head: DatasetHead;
  readonly #tally: CardTally;
  readonly #settings: RunSettings;

  constructor({ exporter, options, request, selection, split }: Prepared, settings: RunSettings) {
    this.exporter = exporter;
    this.options = options;
    this.request = request;
    this.selection = selection;
    this.split = split;
    this.created = (settings.now ?? new Date()).toISOString();
    this.#settings = settings;
    this.#tally = new CardTally(selection.head.codebook);
    this.head = carriedHead(selection.head, exporter.cannotCarry, this.loss);
    countQuotesIn(this.head, request.texts ?? "full", this.loss);
  }

  /** Tells how far the run is. Throws when it is to stop. */
  progress(phase: ExportPhase, done: number): void {
    this.#settings.signal?.throwIfAborted();
    this.#settings.onProgress?.({ phase, done, total: this.selection.articles.length });
  }

  /** Writes all articles to `stage` and remembers in `readBack` what was written. */
  async write(stage: Stage, readBack?: ReadBack): Promise<DatasetWriter> {
    const writer = await this.exporter.open(this.#context(stage));
    let done = 0;
    const read = (id: string) => this.selection.rows(id, this.loss, this.split?.parts.get(id));
    for await (const rows of readAhead(this.selection.articles, read)) {
      if (rows && this.split && rows.article.split === "") {
        this.loss.add("articles", 1, "could not be read when the parts were dealt.");
      } else if (rows) {
        const carried = this.#carried(rows);
        readBack?.expect(carried);
        await writer.add(carried);
        this.#count(rows, carried);
      }
      this.progress("write", ++done);
    }
    await writer.finish();
    if (!this.exporter.ownCard) await stage.writeFile(cardName(this.exporter.id), this.#card());
    return writer;
  }

  /** Whether the file is one of the format's own; the data card beside them is not. */
  isOwnFile(path: string): boolean {
    return this.exporter.ownCard === true || path !== cardName(this.exporter.id);
  }

  /** Why there is nothing to publish, if there is nothing. */
  problem(): Result<never> | undefined {
    if (this.counts.articles > 0) return undefined;
    const { title } = this.selection.head.project;
    return fail(appError("export-nothing", title, "no article could be read.", { todo: "Run verify." }));
  }

  /** What was counted, for a report. */
  outcome(): Pick<ExportReport, "loss" | "articles" | "spans" | "links" | "split"> {
    return { loss: this.loss.list(), ...this.counts, split: this.split?.report ?? null };
  }

  #context(stage: Stage): WriteContext {
    return {
      head: this.head,
      options: this.options,
      split: this.split !== undefined,
      articles: this.selection.articles,
      labels: this.request.labels ?? null,
      file: (path) => stage.file(path),
      writeFile: (path, content, rows) => stage.writeFile(path, content, rows),
      sample: (path, columns, rows) => stage.sample(path, columns, rows),
      about: this.#about(),
      card: async () => this.#card(),
      loss: this.loss,
    };
  }

  #about(): WrittenAbout {
    return {
      application,
      created: this.created,
      about: this.request.about ?? {},
      texts: this.request.texts ?? "full",
      split: this.split?.report ?? null,
    };
  }

  #card(): string {
    const { exporter, options, request, head } = this;
    const about = this.#about();
    const facts = {
      head: this.selection.head,
      coders: head.coders,
      format: exporter,
      options,
      request,
      about,
    };
    return dataCard({ ...facts, tally: this.#tally, loss: this.loss.list() });
  }

  #carried(rows: ArticleRows): ArticleRows {
    const rest = carriedRows(rows, this.exporter.cannotCarry, this.loss);
    const { codebook } = this.selection.head;
    const shown = withoutTexts(rest, this.request.texts ?? "full", this.loss, codebook);
    return this.exporter.reduce?.(shown, this.options, this.loss) ?? shown;
  }

  #count(rows: ArticleRows, carried: ArticleRows): void {
    this.counts.articles++;
    this.counts.spans += carried.spans.length;
    this.counts.links += carried.links.length;
    this.#tally.add(rows, carried);
  }
}
