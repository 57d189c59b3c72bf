import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/**
 * Bundles modules with the core they look at for plain Node, as `<name>.mjs` in `folder`.
 * @param {string} folder
 * @param {Record<string, string>} input absolute paths by name
 * @returns {Promise<(name: string) => Promise<any>>} loads the module of a name
 */
export async function bundleEvaluations(folder, input) {
  await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, "../.."),
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
        input,
        output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "chunks/[name]-[hash].mjs" },
      },
    },
  });
  return (name) => import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
}
