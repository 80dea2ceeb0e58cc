export { compareScores, listCompared } from "./compare.ts";
export type { Stated } from "./confidences.ts";
export { fitConfidences, type Sample } from "./fit-confidence.ts";
export { type GoldDeed, listGold, SOURCES, type Source } from "./gold.ts";
export {
  type AnnotatedDeed,
  type Finding,
  type FindingCode,
  lintDeed,
  lintFolder,
  listAnnotated,
} from "./lint/index.ts";
export { type Annotation, readMarkup } from "./markup.ts";
export { listJobs, scoreJobs } from "./read-gold.ts";
export { measureReliability } from "./reliability.ts";
export { buildReport, formatReport, formatTable, listReliability, type ScoredDeed } from "./report.ts";
export { type DeedScore, type Reading, scoreReading } from "./score.ts";
export { sumFigures } from "./totals.ts";
