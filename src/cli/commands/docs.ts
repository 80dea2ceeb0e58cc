import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { wordCount } from "../words.ts";

const flagsSchema = z.strictObject({ data: settingFlags.data });

/** What the expectations said, as static pages. */
export const runDocs = async (folder: string, rawFlags: unknown, door: Door): Promise<ExitCode> =>
  withExistingStore(parseFlags(flagsSchema, rawFlags), door, async (store) => {
    const { writeDataDocs } = await import("../../quality/index.ts");
    const { pages, index } = await writeDataDocs(store.tables.query, folder);
    await door.out(`${index}\n`);
    door.note(`${wordCount(pages, "page")} written.`);
    return EXIT.ok;
  });
