/** A database in the process, in a folder of its own, for SQL without a store. */
import { openEmbedded } from "../../src/store/embedded.ts";
import type { Sql } from "../../src/store/sql.ts";
import { createScratch } from "../store/examples.ts";

export const openScratchSql = async (): Promise<{ readonly sql: Sql; remove(): Promise<void> }> => {
  const scratch = await createScratch();
  const sql = await openEmbedded(scratch.folder);
  return {
    sql,
    async remove() {
      await sql.close();
      await scratch.remove();
    },
  };
};
