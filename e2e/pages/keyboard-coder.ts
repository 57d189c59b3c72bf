import { expect, type Locator, type Page } from "@playwright/test";
import type { OpenArticle } from "#shared/ipc/contract";
import type { Span } from "#shared/model/annotations";
import type { Actor } from "#shared/model/project";
import type { Suggestion } from "#shared/suggest/suggestion";
import { ask } from "../fixtures/bridge";
import type { Decisions } from "../fixtures/corpus-decisions";
import type { CountedKeys } from "./counted-keys";
import type { WorkWindow } from "./work-window";

interface Wanted {
  label: string;
  start: number;
  end: number;
}

/** Which entry of the registry a number of the decisions stands for; learnt from the first span that is linked. */
export type Entries = Map<number, string>;

const labelKeys: Record<string, string> = { claim: "1", actor: "2", date: "3" };

const byPlace = (a: Wanted, b: Wanted) => a.start - b.start || b.end - a.end;
const keyOf = ({ label, start, end }: Wanted) => `${label} ${start} ${end}`;

/**
 * Tags one article as the decisions say, by keyboard alone, the way the app is meant to be used: all dates and all
 * known wordings at once, the other suggestions one by one, and then from tag to tag what is missing. What it presses
 * follows from what the app shows; what it presses for is counted.
 */
export class KeyboardCoder {
  readonly #page: () => Page;
  readonly #window: WorkWindow;
  readonly #keys: CountedKeys;
  readonly #ids: { article: string; coder: string };
  readonly #decisions: Decisions;
  readonly #entries: Entries;
  readonly #wanted: Wanted[];
  readonly #visited = new Set<string>();

  constructor(
    page: () => Page,
    window: WorkWindow,
    keys: CountedKeys,
    ids: { article: string; coder: string },
    decisions: Decisions,
    entries: Entries,
  ) {
    this.#page = page;
    this.#window = window;
    this.#keys = keys;
    this.#ids = ids;
    this.#decisions = decisions;
    this.#entries = entries;
    const { claims, actors, dates } = decisions;
    this.#wanted = [
      ...claims.map(([start, end]) => ({ label: "claim", start, end })),
      ...actors.map(([start, end]) => ({ label: "actor", start, end })),
      ...dates.map(([start, end]) => ({ label: "date", start, end })),
    ].sort(byPlace);
  }

  /** Tags the open article, whose text has the keyboard, and marks it done. */
  async tag(): Promise<void> {
    await this.#acceptTogether("date", "Control+Shift+D");
    await this.#acceptTogether("known", "Control+Shift+A");
    while (await this.#walkSuggestions()) await this.#settled();
    await this.#learnEntries();
    await this.#walkTags();
    await this.#keys.press("status", "Control+Enter");
    await this.#window.saved();
  }

  async read(): Promise<OpenArticle> {
    await this.#window.saved();
    const answer = await ask(this.#page(), "article:read", this.#ids);
    return answer.value;
  }

  /** What the app suggests, when everything that was done is taken into account. */
  async #settled(): Promise<Suggestion[]> {
    await this.#window.saved();
    const { value } = await ask(this.#page(), "suggest:article", this.#ids);
    const open: Suggestion[] = value.suggestions;
    const { section, total } = this.#window.suggestions;
    if (open.length > 0) await expect(total).toHaveText(String(open.length));
    else await expect(section.getByRole("option")).toHaveCount(0);
    return open;
  }

  #wants(place: Wanted): boolean {
    return this.#wanted.some((one) => keyOf(one) === keyOf(place));
  }

  /** Accepts all of a kind at once where nearly all of them are right; the others are removed on the way. */
  async #acceptTogether(kind: "date" | "known", key: string): Promise<void> {
    const all = (await this.#settled()).filter((one) => one.kind === kind && !one.waiting);
    const right = all.filter((one) => this.#wants(one));
    if (all.length < 2 || right.length < all.length * 0.75) return;
    const before = await this.#window.details.total.textContent();
    await this.#keys.press("bulk", key);
    await expect(this.#window.details.total).not.toHaveText(before ?? "");
  }

  /** Goes through the suggestions from the top. False when there is none. */
  async #walkSuggestions(): Promise<boolean> {
    const { suggestions, reader } = this.#window;
    if ((await this.#settled()).length === 0) return false;
    await this.#keys.press("go", "Control+Home");
    await this.#keys.press("go", ".");
    await expect.poll(() => suggestions.currentId()).not.toBeNull();
    for (let id = await suggestions.currentId(); id !== null; id = await suggestions.currentId()) {
      const [, label = "", start, end] = id.split(".");
      const isRight = this.#wants({ label, start: Number(start), end: Number(end) });
      await this.#keys.press(isRight ? "accept" : "reject", isRight ? "Enter" : "X");
      await expect.poll(() => suggestions.currentId(), "the suggestion is settled").not.toBe(id);
      await expect(reader.text).toBeFocused();
    }
    return true;
  }

  /** Goes from tag to tag: adds what nobody suggested, removes what is wrong, links what is not linked. */
  async #walkTags(): Promise<void> {
    await this.#keys.press("go", "Control+Home");
    for (;;) {
      const { annotations } = await this.read();
      const left = annotations.spans.filter(({ id }) => !this.#visited.has(id)).sort(byPlace);
      const missing = this.#missing(annotations.spans)[0];
      const next = left[0];
      if (!missing && !next) return;
      if (missing && (!next || byPlace(missing, next) < 0)) await this.#tagByHand(missing);
      else if (next) {
        await this.#goTo(next.id);
        await this.#complete(next);
      }
    }
  }

  #missing(spans: readonly Span[]): Wanted[] {
    const there = new Set(spans.map(keyOf));
    return this.#wanted.filter((one) => !there.has(keyOf(one)));
  }

  /** The tag whose details are shown. */
  async #selected(): Promise<string | null> {
    const card = this.#window.details.pane.locator("[data-span-card]");
    return (await card.count()) === 0 ? null : card.getAttribute("data-span-card");
  }

  /** Tab or Shift+Tab until the tag is selected. */
  async #goTo(id: string, key = "Tab"): Promise<void> {
    for (let pressed = 0; (await this.#selected()) !== id; pressed++) {
      if (pressed > 60) throw new Error("the tag cannot be reached");
      const before = await this.#selected();
      await this.#keys.press("walk", key);
      await expect.poll(() => this.#selected()).not.toBe(before);
    }
  }

  /** Puts the caret or, with `extend`, the end of the selection at an offset. */
  async #moveTo(offset: number, extend = false): Promise<void> {
    const shift = extend ? "Shift+" : "";
    for (let moved = 0; moved < 400; moved++) {
      const at = await caretIn(this.#page());
      if (at === offset) return;
      const far = Math.abs(offset - at) > 7;
      const way = offset > at ? "ArrowRight" : "ArrowLeft";
      await this.#keys.press("caret", `${far ? "Control+" : ""}${shift}${way}`);
      await expect.poll(() => caretIn(this.#page())).not.toBe(at);
    }
    throw new Error("the caret does not get there");
  }

  async #tagByHand(wanted: Wanted): Promise<void> {
    const { text } = await this.read();
    await this.#moveTo(wanted.start);
    const isWord = /^[\p{L}\d]+$/u.test(text.slice(wanted.start, wanted.end));
    if (!isWord) await this.#moveTo(wanted.end, true);
    await this.#keys.press("tag", labelKeys[wanted.label] ?? "");
    await expect(async () => {
      const { annotations } = await this.read();
      const made = annotations.spans.find((span) => keyOf(span) === keyOf(wanted));
      expect(made, `${keyOf(wanted)} is tagged`).toBeDefined();
      expect(await this.#selected()).toBe(made?.id);
    }).toPass();
    const made = (await this.read()).annotations.spans.find((span) => keyOf(span) === keyOf(wanted));
    if (made) await this.#complete(made);
  }

  /** Does what is left to do at the selected tag. */
  async #complete(span: Span): Promise<void> {
    this.#visited.add(span.id);
    if (!this.#wants(span)) {
      await this.#keys.press("remove", "Delete");
      await expect
        .poll(async () => (await this.read()).annotations.spans.map(({ id }) => id))
        .not.toContain(span.id);
    } else if (span.label === "actor") await this.#linkEntry(span);
    else if (span.label === "claim") await this.#linkSpeaker(span);
    else await this.#giveValue(span);
  }

  /** Types what a date stands for, where nothing says it yet. */
  async #giveValue(span: Span): Promise<void> {
    if (span.attributes.value) return;
    const date = this.#decisions.dates.find(([start, end]) => start === span.start && end === span.end);
    const { dateValue, pane } = this.#window.details;
    await this.#keys.press("value", "Enter");
    await expect(pane.locator(":focus")).toHaveCount(1);
    for (let tab = 0; tab < 12 && !(await hasFocus(dateValue)); tab++) await this.#keys.press("value", "Tab");
    for (const letter of date?.[2] ?? "") await this.#keys.press("value", letter);
    await this.#keys.press("value", "Enter");
    await expect
      .poll(
        async () => (await this.read()).annotations.spans.find(({ id }) => id === span.id)?.attributes.value,
      )
      .toBeTruthy();
    await this.#keys.press("value", "Escape");
    await expect(this.#window.reader.text).toBeFocused();
  }

  async #linkOf(span: string, role: string): Promise<string[]> {
    const { links } = (await this.read()).annotations;
    return links.filter((link) => link.from === span && link.role === role).map(({ to }) => to);
  }

  async #actors(): Promise<Actor[]> {
    return (await ask(this.#page(), "project:snapshot")).value.actors;
  }

  /** Which entries were made or linked by accepting. */
  async #learnEntries(): Promise<void> {
    const { spans, links } = (await this.read()).annotations;
    for (const [start, end, number] of this.#decisions.actors) {
      const span = spans.find((one) => keyOf(one) === keyOf({ label: "actor", start, end }));
      const entry = links.find(({ role, from }) => role === "is" && from === span?.id)?.to;
      const taken = [...this.#entries.values()].includes(entry ?? "");
      if (entry !== undefined && !taken && !this.#entries.has(number)) this.#entries.set(number, entry);
    }
  }

  async #linkEntry(span: Span): Promise<void> {
    const number =
      this.#decisions.actors.find(([start, end]) => start === span.start && end === span.end)?.[2] ?? 0;
    const known = this.#entries.get(number);
    const [linked] = await this.#linkOf(span.id, "is");
    const taken = [...this.#entries].some(([other, id]) => id === linked && other !== number);
    if (linked !== undefined && !taken && (known === undefined || known === linked)) {
      this.#entries.set(number, linked);
      return;
    }
    await this.#keys.press("link", "i");
    const name = (await this.#actors()).find(({ id }) => id === known)?.name;
    await this.#choose(name);
    await expect.poll(() => this.#linkOf(span.id, "is")).not.toEqual(linked === undefined ? [] : [linked]);
    const [now = ""] = await this.#linkOf(span.id, "is");
    if (known === undefined) this.#entries.set(number, now);
    else expect(now).toBe(known);
  }

  /** Takes the first candidate that says `wanted`, by its number or by typing; a new one where none is meant. */
  async #choose(wanted: string | undefined): Promise<void> {
    const { dialog, candidates } = this.#window.picker;
    await expect(candidates.first()).toBeVisible();
    if (wanted === undefined) await this.#keys.press("link", "Control+Enter");
    else {
      let place = await this.#placeOf(wanted);
      let typed = 0;
      for (const letter of place < 0 || place > 8 ? wanted : "") {
        await this.#keys.press("link", letter);
        typed += 1;
        await expect(this.#window.picker.field).toHaveValue(wanted.slice(0, typed));
        place = await this.#placeOf(wanted);
        if (place >= 0 && place < 9) break;
      }
      if (place < 0) throw new Error("what is meant is not among the candidates");
      await this.#keys.press("link", place === 0 ? "Enter" : `${typed > 0 ? "Alt+" : ""}${place + 1}`);
    }
    await expect(dialog).toBeHidden();
    await expect(this.#window.reader.text).toBeFocused();
  }

  async #placeOf(words: string): Promise<number> {
    const rows = await this.#window.picker.candidates.allTextContents();
    return rows.findIndex((row) => row.includes(words));
  }

  async #linkSpeaker(claim: Span): Promise<void> {
    const start = this.#decisions.claims.find(([from, to]) => from === claim.start && to === claim.end)?.[2];
    const wanted = this.#wanted.find((one) => one.label === "actor" && one.start === start);
    if (!wanted) throw new Error("the decisions name no speaker");
    await this.#takeProposals(claim, wanted);
    if (await this.#isSaidBy(claim, wanted)) return;
    const { spans } = (await this.read()).annotations;
    if (!spans.some((span) => keyOf(span) === keyOf(wanted))) {
      await this.#tagByHand(wanted);
      await this.#goTo(claim.id, "Shift+Tab");
    }
    const { text } = await this.read();
    await this.#keys.press("link", "a");
    await this.#choose(text.slice(wanted.start, wanted.end));
    await expect.poll(() => this.#isSaidBy(claim, wanted)).toBe(true);
  }

  /** Takes over what is proposed for the selected claim, unless the proposed speaker is wrong. */
  async #takeProposals(claim: Span, speaker: Wanted): Promise<void> {
    const { pane } = this.#window.details;
    const accept = pane.locator(".accept-proposals");
    if ((await accept.count()) === 0) return;
    const { text, annotations } = await this.read();
    const proposed = pane.getByRole("list", { name: /^said by$/ }).locator(".proposal-pill .pill-text");
    const right = text.slice(speaker.start, speaker.end);
    for (const words of await proposed.allTextContents()) if (!right.includes(words)) return;
    const before =
      JSON.stringify(annotations.spans.find(({ id }) => id === claim.id)) + annotations.links.length;
    await this.#keys.press("proposals", "p");
    await expect(accept).toHaveCount(0);
    await expect
      .poll(async () => {
        const now = (await this.read()).annotations;
        return JSON.stringify(now.spans.find(({ id }) => id === claim.id)) + now.links.length;
      })
      .not.toBe(before);
  }

  /** Whether the claim is linked to the one who says it: to these words, or to others that mean the same actor. */
  async #isSaidBy(claim: Span, speaker: Wanted): Promise<boolean> {
    const { spans } = (await this.read()).annotations;
    const said = await this.#linkOf(claim.id, "said-by");
    const numberAt = (place: number) => this.#decisions.actors.find(([start]) => start === place)?.[2];
    const numbers = said.map((id) => numberAt(spans.find((span) => span.id === id)?.start ?? -1));
    expect(
      numbers.every((number) => number === numberAt(speaker.start)),
      "nobody else says it",
    ).toBe(true);
    return numbers.length > 0;
  }
}

/** Where the caret, or the moving end of the selection, stands: UTF-16 units of the text. */
function caretIn(page: Page): Promise<number> {
  return page.locator(".ProseMirror").evaluate((surface) => {
    const { focusNode, focusOffset } = document.getSelection() ?? {};
    let offset = 0;
    for (const paragraph of surface.querySelectorAll("p")) {
      if (focusNode && paragraph.contains(focusNode)) {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        range.setEnd(focusNode, focusOffset ?? 0);
        return offset + range.toString().length;
      }
      offset += (paragraph.textContent ?? "").length + 1;
    }
    return -1;
  });
}

function hasFocus(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement);
}
