import { afterEach, describe, expect, it, vi } from "vitest";
import type { BulkAction } from "#shared/ipc/bulk-types";
import type { Op } from "#shared/ops/op";
import { change, cleanUp, must, stateOf, tag } from "../project/fixture-project";
import { verifyProject } from "../project/verify";
import { linksOf, openWork, person, runBothWays } from "./fixture-work";
import { previewBulk, runBulk } from "./index";

vi.setConfig({ testTimeout: 30_000 });
let work: Awaited<ReturnType<typeof openWork>>;
afterEach(async () => {
  await work.session.close();
  await cleanUp();
});

const why = "one person";
const mergeActors = (actor: string, into: string): BulkAction => ({
  action: "merge-actors",
  actors: [actor],
  into,
  why,
});

describe("merging actors", () => {
  it("moves links of all coders, keeps one of two that say the same, and takes over the names", async () => {
    work = await openWork();
    const { session, coder, second, first, other } = work;
    const action = mergeActors("lindqvist", "ebba");
    const preview = await runBothWays(session, action, coder);
    for (const [by, article] of [
      [coder, first],
      [second, first],
      [coder, other],
    ] as const) {
      expect(await linksOf(session, by, article)).toEqual([
        "is s_full ebba",
        "is s_short ebba",
        "said-by s_claim ebba",
        "same-as s_claim built",
        "when-said s_claim s_date",
      ]);
    }
    expect(preview).toMatchObject({
      total: 6,
      articles: 2,
      counts: { moves: 3, "link-removed": 3 },
      leftOut: [],
    });
    expect(preview.coders).toEqual([coder, second].sort());
    expect(session.actors()).toEqual([person("ebba", { aliases: ["LINDQVIST"] }), person("senat")]);
  });

  it("takes in what is linked while it looks", async () => {
    work = await openWork();
    const { session, coder, second, other } = work;
    const at = { coder: second, article: other };
    const text = must(await session.text(other));
    const [merged, linked] = await Promise.all([
      runBulk(session, mergeActors("lindqvist", "ebba"), coder),
      session.apply(
        change(tag(at, text, "actor", 0, 2, "s_new"), {
          target: "annotations",
          ...at,
          op: "add-link",
          link: { id: "l_new", role: "is", from: "s_new", to: "lindqvist" },
        }),
      ),
    ]);
    must(merged);
    must(linked);
    expect(await linksOf(session, second, other)).toEqual(["is s_new ebba"]);
  });

  it("keeps the attributes of the first of two links and says that they differ", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const codebook = session.codebook();
    const roles = codebook.roles.map((role) =>
      role.id === "said-by"
        ? { ...role, attributes: [{ id: "sure", name: "Sure", type: "yes-no" as const, required: false }] }
        : role,
    );
    const at = { target: "annotations", coder, article: first } as const;
    const set = (id: string, sure: boolean): Op => ({
      ...at,
      op: "change-link",
      id,
      set: { attributes: { sure } },
    });
    must(
      await session.apply(
        change(
          { target: "codebook", op: "set-codebook", codebook: { ...codebook, roles } },
          set("l_said-by_s_claim_ebba", true),
          set("l_said-by_s_claim_lindqvist", false),
        ),
      ),
    );
    const action = mergeActors("ebba", "lindqvist");
    const preview = await runBothWays(session, action, coder);
    expect(preview.leftOut).toEqual([{ why: "attributes-differ", count: 1 }]);
    const { links } = must(await session.annotations(coder, first));
    expect(links.filter(({ role }) => role === "said-by")).toEqual([
      {
        id: "l_said-by_s_claim_ebba",
        role: "said-by",
        from: "s_claim",
        to: "lindqvist",
        attributes: { sure: true },
      },
    ]);
  });

  it("takes over notes, identifiers and what belongs to them, and lists what does not fit together", async () => {
    work = await openWork();
    const { session, coder } = work;
    const put = (actor: ReturnType<typeof person>): Op => ({ target: "actors", op: "put-actor", actor });
    must(
      await session.apply(
        change(
          put(person("hamburg", { kind: "state" })),
          put(person("ebba", { note: "Senatorin", parent: "lindqvist", external: "Q1" })),
          put(
            person("lindqvist", {
              aliases: ["Ebba L."],
              note: "Hafen",
              kind: "other",
              parent: "hamburg",
              external: "Q2",
            }),
          ),
          put(person("senat", { parent: "lindqvist" })),
        ),
      ),
    );
    const action = mergeActors("lindqvist", "ebba");
    const preview = await runBothWays(session, action, coder);
    expect(preview.leftOut).toEqual([
      { why: "external-differs", count: 1 },
      { why: "kind-differs", count: 1 },
    ]);
    expect(session.actors().find(({ id }) => id === "ebba")).toEqual(
      person("ebba", {
        aliases: ["LINDQVIST", "Ebba L."],
        note: "Senatorin\n\nHafen\n\nLINDQVIST: Q2",
        parent: "hamburg",
        external: "Q1",
      }),
    );
    expect(session.actors().find(({ id }) => id === "senat")?.parent).toBe("ebba");
  });

  it("changes values that are actors, on spans and on links", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const codebook = session.codebook();
    const target = [{ id: "whom", name: "Whom", type: "actor" as const, required: false }];
    const labels = codebook.labels.map((label) =>
      label.id === "claim" ? { ...label, attributes: target } : label,
    );
    const roles = codebook.roles.map((role) =>
      role.id === "same-as" ? { ...role, attributes: target } : role,
    );
    const at = { target: "annotations", coder, article: first } as const;
    const attributes = { whom: "lindqvist" };
    must(
      await session.apply(
        change(
          { target: "codebook", op: "set-codebook", codebook: { ...codebook, labels, roles } },
          {
            ...at,
            op: "change-span",
            id: "s_claim",
            set: { attributes },
            modified: "2025-03-04T10:00:00.000Z",
          },
          { ...at, op: "change-link", id: "l_same-as_s_claim_built", set: { attributes } },
        ),
      ),
    );
    const action = mergeActors("lindqvist", "ebba");
    const preview = await runBothWays(session, action, coder);
    expect(preview.counts["value-changed"]).toBe(2);
    const { spans, links } = must(await session.annotations(coder, first));
    expect(spans.find(({ id }) => id === "s_claim")).toMatchObject({
      attributes: { whom: "ebba" },
      modified: "2025-03-04T10:00:00.000Z",
    });
    expect(links.find(({ role }) => role === "same-as")?.attributes).toEqual({ whom: "ebba" });
    const remove = { action: "remove-actor", actor: "ebba", why } as const;
    expect((await runBothWays(session, remove, coder)).counts["value-removed"]).toBe(2);
  });

  it("reaches articles that were taken out, so that they fit when they come back", async () => {
    work = await openWork();
    const { session, coder, other } = work;
    const edit = (removed: string | null): Op => ({
      target: "article",
      article: other,
      op: "edit-article",
      set: { removed },
    });
    must(await session.apply(change(edit("2025-03-04T10:00:00.000Z"))));
    await runBothWays(session, mergeActors("lindqvist", "ebba"), coder);
    must(await session.apply(change(edit(null))));
    expect(await linksOf(session, coder, other)).toContain("is s_short ebba");
  });

  it("notes in the log who did it, why, and how many links moved", async () => {
    work = await openWork();
    const { session, coder, folder } = work;
    must(await runBulk(session, mergeActors("lindqvist", "ebba"), coder));
    await session.close();
    const { readFile } = await import("node:fs/promises");
    const { log } = JSON.parse(await readFile(`${folder}/actors.json`, "utf8"));
    expect(log).toMatchObject([
      {
        what: "merge",
        coder,
        why,
        moved: 3,
        from: [
          { id: "ebba", name: "EBBA" },
          { id: "lindqvist", name: "LINDQVIST" },
        ],
        into: [{ id: "ebba", name: "EBBA" }],
      },
    ]);
    expect(must(await verifyProject(folder, { repair: false })).ok).toBe(true);
  });

  it("is refused, and changes nothing, for entries that are not there and in a project of which only reading is allowed", async () => {
    work = await openWork();
    const { session, coder, folder } = work;
    const before = await stateOf(session);
    for (const action of [
      mergeActors("nobody", "ebba"),
      mergeActors("ebba", "nobody"),
      mergeActors("ebba", "ebba"),
      { action: "remove-statement", statement: "nothing", why },
    ] satisfies BulkAction[]) {
      expect(await runBulk(session, action, coder)).toMatchObject({
        ok: false,
        error: { code: "op-invalid" },
      });
    }
    expect(await stateOf(session)).toEqual(before);
    const { openProject } = await import("../project/open-project");
    const reading = must(await openProject(folder, { mode: "read" }));
    const action = { action: "remove-actor", actor: "ebba", why } as const;
    expect((await previewBulk(reading, action, coder)).ok).toBe(true);
    expect(await runBulk(reading, action, coder)).toMatchObject({
      ok: false,
      error: { code: "project-read-only" },
    });
    await reading.close();
  });
});

describe("splitting and removing entries", () => {
  it("moves the chosen links and aliases to a new entry", async () => {
    work = await openWork();
    const { session, coder, second, first } = work;
    must(
      await session.apply(
        change({
          target: "actors",
          op: "put-actor",
          actor: person("lindqvist", { aliases: ["Der Bruder", "L."] }),
        }),
      ),
    );
    const item = { coder, article: first, id: "l_is_s_short_lindqvist" };
    const preview = await runBothWays(
      session,
      {
        action: "split-actor",
        actor: "lindqvist",
        entry: person("brother"),
        links: [item, { ...item, id: "l_not_there" }],
        aliases: ["Der Bruder"],
        why,
      },
      coder,
    );
    expect(preview).toMatchObject({ total: 1, leftOut: [{ why: "gone", count: 1 }] });
    expect(await linksOf(session, coder, first)).toContain("is s_short brother");
    expect(await linksOf(session, second, first)).toContain("is s_short lindqvist");
    const aliases = Object.fromEntries(session.actors().map((actor) => [actor.id, actor.aliases]));
    expect(aliases).toMatchObject({ brother: ["Der Bruder"], lindqvist: ["L."] });
  });

  it("splits towards an entry that is there as it is", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const links = [{ coder, article: first, id: "l_said-by_s_claim_lindqvist" }];
    const entry = person("ebba", { name: "What the page thinks" });
    await runBothWays(
      session,
      { action: "split-actor", actor: "lindqvist", entry, links, aliases: [], why },
      coder,
    );
    expect(await linksOf(session, coder, first)).not.toContain("said-by s_claim lindqvist");
    expect(session.actors().find(({ id }) => id === "ebba")?.name).toBe("EBBA");
  });

  it("removes an entry with its links, and lets stand what belonged to it", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const child = person("senat", { parent: "ebba" });
    must(await session.apply(change({ target: "actors", op: "put-actor", actor: child })));
    const preview = await runBothWays(session, { action: "remove-actor", actor: "ebba", why }, coder);
    expect(preview).toMatchObject({
      counts: { "link-removed": 6 },
      leftOut: [{ why: "stands-alone", count: 1 }],
    });
    expect((await linksOf(session, coder, first)).join()).not.toContain("ebba");
    expect(session.actors().find(({ id }) => id === "senat")).toEqual(person("senat"));
  });

  it("merges, splits and removes statements", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const links = [{ coder, article: first, id: "l_same-as_s_claim_built" }];
    const entry = { id: "new", wording: "A third one", topic: "", note: "" };
    await runBothWays(session, { action: "split-statement", statement: "built", entry, links, why }, coder);
    expect(await linksOf(session, coder, first)).toContain("same-as s_claim new");
    await runBothWays(
      session,
      { action: "merge-statements", statements: ["built", "new"], into: "delayed", why },
      coder,
    );
    expect(session.statements()).toEqual([
      { id: "delayed", wording: "It is delayed", topic: "", note: "It is built\n\nA third one" },
    ]);
    const preview = await runBothWays(
      session,
      { action: "remove-statement", statement: "delayed", why },
      coder,
    );
    expect(preview.counts).toEqual({ "link-removed": 3 });
    expect(session.statements()).toEqual([]);
  });
});
