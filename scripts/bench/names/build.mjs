import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../../..");

/**
 * Bundles modules of shared/names for plain Node and loads them, by their names without ".ts".
 * @param {string} folder
 * @param {string[]} modules
 * @returns {Promise<Record<string, any>>} everything they export
 */
export async function buildNames(folder, modules) {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: "node20.18",
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          modules.map((name) => [name, path.join(root, "shared/names", `${name}.ts`)]),
        ),
        output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
  const loaded = await Promise.all(
    modules.map((name) => import(pathToFileURL(path.join(folder, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...loaded);
}
