import { ChartNoAxesColumn, Table2 } from "lucide-react";
import { type ReactNode, type RefObject, useId, useRef, useState } from "react";
import { Segments } from "./Choice";
import { DataTable, type TableData, type TableWords } from "./DataTable";
import { TakeAway, type TakeAwayFormat, type TakeAwayWords, takeAwayFormats } from "./TakeAway";

/** The words around a picture. */
export interface FigureWords extends TakeAwayWords, TableWords {
  view: string;
  picture: string;
  table: string;
}

/** What the picture's `<svg>` must be given: `<svg {...svg} viewBox=…>`. */
export interface FigureSvg {
  ref: RefObject<SVGSVGElement | null>;
  role: "img" | "group";
  "aria-labelledby": string;
  "aria-describedby": string;
}

interface FigureProps {
  /** The caption. */
  title: string;
  /** What the picture shows, in one or two sentences, for those who do not see it. */
  description: string;
  /** Stands under the picture: how it is to be read, what was left out. */
  note?: ReactNode;
  /** The same data in rows. */
  table: TableData;
  words: FigureWords;
  /** Whether parts of the picture can have the focus; then it is a group and no single image. */
  isInteractive?: boolean;
  formats?: readonly TakeAwayFormat[];
  /** Writes a file; `svg` is the picture as it stands there, also while the table is shown. */
  onTake: (format: TakeAwayFormat, svg: SVGSVGElement | null) => Promise<void>;
  /** Stands in the head, before the switch: what is drawn, thresholds. */
  controls?: ReactNode;
  /** Draws the picture. */
  children: (svg: FigureSvg) => ReactNode;
  className?: string;
}

type View = "picture" | "table";

/** A picture with its caption and its data as a table, both to take away. */
export function Figure(props: FigureProps) {
  const { title, description, note, table, words, onTake, controls, className = "" } = props;
  const [view, setView] = useState<View>("picture");
  const svg = useRef<SVGSVGElement>(null);
  const id = useId();
  const isTable = view === "table";
  return (
    <figure className={`figure ${className}`} aria-labelledby={`${id}-title`}>
      <figcaption className="figure-head">
        <h2 id={`${id}-title`} className="figure-title">
          {title}
        </h2>
        {controls}
        <Segments<View>
          label={words.view}
          labelHidden
          value={view}
          onChange={setView}
          options={[
            {
              id: "picture",
              name: words.picture,
              icon: <ChartNoAxesColumn size={14} aria-hidden />,
            },
            { id: "table", name: words.table, icon: <Table2 size={14} aria-hidden /> },
          ]}
        />
        <TakeAway
          words={words}
          formats={props.formats ?? takeAwayFormats}
          onTake={(format) => onTake(format, svg.current)}
        />
      </figcaption>
      <div className="figure-body">
        {/* The picture stays laid out behind the table, so that it can be taken away at any time. */}
        <div className={`figure-picture ${isTable ? "is-away" : ""}`} inert={isTable} aria-hidden={isTable}>
          {props.children({
            ref: svg,
            role: props.isInteractive ? "group" : "img",
            "aria-labelledby": `${id}-title`,
            "aria-describedby": `${id}-description`,
          })}
        </div>
        {isTable ? <DataTable label={title} table={table} words={words} /> : null}
      </div>
      <p id={`${id}-description`} className="visually-hidden">
        {description}
      </p>
      {note ? <div className="figure-note">{note}</div> : null}
    </figure>
  );
}
