import { compareMessages as words } from "#shared/messages/compare";
import { articlesOf, compare, decisionsOf, type Shared, sharedIn } from "./fixtures/comparison";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { barrier } from "./pages/sample-titles";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

interface Opened {
  window: WorkWindow;
  compared: ComparePage;
  ids: string[];
  /** What is shared before anything was decided, as it is walked. */
  found: Shared[];
}

async function openBarrier(wortlaut: RunningApp): Promise<Opened> {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const compared = new ComparePage(() => wortlaut.page, window.say);
  await compared.open();
  await compared.choose(barrier);
  const ids = (await articlesOf(page, barrier)).map(({ id }) => id);
  const found = sharedIn(await compare(page, ids));
  await expect(compared.passages).toHaveCount(found.length);
  return { window, compared, ids, found };
}

async function undo({ window, compared }: Opened, page: RunningApp["page"], key = "Control+Z") {
  await window.saved();
  await compared.strip.focus();
  await page.keyboard.press(key);
}

const dearer = "Das Flutsperrwerk vor Lüdersund wird deutlich teurer";
const pocket = "Lüdersund muss für sein Flutsperrwerk viel tiefer in die Tasche greifen";

test("two selections are linked by keys; the link outlives settings, other screens and a restart", async ({
  wortlaut,
}) => {
  test.slow();
  const opened = await openBarrier(wortlaut);
  const { compared, window, found, ids } = opened;
  const { say } = window;
  const place = async (column: number, quote: string) => {
    const start = (await compared.content(column)).indexOf(quote);
    expect(start).toBeGreaterThan(0);
    return { article: ids[column - 1] ?? "", start, end: start + quote.length };
  };
  const a = await place(1, dearer);
  const b = await place(3, pocket);

  await test.step("one selection is not enough", async () => {
    await compared.select(1, a.start, a.end);
    await expect(compared.linkBar).toBeHidden();
    await wortlaut.page.keyboard.press("Control+L");
    await compared.expectSaid("linkNeedsTwo");
    expect(await decisionsOf(wortlaut.page)).toEqual([]);
  });

  await test.step("two are linked as what they look like", async () => {
    await compared.select(3, b.start, b.end);
    await expect(compared.linkBar).toBeVisible();
    await expect(compared.linkBar.getByRole("button", { name: say(words.kind) })).toContainText(
      say(words.paraphrase),
    );
    await wortlaut.page.keyboard.press("Control+L");
    await compared.expectSaid("didLink", { kind: say(words.paraphrase) });
    await expect(compared.linkBar).toBeHidden();
    await expectByHand(opened, 1);
    await expect(compared.passages).toHaveCount(found.length + 1);
    expect(await compared.wordings()).toEqual([dearer, null, pocket]);
    const [decision] = await decisionsOf(wortlaut.page);
    expect(decision).toMatchObject({ verdict: "same", kind: "paraphrase", origin: "by-hand" });
    expect(decision?.a).toMatchObject({ ...a, quote: dearer });
    expect(decision?.b).toMatchObject({ ...b, quote: pocket });
  });

  await test.step("drawn with a sign of its own in both columns", async () => {
    for (const column of [1, 3]) {
      await expect
        .poll(async () => (await compared.drawn(column)).filter(({ isCurrent }) => isCurrent))
        .toEqual([expect.objectContaining({ kind: "paraphrase", isByHand: true })]);
    }
  });

  await test.step("undone and redone", async () => {
    await undo(opened, wortlaut.page);
    await expect(compared.passages).toHaveCount(found.length);
    await expect(compared.button("decisions", { count: 0 })).toBeVisible();
    await undo(opened, wortlaut.page, "Control+Y");
    await expect(compared.passages).toHaveCount(found.length + 1);
    await expect(compared.button("decisions", { count: 1 })).toBeVisible();
    await goToDecision(opened, dearer);
    await expectByHand(opened, 1);
  });

  await test.step("computed anew with other settings", async () => {
    const shorter = sharedIn(await compare(wortlaut.page, ids, { minWords: 12, minContentWords: 12 }));
    expect(shorter.length).not.toBe(found.length + 1);
    await compared.setNumber("minWords", 12);
    await compared.setNumber("minContentWords", 10);
    const now = sharedIn(await compare(wortlaut.page, ids, { minWords: 12, minContentWords: 10 }));
    await expect(compared.passages).toHaveCount(now.length);
    await expectByHand(opened, 1);
    await compared.setNumber("minContentWords", 4);
    await compared.setNumber("minWords", 5);
    await expect(compared.passages).toHaveCount(found.length + 1);
  });

  await test.step("on another screen and back", async () => {
    await window.chooseInMenu("go.read");
    await expect(window.reader.text).toBeVisible();
    await window.chooseInMenu("go.compare");
    await expect(compared.passages).toHaveCount(found.length + 1);
    await expectByHand(opened, 1);
  });

  await test.step("after a restart", async () => {
    await window.saved();
    const before = await decisionsOf(wortlaut.page);
    await wortlaut.restart();
    expect(await decisionsOf(wortlaut.page)).toEqual(before);
    await compared.open();
    await compared.choose(barrier);
    await expect(compared.passages).toHaveCount(found.length + 1);
    await goToDecision(opened, dearer);
    await expectByHand(opened, 1);
    expect(await compared.wordings()).toEqual([dearer, null, pocket]);
  });

  await test.step("of another kind, by K", async () => {
    await chooseKind(opened, wortlaut, "edited");
    await compared.expectSaid("didRetype", { kind: say(words.edited) });
    await expect(compared.facts).toContainText(say(words.edited));
    await expect(compared.facts).toContainText(say(words["by-hand"]));
    expect(await decisionsOf(wortlaut.page)).toMatchObject([{ kind: "edited", origin: "by-hand" }]);
    await undo(opened, wortlaut.page);
    await expect(compared.facts).toContainText(say(words.paraphrase));
  });

  await test.step("the undo of before the restart takes the link back", async () => {
    await undo(opened, wortlaut.page);
    await expect(compared.passages).toHaveCount(found.length);
    expect(await decisionsOf(wortlaut.page)).toEqual([]);
    await undo(opened, wortlaut.page, "Control+Y");
    await expect(compared.passages).toHaveCount(found.length + 1);
    await goToDecision(opened, dearer);
  });

  await test.step("X takes away what was linked by hand and leaves nothing behind", async () => {
    await compared.strip.focus();
    await wortlaut.page.keyboard.press("x");
    await compared.expectSaid("didSeparate");
    await expect(compared.passages).toHaveCount(found.length);
    expect(await decisionsOf(wortlaut.page)).toEqual([]);
  });
});

test("what was found is confirmed, of another kind, turned down, and forgotten", async ({ wortlaut }) => {
  test.slow();
  const { page } = wortlaut;
  const opened = await openBarrier(wortlaut);
  const { compared, window, found } = opened;
  const { say } = window;
  const place = found.findIndex(({ links, kind }) => links.length === 1 && kind === "edited");
  const passage = found[place];
  if (!passage) throw new Error("no pair was edited");
  const quote = passage.links[0]?.a.quote ?? "";
  const look = async () => {
    await compared.strip.focus();
    await page.keyboard.press("Home");
    await compared.walk(place);
    await compared.expectPlace(place + 1, found.length);
  };
  await look();
  await expect(compared.facts).toContainText(say(words.found));
  await expect(compared.button("forget")).toHaveCount(0);

  await test.step("C confirms, undo takes it back", async () => {
    await compared.strip.focus();
    await page.keyboard.press("c");
    await compared.expectSaid("didConfirm");
    await expect(compared.facts).toContainText(say(words.confirmed));
    await expect(compared.button("decisions", { count: 1 })).toBeVisible();
    expect(await decisionsOf(page)).toMatchObject([{ verdict: "same", kind: "edited", origin: "found" }]);
    await compared.expectPlace(place + 1, found.length);
    await undo(opened, page);
    await expect(compared.facts).toContainText(say(words.found));
    await undo(opened, page, "Control+Y");
    await expect(compared.facts).toContainText(say(words.confirmed));
  });

  await test.step("K says that it is another kind, which confirms it", async () => {
    await chooseKind(opened, wortlaut, "paraphrase");
    await compared.expectSaid("didRetype", { kind: say(words.paraphrase) });
    await expect(compared.facts).toContainText(say(words.paraphrase));
    await expect(compared.facts).toContainText(say(words.confirmed));
    expect(await decisionsOf(page)).toMatchObject([{ verdict: "same", kind: "paraphrase" }]);
  });

  await test.step("forgotten: it is what was found", async () => {
    await compared.button("forget").click();
    await compared.expectSaid("didForget");
    await expect(compared.facts).toContainText(say(words.edited));
    await expect(compared.facts).toContainText(say(words.found));
    expect(await decisionsOf(page)).toEqual([]);
  });

  await test.step("X turns it down: it is gone, also after other settings and a restart", async () => {
    await look();
    await page.keyboard.press("x");
    await compared.expectSaid("didSeparate");
    await expect(compared.passages).toHaveCount(found.length - 1);
    expect(await decisionsOf(page)).toMatchObject([{ verdict: "different", kind: "edited" }]);
    await compared.setNumber("minWords", 6);
    await compared.setNumber("minWords", 5);
    await expect(compared.passages).toHaveCount(found.length - 1);
    await window.saved();
    await wortlaut.restart();
    await compared.open();
    await compared.choose(barrier);
    await expect(compared.passages).toHaveCount(found.length - 1);
  });

  await test.step("the list says so, goes there and forgets it", async () => {
    const list = await compared.openDecisions(1);
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await expect(list.getByRole("listitem")).toContainText(say(words.different));
    await expect(list.getByRole("listitem")).toContainText(quote);
    await list.getByRole("button", { name: say(words.goToOne, { quote: quote.slice(0, 60) }) }).click();
    await expect(list).toBeHidden();
    const again = await compared.openDecisions(1);
    await again.getByRole("button", { name: say(words.forgetOne, { quote: quote.slice(0, 60) }) }).click();
    await expect(again).toContainText(say(words.noDecisions));
    await wortlaut.page.keyboard.press("Escape");
    await expect(compared.passages).toHaveCount(found.length);
    expect(await decisionsOf(wortlaut.page)).toEqual([]);
  });
});

test("one of three sources does not belong: the other two stay together", async ({ wortlaut }) => {
  const opened = await openBarrier(wortlaut);
  const { compared, found, ids, window } = opened;
  const place = found.findIndex((passage) => passage.witnesses.length === 3 && standsAlone(passage, found));
  const third = found[place]?.links.filter(({ a, b }) => [a.article, b.article].includes(ids[2] ?? ""));
  if (!third) throw new Error("nothing stands in all three");
  await compared.strip.focus();
  await wortlaut.page.keyboard.press("Home");
  await compared.walk(place);
  await compared.expectPlace(place + 1, found.length);
  await compared.button("separateOne", { source: "Querlicht" }).click();
  await compared.expectSaid("didSeparate");
  await expect(compared.witness(3)).toContainText(window.say(words.lacking));
  await expect(compared.card(2)).toBeVisible();
  const decided = await decisionsOf(wortlaut.page);
  expect(decided).toHaveLength(third.length);
  expect(decided.every(({ verdict }) => verdict === "different")).toBe(true);
  await undo(opened, wortlaut.page);
  await expect(compared.card(3)).toBeVisible();
  expect(await decisionsOf(wortlaut.page)).toEqual([]);
});

/** No other passage lies where this one lies. */
function standsAlone(passage: Shared, all: readonly Shared[]): boolean {
  const others = all.filter((other) => other !== passage).flatMap(({ witnesses }) => witnesses);
  return passage.witnesses.every(({ article, start, end }) =>
    others.every((other) => other.article !== article || other.end <= start || end <= other.start),
  );
}

/** What is looked at was linked by hand, and so many decisions are kept. */
async function expectByHand({ compared, window }: Opened, count: number): Promise<void> {
  await expect(compared.facts).toContainText(window.say(words["by-hand"]));
  await expect(compared.button("decisions", { count })).toBeVisible();
}

async function goToDecision({ compared, window }: Opened, quote: string): Promise<void> {
  const list = await compared.openDecisions(1);
  await list.getByRole("button", { name: window.say(words.goToOne, { quote: quote.slice(0, 60) }) }).click();
  await expect(list).toBeHidden();
}

/** K opens the kinds; the arrows and Enter choose one. */
async function chooseKind(
  { compared, window }: Opened,
  { page }: RunningApp,
  kind: "edited" | "paraphrase",
): Promise<void> {
  await compared.strip.focus();
  await page.keyboard.press("k");
  const menu = page.getByRole("menu");
  await menu.getByRole("menuitemradio", { name: window.say(words[kind]) }).focus();
  await page.keyboard.press("Enter");
  await expect(menu).toBeHidden();
}
