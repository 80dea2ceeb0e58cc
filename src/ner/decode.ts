/**
 * Scores → spans. A Viterbi path over BIO tags, then what the model's card found worth eight points: spans snapped to whole words, neighbours of one
 * label with one space between them joined, stray closing marks and final stops cut off.
 */
import type { EntityLabel, Span } from "../deed.ts";
import type { AlignedTokens } from "./align.ts";
import type { Tag } from "./model-folder.ts";

/** An entity as the model alone sees it, not yet merged with the patterns. */
export type ModelEntity = Span & { readonly label: EntityLabel; readonly score: number };

/** Rows of logits → rows of log probabilities. */
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

/** Tokens that vote as one: those of the letters and digits of one word, or one token of marks. */
type Unit = { readonly start: number; end: number; readonly tokens: number[] };

function groupTokens(text: string, tokens: AlignedTokens): readonly Unit[] {
  const units: Unit[] = [];
  tokens.ids.forEach((_, i) => {
    const start = tokens.starts[i] ?? 0;
    const end = tokens.ends[i] ?? start;
    // A bare word mark ("▁" before "NV") covers no characters. The model was taught that it is outside whatever it opens, and it would cut every name
    // there: it has no vote (gold: F1 0.971 with it, 0.983 without).
    if (start === end) return;
    const last = units.at(-1);
    const inside =
      last !== undefined &&
      start <= last.end &&
      WORD_CHARACTER.test(text.charAt(start - 1)) &&
      WORD_CHARACTER.test(text.charAt(start));
    if (inside) {
      last.end = Math.max(last.end, end);
      last.tokens.push(i);
    } else units.push({ start, end, tokens: [i] });
  });
  return units;
}

/** Log probabilities of units, all tokens of the unit together; a beginning is asked of the first token only, the others may be inside. */
function voteByUnit(logs: Float32Array, tags: readonly Tag[], units: readonly Unit[]): Float32Array {
  const columns = tags.length;
  const twins = tags.map((tag) => tags.findIndex((other) => other.label === tag.label && other.begins !== tag.begins));
  const out = new Float32Array(units.length * columns);
  units.forEach((unit, u) => {
    twins.forEach((twin, c) => {
      let sum = 0;
      for (const [rank, i] of unit.tokens.entries()) {
        const own = logs[i * columns + c] ?? -Infinity;
        const other = logs[i * columns + twin] ?? -Infinity;
        sum += rank === 0 || twin === -1 ? own : Math.log(Math.exp(own) + Math.exp(other));
      }
      out[u * columns + c] = sum;
    });
  });
  return out;
}

/** Whole decoding: `scores` holds one row of logits a token. */
export function decodeEntities(
  text: string,
  tokens: AlignedTokens,
  scores: Float32Array,
  tags: readonly Tag[],
): readonly ModelEntity[] {
  const units = groupTokens(text, tokens);
  const logs = voteByUnit(logSoftmax(scores, tags.length), tags, units);
  const spans: { start: number; end: number; label: EntityLabel; sum: number; count: number; unit: number }[] = [];
  bestPath(logs, tags).forEach((tagIndex, u) => {
    const tag = tags[tagIndex];
    const unit = units[u];
    if (tag === undefined || tag.label === null || unit === undefined) return;
    const probability = labelProbability(logs, tags, u, tag.label) ** (1 / unit.tokens.length);
    const last = spans.at(-1);
    // The model often opens a name twice; only a gap of more than one space, or words between, ends an entity of the same label.
    if (
      last !== undefined &&
      last.label === tag.label &&
      u - last.unit <= 1 &&
      gapIsOneSpace(text, last.end, unit.start)
    ) {
      last.end = Math.max(last.end, unit.end);
      last.sum += probability;
      last.count += 1;
      last.unit = u;
    } else spans.push({ start: unit.start, end: unit.end, label: tag.label, sum: probability, count: 1, unit: u });
  });
  return spans.flatMap((span) => {
    const whole = trimSpan(text, span);
    return whole === null ? [] : [{ ...whole, label: span.label, score: Math.min(1, span.sum / span.count) }];
  });
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
    if (/[\s,;:.)\]»”'’\-–—/…*]/u.test(first) || (/["“„«‘([]/u.test(first) && !hasPartner(inner))) start += 1;
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
