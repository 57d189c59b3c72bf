import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NetworkClaim } from "./claim";
import { makeNetwork, type NetworkRegistry } from "./network";
import {
  actorLevels,
  countings,
  defaultNetworkSettings,
  duplicateRules,
  measures,
  type NetworkSettings,
  networkWeights,
  unsetRules,
} from "./settings";

const ids = ["a", "b", "c", "d"];
const registry: NetworkRegistry = {
  actors: ids.map((id) => ({
    id,
    name: id,
    kind: "person" as const,
    ...(id === "a" ? { parent: "d" } : {}),
  })),
  statements: [],
};

const claims: fc.Arbitrary<NetworkClaim[]> = fc.array(
  fc
    .record({
      article: fc.constantFrom("t1", "t2", "t3"),
      coder: fc.constantFrom("c_x", "c_y"),
      start: fc.nat(6),
      speakers: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
      statements: fc.uniqueArray(
        fc.record({
          statement: fc.constantFrom("s1", "s2", "s3"),
          side: fc.constantFrom("yes" as const, "no" as const, "neutral" as const, "unset" as const),
        }),
        { maxLength: 2, selector: ({ statement }) => statement },
      ),
      day: fc.constantFrom("2025-01-31", "2025-02-01", "2026-02-02"),
      isSaid: fc.boolean(),
    })
    .map(({ article, start, day, isSaid, ...rest }) => ({
      ...rest,
      ...{ article, start, end: start + 3, label: "claim", source: `paper ${article}` },
      published: { t1: "2025-02-03", t2: "2025", t3: "" }[article] ?? "",
      said: isSaid ? { from: day, to: day } : null,
    })),
  { maxLength: 14 },
);

const anySettings: fc.Arbitrary<NetworkSettings> = fc
  .record({
    counting: fc.constantFrom(...countings),
    measure: fc.constantFrom(...measures),
    normalisation: fc.constantFrom("raw" as const, "average" as const, "jaccard" as const, "cosine" as const),
    weight: fc.constantFrom(...networkWeights),
    duplicates: fc.constantFrom(...duplicateRules),
    level: fc.constantFrom(...actorLevels),
    unset: fc.constantFrom(...unsetRules),
    isolates: fc.boolean(),
    from: fc.constantFrom("", "2025-02"),
  })
  .map((some) => ({ ...defaultNetworkSettings, kind: "actor-actor", ...some }));

const runs = { numRuns: 80 };

describe("networks", () => {
  it("do not depend on the order of claims", () => {
    const shuffled = claims.chain((list) =>
      fc.record({ list: fc.constant(list), other: fc.shuffledSubarray(list, { minLength: list.length }) }),
    );
    fc.assert(
      fc.property(shuffled, anySettings, ({ list, other }, settings) => {
        expect(makeNetwork(other, registry, settings)).toEqual(makeNetwork(list, registry, settings));
        const twoMode = { ...settings, kind: "actor-statement", normalisation: "raw" } as const;
        expect(makeNetwork(other, registry, twoMode)).toEqual(makeNetwork(list, registry, twoMode));
      }),
      runs,
    );
  });

  it("are the same with the actors called otherwise: between two actors there is no direction", () => {
    const turned = new Map(ids.map((id, at) => [id, ids[ids.length - 1 - at] ?? id]));
    const turn = (id: string) => turned.get(id) ?? id;
    fc.assert(
      fc.property(claims, anySettings, (list, given) => {
        // Levels and the choice of one speaker know more than names.
        const settings: NetworkSettings = { ...given, level: "actor" };
        const other = list.map((claim) => ({ ...claim, speakers: claim.speakers.map(turn) }));
        const pairs = (of: NetworkClaim[], name: (id: string) => string) =>
          makeNetwork(of, registry, settings)
            .edges.map(({ a, b, weight, layers }) => ({
              pair: [name(a), name(b)].sort().join(),
              weight,
              layers,
            }))
            .sort((x, y) => (x.pair < y.pair ? -1 : 1));
        expect(pairs(other, turn)).toEqual(pairs(list, (id) => id));
      }),
      runs,
    );
  });

  it("have as congruence and conflict what one gets by holding every two claims against each other", () => {
    fc.assert(
      fc.property(claims, fc.constantFrom("congruence" as const, "conflict" as const), (list, measure) => {
        const one = list.map((claim) => ({ ...claim, coder: "c_x" }));
        const made = makeNetwork(one, registry, {
          ...defaultNetworkSettings,
          ...{ kind: "actor-actor", measure, duplicates: "include" },
        });
        expect(Object.fromEntries(made.edges.map(({ a, b, weight }) => [`${a}${b}`, weight]))).toEqual(
          pairByPair(one, measure),
        );
      }),
      runs,
    );
  });

  it("have shares from 0 to 1 as cosine and Jaccard index", () => {
    fc.assert(
      fc.property(claims, anySettings, (list, given) => {
        const measure = given.measure === "subtract" ? "conflict" : given.measure;
        const settings: NetworkSettings = {
          ...given,
          measure,
          counting: "corrected",
          normalisation: "cosine",
        };
        for (const normalisation of ["cosine", "jaccard"] as const) {
          for (const { weight } of makeNetwork(list, registry, { ...settings, normalisation }).edges) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      runs,
    );
  });

  it("do not change when a document is repeated by another coder, nor by duplicates within a document", () => {
    fc.assert(
      fc.property(claims, anySettings, (list, given) => {
        const settings: NetworkSettings = { ...given, counting: "corrected" };
        const own = list.map((claim) => ({ ...claim, coder: "c_x" }));
        const again = own.map((claim) => ({ ...claim, coder: "c_y" }));
        const { nodes, edges } = makeNetwork(own, registry, settings);
        expect(makeNetwork([...own, ...again], registry, settings)).toMatchObject({ nodes, edges });
        if (settings.duplicates === "include") return;
        const later = own.map((claim) => ({ ...claim, start: claim.start + 100, end: claim.end + 100 }));
        expect(makeNetwork([...own, ...later], registry, settings)).toMatchObject({ nodes, edges });
      }),
      runs,
    );
  });
});

function pairByPair(list: readonly NetworkClaim[], measure: "congruence" | "conflict") {
  const sums: Record<string, number> = {};
  const said = list.flatMap(({ speakers, statements }) =>
    speakers.flatMap((actor) => statements.map((one) => ({ actor, ...one }))),
  );
  for (const x of said) {
    for (const y of said) {
      if (x.actor >= y.actor || x.statement !== y.statement) continue;
      if (![x, y].every(({ side }) => side === "yes" || side === "no")) continue;
      if ((x.side === y.side) !== (measure === "congruence")) continue;
      const key = `${x.actor}${y.actor}`;
      sums[key] = (sums[key] ?? 0) + 1;
    }
  }
  return sums;
}
