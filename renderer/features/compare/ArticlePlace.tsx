import { ArrowLeft, ArrowRight, BookOpen, EllipsisVertical, Files, Replace, X } from "lucide-react";
import { memo, useCallback, useEffect, useRef } from "react";
import { compareMessages } from "#shared/messages/compare";
import type { Range } from "#shared/text/words";
import { useMessages } from "../../i18n/use-messages";
import { chooseForColumns, openLike, selectInColumn, useCompare } from "../../state/compare-store";
import { showArticle } from "../../state/navigation";
import { IconButton } from "../../ui/Button";
import { MenuButton } from "../../ui/MenuButton";
import { Column } from "./Column";
import type { ColumnHandle, ColumnPassage } from "./column";
import { OverviewBar } from "./OverviewBar";
import { clipped } from "./ribbon-path";
import type { Stage } from "./stage";
import { type ComparedColumn, usePercent } from "./use-compared";
import type { Step } from "./use-steps";

interface ArticlePlaceProps {
  stage: Stage;
  column: number;
  article: ComparedColumn;
  passages: readonly ColumnPassage[];
  step: Step | undefined;
  onPassage: (id: string, column: number) => void;
}

/** A column with its number, its menu and the bar that shows where its passages lie. */
export const ArticlePlace = memo(function ArticlePlace(props: ArticlePlaceProps) {
  const { stage, column, article, passages, step, onPassage } = props;
  const current = useCompare((state) => state.current);
  const onlyHere = useCompare((state) => state.onlyHere);
  const { id, name } = article;
  const ref = useCallback(
    (handle: ColumnHandle | null) => {
      stage.set(column, handle);
    },
    [stage, column],
  );
  const passageChosen = useCallback((passage: string) => onPassage(passage, column), [onPassage, column]);
  const selected = useCallback((range: Range | null) => selectInColumn(column, range), [column]);
  const moved = useCallback(() => stage.moved(column), [stage, column]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: which column the keyboard is in decides the order of walking.
    <div className="article-place" onFocus={() => lead(column)}>
      <div className="article-place-text">
        <div className="article-place-head">
          <span className="column-number" aria-hidden>
            {column + 1}
          </span>
          <span className="article-place-name">{name}</span>
          <PlaceMenu column={column} article={id} />
        </div>
        <div className="article-place-column">
          <Column
            ref={ref}
            article={id}
            column={column}
            passages={passages}
            current={onlyHere ? undefined : current}
            onlyHere={onlyHere}
            header={<Share column={column} />}
            onPassage={passageChosen}
            onSelection={selected}
            onMoved={moved}
          />
          <StretchMark stage={stage} column={column} range={onlyHere ? step?.places[column] : undefined} />
        </div>
      </div>
      <OverviewBar
        stage={stage}
        column={column}
        article={id}
        name={name}
        passages={passages}
        current={current}
        onPassage={onPassage}
      />
    </div>
  );
});

function lead(column: number): void {
  if (useCompare.getState().lead !== column) useCompare.setState({ lead: column });
}

function Share({ column }: { column: number }) {
  const t = useMessages(compareMessages);
  const percent = usePercent();
  const article = useCompare((state) => state.comparison?.articles[column]);
  if (!article || article.words === 0) return null;
  return <span>{t("sharedHere", { share: percent(article.shared / article.words) })}</span>;
}

/** A bar beside the stretch that only this column has and that is looked at. */
function StretchMark({ stage, column, range }: { stage: Stage; column: number; range: Range | undefined }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return stage.onDraw(() => {
      const element = mark.current;
      const box = element?.parentElement?.getBoundingClientRect();
      const extent = range && stage.column(column)?.extentOf(range);
      if (!element || !box || !extent) return undefined;
      const { top, bottom } = clipped(extent, stage.window(column));
      return () => {
        element.style.top = `${top - box.top}px`;
        element.style.height = `${bottom - top}px`;
      };
    });
  }, [stage, column, range]);
  return range ? <div ref={mark} className="stretch-mark" aria-hidden /> : null;
}

function PlaceMenu({ column, article }: { column: number; article: string }) {
  const t = useMessages(compareMessages);
  const articles = useCompare((state) => state.shown);
  const move = (by: 1 | -1) => {
    const next = articles.filter((id) => id !== article);
    next.splice(column + by, 0, article);
    chooseForColumns(next);
  };
  const label = t("columnMenu", { column: column + 1 });
  return (
    <MenuButton
      label={label}
      parts={[
        {
          id: "order",
          entries: [
            {
              id: "left",
              name: t("moveLeft"),
              icon: <ArrowLeft size={14} />,
              disabled: column === 0,
              run: () => move(-1),
            },
            {
              id: "right",
              name: t("moveRight"),
              icon: <ArrowRight size={14} />,
              disabled: column === articles.length - 1,
              run: () => move(1),
            },
          ],
        },
        {
          id: "article",
          entries: [
            {
              id: "replace",
              name: t("replace"),
              icon: <Replace size={14} />,
              run: () => useCompare.setState({ choosing: true, replacing: article, like: undefined }),
            },
            { id: "like", name: t("likeThis"), icon: <Files size={14} />, run: () => openLike(article) },
            {
              id: "read",
              name: t("openRead"),
              icon: <BookOpen size={14} />,
              run: () => showArticle(article, undefined, true),
            },
          ],
        },
        {
          id: "out",
          entries: [
            {
              id: "out",
              name: t("takeOut"),
              icon: <X size={14} />,
              run: () => chooseForColumns(articles.filter((id) => id !== article)),
            },
          ],
        },
      ]}
    >
      <IconButton label={label} icon={<EllipsisVertical size={15} />} />
    </MenuButton>
  );
}
