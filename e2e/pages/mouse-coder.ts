import { expect, type Locator, type Page } from "@playwright/test";
import { inspectorMessages } from "#shared/messages/inspector";
import { linkMessages } from "#shared/messages/link";
import { readerMessages } from "#shared/messages/reader";
import { suggestionMessages } from "#shared/messages/suggestions";
import type { Span } from "#shared/model/annotations";
import { ask } from "../fixtures/bridge";
import { type ArticleWork, keyOf, type Wanted } from "./article-work";

const labelNames: Record<string, string> = { claim: "Claim", actor: "Actor", date: "Date" };

/** Tags one article as the decisions say, with the mouse alone. Clicks and drags are counted alike. */
export class MouseCoder {
  readonly #work: ArticleWork;
  actions = 0;

  constructor(work: ArticleWork) {
    this.#work = work;
  }

  get #page(): Page {
    return this.#work.page();
  }

  /** Tags the open article and marks it done. */
  async tag(): Promise<void> {
    await this.#acceptDates();
    await this.#settleSuggestions();
    for (const wanted of this.#work.missing((await this.#work.read()).annotations.spans))
      await this.#select(wanted);
    await this.#work.learnEntries();
    const { spans } = (await this.#work.read()).annotations;
    for (const span of spans) if (!this.#work.wants(span)) await this.#remove(span);
    for (const span of spans)
      if (span.label === "actor" && this.#work.wants(span)) await this.#nameActor(span);
    for (const span of spans)
      if (span.label === "claim" && this.#work.wants(span)) await this.#giveSpeaker(span);
    const { details, say } = this.#work.window;
    await this.#click(details.pane.getByText(say(inspectorMessages.done), { exact: true }));
    await this.#work.window.saved();
  }

  async #click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  /** The button that accepts all dates. */
  async #acceptDates(): Promise<void> {
    const dates = (await this.#work.settled()).filter(({ kind }) => kind === "date");
    const { suggestions, details, say } = this.#work.window;
    await this.#click(
      suggestions.section.getByRole("button", {
        name: say(suggestionMessages.acceptDates, { count: dates.length }),
      }),
    );
    await expect(details.total).toHaveText(String(dates.length));
  }

  /** A click on a row shows the card beside the words; its buttons settle it and go on. */
  async #settleSuggestions(): Promise<void> {
    const { suggestions, say } = this.#work.window;
    while ((await this.#work.settled()).length > 0) {
      await this.#click(suggestions.list.getByRole("option").first());
      for (let id = await suggestions.currentId(); id !== null; id = await suggestions.currentId()) {
        const [, label = "", start, end] = id.split(".");
        const isRight = this.#work.wants({ label, start: Number(start), end: Number(end) });
        const name = say(isRight ? readerMessages.accept : readerMessages.reject);
        await this.#click(suggestions.card.getByRole("button", { name }));
        await expect.poll(() => suggestions.currentId()).not.toBe(id);
      }
    }
  }

  async #drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    this.actions += 1;
    await this.#page.mouse.move(from.x, from.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await this.#page.mouse.move(to.x - 2, to.y);
    await this.#page.mouse.move(to.x, to.y);
    await this.#page.mouse.up();
  }

  /** Selects words and presses a button of the popover. */
  async #select(wanted: Wanted): Promise<void> {
    const { reader, say } = this.#work.window;
    const place = await reader.placeOf(wanted.start, wanted.end);
    await this.#drag(place.start, place.end);
    const popover = this.#page.getByRole("toolbar", { name: say(readerMessages.tagAs) });
    await this.#click(popover.getByRole("button", { name: labelNames[wanted.label] ?? "" }));
    await expect
      .poll(async () => (await this.#work.read()).annotations.spans.map(keyOf))
      .toContain(keyOf(wanted));
  }

  /** Clicks on the words until this tag is the selected one. */
  async #pick(span: Span): Promise<void> {
    // On its border is the handle that moves it.
    const { end } = await this.#work.window.reader.placeOf(span.start, span.start + 1);
    for (let clicked = 0; (await this.#work.selected()) !== span.id; clicked++) {
      expect(clicked, "clicks until the tag is selected").toBeLessThan(4);
      const before = await this.#work.selected();
      this.actions += 1;
      // Clicks on one place that follow each other fast are a double click, which selects the word.
      await this.#page.mouse.click(end.x + 3 + (clicked % 2) * 12, end.y);
      await expect.poll(() => this.#work.selected()).not.toBe(before);
    }
  }

  async #remove(span: Span): Promise<void> {
    const { details, say } = this.#work.window;
    await this.#pick(span);
    await this.#click(details.pane.getByRole("button", { name: say(inspectorMessages.removeSpan) }));
    await expect
      .poll(async () => (await this.#work.read()).annotations.spans.map(({ id }) => id))
      .not.toContain(span.id);
  }

  /** The plus in the details opens the picker; a click takes the entry that is meant, or a new one. */
  async #nameActor(span: Span): Promise<void> {
    const { entries } = this.#work;
    const number = this.#work.numberOf(span);
    const [linked] = await this.#work.linkOf(span.id, "is");
    if (linked !== undefined && linked === entries.get(number)) return;
    await this.#pick(span);
    const { details, picker, say } = this.#work.window;
    await this.#click(
      details.pane.getByRole("button", { name: say(inspectorMessages.addLink, { role: "is" }) }),
    );
    const { actors } = (await ask(this.#page, "project:snapshot")).value;
    const name = actors.find(({ id }: { id: string }) => id === entries.get(number))?.name;
    const isNew = say(linkMessages.newActor, { name: "" }).slice(0, -2);
    const row =
      name === undefined ? picker.candidates.last() : picker.candidates.filter({ hasText: name }).first();
    if (name === undefined) await expect(row).toContainText(isNew);
    await this.#click(row);
    await expect
      .poll(() => this.#work.linkOf(span.id, "is"))
      .not.toEqual(linked === undefined ? [] : [linked]);
    const [now = ""] = await this.#work.linkOf(span.id, "is");
    if (name === undefined) entries.set(number, now);
    else expect(now).toBe(entries.get(number));
  }

  /** Drags from the handle of the claim to the words of who says it, and clicks on the role. */
  async #giveSpeaker(claim: Span): Promise<void> {
    const speaker = this.#work.speakerOf(claim);
    if (await this.#work.isSaidBy(claim, speaker)) return;
    await this.#pick(claim);
    const { reader, picker } = this.#work.window;
    const target = await reader.placeOf(speaker.start, speaker.end);
    const handle = reader.pane.locator(".reader-link-handle:visible").first();
    const box = await handle.boundingBox();
    if (!box) throw new Error("the claim has no handle");
    await this.#drag(
      { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      { x: target.start.x + 4, y: target.start.y },
    );
    await this.#click(picker.choices.filter({ hasText: "said by" }));
    await expect.poll(() => this.#work.isSaidBy(claim, speaker)).toBe(true);
  }
}
