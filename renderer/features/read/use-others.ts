import { useMemo } from "react";
import type { OtherSpans } from "../../reader/reader-props";
import { useProject } from "../../state/project-store";
import { useSession } from "../../state/session-store";
import { useView } from "../../state/view-store";

const nobody: OtherSpans[] = [];

/** The spans of the other coders, when they are to be seen. */
export function useOthers(): OtherSpans[] {
  const wanted = useView((state) => state.showOthers);
  const others = useSession((state) => state.open?.shown.others);
  const coders = useProject((state) => state.snapshot?.coders);
  return useMemo(() => {
    if (!wanted || !others) return nobody;
    return others.map((other) => ({
      name: coders?.find((coder) => coder.id === other.coder)?.name ?? other.coder,
      spans: other.spans,
    }));
  }, [wanted, others, coders]);
}
