import { type MouseEvent, useEffect, useRef } from "react";
import { passageKinds } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { useCompared } from "../../state/compared-articles";
import type { ColumnPassage } from "./column";
import type { Stage } from "./stage";
import { useListing } from "./use-compared";

interface OverviewBarProps {
  stage: Stage;
  column: number;
  article: string;
  /** What to call the article. */
  name: string;
  passages: readonly ColumnPassage[];
  current: string | undefined;
  onPassage: (id: string, column: number) => void;
}

/** So near, in CSS pixels, a click means the passage and not the place. */
const reach = 5;

/** Where the passages of a column lie in its whole text, and what of it is in view. A click goes there. */
export function OverviewBar(props: OverviewBarProps) {
  const { stage, column, article, name, passages, current, onPassage } = props;
  const t = useMessages(compareMessages);
  const listing = useListing();
  const length = useCompared((state) => state.articles[article]?.open?.shown.text.length ?? 0);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return stage.onDraw(() => {
      const scroller = stage.column(column)?.scroller;
      if (!scroller || scroller.scrollHeight === 0) return undefined;
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      return () => {
        if (!view.current) return;
        view.current.style.top = `${(100 * scrollTop) / scrollHeight}%`;
        view.current.style.height = `${(100 * clientHeight) / scrollHeight}%`;
      };
    });
  }, [stage, column]);
  const counts = passageKinds.flatMap((kind) => {
    const count = passages.filter((passage) => passage.kind === kind).length;
    return count > 0 ? [`${count} ${t(kind)}`] : [];
  });
  const label =
    counts.length === 0
      ? t("overviewBarNone", { source: name })
      : t("overviewBar", { source: name, count: passages.length, kinds: listing(counts) });
  const onClick = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const y = event.clientY - box.top;
    const near = nearest(passages, (y / box.height) * length, (reach / box.height) * length);
    if (near) onPassage(near.id, column);
    else {
      const scroller = stage.column(column)?.scroller;
      if (scroller) scroller.scrollTop = (y / box.height) * scroller.scrollHeight - scroller.clientHeight / 2;
    }
  };
  const percent = (offset: number) => `${(100 * offset) / Math.max(1, length)}%`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of passages has the keys.
    <div className="compare-overview" role="img" aria-label={label} onClick={onClick}>
      {passages.map(({ id, kind, start, end }) => (
        <span
          key={id}
          className={`overview-mark kind-${kind} ${id === current ? "is-current" : ""}`}
          style={{ top: percent(start), height: percent(end - start) }}
        />
      ))}
      <div ref={view} className="overview-view" />
    </div>
  );
}

function nearest(
  passages: readonly ColumnPassage[],
  offset: number,
  reachable: number,
): ColumnPassage | undefined {
  const distance = ({ start, end }: ColumnPassage) => Math.max(0, start - offset, offset - end);
  const found = [...passages].sort((one, other) => distance(one) - distance(other))[0];
  return found && distance(found) <= reachable ? found : undefined;
}
