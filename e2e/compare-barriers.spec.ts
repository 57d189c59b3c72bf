import type { Page } from "@playwright/test";
import { compareMessages as words } from "#shared/messages/compare";
import type { UiLanguage } from "#shared/messages/define";
import { cutOff, findings } from "./fixtures/barriers";
import { articlesOf, compare, decisionsOf, sharedIn } from "./fixtures/comparison";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { ward } from "./pages/sample-titles";
import { WorkWindow } from "./pages/work-window";

/** Boxes that are wider than they may be: the window would have to be scrolled sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "html, body, .compare, .chooser, .compare-toolbar, .compare-stage",
      ),
    ]
      .filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.className || box.tagName),
  );
}

/** A popover that is open has a hidden button that closes it beside its dialog, with nothing else in reach. */
const hiddenDismiss = /^region: body > div:nth-child\(\d+\)$/;

const looks = [
  { language: "en", theme: "light", width: 1440, height: 900 },
  { language: "de", theme: "dark", width: 800, height: 600 },
] as const;

for (const { language, theme, width, height } of looks) {
  test.describe(`${language}, ${theme}, ${width} by ${height}`, () => {
    test.use({ language, theme, start: "sample" });

    test("the comparison has no barriers", async ({ wortlaut }) => {
      test.setTimeout(240_000);
      await resize(wortlaut, width, height);
      await lookEverywhere(wortlaut, language);
    });
  });
}

async function resize({ app }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setSize(w ?? 0, h ?? 0),
    [width, height],
  );
}

async function lookEverywhere(wortlaut: RunningApp, language: UiLanguage): Promise<void> {
  const { page } = wortlaut;
  const { say } = new WorkWindow(wortlaut, language);
  const compared = new ComparePage(() => wortlaut.page, say);
  const check = async (where: string) => {
    await test.step(where, async () => {
      // Hints of buttons come and go with the mouse and the focus.
      await page.mouse.move(640, 1);
      await expect(page.getByRole("tooltip")).toHaveCount(0);
      const found = await findings(page);
      expect(
        found.filter((finding) => !hiddenDismiss.test(finding)),
        where,
      ).toEqual([]);
      // Tabs that have no room scroll, and a menu lists them all.
      const tabs = await page.getByRole("tab").allTextContents();
      expect(
        (await cutOff(page)).filter((name) => !tabs.includes(name)),
        where,
      ).toEqual([]);
      expect(await tooWide(page), where).toEqual([]);
    });
  };
  const press = (key: string) => page.keyboard.press(key);
  await compared.open();
  await check("nothing chosen");
  await compared.filter.fill("Lüdersund");
  await compared.list.focus();
  await press("Enter");
  await expect(compared.options.first()).toHaveAttribute("aria-selected", "true");
  await check("picker with one chosen");
  await press("Enter");
  await expect(compared.options.first()).toHaveAttribute("aria-selected", "false");
  await compared.choose(ward);
  const ids = (await articlesOf(page, ward)).map(({ id }) => id);
  const found = sharedIn(await compare(page, ids));
  await expect(compared.passages).toHaveCount(found.length);
  await compared.strip.focus();
  await press("Home");
  await compared.expectPlace(1, found.length);
  await check("passages");
  await compared.openCard();
  await compared.strip.focus();
  await check("passages and card");
  for (const kind of ["edited", "paraphrase"] as const) {
    const number = found.findIndex((passage) => passage.kind === kind);
    await press("Home");
    await compared.walk(number);
    await compared.expectPlace(number + 1, found.length);
    await check(kind);
  }
  await compared.kindSwitch("formula").click();
  await check("formulas, too");
  await compared.kindSwitch("formula").click();
  await compared.strip.focus();
  await press("c");
  await expect(compared.facts).toContainText(say(words.confirmed));
  await check("confirmed");
  await compared.strip.focus();
  await press("k");
  await expect(page.getByRole("menu")).toBeVisible();
  await check("kinds to choose");
  await press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  const decisions = await compared.openDecisions((await decisionsOf(page)).length);
  await check("decisions");
  await press("Escape");
  await expect(decisions).toBeHidden();
  await compared.strip.focus();
  await press("t");
  await expect(compared.tagPanel).toBeVisible();
  await check("tagging all");
  await press("Escape");
  await expect(compared.tagPanel).toBeHidden();
  for (const column of [1, 2]) {
    const start = (await compared.content(column)).indexOf("\n") + 2;
    await compared.select(column, start, start + 12);
  }
  await expect(compared.linkBar).toBeVisible();
  await check("two selections");
  await compared.button("settings").click();
  const settings = page.getByRole("dialog", { name: say(words.settings) });
  await expect(settings).toBeVisible();
  await check("settings");
  await press("Escape");
  await expect(settings).toBeHidden();
  await compared.button("columnMenu", { column: 2 }).focus();
  await press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await check("menu of a column");
  await press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await compared.strip.focus();
  await press("o");
  await expect(compared.stretches).toBeVisible();
  await check("only here");
  await compared.show("picture");
  await expect(compared.screen.getByRole("figure")).toBeVisible();
  await check("picture");
  await compared.show("texts");
  await compared.chooseInMenu(2, "likeThis");
  await expect(compared.options.first()).toBeVisible();
  await check("articles like this one");
}
