import { registryMessages as words } from "#shared/messages/registry";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { BulkDialog } from "./pages/bulk-dialog";
import { RegistryPage } from "./pages/registry-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  const page = () => wortlaut.page;
  return {
    window,
    actors: new RegistryPage(page, window.say, "actors"),
    claims: new RegistryPage(page, window.say, "statements"),
    bulk: new BulkDialog(page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
    type: (text: string) => wortlaut.page.keyboard.type(text),
  };
}

test("an actor is made, described field by field, and each field is a step of undo", async ({ wortlaut }) => {
  const { window, actors, key, type } = screens(wortlaut);
  await actors.open();
  await actors.button("newActor").focus();
  await key("Enter");
  // The name is what one types next.
  await expect(actors.field("name")).toBeFocused();
  await type("Hafenmeisterei");
  await expect(actors.heading).toHaveText("Hafenmeisterei");

  await test.step("kind, parent, aliases, identifier, note", async () => {
    await key("Tab");
    await expect(actors.kind).toBeFocused();
    await type("Org");
    await expect(actors.kind).toContainText(window.say(words.organisation));
    await key("Tab");
    await expect(actors.parent).toBeFocused();
    await type("Senat von L");
    await key("ArrowDown");
    await key("Enter");
    await expect(actors.parent).toHaveValue("Senat von Lüdersund");
    await key("Tab");
    await expect(actors.field("external")).toBeFocused();
    await type("Q4711");
    await key("Tab");
    await expect(actors.field("addAlias")).toBeFocused();
    await type("die Meisterei");
    await key("Enter");
    await expect(actors.aliases).toHaveText(["die Meisterei"]);
    await type("Meister des Hafens");
    await key("Enter");
    await expect(actors.aliases).toHaveText(["die Meisterei", "Meister des Hafens"]);
    await key("Tab");
    await expect(actors.field("note")).toBeFocused();
    await type("Sitzt am Alten Becken.");
    await window.saved();
  });

  await test.step("undo takes field after field back", async () => {
    await actors.list.focus();
    const undo = async () => {
      await key("Control+Z");
    };
    await undo();
    await expect(actors.field("note")).toHaveValue("");
    await undo();
    await expect(actors.aliases).toHaveText(["die Meisterei"]);
    await undo();
    await expect(actors.aliases).toHaveCount(0);
    await expect(actors.field("external")).toHaveValue("Q4711");
    await undo();
    await expect(actors.field("external")).toHaveValue("");
    await undo();
    await expect(actors.parent).toHaveValue("");
    await undo();
    await expect(actors.kind).toContainText(window.say(words.person));
    for (let step = 0; step < 5; step++) await key("Control+Y");
    await expect(actors.aliases).toHaveText(["die Meisterei", "Meister des Hafens"]);
    await expect(actors.parent).toHaveValue("Senat von Lüdersund");
  });

  await test.step("an alias leaves by its button, an empty name is refused", async () => {
    await actors.button("removeAlias", { alias: "die Meisterei" }).focus();
    await key("Enter");
    await expect(actors.aliases).toHaveText(["Meister des Hafens"]);
    await actors.field("name").fill("");
    await expect(wortlaut.page.getByText(window.say(words.nameNeeded))).toBeVisible();
    await key("Tab");
    await expect(actors.field("name")).toHaveValue("Hafenmeisterei");
  });

  await test.step("a parent is taken away by emptying the field, and all is there after a restart", async () => {
    await actors.parent.fill("");
    await key("Tab");
    await expect(actors.parent).toHaveValue("");
    await window.saved();
    await wortlaut.restart();
    await actors.open();
    await actors.show("Hafenmeisterei");
    await expect(actors.aliases).toHaveText(["Meister des Hafens"]);
    await expect(actors.parent).toHaveValue("");
    await expect(actors.kind).toContainText(window.say(words.organisation));
  });
});

test("two actors are merged with a look before, a reason, and one step of undo", async ({ wortlaut }) => {
  test.slow();
  const { window, actors, bulk, key, type } = screens(wortlaut);
  await actors.open();
  const countOf = (name: string) => actors.row(name).locator(".number");
  await actors.show("Gezeitenwacht");
  await expect(countOf("Gezeitenwacht")).toHaveText(/\d/);
  const before = Number(await countOf("Gezeitenwacht").textContent());
  await actors.clearFilter();
  await expect(actors.row("Bewohner von Oldersand")).toBeVisible();
  const others = Number(await countOf("Bewohner von Oldersand").textContent());

  await test.step("chosen with Space, the one that is used most stays", async () => {
    await actors.list.focus();
    await key("Space");
    await expect(actors.row("Gezeitenwacht")).toHaveAttribute("aria-selected", "true");
    while ((await actors.heading.textContent()) !== "Bewohner von Oldersand") await key("ArrowUp");
    await key("Space");
    await actors.button("mergeInto").focus();
    await key("Enter");
    const choice = wortlaut.page.getByRole("radiogroup", { name: window.say(words.mergeChoose) });
    await expect(choice.getByRole("radio", { name: "Gezeitenwacht" })).toBeChecked();
    await actors.button("next").focus();
    await key("Enter");
    await expect(bulk.dialog("titleMergeActors")).toContainText("Bewohner von Oldersand → Gezeitenwacht");
    await expect(bulk.items.first()).toBeVisible();
    await bulk.apply("Dieselben Leute");
  });

  await test.step("all mentions are there, and the log says who and why", async () => {
    await expect(actors.heading).toHaveText("Gezeitenwacht");
    await expect(actors.list).toBeFocused();
    await expect(actors.row("Bewohner von Oldersand")).toHaveCount(0);
    await expect(countOf("Gezeitenwacht")).toHaveText(String(before + others));
    await expect(actors.aliases.filter({ hasText: "Islanders" })).toBeVisible();
    await actors.choosePanel("log");
    await expect(actors.log).toHaveCount(1);
    await expect(actors.log).toContainText("Bewohner von Oldersand");
    await expect(actors.log).toContainText("Dieselben Leute");
    await expect(actors.log).toContainText("Anna Hoffmann");
  });

  await test.step("one undo brings both back, redo merges again, and a restart keeps it", async () => {
    await window.saved();
    await actors.list.focus();
    await key("Control+Z");
    await expect(actors.row("Bewohner von Oldersand")).toBeVisible();
    await expect(countOf("Bewohner von Oldersand")).toHaveText(String(others));
    await expect(countOf("Gezeitenwacht")).toHaveText(String(before));
    await expect(wortlaut.page.getByText(window.say(words.noLog))).toBeVisible();
    await key("Control+Y");
    await expect(actors.row("Bewohner von Oldersand")).toHaveCount(0);
    await expect(countOf("Gezeitenwacht")).toHaveText(String(before + others));
    await window.saved();
    await wortlaut.restart();
    await actors.open();
    await actors.show("Gezeitenwacht");
    await expect(countOf("Gezeitenwacht")).toHaveText(String(before + others));
    await actors.choosePanel("log");
    await expect(actors.log).toContainText("Dieselben Leute");
  });

  await test.step("one entry is merged into another that is looked for", async () => {
    await actors.button("merge").focus();
    await key("Enter");
    const target = wortlaut.page.getByRole("combobox", { name: window.say(words.mergeChoose) });
    await expect(target).toBeFocused();
    await type("Wendelin");
    await key("ArrowDown");
    await key("Enter");
    await actors.button("next").focus();
    await key("Enter");
    await expect(bulk.dialog("titleMergeActors")).toContainText("Gezeitenwacht → Wendelin Prath");
    // Both were of another kind, and one would be lost without a word.
    await expect(bulk.dialog("titleMergeActors")).toContainText(/another kind/);
    await key("Escape");
    await expect(bulk.dialog("titleMergeActors")).toHaveCount(0);
    await expect(actors.button("merge")).toBeFocused();
  });
});

test("mentions are moved to a new entry, and an entry is removed", async ({ wortlaut }) => {
  test.slow();
  const { window, actors, bulk, key, type } = screens(wortlaut);
  await actors.open();
  await actors.show("Hafenbehörde");
  await expect(actors.places).toHaveCount(11);

  await test.step("two mentions and an alias are split off", async () => {
    await actors.placeList.focus();
    await key("Home");
    await key("Space");
    await key("Shift+ArrowDown");
    await actors.button("splitChosen", { count: 2 }).focus();
    await key("Enter");
    await expect(wortlaut.page.getByLabel(window.say(words.splitName))).toBeFocused();
    await type("Bauaufsicht");
    await wortlaut.page.getByRole("checkbox", { name: "die Behörde" }).focus();
    await key("Space");
    await actors.button("next").focus();
    await key("Enter");
    await expect(bulk.dialog("titleSplitActor")).toBeVisible();
    await expect(bulk.items).toHaveCount(2);
    await bulk.apply("Eine andere Behörde");
    await expect(actors.places).toHaveCount(9);
    await expect(actors.aliases.filter({ hasText: /^die Behörde$/ })).toHaveCount(0);
    await actors.show("Bauaufsicht");
    await expect(actors.places).toHaveCount(2);
    await expect(actors.kind).toContainText(window.say(words.organisation));
    await expect(actors.aliases).toHaveText(["die Behörde"]);
    await actors.choosePanel("log");
    await expect(actors.log).toContainText("Eine andere Behörde");
  });

  await test.step("one undo puts them back", async () => {
    await actors.list.focus();
    await key("Control+Z");
    await actors.show("Hafenbehörde");
    await expect(actors.places).toHaveCount(11);
    await expect(actors.row("Bauaufsicht")).toHaveCount(0);
  });

  await test.step("removed with every link to it, and brought back", async () => {
    await actors.button("remove").focus();
    await key("Enter");
    await expect(bulk.dialog("titleRemoveActor")).toContainText("Hafenbehörde");
    await bulk.apply("Kein Akteur");
    await actors.clearFilter();
    await expect(actors.row("Hafenbehörde")).toHaveCount(0);
    await expect(actors.row("Imke Thorwaldt")).toBeVisible();
    await key("Escape");
    await actors.list.focus();
    await key("Control+Z");
    await actors.show("Hafenbehörde");
    await expect(actors.places).toHaveCount(11);
  });

  await test.step("Enter opens the article at the mention", async () => {
    await actors.placeList.focus();
    await key("Home");
    const quote = (await actors.places.first().locator(".kwic-quote").textContent()) ?? "";
    await key("Enter");
    await expect(window.reader.text).toBeVisible();
    await expect(window.reader.text).toBeFocused();
    await expect.poll(() => wortlaut.page.evaluate(() => getSelection()?.toString())).toBe(quote);
  });
});

test("the order and the filters of the list", async ({ wortlaut }) => {
  const { window, actors, key } = screens(wortlaut);
  await actors.open();
  const names = () => actors.list.getByRole("option").locator(".registry-name").allTextContents();
  const [byName] = [await names()];
  expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b)));
  await wortlaut.page.getByRole("button", { name: window.say(words.sort) }).focus();
  await key("Enter");
  await wortlaut.page.getByRole("option", { name: window.say(words.sortMentions) }).click();
  await expect.poll(async () => (await names())[0]).toBe("Imke Thorwaldt");
  await wortlaut.page
    .getByRole("button", { name: window.say(words.kind) })
    .first()
    .click();
  await wortlaut.page.getByRole("option", { name: window.say(words.medium), exact: true }).click();
  await expect.poll(async () => (await names()).toSorted()).toEqual(["Vesbladet", "npx"]);
});

const sum = /^Die Summe enthält/;
const costs = /^Das Sperrwerk kostet/;
const share = /^Vesland zahlt/;

test("statements: claims put together, renamed, merged, split and removed", async ({ wortlaut }) => {
  test.slow();
  const { window, claims, bulk, key, type } = screens(wortlaut);
  await claims.open();
  await expect(claims.row(window.say(words.withoutStatement))).toBeVisible();
  await claims.list.focus();
  await key("Home");
  await expect(claims.heading).toHaveText(window.say(words.withoutStatement));
  await expect(claims.row(window.say(words.withoutStatement))).toContainText(/\d+ claims/);
  const openClaims = Number(
    /\d+/.exec((await claims.row(window.say(words.withoutStatement)).textContent()) ?? "")?.[0],
  );

  await test.step("claims without a statement become a new one", async () => {
    await claims.placeList.focus();
    await key("Home");
    await key("Space");
    await key("Shift+ArrowDown");
    await claims.button("assign").focus();
    await key("Enter");
    const wording = wortlaut.page.getByRole("dialog").getByLabel(window.say(words.wording), { exact: true });
    await expect(wording).toBeFocused();
    await expect(wording).not.toHaveValue("");
    await key("Control+A");
    await type("Die Summe enthält einen Sicherheitszuschlag.");
    await claims.button("next").focus();
    await key("Enter");
    await expect(bulk.dialog("titleGroupClaims")).toBeVisible();
    await expect(bulk.items).toHaveCount(2);
    await bulk.apply();
    await expect(claims.row(sum)).toContainText(window.say(words.claimCount, { count: 2 }));
    await expect(claims.row(window.say(words.withoutStatement))).toContainText(`${openClaims - 2} claims`);
  });

  await test.step("renamed, with a topic", async () => {
    await claims.show("Die Summe enthält einen Sicherheitszuschlag.");
    await claims.field("wording").focus();
    await key("Control+End");
    await type(" Immer.");
    await expect(claims.heading).toHaveText("Die Summe enthält einen Sicherheitszuschlag. Immer.");
    await claims.field("topic").fill("Kosten");
    await expect(claims.row(sum)).toContainText("Kosten");
    await window.saved();
  });

  await test.step("merged into another, and undone", async () => {
    await claims.clearFilter();
    await claims.button("merge").focus();
    await key("Enter");
    await expect(wortlaut.page.getByRole("combobox", { name: window.say(words.mergeChoose) })).toBeFocused();
    await type("Das Sperrwerk kostet rund 690");
    await key("ArrowDown");
    await key("Enter");
    await claims.button("next").focus();
    await key("Enter");
    await expect(bulk.items).toHaveCount(2);
    await bulk.apply("Beides Kosten");
    await expect(claims.heading).toHaveText("Das Sperrwerk kostet rund 690 statt 412 Millionen Euro.");
    await expect(claims.row(costs)).toContainText(window.say(words.claimCount, { count: 11 }));
    await claims.choosePanel("log");
    await expect(claims.log).toContainText("Beides Kosten");
    await claims.list.focus();
    await key("Control+Z");
    await expect(claims.row(costs)).toContainText(window.say(words.claimCount, { count: 9 }));
    await expect(claims.row(sum)).toContainText(window.say(words.claimCount, { count: 2 }));
  });

  await test.step("split: one claim goes to an existing statement", async () => {
    await claims.show("Die Summe enthält einen Sicherheitszuschlag. Immer.");
    await claims.placeList.focus();
    await key("Home");
    await key("Space");
    await claims.button("splitChosen", { count: 1 }).focus();
    await key("Enter");
    await wortlaut.page.getByRole("radio", { name: window.say(words.splitExisting) }).check({ force: true });
    await wortlaut.page.getByRole("combobox", { name: window.say(words.splitExisting) }).focus();
    await type("Vesland zahlt");
    await key("ArrowDown");
    await key("Enter");
    await claims.button("next").focus();
    await key("Enter");
    await expect(bulk.dialog("titleSplitStatement")).toBeVisible();
    await bulk.apply("Gehört dorthin");
    await expect(claims.places).toHaveCount(1);
    await claims.clearFilter();
    await expect(claims.row(share)).toContainText(window.say(words.claimCount, { count: 14 }));
  });

  await test.step("removed: its claim belongs to no statement again", async () => {
    await claims.button("remove").focus();
    await key("Enter");
    await bulk.apply();
    await expect(claims.row(sum)).toHaveCount(0);
    await expect(claims.row(window.say(words.withoutStatement))).toContainText(`${openClaims - 1} claims`);
    await key("Escape");
    await claims.list.focus();
    await key("Control+Z");
    await expect(claims.row(sum)).toContainText(window.say(words.claimCount, { count: 1 }));
    await expect(claims.row(window.say(words.withoutStatement))).toContainText(`${openClaims - 2} claims`);
  });
});
