import path from "node:path";
import { libraryMessages } from "#shared/messages/library";
import { projectRoot } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test("an article whose import is undone does not stay open", async ({ wortlaut, folder }) => {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  await window.createProject("Hafen", path.join(folder, "Hafen"));
  const files = ["querlicht-kreisssaal-oldersand.txt", "querlicht-sperrwerk-untergrund.txt"];
  await wortlaut.dialogs.chooseNext(
    ...files.map((file) => path.join(projectRoot, "assets/sample/articles", file)),
  );
  await window.chooseInMenu("import.files");
  await window.imports.accept(2);
  await window.imports.leaveReport();
  await window.list.rows.first().click();
  await expect(window.reader.text).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(window.reader.text).toBeHidden();
  await expect(page.getByText(window.say(libraryMessages.emptyTitle)).first()).toBeVisible();
});
