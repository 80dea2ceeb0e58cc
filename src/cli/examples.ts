/** The example deeds that ship: invented people and places, made by us (fixtures/deeds/README.md). */
import { join } from "node:path";
import { packageRoot } from "../installation.ts";

const FOLDER = "fixtures/deeds";

/** One clean scan in Dutch, one born digital in French. */
const NAMES = ["nl-house-scan.pdf", "fr-apartment.pdf"] as const;

export const exampleDeeds = (): readonly string[] => NAMES.map((name) => join(packageRoot(), FOLDER, name));

/** The scan: reading it needs rendering, recognition, language data and the model. */
export const exampleScan = (): string => join(packageRoot(), FOLDER, NAMES[0]);
