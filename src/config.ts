/** What the environment and the flags say, checked once. Nothing else of ours reads the environment. */
import { availableParallelism } from "node:os";
import { z } from "zod";
import { DeedError } from "./errors.ts";
import type { S3Place } from "./ports.ts";

const DEFAULT_DATA_FOLDER = "deedlens-data";

const cores = z.coerce.number().int().min(1).max(256);

const port = z.coerce.number().int().min(0).max(65_535);

/** Every variable of ours; another name that begins with DEEDLENS_ is a spelling mistake and is refused. */
const environmentSchema = z.strictObject({
  DEEDLENS_DATA: z.string().min(1).optional(),
  DEEDLENS_MODEL: z.string().min(1).optional(),
  DEEDLENS_CORES: cores.optional(),
  DEEDLENS_PASSWORD: z.string().min(1).optional(),
  DEEDLENS_HASH_KEY: z.string().min(16, "at least 16 characters").optional(),
  DEEDLENS_ORIGINALS: z.string().optional(),
  DEEDLENS_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  DEEDLENS_S3_REGION: z.string().min(1).default("us-east-1"),
  DEEDLENS_ALERT_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
  DEEDLENS_ALERT_MAIL: z.string().min(3).optional(),
  DEEDLENS_ALERT_FROM: z.string().min(3).optional(),
  DEEDLENS_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  REDIS_URL: z.string().min(1).optional(),
  DEEDLENS_DASHBOARD_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});
/** Variables of ours whose names are everyone's. */
const SHARED = new Set(["DATABASE_URL", "REDIS_URL", "OTEL_EXPORTER_OTLP_ENDPOINT"]);

export const settingFlags = {
  data: z.string().min(1).optional(),
  model: z.string().min(1).optional(),
  cores: cores.optional(),
  password: z.string().min(1).optional(),
} as const;
const settingFlagsSchema = z.object(settingFlags);
type SettingFlags = z.input<typeof settingFlagsSchema>;

export type Settings = {
  readonly dataFolder: string;
  /** Null: the embedded store. */
  readonly databaseUrl: string | null;
  /** Null: documents are read in this process. Needs `databaseUrl`. */
  readonly redisUrl: string | null;
  /** Where workers send traces by OTLP over HTTP; null: nowhere. */
  readonly tracesUrl: string | null;
  /** Null: in the data folder. */
  readonly originals: S3Place | null;
  /** Who is told what expectations fail; null: nobody. */
  readonly alerts: {
    readonly webhook: string | null;
    readonly mail: { readonly smtpUrl: string; readonly from: string; readonly to: readonly string[] } | null;
  };
  /** Where a worker serves the page about the queues; null: nowhere. */
  readonly dashboardPort: number | null;
  /** Null: the model that ships. */
  readonly modelFolder: string | null;
  /** Child processes that read pages. */
  readonly cores: number;
  /** For encrypted documents; never kept. */
  readonly password: string | null;
  /** Secret of the keyed hashes in the feature tables; null: one that the store keeps. */
  readonly hashKey: string | null;
};

/** A flag wins over the environment, the environment over the default. Throws `config_invalid` (environment) or `usage` (flags). */
export const readSettings = (environment: NodeJS.ProcessEnv, flags: SettingFlags): Settings => {
  const ours = Object.entries(environment).filter(
    // An empty variable counts as unset, as in `DATABASE_URL= deedlens …`.
    ([name, value]) => value !== "" && (name.startsWith("DEEDLENS_") || SHARED.has(name)),
  );
  const read = environmentSchema.safeParse(Object.fromEntries(ours));
  if (!read.success)
    throw new DeedError("config_invalid", `The environment is not right: ${wordIssues(read.error)}.`, {
      next: "docs/cli.md lists the variables; unset or correct this one.",
    });
  const given = parseFlags(settingFlagsSchema, flags);
  const { DEEDLENS_DATA, DEEDLENS_MODEL, DEEDLENS_CORES, DEEDLENS_PASSWORD, DATABASE_URL, REDIS_URL } = read.data;
  if (REDIS_URL !== undefined && DATABASE_URL === undefined)
    throw new DeedError(
      "config_invalid",
      "REDIS_URL is set and DATABASE_URL is not: workers keep their work in PostgreSQL.",
      {
        next: "Set DATABASE_URL to a PostgreSQL server, or unset REDIS_URL to read in this process.",
      },
    );
  return {
    dataFolder: given.data ?? DEEDLENS_DATA ?? DEFAULT_DATA_FOLDER,
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    tracesUrl: read.data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    originals: readOriginals(read.data),
    dashboardPort: read.data.DEEDLENS_DASHBOARD_PORT ?? null,
    alerts: { webhook: read.data.DEEDLENS_ALERT_WEBHOOK ?? null, mail: readMail(read.data) },
    modelFolder: given.model ?? DEEDLENS_MODEL ?? null,
    cores: given.cores ?? DEEDLENS_CORES ?? availableParallelism(),
    password: given.password ?? DEEDLENS_PASSWORD ?? null,
    hashKey: read.data.DEEDLENS_HASH_KEY ?? null,
  };
};

/** Mail needs all three: a server, a sender, and who is told (several with commas). */
const readMail = (variables: z.output<typeof environmentSchema>): Settings["alerts"]["mail"] => {
  const { DEEDLENS_SMTP_URL: smtpUrl, DEEDLENS_ALERT_FROM: from, DEEDLENS_ALERT_MAIL: to } = variables;
  if (smtpUrl === undefined && from === undefined && to === undefined) return null;
  if (smtpUrl !== undefined && from !== undefined && to !== undefined)
    return {
      smtpUrl,
      from,
      to: to
        .split(",")
        .map((address) => address.trim())
        .filter((address) => address !== ""),
    };
  throw new DeedError(
    "config_invalid",
    "Alerts by e-mail need DEEDLENS_SMTP_URL, DEEDLENS_ALERT_FROM and DEEDLENS_ALERT_MAIL, and not all are set.",
    {
      next: "Set all three, or unset them.",
    },
  );
};

/** `s3://bucket` or `s3://bucket/prefix`. */
const readOriginals = (variables: z.output<typeof environmentSchema>): S3Place | null => {
  const { DEEDLENS_ORIGINALS: address, DEEDLENS_S3_ENDPOINT: endpoint, DEEDLENS_S3_REGION: region } = variables;
  if (address === undefined) return null;
  const [, bucket = "", path = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?(.*)$/.exec(address) ?? [];
  if (bucket === "")
    throw new DeedError("config_invalid", "DEEDLENS_ORIGINALS is not the address of a bucket.", {
      next: "Write it like s3://bucket/prefix, or unset it to keep originals in the data folder.",
    });
  return { bucket, prefix: path === "" || path.endsWith("/") ? path : `${path}/`, endpoint: endpoint ?? null, region };
};

/** The flags of one command, typed. Throws `usage`. */
export const parseFlags = <Schema extends z.ZodType>(schema: Schema, flags: unknown): z.output<Schema> => {
  const read = schema.safeParse(flags);
  if (read.success) return read.data;
  throw new DeedError("usage", `A flag is not right: ${wordIssues(read.error, "--")}.`, {
    next: "Add --help to the command to see what it takes.",
  });
};

const wordIssues = (error: z.ZodError, prefix = ""): string =>
  error.issues
    .map((issue) =>
      [issue.path.length === 0 ? "" : `${prefix}${issue.path.join(".")}`, issue.message].filter(Boolean).join(": "),
    )
    .join("; ");
