/**
 * Scores → spans. A Viterbi path over BIO tags, then what the model's card found worth eight points: spans snapped to whole words, neighbours of one
 * label with one space between them joined, stray closing marks and final stops cut off.
 */
import type { EntityLabel, Span } from "../deed.ts";
import type { AlignedTokens } from "./align.ts";
import type { Tag } from "./model-folder.ts";

/** An entity as the model alone sees it, not yet merged with the patterns. */
export type ModelEntity = Span & { readonly label: EntityLabel; readonly score: number };

/** In place: logits of one token → log probabilities. */
export function logSoftmax(scores: Float32Array, columns: number): Float32Array {
  const out = new Float32Array(scores.length);
  for (let row = 0; row < scores.length; row += columns) {
    let max = -Infinity;
    for (let c = 0; c < columns; c += 1) max = Math.max(max, scores[row + c] ?? -Infinity);
    let sum = 0;
    for (let c = 0; c < columns; c += 1) sum += Math.exp((scores[row + c] ?? -Infinity) - max);
    const norm = max + Math.log(sum);
    for (let c = 0; c < columns; c += 1) out[row + c] = (scores[row + c] ?? -Infinity) - norm;
  }
  return out;
}

/** Best tag path in which an inside tag follows only its own label. */
export function bestPath(logs: Float32Array, tags: readonly Tag[]): readonly number[] {
  const columns = tags.length;
  const rows = logs.length / columns;
  const back = new Int16Array(logs.length);
  let scores = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const next = new Float64Array(columns);
    // Any tag may precede a beginning or "none": their best predecessor is one for all.
    let best = 0;
    for (let c = 1; c < columns; c += 1) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
    tags.forEach((tag, c) => {
      let from = best;
      let base = scores[best] ?? 0;
      if (tag.label !== null && !tag.begins) {
        from = -1;
        base = -Infinity;
        if (row > 0) {
          tags.forEach((other, p) => {
            if (other.label === tag.label && (scores[p] ?? 0) > base) {
              base = scores[p] ?? 0;
              from = p;
            }
          });
        }
      }
      back[row * columns + c] = from;
      next[c] = base + (logs[row * columns + c] ?? 0);
    });
    scores = next;
  }
  const path = new Array<number>(rows);
  let at = 0;
  for (let c = 1; c < columns; c += 1) if ((scores[c] ?? 0) > (scores[at] ?? 0)) at = c;
  for (let row = rows - 1; row >= 0; row -= 1) {
    path[row] = at;
    at = Math.max(0, back[row * columns + at] ?? 0);
  }
  return path;
}

/** Whole decoding: `scores` holds one row of logits a token. */
export function decodeEntities(
  text: string,
  tokens: AlignedTokens,
  scores: Float32Array,
  tags: readonly Tag[],
): readonly ModelEntity[] {
  const logs = logSoftmax(scores, tags.length);
  const path = bestPath(logs, tags);
  const spans: { start: number; end: number; label: EntityLabel; sum: number; count: number; word: number }[] = [];
  path.forEach((tagIndex, i) => {
    const tag = tags[tagIndex];
    if (tag === undefined || tag.label === null) return;
    const probability = labelProbability(logs, tags, i, tag.label);
    const word = tokens.wordOf[i] ?? 0;
    const start = tokens.starts[i] ?? 0;
    const end = tokens.ends[i] ?? start;
    const last = spans.at(-1);
    // The model often opens a name twice; only a gap of more than one space, or words between, ends an entity of the same label.
    const touches =
      last !== undefined && last.label === tag.label && word - last.word <= 1 && gapIsOneSpace(text, last.end, start);
    if (touches) {
      last.end = Math.max(last.end, end);
      last.sum += probability;
      last.count += 1;
      last.word = word;
    } else spans.push({ start, end, label: tag.label, sum: probability, count: 1, word });
  });
  const snapped: ModelEntity[] = [];
  for (const span of spans) {
    const whole = trimSpan(text, snapToWords(text, span));
    if (whole === null) continue;
    const entity = { ...whole, label: span.label, score: span.sum / span.count };
    const last = snapped.at(-1);
    if (last !== undefined && entity.start < last.end) {
      // Two spans grew into one word: the surer one keeps it.
      if (entity.score > last.score) snapped[snapped.length - 1] = entity;
      continue;
    }
    snapped.push(entity);
  }
  return snapped;
}

function labelProbability(logs: Float32Array, tags: readonly Tag[], row: number, label: EntityLabel): number {
  let sum = 0;
  tags.forEach((tag, c) => {
    if (tag.label === label) sum += Math.exp(logs[row * tags.length + c] ?? -Infinity);
  });
  return Math.min(1, sum);
}

function gapIsOneSpace(text: string, from: number, to: number): boolean {
  return to <= from || text.slice(from, to) === " ";
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Grows both ends over letters and digits, so that no word is cut. */
export function snapToWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && WORD_CHARACTER.test(text.charAt(start - 1)) && WORD_CHARACTER.test(text.charAt(start)))
    start -= 1;
  while (end < text.length && WORD_CHARACTER.test(text.charAt(end - 1)) && WORD_CHARACTER.test(text.charAt(end)))
    end += 1;
  return { start, end };
}

const OPENING: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "»": "«",
  "”": "“„",
  "’": "‘",
  "“": "„",
  '"': '"',
};

/** Cuts white space, leading marks, a final stop, comma or the like, and brackets or quotation marks without their partner; null when nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  for (;;) {
    const inner = text.slice(start, end);
    const first = inner.charAt(0);
    const last = inner.charAt(inner.length - 1);
    if (inner === "") return null;
    if (/[\s,;:.)\]»”'’\-–—/]/u.test(first) || (/["“„«‘([]/u.test(first) && !hasPartner(inner))) start += 1;
    else if (/[\s,;:\-–—/([«„‘]/u.test(last) || (last === "." && !endsAbbreviation(inner))) end -= 1;
    else if (OPENING[last] !== undefined && !closesInside(inner, last)) end -= 1;
    else return WORD_CHARACTER.test(inner) ? { start, end } : null;
  }
}

function hasPartner(inner: string): boolean {
  const first = inner.charAt(0);
  return Object.entries(OPENING).some(([close, opens]) => opens.includes(first) && inner.indexOf(close, 1) > 0);
}

function closesInside(inner: string, close: string): boolean {
  const opens = OPENING[close] ?? "";
  return [...inner.slice(0, -1)].some((character) => opens.includes(character));
}

/** "S.A.", "N.V.", "Jr.", "fr.": the stop belongs to the entity. */
function endsAbbreviation(inner: string): boolean {
  return /(?:^|[\s(])(?:\p{L}\.){2,}$/u.test(inner) || /\d\s?(?:fr|bfr|b\.fr)\.$/iu.test(inner);
}
