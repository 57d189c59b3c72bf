import type { Codebook, Label, LinkRole } from "#shared/model/codebook";

/** Which labels of a codebook stand for claims, actors and dates; retired ones do not. */
export interface LabelShapes {
  claim: Label | undefined;
  actor: Label | undefined;
  date: Label | undefined;
}

/** The role that says which registry entry a mention is: "is", or the one that leads to an entry and nothing else. */
export function identityRole({ roles }: Pick<Codebook, "roles">): LinkRole | undefined {
  return (
    roles.find(({ id, to }) => id === "is" && to.includes("actor-entry")) ??
    roles.find(({ to, many }) => !many && to.length === 1 && to[0] === "actor-entry")
  );
}

/** Finds the labels for claims, actors and dates by their ids, else by what they carry and what is linked from them. */
export function labelShapes(codebook: Pick<Codebook, "labels" | "roles">): LabelShapes {
  const labels = codebook.labels.filter(({ retired }) => !retired);
  const byId = (id: string) => labels.find((label) => label.id === id);
  const identity = identityRole(codebook);
  const actor = byId("actor") ?? labels.find(({ id }) => identity?.from.includes(id));
  const date = byId("date") ?? labels.find(({ attributes }) => hasAttribute(attributes, "type", "value"));
  const saying = codebook.roles.find(
    ({ id, to, from }) =>
      id !== identity?.id && to.includes("actor-entry") && !from.includes(actor?.id ?? "") && from.length > 0,
  );
  const claim = byId("claim") ?? labels.find(({ id }) => saying?.from.includes(id));
  return { claim, actor, date };
}

function hasAttribute(attributes: Label["attributes"], ...ids: string[]): boolean {
  return ids.every((id) => attributes.some((attribute) => attribute.id === id));
}
