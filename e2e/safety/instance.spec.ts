import { spawn } from "node:child_process";
import { once } from "node:events";
import { projectRoot } from "../fixtures/running-app";
import { expect, test } from "../fixtures/test";

function startAgain(profile: string, ...args: string[]) {
  const electron = process.env.WORTLAUT_ELECTRON;
  if (!electron) throw new Error("WORTLAUT_ELECTRON names no Electron");
  const switches = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return spawn(electron, [...switches, projectRoot, ...args], {
    env: { ...process.env, WORTLAUT_USER_DATA: profile },
    stdio: "ignore",
  });
}

test("a second start brings the first window to the front and ends", async ({ wortlaut }) => {
  await wortlaut.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.minimize();
    window?.hide();
  });
  const [code] = await once(startAgain(wortlaut.options.profile), "exit");
  expect(code).toBe(0);
  await expect
    .poll(() =>
      wortlaut.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isVisible()),
      ),
    )
    .toEqual([true]);
});

test("a second start with a project that is not there says so in the first window", async ({
  wortlaut,
  folder,
}) => {
  await once(startAgain(wortlaut.options.profile, `${folder}/Nirgends.wortlaut`), "exit");
  await expect
    .poll(async () => (await wortlaut.dialogs.asked()).map(({ message }) => message))
    .toHaveLength(1);
  const [asked] = await wortlaut.dialogs.asked();
  expect(asked?.message).toContain("Nirgends.wortlaut");
});
