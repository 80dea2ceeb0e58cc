/** The judges of the feature tables: suites of expectations run as SQL, their history, data docs, alerts and quarantine (docs/expectations.md). */
export { createMailChannel, type MailPlace } from "./alert-mail.ts";
export { createWebhookChannel } from "./alert-webhook.ts";
export { type AlertMessage, type Channel, type Told, tellChannels } from "./alerts.ts";
export { type AlertPlaces, createChannels } from "./channels.ts";
export { writeDataDocs } from "./docs.ts";
export type { FailingRow } from "./failing-rows.ts";
export { bind, type Fragment, sql } from "./fragments.ts";
export { groupBy } from "./group-by.ts";
export { type KeptResult, type KeptRun, listResults, listRuns, type TableVerdict } from "./history.ts";
export { judgeSuite, type Verdict } from "./judge.ts";
export { el, type Markup } from "./markup.ts";
export { proposeSuite } from "./propose.ts";
export { type HeldRow, listQuarantine, releaseRow } from "./quarantine.ts";
export { type Expectation, isCustom, parseSuite, type Severity, type Suite } from "./suite.ts";
export { describeTable, scopeOf, type Table } from "./tables.ts";
export { EXPECTATION_TYPES } from "./types/index.ts";
export { loadSuites, type SuiteFile, type ValidateOptions, type Validation, validateTables } from "./validate.ts";
