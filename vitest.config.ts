import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,main,renderer,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
    coverage: { provider: "v8" },
  },
});
