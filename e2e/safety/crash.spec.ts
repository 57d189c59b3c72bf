import { dialogMessages } from "#shared/messages/dialogs";
import { expect, test } from "../fixtures/test";

test("a page that died is loaded again when the person wants it", async ({ wortlaut }) => {
  wortlaut.mayHaveFaults = true;
  await wortlaut.dialogs.answerNext(dialogMessages.reload.en);
  await wortlaut.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(async () => (await wortlaut.dialogs.asked()).length).toBe(1);
  expect((await wortlaut.dialogs.asked())[0]?.message).toBe(dialogMessages.windowGoneTitle.en);
  const drawn = () =>
    wortlaut.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "document.querySelectorAll('#root > :not(template)').length > 0",
      ),
    );
  await expect.poll(drawn).toBe(true);
  expect(wortlaut.log()).toContain("page gone");
});

test("a fault of the main process is told, logged, and need not end the work", async ({ wortlaut, page }) => {
  wortlaut.mayHaveFaults = true;
  await wortlaut.dialogs.answerNext(dialogMessages.goOn.en);
  await wortlaut.app.evaluate(() => {
    setTimeout(() => {
      throw new TypeError("made by a test");
    });
  });
  await expect.poll(async () => (await wortlaut.dialogs.asked()).length).toBe(1);
  const [asked] = await wortlaut.dialogs.asked();
  expect(asked?.message).toBe(dialogMessages.crashTitle.en);
  expect(asked?.detail).toContain("wortlaut.log");
  expect(wortlaut.log()).toMatch(/fault uncaught exception TypeError: made by a test/);
  await expect(page.locator("#root > :not(template)").first()).toBeVisible();
});
