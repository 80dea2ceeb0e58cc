/** A child that echoes, crashes, stalls, fails and hoards, on order. */
import { DeedError } from "../../src/errors.ts";
import { serveJobs } from "../../src/pool/serve.ts";

const hoard: Buffer[] = [];

serveJobs(async (job) => {
  const { type, value } = job as { type: string; value?: number };
  if (type === "pid") return process.pid;
  if (type === "crash") process.exit(7);
  if (type === "stall") await new Promise(() => setInterval(() => undefined, 1000));
  if (type === "busy") for (;;) Math.sqrt(2);
  if (type === "fail") throw new DeedError("pdf_damaged", "a.pdf: cut short.", { next: "Fetch it again." });
  if (type === "hoard") {
    hoard.push(Buffer.alloc(value ?? 0, 1));
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
  return value;
});
