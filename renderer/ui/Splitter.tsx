import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

interface SplitterProps {
  label: string;
  /** Width of the pane in CSS pixels. */
  width: number;
  min: number;
  max: number;
  /** On which side of the line the pane stands that it resizes. */
  side: "left" | "right";
  onResize: (width: number) => void;
  /** When the person lets go: time to keep the width. */
  onDone: (width: number) => void;
  onCollapse: () => void;
}

const step = 16;

/** The line between two panes: drag it, or move it with the arrow keys; Enter folds the pane away. */
export function Splitter(props: SplitterProps) {
  const { label, width, min, max, side, onResize, onDone, onCollapse } = props;
  const start = useRef<{ x: number; width: number } | undefined>(undefined);
  const [active, setActive] = useState(false);
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)));
  const widthAt = (x: number) => {
    const from = start.current ?? { x, width };
    return clamp(from.width + (side === "left" ? x - from.x : from.x - x));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
    setActive(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) onResize(widthAt(event.clientX));
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) onDone(widthAt(event.clientX));
    start.current = undefined;
    setActive(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const grow = side === "left" ? "ArrowRight" : "ArrowLeft";
    const shrink = side === "left" ? "ArrowLeft" : "ArrowRight";
    const targets: Record<string, number> = {
      [grow]: clamp(width + step),
      [shrink]: clamp(width - step),
      Home: min,
      End: max,
    };
    const target = targets[event.key];
    if (event.key === "Enter") onCollapse();
    else if (target === undefined) return;
    else onDone(target);
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>.
    <div
      className={`splitter ${active ? "is-active" : ""}`}
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={onCollapse}
      onKeyDown={onKeyDown}
    />
  );
}
