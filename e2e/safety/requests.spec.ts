import { ask } from "../fixtures/bridge";
import { expect, test } from "../fixtures/test";

const wrong: Array<[name: string, argument: unknown]> = [
  ["settings:change", { readingSize: 4000 }],
  ["settings:change", "dark"],
  ["settings:read", { more: "than asked" }],
  ["project:create", { title: "", language: "de" }],
  ["project:open", { recent: 7 }],
  ["article:read", { article: "../../etc/passwd", coder: "c_1" }],
  ["article:read", { article: "a_1", coder: "../c" }],
  ["session:apply", { name: "x", ops: [] }],
  ["session:apply", { name: "x", ops: [{ op: "shell", target: "annotations" }] }],
  ["session:apply", null],
  ["import:paste", { text: "" }],
  ["export:run", { format: "csv", coders: ["../x"] }],
  ["job:cancel", undefined],
];

test("a request that is not in the contract's form is refused", async ({ page, wortlaut }) => {
  for (const [name, argument] of wrong) {
    const answer = await ask(page, name, argument);
    expect(answer, `${name} ${JSON.stringify(argument)}`).toMatchObject({
      ok: false,
      error: { code: "request-invalid" },
    });
  }
  expect(wortlaut.log()).toContain("session:apply refused");
});

test("an id that names no project on the list opens nothing", async ({ page }) => {
  const answer = await ask(page, "project:open", { recent: "/etc" });
  expect(answer).toMatchObject({ ok: false, error: { code: "project-not-found" } });
});

test("without a project nothing can be changed", async ({ page }) => {
  for (const name of ["session:undo", "session:redo", "project:reveal"]) {
    expect(await ask(page, name)).toMatchObject({ ok: false, error: { code: "project-not-found" } });
  }
  expect(await ask(page, "project:snapshot")).toEqual({ ok: true, value: null });
});

test("a foreign page is not answered, even with our preload", async ({ wortlaut }) => {
  wortlaut.mayHaveFaults = true;
  const answers = await wortlaut.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const webPreferences = { preload, sandbox: true, contextIsolation: true };
    const foreign = new BrowserWindow({ show: false, webPreferences });
    await foreign.loadURL("data:text/html,<title>foreign</title>");
    const answer = await foreign.webContents.executeJavaScript('window.wortlaut["settings:read"]()');
    foreign.destroy();
    return answer as { ok: boolean; error?: { code: string } };
  });
  expect(answers).toMatchObject({ ok: false, error: { code: "request-invalid" } });
  expect(wortlaut.log()).toContain("the sender is not our page");
});

test("the settings a page may change are kept over a restart", async ({ page, wortlaut }) => {
  await ask(page, "settings:change", { readingSize: 21, library: { group: "source" } });
  const again = await wortlaut.restart();
  const settings = await ask(again, "settings:read");
  expect(settings.value).toMatchObject({ readingSize: 21, library: { group: "source", open: true } });
});
