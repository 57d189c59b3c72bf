import { isDeepStrictEqual } from "node:util";
import { previewBulk, runBulk } from "#core/bulk/index";
import { actorPage, knownWordings, registryUsage } from "#core/registry/index";
import type { BulkAction } from "#shared/ipc/bulk-types";
import { ActorIndex } from "#shared/names/actor-index";
import { makeSpan } from "#shared/ops/make-span";
import { ok } from "#shared/result";
import { peakMemoryMb } from "../core/peak-memory";
import { coder, mostNamed, otherCoder } from "./project";
import { someArticles, withIndex } from "./suggest-tasks";
import { bare, Rounds, timed, timedOften, valueFrom } from "./timing";

/** Typing the names of actors letter by letter. */
export function timeTyping(folder: string, names: number) {
  return withIndex(folder, async (index, session) => {
    const actors = session.actors();
    valueFrom(await index.update());
    const fetched = await timed(() => knownWordings(index));
    const start = performance.now();
    const registry = new ActorIndex(actors, fetched.value, "de");
    const buildMs = performance.now() - start;
    const keys: number[] = [];
    let found = 0;
    const type = (typed: string) => {
      for (let length = 1; length <= typed.length; length++) {
        const began = performance.now();
        found += registry.search(typed.slice(0, length)).length;
        keys.push(performance.now() - began);
      }
    };
    for (let n = 0; n < names; n++) {
      const { name } = actors[(n * 37) % actors.length] ?? { name: "" };
      // As it is, from the family name, and with a slip.
      type(name);
      type(`${name.split(" ").at(-1)}s`);
      type(name.slice(0, 3) + name.slice(4));
    }
    return { wordings: fetched.value.length, wordingsMs: fetched.ms, buildMs, keys, found };
  });
}

/** How often entries are used, and the page of the actor named most often. */
export function timeRegistry(folder: string, rounds: number) {
  return withIndex(folder, async (index, session) => {
    valueFrom(await index.update());
    const first = await timed(() => registryUsage(index));
    const again = await timedOften(rounds, () => registryUsage(index));
    const [article = ""] = someArticles(session, 1);
    const text = valueFrom(await session.text(article));
    const changed = new Rounds();
    for (let round = 0; round < rounds; round++) {
      const span = makeSpan({ text, label: "actor", start: round * 9, end: round * 9 + 4, now: round });
      const op = { target: "annotations", coder: otherCoder, article, op: "add-span", span } as const;
      valueFrom(await session.apply({ name: "add-span", ops: [op] }));
      changed.add(await timed(() => registryUsage(index)));
      valueFrom(await session.undo());
    }
    let [mentions, claims] = [0, 0];
    const page = await timedOften(rounds, async () => {
      const found = valueFrom(await actorPage(index, mostNamed));
      mentions = found.mentions.length;
      claims = found.claimsBy.length + found.claimsAbout.length;
      return ok(found);
    });
    const entries = Object.keys(first.value.actors).length;
    return { first: bare(first), again, changed, page, mentions, claims, entries };
  });
}

/** Looking at a bulk action, doing it, taking it back, and what the registry says after each. */
export function timeBulk(folder: string, action: BulkAction) {
  return withIndex(folder, async (index, session) => {
    const before = valueFrom(await registryUsage(index));
    const preview = await timed(() => previewBulk(session, action, coder));
    const run = await timed(() => runBulk(session, action, coder));
    const told = await timed(() => registryUsage(index));
    const flushed = await timed(async () => ok(await session.flush()));
    const undo = await timed(() => session.undo());
    const after = await timed(() => registryUsage(index));
    if (!isDeepStrictEqual(after.value, before)) throw new Error("undo did not lead back");
    const { total, articles, counts } = preview.value;
    const peakMb = peakMemoryMb();
    return {
      ...{ total, articles, counts, peakMb },
      ...{
        preview: bare(preview),
        run: bare(run),
        told: bare(told),
        flushed: bare(flushed),
        undo: bare(undo),
      },
    };
  });
}

/** The merge of the actor named most often with another one. */
export function timeMerge(folder: string) {
  return timeBulk(folder, { action: "merge-actors", actors: [mostNamed], into: "p_1", why: "" });
}
