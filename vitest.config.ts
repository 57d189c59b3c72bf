import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // Only against tests that hang: property tests share their processor with whatever else is running.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Unless told, one processor is kept free, which on a machine of two is half of it.
    maxWorkers: "100%",
    coverage: { provider: "v8" },
    projects: [
      {
        extends: true,
        test: { name: "programs", include: ["{main,renderer,scripts}/**/*.test.{ts,tsx}"] },
      },
      {
        extends: true,
        // Nothing in shared has effects, so one file of tests need not be kept from the next: most of the time
        // of these went into starting a process for each and loading the same modules again.
        test: {
          name: "shared",
          include: ["shared/**/*.test.{ts,tsx}"],
          isolate: false,
          // A worker is used again only when the next file of tests may share it, so these run by themselves.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
