import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeArticles } from "./tour/articles.mjs";
import { closeApp, launchApp } from "./tour/launch.mjs";
import { steps } from "./tour/steps.mjs";
import { untilQuiet } from "./tour/window.mjs";

/** The tour in words: its pictures with what they show, and where the dataset is. */
function tourPage(/** @type {Array<{name: string, title: string}>} */ pictures) {
  const lines = pictures.map(
    ({ name, title }, at) => `## ${at + 1}. ${title}\n\n![${title}](screenshots/${name})\n`,
  );
  return `# A tour of Wortlaut\n\n${lines.join("\n")}\nThe exported dataset is in [dataset/](dataset/).\n`;
}

/**
 * Shows the app's main job on the screen there is, in pictures: sample project, import, tagging, undo, details, export,
 * dark. Writes screenshots/, dataset/ and tour.md into `outFolder`; the profile is a temporary one.
 * @param {{executable: string, root: string, outFolder: string, log: (text: string) => void}} options
 */
export async function runTour({ executable, root, outFolder, log }) {
  const screenshots = path.join(outFolder, "screenshots");
  const dataset = path.join(outFolder, "dataset");
  await mkdir(screenshots, { recursive: true });
  const folder = await mkdtemp(path.join(tmpdir(), "wortlaut-tour-"));
  /** @type {Array<{name: string, title: string}>} */
  const pictures = [];
  try {
    const articles = await writeArticles(path.join(folder, "articles"));
    const { app, page } = await launchApp({ executable, root, profile: path.join(folder, "profile") });
    page.setDefaultTimeout(20_000);
    const picture = async (/** @type {string} */ title) => {
      await untilQuiet(page);
      const name = `${String(pictures.length + 1).padStart(2, "0")}.png`;
      await page.screenshot({ path: path.join(screenshots, name) });
      pictures.push({ name, title });
      log(`  ${name}  ${title}`);
    };
    try {
      for (const step of steps) await step({ app, page, articles, dataset, picture });
    } catch (error) {
      await page.screenshot({ path: path.join(screenshots, "failed.png") }).catch(() => undefined);
      throw error;
    } finally {
      await closeApp(app);
    }
  } finally {
    await writeFile(path.join(outFolder, "tour.md"), tourPage(pictures));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  log(`Pictures: ${screenshots}\nDataset: ${dataset}\nIndex: ${path.join(outFolder, "tour.md")}`);
}
