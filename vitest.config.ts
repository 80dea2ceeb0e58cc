import { defineConfig } from "vitest/config";

/** The default suite: real parts, under five minutes on two cores. Slow suites have a config of their own. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/slow/**", "tests/**/*.slow.test.ts", "tests/faults/**"],
    globalSetup: ["tests/support/run-folder.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
