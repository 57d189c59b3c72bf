import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildDocx, paragraph } from "#core/import/fixtures/docx/build-docx";
import { buildRtf } from "#core/import/fixtures/rtf/build-rtf";
import { buildWarc, response } from "#core/import/fixtures/warc/build-warc";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { importSurenessMessages, leftOutReasons } from "#shared/messages/import";
import { importScreenMessages } from "#shared/messages/import-screen";
import { ask } from "./fixtures/bridge";
import { projectRoot } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

const fixtures = path.join(projectRoot, "main/core/import/fixtures");
const read = (name: string) => readFileSync(path.join(fixtures, name));

const page = (title: string, source: string, day: number, words: string) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${source}">
<meta property="article:published_time" content="2025-03-${day}T08:00:00+01:00"></head>
<body><nav><a href="/">Start</a></nav><article><h1>${title}</h1><p>${words}</p></article></body></html>`;
const html = { "Content-Type": "text/html; charset=utf-8" };

/** What each file of the delivery holds: title, source, date of its articles. */
const deliveries = {
  "nexis.rtf": [
    ["Streik im Hafen: Beide Seiten warten", "Nordbucht Zeitung", "2025-03-10"],
    ["Bürgermeisterin lehnt zweite Brücke ab", "Abendlaterne", "2025-03-11"],
  ],
  "nexis-zwei.docx": [["Die Schleuse klemmt", "Elbtaler Anzeiger", "2025-04-02"]],
  "factiva.html": [
    ["Harbour strike enters second week", "The Northport Courier", "2025-03-10"],
    ["Bürgermeisterin lehnt zweite Brücke ab", "Abendlaterne", "2025-03-11"],
  ],
  "genios.txt": [
    ["Streik im Hafen: Beide Seiten warten", "NORDBUCHT ZEITUNG", "2025-03-10"],
    ["Bürgermeisterin lehnt zweite Brücke ab", "Abendlaterne", "2025-03-11"],
    ["Die Fähre bleibt liegen", "NORDBUCHT ZEITUNG", "2025-03-12"],
  ],
  "feed.rss": [
    ["Streik im Hafen", "Nordbucht Zeitung", "2025-03-10"],
    ["Brücke abgelehnt", "Nordbucht Zeitung", "2025-03-11"],
  ],
  "crawl.warc.gz": [
    ["Der Leuchtturm bleibt dunkel", "Küstenblatt", "2025-03-12"],
    ["Zwölf Boote für den Rat", "Küstenblatt", "2025-03-13"],
  ],
} as const;

/** What the row of an article is called: pages of a web archive by their addresses, others by their numbers. */
function rowName(file: string, at: number, count: number): string {
  if (file === "crawl.warc.gz") return `${file}#${addresses[at]}`;
  return count > 1 ? `${file}#${at + 1}` : file;
}

const addresses = ["https://kueste.example.org/turm", "https://kueste.example.org/boote"] as const;

const sluice =
  "Die Schleuse klemmt\nElbtaler Anzeiger\n2. April 2025 Mittwoch\nCopyright 2025 Anzeiger Verlag\nRubrik: KREIS\nLänge: 27 Wörter\nText\n" +
  "Die Schleuse am alten Wehr klemmt seit Sonntag. Der Kreis sagte, ein Stamm habe sich im Tor verfangen. Zwei Taucher suchten am Mittwoch nach dem zweiten Riegel.\n" +
  "Ladedatum: 2. April 2025\nEnde des Dokuments\n";

const dark =
  "Der Leuchtturm am Ende der Mole bleibt auch in dieser Woche dunkel. Die Behörde sagte am Mittwoch, die neue Lampe sei beim Transport zerbrochen, und eine zweite gebe es nicht. Die Fischer fahren deshalb nur noch bei Tag hinaus, und der Hafenmeister zündet am Abend drei Laternen an, die er im Keller der Lotsenstation gefunden hat.";
const boats =
  "Der Rat der Inselgemeinde schafft zwölf Boote an, damit seine Mitglieder auch bei hohem Wasser zur Sitzung kommen. Die Opposition nannte den Beschluss am Donnerstag eine Regatta auf Kosten der Kurgäste. Der Bürgermeister verwies darauf, dass die letzten vier Sitzungen ausgefallen seien, weil niemand trocken bis zum Rathaus gelangt sei.";

function writeDeliveries(folder: string): string[] {
  const bytes: Record<keyof typeof deliveries, Uint8Array> = {
    "nexis.rtf": buildRtf(read("nexis/german.txt").toString("utf8")),
    "nexis-zwei.docx": buildDocx({ body: sluice.split("\n").map((line) => paragraph(line)) }),
    "factiva.html": read("factiva/headed.html"),
    "genios.txt": read("genios/labels.txt"),
    "feed.rss": read("news-xml/rss.xml"),
    "crawl.warc.gz": buildWarc(
      [
        response(addresses[0], html, page("Der Leuchtturm bleibt dunkel", "Küstenblatt", 12, dark)),
        response("https://kueste.example.org/bild.png", { "Content-Type": "image/png" }, "PNG"),
        response(addresses[1], html, page("Zwölf Boote für den Rat", "Küstenblatt", 13, boats)),
      ],
      true,
    ),
  };
  return Object.entries(bytes).map(([name, content]) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  });
}

test("deliveries of news archives, a feed and a web archive in one import", async ({ wortlaut, folder }) => {
  test.setTimeout(90_000);
  const window = new WorkWindow(wortlaut);
  const { imports, say } = window;
  await window.createProject("Archive", path.join(folder, "Archive"));
  await wortlaut.dialogs.chooseNext(...writeDeliveries(folder));
  await window.chooseInMenu("import.files");
  await expect(imports.table).toBeVisible();
  const wanted = Object.values(deliveries).flat();
  const button = wortlaut.page.getByRole("button", {
    name: say(importScreenMessages.import, { count: wanted.length }),
    exact: true,
  });
  await expect(button).toBeVisible();

  await test.step("each article with its title, source and date, and how sure that is", async () => {
    for (const [file, articles] of Object.entries(deliveries)) {
      for (const [at, [title, source, date]] of articles.entries()) {
        const name = rowName(file, at, articles.length);
        await expect.soft(imports.cell(name, "articleTitle"), name).toHaveValue(title);
        await expect.soft(imports.cell(name, "source"), name).toHaveValue(source);
        await expect.soft(imports.cell(name, "published"), name).toHaveValue(date);
      }
    }
    const sure = say(importSurenessMessages.sure);
    for (const name of ["nexis.rtf#1", "factiva.html#2", "genios.txt#3", `crawl.warc.gz#${addresses[1]}`]) {
      await expect.soft(imports.row(name), name).toContainText(sure);
    }
    await expect.soft(imports.row("genios.txt#contents")).toContainText(say(leftOutReasons.contents));
  });

  await test.step("taken in, they are the articles of the project", async () => {
    await imports.accept(wanted.length);
    await expect(
      wortlaut.page.getByRole("heading", { name: say(importScreenMessages.reportTitle) }),
    ).toBeVisible();
    await imports.leaveReport();
    await expect(window.list.rows).toHaveCount(wanted.length);
    const { value } = await ask(wortlaut.page, "project:snapshot");
    const { articles } = value as ProjectSnapshot;
    const told = articles.map(({ title, source, published }) => [title, source, published]);
    const lines = (rows: ReadonlyArray<readonly unknown[]>) => rows.map((row) => row.join(" | ")).sort();
    expect(lines(told)).toEqual(lines(wanted));
  });
});
