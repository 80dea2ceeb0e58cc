/** Writes the JSON Schemas of `deedlens read --json` and `deedlens report --json` from the zod schemas: `npm run schema`. A test fails when a file is behind. */
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { readResultSchema } from "../src/read-result.ts";
import { reportSchema } from "../src/report/schema.ts";

/** The text of `schema/deedlens-1.schema.json`. */
export const schemaText = (): string =>
  `${JSON.stringify({ title: "deedlens/1: one deed as read", ...z.toJSONSchema(readResultSchema) }, null, 2)}\n`;

/** The text of `schema/deedlens-report-1.schema.json`. */
export const reportSchemaText = (): string =>
  `${JSON.stringify({ title: "deedlens-report/1: the state of the data", ...z.toJSONSchema(reportSchema) }, null, 2)}\n`;

if (import.meta.main) {
  await writeFile(new URL("../schema/deedlens-1.schema.json", import.meta.url), schemaText());
  await writeFile(new URL("../schema/deedlens-report-1.schema.json", import.meta.url), reportSchemaText());
}
