import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
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
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await client.send("Input.dispatchDragEvent", { type, x: 500, y: 400, data });
  }
  await expect(window.imports.table).toBeVisible();
  for (const name of names) await expect(window.imports.row(path.basename(name))).toBeVisible();
  await window.imports.accept(2);
  await window.imports.leaveReport();
  await expect(window.list.rows.filter({ hasText: "Der Kai bleibt zu" })).toHaveCount(1);
});
