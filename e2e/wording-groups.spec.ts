import path from "node:path";
import type { KeynessAnswer } from "#shared/ipc/wording-types";
import { figureMessages } from "#shared/messages/figure";
import { wordingMessages as words } from "#shared/messages/wording";
import { ask } from "./fixtures/bridge";
import { csvRows, settingsBeside } from "./fixtures/exported-files";
import { expect, test } from "./fixtures/test";
import { ConcordancePage } from "./pages/concordance-page";
import { WordingPage } from "./pages/wording-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

/** Log-likelihood of a wording in two groups, by the formula of Rayson and Garside. */
function likelihood(a: number, b: number, sizeA: number, sizeB: number): number {
  const together = (a + b) / (sizeA + sizeB);
  const term = (count: number, size: number) =>
    count === 0 ? 0 : count * Math.log(count / (size * together));
  return 2 * (term(a, sizeA) + term(b, sizeB));
}

test("two groups of sources, and what tells them apart", async ({ wortlaut, folder }) => {
  test.slow();
  const { page, dialogs } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const wording = new WordingPage(() => page, window.say);
  const concordance = new ConcordancePage(() => page, window.say);
  const key = (name: string) => page.keyboard.press(name);
  await wording.open();
  await wording.show("viewGroups");
  await expect(wording.screen.getByText(window.say(words.keynessChoose))).toBeVisible();
  await wording.group("Lüdersunder Bote", "groupA");
  await wording.group("Querlicht", "groupB");
  await wording.group("Tagesspalte", "groupB");
  await expect(wording.keynessRows.first()).toBeVisible();

  const query = {
    ...{ groupA: ["Lüdersunder Bote"], groupB: ["Querlicht", "Tagesspalte"], unit: "words" },
    ...{ quotations: "all", least: 5, limit: 500 },
  };
  const asked = await wording.screen.getByRole("textbox", { name: window.say(words.least) }).inputValue();
  const answer = (await ask(page, "wording:keyness", { ...query, least: Number(asked) }))
    .value as KeynessAnswer;
  expect(answer.rows.length).toBeGreaterThan(3);
  const number = (value: number) =>
    new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 })
      .format(value)
      .replace("-", "\u2212");

  await test.step("the measures are those of the books", async () => {
    await expect(wording.keyness).toHaveAttribute("aria-rowcount", String(answer.rows.length + 1));
    for (const [at, row] of answer.rows.slice(0, 5).entries()) {
      const cells = await wording.keynessRows.nth(at).getByRole("gridcell").allTextContents();
      const [a, b] = [Number(cells[2]), Number(cells[5])];
      expect(cells[0]).toBe(row.wording);
      expect([a, b]).toEqual([row.countA, row.countB]);
      expect(cells[8]).toBe(number(likelihood(a, b, answer.sizeA, answer.sizeB)));
      const ratio = Math.log2((a || 0.5) / answer.sizeA / ((b || 0.5) / answer.sizeB));
      expect(cells[1]).toContain(number(ratio));
      expect(cells[3]).toBe(number((a * 10_000) / answer.sizeA));
    }
    const surest = answer.rows.map(({ logLikelihood }) => Math.abs(logLikelihood));
    expect(surest).toEqual(surest.toSorted((x, y) => y - x));
  });

  await test.step("more in A, more in B", async () => {
    for (const [name, sign] of [
      ["showA", 1],
      ["showB", -1],
    ] as const) {
      const choice = wording.screen.getByRole("radio", { name: window.say(words[name]), exact: true });
      await choice.focus();
      await key("Space");
      const own = answer.rows.filter(({ logLikelihood }) => Math.sign(logLikelihood) === sign);
      await expect(wording.keyness).toHaveAttribute("aria-rowcount", String(own.length + 1));
    }
    await wording.screen.getByRole("radio", { name: window.say(words.showBoth), exact: true }).focus();
    await key("Space");
  });

  await test.step("exported", async () => {
    const file = path.join(folder, "groups.csv");
    await dialogs.saveNextTo(file);
    await wording.take("csv");
    await expect(page.getByText(window.say(figureMessages.saved, { path: file }))).toBeVisible();
    const rows = csvRows(file);
    expect(rows).toHaveLength(answer.rows.length + 1);
    for (const [at, row] of answer.rows.entries()) {
      expect([rows[at + 1]?.[0], Number(rows[at + 1]?.[2])]).toEqual([row.wording, row.countA]);
    }
    const { settings, methods } = settingsBeside(file);
    expect(settings).toContainEqual({ name: window.say(words.groupB), value: "Querlicht; Tagesspalte" });
    expect(methods).toContain(window.say(words.titleGroups));
  });

  await test.step("Enter opens the word in the concordance", async () => {
    await wording.keyness.focus();
    await key("Home");
    await key("ArrowDown");
    const row = answer.rows[1];
    await key("Enter");
    await expect(concordance.query).toHaveValue(row?.wording ?? "–");
    await expect(concordance.lines.first()).toBeVisible();
    await concordance.expectFound(
      (row?.countA ?? 0) + (row?.countB ?? 0),
      (row?.articlesA ?? 0) + (row?.articlesB ?? 0),
    );
  });

  await test.step("forms of a label", async () => {
    await wording.open();
    await wording.countBy(window.say(words.unitForms, { label: "Date" }));
    const least = wording.screen.getByRole("textbox", { name: window.say(words.least) });
    await least.fill("1");
    const forms = (await ask(page, "wording:keyness", { ...query, unit: "forms", label: "date", least: 1 }))
      .value as KeynessAnswer;
    await expect(wording.sizes).toContainText(
      window.say(words.tested, { shown: forms.rows.length, tested: forms.tested }),
    );
    await expect(wording.keynessRows.first()).toContainText(forms.rows[0]?.wording ?? "–");
  });
});
