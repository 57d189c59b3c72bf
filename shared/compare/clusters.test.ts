import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterPassages } from "./clusters";
import type { Passage, PassageKind, Witness } from "./passage";
import { swapSides } from "./places";

function witness(article: string, start: number, end: number): Witness {
  return { article, start, end, quote: `${article}${start}-${end}` };
}

function passage(a: Witness, b: Witness, kind: PassageKind = "verbatim", score = 1): Passage {
  const shared = { a: 5, b: 5 };
  return { id: `${a.quote}/${b.quote}/${kind}`, kind, score, a, b, edits: [], shared };
}

const places = (clusters: ReturnType<typeof clusterPassages>) =>
  clusters.map(({ witnesses }) => witnesses.map(({ quote }) => quote).join(" "));

describe("clusters of passages", () => {
  test("places that overlap by half are one; its longest witness stands for it", () => {
    const clusters = clusterPassages(
      [
        passage(witness("x", 0, 100), witness("y", 0, 100)),
        passage(witness("x", 20, 90), witness("z", 0, 70)),
        passage(witness("y", 20, 90), witness("z", 0, 70)),
      ],
      ["x", "y", "z"],
    );
    expect(places(clusters)).toEqual(["x0-100 y0-100 z0-70"]);
    expect(clusters[0]?.passages).toHaveLength(3);
  });

  test("places that overlap by less stay two clusters", () => {
    const clusters = clusterPassages(
      [
        passage(witness("x", 0, 100), witness("y", 0, 100)),
        passage(witness("x", 60, 160), witness("z", 0, 100)),
      ],
      ["x", "y", "z"],
    );
    expect(places(clusters)).toEqual(["x0-100 y0-100", "x60-160 z0-100"]);
  });

  test("a chain breaks where a member would match less than half of the others", () => {
    const [v, w, x, y] = ["v", "w", "x", "y"].map((article) => witness(article, 0, 50)) as [
      Witness,
      Witness,
      Witness,
      Witness,
    ];
    const clusters = clusterPassages(
      [passage(v, w), passage(w, x, "edited", 0.8), passage(x, y)],
      ["v", "w", "x", "y"],
    );
    expect(places(clusters)).toEqual(["v0-50 w0-50", "x0-50 y0-50"]);
  });

  test("only one place of an article is in a cluster, the more firmly bound one", () => {
    const clusters = clusterPassages(
      [
        passage(witness("x", 0, 50), witness("y", 0, 50), "paraphrase", 0.6),
        passage(witness("x", 0, 50), witness("y", 200, 250), "edited", 0.9),
      ],
      ["x", "y"],
    );
    expect(places(clusters)).toEqual(["x0-50 y200-250"]);
    expect(clusters[0]?.kind).toBe("edited");
  });

  test("formulas cluster by themselves, and a cluster is of its loosest kind", () => {
    const clusters = clusterPassages(
      [
        passage(witness("x", 0, 50), witness("y", 0, 50), "formula"),
        passage(witness("x", 0, 50), witness("z", 0, 50)),
        passage(witness("z", 0, 50), witness("v", 0, 50), "paraphrase", 0.7),
      ],
      ["v", "x", "y", "z"],
    );
    expect(clusters.map(({ kind }) => kind)).toEqual(["paraphrase", "formula"]);
    expect(places(clusters)).toEqual(["v0-50 x0-50 z0-50", "x0-50 y0-50"]);
  });

  const passages = fc.array(
    fc
      .tuple(
        fc.constantFrom("v", "w", "x", "y"),
        fc.constantFrom("v", "w", "x", "y"),
        fc.nat(6),
        fc.nat(6),
        fc.constantFrom<PassageKind>("verbatim", "edited", "paraphrase", "formula"),
      )
      .filter(([one, other]) => one < other)
      .map(([one, other, at, there, kind]) =>
        passage(witness(one, at * 20, at * 20 + 50), witness(other, there * 20, there * 20 + 50), kind),
      ),
    { maxLength: 25 },
  );

  test("the order of articles, of passages and of sides changes the order of witnesses and nothing else", () => {
    fc.assert(
      fc.property(passages, fc.infiniteStream(fc.boolean()), (given, swaps) => {
        const normal = (clusters: ReturnType<typeof clusterPassages>) =>
          clusters
            .map((cluster) => ({ ...cluster, witnesses: cluster.witnesses.map(({ quote }) => quote).sort() }))
            .sort((one, other) => (one.id < other.id ? -1 : 1));
        const turned = [...given].reverse().map((one) => (swaps.next().value ? swapSides(one) : one));
        expect(normal(clusterPassages(turned, ["y", "x", "w", "v"]))).toEqual(
          normal(clusterPassages(given, ["v", "w", "x", "y"])),
        );
      }),
    );
  });

  test("every member matches at least half of the others, one place an article, no place twice", () => {
    fc.assert(
      fc.property(passages, (given) => {
        const seen = { passages: new Set<string>(), formulas: new Set<string>() };
        for (const { kind, witnesses } of clusterPassages(given, ["v", "w", "x", "y"])) {
          const articles = witnesses.map(({ article }) => article);
          expect(articles).toEqual([...new Set(articles)].sort());
          expect(articles.length).toBeGreaterThan(1);
          const known = kind === "formula" ? seen.formulas : seen.passages;
          for (const { quote } of witnesses) {
            expect(known).not.toContain(quote);
            known.add(quote);
          }
        }
      }),
    );
  });
});
