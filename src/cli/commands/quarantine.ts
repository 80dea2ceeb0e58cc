import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { plain, shortId, wordCount } from "../words.ts";

const listFlags = z.strictObject({
  data: settingFlags.data,
  json: z.boolean().optional(),
  limit: z.coerce.number().int().min(1).max(1_000_000).default(100),
});

/** The rows that the `*_current` views leave out, and the expectation that holds each. */
export const runQuarantineList = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, limit, ...place } = parseFlags(listFlags, rawFlags);
  return withExistingStore(place, door, async (store) => {
    const { listQuarantine } = await import("../../quality/index.ts");
    const rows = await listQuarantine(store.tables.query, limit);
    if (json) for (const row of rows) await door.out(`${JSON.stringify(row)}\n`);
    else if (rows.length === 0) door.note("No row is in quarantine.");
    else
      await door.out(
        table([
          ["TABLE", "KEY", "DEED", "SINCE", "EXPECTATION"],
          ...rows.map(({ table_name, row_key, deed_key, quarantined_at, suite, expectation }) => [
            table_name,
            plain(row_key),
            deed_key === null ? "-" : shortId(deed_key),
            quarantined_at.toISOString().slice(0, 16),
            plain(`${suite}: ${expectation}`),
          ]),
        ]),
      );
    return EXIT.ok;
  });
};

const releaseFlags = z.strictObject({
  data: settingFlags.data,
  by: z.string().trim().min(1, "say who releases it"),
  reason: z.string().trim().min(3, "say why it is right as it is"),
});

/** Lets a row into the `*_current` views, for good; who and why are kept. */
export const runQuarantineRelease = async (key: string, rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { by, reason, ...place } = parseFlags(releaseFlags, rawFlags);
  return withExistingStore(place, door, async (store) => {
    const { releaseRow } = await import("../../quality/index.ts");
    const released = await releaseRow(store.tables, key, by, reason);
    for (const { table_name, suite, expectation } of released)
      door.note(plain(`Released from ${table_name}: ${suite}: ${expectation}`));
    door.note(`${wordCount(released.length, "expectation")} let it go; by ${plain(by)}.`);
    return EXIT.ok;
  });
};
