import { afterEach, describe, expect, it, vi } from "vitest";
import { codebookStep } from "#shared/model/codebook";
import type { Op } from "#shared/ops/op";
import { openWork } from "../bulk/fixture-work";
import { runBulk } from "../bulk/index";
import { codebookUsage, recheckList } from "../codebook/index";
import { inlineJobs } from "../jobs";
import { ProjectIndex } from "../mentions";
import { change, cleanUp, must } from "../project/fixture-project";
import { actorPage, knownWordings, registryUsage, statementPage } from "./index";

vi.setConfig({ testTimeout: 30_000 });
let work: Awaited<ReturnType<typeof openWork>>;
let index: ProjectIndex;

async function open() {
  work = await openWork();
  index = new ProjectIndex(work.session, inlineJobs());
  return work;
}
afterEach(async () => {
  // Its caches are written behind its back, into a folder that goes now.
  await index.settle();
  await index.close();
  await work.session.close();
  await cleanUp();
});

const early = "2025-03-04T10:00:00.000Z";

describe("how the registries are used", () => {
  it("counts mentions, claims, articles and sources, and what is open", async () => {
    const { session, coder, other } = await open();
    expect(must(await registryUsage(index))).toEqual({
      actors: {
        ebba: { mentions: 3, articles: 2, sources: ["Tagesspalte"], claimsBy: 3, claimsAbout: 0 },
        lindqvist: { mentions: 3, articles: 2, sources: ["Tagesspalte"], claimsBy: 3, claimsAbout: 0 },
      },
      statements: { built: { claims: 3, articles: 2, sources: ["Tagesspalte"] } },
      open: { claims: 3, withoutSpeaker: 0, withoutStatement: 0, mentionsWithoutEntry: 0 },
    });
    const at = { target: "annotations", coder, article: other } as const;
    const ops: Op[] = [
      { ...at, op: "remove-link", id: "l_said-by_s_claim_ebba" },
      { ...at, op: "remove-link", id: "l_said-by_s_claim_lindqvist" },
      { ...at, op: "remove-link", id: "l_same-as_s_claim_built" },
      { ...at, op: "remove-link", id: "l_is_s_short_lindqvist" },
      // About a mention that is an entry, and the entry itself: that is one claim about it.
      { ...at, op: "add-link", link: { id: "l_1", role: "about", from: "s_claim", to: "s_full" } },
      { ...at, op: "add-link", link: { id: "l_2", role: "about", from: "s_claim", to: "ebba" } },
      { ...at, op: "add-link", link: { id: "l_3", role: "reported-via", from: "s_claim", to: "senat" } },
      { target: "article", article: other, op: "edit-article", set: { source: "Hafenblatt" } },
    ];
    must(await session.apply(change(...ops)));
    expect(must(await registryUsage(index))).toEqual({
      actors: {
        ebba: {
          mentions: 3,
          articles: 2,
          sources: ["Hafenblatt", "Tagesspalte"],
          claimsBy: 2,
          claimsAbout: 1,
        },
        lindqvist: { mentions: 2, articles: 1, sources: ["Tagesspalte"], claimsBy: 2, claimsAbout: 0 },
      },
      statements: { built: { claims: 2, articles: 1, sources: ["Tagesspalte"] } },
      open: { claims: 3, withoutSpeaker: 1, withoutStatement: 1, mentionsWithoutEntry: 1 },
    });
  });

  it("knows the wordings of actors, a place once for all coders", async () => {
    await open();
    expect(must(await knownWordings(index))).toEqual([
      { wording: "Ebba Lindqvist", actor: "ebba", count: 2 },
      { wording: "Lindqvist", actor: "lindqvist", count: 2 },
    ]);
  });
});

describe("the page of an actor", () => {
  it("lists mentions, forms, and claims by and about it", async () => {
    const { session, coder, second, first } = await open();
    const at = { target: "annotations", coder, article: first } as const;
    must(
      await session.apply(
        change(
          { ...at, op: "add-link", link: { id: "l_about", role: "about", from: "s_claim", to: "s_short" } },
          {
            ...at,
            op: "change-span",
            id: "s_date",
            set: { attributes: { value: "2025-03-04" } },
            modified: early,
          },
          {
            ...at,
            op: "change-span",
            id: "s_claim",
            set: { attributes: { stance: "denies" } },
            modified: early,
          },
        ),
      ),
    );
    const page = must(await actorPage(index, "lindqvist"));
    expect(page.mentions).toHaveLength(3);
    expect(page.mentions[0]).toMatchObject({
      quote: "Lindqvist",
      before: expect.stringMatching(/das Sperrwerk komme\. $/),
      source: "Tagesspalte",
      span: "s_short",
      link: "l_is_s_short_lindqvist",
    });
    expect(page.forms).toEqual([{ wording: "Lindqvist", count: 3, sources: { Tagesspalte: 3 } }]);
    expect(page.claimsBy.map((line) => [line.article, line.coder]).sort()).toEqual(
      [
        [first, coder],
        [first, second],
        [work.other, coder],
      ].sort(),
    );
    expect(page.claimsAbout).toMatchObject([
      {
        coder,
        span: "s_claim",
        link: "l_about",
        role: "about",
        speakers: ["EBBA", "LINDQVIST"],
        dates: ["2025-03-04"],
        stance: "denies",
      },
    ]);
    expect(must(await actorPage(index, "nobody"))).toEqual({
      actor: "nobody",
      mentions: [],
      claimsBy: [],
      claimsAbout: [],
      forms: [],
    });
  });

  it("leaves out articles that were removed", async () => {
    const { session, other } = await open();
    must(
      await session.apply(
        change({ target: "article", article: other, op: "edit-article", set: { removed: early } }),
      ),
    );
    expect(must(await actorPage(index, "ebba")).mentions).toHaveLength(2);
    expect(must(await statementPage(index, "built")).claims).toHaveLength(2);
  });

  it("of a statement lists its claims with who says them and the stance of the link", async () => {
    const { session, coder, first } = await open();
    const at = { target: "annotations", coder, article: first } as const;
    must(
      await session.apply(
        change({
          ...at,
          op: "change-link",
          id: "l_same-as_s_claim_built",
          set: { attributes: { stance: "supports" } },
        }),
      ),
    );
    const { claims } = must(await statementPage(index, "built"));
    expect(claims).toHaveLength(3);
    const [own] = claims.filter((line) => line.article === first && line.coder === coder);
    expect(own).toMatchObject({
      role: "same-as",
      stance: "supports",
      speakers: ["EBBA", "LINDQVIST"],
      dates: ["Am Dienstag"],
    });
    // The one mention of its own words is an entry in both articles.
    const other = claims.find((line) => line.coder !== coder);
    expect(other?.stance).toBeUndefined();
  });
});

describe("how the codebook is used", () => {
  it("counts labels, roles and values", async () => {
    const { session, coder, first } = await open();
    const at = { target: "annotations", coder, article: first } as const;
    must(
      await session.apply(
        change(
          {
            ...at,
            op: "change-span",
            id: "s_claim",
            set: { attributes: { speech: "direct" } },
            modified: early,
          },
          {
            ...at,
            op: "change-link",
            id: "l_same-as_s_claim_built",
            set: { attributes: { stance: "rejects" } },
          },
        ),
      ),
    );
    expect(must(await codebookUsage(index))).toEqual({
      labels: { claim: 3, actor: 6, date: 3 },
      roles: { is: 6, "said-by": 6, "when-said": 3, "same-as": 3 },
      values: { claim: { speech: { direct: 1 } }, "same-as": { stance: { rejects: 1 } } },
    });
  });

  it("lists what to check again until it was changed or confirmed", async () => {
    const { session, coder, first } = await open();
    expect(must(await recheckList(index))).toEqual([]);
    const { labels, roles } = session.codebook();
    const base = codebookStep(session.codebook());
    const save = { action: "save-codebook" as const, base, labels, roles, note: "", removed: {} };
    must(await runBulk(session, { ...save, recheck: ["date"] }, coder));
    const due = must(await recheckList(index));
    expect(due).toHaveLength(3);
    const [own] = due.filter((item) => item.article === first && item.coder === coder);
    expect(own).toMatchObject({
      span: "s_date",
      label: "date",
      quote: "Am Dienstag",
      before: "",
      after: expect.stringMatching(/^ sagte Ebba/),
      version: 2,
    });
    const spans = [{ coder, article: first, id: "s_date" }];
    must(await runBulk(session, { action: "mark-checked", spans }, coder));
    expect(must(await recheckList(index))).toHaveLength(2);
    must(await session.undo());
    expect(must(await recheckList(index))).toHaveLength(3);
  });
});
