import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../../..");

/**
 * Bundles the finder of claims for plain Node and loads it.
 * @param {string} folder
 * @returns {Promise<typeof import("../../../shared/speech/find-claims") & typeof import("../../../shared/speech/propose-for-claim")>}
 */
export async function buildSpeech(folder) {
  const modules = ["find-claims", "propose-for-claim"];
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
          modules.map((name) => [name, path.join(root, "shared/speech", `${name}.ts`)]),
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
