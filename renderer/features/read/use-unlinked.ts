import { useMemo } from "react";
import { useWorkLeft } from "../../state/use-work-left";

/** The spans of the open article that miss their speaker. */
export function useUnlinked(): ReadonlySet<string> {
  const { speaker } = useWorkLeft();
  return useMemo(() => new Set(speaker), [speaker]);
}
