import type { Actor } from "#shared/model/project";
import type { PlanBuilder } from "./plan";
import { joinNotes } from "./registry-kind";

/**
 * `into` with all that is known of the entries merged into it; what does not fit together is counted in `plan`.
 * `actors` is the whole registry.
 */
export function mergedActor(
  into: Actor,
  merged: readonly Actor[],
  actors: readonly Actor[],
  plan: PlanBuilder,
): Actor {
  const { parent: _parent, external: _external, ...rest } = into;
  const parent = parentAfter(into, merged, actors, plan);
  const external = into.external ?? merged.find((actor) => actor.external)?.external;
  const others = merged.filter((actor) => actor.external && actor.external !== external);
  plan.leaveOut("external-differs", others.length);
  plan.leaveOut("kind-differs", merged.filter(({ kind }) => kind !== into.kind).length);
  // An identifier somebody has looked up is not lost: the note keeps it.
  const identifiers = others.map(({ name, external: other }) => `${name}: ${other}`);
  return {
    ...rest,
    aliases: aliasesOf(into.name, [into, ...merged]),
    note: joinNotes([into.note, ...merged.map(({ note }) => note), ...identifiers]),
    ...(parent === undefined ? {} : { parent }),
    ...(external === undefined ? {} : { external }),
  };
}

/** All names and aliases of `actors` but `name`, each once, in order. */
function aliasesOf(name: string, actors: readonly Actor[]): string[] {
  const seen = new Set([spelling(name)]);
  const aliases: string[] = [];
  for (const alias of actors.flatMap((actor) => [actor.name, ...actor.aliases])) {
    const key = spelling(alias);
    if (key === "" || seen.has(key)) continue;
    seen.add(key);
    aliases.push(alias);
  }
  return aliases;
}

/** What makes two aliases the same: not their case, which tells "US" from "us". */
export function spelling(alias: string): string {
  return alias.normalize("NFC").trim().replace(/\s+/gu, " ");
}

/** What the entry belongs to afterwards: not to one that has become part of itself, nor to what belongs to that. */
function parentAfter(
  into: Actor,
  merged: readonly Actor[],
  actors: readonly Actor[],
  plan: PlanBuilder,
): string | undefined {
  const self = new Set([into.id, ...merged.map(({ id }) => id)]);
  const parentOf = new Map(actors.map(({ id, parent }) => [id, parent]));
  const leadsBack = (from: string) => {
    const seen = new Set<string>();
    for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = parentOf.get(at)) {
      if (self.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const parents = [into, ...merged].flatMap(({ parent }) =>
    parent === undefined || self.has(parent) ? [] : [parent],
  );
  const chosen = parents.find((parent) => !leadsBack(parent));
  plan.leaveOut("parent-differs", parents.filter((parent) => parent !== chosen).length);
  return chosen;
}
