import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sayReason } from "#shared/messages/reasons/index";
import type { Rejection } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import { newId } from "#shared/model/ids";
import { findKnownWordings } from "#shared/names/find-known";
import { buildKnownPatterns } from "#shared/names/known-patterns";
import type { AnnotationOp } from "#shared/ops/op";
import { inlineJobs } from "../jobs";
import { ProjectIndex } from "../mentions";
import { openJobs } from "../mentions/fixture-jobs";
import { createSampleProject, openProject, type ProjectSession } from "../project";
import { change, cleanUp, must, openFixture, tag } from "../project/fixture-project";
import { suggestArticle, suggestEverywhere } from "./index";
import { KnownWordings } from "./known-wordings";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-suggest-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(cleanUp);

const first = "Der Kanzler Jorik Wendt sprach am Dienstag mit der Werft Estrup. Wendt lobte sie.\n";
const second =
  "Jorik Wendts Reise zur Werft Estrup (Vesland) dauert bis zum 14. März 2025.\nJorik Wendt schweigt. Estrup klagt.\n";

function placeOf(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  return [start, start + words.length] as const;
}

async function fixture() {
  const made = await openFixture([first, second]);
  const [a = "", b = ""] = made.articles.map(({ id }) => id);
  const { coder, session } = made;
  const actor = { id: "p_1", name: "Jorik Wendt", kind: "person" as const, aliases: [], note: "" };
  must(
    await session.apply(
      change(
        { target: "actors", op: "put-actor", actor },
        tag({ coder, article: a }, first, "actor", ...placeOf(first, "Jorik Wendt"), "s_1"),
        link({ coder, article: a }, "is", "s_1", "p_1"),
        tag({ coder, article: a }, first, "actor", ...placeOf(first, "Estrup"), "s_2"),
      ),
    ),
  );
  const index = new ProjectIndex(session, inlineJobs());
  const close = async () => {
    await index.close();
    await session.close();
  };
  const suggest = async (article: string) =>
    must(await suggestArticle(index, { article, coder })).suggestions;
  return { ...made, a, b, index, suggest, close };
}

function link(
  place: { coder: string; article: string },
  role: string,
  from: string,
  to: string,
): AnnotationOp {
  return { target: "annotations", ...place, op: "add-link", link: { id: newId("l"), role, from, to } };
}

function reject(session: ProjectSession, place: { coder: string; article: string }, rejection: Rejection) {
  return session.apply(change({ target: "annotations", ...place, op: "reject", rejection }));
}

describe("suggestions for an article", () => {
  it("propose what is tagged elsewhere with its actor, in all forms, and dates with their values", async () => {
    const { b, suggest, close } = await fixture();
    const found = await suggest(b);
    const wendt = found.filter(({ actor }) => actor === "p_1");
    expect(wendt.map(({ kind, label, quote, start }) => [kind, label, quote, start])).toEqual([
      ["known", "actor", "Jorik Wendts", 0],
      ["known", "actor", "Jorik Wendt", second.indexOf("Jorik Wendt schweigt")],
    ]);
    const date = found.find(({ kind }) => kind === "date");
    expect(date).toMatchObject({ label: "date", attributes: { type: "DATE", value: "2025-03-14" } });
    expect(date?.quote).toBe("bis zum 14. März 2025");
    for (const one of found) {
      expect(second.slice(one.start, one.end)).toBe(one.quote);
      for (const why of one.why) expect(sayReason(why, "de")).not.toMatch(/^\s*$|\{/u);
    }
    expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((x, y) => x - y));
    expect(await suggest(b)).toEqual(found);
    await close();
  });

  it("leave out what is tagged, masked or turned down", async () => {
    const { session, coder, a, b, suggest, close } = await fixture();
    const here = { coder, article: b };
    expect((await suggest(a)).some(({ quote }) => quote === "Jorik Wendt")).toBe(false);
    const at = placeOf(second, "Jorik Wendt schweigt");
    const place = { start: at[0], end: at[0] + "Jorik Wendt".length };
    const isThere = async () =>
      (await suggest(b)).some(({ start, label }) => start === place.start && label === "actor");
    expect(await isThere()).toBe(true);
    must(await reject(session, here, { kind: "known", label: "actor", ...place, value: "p_2" }));
    expect(await isThere()).toBe(false);
    must(await session.undo());
    expect(await isThere()).toBe(true);
    // Half of it is enough.
    must(await session.apply(change(tag(here, second, "actor", place.start + 6, place.end))));
    expect(await isThere()).toBe(false);
    must(await session.undo());
    must(await session.apply(change(tag(here, second, "date", place.start, place.end))));
    expect(await isThere()).toBe(true);
    const mask = [{ start: place.start + 2, end: place.start + 4, reason: "other" as const }];
    must(await session.apply(change({ target: "article", article: b, op: "edit-article", set: { mask } })));
    expect(await isThere()).toBe(false);
    await close();
  });

  it("learn with every tag and forget with every undo", async () => {
    const { session, coder, a, b, suggest, close } = await fixture();
    const estrup = async () =>
      (await suggest(b)).filter(({ kind, quote }) => kind === "known" && quote.includes("Estrup")).length;
    const before = await estrup();
    expect(before).toBeGreaterThan(0);
    must(await session.undo());
    expect(await estrup()).toBe(0);
    must(await session.redo());
    expect(await estrup()).toBe(before);
    const werft = async () =>
      (await suggest(b)).some(({ quote, kind }) => kind === "known" && quote === "Werft Estrup");
    expect(await werft()).toBe(false);
    must(
      await session.apply(
        change(tag({ coder, article: a }, first, "actor", ...placeOf(first, "Werft Estrup"))),
      ),
    );
    expect(await werft()).toBe(true);
    must(await session.undo());
    expect(await werft()).toBe(false);
    await close();
  });

  it("propose only what the codebook has: labels in use, attributes that are defined", async () => {
    const { session, b, suggest, close } = await fixture();
    const codebook = session.codebook();
    const labels = codebook.labels.map((label) => ({
      ...label,
      retired: label.id === "actor",
      attributes: label.attributes.filter(({ id }) => id !== "value"),
    }));
    const set: Codebook = { ...codebook, version: codebook.version + 1, labels };
    must(await session.apply(change({ target: "codebook", op: "set-codebook", codebook: set })));
    const found = await suggest(b);
    expect(found.some(({ label }) => label === "actor")).toBe(false);
    expect(found.find(({ kind }) => kind === "date")?.attributes).toEqual({ type: "DATE" });
    await close();
  });

  it("keep the brackets of a wording", async () => {
    const { session, coder, a, b, suggest, close } = await fixture();
    const bracketed = "Werft Estrup (Vesland)";
    const [start, end] = placeOf(second, bracketed);
    const added = tag({ coder, article: b }, second, "actor", start, end, "s_8");
    must(await session.apply(change(added)));
    must(
      await session.apply(change({ target: "annotations", coder, article: b, op: "remove-span", id: "s_8" })),
    );
    expect((await suggest(b)).some(({ quote }) => quote === bracketed)).toBe(false);
    must(await session.undo());
    const other = { ...session.coders()[0], id: "c_2", name: "Bo", initials: "B" };
    must(
      await session.apply(change({ target: "coder", coder: "c_2", op: "put-coder", value: other as never })),
    );
    const index = new ProjectIndex(session, inlineJobs());
    const found = must(await suggestArticle(index, { article: b, coder: "c_2" })).suggestions;
    expect(found.find((one) => one.start === start)?.quote).toBe(bracketed);
    expect(a).not.toBe("");
    await index.close();
    await close();
  });
});

describe("patterns that are kept current", () => {
  it("find what patterns built anew find, whatever is tagged and undone", async () => {
    const { session, coder, a, b, index: other, close } = await fixture();
    const jobs = openJobs();
    const index = new ProjectIndex(session, jobs.runner);
    must(await index.update());
    const memory = jobs.memoryIn(session.folder);
    const kept = new KnownWordings(memory);
    const words = [...first.matchAll(/[\p{L}]+/gu)].map(({ index: start, 0: word }) => [
      start,
      start + word.length,
    ]);
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let step = 0; step < 60; step++) {
      const [from, to] = [next(words.length), next(3)];
      const [start = 0] = words[from] ?? [];
      const end = words[Math.min(words.length - 1, from + to)]?.[1] ?? 0;
      const op = tag({ coder, article: a }, first, next(2) === 0 ? "actor" : "date", start, end);
      if (next(3) === 0) await session.undo();
      else await session.apply(change(op));
      must(await index.update());
      const patterns = buildKnownPatterns(memory.mentions.tally.wordings(), "de");
      for (const article of [a, b]) {
        const text = memory.texts.text(article) ?? "";
        const places = (found: ReturnType<typeof findKnownWordings>) =>
          found.map((one) => [one.start, one.end, one.label, one.wording, one.count].join(" ")).sort();
        expect(places(kept.find(text, "de", []))).toEqual(places(findKnownWordings(text, "de", patterns)));
      }
    }
    await index.close();
    await other.close();
    await close();
  });
});

describe("the same words everywhere", () => {
  it("are found letter by letter, inflected and spelt otherwise, with what is tagged", async () => {
    const texts = [
      "Präsident Peseschkian sprach. Peseschkians Reise; Kim Jong Un kam.",
      "Pezeshkian schwieg, Kim Jong-un auch. PRÄSIDENT PESESCHKIAN. Pension.",
    ];
    const { session, coder, articles } = await openFixture(texts);
    const [a = "", b = ""] = articles.map(({ id }) => id);
    const op = tag({ coder, article: a }, texts[0] ?? "", "actor", 0, 21, "s_1");
    must(await session.apply(change(op)));
    const index = new ProjectIndex(session, inlineJobs());
    const ask = async (wording: string, inflections: boolean) => {
      const wish = { label: "actor", wording, language: "de", inflections, coder };
      const { places, total, articles: count } = must(await suggestEverywhere(index, wish));
      expect(total).toBe(places.length);
      for (const place of places) {
        expect(texts[[a, b].indexOf(place.article)]?.slice(place.start, place.end)).toBe(place.quote);
      }
      return {
        count,
        found: places.map(({ quote, how, tagged, inside }) => ({ quote, how, tagged, inside })),
      };
    };
    expect(await ask("Peseschkian", false)).toEqual({
      count: 1,
      found: [{ quote: "Peseschkian", how: "same", tagged: false, inside: true }],
    });
    const all = await ask("Peseschkian", true);
    expect(all.found.map(({ quote, how }) => `${quote} ${how}`)).toEqual([
      "Peseschkian same",
      "Peseschkians inflected",
      "Pezeshkian variant",
      "PESESCHKIAN same",
    ]);
    expect((await ask("Kim Jong Un", true)).found.map(({ quote }) => quote)).toEqual([
      "Kim Jong Un",
      "Kim Jong-un",
    ]);
    const tagged = await ask("Präsident Peseschkian", false);
    expect(tagged.found[0]).toMatchObject({ tagged: true, inside: false });
    await index.close();
    await session.close();
  });
});

describe("the sample project", () => {
  it("is proposed from its own other articles, and without anything tagged twice", async () => {
    const sample = path.join(folder, "Beispiel.wortlaut");
    must(await createSampleProject(sample, "assets/sample"));
    const session = must(await openProject(sample));
    const index = new ProjectIndex(session, inlineJobs());
    const coder = session.coders()[0]?.id ?? "";
    for (const { id } of session.summaries()) {
      const { suggestions } = must(await suggestArticle(index, { article: id, coder }));
      const { spans } = must(await session.annotations(coder, id));
      for (const one of suggestions) {
        const same = spans.filter(({ label }) => label === one.label);
        expect(same.some(({ start, end }) => start === one.start && end === one.end)).toBe(false);
      }
    }
    await index.close();
    await session.close();
  });
});
