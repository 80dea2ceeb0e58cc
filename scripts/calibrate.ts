/** `npm run calibrate -- DIR…`: fits what a confidence means on annotated deeds and writes data/confidence.json. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import {
  type Calibration,
  type ConfidenceTable,
  calibrate,
  entityKey,
  fieldKey,
  holderPath,
} from "../src/calibration.ts";
import { splitClauses } from "../src/clauses/index.ts";
import type { Entity, Evidence } from "../src/deed.ts";
import {
  fitConfidences,
  formatTable,
  listGold,
  listReliability,
  measureReliability,
  type Sample,
  type Stated,
  scoreReading,
} from "../src/eval/index.ts";
import { calibrateEvidence, deriveUncalibrated } from "../src/features/index.ts";
import { bundledModelFolder } from "../src/installation.ts";
import { createTagger, tagUncalibrated } from "../src/ner/index.ts";
import { deedTextFromPlain, detectLanguage } from "../src/ocr/index.ts";

const FILE = fileURLToPath(new URL("../data/confidence.json", import.meta.url));
/** The deeds are held apart in so many turns, to tell what the fit is worth on deeds that it has not seen. */
const TURNS = 6;

const command = new Command("npm run calibrate --")
  .description(
    "Fits confidences on annotated deeds that neither rules nor model were made with, and says how far off they are.",
  )
  .argument("<DIR...>", "folders of annotated deeds, or folders of them")
  .option("--model <folder>", "entity model", bundledModelFolder())
  .option("--dry-run", "write nothing")
  .addHelpText("after", "\nExample: npm run calibrate -- training/data/*-w0? training/data/*-y0?\n")
  .parse();
const { model, dryRun } = command.opts<{ model: string; dryRun?: true }>();
const gold = listGold(command.processedArgs[0]);

/** A deed's raw reading, and what the scorer says of it. */
type Read = {
  readonly id: string;
  readonly entities: readonly Sample[];
  /** Evidence under calibrated entities, before its own calibration. */
  derive(table: ConfidenceTable): readonly Evidence[];
  judge(evidence: readonly Evidence[], table: ConfidenceTable): readonly Stated[];
};

async function readDeeds(): Promise<Read[]> {
  const tagger = await createTagger({ modelFolder: model, threads: 2 });
  const reads: Read[] = [];
  for (const { id, gold: reference } of gold) {
    process.stderr.write(`${reads.length + 1}/${gold.length} ${id}\n`);
    const deed = deedTextFromPlain(reference.text, detectLanguage(reference.text));
    const clauses = splitClauses(deed);
    const raw = await tagUncalibrated(deed.text, clauses, deed.language, tagger);
    const entitiesUnder = (table: ConfidenceTable): Entity[] =>
      raw.map((entity) => ({ ...entity, score: calibrate(table, entityKey(entity), entity.score) }));
    const judge: Read["judge"] = (evidence, table) => {
      const { record } = deriveUncalibrated({ deed, clauses, entities: raw });
      return scoreReading(reference, { text: deed.text, clauses, entities: entitiesUnder(table), record, evidence })
        .stated;
    };
    const entities = judge([], {}).flatMap(({ head, confidence, right }, at) => {
      const entity = raw[at];
      return head === "entity" && entity !== undefined ? [{ key: entityKey(entity), raw: confidence, right }] : [];
    });
    const derive: Read["derive"] = (table) =>
      deriveUncalibrated({ deed, clauses, entities: entitiesUnder(table) }).evidence;
    reads.push({ id, entities, derive, judge });
  }
  await tagger.dispose();
  return reads;
}

/** The scorer gives back confidences: the place of the value in the evidence is handed through it instead. */
function fieldSamples({ derive, judge }: Read, table: ConfidenceTable): Sample[] {
  const evidence = derive(table);
  const raw = new Map(evidence.map(({ path, confidence }) => [path, confidence]));
  const numbered = evidence.map((row) => ({ ...row, confidence: [...raw.keys()].indexOf(row.path) }));
  const paths = [...raw.keys()];
  return judge(numbered, table).flatMap(({ head, confidence: at, right }) => {
    const path = head === "field" ? paths[at] : undefined;
    const own = path === undefined ? undefined : raw.get(path);
    if (path === undefined || own === undefined) return [];
    return [{ key: fieldKey(path), raw: own, holder: raw.get(holderPath(path)) ?? own, right }];
  });
}

function fitTables(reads: readonly Read[]): Calibration {
  const entities = fitConfidences(reads.flatMap((read) => read.entities));
  return { entities, fields: fitConfidences(reads.flatMap((read) => fieldSamples(read, entities))) };
}

const stateUnder = (read: Read, { entities, fields }: Calibration): readonly Stated[] =>
  read.judge(calibrateEvidence(read.derive(entities), fields), entities);

const reads = await readDeeds();
const raw = reads.map((read) => stateUnder(read, { entities: {}, fields: {} }));
const apart = Array.from({ length: TURNS }, (_, turn) => {
  const fitted = fitTables(reads.filter((__, at) => at % TURNS !== turn));
  return reads.filter((__, at) => at % TURNS === turn).map((read) => stateUnder(read, fitted));
}).flat();
for (const head of ["entity", "field"] as const) {
  const rows = [
    ["raw", raw],
    ["fitted on the others", apart],
  ] as const;
  const cells = rows.flatMap(([name, stated]) =>
    measureReliability(stated, head)
      .slice(0, 1)
      .map((all) => listReliability({ ...all, name })),
  );
  console.log(`${formatTable([[head, "values", "ECE", "95 %", "surest 80 % from", "right"], ...cells])}\n`);
}
if (dryRun !== true) {
  writeFileSync(FILE, `${JSON.stringify({ fittedOn: reads.map(({ id }) => id), ...fitTables(reads) }, null, 1)}\n`);
  console.log(`written: ${FILE}`);
}
