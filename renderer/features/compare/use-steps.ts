import { useMemo } from "react";
import type { PassageKind } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import type { Range } from "#shared/text/words";
import { useMessages } from "../../i18n/use-messages";
import { useCompare } from "../../state/compare-store";
import { useCompared } from "../../state/compared-articles";
import { onlyHere } from "../../state/only-here";
import { type SharedPassage, witnessIn } from "../../state/shared-passages";
import { type ComparedColumn, useListing } from "./use-compared";

/** What one key goes on by: a passage with its places by column, or a stretch that only one column has. */
export interface Step {
  id: string;
  kind: PassageKind | "only-here";
  places: ReadonlyArray<Range | undefined>;
  /** What a screen reader says. */
  spoken: string;
}

const longestSpoken = 160;
const shortened = (quote: string) =>
  quote.length > longestSpoken ? `${quote.slice(0, longestSpoken).replace(/\s\S*$/, "")} …` : quote;

/** The passages as steps. */
function usePassageSteps(walk: readonly SharedPassage[], columns: readonly ComparedColumn[]): Step[] {
  const t = useMessages(compareMessages);
  const listing = useListing();
  const lead = useCompare((state) => state.lead);
  return useMemo(
    () =>
      walk.map((passage, index) => {
        const places = columns.map(({ id }) => witnessIn(passage, id));
        const first = places[lead] ?? places.find((place) => place !== undefined);
        const sources = columns.filter((_, column) => places[column]).map(({ name }) => name);
        return {
          id: passage.id,
          kind: passage.kind,
          places,
          spoken: t("spokenPassage", {
            number: index + 1,
            count: walk.length,
            kind: t(passage.kind),
            sources: listing(sources),
            quote: shortened(first?.quote ?? ""),
          }),
        };
      }),
    [walk, columns, lead, t, listing],
  );
}

/** The stretches that only one column has, those of the leading column first. */
function useStretchSteps(
  walk: readonly SharedPassage[],
  columns: readonly ComparedColumn[],
  wanted: boolean,
): Step[] {
  const t = useMessages(compareMessages);
  const lead = useCompare((state) => state.lead);
  const articles = useCompared((state) => state.articles);
  return useMemo(() => {
    if (!wanted) return [];
    const order = columns.map((_, column) => column).sort((a, b) => Number(b === lead) - Number(a === lead));
    const found = order.flatMap((column) => {
      const id = columns[column]?.id ?? "";
      const shown = articles[id]?.open?.shown;
      if (!shown) return [];
      const covered = walk.flatMap((passage) => witnessIn(passage, id) ?? []);
      const stretches = onlyHere(shown.text, [...covered, ...shown.article.mask]);
      return stretches.map((range) => ({ column, range, quote: shown.text.slice(range.start, range.end) }));
    });
    return found.map(({ column, range, quote }, index) => ({
      id: `${columns[column]?.id}:${range.start}`,
      kind: "only-here" as const,
      places: columns.map((_, at) => (at === column ? range : undefined)),
      spoken: t("spokenOnlyHere", {
        number: index + 1,
        count: found.length,
        source: columns[column]?.name ?? "",
        quote: shortened(quote),
      }),
    }));
  }, [walk, columns, lead, articles, wanted, t]);
}

/** What the arrow keys go through now. */
export function useSteps(walk: readonly SharedPassage[], columns: readonly ComparedColumn[]): Step[] {
  const wanted = useCompare((state) => state.onlyHere);
  const passages = usePassageSteps(walk, columns);
  const stretches = useStretchSteps(walk, columns, wanted);
  return wanted ? stretches : passages;
}
