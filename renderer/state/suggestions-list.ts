import type { Annotations } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import type { Suggestion, SuggestionKind } from "#shared/suggest/suggestion";
import { settledBy } from "./acceptance";
import { fittingAttributes } from "./codebook-kinds";

/** Everything the list of suggestions follows from. */
export interface ListInputs {
  raw: readonly Suggestion[];
  annotations: Pick<Annotations, "spans" | "rejected"> | undefined;
  labels: Codebook["labels"];
  /** Which reading of a date is shown, where it is not the first: how many steps on. */
  readings: ReadonlyMap<string, number>;
}

function readingCount(suggestion: Suggestion): number {
  return 1 + (suggestion.others?.length ?? 0);
}

/** The same suggestion with its reading `steps` further; the readings go round. */
export function withReading(suggestion: Suggestion, steps: number): Suggestion {
  const { others } = suggestion;
  const turn = steps % readingCount(suggestion);
  const chosen = turn > 0 ? others?.[turn - 1] : undefined;
  if (!others || !chosen) return suggestion;
  const { type, value, mod } = suggestion.attributes;
  const [why] = suggestion.why;
  const first = {
    type: String(type ?? "DATE") as typeof chosen.type,
    value: String(value ?? ""),
    ...(mod === undefined ? {} : { mod: String(mod) as NonNullable<typeof chosen.mod> }),
    why: why ?? chosen.why,
  };
  const all = [first, ...others];
  const { mod: _mod, ...rest } = suggestion.attributes;
  return {
    ...suggestion,
    attributes: {
      ...rest,
      type: chosen.type,
      value: chosen.value,
      ...(chosen.mod ? { mod: chosen.mod } : {}),
    },
    why: [chosen.why],
    others: [...all.slice(turn + 1), ...all.slice(0, turn)],
  };
}

/** Shows suggestions as they would be accepted: in the chosen reading, with what the codebook has a place for. */
export class SuggestionList {
  readonly #shown = new WeakMap<Suggestion, { steps: number; labels: unknown; shown: Suggestion }>();

  /** The suggestions that are still open, in the order of the text; unchanged ones stay the same objects. */
  open({ raw, annotations, labels, readings }: ListInputs): Suggestion[] {
    if (!annotations) return [];
    const settled = settledBy(annotations);
    const known = new Map(labels.filter((label) => !label.retired).map((label) => [label.id, label]));
    return raw
      .filter((one) => known.has(one.label) && !settled(one))
      .map((one) => this.#show(one, readings.get(one.id) ?? 0, labels));
  }

  #show(suggestion: Suggestion, steps: number, labels: Codebook["labels"]): Suggestion {
    const there = this.#shown.get(suggestion);
    if (there && there.steps === steps && there.labels === labels) return there.shown;
    const read = withReading(suggestion, steps);
    const definitions = labels.find((label) => label.id === suggestion.label)?.attributes ?? [];
    const attributes = fittingAttributes(definitions, read.attributes);
    const shown = attributes === read.attributes ? read : { ...read, attributes };
    this.#shown.set(suggestion, { steps, labels, shown });
    return shown;
  }
}

/** How many open suggestions of each kind there are. */
export function countKinds(suggestions: readonly Suggestion[]): Partial<Record<SuggestionKind, number>> {
  const counts: Partial<Record<SuggestionKind, number>> = {};
  for (const { kind } of suggestions) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
