import { defineConfig } from "vite";

// A sandboxed preload has to be one CommonJS file.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: "out/preload",
    emptyOutDir: true,
    target: "chrome130",
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { preload: "main/preload/preload.ts" },
      external: ["electron"],
      output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
    },
  },
});
