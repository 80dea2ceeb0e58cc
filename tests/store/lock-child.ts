/** Asks for a lock, tells its parent how that went, and stays. */
import { DeedError } from "../../src/errors.ts";
import { acquireLock } from "../../src/store/lock.ts";

const [path = "", waitMs = "0"] = process.argv.slice(2);
const answer = await acquireLock(path, { waitMs: Number(waitMs) }).then(
  () => "locked",
  (error: unknown) => (error instanceof DeedError ? error.code : String(error)),
);
process.send?.(answer);
// A listener keeps the process, and with it the lock, until it is killed.
process.on("message", () => undefined);
