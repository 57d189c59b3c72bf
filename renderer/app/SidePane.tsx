import { type ReactNode, useState } from "react";
import { appMessages } from "#shared/messages/app";
import { togglePane } from "../commands/view-commands";
import { useMessages } from "../i18n/use-messages";
import { changeSettings, useSettings } from "../state/settings-store";
import { floats, useView } from "../state/view-store";
import { Splitter } from "../ui/Splitter";
import { PaneBoundary } from "./PaneBoundary";

// What the settings allow; see shared/ipc/settings.ts.
const limits = {
  library: { min: 200, max: 520, side: "left", resize: "resizeLibrary" },
  inspector: { min: 240, max: 560, side: "right", resize: "resizeInspector" },
} as const;

/** A pane beside the reader that can be resized and folded away; over the reader where there is no room. */
export function SidePane({
  pane,
  label,
  children,
}: {
  pane: "library" | "inspector";
  label: string;
  children: ReactNode;
}) {
  const t = useMessages(appMessages);
  const kept = useSettings((state) => state.settings[pane]);
  const { narrow, overlay } = useView();
  const [dragged, setDragged] = useState<number | undefined>(undefined);
  const over = floats(pane, narrow);
  if (over ? overlay !== pane : !kept.open) return null;
  const { min, max, side, resize } = limits[pane];
  const width = dragged ?? kept.width;
  const splitter = (
    <Splitter
      label={t(resize)}
      width={width}
      min={min}
      max={max}
      side={side}
      onResize={setDragged}
      onDone={(next) => {
        setDragged(undefined);
        void changeSettings({ [pane]: { width: next } });
      }}
      onCollapse={() => togglePane(pane, false)}
    />
  );
  return (
    <>
      {side === "right" && !over ? splitter : null}
      <aside
        className={`side-pane side-${side} ${over ? "is-over" : ""}`}
        data-pane={pane}
        aria-label={label}
        style={{ width }}
      >
        <PaneBoundary>{children}</PaneBoundary>
      </aside>
      {side === "left" && !over ? splitter : null}
    </>
  );
}
