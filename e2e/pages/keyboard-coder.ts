import { expect, type Locator, type Page } from "@playwright/test";
import type { Span } from "#shared/model/annotations";
import type { Actor } from "#shared/model/project";
import { ask } from "../fixtures/bridge";
import { type ArticleWork, byPlace, keyOf, type Wanted } from "./article-work";
import type { CountedKeys } from "./counted-keys";

const labelKeys: Record<string, string> = { claim: "1", actor: "2", date: "3" };

/**
 * Tags one article as the decisions say, by keyboard alone, the way the app is meant to be used: all dates and all
 * known wordings at once, the other suggestions one by one, and then from tag to tag what is missing. What it presses
 * follows from what the app shows; what it presses for is counted.
 */
export class KeyboardCoder {
  readonly #work: ArticleWork;
  readonly #keys: CountedKeys;
  readonly #visited = new Set<string>();

  constructor(work: ArticleWork, keys: CountedKeys) {
    this.#work = work;
    this.#keys = keys;
  }

  /** Tags the open article, whose text has the keyboard, and marks it done. */
  async tag(): Promise<void> {
    await this.#acceptTogether("date", "Control+Shift+D");
    await this.#acceptTogether("known", "Control+Shift+A");
    while (await this.#walkSuggestions()) await this.#work.settled();
    await this.#work.learnEntries();
    await this.#walkTags();
    await this.#keys.press("status", "Control+Enter");
    await this.#work.window.saved();
  }

  /** Accepts all of a kind at once where nearly all of them are right; the others are removed on the way. */
  async #acceptTogether(kind: "date" | "known", key: string): Promise<void> {
    const all = (await this.#work.settled()).filter((one) => one.kind === kind && !one.waiting);
    const right = all.filter((one) => this.#work.wants(one));
    if (all.length < 2 || right.length < all.length * 0.75) return;
    const before = await this.#work.window.details.total.textContent();
    await this.#keys.press("bulk", key);
    await expect(this.#work.window.details.total).not.toHaveText(before ?? "");
  }

  /** Goes through the suggestions from the top. False when there is none. */
  async #walkSuggestions(): Promise<boolean> {
    const { suggestions, reader } = this.#work.window;
    if ((await this.#work.settled()).length === 0) return false;
    await this.#keys.press("go", "Control+Home");
    await this.#keys.press("go", ".");
    await expect.poll(() => suggestions.currentId()).not.toBeNull();
    for (let id = await suggestions.currentId(); id !== null; id = await suggestions.currentId()) {
      const [, label = "", start, end] = id.split(".");
      const isRight = this.#work.wants({ label, start: Number(start), end: Number(end) });
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
      const { annotations } = await this.#work.read();
      const left = annotations.spans.filter(({ id }) => !this.#visited.has(id)).sort(byPlace);
      const missing = this.#work.missing(annotations.spans)[0];
      const next = left[0];
      if (!missing && !next) return;
      if (missing && (!next || byPlace(missing, next) < 0)) await this.#tagByHand(missing);
      else if (next) {
        await this.#goTo(next.id);
        await this.#complete(next);
      }
    }
  }

  /** Tab or Shift+Tab until the tag is selected. */
  async #goTo(id: string, key = "Tab"): Promise<void> {
    for (let pressed = 0; (await this.#work.selected()) !== id; pressed++) {
      if (pressed > 60) throw new Error("the tag cannot be reached");
      const before = await this.#work.selected();
      await this.#keys.press("walk", key);
      await expect.poll(() => this.#work.selected()).not.toBe(before);
    }
  }

  /** Puts the caret or, with `extend`, the end of the selection at an offset. */
  async #moveTo(offset: number, extend = false): Promise<void> {
    const shift = extend ? "Shift+" : "";
    for (let moved = 0; moved < 400; moved++) {
      const at = await caretIn(this.#work.page());
      if (at === offset) return;
      const far = Math.abs(offset - at) > 7;
      const way = offset > at ? "ArrowRight" : "ArrowLeft";
      await this.#keys.press("caret", `${far ? "Control+" : ""}${shift}${way}`);
      await expect.poll(() => caretIn(this.#work.page())).not.toBe(at);
    }
    throw new Error("the caret does not get there");
  }

  async #tagByHand(wanted: Wanted): Promise<void> {
    const { text } = await this.#work.read();
    await this.#moveTo(wanted.start);
    const isWord = /^[\p{L}\d]+$/u.test(text.slice(wanted.start, wanted.end));
    if (!isWord) await this.#moveTo(wanted.end, true);
    await this.#keys.press("tag", labelKeys[wanted.label] ?? "");
    await expect(async () => {
      const { annotations } = await this.#work.read();
      const made = annotations.spans.find((span) => keyOf(span) === keyOf(wanted));
      expect(made, `${keyOf(wanted)} is tagged`).toBeDefined();
      expect(await this.#work.selected()).toBe(made?.id);
    }).toPass();
    const made = (await this.#work.read()).annotations.spans.find((span) => keyOf(span) === keyOf(wanted));
    if (made) await this.#complete(made);
  }

  /** Does what is left to do at the selected tag. */
  async #complete(span: Span): Promise<void> {
    this.#visited.add(span.id);
    if (!this.#work.wants(span)) {
      await this.#keys.press("remove", "Delete");
      await expect
        .poll(async () => (await this.#work.read()).annotations.spans.map(({ id }) => id))
        .not.toContain(span.id);
    } else if (span.label === "actor") await this.#linkEntry(span);
    else if (span.label === "claim") await this.#linkSpeaker(span);
    else await this.#giveValue(span);
  }

  /** Types what a date stands for, where nothing says it yet. */
  async #giveValue(span: Span): Promise<void> {
    if (span.attributes.value) return;
    const date = this.#work.decisions.dates.find(([start, end]) => start === span.start && end === span.end);
    const { dateValue, pane } = this.#work.window.details;
    await this.#keys.press("value", "Enter");
    await expect(pane.locator(":focus")).toHaveCount(1);
    for (let tab = 0; tab < 12 && !(await hasFocus(dateValue)); tab++) await this.#keys.press("value", "Tab");
    for (const letter of date?.[2] ?? "") await this.#keys.press("value", letter);
    await this.#keys.press("value", "Enter");
    await expect
      .poll(
        async () =>
          (await this.#work.read()).annotations.spans.find(({ id }) => id === span.id)?.attributes.value,
      )
      .toBeTruthy();
    await this.#keys.press("value", "Escape");
    await expect(this.#work.window.reader.text).toBeFocused();
  }

  async #actors(): Promise<Actor[]> {
    return (await ask(this.#work.page(), "project:snapshot")).value.actors;
  }

  async #linkEntry(span: Span): Promise<void> {
    const number = this.#work.numberOf(span);
    const known = this.#work.entries.get(number);
    const [linked] = await this.#work.linkOf(span.id, "is");
    const taken = [...this.#work.entries].some(([other, id]) => id === linked && other !== number);
    if (linked !== undefined && !taken && (known === undefined || known === linked)) {
      this.#work.entries.set(number, linked);
      return;
    }
    await this.#keys.press("link", "i");
    const name = (await this.#actors()).find(({ id }) => id === known)?.name;
    await this.#choose(name, true);
    await expect
      .poll(() => this.#work.linkOf(span.id, "is"))
      .not.toEqual(linked === undefined ? [] : [linked]);
    const [now = ""] = await this.#work.linkOf(span.id, "is");
    if (known === undefined) this.#work.entries.set(number, now);
    else expect(now).toBe(known);
  }

  /**
   * Takes the first candidate that says `wanted`, by its number or by typing; a new one where none is meant. With
   * `all` for the same words elsewhere in the article as well.
   */
  async #choose(wanted: string | undefined, all = false): Promise<void> {
    const shift = all ? "Shift+" : "";
    const { dialog, candidates } = this.#work.window.picker;
    await expect(candidates.first()).toBeVisible();
    if (wanted === undefined) await this.#keys.press("link", `${shift}Control+Enter`);
    else {
      let place = await this.#placeOf(wanted);
      let typed = 0;
      for (const letter of place < 0 || place > 8 ? wanted : "") {
        await this.#keys.press("link", letter);
        typed += 1;
        await expect(this.#work.window.picker.field).toHaveValue(wanted.slice(0, typed));
        place = await this.#placeOf(wanted);
        if (place >= 0 && place < 9) break;
      }
      if (place < 0) throw new Error("what is meant is not among the candidates");
      const number = `${typed > 0 ? "Alt+" : ""}${shift}Digit${place + 1}`;
      await this.#keys.press("link", place === 0 ? `${shift}Enter` : number);
    }
    await expect(dialog).toBeHidden();
    await expect(this.#work.window.reader.text).toBeFocused();
  }

  async #placeOf(words: string): Promise<number> {
    const rows = await this.#work.window.picker.candidates.allTextContents();
    return rows.findIndex((row) => row.includes(words));
  }

  async #linkSpeaker(claim: Span): Promise<void> {
    const wanted = this.#work.speakerOf(claim);
    await this.#takeProposals(claim, wanted);
    if (await this.#work.isSaidBy(claim, wanted)) return;
    const { spans } = (await this.#work.read()).annotations;
    if (!spans.some((span) => keyOf(span) === keyOf(wanted))) {
      await this.#tagByHand(wanted);
      await this.#goTo(claim.id, "Shift+Tab");
    }
    const { text } = await this.#work.read();
    await this.#keys.press("link", "a");
    await this.#choose(text.slice(wanted.start, wanted.end));
    await expect.poll(() => this.#work.isSaidBy(claim, wanted)).toBe(true);
  }

  /** Takes over what is proposed for the selected claim, unless the proposed speaker is wrong. */
  async #takeProposals(claim: Span, speaker: Wanted): Promise<void> {
    const { pane } = this.#work.window.details;
    const accept = pane.locator(".accept-proposals");
    if ((await accept.count()) === 0) return;
    const { text, annotations } = await this.#work.read();
    const proposed = pane.getByRole("list", { name: /^said by$/ }).locator(".proposal-pill .pill-text");
    const right = text.slice(speaker.start, speaker.end);
    for (const words of await proposed.allTextContents()) if (!right.includes(words)) return;
    const before =
      JSON.stringify(annotations.spans.find(({ id }) => id === claim.id)) + annotations.links.length;
    await this.#keys.press("proposals", "p");
    await expect(accept).toHaveCount(0);
    await expect
      .poll(async () => {
        const now = (await this.#work.read()).annotations;
        return JSON.stringify(now.spans.find(({ id }) => id === claim.id)) + now.links.length;
      })
      .not.toBe(before);
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
