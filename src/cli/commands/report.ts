import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import { packageRoot } from "../../installation.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { plain } from "../words.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  json: z.string().min(1).optional(),
  since: z.iso
    .date()
    .or(z.iso.datetime({ offset: true }))
    .optional(),
  reference: z
    .string()
    .regex(/^\d{4}-\d{4}$/, "years, as in 2018-2020")
    .optional(),
});

/** The state of the data as one page, and as JSON. What needs attention is told on standard error too. */
export const runReport = async (out: string, rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json, since, reference, ...place } = parseFlags(flagsSchema, rawFlags);
  const years = reference === undefined ? null : toYears(reference);
  const page = /\.html?$/i.test(out) ? out : join(out, "report.html");
  return withExistingStore(place, door, async (store) => {
    const { gatherReport, writePage } = await import("../../report/index.ts");
    const report = await gatherReport(store.tables, {
      since: since === undefined ? null : new Date(since),
      reference: years,
      version: await readVersion(),
    });
    await write(page, await writePage(report));
    const text = `${JSON.stringify(report, null, 2)}\n`;
    if (json === "-") await door.out(text);
    else {
      if (json !== undefined) await write(json, text);
      await door.out(`${page}\n`);
    }
    for (const { urgency, text: words } of report.attention) door.note(`${urgency}: ${plain(words)}`);
    return EXIT.ok;
  });
};

const toYears = (words: string): { readonly from: number; readonly to: number } => {
  const [from = 0, to = 0] = words.split("-").map(Number);
  if (from > to)
    throw new DeedError("usage", `--reference ${words} ends before it begins.`, {
      next: "Name the first year and the last, as in --reference 2018-2020.",
    });
  return { from, to };
};

const write = async (path: string, text: string): Promise<void> => {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    throw new DeedError(
      "permission_denied",
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      { next: "Name another file or folder.", cause: error },
    );
  }
};

const readVersion = async (): Promise<string> =>
  z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(packageRoot(), "package.json"), "utf8")))
    .version;
