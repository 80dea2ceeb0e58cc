import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import { findOneDeed, type Store } from "../../store/index.ts";
import type { ErasureCounts } from "../../tables/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { findPerson, type PersonSought } from "../find-person.ts";
import { withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { shortId, wordCount } from "../words.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  deed: z.array(z.string().regex(/^[0-9a-fA-F]{4,64}$/, "the first characters of an id")).optional(),
  person: z.string().min(3).optional(),
  born: z.iso.date("a date like 1948-04-03").optional(),
  nationalNumber: z.string().optional(),
  dryRun: z.boolean().optional(),
  yes: z.boolean().optional(),
  json: z.boolean().optional(),
});
type Flags = z.infer<typeof flagsSchema>;

/**
 * A deed with all that was made of it; for a person, every deed that names them: a name cannot be taken out of a signed document. Without --yes nothing is
 * removed.
 */
export const runErase = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const flags = parseFlags(flagsSchema, rawFlags);
  const { data, deed, dryRun = false, yes = false, json = false } = flags;
  const sought = readSought(flags);
  return withExistingStore({ data }, door, async (store, settings) => {
    const { countErasure, eraseDeed, vacuumErased } = await import("../../tables/index.ts");
    const { deeds, sameName } =
      sought === null
        ? { deeds: await Promise.all((deed ?? []).map((id) => findOneDeed(store.deeds, id))), sameName: [] }
        : await findPerson(store, sought);
    const chosen = [...new Set(deeds)];
    if (!dryRun && !yes && chosen.length > 0) {
      await door.out(await wordPlan(store, chosen, sameName, countErasure));
      throw new DeedError("usage", `Nothing was erased: ${wordCount(chosen.length, "deed")} would go for good.`, {
        next: "Add --yes to erase, or --dry-run to look only.",
      });
    }
    if (dryRun || chosen.length === 0) {
      if (json) await door.out(`${JSON.stringify({ deeds: chosen, sameName, erased: false })}\n`);
      else await door.out(await wordPlan(store, chosen, sameName, countErasure));
      return EXIT.ok;
    }
    const counts: ErasureCounts[] = [];
    for (const source of chosen) {
      if (door.signal.aborted)
        throw new DeedError("interrupted", "Interrupted.", { next: "Run the same command again.", retryable: true });
      counts.push(
        await eraseDeed(store.tables, source, {
          kind: sought === null ? "deed" : "person",
          hashKey: settings.hashKey,
          removeFromStore: () => store.deeds.remove(source),
        }),
      );
    }
    await vacuumErased(store.tables);
    const exports = Math.max(...counts.map((one) => one.exports));
    if (json) await door.out(`${JSON.stringify({ deeds: chosen, sameName, erased: true, counts })}\n`);
    else {
      door.note(
        `${wordCount(chosen.length, "deed")} erased: originals, readings, stage results, rows of tables and snapshots.`,
      );
      if (exports > 0)
        door.note(
          `${wordCount(exports, "exported file")} may hold rows of them: delete these files or export again (features.export lists them).`,
        );
    }
    return EXIT.ok;
  });
};

const readSought = ({ deed = [], person, born, nationalNumber }: Flags): PersonSought | null => {
  const usage = (message: string): DeedError =>
    new DeedError("usage", message, {
      next: "Give --deed ID, or --person NAME --born DATE, or --national-number NUMBER.",
    });
  const ways = [deed.length > 0, person !== undefined || born !== undefined, nationalNumber !== undefined].filter(
    Boolean,
  ).length;
  if (ways !== 1) throw usage("erase takes a deed or a person.");
  if (nationalNumber !== undefined) {
    const digits = nationalNumber.replace(/\D/g, "");
    if (digits.length !== 11) throw usage("A national number has 11 digits.");
    return { nationalNumber: digits };
  }
  if (deed.length > 0) return null;
  if (person === undefined || born === undefined) throw usage("A name alone is not one person.");
  return { name: person, birthDate: born };
};

/** Ids and counts only: what is shown here may be kept. */
const wordPlan = async (
  store: Store,
  deeds: readonly string[],
  sameName: readonly string[],
  count: (tables: Store["tables"], source: string) => Promise<ErasureCounts>,
): Promise<string> => {
  if (deeds.length === 0 && sameName.length === 0) return "No deed names them.\n";
  const rows: (readonly string[])[] = [
    ["DEED", "ROWS", "SNAPSHOT ROWS", "STAGE RESULTS", "INGEST LINES", "EXPORTED FILES"],
  ];
  for (const source of deeds) {
    const one = await count(store.tables, source);
    rows.push([
      shortId(source),
      ...[one.featureRows, one.snapshotRows, one.stageResults, one.ingestFiles, one.exports].map(String),
    ]);
  }
  const others = sameName.map((source) => shortId(source)).join(", ");
  return `${deeds.length === 0 ? "No deed names them with that birth date.\n" : table(rows)}${
    others === ""
      ? ""
      : `Not among them, but with the same name: ${others} (\`deedlens show\`, then \`deedlens erase --deed\`).\n`
  }`;
};
