import { useEffect, useMemo } from "react";
import { create } from "zustand";
import type { KnownWording } from "#shared/ipc/registry-types";
import type { Actor, Statement } from "#shared/model/project";
import { ActorIndex } from "#shared/names/actor-index";
import type { Op } from "#shared/ops/op";
import { StatementIndex } from "#shared/statements/similar";
import { listen, request } from "../api";
import { useProject } from "./project-store";

interface KnownState {
  /** Wordings that coders linked to actors anywhere in the project. */
  wordings: readonly KnownWording[];
  /** Whether links were made since the wordings were fetched. */
  stale: boolean;
}

const noWordings: KnownWording[] = [];
const noActors: Actor[] = [];
const noStatements: Statement[] = [];

/** What the project knows of its actors besides their names. */
export const useKnown = create<KnownState>()(() => ({ wordings: noWordings, stale: true }));

let fetching = false;

/** Fetches the known wordings if links were made since; without them names and aliases have to do. */
export async function freshenKnown(): Promise<void> {
  if (!useKnown.getState().stale || fetching) return;
  fetching = true;
  useKnown.setState({ stale: false });
  const answer = await request("registry:wordings");
  fetching = false;
  if (answer.ok) useKnown.setState({ wordings: answer.value });
}

const changing = new Set<Op["op"]>(["add-link", "remove-link", "change-link", "remove-span", "change-span"]);

/** Notes when what is known changes: by links, or with another project. Answers how to stop. */
export function followKnown(): () => void {
  const stops = [
    listen("session:changed", ({ ops }) => {
      if (ops.some((op) => changing.has(op.op))) useKnown.setState({ stale: true });
    }),
    listen("project:changed", () => useKnown.setState({ stale: true })),
    useProject.subscribe(({ snapshot: now }, { snapshot: before }) => {
      if (now?.project.id === before?.project.id) return;
      useKnown.setState({ wordings: noWordings, stale: true });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

let lastActors: { from: readonly unknown[]; index: ActorIndex } | undefined;

/** The registry by everything its actors are called. Built again only when the registry or the wordings changed. */
export function actorIndex(
  actors: readonly Actor[],
  wordings: readonly KnownWording[],
  language: string,
): ActorIndex {
  const from = [actors, wordings, language];
  if (lastActors && from.every((input, index) => input === lastActors?.from[index])) return lastActors.index;
  const index = new ActorIndex(actors, wordings, language);
  lastActors = { from, index };
  return index;
}

/** The registry to search and match in, kept current while a component shows something of it. */
export function useActorIndex(): ActorIndex {
  const actors = useProject((state) => state.snapshot?.actors ?? noActors);
  const language = useProject((state) => state.snapshot?.project.language ?? "");
  const { wordings, stale } = useKnown();
  useEffect(() => {
    if (stale) void freshenKnown();
  }, [stale]);
  return useMemo(() => actorIndex(actors, wordings, language), [actors, wordings, language]);
}

/** The statements of the project to find by wording. */
export function useStatementIndex(): StatementIndex {
  const statements = useProject((state) => state.snapshot?.statements ?? noStatements);
  const language = useProject((state) => state.snapshot?.project.language ?? "");
  return useMemo(() => new StatementIndex(statements, language), [statements, language]);
}
