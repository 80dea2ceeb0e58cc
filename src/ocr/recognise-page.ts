/** One page: its picture → words. Measures first, prepares only what the page needs, and says what it did. */
import type { Box, Language, Line, Page, PageEvidence, Word } from "../deed.ts";
import { roundBox, unionBoxes } from "./geometry.ts";
import type { RecognisedPage } from "./jobs.ts";
import { orderLines } from "./order.ts";
import { createPageImages, type PageImage, type PageImages } from "./raster.ts";
import { createRecogniser, type Recogniser } from "./recognise.ts";
import { type ReadLine, readTable } from "./table.ts";

export type RecognisePageOptions = {
  readonly language: Language;
  readonly password?: string | undefined;
  /** What the text layer gave; its words are kept when the page's method is "both". */
  readonly layer: Page;
};

const WORKING_DPI = 150;

export type PageReader = {
  recognisePage(path: string, number: number, options: RecognisePageOptions): Promise<RecognisedPage>;
  dispose(): Promise<void>;
};

/** Reads pages one after another with one engine; `dispose` ends the engine's thread and closes the document. */
export function createPageReader(): PageReader {
  const recogniser = createRecogniser();
  const images = createPageImages();
  return {
    recognisePage: (path, number, options) => recognisePage({ recogniser, images }, path, number, options),
    async dispose() {
      await recogniser.dispose();
      await images.dispose();
    },
  };
}

type Engines = { readonly recogniser: Recogniser; readonly images: PageImages };

async function recognisePage(
  { recogniser, images }: Engines,
  path: string,
  number: number,
  options: RecognisePageOptions,
): Promise<RecognisedPage> {
  const base = options.layer;
  const image = await images.read(path, number, options.password);
  if ("code" in image) {
    const message = `page ${number}: ${image.reason}. Scan or save this page anew.`;
    return { page: { ...base, method: "blank" }, issues: [{ code: image.code, page: number, message }] };
  }
  const dpi = Math.min(image.dpi, WORKING_DPI);
  const grey = await image.readGrey(dpi);
  const tsv = await recogniser.recognise(grey, { language: options.language, dpi });
  const lines = orderLines(readTable(tsv).map((line) => placeLine(line, image, grey.width, grey.height)));
  const evidence: PageEvidence = { ...base.evidence, dpi: Math.round(dpi) };
  const page: Page = {
    ...base,
    number,
    width: image.size.width,
    height: image.size.height,
    method: base.method === "both" ? "both" : "ocr",
    language: options.language,
    confidence: meanConfidence(lines),
    lines,
    evidence,
  };
  return { page, issues: [] };
}

function placeLine(line: ReadLine, image: PageImage, width: number, height: number): Line {
  const [left, top, right, bottom] = image.box;
  const place = (box: Box): Box =>
    roundBox([
      left + (box[0] / width) * (right - left),
      top + (box[1] / height) * (bottom - top),
      left + (box[2] / width) * (right - left),
      top + (box[3] / height) * (bottom - top),
    ]);
  const words = line.words.map((word): Word => ({ ...word, box: place(word.box) }));
  return { words, box: unionBoxes(words.map((word) => word.box)), fontSize: null, bold: null };
}

function meanConfidence(lines: readonly Line[]): number {
  let [sum, weight] = [0, 0];
  for (const word of lines.flatMap((line) => line.words)) {
    sum += word.confidence * word.text.length;
    weight += word.text.length;
  }
  return weight === 0 ? 0 : Math.round((sum / weight) * 1000) / 1000;
}
