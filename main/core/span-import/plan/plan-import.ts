import { setImmediate as breathe } from "node:timers/promises";
import { WortlautError } from "#shared/errors";
import type { SpanImportPreview, SpanMapping, UnitFinding } from "#shared/ipc/span-import-types";
import type { Codebook } from "#shared/model/codebook";
import { idSchema, newId } from "#shared/model/ids";
import { initialsOf } from "#shared/model/initials";
import type { Coder } from "#shared/model/project";
import type { Op } from "#shared/ops/op";
import { freezeText } from "../../import/freeze-text";
import { type NewArticle, newCoder, type ProjectSession, sha256 } from "../../project/index";
import type { ForeignDataset } from "../foreign";
import type { MatchedDocument } from "../matching/match-documents";
import { hasReturns } from "../units/find-unit";
import type { Counting } from "../units/foreign-offsets";
import { type GrownCodebook, growCodebook, targetOf } from "./codebook-growth";
import { CoderWork } from "./coder-work";
import { DocumentPlan, type PlanFrame } from "./document-plan";
import { Fates, spanFate } from "./fates";
import { newArticle } from "./new-article";
import { SpanPlacer, type TextMatch } from "./place-span";
import { Registries } from "./registries";
import { usageOf } from "./usage";

/** What an import is planned from. */
export interface PlanSource {
  dataset: ForeignDataset;
  matched: readonly MatchedDocument[];
  unit: UnitFinding;
  /** Id of the format; new articles name it as their importer. */
  format: string;
  files: readonly string[];
}

/** An import worked out: nothing has changed yet. */
export interface ImportPlan {
  ops: Op[];
  articles: NewArticle[];
  fates: Fates;
  made: SpanImportPreview["made"];
}

interface Controls {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

/** Works out what an import with this mapping does. Throws WortlautError when a file of the project cannot be read. */
export async function planImport(
  session: ProjectSession,
  source: PlanSource,
  mapping: SpanMapping,
  controls: Controls = {},
): Promise<ImportPlan> {
  return new Planning(session, source, mapping, controls).plan();
}

/** The documents that are one article. */
interface ArticleGroup {
  id: string;
  documents: MatchedDocument[];
}

class Planning {
  readonly #session: ProjectSession;
  readonly #source: PlanSource;
  readonly #mapping: SpanMapping;
  readonly #controls: Controls;
  readonly #now = Date.now();
  readonly #grown: GrownCodebook;
  readonly #frame: PlanFrame;
  readonly #newCoders: Coder[] = [];
  readonly #articles: NewArticle[] = [];
  readonly #counting: Counting;
  readonly #taken: readonly MatchedDocument[];

  constructor(session: ProjectSession, source: PlanSource, mapping: SpanMapping, controls: Controls) {
    this.#session = session;
    this.#source = source;
    this.#mapping = mapping;
    this.#controls = controls;
    const { dataset, unit } = source;
    this.#counting = {
      unit: unit.unit ?? "utf-16",
      lineEnds: unit.lineEnds,
      addsReturns: !hasReturns(dataset.documents),
    };
    // Nothing is made for the sake of documents that are left out.
    this.#taken = source.matched.filter(
      ({ match }) => match !== "none" && (match !== "new" || mapping.addArticles),
    );
    const usage = usageOf(
      this.#taken.map(({ document }) => document),
      { labels: this.#wanted("labels"), roles: this.#wanted("roles") },
    );
    this.#grown = growCodebook(session.codebook(), mapping, dataset, usage);
    const coders = this.#coders();
    this.#frame = {
      grown: this.#grown,
      labels: new Map(this.#grown.labels.map((label) => [label.id, label])),
      roles: new Map(this.#grown.roles.map((role) => [role.id, role])),
      coderOf: (name) => coders.get(name),
      registries: new Registries(session, dataset),
      fates: new Fates(),
      now: this.#now,
    };
  }

  /** Names that become new, whether or not anything is called by them. */
  #wanted(part: "labels" | "roles"): string[] {
    if (this.#taken.length === 0) return [];
    return Object.entries(this.#mapping[part]).flatMap(([name, { to }]) => (to === "new" ? [name] : []));
  }

  /** Entries of the file's registries come along also where no link points to them. */
  #takeRegistries(): void {
    if (this.#taken.length === 0) return;
    const { registries } = this.#frame;
    for (const { id, name } of this.#source.dataset.actors) registries.actor({ id, name });
    for (const { id, wording } of this.#source.dataset.statements)
      registries.statement({ id, name: wording });
  }

  async plan(): Promise<ImportPlan> {
    const work: Op[] = [];
    const groups = this.#groups();
    let breathed = performance.now();
    for (const [index, group] of groups.entries()) {
      if (this.#controls.signal?.aborted) break;
      if (performance.now() - breathed > 15) {
        this.#controls.onProgress?.({ phase: "plan", done: index, total: groups.length });
        await breathe();
        breathed = performance.now();
      }
      work.push(...(await this.#planArticle(group)));
    }
    this.#takeRegistries();
    const { registries, fates } = this.#frame;
    const ops = [...this.#codebookOps(), ...this.#coderOps(), ...registries.ops, ...work];
    const made = {
      articles: this.#articles.map(({ article }) => article.title),
      ...this.#grown.made,
      coders: this.#newCoders.map(({ name }) => name),
      ...registries.made,
    };
    return { ops, articles: this.#articles, fates, made };
  }

  /** Documents that no article is found for are left out here. */
  #groups(): ArticleGroup[] {
    const groups = new Map<string, ArticleGroup>();
    for (const matched of this.#source.matched) {
      const { match, article, document } = matched;
      if (article === undefined || match === "none") {
        const why =
          document.text === null
            ? "The project has no such article, and the file does not have its text."
            : "The project has no such article, and the text of the file is empty.";
        this.#leaveOut(matched, why);
      } else if (match === "new" && !this.#mapping.addArticles) {
        this.#leaveOut(matched, "The project has no article with this text, and none was to be added.");
      } else {
        const known = groups.get(article);
        if (known) known.documents.push(matched);
        else groups.set(article, { id: article, documents: [matched] });
      }
    }
    return [...groups.values()];
  }

  #leaveOut({ document, article }: MatchedDocument, why: string): void {
    const { fates } = this.#frame;
    const known = article !== undefined && this.#session.hasText(article) === "present" ? article : undefined;
    for (const span of document.spans) fates.fail(spanFate(document, known, span, why), { span });
    for (const link of document.links) {
      fates.links.failed++;
      fates.fail(spanFate(document, known, { label: link.role, quote: "" }, why), { link });
    }
  }

  async #planArticle({ id, documents }: ArticleGroup): Promise<Op[]> {
    const text = await this.#textOf(id, documents);
    if (text === undefined) {
      for (const one of documents)
        this.#leaveOut(one, "The text of the article is not the one that was imported.");
      return [];
    }
    const works = new Map<string, CoderWork>();
    const wanted = new Set(documents.flatMap(({ document }) => this.#codersOf(document)));
    for (const coder of wanted) works.set(coder, await this.#workOf(coder, id));
    for (const matched of documents) {
      const { document } = matched;
      const placer = new SpanPlacer(text, document.text, textMatch(matched), this.#counting);
      const workOf = (coder: string) => works.get(coder) ?? new CoderWork(coder, id, undefined);
      new DocumentPlan(this.#frame, document, { id, text }, placer, workOf).take();
    }
    const now = new Date(this.#now).toISOString();
    return [...works.values()].flatMap((one) => one.ops(now));
  }

  /** The frozen text of an article, also of one that is made here; undefined when it was changed from outside. */
  async #textOf(id: string, documents: readonly MatchedDocument[]): Promise<string | undefined> {
    if (this.#session.hasText(id) === "present") {
      const text = must(await this.#session.text(id));
      return sha256(text) === must(await this.#session.article(id)).textSha256 ? text : undefined;
    }
    const [first] = documents;
    if (!first) return undefined;
    const text = freezeText(first.document.text ?? "");
    const now = new Date(this.#now).toISOString();
    const { language } = this.#session.project();
    this.#articles.push(newArticle(first.document, text, { importer: this.#source.format, language, now }));
    return text;
  }

  #codersOf({ spans, links, work = [] }: MatchedDocument["document"]): string[] {
    const names = new Set([...spans, ...links, ...work].map(({ coder }) => coder));
    return [...names].flatMap((name) => this.#frame.coderOf(name) ?? []);
  }

  async #workOf(coder: string, article: string): Promise<CoderWork> {
    const isThere =
      this.#session.hasText(article) !== undefined && this.#session.annotatedBy(article).includes(coder);
    return new CoderWork(
      coder,
      article,
      isThere ? must(await this.#session.annotations(coder, article)) : undefined,
    );
  }

  /** Ids of the coders by the file's names; new ones are made. */
  #coders(): Map<string, string> {
    const own = this.#session.coders();
    const taken = new Set(own.map(({ id }) => id));
    const byName = new Map<string, string>();
    const made = new Map<string, string>();
    const documents = this.#taken.map(({ document }) => document);
    const names = new Set(documents.flatMap(({ spans, links, work = [] }) => namesIn(spans, links, work)));
    for (const name of names) {
      const target = targetOf(this.#mapping.coders, name);
      if (target?.to === "coder" && taken.has(target.id)) byName.set(name, target.id);
      if (target?.to !== "new") continue;
      const known = made.get(target.name);
      const coder = known === undefined ? this.#newCoder(name, target.name, taken) : undefined;
      if (coder) {
        taken.add(coder.id);
        this.#newCoders.push(coder);
        made.set(target.name, coder.id);
      }
      byName.set(name, coder?.id ?? known ?? "");
    }
    return byName;
  }

  #newCoder(key: string, name: string, taken: ReadonlySet<string>): Coder {
    const { dataset } = this.#source;
    const said = dataset.coders.find((coder) => coder.key === key);
    // Files Wortlaut wrote name coders by their ids.
    const isOwn = dataset.codebook !== null && idSchema.safeParse(key).success && !taken.has(key);
    const coder = newCoder(isOwn ? key : newId("c"), name);
    return {
      ...coder,
      initials: said?.initials?.trim() || initialsOf(name),
      ...(said?.colour ? { colour: said.colour } : {}),
    };
  }

  #codebookOps(): Op[] {
    const before = this.#session.codebook();
    const { labels, roles } = this.#grown;
    if (isSame(before.labels, labels) && isSame(before.roles, roles)) return [];
    const coder = this.#session.coders()[0]?.id ?? this.#newCoders[0]?.id ?? "import";
    const note = `Import of others' work (${this.#source.format}): ${this.#source.files.slice(0, 3).join(", ")}`;
    const entry = { at: new Date(this.#now).toISOString(), coder, note, recheck: [] };
    return [{ target: "codebook", op: "save-codebook", labels, roles, entry }];
  }

  #coderOps(): Op[] {
    return this.#newCoders.map((value) => ({ target: "coder", op: "put-coder", coder: value.id, value }));
  }
}

function isSame<T extends Codebook["labels"] | Codebook["roles"]>(before: T, after: T): boolean {
  return before.length === after.length && after.every((one, index) => one === before[index]);
}

function namesIn(...lists: ReadonlyArray<ReadonlyArray<{ coder: string }>>): string[] {
  return [...new Set(lists.flatMap((list) => list.map(({ coder }) => coder)))];
}

function textMatch({ document, match, why = "" }: MatchedDocument): TextMatch {
  if (match === "same-words" && document.text !== null)
    return { kind: "words", text: freezeText(document.text) };
  if (match === "by-quotes")
    return { kind: "quotes", text: document.text === null ? null : freezeText(document.text), why };
  return { kind: "same" };
}

function must<T>(
  result: { ok: true; value: T } | { ok: false; error: ConstructorParameters<typeof WortlautError>[0] },
): T {
  if (!result.ok) throw new WortlautError(result.error);
  return result.value;
}
