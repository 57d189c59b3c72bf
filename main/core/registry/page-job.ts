import {
  type ActorPage,
  type ClaimLine,
  type MentionLine,
  type StatementPage,
  withoutStatement,
} from "#shared/ipc/registry-types";
import { ok } from "#shared/result";
import type { Job, JobContext } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory, type TaggedWork } from "../mentions";
import { entryBehind, linksBySpan, type Tie, tieOf } from "./claim-links";
import { type ClaimRoles, claimRoles } from "./claim-roles";
import { RegistryLines } from "./lines";

/** All mentions of an actor, all claims by and about it, and the words it is called. */
export const actorPageJob: Job<{ folder: string; actor: string }, ActorPage> = async (
  { folder, actor },
  context,
) => {
  const memory = memoryOf(context, folder);
  const roles = claimRoles(memory.codebook);
  const lines = new RegistryLines(memory, roles);
  const entry = memory.mentions.tables.entries.find(actor);
  const page: ActorPage = { actor, mentions: [], claimsBy: [], claimsAbout: [], forms: [] };
  const forms = new Map<string, Map<string, number>>();
  if (entry < 0) return ok(page);
  await eachWork(memory, context, (work) => {
    for (const line of mentionsOf(entry, work, roles, lines)) {
      page.mentions.push(line);
      const bySource = forms.get(line.quote) ?? new Map<string, number>();
      forms.set(line.quote, bySource.set(line.source, (bySource.get(line.source) ?? 0) + 1));
    }
    page.claimsBy.push(...claimsTied("by", entry, work, roles, lines));
    page.claimsAbout.push(...claimsTied("about", entry, work, roles, lines));
  });
  page.forms = [...forms]
    .map(([wording, bySource]) => {
      const count = [...bySource.values()].reduce((sum, one) => sum + one, 0);
      return { wording, count, sources: Object.fromEntries(bySource) };
    })
    .sort((a, b) => b.count - a.count || (a.wording < b.wording ? -1 : 1));
  return ok(page);
};

/** All claims that are linked to a statement. */
export const statementPageJob: Job<{ folder: string; statement: string }, StatementPage> = async (
  { folder, statement },
  context,
) => {
  const memory = memoryOf(context, folder);
  const roles = claimRoles(memory.codebook);
  const lines = new RegistryLines(memory, roles);
  const claims: ClaimLine[] = [];
  if (statement === withoutStatement) {
    await eachWork(memory, context, (work) => claims.push(...claimsWithoutStatement(work, roles, lines)));
    return ok({ statement, claims });
  }
  const entry = memory.mentions.tables.entries.find(statement);
  if (entry < 0) return ok({ statement, claims });
  await eachWork(memory, context, (work) => {
    claims.push(...claimsTied("states", entry, work, roles, lines));
  });
  return ok({ statement, claims });
};

/** In the order of the article list, then of the text. */
async function eachWork(
  memory: ProjectMemory,
  context: JobContext,
  visit: (work: TaggedWork) => void,
): Promise<void> {
  for (const [index, article] of memory.order.entries()) {
    if (index % 64 === 63) await checkWanted(context);
    for (const work of memory.mentions.of(article)) visit(work);
  }
}

function mentionsOf(entry: number, work: TaggedWork, roles: ClaimRoles, lines: RegistryLines): MentionLine[] {
  const found: Array<{ span: number; link: number }> = [];
  for (let link = 0; link < work.links; link++) {
    if (work.linkToEntryNumber(link) !== entry || work.linkRole(link) !== roles.identity) continue;
    const span = work.linkFrom(link);
    if (work.actorNumber(span) === entry) found.push({ span, link });
  }
  return found.sort((a, b) => a.span - b.span).map(({ span, link }) => lines.mention(work, span, link));
}

function claimsWithoutStatement(work: TaggedWork, roles: ClaimRoles, lines: RegistryLines): ClaimLine[] {
  const links = linksBySpan(work);
  const found: ClaimLine[] = [];
  for (let span = 0; span < work.spans; span++) {
    if (work.label(span) !== roles.claim) continue;
    const own = links.get(span) ?? [];
    if (own.some((link) => tieOf(work.linkRole(link), roles) === "states")) continue;
    found.push(lines.claimAlone(work, span, own));
  }
  return found;
}

function claimsTied(
  tie: Tie,
  entry: number,
  work: TaggedWork,
  roles: ClaimRoles,
  lines: RegistryLines,
): ClaimLine[] {
  const found = new Map<number, number>();
  for (let link = 0; link < work.links; link++) {
    const span = work.linkFrom(link);
    if (found.has(span) || tieOf(work.linkRole(link), roles) !== tie) continue;
    if (entryBehind(work, link) === entry && work.label(span) === roles.claim) found.set(span, link);
  }
  if (found.size === 0) return [];
  const links = linksBySpan(work);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([span, link]) => lines.claim(work, span, link, links.get(span) ?? []));
}
