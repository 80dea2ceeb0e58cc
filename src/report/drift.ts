/** How far the last year lies from the years before: PSI of each field, by the expectations' own type, and the change of presence. */
import { z } from "zod";
import { bind, describeTable, judgeSuite, type Suite, sql } from "../quality/index.ts";
import { listFields } from "./presence.ts";
import { type PresenceGroup, REPORT_TABLES, type Report, type ReportTable } from "./schema.ts";
import type { Scope } from "./scope.ts";

export type Years = { readonly from: number; readonly to: number };
export type Periods = { readonly reference: Years; readonly current: Years };

/** With fewer rows PSI over ten bins is noise: 0.036 is expected of equal periods of 500 rows, (bins - 1) (1/n + 1/m). */
export const DRIFT_ROWS = 500;
const MOVED = 0.1;
const SHIFTED = 0.25;
/** Years before the current one that stand as the reference, where none is named. */
const REFERENCE_YEARS = 3;

/** Columns whose values are names, numbers of documents, or too many for bins of one value each. */
const NO_DISTRIBUTION =
  /^(repertory_number|.*notary_seat|street|house_number|box|postal_code|.*municipality|nis_code.*|capakey|parcel_.*|.*certificate_number|zoning|share_numerator|deed_date|.*_date)$/;

/** The last year with enough transactions (else the last with any) beside the three before it; with `reference`, all years after it. Null: no deed has a year. */
export const choosePeriods = (
  presence: readonly PresenceGroup[],
  reference: Years | null,
  thisYear: number,
): Periods | null => {
  const years = presence
    .filter(({ table, by, value }) => table === "transaction" && by === "year" && value !== null)
    .map(({ value, rows }) => ({ year: Number(value), rows }))
    // A year to come was misread.
    .filter(({ year }) => year <= thisYear)
    .toSorted((a, b) => b.year - a.year);
  const last = years.find(({ rows }) => rows >= DRIFT_ROWS) ?? years[0];
  if (last === undefined) return null;
  if (reference !== null)
    return { reference, current: { from: reference.to + 1, to: Math.max(years[0]?.year ?? 0, reference.to + 1) } };
  return {
    reference: { from: last.year - REFERENCE_YEARS, to: last.year - 1 },
    current: { from: last.year, to: last.year },
  };
};

const observedSchema = z.object({
  distance: z.number().nullable(),
  reference: z.coerce.number(),
  current: z.coerce.number(),
});

/** `bound`: rows of deeds whose key lies below it are looked at; null: all. */
export const gatherDrift = async (
  scope: Scope,
  presence: readonly PresenceGroup[],
  periods: Periods | null,
  bound: string | null,
): Promise<Report["drift"]> => {
  if (periods === null) return { reference: null, current: null, minRows: DRIFT_ROWS, fields: [], presence: [] };
  const fields: Report["drift"]["fields"] = [];
  for (const table of REPORT_TABLES) fields.push(...(await measureFields(scope, table, periods, bound)));
  return { ...periods, minRows: DRIFT_ROWS, fields, presence: comparePresence(presence, periods) };
};

const measureFields = async (
  scope: Scope,
  table: ReportTable,
  { reference, current }: Periods,
  bound: string | null,
): Promise<Report["drift"]["fields"]> => {
  const described = await describeTable(scope.query, `features.${table}_current`);
  const fields = (await listFields(scope, table)).filter((column) => !NO_DISTRIBUTION.test(column));
  const columns = [...fields, ...[...described.columns.keys()].filter((column) => column.endsWith("_confidence"))];
  const suite: Suite = {
    name: "report",
    tables: [],
    expectations: columns.map((column) => ({
      type:
        described.columns.get(column)?.family === "number"
          ? "expect_deedlens_psi_to_be_less_than"
          : "expect_deedlens_category_psi_to_be_less_than",
      kwargs: {
        column,
        period_column: "deed_year",
        reference_from: reference.from,
        reference_to: reference.to + 1,
        from: current.from,
        to: current.to + 1,
        max_value: SHIFTED,
        min_rows: DRIFT_ROWS,
      },
      severity: "info",
      notes: "",
      quarantine: false,
    })),
  };
  const since =
    scope.since === null
      ? sql`true`
      : table === "deed"
        ? sql`t.saved_at >= ${bind(scope.since)}::timestamptz`
        : sql`t.deed_row_key IN (SELECT d.row_key FROM features.deed d WHERE d.saved_at >= ${bind(scope.since)}::timestamptz)`;
  const drawn = bound === null ? sql`true` : sql`t.row_key < ${bind(bound)}`;
  // Years outside both periods would only be grouped for nothing.
  const inPeriods = sql`t.deed_year BETWEEN ${bind(String(Math.min(reference.from, current.from)))}::integer AND ${bind(String(Math.max(reference.to, current.to)))}::integer`;
  const verdicts = await judgeSuite(scope.query, described, sql`${since} AND ${drawn} AND ${inPeriods}`, suite);
  return verdicts.map(({ observed }, i) => {
    const read = observedSchema.safeParse(observed);
    const {
      distance,
      reference: before,
      current: now,
    } = read.success ? read.data : { distance: null, reference: 0, current: 0 };
    const enough = distance !== null && before >= DRIFT_ROWS && now >= DRIFT_ROWS;
    return {
      table,
      column: columns[i] ?? "",
      psi: enough ? distance : null,
      state: !enough ? "too_few" : distance > SHIFTED ? "shifted" : distance > MOVED ? "moved" : "stable",
      referenceRows: before,
      currentRows: now,
    };
  });
};

const comparePresence = (
  presence: readonly PresenceGroup[],
  { reference, current }: Periods,
): Report["drift"]["presence"] =>
  REPORT_TABLES.flatMap((table) => {
    const within = ({ from, to }: Years) =>
      presence.filter(
        (group) =>
          group.table === table &&
          group.by === "year" &&
          group.value !== null &&
          Number(group.value) >= from &&
          Number(group.value) <= to,
      );
    const [before, now] = [within(reference), within(current)];
    const rowsIn = (groups: readonly PresenceGroup[]) => groups.reduce((sum, { rows }) => sum + rows, 0);
    const [referenceRows, currentRows] = [rowsIn(before), rowsIn(now)];
    if (referenceRows === 0 || currentRows === 0) return [];
    const shareOf = (groups: readonly PresenceGroup[], column: string, rows: number) =>
      groups.reduce((sum, { present }) => sum + (present[column] ?? 0), 0) / rows;
    return Object.keys(now[0]?.present ?? {}).map((column) => ({
      table,
      column,
      reference: shareOf(before, column, referenceRows),
      current: shareOf(now, column, currentRows),
      referenceRows,
      currentRows,
    }));
  });
