import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { TimeRange } from "#shared/claims/time-range";
import { chronologyMessages } from "#shared/messages/chronology";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import type { FigureSvg } from "../../ui/Figure";
import type { EventLook } from "./event-look";
import { LaneHead, PictureLegend, PublicationMarks, placeLegend, TimeAxis } from "./LaneParts";
import { MarkShape } from "./MarkShape";
import { dayAt, type Lane, layOutTimeLine, type Mark, neighbour } from "./time-line-layout";

export interface TimeLineView {
  range: TimeRange;
  zoom: (factor: number, at?: number) => void;
  move: (share: number) => void;
  show: (range: TimeRange) => void;
  home: () => void;
}

interface TimeLineProps {
  svg: FigureSvg;
  /** CSS pixels. */
  width: number;
  lanes: readonly Lane[];
  view: TimeLineView;
  lookOf: (event: number) => EventLook;
  nameOf: (mark: Mark) => string;
  legend: ReadonlyArray<{ name: string; look: EventLook }>;
  chosen: string | undefined;
  onChoose: (mark: Mark) => void;
  onOpen: (mark: Mark) => void;
}

const axisHeight = 28;
const shortestBrush = 6;

/** Claims at the times they speak of, a lane for each source. One of its marks has the focus, the arrows move it. */
export function TimeLine(props: TimeLineProps) {
  const { svg, width, lanes, view, chosen, onChoose, onOpen } = props;
  const t = useMessages(chronologyMessages);
  const language = useLanguage();
  const { range } = view;
  const left = width < 640 ? 104 : 150;
  const plot = useMemo(
    () => ({ left, width: Math.max(120, width - left - 34), top: axisHeight }),
    [left, width],
  );
  const layout = useMemo(() => layOutTimeLine(lanes, range, plot), [lanes, range, plot]);
  const { marks } = layout;
  const current = marks.find(({ key }) => key === chosen) ?? marks[0];
  const focusWanted = useRef<string | undefined>(undefined);
  const legend = useMemo(() => placeLegend(props.legend, width), [props.legend, width]);
  const bottom = layout.height + 6;
  const height = bottom + legend.height;
  useEffect(() => {
    if (focusWanted.current === undefined) return;
    const wanted = svg.ref.current?.querySelector<SVGElement>(`[data-mark="${focusWanted.current}"]`);
    focusWanted.current = undefined;
    wanted?.focus();
  });
  const wheel = useRef(view);
  wheel.current = view;
  useEffect(() => {
    const element = svg.ref.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
      if (!event.ctrlKey && !isSideways) return;
      event.preventDefault();
      const { range: now, zoom, move } = wheel.current;
      const at = event.clientX - element.getBoundingClientRect().left;
      if (event.ctrlKey) zoom(event.deltaY > 0 ? 1.25 : 0.8, dayAt(at, now, plot));
      else move((event.deltaX || event.deltaY) / plot.width);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [svg.ref, plot]);
  const walk = (next: Mark | undefined) => {
    if (!next) return;
    focusWanted.current = next.key;
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = directions[event.key];
    const isZoom = ["+", "=", "-", "0"].includes(event.key);
    const isFar = event.shiftKey && (turn === "left" || turn === "right");
    if (isFar) view.move(turn === "left" ? -0.2 : 0.2);
    else if (turn && current) walk(neighbour(marks, current, turn));
    else if (event.key === "Home" && current) walk(marks.find(({ lane }) => lane === current.lane));
    else if (event.key === "+" || event.key === "=") view.zoom(0.6, current && middleDay(current));
    else if (event.key === "-") view.zoom(1.6, current && middleDay(current));
    else if (event.key === "0") view.home();
    else if (event.key === "Enter" && current) onOpen(current);
    else return;
    // Zooming draws the marks anew: the keyboard stays on the one it was on.
    if (current && isZoom) focusWanted.current = current.key;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
    <svg
      {...svg}
      className="time-line"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onKeyDown={onKeyDown}
    >
      <Brush plot={plot} height={bottom} range={range} onShow={view.show} />
      <TimeAxis range={range} plot={plot} bottom={bottom} language={language} />
      {lanes.map(({ source }, at) => {
        const box = layout.lanes[at];
        return box ? (
          <g key={source}>
            <LaneHead source={source} box={box} width={width} plotLeft={left} say={t} />
            <PublicationMarks box={box} />
          </g>
        ) : null;
      })}
      {marks.map((mark) => (
        <MarkShape
          key={mark.key}
          mark={mark}
          look={props.lookOf(mark.events[0] ?? -1)}
          name={props.nameOf(mark)}
          isChosen={mark.key === chosen}
          isTabStop={mark === current}
          onChoose={() => walk(mark)}
          onOpen={() => onOpen(mark)}
        />
      ))}
      <PictureLegend entries={legend.entries} top={bottom + 2} />
    </svg>
  );
}

const directions: Record<string, "left" | "right" | "up" | "down"> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const middleDay = ({ time }: Mark) => (time.from + time.to) / 2;

interface BrushProps {
  plot: { left: number; width: number };
  height: number;
  range: TimeRange;
  onShow: (range: TimeRange) => void;
}

/** The ground of the picture: what is dragged across is looked at closer. */
function Brush({ plot, height, range, onShow }: BrushProps) {
  const [drag, setDrag] = useState<{ from: number; to: number } | undefined>(undefined);
  const placeOf = (event: PointerEvent<SVGRectElement>) => {
    const { left } = event.currentTarget.ownerSVGElement?.getBoundingClientRect() ?? { left: 0 };
    return Math.max(plot.left, Math.min(plot.left + plot.width, event.clientX - left));
  };
  const end = () => {
    if (drag && Math.abs(drag.to - drag.from) >= shortestBrush) {
      const [from, to] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
      onShow({ from: dayAt(from, range, plot), to: dayAt(to, range, plot) });
    }
    setDrag(undefined);
  };
  return (
    <g data-screen-only>
      <rect
        className="time-line-ground"
        x={plot.left}
        y={0}
        width={plot.width}
        height={height}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = placeOf(event);
          setDrag({ from: at, to: at });
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: placeOf(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrag(undefined)}
      />
      {drag ? (
        <rect
          className="time-line-brush"
          x={Math.min(drag.from, drag.to)}
          y={0}
          width={Math.abs(drag.to - drag.from)}
          height={height}
        />
      ) : null}
    </g>
  );
}
