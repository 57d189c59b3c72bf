import { type AppError, appError } from "#shared/errors";
import type { Annotations, Link } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { LinkRole } from "#shared/model/codebook";
import type { ChangeDraft } from "../change-draft";
import { attributeError } from "./check-attributes";
import type { Check } from "./check-op";
import { hasEntry } from "./registry-ids";

/**
 * The article somebody works in, or why there is none: the coder and the article must be in the project. With
 * `alsoRemoved` the article may have been taken out: what is in it follows the codebook and the registries, so
 * that it fits them when the article comes back.
 */
export async function findWorkPlace(
  draft: ChangeDraft,
  { coder, article }: { coder: string; article: string },
  alsoRemoved = false,
): Promise<Article | AppError> {
  if (!draft.hasCoder(coder)) return appError("coder-not-found", coder, "there is no such coder.");
  const found = await draft.article(article);
  if (!found) return appError("article-not-found", article, "there is no such article.");
  const isIn = !found.removed || alsoRemoved || draft.isTakingBack;
  if (!isIn) return appError("article-not-found", found.title, "it was removed from the project.");
  return found;
}

/** Ops that only need their coder and article; whether the span or link is there, `applyOp` sees. */
export async function checkWorkPlace(
  draft: ChangeDraft,
  op: { coder: string; article: string },
): Promise<AppError | undefined> {
  return workPlaceError(draft, op, false);
}

/** The same for what is there already and is changed or goes, which it also does in an article that was removed. */
export async function checkOldWorkPlace(
  draft: ChangeDraft,
  op: { coder: string; article: string },
): Promise<AppError | undefined> {
  return workPlaceError(draft, op, true);
}

async function workPlaceError(
  draft: ChangeDraft,
  op: { coder: string; article: string },
  alsoRemoved: boolean,
): Promise<AppError | undefined> {
  const found = await findWorkPlace(draft, op, alsoRemoved);
  if ("code" in found) return found;
  return draft.textError(found);
}

/** A new link: the codebook has its role, both ends are there and of a kind the role allows. */
export const checkAddLink: Check<"add-link"> = async (draft, op) => {
  const wrong = await checkOldWorkPlace(draft, op);
  if (wrong) return wrong;
  const { link } = op;
  const role = (await draft.codebook()).roles.find((candidate) => candidate.id === link.role);
  if (!role) return appError("link-invalid", link.role, "the codebook has no such link.");
  const annotations = await draft.annotations(op.coder, op.article);
  return (
    (await endsError(draft, link, role, annotations)) ??
    onlyOneError(link, role, annotations) ??
    (await attributesError(draft, link))
  );
};

/** A changed link fits as a new one would; only what it had before is not counted against it. */
export const checkChangeLink: Check<"change-link"> = async (draft, op) => {
  const wrong = await checkOldWorkPlace(draft, op);
  if (wrong) return wrong;
  const annotations = await draft.annotations(op.coder, op.article);
  const before = annotations.links.find((link) => link.id === op.id);
  if (!before) return appError("link-not-found", op.id, "there is no such link.");
  const link = { ...before, role: op.set.role ?? before.role, to: op.set.to ?? before.to };
  const role = (await draft.codebook()).roles.find((candidate) => candidate.id === link.role);
  if (!role) return appError("link-invalid", link.role, "the codebook has no such link.");
  const types = await draft.attributeTypes();
  return (
    (await endsError(draft, link, role, annotations)) ??
    (link.role === before.role ? undefined : onlyOneError(link, role, annotations)) ??
    (await attributeError(draft, op.set.attributes ?? {}, (id) => types.ofRole(link.role, id)))
  );
};

async function endsError(
  draft: ChangeDraft,
  link: Link,
  role: LinkRole,
  { spans }: Annotations,
): Promise<AppError | undefined> {
  const from = spans.find((span) => span.id === link.from);
  if (!from)
    return appError("span-not-found", link.from, "a link begins at a span, and there is no such span.");
  if (!role.from.includes(from.label)) {
    return appError("link-invalid", role.name, `it cannot begin at a span of ${from.label}.`);
  }
  if (link.from === link.to) return appError("link-invalid", role.name, "a span cannot be linked to itself.");
  const kind = await kindOf(draft, link.to, spans);
  if (!kind) return appError("link-invalid", link.to, "there is nothing with this id to link to.");
  if (!role.to.includes(kind)) return appError("link-invalid", role.name, `it cannot point to ${kind}.`);
  return undefined;
}

/** What an id stands for: the label of a span, "actor-entry", "statement"; undefined for nothing. */
async function kindOf(
  draft: ChangeDraft,
  id: string,
  spans: Annotations["spans"],
): Promise<string | undefined> {
  const span = spans.find((candidate) => candidate.id === id);
  if (span) return span.label;
  if (hasEntry((await draft.actors()).actors, id)) return "actor-entry";
  if (hasEntry((await draft.statements()).statements, id)) return "statement";
  return undefined;
}

function onlyOneError(link: Link, role: LinkRole, { links }: Annotations): AppError | undefined {
  if (role.many || !links.some((other) => other.role === link.role && other.from === link.from))
    return undefined;
  return appError("link-exists", role.name, "only one of these links can begin at a span.");
}

async function attributesError(draft: ChangeDraft, link: Link): Promise<AppError | undefined> {
  if (!link.attributes) return undefined;
  const types = await draft.attributeTypes();
  return attributeError(draft, link.attributes, (id) => types.ofRole(link.role, id));
}
