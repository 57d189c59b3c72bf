import { readFileSync } from "node:fs";
import path from "node:path";
import { codebookMessages as words } from "#shared/messages/codebook";
import { ask } from "./fixtures/bridge";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { CodebookPage } from "./pages/codebook-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  return {
    window,
    codebook: new CodebookPage(() => wortlaut.page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
    type: (text: string) => wortlaut.page.keyboard.type(text),
  };
}

test("codebooks go out and come back as JSON and for programs that exchange .qdc", async ({
  wortlaut,
  folder,
}) => {
  test.slow();
  const { window, codebook, key } = screens(wortlaut);
  const { page } = wortlaut;
  await codebook.open();
  for (const format of ["exportJson", "exportQdc"] as const) {
    await test.step(format, async () => {
      const file = path.join(folder, format === "exportJson" ? "buch.json" : "buch.qdc");
      await wortlaut.dialogs.saveNextTo(file);
      await codebook.more(format);
      await expect(page.getByText(window.say(words.exported, { path: file }))).toBeVisible();
      const written = readFileSync(file, "utf8");
      if (format === "exportJson") {
        const { labels, roles } = JSON.parse(written);
        expect(labels.map(({ id }: { id: string }) => id)).toEqual(["claim", "actor", "date"]);
        expect(roles).toHaveLength(8);
      } else {
        expect(written).toContain("<CodeBook");
        expect(written.match(/<Code /g)?.length).toBeGreaterThanOrEqual(3);
      }
      // Changed since: what comes back is the one that went out.
      await codebook.show("Actor");
      await codebook.field("name").fill("Person");
      await codebook.save(await nextVersion(page), "Anders");
      await wortlaut.dialogs.chooseNext(file);
      await codebook.more("import");
      const dialog = page.getByRole("dialog", {
        name: window.say(words.importTitle, { file: path.basename(file) }),
      });
      await expect(dialog).toContainText("Actor");
      await codebook.button("take").focus();
      await key("Enter");
      await expect(codebook.item("Actor")).toHaveCount(1);
      await expect(codebook.faults).toHaveCount(0);
      await codebook.save(await nextVersion(page), "Wie vorher");
      await expect(codebook.item("Actor")).toContainText(/\d+ tags/);
      await expect(codebook.item("Person")).toHaveCount(0);
    });
  }
  await test.step("what is no codebook is refused with a sentence", async () => {
    await wortlaut.dialogs.chooseNext(path.join(folder, "profile/settings.json"));
    await codebook.more("import");
    await expect(page.getByRole("region", { name: "Notices" }).getByRole("alert")).toContainText(
      "settings.json",
    );
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});

async function nextVersion(page: RunningApp["page"]): Promise<number> {
  const head = await page.locator(".codebook-bar b").textContent();
  return Number(/\d+/.exec(head ?? "")?.[0]) + 1;
}

test("links have labels they begin and end at, keys and attributes of their own", async ({ wortlaut }) => {
  const { window, codebook, key, type } = screens(wortlaut);
  const { page } = wortlaut;
  await codebook.open();
  await codebook.press("newRole");
  await expect(codebook.field("name")).toBeFocused();
  await type("widerspricht");
  await codebook.field("key").fill("1");
  await expect(codebook.faults.or(codebook.hints)).toHaveCount(1);
  await codebook.field("key").fill("k");
  await codebook.press("newAttribute");
  await expect(codebook.editor.getByRole("textbox", { name: "Name" }).nth(1)).toBeFocused();
  await type("Stärke");
  await codebook.save(2, "Widerspruch");
  await expect(codebook.item("widerspricht")).toBeVisible();
  const snapshot = await ask(page, "project:snapshot");
  const role = snapshot.value?.codebook.roles.find(({ name }: { name: string }) => name === "widerspricht");
  expect(role.id).toBe("widerspricht");
  expect(role.attributes.map(({ id }: { id: string }) => id)).toEqual(["starke"]);
  await codebook.press("removeRole");
  await expect(codebook.item("widerspricht")).toContainText(window.say(words.removedMark));
  await codebook.save(3, "Doch nicht");
  await expect(codebook.item("widerspricht")).toHaveCount(0);
  await codebook.list.focus();
  await key("Control+Z");
  await expect(codebook.item("widerspricht")).toBeVisible();
});
