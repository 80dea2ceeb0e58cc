/** Suite files: JSON in the format of Great Expectations 1.x, checked when they are read. */
import { z } from "zod";
import { DeedError } from "../errors.ts";

/** As Great Expectations names them. A row that fails a `critical` expectation is quarantined. */
export const SEVERITIES = ["critical", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What Great Expectations keeps without looking at it; ours stands under `deedlens`. */
const metaSchema = z.looseObject({
  deedlens: z
    .strictObject({
      /** Whether rows that fail are quarantined, where it is not to follow from severity and `mostly`. */
      quarantine: z.boolean().optional(),
      /** Where a bound comes from, as the profiler writes it. */
      bound: z.string().optional(),
    })
    .optional(),
});

const expectationSchema = z.strictObject({
  id: z.string().optional(),
  type: z.string().regex(/^[a-z][a-z0-9_]*$/, "a name in small letters such as expect_column_values_to_be_unique"),
  kwargs: z.record(z.string(), z.json()),
  severity: z.enum(SEVERITIES).default("critical"),
  notes: z.union([z.string(), z.array(z.string())]).nullish(),
  description: z.string().nullish(),
  meta: metaSchema.default({}),
});

const suiteSchema = z.strictObject({
  name: z.string().regex(/^[\w.-]{1,100}$/, "letters, digits, dots and dashes"),
  id: z.string().nullish(),
  expectations: z.array(expectationSchema),
  suite_parameters: z.record(z.string(), z.json()).optional(),
  notes: z.union([z.string(), z.array(z.string())]).nullish(),
  meta: z
    .looseObject({
      /** Tables that `deedlens validate` holds to this suite when no table is named. */
      deedlens: z.strictObject({ tables: z.array(z.string()) }).optional(),
    })
    .default({}),
});

type Json = z.infer<ReturnType<typeof z.json>>;
export type Kwargs = Readonly<Record<string, Json>>;

export type Expectation = {
  readonly type: string;
  readonly kwargs: Kwargs;
  readonly severity: Severity;
  readonly notes: string;
  /** Whether a row that fails it is kept from the `*_current` views. */
  readonly quarantine: boolean;
};

export type Suite = {
  readonly name: string;
  readonly expectations: readonly Expectation[];
  readonly tables: readonly string[];
};

/** Our own types, which Great Expectations does not have. */
export const isCustom = (type: string): boolean => type.startsWith("expect_deedlens_");

/** Throws `config_invalid` that names the file and the expectation. */
export const parseSuite = (text: string, file: string): Suite => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalid(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const read = suiteSchema.safeParse(json);
  if (!read.success) {
    const words = read.error.issues.map(({ path, message }) => `${wordPath(path)}: ${message}`).join("; ");
    throw invalid(`${file} is not a suite: ${words}.`);
  }
  const { name, expectations, meta } = read.data;
  return {
    name,
    tables: meta.deedlens?.tables ?? [],
    expectations: expectations.map(({ type, kwargs, severity, notes, meta: { deedlens } }) => ({
      type,
      kwargs,
      severity,
      notes: [notes ?? []].flat().join(" "),
      // A claim about most rows does not say that each of the others is wrong.
      quarantine: deedlens?.quarantine ?? (severity === "critical" && (kwargs["mostly"] ?? 1) === 1),
    })),
  };
};

const wordPath = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "") || "the file";

const invalid = (message: string): DeedError =>
  new DeedError("config_invalid", message, {
    next: "docs/expectations.md describes the format; `deedlens validate --propose` writes a suite to begin with.",
  });
