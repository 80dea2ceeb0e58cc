/**
 * What every door gives out for one deed (`deedlens read --json`, `show --json`, `readDeed`): schema "deedlens/1".
 * Here, and only here, offsets turn from UTF-16 code units into Unicode code points.
 */
import { z } from "zod";
import {
  CLAUSE_KINDS,
  type Clause,
  type DeedText,
  ENTITY_LABELS,
  type Entity,
  type Evidence,
  type FeatureRecord,
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  LANGUAGES,
  ORIGINS,
  PAGE_METHODS,
  type Page,
  type PlacedWords,
  recordSchema,
  type Span,
} from "./deed.ts";
import type { StoredDeed } from "./ports.ts";

const offset = z.number().int().nonnegative().describe("Offset in Unicode code points of `text`");
const span = { start: offset, end: offset.describe("End, exclusive, in Unicode code points of `text`") };
const share = z.number().min(0).max(1);
const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe("PDF points, origin top left, rotation applied: left, top, right, bottom");

export const readResultSchema = z.strictObject({
  schema: z.literal("deedlens/1"),
  versions: z.record(z.string(), z.string()).describe("Version of each stage, and the model's SHA-256"),
  source: z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), pages: z.number().int() }),
  pages: z.array(
    z.strictObject({
      number: z.number().int().positive(),
      width: z.number(),
      height: z.number(),
      method: z.enum(PAGE_METHODS),
      language: z.enum(LANGUAGES).nullable(),
      confidence: share,
      ...span,
    }),
  ),
  text: z.string(),
  clauses: z.array(z.strictObject({ kind: z.enum(CLAUSE_KINDS), ...span, heading: z.strictObject(span).nullable() })),
  entities: z.array(
    z.strictObject({ label: z.enum(ENTITY_LABELS), ...span, text: z.string(), score: share, origin: z.enum(ORIGINS) }),
  ),
  record: recordSchema,
  evidence: z.array(
    z.strictObject({
      path: z.string().describe("Such as goods[0].cadastralIncome.amount"),
      ...span,
      page: z.number().int().positive().nullable().describe("Page where the span starts; null for bare text"),
      boxes: z.array(box).describe("One a printed line, on `page`"),
      confidence: share,
      origin: z.enum(ORIGINS),
    }),
  ),
  issues: z.array(
    z.strictObject({ code: z.enum(ISSUE_CODES), page: z.number().int().positive().nullable(), message: z.string() }),
  ),
});
export type ReadResult = z.infer<typeof readResultSchema>;

/** What is kept of a page beside its text. */
export type PageHead = Pick<Page, "number" | "width" | "height" | "method" | "language" | "confidence" | "evidence">;

/** A deed as read, offsets in UTF-16 code units: what the pipeline returns and the store keeps. */
export type Reading = {
  readonly versions: Readonly<Record<string, string>>;
  readonly source: { readonly name: string; readonly sha256: string; readonly pages: number };
  readonly pages: readonly PageHead[];
  readonly deed: DeedText;
  readonly clauses: readonly Clause[];
  readonly entities: readonly Entity[];
  readonly record: FeatureRecord;
  readonly evidence: readonly Evidence[];
  readonly issues: readonly Issue[];
  /** Pages that could not be read; each has an issue. */
  readonly failedPages: readonly number[];
};

/** A page with one of these has text that is missing from the deed; the other codes are about what was read. */
const NOT_READ: ReadonlySet<IssueCode> = new Set([
  "page_failed",
  "page_timeout",
  "page_unreadable_image",
  "page_too_large",
]);

/** Which pages count as not read (exit code 4, the summaries): the first such issue of each page, in page order. */
export const badPageIssues = (reading: Pick<Reading, "issues">): readonly Issue[] => {
  const byPage = new Map<number, Issue>();
  for (const issue of reading.issues)
    if (issue.page !== null && NOT_READ.has(issue.code) && !byPage.has(issue.page)) byPage.set(issue.page, issue);
  return [...byPage].sort(([a], [b]) => a - b).map(([, issue]) => issue);
};

/** The row that a store keeps beside the whole result. */
export const toStoredDeed = (reading: Reading): StoredDeed => ({
  source: reading.source.sha256,
  name: reading.source.name,
  pageCount: reading.source.pages,
  failedPages: badPageIssues(reading).length,
  versions: reading.versions,
  record: reading.record,
  issues: reading.issues,
});

export function toReadResult(reading: Reading): ReadResult {
  const point = codePointOffsets(reading.deed.text);
  const convert = ({ start, end }: Span): Span => ({ start: point(start), end: point(end) });
  const spanOfPage = new Map(reading.deed.pages.map((page) => [page.number, convert(page)]));
  return {
    schema: "deedlens/1",
    versions: { ...reading.versions },
    source: { ...reading.source },
    pages: reading.pages.map(({ number, width, height, method, language, confidence }) => ({
      number,
      width,
      height,
      method,
      language,
      confidence,
      ...(spanOfPage.get(number) ?? { start: 0, end: 0 }),
    })),
    text: reading.deed.text,
    clauses: reading.clauses.map((clause) => ({
      kind: clause.kind,
      ...convert(clause),
      heading: clause.heading === null ? null : convert(clause.heading),
    })),
    entities: reading.entities.map(({ label, text, score, origin, start, end }) => ({
      label,
      ...convert({ start, end }),
      text,
      score,
      origin,
    })),
    // The record's arrays are read-only inside; the schema's type is the same value without that mark.
    record: structuredClone(reading.record) as ReadResult["record"],
    evidence: reading.evidence.map(({ path, confidence, origin, start, end }) => ({
      path,
      ...convert({ start, end }),
      ...placeOf({ start, end }, reading.deed),
      confidence,
      origin,
    })),
    issues: reading.issues.map((issue) => ({ ...issue })),
  };
}

/** The page where a span starts and its boxes there, one a printed line. Null and none for bare text. */
export function placeOf(
  { start, end }: Span,
  deed: DeedText,
): { page: number | null; boxes: [number, number, number, number][] } {
  const { words } = deed;
  const boxes: [number, number, number, number][] = [];
  let page: number | null = null;
  let last: [number, number, number, number] | null = null;
  for (let i = firstEndingAfter(words, start); i < words.length; i++) {
    const word = words.at(i);
    if (word === undefined || word.start >= end) break;
    page ??= word.page;
    if (word.page !== page) break;
    const [left, top, right, bottom] = word.box;
    const middle = (top + bottom) / 2;
    if (last !== null && middle > last[1] && middle < last[3] && left >= last[0]) {
      last[1] = Math.min(last[1], top);
      last[2] = Math.max(last[2], right);
      last[3] = Math.max(last[3], bottom);
    } else {
      last = [left, top, right, bottom];
      boxes.push(last);
    }
  }
  return { page, boxes };
}

function firstEndingAfter(words: PlacedWords, start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.at(middle)?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

const SURROGATE = /[\ud800-\udfff]/;

/** UTF-16 offset → code point offset of `text`; the identity where no character lies outside the basic plane. */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!SURROGATE.test(text)) return (offset_) => offset_;
  const pairs: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) pairs.push(i + 1);
  }
  return (offset_) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset_) low = middle + 1;
      else high = middle;
    }
    return offset_ - low;
  };
}
