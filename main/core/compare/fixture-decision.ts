import type { Passage, Witness } from "#shared/compare/passage";
import type { DecidedPlace, PassageDecision } from "#shared/model/passage-decision";
import { describeSpan } from "#shared/text/anchor";

/** A decision of `coder` about a passage that was found, for tests; `texts` are those of `a` and `b`. */
export function makeDecision(
  { kind, a, b }: Passage,
  verdict: PassageDecision["verdict"],
  coder: string,
  texts: readonly [string, string],
): PassageDecision {
  const place = ({ article, start, end }: Witness, text: string): DecidedPlace => ({
    ...{ article, start, end },
    ...describeSpan(text, start, end),
  });
  return {
    ...{ id: `p_${kind}_${a.start}_${b.start}`, verdict, kind, coder },
    ...{ a: place(a, texts[0]), b: place(b, texts[1]) },
    ...{ origin: "found", created: "2025-03-04T10:00:00.000Z" },
  };
}
