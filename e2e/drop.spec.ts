import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { appMessages } from "#shared/messages/app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

test("files and folders dropped on the window are read, as if chosen", async ({ wortlaut, folder }) => {
  const window = new WorkWindow(wortlaut);
  await expect(window.list.rows.first()).toBeVisible();
  const inner = path.join(folder, "Zeitung");
  mkdirSync(inner);
  const names = ["Kai.txt", "Zeitung/Mole.txt"];
  writeFileSync(path.join(folder, "Kai.txt"), "Der Kai bleibt zu\n\nDas teilte der Senat am Montag mit.\n");
  writeFileSync(path.join(inner, "Mole.txt"), "Die Mole wird gesperrt\n\nDas sagte der Lotse am Freitag.\n");

  // A drag from the desktop, as Chromium gets it from the system.
  const client = await wortlaut.page.context().newCDPSession(wortlaut.page);
  const data = { items: [], files: [path.join(folder, "Kai.txt"), inner], dragOperationsMask: 1 };
  const drag = (type: "dragEnter" | "dragOver" | "drop") =>
    client.send("Input.dispatchDragEvent", { type, x: 500, y: 400, data });
  await wortlaut.page.evaluate(() => {
    document.addEventListener("dragover", () => document.body.setAttribute("data-dragged-over", ""), true);
  });
  await drag("dragEnter");
  await expect(wortlaut.page.getByText(window.say(appMessages.dropHere))).toBeVisible();
  // Chromium drops only where the page has said that it takes files, which it says to "dragover". The system
  // sends it again and again; the first one may only tell the card that has just appeared of the entering.
  await expect
    .poll(async () => {
      await drag("dragOver");
      return wortlaut.page.locator("body[data-dragged-over]").count();
    })
    .toBe(1);
  await drag("drop");
  await expect(window.imports.table).toBeVisible();
  for (const name of names) await expect(window.imports.row(path.basename(name))).toBeVisible();
  await window.imports.accept(2);
  await window.imports.leaveReport();
  await expect(window.list.rows.filter({ hasText: "Der Kai bleibt zu" })).toHaveCount(1);
});
