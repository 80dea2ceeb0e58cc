/** The example deeds that ship: invented people and places, made by us (fixtures/deeds/README.md). */
import { join } from "node:path";
import { packageRoot } from "../installation.ts";

const FOLDER = "fixtures/deeds";

/** One clean scan in Dutch, one born digital in French. */
const NAMES = ["nl-house-scan.pdf", "fr-apartment.pdf"] as const;

export const exampleDeeds = (): readonly string[] => NAMES.map((name) => join(packageRoot(), FOLDER, name));

/** What `doctor` reads: page images that are decoded, and pages that must be drawn since their text layer lies. Both are then recognised. */
export const examplesToCheck = (): readonly string[] =>
  [NAMES[0], "nl-land-no-map.pdf"].map((name) => join(packageRoot(), FOLDER, name));
