import { useEffect, useMemo } from "react";
import { create } from "zustand";
import type { KnownWording } from "#shared/ipc/registry-types";
import type { Actor, Statement } from "#shared/model/project";
import type { Op } from "#shared/ops/op";
import { StatementIndex } from "#shared/statements/similar";
import { listen, request } from "../api";
import { type ActorLookup, ActorLookups, type LookupSource } from "./actor-lookup";
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
  if (fetching) return;
  fetching = true;
  while (useKnown.getState().stale) {
    useKnown.setState({ stale: false });
    const project = useProject.getState().snapshot?.project.id;
    const answer = await request("registry:wordings");
    // Those of a project that was closed meanwhile are nobody's.
    if (answer.ok && useProject.getState().snapshot?.project.id === project) {
      useKnown.setState({ wordings: answer.value });
    }
  }
  fetching = false;
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
      void freshenKnown().then(readInWhenIdle);
    }),
  ];
  void freshenKnown().then(readInWhenIdle);
  return () => {
    for (const stop of stops) stop();
  };
}

const lookups = new ActorLookups();

function sourceNow(): LookupSource | undefined {
  const { snapshot } = useProject.getState();
  if (!snapshot) return undefined;
  const { wordings } = useKnown.getState();
  return { actors: snapshot.actors, wordings, language: snapshot.project.language };
}

/** Reads the registry in while nothing else is to be done, so that nobody waits for it at a key. */
function readInWhenIdle(): void {
  if (idle !== undefined) return;
  const work = () => {
    idle = undefined;
    const source = sourceNow();
    if (!source) return;
    lookups.follow(source);
    if (lookups.readIn()) readInWhenIdle();
  };
  idle = work;
  // Where the tests run nothing is ever idle.
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else setTimeout(work, 50);
}

let idle: (() => void) | undefined;

/** The registry to search and match in, kept current while a component shows something of it. */
export function useActorIndex(): ActorLookup {
  const actors = useProject((state) => state.snapshot?.actors ?? noActors);
  const language = useProject((state) => state.snapshot?.project.language ?? "");
  const { wordings, stale } = useKnown();
  useEffect(() => {
    if (stale) void freshenKnown();
  }, [stale]);
  return useMemo(() => lookups.lookup({ actors, wordings, language }), [actors, wordings, language]);
}

let lastStatements: { from: readonly unknown[]; index: StatementIndex } | undefined;

/** The statements of the project to find by wording; none while they are not `wanted`. Built anew when they change. */
export function useStatementIndex(wanted: boolean): StatementIndex {
  const all = useProject((state) => state.snapshot?.statements ?? noStatements);
  const language = useProject((state) => state.snapshot?.project.language ?? "");
  const statements = wanted ? all : noStatements;
  return useMemo(() => {
    const from = [statements, language];
    if (lastStatements && from.every((input, place) => input === lastStatements?.from[place])) {
      return lastStatements.index;
    }
    const index = new StatementIndex(statements, language);
    if (statements !== noStatements) lastStatements = { from, index };
    return index;
  }, [statements, language]);
}
