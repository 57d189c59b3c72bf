import { useEffect, useState } from "react";
import { create } from "zustand";
import type { ActorPage, RegistryUsage, StatementPage } from "#shared/ipc/registry-types";
import { newId } from "#shared/model/ids";
import type { Actor, Statement } from "#shared/model/project";
import type { Change } from "#shared/ops/op";
import type { Result } from "#shared/result";
import { request } from "../api";
import { notifyError } from "./notices-store";
import { useProject } from "./project-store";
import { applyChange } from "./session-store";

interface RegistryState {
  usage: RegistryUsage | undefined;
  /** The change of the project the usage belongs to. */
  usageAt: number | undefined;
  openActor: string | undefined;
  openStatement: string | undefined;
  /** The entry that was just made: its name is what is typed next. */
  fresh: string | undefined;
}

/** Which entries are looked at, and how entries are used. */
export const useRegistry = create<RegistryState>()(() => ({
  usage: undefined,
  usageAt: undefined,
  openActor: undefined,
  openStatement: undefined,
  fresh: undefined,
}));

let asking = false;

/** Asks how entries are used, unless that is known for the present state of the project. */
export async function refreshUsage(): Promise<void> {
  const { snapshot } = useProject.getState();
  const change = snapshot?.history.change;
  if (asking || change === undefined || useRegistry.getState().usageAt === change) return;
  asking = true;
  const answer = await request("registry:usage");
  asking = false;
  const now = useProject.getState().snapshot;
  if (now?.project.id !== snapshot?.project.id) {
    // The answer is about a project that is no longer open.
    if (now) void refreshUsage();
    return;
  }
  if (answer.ok) useRegistry.setState({ usage: answer.value, usageAt: change });
  else notifyError(answer.error);
  if (answer.ok && now?.history.change !== change) void refreshUsage();
}

/** How entries are used, asked again whenever the project changed. */
export function useUsage(): RegistryUsage | undefined {
  const change = useProject((state) => state.snapshot?.history.change);
  const usage = useRegistry((state) => state.usage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the project is what makes it old.
  useEffect(() => void refreshUsage(), [change]);
  return usage;
}

/** Everything about an actor; undefined while it is on its way. */
export function useActorPage(actor: string): ActorPage | undefined {
  return useFetched(actor, () => request("registry:actor", { actor }));
}

/** Everything about a statement; undefined while it is on its way. */
export function useStatementPage(statement: string): StatementPage | undefined {
  return useFetched(statement, () => request("registry:statement", { statement }));
}

function useFetched<T>(id: string, fetch: () => Promise<Result<T>>): T | undefined {
  const change = useProject((state) => state.snapshot?.history.change);
  const [page, setPage] = useState<{ id: string; value: T } | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id and the state of the project say what is asked.
  useEffect(() => {
    let here = true;
    void fetch().then((answer) => {
      if (!here) return;
      if (answer.ok) setPage({ id, value: answer.value });
      else notifyError(answer.error);
    });
    return () => {
      here = false;
    };
  }, [id, change]);
  return page?.id === id ? page.value : undefined;
}

// What changes nothing is no step of undo.
function isSame(before: object, after: object): boolean {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<never>;
  return [...fields].every((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]));
}

/** Applies a change of an entry; done when the entry is shown as it is then, or when that was refused. */
async function applyAndShow(change: Change, shown: () => object | undefined): Promise<void> {
  const before = shown();
  const answer = await applyChange(change);
  if (!answer.ok || shown() !== before) return;
  await new Promise<void>((resolve) => {
    const stop = useProject.subscribe(() => {
      if (shown() === before) return;
      stop();
      resolve();
    });
  });
}

const actorNow = (id: string) => useProject.getState().snapshot?.actors.find((actor) => actor.id === id);
const statementNow = (id: string) =>
  useProject.getState().snapshot?.statements.find((statement) => statement.id === id);

let lastEdit: Promise<unknown> = Promise.resolve();

/** Edits follow each other: each begins with what the one before made of the entry. */
function inTurn(edit: () => Promise<unknown> | undefined): Promise<unknown> {
  lastEdit = lastEdit.then(edit, edit);
  return lastEdit;
}

/** Changes an actor; edits with the same `field` that follow each other, as while typing, are one step of undo. */
export function editActor(id: string, edit: (actor: Actor) => Actor, field?: string): Promise<unknown> {
  return inTurn(() => {
    const actor = actorNow(id);
    const next = actor && edit(actor);
    if (!next || isSame(actor, next)) return undefined;
    const ops = [{ target: "actors", op: "put-actor", actor: next } as const];
    const merge = field ? { merge: `actor:${id}:${field}` } : {};
    return applyAndShow({ name: "put-actor", ops, ...merge }, () => actorNow(id));
  });
}

/** A new actor, opened for its details. */
export async function addActor(name: string): Promise<void> {
  const actor: Actor = { id: newId("p"), name, kind: "person", aliases: [], note: "" };
  const ops = [{ target: "actors", op: "put-actor", actor } as const];
  const answer = await applyChange({ name: "put-actor", ops });
  if (answer.ok) useRegistry.setState({ openActor: actor.id, fresh: actor.id });
}

/** Changes a statement; edits with the same `field` that follow each other are one step of undo. */
export function editStatement(id: string, edit: Partial<Statement>, field: string): Promise<unknown> {
  return inTurn(() => {
    const statement = statementNow(id);
    const next = statement && { ...statement, ...edit };
    if (!next || isSame(statement, next)) return undefined;
    const ops = [{ target: "statements", op: "put-statement", statement: next } as const];
    const merge = `statement:${id}:${field}`;
    return applyAndShow({ name: "put-statement", ops, merge }, () => statementNow(id));
  });
}

/** A new statement, opened for its details. */
export async function addStatement(wording: string): Promise<void> {
  const statement: Statement = { id: newId("t"), wording, topic: "", note: "" };
  const ops = [{ target: "statements", op: "put-statement", statement } as const];
  const answer = await applyChange({ name: "put-statement", ops });
  if (answer.ok) useRegistry.setState({ openStatement: statement.id, fresh: statement.id });
}

/** Forgets everything, when the project is closed. */
export function forgetRegistry(): void {
  useRegistry.setState({
    usage: undefined,
    usageAt: undefined,
    openActor: undefined,
    openStatement: undefined,
    fresh: undefined,
  });
}
