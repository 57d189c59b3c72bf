// Pictures of every screen from the sample project, for the documentation: `npm run screenshots`.
// Names of pictures as arguments write only those.
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { decodePng, encodePng } from "./screenshots/png.mjs";
import { problemScreen, sampleScreens } from "./screenshots/screens.mjs";
import { closeApp, launchApp } from "./tour/launch.mjs";
import { untilQuiet } from "./tour/window.mjs";

const root = path.resolve(import.meta.dirname, "..");
const images = path.join(root, "docs", "images");
const wanted = process.argv.slice(2);
const executable = process.env.WORTLAUT_ELECTRON;
if (!executable) throw new Error("WORTLAUT_ELECTRON has to name an Electron; use npm run screenshots");

// Always the same place: paths are seen in some pictures.
const folder = path.join(tmpdir(), "wortlaut-pictures");
const profile = path.join(folder, "profile");

function photographer(/** @type {import("@playwright/test").Page} */ page) {
  return async (/** @type {string} */ name) => {
    await untilQuiet(page);
    if (wanted.length > 0 && !wanted.includes(name)) return;
    const taken = await page.screenshot({ animations: "disabled" });
    const packed = encodePng(decodePng(taken));
    await writeFile(path.join(images, `${name}.png`), packed);
    console.log(`${name}.png  ${Math.round(packed.length / 1000)} kB`);
  };
}

/** Starts the app, lets every step show its screens, and ends it. */
async function show(
  /** @type {Array<(stage: import("./screenshots/screens.mjs").Stage) => Promise<void>>} */ steps,
) {
  const { app, page } = await launchApp({ executable: executable ?? "", root, profile });
  page.setDefaultTimeout(20_000);
  const dataset = path.join(folder, "Datasets");
  await mkdir(dataset, { recursive: true });
  try {
    for (const step of steps) await step({ app, page, folder: dataset, picture: photographer(page) });
  } catch (error) {
    await page
      .screenshot({ path: path.join(tmpdir(), "wortlaut-picture-failed.png") })
      .catch(() => undefined);
    throw error;
  } finally {
    await closeApp(app);
  }
}

/** Cuts the annotations that were changed last in half, as a failing disk would. */
async function damage(/** @type {string} */ project) {
  const annotations = path.join(project, "annotations");
  const names = (await readdir(annotations, { recursive: true })).filter((name) => name.endsWith(".json"));
  const files = await Promise.all(
    names.map(async (name) => ({
      file: path.join(annotations, name),
      ...(await stat(path.join(annotations, name))),
    })),
  );
  const [last] = files.sort((a, b) => b.mtimeMs - a.mtimeMs);
  if (!last) throw new Error("the project has no annotations");
  await writeFile(last.file, (await readFile(last.file)).subarray(0, last.size / 2));
}

await rm(folder, { recursive: true, force: true });
await mkdir(images, { recursive: true });
await show(sampleScreens);
await damage(path.join(profile, "Sample project.wortlaut"));
await rm(path.join(profile, "recent.json"));
await show([problemScreen]);
await rm(folder, { recursive: true, force: true, maxRetries: 5 });
