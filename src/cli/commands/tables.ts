import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import type { FitnessSummary, Snapshot, TableVersion } from "../../tables/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { shortId, wordCount } from "../words.ts";

const place = { data: settingFlags.data, json: z.boolean().optional() } as const;
const showFlags = z.strictObject(place);
const year = z.string().regex(/^(?:\d{4}|last)$/, "a year, or last");
const refreshFlags = z.strictObject({
  ...place,
  priceIndex: z.string().min(1).optional(),
  priceYear: year.optional(),
  newKey: z.boolean().optional(),
});
const snapshotFlags = z.strictObject({ ...place, check: z.boolean().optional() });
const chooseFlags = z.strictObject({ ...place, newest: z.boolean().optional() });

/** Versions, snapshots, and how many rows each rule of fitness removes. */
export const runTables = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, ...flags } = parseFlags(showFlags, rawFlags);
  return withExistingStore(flags, door, async (store) => {
    const { countFitness, listSnapshots, listVersions } = await import("../../tables/index.ts");
    const { query } = store.tables;
    const [versions, snapshots, fitness] = [
      await listVersions(query),
      await listSnapshots(query),
      await countFitness(query),
    ];
    if (json) await door.out(`${JSON.stringify({ versions, snapshots, fitness })}\n`);
    else await door.out(`${wordVersions(versions)}\n${wordSnapshots(snapshots)}\n${wordFitness(fitness)}`);
    return EXIT.ok;
  });
};

const wordVersions = (versions: readonly TableVersion[]): string =>
  table([
    ["VERSION", "READINGS", "CURRENT", "CHOSEN", "MODEL", "STAGES (layer page text clauses ner features)"],
    ...versions.map(({ readingKey, readings, current, preference, model, stages }) => [
      shortId(readingKey),
      String(readings),
      String(current),
      preference === null ? "" : String(preference),
      shortId(model ?? ""),
      stages,
    ]),
  ]);

const wordSnapshots = (snapshots: readonly Snapshot[]): string =>
  snapshots.length === 0
    ? "No snapshots.\n"
    : table([
        ["SNAPSHOT", "MADE", "TRANSACTIONS", "GOODS", "ERASED ROWS"],
        ...snapshots.map(({ name, madeAt, tables }) => [
          name,
          madeAt.toISOString().slice(0, 16),
          String(tables.find((one) => one.table === "transaction")?.rows ?? 0),
          String(tables.find((one) => one.table === "good")?.rows ?? 0),
          String(tables.reduce((sum, { erasedRows }) => sum + erasedRows, 0)),
        ]),
      ]);

const wordFitness = ({ transactions, fit, rules }: FitnessSummary): string =>
  `${wordCount(transactions, "transaction")}; fit for a price model: ${fit["price_model"]}, for a market report: ${fit["market_report"]}.\n${table(
    [
      ["USE", "RULE", "REMOVES", "ALONE", "BECAUSE"],
      ...rules.map(({ use, rule, title, rows, alone }) => [use, rule, String(rows), String(alone), title]),
    ],
  )}`;

export const runRefresh = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, priceIndex, priceYear, newKey = false, ...flags } = parseFlags(refreshFlags, rawFlags);
  return withExistingStore(flags, door, async (store, settings) => {
    const { readPriceIndex, refreshTables } = await import("../../tables/index.ts");
    const rows =
      priceIndex === undefined
        ? undefined
        : priceIndex === "default"
          ? null
          : readPriceIndex(await readText(priceIndex), priceIndex);
    const done = await refreshTables({
      store: store.tables,
      hashKey: settings.hashKey,
      newKey,
      signal: door.signal,
      index: {
        ...(rows === undefined ? {} : { rows }),
        ...(priceYear === undefined ? {} : { baseYear: priceYear === "last" ? null : Number(priceYear) }),
      },
    });
    if (json) await door.out(`${JSON.stringify(done)}\n`);
    else door.note(`${wordCount(done.readings, "reading")} brought into the tables, ${wordCount(done.rows, "row")}.`);
    return EXIT.ok;
  });
};

const readText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new DeedError(
      "file_not_found",
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      {
        next: "Name a CSV with the columns market_type,year,index_value, or `default`.",
        cause: error,
      },
    );
  }
};

export const runSnapshot = async (name: string, rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, check = false, ...flags } = parseFlags(snapshotFlags, rawFlags);
  return withExistingStore(flags, door, async (store) => {
    const { checkSnapshot, makeSnapshot } = await import("../../tables/index.ts");
    if (check) {
      const changed = await checkSnapshot(store.tables, name);
      if (changed.length > 0)
        throw new DeedError(
          "store_corrupt",
          `Snapshot ${name} has other rows than it was made with: ${changed.join(", ")}.`,
          {
            next: "Somebody wrote into it: restore the database from a copy, or make a new snapshot.",
          },
        );
      door.note(`Snapshot ${name} is as it was made.`);
      return EXIT.ok;
    }
    const made = await makeSnapshot(store.tables, name);
    if (json) await door.out(`${JSON.stringify(made)}\n`);
    else door.note(`Snapshot ${name}: ${made.tables.map((one) => `${one.table} ${one.rows}`).join(", ")}.`);
    return EXIT.ok;
  });
};

export const runChoose = async (prefixes: readonly string[], rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { newest = false, json: _, ...flags } = parseFlags(chooseFlags, rawFlags);
  if (newest === prefixes.length > 0)
    throw new DeedError("usage", "choose takes versions, or --newest.", {
      next: "`deedlens tables` lists the versions.",
    });
  return withExistingStore(flags, door, async (store) => {
    const { chooseVersions } = await import("../../tables/index.ts");
    await chooseVersions(store.tables, prefixes);
    door.note(
      newest
        ? "The newest reading of each deed is the current one."
        : `Chosen: ${prefixes.join(", then ")}, then the newest.`,
    );
    return EXIT.ok;
  });
};
