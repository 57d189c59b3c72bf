import type { Passage, PassageKind } from "#shared/compare/passage";
import type { OpenArticle } from "#shared/ipc/contract";
import type { ChangeName } from "#shared/messages/changes";
import { newId } from "#shared/model/ids";
import type { DecidedPlace, PassageDecision } from "#shared/model/passage-decision";
import { makeSpan } from "#shared/ops/make-span";
import type { Op } from "#shared/ops/op";
import { describeSpan } from "#shared/text/anchor";
import { trimBlanks } from "#shared/text/words";
import { ask } from "./ask";
import type { ArticlePlace } from "./compare-store";
import { useProject } from "./project-store";
import { applyChange } from "./session-store";

/** The text of an article and the work of the coder in this window. Undefined with a notice when it cannot be read. */
export async function readForDecision(article: string): Promise<OpenArticle | undefined> {
  const coder = useProject.getState().snapshot?.coder;
  return coder ? ask("article:read", { article, coder }) : undefined;
}

async function readAll(articles: Iterable<string>): Promise<Map<string, OpenArticle> | undefined> {
  const read = new Map<string, OpenArticle>();
  for (const article of new Set(articles)) {
    const open = await readForDecision(article);
    if (!open) return undefined;
    read.set(article, open);
  }
  return read;
}

function describePlace(place: ArticlePlace, text: string): DecidedPlace {
  const { start, end } = trimBlanks(text, place.start, place.end);
  return { article: place.article, start, end, ...describeSpan(text, start, end) };
}

const decisionOf = (id: string | undefined) =>
  useProject.getState().snapshot?.decisions.find((decision) => decision.id === id);

type Verdict = Pick<PassageDecision, "verdict" | "kind" | "origin">;

async function decide(
  name: ChangeName,
  pairs: ReadonlyArray<{ a: ArticlePlace; b: ArticlePlace; before: PassageDecision | undefined } & Verdict>,
): Promise<boolean> {
  const coder = useProject.getState().snapshot?.coder;
  const read = await readAll(pairs.flatMap(({ a, b }) => [a.article, b.article]));
  if (!coder || !read || pairs.length === 0) return false;
  const created = new Date().toISOString();
  const ops = pairs.map(({ a, b, before, verdict, kind, origin }): Op => {
    const places = {
      a: describePlace(a, read.get(a.article)?.text ?? ""),
      b: describePlace(b, read.get(b.article)?.text ?? ""),
    };
    const note = before?.note === undefined ? {} : { note: before.note };
    const id = before?.id ?? newId("d");
    const decision = { id, verdict, kind, ...places, origin, coder, created, ...note };
    return { target: "passages", op: "put-decision", decision };
  });
  return (await applyChange({ name, ops })).ok;
}

function judge(name: ChangeName, links: readonly Passage[], verdict: Verdict["verdict"], kind?: PassageKind) {
  const pairs = links.map((link) => {
    const before = decisionOf(link.decision);
    // Where a decision was found again, which is where its words stand now.
    const { a, b } = link;
    return { a, b, before, verdict, kind: kind ?? link.kind, origin: before?.origin ?? ("found" as const) };
  });
  return decide(name, pairs);
}

/** Says that these links hold. False when that was refused, which a notice says. */
export function confirmLinks(links: readonly Passage[]): Promise<boolean> {
  return judge("confirm-passage", links, "same");
}

/** Says that these links do not hold: those found are turned down for good, those made by hand are taken away. */
export async function separateLinks(links: readonly Passage[]): Promise<boolean> {
  const byHand = links.filter((link) => decisionOf(link.decision)?.origin === "by-hand");
  if (byHand.length === links.length) return removeDecisions("unlink-passage", decisionsOf(links));
  return judge("unlink-passage", links, "different");
}

/** Says of which kind these links are, which confirms them. */
export function retypeLinks(links: readonly Passage[], kind: PassageKind): Promise<boolean> {
  return judge("retype-passage", links, "same", kind);
}

/** Ids of what was decided about these links. */
export function decisionsOf(links: readonly Passage[]): string[] {
  return [...new Set(links.flatMap(({ decision }) => decision ?? []))];
}

/** Takes decisions back: what is found by itself counts again. */
export function forgetDecisions(ids: readonly string[]): Promise<boolean> {
  return removeDecisions("forget-decision", ids);
}

async function removeDecisions(name: ChangeName, ids: readonly string[]): Promise<boolean> {
  const known = ids.filter((id) => decisionOf(id));
  if (known.length === 0) return false;
  const ops = known.map((id): Op => ({ target: "passages", op: "remove-decision", id }));
  return (await applyChange({ name, ops })).ok;
}

/** Links places of different articles with one another, every one with every other, as one step. */
export function linkPlaces(places: readonly ArticlePlace[], kind: PassageKind): Promise<boolean> {
  const pairs = places.flatMap((a, at) =>
    places.slice(at + 1).map((b) => ({
      a,
      b,
      before: undefined,
      verdict: "same" as const,
      kind,
      origin: "by-hand" as const,
    })),
  );
  return decide("link-passages", pairs);
}

/** The same word in both, however it is written. */
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The kind two wordings most likely have: the same words, most of the words, or others. */
export function guessKind(one: string, other: string): PassageKind {
  const [here, there] = [wordsOf(one), wordsOf(other)];
  if ([...here].join(" ") === [...there].join(" ")) return "verbatim";
  const common = [...here].filter((word) => there.has(word)).length;
  return common >= 0.5 * Math.max(here.size, there.size) ? "edited" : "paraphrase";
}

/** Tags places of several articles with one label as one step; places that have that tag already are left as they are. */
export async function tagPlaces(label: string, places: readonly ArticlePlace[]): Promise<number | undefined> {
  const read = await readAll(places.map(({ article }) => article));
  if (!read) return undefined;
  const begun = new Set<string>();
  const ops = places.flatMap((place) => {
    const open = read.get(place.article);
    return open ? tagOps(label, place, open, begun) : [];
  });
  const tags = ops.filter(({ op }) => op === "add-span").length;
  if (ops.length === 0) return 0;
  return (await applyChange({ name: "tag-witnesses", ops })).ok ? tags : undefined;
}

/** Whether this very stretch has the label already. */
export function isTagged(open: OpenArticle, label: string, { start, end }: ArticlePlace): boolean {
  return open.annotations.spans.some(
    (span) => span.label === label && span.start === start && span.end === end,
  );
}

function tagOps(label: string, place: ArticlePlace, open: OpenArticle, begun: Set<string>): Op[] {
  const { text, annotations } = open;
  const trimmed = { article: place.article, ...trimBlanks(text, place.start, place.end) };
  if (isTagged(open, label, trimmed) || trimmed.start >= trimmed.end) return [];
  const where = { target: "annotations", coder: annotations.coder, article: place.article } as const;
  const span = makeSpan({ text, label, start: trimmed.start, end: trimmed.end });
  const beginning: Op[] =
    annotations.status === "todo" && !begun.has(place.article)
      ? [{ ...where, op: "set-status", status: "doing" }]
      : [];
  begun.add(place.article);
  return [{ ...where, op: "add-span", span }, ...beginning];
}
