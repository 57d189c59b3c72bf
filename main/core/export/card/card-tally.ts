import type { Codebook } from "#shared/model/codebook";
import type { ArticleRows } from "../rows";
import { AgreementTally } from "./agreement-tally";
import { CountTally, LengthTally } from "./count-tally";

/** What is counted of one label. */
export interface LabelCounts {
  spans: number;
  articles: number;
  /** Lengths of its spans in code points. */
  lengths: LengthTally;
  /** By id of the attribute: how many spans have it. */
  attributes: CountTally;
  /** By id of the attribute: how often each value occurs; only for attributes with a list of values. */
  values: Map<string, CountTally>;
}

/** Counts what goes into a dataset while it is written; keeps no rows. */
export class CardTally {
  articles = 0;
  spans = 0;
  links = 0;
  /** Articles without any span. */
  empty = 0;
  masked = 0;
  readonly words = new LengthTally();
  readonly sources = new CountTally();
  readonly years = new CountTally();
  readonly languages = new CountTally();
  readonly maskReasons = new CountTally();
  /** Articles and spans by coder. */
  readonly coderArticles = new CountTally();
  readonly coderSpans = new CountTally();
  readonly statuses = new CountTally();
  readonly labels = new Map<string, LabelCounts>();
  readonly roles = new CountTally();
  /** By `<role> <span, actor or statement>`. */
  readonly targets = new CountTally();
  readonly agreement = new AgreementTally();
  earliest = "";
  latest = "";
  readonly #listed: ReadonlySet<string>;

  constructor(codebook: Codebook | null) {
    const definitions = (codebook?.labels ?? []).flatMap(({ id, attributes }) =>
      attributes
        .filter(({ type }) => type === "choice" || type === "choices" || type === "yes-no")
        .map((attribute) => `${id} ${attribute.id}`),
    );
    this.#listed = new Set(definitions);
  }

  /** Takes an article in: as it is in the project, and as the format carries it. */
  add(rows: ArticleRows, carried: ArticleRows): void {
    const { article } = rows;
    this.articles++;
    this.spans += carried.spans.length;
    this.links += carried.links.length;
    if (carried.spans.length === 0) this.empty++;
    this.words.add(article.words);
    this.sources.add(article.source);
    this.years.add(article.published.slice(0, 4));
    this.languages.add(article.language);
    this.#addDate(article.published);
    this.masked += article.mask.length;
    for (const { reason } of article.mask) this.maskReasons.add(reason);
    this.#addWork(rows, carried);
    for (const { role, toKind } of carried.links) {
      this.roles.add(role);
      this.targets.add(`${role} ${toKind}`);
    }
    this.agreement.add(rows);
  }

  #addDate(published: string): void {
    if (published === "") return;
    if (this.earliest === "" || published < this.earliest) this.earliest = published;
    if (published > this.latest) this.latest = published;
  }

  #addWork(rows: ArticleRows, carried: ArticleRows): void {
    for (const { coder, status } of rows.work) {
      this.coderArticles.add(coder);
      this.statuses.add(status);
    }
    const seen = new Set<string>();
    for (const span of carried.spans) {
      this.coderSpans.add(span.coder);
      const counts = this.#labelOf(span.label);
      counts.spans++;
      if (!seen.has(span.label)) counts.articles++;
      seen.add(span.label);
      counts.lengths.add(span.endCodePoint - span.startCodePoint);
      for (const [id, value] of Object.entries(span.attributes)) {
        counts.attributes.add(id);
        if (!this.#listed.has(`${span.label} ${id}`)) continue;
        const values = counts.values.get(id) ?? new CountTally();
        counts.values.set(id, values);
        for (const one of Array.isArray(value) ? value : [value]) values.add(String(one));
      }
    }
  }

  #labelOf(label: string): LabelCounts {
    const known = this.labels.get(label);
    if (known) return known;
    const fresh: LabelCounts = {
      ...{ spans: 0, articles: 0, lengths: new LengthTally(), attributes: new CountTally() },
      values: new Map(),
    };
    this.labels.set(label, fresh);
    return fresh;
  }
}
