import { describe, expect, test } from "vitest";
import type { Link, Span } from "#shared/model/annotations";
import { defaultCodebook } from "#shared/model/default-codebook";
import type { Actor } from "#shared/model/project";
import { ActorIndex } from "#shared/names/actor-index";
import { makeSpan } from "#shared/ops/make-span";
import { StatementIndex } from "#shared/statements/similar";
import { type Suggestion, suggestionId } from "#shared/suggest/suggestion";
import { inventedOpenArticle } from "../../dev/invented-project";
import type { CandidateInputs } from "./candidate-inputs";
import { candidatesFor } from "./candidates";

const text = [
  "Inka Brandt leitet das Amt für Deiche.",
  "Bürgermeisterin Wiebke Falk kam am Dienstag. Die Kosten seien bis 2027 gedeckt, sagte Joost Hennerbek.",
  "Der Rat von Oldersand tagt im Mai.",
  "Am Freitag fährt die Fähre nicht.",
].join("\n");
const codebook = defaultCodebook("en");

function at(words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(words);
  return { start, end: start + words.length, quote: words };
}

function span(id: string, label: string, words: string, attributes: Span["attributes"] = {}): Span {
  return makeSpan({ text, id, label, ...at(words), attributes });
}

const actor = (id: string, name: string, kind: Actor["kind"] = "person"): Actor => ({
  ...{ id, name, kind, aliases: [], note: "" },
});
const actors = [
  actor("falk", "Wiebke Falk"),
  actor("joost", "Joost Hennerbek"),
  actor("inka", "Inka Brandt"),
];
const statements = [{ id: "t_1", wording: "Der Deich ist bezahlt", topic: "", note: "" }];
const claim = span("s_claim", "claim", "Die Kosten seien bis 2027 gedeckt");
const falk = span("s_falk", "actor", "Bürgermeisterin Wiebke Falk");
const inka = span("s_inka", "actor", "Inka Brandt");
const spans = [
  inka,
  falk,
  span("s_tuesday", "date", "am Dienstag", { type: "DATE", value: "2025-01-28" }),
  claim,
  span("s_2027", "date", "bis 2027", { type: "DATE", value: "2027" }),
  span("s_friday", "date", "Am Freitag", { type: "DATE", value: "2025-01-31" }),
];

function suggested(kind: Suggestion["kind"], label: string, words: string, more: Partial<Suggestion> = {}) {
  const place = at(words);
  const id = suggestionId(kind, label, place.start, place.end);
  const why = [{ domain: "names", key: "test" }] as const;
  return { id, kind, label, ...place, attributes: {}, score: 1, why, ...more } satisfies Suggestion;
}

function candidates(role: string, more: Partial<CandidateInputs> & { links?: Link[] } = {}) {
  const found = codebook.roles.find((other) => other.id === role);
  if (!found) throw new Error(role);
  const { article, annotations } = inventedOpenArticle(1);
  return candidatesFor({
    open: { text, article, annotations: { ...annotations, spans, links: more.links ?? [] } },
    codebook,
    actors: new Map(actors.map((one) => [one.id, one])),
    index: new ActorIndex(actors, [], "de"),
    statements,
    statementIndex: new StatementIndex(statements, "de"),
    suggestions: [],
    proposals: [],
    span: claim,
    role: found,
    query: "",
    sources: new Set(["Querlicht"]),
    paragraphAt: () => 1,
    ...more,
  });
}

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe("who says it", () => {
  const joost = suggested("known", "actor", "Joost Hennerbek", { actor: "joost" });

  test("words beside the claim first, untagged ones with what would be made, then the article", () => {
    const list = candidates("said-by", { suggestions: [joost] });
    expect(names(list).slice(0, 3)).toEqual([
      "Joost Hennerbek",
      "Bürgermeisterin Wiebke Falk",
      "Inka Brandt",
    ]);
    expect(list[0]).toMatchObject({
      untagged: true,
      linksEntry: true,
      choice: { kind: "place", label: "actor", entry: "joost" },
    });
  });

  test("tagged words say which entry they will be linked to, where that is sure", () => {
    const [first] = candidates("said-by");
    expect(first).toMatchObject({
      entry: "falk",
      linksEntry: true,
      choice: { span: "s_falk", entry: "falk" },
    });
    const links = [{ id: "l_1", role: "is", from: "s_falk", to: "falk" }];
    const [linked] = candidates("said-by", { links });
    expect(linked).toMatchObject({ entry: "falk", choice: { kind: "span", span: "s_falk" } });
    expect(linked).not.toHaveProperty("linksEntry");
  });

  test("each actor stands once: not in the registry as well when the text has it", () => {
    const all = candidates("said-by", { suggestions: [joost] });
    expect(all.filter(({ group }) => group === "registry")).toEqual([]);
    const without = candidates("said-by");
    expect(names(without.filter(({ group }) => group === "registry"))).toEqual(["Joost Hennerbek"]);
  });

  test("typing finds by name and by entry; what fits nothing can be made new", () => {
    expect(names(candidates("said-by", { query: "falk" }))).toEqual(["Bürgermeisterin Wiebke Falk", "falk"]);
    const none = candidates("said-by", { query: "Querlicht" });
    expect(none).toMatchObject([
      { choice: { kind: "new-actor", name: "Querlicht", actorKind: "medium", alias: "Querlicht" } },
    ]);
  });

  test("what is linked in this role already is not offered again", () => {
    const links = [{ id: "l_1", role: "said-by", from: "s_claim", to: "s_falk" }];
    expect(names(candidates("said-by", { links }))).not.toContain("Bürgermeisterin Wiebke Falk");
  });
});

describe("dates", () => {
  test("the day beside the claim comes before the one inside it, lengths last", () => {
    const length = suggested("date", "date", "im Mai", { attributes: { type: "DURATION", value: "P1M" } });
    expect(names(candidates("when-said", { suggestions: [length] }))).toEqual([
      "am Dienstag",
      "bis 2027",
      "im Mai",
      "Am Freitag",
    ]);
    expect(names(candidates("when-applies"))[0]).toBe("bis 2027");
  });

  test("are found by their value too", () => {
    expect(names(candidates("when-said", { query: "2025-01" }))).toEqual(["am Dienstag", "Am Freitag"]);
    expect(names(candidates("when-said", { query: "31. Januar 2025" }))).toEqual(["Am Freitag"]);
  });
});

describe("entries and statements", () => {
  test("an actor's likely entries come first, then a new one by its bare name with the wording as alias", () => {
    const list = candidates("is", { span: falk });
    expect(list[0]).toMatchObject({ name: "Wiebke Falk", choice: { kind: "actor", actor: "falk" } });
    expect(list.at(-1)).toMatchObject({
      choice: { kind: "new-actor", name: "Wiebke Falk", alias: "Bürgermeisterin Wiebke Falk" },
    });
  });

  test("entries of the article follow, the nearest first, for words that say nothing themselves", () => {
    const links = [
      { id: "l_1", role: "is", from: "s_falk", to: "falk" },
      { id: "l_2", role: "is", from: "s_mayor", to: "inka" },
      { id: "l_3", role: "is", from: "s_far", to: "joost" },
    ];
    const mayor = span("s_mayor", "actor", "Bürgermeisterin");
    const far = span("s_far", "actor", "die Fähre");
    const all = { spans: [...spans, mayor, far], links };
    const { article, annotations } = inventedOpenArticle(1);
    const open = { text, article, annotations: { ...annotations, ...all } };
    const council = candidates("is", { span: span("s_council", "actor", "Der Rat"), open });
    expect(names(council)).toEqual(["Joost Hennerbek", "Wiebke Falk", "Inka Brandt", "Rat"]);
    // One that is likely, but was meant otherwise: the others are there as well.
    const other = candidates("is", { span: falk, open });
    expect(names(other).slice(0, -1)).toEqual(["Inka Brandt", "Joost Hennerbek"]);
  });

  test("a new statement has the claim's words until others are typed; others are found by their words", () => {
    const fresh = (query: string) => candidates("same-as", { query }).at(-1);
    expect(fresh(claim.quote)).toMatchObject({ choice: { kind: "new-statement", wording: claim.quote } });
    expect(fresh("Der Deich kostet")).toMatchObject({ choice: { wording: "Der Deich kostet" } });
    expect(names(candidates("same-as", { query: "deich" }))).toContain("Der Deich ist bezahlt");
  });
});
