import path from "node:path";
import { dialogMessages } from "#shared/messages/dialogs";
import { wortlautCli } from "./fixtures/command-line";
import { projectRoot } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test("closing the window in the middle of an import asks first", async ({ wortlaut, folder }) => {
  const window = new WorkWindow(wortlaut);
  await window.createProject("Hafen", path.join(folder, "Hafen"));
  await wortlaut.dialogs.chooseNext(path.join(projectRoot, "assets/sample/articles"));
  await window.chooseInMenu("import.folder");
  await expect(window.imports.table).toBeVisible();

  await wortlaut.dialogs.answerNext(dialogMessages.keepOpen.en);
  await wortlaut.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(async () => (await wortlaut.dialogs.asked()).length).toBe(1);
  expect((await wortlaut.dialogs.asked())[0]?.message).toBe(dialogMessages.importRunningTitle.en);
  await expect(window.imports.table).toBeVisible();

  await wortlaut.dialogs.answerNext(dialogMessages.closeAnyway.en);
  await wortlaut.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await wortlaut.untilGone()).toBe(0);
  const checked = await wortlautCli(["verify", path.join(folder, "Hafen.wortlaut"), "--json"]);
  expect(JSON.parse(checked.out)).toMatchObject({ ok: true, articles: 0 });
});

test("closing the window ends the program and frees the project", async ({ wortlaut, folder }) => {
  const window = new WorkWindow(wortlaut);
  const project = path.join(folder, "Hafen.wortlaut");
  await window.createProject("Hafen", project);
  const held = await wortlautCli(["import", project, path.join(projectRoot, "assets/sample/articles")]);
  expect(held.code).toBe(3);
  await wortlaut.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await wortlaut.untilGone()).toBe(0);
  const free = await wortlautCli(["import", project, path.join(projectRoot, "assets/sample/articles")]);
  expect(free.code).toBe(0);
});

test("a signal to end is taken as a wish to close", async ({ wortlaut, folder }) => {
  test.skip(process.platform === "win32", "Windows has no signals");
  const window = new WorkWindow(wortlaut);
  const project = path.join(folder, "Hafen.wortlaut");
  await window.createProject("Hafen", project);
  wortlaut.app.process().kill("SIGTERM");
  await wortlaut.untilGone();
  const checked = await wortlautCli(["verify", project, "--json"]);
  expect(JSON.parse(checked.out)).toMatchObject({ ok: true, problems: [] });
});

test("the window comes back where it was", async ({ wortlaut }) => {
  const bounds = { x: 40, y: 30, width: 1100, height: 700 };
  await wortlaut.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await wortlaut.restart();
  const now = await wortlaut.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(now).toEqual(bounds);
});
