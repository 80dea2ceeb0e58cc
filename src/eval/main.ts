/** `npm run eval -- DIR…`: reads gold deeds with the real pipeline and prints how well. */
import { writeFileSync } from "node:fs";
import { DeedError } from "../errors.ts";
import { bundledModelFolder } from "../installation.ts";
import { createPipeline } from "../pipeline.ts";
import { type EvalArguments, parseArguments } from "./arguments.ts";
import { formatConfusions } from "./confusion-counts.ts";
import { listGold } from "./gold.ts";
import { listJobs, scoreJobs } from "./read-gold.ts";
import { buildReport, formatReport, type ScoredDeed } from "./report.ts";
import { writePages } from "./report-pages.ts";

async function evaluate(options: EvalArguments): Promise<void> {
  const jobs = listJobs(listGold(options.folders).slice(0, options.limit), options.sources);
  const pipeline = createPipeline({ modelFolder: options.model ?? bundledModelFolder(), cores: options.cores });
  const { scored, failed } = await scoreJobs(jobs, pipeline, showProgress).finally(() => pipeline.dispose());
  showProgress("");
  const report = buildReport(scored, failed);
  console.log(formatReport(report));
  if (options.confusions > 0) console.log(`\n${formatConfusions(report.confusions, options.confusions)}`);
  printMisses(scored, options.misses);
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(report, null, 1)}\n`);
  if (options.report !== null) for (const path of writePages(report, options.report)) console.error(path);
  if (failed.length > 0) process.exitCode = 1;
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
