import { describe, expect, test } from "vitest";
import type { Annotations, Link, Span } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import { defaultCodebook } from "#shared/model/default-codebook";
import { applyOp } from "#shared/ops/apply-op";
import { makeSpan } from "#shared/ops/make-span";
import type { AnnotationOp } from "#shared/ops/op";
import { inventedOpenArticle } from "../dev/invented-project";
import type { Ground } from "./acceptance";
import { type LinkChoice, linkStep, twinsOf } from "./link-ops";

const text = "Falk kam am Montag. Die Kosten seien gedeckt, sagte Falk. Falk ging am Freitag.";
const codebook = defaultCodebook("en");

function span(id: string, label: string, start: number, words: string): Span {
  if (text.slice(start, start + words.length) !== words) throw new Error(words);
  return makeSpan({ text, id, label, start, end: start + words.length });
}

const claim = span("s_claim", "claim", 20, "Die Kosten seien gedeckt");
const falks = [
  span("s_f1", "actor", 0, "Falk"),
  span("s_f2", "actor", 52, "Falk"),
  span("s_f3", "actor", 58, "Falk"),
];
const monday = span("s_monday", "date", 9, "am Montag");
const spans = [...falks, claim, monday];

const role = (id: string): LinkRole => {
  const found = codebook.roles.find((other) => other.id === id);
  if (!found) throw new Error(id);
  return found;
};

function ground(links: Link[] = []): Ground {
  const { annotations } = inventedOpenArticle(1);
  return {
    open: { text, annotations: { ...annotations, spans, links } },
    codebook,
    hasActor: (id) => id === "falk",
  };
}

/** What is linked after a step, role and target by where it begins. */
function linked(at: Ground, step: ReturnType<typeof linkStep>): Annotations {
  const { coder, article } = at.open.annotations;
  return (step?.ops ?? []).reduce<Annotations>((document, op) => {
    const result = applyOp(document, { target: "annotations", coder, article, ...op } as AnnotationOp);
    if (!result.ok) throw new Error(`${op.op}: ${result.error.why}`);
    return result.value.document;
  }, at.open.annotations);
}

describe("a link as one step", () => {
  test("several may begin at a claim, the same one twice may not", () => {
    const links = [{ id: "l_1", role: "said-by", from: "s_claim", to: "s_f1" }];
    const again = linkStep(ground(links), role("said-by"), "s_claim", { kind: "span", span: "s_f1" });
    expect(again).toMatchObject({ ops: [], link: "l_1" });
    const other = linkStep(ground(links), role("said-by"), "s_claim", { kind: "span", span: "s_f2" });
    expect(linked(ground(links), other).links).toHaveLength(2);
  });

  test("where only one may begin the old one gives way in the same step", () => {
    const links = [{ id: "l_1", role: "is", from: "s_f1", to: "nobody" }];
    const step = linkStep(ground(links), role("is"), "s_f1", { kind: "actor", actor: "falk" });
    expect(step?.ops.map(({ op }) => op)).toEqual(["remove-link", "add-link"]);
    expect(linked(ground(links), step).links).toMatchObject([{ role: "is", to: "falk" }]);
  });

  test("a span that is chosen gets the entry that was shown, unless it has one", () => {
    const choice: LinkChoice = { kind: "span", span: "s_f2", entry: "falk" };
    const fresh = linked(ground(), linkStep(ground(), role("said-by"), "s_claim", choice));
    expect(fresh.links.map(({ role: id, to }) => [id, to]).sort()).toEqual([
      ["is", "falk"],
      ["said-by", "s_f2"],
    ]);
    const links = [{ id: "l_1", role: "is", from: "s_f2", to: "other" }];
    const kept = linked(ground(links), linkStep(ground(links), role("said-by"), "s_claim", choice));
    expect(kept.links.filter(({ role: id }) => id === "is")).toMatchObject([{ to: "other" }]);
  });

  test("words that are not tagged are tagged, once", () => {
    const place = { start: 68, end: 78, label: "date" };
    const choice: LinkChoice = { kind: "place", ...place, attributes: { value: "2025-01-31" } };
    const after = linked(ground(), linkStep(ground(), role("when-said"), "s_claim", choice));
    expect(after.spans.filter(({ quote }) => quote === "am Freitag")).toMatchObject([
      { attributes: { value: "2025-01-31" } },
    ]);
    const there: LinkChoice = { kind: "place", label: "date", start: 9, end: 18 };
    expect(linkStep(ground(), role("when-said"), "s_claim", there)?.ops).toHaveLength(1);
  });

  test("a new entry is made for all the same words at once; its alias is never its name", () => {
    const annotations = ground().open.annotations;
    const [first] = falks;
    if (!first) throw new Error("no span");
    const twins = twinsOf(annotations, first, "is");
    expect(twins).toEqual(["s_f2", "s_f3"]);
    const choice = { kind: "new-actor", name: "Falk", actorKind: "person", alias: "Falk" } as const;
    const step = linkStep(ground(), role("is"), "s_f1", choice, twins);
    expect(step?.entries).toMatchObject([{ op: "put-actor", actor: { name: "Falk", aliases: [] } }]);
    expect(new Set(linked(ground(), step).links.map(({ to }) => to)).size).toBe(1);
    expect(linked(ground(), step).links).toHaveLength(3);
  });

  test("those that have an entry already are nobody's twins", () => {
    const links = [{ id: "l_1", role: "is", from: "s_f2", to: "falk" }];
    const [first] = falks;
    expect(first && twinsOf({ spans, links }, first, "is")).toEqual(["s_f3"]);
  });

  test("nothing is linked to itself or to what is gone", () => {
    expect(linkStep(ground(), role("said-by"), "s_claim", { kind: "span", span: "s_claim" })).toBeUndefined();
    expect(linkStep(ground(), role("said-by"), "s_claim", { kind: "span", span: "s_gone" })).toBeUndefined();
  });
});
