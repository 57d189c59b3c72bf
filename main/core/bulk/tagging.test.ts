import { afterEach, describe, expect, it, vi } from "vitest";
import { applyOp } from "#shared/ops/apply-op";
import type { Op } from "#shared/ops/op";
import { change, cleanUp, must } from "../project/fixture-project";
import { date, fullName, linksOf, openWork, runBothWays, shortName, texts } from "./fixture-work";
import { previewBulk, runBulk } from "./index";

vi.setConfig({ testTimeout: 30_000 });
let work: Awaited<ReturnType<typeof openWork>>;
afterEach(async () => {
  await work.session.close();
  await cleanUp();
});

describe("tagging places", () => {
  it("tags for one coder, links to the actor, begins the work, and leaves out what cannot be tagged", async () => {
    work = await openWork();
    const { session, second, first, other } = work;
    const wave = (texts[0] ?? "").indexOf("🌊");
    const blank = (texts[1] ?? "").indexOf(" ");
    const places = [
      { article: other, ...fullName },
      { article: other, ...fullName },
      { article: other, ...shortName },
      { article: first, ...fullName },
      { article: first, start: wave, end: wave + 1 },
      { article: other, start: blank, end: blank + 1 },
      { article: other, start: 5, end: 5000 },
      { article: "a_gone", ...fullName },
    ];
    const action = { action: "tag-places", label: "actor", actor: "ebba", places } as const;
    const preview = await runBothWays(session, { ...action, places: [...places] }, second);
    expect(preview).toMatchObject({ total: 2, articles: 1, coders: [second], counts: { added: 2 } });
    expect(Object.fromEntries(preview.leftOut.map(({ why, count }) => [why, count]))).toEqual({
      "already-tagged": 2,
      "splits-character": 1,
      blank: 1,
      "out-of-text": 1,
      "article-gone": 1,
    });
    const { spans, links, status } = must(await session.annotations(second, other));
    expect(spans.map(({ label, quote }) => [label, quote])).toEqual([
      ["actor", "Ebba Lindqvist"],
      ["actor", "Lindqvist"],
    ]);
    expect(links.map(({ role, to }) => [role, to])).toEqual([
      ["is", "ebba"],
      ["is", "ebba"],
    ]);
    expect(status).toBe("doing");
    const again = await runBulk(session, { ...action, places: [...places] }, second);
    expect(again).toMatchObject({ ok: false, error: { code: "op-invalid" } });
  });

  it("tags without a link where the codebook has none from the label to an actor, and says so", async () => {
    work = await openWork();
    const { session, second, other } = work;
    const places = [{ article: other, ...fullName }];
    const preview = await runBothWays(
      session,
      { action: "tag-places", label: "date", actor: "ebba", places },
      second,
    );
    expect(preview.leftOut).toEqual([{ why: "no-role", count: 1 }]);
    expect(await linksOf(session, second, other)).toEqual([]);
  });

  it("is refused for labels and actors that are not there", async () => {
    work = await openWork();
    const { session, second, other } = work;
    const places = [{ article: other, ...fullName }];
    expect(await previewBulk(session, { action: "tag-places", label: "x", places }, second)).toMatchObject({
      ok: false,
      error: { code: "label-not-found" },
    });
    expect(
      await previewBulk(session, { action: "tag-places", label: "actor", actor: "x", places }, second),
    ).toMatchObject({ ok: false, error: { code: "op-invalid" } });
  });
});

describe("computing dates anew", () => {
  it("follows the publication date, for the tags asked for", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const at = { target: "annotations", coder, article: first } as const;
    // 4 March 2025 was a Tuesday, 6 March a Thursday.
    const dates: Op[] = [
      {
        ...at,
        op: "change-span",
        id: "s_date",
        set: { attributes: { type: "DATE", value: "2025-03-04" } },
        modified: "2025-03-04T10:00:00.000Z",
      },
      { target: "article", article: first, op: "edit-article", set: { published: "2025-03-13" } },
    ];
    must(await session.apply(change(...dates)));
    const spans = ["s_date", "s_claim", "s_none"];
    const preview = await runBothWays(session, { action: "recompute-dates", article: first, spans }, coder);
    expect(preview).toMatchObject({ total: 1, counts: { changed: 1 } });
    expect(preview.items[0]).toMatchObject({
      ...date,
      values: { before: "2025-03-04", after: "2025-03-11" },
    });
    expect(preview.leftOut).toEqual([
      { why: "gone", count: 1 },
      { why: "not-found", count: 1 },
    ]);
    const { spans: tags } = must(await session.annotations(coder, first));
    expect(tags.find(({ id }) => id === "s_date")?.attributes).toEqual({ type: "DATE", value: "2025-03-11" });
  });
});

it("every op of a plan has an inverse that leads back exactly", async () => {
  work = await openWork();
  const { session, coder, first } = work;
  const before = must(await session.annotations(coder, first));
  const done = must(
    await runBulk(session, { action: "merge-actors", actors: ["lindqvist"], into: "ebba", why: "" }, coder),
  );
  let document = before;
  const back: Op[] = [];
  for (const op of done.ops) {
    if (op.target !== "annotations" || op.article !== first || op.coder !== coder) continue;
    const applied = must(applyOp(document, op));
    document = applied.document;
    back.unshift(...applied.inverse);
  }
  expect(document.links).toEqual(must(await session.annotations(coder, first)).links);
  for (const op of back)
    document = must(applyOp(document, op as Extract<Op, { target: "annotations" }>)).document;
  expect(document).toEqual(before);
});
