import { join } from "node:path";
import { describeTables } from "./tables-suite.ts";

describeTables("the embedded engine", (folder) => ({ dataFolder: join(folder, "data") }));
