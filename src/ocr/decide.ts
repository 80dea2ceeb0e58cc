/** Per page: take the text layer, recognise, or both; with the evidence it was decided on. */
import type { Issue, PageEvidence, PageMethod } from "../deed.ts";
import { LANGUAGES } from "../deed.ts";
import type { PageContent } from "./content.ts";
import { shareOfPage } from "./geometry.ts";
import { familiarShare, spellingShare } from "./letter-patterns.ts";
import { wordLists } from "./word-lists.ts";

export type Decision = {
  readonly method: PageMethod;
  readonly evidence: PageEvidence;
  /** The layer is a scanner's recognition: its hidden words are those of the picture. Elsewhere hidden words are not part of what is printed. */
  readonly isOfScan: boolean;
  /** Recognised anew although the layer can be read: the better of the two is kept. */
  readonly isDoubtful: boolean;
  readonly issues: readonly Pick<Issue, "code" | "message">[];
};

/** Bad layers have 0.51 to 0.985 of these, good ones under 0.006 (docs/decisions.md). */
const MAX_NON_LETTERS = 0.2;
const MAX_REPLACEMENTS = 0.02;
/** Any language of Latin letters is above, a font without a map below (figures at `familiarShare`). */
const MIN_FAMILIAR = 0.5;
/**
 * Our own recognition is better than a layer below this (figures at `spellingShare`), so such a page is recognised anew; the layer is kept only where it turns
 * out better spelt (`betterOf`).
 */
const MIN_SCANNER_SPELLING = 0.972;
/** Words below which a share says nothing. */
const MIN_WORDS = 12;
const SCAN_SHARE = 0.5;
const PICTURE_SHARE = 0.15;
/** Visible characters that make a page typed; fewer over a scan are a stamp of the sending system. */
const TYPED_CHARACTERS = 400;

/** Paths on a page whose letters are drawn as outlines; a form has some rules and boxes. */
const MIN_OUTLINES = 20;

/** Usual in deeds beside letters and digits. */
const USUAL = /[\p{L}\p{M}\p{N}.,;:!?'"’‘“”„«»()[\]{}/\\&%°²³€$§+=*@#<>_|~–—‐‑\u00ad…•·■□☐☑☒○●▪➢✓-]/u;
const REPLACEMENT = /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;

/** `text` are the words of the layer, one space apart. */
export function decidePage(content: PageContent, text: string): Decision {
  const evidence = weighLayer(content, text);
  const visible = Math.round(evidence.layerCharacters * (1 - evidence.invisibleShare));
  const decide = (method: PageMethod, rest: Partial<Decision> = {}): Decision => ({
    method,
    evidence,
    isOfScan: false,
    isDoubtful: false,
    issues: [],
    ...rest,
  });
  const hasPicture = content.imageBoxes.length > 0 || content.pathCount > 0;
  if (evidence.layerCharacters === 0) return decide(hasPicture ? "ocr" : "blank");
  const isDrawn =
    evidence.imageShare >= SCAN_SHARE ||
    (visible === 0 && (evidence.imageShare > 0 || content.pathCount > MIN_OUTLINES));
  if (isGarbled(evidence, text)) {
    return decide("ocr", isDrawn ? {} : { issues: [{ code: "font_without_map", message: GARBLED_MESSAGE }] });
  }
  if (evidence.invisibleShare > 0.5 && isDrawn) {
    const isGood = countWords(text) >= MIN_WORDS && (spellingShare(text) ?? 0) >= MIN_SCANNER_SPELLING;
    return isGood ? decide("text", { isOfScan: true }) : decide("ocr", { isOfScan: true, isDoubtful: true });
  }
  if (visible === 0) return decide(hasPicture ? "ocr" : "blank");
  if (evidence.imageShare >= SCAN_SHARE && visible < TYPED_CHARACTERS) return decide("ocr");
  if (evidence.imageShare >= PICTURE_SHARE && !liesUnderText(content)) return decide("both");
  return decide("text");
}

const GARBLED_MESSAGE =
  "the text layer is unreadable (a font without a character map); the page was recognised from its picture instead.";

function isGarbled(evidence: PageEvidence, text: string): boolean {
  if (evidence.nonLetterShare > MAX_NON_LETTERS || evidence.replacementShare > MAX_REPLACEMENTS) return true;
  return countWords(text) >= MIN_WORDS && (familiarShare(text) ?? 1) < MIN_FAMILIAR;
}

function weighLayer(content: PageContent, text: string): PageEvidence {
  const characters = [...text.replace(/\s+/gu, "")];
  const inked = content.glyphs.filter((glyph) => !glyph.space);
  return {
    layerCharacters: characters.length,
    nonLetterShare: share(characters, (it) => !USUAL.test(it)),
    replacementShare: share(characters, (it) => REPLACEMENT.test(it)),
    invisibleShare: share(inked, (glyph) => glyph.invisible),
    imageShare: shareOfPage(content.imageBoxes, content),
    dictionaryShare: dictionaryShare(text),
    turned: 0,
    steps: [],
    dpi: null,
  };
}

const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : Math.round((items.filter(test).length / items.length) * 1000) / 1000;

const longWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
const countWords = (text: string): number => longWords(text).length;

/** Share of the words of four letters or more that the lists know, by the language that knows most; null without such words. */
function dictionaryShare(text: string): number | null {
  const words = longWords(text);
  if (words.length === 0) return null;
  const lists = wordLists();
  return Math.max(...LANGUAGES.map((language) => share(words, (word) => lists[language].has(word))));
}

/** A letterhead or a background: most of the text stands on the image. */
function liesUnderText(content: PageContent): boolean {
  const inked = content.glyphs.filter((glyph) => !glyph.space && !glyph.invisible);
  const on = inked.filter((glyph) =>
    content.imageBoxes.some(
      (box) => glyph.x0 >= box[0] && glyph.x0 <= box[2] && glyph.y0 >= box[1] && glyph.y0 <= box[3],
    ),
  );
  return on.length > 0.5 * inked.length;
}
