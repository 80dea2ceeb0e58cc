/** Gold folders: `gold.json` beside `deed.pdf`, `scan.pdf`, `poor.pdf`, `bad.pdf`, or alone (then scored on its text). Without a record it is an excerpt: entities alone are scored. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { CLAUSE_KINDS, ENTITY_LABELS } from "../deed.ts";
import { DeedError } from "../errors.ts";
import type { Reading } from "./score.ts";

/** How a deed reached the pipeline; `text` is gold's own text, so that clauses, entities and record are measured without any recognition. */
export const SOURCES = ["text", "deed", "scan", "poor", "bad"] as const;
export type Source = (typeof SOURCES)[number];

export type GoldDeed = {
  readonly id: string;
  readonly language: string;
  readonly gold: Reading;
  /** Paths of the PDFs there are, by source. */
  readonly files: ReadonlyMap<Source, string>;
};

const span = { start: z.number().int(), end: z.number().int() };
/** Unknown keys are let pass here alone: gold records of other years carry notes of their annotators. */
const goldSchema = z.object({
  text: z.string(),
  entities: z.array(z.object({ label: z.enum(ENTITY_LABELS), ...span })),
  clauses: z.array(z.object({ kind: z.enum(CLAUSE_KINDS), ...span })),
  features: z.looseObject({ deed: z.looseObject({ language: z.string().nullish() }) }).optional(),
});

/** The deeds under the given folders: each is a gold folder itself or holds some. Throws a usage error where there is none. */
export function listGold(folders: readonly string[]): GoldDeed[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw noGold(`${folder} is not a folder`);
    const inside = existsSync(join(folder, "gold.json"))
      ? [folder]
      : readdirSync(folder)
          .sort()
          .map((name) => join(folder, name))
          .filter((path) => existsSync(join(path, "gold.json")));
    if (inside.length === 0) throw noGold(`${folder} holds no gold.json, nor does any folder in it`);
    return inside.map(readGold);
  });
}

function readGold(folder: string): GoldDeed {
  const path = join(folder, "gold.json");
  const parsed = goldSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw noGold(`${path} is not gold: ${z.prettifyError(parsed.error)}`);
  const { text, entities, clauses, features } = parsed.data;
  const files = SOURCES.map((source) => [source, join(folder, `${source}.pdf`)] as const);
  return {
    id: basename(folder),
    language: features?.deed.language ?? "none",
    gold: { text, entities, clauses, record: features ?? null },
    files: new Map(files.filter(([, file]) => existsSync(file))),
  };
}

function noGold(message: string): DeedError {
  return new DeedError("usage", message, {
    next: "Give folders that hold gold.json, or folders of such folders (see docs, `npm run eval`).",
  });
}
