import { useProject } from "./project-store";

let revision = 0;

useProject.subscribe(({ snapshot: now }, { snapshot: before }) => {
  const isSame =
    now?.project.id === before?.project.id &&
    now?.history.change === before?.history.change &&
    now?.articles === before?.articles;
  if (!isSame) revision += 1;
});

/**
 * Grows whenever an answer that was computed from the project may be old: with every change, and when articles or the
 * work on them came in without one, from another computer or because the project was repaired.
 */
export function projectRevision(): number {
  return revision;
}
