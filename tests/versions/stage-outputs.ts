/** Runs each stage on small fixed inputs and hashes what comes out. Later stages read committed inputs, so that a change of one stage does not show in the next. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { clauseResourceHash, splitClauses } from "../../src/clauses/index.ts";
import type { Clause, DeedText, Entity, Language, Page } from "../../src/deed.ts";
import { deriveRecord, featureResourceHash } from "../../src/features/index.ts";
import { bundledModelFolder } from "../../src/installation.ts";
import { modelHash, openModelFolder, tagEntities } from "../../src/ner/index.ts";
import { tagText } from "../../src/ner/tagger.ts";
import { loadNetwork, type Network } from "../../src/ner/transformer.ts";
import {
  assembleText,
  type LayerPage,
  type OcrJob,
  ocrResourceHashes,
  type RecognisedPage,
} from "../../src/ocr/index.ts";
import { STAGES, type StageName } from "../../src/pipeline.ts";
import { createPool } from "../../src/pool/index.ts";
import type { StageRecord } from "./compare.ts";

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** A sound layer, columns, a layer that is refused, a font without a map. */
const TYPED = ["nl-land.pdf", "fr-apartment-two-columns.pdf", "nl-land-layer-bad.pdf", "nl-land-no-map.pdf"];
/** Clean scans: the engine's SIMD variants differ in the last digits of confidences and, on poor print, in words. */
const SCANNED: readonly (readonly [name: string, page: number])[] = [
  ["nl-land-jbig2.pdf", 1],
  ["nl-land-two-columns-scan.pdf", 1],
];
/** The first three, one a language, are those the model reads. */
const ANNOTATED = ["nl-land", "fr-apartment", "de-house", "nl-house", "fr-donation"];
const FOR_MODEL = 3;

/** What a later stage reads, written by `npm run versions -- --inputs`. */
export type DeedPages = { readonly language: Language | null; readonly pages: readonly Page[] };
export const PAGES_FILE = fixture("versions/pages.json");
export const TEXTS_FILE = fixture("versions/texts.json");
const readInput = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

type Annotated = { readonly deed: DeedText; readonly clauses: readonly Clause[]; readonly entities: readonly Entity[] };

/** The annotated deeds hold no character outside the basic plane: their code points are UTF-16 units. */
function readAnnotated(): readonly Annotated[] {
  return ANNOTATED.map((name) => {
    const gold = readInput<{
      text: string;
      entities: Pick<Entity, "start" | "end" | "label">[];
      clauses: Pick<Clause, "start" | "end" | "kind">[];
      features: { deed: { language: Language } };
    }>(fixture(`gold/${name}/gold.json`));
    const { text } = gold;
    return {
      deed: { text, language: gold.features.deed.language, pages: [], lines: [], words: [] },
      clauses: gold.clauses.map(({ start, end, kind }) => ({ start, end, kind, heading: null })),
      entities: gold.entities.map(({ start, end, label }) => ({
        start,
        end,
        label,
        text: text.slice(start, end),
        score: 0.99,
        origin: "model",
      })),
    };
  });
}

/** SHA-256 of JSON with sorted keys and numbers at two decimals. */
function hash(value: unknown): string {
  const canonical = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "number") return Math.round(inner * 100) / 100;
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return createHash("sha256").update(canonical).digest("hex");
}

const hashOfFiles = (names: readonly string[]): readonly string[] =>
  names.map((name) =>
    createHash("sha256")
      .update(readFileSync(fixture(`deeds/${name}`)))
      .digest("hex"),
  );

/** Runs `use` with a reading child as the pipeline has it. */
async function withChild<T>(use: (ask: (job: OcrJob) => Promise<unknown>) => Promise<T>): Promise<T> {
  const pool = createPool({
    entry: new URL("../../src/ocr/child", import.meta.url),
    size: 1,
    maxRssBytes: 1_200_000_000,
    recycleRssBytes: 1_000_000_000,
    recycleAfter: 100,
  });
  try {
    return await use((job) => pool.run(job, { timeoutMs: 60_000, label: job.path }));
  } finally {
    await pool.dispose();
  }
}

const readLayers = (names: readonly string[]): Promise<readonly LayerPage[]> =>
  withChild(async (ask) => {
    const layers: LayerPage[] = [];
    for (const name of names) {
      const path = fixture(`deeds/${name}`);
      const { pageCount } = (await ask({ type: "inspect", path })) as { readonly pageCount: number };
      layers.push(...((await ask({ type: "layer", path, from: 1, to: pageCount })) as readonly LayerPage[]));
    }
    return layers;
  });

const recognisePages = (): Promise<readonly RecognisedPage[]> =>
  withChild(async (ask) => {
    const read: RecognisedPage[] = [];
    for (const [name, number] of SCANNED) {
      const path = fixture(`deeds/${name}`);
      const [layer] = (await ask({ type: "layer", path, from: number, to: number })) as readonly LayerPage[];
      if (layer === undefined) throw new Error(`${name} has no page ${number}.`);
      const job: OcrJob = { type: "recognise", path, number, language: "nl", layer: layer.page };
      read.push((await ask(job)) as RecognisedPage);
    }
    return read;
  });

/** Words, order and how the page was read; boxes and confidences of recognition differ between machines. */
const textOf = ({ page, issues }: RecognisedPage) => ({
  method: page.method,
  language: page.language,
  turned: page.evidence.turned,
  dpi: page.evidence.dpi,
  lines: page.lines.map(({ words }) => words.map(({ text }) => text).join(" ")),
  issues: issues.map(({ code }) => code),
});

/**
 * By window (hash of its tokens), each token's best tag as one digit of base 36. A quantised model tags differently on another processor (8-bit products
 * overflow where there is no VNNI), and this stage's version stands for the code around it: the model's own hash is in the key.
 */
export type WindowTags = Readonly<Record<string, string>>;
export const TAGS_FILE = fixture("versions/tags.json");
/** Logit of a recorded tag; the others have 0. */
const SURE = 8;
const hashIds = (ids: readonly number[]): string =>
  createHash("sha256").update(ids.join(" ")).digest("hex").slice(0, 12);

/** Finds the deeds' entities; `score` stands between the code and the model. */
async function findEntities(
  deeds: readonly Annotated[],
  wrap: (network: Network, columns: number) => Network["score"],
): Promise<unknown> {
  const model = await openModelFolder(bundledModelFolder());
  const network = await loadNetwork(model, 1);
  const own = { tokenizeWord: network.tokenizeWord, score: wrap(network, model.tags.length) };
  try {
    const found: unknown[] = [];
    for (const { deed, clauses } of deeds)
      found.push(
        await tagEntities(deed.text, clauses, deed.language, { tag: (text) => tagText(text, own, model.tags) }),
      );
    return found;
  } finally {
    await network.dispose();
  }
}

/** A window that was not recorded has no entities: code that cuts windows or words otherwise gives another output. */
const replay =
  (recorded: WindowTags) =>
  (_: Network, columns: number): Network["score"] =>
  async (ids) => {
    const scores = new Float32Array(ids.length * columns);
    const digits = recorded[hashIds(ids)] ?? "0".repeat(ids.length);
    for (let at = 0; at < ids.length; at++) scores[at * columns + Number.parseInt(digits.charAt(at), 36)] = SURE;
    return scores;
  };

/** What the model says of the annotated deeds' windows, on this machine. */
export async function recordTags(): Promise<WindowTags> {
  const recorded: Record<string, string> = {};
  await findEntities(readAnnotated().slice(0, FOR_MODEL), (network, columns) => async (ids) => {
    const scores = await network.score(ids);
    recorded[hashIds(ids)] = ids
      .map((_, at) => {
        const row = scores.subarray(at * columns, (at + 1) * columns);
        return row.indexOf(Math.max(...row)).toString(36);
      })
      .join("");
    return scores;
  });
  return recorded;
}

type Outcome = { readonly input: unknown; readonly output: unknown };

const OUTCOMES: Readonly<Record<StageName, () => Promise<Outcome>>> = {
  layer: async () => ({
    input: [hashOfFiles(TYPED), await ocrResourceHashes()],
    output: await readLayers(TYPED),
  }),
  page: async () => ({
    input: [SCANNED, hashOfFiles(SCANNED.map(([name]) => name)), await ocrResourceHashes()],
    output: (await recognisePages()).map(textOf),
  }),
  text: async () => {
    const deeds = readInput<readonly DeedPages[]>(PAGES_FILE);
    return { input: deeds, output: deeds.map(({ pages, language }) => assembleText(pages, language)) };
  },
  clauses: async () => {
    const deeds = [...readInput<readonly DeedText[]>(TEXTS_FILE), ...readAnnotated().map(({ deed }) => deed)];
    return { input: [deeds, clauseResourceHash()], output: deeds.map((deed) => splitClauses(deed)) };
  },
  ner: async () => {
    const deeds = readAnnotated().slice(0, FOR_MODEL);
    const read = deeds.map(({ deed, clauses }) => [deed.text, deed.language, clauses]);
    const tags = readInput<WindowTags>(TAGS_FILE);
    return {
      input: [read, tags, await modelHash(bundledModelFolder())],
      output: await findEntities(deeds, replay(tags)),
    };
  },
  features: async () => {
    const deeds = readAnnotated();
    return { input: [deeds, featureResourceHash()], output: deeds.map((deed) => deriveRecord(deed)) };
  },
};

/** Runs a stage on its fixtures. */
export async function runStage(name: StageName): Promise<StageRecord> {
  const version = STAGES.find((stage) => stage.name === name)?.version ?? "";
  const { input, output } = await OUTCOMES[name]();
  return { version, input: hash(input), output: hash(output) };
}

/** What the stages after reading read: pages of typed and scanned deeds, and the texts assembled of them. */
export async function readInputs(): Promise<{
  readonly pages: readonly DeedPages[];
  readonly texts: readonly DeedText[];
}> {
  const [land, columns] = await Promise.all([
    readLayers(["nl-land.pdf"]),
    readLayers(["fr-apartment-two-columns.pdf"]),
  ]);
  const pages: DeedPages[] = [
    { language: "nl", pages: land.map(({ page }) => page) },
    { language: "fr", pages: columns.map(({ page }) => page) },
    { language: "nl", pages: (await recognisePages()).slice(0, 1).map(({ page }) => page) },
  ];
  // clauses read lines and not words
  const texts = pages.map((deed) => ({ ...assembleText(deed.pages, deed.language), words: [] }));
  return { pages, texts };
}
