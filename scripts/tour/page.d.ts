// What scripts find in the page they drive.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

interface Window {
  /** What the preload offers: one function a request. */
  readonly wortlaut: Record<string, (argument?: unknown) => Promise<unknown>>;
  /** The benchmark's stop watch; see bench/app/page-watch.mjs. */
  wortlautWatch: import("../bench/app/page-watch.mjs").Watch;
}
