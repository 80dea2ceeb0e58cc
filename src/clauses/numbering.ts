/** How a paragraph is numbered, if it is. `value` is the number at the last level, `major` the first one of a compound number. */
export type Numbering = {
  readonly style: NumberStyle;
  readonly value: number;
  readonly major: number;
  /** Characters taken, the marks after the number included. */
  readonly length: number;
};

const NUMBER_STYLES = [
  "article",
  "chapter",
  "paragraph",
  "roman",
  "degree",
  "compound",
  "deep",
  "number",
  "letter",
  "lettered",
  "small",
  "ordinal",
  "bracketed",
  "bullet",
] as const;
type NumberStyle = (typeof NUMBER_STYLES)[number];

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const romanValue = (text: string): number => {
  const digits = [...text.toUpperCase()].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
};

/** Ordinals that open a paragraph of a prose deed, folded stems in the three languages. */
const ORDINALS =
  /^(?:ten\s+)?(premi|deuxi|second|troisi|quatri|cinqui|sixi|septi|huiti|neuvi|dixi|onzi|douzi|eerst|tweed|derd|vierd|vijfd|zesd|zevend|achtst|negend|tiend|erst|zweit|dritt|viert|funft|fünft|sechst|siebt|siebent|neunt|zehnt)(?:e|en|er|ème|èmement|èrement|ement|ns|ens|ment)?\s*[.:,–-]/iu;
const ORDINAL_VALUES: readonly (readonly string[])[] = [
  ["premi", "eerst", "erst"],
  ["deuxi", "second", "tweed", "zweit"],
  ["troisi", "derd", "dritt"],
  ["quatri", "vierd", "viert"],
  ["cinqui", "vijfd", "funft", "fünft"],
  ["sixi", "zesd", "sechst"],
  ["septi", "zevend", "siebt", "siebent"],
  ["huiti", "achtst"],
  ["neuvi", "negend", "neunt"],
  ["dixi", "tiend", "zehnt"],
  ["onzi"],
  ["douzi"],
];

const END = String.raw`(?:\s*[.)°:/–—-])*\s*`;
/** Numbers in words behind "article" in the three languages; their order in each row is their value. */
const NUMBER_WORDS: readonly (readonly string[])[] = [
  ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
  ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
  ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
];
const IN_WORDS = String.raw`(?:${[...new Set(NUMBER_WORDS.flat()), "een", "ein"].join("|")})(?!\p{L})`;
const AFTER_WORD = String.raw`(?:(?:bis|ter|quater|er|e|ème)\b)?`;
/** Tried in order; the first that matches wins. Group 1 (and 2) hold the numbers. */
const PATTERNS: readonly { readonly style: NumberStyle; readonly pattern: RegExp }[] = [
  {
    style: "article",
    pattern: new RegExp(
      `^(?:artikel|article|art|klausel|clause|clausule|ziffer|ziff|punkt|punt|point)(?!\\p{L})\\.?\\s*(\\d{1,3}(?!\\d)|[IVXLC]+\\b|premier|unique|${IN_WORDS})${AFTER_WORD}${END}`,
      "iu",
    ),
  },
  {
    style: "chapter",
    pattern: new RegExp(
      `^(?:chapitre|hoofdstuk|titre|titel|deel|partie|kapitel|teil|section|afdeling|abschnitt|sectie|onderdeel|rubriek|rubrique|rubrik|luik|volet|cadre|kader|vak|sub|ad)\\b\\.?\\s*(\\d{1,2}|[IVXLC]+\\b|[A-F]\\b|premi[eè]re?|eerste|erste[rs]?)${AFTER_WORD}${END}`,
      "iu",
    ),
  },
  { style: "paragraph", pattern: new RegExp(`^§{1,2}\\s*(\\d{1,3})${AFTER_WORD}${END}`, "iu") },
  // Between two marks: "-A-", "– 1 –", "[IV]", "=3=".
  {
    style: "roman",
    pattern:
      /^[-–—=*~_•·|+"«“„([{<]\s?(I{1,3}|IV|VI{0,3}|IX|X{1,3}(?:IX|IV|V?I{0,3}))\s?[-–—=*~_•·|+"»”)\]}>]+[.:\s–—-]*/u,
  },
  {
    style: "letter",
    pattern: /^[-–—=*~_•·|+"«“„([{<]\s?([A-Z])\s?[-–—=*~_•·|+"»”)\]}>]+[.:\s–—-]*/u,
  },
  { style: "number", pattern: /^[-–—=*~_•·|+[{<]\s?(\d{1,2})\s?[-–—=*~_•·|+\]}>]+[.:\s–—-]*(?=\D)/u },
  { style: "small", pattern: /^[-–—=*~_•·|+[{<]\s?([a-z])\s?[-–—=*~_•·|+\]}>]+[.:\s–—-]*/u },
  { style: "deep", pattern: /^(\d{1,2}|[A-Z]|[IVX]+)\.\s?\d{1,2}\.\s?(\d{1,2})(?![\d/])[.)\s–—:-]+/u },
  { style: "compound", pattern: /^(\d{1,2}|[IVX]+)\.\s?(\d{1,2})(?:bis|ter)?(?![\d/]|\.\d{3})[.)\s–—:-]+/u },
  { style: "lettered", pattern: /^([A-Z])(?:\.\s?|(?=\d{1,2}[.):]))(\d{1,2})(?:bis|ter)?(?![\d/])[.)\s–—:-]+/u },
  { style: "degree", pattern: /^(\d{1,2})\s?(?:°|º|o\b|[*"'](?=\s))[.)\s–—:-]*/u },
  { style: "bracketed", pattern: /^\((\d{1,2})\)[.\s–—:-]*/u },
  { style: "number", pattern: /^(\d{1,2})(?:bis|ter)?\s?(?:[.)/:|]|[.)]?\s?[–—-])[.)\s–—:-]*(?=\D)/u },
  {
    style: "roman",
    pattern: /^(I{1,3}|IV|VI{0,3}|IX|X{1,3}(?:IX|IV|V?I{0,3})|XL[IVX]*|L)(?:bis|ter)?\s?[.)°–—/:-][.)\s–—:-]*/u,
  },
  { style: "number", pattern: /^0([1-9])\s+(?=\p{Lu})/u },
  // "II Prix": a numeral of two letters or more needs no mark before a capital.
  { style: "roman", pattern: /^(I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XIX|XXI{0,3})\s+(?=\p{Lu})/u },
  { style: "letter", pattern: /^(?!N\s?[°º])([A-Z])(?:bis|ter)?\s?[.)°/:–—-][.)\s–—:-]*/u },
  { style: "small", pattern: /^\(?([a-z])\s?[.)/][.)\s–—:-]*/u },
  { style: "bullet", pattern: /^[–—•*·▪-]\s?(?=\S)/u },
];

const numberOf = (style: NumberStyle, token: string): number => {
  if (/^\d+$/u.test(token)) return Number(token);
  if (/^(?:premi|eerste|erste|unique|een$|ein$)/iu.test(token)) return 1;
  const inWords = NUMBER_WORDS.map((row) => row.indexOf(token.toLowerCase()) + 1).find((value) => value > 0);
  if (inWords !== undefined) return inWords;
  if (style === "letter" || style === "small" || style === "lettered") return token.toUpperCase().charCodeAt(0) - 64;
  return romanValue(token) || token.toUpperCase().charCodeAt(0) - 64;
};

/** The numbering a paragraph opens with, or null. */
export const readNumbering = (text: string): Numbering | null => {
  for (const { style, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const major = numberOf(style, match[1] ?? "0");
    const value = match[2] === undefined ? major : numberOf(style, match[2]);
    return {
      style,
      value: style === "bullet" ? 0 : value,
      major: style === "bullet" ? 0 : major,
      length: match[0].length,
    };
  }
  const ordinal = ORDINALS.exec(text);
  if (ordinal === null) return null;
  const stem = (ordinal[1] ?? "").toLowerCase();
  const value = ORDINAL_VALUES.findIndex((stems) => stems.includes(stem)) + 1;
  return { style: "ordinal", value, major: value, length: ordinal[0].replace(/[.:,–-]$/u, "").length };
};

/**
 * For each paragraph the length of the longest run 1, 2, 3, ... of its numbering style it belongs to, 0 when it is in none. The deed's own headings
 * form one long run; the numbers of a quoted statute or of a list form short ones that start over.
 */
export const measureRuns = (numberings: readonly (Numbering | null)[]): readonly number[] => {
  const runs = numberings.map(() => 0);
  for (const style of NUMBER_STYLES) {
    if (style === "bullet") continue;
    // Longest chain of consecutive values ending at each paragraph, with a link to the paragraph before it.
    const bestByValue = new Map<number, { readonly index: number; readonly length: number }>();
    const links = new Map<number, { readonly previous: number | null; readonly length: number }>();
    numberings.forEach((numbering, index) => {
      if (numbering?.style !== style) return;
      const key =
        style === "compound" || style === "lettered" ? numbering.major * 100 + numbering.value : numbering.value;
      const before = bestByValue.get(key - 1);
      // Recognition loses a number now and then: a gap of one is bridged.
      const skipped = before === undefined ? bestByValue.get(key - 2) : before;
      const length = (skipped?.length ?? 0) + 1;
      links.set(index, { previous: skipped?.index ?? null, length });
      if ((bestByValue.get(key)?.length ?? 0) <= length) bestByValue.set(key, { index, length });
    });
    const ends = [...links.entries()].sort((a, b) => b[1].length - a[1].length);
    for (const [end, { length }] of ends) {
      for (let at: number | null = end; at !== null && runs[at] === 0; at = links.get(at)?.previous ?? null)
        runs[at] = length;
    }
  }
  return runs;
};
