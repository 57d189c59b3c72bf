import { importRuns } from "../state/import-store";
import { useLink } from "../state/link-store";
import { useProject } from "../state/project-store";
import { useSession } from "../state/session-store";
import { foreignRuns } from "../state/span-import-store";
import { useView } from "../state/view-store";

/** A project is open and nothing lies over it. */
export function hasProject(): boolean {
  return useProject.getState().phase === "open" && noDialog() && !importRuns() && !foreignRuns();
}

/** A project is open and may be changed. */
export function canChange(): boolean {
  return hasProject() && useProject.getState().snapshot?.readOnly === undefined;
}

/** An article is in the reader. */
export function hasArticle(): boolean {
  return hasProject() && useView.getState().screen === "read" && useSession.getState().open !== undefined;
}

/** An article is in the reader and may be changed. */
export function canChangeArticle(): boolean {
  return hasArticle() && canChange();
}

/** Neither a dialog nor the picker for links asks for attention. */
export function noDialog(): boolean {
  return useView.getState().dialog === undefined && useLink.getState().picker === undefined;
}
