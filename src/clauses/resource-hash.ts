import { createHash } from "node:crypto";
import { CUE_TABLES } from "./cue-lexicon.ts";
import { WEIGHTS } from "./weights.ts";

/**
 * Bump when code of this room changes which clauses come out (units, headings, features, search). Cues and weights need no bump: they are in
 * `clauseResourceHash`.
 */
export const CLAUSES_VERSION = "11";

/** SHA-256 of the cues and weights, for cache keys. Computed from the data, so it cannot be forgotten. */
export const clauseResourceHash = (): string =>
  createHash("sha256")
    .update(JSON.stringify([CUE_TABLES, WEIGHTS]))
    .digest("hex");
