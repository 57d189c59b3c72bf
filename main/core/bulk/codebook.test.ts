import { afterEach, describe, expect, it, vi } from "vitest";
import type { BulkAction } from "#shared/ipc/bulk-types";
import { codebookStep, type Label, type LinkRole } from "#shared/model/codebook";
import type { Op } from "#shared/ops/op";
import { change, cleanUp, must, stateOf } from "../project/fixture-project";
import { linksOf, openWork, runBothWays } from "./fixture-work";
import { previewBulk, runBulk } from "./index";

vi.setConfig({ testTimeout: 30_000 });
let work: Awaited<ReturnType<typeof openWork>>;
afterEach(async () => {
  await work.session.close();
  await cleanUp();
});

const early = "2025-03-04T10:00:00.000Z";

/** Saving what `edit` makes of the present codebook. */
function save(
  edit: (labels: Label[], roles: LinkRole[]) => { labels?: Label[]; roles?: LinkRole[] },
  more: Partial<Extract<BulkAction, { action: "save-codebook" }>> = {},
): BulkAction {
  const { labels, roles } = work.session.codebook();
  const edited = { labels, roles, ...edit(structuredClone(labels), structuredClone(roles)) };
  const base = codebookStep(work.session.codebook());
  return { action: "save-codebook", base, ...edited, note: "", recheck: [], removed: {}, ...more };
}

function tags(article: string, by = work.coder) {
  return work.session.annotations(by, article).then((found) => must(found).spans);
}

function setOnFirst(...sets: Array<{ id: string; attributes?: Record<string, string>; note?: string }>) {
  const at = { target: "annotations", coder: work.coder, article: work.first } as const;
  return work.session.apply(
    change(...sets.map(({ id, ...set }): Op => ({ ...at, op: "change-span", id, set, modified: early }))),
  );
}

const without = (id: string) => (labels: Label[]) => ({ labels: labels.filter((label) => label.id !== id) });

describe("saving the codebook", () => {
  it("what was turned down for a label stays turned down for the one that takes its place", async () => {
    work = await openWork();
    const { session, coder, second, other } = work;
    const at = { target: "annotations", coder: second, article: other } as const;
    const place = { start: 0, end: 2 };
    const reject = (kind: string, label: string, value?: string): Op => ({
      ...at,
      op: "reject",
      rejection: { kind, label, ...place, ...(value ? { value } : {}) },
    });
    const removed = { removed: "2025-03-05T10:00:00.000Z" };
    must(
      await session.apply(
        change(
          reject("name", "date"),
          reject("name", "actor"),
          reject("known", "actor", "ebba"),
          reject("speaker", "actor"),
          { target: "article", article: other, op: "edit-article", set: removed },
        ),
      ),
    );
    await runBothWays(
      session,
      save(without("actor"), { removed: { actor: { fate: "relabel", to: "date" } } }),
      coder,
    );
    expect(must(await session.annotations(second, other)).rejected).toEqual([
      { kind: "name", label: "date", ...place },
      { kind: "speaker", label: "actor", ...place },
      { kind: "known", label: "date", ...place, value: "ebba" },
    ]);
  });

  it("does not overwrite what was saved or taken back since it was edited", async () => {
    work = await openWork();
    const { session, coder } = work;
    const renamed = (name: string) =>
      save((labels) => ({
        labels: labels.map((label) => (label.id === "claim" ? { ...label, name } : label)),
      }));
    const stale = renamed("Stale");
    const refused = { ok: false, error: { code: "op-invalid", what: "codebook" } };
    must(await runBulk(session, renamed("First"), coder));
    expect(await previewBulk(session, stale, coder)).toMatchObject(refused);
    expect(await runBulk(session, stale, coder)).toMatchObject(refused);
    const onFirst = renamed("Second");
    must(await session.undo());
    // The version that comes next has the same number.
    must(await runBulk(session, renamed("Other"), coder));
    expect(await runBulk(session, onFirst, coder)).toMatchObject(refused);
    must(await session.undo());
    must(await runBulk(session, stale, coder));
    expect(session.codebook().labels[0]?.name).toBe("Stale");
  });

  it("makes the next version and touches no tag when nothing else follows from it", async () => {
    work = await openWork();
    const { session, coder } = work;
    const before = session.codebook();
    const action = save(
      (labels) => ({ labels: labels.map((label) => ({ ...label, guideline: "New words" })) }),
      { note: "clearer", recheck: ["claim"] },
    );
    expect(await runBothWays(session, action, coder)).toMatchObject({ total: 0, leftOut: [] });
    expect(session.codebook()).toMatchObject({
      version: before.version + 1,
      versions: [{ version: 2, coder, note: "clearer", recheck: ["claim"] }],
    });
  });

  it("removes the tags of a label that goes, and lists them with their links", async () => {
    work = await openWork();
    const { session, coder, second, first } = work;
    const action = save(without("date"), { removed: { date: { fate: "remove-spans" } } });
    const preview = await runBothWays(session, action, coder);
    expect(preview).toMatchObject({ total: 6, counts: { removed: 3, "link-removed": 3 } });
    expect((await tags(first, second)).map(({ label }) => label)).toEqual(["actor", "claim", "actor"]);
    expect(session.codebook().roles.flatMap(({ from, to }) => [...from, ...to])).not.toContain("date");
  });

  it("is refused while nothing says what becomes of tags whose label goes", async () => {
    work = await openWork();
    const { session, coder } = work;
    const before = await stateOf(session);
    expect(await runBulk(session, save(without("date")), coder)).toMatchObject({
      ok: false,
      error: { code: "op-invalid", what: "Datum" },
    });
    for (const to of ["date", "nowhere"]) {
      const removed = { date: { fate: "relabel" as const, to } };
      expect(await runBulk(session, save(without("date"), { removed }), coder)).toMatchObject({
        ok: false,
        error: { code: "label-not-found" },
      });
    }
    expect(await stateOf(session)).toEqual(before);
  });

  it("merges a label into a new one: tags and roles follow, values that do not fit are taken away and listed", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    must(await setOnFirst({ id: "s_claim", attributes: { speech: "direct", certainty: "certain" } }));
    const action = save(
      (labels) => ({
        labels: labels.map((label) =>
          label.id === "claim"
            ? { ...label, id: "assertion", attributes: label.attributes.filter(({ id }) => id === "speech") }
            : label,
        ),
      }),
      { removed: { claim: { fate: "relabel", to: "assertion" } } },
    );
    const preview = await runBothWays(session, action, coder);
    expect(preview.counts).toEqual({ relabelled: 3, "value-removed": 1 });
    expect(preview.items.find(({ what }) => what === "value-removed")?.values).toEqual({
      attribute: "Gewissheit",
      value: "sicher",
    });
    const claim = (await tags(first)).find(({ id }) => id === "s_claim");
    expect(claim).toMatchObject({ label: "assertion", attributes: { speech: "direct" }, modified: early });
    expect(await linksOf(session, coder, first)).toHaveLength(6);
    expect(session.codebook().roles.find(({ id }) => id === "said-by")?.from).toEqual(["assertion"]);
  });

  it("takes away values of attributes, types and choices that are gone, and keeps those choices that stay", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const several = { id: "tone", name: "Tone", type: "choices" as const, required: false };
    const tones = ["hard", "soft", "calm"].map((id) => ({ id, name: id }));
    const actor = session.codebook().labels.find(({ id }) => id === "actor");
    must(
      await runBulk(
        session,
        save((labels) => ({
          labels: labels.map((label) =>
            label.id === "actor"
              ? { ...label, attributes: [...label.attributes, { ...several, values: tones }] }
              : label,
          ),
        })),
        coder,
      ),
    );
    const at = { target: "annotations", coder, article: first } as const;
    const attributes = { role: "Senatorin", tone: ["hard", "soft"] };
    must(
      await session.apply(
        change({ ...at, op: "change-span", id: "s_full", set: { attributes }, modified: early }),
      ),
    );
    const action = save((labels) => ({
      labels: labels.map((label) =>
        label.id === "actor"
          ? {
              ...label,
              attributes: [
                ...(actor?.attributes ?? []).map((role) => ({ ...role, type: "number" as const })),
                { ...several, values: tones.slice(1) },
              ],
            }
          : label,
      ),
    }));
    const preview = await runBothWays(session, action, coder);
    expect(preview.items.map(({ what, values }) => [what, values?.attribute, values?.value])).toEqual([
      ["value-removed", "Rolle", "Senatorin"],
      ["value-removed", "Tone", "hard"],
    ]);
    expect((await tags(first)).find(({ id }) => id === "s_full")?.attributes).toEqual({ tone: ["soft"] });
  });

  it("removes links of roles that are gone or allow no such ends any more, and lists them", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const action = save((_labels, roles) => ({
      roles: roles
        .filter(({ id }) => id !== "when-said")
        .map((role) => (role.id === "said-by" ? { ...role, to: ["actor"] } : role)),
    }));
    const preview = await runBothWays(session, action, coder);
    expect(preview).toMatchObject({ total: 9, counts: { "link-removed": 9 } });
    expect(await linksOf(session, coder, first)).toEqual([
      "is s_full ebba",
      "is s_short lindqvist",
      "same-as s_claim built",
    ]);
  });

  it("splits a label: chosen tags get the new one in the same step", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const chosen = { coder, article: first, id: "s_short" };
    const action = save(
      (labels, roles) => ({
        labels: [...labels, ...labels.flatMap((label) => (label.id === "actor" ? [surname(label)] : []))],
        roles: roles.map((role) => (role.id === "is" ? { ...role, from: ["actor", "surname"] } : role)),
      }),
      { relabel: [{ spans: [chosen, { ...chosen, id: "s_gone" }], to: "surname" }] },
    );
    const preview = await runBothWays(session, action, coder);
    expect(preview).toMatchObject({ counts: { relabelled: 1 }, leftOut: [{ why: "gone", count: 1 }] });
    expect((await tags(first)).find(({ id }) => id === "s_short")?.label).toBe("surname");
    expect(await linksOf(session, coder, first)).toContain("is s_short lindqvist");
  });
});

function surname(label: Label): Label {
  const { key: _key, ...rest } = label;
  return { ...rest, id: "surname", name: "Nachname" };
}

describe("giving tags another label", () => {
  it("joins the tag that is there already: its links, note and missing values go over", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    const { labels } = session.codebook();
    const person = { ...labels.find(({ id }) => id === "actor"), id: "person", name: "Person" } as Label;
    const { key: _key, ...keyless } = person;
    must(
      await runBulk(
        session,
        save((now, roles) => ({
          labels: [...now, keyless],
          roles: roles.map((role) => ({
            ...role,
            from: role.from.includes("actor") ? [...role.from, "person"] : role.from,
            to: role.to.includes("actor") ? [...role.to, "person"] : role.to,
          })),
        })),
        coder,
      ),
    );
    const at = { target: "annotations", coder, article: first } as const;
    const twin = (await tags(first)).find(({ id }) => id === "s_full");
    if (!twin) throw new Error("no tag");
    must(
      await session.apply(
        change(
          { ...at, op: "add-span", span: { ...twin, id: "s_twin", label: "person", note: "sie" } },
          { ...at, op: "add-link", link: { id: "l_twin", role: "is", from: "s_twin", to: "senat" } },
          { ...at, op: "add-link", link: { id: "l_about", role: "about", from: "s_claim", to: "s_twin" } },
          {
            ...at,
            op: "change-span",
            id: "s_twin",
            set: { attributes: { role: "Senatorin" } },
            modified: early,
          },
        ),
      ),
    );
    const action = {
      action: "relabel",
      spans: [{ coder, article: first, id: "s_twin" }],
      to: "actor",
    } as const;
    const preview = await runBothWays(session, { ...action, spans: [...action.spans] }, coder);
    // "is" may be there once: the one the tag has that stays.
    expect(preview.counts).toEqual({ joined: 1, "link-removed": 1, "link-moved": 1 });
    const full = (await tags(first)).find(({ id }) => id === "s_full");
    expect(full).toMatchObject({ note: "sie", attributes: { role: "Senatorin" } });
    const links = await linksOf(session, coder, first);
    expect(links).toContain("about s_claim s_full");
    expect(links).not.toContain("is s_full senat");
  });

  it("takes away links and values the new label does not allow", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    must(await setOnFirst({ id: "s_claim", attributes: { speech: "direct" } }));
    const spans = [{ coder, article: first, id: "s_claim" }];
    const preview = await runBothWays(session, { action: "relabel", spans, to: "date" }, coder);
    expect(preview.counts).toEqual({ relabelled: 1, "value-removed": 1, "link-removed": 4 });
    expect(await linksOf(session, coder, first)).toEqual(["is s_full ebba", "is s_short lindqvist"]);
    const retired = save((labels) => ({
      labels: labels.map((label) => (label.id === "claim" ? { ...label, retired: true } : label)),
    }));
    must(await runBulk(session, retired, coder));
    expect(await runBulk(session, { action: "relabel", spans, to: "claim" }, coder)).toMatchObject({
      ok: false,
      error: { code: "label-not-found" },
    });
  });

  it("marks tags as looked at without changing them", async () => {
    work = await openWork();
    const { session, coder, first } = work;
    must(await setOnFirst({ id: "s_claim" }));
    const before = (await tags(first)).find(({ id }) => id === "s_claim");
    const spans = [{ coder, article: first, id: "s_claim" }];
    await runBothWays(session, { action: "mark-checked", spans }, coder);
    const after = (await tags(first)).find(({ id }) => id === "s_claim");
    expect(after).toEqual({ ...before, modified: after?.modified });
    expect((after?.modified ?? "") > early).toBe(true);
  });
});
