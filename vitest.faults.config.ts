import { defineConfig } from "vitest/config";

/**
 * `npm run faults`: workers and servers that die while deeds are read. Minutes. Two files at once: half of the time is waiting
 * for servers to come back and locks to run out (394 s instead of some 700 on two cores), and a worker that gets half a core is one more thing to live through.
 */
export default defineConfig({
  test: {
    include: ["tests/faults/**/*.test.ts"],
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 2,
    reporters: ["verbose"],
  },
});
