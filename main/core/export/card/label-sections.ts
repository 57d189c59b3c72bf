import type { AttributeDefinition, Label } from "#shared/model/codebook";
import type { LabelCounts } from "./card-tally";
import { cell, count, counted, quoted, table } from "./card-words";
import type { CardFacts } from "./data-card";

/** What each label means and how often it occurs, in the order of the codebook. */
export function labelSections(facts: CardFacts): string[] {
  const { tally, head, request } = facts;
  const chosen = request.labels ? new Set(request.labels) : undefined;
  const known = head.codebook?.labels ?? [];
  const labels = known.filter(
    ({ id, retired }) => tally.labels.has(id) || (!retired && (!chosen || chosen.has(id))),
  );
  const strangers = [...tally.labels.keys()].filter((id) => !known.some((label) => label.id === id)).sort();
  const lines = [
    ...labels.flatMap((label) => labelSection(label, tally.labels.get(label.id), facts)),
    ...strangers.flatMap((id) => [
      `### ${cell(id)}`,
      "",
      `${counted(tally.labels.get(id)?.spans ?? 0, "span")}; not in the codebook.`,
      "",
    ]),
  ];
  return lines.length === 0 ? [] : ["## Labels", "", ...lines];
}

function labelSection(label: Label, counts: LabelCounts | undefined, facts: CardFacts): string[] {
  const { lengths } = counts ?? {};
  return [
    `### ${cell(label.name)} (\`${label.id}\`)`,
    "",
    counts && lengths
      ? `${counted(counts.spans, "span")} in ${counted(counts.articles, "article")}; lengths in characters: median ` +
        `${count(lengths.quantile(0.5))}, nine of ten at most ${count(lengths.quantile(0.9))}, the longest ` +
        `${count(lengths.quantile(1))}.`
      : "No spans.",
    "",
    ...quoted(label.guideline),
    ...examples(label, facts),
    ...attributeTable(label.attributes, counts),
  ];
}

function examples(label: Label, { about }: CardFacts): string[] {
  const all = label.examples ?? [];
  if (all.length === 0) return [];
  if (about.texts !== "full")
    return ["The codebook's examples are not shown here: they may quote the texts.", ""];
  return [
    ...all.map(({ text, fits, why }) => {
      const reason = why.trim() === "" ? "" : ` – ${cell(why)}`;
      return `- ${fits ? "fits" : "does not fit"}: “${cell(text)}”${reason}`;
    }),
    "",
  ];
}

function attributeTable(
  definitions: readonly AttributeDefinition[],
  counts: LabelCounts | undefined,
): string[] {
  const rows = definitions.map(({ id, name, type, required, values, help }) => [
    `${name} (${id})`,
    `${type}${required ? ", required" : ""}`,
    valuesOf(values, counts?.values.get(id)),
    count(counts?.attributes.of(id) ?? 0),
    help ?? "",
  ]);
  return table(["attribute", "type", "values (spans)", "spans with it", "meaning"], rows);
}

function valuesOf(
  values: AttributeDefinition["values"],
  counts: { byCount(): Array<[string, number]>; of(name: string): number } | undefined,
): string {
  const known = new Set(values?.map(({ id }) => id));
  const named = (values ?? []).map(({ id, name }) => `${name} (${id}): ${count(counts?.of(id) ?? 0)}`);
  const others = (counts?.byCount() ?? []).filter(([id]) => !known.has(id)).slice(0, 20);
  return [...named, ...others.map(([id, number]) => `${id}: ${count(number)}`)].join("; ");
}

/** What links mean and how often they occur. */
export function linkSection({ head, tally }: CardFacts): string[] {
  const roles = head.codebook?.roles ?? [];
  const nameOf = (id: string) => head.codebook?.labels.find((label) => label.id === id)?.name ?? id;
  const known = new Set(roles.map(({ id }) => id));
  const kinds = (role: string) =>
    ["span", "actor", "statement"]
      .map((kind) => [kind, tally.targets.of(`${role} ${kind}`)] as const)
      .filter(([, number]) => number > 0)
      .map(([kind, number]) => `${kind}: ${count(number)}`)
      .join("; ");
  const rows = [
    ...roles.map(({ id, name, from, to }) => [
      `${name} (${id})`,
      from.map(nameOf).join(", "),
      to.map(nameOf).join(", "),
      count(tally.roles.of(id)),
      kinds(id),
    ]),
    ...tally.roles
      .byName()
      .filter(([id]) => !known.has(id))
      .map(([id, number]) => [id, "", "", count(number), kinds(id)]),
  ];
  const lines = table(["role", "from", "to", "links", "by kind of target"], rows);
  return lines.length === 0 ? [] : ["## Links", "", ...lines];
}
