import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { parseFlags, readSettings, type Settings, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import { bundledModelFolder } from "../../installation.ts";
import { badPageIssues } from "../../read-result.ts";
import type { Door } from "../door.ts";
import { examplesToCheck } from "../examples.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../exit-codes.ts";
import { startPipeline, withStore } from "../reading.ts";
import { plain, wordCount, wordDuration } from "../words.ts";

const flagsSchema = z.strictObject({ data: settingFlags.data, model: settingFlags.model });

const LEAST_NODE = 24;

/** One thing looked at: says what it found, or throws a DeedError that says what to do. */
type Check = { readonly subject: string; look(): Promise<string> };

/** Checks what reading needs, each by using it. Exits with the code of the first check that failed. */
export const runDoctor = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const flags = parseFlags(flagsSchema, rawFlags);
  const settings = readSettings(door.environment, flags);
  const checks: readonly Check[] = [
    { subject: "Node.js", look: checkNode },
    { subject: "Language data", look: checkLanguageData },
    { subject: "Entity model", look: () => checkModel(settings) },
    { subject: "Reading scans", look: () => checkReading(settings, door) },
    { subject: "Data folder", look: () => checkFolder(settings) },
    { subject: "Store", look: () => checkStore(flags, settings, door) },
    ...(settings.redisUrl === null
      ? []
      : [{ subject: "Workers", look: () => checkWorkers(flags, settings.redisUrl ?? "", door) }]),
  ];
  let code: ExitCode = EXIT.ok;
  for (const { subject, look } of checks) {
    try {
      await door.out(`ok    ${subject}: ${plain(await look())}\n`);
    } catch (error) {
      if (code === EXIT.ok) code = exitCodeOf(error);
      const message = error instanceof Error ? error.message : String(error);
      await door.out(`FAIL  ${subject}: ${plain(message)}\n`);
      await door.out(
        `      ${error instanceof DeedError ? plain(error.next) : "Install deedlens again; report this if it stays."}\n`,
      );
    }
  }
  return code;
};

const checkNode = async (): Promise<string> => {
  if (Number.parseInt(process.versions.node, 10) >= LEAST_NODE) return process.versions.node;
  throw broken(
    `this is ${process.versions.node}, and ${LEAST_NODE} is needed.`,
    "Run the `deedlens` command, which brings its own Node.js.",
  );
};

const checkLanguageData = async (): Promise<string> => {
  const { ocrResourceHashes } = await import("../../ocr/index.ts");
  const hashes = await ocrResourceHashes();
  return `${wordCount(Object.keys(hashes).length, "resource")} in place`;
};

const checkModel = async (settings: Settings): Promise<string> => {
  const { modelHash } = await import("../../ner/index.ts");
  const folder = settings.modelFolder ?? bundledModelFolder();
  return `${folder}, SHA-256 ${(await modelHash(folder)).slice(0, 12)}`;
};

/** Decoding, drawing (canvas), recognition and the model, each in its own process as in earnest. */
const checkReading = async (settings: Settings, door: Door): Promise<string> => {
  const startedAt = performance.now();
  const pipeline = await startPipeline(settings, door, {});
  let pages = 0;
  try {
    for (const path of examplesToCheck()) {
      const reading = await pipeline.read(path);
      const issues = badPageIssues(reading).map(({ message }) => message);
      if (issues.length > 0) throw broken(issues.join(" "), "Install deedlens again in an empty folder.");
      pages += reading.pages.filter(({ method }) => method === "ocr" || method === "both").length;
    }
  } finally {
    await pipeline.dispose();
  }
  if (pages === 0)
    throw broken("no page of the examples was recognised.", "Install deedlens again in an empty folder.");
  return `${wordCount(pages, "page")} of the examples recognised in ${wordDuration((performance.now() - startedAt) / 1000)}`;
};

/** Looks without making anything: the folder is made by the first command that keeps something. */
const checkFolder = async (settings: Settings): Promise<string> => {
  const folder = resolve(settings.dataFolder);
  const existing = await nearestExisting(folder);
  try {
    await access(existing, constants.W_OK);
  } catch (error) {
    throw new DeedError("store_unavailable", `${existing} cannot be written by this user.`, {
      next: "Give yourself write access to it, or choose another folder with --data.",
      cause: error,
    });
  }
  return existing === folder ? folder : `${folder} (not there yet; it is made when needed)`;
};

const checkStore = async (flags: { data?: string | undefined }, settings: Settings, door: Door): Promise<string> => {
  const folder = resolve(settings.dataFolder);
  if (settings.databaseUrl === null && (await nearestExisting(folder)) !== folder) return "none yet";
  return withStore(flags, door, async (store) => {
    const deeds = await store.deeds.list();
    return `${store.kind}, ${store.location}, PostgreSQL ${store.about.postgres}, migration ${store.about.migration}, ${wordCount(deeds.length, "deed")}`;
  });
};

const checkWorkers = async (flags: { data?: string | undefined }, redisUrl: string, door: Door): Promise<string> => {
  const { checkRedis } = await import("../../queue/index.ts");
  const { version } = await checkRedis(redisUrl);
  return withStore(flags, door, async (store) => {
    const { workers, jobs } = await store.jobs.overview();
    return `Redis ${version}, ${wordCount(workers, "worker")} at work, ${wordCount(jobs.parked, "deed")} parked`;
  });
};

const nearestExisting = async (folder: string): Promise<string> => {
  try {
    await stat(folder);
    return folder;
  } catch {
    return nearestExisting(dirname(folder));
  }
};

const broken = (message: string, next: string): DeedError => new DeedError("model_missing", message, { next });
