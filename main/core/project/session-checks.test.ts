import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "#shared/errors";
import type { Label } from "#shared/model/codebook";
import { moveSpan } from "#shared/ops/make-span";
import type { Op } from "#shared/ops/op";
import { change, cleanUp, must, openFixture, tag, sampleText as text } from "./fixture-project";
import { newCoder } from "./new-documents";
import type { ProjectSession } from "./session";

let session: ProjectSession;
let on: { coder: string; article: string };
const claim = { start: 74, end: 95 };
const moment = "2025-03-04T10:00:00.000Z";

beforeAll(async () => {
  const fixture = await openFixture();
  session = fixture.session;
  on = { coder: fixture.coder, article: fixture.articles[0]?.id ?? "" };
  must(
    await session.apply(
      change(
        { target: "actors", op: "put-actor", actor: actor("p_1") },
        { target: "actors", op: "put-actor", actor: { ...actor("p_2"), parent: "p_1" } },
        { target: "actors", op: "put-actor", actor: actor("p_3") },
        {
          target: "statements",
          op: "put-statement",
          statement: { id: "t_1", wording: "w", topic: "", note: "" },
        },
        tag(on, text, "claim", claim.start, claim.end, "s_claim"),
        tag(on, text, "actor", 4, 33, "s_actor"),
        tag(on, text, "date", 38, 49, "s_date"),
        { target: "annotations", ...on, op: "add-link", link: link("is", "s_actor", "p_3", "l_is") },
        { target: "annotations", ...on, op: "add-link", link: link("same-as", "s_claim", "t_1", "l_same") },
      ),
    ),
  );
});
// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(async () => {
  await session.close();
  await cleanUp();
});

const actor = (id: string) => ({ id, name: id, kind: "person" as const, aliases: [], note: "" });
const link = (role: string, from: string, to: string, id = "l_new") => ({ id, role, from, to });
const addLink = (role: string, from: string, to: string): Op => ({
  target: "annotations",
  ...on,
  op: "add-link",
  link: link(role, from, to),
});
const edit = (id: string, set: Extract<Op, { op: "change-span" }>["set"]): Op => ({
  target: "annotations",
  ...on,
  op: "change-span",
  id,
  set,
  modified: moment,
});
const codebook = (change: (labels: Label[]) => Label[]): Op => {
  const now = session.codebook();
  return { target: "codebook", op: "set-codebook", codebook: { ...now, labels: change(now.labels) } };
};
const wrongSpan = (set: object): Op => {
  const op = tag(on, text, "claim", 0, 3);
  return { ...op, span: { ...(op as Extract<Op, { op: "add-span" }>).span, ...set } } as Op;
};

// A combining mark follows the u of "Lüdersund", and 🌊 takes two units.
const wave = text.indexOf("🌊");
const mark = text.indexOf("\u0308");

const refused: Array<[string, ErrorCode, () => Op]> = [
  ["a span that ends after the text", "span-range", () => wrongSpan({ start: 0, end: text.length + 1 })],
  ["a span that ends before it starts", "span-range", () => wrongSpan({ start: 9, end: 3 })],
  ["a quote that is not there", "span-quote", () => wrongSpan({ quote: "Das" })],
  ["surroundings that are not there", "span-quote", () => wrongSpan({ after: "x" })],
  ["half an emoji", "span-splits-character", () => tag(on, text, "claim", wave, wave + 1)],
  ["half a letter", "span-splits-character", () => tag(on, text, "claim", mark - 1, mark)],
  ["nothing but blanks", "span-blank", () => tag(on, text, "claim", 72, 73)],
  ["a label that is not there", "label-not-found", () => tag(on, text, "rumour", 0, 3)],
  ["the same words twice", "span-exists", () => tag(on, text, "actor", 4, 33)],
  ["an id twice", "span-exists", () => tag(on, text, "actor", 0, 3, "s_date")],
  ["a coder who is not there", "coder-not-found", () => tag({ ...on, coder: "c_0" }, text, "actor", 0, 3)],
  [
    "an article that is not there",
    "article-not-found",
    () => tag({ ...on, article: "a_0" }, text, "actor", 0, 3),
  ],
  ["an attribute that is not there", "attribute-invalid", () => wrongSpan({ attributes: { mood: "x" } })],
  ["a value that is not allowed", "attribute-invalid", () => wrongSpan({ attributes: { speech: "loud" } })],
  ["a value of another type", "attribute-invalid", () => edit("s_claim", { attributes: { stance: true } })],
  ["a change of a span that is not there", "span-not-found", () => edit("s_0", { note: "x" })],
  [
    "a move onto the same words",
    "span-exists",
    () => edit("s_date", { ...moveSpan(text, 4, 33), label: "actor" }),
  ],
  ["a move without its quote", "span-quote", () => edit("s_date", { start: 39 })],
  ["a change to a label that is not there", "label-not-found", () => edit("s_date", { label: "rumour" })],
  [
    "removing a span that is not there",
    "span-not-found",
    () => ({ target: "annotations", ...on, op: "remove-span", id: "s_0" }),
  ],
  ["a role that is not there", "link-invalid", () => addLink("hates", "s_claim", "s_actor")],
  ["a link from the wrong label", "link-invalid", () => addLink("said-by", "s_actor", "p_1")],
  ["a link to the wrong kind", "link-invalid", () => addLink("said-by", "s_claim", "s_date")],
  ["a link to nothing", "link-invalid", () => addLink("said-by", "s_claim", "p_0")],
  ["a link from nothing", "span-not-found", () => addLink("said-by", "s_0", "p_1")],
  ["a second link where one is allowed", "link-exists", () => addLink("is", "s_actor", "p_1")],
  [
    "removing a link that is not there",
    "link-not-found",
    () => ({ target: "annotations", ...on, op: "remove-link", id: "l_0" }),
  ],
  [
    "removing a label in use",
    "op-invalid",
    () => codebook((labels) => labels.filter(({ id }) => id !== "date")),
  ],
  ["two labels with one id", "label-exists", () => codebook((labels) => [...labels, ...labels.slice(0, 1)])],
  [
    "two labels with one key",
    "label-exists",
    () => codebook((labels) => labels.map((label) => ({ ...label, key: "1" }))),
  ],
  [
    "removing an actor that is linked to",
    "op-invalid",
    () => ({ target: "actors", op: "remove-actor", id: "p_3" }),
  ],
  [
    "removing an actor others belong to",
    "op-invalid",
    () => ({ target: "actors", op: "remove-actor", id: "p_1" }),
  ],
  [
    "an actor that belongs to itself",
    "op-invalid",
    () => ({ target: "actors", op: "put-actor", actor: { ...actor("p_1"), parent: "p_2" } }),
  ],
  [
    "removing a statement that is linked to",
    "op-invalid",
    () => ({ target: "statements", op: "remove-statement", id: "t_1" }),
  ],
  [
    "removing a coder who has work",
    "op-invalid",
    () => ({ target: "coder", op: "put-coder", coder: on.coder, value: null }),
  ],
  [
    "a coder with another's id",
    "op-invalid",
    () => ({ target: "coder", op: "put-coder", coder: "c_x", value: newCoder("c_y", "Y") }),
  ],
  ["a mask outside the text", "op-invalid", () => mask(0, text.length + 1)],
  ["a mask that splits a character", "op-invalid", () => mask(0, wave + 1)],
  ["something that is no op", "op-invalid", () => ({ target: "project", op: "explode" }) as unknown as Op],
];

function mask(start: number, end: number): Op {
  return {
    target: "article",
    article: on.article,
    op: "edit-article",
    set: { mask: [{ start, end, reason: "other" }] },
  };
}

describe("apply", () => {
  it.each(refused)("refuses %s", async (_, code, op) => {
    const before = must(await session.annotations(on.coder, on.article));
    const { change: number } = session.history();
    const result = await session.apply(change(op()));
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(must(await session.annotations(on.coder, on.article))).toBe(before);
    expect(session.history().change).toBe(number);
  });

  it("makes all ops of a change or none", async () => {
    const before = must(await session.annotations(on.coder, on.article));
    const result = await session.apply(
      change(tag(on, text, "actor", 0, 3), tag(on, text, "claim", 0, 3), tag(on, text, "rumour", 0, 3)),
    );
    expect(result).toMatchObject({ ok: false, error: { code: "label-not-found" } });
    expect(must(await session.annotations(on.coder, on.article))).toBe(before);
  });

  it("refuses a retired label, but brings back what was tagged with it", async () => {
    must(await session.apply(change(tag(on, text, "date", 96, 106, "s_old"))));
    must(await session.apply(change({ target: "annotations", ...on, op: "remove-span", id: "s_old" })));
    const retire = (label: Label) => (label.id === "date" ? { ...label, retired: true } : label);
    must(await session.apply(change(codebook((labels) => labels.map(retire)))));
    expect(await session.apply(change(tag(on, text, "date", 96, 106)))).toMatchObject({
      ok: false,
      error: { code: "label-not-found" },
    });
    must(await session.undo());
    must(await session.undo());
    const { spans } = must(await session.annotations(on.coder, on.article));
    expect(spans.some(({ id }) => id === "s_old")).toBe(true);
    must(await session.undo());
  });

  it("does not take a version of the codebook back while tags need it, not even by undo", async () => {
    const { labels, roles } = session.codebook();
    const place = { ...(labels[1] as Label), id: "place", name: "Place", key: "9" };
    const entry = { at: moment, coder: on.coder, note: "", recheck: [] };
    const save: Op = { target: "codebook", op: "save-codebook", labels: [...labels, place], roles, entry };
    const unsave: Op = { target: "codebook", op: "unsave-codebook" };
    const span = tag(on, text, "place", 0, 3, "s_place");
    const remove: Op = { target: "annotations", ...on, op: "remove-span", id: "s_place" };
    must(await session.apply(change(save, span)));
    expect(await session.apply(change(unsave))).toMatchObject({ ok: false, error: { code: "op-invalid" } });
    // In one change, in whatever order, nothing is left behind.
    must(await session.apply(change(unsave, remove)));
    must(await session.undo());
    must(await session.undo());
    expect(session.codebook().labels).toEqual(labels);
  });

  it("lets an actor belong only to one that is there at the end", async () => {
    const put = (id: string, parent: string): Op => ({
      target: "actors",
      op: "put-actor",
      actor: { ...actor(id), parent },
    });
    const refused = { ok: false, error: { code: "op-invalid", what: "p_4" } };
    expect(await session.apply(change(put("p_4", "p_9")))).toMatchObject(refused);
    must(await session.apply(change(put("p_4", "p_5"), put("p_5", "p_1"))));
    must(await session.undo());
  });

  it("allows in one change what would be wrong one by one", async () => {
    const removed = change(
      { target: "annotations", ...on, op: "remove-span", id: "s_date" },
      codebook((labels) => labels.filter(({ id }) => id !== "date")),
    );
    must(await session.apply(removed));
    must(await session.undo());
    expect(session.codebook().labels.map(({ id }) => id)).toEqual(["claim", "actor", "date"]);
  });

  it("says that there is nothing to undo or redo", async () => {
    const { session: fresh } = await openFixture([]);
    expect(await fresh.undo()).toMatchObject({ ok: false, error: { code: "nothing-to-undo" } });
    expect(await fresh.redo()).toMatchObject({ ok: false, error: { code: "nothing-to-redo" } });
    await fresh.close();
  });
});
