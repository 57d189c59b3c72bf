/** Waits for the next animation frame and answers the time inside it. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

const quietFrames = 6;

/**
 * Milliseconds from the call of `act`, made inside an animation frame, to the second frame after the last change of
 * what is below `place`; with `work`, the milliseconds `act` itself took.
 */
export async function timeToPaint(
  place: HTMLElement,
  act: () => void,
): Promise<{ painted: number; work: number }> {
  let changed = true;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  await nextFrame();
  observer.observe(place, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["class", "d", "hidden"],
  });
  const start = performance.now();
  act();
  const work = performance.now() - start;
  let painted = 0;
  for (let quiet = 0; quiet < quietFrames; ) {
    const now = await nextFrame();
    if (changed) quiet = 0;
    changed = false;
    quiet++;
    if (quiet === 2) painted = now - start;
  }
  observer.disconnect();
  return { painted, work };
}

/** The longest and the median frame, in milliseconds, while `step` is called in each of `count` frames. */
export async function frameTimes(count: number, step: (frame: number) => void) {
  const times: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < count; frame++) {
    step(frame);
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  return { longest: times.at(-1) ?? 0, median: times[times.length >> 1] ?? 0 };
}

/** Milliseconds for a fixed piece of arithmetic: how fast the machine is just now. */
export function calibrate(): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 1; i < 2e7; i++) sum = (sum + i * i) % 1_000_003;
  if (sum < 0) throw new Error("arithmetic");
  return performance.now() - start;
}
