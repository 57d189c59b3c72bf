import { cssColour } from "./label-colour";

/** The small mark of a label: its colour and, for whom colours are alike, its shape. */
export function LabelMark({ colour, shape }: { colour: string; shape: string }) {
  return (
    <span
      className={`label-mark label-mark-${shape}`}
      style={{ "--mark": cssColour(colour) } as React.CSSProperties}
      aria-hidden
    />
  );
}
