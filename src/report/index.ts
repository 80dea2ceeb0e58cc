/** The state of the data at a glance: numbers (`deedlens-report/1`) and a page (docs/features.md, "The report"). */
export { gatherReport, type ReportOptions } from "./gather.ts";
export { medianLowRank } from "./intervals.ts";
export { writePage } from "./page.ts";
export { REPORT_SCHEMA, type Report, reportSchema } from "./schema.ts";
