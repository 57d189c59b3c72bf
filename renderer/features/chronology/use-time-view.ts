import { useMemo, useState } from "react";
import { firstRange, moved, type TimeRange, wholeRange, zoomed } from "#shared/claims/time-range";
import type { TimeLineView } from "./TimeLine";

/** What is looked at of these times, and how that is changed; undefined without times. */
export function useTimeView(times: readonly TimeRange[]): (TimeLineView & { whole: () => void }) | undefined {
  const [chosen, setChosen] = useState<TimeRange | undefined>(undefined);
  const first = useMemo(() => firstRange(times), [times]);
  const limits = useMemo(() => {
    const all = wholeRange(times);
    if (!all || !first) return undefined;
    return { from: Math.min(all.from, first.from), to: Math.max(all.to, first.to) };
  }, [times, first]);
  return useMemo(() => {
    if (!first || !limits) return undefined;
    // What is there may have changed since: filters.
    const range = chosen ? moved(chosen, 0, limits) : first;
    return {
      range,
      zoom: (factor, at = (range.from + range.to) / 2) => setChosen(zoomed(range, factor, at, limits)),
      move: (share) => setChosen(moved(range, share * (range.to - range.from), limits)),
      show: (wanted) => setChosen(zoomed(wanted, 1, (wanted.from + wanted.to) / 2, limits)),
      home: () => setChosen(undefined),
      whole: () => setChosen(limits),
    };
  }, [chosen, first, limits]);
}
