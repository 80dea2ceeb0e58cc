/** Entities and clauses in, the feature record with its evidence and issues out. Pure. */
import { CALIBRATION, type ConfidenceTable, calibrate, fieldKey, holderPath } from "../calibration.ts";
import type { Evidence, FeatureRecord, Issue } from "../deed.ts";
import { tellAmbiguity } from "./ambiguities.ts";
import { createContext, type DeriveInput, evidenceOf } from "./context.ts";
import { crossCheck } from "./cross-checks.ts";
import { findDeedDates } from "./deed-date.ts";
import { readDeedKind } from "./deed-kind.ts";
import { takeFirstDeed } from "./first-deed.ts";
import { deriveGoods } from "./goods/index.ts";
import { segmentGoods } from "./goods/segment.ts";
import { readNotaries } from "./notaries.ts";
import { readParties } from "./parties.ts";
import { findRepertoryNumbers } from "./repertory.ts";
import { readTransactions } from "./transactions.ts";
import { writeNotaries, writeParty, writeTransaction } from "./write-record.ts";

export type DerivedRecord = {
  readonly record: FeatureRecord;
  /** Rows of one path stand together; a value read from several spans has several, in the order its normaliser takes them. */
  readonly evidence: readonly Evidence[];
  readonly issues: readonly Issue[];
};

/** Derives the record of a deed. A document that is no deed has only `kind` and `language`. */
export function deriveRecord(input: DeriveInput): DerivedRecord {
  const derived = deriveUncalibrated(input);
  return { ...derived, evidence: calibrateEvidence(derived.evidence, CALIBRATION.fields) };
}

/** The same with the rules' own confidences: what calibration is fitted on. */
export function deriveUncalibrated(input: DeriveInput): DerivedRecord {
  const first = takeFirstDeed(input);
  const context = createContext(first.input);
  const kind = readDeedKind(context);
  const kindEvidence = evidenceOf("deed.kind", kind);
  if (kind.value === "not_a_deed") {
    const deed = { kind: kind.value, language: input.deed.language, date: null, repertoryNumber: null, notaries: [] };
    return { record: { deed, parties: [], transactions: [], goods: [] }, evidence: kindEvidence, issues: [] };
  }
  const dates = findDeedDates(context, kind.value);
  const date = dates[0] ?? null;
  const year = date === null ? null : Number(date.value.slice(0, 4));
  const repertoryNumbers = findRepertoryNumbers(context);
  const repertory = repertoryNumbers[0] ?? null;
  const notaries = writeNotaries(readNotaries(context, kind.value));
  const found = readParties(context, kind.value, year);
  const parties = found.map(writeParty);
  const goods = deriveGoods(context);
  const segments = segmentGoods(context).segments;
  const transactions = readTransactions(
    context,
    kind,
    found,
    goods.goods.map(({ id }, index) => ({
      id,
      span: segments[index]?.span ?? { start: 0, end: 0 },
      label: segments[index]?.label ?? null,
      group: segments[index]?.group ?? null,
    })),
  ).map(writeTransaction);
  const record: FeatureRecord = {
    deed: {
      kind: kind.value,
      language: input.deed.language,
      date: date?.value ?? null,
      repertoryNumber: repertory?.value ?? null,
      notaries: notaries.value,
    },
    parties: parties.map(({ value }) => value),
    transactions: transactions.map(({ value }) => value),
    goods: goods.goods,
  };
  const evidence = [
    ...kindEvidence,
    ...evidenceOf("deed.date", date),
    ...evidenceOf("deed.repertoryNumber", repertory),
    ...notaries.evidence,
    ...parties.flatMap((party) => party.evidence),
    ...transactions.flatMap((transaction) => transaction.evidence),
    ...goods.evidence,
  ];
  const issues = [
    ...first.issues,
    ...tellAmbiguity(context, "deed.date", dates, String),
    ...tellAmbiguity(context, "deed.repertoryNumber", repertoryNumbers, String),
    ...goods.issues,
    ...crossCheck(context, record, evidence),
  ];
  return { record, evidence, issues };
}

/** The rows with confidences that mean a share of right values. */
export function calibrateEvidence(evidence: readonly Evidence[], table: ConfidenceTable): Evidence[] {
  const raw = new Map(evidence.map(({ path, confidence }) => [path, confidence]));
  return evidence.map((row) => ({
    ...row,
    confidence: calibrate(table, fieldKey(row.path), row.confidence, raw.get(holderPath(row.path))),
  }));
}
