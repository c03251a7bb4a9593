import { defineConfig } from "vitest/config";

/** Tests that need a program of the system have projects of their own: `npm test` runs "unit" alone and says so. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/pandoc/**", "test/parallel/**", "test/hostile/heavy/**"],
          globalSetup: "test/left-out.ts",
          // a busy machine is no fault of the program: nothing here is timed
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "parallel", include: ["test/parallel/*.test.ts"], testTimeout: 120_000 } },
      // two at a time: what is measured is each one's own
      {
        test: {
          name: "hostile",
          include: ["test/hostile/heavy/*.test.ts"],
          testTimeout: 120_000,
          maxConcurrency: 2,
        },
      },
      { test: { name: "pandoc", include: ["test/pandoc/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
