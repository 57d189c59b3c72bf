import { describe, expect, test } from "vitest";
import { readTimeml } from "./read-timeml.mjs";
import { precisionRecall, sameSpelling, scoreArticle } from "./score.mjs";

const xml = `<?xml version="1.0" ?><TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2010-02-20">2010-02-20</TIMEX3></DCT>
<TEXT>Berg &amp; Tal: Am <TIMEX3 tid="t1" type="DATE" value="2010-02-19">Freitag</TIMEX3> um <TIMEX3 tid="t2" type="TIME" value="2010-02-19T8.30">8.30 Uhr</TIMEX3> <EVENT>begann</EVENT> es. <TIMEX3 tid="t3" type="DATE" value="2009" />
</TEXT></TimeML>`;

describe("the bench of dates", () => {
  const article = readTimeml("x.tml", xml);

  test("reads text and tags as offsets; tags around nothing are not counted", () => {
    expect(article.published).toBe("2010-02-20");
    expect(article.text.trim()).toBe("Berg & Tal: Am Freitag um 8.30 Uhr begann es.");
    expect(article.gold.map(({ start, end, quote }) => article.text.slice(start, end) === quote)).toEqual([
      true,
      true,
    ]);
    expect(article.gold.map(({ type, value }) => `${type} ${value}`)).toEqual([
      "DATE 2010-02-19",
      "TIME 2010-02-19T8.30",
    ]);
  });

  test("counts extents, overlaps and values, each expression once", () => {
    const [friday, clock] = article.gold;
    if (!friday || !clock) throw new Error("the article has two dates");
    const found = [
      { ...friday, start: friday.start - 3, quote: "Am Freitag" },
      { ...clock, value: "2010-02-19T08:30" },
      { start: 0, end: 4, quote: "Berg", type: "DATE", value: "2010" },
    ];
    const { counts, mistakes } = scoreArticle("x", article.gold, found);
    expect(counts).toMatchObject({ gold: 2, found: 3, strict: 1, relaxed: 2, type: 2, value: 2 });
    expect(mistakes.map(({ kind }) => kind)).toEqual(["extent", "invented"]);
    expect(scoreArticle("x", article.gold, []).mistakes.map(({ kind }) => kind)).toEqual([
      "missed",
      "missed",
    ]);
  });

  test("a value among the other readings counts apart", () => {
    const [friday] = article.gold;
    if (!friday) throw new Error("the article has a date");
    const flipped = { ...friday, value: "2010-02-26", others: [{ type: "DATE", value: "2010-02-19" }] };
    expect(scoreArticle("x", [friday], [flipped]).counts).toMatchObject({ value: 0, valueAmong: 1 });
  });

  test("knows the spellings of a time, and what to divide by", () => {
    expect(sameSpelling("2010-02-19T8.30")).toBe(sameSpelling("2010-02-19T08:30"));
    expect(sameSpelling("2010-02-19")).not.toBe(sameSpelling("2010-02-18"));
    expect(precisionRecall(1, 2, 4)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
    expect(precisionRecall(0, 0, 0)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
