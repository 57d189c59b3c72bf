import path from "node:path";
import type { Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { bulkMessages } from "#shared/messages/bulk";
import { codebookMessages } from "#shared/messages/codebook";
import { concordanceMessages } from "#shared/messages/concordance";
import type { UiLanguage } from "#shared/messages/define";
import { registryMessages } from "#shared/messages/registry";
import { cutOff, findings } from "./fixtures/barriers";
import { ask } from "./fixtures/bridge";
import { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { CodebookPage } from "./pages/codebook-page";
import { ConcordancePage } from "./pages/concordance-page";
import { RegistryPage } from "./pages/registry-page";
import { WorkWindow } from "./pages/work-window";

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function resize({ app }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setSize(w ?? 0, h ?? 0),
    [width, height],
  );
}

function screensOf(wortlaut: RunningApp, language: UiLanguage) {
  const window = new WorkWindow(wortlaut, language);
  const page = () => wortlaut.page;
  return {
    window,
    actors: new RegistryPage(page, window.say, "actors"),
    claims: new RegistryPage(page, window.say, "statements"),
    codebook: new CodebookPage(page, window.say),
    concordance: new ConcordancePage(page, window.say),
  };
}

// Every theme with every language, and every size with both: what they do together was the same in all pairs.
const looks = [
  { theme: "light", language: "en", width: 1440, height: 900 },
  { theme: "dark", language: "de", width: 1440, height: 900 },
  { theme: "light", language: "de", width: 900, height: 640 },
  { theme: "dark", language: "en", width: 900, height: 640 },
] as const;

for (const { theme, language, width, height } of looks) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ theme, language, start: "sample" });

    test(`registries, concordance and codebook have no barriers at ${width} by ${height}`, async ({
      wortlaut,
    }) => {
      test.setTimeout(240_000);
      const { page } = wortlaut;
      const { window, actors, claims, codebook, concordance } = screensOf(wortlaut, language);
      await resize(wortlaut, width, height);
      const check = async (where: string) => {
        expect(await findings(page), where).toEqual([]);
        expect(await cutOff(page), where).toEqual([]);
      };
      const press = async (name: string) => {
        await page.getByRole("button", { name, exact: true }).focus();
        await page.keyboard.press("Enter");
      };
      const dialog = page.getByRole("dialog");

      await concordance.open();
      await check("empty concordance");
      await concordance.find("Senat");
      await expect(concordance.lines.first()).toBeVisible();
      await concordance.list.focus();
      await page.keyboard.press("Space");
      await check("concordance");
      await concordance.press("tagAs");
      await page.getByRole("menuitem").first().press("Enter");
      await expect(page.getByText(window.say(bulkMessages.oneStep))).toBeVisible();
      await expect(page.getByText(window.say(bulkMessages.looking))).toHaveCount(0);
      await check("look before tagging");
      await closeDialog(page);
      await concordance.press("regex");
      await concordance.find("(");
      await expect(page.getByRole("search").getByRole("alert")).toBeVisible();
      await check("wrong expression");

      await actors.open();
      await check("actors");
      await actors.show("Hafenbehörde");
      await expect(actors.places.first()).toBeVisible();
      await check("an actor");
      for (const panel of ["claimsBy", "forms", "log"] as const) {
        await actors.choosePanel(panel);
        await check(panel);
      }
      await press(window.say(registryMessages.merge));
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Escape");
      await check("which entry stays");
      await closeDialog(page);
      await press(window.say(registryMessages.remove));
      await expect(page.getByText(window.say(bulkMessages.oneStep))).toBeVisible();
      await check("removing");
      await closeDialog(page);
      await actors.choosePanel("mentions");
      await actors.placeList.focus();
      await page.keyboard.press("Space");
      await press(window.say(registryMessages.splitChosen, { count: 1 }));
      await expect(dialog).toBeVisible();
      await check("moving");
      await closeDialog(page);

      await claims.open();
      await claims.list.focus();
      await page.keyboard.press("Home");
      await expect(claims.places.first()).toBeVisible();
      await check("claims without a statement");
      await page.keyboard.press("ArrowDown");
      await expect(claims.field("wording")).toBeVisible();
      await check("a statement");

      await codebook.open();
      await expect(codebook.editor).toBeVisible();
      await check("a label");
      await codebook.press("newLabel");
      await codebook.field("name").fill("");
      await expect(codebook.faults).toHaveCount(1);
      await check("a fault");
      await codebook.field("name").fill("Ort");
      await codebook.saveButton.press("Enter");
      await expect(dialog).toBeVisible();
      await check("saving");
      await codebook.press("next");
      await expect(page.getByText(window.say(bulkMessages.oneStep))).toBeVisible();
      await codebook.bulk.apply();
      await codebook.list.getByRole("button").nth(1).press("Enter");
      await codebook.press("mergeLabel");
      await expect(dialog).toBeVisible();
      await check("what becomes of the tags");
      await closeDialog(page);
      await codebook.press("splitLabel");
      await expect(codebook.lines("lines").first()).toBeVisible();
      await check("splitting");
      await closeDialog(page);
      for (const entry of [codebookMessages.history, codebookMessages.recheckList]) {
        await codebook.show(window.say(entry));
        await check(window.say(entry));
      }

      await page.keyboard.press("Control+2");
      await window.chooseInMenu("go.read");
      await window.chooseInMenu("go.library");
      await window.list.row("Die Schlickrechnung").click();
      await expect(window.reader.text).toBeVisible();
      await window.reader.goToStart();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      for (const [name, keys] of [
        ["picker", "l"],
        ["tag everywhere", "Control+Shift+E"],
        ["guideline", "F1"],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(dialog.first(), name).toBeVisible();
        expect(await findings(page), name).toEqual([]);
        await page.keyboard.press(name === "guideline" ? "F1" : "Escape");
        await expect(dialog, name).toHaveCount(0);
        await expect(window.reader.text).toBeFocused();
      }
    });
  });
}

/** Walks with Tab through a screen, and gives the words of what the keyboard did not come to. */
async function outOfReach(page: Page, screen: string): Promise<string[]> {
  const marked = await page.evaluate((selector) => {
    const all = document.querySelectorAll<HTMLElement>(
      "button, input, textarea, select, summary, [role=listbox], [role=tab][aria-selected=true]",
    );
    const wanted = [...all].filter((one) => {
      // Of radio buttons one is reached with Tab, the others from there with arrows.
      if (one instanceof HTMLInputElement && one.type === "radio" && !one.checked) return false;
      if (one.closest("[aria-hidden=true], [role=option]") || one.matches(":disabled")) return false;
      // The little buttons inside fields are for the mouse: Escape empties a search, arrows open a box.
      if (one.closest(".search, .pick") && one.tagName === "BUTTON") return false;
      return one.closest(selector) !== null && one.checkVisibility({ visibilityProperty: true });
    });
    for (const one of wanted) one.dataset.unreached = "true";
    document.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLElement) delete target.dataset.unreached;
    });
    return wanted.length;
  }, screen);
  await page.locator(".top-bar [role=tab][aria-selected=true]").focus();
  for (let step = 0; step < marked + 30; step++) await page.keyboard.press("Tab");
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-unreached]")].map(
      (one) => one.getAttribute("aria-label") ?? (one.textContent || one.outerHTML),
    ),
  );
}

const share = "Vesland zahlt nicht mehr als den vereinbarten Anteil.";

test.describe("of the sample project", () => {
  test.use({ start: "sample" });

  test("everything on the new screens is reached with Tab", async ({ wortlaut }) => {
    test.slow();
    const { page } = wortlaut;
    const { actors, claims, codebook, concordance } = screensOf(wortlaut, "en");
    await concordance.open();
    await concordance.find("Senat");
    await expect(concordance.lines.first()).toBeVisible();
    await concordance.list.focus();
    await page.keyboard.press("Space");
    expect(await outOfReach(page, ".concordance")).toEqual([]);
    await actors.open();
    await actors.show("Hafenbehörde");
    await expect(actors.places.first()).toBeVisible();
    expect(await outOfReach(page, ".registry")).toEqual([]);
    await claims.open();
    await claims.show(share);
    expect(await outOfReach(page, ".registry")).toEqual([]);
    await codebook.open();
    await codebook.show("Date");
    expect(await outOfReach(page, ".codebook")).toEqual([]);
    await codebook.show("said by");
    expect(await outOfReach(page, ".codebook")).toEqual([]);
  });

  test("a project open for reading shows everything and changes nothing", async ({ wortlaut, folder }) => {
    test.slow();
    const project = (await ask(wortlaut.page, "project:snapshot")).value.folder as string;
    const other = new RunningApp({ profile: path.join(folder, "other"), project });
    await other.start();
    try {
      const { page } = other;
      const { window, actors, claims, codebook, concordance } = screensOf(other, "en");
      await expect(window.statusBar).toContainText(window.say(appMessages.readOnlyShort));
      await actors.open();
      await actors.show("Hafenbehörde");
      await expect(actors.places).toHaveCount(11);
      for (const field of [actors.field("name"), actors.field("note"), actors.parent]) {
        await expect(field).toHaveAttribute("readonly");
      }
      await expect(actors.kind).toBeDisabled();
      await expect(actors.button("newActor")).toBeDisabled();
      for (const button of ["merge", "remove"] as const) await expect(actors.button(button)).toHaveCount(0);
      expect(await findings(page)).toEqual([]);
      await claims.open();
      await claims.show(share);
      await expect(claims.field("wording")).toHaveAttribute("readonly");
      await expect(claims.button("newStatement")).toBeDisabled();
      await concordance.open();
      await concordance.find("Senat");
      await concordance.list.focus();
      await page.keyboard.press("Space");
      await expect(concordance.button("tagAs")).toBeDisabled();
      expect(await findings(page)).toEqual([]);
      await codebook.open();
      await expect(codebook.field("name")).toHaveAttribute("readonly");
      await expect(codebook.button("newLabel")).toBeDisabled();
      await expect(codebook.button("removeLabel")).toHaveCount(0);
      await expect(codebook.saveButton).toHaveCount(0);
      expect(await findings(page)).toEqual([]);
      await other.expectNoFaults();
    } finally {
      await other.close();
    }
  });

  test("very long words stay inside", async ({ wortlaut }) => {
    const { page } = wortlaut;
    const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    const { actors, claims, codebook } = screensOf(wortlaut, "en");
    await resize(wortlaut, 900, 640);
    const isInside = async () => {
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("html, .registry-page, .codebook-page, .codebook-list")]
          .filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
          .map((box) => box.className || box.tagName),
      );
      expect(wide).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
    };
    await actors.open();
    await actors.show("Hafenbehörde");
    await actors.field("addAlias").fill(long);
    await page.keyboard.press("Enter");
    await expect(actors.aliases.filter({ hasText: long })).toBeVisible();
    await actors.field("name").fill(long);
    await expect(actors.heading).toHaveText(long);
    await isInside();
    await claims.open();
    await claims.show(share);
    await claims.field("wording").fill(long);
    await expect(claims.heading).toHaveText(long);
    await isInside();
    await codebook.open();
    await codebook.field("name").fill(long);
    await expect(codebook.item(long)).toBeVisible();
    await isInside();
  });
});

test("a new project has nothing yet, and says what to do", async ({ wortlaut, folder }) => {
  test.slow();
  const { page } = wortlaut;
  const { window, actors, claims, codebook, concordance } = screensOf(wortlaut, "en");
  await window.createProject("Leer", path.join(folder, "Leer"));
  await actors.open();
  await expect(page.getByText(window.say(registryMessages.noActorsText))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await claims.open();
  await expect(page.getByText(window.say(registryMessages.noStatementsText))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await concordance.open();
  await concordance.find("Wort");
  await expect(page.getByText(window.say(concordanceMessages.nothingTitle))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await codebook.open();
  await expect(codebook.item("Claim")).toContainText("not used");
  await codebook.show(window.say(codebookMessages.recheckList));
  await expect(page.getByText(window.say(codebookMessages.recheckNone))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  // The first entries are made here.
  await actors.open();
  await actors.button("newActor").focus();
  await page.keyboard.press("Enter");
  await expect(actors.field("name")).toBeFocused();
  await page.keyboard.type("Erste");
  await expect(actors.heading).toHaveText("Erste");
  await claims.open();
  await claims.button("newStatement").focus();
  await page.keyboard.press("Enter");
  await expect(claims.field("wording")).toBeFocused();
  await page.keyboard.type("Alles wird gut.");
  await expect(claims.heading).toHaveText("Alles wird gut.");
});
