import { defaultCompareSettings } from "#shared/compare/settings";
import type { LikeArticle } from "#shared/ipc/compare-types";
import { compareMessages as words } from "#shared/messages/compare";
import { ask } from "./fixtures/bridge";
import { articlesOf, compare, readArticle, type Shared, sharedIn } from "./fixtures/comparison";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { expectInView } from "./pages/compare-walk";
import { barrier, ward } from "./pages/sample-titles";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

interface Opened {
  window: WorkWindow;
  compared: ComparePage;
  ids: string[];
  found: Shared[];
}

async function openBarrier(wortlaut: RunningApp): Promise<Opened> {
  const window = new WorkWindow(wortlaut);
  const compared = new ComparePage(() => wortlaut.page, window.say);
  await compared.open();
  await compared.choose(barrier);
  const ids = (await articlesOf(wortlaut.page, barrier)).map(({ id }) => id);
  const found = sharedIn(await compare(wortlaut.page, ids));
  await expect(compared.passages).toHaveCount(found.length);
  return { window, compared, ids, found };
}

test("only here: each stretch stands in one source alone, and all of them are walked", async ({
  wortlaut,
}) => {
  test.slow();
  const { page } = wortlaut;
  const { compared, window, ids, found } = await openBarrier(wortlaut);
  const { say } = window;
  const texts = await Promise.all(ids.map((id) => readArticle(page, id)));
  await compared.strip.focus();
  await page.keyboard.press("o");
  await expect(compared.stretches).toBeFocused();
  const options = compared.stretches.getByRole("option");
  const labels = await options.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  expect(labels.length).toBeGreaterThan(3);
  const columnsSeen = new Set<number>();
  for (const [at, label] of labels.entries()) {
    const column = texts.findIndex(({ article }) =>
      label.startsWith(
        say(words.spokenOnlyHere, {
          number: at + 1,
          count: labels.length,
          source: article.source,
          quote: "",
        }),
      ),
    );
    columnsSeen.add(column);
    const there = texts[column];
    if (!there) throw new Error(`no source has ${label}`);
    const begin = say(words.spokenOnlyHere, {
      ...{ number: at + 1, count: labels.length, source: there.article.source, quote: "" },
    });
    const quote = label.slice(begin.length).replace(/ …$/, "");
    const start = there.text.indexOf(quote);
    expect(start, quote).toBeGreaterThanOrEqual(0);
    const end = start + quote.length;
    const shared = found
      .flatMap(({ witnesses }) => witnesses)
      .filter(({ article }) => article === ids[column]);
    const within = [...shared, ...there.article.mask].filter(
      (range) => range.start < end && start < range.end,
    );
    expect(within, quote).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await expect(compared.place).toHaveText(
      say(words.placeOnlyHere, { number: at + 1, count: labels.length }),
    );
    await expect(compared.said).toHaveText(label);
    await expectInView(
      compared,
      { kind: "formula", witnesses: [{ article: ids[column] ?? "", start, end, quote }], links: [] },
      ids,
    );
  }
  expect([...columnsSeen].sort((a, b) => a - b)).toEqual([0, 1, 2]);

  await test.step("every word of every source is in a passage, in a stretch, or too short to stand alone", async () => {
    for (const [column, { text, article }] of texts.entries()) {
      const covered = [
        ...found.flatMap(({ witnesses }) => witnesses).filter(({ article: id }) => id === ids[column]),
        ...article.mask,
      ];
      const left = text
        .split("")
        .map((letter, at) => (covered.some(({ start, end }) => start <= at && at < end) ? "\n" : letter))
        .join("");
      const long = left.split(/\n+/).filter((line) => (line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3);
      const own = labels.filter((label) => label.includes(`only in ${article.source}:`));
      expect(own.length, article.source).toBe(long.length);
    }
  });

  await test.step("and back: the passages again", async () => {
    await page.keyboard.press("o");
    await expect(compared.strip).toBeFocused();
    await expect(compared.passages).toHaveCount(found.length);
    await expect(compared.card(2).or(compared.card(3))).toBeVisible();
  });
});

test("locked columns scroll by as much; unlocked ones alone", async ({ wortlaut }) => {
  const { page, app } = wortlaut;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 640));
  const { compared } = await openBarrier(wortlaut);
  await compared.strip.focus();
  await page.keyboard.press("Home");
  const tops = async () =>
    (await Promise.all([1, 2, 3].map((column) => compared.placeOf(column, 100)))).map(({ top }) =>
      Math.round(top),
    );
  const wheel = async (pixels: number) => {
    const box = await compared.text(1).boundingBox();
    const window = (await compared.placeOf(1, 100)).window;
    await page.mouse.move((box?.x ?? 0) + 60, (window.top + window.bottom) / 2);
    await page.mouse.wheel(0, pixels);
  };
  const movedBy = async (before: number[]) =>
    (await tops()).map((top, column) => (before[column] ?? 0) - top);
  await expect(compared.button("lock")).toHaveAttribute("aria-pressed", "false");
  let before = await tops();
  await wheel(60);
  await expect.poll(() => movedBy(before)).toEqual([60, 0, 0]);
  await compared.strip.focus();
  await page.keyboard.press("l");
  await expect(compared.button("lock")).toHaveAttribute("aria-pressed", "true");
  before = await tops();
  await wheel(60);
  await expect.poll(() => movedBy(before)).toEqual([60, 60, 60]);
  await wheel(-40);
  await expect.poll(() => movedBy(before)).toEqual([20, 20, 20]);
  await compared.button("lock").press("Space");
  await expect(compared.button("lock")).toHaveAttribute("aria-pressed", "false");
  before = await tops();
  await wheel(-20);
  await expect.poll(() => movedBy(before)).toEqual([-20, 0, 0]);
});

test("next and previous by every key, around the ends, from the text and by button", async ({ wortlaut }) => {
  const { page } = wortlaut;
  const { compared, found } = await openBarrier(wortlaut);
  const last = found.length;
  const at = (number: number) => compared.expectPlace(number, last);
  await compared.strip.focus();
  await page.keyboard.press("End");
  await at(last);
  for (const [key, place] of [
    ["ArrowDown", 1],
    ["ArrowUp", last],
    ["Home", 1],
    ["ArrowRight", 2],
    ["ArrowLeft", 1],
  ] as const) {
    await page.keyboard.press(key);
    await at(place);
  }
  await compared.button("next").press("Enter");
  await at(2);
  await compared.button("previous").press("Enter");
  await at(1);
  await compared.text(1).focus();
  await page.keyboard.press("F7");
  await at(2);
  await page.keyboard.press("Shift+F7");
  await at(1);
  await expect(compared.text(1)).toBeFocused();
  // The caret in a passage makes it the one that is looked at.
  const third = found[2]?.witnesses[0];
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < (third?.start ?? 0) + 3; step++) await page.keyboard.press("ArrowRight");
  await at(3);
  // In another column its own order is walked.
  await compared.text(2).focus();
  await page.keyboard.press("F7");
  await expect(compared.place).toContainText(String(last));
  await compared.strip.getByRole("option").first().click();
  await at(1);
  const first = await compared.wordings();
  expect(first[1]).not.toBeNull();
});

test("columns are moved, replaced and taken out, and a fourth is added", async ({ wortlaut }) => {
  test.slow();
  const { page } = wortlaut;
  const { compared, window } = await openBarrier(wortlaut);
  const [a, b, c] = barrier;
  const expectColumns = async (titles: readonly string[]) => {
    await expect.poll(() => compared.titles()).toEqual(titles);
    const ids = (await articlesOf(page, titles)).map(({ id }) => id);
    await expect(compared.passages).toHaveCount(sharedIn(await compare(page, ids)).length);
  };

  await test.step("moved", async () => {
    await compared.chooseInMenu(1, "moveRight");
    await expectColumns([b, a, c]);
    await compared.chooseInMenu(3, "moveLeft");
    await expectColumns([b, c, a]);
  });

  await test.step("replaced by one that has the most in common with another", async () => {
    await compared.chooseInMenu(3, "replace");
    await expect(
      compared.chooser.getByRole("heading", { name: window.say(words.replacing, { title: a }) }),
    ).toBeVisible();
    await compared.filter.fill("Flood barrier");
    await expect(compared.options).toHaveCount(1);
    await compared.list.focus();
    await page.keyboard.press("Enter");
    await expect(compared.screen).toBeVisible();
    await expect
      .poll(() => compared.titles())
      .toEqual([b, c, "Flood barrier bill soars as Lüdersund blames river mud"]);
    await expect(compared.notes).toContainText(window.say(words["mixed-languages"]));
  });

  await test.step("taken out, down to one", async () => {
    await compared.chooseInMenu(3, "takeOut");
    await expectColumns([b, c]);
    await compared.chooseInMenu(1, "takeOut");
    await expect(compared.chooser).toBeVisible();
    await expect(compared.chooser.getByRole("status").first()).toHaveText(
      window.say(words.chooseMore, { count: 1 }),
    );
  });

  await test.step("four, and not a fifth", async () => {
    await compared.filter.fill("");
    await compared.choose([a, b]);
    await expectColumns([c, a, b]);
    await compared.button("articles").click();
    await compared.choose([ward[0]]);
    await expectColumns([c, a, b, ward[0]]);
    await compared.button("articles").click();
    await compared.filter.fill(ward[1]);
    await expect(compared.options).toHaveCount(1);
    await compared.list.focus();
    await page.keyboard.press("Enter");
    await compared.expectSaid("full");
    await expect(compared.options.first()).toHaveAttribute("aria-selected", "false");
  });
});

test("articles like this one: those that share words, most first; one key adds them", async ({
  wortlaut,
}) => {
  const { page } = wortlaut;
  const { compared, window } = await openBarrier(wortlaut);
  const { say } = window;
  await compared.chooseInMenu(2, "takeOut");
  await compared.chooseInMenu(1, "likeThis");
  const [article] = await articlesOf(page, [barrier[0]]);
  if (!article) throw new Error("not there");
  const { value } = await ask(page, "compare:like", {
    article: article.id,
    settings: defaultCompareSettings,
  });
  const likes: LikeArticle[] = value;
  const { value: snapshot } = await ask(page, "project:snapshot");
  const titleOf = (id: string) => snapshot.articles.find((one: { id: string }) => one.id === id)?.title;
  await expect(compared.options).toHaveCount(likes.length);
  for (const [at, like] of likes.entries()) {
    await expect(compared.options.nth(at)).toContainText(titleOf(like.article));
    await expect(compared.options.nth(at)).toContainText(say(words.likeShared, { count: like.sharedThere }));
  }
  expect(new Set(likes.map(({ article: id }) => titleOf(id)))).toEqual(new Set([barrier[1], barrier[2]]));
  await expect(compared.list).toHaveAccessibleName(say(words.likeList, { title: barrier[0] }));
  const other = compared.options.filter({ hasText: barrier[1] });
  await compared.list.focus();
  await page.keyboard.press("Home");
  if ((await compared.options.first().textContent())?.includes(barrier[2]))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(other).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => compared.titles()).toEqual([barrier[0], barrier[2], barrier[1]]);
});

test("articles that share nothing say so; two of one source are told apart", async ({ wortlaut }) => {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const compared = new ComparePage(() => wortlaut.page, window.say);
  await compared.open();
  await compared.choose([barrier[0], ward[0]]);
  const [one, other] = await articlesOf(page, [barrier[0], ward[0]]);
  const { passages } = await compare(page, [one?.id ?? "", other?.id ?? ""]);
  expect(passages.filter(({ kind }) => kind !== "formula")).toEqual([]);
  await expect(compared.notes).toContainText(window.say(words.noneShared));
  await expect(compared.strip).toBeHidden();
  await expect(compared.sentence).toContainText(window.say(words.passages, { count: 0 }));
  await expect(compared.names).toHaveText(["Tagesspalte (1)", "Tagesspalte (2)"]);
});
