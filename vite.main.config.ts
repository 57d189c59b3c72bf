import { defineConfig } from "vite";

// One build for everything that runs on Node: the Electron main process, the command line and the job worker.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  resolve: { conditions: ["node"] },
  build: {
    ssr: true,
    outDir: "out/main",
    emptyOutDir: true,
    target: "node20.18",
    minify: false,
    sourcemap: true,
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: {
        index: "main/app/index.ts",
        cli: "main/cli/cli.ts",
        worker: "main/core/jobs/worker.ts",
      },
      external: ["electron"],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
