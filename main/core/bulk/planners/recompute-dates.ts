import { hasType } from "#core/project/index";
import { findDates } from "#shared/dates/find-dates";
import type { DateExpression } from "#shared/dates/timex";
import { WortlautError } from "#shared/errors";
import type { Annotations, Attributes, Span } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { Result } from "#shared/result";
import { CodebookRules } from "../fits-codebook";
import { PlanBuilder, type Planner } from "../plan";

/** The attributes of a date that are computed, by their ids in the codebook. */
const computed = ["type", "value", "mod"] as const;

/** Dates of this coder get the values they have with the publication date of the article as it is now. */
export const recomputeDates: Planner<"recompute-dates"> = async (action, context) => {
  const { session, coder } = context;
  const article: Article = must(await session.article(action.article));
  const text = must(await session.text(action.article));
  const annotations: Annotations = must(await session.annotations(coder, action.article));
  const { language, published, mask, title, source } = article;
  const expressions = new Map<string, DateExpression>();
  for (const expression of findDates(text, { language, published, mask })) {
    expressions.set(rangeKey(expression), expression);
    if (expression.phrase) expressions.set(rangeKey(expression.phrase), expression);
  }
  const place = { coder, article: action.article, title, source };
  const rules = new CodebookRules(session.codebook());
  const wanted = new Set(action.spans);
  const spans = annotations.spans.filter(({ id }) => wanted.has(id));
  const plan = new PlanBuilder();
  plan.leaveOut("gone", wanted.size - spans.length);
  for (const span of spans) {
    const expression = expressions.get(rangeKey(span));
    const set = expression && newValues(span, expression, rules);
    if (!set || Object.keys(set).length === 0) {
      plan.leaveOut(expression ? "unchanged" : "not-found");
      continue;
    }
    const at = { target: "annotations", coder, article: action.article } as const;
    plan.do({ ...at, op: "change-span", id: span.id, set: { attributes: set }, modified: context.now });
    const after = { ...span.attributes, ...set };
    plan.touch(place, span, "changed", { before: inWords(span.attributes), after: inWords(after) });
  }
  return plan.plan("recompute-dates");
};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new WortlautError(result.error);
  return result.value;
}

/** The computed attributes that come out differently; null for one there is no value of any more. */
function newValues(
  span: Span,
  expression: DateExpression,
  rules: CodebookRules,
): Record<string, string | null> {
  const set: Record<string, string | null> = {};
  for (const id of computed) {
    const definition = rules.ofLabel(span.label).get(id);
    if (!definition) continue;
    const value = expression[id];
    const next = value !== undefined && hasType(definition, value) ? value : null;
    if (next !== (span.attributes[id] ?? null)) set[id] = next;
  }
  return set;
}

function inWords(attributes: Attributes | Record<string, Attributes[string] | null>): string {
  const parts = [attributes.value, attributes.mod].filter((part) => typeof part === "string");
  return parts.join(" ") || "–";
}

function rangeKey({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}
