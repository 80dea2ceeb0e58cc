import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import type { VersionDifference } from "../../tables/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { plain, shortId } from "../words.ts";

const flagsSchema = z.strictObject({ data: settingFlags.data, json: z.boolean().optional() });

/** What two versions say differently of the deeds that both read. */
export const runDiff = async (a: string, b: string, rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, ...flags } = parseFlags(flagsSchema, rawFlags);
  return withExistingStore(flags, door, async (store) => {
    const { compareVersions } = await import("../../tables/index.ts");
    const difference = await compareVersions(store.tables.query, a, b);
    await door.out(json ? `${JSON.stringify(difference)}\n` : wordDifference(difference));
    return EXIT.ok;
  });
};

const wordDifference = ({ tables, fields }: VersionDifference): string => {
  const counts = table([
    ["TABLE", "IN BOTH", "CHANGED", "ONLY IN A", "ONLY IN B"],
    ...tables.map((one) => [one.table, ...[one.inBoth, one.changed, one.onlyInA, one.onlyInB].map(String)]),
  ]);
  if (fields.length === 0) return `${counts}No field differs.\n`;
  return `${counts}\n${table([
    ["FIELD", "ROWS", "DEED", "A", "B"],
    ...fields.flatMap(({ table: name, column, rows, examples }) =>
      examples.map(({ deed, id, a, b }, index) => [
        index === 0 ? `${name}.${column}` : "",
        index === 0 ? String(rows) : "",
        `${shortId(deed)}${id === null ? "" : ` ${id}`}`,
        plain(a ?? "-"),
        plain(b ?? "-"),
      ]),
    ),
  ])}`;
};
