import type { ActorUsage, RegistryUsage } from "#shared/ipc/registry-types";
import type { registryMessages } from "#shared/messages/registry";
import type { Actor } from "#shared/model/project";
import type { ActorIndex } from "#shared/names/actor-index";
import type { Say } from "../../i18n/use-messages";
import type { Entry } from "../../ui/EntryList";

export type ActorSort = "name" | "mentions" | "claims" | "sources";

export interface ActorRow extends Entry {
  name: string;
  /** Kind and whom it belongs to. */
  detail: string;
  count: string;
}

interface ActorRowsOptions {
  actors: readonly Actor[];
  usage: RegistryUsage | undefined;
  typed: string;
  kind: Actor["kind"] | "all";
  sort: ActorSort;
  index: ActorIndex;
  say: Say<typeof registryMessages>;
}

const most = 500;

function size(sort: ActorSort, usage: ActorUsage | undefined): number {
  if (!usage || sort === "name") return 0;
  if (sort === "mentions") return usage.mentions;
  return sort === "claims" ? usage.claimsBy + usage.claimsAbout : usage.sources.length;
}

/** The rows of the list: those that fit what was typed, the best first, else all in the order wished for. */
export function actorRows({ actors, usage, typed, kind, sort, index, say }: ActorRowsOptions): ActorRow[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const wanted = typed.trim();
  const found = wanted
    ? index.search(wanted, { limit: most }).flatMap(({ actor }) => byId.get(actor) ?? [])
    : [...actors].sort(
        (a, b) =>
          size(sort, usage?.actors[b.id]) - size(sort, usage?.actors[a.id]) || a.name.localeCompare(b.name),
      );
  return found
    .filter((actor) => kind === "all" || actor.kind === kind)
    .map((actor) => {
      const used = usage?.actors[actor.id];
      const parent = actor.parent ? byId.get(actor.parent)?.name : undefined;
      const mentions = say("mentionCount", { count: used?.mentions ?? 0 });
      return {
        id: actor.id,
        name: actor.name,
        detail: parent ? `${say(actor.kind)} · ${parent}` : say(actor.kind),
        count: used ? String(used.mentions) : "",
        spoken: say("spokenActor", { name: actor.name, kind: say(actor.kind), mentions }),
      };
    });
}
