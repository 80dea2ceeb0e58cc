import { describe, expect, it } from "vitest";
import type { EntityLabel } from "../../src/deed.ts";
import { applyContract } from "../../src/ner/contract/index.ts";
import type { ModelEntity } from "../../src/ner/decode.ts";

/** "a [LABEL|span] b" → what the contract makes of those spans, written the same way. */
function apply(marked: string): string {
  let text = "";
  const entities: ModelEntity[] = [];
  for (const part of marked.matchAll(/\[([A-Z_]+)\|([^\]]*)\]|[^[]+/g)) {
    if (part[1] === undefined) text += part[0];
    else {
      const start = text.length;
      text += part[2] ?? "";
      entities.push({ label: part[1] as EntityLabel, start, end: text.length, score: 0.99 });
    }
  }
  let out = "";
  let at = 0;
  for (const { start, end, label } of applyContract(text, entities)) {
    out += `${text.slice(at, start)}[${label}|${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

const CASES: readonly (readonly [title: string, given: string, expected: string])[] = [
  ["cuts titles off persons", "[PERSON|De heer Jan Peeters] komt", "De heer [PERSON|Jan Peeters] komt"],
  [
    "splits a couple joined by a hyphen",
    "de echtgenoten [PERSON|Van Hoecke-De Baets] kopen",
    "de echtgenoten [PERSON|Van Hoecke]-[PERSON|De Baets] kopen",
  ],
  [
    "splits a couple with given names",
    "Eheleute [PERSON|Viktor Peiffer-Lux] in",
    "Eheleute [PERSON|Viktor Peiffer]-[PERSON|Lux] in",
  ],
  [
    "leaves hyphenated given names whole",
    "heer [PERSON|Jean-Pierre Colson], [PERSON|Karl-Heinz]",
    "heer [PERSON|Jean-Pierre Colson], [PERSON|Karl-Heinz]",
  ],
  [
    "leaves the double name of one person whole",
    "architect [PERSON|Ewa Nowak]-[PERSON|Dubois] tekent",
    "architect [PERSON|Ewa Nowak-Dubois] tekent",
  ],
  [
    "goes on behind a particle",
    "Madame [PERSON|Aurélie de] [ADDRESS|Potter d'Indoye], ci-après",
    "Madame [PERSON|Aurélie de Potter d'Indoye], ci-après",
  ],
  [
    "refuses the deed's own words in capitals",
    'Hierna "[LOCATION|DE KOPER]". [ORGANISATION|DER VERKÄUFER] [PERSON|PARTAGE]',
    'Hierna "DE KOPER". DER VERKÄUFER PARTAGE',
  ],
  [
    "takes a legal form that touches the name in",
    "tegen [ORGANISATION|Dakwerken Somers] NV, en SPRL [ORGANISATION|Gillet].",
    "tegen [ORGANISATION|Dakwerken Somers NV], en [ORGANISATION|SPRL Gillet].",
  ],
  [
    "leaves a written-out legal form outside",
    "[ORGANISATION|de naamloze vennootschap Immo Linde]",
    "de naamloze vennootschap [ORGANISATION|Immo Linde]",
  ],
  [
    "gives an office its seat and no one else",
    "[ORGANISATION|hypotheekkantoor te Gent], [ORGANISATION|Maatschappij Linde te Brugge]",
    "[ORGANISATION|hypotheekkantoor te Gent], [ORGANISATION|Maatschappij Linde] te [LOCATION|Brugge]",
  ],
  ["takes a titled organisation for a person", "Madame [ORGANISATION|Huysmans] vend", "Madame [PERSON|Huysmans] vend"],
  [
    "takes the postcode in",
    "zetel te 2018 [ADDRESS|Antwerpen, Lange Lozanastraat 188], RPR",
    "zetel te [ADDRESS|2018 Antwerpen, Lange Lozanastraat 188], RPR",
  ],
  [
    "takes the house number and box in",
    "à [ADDRESS|7803 Ath, chaussée de Renaix] 406, BCE",
    "à [ADDRESS|7803 Ath, chaussée de Renaix 406], BCE",
  ],
  [
    "parts a country from an address",
    "in [ADDRESS|Deutschland, 52066 Aachen, Markt 9a].",
    "in [LOCATION|Deutschland], [ADDRESS|52066 Aachen, Markt 9a].",
  ],
  [
    "joins a place over its hyphens",
    "COMMUNE DE [LOCATION|WOLUWE]-SAINT-LAMBERT (x)",
    "COMMUNE DE [LOCATION|WOLUWE-SAINT-LAMBERT] (x)",
  ],
  [
    "refuses a place inside the name of a plan",
    "volgens het gewestplan [LOCATION|Gent]; au plan de secteur de [LOCATION|Mons-Borinage]",
    "volgens het gewestplan Gent; au plan de secteur de Mons-Borinage",
  ],
  [
    "refuses goods said to be absent",
    "geen [GOOD|garage], pas de [GOOD|cave], keinen [GOOD|Keller]",
    "geen garage, pas de cave, keinen Keller",
  ],
  ['refuses "sur et avec terrain"', "maison, sur et avec [GOOD|terrain], sise", "maison, sur et avec terrain, sise"],
  [
    "refuses the building that a unit lies in",
    "In een [GOOD|appartementsgebouw]: het [GOOD|appartement]",
    "In een appartementsgebouw: het [GOOD|appartement]",
  ],
  [
    "cuts what leads to an amount",
    "inkomen: [MONEY|zegge zevenhonderd euro (€ 700,00)].",
    "inkomen: zegge [MONEY|zevenhonderd euro (€ 700,00)].",
  ],
  [
    "finds where the number words begin",
    "voor lot [MONEY|veertien en vierendertigduizend vijfhonderd euro] (of",
    "voor lot veertien en [MONEY|vierendertigduizend vijfhonderd euro] (of",
  ],
  [
    "takes in number words that were left out",
    "Ontvangen: vierhonderd en [MONEY|zes duizend frank].",
    "Ontvangen: [MONEY|vierhonderd en zes duizend frank].",
  ],
  ["takes the dash for no cents in", "Wohnung [MONEY|EUR 107.000],-; Keller", "Wohnung [MONEY|EUR 107.000,-]; Keller"],
  [
    "splits an amount repeated in another currency",
    "geraamd op [MONEY|300.000 frank (7.436,81 euro)] voor",
    "geraamd op [MONEY|300.000 frank] ([MONEY|7.436,81 euro]) voor",
  ],
  [
    "leaves words and digits of one currency whole",
    "für [MONEY|fünfzig Euro (50,00 EUR)].",
    "für [MONEY|fünfzig Euro (50,00 EUR)].",
  ],
  [
    "refuses a rate worded as money",
    "verminderd met [MONEY|tien frank] ten honderd (10 %)",
    "verminderd met tien frank ten honderd (10 %)",
  ],
  [
    "keeps an amount before a rate of its own",
    "soit [MONEY|cinq mille euros] ou dix pour cent",
    "soit [MONEY|cinq mille euros] ou dix pour cent",
  ],
  [
    "refuses volumes and bare numbers as areas",
    "[AREA|500 m³] en ([AREA|12426]) en [AREA|3 ca]",
    "500 m³ en (12426) en [AREA|3 ca]",
  ],
  [
    "splits two areas under one span",
    "oppervlakte: [AREA|1 ha 21 a 10 ca en 71 a 25 ca], samen",
    "oppervlakte: [AREA|1 ha 21 a 10 ca] en [AREA|71 a 25 ca], samen",
  ],
  [
    "splits at a second section",
    "titre [PARCEL|section B, partie du numéro 212/a et section B, partie du numéro 213/c], pour",
    "titre [PARCEL|section B, partie du numéro 212/a] et [PARCEL|section B, partie du numéro 213/c], pour",
  ],
  [
    "refuses a section or a partition alone",
    "[PARCEL|section] de Stockem, [PARCEL|partitienummer P0062]",
    "section de Stockem, partitienummer P0062",
  ],
  [
    "refuses a year of construction, keeps the deed's own year",
    "gebouwd in [DATE|1927]. Het jaar [DATE|tweeduizend twaalf].",
    "gebouwd in 1927. Het jaar [DATE|tweeduizend twaalf].",
  ],
  [
    "cuts weekday, preposition and what follows off dates",
    "[DATE|op maandag 4 maart 2024] en [DATE|24 juli daarna]",
    "op maandag [DATE|4 maart 2024] en [DATE|24 juli] daarna",
  ],
  [
    "refuses numbers of identity papers and accounts",
    "identiteitskaart nummer [REFERENCE|591-0844215-33]; rekening [REFERENCE|0961234567]",
    "identiteitskaart nummer 591-0844215-33; rekening 0961234567",
  ],
  [
    "asks an identifier for its digits",
    "[ENTERPRISE_NUMBER|77.120.334] en [ENTERPRISE_NUMBER|0403.170.701], [NATIONAL_NUMBER|85.03.14]",
    "77.120.334 en [ENTERPRISE_NUMBER|0403.170.701], 85.03.14",
  ],
  [
    "cuts what a register says off an address",
    "te [ADDRESS|Koksijde, Zeelaan 245, H.R. Veurne 29.117], BTW",
    "te [ADDRESS|Koksijde, Zeelaan 245], H.R. Veurne 29.117, BTW",
  ],
  [
    "parts a named place in quotation marks from an address",
    'domein "[ADDRESS|Zonnehoek", Driftweg 120], gekend',
    'domein "[LOCATION|Zonnehoek]", [ADDRESS|Driftweg 120], gekend',
  ],
  [
    "opens the bracket of a part-municipality",
    "te [LOCATION|Gent] ([ADDRESS|9050 Ledeberg), Brusselsesteenweg 40A bus 101]:",
    "te [ADDRESS|Gent (9050 Ledeberg), Brusselsesteenweg 40A bus 101]:",
  ],
  [
    "gives an office the seat that was torn from it",
    "op het [ORGANISATION|hypotheekkantoor] te [LOCATION|Veurne], bij [ORGANISATION|OMOB te] [LOCATION|Brussel]",
    "op het [ORGANISATION|hypotheekkantoor te Veurne], bij [ORGANISATION|OMOB] te [LOCATION|Brussel]",
  ],
  [
    "cuts a name at the quotation mark that closes it",
    "La coopérative « [ORGANISATION|CONDROZ ÉNERGIE » SCRL], siège",
    "La coopérative « [ORGANISATION|CONDROZ ÉNERGIE] » SCRL, siège",
  ],
  [
    "takes the rest of a number in and its list mark off",
    "(n° [REFERENCE|PU-81].204 A); bodemattest A:[REFERENCE|20220877123]",
    "(n° [REFERENCE|PU-81.204] A); bodemattest A:[REFERENCE|20220877123]",
  ],
  [
    "splits signatures in a row",
    "Gez. [PERSON|B. Collignon, N. Kreusch].",
    "Gez. [PERSON|B. Collignon], [PERSON|N. Kreusch].",
  ],
  [
    "takes a province alone for a place",
    "gouverneur van [ORGANISATION|Vlaams-Brabant] binnen",
    "gouverneur van [LOCATION|Vlaams-Brabant] binnen",
  ],
];

describe("the contract's span rules", () => {
  it.each(CASES)("%s", (_title, given, expected) => {
    expect(apply(given)).toBe(expected);
  });

  it("changes nothing when applied twice", () => {
    for (const [, , expected] of CASES) expect(apply(expected)).toBe(expected);
  });
});
