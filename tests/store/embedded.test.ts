import { join } from "node:path";
import { openEmbedded } from "../../src/store/embedded.ts";
import { describeStore } from "./store-suite.ts";

describeStore("the embedded engine", {
  place: (folder) => ({ dataFolder: join(folder, "data") }),
  async tamper({ dataFolder }, statement) {
    const sql = await openEmbedded(join(dataFolder, "postgres"));
    await sql.apply(statement);
    await sql.close();
  },
});
