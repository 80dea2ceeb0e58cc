/** Entities and clauses to the feature record: every value with its evidence. */
import { createHash } from "node:crypto";
import divisions from "../../data/cadastral-divisions.json" with { type: "json" };
import firstNames from "../../data/first-names.json" with { type: "json" };
import municipalities from "../../data/municipalities.json" with { type: "json" };
import { CALIBRATION } from "../calibration.ts";

export { calibrateEvidence, type DerivedRecord, deriveRecord, deriveUncalibrated } from "./derive.ts";

/** Readable version of this stage, part of its cache key. Raise it whenever a record can come out different from the same text, clauses and entities. */
export const FEATURES_VERSION = "14";

/** Hex SHA-256 of the reference tables that values are looked up in; the cues are code and covered by the version. */
export function featureResourceHash(): string {
  return createHash("sha256")
    .update(JSON.stringify([CALIBRATION.fields, divisions, firstNames, municipalities]))
    .digest("hex");
}
