import type { Actor } from "#shared/model/project";
import type { PlanBuilder } from "./plan";
import { joinNotes } from "./registry-kind";

/** `into` with all that is known of the entries merged into it; what does not fit together is counted in `plan`. */
export function mergedActor(into: Actor, merged: readonly Actor[], plan: PlanBuilder): Actor {
  const { parent: _parent, external: _external, ...rest } = into;
  const parent = parentAfter(into, merged);
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

/** What the entry belongs to afterwards: not to one that has become part of itself. */
function parentAfter(into: Actor, merged: readonly Actor[]): string | undefined {
  const gone = new Set([into.id, ...merged.map(({ id }) => id)]);
  return [into, ...merged].map(({ parent }) => parent).find((parent) => parent && !gone.has(parent));
}
