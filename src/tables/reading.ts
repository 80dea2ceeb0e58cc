/** A reading with what all of its rows share. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { FeatureRecord } from "../deed.ts";
import type { StoredReading } from "../ports.ts";
import type { FeatureRow } from "./columns.ts";
import type { FitnessRules } from "./fitness.ts";
import { hashName, readingRowKey } from "./keys.ts";
import type { Medians } from "./medians.ts";
import type { PriceIndex } from "./price-index.ts";
import { date, leastConfidence, text } from "./values.ts";

/** What rows are derived with beside the reading itself; `tablesVersion` names all of it. */
export type Reference = {
  readonly secret: string;
  readonly medians: Medians;
  readonly priceIndex: PriceIndex;
  readonly rules: FitnessRules;
  readonly tablesVersion: string;
};

/** Raise it when the same reading and references give other rows: all rows are then made anew. */
export const TABLES_VERSION = "1";

/** `parts` is all the data that rows depend on, as text. */
export const nameTablesVersion = (parts: readonly string[]): string =>
  `${TABLES_VERSION}-${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12)}`;

const evidenceRow = z.object({
  path: z.string(),
  start: z.number(),
  end: z.number(),
  page: z.number().nullable(),
  confidence: z.number(),
  origin: z.string(),
});
/** The part of a kept result that the tables use; results of older versions may lack some. */
const resultSchema = z.object({
  pages: z
    .array(z.object({ method: z.string(), confidence: z.number(), start: z.number(), end: z.number() }))
    .default([]),
  evidence: z.array(evidenceRow).default([]),
});
export type ReadResultPart = z.infer<typeof resultSchema>;

export type Notary = { readonly key: string | null; readonly seat: string | null };

export type ReadingContext = {
  readonly reading: StoredReading;
  readonly record: FeatureRecord;
  readonly result: ReadResultPart;
  readonly reference: Reference;
  readonly rowKey: string;
  /** Columns that every table has. */
  readonly common: FeatureRow;
  /** Columns of the deed that transactions and goods repeat. */
  readonly ofDeed: FeatureRow;
  readonly versions: FeatureRow;
  readonly notaries: readonly Notary[];
  readonly year: number | null;
};

export const openReading = (reading: StoredReading, reference: Reference): ReadingContext => {
  const { record, versions } = reading.deed;
  const result = resultSchema.parse(reading.result ?? {});
  const rowKey = readingRowKey(reading.source, reading.versionsKey);
  const notaries = record.deed.notaries.map(({ name, seat }) => ({
    key: name === null ? null : hashName(reference.secret, name),
    seat: text(seat),
  }));
  const deedDate = date(record.deed.date);
  return {
    reading,
    record,
    result,
    reference,
    rowKey,
    notaries,
    year: deedDate === null ? null : Number(deedDate.slice(0, 4)),
    common: {
      deed_row_key: rowKey,
      deed_key: reading.source,
      reading_key: reading.versionsKey,
      is_current: true,
    },
    ofDeed: {
      deed_kind: record.deed.kind,
      language: record.deed.language,
      deed_date: deedDate,
      notary_key: notaries[0]?.key ?? null,
      notary_seat: notaries[0]?.seat ?? null,
      read_method: methodOf(result),
    },
    versions: {
      layer_version: versions["layer"] ?? null,
      page_version: versions["page"] ?? null,
      text_version: versions["text"] ?? null,
      clauses_version: versions["clauses"] ?? null,
      ner_version: versions["ner"] ?? null,
      features_version: versions["features"] ?? null,
      model_sha256: versions["model"] ?? null,
      tables_version: reference.tablesVersion,
    },
  };
};

/** "mixed": some pages had text, others were recognised, or one page was read both ways. */
const methodOf = ({ pages }: ReadResultPart): string => {
  const methods = new Set(pages.map(({ method }) => method).filter((method) => method !== "blank"));
  return methods.size === 1 && !methods.has("both")
    ? ([...methods][0] ?? "text")
    : methods.size === 0
      ? "text"
      : "mixed";
};

const count = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length;

export const issueCodes = ({ reading }: ReadingContext): string | null => {
  const codes = [...new Set(reading.deed.issues.map(({ code }) => code))].sort();
  return codes.length === 0 ? null : codes.join("; ");
};

export const deedRow = (context: ReadingContext): FeatureRow => {
  const { reading, record, result, common, ofDeed, versions, notaries } = context;
  const { deed_row_key, ...keys } = common;
  const { pages, evidence } = result;
  const read = pages.filter(({ method }) => method !== "blank");
  const characters = read.reduce((sum, { start, end }) => sum + end - start, 0);
  const sure = read.reduce((sum, page) => sum + page.confidence * (page.end - page.start), 0);
  return {
    row_key: deed_row_key ?? null,
    ...keys,
    saved: reading.saved,
    saved_at: reading.savedAt.toISOString(),
    ...ofDeed,
    repertory_number: text(record.deed.repertoryNumber),
    notary_count: notaries.length,
    second_notary_key: notaries[1]?.key ?? null,
    second_notary_seat: notaries[1]?.seat ?? null,
    page_count: reading.deed.pageCount,
    failed_page_count: reading.deed.failedPages,
    text_page_count: count(pages, ({ method }) => method === "text"),
    ocr_page_count: count(pages, ({ method }) => method === "ocr" || method === "both"),
    blank_page_count: count(pages, ({ method }) => method === "blank"),
    page_confidence: characters === 0 ? null : (sure / characters).toFixed(4),
    transaction_count: record.transactions.length,
    good_count: record.goods.length,
    person_count: count(record.parties, ({ kind }) => kind === "person"),
    organisation_count: count(record.parties, ({ kind }) => kind === "organisation"),
    issue_count: reading.deed.issues.length,
    issue_codes: issueCodes(context),
    kind_confidence: leastConfidence(evidence, "deed.kind"),
    date_confidence: leastConfidence(evidence, "deed.date"),
    ...versions,
  };
};
