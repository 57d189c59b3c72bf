import { type PassageKind, passageKinds } from "#shared/compare/passage";
import { compareMessages as words } from "#shared/messages/compare";
import { articlesOf, compare, sharedIn } from "./fixtures/comparison";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { expectExactPlaces, walkAll } from "./pages/compare-walk";
import { barrier, ward } from "./pages/sample-titles";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  return { window, say: window.say, compared: new ComparePage(() => wortlaut.page, window.say) };
}

for (const [name, titles] of Object.entries({ barrier, ward })) {
  test(`three articles (${name}): every passage by key, said, level, word for word in the texts`, async ({
    wortlaut,
  }) => {
    test.slow();
    const { page } = wortlaut;
    const { compared, say } = screens(wortlaut);
    await compared.chooseInLibrary(titles);
    const ids = (await articlesOf(page, await compared.titles())).map(({ id }) => id);
    const found = await compare(page, ids);
    await expectExactPlaces(page, compared, found);
    await walkAll(page, compared, found, say);
  });
}

test("kinds are told apart by line, by word and by number; a hidden kind is not walked", async ({
  wortlaut,
}) => {
  test.slow();
  const { page } = wortlaut;
  const { compared, say } = screens(wortlaut);
  await compared.open();
  await compared.choose(ward);
  const ids = (await articlesOf(page, ward)).map(({ id }) => id);
  const found = await compare(page, ids);
  const all = sharedIn(found, []);
  const countOf = (kind: PassageKind) => all.filter((passage) => passage.kind === kind).length;
  for (const kind of passageKinds) {
    expect(countOf(kind), kind).toBeGreaterThan(0);
    await expect(compared.kindSwitch(kind)).toContainText(`${say(words[kind])} ${countOf(kind)}`);
  }

  await test.step("formulas are hidden until they are asked for", async () => {
    await expect(compared.kindSwitch("formula")).toHaveAttribute("aria-pressed", "false");
    await expect(compared.passages).toHaveCount(all.length - countOf("formula"));
    await compared.kindSwitch("formula").focus();
    await page.keyboard.press("Space");
    await expect(compared.passages).toHaveCount(all.length);
  });

  await test.step("each kind has a line of its own, the same in all columns", async () => {
    const lines = new Map<string, Set<string>>(passageKinds.map((kind) => [kind, new Set()]));
    await compared.strip.focus();
    await page.keyboard.press("Home");
    for (let number = 1; number <= all.length; number++) {
      await compared.expectPlace(number, all.length);
      const drawn = async () =>
        (await Promise.all(ids.map((_, column) => compared.drawn(column + 1)))).flat();
      await expect.poll(async () => (await drawn()).some(({ isCurrent }) => isCurrent)).toBe(true);
      for (const { kind, line } of await drawn()) lines.get(kind)?.add(line);
      await page.keyboard.press("ArrowDown");
    }
    const styles = [...lines.values()].map((each) => [...each]);
    for (const [at, kind] of passageKinds.entries()) expect(styles[at], kind).toHaveLength(1);
    expect(new Set(styles.flat()).size).toBe(passageKinds.length);
  });

  await test.step("every kind can be hidden alone, and everything is there again", async () => {
    for (const kind of passageKinds) {
      await compared.kindSwitch(kind).click();
      await expect(compared.passages).toHaveCount(all.length - countOf(kind));
      for (const spoken of await compared.spoken()) expect(spoken).not.toContain(`, ${say(words[kind])}, `);
      await compared.kindSwitch(kind).click();
      await expect(compared.passages).toHaveCount(all.length);
    }
  });

  await test.step("all hidden: that is said", async () => {
    for (const kind of passageKinds) await compared.kindSwitch(kind).click();
    await expect(compared.strip).toBeHidden();
    await expect(compared.notes).toContainText(
      say(words.kindsHidden, { count: all.length - countOf("formula") }),
    );
  });
});
