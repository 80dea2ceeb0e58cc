/** GOOD: nouns of real property in a title, and in the row of things that belong to a good that the deed names. */
import type { PatternEntity } from "../merge.ts";

/**
 * Nouns that name a good, without ending; sources: domain.md (c) and the cadastral natures of the FPS Finance quoted there. Rooms, common parts and bare
 * words such as "goed", "bien", "lot" are left out (contract).
 */
const NOUNS = [
  ...[
    "appartement",
    "duplexappartement",
    "studio",
    "penthouse",
    "woonhuis",
    "rijwoning",
    "herenhuis",
    "villa",
    "bungalow",
    "fermette",
    "hoeve",
    "hofstede",
    "landgoed",
    "woonst",
  ],
  ...[
    "handelshuis",
    "handelspand",
    "winkelhuis",
    "magazijn",
    "loods",
    "werkplaats",
    "kantoorruimte",
    "bedrijfsgebouw",
    "opslagplaats",
    "opbrengsteigendom",
  ],
  ...[
    "garage",
    "garagebox",
    "autostaanplaats",
    "staanplaats",
    "parkeerplaats",
    "carport",
    "kelder",
    "kelderberging",
    "berging",
    "zolder",
    "tuin",
    "tuinhuis",
    "terras",
    "koer",
  ],
  ...[
    "bouwgrond",
    "landbouwgrond",
    "bouwland",
    "weiland",
    "hooiland",
    "weide",
    "boomgaard",
    "zaailand",
    "akkerland",
    "bosgrond",
    "schuur",
    "stallingen",
    "stalling",
    "serre",
    "zwembad",
  ],
  ...[
    "maison d['’]habitation",
    "maison de commerce",
    "maison",
    "villa",
    "bungalow",
    "fermette",
    "chalet",
    "appartement-duplex",
    "entrepôt",
    "hangar",
    "atelier",
    "rez-de-chaussée commercial",
  ],
  ...[
    "emplacement de parking",
    "emplacement de stationnement",
    "box de garage",
    "cave",
    "grenier",
    "jardin",
    "jardinet",
    "terrasse",
    "cour",
    "piscine",
    "abri de jardin",
    "débarras",
  ],
  ...[
    "terrain à bâtir",
    "terrain",
    "prairie",
    "pâture",
    "pré",
    "verger",
    "étable",
    "écurie",
    "grange",
    "serre",
    "pâturage",
    "presbytère",
  ],
  ...[
    "einfamilienhaus",
    "wohnhaus",
    "bauernhaus",
    "reihenhaus",
    "bungalow",
    "eigentumswohnung",
    "wohnung",
    "ferienhaus",
    "geschäftshaus",
    "lagerhalle",
    "werkstatt",
  ],
  ...[
    "stellplatz",
    "autostellplatz",
    "tiefgaragenstellplatz",
    "keller",
    "kellerraum",
    "speicher",
    "dachboden",
    "garten",
    "gartenhaus",
    "scheune",
    "stall",
    "stallungen",
    "schuppen",
  ],
  ...["bauplatz", "baugrundstück", "bauland", "wiese", "weide", "ackerland", "obstwiese", "holzung", "schwimmbad"],
].join("|");

/** "VERKOOP VAN BOUWGROND", "VENTE – APPARTEMENT": a title in capitals names the good right behind the act. */
const TITLE = new RegExp(
  `(?<=^(?:AKTE\\s|ACTE\\s(?:DE\\s)?)?(?:VERKOOP|VERKOPING|AANKOOP|SCHENKING|RUIL|VENTE|DONATION|ÉCHANGE|ECHANGE|VERKAUF|KAUFVERTRAG|SCHENKUNG)(?:\\s(?:VAN|D['’]|DE|D['’]UN|D['’]UNE|EINES|EINER)(?:\\s(?:EEN|UN|UNE))?|\\s[–—:-])\\s?)(?:${NOUNS.toUpperCase()})S?(?!\\p{L})`,
  "gmu",
);

/** Behind a good: "… met garage, tuin en schuur". Adjectives may stand between. */
const LINK = String.raw`(?:,\s|\s(?:en|et|und|met|avec|mit)\s|,\s(?:en|et|und|met|avec|mit)\s)(?:(?:een|de|het|une?|l['’]|la|le|les|eine?[nmrs]?|der|die|das|dem|den)\s?)?(?:\p{Ll}{4,}(?:e|en|er|es)\s)?`;
const NEXT = new RegExp(`${LINK}((?:${NOUNS})(?:s|en|n|e|es)?)(?!\\p{L}|-)`, "iuy");

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
