/**
 * `npm run versions [-- STAGE…]`: records what the stages give on their fixtures. It refuses a stage whose output changed under the same version.
 * `npm run versions -- --inputs` first makes anew what stages read: pages and texts (when their types change) and the model's tags (when the
 * model changes).
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { STAGES, type StageName } from "../../src/pipeline.ts";
import { compareStage, type StageRecord } from "./compare.ts";
import { PAGES_FILE, readInputs, recordTags, runStage, TAGS_FILE, TEXTS_FILE } from "./stage-outputs.ts";

const FILE = fileURLToPath(new URL("recorded.json", import.meta.url));
const recorded: Partial<Record<StageName, StageRecord>> = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, "utf8"))
  : {};

const words = process.argv.slice(2);
const names = STAGES.map(({ name }) => name);
const unknown = words.find((word) => word !== "--inputs" && !names.some((name) => name === word));
if (unknown !== undefined) {
  console.error(`"${unknown}" is none of --inputs, ${names.join(", ")}.`);
  process.exit(2);
}

const rounded = (value: unknown): string =>
  `${JSON.stringify(value, (_, inner: unknown) => (typeof inner === "number" ? Math.round(inner * 100) / 100 : inner))}\n`;
if (words.includes("--inputs")) {
  const { pages, texts } = await readInputs();
  writeFileSync(PAGES_FILE, rounded(pages));
  writeFileSync(TEXTS_FILE, rounded(texts));
  writeFileSync(TAGS_FILE, rounded(await recordTags()));
}

const chosen = names.filter((name) => words.every((word) => word === "--inputs") || words.includes(name));
for (const name of chosen) {
  const now = await runStage(name);
  const found = compareStage(name, recorded[name], now);
  if (found.kind === "bump") {
    console.error(found.remedy);
    process.exitCode = 1;
  } else {
    recorded[name] = now;
    console.log(`${name}: version ${now.version}, ${found.kind === "same" ? "as recorded" : "recorded"}`);
  }
}
writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(names.map((name) => [name, recorded[name]])), null, 2)}\n`);
