import { sha256 } from "#core/project/index";
import { appError, WortlautError } from "#shared/errors";
import type { Place } from "#shared/ipc/bulk-types";
import type { Annotations } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import { newId } from "#shared/model/ids";
import type { Actor } from "#shared/model/project";
import { makeSpan } from "#shared/ops/make-span";
import { fail } from "#shared/result";
import { isCharacterBoundary } from "#shared/text/offsets";
import { inParallel } from "../../project/in-parallel";
import {
  PlanBuilder,
  type PlanContext,
  type Planner,
  refuse,
  stopped,
  type WhyLeftOut,
  type WorkPlace,
} from "../plan";

/** What every new span is given. */
interface Tagging {
  label: string;
  link?: { role: string; actor: Actor };
  /** Milliseconds since 1970. */
  now: number;
}

const batchSize = 64;

/** New spans of one coder at places all over the project, linked to an actor where one is given. */
export const tagPlaces: Planner<"tag-places"> = async (action, context) => {
  const { session, controls } = context;
  const label = session.codebook().labels.find(({ id }) => id === action.label);
  if (!label) return fail(appError("label-not-found", action.label, "it is not in the codebook."));
  if (label.retired) return fail(appError("label-not-found", label.name, "it is retired."));
  const actor = session.actors().find(({ id }) => id === action.actor);
  if (action.actor !== undefined && !actor) return refuse(action.actor, "there is no such actor.");
  const plan = new PlanBuilder();
  const role = entryRole(session.codebook(), label.id);
  if (actor && role === undefined) plan.leaveOut("no-role", action.places.length);
  const tagging: Tagging = {
    label: label.id,
    now: Date.parse(context.now),
    ...(actor && role !== undefined ? { link: { role, actor } } : {}),
  };
  const byArticle = placesByArticle(action.places);
  const articles = [...byArticle.keys()].sort();
  for (let done = 0; done < articles.length; done += batchSize) {
    if (controls.signal?.aborted) return fail(stopped());
    controls.onProgress?.({ phase: "look", done, total: articles.length });
    const batch = await inParallel(articles.slice(done, done + batchSize), 8, (article) =>
      readPlaces(context, article),
    );
    for (const [index, found] of batch.entries()) {
      const places = byArticle.get(articles[done + index] ?? "") ?? [];
      if (found) tagIn(found, places, tagging, plan);
      else plan.leaveOut("article-gone", places.length);
    }
  }
  return plan.plan("tag-places");
};

function placesByArticle(places: readonly Place[]): Map<string, Place[]> {
  const byArticle = new Map<string, Place[]>();
  for (const place of places) {
    const list = byArticle.get(place.article);
    if (list) list.push(place);
    else byArticle.set(place.article, [place]);
  }
  return byArticle;
}

/** The role that says who is meant by a span of `label`: "is" if there is one that fits. */
export function entryRole({ roles }: Codebook, label: string): string | undefined {
  const fitting = roles.filter(({ from, to }) => from.includes(label) && to.includes("actor-entry"));
  return (fitting.find(({ id }) => id === "is") ?? fitting[0])?.id;
}

interface FoundArticle {
  place: WorkPlace;
  annotations: Annotations;
  /** Undefined when it is not the text that was imported. */
  text: string | undefined;
}

async function readPlaces({ session, coder }: PlanContext, id: string): Promise<FoundArticle | undefined> {
  if (session.hasText(id) !== "present") return undefined;
  const article = await session.article(id);
  if (!article.ok) throw new WortlautError(article.error);
  const text = await session.text(id);
  if (!text.ok) throw new WortlautError(text.error);
  const annotations = await session.annotations(coder, id);
  if (!annotations.ok) throw new WortlautError(annotations.error);
  const { title, source, textSha256 } = article.value;
  const isIntact = sha256(text.value) === textSha256;
  return {
    place: { coder, article: id, title, source },
    annotations: annotations.value,
    text: isIntact ? text.value : undefined,
  };
}

function tagIn(
  { place, annotations, text }: FoundArticle,
  places: readonly Place[],
  { label, link, now }: Tagging,
  plan: PlanBuilder,
): void {
  const at = { target: "annotations", coder: place.coder, article: place.article } as const;
  const taken = new Set(annotations.spans.filter((span) => span.label === label).map(rangeKey));
  let isBegun = annotations.status !== "todo";
  for (const range of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const why = text === undefined ? "text-changed" : reasonAgainst(text, range, taken);
    if (why || text === undefined) {
      plan.leaveOut(why ?? "text-changed");
      continue;
    }
    taken.add(rangeKey(range));
    const span = makeSpan({ text, label, start: range.start, end: range.end, now });
    plan.do({ ...at, op: "add-span", span });
    plan.touch(place, span, "added");
    if (link) {
      const { role, actor } = link;
      plan.do({ ...at, op: "add-link", link: { id: newId("l", now), role, from: span.id, to: actor.id } });
    }
    // As in the reader: the first tag begins the work.
    if (!isBegun) plan.do({ ...at, op: "set-status", status: "doing" });
    isBegun = true;
  }
}

function reasonAgainst(text: string, range: Place, taken: ReadonlySet<string>): WhyLeftOut | undefined {
  const { start, end } = range;
  if (start >= end || end > text.length) return "out-of-text";
  if (!isCharacterBoundary(text, start) || !isCharacterBoundary(text, end)) return "splits-character";
  if (text.slice(start, end).trim() === "") return "blank";
  return taken.has(rangeKey(range)) ? "already-tagged" : undefined;
}

function rangeKey({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}
