/** Characters as the contract wants them: NFC, ligatures expanded, soft hyphens and other invisible characters gone. */

/** Typographic ligatures only: compatibility normalisation would also turn ² into 2 and ½ into 1⁄2, which areas and shares need. */
const LIGATURES: Readonly<Record<string, string>> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
  "\u0132": "IJ",
  "\u0133": "ij",
};
export const SOFT_HYPHEN = "\u00ad";

const LIGATURE = /[\ufb00-\ufb06\u0132\u0133]/gu;
// Controls and format characters (soft hyphen, zero-width, direction marks), but tab and line ends.
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]/gu;

/** The text of one word or of a whole deed, without its soft hyphens. White space is left as it is. */
export const normaliseCharacters = (text: string): string =>
  text
    .replace(LIGATURE, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(INVISIBLE, "")
    .normalize("NFC");

/** One word as it stands in the text; empty when nothing of it is visible. The soft hyphen that a line end shows is gone too: joining reads the printed word. */
export const normaliseWord = (text: string): string =>
  // A mark on its own would compose with the word before it.
  normaliseCharacters(text.replace(/\s+/gu, "")).replace(/^\p{M}+/u, "");
