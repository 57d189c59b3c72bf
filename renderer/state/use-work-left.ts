import { useMemo } from "react";
import { useProject } from "./project-store";
import { useSession } from "./session-store";
import { gaps, type WorkLeft, workLeft } from "./work-left";

const nothing = Object.fromEntries(gaps.map((gap) => [gap, []])) as unknown as WorkLeft;

let last: { from: readonly unknown[]; work: WorkLeft } | undefined;

/** What is still missing in the open article; worked out once for everybody who asks. */
export function useWorkLeft(): WorkLeft {
  const spans = useSession((state) => state.open?.shown.annotations.spans);
  const links = useSession((state) => state.open?.shown.annotations.links);
  const codebook = useProject((state) => state.snapshot?.codebook);
  return useMemo(() => {
    if (!spans || !links || !codebook) return nothing;
    const from = [spans, links, codebook];
    if (last && from.every((input, index) => input === last?.from[index])) return last.work;
    last = { from, work: workLeft({ spans, links }, codebook) };
    return last.work;
  }, [spans, links, codebook]);
}
