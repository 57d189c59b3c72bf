import { useCallback, useMemo } from "react";
import { registryMessages } from "#shared/messages/registry";
import type { Actor, Statement } from "#shared/model/project";
import { StatementIndex } from "#shared/statements/similar";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { useRegistry } from "../../state/registry-store";
import type { PickOption } from "../../ui/PickField";
import { useActorIndex } from "./use-actor-index";

export type RegistryName = "actors" | "statements";

interface Entries {
  all: readonly PickOption[];
  /** Entries that fit what was typed, best first. */
  search: (typed: string) => PickOption[];
  /** How often each is used, by id. */
  usage: Record<string, number>;
}

const noActors: Actor[] = [];
const noStatements: Statement[] = [];
const most = 30;

/** The entries of a registry, to choose from. */
export function useEntries(registry: RegistryName): Entries {
  const t = useMessages(registryMessages);
  const actors = useProject((state) => state.snapshot?.actors ?? noActors);
  const statements = useProject((state) => state.snapshot?.statements ?? noStatements);
  const known = useRegistry((state) => state.usage);
  const language = useProject((state) => state.snapshot?.project.language ?? "");
  const actorIndex = useActorIndex();
  const statementIndex = useMemo(() => new StatementIndex(statements, language), [statements, language]);
  const all = useMemo<PickOption[]>(
    () =>
      registry === "actors"
        ? actors.map(({ id, name, kind }) => ({ id, name, detail: t(kind) }))
        : statements.map(({ id, wording, topic }) => ({ id, name: wording, detail: topic })),
    [registry, actors, statements, t],
  );
  const search = useCallback(
    (typed: string) => {
      if (typed.trim() === "") return all.slice(0, most);
      const byId = new Map(all.map((entry) => [entry.id, entry]));
      const ids =
        registry === "actors"
          ? actorIndex.search(typed, { limit: most }).map(({ actor }) => actor)
          : statementIndex.similar(typed, most).map(({ id }) => id);
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    [all, registry, actorIndex, statementIndex],
  );
  const usage = useMemo(() => {
    const used =
      registry === "actors"
        ? Object.entries(known?.actors ?? {}).map(([id, use]) => [id, use.mentions] as const)
        : Object.entries(known?.statements ?? {}).map(([id, use]) => [id, use.claims] as const);
    return Object.fromEntries(used);
  }, [known, registry]);
  return { all, search, usage };
}
