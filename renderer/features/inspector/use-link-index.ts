import { useMemo } from "react";
import { useProject } from "../../state/project-store";
import { useSession } from "../../state/session-store";
import { indexLinks, type LinkIndex } from "./link-targets";

/** The links of the open article, named; undefined without an article. */
export function useLinkIndex(): LinkIndex | undefined {
  const annotations = useSession((state) => state.open?.shown.annotations);
  const actors = useProject((state) => state.snapshot?.actors);
  const statements = useProject((state) => state.snapshot?.statements);
  return useMemo(
    () => (annotations && actors && statements ? indexLinks(annotations, { actors, statements }) : undefined),
    [annotations, actors, statements],
  );
}
