export { createPool, type Pool, type PoolOptions, type RunOptions } from "./pool.ts";
export { serveJobs } from "./serve.ts";
