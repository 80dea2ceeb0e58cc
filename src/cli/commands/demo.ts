import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import type { Door } from "../door.ts";
import { exampleDeeds } from "../examples.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printRecord } from "../print-record.ts";
import { withStore } from "../reading.ts";
import { shortId } from "../words.ts";
import { ingestFiles } from "./ingest.ts";

const flagsSchema = z.strictObject({ data: settingFlags.data, model: settingFlags.model, cores: settingFlags.cores });

/** Reads the examples as `ingest` would and prints what `show` would. */
export const runDemo = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const flags = parseFlags(flagsSchema, rawFlags);
  return withStore(flags, door, async (store, settings) => {
    const files = exampleDeeds();
    door.note(
      "Reading two example deeds: a scan in Dutch and a born-digital one in French. People and places in them are invented.",
    );
    const code = await ingestFiles({ files, store, door, settings, flags: { password: null } });
    const kept = new Set((await store.ingests.latest())?.files.flatMap(({ source }) => source ?? []));
    for (const source of kept) {
      const found = await store.deeds.get(source);
      if (found === null) continue;
      const { name, pageCount, record, issues } = found.deed;
      await door.out(`\n${printRecord({ name, sha256: source, pageCount, record, issues })}`);
    }
    const [first] = kept;
    if (code === EXIT.ok && first !== undefined)
      door.note(`
Next:
  npx deedlens show ${shortId(first)} --json      every value with its place on the page
  npx deedlens export --format csv --table goods   one row a good
  npx deedlens ingest FOLDER                       your own deeds`);
    return code;
  });
};
