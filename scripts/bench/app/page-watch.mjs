/**
 * @typedef {object} Wait
 * @property {"click" | "keydown"} event what starts the watch, by the time the browser gave it
 * @property {string} place only changes below this element count
 * @property {"text" | "pieces" | "rows"} until what has to be there: a text, more or fewer drawn spans, another number of rows
 * @property {string} [text] the beginning of the expected text
 *
 * @typedef {object} Seen
 * @property {number} there milliseconds from the event to the first frame in which it was there
 * @property {number} painted to the second frame after the last change
 * @property {number} longest the longest time between two frames
 * @property {number | null} saved to the frame in which the status bar said that all is on disk again
 *
 * @typedef {object} Watch
 * @property {(wait: Wait) => void} begin
 * @property {() => Promise<Seen>} end
 * @property {(selector: string, by: number, frames: number) => Promise<{longest: number, median: number, distance: number}>} scroll
 * @property {() => void} startPings
 * @property {() => {longestAnswer: number, longestFrame: number, answers: number}} takePings
 * @property {() => number} calibrate
 */

/**
 * Puts the stop watch into a page as `window.wortlautWatch`. It runs in the page, so it knows nothing of this file. The
 * end of a change is found as the reader's own benchmark finds it: the second frame after the last change.
 */
export function installWatch() {
  const nextFrame = () =>
    new Promise((/** @type {(time: number) => void} */ resolve) =>
      requestAnimationFrame(() => resolve(performance.now())),
    );
  const quietFrames = 6;
  const patience = 120_000;
  const pieces = () => document.querySelectorAll(".ProseMirror [data-span]").length;
  const rows = () =>
    document.querySelector(".article-list [role=option]")?.getAttribute("aria-setsize") ?? "0";

  /** @type {Promise<Seen> | undefined} */
  let running;

  /** @returns {() => boolean} */
  function conditionOf(/** @type {Wait} */ { until, text = "" }) {
    if (until === "pieces") {
      const before = pieces();
      return () => pieces() !== before;
    }
    if (until === "rows") {
      const before = rows();
      return () => rows() !== before;
    }
    const begins = () => document.querySelector(".ProseMirror p")?.textContent ?? "";
    return () => text !== "" && begins().startsWith(text);
  }

  async function watch(/** @type {Wait} */ wait) {
    const isThere = conditionOf(wait);
    let start = 0;
    const note = (/** @type {Event} */ event) => {
      start ||= event.timeStamp;
    };
    window.addEventListener(wait.event, note, { capture: true, once: true });
    let changed = true;
    const observer = new MutationObserver(() => {
      changed = true;
    });
    const place = document.querySelector(wait.place);
    if (!place) throw new Error(`there is no ${wait.place}`);
    const what = { subtree: true, childList: true, characterData: true, attributeFilter: ["class"] };
    observer.observe(place, what);
    const begun = performance.now();
    let last = begun;
    /** @type {Seen} */
    const seen = { there: 0, painted: 0, longest: 0, saved: null };
    let wasSaving = false;
    for (let quiet = 0; quiet < quietFrames || (wasSaving && seen.saved === null); ) {
      const now = await nextFrame();
      if (now - begun > patience) throw new Error(`nothing came of ${wait.until} in ${patience} ms`);
      if (start === 0) {
        last = now;
        continue;
      }
      seen.longest = Math.max(seen.longest, now - Math.max(last, start));
      last = now;
      const isSaving = document.querySelector(".save-state.is-saving") !== null;
      if (wasSaving && !isSaving) seen.saved ??= now - start;
      wasSaving ||= isSaving;
      if (seen.there === 0) {
        if (!isThere()) continue;
        seen.there = now - start;
        changed = true;
      }
      if (changed) quiet = 0;
      changed = false;
      quiet++;
      if (quiet === 2) seen.painted = now - start;
    }
    observer.disconnect();
    return seen;
  }

  /** @type {{longestAnswer: number, longestFrame: number, answers: number} | undefined} */
  let pings;

  async function ping() {
    while (pings) {
      const start = performance.now();
      await window.wortlaut["app:info"]?.();
      if (!pings) return;
      pings.longestAnswer = Math.max(pings.longestAnswer, performance.now() - start);
      pings.answers++;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async function followFrames() {
    let last = await nextFrame();
    while (pings) {
      const now = await nextFrame();
      if (pings) pings.longestFrame = Math.max(pings.longestFrame, now - last);
      last = now;
    }
  }

  window.wortlautWatch = {
    begin(wait) {
      running = watch(wait);
      running.catch(() => undefined);
    },
    end() {
      if (!running) throw new Error("nothing is being watched");
      return running;
    },
    async scroll(selector, by, frames) {
      const scroller = document.querySelector(selector);
      if (!scroller) throw new Error(`there is no ${selector}`);
      const from = scroller.scrollTop;
      const times = [];
      let last = await nextFrame();
      for (let frame = 1; frame <= frames; frame++) {
        scroller.scrollTop = from + by * frame;
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      times.sort((a, b) => a - b);
      const distance = scroller.scrollTop - from;
      return { longest: times.at(-1) ?? 0, median: times[times.length >> 1] ?? 0, distance };
    },
    startPings() {
      pings = { longestAnswer: 0, longestFrame: 0, answers: 0 };
      void ping();
      void followFrames();
    },
    takePings() {
      const seen = pings;
      pings = undefined;
      if (!seen) throw new Error("nothing was pinged");
      return seen;
    },
    calibrate() {
      const start = performance.now();
      let sum = 0;
      for (let i = 1; i < 2e7; i++) sum = (sum + i * i) % 1_000_003;
      if (sum < 0) throw new Error("arithmetic");
      return performance.now() - start;
    },
  };
}
