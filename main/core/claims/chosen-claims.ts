import type { ClaimsTableQuery } from "#shared/ipc/claims-types";
import type { JobContext } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory, type TaggedWork } from "../mentions";
import { linksBySpan } from "../registry/claim-links";
import { type ClaimRoles, claimRoles } from "../registry/claim-roles";
import { RegistryLines } from "../registry/lines";
import { tableSources } from "../wording/sources";

/** A statement as far as tables of claims need it. */
export interface StatementHead {
  id: string;
  wording: string;
  topic: string;
}

/** What both jobs on claims are asked. */
export interface ClaimsArgument {
  folder: string;
  query: ClaimsTableQuery;
  /** All statements of the project, in the order of the registry. */
  statements: StatementHead[];
}

/** A claim that was asked for, and the links that begin at it. */
export interface ChosenClaim {
  work: TaggedWork;
  span: number;
  links: readonly number[];
  /** Place of its source in `sources`. */
  source: number;
  published: string | null;
  /** Ids of the statements it is linked to, without those that are no longer in the registry. */
  statements: string[];
  /** The first link to each of them. */
  statementLinks: number[];
}

/** The claims that a query asks for, in the order of the article list, then of the text. */
export class ChosenClaims {
  readonly memory: ProjectMemory;
  readonly roles: ClaimRoles;
  readonly lines: RegistryLines;
  readonly sources: { names: string[]; articles: number[]; sourceOf: Int32Array };
  readonly #query: ClaimsTableQuery;
  readonly #known: ReadonlySet<string>;
  readonly #wanted: ReadonlySet<string> | undefined;
  #open = { article: "", text: "" };

  constructor(context: JobContext, { folder, query, statements }: ClaimsArgument) {
    this.memory = memoryOf(context, folder);
    this.roles = claimRoles(this.memory.codebook);
    this.lines = new RegistryLines(this.memory, this.roles);
    this.sources = tableSources(this.memory, {
      ...(query.sources?.length ? { sources: query.sources } : {}),
      ...(query.from ? { from: query.from } : {}),
      ...(query.to ? { to: query.to } : {}),
    });
    this.#query = query;
    this.#known = new Set(statements.map(({ id }) => id));
    const { topic } = query;
    if (topic !== undefined) {
      this.#wanted = new Set(statements.filter((one) => one.topic === topic).map(({ id }) => id));
    }
  }

  /** Calls `visit` with each claim; ends when nobody waits for the answer any more. */
  async each(context: JobContext, visit: (claim: ChosenClaim) => void): Promise<void> {
    const { memory } = this;
    const coders = this.#query.coders?.length ? new Set(this.#query.coders) : undefined;
    const label = memory.mentions.tables.labels.find(this.roles.claim);
    if (label < 0) return;
    for (const [place, article] of memory.order.entries()) {
      if (place % 64 === 63) await checkWanted(context);
      const source = this.sources.sourceOf[place] ?? -1;
      if (source < 0) continue;
      const published = memory.heads.get(article)?.published ?? null;
      for (const work of memory.mentions.of(article)) {
        if (coders && !coders.has(work.coder)) continue;
        this.#visitWork(work, label, source, published, visit);
      }
    }
  }

  #visitWork(
    work: TaggedWork,
    label: number,
    source: number,
    published: string | null,
    visit: (claim: ChosenClaim) => void,
  ): void {
    let bySpan: Map<number, number[]> | undefined;
    for (let span = 0; span < work.spans; span++) {
      if (work.labelNumber(span) !== label) continue;
      bySpan ??= linksBySpan(work);
      const links = bySpan.get(span) ?? [];
      const tied = this.#statementsOf(work, links);
      if (this.#wanted && !tied.statements.some((id) => this.#wanted?.has(id))) continue;
      visit({ work, span, links, source, published, ...tied });
    }
  }

  #statementsOf(
    work: TaggedWork,
    links: readonly number[],
  ): Pick<ChosenClaim, "statements" | "statementLinks"> {
    const statements: string[] = [];
    const statementLinks: number[] = [];
    for (const link of links) {
      if (!this.roles.statements.has(work.linkRole(link))) continue;
      const entry = work.linkToEntry(link);
      if (!this.#known.has(entry) || statements.includes(entry)) continue;
      statements.push(entry);
      statementLinks.push(link);
    }
    return { statements, statementLinks };
  }

  /** The words of a claim, exactly as they stand in the text. */
  quote({ work, span }: Pick<ChosenClaim, "work" | "span">): string {
    return this.#text(work.article).slice(work.start(span), work.end(span));
  }

  /** The words of another span of a claim's article on one line. */
  wording(work: TaggedWork, span: number): string {
    return this.#text(work.article).slice(work.start(span), work.end(span)).replace(/\s+/gu, " ");
  }

  // Claims come article by article, and texts are unpacked each time they are asked for.
  #text(article: string): string {
    if (this.#open.article !== article) {
      this.#open = { article, text: this.memory.texts.text(article) ?? "" };
    }
    return this.#open.text;
  }
}

/** Names a place within an article: shorter to make and to find than words. */
export function placeNumber(work: TaggedWork, span: number): number {
  return work.start(span) * 2 ** 26 + work.end(span);
}
