import { createHash } from "node:crypto";
import { appError } from "#shared/errors";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Annotations, Link, Span } from "#shared/model/annotations";
import type { Article, Mask } from "#shared/model/article";
import { defaultCodebook } from "#shared/model/default-codebook";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import type { Actor, Coder, Statement } from "#shared/model/project";
import { makeSpan, type SpanRequest } from "#shared/ops/make-span";
import { fail, ok, type Result } from "#shared/result";
import type { DatasetSource } from "./dataset";

/** What an invented article of a test has besides its text. */
export interface InventedArticle {
  text: string;
  title?: string;
  source?: string;
  published?: string | null;
  mask?: Mask[];
  /** Spans and links by coder. */
  work?: Record<string, { spans: Array<Omit<SpanRequest, "text" | "now">>; links?: Link[]; note?: string }>;
}

/** A project in memory, for tests of datasets: the same face as an open project. */
export class InventedProject implements DatasetSource {
  readonly #articles = new Map<string, { article: Article; text: string; work: Map<string, Annotations> }>();
  readonly #coders: Coder[];
  readonly #actors: Actor[];
  readonly #statements: Statement[];

  constructor(
    articles: readonly InventedArticle[],
    registries: { coders?: string[]; actors?: Actor[]; statements?: Statement[] } = {},
  ) {
    this.#coders = (registries.coders ?? ["c_anna", "c_ben"]).map(coder);
    this.#actors = registries.actors ?? [];
    this.#statements = registries.statements ?? [];
    for (const invented of articles) {
      const article = articleOf(invented);
      const work = Object.entries(invented.work ?? {}).map(
        ([id, own]) => [id, annotationsOf(article, invented.text, id, own)] as const,
      );
      this.#articles.set(article.id, { article, text: invented.text, work: new Map(work) });
    }
  }

  project() {
    return {
      format: "wortlaut-project" as const,
      formatVersion: 1 as const,
      ...{ id: "p_invented", title: "Invented; “project”", language: "de" },
      created: "2026-01-02T03:04:05.000Z",
      saved: neverChanged,
    };
  }
  codebook = () => defaultCodebook("en");
  coders = () => this.#coders;
  actors = () => this.#actors;
  statements = () => this.#statements;
  summaries(): ArticleSummary[] {
    return [...this.#articles.values()].map(({ article }) => {
      const { id, title, source, published, language, place, author, agency, words, textLength } = article;
      const { fileName, imported } = article.provenance;
      const fields = { id, title, source, published, language, place, author, agency, words, textLength };
      return { ...fields, fileName, imported, work: {} };
    });
  }
  async article(id: string): Promise<Result<Article>> {
    const found = this.#articles.get(id);
    return found ? ok(found.article) : fail(appError("article-not-found", id, "there is none."));
  }
  async text(id: string): Promise<Result<string>> {
    const found = this.#articles.get(id);
    return found ? ok(found.text) : fail(appError("article-not-found", id, "there is none."));
  }
  async annotations(coderId: string, article: string): Promise<Result<Annotations>> {
    const found = this.#articles.get(article)?.work.get(coderId);
    return found ? ok(found) : fail(appError("coder-not-found", coderId, "there is none."));
  }
  annotatedBy(article: string): string[] {
    return [...(this.#articles.get(article)?.work.keys() ?? [])];
  }
}

function coder(id: string): Coder {
  const name = id.slice(2);
  return {
    ...{ format: "wortlaut-coder", formatVersion: 1, id, name, initials: name.slice(0, 2).toUpperCase() },
    ...{ colour: "#336699", saved: neverChanged },
  };
}

function articleOf({ text, title, source, published, mask }: InventedArticle): Article {
  const textSha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return {
    ...{ format: "wortlaut-article", formatVersion: 1, offsetUnit: "utf-16", id: articleIdOf(textSha256) },
    title: title ?? "An invented title",
    source: source ?? "Tagesbote",
    published: published === undefined ? "2026-01-02" : published,
    ...{ language: "de", place: "NEUSTADT", author: "", agency: "inv" },
    mask: mask ?? [],
    ...{ textSha256, textLength: text.length, words: 7 },
    provenance: {
      ...{ fileName: "a b.txt", importer: "text", encoding: "utf-8", bytesSha256: textSha256 },
      imported: "2026-01-02T03:04:05.000Z",
    },
    saved: neverChanged,
  };
}

function annotationsOf(
  article: Article,
  text: string,
  coderId: string,
  { spans, links, note }: { spans: Array<Omit<SpanRequest, "text" | "now">>; links?: Link[]; note?: string },
): Annotations {
  const now = Date.UTC(2026, 0, 3);
  return {
    ...{ format: "wortlaut-annotations", formatVersion: 1, offsetUnit: "utf-16" },
    ...{ coder: coderId, article: article.id, textSha256: article.textSha256, status: "doing" },
    note: note ?? "",
    spans: spans.map((span): Span => makeSpan({ ...span, text, now })),
    links: links ?? [],
    saved: neverChanged,
  };
}
