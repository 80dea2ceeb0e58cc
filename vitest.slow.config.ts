import { defineConfig } from "vitest/config";

/** Suites of minutes, by folder or by name: the package as a user installs it, and what else `.ci/run` runs after the default suite. */
export default defineConfig({
  test: {
    include: ["tests/slow/**/*.test.ts", "tests/**/*.slow.test.ts"],
    globalSetup: ["tests/support/run-folder.ts"],
    testTimeout: 600_000,
    hookTimeout: 900_000,
    pool: "forks",
    maxWorkers: 1,
    reporters: ["verbose"],
  },
});
