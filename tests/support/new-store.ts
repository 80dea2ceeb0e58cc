/** New embedded stores as copies of one that was just made: the engine makes a database in seconds, a copy takes a tenth of one. */
import { existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { openStore } from "../../src/store/index.ts";

/** The run's own store, made by whichever file asks first; two that ask at once both make one, and one is kept. */
const findMade = async (): Promise<string> => {
  const made = join(inject("runFolder"), "store");
  if (existsSync(made)) return made;
  const making = await mkdtemp(`${made}-`);
  await (await openStore({ dataFolder: making })).close();
  await rename(making, made).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    return rm(making, { recursive: true });
  });
  return made;
};

/** Makes `dataFolder` what `openStore` makes of a folder that is not there, and leaves it closed. */
export const layNewStore = async (dataFolder: string): Promise<void> =>
  cp(await findMade(), dataFolder, { recursive: true });
