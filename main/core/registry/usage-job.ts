import type { ActorUsage, KnownWording, RegistryUsage, StatementUsage } from "#shared/ipc/registry-types";
import { ok } from "#shared/result";
import type { Job, JobContext } from "../jobs/job";
import { checkWanted, type MentionTables, memoryOf, type ProjectMemory, type TaggedWork } from "../mentions";
import { entryBehind, type Tie, tieOf } from "./claim-links";
import { type ClaimRoles, claimRoles } from "./claim-roles";

/** How often entries are used, of everybody who is on it. Removed articles do not count. */
export const registryUsageJob: Job<{ folder: string }, RegistryUsage> = async ({ folder }, context) => {
  const memory = memoryOf(context, folder);
  const kept = memory.derived.get("registry-usage") as { revision: number; usage: RegistryUsage } | undefined;
  if (kept?.revision === memory.revision) return ok(kept.usage);
  const { revision } = memory;
  const usage = await countUsage(memory, context);
  memory.derived.set("registry-usage", { revision, usage });
  return ok(usage);
};

/** All wordings that are linked to an actor, the most frequent first. */
export const registryWordingsJob: Job<{ folder: string }, KnownWording[]> = async ({ folder }, context) => {
  const counts = new Map<string, KnownWording>();
  for (const { wording, actor, count } of memoryOf(context, folder).mentions.tally.wordings()) {
    if (actor === undefined) continue;
    const key = `${actor}\n${wording}`;
    const known = counts.get(key);
    if (known) known.count += count;
    else counts.set(key, { wording, actor, count });
  }
  const compare = (a: KnownWording, b: KnownWording) => b.count - a.count || (a.wording < b.wording ? -1 : 1);
  return ok([...counts.values()].sort(compare));
};

/** Counts of one entry while they are made. */
interface Tally {
  mentions: number;
  by: number;
  about: number;
  states: number;
  articles: number;
  lastArticle: string;
  sources: Map<string, number>;
}

const ties: readonly Tie[] = ["by", "about", "states"];
/** More than there can be entries. */
const entries = 2 ** 20;
const spoken = 1;
const stated = 2;

/** Counts in numbers of the tables: half a million spans are counted anew after every change. */
class UsageCount {
  readonly #claim: number;
  readonly #actor: number;
  /** Place in `ties` of each role that ties claims to entries, by number. */
  readonly #ties = new Map<number, number>();
  readonly tallies = new Map<number, Tally>();
  readonly open = { claims: 0, withoutSpeaker: 0, withoutStatement: 0, mentionsWithoutEntry: 0 };

  constructor(roles: ClaimRoles, { labels, roles: known }: MentionTables) {
    this.#claim = labels.find(roles.claim);
    // Without a role that says who is meant nothing is missing.
    this.#actor = roles.identity === "" ? -1 : labels.find(roles.actor);
    for (const [number, role] of known.texts.entries()) {
      const tie = tieOf(role, roles);
      if (tie) this.#ties.set(number, ties.indexOf(tie));
    }
  }

  add(work: TaggedWork, source: string): void {
    const linked = this.#countTies(work, source);
    for (let span = 0; span < work.spans; span++) {
      const label = work.labelNumber(span);
      const entry = work.actorNumber(span);
      if (entry >= 0) this.#tally(entry, work.article, source).mentions++;
      else if (label === this.#actor) this.open.mentionsWithoutEntry++;
      if (label !== this.#claim) continue;
      const known = linked[span] ?? 0;
      this.open.claims++;
      if ((known & spoken) === 0) this.open.withoutSpeaker++;
      if ((known & stated) === 0) this.open.withoutStatement++;
    }
  }

  /** A claim that is linked to an actor twice, as to two mentions of it, counts once. */
  #countTies(work: TaggedWork, source: string): Uint8Array {
    const linked = new Uint8Array(work.spans);
    const met = new Set<number>();
    for (let link = 0; link < work.links; link++) {
      const tie = this.#ties.get(work.linkRoleNumber(link));
      const from = work.linkFrom(link);
      if (tie === undefined || work.labelNumber(from) !== this.#claim) continue;
      const name = ties[tie] ?? "by";
      if (name === "by") linked[from] = (linked[from] ?? 0) | spoken;
      if (name === "states") linked[from] = (linked[from] ?? 0) | stated;
      const entry = entryBehind(work, link);
      const key = (from * ties.length + tie) * entries + entry;
      if (entry < 0 || met.has(key)) continue;
      met.add(key);
      this.#tally(entry, work.article, source)[name]++;
    }
    return linked;
  }

  #tally(entry: number, article: string, source: string): Tally {
    let tally = this.tallies.get(entry);
    if (!tally) {
      tally = { mentions: 0, by: 0, about: 0, states: 0, articles: 0, lastArticle: "", sources: new Map() };
      this.tallies.set(entry, tally);
    }
    // The work comes article by article.
    if (tally.lastArticle !== article) {
      tally.articles++;
      tally.lastArticle = article;
      tally.sources.set(source, (tally.sources.get(source) ?? 0) + 1);
    }
    return tally;
  }
}

async function countUsage(memory: ProjectMemory, context: JobContext): Promise<RegistryUsage> {
  const count = new UsageCount(claimRoles(memory.codebook), memory.mentions.tables);
  let done = 0;
  for (const work of memory.mentions.all()) {
    count.add(work, memory.heads.get(work.article)?.source ?? "");
    if (++done % 64 === 0) await checkWanted(context);
  }
  const actorIds = new Set(memory.actors.map(({ id }) => id));
  const actors: Record<string, ActorUsage> = {};
  const statements: Record<string, StatementUsage> = {};
  for (const [entry, tally] of count.tallies) {
    const id = memory.mentions.tables.entries.text(entry);
    const { mentions, articles, by, about, states } = tally;
    const sources = sourcesOf(tally);
    if (actorIds.has(id)) actors[id] = { mentions, articles, sources, claimsBy: by, claimsAbout: about };
    else if (states > 0) statements[id] = { claims: states, articles, sources };
  }
  return { actors, statements, open: count.open };
}

/** The sources an entry is found in, most articles first. */
function sourcesOf({ sources }: Tally): string[] {
  return [...sources]
    .filter(([source]) => source !== "")
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([source]) => source);
}
