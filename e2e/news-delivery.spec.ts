import { writeFileSync } from "node:fs";
import path from "node:path";
import { importSurenessMessages, leftOutReasons, surenessReasons } from "#shared/messages/import";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

const article = (title: string, day: number, text: string) =>
  `${title}\nAbendlaterne\n${day}. März 2025 Montag\nCopyright 2025 Laterne Medien\nRubrik: STADT\nLänge: 12 Wörter\nText\n${text}\nLadedatum: ${day}. März 2025\nEnde des Dokuments\n`;
const delivery =
  "Auftragsnummer: 254871003\nDokumente (2)\n1. Der Kai bleibt zu\nSuchbegriffe: Hafen\n" +
  article("Der Kai bleibt zu", 10, "Die Senatorin sagte am Montag, der Kai bleibe noch bis zum Herbst zu.") +
  article(
    "Die Fähre fährt wieder",
    11,
    "Die Reederei sagte am Dienstag, die Fähre fahre von heute an wieder.",
  );

test("a delivery is divided, says how sure that is, and can be read as one article", async ({
  wortlaut,
  folder,
}) => {
  const window = new WorkWindow(wortlaut);
  await window.createProject("Hafen", path.join(folder, "Hafen"));
  const file = path.join(folder, "lieferung.txt");
  writeFileSync(file, delivery);
  await wortlaut.dialogs.chooseNext(file);
  await window.chooseInMenu("import.files");
  const { imports } = window;
  const sure = window.say(importSurenessMessages.sure);
  await expect(imports.row("lieferung.txt#1")).toContainText(sure);
  await expect(imports.row("lieferung.txt#2")).toContainText(sure);
  await expect(imports.row("lieferung.txt#contents")).toContainText(window.say(leftOutReasons.contents));
  await expect(imports.cell("lieferung.txt#2", "source")).toHaveValue("Abendlaterne");
  await imports.cell("lieferung.txt#2", "articleTitle").fill("Mein Titel");
  await imports.cell("lieferung.txt#2", "articleTitle").press("Enter");
  await expect(wortlaut.page.getByText(window.say(surenessReasons["count-fits"]))).toBeVisible();

  await wortlaut.page.getByRole("button", { name: window.say(importSurenessMessages.asOne) }).click();
  await expect(imports.row("lieferung.txt#1")).toHaveCount(0);
  await imports.cell("lieferung.txt", "source").click();
  await wortlaut.page.getByRole("button", { name: window.say(importSurenessMessages.divide) }).click();
  await expect(imports.cell("lieferung.txt#2", "articleTitle")).toHaveValue("Mein Titel");
  await imports.accept(2);
  await expect(imports.summary({ imported: 2, duplicates: 0, skipped: 1, failed: 0 })).toBeVisible();
});
