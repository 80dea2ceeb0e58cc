import { closeLetterSpacing } from "./fold.ts";
import { type Numbering, readNumbering } from "./numbering.ts";

/**
 * `whole`: the paragraph is nothing but a heading; `dash`: a head set off by a dash ("Prix. – La vente"); `caps`: a head in capitals running into the
 * text ("PRIJS. De verkoop", "DONT ACTE, fait"); `sentence`: a short opening phrase closed by a full stop or colon; `none`: plain text.
 */
type HeadingShape = "whole" | "dash" | "caps" | "sentence" | "none";

export type HeadingReading = {
  readonly shape: HeadingShape;
  readonly numbering: Numbering | null;
  /** The words of the heading without its number; the paragraph's opening words when the shape is `none`. */
  readonly title: string;
  /** Characters of the paragraph the heading covers, number included; 0 when the shape is `none`. */
  readonly length: number;
  readonly letterSpaced: boolean;
  /** Share of capitals among the letters of the title, 0..1. */
  readonly capitalShare: number;
};

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const shareOfCapitals = (text: string): number => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length === 0 ? 0 : letters.filter((letter) => /\p{Lu}/u.test(letter)).length / letters.length;
};

/** A head of at most 90 characters set off by stop or colon with a dash, or by a spaced dash. */
const DASH_HEAD = /^(.{2,90}?)(?:\s*[.:]\s*[–—-]+|\s+[–—]{1,2})\s+(?=\S)/u;
/** Opening words all in capitals, two letters or more, with the joining small words between them. */
const CAPS_HEAD = /^((?:[\p{Lu}\d][\p{Lu}\d'’().&/–-]*[\s,–-]*){1,10}?)(?:[.:,;]\s|[.:]-\s|\s+(?=\S*\p{Ll}))/u;
const SENTENCE_HEAD = /^([^.:;!?]{2,60}?)([.:?])\s+(?=\S)/u;

/** Marks set before and behind a heading: rules, stars, and rings between dashes ("-o-", "--oOo--", "-:-"). */
const ORNAMENT = "(?:[–—*•·=~_+#<>-]+(?:[oO0xX°:]{1,3}[–—*•·=~_+#<>-]+)?|oOo|ooo)";
/** A line between two ornaments ("– Vom Boden –", "*** Prijs ***", "-o- VENTE -o-") is a heading; its first mark is no item's. */
const BETWEEN_ORNAMENTS = new RegExp(String.raw`^${ORNAMENT}\s*(?=\S.{0,100}?\s?${ORNAMENT}$)`, "u");
const ORNAMENT_BEHIND = new RegExp(String.raw`\s*${ORNAMENT}$`, "u");

/** Reads the opening of a paragraph as a heading, its number apart. */
export const readHeading = (paragraph: string): HeadingReading => {
  const rule = BETWEEN_ORNAMENTS.exec(paragraph)?.[0].length ?? 0;
  const numbered = paragraph.slice(rule);
  // "P . E . B ." is spaced type, not a letter that numbers.
  const numbering = /^\p{L}\s[.]\s\p{L}\s[.]/u.test(numbered) ? null : readNumbering(numbered);
  const unnumbered = numbered.slice(numbering?.length ?? 0).trimStart();
  const bodyStart = paragraph.length - unnumbered.length;
  const body = rule === 0 ? unnumbered : unnumbered.replace(ORNAMENT_BEHIND, "");
  const { text: closed, spaced } = closeLetterSpacing(body);
  const words = countWords(closed);
  const base = { numbering, letterSpaced: spaced };
  const openingWords = closed.split(/\s+/u).slice(0, 12).join(" ");
  // A heading that fills its paragraph: short, no clause-ending mark, and not a line of data such as "Prix : 100".
  const ended = closed.replace(/["»”)\]]+$/u, "");
  const short = words <= 14 && closed.length <= 110;
  const caps = shareOfCapitals(closed);
  const endsOpen = !/[.;,]$/u.test(ended) || caps > 0.7 || (/[.]$/u.test(ended) && words <= 6);
  const startsWell = /^[^\p{L}]{0,3}\p{Lu}/u.test(closed) || numbering !== null;
  const runsOn = /[.:][–—-]*\s+\S/u.test(closed) && caps <= 0.7;
  if (words > 0 && short && endsOpen && startsWell && !runsOn && numbering?.style !== "bullet")
    return {
      ...base,
      shape: "whole",
      title: closed,
      length: paragraph.replace(/[\s.:,;–—-]+$/u, "").length,
      capitalShare: caps,
    };
  const spacedLength = paragraph.length - (closed.length - (closed.match(/^\S+(?:\s\S+){0,4}/u)?.[0].length ?? 0));
  for (const [shape, pattern, most] of [
    ["dash", DASH_HEAD, 10],
    ["caps", CAPS_HEAD, 10],
    ["sentence", SENTENCE_HEAD, 7],
  ] as const) {
    const match = pattern.exec(closed);
    const title = match?.[1]?.replace(/[\s.:,;–—-]+$/u, "") ?? "";
    if (title.length < 2 || countWords(title) > most || !/\p{L}{2}/u.test(title)) continue;
    const capitals = shareOfCapitals(title);
    if (shape === "caps" && capitals < 0.85) continue;
    const length = spaced ? Math.max(spacedLength, bodyStart) : bodyStart + title.length;
    return { ...base, shape, title, length: Math.min(length, paragraph.length), capitalShare: capitals };
  }
  return { ...base, shape: "none", title: openingWords, length: 0, capitalShare: shareOfCapitals(openingWords) };
};
