import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nominalAlpha } from "#shared/agreement/alpha";
import { cohenKappa } from "#shared/agreement/kappa";
import { spanAgreement } from "#shared/agreement/spans";
import type { Span } from "#shared/model/annotations";
import { type Range, wordsOf } from "#shared/text/words";
import { count, type Invented, invented, queries, text, workOf } from "./fixture-statistics";

/** The words that count, with a label or "" for all the spans over each. */
function wordsIn({ text: whole, mask }: Invented): Range[] {
  let masked = whole;
  for (const { start, end } of mask)
    masked = masked.slice(0, start) + " ".repeat(end - start) + masked.slice(end);
  return wordsOf(masked, "de");
}
const over = (word: Range, { start, end }: Range) => start < word.end && end > word.start;

describe("dataset statistics", () => {
  it("counts as one would by hand", async () => {
    await fc.assert(
      fc.asyncProperty(invented, queries, async (all, query) => {
        const found = await count(all, query);
        const chosen = all
          .filter(({ source }) => !query.sources || query.sources.includes(source))
          .filter(({ published }) => !query.from || (published !== null && `${published}-99` >= query.from))
          .map((article) => ({
            ...article,
            work: article.work
              .filter(({ coder }) => !query.coders?.length || query.coders.includes(coder))
              .map((work) => ({
                ...work,
                spans: work.spans.filter(({ label }) => !query.labels || query.labels.includes(label)),
              })),
          }));
        const works = chosen.flatMap(({ work }) => work);
        const spans = works.flatMap((work) => work.spans);
        const words = chosen.flatMap((article) => wordsIn(article).map((word) => ({ word, article })));
        expect(found).toMatchObject({
          articles: chosen.length,
          words: words.length,
          spans: spans.length,
          taggedArticles: chosen.filter(({ work }) => work.some((own) => own.spans.length > 0)).length,
          doneArticles: chosen.filter(({ work }) => work.some(({ status }) => status === "done")).length,
          links: works.flatMap(({ links, spans: own }) =>
            links.filter((link) => own.some(({ id }) => id === link.from)),
          ).length,
        });
        for (const { label, words: covered } of found.coverage) {
          const expected = words.filter(({ word, article }) =>
            article.work.some((work) =>
              work.spans.some((span) => (label === "" || span.label === label) && over(word, span)),
            ),
          );
          expect(covered, label).toBe(expected.length);
        }
        for (const row of found.labels) {
          expect(row.spans).toBe(spans.filter(({ label }) => label === row.label).length);
        }
        for (const rows of [found.bySource, found.byMonth]) {
          expect(rows.reduce((sum, row) => sum + row.articles, 0)).toBe(chosen.length);
          expect(rows.flatMap((row) => Object.values(row.spans)).reduce((a, b) => a + b, 0)).toBe(
            spans.length,
          );
        }
        for (const { key, spans: own } of found.byCoder) {
          const expected = works.filter(({ coder }) => coder === key).flatMap((work) => work.spans);
          expect(Object.values(own).reduce((a, b) => a + b, 0)).toBe(expected.length);
        }
        for (const { label, words: spread } of found.lengths) {
          const own = chosen.flatMap((article) =>
            article.work.flatMap((work) =>
              work.spans
                .filter((span) => span.label === label)
                .map((span) => wordsIn(article).filter((word) => over(word, span)).length),
            ),
          );
          expect([spread.count, spread.least, spread.most]).toEqual([
            own.length,
            Math.min(...own),
            Math.max(...own),
          ]);
        }
        const { labels, overlaps, articles } = found.together;
        for (const [row, one] of labels.entries()) {
          for (const [column, two] of labels.entries()) {
            const pairs = works.flatMap((work) =>
              work.spans.flatMap((a, at) =>
                work.spans.slice(at + 1).filter((b) => over(a, b) && isPair(a, b, one, two)),
              ),
            );
            expect(overlaps[row]?.[column]).toBe(pairs.length);
            const having = chosen.filter(({ work }) =>
              work.some((own) => [one, two].every((label) => own.spans.some((span) => span.label === label))),
            );
            expect(articles[row]?.[column]).toBe(having.length);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("says what is left to do", async () => {
    await fc.assert(
      fc.asyncProperty(invented, async (all) => {
        const { open } = await count(all);
        const works = all.flatMap(({ work }) => work);
        const tagged = works.flatMap(({ spans, links }) =>
          spans.map((span) => ({
            span,
            has: (role: string) => links.some((link) => link.from === span.id && link.role === role),
          })),
        );
        const of = (kind: string, label: string) => {
          const row = open.find((one) => one.kind === kind && one.label === label);
          return [row?.count ?? 0, row?.of ?? 0];
        };
        const claims = tagged.filter(({ span }) => span.label === "claim");
        const spoken = claims.filter(({ span }) => span.attributes.speech !== "narrator");
        expect(of("claim-without-speaker", "claim")).toEqual([
          spoken.filter(({ has }) => !has("said-by")).length,
          spoken.length,
        ]);
        expect(of("claim-without-statement", "claim")).toEqual([
          claims.filter(({ has }) => !has("same-as")).length,
          claims.length,
        ]);
        expect(of("claim-without-date", "claim")).toEqual([
          claims.filter(({ has }) => !has("when-said")).length,
          claims.length,
        ]);
        const actors = tagged.filter(({ span }) => span.label === "actor");
        expect(of("span-without-entry", "actor")).toEqual([
          actors.filter(({ has }) => !has("is")).length,
          actors.length,
        ]);
        const dates = tagged.filter(({ span }) => span.label === "date");
        expect(of("date-without-value", "date")).toEqual([
          dates.filter(({ span }) => !span.attributes.value).length,
          dates.length,
        ]);
        const begun = all.filter(({ work }) =>
          work.some((own) => own.spans.length > 0 || own.status !== "todo"),
        );
        expect(of("article-not-begun", "")).toEqual([all.length - begun.length, all.length]);
        for (const { first, count: left, label } of open) {
          expect(first.length > 0).toBe(left > 0 && label !== "");
          expect(new Set(first.map(({ coder }) => coder)).size).toBe(first.length);
          for (const { article, coder, span: id, start, end } of first) {
            const work = all.find((one) => one.id === article)?.work.find((own) => own.coder === coder);
            expect(work?.spans.find((own) => own.id === id)).toMatchObject({ start, end, label });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("says how far two coders agree in the articles both have begun", async () => {
    await fc.assert(
      fc.asyncProperty(invented, async (all) => {
        const { agreement } = await count(all);
        const both = all.filter(
          ({ work }) => work.filter((own) => own.spans.length > 0 || own.status !== "todo").length === 2,
        );
        if (both.length === 0) {
          expect(agreement).toEqual([]);
          return;
        }
        const [overall] = agreement;
        const spans = spanAgreement(both.map(({ work }) => [work[0]?.spans ?? [], work[1]?.spans ?? []]));
        const values = [0, 1].map((coder) =>
          both.flatMap((article) =>
            wordsIn(article).map((word) => {
              const own = article.work[coder]?.spans.filter((span) => over(word, span)) ?? [];
              return [...new Set(own.map(({ label }) => label))].sort().join();
            }),
          ),
        );
        expect(overall).toMatchObject({
          coders: ["c_0", "c_1"],
          label: "",
          articles: both.length,
          exact: spans.all.exactF1,
          overlapping: spans.all.overlappingF1,
        });
        const close = (value: number | null | undefined, expected: number | null) =>
          expected === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(expected, 9);
        close(overall?.alpha, nominalAlpha(values));
        close(overall?.kappa, cohenKappa(values[0] ?? [], values[1] ?? []));
        expect(
          agreement
            .slice(1)
            .map(({ label }) => label)
            .sort(),
        ).toEqual(spans.labels.map(({ label }) => label));
      }),
      { numRuns: 40 },
    );
  });

  it("counts values of attributes, those nobody chose included", async () => {
    const span = (attributes: Span["attributes"], start: number) => ({
      label: "claim",
      start,
      end: start + 4,
      attributes,
    });
    const work = workOf("c_0", "a_0", {
      spans: [span({ speech: "direct" }, 0), span({ speech: "direct" }, 6), span({}, 12)],
      status: 1,
      links: [],
    });
    const article = { id: "a_0", text, source: "", published: null, mask: [], work: [work] };
    const { values } = await count([article]);
    const speech = values.filter(({ attribute }) => attribute === "speech");
    expect(speech.find(({ value }) => value === "direct")?.count).toBe(2);
    expect(speech.find(({ value }) => value === "")?.count).toBe(1);
    expect(speech.find(({ value }) => value === "narrator")?.count).toBe(0);
  });

  it("has zeros for an empty project", async () => {
    const found = await count([]);
    expect(found).toMatchObject({ articles: 0, words: 0, spans: 0, agreement: [], byMonth: [] });
    expect(found.coverage[0]).toEqual({ label: "", words: 0, share: 0 });
  });
});

function isPair(a: Span, b: Span, one: string, two: string): boolean {
  return (a.label === one && b.label === two) || (a.label === two && b.label === one);
}
