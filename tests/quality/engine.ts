/** A database in the process, in a folder of its own, for SQL without a store. */
import { join } from "node:path";
import { openEmbedded } from "../../src/store/embedded.ts";
import type { Sql } from "../../src/store/sql.ts";
import { createScratch } from "../store/examples.ts";
import { layNewStore } from "../support/new-store.ts";

export const openScratchSql = async (): Promise<{ readonly sql: Sql; remove(): Promise<void> }> => {
  const scratch = await createScratch();
  await layNewStore(scratch.folder);
  const sql = await openEmbedded(join(scratch.folder, "postgres"));
  return {
    sql,
    async remove() {
      await sql.close();
      await scratch.remove();
    },
  };
};
