import { isDeepStrictEqual } from "node:util";
import type { BulkAction, BulkPreview } from "#shared/ipc/bulk-types";
import type { Actor } from "#shared/model/project";
import type { Op } from "#shared/ops/op";
import { must, openFixture, stateOf, tag } from "../project/fixture-project";
import { newCoder } from "../project/new-documents";
import type { ProjectSession } from "../project/session";
import { previewBulk, runBulk } from "./index";

/** Two invented articles with the same places in them. */
export const texts = [
  "Am Dienstag sagte Ebba Lindqvist, das Sperrwerk komme. Lindqvist bleibt dabei. 🌊",
  "Am Dienstag sagte Ebba Lindqvist, das Sperrwerk komme. Lindqvist zögert noch.",
];
export const date = { start: 0, end: 11 };
export const fullName = { start: 18, end: 32 };
export const claim = { start: 34, end: 53 };
export const shortName = { start: 55, end: 64 };

/** An entry of the registry. */
export function person(id: string, more: Partial<Actor> = {}): Actor {
  return { id, name: id.toUpperCase(), kind: "person", aliases: [], note: "", ...more };
}

/** A project with two coders who have tagged both articles: claims said by actors, who are entries. */
export async function openWork() {
  const { session, coder, articles, folder } = await openFixture(texts);
  const second = "c_second";
  const ops: Op[] = [
    { target: "coder", op: "put-coder", coder: second, value: newCoder(second, "Ida Berg") },
    ...["ebba", "lindqvist", "senat"].map(
      (id): Op => ({ target: "actors", op: "put-actor", actor: person(id) }),
    ),
    ...["built", "delayed"].map(
      (id): Op => ({
        target: "statements",
        op: "put-statement",
        statement: { id, wording: `It is ${id}`, topic: "", note: "" },
      }),
    ),
  ];
  const [first = "", other = ""] = articles.map(({ id }) => id);
  for (const [article, by] of [
    [first, coder],
    [first, second],
    [other, coder],
  ] as const) {
    const at = { coder: by, article };
    const text = texts[articles.findIndex(({ id }) => id === article)] ?? "";
    const link = (role: string, from: string, to: string): Op => ({
      target: "annotations",
      ...at,
      op: "add-link",
      link: { id: `l_${role}_${from}_${to}`, role, from, to },
    });
    ops.push(
      tag(at, text, "claim", claim.start, claim.end, "s_claim"),
      tag(at, text, "actor", fullName.start, fullName.end, "s_full"),
      tag(at, text, "actor", shortName.start, shortName.end, "s_short"),
      tag(at, text, "date", date.start, date.end, "s_date"),
      link("is", "s_full", "ebba"),
      link("is", "s_short", "lindqvist"),
      link("said-by", "s_claim", "ebba"),
      link("said-by", "s_claim", "lindqvist"),
      link("when-said", "s_claim", "s_date"),
      link("same-as", "s_claim", "built"),
    );
  }
  must(await session.apply({ name: "set up", ops }));
  return { session, coder, second, first, other, folder };
}

/** Looks at an action, does it, takes it back and does it again; fails unless each leads to what it should. */
export async function runBothWays(
  session: ProjectSession,
  action: BulkAction,
  coder: string,
): Promise<BulkPreview> {
  const before = await stateOf(session);
  const preview = must(await previewBulk(session, action, coder));
  same(await stateOf(session), before, "the preview changes nothing");
  must(await runBulk(session, action, coder));
  const after = await stateOf(session);
  must(await session.undo());
  same(await stateOf(session), before, "undo leads back");
  must(await session.redo());
  same(await stateOf(session), after, "redo leads there again");
  return preview;
}

function same(a: unknown, b: unknown, what: string): void {
  if (!isDeepStrictEqual(a, b)) throw new Error(`not the same: ${what}`);
}

/** The links of one coder in one article as "role from to", sorted. */
export async function linksOf(session: ProjectSession, coder: string, article: string): Promise<string[]> {
  const { links } = must(await session.annotations(coder, article));
  return links.map(({ role, from, to }) => `${role} ${from} ${to}`).sort();
}
