import { Fragment, useCallback, useEffect, useRef } from "react";
import { useCompare } from "../../state/compare-store";
import type { SharedPassage } from "../../state/shared-passages";
import { ArticlePlace } from "./ArticlePlace";
import { Ribbons } from "./Ribbons";
import type { Stage } from "./stage";
import { type ComparedColumn, useColumnPassages } from "./use-compared";
import type { Walking } from "./use-walking";

interface TextStageProps {
  stage: Stage;
  columns: readonly ComparedColumn[];
  walk: readonly SharedPassage[];
  walking: Walking;
}

/** The articles side by side, and what joins them. */
export function TextStage({ stage, columns, walk, walking }: TextStageProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useCompare((state) => state.shown);
  const current = useCompare((state) => state.current);
  const onlyHere = useCompare((state) => state.onlyHere);
  const locked = useCompare((state) => state.locked);
  const passages = useColumnPassages(walk, columns);
  useEffect(() => {
    stage.locked = locked;
  }, [stage, locked]);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const resized = new ResizeObserver(() => stage.redraw());
    resized.observe(element);
    return () => resized.disconnect();
  }, [stage]);
  const { goTo: walkTo } = walking;
  const goTo = useCallback(
    (id: string, kept?: number) => {
      // Where stretches are walked, passages are only looked at.
      if (useCompare.getState().onlyHere) useCompare.setState({ current: id });
      else walkTo(id, kept);
    },
    [walkTo],
  );
  return (
    <div ref={place} className="compare-stage" data-columns={columns.length}>
      {columns.map((article, column) => (
        <Fragment key={article.id}>
          {column > 0 ? (
            <Ribbons
              stage={stage}
              column={column - 1}
              articles={shown}
              passages={onlyHere ? noPassages : walk}
              current={current}
              onPassage={goTo}
            />
          ) : null}
          <ArticlePlace
            stage={stage}
            column={column}
            article={article}
            passages={passages[column] ?? noColumnPassages}
            step={walking.step}
            onPassage={goTo}
          />
        </Fragment>
      ))}
    </div>
  );
}

const noPassages: readonly SharedPassage[] = [];
const noColumnPassages: readonly never[] = [];
