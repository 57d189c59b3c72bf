import type { ClaimsTable, ClaimsTableRow, ClaimWording } from "#shared/ipc/claims-types";
import { ok } from "#shared/result";
import type { Job } from "../jobs/job";
import { type ChosenClaim, ChosenClaims, type ClaimsArgument, placeNumber } from "./chosen-claims";

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

/** What is known of a tagged place, over all who tagged it. */
interface SeenPlace {
  source: number;
  isStated: boolean;
  wordings: Array<{ statement: string; wording: ClaimWording }>;
}

function saysTheSame(a: ClaimWording, b: ClaimWording): boolean {
  return a.stance === b.stance && a.speakers.join("\n") === b.speakers.join("\n");
}

class TableInMaking {
  /** Claims by source: a place that several coders tagged counts once. */
  readonly claims: number[];
  readonly without: number[];
  /** How many statements are asked for. */
  readonly wanted: number;
  readonly #chosen: ChosenClaims;
  readonly #rows = new Map<string, ClaimsTableRow>();
  /** The places of the article that is looked at, by number. */
  readonly #seen = new Map<number, SeenPlace>();
  #article = "";

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
    if (work.article !== this.#article) {
      this.#finishArticle();
      this.#article = work.article;
    }
    const place = placeNumber(work, span);
    let seen = this.#seen.get(place);
    if (!seen) {
      seen = { source, isStated: false, wordings: [] };
      this.#seen.set(place, seen);
      this.claims[source] = (this.claims[source] ?? 0) + 1;
    }
    if (claim.statements.length > 0) seen.isStated = true;
    for (const [at, statement] of claim.statements.entries()) this.#tie(claim, statement, at, seen);
  }

  #finishArticle(): void {
    for (const { source, isStated } of this.#seen.values()) {
      if (!isStated) this.without[source] = (this.without[source] ?? 0) + 1;
    }
    this.#seen.clear();
  }

  #tie(claim: ChosenClaim, statement: string, at: number, seen: SeenPlace): void {
    const row = this.#rows.get(statement);
    if (!row) return;
    const wording = this.#wording(claim, claim.statementLinks[at] ?? -1);
    // Coders who differ about stance or speakers are both heard.
    const known = seen.wordings.find(
      (one) => one.statement === statement && saysTheSame(one.wording, wording),
    );
    if (known) {
      known.wording.alsoBy = [...(known.wording.alsoBy ?? []), wording.coder];
      return;
    }
    seen.wordings.push({ statement, wording });
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
    this.#finishArticle();
    const rows: ClaimsTableRow[] = [];
    for (const row of this.#rows.values()) {
      const spread = row.cells.reduce((count, cell) => count + (cell.length > 0 ? 1 : 0), 0);
      if (spread > 0) rows.push({ ...row, spread });
    }
    return rows;
  }
}
