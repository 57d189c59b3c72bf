import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,main,renderer,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Only against tests that hang: property tests share their processor with whatever else is running.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: "v8" },
  },
});
