import type { ProjectSession } from "#core/project/index";
import { newId } from "#shared/model/ids";
import type { Actor, Statement } from "#shared/model/project";
import type { RegistryEvent } from "#shared/model/registry-log";
import type { Op } from "#shared/ops/op";
import type { Result } from "#shared/result";
import { type PlanContext, refuse } from "./plan";

/** What merging, splitting and removing needs to know of a registry. */
export interface RegistryKind<E extends { id: string }> {
  entries(session: ProjectSession): readonly E[];
  nameOf(entry: E): string;
  put(entry: E): Op;
  remove(id: string): Op;
  log(entry: RegistryEvent): Op;
}

export const actorKind: RegistryKind<Actor> = {
  entries: (session) => session.actors(),
  nameOf: ({ name }) => name,
  put: (actor) => ({ target: "actors", op: "put-actor", actor }),
  remove: (id) => ({ target: "actors", op: "remove-actor", id }),
  log: (entry) => ({ target: "actors", op: "log-actors", entry }),
};

export const statementKind: RegistryKind<Statement> = {
  entries: (session) => session.statements(),
  nameOf: ({ wording }) => wording,
  put: (statement) => ({ target: "statements", op: "put-statement", statement }),
  remove: (id) => ({ target: "statements", op: "remove-statement", id }),
  log: (entry) => ({ target: "statements", op: "log-statements", entry }),
};

/** The entries with these ids, in this order. Fails with `op-invalid` when one is not there. */
export function findEntries<E extends { id: string }>(
  entries: readonly E[],
  ids: readonly string[],
): Result<E[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found: E[] = [];
  for (const id of new Set(ids)) {
    const entry = byId.get(id);
    if (!entry) return refuse(id, "there is no such entry.");
    found.push(entry);
  }
  return { ok: true, value: found };
}

/** The line of the log for what was done to entries of a registry. */
export function registryEvent<E extends { id: string }>(
  kind: RegistryKind<E>,
  { coder, now }: PlanContext,
  event: Pick<RegistryEvent, "what" | "moved" | "why"> & { from: readonly E[]; into: readonly E[] },
): RegistryEvent {
  const named = (entry: E) => ({ id: entry.id, name: kind.nameOf(entry) });
  const { what, moved, why } = event;
  return {
    id: newId("e", Date.parse(now)),
    at: now,
    coder,
    what,
    from: event.from.map(named),
    into: event.into.map(named),
    moved,
    why,
  };
}

/** `notes` that say something, each once, as paragraphs. */
export function joinNotes(notes: readonly string[]): string {
  return [...new Set(notes.map((note) => note.trim()).filter((note) => note !== ""))].join("\n\n");
}
