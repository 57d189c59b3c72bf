import { memo } from "react";
import type { EventLook } from "./event-look";
import type { Mark } from "./time-line-layout";

interface MarkShapeProps {
  mark: Mark;
  look: EventLook;
  name: string;
  isChosen: boolean;
  isTabStop: boolean;
  onChoose: () => void;
  onOpen: () => void;
}

/** An event, or several counted together. */
export const MarkShape = memo(
  function MarkShape({ mark, look, name, isChosen, isTabStop, onChoose, onOpen }: MarkShapeProps) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button cannot be drawn into a picture.
      <g
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={name}
        aria-pressed={isChosen}
        data-mark={mark.key}
        className={`time-mark is-${mark.kind} ${isChosen ? "is-chosen" : ""}`}
        onClick={onChoose}
        onDoubleClick={onOpen}
      >
        <title>{name}</title>
        <Shape mark={mark} look={look} />
      </g>
    );
  },
  (before, after) =>
    before.mark === after.mark &&
    before.look === after.look &&
    before.name === after.name &&
    before.isChosen === after.isChosen &&
    before.isTabStop === after.isTabStop,
);

function Shape({
  mark: { kind, x, y, width, height, events, opens },
  look,
}: Pick<MarkShapeProps, "mark" | "look">) {
  if (kind === "bin") {
    return (
      <>
        <rect className="bin-bar" x={x} y={y} width={width} height={height} />
        {width > 11 ? (
          <text className="bin-count" x={x + width / 2} y={y - 3} textAnchor="middle">
            {events.length}
          </text>
        ) : null}
      </>
    );
  }
  const middle = y + height / 2;
  if (kind === "point") {
    return (
      <path
        d={look.path}
        transform={`translate(${x + width / 2} ${middle})`}
        fill={look.colour}
        stroke={look.colour}
      />
    );
  }
  const tip = Math.min(5, width / 3);
  // Ends that lie outside of what is looked at are pointed.
  const path = [
    `M${x + (opens.left ? tip : 0)} ${y}`,
    `H${x + width - (opens.right ? tip : 0)}`,
    opens.right ? `L${x + width} ${middle}L${x + width - tip} ${y + height}` : `V${y + height}`,
    `H${x + (opens.left ? tip : 0)}`,
    opens.left ? `L${x} ${middle}` : "",
    "Z",
  ].join("");
  return (
    <path
      d={path}
      fill={look.colour}
      fillOpacity={look.isFilled ? 0.75 : 0.12}
      stroke={look.colour}
      strokeWidth={1.5}
    />
  );
}
