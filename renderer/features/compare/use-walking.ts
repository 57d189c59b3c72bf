import { useEffect, useMemo, useRef, useState } from "react";
import { compareMessages } from "#shared/messages/compare";
import type { Range } from "#shared/text/words";
import { say } from "../../i18n/use-messages";
import { onArrival, useCompare } from "../../state/compare-store";
import { announce } from "../../state/reader-store";
import type { Stage } from "./stage";
import type { Step } from "./use-steps";

/** Going from passage to passage, or from stretch to stretch. */
export interface Walking {
  steps: readonly Step[];
  /** Place of the current step in `steps`; -1 for none. */
  index: number;
  step: Step | undefined;
  /** To the next (1) or previous (-1) step, around the ends. */
  go: (direction: 1 | -1) => void;
  /** To a step; `kept` is the column that should not scroll. */
  goTo: (id: string, kept?: number) => void;
  /** Brings places to the same height that are no step, by column. */
  show: (places: ReadonlyArray<Range | undefined>) => void;
}

function choose(step: Step): void {
  if (step.kind !== "only-here") useCompare.setState({ current: step.id });
}

/** Walks `steps` on `stage`. */
export function useWalking(steps: readonly Step[], stage: Stage): Walking {
  const current = useCompare((state) => state.current);
  const onlyHere = useCompare((state) => state.onlyHere);
  const [stretch, setStretch] = useState<string | undefined>(undefined);
  const wanted = onlyHere ? stretch : current;
  const index = steps.findIndex((step) => step.id === wanted);
  const latest = useRef({ steps, index });
  latest.current = { steps, index };
  const walk = useMemo(() => {
    const lookAt = (id: string, kept?: number) => {
      const step = latest.current.steps.find((other) => other.id === id);
      if (!step) return undefined;
      choose(step);
      setStretch(step.kind === "only-here" ? step.id : undefined);
      stage.align(step.places, kept);
      return step.spoken;
    };
    const goTo = (id: string, kept?: number) => {
      const spoken = lookAt(id, kept);
      if (spoken) announce(spoken);
    };
    const go = (direction: 1 | -1) => {
      const { steps: all, index: at } = latest.current;
      const from = at === -1 && direction === -1 ? 0 : at;
      const next = all[(from + direction + all.length) % Math.max(1, all.length)];
      if (next) goTo(next.id);
      else announce(say(compareMessages, "noPassages"), true);
    };
    return { go, goTo, lookAt, show: (places: ReadonlyArray<Range | undefined>) => stage.align(places) };
  }, [stage]);
  useArrival(walk.goTo, walk.lookAt);
  const { go, goTo, show } = walk;
  return { steps, index, step: steps[index], go, goTo, show };
}

/** A passage chosen from elsewhere comes into view as soon as the columns are there. */
function useArrival(goTo: (id: string) => void, lookAt: (id: string) => void): void {
  useEffect(
    () =>
      onArrival((isSaid) => {
        requestAnimationFrame(() => {
          const { current } = useCompare.getState();
          if (current) (isSaid ? lookAt : goTo)(current);
        });
      }),
    [goTo, lookAt],
  );
}
