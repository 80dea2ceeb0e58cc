/** The feature tables: typed rows of what was read, without personal data, for valuation pipelines (docs/features.md). */
export { type Column, type ColumnKind, FEATURE_TABLES, type FeatureTable } from "./columns.ts";
export { compareVersions, type VersionDifference } from "./compare-versions.ts";
export { type DescribedColumn, describeTable } from "./describe.ts";
export { countErasure, type ErasureCounts, eraseDeed, vacuumErased } from "./erase.ts";
export { FILE_FORMATS, type FileFormat, streamLines, type ToCsvLine } from "./export-table.ts";
export { exportTables, type Manifest } from "./export-tables.ts";
export { type IndexRow, MARKET_TYPES, readPriceIndex } from "./price-index.ts";
export { type Refreshed, type RefreshOptions, refreshTables } from "./refresh.ts";
export { checkSnapshot, listSnapshots, makeSnapshot, type Snapshot } from "./snapshots.ts";
export { chooseVersions, countFitness, type FitnessSummary, listVersions, type TableVersion } from "./versions.ts";
