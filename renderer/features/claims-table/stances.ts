import { useMemo } from "react";
import type { AttributeDefinition, Codebook } from "#shared/model/codebook";
import { useProject } from "../../state/project-store";

// What the stances of the codebook projects begin with mean, as a sign.
const signs: Readonly<Record<string, string>> = {
  supports: "+",
  affirms: "+",
  rejects: "−",
  denies: "−",
  neutral: "○",
  reports: "○",
};

/** A stance as it is shown. */
export interface Stance {
  name: string;
  /** "" when the sign of a stance is not known. */
  sign: string;
}

/** The stances of a codebook by id: those of links to statements, then those of claims. */
export function stancesOf({ labels, roles }: Pick<Codebook, "labels" | "roles">): Map<string, Stance> {
  const stances = new Map<string, Stance>();
  const toStatements = roles.filter(({ to }) => to.includes("statement"));
  const take = (attributes: readonly AttributeDefinition[]) => {
    for (const { id, values } of attributes) {
      if (id !== "stance") continue;
      for (const value of values ?? []) {
        if (!stances.has(value.id)) stances.set(value.id, { name: value.name, sign: signs[value.id] ?? "" });
      }
    }
  };
  for (const { attributes } of toStatements) take(attributes);
  for (const { attributes } of labels) take(attributes);
  return stances;
}

/** The stances of the project. */
export function useStances(): ReadonlyMap<string, Stance> {
  const codebook = useProject((state) => state.snapshot?.codebook);
  return useMemo(() => (codebook ? stancesOf(codebook) : new Map()), [codebook]);
}
