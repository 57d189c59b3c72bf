import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "renderer",
  base: "/",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: "chrome130",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: true,
    license: { fileName: "licenses.md" },
    chunkSizeWarningLimit: 3000,
  },
  server: { port: 5174, strictPort: true, host: "127.0.0.1" },
});
