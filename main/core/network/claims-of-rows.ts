import type { DayInterval } from "#shared/dates/calendar";
import { intervalOf } from "#shared/dates/timex-interval";
import type { Codebook } from "#shared/model/codebook";
import { type NetworkClaim, sideOf } from "#shared/network/claim";
import type { ArticleRows, LinkRow, SpanRow } from "../export/rows";
import { type ClaimRoles, claimRoles } from "../registry/claim-roles";

/** What labels and roles mean when there is no codebook to ask. */
const usualRoles: ClaimRoles = {
  ...{ claim: "claim", actor: "actor", identity: "is" },
  speakers: new Set(["said-by"]),
  about: new Set(["about", "addressed-to"]),
  statements: new Set(["same-as"]),
  dates: new Set(["when-said", "when-applies"]),
};

/** Makes records of claims from an article's rows. */
export class ClaimReader {
  readonly #roles: ClaimRoles;
  /** Roles to the date something was said on; not to the one it applies to. */
  readonly #saidOn: ReadonlySet<string>;

  constructor(codebook: Codebook | null) {
    this.#roles = codebook ? claimRoles(codebook) : usualRoles;
    const { dates } = this.#roles;
    this.#saidOn = dates.has("when-said") ? new Set(["when-said"]) : new Set([...dates].slice(0, 1));
  }

  /** The claims of an article: spans with the label for claims, and whatever is linked to a statement. */
  read({ article, spans, links }: ArticleRows): NetworkClaim[] {
    const spanOf = new Map(spans.map((span) => [keyOf(span.coder, span.id), span]));
    const linksOf = new Map<string, LinkRow[]>();
    for (const link of links) {
      const key = keyOf(link.coder, link.from);
      linksOf.set(key, [...(linksOf.get(key) ?? []), link]);
    }
    return spans.flatMap((span) => {
      const own = linksOf.get(keyOf(span.coder, span.id)) ?? [];
      if (span.label !== this.#roles.claim && !own.some(({ toKind }) => toKind === "statement")) return [];
      const { id, source, published } = article;
      const { coder, label, start, end } = span;
      return [
        {
          ...{ article: id, source, published, coder, label, start, end },
          speakers: this.#speakersOf(own, linksOf),
          statements: statementsOf(span, own, this.#roles),
          said: this.#saidOf(own, spanOf),
        },
      ];
    });
  }

  #speakersOf(own: readonly LinkRow[], linksOf: ReadonlyMap<string, LinkRow[]>): string[] {
    const actors = own
      .filter(({ role }) => this.#roles.speakers.has(role))
      .map(({ coder, to, toKind }) => {
        if (toKind === "actor") return to;
        const mention = linksOf.get(keyOf(coder, to)) ?? [];
        return mention.find(({ role, toKind: kind }) => role === this.#roles.identity && kind === "actor")
          ?.to;
      });
    return [...new Set(actors)].filter((actor) => actor !== undefined);
  }

  #saidOf(own: readonly LinkRow[], spanOf: ReadonlyMap<string, SpanRow>): DayInterval | null {
    const days = own
      .filter(({ role, toKind }) => toKind === "span" && this.#saidOn.has(role))
      .map(({ coder, to }) => spanOf.get(keyOf(coder, to))?.attributes.value)
      .map((value) => (typeof value === "string" ? intervalOf(value) : undefined))
      .filter((interval) => interval !== undefined)
      .sort((a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1));
    return days[0] ?? null;
  }
}

const keyOf = (coder: string, id: string) => `${coder} ${id}`;

function statementsOf(
  span: SpanRow,
  own: readonly LinkRow[],
  { statements: roles }: ClaimRoles,
): NetworkClaim["statements"] {
  const statements = new Map<string, NetworkClaim["statements"][number]>();
  for (const { role, to, toKind, attributes } of own) {
    if (toKind !== "statement" || !roles.has(role) || statements.has(to)) continue;
    statements.set(to, { statement: to, side: sideOf(attributes.stance, span.attributes.stance) });
  }
  return [...statements.values()];
}
