import type { AttributeValue } from "../model/annotations";
import type { Codebook, LinkRole } from "../model/codebook";

/** What a span of a label needs before its work is done. Roles by id; undefined where the codebook has none. */
export interface WorkRule {
  /** To who says it; not needed where the span's attribute `speech` is "narrator". */
  speaker: string | undefined;
  /** To the entry of the registry that it is. */
  entry: string | undefined;
  /** To a statement. */
  statement: string | undefined;
  /** Its attribute `value` says which time it means. */
  isDate: boolean;
  /** Ids of the attributes that must have a value. */
  required: string[];
}

/** What the spans of each label need, by id of the label. */
export function workRules({ labels, roles }: Pick<Codebook, "labels" | "roles">): Map<string, WorkRule> {
  return new Map(
    labels.map(({ id, attributes }) => {
      const own = roles.filter(({ from }) => from.includes(id));
      const find = (role: string, leads: (to: LinkRole["to"]) => boolean) =>
        (own.find((one) => one.id === role) ?? own.find(({ to }) => leads(to)))?.id;
      return [
        id,
        {
          speaker: find("said-by", (to) => to.includes("actor-entry") && to.length > 1),
          entry: find("is", (to) => to.length === 1 && to[0] === "actor-entry"),
          statement: find("same-as", (to) => to.includes("statement")),
          isDate: ["value", "type"].every((name) => attributes.some((one) => one.id === name)),
          required: attributes.filter(({ required }) => required).map((one) => one.id),
        },
      ];
    }),
  );
}

/** Whether an attribute has no value. */
export function isWithoutValue(value: AttributeValue | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
