/** Room: text → clauses. Pure functions; cues and weights are data. */
export { CLAUSES_VERSION, clauseResourceHash } from "./resource-hash.ts";
export { splitClauses } from "./split-clauses.ts";
