/** What the environment and the flags say, checked once. Nothing else of ours reads the environment. */
import { availableParallelism } from "node:os";
import { z } from "zod";
import { DeedError } from "./errors.ts";

const DEFAULT_DATA_FOLDER = "deedlens-data";

const cores = z.coerce.number().int().min(1).max(256);

/** Every variable of ours; another name that begins with DEEDLENS_ is a spelling mistake and is refused. */
const environmentSchema = z.strictObject({
  DEEDLENS_DATA: z.string().min(1).optional(),
  DEEDLENS_MODEL: z.string().min(1).optional(),
  DEEDLENS_CORES: cores.optional(),
  DEEDLENS_PASSWORD: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
});

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
  /** Null: the model that ships. */
  readonly modelFolder: string | null;
  /** Child processes that read pages. */
  readonly cores: number;
  /** For encrypted documents; never kept. */
  readonly password: string | null;
};

/** A flag wins over the environment, the environment over the default. Throws `config_invalid` (environment) or `usage` (flags). */
export const readSettings = (environment: NodeJS.ProcessEnv, flags: SettingFlags): Settings => {
  const ours = Object.entries(environment).filter(
    // An empty variable counts as unset, as in `DATABASE_URL= deedlens …`.
    ([name, value]) => value !== "" && (name.startsWith("DEEDLENS_") || name === "DATABASE_URL"),
  );
  const read = environmentSchema.safeParse(Object.fromEntries(ours));
  if (!read.success)
    throw new DeedError("config_invalid", `The environment is not right: ${wordIssues(read.error)}.`, {
      next: "docs/cli.md lists the variables; unset or correct this one.",
    });
  const given = parseFlags(settingFlagsSchema, flags);
  const { DEEDLENS_DATA, DEEDLENS_MODEL, DEEDLENS_CORES, DEEDLENS_PASSWORD, DATABASE_URL } = read.data;
  return {
    dataFolder: given.data ?? DEEDLENS_DATA ?? DEFAULT_DATA_FOLDER,
    databaseUrl: DATABASE_URL ?? null,
    modelFolder: given.model ?? DEEDLENS_MODEL ?? null,
    cores: given.cores ?? DEEDLENS_CORES ?? availableParallelism(),
    password: given.password ?? DEEDLENS_PASSWORD ?? null,
  };
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
