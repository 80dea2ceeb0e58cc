/** The catalogue: every type of expectation that runs, by its name. Those of Great Expectations' core first, ours (`expect_deedlens_…`) beside them. */
import type { ExpectationType } from "../checks.ts";
import { AGGREGATE_TYPES } from "./aggregates.ts";
import { BY_GROUP_TYPES } from "./by-group.ts";
import { COLUMN_ROW_TYPES } from "./column-rows.ts";
import { DISTANCE_TYPES } from "./distances.ts";
import { GROUP_CHART_TYPES } from "./group-charts.ts";
import { GROUP_TYPES } from "./groups.ts";
import { PLAUSIBLE_ROW_TYPES } from "./plausible-rows.ts";
import { ROW_PAIR_TYPES } from "./row-pairs.ts";
import { WHOLE_TABLE_TYPES } from "./whole-table.ts";

export const EXPECTATION_TYPES: Readonly<Record<string, ExpectationType>> = {
  ...COLUMN_ROW_TYPES,
  ...ROW_PAIR_TYPES,
  ...AGGREGATE_TYPES,
  ...GROUP_TYPES,
  ...WHOLE_TABLE_TYPES,
  ...DISTANCE_TYPES,
  ...BY_GROUP_TYPES,
  ...GROUP_CHART_TYPES,
  ...PLAUSIBLE_ROW_TYPES,
};
