import { expect, type Page } from "@playwright/test";
import type { OpenArticle } from "#shared/ipc/contract";
import type { Span } from "#shared/model/annotations";
import type { Suggestion } from "#shared/suggest/suggestion";
import { ask } from "../fixtures/bridge";
import type { Decisions } from "../fixtures/corpus-decisions";
import type { WorkWindow } from "./work-window";

/** A tag that is decided on. UTF-16 units, half-open. */
export interface Wanted {
  label: string;
  start: number;
  end: number;
}

/** Which entry of the registry a number of the decisions stands for; learnt from the first span that is linked. */
export type Entries = Map<number, string>;

/** By start, the longer first. */
export const byPlace = (a: Wanted, b: Wanted): number => a.start - b.start || b.end - a.end;
/** The same for the same tag. */
export const keyOf = ({ label, start, end }: Wanted): string => `${label} ${start} ${end}`;

/** The work on one open article: what is decided, what is there, and what is still to be done. */
export class ArticleWork {
  readonly page: () => Page;
  readonly window: WorkWindow;
  readonly ids: { article: string; coder: string };
  readonly decisions: Decisions;
  readonly entries: Entries;
  readonly wanted: Wanted[];

  constructor(
    page: () => Page,
    window: WorkWindow,
    ids: { article: string; coder: string },
    decisions: Decisions,
    entries: Entries,
  ) {
    this.page = page;
    this.window = window;
    this.ids = ids;
    this.decisions = decisions;
    this.entries = entries;
    const { claims, actors, dates } = decisions;
    this.wanted = [
      ...claims.map(([start, end]) => ({ label: "claim", start, end })),
      ...actors.map(([start, end]) => ({ label: "actor", start, end })),
      ...dates.map(([start, end]) => ({ label: "date", start, end })),
    ].sort(byPlace);
  }

  /** The article as it is on disk. */
  async read(): Promise<OpenArticle> {
    await this.window.saved();
    const answer = await ask(this.page(), "article:read", this.ids);
    return answer.value;
  }

  /** What the app suggests, when everything that was done is taken into account. */
  async settled(): Promise<Suggestion[]> {
    await this.window.saved();
    const { value } = await ask(this.page(), "suggest:article", this.ids);
    const open: Suggestion[] = value.suggestions;
    const { section, total } = this.window.suggestions;
    if (open.length > 0) await expect(total).toHaveText(String(open.length));
    else await expect(section.getByRole("option")).toHaveCount(0);
    return open;
  }

  /** Whether this tag is decided on. */
  wants(place: Wanted): boolean {
    return this.wanted.some((one) => keyOf(one) === keyOf(place));
  }

  /** What is decided on and not tagged, in the order of the text. */
  missing(spans: readonly Span[]): Wanted[] {
    const there = new Set(spans.map(keyOf));
    return this.wanted.filter((one) => !there.has(keyOf(one)));
  }

  /** The tag whose details are shown. */
  async selected(): Promise<string | null> {
    const card = this.window.details.pane.locator("[data-span-card]");
    return (await card.count()) === 0 ? null : card.getAttribute("data-span-card");
  }

  /** What a span is linked to in a role. */
  async linkOf(span: string, role: string): Promise<string[]> {
    const { links } = (await this.read()).annotations;
    return links.filter((link) => link.from === span && link.role === role).map(({ to }) => to);
  }

  /** Which entries were made or linked by accepting. */
  async learnEntries(): Promise<void> {
    const { spans, links } = (await this.read()).annotations;
    for (const [start, end, number] of this.decisions.actors) {
      const span = spans.find((one) => keyOf(one) === keyOf({ label: "actor", start, end }));
      const entry = links.find(({ role, from }) => role === "is" && from === span?.id)?.to;
      const taken = [...this.entries.values()].includes(entry ?? "");
      if (entry !== undefined && !taken && !this.entries.has(number)) this.entries.set(number, entry);
    }
  }

  /** Whether the claim is linked to the one who says it: to these words, or to others that mean the same actor. */
  async isSaidBy(claim: Span, speaker: Wanted): Promise<boolean> {
    // Of one reading: a link may come with the span it points to.
    const { spans, links } = (await this.read()).annotations;
    const said = links.filter(({ from, role }) => from === claim.id && role === "said-by");
    const numberAt = (place: number) => this.decisions.actors.find(([start]) => start === place)?.[2];
    const numbers = said.map(({ to }) => numberAt(spans.find((span) => span.id === to)?.start ?? -1));
    expect(
      numbers.every((number) => number === numberAt(speaker.start)),
      "nobody else says it",
    ).toBe(true);
    return numbers.length > 0;
  }

  /** The words of the actor who says a claim. */
  speakerOf(claim: Wanted): Wanted {
    const start = this.decisions.claims.find(([from, to]) => from === claim.start && to === claim.end)?.[2];
    const speaker = this.wanted.find((one) => one.label === "actor" && one.start === start);
    if (!speaker) throw new Error("the decisions name no speaker");
    return speaker;
  }

  /** The number of the entry an actor stands for. */
  numberOf({ start, end }: Wanted): number {
    return this.decisions.actors.find((actor) => actor[0] === start && actor[1] === end)?.[2] ?? 0;
  }
}
