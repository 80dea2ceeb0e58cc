/** The report's numbers as JSON, `deedlens-report/1`. A key that changes its meaning makes a new number; keys may be added. */
import { z } from "zod";

export const REPORT_SCHEMA = "deedlens-report/1";
export const REPORT_TABLES = ["deed", "transaction", "good"] as const;
/** The types of a market report; other goods (garages, farms, shops) are none of them. */
export const MARKET = ["HOUSE", "APARTMENT", "LAND"] as const;
export const DIMENSIONS = ["all", "year", "type", "language", "method", "office"] as const;
export const BINS = 20;

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const table = z.enum(REPORT_TABLES);
const interval = z.strictObject({ low: z.number(), high: z.number() }).nullable();
const years = z.strictObject({ from: z.int(), to: z.int() }).describe("both included");

const attention = z.strictObject({
  topic: z.enum(["expectations", "data", "market"]),
  urgency: z.enum(["act", "look", "fine", "unknown"]),
  text: z.string(),
});

const marketRow = z.strictObject({
  year: z.int(),
  type: z.enum(MARKET),
  transactions: count.describe("of this year and type, fit or not"),
  sales: count.describe("of these, fit for a market report and with a price: all figures below are theirs"),
  shareOfSales: share.nullable().describe("sales over those of the three types in this year"),
  medianEur: z.number().nullable(),
  medianInterval: interval.describe("95 %, by order statistics; null below 6 sales"),
  meanEur: z.number().nullable(),
  meanInterval: interval.describe("95 %, Student's t; null below 2 sales"),
  referenceMedianEur: z.number().nullable().describe("Statbel, the whole country; land has none"),
  referenceSales: count.nullable().describe("Statbel: sales in the whole country"),
  shareOfReferenceSales: z.number().min(0).nullable().describe("sales over referenceSales"),
  withLocalMedian: count.describe("sales whose municipality (or the area around it) has a reference median"),
  aboveLocalMedian: share.nullable().describe("share of these with a price above it; one half is expected"),
});

const presenceGroup = z.strictObject({
  table,
  by: z.enum(DIMENSIONS),
  value: z.string().nullable().describe("null: the rows that have none; an office is its notary_key"),
  label: z.string().describe("for a reader; an office by its seat and the first digits of its key"),
  rows: count,
  present: z.record(z.string(), count).describe("rows in which the column is not null"),
});

const confidence = z.strictObject({
  table,
  column: z.string(),
  method: z.string().describe("text, ocr or mixed"),
  rows: count.describe("with a value"),
  bins: z.array(count).length(BINS).describe("rows by confidence: [0, 0.05), [0.05, 0.1), …, [0.95, 1]"),
});

const drift = z.strictObject({
  table,
  column: z.string(),
  psi: z.number().nullable().describe("population stability index; null: too few rows in a period"),
  state: z.enum(["stable", "moved", "shifted", "too_few"]).describe("below 0.1, to 0.25, above it"),
  referenceRows: count,
  currentRows: count,
});
const presenceChange = z.strictObject({
  table,
  column: z.string(),
  reference: share,
  current: share,
  referenceRows: count,
  currentRows: count,
});

const useOfRows = z.strictObject({
  use: z.string(),
  fit: count,
  reasons: z.array(
    z.strictObject({
      rule: z.string(),
      title: z.string(),
      rows: count.describe("transactions that the rule removes"),
      alone: count.describe("of these, those that no other rule removes"),
    }),
  ),
});

const verdict = z.strictObject({
  suite: z.string(),
  table: z.string(),
  run: z.string(),
  at: z.string(),
  since: z.string().nullable().describe("the run looked at rows of deeds saved from then on only"),
  rows: count,
  expectations: count,
  failed: count,
  worst: z.enum(["critical", "warning", "info"]).nullable(),
  quarantined: count.describe("rows that this run newly held back"),
  milliseconds: count,
  failing: z.array(
    z.strictObject({
      expectation: z.string(),
      severity: z.enum(["critical", "warning", "info"]),
      unexpected: count.nullable(),
      elements: count.nullable(),
      error: z.string().nullable().describe("why it could not be judged"),
    }),
  ),
});

const operations = z.strictObject({
  stages: z
    .array(z.strictObject({ stage: z.string(), pages: count, seconds: z.number(), secondsPerPage: z.number() }))
    .describe("as workers measured them, slowest first; empty where no worker read"),
  weeks: z
    .array(
      z.strictObject({
        week: z.iso.date().describe("its Monday"),
        deeds: count.describe("current readings saved in it"),
        pages: count,
        failedPages: count,
        ocrPages: count,
        confidence: z.number().nullable().describe("mean of page_confidence, weighted by pages"),
      }),
    )
    .describe("the last 26 weeks in which a deed was saved, oldest first"),
});

export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  generatedAt: z.iso.datetime(),
  version: z.string().describe("of deedlens"),
  since: z.string().nullable().describe("only rows of deeds saved from then on; null: all"),
  tables: z.array(
    z.strictObject({
      table,
      rows: count.describe("current, less what is held back"),
      quarantined: count.describe("rows held back now, of all deeds"),
    }),
  ),
  attention: z.array(attention),
  market: z.array(marketRow),
  outsideMarket: count.describe("transactions without a year or of another type"),
  presence: z.array(presenceGroup),
  sample: z
    .strictObject({ share, deeds: count })
    .describe("the deeds, drawn by their SHA-256, that confidence and drift.fields are computed from"),
  confidence: z.array(confidence),
  drift: z.strictObject({
    reference: years.nullable(),
    current: years.nullable(),
    minRows: count,
    fields: z.array(drift),
    presence: z.array(presenceChange),
  }),
  fitness: z.strictObject({ transactions: count, uses: z.array(useOfRows) }),
  expectations: z.array(verdict),
  operations,
});

export type Report = z.output<typeof reportSchema>;
export type MarketRow = z.output<typeof marketRow>;
export type PresenceGroup = z.output<typeof presenceGroup>;
export type Attention = z.output<typeof attention>;
export type ReportTable = (typeof REPORT_TABLES)[number];
