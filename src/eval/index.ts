export { type GoldDeed, listGold, SOURCES, type Source } from "./gold.ts";
export { buildReport, formatReport, formatTable, type ScoredDeed } from "./report.ts";
export { type DeedScore, type Reading, scoreReading } from "./score.ts";
export { sumFigures } from "./totals.ts";
