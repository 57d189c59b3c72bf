import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/**
 * Bundles the tasks with the core they measure, and the worker beside them, as the app's own build does.
 * @param {string} folder
 * @param {string} [tasks] the module whose exports are the tasks
 * @returns {Promise<string>} the script that runs a task
 */
export async function buildTasks(folder, tasks = path.join(import.meta.dirname, "tasks.ts")) {
  const root = path.resolve(import.meta.dirname, "../../..");
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    resolve: { conditions: ["node"] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: "node20.18",
      minify: false,
      rolldownOptions: {
        input: {
          tasks,
          worker: path.join(root, "main/core/jobs/worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  });
  // The worker is looked for under its usual name, and outside of the project Node has to be told what that is.
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return pathToFileURL(path.join(folder, "tasks.js")).href;
}
