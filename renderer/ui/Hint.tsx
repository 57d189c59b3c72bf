import type { ReactElement } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";
import { Keys } from "./Keys";

/** Shows `text` beside its child when the pointer rests on it or the keyboard reaches it. */
export function Hint({
  text,
  shortcut,
  children,
}: {
  text: string;
  shortcut?: string | undefined;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <Tooltip className="hint" offset={6}>
        {text}
        {shortcut ? <Keys shortcut={shortcut} /> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
