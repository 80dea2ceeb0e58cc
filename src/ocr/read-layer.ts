/** Pages of a document as far as their text layer gives them; the rest is left to recognition. */
import type { Issue, Page, PageEvidence } from "../deed.ts";
import { type PageContent, readContent } from "./content.ts";
import { decidePage } from "./decide.ts";
import { type DocumentOptions, findFormat, withDocument } from "./inspect.ts";
import { detectLanguage } from "./language.ts";
import { readLayer } from "./layer.ts";
import { textOfLines } from "./line-text.ts";
import type { PdfFile } from "./pdf.ts";

export type LayerPage = {
  /** With the layer's words when they are taken (method "text" or "both") or may be (a scanner's doubtful layer under method "ocr"). */
  readonly page: Page;
  readonly needsRecognition: boolean;
  readonly issues: readonly Issue[];
};

const NO_LAYER: PageEvidence = {
  layerCharacters: 0,
  nonLetterShare: 0,
  replacementShare: 0,
  invisibleShare: 0,
  imageShare: 1,
  dictionaryShare: null,
  turned: 0,
  steps: [],
  dpi: null,
};

/** A page of an image file: all of it is a picture. Its size is told by recognition. */
const imageLayerPage = (number: number): LayerPage => ({
  page: {
    number,
    width: 0,
    height: 0,
    method: "ocr",
    language: null,
    confidence: 0,
    lines: [],
    evidence: NO_LAYER,
  },
  needsRecognition: true,
  issues: [],
});

/** Pages `from` to `to` (1-based, both included) of an open PDF. A page that cannot be read becomes an issue with its number and reason. */
async function readLayersOf(file: PdfFile, from: number, to: number): Promise<LayerPage[]> {
  const pages: LayerPage[] = [];
  for (let number = from; number <= Math.min(to, file.pageCount); number++) {
    try {
      pages.push(toLayerPage(number, await file.withPage(number, readContent)));
    } catch (error) {
      pages.push(failedPage(number, error));
    }
  }
  return pages;
}

/** Pages `from` to `to` of a document by path. Of image files every page is left to recognition. Throws what `inspectSource` throws. */
export async function readLayerPages(
  path: string,
  from: number,
  to: number,
  options: DocumentOptions = {},
): Promise<LayerPage[]> {
  if ((await findFormat(path)) !== "pdf") {
    return Array.from({ length: to - from + 1 }, (_, index) => imageLayerPage(from + index));
  }
  return withDocument(path, options, (file) => readLayersOf(file, from, to));
}

function toLayerPage(number: number, content: PageContent): LayerPage {
  const layer = readLayer(content);
  const { method, evidence, issues, isOfScan, isDoubtful } = decidePage(content, textOfLines(layer.lines));
  const taken = method === "text" || method === "both";
  const printed = isOfScan || evidence.invisibleShare === 0 ? layer : readLayer(content, (glyph) => !glyph.invisible);
  const lines = taken || isDoubtful ? printed.lines : [];
  return {
    page: {
      number,
      width: content.width,
      height: content.height,
      method,
      language: detectLanguage(textOfLines(lines)),
      confidence: taken || method === "blank" ? 1 : 0,
      lines,
      evidence: { ...evidence, turned: lines.length > 0 ? printed.turn : 0 },
    },
    needsRecognition: method === "ocr" || method === "both",
    issues: issues.map((issue) => ({ ...issue, page: number })),
  };
}

function failedPage(number: number, error: unknown): LayerPage {
  const reason = error instanceof Error ? error.message : String(error);
  const { page } = imageLayerPage(number);
  return {
    page: { ...page, method: "blank", evidence: { ...NO_LAYER, imageShare: 0 } },
    needsRecognition: false,
    issues: [
      {
        code: "page_failed",
        page: number,
        message: `page ${number}: it cannot be read (${reason}). Open the file in a PDF viewer and save it anew.`,
      },
    ],
  };
}
