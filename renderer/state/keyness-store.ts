import { create } from "zustand";
import type { AppError } from "#shared/errors";
import type { KeynessAnswer, KeynessQuery } from "#shared/ipc/wording-types";
import { request } from "../api";

export type Group = "A" | "B";

interface KeynessState {
  /** The group of each source; those that are absent belong to neither. */
  groups: Readonly<Record<string, Group>>;
  unit: KeynessQuery["unit"];
  /** Absent: the label of actors. */
  label: string | undefined;
  quotations: KeynessQuery["quotations"];
  least: number;
  side: "both" | Group;
  asked: KeynessQuery | undefined;
  answer: KeynessAnswer | undefined;
  loading: boolean;
  wrong: AppError | undefined;
}

/** Wordings that are fetched; more is not read by anybody. */
const mostRows = 1000;

const fresh: KeynessState = {
  groups: {},
  unit: "words",
  label: undefined,
  quotations: "all",
  least: 5,
  side: "both",
  asked: undefined,
  answer: undefined,
  loading: false,
  wrong: undefined,
};

/** Two groups of sources and what tells their wording apart. */
export const useKeyness = create<KeynessState>()(() => fresh);

let last = 0;

/** Puts a source into a group, or into neither. */
export function putIntoGroup(source: string, group: Group | undefined): void {
  useKeyness.setState(({ groups }) => {
    const { [source]: _before, ...rest } = groups;
    return { groups: group ? { ...rest, [source]: group } : rest };
  });
}

/** The question the groups ask; undefined while one of them is empty. `label` is whose forms may be counted. */
export function keynessQuery(
  { groups, unit, quotations, least }: KeynessState,
  label: string | undefined,
): KeynessQuery | undefined {
  const of = (wanted: Group) =>
    Object.entries(groups)
      .filter(([, group]) => group === wanted)
      .map(([source]) => source)
      .sort();
  const [groupA, groupB] = [of("A"), of("B")];
  if (groupA.length === 0 || groupB.length === 0 || (unit === "forms" && label === undefined))
    return undefined;
  const counted = unit === "forms" && label !== undefined ? { label } : {};
  return { groupA, groupB, unit, quotations, least, limit: mostRows, ...counted };
}

/** Compares the groups, or shows nothing when there is nothing to compare. What is shown stays until the answer is there. */
export async function fetchKeyness(query: KeynessQuery | undefined): Promise<void> {
  last += 1;
  const own = last;
  if (!query) {
    useKeyness.setState({ answer: undefined, asked: undefined, loading: false, wrong: undefined });
    return;
  }
  useKeyness.setState({ loading: true });
  const answer = await request("wording:keyness", query);
  if (own !== last) return;
  if (answer.ok)
    useKeyness.setState({ loading: false, wrong: undefined, answer: answer.value, asked: query });
  else useKeyness.setState({ loading: false, wrong: answer.error, answer: undefined, asked: undefined });
}

/** Forgets everything, when the project is closed. */
export function forgetKeyness(): void {
  last += 1;
  useKeyness.setState(fresh);
}
