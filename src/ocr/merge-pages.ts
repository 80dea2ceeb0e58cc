/** Pages read both ways. */
import type { Line, Page } from "../deed.ts";
import { coveredShare, unionBoxes } from "./geometry.ts";
import { spellingShare } from "./letter-patterns.ts";
import { textOfLines } from "./line-text.ts";
import { orderLines } from "./order.ts";

/** Photographs and drawings give words too, with low confidence. */
const MIN_CONFIDENCE = 0.6;
/** Recognised words that lie under the layer's by more than this are the same ones. */
const MAX_COVERED = 0.3;

/** A scanner's doubtful layer or our own recognition, whichever is better spelt. */
export function betterOf(layer: Page, recognised: Page): Page {
  const spelling = (page: Page): number => spellingShare(textOfLines(page.lines)) ?? 0;
  if (layer.lines.length === 0 || spelling(recognised) >= spelling(layer)) return recognised;
  return { ...layer, method: "text", confidence: spelling(layer) };
}

/**
 * The layer's own words, and from recognition only what the layer does not have (scanned parts of a typed page). Both are the same page; the result has
 * method "both" and the evidence of both.
 */
export function mergePages(layer: Page, recognised: Page): Page {
  const layerBoxes = layer.lines.flatMap((line) => line.words.map((word) => word.box));
  const added = recognised.lines.flatMap((line): Line[] => {
    const words = line.words.filter(
      (word) =>
        word.confidence >= MIN_CONFIDENCE && !layerBoxes.some((box) => coveredShare(word.box, box) > MAX_COVERED),
    );
    // A line that keeps less than half of its words is one the layer has, read with other word limits.
    if (words.length === 0 || words.length * 2 < line.words.length) return [];
    return [{ ...line, words, box: unionBoxes(words.map((word) => word.box)) }];
  });
  const characters = (lines: readonly Line[]): number =>
    lines.reduce((sum, line) => sum + line.words.reduce((length, word) => length + word.text.length, 0), 0);
  const [own, extra] = [characters(layer.lines), characters(added)];
  const lines = layer.evidence.turned === 0 ? orderLines([...layer.lines, ...added]) : [...layer.lines, ...added];
  return {
    ...layer,
    method: "both",
    confidence: own + extra === 0 ? 1 : (own + extra * recognised.confidence) / (own + extra),
    lines,
    evidence: { ...layer.evidence, steps: recognised.evidence.steps, dpi: recognised.evidence.dpi },
  };
}
