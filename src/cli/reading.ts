/** What every reading command does alike: a pipeline from the settings, a store that reports what it finds damaged, a reading kept. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { readSettings, type Settings, settingFlags } from "../config.ts";
import { LANGUAGES } from "../deed.ts";
import { DeedError } from "../errors.ts";
import { bundledModelFolder } from "../installation.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Progress, StageCache } from "../ports.ts";
import { type Reading, toReadResult, toStoredDeed } from "../read-result.ts";
import { openStore, type Store } from "../store/index.ts";
import type { Door } from "./door.ts";
import { plain } from "./words.ts";

export const readingFlags = { ...settingFlags, language: z.enum(LANGUAGES).optional() } as const;

export type ReadingFlags = { readonly password: string | null; readonly language?: "nl" | "fr" | "de" | undefined };

/** The pipeline's read options from the flags, without keys for what was not given. */
export const toReadOptions = ({
  password,
  language,
}: ReadingFlags): { password?: string; language?: "nl" | "fr" | "de" } => ({
  ...(password === null ? {} : { password }),
  ...(language === undefined ? {} : { language }),
});

export const startPipeline = async (
  settings: Settings,
  door: Door,
  edges: { readonly cache?: StageCache; readonly onProgress?: (progress: Progress) => void },
): Promise<Pipeline> => {
  const { createPipeline } = await import("../pipeline.ts");
  return createPipeline({
    modelFolder: settings.modelFolder ?? bundledModelFolder(),
    cores: settings.cores,
    signal: door.signal,
    ...edges,
  });
};

/** As `withStore`, for commands that only look: a folder that is not there is named, not made. */
export const withExistingStore: typeof withStore = async (flags, door, use) => {
  const { dataFolder, databaseUrl } = readSettings(door.environment, flags);
  if (databaseUrl === null && !existsSync(dataFolder))
    throw new DeedError("not_in_store", `There is no store in ${resolve(dataFolder)} yet.`, {
      next: "`deedlens ingest PATH` makes one; `--data DIR` or DEEDLENS_DATA names another folder.",
    });
  return withStore(flags, door, use);
};

/** Opens the store of the settings; `use` gets it, and it is closed whatever happens. */
export const withStore = async <T>(
  flags: z.input<z.ZodObject<typeof settingFlags>>,
  door: Door,
  use: (store: Store, settings: Settings) => Promise<T>,
): Promise<T> => {
  const settings = readSettings(door.environment, flags);
  const store = await openStore({
    dataFolder: settings.dataFolder,
    ...(settings.databaseUrl === null ? {} : { databaseUrl: settings.databaseUrl }),
    ...(settings.originals === null ? {} : { originals: settings.originals }),
    onLockWait: (holder) => door.note(`Waiting for the store: it is in use by ${plain(holder)}.`),
    onCorruptRow: ({ table, key, stage }) =>
      door.note(
        `A damaged row was found (${table}, ${stage ?? "deed"}, ${key.slice(0, 12)}): it counts as absent and is made anew.`,
      ),
  });
  try {
    return await use(store, settings);
  } finally {
    await store.close();
  }
};

export const keepReading = (store: Store, reading: Reading): Promise<void> =>
  store.deeds.save(toStoredDeed(reading), toReadResult(reading));
