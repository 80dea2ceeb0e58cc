/** The command line of `npm run eval`. */
import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import { SOURCES, type Source } from "./gold.ts";

export type EvalArguments = {
  readonly folders: readonly string[];
  /** Null: every PDF a folder has, its text where it has none. */
  readonly sources: readonly Source[] | null;
  readonly limit: number;
  readonly misses: number;
  /** The most frequent of each kind and source. */
  readonly confusions: number;
  readonly json: string | null;
  /** Folder for report.md, report.html and their plots. */
  readonly report: string | null;
  readonly model: string | null;
  readonly cores: number;
};

/** Parses the words after the script's name; prints help or a usage error and ends the process itself, as commander does. */
export function parseArguments(words: readonly string[]): EvalArguments {
  const command = new Command("npm run eval --")
    .description("Scores the pipeline on gold folders: per label, language and source, clause kind and record field.")
    .argument("<DIR...>", "gold folders, or folders of them")
    .option(
      "--sources <LIST>",
      `of ${SOURCES.join(",")}; by default every PDF there is, and the text where there is none`,
      parseSources,
    )
    .option("--limit <N>", "first N deeds only", parseCount, Number.POSITIVE_INFINITY)
    .option("--misses <N>", "show N mistakes of each deed", parseCount, 0)
    .option("--confusions <N>", "show the N most frequent confusions of entities, clauses and values", parseCount, 10)
    .option("--json <FILE>", "write the scores as JSON too")
    .option("--report <DIR>", "write report.md and report.html with plots; they quote the deeds")
    .option("--model <DIR>", "model folder")
    .option("--cores <N>", "cores to use", parseCount, availableParallelism())
    .addHelpText(
      "after",
      `
Examples:
  npm run eval -- ../shared/gold --sources deed,scan --misses 5
  npm run eval -- fixtures/gold --confusions 20 --report /tmp/report
`,
    );
  command.parse([...words], { from: "user" });
  const options = command.opts<{
    sources?: readonly Source[];
    limit: number;
    misses: number;
    confusions: number;
    report?: string;
    json?: string;
    model?: string;
    cores: number;
  }>();
  return {
    folders: command.args,
    ...options,
    sources: options.sources ?? null,
    json: options.json ?? null,
    report: options.report ?? null,
    model: options.model ?? null,
  };
}

function parseSources(list: string): readonly Source[] {
  return list.split(",").map((name) => {
    const source = SOURCES.find((known) => known === name.trim());
    if (source === undefined) throw new InvalidArgumentError(`"${name}" is none of ${SOURCES.join(", ")}.`);
    return source;
  });
}

function parseCount(word: string): number {
  const count = Number(word);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError("A whole number is needed.");
  return count;
}
