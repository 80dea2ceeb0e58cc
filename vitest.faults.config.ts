import { defineConfig } from "vitest/config";

/** `npm run faults`: workers and servers that die while deeds are read. Minutes; one after another, since each test fills the machine. */
export default defineConfig({
  test: {
    include: ["tests/faults/**/*.test.ts"],
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 1,
    reporters: ["verbose"],
  },
});
