/** Writes the JSON Schema of `deedlens read --json` from the zod schema: `npm run schema`. A test fails when the file is behind. */
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { readResultSchema } from "../src/read-result.ts";

/** The text of `schema/deedlens-1.schema.json`. */
export const schemaText = (): string =>
  `${JSON.stringify({ title: "deedlens/1: one deed as read", ...z.toJSONSchema(readResultSchema) }, null, 2)}\n`;

if (import.meta.main) await writeFile(new URL("../schema/deedlens-1.schema.json", import.meta.url), schemaText());
