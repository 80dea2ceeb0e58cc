import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { parseFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import type { Store } from "../../store/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode, endsTheBatch } from "../exit-codes.ts";
import { PRIORITIES } from "../queued.ts";
import { keepReading, readingFlags, startPipeline, toReadOptions, withStore } from "../reading.ts";
import { createWholeFiles } from "../whole-files.ts";
import { plain } from "../words.ts";

const flagsSchema = z.strictObject({
  ...readingFlags,
  stay: z.boolean().optional(),
  settle: z.coerce.number().min(0).max(3600).default(3),
  priority: z.enum(PRIORITIES).default("normal"),
});

const LOOK_EVERY_MS = 1_000;
/** As many as `ingest` has in flight in one process; workers take as many as come. */
const IN_PROCESS_AT_ONCE = 2;

type Ended = { readonly path: string; readonly error: DeedError | null };

/** Where the documents go: to the workers, or through a pipeline of this process. */
type Intake = {
  readonly most: number;
  take(path: string): Promise<void>;
  /** Those that have ended since the last time. */
  ended(): Promise<readonly Ended[]>;
  close(): Promise<void>;
};

/**
 * Takes in what is put into a folder, until it is interrupted. A document that was read moves to `done/` below it, one that could not be to `failed/` with the
 * reason beside it. Killed at any moment it goes on when it is started again: what was taken in is known by its content.
 */
export const runWatch = async (folder: string, rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { stay = false, settle, priority, language, ...settingFlags } = parseFlags(flagsSchema, rawFlags);
  await checkFolder(folder);
  return withStore(settingFlags, door, async (store, settings) => {
    if (settings.redisUrl !== null && settings.password !== null)
      throw new DeedError("usage", "A password is not handed to workers: it would have to be kept.", {
        next: "Give the workers DEEDLENS_PASSWORD in their own environment.",
      });
    const flags = { password: settings.password, language };
    const intake =
      settings.redisUrl === null
        ? await openPipeline(store, await startPipeline(settings, door, { cache: store.cache }), flags)
        : openQueue(store, { language: language ?? null, priority: PRIORITIES.indexOf(priority) + 1 });
    try {
      door.note(`Watching ${plain(resolve(folder))}. Ctrl-C stops.`);
      await watch(folder, settle * 1000, stay, intake, door);
      return EXIT.ok;
    } finally {
      await intake.close();
    }
  });
};

const watch = async (folder: string, settleMs: number, stay: boolean, intake: Intake, door: Door): Promise<void> => {
  const files = createWholeFiles(folder, settleMs);
  const taken = new Set<string>();
  const end = async ({ path, error }: Ended): Promise<void> => {
    door.note(
      error === null ? `${plain(basename(path))}: read` : `${plain(basename(path))}: failed: ${plain(error.message)}`,
    );
    if (stay) return;
    await moveAway(path, error);
    taken.delete(path);
  };
  while (!door.signal.aborted) {
    const whole = await files.look();
    // A file that was taken and is gone, or has changed, is another one the next time.
    if (stay) for (const path of taken) if (!whole.includes(path)) taken.delete(path);
    for (const path of whole) {
      if (taken.has(path) || (!stay && taken.size >= intake.most)) continue;
      taken.add(path);
      try {
        await intake.take(path);
      } catch (error) {
        if (!(error instanceof DeedError) || endsTheBatch(error)) throw error;
        await end({ path, error });
      }
    }
    for (const ended of await intake.ended()) await end(ended);
    await wait(LOOK_EVERY_MS, undefined, { signal: door.signal }).catch(() => undefined);
  }
};

const openQueue = (
  store: Store,
  how: { readonly language: "nl" | "fr" | "de" | null; readonly priority: number },
): Intake => {
  const waiting = new Map<string, string>();
  return {
    most: Number.POSITIVE_INFINITY,
    async take(path) {
      const { sha256 } = await store.originals.put(path);
      await store.jobs.submit({ source: sha256, name: basename(path), ...how });
      waiting.set(path, sha256);
    },
    async ended() {
      const ended: Ended[] = [];
      for (const [path, source] of waiting) {
        const job = await store.jobs.find(source);
        if (job !== null && job.state !== "done" && job.state !== "parked") continue;
        waiting.delete(path);
        const error =
          job?.state === "done"
            ? null
            : new DeedError(job?.errorCode ?? "not_in_store", job?.message ?? `${path}: its job was removed.`, {
                next: job?.next ?? "Put the document in again.",
              });
        ended.push({ path, error });
      }
      return ended;
    },
    close: async () => undefined,
  };
};

const openPipeline = async (
  store: Store,
  pipeline: Awaited<ReturnType<typeof startPipeline>>,
  flags: Parameters<typeof toReadOptions>[0],
): Promise<Intake> => {
  const done: Ended[] = [];
  let broken: unknown = null;
  const running = new Set<Promise<void>>();
  const read = async (path: string): Promise<void> => {
    try {
      const name = basename(path);
      const { sha256 } = await store.originals.put(path);
      const options = { name, sha256, ...toReadOptions(flags) };
      await keepReading(store, await pipeline.read(await store.originals.open(sha256, name), options));
      done.push({ path, error: null });
    } catch (error) {
      if (error instanceof DeedError && !endsTheBatch(error)) done.push({ path, error });
      else broken ??= error;
    }
  };
  return {
    most: IN_PROCESS_AT_ONCE,
    async take(path) {
      while (running.size >= IN_PROCESS_AT_ONCE) await Promise.race(running);
      const reading = read(path);
      running.add(reading);
      void reading.finally(() => running.delete(reading));
    },
    async ended() {
      if (broken !== null) throw broken;
      return done.splice(0);
    },
    async close() {
      await pipeline.dispose();
      await Promise.all(running);
    },
  };
};

const checkFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() === true) return;
  throw new DeedError("file_not_found", `${folder}: there is no such folder.`, { next: "Name the folder to watch." });
};

/** Into `done` or `failed` beside it; never over a file that is there. The reason comes first: a failed file without one would puzzle. */
const moveAway = async (path: string, error: DeedError | null): Promise<void> => {
  // Somebody took it away meanwhile.
  if ((await stat(path).catch(() => null)) === null) return;
  const folder = join(path, "..", error === null ? "done" : "failed");
  await mkdir(folder, { recursive: true });
  const target = await freeName(folder, basename(path));
  if (error !== null) await writeFile(`${target}.reason.txt`, `${error.message}\n${error.next}\n`);
  await rename(path, target);
};

const freeName = async (folder: string, name: string): Promise<string> => {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const target = join(folder, number === 1 ? name : `${stem}-${number}${ending}`);
    if ((await stat(target).catch(() => null)) === null) return target;
  }
};
