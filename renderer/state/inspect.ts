import { focusInspector } from "./view-store";

// The details of another span may be drawn a few frames after it was selected.
const mostFrames = 30;

/** Moves the keyboard into the details of a span, to its card or its note, as soon as they are on the screen. */
export function inspectSpan(span: string, place: "span" | "note"): void {
  let frames = 0;
  const look = () => {
    const card = document.querySelector(`[data-pane="inspector"] [data-span-card="${CSS.escape(span)}"]`);
    frames += 1;
    if (card) focusInspector(place);
    else if (frames < mostFrames) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
