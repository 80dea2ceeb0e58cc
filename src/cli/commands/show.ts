import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import { findOneDeed, type KeptDeed, type Store } from "../../store/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printRecord } from "../print-record.ts";
import { withExistingStore } from "../reading.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  json: z.boolean().optional(),
  readings: z.boolean().optional(),
  reading: z.coerce.number().int().min(1).optional(),
});

export const runShow = async (id: string, rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, readings = false, reading = 1, ...settings } = parseFlags(flagsSchema, rawFlags);
  return withExistingStore(settings, door, async (store) => {
    const source = await findOneDeed(store.deeds, id);
    if (readings) {
      for (const [index, { savedAt, versions }] of (await store.deeds.versionsOf(source)).entries()) {
        const stages = Object.entries(versions).map(([stage, version]) => `${stage} ${version.slice(0, 12)}`);
        await door.out(
          json
            ? `${JSON.stringify({ reading: index + 1, savedAt, versions })}\n`
            : `${index + 1}  ${savedAt.toISOString()}  ${stages.join(", ")}\n`,
        );
      }
      return EXIT.ok;
    }
    const { deed, result } = await getReading(store, source, reading);
    await door.out(
      json
        ? `${JSON.stringify(result)}\n`
        : printRecord({
            name: deed.name,
            sha256: source,
            pageCount: deed.pageCount,
            record: deed.record,
            issues: deed.issues,
          }),
    );
    return EXIT.ok;
  });
};

const getReading = async (store: Store, source: string, number: number): Promise<KeptDeed> => {
  const chosen = (await store.deeds.versionsOf(source))[number - 1];
  if (chosen === undefined)
    throw new DeedError("not_in_store", `Deed ${source.slice(0, 12)} has no reading ${number}.`, {
      next: "`deedlens show ID --readings` lists them.",
    });
  const kept = await store.deeds.getVersion(source, chosen.versions);
  if (kept !== null) return kept;
  throw new DeedError("store_corrupt", `The kept reading of ${source.slice(0, 12)} is damaged.`, {
    next: "`deedlens reprocess ID` makes it anew from the original.",
  });
};
