/** A page whose recognition failed. Of a page read both ways the typed words stay anyway (`mergePages`), and the failure's own issue says what is missing. */
import type { Page } from "../deed.ts";
import type { RecognisedPage } from "./jobs.ts";
import { spellingShare } from "./letter-patterns.ts";
import { textOfLines } from "./line-text.ts";

/** The words of a scanner's doubtful layer, with an issue that says so; null when there are none. `reason` is a clause: "its picture cannot be read". */
export function layerInstead(layer: Page, reason: string): Omit<RecognisedPage, "readAs"> | null {
  if (layer.method !== "ocr" || layer.lines.length === 0) return null;
  const message = `page ${layer.number}: ${reason}; the scanner's own text layer was taken, which may be misread. Look at the picture, and scan this page anew.`;
  return {
    page: { ...layer, method: "text", confidence: spellingShare(textOfLines(layer.lines)) ?? 0 },
    issues: [{ code: "page_low_confidence", page: layer.number, message }],
  };
}
