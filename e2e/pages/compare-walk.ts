import { expect, type Page } from "@playwright/test";
import type { Comparison } from "#shared/compare/comparison";
import { compareMessages as words } from "#shared/messages/compare";
import { readArticle, type Shared, sharedIn, witnessOf } from "../fixtures/comparison";
import type { ComparePage } from "./compare-page";
import type { Say } from "./words";

/** Every place the comparison names is a slice of its article's text, and the columns show these texts. */
export async function expectExactPlaces(page: Page, compare: ComparePage, found: Comparison): Promise<void> {
  const texts = new Map<string, string>();
  for (const [column, { id }] of found.articles.entries()) {
    const { text } = await readArticle(page, id);
    texts.set(id, text);
    await expect.poll(() => compare.content(column + 1)).toBe(text);
  }
  const witnesses = found.passages.flatMap(({ a, b }) => [a, b]);
  for (const { article, start, end, quote } of [
    ...witnesses,
    ...found.clusters.flatMap((cluster) => cluster.witnesses),
  ]) {
    expect(texts.get(article)?.slice(start, end)).toBe(quote);
    expect(quote.trim()).toBe(quote);
  }
}

/** Walks all passages with the arrow key: each is said, its wording stands in the card, its partners are in view. */
export async function walkAll(page: Page, compare: ComparePage, found: Comparison, say: Say): Promise<void> {
  const shared = sharedIn(found);
  const articles = found.articles.map(({ id }) => id);
  await expect(compare.passages).toHaveCount(shared.length);
  await compare.strip.focus();
  await page.keyboard.press("End");
  // Around the end to the first one.
  for (const [at, passage] of shared.entries()) {
    await page.keyboard.press("ArrowDown");
    await compare.expectPlace(at + 1, shared.length);
    await expect(compare.current).toHaveText(String(at + 1));
    await expectSaidOf(compare, passage, at + 1, shared.length, say);
    await expect(compare.facts).toContainText(say(words[passage.kind]));
    for (const [column, article] of articles.entries()) {
      const witness = witnessOf(passage, article);
      const row = compare.witness(column + 1);
      if (!witness) await expect(row).toContainText(say(words.lacking));
      else {
        expect(await row.locator(".wording").evaluate((wording) => wording.textContent)).toBe(witness.quote);
      }
    }
    await expectInView(compare, passage, articles);
  }
}

async function expectSaidOf(compare: ComparePage, passage: Shared, number: number, count: number, say: Say) {
  const [first] = passage.witnesses;
  const begin = say(words.spokenPassage, {
    ...{ number, count, kind: say(words[passage.kind]), sources: "\u0000", quote: "" },
  });
  await expect(compare.said).toContainText(begin.split("\u0000")[0] ?? begin);
  await expect(compare.said).toContainText(first?.quote.slice(0, 40) ?? "");
}

/** The places of a passage stand in what is to be seen of their columns, at the same height where they can. */
export async function expectInView(
  compare: ComparePage,
  passage: Shared,
  articles: readonly string[],
): Promise<void> {
  const columns = articles.flatMap((article, column) => {
    const witness = witnessOf(passage, article);
    return witness ? [{ number: column + 1, start: witness.start }] : [];
  });
  const look = async () => {
    const places = await Promise.all(columns.map(({ number, start }) => compare.placeOf(number, start)));
    const hidden = columns.filter((_, at) => {
      const place = places[at];
      return !place || place.top < place.window.top - 1 || place.bottom > place.window.bottom + 1;
    });
    const free = places.filter(({ isAtEnd }) => !isAtEnd).map(({ top }) => top);
    const apart = free.length > 1 ? Math.max(...free) - Math.min(...free) : 0;
    return { hidden: hidden.map(({ number }) => number), isLevel: apart <= 4 };
  };
  await expect.poll(look, passage.witnesses[0]?.quote.slice(0, 40)).toEqual({ hidden: [], isLevel: true });
}
