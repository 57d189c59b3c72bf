import type { ActorPage, KnownWording, RegistryUsage, StatementPage } from "#shared/ipc/registry-types";
import type { Result } from "#shared/result";
import type { ProjectIndex } from "../mentions";

/** How often the entries of both registries are used, and what is still open. */
export function registryUsage(index: ProjectIndex): Promise<Result<RegistryUsage>> {
  return index.run("registry-usage", {});
}

/** The wordings that are linked to actors, the most frequent first. */
export function knownWordings(index: ProjectIndex): Promise<Result<KnownWording[]>> {
  return index.run("registry-wordings", {});
}

/** All about one actor; empty for one nothing is linked to. */
export function actorPage(index: ProjectIndex, actor: string): Promise<Result<ActorPage>> {
  return index.run("registry-actor", { actor });
}

/** All claims of one statement. */
export function statementPage(index: ProjectIndex, statement: string): Promise<Result<StatementPage>> {
  return index.run("registry-statement", { statement });
}
