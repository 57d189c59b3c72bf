import type { ProjectSession } from "#core/project/index";
import { type AppError, appError } from "#shared/errors";
import { type Annotations, attributesSchema, linkSchema, spanSchema } from "#shared/model/annotations";
import { idSchema, newId } from "#shared/model/ids";
import { z } from "#shared/model/zod";
import { makeSpan, moveSpan } from "#shared/ops/make-span";
import { type Change, linkEditSchema, type SpanEdit } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";

const newSpanSchema = spanSchema
  .pick({ label: true, start: true, end: true })
  .extend({
    attributes: attributesSchema.optional(),
    note: z.string().optional(),
    id: idSchema.optional(),
    quote: z.string().optional(),
  })
  .strict();

const editSchema = z
  .object({
    label: idSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    quote: z.string(),
    attributes: z.record(z.string(), attributesSchema.valueType.nullable()),
    note: z.string().nullable(),
  })
  .partial()
  .strict();

const newLinkSchema = linkSchema.partial({ id: true }).strict();

/** An operation as it stands on a line of stdin. */
const lineSchema = z.discriminatedUnion("op", [
  z.object({ op: z.literal("add"), span: newSpanSchema }).strict(),
  z
    .object({
      op: z.literal("change"),
      id: idSchema.optional(),
      set: editSchema.optional(),
      span: editSchema.extend({ id: idSchema }).optional(),
    })
    .strict(),
  z.object({ op: z.literal("remove"), id: idSchema }).strict(),
  z.object({ op: z.literal("link"), link: newLinkSchema }).strict(),
  z.object({ op: z.literal("change-link"), id: idSchema, set: linkEditSchema.strict() }).strict(),
  z.object({ op: z.literal("unlink"), id: idSchema }).strict(),
]);
export type OperationLine = z.infer<typeof lineSchema>;

/** What is done to a project, and the id of the span or link concerned. */
export interface Operation {
  id: string;
  change: Change;
}

/** Where operations go. */
export interface Place {
  session: ProjectSession;
  article: string;
  coder: string;
  text: string;
}

/** Reads one line of stdin. Fails with `op-invalid`. */
export function parseOperation(line: string | undefined): Result<OperationLine> {
  if (line === undefined) return fail(invalid("the line is not UTF-8."));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail(invalid("the line is not JSON."));
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail(invalid(`${issue?.path.join(".") || "operation"}: ${issue?.message ?? "not understood"}.`));
}

function invalid(why: string): AppError {
  return appError("op-invalid", "operation", why);
}

/** The change of the project that a line asks for. */
export async function operationOf(line: OperationLine, place: Place): Promise<Result<Operation>> {
  const at = { target: "annotations", coder: place.coder, article: place.article } as const;
  switch (line.op) {
    case "add": {
      const { quote, ...wanted } = line.span;
      const wrong = quoteError(place.text, wanted, quote);
      if (wrong) return fail(wrong);
      const span = makeSpan({ ...defined(wanted), text: place.text });
      return ok({ id: span.id, change: { name: "add-span", ops: [{ ...at, op: "add-span", span }] } });
    }
    case "change":
      return changeOf(line, place);
    case "remove": {
      const { id } = line;
      return ok({ id, change: { name: "remove-span", ops: [{ ...at, op: "remove-span", id }] } });
    }
    case "link": {
      const link = { ...line.link, id: line.link.id ?? newId("l") };
      return ok({ id: link.id, change: { name: "add-link", ops: [{ ...at, op: "add-link", link }] } });
    }
    case "change-link": {
      const { id, set } = line;
      if (Object.keys(set).length === 0) return fail(invalid("a change sets something."));
      return ok({ id, change: { name: "replace-link", ops: [{ ...at, op: "change-link", id, set }] } });
    }
    case "unlink": {
      const { id } = line;
      return ok({ id, change: { name: "remove-link", ops: [{ ...at, op: "remove-link", id }] } });
    }
  }
}

async function changeOf(
  line: Extract<OperationLine, { op: "change" }>,
  { session, article, coder, text }: Place,
): Promise<Result<Operation>> {
  const id = line.id ?? line.span?.id;
  if (id === undefined || (line.span && line.id !== undefined && line.span.id !== line.id)) {
    return fail(invalid("a change names the one span it changes: id."));
  }
  const { id: _id, ...flat } = line.span ?? { id };
  const { quote, start, end, ...rest } = { ...flat, ...line.set };
  const annotations = await session.annotations(coder, article);
  if (!annotations.ok) return annotations;
  const span = findSpan(annotations.value, id);
  if (!span) return fail(appError("span-not-found", id, "there is no such span."));
  const range = { start: start ?? span.start, end: end ?? span.end };
  const wrong = quoteError(text, range, quote);
  if (wrong) return fail(wrong);
  const moved = start === undefined && end === undefined ? {} : moveSpan(text, range.start, range.end);
  const set: SpanEdit = { ...rest, ...moved };
  if (Object.keys(set).length === 0) return fail(invalid("a change sets something."));
  const modified = new Date().toISOString();
  const name = Object.keys(moved).length > 0 ? "move-span" : "change-span";
  const target = { target: "annotations", coder, article } as const;
  return ok({ id, change: { name, ops: [{ ...target, op: "change-span", id, set, modified }] } });
}

function findSpan({ spans }: Annotations, id: string) {
  return spans.find((span) => span.id === id);
}

/** Why there can be no span at a place: outside the text, or not the words that were expected there. */
function quoteError(
  text: string,
  { start, end }: { start: number; end: number },
  quote: string | undefined,
): AppError | undefined {
  if (start >= end || end > text.length) {
    const what = quote ?? `[${start}, ${end})`;
    return appError("span-range", what, `[${start}, ${end}) is not in a text of ${text.length} units.`);
  }
  if (quote === undefined || text.slice(start, end) === quote) return undefined;
  return appError("span-quote", quote, `at [${start}, ${end}) stands “${text.slice(start, end)}”.`);
}

function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
