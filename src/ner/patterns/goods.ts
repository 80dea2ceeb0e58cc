/** GOOD: nouns of real property in a title, and in the row of things that belong to a good that the deed names. */
import type { Clause } from "../../deed.ts";
import type { PatternEntity } from "../merge.ts";
import { GOOD_NOUNS } from "./good-nouns.ts";

/** Nouns too common to be believed anywhere but in a title. */
const TITLE_NOUNS =
  "huis|woning|hofstede|landerijen|gronden|grond|bos|ferme|terres|bois|haus|wohnhaus|bauernhof|ländereien|wald|grundstück";

/** "VERKOOP VAN BOUWGROND", "VERKOOP ONVERDEELD DEEL HUIS", "VENTE – APPARTEMENT": a title in capitals names the good right behind the act. */
const TITLE = new RegExp(
  `(?<=^(?:AKTE\\s(?:VAN\\s)?|ACTE\\s(?:DE\\s)?)?(?:VERKOOP|VERKOPING|AANKOOP|SCHENKING|RUIL(?:ING)?|VENTE|DONATION|ÉCHANGE|ECHANGE|VERKAUF|KAUF(?:VERTRAG)?|SCHENKUNG|TAUSCH)\\s(?:[–—:-]\\s)?(?:(?:ÜBER|VAN|D['’]|DE|D['’]UN|D['’]UNE|EINES|EINER)\\s?)?(?:(?:EEN|UN|UNE|L['’]|LA|HET|DE)\\s?)?(?:(?:ONVERDEELD\\sDEEL|ONVERDEELDE\\sHELFT|PART\\sINDIVISE|MOITIÉ\\sINDIVISE|UNGETEILTE\\sHÄLFTE)\\s(?:(?:VAN|D['’]|DE|EINES|EINER)\\s?)?(?:(?:EEN|UN|UNE)\\s)?)?)(?:${GOOD_NOUNS.toUpperCase()}|${TITLE_NOUNS.toUpperCase()})(?:S|EN|N|ES)?(?!\\p{L}|-)`,
  "gmu",
);

/** Behind a good: "… met garage, tuin en schuur". Adjectives may stand between. */
const LINK = String.raw`(?:,\s|,?\s(?:en|et|und|met|avec|mit|nebst|samt|mitsamt|sowie|alsook|benevens|evenals|ainsi\sque)\s)(?:(?:een|de|het|une?|l['’]|la|le|les|eine?[nmrs]?|der|die|das|dem|den)\s?)?(?:\p{Ll}{4,}(?:e|en|er|es)\s)?`;
const NEXT = new RegExp(`${LINK}(?!cours\\s)((?:${GOOD_NOUNS})(?:s|en|n|e|es)?)(?!\\p{L}|-)`, "iuy");

export function findTitleGoods(text: string): readonly PatternEntity[] {
  return [...text.matchAll(TITLE)].map(
    (match): PatternEntity => ({ start: match.index, end: match.index + match[0].length, label: "GOOD", score: 0.8 }),
  );
}

/** The goods in a row behind each known one: those that the model passed over. */
export function findRowGoods(
  text: string,
  known: readonly { readonly start: number; readonly end: number }[],
): readonly PatternEntity[] {
  return known.flatMap(({ end }) => {
    const found: PatternEntity[] = [];
    for (let at = end; ; ) {
      NEXT.lastIndex = at;
      const match = NEXT.exec(text);
      if (match === null) return found;
      at = match.index + match[0].length;
      found.push({ start: at - (match[1]?.length ?? 0), end: at, label: "GOOD", score: 0.7 });
    }
  });
}

/**
 * In the description a noun behind an indefinite article, a number's list mark or "with" names a part of the property: "eine Feldscheune", "avec balcon". Only
 * there: elsewhere "een terras" is as often a neighbour's or a plan's.
 */
const DESCRIBED = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:een|une?|eine?[nmrs]?|met|avec|mit|nebst|en|et|und|l['’]ancien(?:ne)?)\s(?:\p{Ll}{4,}\s){0,2}|\(|\n|(?:^|\n)(?:[a-z]|\d{1,2})[.)]\s(?:l['’]|(?:la|le|de|het|der|die|das)\s)|,\s(?=balkon|balcon|terras))(?!cours\s)(?:${GOOD_NOUNS})(?:s|en|n|e|es)?(?![\p{L}-])`,
  "giu",
);

/** Nature before section and number in the row of a table: "Prés Collin pré A 420 c". */
const ROW_NATURE =
  /(?<=\n[^\n]{3,60}\s)(?:bois|pré|pâture|terre|futaie|taillis|verger|jardin|sapinière|étang|weiland|bouwland|hooiland|boomgaard|bos|weide)(?=\s[A-Z]\s?\d{1,4}(?!\d))/gu;

/** A cell of a row, or the item of a numbered list, that begins with a nature before the field's quoted name: "II | pré « Au Routeux » |". */
const CELL_NATURE =
  /(?<=(?:\||^\d{1,2}[.)]|^[IVX]{1,4}[.)])\s)(?:bois|pré|pâture|prairie|terre|futaie|taillis|verger|jardin|sapinière|étang|weiland|bouwland|hooiland|boomgaard|bos|weide|wiese|acker|ackerland|wald|holzung|weideland)(?=\s(?:[«"“„]|\|))/gimu;

export function findTableGoods(text: string): readonly PatternEntity[] {
  return [...text.matchAll(ROW_NATURE), ...text.matchAll(CELL_NATURE)].map(
    (match): PatternEntity => ({ start: match.index, end: match.index + match[0].length, label: "GOOD", score: 0.8 }),
  );
}

export function findDescribedGoods(text: string, clauses: readonly Clause[]): readonly PatternEntity[] {
  return clauses
    .filter(({ kind }) => kind === "description" || kind === "header")
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(DESCRIBED)].map((match): PatternEntity => {
        const from = start + match.index;
        return { start: from, end: from + match[0].length, label: "GOOD", score: 0.7 };
      }),
    );
}
