/**
 * Letters as the parsers compare them: lower case, without accents, ligatures opened. `ß` becomes "ss". The length may change, so offsets must be taken
 * before folding.
 */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
}

/**
 * Pairs that recognition swaps. Sources: the list kept by a team that parsed scanned Dutch deed dates ("twintia", "zestio", "negcnticn", "viiftia",
 * "twaaduizand", "juii"), and the usual i/l/j/t, o/0, u/n, h/b shapes of a fixed-width print.
 */
const CONFUSED = new Set(
  [
    "ga",
    "go",
    "ec",
    "ij",
    "we",
    "ae",
    "il",
    "li",
    "lt",
    "it",
    "un",
    "hb",
    "oc",
    "rn",
    "vy",
    "fs",
    "lj",
    "uv",
    "eo",
  ].flatMap((pair) => [pair, [...pair].reverse().join("")]),
);

/** What one letter costs in place of another, by character codes below `CODES`. */
const CODES = 128;
const COSTS = Float64Array.from({ length: CODES * CODES }, (_, at) => {
  const [a, b] = [Math.floor(at / CODES), at % CODES];
  return a === b ? 0 : CONFUSED.has(String.fromCharCode(a, b)) ? 0.35 : 1;
});
const swap = (a: number, b: number): number => {
  if (a === b) return 0;
  return a < CODES && b < CODES ? (COSTS[a * CODES + b] ?? 1) : 1;
};

/** Two rows of the table of distances, used again by every call: words are short and calls many. */
const LONGEST = 64;
const rows: readonly [Float64Array, Float64Array] = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)];

/**
 * Edit distance in which letters that recognition confuses cost 0.35 and any other edit 1; gives up above `limit` and returns Infinity.
 */
export function distanceBetween(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let [row, next] = b.length <= LONGEST ? rows : [new Float64Array(b.length + 1), new Float64Array(b.length + 1)];
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    let [left, least] = [i, i];
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + swap(code, b.charCodeAt(j - 1));
      left = Math.min(kept, (row[j] ?? 0) + 1, left + 1);
      next[j] = left;
      if (left < least) least = left;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [row, next] = [next, row];
  }
  const distance = row[b.length] ?? Number.POSITIVE_INFINITY;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

/**
 * The distances of `word` from all beginnings of what stands at `at` in `text`: the value at n is that from n letters, one table for all of them. Null when
 * all are above `limit`; values above it are not exact. The array is used again by the next call.
 */
export function distancesFrom(
  word: string,
  text: string,
  at: number,
  longest: number,
  limit: number,
): Float64Array | null {
  let [row, next] = longest <= LONGEST ? rows : [new Float64Array(longest + 1), new Float64Array(longest + 1)];
  for (let j = 0; j <= longest; j++) row[j] = j;
  for (let i = 1; i <= word.length; i++) {
    const code = word.charCodeAt(i - 1);
    let [left, least] = [i, i];
    next[0] = i;
    for (let j = 1; j <= longest; j++) {
      const kept = (row[j - 1] ?? 0) + swap(code, text.charCodeAt(at + j - 1));
      left = Math.min(kept, (row[j] ?? 0) + 1, left + 1);
      next[j] = left;
      if (left < least) least = left;
    }
    if (least > limit) return null;
    [row, next] = [next, row];
  }
  return row;
}

/** Digits that recognition read as letters, repaired where the place asks for digits: l, I, | for 1, O, o for 0, S for 5, B for 8. */
export function repairDigits(text: string): string {
  return text.replace(/[lI|]/g, "1").replace(/[Oo]/g, "0").replace(/S/g, "5").replace(/B/g, "8");
}
