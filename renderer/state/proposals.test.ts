import { describe, expect, test } from "vitest";
import type { Annotations, Span } from "#shared/model/annotations";
import { defaultCodebook } from "#shared/model/default-codebook";
import { applyOp } from "#shared/ops/apply-op";
import { makeSpan } from "#shared/ops/make-span";
import type { AnnotationOp } from "#shared/ops/op";
import { inventedOpenArticle } from "../dev/invented-project";
import { type Proposal, proposalOps, proposalsFor } from "./proposals";

const filler = Array.from({ length: 40 }, (_, number) => `Absatz ${number} handelt von der Fähre.`);
const said = "Die Kosten seien bis 2027 gedeckt, sagte Wiebke Falk am Dienstag.";
const text = [...filler, said, ...filler].join("\n");
const codebook = defaultCodebook("en");

function span(id: string, label: string, words: string, attributes: Span["attributes"] = {}): Span {
  const start = text.indexOf(words);
  return makeSpan({ text, id, label, start, end: start + words.length, attributes });
}

const claim = span("s_claim", "claim", "Die Kosten seien bis 2027 gedeckt");
const falk = span("s_falk", "actor", "Wiebke Falk");
const tuesday = span("s_tuesday", "date", "am Dienstag");

function inputs(more: Partial<Annotations> = {}) {
  const { article, annotations } = inventedOpenArticle(1);
  return {
    open: { text, article, annotations: { ...annotations, spans: [claim], links: [], ...more } },
    codebook,
  };
}

const speakerIn = (proposals: readonly Proposal[]) =>
  proposals.find((one) => one.kind === "link" && one.role.id === "said-by");

describe("proposals for a claim", () => {
  test("name the speaker where he stands, far into a long text", () => {
    const speaker = speakerIn(proposalsFor(inputs(), claim));
    expect(speaker).toMatchObject({ quote: "Wiebke Falk", choice: { kind: "place", label: "actor" } });
    if (speaker?.kind !== "link" || speaker.choice.kind !== "place") throw new Error("no place");
    expect(text.slice(speaker.choice.start, speaker.choice.end)).toBe("Wiebke Falk");
  });

  test("lead to the tags that are there", () => {
    const found = proposalsFor(inputs({ spans: [claim, falk, tuesday] }), claim);
    expect(speakerIn(found)).toMatchObject({ choice: { kind: "span", span: "s_falk" } });
    expect(found.find((one) => one.kind === "value" && one.attribute === "speech")).toMatchObject({
      value: "indirect",
      name: "indirect",
    });
  });

  test("only where nothing is said yet", () => {
    const links = [{ id: "l_1", role: "said-by", from: "s_claim", to: "s_falk" }];
    const spoken = { ...claim, attributes: { speech: "direct" } };
    const found = proposalsFor(inputs({ spans: [spoken, falk], links }), spoken);
    expect(speakerIn(found)).toBeUndefined();
    expect(found.some((one) => one.kind === "value" && one.attribute === "speech")).toBe(false);
  });

  test("what was turned down is not proposed again for this claim", () => {
    const all = proposalsFor(inputs({ spans: [claim, falk] }), claim);
    const rejected = all.map(({ rejection }) => rejection);
    expect(all.length).toBeGreaterThan(1);
    expect(proposalsFor(inputs({ spans: [claim, falk], rejected }), claim)).toEqual([]);
    const other = rejected.map((one) => (one.kind === "speaker" ? { ...one, value: "s_other" } : one));
    expect(speakerIn(proposalsFor(inputs({ spans: [claim, falk], rejected: other }), claim))).toBeDefined();
  });

  test("are taken over as one step: tags, links and values", () => {
    const { open } = inputs();
    const found = proposalsFor(inputs(), claim);
    const ops = proposalOps({ open, codebook, hasActor: () => false }, claim, found);
    const { coder, article } = open.annotations;
    const after = ops.reduce<Annotations>((document, op) => {
      const result = applyOp(document, { target: "annotations", coder, article, ...op } as AnnotationOp);
      if (!result.ok) throw new Error(result.error.why);
      return result.value.document;
    }, open.annotations);
    const speaker = after.spans.find(({ quote }) => quote === "Wiebke Falk");
    expect(after.links).toContainEqual(
      expect.objectContaining({ role: "said-by", from: "s_claim", to: speaker?.id }),
    );
    expect(after.spans.find(({ id }) => id === "s_claim")?.attributes.speech).toBe("indirect");
  });

  test("tags that are no claims have none", () => {
    expect(proposalsFor(inputs({ spans: [claim, falk] }), falk)).toEqual([]);
  });
});
