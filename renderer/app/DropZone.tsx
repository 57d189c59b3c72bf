import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { appMessages } from "#shared/messages/app";
import { useMessages } from "../i18n/use-messages";
import { importDroppedFiles, importRuns } from "../state/import-store";
import { useProject } from "../state/project-store";
import { foreignRuns } from "../state/span-import-store";
import { useView } from "../state/view-store";

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

function accepts(): boolean {
  if (importRuns() || foreignRuns() || useView.getState().dialog !== undefined) return false;
  return useProject.getState().snapshot?.readOnly === undefined;
}

/** Takes files and folders dropped anywhere on the window, and shows that it would. */
export function DropZone() {
  const t = useMessages(appMessages);
  const [over, setOver] = useState(false);
  useEffect(() => followDrags(setOver), []);
  if (!over) return null;
  return (
    <div className="drop-zone" aria-hidden>
      <div className="drop-card">
        <FileDown size={36} strokeWidth={1.4} />
        <p className="blank-title">{t("dropHere")}</p>
        <p className="blank-text">{t("dropText")}</p>
      </div>
    </div>
  );
}

/** Listens in the capture phase: the reader refuses drops of its own. */
function followDrags(setOver: (over: boolean) => void): () => void {
  // Entering a child fires before leaving its parent, so only the balance says whether the pointer is gone.
  let depth = 0;
  const enter = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth += 1;
    if (depth === 1) setOver(accepts());
  };
  const leave = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) setOver(false);
  };
  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = accepts() ? "copy" : "none";
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth = 0;
    setOver(false);
    if (accepts()) void importDroppedFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop };
  for (const [name, listener] of Object.entries(listeners)) {
    window.addEventListener(name, listener as EventListener, true);
  }
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      window.removeEventListener(name, listener as EventListener, true);
    }
  };
}
