import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "../test-call";
import type { ListedDate } from "./dates";

let folder = "";
const inFolder = (name: string) => join(folder, name);
const text = "date 2025-09-04 Die Räte 🙂 tagen seit 2019. Das Amt schloss am 2. September 2025.\n";
const english = "HARBOURTOWN, September 4 - The mayor left on 2 September 2025. She had ruled since 2019.\n";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-dates-"));
  await writeFile(inFolder("amt.txt"), text);
  await writeFile(inFolder("mayor.txt"), english);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function datesOf(target: string, flags: string[] = [], code = 0): Promise<ListedDate[]> {
  const called = await call(["dates", target, ...flags, "--json"]);
  expect(called).toMatchObject({ code });
  return JSON.parse(called.stdout) as ListedDate[];
}

const plain = (dates: ListedDate[]) => dates.map(({ quote, type, value }) => [quote, type, value]);

describe("dates of a file", () => {
  it("are found in the text as an import would freeze and mask it", async () => {
    const dates = await datesOf(inFolder("mayor.txt"), ["--language", "en"]);
    for (const { article, start, end, quote } of dates) {
      expect(article).toBe(inFolder("mayor.txt"));
      expect(english.slice(start, end)).toBe(quote);
    }
    expect(plain(dates).slice(-2)).toEqual([
      ["2 September 2025", "DATE", "2025-09-02"],
      ["2019", "DATE", "2019"],
    ]);
    expect(Object.keys(dates.at(-1) ?? {})).toEqual(["article", "start", "end", "quote", "type", "value"]);
  });

  it("leave out what is not article, such as the date before the text", async () => {
    const dates = await datesOf(inFolder("amt.txt"));
    expect(dates.filter(({ start }) => start < text.indexOf("Die"))).toEqual([]);
  });

  it("are reckoned from the date of publication, found or given", async () => {
    await writeFile(inFolder("sale.txt"), "The sale was two years ago, said the mayor of the town.\n");
    const given = await datesOf(inFolder("sale.txt"), ["--published", "2020-05-01", "--language", "en"]);
    expect(plain(given)).toEqual([["two years ago", "DATE", "2018"]]);
    const called = await call(["dates", inFolder("sale.txt"), "--language", "en"]);
    expect(called.stderr).toContain("1 of 1 wait");
    expect(called.stdout).toContain("XXXX");
  });

  it("of a table are told apart by their rows", async () => {
    await writeFile(
      inFolder("t.csv"),
      'title,text\nA,"She left in 2019, they say in town."\nB,"He left in 2020, they say in town."\n',
    );
    const dates = await datesOf(inFolder("t.csv"), ["--language", "en"]);
    expect(new Set(dates.map(({ article }) => article)).size).toBe(2);
    expect(dates[0]?.article.startsWith(`${inFolder("t.csv")}#`)).toBe(true);
    expect(plain(dates)).toEqual([
      ["2019", "DATE", "2019"],
      ["2020", "DATE", "2020"],
    ]);
  });

  it("that cannot be read is said with 1", async () => {
    await writeFile(inFolder("empty.txt"), "");
    const called = await call(["dates", inFolder("empty.txt"), "--json"]);
    expect(called.code).toBe(1);
    expect(JSON.parse(called.stdout)).toEqual([]);
    expect(called.stderr).toContain("empty.txt");
  });
});

describe("dates of a project", () => {
  it("are those of its articles, by their ids", async () => {
    const project = inFolder("Probe.wortlaut");
    await call(["new", project]);
    const files = [inFolder("amt.txt"), inFolder("mayor.txt")];
    const imported = JSON.parse((await call(["import", project, ...files, "--json"])).stdout) as {
      imported: Array<{ article: string; language: string }>;
    };
    const ids = imported.imported.map(({ article }) => article);
    const dates = await datesOf(project);
    expect(dates.length).toBeGreaterThan(0);
    for (const { article } of dates) expect(ids).toContain(article);
    const mayor = ids[1];
    expect(plain(dates.filter(({ article }) => article === mayor))).toContainEqual(["2019", "DATE", "2019"]);
  });

  it("that is not there is said with 3", async () => {
    expect(await call(["dates", inFolder("none"), "--json"])).toMatchObject({ code: 3 });
  });
});

describe("the call", () => {
  it.each([[["--published", "2025-02-30"]], [["--language", "german!"]]])(
    "%j is wrong usage",
    async (flags) => {
      expect(await call(["dates", inFolder("amt.txt"), ...flags])).toMatchObject({ code: 2, stdout: "" });
    },
  );

  it("shows a table with the reason in words", async () => {
    const called = await call(["dates", inFolder("mayor.txt"), "--language", "en"]);
    expect(called.stdout.split("\n")[0]).toMatch(/^article +start +end +quote +type +value +mod +why$/);
    expect(called.stdout).toContain("2 September 2025");
  });
});
