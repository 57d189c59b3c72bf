import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import type { PassageDecision } from "#shared/model/passage-decision";
import { describeSpan } from "#shared/text/anchor";
import { change, cleanUp, crashedCopy, must, openFixture } from "./fixture-project";
import { openProject } from "./open-project";
import { verifyProject } from "./verify";

vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

const first = "Der Senat 🌊 erhöht die Mittel für das Sperrwerk um ein Drittel.\nMehr sagte er nicht.\n";
const second = "Um ein Drittel höher fallen die Mittel für das Sperrwerk aus.\n";

async function fixture() {
  const opened = await openFixture([first, second]);
  const [one, two] = opened.articles.map(({ id }) => id);
  const place = (article: string, text: string, quote: string) => {
    const start = text.indexOf(quote);
    return { article, start, end: start + quote.length, ...describeSpan(text, start, start + quote.length) };
  };
  const decision: PassageDecision = {
    id: "d_1",
    verdict: "same",
    kind: "paraphrase",
    a: place(one ?? "", first, "erhöht die Mittel für das Sperrwerk"),
    b: place(two ?? "", second, "höher fallen die Mittel für das Sperrwerk aus"),
    origin: "by-hand",
    coder: opened.coder,
    created: "2025-03-04T10:00:00.000Z",
  };
  return { ...opened, decision };
}

it("a decision is on disk when it is confirmed, comes back after a crash, and is undone", async () => {
  const { folder, session, decision } = await fixture();
  const file = path.join(folder, "passages.json");
  expect(existsSync(file)).toBe(false);
  must(await session.apply(change({ target: "passages", op: "put-decision", decision })));
  const copy = await crashedCopy(folder);
  const again = must(await openProject(copy));
  expect(again.snapshot("").decisions).toEqual([decision]);
  await again.close();
  await session.flush();
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ decisions: [decision] });
  must(await session.undo());
  await session.flush();
  expect(session.decisions()).toEqual([]);
  expect(existsSync(file)).toBe(false);
  must(await session.redo());
  await session.close();
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ decisions: [decision] });
  expect(must(await verifyProject(folder, { repair: false }))).toMatchObject({ ok: true });
});

it("a decision whose words are not at its place, or both in one article, is refused and changes nothing", async () => {
  const { session, decision } = await fixture();
  const shifted = { ...decision, a: { ...decision.a, start: decision.a.start + 1, end: decision.a.end + 1 } };
  const sameArticle = { ...decision, b: decision.a };
  const elsewhere = { ...decision, b: { ...decision.b, article: "a_none" } };
  for (const [wrong, code] of [
    [shifted, "op-invalid"],
    [sameArticle, "op-invalid"],
    [elsewhere, "article-not-found"],
  ] as const) {
    const answer = await session.apply(change({ target: "passages", op: "put-decision", decision: wrong }));
    expect(answer).toMatchObject({ ok: false, error: { code } });
  }
  expect(session.decisions()).toEqual([]);
  await session.close();
});

it("a damaged file of decisions is set aside and comes back from the journal", async () => {
  const { folder, session, decision } = await fixture();
  must(await session.apply(change({ target: "passages", op: "put-decision", decision })));
  await session.close();
  const file = path.join(folder, "passages.json");
  await writeFile(file, "{ damaged");
  const again = must(await openProject(folder));
  expect(again.decisions()).toEqual([decision]);
  expect(again.problems()).toMatchObject([{ file: "passages.json", code: "file-damaged" }]);
  await again.close();
});

it("the check names a decision whose words are gone", async () => {
  const { folder, session, decision } = await fixture();
  must(await session.apply(change({ target: "passages", op: "put-decision", decision })));
  await session.close();
  const file = path.join(folder, "passages.json");
  const lost = { ...decision, a: { ...decision.a, quote: "das hat dort nie gestanden, kein Wort davon" } };
  const document = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...document, decisions: [lost] }));
  const report = must(await verifyProject(folder, { repair: false }));
  expect(report.ok).toBe(false);
  expect(report.problems.map(({ message }) => message).join()).toContain("no longer in the article");
});
