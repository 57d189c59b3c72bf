import type { AttributeValue } from "../model/annotations";
import type { Codebook, Label, LinkRole } from "../model/codebook";

/** What a span of a label needs before its work is done. Roles by id; undefined where the codebook has none. */
export interface WorkRule {
  /** To who says it; not needed where the span's attribute `speech` is "narrator". */
  speaker: string | undefined;
  /** To the entry of the registry that it is. */
  entry: string | undefined;
  /** To a statement. */
  statement: string | undefined;
  /** To dates; one of them is enough, none where there are no such roles. */
  dates: string[];
  /** Its attribute `value` says which time it means. */
  isDate: boolean;
  /** Ids of the attributes that must have a value. */
  required: string[];
}

/** What the spans of each label need, by id of the label. */
export function workRules({ labels, roles }: Pick<Codebook, "labels" | "roles">): Map<string, WorkRule> {
  const dates = labels.filter(isDateLabel).map(({ id }) => id);
  return new Map(
    labels.map((label) => {
      const { id, attributes } = label;
      const own = roles.filter(({ from }) => from.includes(id));
      const find = (role: string, leads: (to: LinkRole["to"]) => boolean) =>
        (own.find((one) => one.id === role) ?? own.find(({ to }) => leads(to)))?.id;
      return [
        id,
        {
          speaker: find("said-by", (to) => to.includes("actor-entry") && to.length > 1),
          entry: find("is", (to) => to.length === 1 && to[0] === "actor-entry"),
          statement: find("same-as", (to) => to.includes("statement")),
          dates: own.filter(({ to }) => to.some((end) => dates.includes(end))).map((role) => role.id),
          isDate: isDateLabel(label),
          required: attributes.filter(({ required }) => required).map((one) => one.id),
        },
      ];
    }),
  );
}

function isDateLabel({ attributes }: Pick<Label, "attributes">): boolean {
  return ["value", "type"].every((name) => attributes.some((one) => one.id === name));
}

/** Whether an attribute has no value. */
export function isWithoutValue(value: AttributeValue | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
