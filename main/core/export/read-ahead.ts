/** After so long others get their turn: whoever wants to stop the work must be heard. */
const breathMs = 50;

/** Lets messages through where nothing else waits for anything. */
export class Breath {
  #last = performance.now();

  /** Waits for a moment if it has been long since the last time. */
  async take(): Promise<void> {
    if (performance.now() - this.#last <= breathMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#last = performance.now();
  }
}

/** The results of `read` in order, with a few reads under way at the same time. Lets messages through in between. */
export async function* readAhead<T>(
  ids: readonly string[],
  read: (id: string) => Promise<T>,
): AsyncGenerator<T> {
  const ahead = 8;
  const waiting: Array<Promise<T>> = [];
  const breath = new Breath();
  for (let next = 0; next < ids.length || waiting.length > 0; ) {
    while (waiting.length < ahead && next < ids.length) {
      const reading = read(ids[next++] ?? "");
      // Whoever stops early leaves reads behind; their failures are nobody's concern.
      reading.catch(() => {});
      waiting.push(reading);
    }
    await breath.take();
    const first = waiting.shift();
    if (first) yield await first;
  }
}
