/** Entry of a child process: answers `DeedJob`s. */
import { type DeedJob, runDeedStage } from "./deed-jobs.ts";
import { serveJobs } from "./pool/index.ts";

// The parent is our own code, of this very version: its jobs need no second check.
serveJobs((job) => {
  const { stage, input } = job as DeedJob;
  return runDeedStage(stage, input);
});
