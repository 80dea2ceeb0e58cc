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
  [
    "refuses terms that the deed defines and prints in capitals",
    "le VENDEUR DU [GOOD|TERRAIN] et le VENDEUR [PERSON|DU TERRAIN]; la [LOCATION|RÉSIDENCE]; à bâtir sur le [GOOD|TERRAIN]; Monsieur [PERSON|DU BOIS]",
    "le VENDEUR DU TERRAIN et le VENDEUR DU TERRAIN; la RÉSIDENCE; à bâtir sur le [GOOD|TERRAIN]; Monsieur [PERSON|DU BOIS]",
  ],
  [
    "knows the town of Halle from a hall, and leaves the article behind a body's name outside",
    "Stad [GOOD|HALLE], eerste afdeling: een [GOOD|halle]; déposé à la [ORGANISATION|Caisse des Dépôts et Consignations le] 3 mai",
    "Stad [LOCATION|HALLE], eerste afdeling: een [GOOD|halle]; déposé à la [ORGANISATION|Caisse des Dépôts et Consignations] le 3 mai",
  ],
  [
    "refuses what the sentence calls common, and a restoring that is no shed",
    "De [GOOD|fietsenberging] en de [GOOD|wasplaats] zijn gemene delen; la [GOOD|remise] en état, une [GOOD|remise] au fond",
    "De fietsenberging en de wasplaats zijn gemene delen; la remise en état, une [GOOD|remise] au fond",
  ],
  [
    "leaves a particle outside that no surname follows",
    "le notaire, Monsieur [PERSON|Gilsoul de la] main gauche",
    "le notaire, Monsieur [PERSON|Gilsoul] de la main gauche",
  ],
  [
    "takes the number of an office of legal security",
    "het [ORGANISATION|Kantoor Rechtszekerheid Kortrijk] 2.",
    "het [ORGANISATION|Kantoor Rechtszekerheid Kortrijk 2].",
  ],
  [
    "refuses the ground that a building stands on, and the one common to its flats",
    "gebouw opgericht op een [GOOD|perceel grond], met de gemene delen, waaronder de [GOOD|grond]; een [GOOD|perceel grond] te Gent",
    "gebouw opgericht op een perceel grond, met de gemene delen, waaronder de grond; een [GOOD|perceel grond] te Gent",
  ],
  [
    "refuses a good that the sentence goes on to deny",
    "Een [GOOD|garage] is er niet. Een [GOOD|kelder] is er wel.",
    "Een garage is er niet. Een [GOOD|kelder] is er wel.",
  ],
  [
    "takes the building before its flats, unless the flats lie in it",
    "L'immeuble à [GOOD|appartements] est vendu. Dans un immeuble à [GOOD|appartements] sis à Mons",
    "L'[GOOD|immeuble à appartements] est vendu. Dans un immeuble à appartements sis à Mons",
  ],
  [
    "ends a body before its branch or what it is owed",
    "la [ORGANISATION|Caisse Générale d'Épargne et de Retraite, agence de Bertrix] et la [ORGANISATION|Société Nationale de Crédit, créancière]",
    "la [ORGANISATION|Caisse Générale d'Épargne et de Retraite], agence de Bertrix et la [ORGANISATION|Société Nationale de Crédit], créancière",
  ],
  [
    "parts a municipality from the body named after it",
    "la [ORGANISATION|Commune d'Herbeumont et l'Administration de l'Urbanisme]",
    "la [ORGANISATION|Commune d'Herbeumont] et l'[ORGANISATION|Administration de l'Urbanisme]",
  ],
  [
    "takes the words that make the owners of flats a body",
    "de vereniging van mede-eigenaars [ORGANISATION|Garages Molen]",
    "de [ORGANISATION|vereniging van mede-eigenaars Garages Molen]",
  ],
  [
    "leaves the trade before a firm outside",
    "vom [ORGANISATION|Vermessungsbüro Geo-Eifel PGmbH] gesetzt",
    "vom Vermessungsbüro [ORGANISATION|Geo-Eifel PGmbH] gesetzt",
  ],
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
  [
    "leaves the double surname of one person whole where given names stand beside it",
    "Madame [PERSON|LEROY-FONTAINE Alix] vend. Madame [PERSON|Leroy-Fontaine] signe",
    "Madame [PERSON|LEROY-FONTAINE Alix] vend. Madame [PERSON|Leroy-Fontaine] signe",
  ],
  [
    "splits the name of a wife who is called after her husband too",
    "mevrouw [PERSON|Anna MAES], mevrouw [PERSON|Pauwels-Maes] tekent",
    "mevrouw [PERSON|Anna MAES], mevrouw [PERSON|Pauwels]-[PERSON|Maes] tekent",
  ],
  [
    "takes a party, an estate or a family before a surname off in three languages",
    "die [ORGANISATION|Partei Schmitz], les [ORGANISATION|consorts Lambert], de [PERSON|nalatenschap Claes] zelf",
    "die Partei [PERSON|Schmitz], les consorts [PERSON|Lambert], de nalatenschap [PERSON|Claes] zelf",
  ],
  [
    "takes a first name alone for the person who bears it, not for a place",
    "de heer [PERSON|WILLEMS Joris] koopt; [LOCATION|Joris] betaalt te [LOCATION|Gent]",
    "de heer [PERSON|WILLEMS Joris] koopt; [PERSON|Joris] betaalt te [LOCATION|Gent]",
  ],
  [
    "refuses a verb that begins a paragraph",
    "Charges du preneur\n[PERSON|Entretenir] la haie. [PERSON|Lucas Maes] paie",
    "Charges du preneur\nEntretenir la haie. [PERSON|Lucas Maes] paie",
  ],
  [
    "takes initials inside a line in, and no list's letter",
    "opgemaakt door R. [PERSON|Claes]\nB. [PERSON|NAGELS Piet]; par M. [PERSON|Denis]",
    "opgemaakt door [PERSON|R. Claes]\nB. [PERSON|NAGELS Piet]; par M. [PERSON|Denis]",
  ],
  [
    "cuts list marks and the deed's counting words off",
    "\n[PERSON|2. NAGELS Piet] koopt. [PERSON|Tertio], [LOCATION|Littera]",
    "\n2. [PERSON|NAGELS Piet] koopt. Tertio, Littera",
  ],
  [
    "takes a company's name in capitals whole",
    "vendu à ATELIER [ORGANISATION|MARLOIE SRL] par acte; VENTE PAR [ORGANISATION|MARLOIE SRL]",
    "vendu à [ORGANISATION|ATELIER MARLOIE SRL] par acte; VENTE PAR [ORGANISATION|MARLOIE SRL]",
  ],
  [
    "takes an article behind a legal form and a partner behind the sign in",
    "N.V. De [ORGANISATION|Zwaluw], [ORGANISATION|Peeters] & Zonen en de GEMEINDE [ORGANISATION|RAEREN]",
    "[ORGANISATION|N.V. De Zwaluw], [ORGANISATION|Peeters & Zonen] en de [ORGANISATION|GEMEINDE RAEREN]",
  ],
  [
    "takes a town in a cadastral heading for a place",
    "[ORGANISATION|Stadt Eupen], Gemarkung 2; [ORGANISATION|Stadt Eupen] verkauft",
    "Stadt [LOCATION|Eupen], Gemarkung 2; [ORGANISATION|Stadt Eupen] verkauft",
  ],
  [
    "takes a street with its number for an address, and an address without a number for a place",
    "gelegen [LOCATION|Kastanjelei] 14 te 2018 [LOCATION|Antwerpen]; sise [ADDRESS|rue des Aulnes]. Er wohnt [LOCATION|Mühlenstraße] 7.",
    "gelegen [ADDRESS|Kastanjelei 14 te 2018 Antwerpen]; sise [LOCATION|rue des Aulnes]. Er wohnt [ADDRESS|Mühlenstraße 7].",
  ],
  [
    "takes the street before a house number and the merged municipality in its bracket in",
    "BOULEVARD DES AULNES [ADDRESS|12 5000 NAMUR]; [ADDRESS|Dorpstraat 3, 9500 Geraardsbergen] (Onkerzele)",
    "[ADDRESS|BOULEVARD DES AULNES 12 5000 NAMUR]; [ADDRESS|Dorpstraat 3, 9500 Geraardsbergen (Onkerzele)]",
  ],
  [
    "leaves a named house and the deceased husband before an address",
    "à la [ADDRESS|Maison des Métiers, rue des Aulnes 4]; veuve de [ADDRESS|Luc NOEL, Grand-Rue 3, 6600 Bastogne]",
    "à la [LOCATION|Maison des Métiers], [ADDRESS|rue des Aulnes 4]; veuve de [PERSON|Luc NOEL], [ADDRESS|Grand-Rue 3, 6600 Bastogne]",
  ],
  [
    "closes a bracket and leaves one about the whole",
    "het [ORGANISATION|Bestuur Ruimte (BR]) nam plan [REFERENCE|(44-103)] aan",
    "het [ORGANISATION|Bestuur Ruimte (BR)] nam plan ([REFERENCE|44-103]) aan",
  ],
  [
    "joins two surnames of a firm and a suspended compound, and no notaries named by their title",
    "[PERSON|DE RIDDER] & [PERSON|MAES], notarissen; [ORGANISATION|Dender]- en [ORGANISATION|Scheldekas NV]; notaires [PERSON|NOEL] & [PERSON|COLIN]",
    "[ORGANISATION|DE RIDDER & MAES], notarissen; [ORGANISATION|Dender- en Scheldekas NV]; notaires [PERSON|NOEL] & [PERSON|COLIN]",
  ],
  [
    "leaves the common noun before a company's name",
    "de la [ORGANISATION|banque Crédit du Hain SA], société de [ORGANISATION|construction BATIBEL S.P.R.L.]",
    "de la banque [ORGANISATION|Crédit du Hain SA], société de construction [ORGANISATION|BATIBEL S.P.R.L.]",
  ],
  [
    "takes initials of a row of signatures in at the head of its line",
    "Gelezen:\nR. [PERSON|Claes] – S. Maes, et O. [PERSON|Colin] et M. [PERSON|Noël]",
    "Gelezen:\n[PERSON|R. Claes] – S. Maes, et [PERSON|O. Colin] et [PERSON|M. Noël]",
  ],
  [
    "refuses what is no body, no place and no good: bare articles, plans, compounds, field names, furniture",
    'dits "[ORGANISATION|LES] X", [ORGANISATION|RUP Kouter], die [ORGANISATION|Handelsgesellschaft], [LOCATION|Surface], [GOOD|Aard]: loods, der [GOOD|Traktor], im [GOOD|Altersheim]',
    'dits "LES X", RUP Kouter, die Handelsgesellschaft, Surface, Aard: loods, der Traktor, im Altersheim',
  ],
  [
    "leaves the abbreviation before an enterprise number",
    "[ENTERPRISE_NUMBER|UN 0538.441.753], [ENTERPRISE_NUMBER|O.N. 0538.441.753]",
    "UN [ENTERPRISE_NUMBER|0538.441.753], O.N. [ENTERPRISE_NUMBER|0538.441.753]",
  ],
  [
    "splits a couple whose hyphen the model overlooked",
    "[PERSON|Anna CLAES] en [PERSON|Jan MAES]; dossier [LOCATION|Claes-Maes] en [PERSON|CLAES]-MAES",
    "[PERSON|Anna CLAES] en [PERSON|Jan MAES]; dossier [PERSON|Claes]-[PERSON|Maes] en [PERSON|CLAES]-[PERSON|MAES]",
  ],
  [
    "refuses a lot's name, a column's heads and a soil colour",
    "lot « [ORGANISATION|EST] », [LOCATION|Lieu-dit Nature] Kategorie „[LOCATION|Lavendel]“",
    "lot « EST », Lieu-dit Nature Kategorie „Lavendel“",
  ],
  [
    "takes a bilingual street for one address, and a number's suffix",
    "te [ADDRESS|Kerkstraat] – [ADDRESS|rue de l'Église 4], [ADDRESS|rue du Puits, 7] bis",
    "te [ADDRESS|Kerkstraat – rue de l'Église 4], [ADDRESS|rue du Puits, 7 bis]",
  ],
  [
    "parts the name of a home from its address",
    "verblijvend in rusthuis [ADDRESS|Avondrood, Stationsstraat 15, 9000 Gent]",
    "verblijvend in [LOCATION|rusthuis Avondrood], [ADDRESS|Stationsstraat 15, 9000 Gent]",
  ],
  [
    "takes the preposition of a German street in",
    "eine Halle, An der [ADDRESS|Mühle 7], und Am [ADDRESS|Bach 2]",
    "eine Halle, [ADDRESS|An der Mühle 7], und [ADDRESS|Am Bach 2]",
  ],
  [
    "parts a field's name from its nature in a row, and takes a bare noun for a good",
    "1 [LOCATION|Fond du Puits bois] A 12\n/ [LOCATION|Fichtenwald] / Flur",
    "1 [LOCATION|Fond du Puits] [GOOD|bois] A 12\n/ [GOOD|Fichtenwald] / Flur",
  ],
  [
    "refuses ways, chimneys and public buildings, former uses, buildings of a complex and common parts",
    "der [GOOD|Kamin], le [GOOD|sentier], het [GOOD|gemeentehuis], (ancien [GOOD|atelier]), zwischen [GOOD|Haus] B, la [GOOD|cave commune]",
    "der Kamin, le sentier, het gemeentehuis, (ancien atelier), zwischen Haus B, la cave commune",
  ],
  [
    "takes the particle behind a noble title in",
    "le comte de [PERSON|Liedel], jonkheer van der [PERSON|Elst], Graf von [PERSON|Thal]",
    "le comte [PERSON|de Liedel], jonkheer [PERSON|van der Elst], Graf [PERSON|von Thal]",
  ],
  [
    "takes a neighbour and an heir for persons, and a town that acts for a body",
    "gebuur [LOCATION|Nijs], les héritiers [LOCATION|Noël]; die STADT [LOCATION|EUPEN], vertreten durch",
    "gebuur [PERSON|Nijs], les héritiers [PERSON|Noël]; die [ORGANISATION|STADT EUPEN], vertreten durch",
  ],
  [
    "takes a home for a place with its kind, and the owners of its flats for a body",
    "in woonzorgcentrum [ORGANISATION|Ter Elst]; die Vereinigung der Miteigentümer [ORGANISATION|Residenz Linde]",
    "in [LOCATION|woonzorgcentrum Ter Elst]; die [ORGANISATION|Vereinigung der Miteigentümer Residenz Linde]",
  ],
  [
    "takes number, suffix and box of an address in one after the other",
    "à [ADDRESS|Ciney, rue du Puits], 7 bis bte 3, Ciney",
    "à [ADDRESS|Ciney, rue du Puits, 7 bis bte 3], Ciney",
  ],
  [
    "cuts an office's number, a link before a parcel, and parts two numbers of the soil office",
    "[LOCATION|Liège 2], [LOCATION|Verviers I], A 4 [PARCEL|et A 5 b], nr. A:[REFERENCE|20110012345 R:20110012344]",
    "[LOCATION|Liège] 2, [LOCATION|Verviers] I, A 4 et [PARCEL|A 5 b], nr. A:[REFERENCE|20110012345] R:[REFERENCE|20110012344]",
  ],
  [
    "refuses what stands behind an empty box, and a place inside a plan's quoted name",
    '☒ [GOOD|rijwoning] ☐ [GOOD|appartement]; onteigeningsplan "Fietsweg [LOCATION|Rutten]"',
    '☒ [GOOD|rijwoning] ☐ appartement; onteigeningsplan "Fietsweg Rutten"',
  ],
  [
    "parts a house from the place where it lies, and cuts a preposition that nothing follows",
    "[LOCATION|maison de Wavre], [LOCATION|huis te Mol]; bij [ORGANISATION|Zilverbank van] 20 frank",
    "[GOOD|maison] de [LOCATION|Wavre], [GOOD|huis] te [LOCATION|Mol]; bij [ORGANISATION|Zilverbank] van 20 frank",
  ],
  [
    "takes notaries named together for persons, and their firm for one body",
    "Notare [ORGANISATION|KLEIN & GROSS] – Raeren; les notaires [ORGANISATION|Petit & Grand SRL]",
    "Notare [PERSON|KLEIN] & [PERSON|GROSS] – Raeren; les notaires [ORGANISATION|Petit & Grand SRL]",
  ],
  [
    "takes a number behind the word for a parcel for one",
    "perceel [REFERENCE|95/C/14] en vergunning [REFERENCE|95/C/14]",
    "perceel [PARCEL|95/C/14] en vergunning [REFERENCE|95/C/14]",
  ],
  [
    "leaves a school or a church that is sold a good",
    "een voormalige [GOOD|school], une [GOOD|église]; nahe der [GOOD|Schule]",
    "een voormalige [GOOD|school], une [GOOD|église]; nahe der Schule",
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
  [
    "takes the kind of an office and the first word of a company in",
    "op het kantoor [ORGANISATION|Rechtszekerheid Gent 1], durch Elektroprüfung [ORGANISATION|Weserland VoG] geprüft, von Notar [ORGANISATION|Grün GmbH]",
    "op het [ORGANISATION|kantoor Rechtszekerheid Gent 1], durch [ORGANISATION|Elektroprüfung Weserland VoG] geprüft, von Notar [ORGANISATION|Grün GmbH]",
  ],
  [
    "keeps the parts of a notary's company and of a town in capitals together",
    "la société [ORGANISATION|Line Colot], notaire [ORGANISATION|SRL]. BAIL - [ORGANISATION|VILLE DE] [LOCATION|HUY] / NOEL",
    "la société [ORGANISATION|Line Colot, notaire SRL]. BAIL - [ORGANISATION|VILLE DE HUY] / NOEL",
  ],
  [
    "leaves the place of an unnamed organ",
    "der [ORGANISATION|Gemeinderat von Amel], het [ORGANISATION|stadsbestuur van Lier], die [ORGANISATION|Ortschaft Medell], Gouverneur der [ORGANISATION|Provinz Lüttich]; [ORGANISATION|Provinz Lüttich]",
    "der Gemeinderat von [LOCATION|Amel], het stadsbestuur van [LOCATION|Lier], die Ortschaft [LOCATION|Medell], Gouverneur der Provinz [LOCATION|Lüttich]; [ORGANISATION|Provinz Lüttich]",
  ],
  [
    "takes who insures or certifies for no place",
    "souscrite auprès d'[LOCATION|Mosana], émise par [LOCATION|Kautex]; verzekeraar [LOCATION|Brandkas]; chez [LOCATION|Namur]",
    "souscrite auprès d'[ORGANISATION|Mosana], émise par [ORGANISATION|Kautex]; verzekeraar [ORGANISATION|Brandkas]; chez [LOCATION|Namur]",
  ],
  [
    "reads a municipality at a heading's end",
    "NOTAR [PERSON|Egon HALLER] – [PERSON|SANKT VITH]\nTEXT",
    "NOTAR [PERSON|Egon HALLER] – [LOCATION|SANKT VITH]\nTEXT",
  ],
  [
    "parts a street without a number from its town",
    "à [ADDRESS|Namur, rue de Fer]",
    "à [LOCATION|Namur], [LOCATION|rue de Fer]",
  ],
  [
    "splits a couple of bare names, the first like a given name",
    "des epoux [PERSON|LOUIS-BASTIN], de echtgenoten [PERSON|Jan-Baptist Peeters]",
    "des epoux [PERSON|LOUIS]-[PERSON|BASTIN], de echtgenoten [PERSON|Jan-Baptist Peeters]",
  ],
  [
    "refuses parts of a building and words that are no date",
    "drei [GOOD|Fassaden], l'[GOOD|escalier], de [GOOD|rolluiken]; terme de [DATE|SOIXANTE-SIX ANS], vom [DATE|ersten Jänner neunzehnhundertachtzig]",
    "drei Fassaden, l'escalier, de rolluiken; terme de SOIXANTE-SIX ANS, vom [DATE|ersten Jänner neunzehnhundertachtzig]",
  ],
  [
    "refuses a title cut before its stop, a bare legal form, a tax and the trade of notaries",
    "Kaufakt / [PERSON|Ehel]. [PERSON|Maes]; die [ORGANISATION|PGmbH] zahlt, la [ORGANISATION|T.V.A.]; [ORGANISATION|Notaires associés]",
    "Kaufakt / Ehel. [PERSON|Maes]; die PGmbH zahlt, la T.V.A.; Notaires associés",
  ],
  [
    "refuses a feast on which rent falls due, but no town of that name",
    "échu à la [LOCATION|Saint-Rémi], zahlbar zu [LOCATION|Sankt Martin], pacht tot [LOCATION|Lichtmis]; né à [LOCATION|Saint-Hubert]",
    "échu à la Saint-Rémi, zahlbar zu Sankt Martin, pacht tot Lichtmis; né à [LOCATION|Saint-Hubert]",
  ],
  [
    "refuses a civil status, a surface and a type that look like places",
    'am 3. Mai, [LOCATION|Junggeselle], mit einer [ADDRESS|Grösse] von 3 Ar; Haus, Typ "[LOCATION|Fuchs]"',
    'am 3. Mai, Junggeselle, mit einer Grösse von 3 Ar; Haus, Typ "Fuchs"',
  ],
  [
    "refuses years of building, a postcode at the head and the office's file over the repertory",
    "[REFERENCE|98/0311]\nRepertorium 4.120\n[REFERENCE|3630] MAASEIK\ngebaut [REFERENCE|1966-1968], Akte Nr. [REFERENCE|2019-2044]",
    "98/0311\nRepertorium 4.120\n3630 MAASEIK\ngebaut 1966-1968, Akte Nr. [REFERENCE|2019-2044]",
  ],
  [
    "refuses what is neither a day nor a month of a year",
    "na den oorlog van [DATE|14-18], seit dem [DATE|Sommer 2011], fin du mois de [DATE|mars], du [DATE|1er] alinéa, avant l'an [DATE|deux mille]",
    "na den oorlog van 14-18, seit dem Sommer 2011, fin du mois de mars, du 1er alinéa, avant l'an deux mille",
  ],
  [
    "parts a couple whose given and surname a hyphen joins",
    "Eheleute [PERSON|PETERS Karl-LENZ Anna], der Gütergemeinschaft [ORGANISATION|Peters-Lenz]",
    "Eheleute [PERSON|PETERS Karl]-[PERSON|LENZ Anna], der Gütergemeinschaft [PERSON|Peters]-[PERSON|Lenz]",
  ],
  [
    "joins surname and given names behind one person's title",
    "Frau [PERSON|LIMA DA COSTA], [PERSON|Rosa], wohnhaft; haar zaakvoerder [PERSON|Aerts], [PERSON|Filip Jan], veehouder; de heren [PERSON|Aerts], [PERSON|Filip], en anderen",
    "Frau [PERSON|LIMA DA COSTA, Rosa], wohnhaft; haar zaakvoerder [PERSON|Aerts, Filip Jan], veehouder; de heren [PERSON|Aerts], [PERSON|Filip], en anderen",
  ],
  [
    "keeps together the double name of one who holds an office or is unmarried",
    "notaris Ern. [PERSON|Maes-Lauwers] en [PERSON|Mademoiselle Petit-Roux]; de echtelieden [PERSON|Maes-Lauwers]",
    "notaris [PERSON|Ern. Maes-Lauwers] en Mademoiselle [PERSON|Petit-Roux]; de echtelieden [PERSON|Maes]-[PERSON|Lauwers]",
  ],
  [
    "refuses the number of a court file, an approval and a contract",
    "rolnummer [REFERENCE|11/220/A], (Zulassung [REFERENCE|CERTIF-P2-01]), contrat [REFERENCE|45/109], vergunning [REFERENCE|45/109]",
    "rolnummer 11/220/A, (Zulassung CERTIF-P2-01), contrat 45/109, vergunning [REFERENCE|45/109]",
  ],
  [
    "takes those to whom a title conveys for persons",
    "Vente Lambert à [LOCATION|Bodart] et à [LOCATION|Thonon]\nMonsieur [PERSON|Jules BODART], et [PERSON|Emile THONON], demeurant à [LOCATION|Bodart]",
    "Vente Lambert à [PERSON|Bodart] et à [PERSON|Thonon]\nMonsieur [PERSON|Jules BODART], et [PERSON|Emile THONON], demeurant à [LOCATION|Bodart]",
  ],
  [
    "takes lenders and insurers known by name for bodies",
    "houdt [PERSON|Crelan] een inschrijving, police auprès d'[LOCATION|Assubel]",
    "houdt [ORGANISATION|Crelan] een inschrijving, police auprès d'[ORGANISATION|Assubel]",
  ],
  [
    "leaves the place of the college and of who keeps the register",
    "le [ORGANISATION|Collège des Bourgmestre et Echevins d'Uccle], de bewaarder der [ORGANISATION|hypotheken te Gent]",
    "le Collège des Bourgmestre et Echevins d'[LOCATION|Uccle], de bewaarder der hypotheken te [LOCATION|Gent]",
  ],
  [
    "takes the box in an address and leaves outside what lies before the house",
    "in [ADDRESS|1030 Schaarbeek, Rue Haute 15], Bk. 3; [ADDRESS|drève Verte 18] (boîte 4); [ADDRESS|Grote Markt 6 tegenover] de kerk",
    "in [ADDRESS|1030 Schaarbeek, Rue Haute 15, Bk. 3]; [ADDRESS|drève Verte 18 (boîte 4)]; [ADDRESS|Grote Markt 6] tegenover de kerk",
  ],
  [
    "refuses a sale, trees and the neighbour's garden as goods, and what was never built",
    "[GOOD|HAUSKAUF]; die [GOOD|Bäume]; der Nachbar darf zu seinem [GOOD|Garten] gehen; welke [GOOD|veranda] nooit is gebouwd; [GOOD|An]- und Zubehör",
    "HAUSKAUF; die Bäume; der Nachbar darf zu seinem Garten gehen; welke veranda nooit is gebouwd; An- und Zubehör",
  ],
  [
    "parts a house from its street and keeps shop and dwelling together",
    "la [LOCATION|maison rue Haute] et une [GOOD|maison de commerce] et d'habitation",
    "la [GOOD|maison] [LOCATION|rue Haute] et une [GOOD|maison de commerce et d'habitation]",
  ],
];

describe("the contract's span rules", () => {
  it.each(CASES)("%s", (_title, given, expected) => {
    expect(apply(given)).toBe(expected);
  });

  it("wants more of a body whose name does not say that it is one", () => {
    const text = "bloquée chez Korvine, à la Banque Korvine";
    const doubtful = (start: number, end: number): ModelEntity => ({ label: "ORGANISATION", start, end, score: 0.6 });
    expect(applyContract(text, [doubtful(13, 20), doubtful(27, 41)]).map(({ start }) => start)).toEqual([27]);
  });

  it("changes nothing when applied twice", () => {
    for (const [, , expected] of CASES) expect(apply(expected)).toBe(expected);
  });
});
