/** `npm run eval -- DIR…`: reads gold deeds with the real pipeline and prints how well. */
import { writeFileSync } from "node:fs";
import { DeedError } from "../errors.ts";
import { bundledModelFolder } from "../installation.ts";
import { createPipeline, type Pipeline } from "../pipeline.ts";
import { toReadResult } from "../read-result.ts";
import { type EvalArguments, parseArguments } from "./arguments.ts";
import { type GoldDeed, listGold, type Source } from "./gold.ts";
import { buildReport, formatReport, type Report, type ScoredDeed } from "./report.ts";
import { type Reading, scoreReading } from "./score.ts";

type Job = { readonly deed: GoldDeed; readonly source: Source };

async function evaluate(options: EvalArguments): Promise<void> {
  const jobs = listGold(options.folders)
    .slice(0, options.limit)
    .flatMap((deed) => chooseSources(deed, options.sources).map((source) => ({ deed, source })));
  const pipeline = createPipeline({ modelFolder: options.model ?? bundledModelFolder(), cores: options.cores });
  const scored: ScoredDeed[] = [];
  const failed: Report["failed"][number][] = [];
  try {
    for (const [done, job] of jobs.entries()) {
      showProgress(`${done + 1}/${jobs.length} ${job.deed.id} ${job.source}`);
      try {
        scored.push({ ...nameJob(job), score: scoreReading(job.deed.gold, await readJob(pipeline, job)) });
      } catch (error) {
        if (!(error instanceof DeedError)) throw error;
        // A document that cannot be read is a result too: it is listed, and scored as a reading that found nothing.
        failed.push({ id: job.deed.id, source: job.source, message: error.message });
        scored.push({ ...nameJob(job), score: scoreReading(job.deed.gold, NOTHING) });
      }
    }
  } finally {
    await pipeline.dispose();
  }
  showProgress("");
  const report = buildReport(scored, failed);
  console.log(formatReport(report));
  printMisses(scored, options.misses);
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(report, null, 1)}\n`);
  if (failed.length > 0) process.exitCode = 1;
}

const NOTHING: Reading = { text: "", entities: [], clauses: [], record: {} };

function nameJob({ deed, source }: Job) {
  return { id: deed.id, language: deed.language, source };
}

/** The sources asked for that the deed has; its bare text stands in where it has no PDF at all. */
function chooseSources(deed: GoldDeed, wanted: readonly Source[] | null): readonly Source[] {
  if (wanted !== null) return wanted.filter((source) => source === "text" || deed.files.has(source));
  return deed.files.size > 0 ? [...deed.files.keys()] : ["text"];
}

async function readJob(pipeline: Pipeline, { deed, source }: Job): Promise<Reading> {
  const path = deed.files.get(source);
  return toReadResult(path === undefined ? await pipeline.readText(deed.gold.text) : await pipeline.read(path));
}

function printMisses(scored: readonly ScoredDeed[], limit: number): void {
  if (limit === 0) return;
  for (const { id, source, score } of scored) {
    console.log(`\n${id} ${source}`);
    for (const { what, sign, name, value } of score.misses.slice(0, limit))
      console.log(`  ${sign} ${what} ${name}: ${value}`);
  }
}

/** One line that is written over, on a terminal only. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
}

const options = parseArguments(process.argv.slice(2));
try {
  await evaluate(options);
} catch (error) {
  if (!(error instanceof DeedError)) throw error;
  console.error(`${error.message} ${error.next}`);
  process.exitCode = 2;
}
