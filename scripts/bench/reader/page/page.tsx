import "../../../../renderer/styles/tokens.css";
import "../../../../renderer/styles/reader.css";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/inter";
import "./page.css";
import type { Span } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import { type Contender, type More, PlainContender, ReaderContender } from "./contenders";
import { calibrate, frameTimes, nextFrame, timeToPaint } from "./frames";
import { articleAround, linksIn, spansIn, suggestionsIn, wordSoup } from "./word-soup";

interface Sample extends More {
  article: Article;
  text: string;
  spans: Span[];
}

const place = document.getElementById("root") as HTMLElement;
const samples = new Map<string, Sample>();
let open: { contender: Contender; sample: Sample } | null = null;
const violations: string[] = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.violatedDirective} ${event.sourceFile ?? ""}:${event.lineNumber}`);
});

function sampleOf(words: number, spans: number): Sample {
  const key = `${words}/${spans}`;
  let sample = samples.get(key);
  if (!sample) {
    const soup = wordSoup(words, 7);
    const made = spansIn(soup.text, soup.words, spans, 11);
    const suggestions = suggestionsIn(soup.text, soup.words, Math.round(3 * Math.sqrt(spans)), 13);
    sample = {
      article: articleAround(soup.text, words),
      text: soup.text,
      spans: made,
      suggestions,
      links: linksIn(made),
    };
    samples.set(key, sample);
  }
  return sample;
}

function current(): { contender: Contender; sample: Sample } {
  if (!open) throw new Error("nothing is open");
  return open;
}

/** A span in the middle of what is shown, and the same one moved by a few letters. */
function spanInView(): Span {
  const { contender, sample } = current();
  const { scrollTop, scrollHeight, clientHeight } = contender.scroller();
  const share = (scrollTop + clientHeight / 2) / scrollHeight;
  const start = sample.text.indexOf(" ", Math.floor(share * sample.text.length)) + 1;
  const end = sample.text.indexOf(" ", start + 12);
  const now = "2025-01-01T00:00:00.000Z";
  const quote = sample.text.slice(start, end);
  return {
    id: "s_added",
    label: "actor",
    start,
    end,
    quote,
    before: "",
    after: "",
    attributes: {},
    created: now,
    modified: now,
  };
}

/** A linked claim that is to be seen. */
function claimInView(): string | undefined {
  const { sample, contender } = current();
  const { top, bottom } = contender.scroller().getBoundingClientRect();
  const linked = new Set(sample.links.map(({ from }) => from));
  for (const element of place.querySelectorAll<HTMLElement>(".span[data-span]")) {
    const box = element.getBoundingClientRect();
    const id = element.dataset.span ?? "";
    if (box.top > top && box.bottom < bottom && linked.has(id)) return id;
  }
  return undefined;
}

const bench = {
  violations,
  calibrate,
  async empty() {
    return (await timeToPaint(place, () => undefined)).painted;
  },
  async open(kind: "reader" | "plain", words: number, spans: number) {
    bench.close();
    const sample = sampleOf(words, spans);
    await document.fonts.load('18px "Source Serif 4 Variable"');
    await nextFrame();
    const contender = kind === "reader" ? new ReaderContender(place) : new PlainContender(place);
    const times = await timeToPaint(place, () =>
      contender.open(sample.article, sample.text, sample.spans, sample),
    );
    open = { contender, sample };
    return times;
  },
  /** Opens any text, to try the reader by hand. */
  async openText(text: string, spans: Span[] = [], mask: Article["mask"] = []) {
    bench.close();
    await document.fonts.load('18px "Source Serif 4 Variable"');
    const article = { ...articleAround(text, 0), mask };
    const contender = new ReaderContender(place);
    contender.open(article, text, spans);
    open = { contender, sample: { article, text, spans, suggestions: [], links: [] } };
    await timeToPaint(place, () => undefined);
  },
  close() {
    open?.contender.close();
    open = null;
  },
  async changes() {
    const { contender } = current();
    const span = spanInView();
    const times: Record<string, { painted: number; work: number }> = {};
    times.add = await timeToPaint(place, () => contender.add(span));
    if (contender.select) times.select = await timeToPaint(place, () => contender.select?.(span.id));
    if (contender.move)
      times.move = await timeToPaint(place, () => contender.move?.(span.id, span.start, span.end + 1));
    if (contender.select) times.unselect = await timeToPaint(place, () => contender.select?.(null));
    if (contender.select) {
      const claim = claimInView();
      if (claim) times.partners = await timeToPaint(place, () => contender.select?.(claim));
      contender.select(null);
    }
    times.remove = await timeToPaint(place, () => contender.remove(span));
    if (contender.tagByKey) {
      contender.handle?.()?.scrollTo(span.start, span.end);
      contender.handle?.()?.focus();
      await timeToPaint(place, () => undefined);
      times.key = await timeToPaint(place, () => contender.tagByKey?.());
    }
    const handle = contender.handle?.();
    if (handle) {
      handle.nextSuggestion(1);
      await timeToPaint(place, () => undefined);
      times.walk = await timeToPaint(place, () => handle.nextSuggestion(1));
      times.accept = await timeToPaint(place, () => handle.acceptSuggestion());
    }
    return times;
  },
  async scroll(by: number, frames: number) {
    const scroller = current().contender.scroller();
    const from = scroller.scrollTop;
    const times = await frameTimes(frames, (frame) => {
      scroller.scrollTop = from + by * (frame + 1);
    });
    return { ...times, distance: scroller.scrollTop - from };
  },
  async scrollTo(share: number) {
    const scroller = current().contender.scroller();
    scroller.scrollTop = share * scroller.scrollHeight;
    await timeToPaint(place, () => undefined);
  },
  /** Makes the text and its spans, so that what is measured afterwards is the showing alone. */
  prepare(words: number, spans: number) {
    sampleOf(words, spans);
  },
  /** Whether the drawn pieces of every span that is wholly drawn are exactly its words; where one is to be seen. */
  check() {
    const { sample } = current();
    const pieces = new Map<string, string>();
    for (const element of place.querySelectorAll<HTMLElement>("[data-span]")) {
      const id = element.dataset.span ?? "";
      pieces.set(id, (pieces.get(id) ?? "") + element.textContent);
    }
    const byId = new Map(sample.spans.map((span) => [span.id, span]));
    let whole = 0;
    const wrong: string[] = [];
    for (const [id, words] of pieces) {
      const quote = byId.get(id)?.quote.replaceAll("\n", "");
      if (quote === undefined) continue;
      if (words === quote) whole++;
      else if (!quote.startsWith(words) && !quote.endsWith(words)) wrong.push(id);
    }
    const text = place.querySelector(".ProseMirror")?.textContent;
    return { whole, wrong, drawn: pieces.size, textIsWhole: text === sample.text.replaceAll("\n", "") };
  },
  /** Where pieces that lie alone stand in the view, with the colours they should have. */
  colours() {
    const shown = current().contender.scroller().getBoundingClientRect();
    const found: Array<{
      kind: string;
      x: number;
      y: number;
      width: number;
      height: number;
      colour: string;
    }> = [];
    for (const kind of ["tint", "underline", "dotted"]) {
      for (const element of place.querySelectorAll<HTMLElement>(`p > .span-${kind}`)) {
        const [rect] = element.getClientRects();
        if (!rect || rect.top < shown.top || rect.bottom > shown.bottom || element.childElementCount > 0)
          continue;
        const style = getComputedStyle(element);
        const colour = kind === "tint" ? style.backgroundColor : style.textDecorationColor;
        found.push({ kind, x: rect.x, y: rect.y, width: rect.width, height: rect.height + 8, colour });
        break;
      }
    }
    return found;
  },
  said: () => (open?.contender instanceof ReaderContender ? open.contender.said : []),
  handle: () => open?.contender.handle?.() ?? null,
  shown: () => (open?.contender instanceof ReaderContender ? open.contender.shown : null),
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
