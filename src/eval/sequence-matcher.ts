/**
 * Python's `difflib.SequenceMatcher(None, a, b, autojunk=False)`, because the contract's normative scorer aligns with it and its
 * choices among equal matches decide scores: the longest block, of those the one earliest in `a`, of those the one earliest in `b`;
 * then left and right of it. The junk rules of the original are left out since the scorer switches them off.
 */

type Tag = "equal" | "replace" | "delete" | "insert";

/** Turns a[aStart, aEnd) into b[bStart, bEnd). */
export type Opcode = {
  readonly tag: Tag;
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
};

type Block = { readonly a: number; readonly b: number; readonly size: number };

/** Steps that turn `a` into `b`, in order; together they cover both. */
export function findOpcodes(a: readonly string[], b: readonly string[]): Opcode[] {
  const opcodes: Opcode[] = [];
  let i = 0;
  let j = 0;
  for (const block of [...findBlocks(a, b), { a: a.length, b: b.length, size: 0 }]) {
    const tag = nameGap(block.a - i, block.b - j);
    if (tag !== null) opcodes.push({ tag, aStart: i, aEnd: block.a, bStart: j, bEnd: block.b });
    i = block.a + block.size;
    j = block.b + block.size;
    if (block.size > 0) opcodes.push({ tag: "equal", aStart: block.a, aEnd: i, bStart: block.b, bEnd: j });
  }
  return opcodes;
}

/** Twice the matched elements over all elements, 0..1; two empty sequences are equal. */
export function findRatio(a: readonly string[], b: readonly string[]): number {
  const total = a.length + b.length;
  if (total === 0) return 1;
  return (2 * findBlocks(a, b).reduce((sum, block) => sum + block.size, 0)) / total;
}

function nameGap(deleted: number, inserted: number): Tag | null {
  if (deleted > 0) return inserted > 0 ? "replace" : "delete";
  return inserted > 0 ? "insert" : null;
}

/** Matching blocks in order; blocks that touch in both sequences are one. */
function findBlocks(a: readonly string[], b: readonly string[]): Block[] {
  const places = indexElements(b);
  const found: Block[] = [];
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [aLow, aHigh, bLow, bHigh] = range;
    const block = findLongest(a, places, aLow, aHigh, bLow, bHigh);
    if (block.size === 0) continue;
    found.push(block);
    if (aLow < block.a && bLow < block.b) open.push([aLow, block.a, bLow, block.b]);
    const aNext = block.a + block.size;
    const bNext = block.b + block.size;
    if (aNext < aHigh && bNext < bHigh) open.push([aNext, aHigh, bNext, bHigh]);
  }
  found.sort((x, y) => x.a - y.a || x.b - y.b);
  return joinTouching(found);
}

function joinTouching(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && last.a + last.size === block.a && last.b + last.size === block.b)
      joined[joined.length - 1] = { ...last, size: last.size + block.size };
    else joined.push(block);
  }
  return joined;
}

function indexElements(b: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  b.forEach((element, j) => {
    const known = places.get(element);
    if (known === undefined) places.set(element, [j]);
    else known.push(j);
  });
  return places;
}

/** Row by row over `a`: the length of the match that ends at each place of `b` is one more than the one that ended before it. */
function findLongest(
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  aLow: number,
  aHigh: number,
  bLow: number,
  bHigh: number,
): Block {
  let best: Block = { a: aLow, b: bLow, size: 0 };
  let lengths = new Map<number, number>();
  for (let i = aLow; i < aHigh; i += 1) {
    const next = new Map<number, number>();
    for (const j of places.get(a[i] ?? "") ?? []) {
      if (j < bLow) continue;
      if (j >= bHigh) break;
      const size = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size };
    }
    lengths = next;
  }
  return best;
}
