import type { TimeRange } from "#shared/claims/time-range";
import type { chronologyMessages } from "#shared/messages/chronology";
import type { UiLanguage } from "#shared/messages/define";
import type { Say } from "../../i18n/use-messages";
import type { EventLook } from "./event-look";
import { type LaneBox, xOf } from "./time-line-layout";
import { timeTicks } from "./time-words";

interface AxisProps {
  range: TimeRange;
  plot: { left: number; width: number; top: number };
  bottom: number;
  language: UiLanguage;
}

const letterWidth = 6.9;

/** Round times above the lanes, with fine lines through them. */
export function TimeAxis({ range, plot, bottom, language }: AxisProps) {
  let free = 0;
  const ticks = timeTicks(range, plot.width / 96, language).map((tick) => {
    const x = xOf(tick.day, range, plot);
    const end = x + 10 + tick.text.length * letterWidth;
    const hasRoom = x >= free && end <= plot.left + plot.width + 36;
    if (hasRoom) free = end;
    return { ...tick, x, hasRoom };
  });
  return (
    <g className="time-axis" aria-hidden>
      {ticks.map(({ day, text, isYear, x, hasRoom }) => {
        return (
          <g key={day}>
            <line x1={x} x2={x} y1={plot.top - 6} y2={bottom} className={isYear ? "is-year" : ""} />
            {!hasRoom ? null : (
              <text x={x + 3} y={14}>
                {text}
              </text>
            )}
          </g>
        );
      })}
      <line
        x1={plot.left}
        x2={plot.left + plot.width}
        y1={plot.top - 6}
        y2={plot.top - 6}
        className="is-base"
      />
    </g>
  );
}

interface LaneHeadProps {
  source: string;
  box: LaneBox;
  width: number;
  plotLeft: number;
  say: Say<typeof chronologyMessages>;
}

/** The name of a lane, and how much of it lies outside of what is looked at. */
export function LaneHead({ source, box, width, plotLeft, say }: LaneHeadProps) {
  const room = Math.floor((plotLeft - 34) / letterWidth);
  const shown = source.length > room ? `${source.slice(0, Math.max(1, room - 1))}…` : source;
  const middle = box.top + 25;
  return (
    <g className="lane-head">
      <line x1={0} x2={width} y1={box.top} y2={box.top} />
      <text x={4} y={box.top + 17} className="lane-name">
        {shown}
        <title>{source}</title>
      </text>
      {box.before > 0 ? (
        <text x={plotLeft - 6} y={middle + 12} textAnchor="end" className="lane-outside">
          {`◂ ${box.before}`}
          <title>{say("before", { count: box.before })}</title>
        </text>
      ) : null}
      {box.after > 0 ? (
        <text x={width - 30} y={middle + 12} className="lane-outside">
          {`${box.after} ▸`}
          <title>{say("after", { count: box.after })}</title>
        </text>
      ) : null}
    </g>
  );
}

/** When a source published: a stroke for each place, longer where it was often. */
export function PublicationMarks({ box }: { box: LaneBox }) {
  return (
    <g className="lane-published" aria-hidden>
      {box.publications.map(({ x, count }) => (
        <line key={x} x1={x} x2={x} y1={box.top + 1} y2={box.top + Math.min(13, 6 + count)} />
      ))}
    </g>
  );
}

/** What a look stands for, and where that is said. */
export interface LegendEntry {
  name: string;
  look: EventLook;
  x: number;
  y: number;
}

const legendLine = 19;

/** Puts the legend on lines no longer than `width` (pixels). */
export function placeLegend(
  looks: ReadonlyArray<{ name: string; look: EventLook }>,
  width: number,
): { entries: LegendEntry[]; height: number } {
  const entries: LegendEntry[] = [];
  let [x, y] = [4, 0];
  for (const { name, look } of looks) {
    const length = 38 + name.length * letterWidth + 16;
    if (x > 4 && x + length > width) [x, y] = [4, y + legendLine];
    entries.push({ name, look, x, y });
    x += length;
  }
  return { entries, height: entries.length > 0 ? y + legendLine : 0 };
}

/** What colours and shapes mean: in the picture itself, so that it is taken away with it. */
export function PictureLegend({ entries, top }: { entries: readonly LegendEntry[]; top: number }) {
  return (
    <g className="time-legend" aria-hidden>
      {entries.map(({ name, look, x, y }) => (
        <g key={name} transform={`translate(${x} ${top + y})`}>
          <path d={look.path} transform="translate(6 7)" fill={look.colour} stroke={look.colour} />
          <rect
            x={15}
            y={2}
            width={17}
            height={10}
            fill={look.colour}
            fillOpacity={look.isFilled ? 0.75 : 0.12}
            stroke={look.colour}
            strokeWidth={1.5}
          />
          <text x={38} y={11}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
