import { describe, expect, test } from "vitest";
import type { Link, Span } from "#shared/model/annotations";
import { defaultCodebook } from "#shared/model/default-codebook";
import { makeSpan } from "#shared/ops/make-span";
import { missingRequired, nextOf, workLeft } from "./work-left";

const text = "Die Fähre kommt am Montag, sagte Wiebke Falk auf Oldersand.";
const codebook = defaultCodebook("en");

function span(id: string, label: string, words: string, attributes: Span["attributes"] = {}): Span {
  const start = text.indexOf(words);
  return makeSpan({ text, id, label, start, end: start + words.length, attributes });
}

const claim = span("s_claim", "claim", "Die Fähre kommt am Montag");
const date = span("s_date", "date", "am Montag");
const actor = span("s_actor", "actor", "Wiebke Falk");
const spans = [claim, date, actor];
const link = (role: string, from: string, to: string): Link => ({ id: `l_${role}`, role, from, to });

describe("work left", () => {
  test("is what roles and values of the codebook ask for", () => {
    expect(workLeft({ spans, links: [] }, codebook)).toEqual({
      speaker: ["s_claim"],
      date: ["s_claim"],
      entry: ["s_actor"],
      value: ["s_date"],
      required: [],
    });
  });

  test("goes away with links and values; either date of a claim is enough", () => {
    const links = [
      link("said-by", "s_claim", "s_actor"),
      link("when-applies", "s_claim", "s_date"),
      link("is", "s_actor", "falk"),
    ];
    const dated = { ...date, attributes: { value: "2025-09-01" } };
    const left = workLeft({ spans: [claim, dated, actor], links }, codebook);
    expect(Object.values(left).flat()).toEqual([]);
  });

  test("the narrator needs no speaker", () => {
    const narrated = { ...claim, attributes: { speech: "narrator" } };
    expect(workLeft({ spans: [narrated], links: [] }, codebook).speaker).toEqual([]);
  });

  test("required attributes are missed by name", () => {
    const strict = structuredClone(codebook);
    const speech = strict.labels[0]?.attributes[0];
    if (!speech) throw new Error("no attribute");
    speech.required = true;
    expect(workLeft({ spans, links: [] }, strict).required).toEqual(["s_claim"]);
    expect(missingRequired(claim, strict)).toEqual(["Speech"]);
    expect(missingRequired({ ...claim, attributes: { speech: "direct" } }, strict)).toEqual([]);
  });

  test("the next place follows the selected tag and goes around the end", () => {
    const ids = ["s_claim", "s_actor"];
    expect(nextOf(ids, spans, undefined)).toBe("s_claim");
    expect(nextOf(ids, spans, "s_claim")).toBe("s_actor");
    expect(nextOf(ids, spans, "s_date")).toBe("s_actor");
    expect(nextOf(ids, spans, "s_actor")).toBe("s_claim");
    expect(nextOf([], spans, "s_actor")).toBeUndefined();
  });
});
