/** Engines that read nothing: pages come at once and hold one line, the model finds no one. Stands for child processes where only the carrying is looked at. */
import type { Page } from "../../src/deed.ts";
import { runDeedStage } from "../../src/deed-jobs.ts";
import type { Engines } from "../../src/engines.ts";
import type { LayerPage, OcrJob, RecognisedPage } from "../../src/ocr/index.ts";
import type { Pool } from "../../src/pool/index.ts";

/** Scanned pages of each deed: with intake, its layers, its language, its text, its entities and its record these are eight steps. */
export const NULL_PAGES = 3;
export const NULL_STEPS = 8;
const SIZE = { width: 595, height: 842 };
const BOX = [72, 72, 300, 84] as const;
const WORDS = ["Verkoop", "van", "een", "woonhuis", "te", "Gent"];

const pageOf = (number: number): Page => ({
  ...SIZE,
  number,
  method: "ocr",
  language: null,
  confidence: 0,
  lines: [],
  evidence: {
    layerCharacters: 0,
    nonLetterShare: 0,
    replacementShare: 0,
    invisibleShare: 0,
    imageShare: 1,
    dictionaryShare: null,
    turned: 0,
    steps: [],
    dpi: null,
  },
});

const answer = (job: OcrJob): unknown => {
  if (job.type === "layer")
    return Array.from(
      { length: job.to - job.from + 1 },
      (_, i): LayerPage => ({ page: pageOf(job.from + i), needsRecognition: true, issues: [] }),
    );
  if (job.type === "recognise") {
    const words = WORDS.map((text) => ({ text, box: BOX, confidence: 1 }));
    const lines = [{ words, box: BOX, fontSize: 12, bold: false }];
    const page: Page = { ...job.layer, language: "nl", confidence: 1, lines };
    return { page, issues: [], readAs: "nl" } satisfies RecognisedPage;
  }
  throw new Error(`no answer to ${job.type}`);
};

const pagePool: Pool = {
  run: async (job) => answer(job as OcrJob),
  processIds: () => [],
  dispose: async () => undefined,
};

export const nullEngines: Engines = {
  inspect: async () => NULL_PAGES,
  pagePool,
  pageTimeoutMs: 60_000,
  signal: undefined,
  tag: async () => [],
  compute: runDeedStage,
  loadModel: () => undefined,
  processIds: () => [],
  dispose: async () => undefined,
};
