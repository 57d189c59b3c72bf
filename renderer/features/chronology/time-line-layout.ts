import { type Bin, binEvents, binUnitFor, packRows } from "#shared/claims/lanes";
import { sideOf, type TimeRange } from "#shared/claims/time-range";

/** What one source has on the time line. Events are places in the list of all events. */
export interface Lane {
  source: string;
  events: Array<{ event: number; time: TimeRange }>;
  /** Publications of its articles. */
  published: TimeRange[];
}

/** Something drawn: an event, or several counted together. Pixels. */
export interface Mark {
  key: string;
  kind: "point" | "bar" | "bin";
  lane: number;
  x: number;
  y: number;
  width: number;
  height: number;
  events: number[];
  time: TimeRange;
  /** It goes on to the left or right of what is looked at. */
  opens: { left: boolean; right: boolean };
}

export interface LaneBox {
  top: number;
  height: number;
  /** Where publications are marked, and how many at each place. */
  publications: Array<{ x: number; count: number }>;
  before: number;
  after: number;
  /** Whether its events are counted together. */
  isBinned: boolean;
}

export interface TimeLineLayout {
  marks: Mark[];
  lanes: LaneBox[];
  height: number;
}

export const rowHeight = 17;
export const pointSize = 11;
const publicationHeight = 16;
const laneGap = 10;
const leastLane = 40;
const binHeight = 46;
const narrowestBin = 26;
/** Rows of events in a lane before they are counted together, from generous to none: what keeps pictures drawable. */
const rowLimits = [8, 4, 2, 0];
const mostMarks = 1500;

interface Plot {
  left: number;
  width: number;
  top: number;
}

/** The place of a day in a plot; pixels. */
export function xOf(day: number, range: TimeRange, { left, width }: Pick<Plot, "left" | "width">): number {
  return left + ((day - range.from) / (range.to - range.from)) * width;
}

/** The day at a place in a plot; the inverse of `xOf`. */
export function dayAt(x: number, range: TimeRange, { left, width }: Pick<Plot, "left" | "width">): number {
  return range.from + ((x - left) / width) * (range.to - range.from);
}

/** Puts the events of each source where they belong so that none overlap; where there are too many they are counted. */
export function layOutTimeLine(lanes: readonly Lane[], range: TimeRange, plot: Plot): TimeLineLayout {
  let layout: TimeLineLayout | undefined;
  for (const most of rowLimits) {
    layout = layOut(lanes, range, plot, most);
    if (layout.marks.length <= mostMarks) return layout;
  }
  return layout ?? { marks: [], lanes: [], height: plot.top };
}

function layOut(lanes: readonly Lane[], range: TimeRange, plot: Plot, most: number): TimeLineLayout {
  const marks: Mark[] = [];
  const boxes: LaneBox[] = [];
  let top = plot.top;
  for (const [index, lane] of lanes.entries()) {
    const seen = lane.events.filter(({ time }) => sideOf(time, range) === "in");
    const before = lane.events.filter(({ time }) => sideOf(time, range) === "before").length;
    const single = seen.map((one) => singleMark(one, index, range, plot));
    const packed = packRows(
      single.map(({ x, width }) => ({ from: x, to: x + width })),
      3,
      most,
    );
    const isBinned = packed.count > most;
    const eventsTop = top + publicationHeight;
    if (isBinned) marks.push(...binMarks(seen, index, range, plot, eventsTop));
    else {
      for (const [at, mark] of single.entries()) {
        mark.y = eventsTop + (packed.rows[at] ?? 0) * rowHeight;
        marks.push(mark);
      }
    }
    const inner = publicationHeight + (isBinned ? binHeight : packed.count * rowHeight);
    const height = Math.max(leastLane, inner) + laneGap;
    boxes.push({
      top,
      height,
      publications: publicationMarks(lane.published, range, plot),
      before,
      after: lane.events.length - before - seen.length,
      isBinned,
    });
    top += height;
  }
  return { marks, lanes: boxes, height: top };
}

function singleMark(
  { event, time }: Lane["events"][number],
  lane: number,
  range: TimeRange,
  plot: Plot,
): Mark {
  const from = xOf(Math.max(time.from, range.from), range, plot);
  const to = xOf(Math.min(time.to, range.to), range, plot);
  const isPoint = time.to - time.from <= 1 && to - from < pointSize * 1.6;
  const width = isPoint ? pointSize : Math.max(pointSize, to - from);
  const middle = (from + to) / 2;
  const x = Math.max(plot.left, Math.min(plot.left + plot.width - width, middle - width / 2));
  return {
    key: `e${event}`,
    kind: isPoint ? "point" : "bar",
    lane,
    x,
    y: 0,
    width,
    height: rowHeight - 4,
    events: [event],
    time,
    opens: { left: time.from < range.from, right: time.to > range.to },
  };
}

function binMarks(seen: Lane["events"], lane: number, range: TimeRange, plot: Plot, top: number): Mark[] {
  const unit = binUnitFor(range, Math.max(4, plot.width / narrowestBin));
  const bins = binEvents(
    seen.map(({ time }) => time),
    range,
    unit,
  );
  const fullest = Math.max(...bins.map(({ events }) => events.length), 1);
  const tallest = binHeight - 16;
  return bins.map((bin: Bin) => {
    const from = xOf(Math.max(bin.from, range.from), range, plot);
    const to = xOf(Math.min(bin.to, range.to), range, plot);
    const height = Math.max(4, (bin.events.length / fullest) * tallest);
    return {
      key: `b${lane} ${bin.from}`,
      kind: "bin",
      lane,
      x: from + 1,
      y: top + binHeight - 2 - height,
      width: Math.max(4, to - from - 2),
      height,
      events: bin.events.map((at) => seen[at]?.event ?? -1),
      time: bin,
      opens: { left: false, right: false },
    };
  });
}

const publicationWidth = 5;

function publicationMarks(
  published: readonly TimeRange[],
  range: TimeRange,
  plot: Plot,
): LaneBox["publications"] {
  const places = new Map<number, number>();
  for (const time of published) {
    if (sideOf(time, range) !== "in") continue;
    const middle = xOf((time.from + time.to) / 2, range, plot);
    const x = Math.round(Math.max(plot.left, Math.min(plot.left + plot.width, middle)) / publicationWidth);
    places.set(x, (places.get(x) ?? 0) + 1);
  }
  return [...places].map(([x, count]) => ({ x: x * publicationWidth, count })).sort((a, b) => a.x - b.x);
}

/**
 * The mark that a key leads to: the one before or after in its lane, or the nearest in the lane above or below that has
 * any. Undefined when there is none.
 */
export function neighbour(
  marks: readonly Mark[],
  from: Mark,
  direction: "left" | "right" | "up" | "down",
): Mark | undefined {
  const middle = (mark: Mark) => mark.x + mark.width / 2;
  if (direction === "left" || direction === "right") {
    const lane = marks.filter((mark) => mark.lane === from.lane);
    lane.sort((a, b) => a.x - b.x || a.y - b.y || (a.key < b.key ? -1 : 1));
    return lane[lane.indexOf(from) + (direction === "left" ? -1 : 1)];
  }
  const step = direction === "up" ? -1 : 1;
  const beyond = marks.filter((mark) => (mark.lane - from.lane) * step > 0);
  const lane = Math.min(...beyond.map((mark) => Math.abs(mark.lane - from.lane)));
  const next = beyond.filter((mark) => Math.abs(mark.lane - from.lane) === lane);
  return next.sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0];
}
