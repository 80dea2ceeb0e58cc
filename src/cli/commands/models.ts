/** `deedlens models`: which models there are and whether they are whole; `compare`: two of them on a folder of gold. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { parseFlags, readSettings, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import { bundledModelFolder } from "../../installation.ts";
import { openModelFolder } from "../../ner/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../exit-codes.ts";
import { startPipeline, withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { plain, wordCount } from "../words.ts";

const listFlagsSchema = z.strictObject({
  model: settingFlags.model,
  data: settingFlags.data,
  deeds: z.boolean().optional(),
  json: z.boolean().optional(),
});

/** One model folder: whole, or what is wrong with it. `used` is the one that reads when no flag says otherwise. */
type Listed = { readonly folder: string; readonly used: boolean } & (
  | { readonly ok: true; readonly name: string; readonly sha256: string; readonly bytes: number }
  | { readonly ok: false; readonly error: DeedError }
);

/** Lists the models that ship and the one that the settings name, each with its files checked against its manifest. Exits as the first bad one tells. */
export const runModels = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, deeds = false, ...flags } = parseFlags(listFlagsSchema, rawFlags);
  const used = resolve(readSettings(door.environment, flags).modelFolder ?? bundledModelFolder());
  const models: Listed[] = [];
  for (const folder of new Set([...bundledFolders(), used])) models.push(await check(folder, folder === used));
  if (json) for (const model of models) await door.out(`${JSON.stringify(toRow(model))}\n`);
  else {
    const rows = models.map((model) => [
      model.used ? "*" : "",
      plain(model.ok ? model.name : basename(model.folder)),
      model.ok ? model.sha256.slice(0, 12) : "-",
      model.ok ? `${(model.bytes / 1e6).toFixed(1)} MB` : "-",
      model.ok ? "whole" : "BAD",
      plain(model.folder),
    ]);
    await door.out(table([["", "NAME", "SHA-256", "WEIGHTS", "FILES", "FOLDER"], ...rows]));
  }
  if (deeds) await printDeeds(models, json, flags, door);
  const bad = models.flatMap((model) => (model.ok ? [] : [model.error]));
  for (const { message, next } of bad) door.note(`${plain(message)}\n${plain(next)}`);
  return bad[0] === undefined ? EXIT.ok : exitCodeOf(bad[0]);
};

/** How many deeds of the store each model read, counted by the hash that every reading keeps. */
const printDeeds = async (
  models: readonly Listed[],
  json: boolean,
  flags: { readonly data?: string | undefined },
  door: Door,
): Promise<void> => {
  const counts = new Map<string, number>();
  const summaries = await withExistingStore(flags, door, (store) => store.deeds.list());
  for (const { versions } of summaries) {
    const sha256 = versions["model"] ?? "unknown";
    counts.set(sha256, (counts.get(sha256) ?? 0) + 1);
  }
  const nameOf = (sha256: string): string | null =>
    models.flatMap((model) => (model.ok && model.sha256 === sha256 ? model.name : []))[0] ?? null;
  const rows = [...counts].sort((a, b) => b[1] - a[1]);
  if (json)
    for (const [sha256, count] of rows)
      await door.out(`${JSON.stringify({ sha256, name: nameOf(sha256), deeds: count })}\n`);
  else
    await door.out(
      `\n${table([["DEEDS", "READ BY", "SHA-256"], ...rows.map(([sha256, count]) => [String(count), plain(nameOf(sha256) ?? "a model that is not here"), sha256.slice(0, 12)])])}`,
    );
};

const toRow = (model: Listed): object =>
  model.ok ? model : { folder: model.folder, used: model.used, ok: false, error: model.error.message };

/** The folders beside the bundled model, and it itself even if it is missing. */
const bundledFolders = (): readonly string[] => {
  const bundled = bundledModelFolder();
  const shelf = dirname(bundled);
  const found = existsSync(shelf) ? readdirSync(shelf, { withFileTypes: true }) : [];
  const names = found.filter((entry) => entry.isDirectory()).map(({ name }) => join(shelf, name));
  return [...new Set([bundled, ...names.sort()])];
};

const check = async (folder: string, used: boolean): Promise<Listed> => {
  try {
    const { name, hash, weights } = await openModelFolder(folder);
    return { folder, used, ok: true, name, sha256: hash, bytes: weights.length };
  } catch (error) {
    if (!(error instanceof DeedError)) throw error;
    return { folder, used, ok: false, error };
  }
};

const compareFlagsSchema = z.strictObject({
  gold: z.string().min(1),
  sources: z.string().min(1).optional(),
  limit: z.coerce.number().int().min(1).optional(),
  cores: settingFlags.cores,
  json: z.boolean().optional(),
});

/** Reads the gold deeds with one model after the other; everything but the model is the same. */
export const runCompare = async (
  names: readonly [string, string],
  rawFlags: unknown,
  door: Door,
): Promise<ExitCode> => {
  const { gold, sources = "text", limit, json = false, ...flags } = parseFlags(compareFlagsSchema, rawFlags);
  const settings = readSettings(door.environment, flags);
  // Both are checked before either reads for minutes.
  const folders = names.map(findFolder);
  const models = [];
  for (const folder of folders) models.push(await openModelFolder(folder));
  const { compareScores, listCompared, listGold, listJobs, scoreJobs } = await import("../../eval/index.ts");
  const jobs = listJobs(listGold([gold]).slice(0, limit), await parseSources(sources));
  if (jobs.length === 0)
    throw new DeedError("usage", `No deed in ${gold} has a file of ${sources}.`, {
      next: "`--sources text` reads gold's own text, which every deed has.",
    });
  const runs = [];
  for (const [i, modelFolder] of folders.entries()) {
    const pipeline = await startPipeline({ ...settings, modelFolder }, door, {});
    const onJob = (line: string): void => {
      if (door.interactive) door.note(`${i === 0 ? "A" : "B"} ${plain(line)}`);
    };
    runs.push(await scoreJobs(jobs, pipeline, onJob).finally(() => pipeline.dispose()));
  }
  const compared = compareScores(runs[0]?.scored ?? [], runs[1]?.scored ?? []);
  if (json) {
    const [a, b] = models.map(({ name, hash, folder }) => ({ name, sha256: hash, folder }));
    await door.out(`${JSON.stringify({ a, b, readings: jobs.length, compared })}\n`);
  } else {
    for (const [i, { name, hash, folder }] of models.entries())
      await door.out(`${i === 0 ? "A" : "B"}  ${plain(name)}  ${hash.slice(0, 12)}  ${plain(folder)}\n`);
    await door.out(`${wordCount(jobs.length, "reading")} of ${plain(gold)} (${sources})\n\n`);
    await door.out(table(listCompared(compared)));
    await door.out("\nIntervals draw whole deeds; none under three. *: the difference is not zero, by its interval.\n");
  }
  for (const { id, source, message } of runs.flatMap(({ failed }) => failed))
    door.note(`Not read: ${plain(`${id} ${source}: ${message}`)}`);
  return runs.some(({ failed }) => failed.length > 0) ? EXIT.inputFailed : EXIT.ok;
};

/** A folder as it is given, or the name of one that ships. */
const findFolder = (name: string): string => {
  const bundled = bundledFolders().find((folder) => basename(folder) === name);
  return resolve(existsSync(name) ? name : (bundled ?? name));
};

const parseSources = async (list: string) => {
  const { SOURCES } = await import("../../eval/index.ts");
  return list.split(",").map((word) => {
    const source = SOURCES.find((known) => known === word.trim());
    if (source !== undefined) return source;
    throw new DeedError("usage", `--sources: "${word}" is none of ${SOURCES.join(", ")}.`, {
      next: "Add --help to the command to see what it takes.",
    });
  });
};
