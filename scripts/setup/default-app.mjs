/** What resources/default_app.asar holds in a runtime whose own copy is missing: it opens the app of a folder. */
export const defaultApp = {
  "package.json": JSON.stringify({
    name: "electron",
    productName: "Electron",
    main: "main.js",
    type: "module",
  }),
  "main.js": `import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";
const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
let target;
for (let i = 0; i < args.length && target === undefined; i++) {
  // Test drivers load their own code before the app.
  if (args[i] === "-r" || args[i] === "--require") require(path.resolve(args[++i]));
  else if (args[i] === "--version" || args[i] === "-v") { console.log("v" + process.versions.electron); process.exit(0); }
  else if (!args[i].startsWith("-")) target = path.resolve(args[i]);
}
process.defaultApp = true;
if (target === undefined) { console.error("usage: electron <folder>"); process.exit(2); }
let entry = target;
const packageFile = path.join(target, "package.json");
if (existsSync(packageFile)) {
  const manifest = JSON.parse(readFileSync(packageFile, "utf8"));
  if (manifest.version) app.setVersion(manifest.version);
  const name = manifest.productName ?? manifest.name;
  if (name) app.setName(name);
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  app.setAppPath(target);
  entry = path.resolve(target, manifest.main ?? "index.js");
}
// Awaited at top level, so that "ready" waits for an ESM entry point.
await import(pathToFileURL(entry).href);
`,
};
