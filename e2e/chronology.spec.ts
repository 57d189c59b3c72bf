import path from "node:path";
import type { Chronology, ChronologyEvent } from "#shared/ipc/claims-types";
import { chronologyMessages as words } from "#shared/messages/chronology";
import { figureMessages } from "#shared/messages/figure";
import { ask } from "./fixtures/bridge";
import { csvRows, pngPicture, settingsBeside, svgPicture, workbookSheets } from "./fixtures/exported-files";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ChronologyPage } from "./pages/chronology-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const onOneLine = (text: string) => text.replace(/\s+/gu, " ");

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  return {
    window,
    chronology: new ChronologyPage(() => wortlaut.page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
  };
}

async function asked({ page }: RunningApp): Promise<Chronology> {
  return (await ask(page, "claims:chronology", {})).value as Chronology;
}

test("events are walked by keyboard, say what they are, and open the article", async ({ wortlaut }) => {
  test.slow();
  const { window, chronology, key } = screens(wortlaut);
  const { page } = wortlaut;
  await chronology.open();
  const all = await asked(wortlaut);
  const dated = all.events.filter(({ interval }) => interval !== null);
  expect(dated.length).toBeGreaterThan(30);
  await chronology.button("whole").press("Enter");

  /** The event behind the card of the details. */
  const shownEvent = async (card = chronology.cards.first()): Promise<ChronologyEvent | undefined> => {
    const quote = (await card.locator(".event-quote").textContent()) ?? "";
    const source = (await card.getByRole("heading").textContent()) ?? "";
    const facts = await card.locator("dd").allTextContents();
    return dated.find(
      (event) =>
        onOneLine(event.quote) === quote &&
        event.source === source &&
        facts.includes(`“${event.dateQuote}”`) &&
        facts.some((fact) => fact.startsWith(event.value)),
    );
  };

  await test.step("along a lane and from lane to lane", async () => {
    await chronology.enter();
    const sources = new Set<string>();
    const seen = new Set<string>();
    for (const press of [
      "ArrowRight",
      "ArrowRight",
      "ArrowDown",
      "ArrowRight",
      "ArrowDown",
      "ArrowDown",
      "Home",
    ]) {
      await key(press);
      await expect(chronology.chosen).toHaveCount(1);
      await expect(chronology.chosen).toBeFocused();
      const name = (await chronology.chosen.getAttribute("aria-label")) ?? "";
      const event = await shownEvent();
      expect(event, name).toBeDefined();
      expect(name.startsWith(`${event?.source}, `)).toBe(true);
      for (const speaker of event?.speakers ?? [])
        await expect(chronology.cards.first()).toContainText(speaker);
      sources.add(event?.source ?? "");
      seen.add(name);
    }
    expect(sources.size).toBeGreaterThan(2);
    expect(seen.size).toBeGreaterThan(4);
  });

  await test.step("events counted together are opened by Enter until one is alone", async () => {
    const single = chronology.figure.locator(".time-mark:not(.is-bin)");
    await expect(single.first()).toBeAttached();
    await single.first().click();
    await expect(chronology.cards).toHaveCount(1);
  });

  await test.step("Enter opens the article at the claim", async () => {
    const event = await shownEvent();
    await expect(chronology.chosen).toBeFocused();
    await key("Enter");
    await expect(window.reader.text).toBeFocused();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(event?.quote);
    await chronology.open();
    await chronology.enter();
    await key("ArrowRight");
    const other = await shownEvent();
    await chronology.cards
      .first()
      .getByRole("button", { name: window.say(words.open) })
      .press("Enter");
    await expect(window.reader.text).toBeFocused();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(other?.quote);
  });
});

test("zooming, what lies outside, and what is on no line", async ({ wortlaut }) => {
  const { window, chronology, key } = screens(wortlaut);
  await chronology.open();
  const all = await asked(wortlaut);
  const home = (await chronology.shown.textContent()) ?? "";
  const dated = all.events.filter(({ interval }) => interval !== null);

  await test.step("by buttons", async () => {
    await chronology.button("whole").press("Enter");
    await expect(chronology.shown).not.toHaveText(home);
    const whole = (await chronology.shown.textContent()) ?? "";
    // All of them are in the picture, alone or counted together.
    const first = dated.map(({ interval }) => interval?.from.slice(0, 4) ?? "").sort()[0] ?? "–";
    expect(Number(/\d{4}/.exec(whole)?.[0])).toBeLessThanOrEqual(Number(first));
    await expect(chronology.screen.locator(".chronology-outside").getByRole("button")).toHaveCount(0);
    await chronology.button("zoomIn").press("Enter");
    await expect(chronology.shown).not.toHaveText(whole);
    await chronology.button("dense").press("Enter");
    await expect(chronology.shown).toHaveText(home);
  });

  await test.step("by keys, with the keyboard kept on the event", async () => {
    await chronology.enter();
    await key("ArrowRight");
    await expect(chronology.chosen).toBeFocused();
    await key("+");
    await expect(chronology.shown).not.toHaveText(home);
    const near = (await chronology.shown.textContent()) ?? "";
    await expect(chronology.figure.locator(".time-mark:focus")).toHaveCount(1);
    await key("Shift+ArrowRight");
    await expect(chronology.shown).not.toHaveText(near);
    await expect(chronology.figure.locator(".time-mark:focus")).toHaveCount(1);
    await key("0");
    await expect(chronology.shown).toHaveText(home);
  });

  await test.step("undated claims, by source", async () => {
    const lines = all.undated.map(({ source, claims, withoutTime }) =>
      window.say(withoutTime > 0 ? words.undatedTime : words.undated, { source, claims, withoutTime }),
    );
    expect((await chronology.undated.allTextContents()).toSorted()).toEqual(lines.toSorted());
  });
});

/** The rows of a table in the picture's place, cell by cell. */
function tableRows(chronology: ChronologyPage): Promise<string[][]> {
  return chronology.figure
    .getByRole("table")
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
    );
}

test("the table has every event; roles and filters narrow both down", async ({ wortlaut }) => {
  const { window, chronology, key } = screens(wortlaut);
  await chronology.open();
  const all = await asked(wortlaut);
  await chronology.showAs("table");
  const named = async () =>
    (await tableRows(chronology)).map((row) => [row[0], row[4], row[5]].join(" | ")).sort();
  const expected = (events: readonly ChronologyEvent[]) =>
    events.map(({ source, quote, dateQuote }) => [source, onOneLine(quote), dateQuote].join(" | ")).sort();
  expect(await named()).toEqual(expected(all.events));
  const { value } = await ask(wortlaut.page, "project:snapshot");
  const role = value.codebook.roles.find(({ id }: { id: string }) => id === "when-said").name as string;
  await chronology.role(role);
  const said = all.events.filter((event) => event.role === "when-said");
  await expect.poll(named).toEqual(expected(said));
  await chronology.role(window.say(words.allRoles));

  await chronology.filters.getByRole("checkbox", { name: "Tagesspalte", exact: true }).focus();
  await key("Space");
  await expect.poll(named).toEqual(expected(all.events.filter(({ source }) => source === "Tagesspalte")));
  await chronology.showAs("picture");
  for (const name of await chronology.marks.evaluateAll((marks) =>
    marks.map((mark) => mark.getAttribute("aria-label") ?? ""),
  )) {
    expect(name).toMatch(/^Tagesspalte, /);
  }
});

test("the chronology is taken away as table and picture", async ({ wortlaut, folder }) => {
  test.slow();
  const { window, chronology } = screens(wortlaut);
  const { page, dialogs } = wortlaut;
  await chronology.open();
  const all = await asked(wortlaut);
  const saved = async (name: string, figure = chronology.figure) => {
    const file = path.join(folder, name);
    await dialogs.saveNextTo(file);
    await chronology.take(path.extname(name).slice(1) as "csv" | "xlsx" | "svg" | "png", figure);
    await expect(page.getByText(window.say(figureMessages.saved, { path: file }))).toBeVisible();
    const { settings, software } = settingsBeside(file);
    expect(software).toContain("Wortlaut");
    if (figure === chronology.figure) {
      expect(settings).toContainEqual({ name: window.say(words.role), value: window.say(words.allRoles) });
    }
    return file;
  };
  for (const format of ["csv", "xlsx"] as const) {
    const file = await saved(`chronology.${format}`);
    const [rows = []] = format === "csv" ? [csvRows(file)] : Object.values(workbookSheets(file));
    const read = rows.slice(1).map((row) => {
      const quote = (row[4] ?? "").replace(/^'(?=[=+@-])/, "");
      return [row[0], row[1], row[2], quote, row[5], row[6]].join(" | ");
    });
    const expected = all.events.map((event) => {
      const value = [event.value, event.mod].filter(Boolean).join(" ");
      const { from = "", to = "" } = event.interval ?? {};
      return [event.source, from, to, onOneLine(event.quote), event.dateQuote, value].join(" | ");
    });
    expect(read.sort()).toEqual(expected.sort());
  }
  const picture = svgPicture(await saved("chronology.svg"));
  for (const { source } of all.events) expect(picture.words).toContain(source.slice(0, 8));
  const png = await pngPicture(wortlaut, await saved("chronology.png"));
  expect(png.width).toBeGreaterThan(300);
  expect(png.colours).toBeGreaterThan(10);

  await test.step("how far from publication", async () => {
    const rows = csvRows(await saved("lead.csv", chronology.leads));
    for (const [source = "", count] of rows.slice(1)) {
      const own = all.events.filter((event) => event.source === source && event.interval && event.published);
      expect(Number(count), source).toBe(own.length);
    }
    expect(rows.length).toBeGreaterThan(3);
    const lead = svgPicture(await saved("lead.svg", chronology.leads));
    expect(lead.words).toContain("Tagesspalte");
  });
});
