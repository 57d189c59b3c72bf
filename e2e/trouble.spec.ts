import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { appMessages } from "#shared/messages/app";
import { projectMessages } from "#shared/messages/project";
import { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

const sampleArticle = "Das Sperrwerk und sein Untergrund";

/** Makes a project with one article and one tag in `folder`, and leaves the app closed. */
async function makeProject(wortlaut: RunningApp, folder: string): Promise<string> {
  const window = new WorkWindow(wortlaut);
  const project = path.join(folder, "Hafen");
  await window.createProject("Hafen", project);
  const file = path.join(folder, "hafen.txt");
  writeFileSync(file, "Der Kai bleibt zu\n\nDie Senatorin sagte am Dienstag, der Kai bleibe geschlossen.\n");
  await wortlaut.dialogs.chooseNext(file);
  await window.chooseInMenu("import.files");
  await window.imports.accept(1);
  await window.imports.leaveReport();
  await window.list.rows.first().click();
  await expect(window.reader.text).toBeVisible();
  await window.reader.goToStart();
  await window.reader.press("2");
  await expect(window.details.tags).toHaveCount(1);
  await window.saved();
  await wortlaut.close();
  return readdirSync(folder).find((name) => name.startsWith("Hafen")) ?? "Hafen";
}

/** The only file below `folder` with this end of its name. */
function onlyFile(folder: string, end: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(end),
  );
  expect(found).toHaveLength(1);
  return path.join(folder, found[0] ?? "");
}

test("a damaged file is set aside, the work restored, and the person told", async ({ wortlaut, folder }) => {
  const project = path.join(folder, await makeProject(wortlaut, folder));
  const annotations = onlyFile(path.join(project, "annotations"), ".json");
  writeFileSync(annotations, readFileSync(annotations, "utf8").slice(0, 60));
  await wortlaut.start();
  const window = new WorkWindow(wortlaut);
  const dialog = wortlaut.page.getByRole("dialog", { name: window.say(projectMessages.problemsTitle) });
  await expect(dialog).toContainText(path.basename(annotations));
  await dialog.getByRole("button", { name: window.say(projectMessages.ok) }).click();
  await expect(window.details.tags).toHaveCount(1);
  expect(readdirSync(path.join(project, ".wortlaut/set-aside"), { recursive: true })).not.toEqual([]);
});

test("a project that another window writes is opened for reading and says so", async ({
  wortlaut,
  folder,
}) => {
  const name = await makeProject(wortlaut, folder);
  const project = path.join(folder, name);
  await wortlaut.start({ project });
  const other = new RunningApp({ profile: path.join(folder, "other-profile"), project });
  try {
    await other.start();
    const window = new WorkWindow(other);
    await expect(other.page.getByText(/open in another window or program/)).toBeVisible();
    await expect(window.statusBar).toContainText(window.say(appMessages.readOnlyShort));
    await window.list.rows.first().click();
    await expect(window.details.tags).toHaveCount(1);
    await window.reader.goToStart();
    await window.reader.press("1");
    await expect(window.details.tags).toHaveCount(1);
  } finally {
    await other.close();
  }
});

test("a folder that cannot be written to is opened for reading and says so", async ({ wortlaut, folder }) => {
  const project = path.join(folder, await makeProject(wortlaut, folder));
  // A file where the program's folder belongs: works for root too, whom permissions do not stop.
  renameSync(path.join(project, ".wortlaut"), path.join(folder, "moved-away"));
  writeFileSync(path.join(project, ".wortlaut"), "");
  await wortlaut.start({ project });
  const window = new WorkWindow(wortlaut);
  await expect(wortlaut.page.getByText(/cannot be written to/)).toBeVisible();
  await window.list.rows.first().click();
  await expect(window.details.tags).toHaveCount(1);
  expect(readFileSync(path.join(project, ".wortlaut"), "utf8")).toBe("");
});

test.describe("the sample", () => {
  test.use({ start: "sample" });

  test("closing the window in the middle of tagging keeps every tag", async ({ wortlaut }) => {
    const window = new WorkWindow(wortlaut);
    await window.list.row(sampleArticle).click();
    await expect(window.reader.title).toHaveText(sampleArticle);
    await expect(window.details.tags.first()).toBeVisible();
    const before = await window.details.total.textContent();
    await window.reader.goToStart();
    for (let i = 0; i < 5; i++) {
      await window.reader.press("Control+ArrowRight", 2);
      await window.reader.press("3");
    }
    await expect(window.details.total).not.toHaveText(before ?? "");
    await window.saved();
    const after = (await window.details.total.textContent()) ?? "";
    await wortlaut.restart();
    await window.list.row(sampleArticle).click();
    await expect(window.details.total).toHaveText(after);
  });
});
