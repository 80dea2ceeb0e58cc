import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { plain, shortId, wordCode, wordCount } from "../words.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  json: z.boolean().optional(),
  failed: z.boolean().optional(),
});

export const runList = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, failed = false, ...settings } = parseFlags(flagsSchema, rawFlags);
  return withExistingStore(settings, door, async (store) => {
    if (failed) {
      const files = (await store.ingests.latest())?.files.filter((file) => file.outcome === "failed") ?? [];
      for (const { path, errorCode, message } of files)
        await door.out(
          json
            ? `${JSON.stringify({ path, code: errorCode, message })}\n`
            : `${plain(path)}\n    ${plain(message ?? "")}\n`,
        );
      if (files.length === 0) door.note("The last batch has no failures.");
      return EXIT.ok;
    }
    const deeds = await store.deeds.list();
    if (json) for (const deed of deeds) await door.out(`${JSON.stringify(deed)}\n`);
    else if (deeds.length === 0) door.note(`No deeds yet in ${store.location}. \`deedlens ingest PATH\` reads some.`);
    else
      await door.out(
        table([
          ["ID", "SIGNED", "KIND", "LANGUAGE", "PAGES", "ISSUES", "NAME"],
          ...deeds.map((deed) => [
            shortId(deed.source),
            deed.date ?? "-",
            wordCode(deed.kind),
            deed.language ?? "-",
            deed.failedPages === 0 ? String(deed.pageCount) : `${deed.pageCount} (${deed.failedPages} bad)`,
            String(deed.issueCount),
            plain(deed.name),
          ]),
        ]),
      );
    if (!json && deeds.length > 0) door.note(`${wordCount(deeds.length, "deed")} in ${store.location}`);
    return EXIT.ok;
  });
};
