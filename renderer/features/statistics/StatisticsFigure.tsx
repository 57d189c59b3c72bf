import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { SettingLine, TableDocument } from "#shared/tables/table-document";
import { saveFigure, useFigureWords } from "../../state/save-document";
import { Figure, type FigureSvg } from "../../ui/Figure";

/** What a picture is drawn with. */
export interface Canvas {
  svg: FigureSvg;
  /** CSS pixels. */
  width: number;
  /** Unlike that of all other pictures on the page. */
  id: string;
}

interface StatisticsFigureProps {
  table: TableDocument;
  /** What the picture shows, for those who do not see it. */
  description: string;
  note?: ReactNode;
  controls?: ReactNode;
  /** What the picture is made with, where that is more than the table. */
  pictureSettings?: readonly SettingLine[];
  /** Takes the whole width of the page. */
  isWide?: boolean;
  children: (canvas: Canvas) => ReactNode;
}

/** A picture of the dataset with its table, both to take away with the filters beside them. */
export function StatisticsFigure(props: StatisticsFigureProps) {
  const { table, description, note, controls, isWide = false } = props;
  const words = useFigureWords();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const id = `p${useId().replace(/\W/g, "")}`;
  const { name, title, notes } = table;
  const settings = [...(props.pictureSettings ?? table.settings)];
  return (
    <div
      ref={place}
      className={`statistics-figure card ${isWide ? "is-wide" : ""} ${controls ? "has-controls" : ""}`}
    >
      <Figure
        title={title}
        description={description}
        note={note}
        controls={controls}
        table={table}
        words={words}
        onTake={(format, svg) => saveFigure(format, svg, table, { name, title, settings, notes })}
      >
        {(svg) => props.children({ svg, width, id })}
      </Figure>
    </div>
  );
}

/** The room inside the card; CSS pixels. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(480);
  useEffect(() => {
    const here = element.current;
    if (!here) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(280, Math.floor(entry.contentRect.width)));
    });
    observer.observe(here);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
