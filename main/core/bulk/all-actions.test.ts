import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { BulkAction, WorkItem } from "#shared/ipc/bulk-types";
import type { Annotations } from "#shared/model/annotations";
import { type Codebook, codebookStep, type Label } from "#shared/model/codebook";
import type { Op } from "#shared/ops/op";
import { change, cleanUp, crashedCopy, must, stateOf, tag } from "../project/fixture-project";
import { openProject } from "../project/open-project";
import type { ProjectSession } from "../project/session";
import { verifyProject } from "../project/verify";
import { openWork, person, texts } from "./fixture-work";
import { previewBulk, runBulk } from "./index";

vi.setConfig({ testTimeout: 120_000 });
afterEach(cleanUp);

const whom = { id: "whom", name: "Whom", type: "actor" as const, required: false };
const labelIds = ["claim", "actor", "date", "extra"];
const actorIds = ["ebba", "lindqvist", "senat", "rat"];

/** Attributes that are actors, on labels and links; parents; a removed article; tags of two labels on one place. */
async function openRich() {
  const work = await openWork();
  const { session, coder, second, first, other } = work;
  const codebook = session.codebook();
  const extra: Label = { ...(codebook.labels[1] as Label), id: "extra", name: "Extra" };
  delete extra.key;
  const labels = [...codebook.labels, extra].map((label) => ({
    ...label,
    attributes: label.id === "date" ? label.attributes : [...label.attributes, whom],
  }));
  const roles = codebook.roles.map((role) => ({
    ...role,
    from: role.from.includes("actor") ? [...role.from, "extra"] : role.from,
    attributes: [...role.attributes, whom],
  }));
  const ops: Op[] = [
    { target: "codebook", op: "set-codebook", codebook: { ...codebook, labels, roles } },
    { target: "actors", op: "put-actor", actor: person("rat", { parent: "senat" }) },
    { target: "actors", op: "put-actor", actor: person("lindqvist", { parent: "rat" }) },
  ];
  for (const [by, article, to] of [
    [coder, first, "lindqvist"],
    [second, first, "ebba"],
    [coder, other, "rat"],
  ] as const) {
    const at = { target: "annotations", coder: by, article } as const;
    const text = texts[article === first ? 0 : 1] ?? "";
    const modified = "2025-03-04T10:00:00.000Z";
    ops.push(
      tag({ coder: by, article }, text, "extra", 55, 64, "s_extra"),
      { ...at, op: "add-link", link: { id: "l_extra", role: "is", from: "s_extra", to } },
      { ...at, op: "change-span", id: "s_claim", set: { attributes: { whom: to } }, modified },
      { ...at, op: "change-link", id: "l_is_s_full_ebba", set: { attributes: { whom: to } } },
      {
        ...at,
        op: "reject",
        rejection: { kind: "name", label: "extra", start: 0, end: 2, value: to },
      },
    );
  }
  must(await session.apply({ name: "set up", ops }));
  const removed = { removed: "2025-03-05T10:00:00.000Z" };
  must(await session.apply(change({ target: "article", article: other, op: "edit-article", set: removed })));
  return work;
}

type Work = Awaited<ReturnType<typeof openRich>>;

async function allItems(
  { session, coder, second, first, other }: Work,
  of: (annotations: Annotations) => ReadonlyArray<{ id: string }>,
) {
  const items: WorkItem[] = [];
  for (const [by, article] of [
    [coder, first],
    [second, first],
    [coder, other],
  ] as const) {
    const annotations = must(await session.annotations(by, article));
    items.push(...of(annotations).map(({ id }) => ({ coder: by, article, id })));
  }
  return items;
}

interface Draw {
  kind: number;
  a: number;
  b: number;
  c: number;
}

const draw = fc.record({ kind: fc.nat(9), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) });

function pick<T>(items: readonly T[], at: number): T {
  return items[at % items.length] as T;
}

function someOf<T>(items: readonly T[], seed: number): T[] {
  const found = items.filter((_item, index) => (seed >> (index % 6)) & 1);
  return found.length > 0 ? found : items.slice(0, 1);
}

async function actionOf({ kind, a, b, c }: Draw, work: Work): Promise<BulkAction> {
  const { session, first } = work;
  const why = "";
  const codebook = session.codebook();
  const spans = someOf(await allItems(work, ({ spans }) => spans), a);
  const links = someOf(await allItems(work, ({ links }) => links), a);
  const statement = { id: pick(["built", "delayed", "third"], b), wording: "W", topic: "", note: "" };
  const makers: Array<() => BulkAction> = [
    () => ({ action: "merge-actors", actors: someOf(actorIds, a), into: pick(actorIds, b), why }),
    () => ({
      action: "split-actor",
      actor: pick(actorIds, b),
      entry: person(pick(["new", ...actorIds], c), { parent: pick(actorIds, a) }),
      links,
      aliases: ["LINDQVIST"],
      why,
    }),
    () => ({ action: "remove-actor", actor: pick(actorIds, a), why }),
    () => ({ action: "merge-statements", statements: ["built"], into: "delayed", why }),
    () => ({ action: "group-claims", claims: spans, statement }),
    () => ({ action: "remove-statement", statement: pick(["built", "delayed"], a), why }),
    () => ({ action: "relabel", spans, to: pick(labelIds, b) }),
    () => ({ action: "mark-checked", spans }),
    () => saving(codebook, { a, b, c }, spans),
    () => ({
      action: "tag-places",
      label: pick(labelIds, a),
      actor: pick(actorIds, b),
      places: [{ article: first, start: c % 60, end: (c % 60) + 5 }],
    }),
  ];
  return pick(makers, kind)();
}

/** A label goes or is retired, chosen tags get another one, an attribute or an end of a link is taken away. */
function saving(codebook: Codebook, { a, b, c }: Omit<Draw, "kind">, spans: WorkItem[]): BulkAction {
  const gone = pick(labelIds, a);
  const to = pick(labelIds, b);
  const kept = codebook.labels.filter(({ id }) => id !== gone);
  const labels = kept.map((label) =>
    label.id === pick(labelIds, c)
      ? { ...label, attributes: label.attributes.slice(1), retired: c % 5 === 0 }
      : label,
  );
  const roles = codebook.roles.filter((_role, index) => index !== c % 9);
  const ends = roles.map((role) => (a % 3 === 0 ? { ...role, to: role.to.slice(1) } : role));
  return {
    action: "save-codebook",
    base: codebookStep(codebook),
    labels,
    roles: ends,
    note: "",
    recheck: [],
    removed: { [gone]: a % 2 ? { fate: "relabel", to } : { fate: "remove-spans" } },
    ...(b % 2 ? { relabel: [{ spans: someOf(spans, c), to }] } : {}),
  };
}

async function problemsOf(folder: string): Promise<string[]> {
  const report = must(await verifyProject(await crashedCopy(folder), { repair: false }));
  return report.problems.map(({ file, message }) => `${file}: ${message}`);
}

/** What only the session sees: a new entry that would belong to one that is gone, or to itself. */
const refusals = ["nothing would change.", "what it belongs to is not there.", "it would belong to itself."];

async function runOne(session: ProjectSession, action: BulkAction, coder: string): Promise<boolean> {
  const before = await stateOf(session);
  const preview = await previewBulk(session, action, coder);
  expect(await stateOf(session)).toEqual(before);
  const done = await runBulk(session, action, coder);
  if (done.ok) {
    expect(preview.ok).toBe(true);
    return true;
  }
  const { code, why } = done.error;
  const isMeant =
    !preview.ok ||
    (code === "op-invalid" && refusals.slice(0, action.action === "split-actor" ? 3 : 1).includes(why));
  if (!isMeant) throw new Error(`${JSON.stringify(action)}: ${JSON.stringify(done.error)}`);
  expect(await stateOf(session)).toEqual(before);
  return false;
}

describe("actions through the project, one after another", () => {
  it("leave a project without contradictions, also after a crash, and are taken back exactly", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draw, { minLength: 1, maxLength: 5 }), async (draws) => {
        const work = await openRich();
        const { session, coder, folder } = work;
        try {
          expect(await problemsOf(folder)).toEqual([]);
          const states = [await stateOf(session)];
          for (const one of draws) {
            if (!(await runOne(session, await actionOf(one, work), coder))) continue;
            states.push(await stateOf(session));
            expect(await problemsOf(folder)).toEqual([]);
          }
          for (const state of states.toReversed().slice(1)) {
            must(await session.undo());
            expect(await stateOf(session)).toEqual(state);
          }
          const crashed = must(await openProject(await crashedCopy(folder)));
          for (const state of states.slice(1)) {
            must(await crashed.redo());
            expect(await stateOf(crashed)).toEqual(state);
          }
          await crashed.close();
        } finally {
          await session.close();
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 15) },
    );
  });
});
