/** An annotated text: clauses as half-open spans in UTF-16 code units. */
export type AnnotatedText = {
  readonly text: string;
  readonly clauses: readonly { readonly kind: number; readonly start: number; readonly end: number }[];
};

/** Mulberry32: a small repeatable source of numbers in [0, 1). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Rewrites the text character by character; spans follow. */
const rewrite = (
  { text, clauses }: AnnotatedText,
  change: (character: string, at: number) => string,
): AnnotatedText => {
  const places = new Array<number>(text.length + 1).fill(0);
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    places[at] = out.length;
    out += change(text[at] ?? "", at);
  }
  places[text.length] = out.length;
  return {
    text: out,
    clauses: clauses.map(({ kind, start, end }) => ({ kind, start: places[start] ?? 0, end: places[end] ?? 0 })),
  };
};

const LETTERS = "aceilmnorstu";

/** Recognition damage (4 % of letters; the worst scans measured have 6 to 13 %). */
const misread = (text: AnnotatedText, random: () => number): AnnotatedText =>
  rewrite(text, (character) =>
    /\p{L}/u.test(character) && random() < 0.04 ? (LETTERS[Math.floor(random() * LETTERS.length)] ?? "") : character,
  );

/** Every printed line a paragraph of its own, as layout that gives no paragraphs leaves it. */
const wrapLines = (text: AnnotatedText): AnnotatedText => {
  let column = 0;
  return rewrite(text, (character) => {
    column = character === "\n" ? 0 : column + 1;
    if (character !== " " || column <= 85) return character;
    column = 0;
    return "\n";
  });
};

/** Headings on lines of their own run into the paragraph below. */
const joinHeadings = ({ text, clauses }: AnnotatedText): AnnotatedText =>
  rewrite({ text, clauses }, (character, at) => {
    const head = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
    return character === "\n" && head.length < 50 && /^[\p{L}\p{N} .–'’/°-]+$/u.test(head) ? " " : character;
  });

/** A damaged copy of a deed, of one of three sorts, so that the weights learn to live with bad recognition and bad layout. */
export const damageText = (text: AnnotatedText, seed: number): AnnotatedText => {
  const random = createRandom(seed);
  const single = rewrite(text, (character, at) => (character === "\n" && text.text[at + 1] === "\n" ? "" : character));
  const layouts = [wrapLines, joinHeadings, (same: AnnotatedText) => same];
  return misread((layouts[seed % layouts.length] ?? wrapLines)(single), random);
};
