import type { ClaimsTable, ClaimsTableRow, ClaimWording } from "#shared/ipc/claims-types";
import { ok } from "#shared/result";
import type { Job } from "../jobs/job";
import { type ChosenClaim, ChosenClaims, type ClaimsArgument } from "./chosen-claims";

/** What each source says of each statement. Statements without a claim have no row. */
export const claimsTableJob: Job<ClaimsArgument, ClaimsTable> = async (argument, context) => {
  const begun = performance.now();
  const claims = new ChosenClaims(context, argument);
  const { names, articles } = claims.sources;
  const table = new TableInMaking(claims, argument);
  await claims.each(context, (claim) => table.add(claim));
  const rows = table.rows();
  return ok({
    sources: names.map((name, at) => ({ name, articles: articles[at] ?? 0, claims: table.claims[at] ?? 0 })),
    rows,
    withoutStatement: names
      .map((name, at) => ({ name, claims: table.without[at] ?? 0 }))
      .filter((source) => source.claims > 0),
    empty: table.wanted - rows.length,
    ms: performance.now() - begun,
  });
};

class TableInMaking {
  /** Claims by source: a place that several coders tagged counts once. */
  readonly claims: number[];
  readonly without: number[];
  /** How many statements are asked for. */
  readonly wanted: number;
  readonly #chosen: ChosenClaims;
  readonly #rows = new Map<string, ClaimsTableRow>();
  readonly #places = new Map<string, ClaimWording>();
  readonly #counted = new Set<string>();
  readonly #withoutAt = new Map<string, number>();

  constructor(chosen: ChosenClaims, { statements, query }: ClaimsArgument) {
    this.#chosen = chosen;
    const { names } = chosen.sources;
    this.claims = names.map(() => 0);
    this.without = names.map(() => 0);
    const wanted = statements.filter(({ topic }) => query.topic === undefined || topic === query.topic);
    this.wanted = wanted.length;
    for (const { id, wording, topic } of wanted) {
      const cells = names.map(() => []);
      this.#rows.set(id, { statement: id, wording, topic, cells, spread: 0, first: null, last: null });
    }
  }

  add(claim: ChosenClaim): void {
    const { work, span, source } = claim;
    const place = `${work.article} ${work.start(span)} ${work.end(span)}`;
    if (!this.#counted.has(place)) {
      this.#counted.add(place);
      this.claims[source] = (this.claims[source] ?? 0) + 1;
    }
    if (claim.statements.length === 0) {
      if (!this.#withoutAt.has(place)) this.#withoutAt.set(place, source);
      return;
    }
    this.#withoutAt.set(place, -1);
    for (const [at, statement] of claim.statements.entries()) this.#tie(claim, statement, at, place);
  }

  #tie(claim: ChosenClaim, statement: string, at: number, place: string): void {
    const row = this.#rows.get(statement);
    if (!row) return;
    const wording = this.#wording(claim, claim.statementLinks[at] ?? -1);
    // Coders who differ about the stance are both heard.
    const key = `${statement} ${place} ${wording.stance ?? ""} ${wording.speakers.join("\n")}`;
    const known = this.#places.get(key);
    if (known) {
      known.alsoBy = [...(known.alsoBy ?? []), wording.coder];
      return;
    }
    this.#places.set(key, wording);
    row.cells[claim.source]?.push(wording);
    const { published } = claim;
    if (published === null) return;
    if (row.first === null || published < row.first) row.first = published;
    if (row.last === null || published > row.last) row.last = published;
  }

  #wording(claim: ChosenClaim, link: number): ClaimWording {
    const { work, span, links, published } = claim;
    const own = work.attributes(span);
    const stance = (link < 0 ? undefined : work.linkAttributes(link).stance) ?? own.stance;
    const { speech } = own;
    return {
      article: work.article,
      coder: work.coder,
      span: work.spanId(span),
      start: work.start(span),
      end: work.end(span),
      quote: this.#chosen.quote(claim),
      speakers: this.#chosen.lines.speakers(work, links),
      ...(typeof stance === "string" && stance !== "" ? { stance } : {}),
      ...(typeof speech === "string" && speech !== "" ? { speech } : {}),
      published,
    };
  }

  /** The rows that have a claim, in the order of the registry. */
  rows(): ClaimsTableRow[] {
    for (const source of this.#withoutAt.values()) {
      if (source >= 0) this.without[source] = (this.without[source] ?? 0) + 1;
    }
    const rows: ClaimsTableRow[] = [];
    for (const row of this.#rows.values()) {
      const spread = row.cells.reduce((count, cell) => count + (cell.length > 0 ? 1 : 0), 0);
      if (spread > 0) rows.push({ ...row, spread });
    }
    return rows;
  }
}
