import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { OpenArticle } from "#shared/ipc/contract";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { spanImportMessages as words } from "#shared/messages/span-import";
import { ask } from "./fixtures/bridge";
import {
  doccanoLine,
  type ForeignText,
  type Tagged,
  utf16,
  webannoTsv,
  wortlautJsonl,
  writeBrat,
} from "./fixtures/foreign-files";
import { expect, test } from "./fixtures/test";
import { SpanImportPage } from "./pages/span-import-page";
import { WorkWindow } from "./pages/work-window";

const kai: ForeignText = {
  text: "🚢 Der Kai bleibt zu.\nDie Senatorin Ebba Kahn sagte am Montag, der Kai bleibe bis zum Herbst zu. 🌊 Die Reederei nennt das eine Ausrede.\n",
  tags: [
    ["Ebba Kahn", "PER"],
    ["der Kai bleibe bis zum Herbst zu", "Aussage"],
    ["am Montag", "Zeit"],
    ["nennt das eine Ausrede", "Vorwurf"],
  ],
};
const ferry: ForeignText = {
  text: "Am Dienstag 🎣 fuhr die Fähre wieder. Thea Lund fehlte.\n",
  tags: [
    ["Thea Lund", "PER"],
    ["Am Dienstag", "Zeit"],
  ],
};
const feast: ForeignText = {
  text: "🎉🎊 Zur Eröffnung der Brücke kam Orla Fenn 🥳 am Sonntag nach Lüdersund.\n",
  tags: [
    ["Orla Fenn", "PER"],
    ["am Sonntag", "Zeit"],
    ["Lüdersund", "PER"],
  ],
};
const praise: ForeignText = {
  text: "Müller lobt 🙂 den Hafen von Wexmoor am Freitag.",
  tags: [
    ["Müller", "PER"],
    ["Hafen von Wexmoor", "PER"],
    ["am Freitag", "Zeit"],
  ],
};
const bridge: ForeignText = {
  text: "Die Brücke 🌉 komme nicht, sagte Percy Blüthe am Samstag.\n",
  tags: [
    ["Die Brücke 🌉 komme nicht", "claim"],
    ["Percy Blüthe", "actor"],
    ["am Samstag", "date"],
  ],
};

async function answer<T>(page: Page, name: string, argument?: unknown): Promise<T> {
  const { ok, value, error } = await ask(page, name, argument);
  if (!ok) throw new Error(`${name}: ${error?.what} ${error?.why}`);
  return value as T;
}

const snapshotOf = (page: Page) => answer<ProjectSnapshot>(page, "project:snapshot");

/** What a coder tagged in the article with this text, in its order: label, start, end, words. */
async function tagsIn(page: Page, text: string, coder?: string) {
  const { articles, coder: me } = await snapshotOf(page);
  for (const { id } of articles) {
    const open = await answer<OpenArticle>(page, "article:read", { article: id, coder: coder ?? me });
    if (open.text.trim() !== text.trim()) continue;
    return open.annotations.spans
      .map(({ label, start, end, quote }) => ({
        label,
        start,
        end,
        quote,
        there: open.text.slice(start, end),
      }))
      .sort((one, other) => one.start - other.start);
  }
  throw new Error(`no article has the text ${text}`);
}

/** The same as it has to be; `known` are the labels of the project that names of the file become. */
function wanted({ text, tags }: ForeignText, known: Readonly<Record<string, string>>) {
  const place = ([quote, label]: Tagged) => {
    const [start, end] = utf16(text, quote);
    return { label: known[label] ?? label, start, end, quote, there: quote };
  };
  return tags.map(place).sort((one, other) => one.start - other.start);
}

const known = { PER: "actor", Zeit: "date", Aussage: "claim" };

test("others’ work from brat, doccano, INCEpTION and Wortlaut stands exactly where it was", async ({
  wortlaut,
  folder,
}) => {
  test.setTimeout(180_000);
  const { page, dialogs } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const { say } = window;
  const foreign = new SpanImportPage(() => page, say);
  await window.createProject("Hafen", path.join(folder, "Hafen"));
  const [project = ""] = readdirSync(folder).filter((name) => name.startsWith("Hafen"));
  const inFolder = async (name: string) => {
    await dialogs.chooseNext(path.join(folder, name));
    await window.chooseInMenu("import.spans-folder");
    await expect(foreign.screen).toBeVisible();
  };
  const inFile = async (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    await dialogs.chooseNext(file);
    await window.chooseInMenu("import.spans");
    await expect(foreign.screen).toBeVisible();
  };
  const before = await snapshotOf(page);
  expect(before.articles).toEqual([]);

  await test.step("a folder of brat: its table of names is changed by keyboard", async () => {
    writeBrat(path.join(folder, "brat"), "kai", kai, ["R1\tsaid-by Arg1:T2 Arg2:T1"]);
    writeBrat(path.join(folder, "brat"), "ferry", ferry, ["T9\tPER 0 14\tNirgendwo Mann"]);
    await inFolder("brat");
    await expect(
      foreign.screen.getByText(say(words.unitFound, { unit: say(words["unit-code-point"]) })),
    ).toBeVisible();
    await foreign.expectCounts(foreign.screen, { added: 6, failed: 1, linksAdded: 1, unchanged: 0 });
    await expect(foreign.made(foreign.screen, "articles", 2)).toBeVisible();
    await expect(foreign.made(foreign.screen, "labels", 1)).toContainText("Vorwurf");
    await foreign.mapByKeys("Vorwurf", "End", say(words.leaveOut));
    await foreign.expectCounts(foreign.screen, { added: 5 });
    await expect(foreign.made(foreign.screen, "labels", 1)).toHaveCount(0);
    await foreign.mapByKeys("Vorwurf", "ArrowUp", say(words["new-label"]));
    await foreign.newName("Vorwurf").fill("Anschuldigung");
    await page.keyboard.press("Tab");
    await expect(foreign.made(foreign.screen, "labels", 1)).toContainText("Anschuldigung");
    await foreign.expectCounts(foreign.screen, { added: 6, failed: 1, linksAdded: 1 });
  });

  let label = "";
  await test.step("what did not fit is listed and kept beside the project", async () => {
    await foreign.run(6);
    await foreign.expectCounts(foreign.report, { added: 6, failed: 1, linksAdded: 1 });
    await expect(foreign.report.getByText("Nirgendwo Mann")).toBeVisible();
    const said = await foreign.report.locator(".foreign-side").textContent();
    const side = /left-out\/\S+\.json/.exec(said ?? "")?.[0] ?? "";
    const kept = JSON.parse(readFileSync(path.join(folder, project, side), "utf8"));
    expect(kept.leftOut).toHaveLength(1);
    expect(kept.leftOut[0].span).toMatchObject({ quote: "Nirgendwo Mann", pieces: [{ start: 0, end: 14 }] });
    await foreign.leaveReport();
    await expect(window.list.rows).toHaveCount(2);
    const { codebook } = await snapshotOf(page);
    label = codebook.labels.find(({ name }) => name === "Anschuldigung")?.id ?? "";
    expect(await tagsIn(page, kai.text)).toEqual(wanted(kai, { ...known, Vorwurf: label }));
    expect(await tagsIn(page, ferry.text)).toEqual(wanted(ferry, known));
  });

  await test.step("it is one step: taken back with its articles and its label, and made again", async () => {
    await window.chooseInMenu("edit.undo");
    await expect(window.list.rows).toHaveCount(0);
    const after = await snapshotOf(page);
    expect(after.articles).toEqual([]);
    expect(after.codebook.labels).toEqual(before.codebook.labels);
    await window.chooseInMenu("edit.redo");
    await expect(window.list.rows).toHaveCount(2);
    expect(await tagsIn(page, kai.text)).toEqual(wanted(kai, { ...known, Vorwurf: label }));
    await window.saved();
  });

  await test.step("doccano, emoji before the spans", async () => {
    await inFile("doccano.jsonl", doccanoLine(feast));
    await expect(
      foreign.screen.getByText(say(words.unitFound, { unit: say(words["unit-code-point"]) })),
    ).toBeVisible();
    await foreign.expectCounts(foreign.screen, { added: 3, failed: 0 });
    await foreign.run(3);
    await foreign.leaveReport();
    expect(await tagsIn(page, feast.text)).toEqual(wanted(feast, known));
  });

  await test.step("INCEpTION’s WebAnno TSV", async () => {
    await inFile("lob.tsv", webannoTsv(praise));
    await foreign.expectCounts(foreign.screen, { added: 3, failed: 0 });
    await foreign.run(3);
    await foreign.leaveReport();
    expect(await tagsIn(page, praise.text)).toEqual(wanted(praise, known));
  });

  await test.step("a dataset of Wortlaut with somebody else’s work, and once more: nothing is new", async () => {
    const jsonl = wortlautJsonl(bridge, "Bea Kahn");
    await inFile("own.jsonl", jsonl);
    await expect(foreign.made(foreign.screen, "coders", 1)).toContainText("Bea Kahn");
    await foreign.expectCounts(foreign.screen, { added: 3, failed: 0, linksAdded: 1 });
    await foreign.run(3);
    await foreign.leaveReport();
    const { coders, articles } = await snapshotOf(page);
    const bea = coders.find(({ name }) => name === "Bea Kahn")?.id ?? "";
    expect(await tagsIn(page, bridge.text, bea)).toEqual(wanted(bridge, known));
    expect(await tagsIn(page, bridge.text)).toEqual([]);
    expect(articles.map(({ title }) => title)).toContain("Fremder Artikel");
    await inFile("own.jsonl", jsonl);
    await foreign.expectCounts(foreign.screen, { added: 0, unchanged: 3, failed: 0 });
    await expect(foreign.screen.getByText(say(words.nothingNew))).toBeVisible();
    await foreign.cancel();
  });

  await test.step("a file whose places fit no unit is refused and changes nothing", async () => {
    const then = await snapshotOf(page);
    const shifted = { ...kai, text: `Vorweg steht hier ein ganz anderer Satz. ${kai.text}` };
    writeBrat(path.join(folder, "shifted"), "kai", shifted);
    writeFileSync(path.join(folder, "shifted/kai.txt"), kai.text);
    await inFolder("shifted");
    await expect(foreign.screen.getByRole("alert")).toContainText(say(words.unitNone));
    await expect(
      foreign.screen.getByRole("button", { name: say(words.importNothing), exact: true }),
    ).toBeDisabled();
    await expect(foreign.target("PER")).toHaveCount(0);
    await foreign.cancel();
    expect(await snapshotOf(page)).toEqual(then);
    await expect(window.list.rows).toHaveCount(5);
  });
});
