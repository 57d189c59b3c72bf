import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

interface View {
  /** How much larger than the whole picture. */
  scale: number;
  /** The middle of what is seen, in units of the picture. */
  x: number;
  y: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const most = 8;
const step = 1.3;

/** Moving and zooming a picture by buttons, keys, wheel and drag; `viewBox` is what is seen of `box`. */
export function usePanZoom(box: Box, svg: RefObject<SVGSVGElement | null>) {
  const whole: View = { scale: 1, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const [moved, setMoved] = useState<{ box: Box; view: View } | undefined>(undefined);
  const view = moved?.box === box ? moved.view : whole;
  const drag = useRef<{ x: number; y: number; view: View } | undefined>(undefined);
  const show = (next: View) => {
    const scale = Math.max(1, Math.min(most, next.scale));
    const half = { width: box.width / scale / 2, height: box.height / scale / 2 };
    const x = clamp(next.x, box.x + half.width, box.x + box.width - half.width);
    const y = clamp(next.y, box.y + half.height, box.y + box.height - half.height);
    setMoved({ box, view: { scale, x, y } });
  };
  const latest = useRef({ view, show });
  useEffect(() => {
    latest.current = { view, show };
  });
  // React listens to the wheel passively, which would scroll the page as well.
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const now = latest.current;
      now.show({ ...now.view, scale: now.view.scale * (event.deltaY < 0 ? step : 1 / step) });
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [svg]);
  const [width, height] = [box.width / view.scale, box.height / view.scale];
  const unitsPerPixel = () => width / Math.max(1, svg.current?.clientWidth ?? 1);
  return {
    viewBox: `${view.x - width / 2} ${view.y - height / 2} ${width} ${height}`,
    canGrow: view.scale < most,
    canShrink: view.scale > 1,
    grow: () => show({ ...view, scale: view.scale * step }),
    shrink: () => show({ ...view, scale: view.scale / step }),
    all: () => setMoved(undefined),
    /** + and - zoom, 0 shows all; true when the key was one of these. */
    onZoomKey: ({ key }: KeyboardEvent): boolean => {
      if (key === "+" || key === "=") show({ ...view, scale: view.scale * step });
      else if (key === "-") show({ ...view, scale: view.scale / step });
      else if (key === "0") setMoved(undefined);
      else return false;
      return true;
    },
    /** Brings a place into view. */
    reveal: (x: number, y: number) => {
      if (Math.abs(x - view.x) > width * 0.4 || Math.abs(y - view.y) > height * 0.4) show({ ...view, x, y });
    },
    pointer: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0 || view.scale === 1) return;
        drag.current = { x: event.clientX, y: event.clientY, view };
      },
      onPointerMove: (event: PointerEvent) => {
        const from = drag.current;
        if (!from) return;
        const units = unitsPerPixel();
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        show({ ...from.view, x: from.view.x - x * units, y: from.view.y - y * units });
      },
      onPointerUp: () => {
        drag.current = undefined;
      },
      onPointerLeave: () => {
        drag.current = undefined;
      },
    },
  };
}

function clamp(value: number, least: number, largest: number): number {
  return least > largest ? (least + largest) / 2 : Math.max(least, Math.min(largest, value));
}
