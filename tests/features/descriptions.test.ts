import { expect, it } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { bareDeed } from "./bare-deed.ts";

type Language = "nl" | "fr" | "de";
/** Descriptions, and of each good in them: type/subtype [parcels] (square metres) {cadastral income}. */
const CASES: readonly (readonly [Language, string, readonly string[]])[] = [
  [
    "fr",
    "Dans un immeuble à appartements sis à ⟦ADDRESS|5000 Namur, rue Neuve 5⟧ :\n\nA. l'⟦GOOD|appartement⟧ A3, et 100/1.000es des parties communes, ⟦PARCEL|section B numéro 45 L P1⟧.\n\nB. au rez-de-chaussée, côté ⟦GOOD|cour⟧, le ⟦GOOD|box de garage⟧ G12, et 10/1.000es des parties communes, ⟦PARCEL|section B numéro 45 L P2⟧.",
    ["apartment[45L]", "garage[45L]"],
  ],
  [
    "de",
    "⟦LOCATION|LOS EINS⟧. Eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 1⟧, groß ⟦AREA|1 Hektar⟧.\n\n⟦LOCATION|LOS ZWEI⟧. Ein ⟦GOOD|Acker⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 2⟧, groß ⟦AREA|80 Ar⟧.",
    ["farmland/meadow[1](10000)", "farmland/arable[2](8000)"],
  ],
  [
    "nl",
    "Gemeente ⟦LOCATION|Lierde⟧. Eerstens: een ⟦GOOD|hofstede⟧ met ⟦GOOD|tuin⟧, ⟦PARCEL|sectie B nummer 11⟧, groot ⟦AREA|30 aren⟧. Tweedens: een partij ⟦GOOD|zaailand⟧, ⟦PARCEL|sectie B nummer 18⟧, groot ⟦AREA|1 ha 12 a⟧. Derdens: een partij ⟦GOOD|weiland⟧, ⟦PARCEL|sectie B nummer 20⟧, groot ⟦AREA|76 a⟧.",
    ["farm[11](3000)", "farmland/arable[18](11200)", "farmland/meadow[20](7600)"],
  ],
  [
    "fr",
    "Article premier.- Commune de ⟦LOCATION|Ciney⟧, deuxième division : une ⟦GOOD|prairie⟧, ⟦PARCEL|section C numéro 12⟧, de ⟦AREA|deux hectares dix ares⟧.\n\nArticle deux.- Commune de ⟦LOCATION|Ciney⟧, troisième division : un ⟦GOOD|bois⟧, ⟦PARCEL|section D numéro 40⟧, de ⟦AREA|1 ha⟧.",
    ["farmland/meadow[12](21000)", "forest[40](10000)"],
  ],
  [
    "de",
    "Ein ⟦GOOD|Baugrundstück⟧, zu nehmen aus der Parzelle ⟦PARCEL|Flur A Teil der Nummer 20/D⟧, wovon das Ganze ⟦AREA|40 a 10 ca⟧ umfasst; das verkaufte Los misst ⟦AREA|6 a 50 ca⟧.",
    ["land/building_plot[20/D](650)"],
  ],
  [
    "fr",
    "1. une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 5⟧, de ⟦AREA|3 ares⟧ ;\n\n2. un ⟦GOOD|terrain à bâtir⟧ à prendre dans une parcelle de plus grande étendue cadastrée ⟦PARCEL|section A n° 9⟧ pour ⟦AREA|40 ares⟧.\n\n§ survey_plan\nLe ⟦GOOD|terrain à bâtir⟧ a été mesuré par le géomètre ⟦PERSON|Paul Remy⟧, qui lui donne une superficie de ⟦AREA|6 ares 50 centiares⟧.",
    ["house[5](300)", "land/building_plot[9](650)"],
  ],
  [
    "nl",
    'STAD ⟦LOCATION|GENT⟧ – zevende afdeling\nEen ⟦GOOD|appartement⟧ op de tweede verdieping met ⟦GOOD|kelder⟧ en ⟦GOOD|autostaanplaats⟧ in de residentie "Ter Leie", gelegen ⟦ADDRESS|Kaai 5⟧, gekadastreerd ⟦PARCEL|sectie G nummer 12/A P0003⟧, kadastraal inkomen ⟦MONEY|€ 900⟧.',
    ["apartment[12/A]{900}"],
  ],
  [
    "nl",
    "In een appartementsgebouw te ⟦ADDRESS|9000 Gent, Kaai 5⟧, gekadastreerd ⟦PARCEL|sectie G nummer 12/A⟧:\n1. Het ⟦GOOD|appartement⟧ genummerd 2.1, omvattende: a) in privatieve en uitsluitende eigendom: hal, living; b) in mede-eigendom en gedwongen onverdeeldheid: 100/1000sten.\n2. De ⟦GOOD|kelder⟧ nummer K4.\n3. De ⟦GOOD|autostaanplaats⟧ nummer P7.",
    ["apartment[12/A]", "storage/cellar[12/A]", "parking[12/A]"],
  ],
  [
    "nl",
    'Gemeente ⟦LOCATION|Lierde⟧, derde afdeling:\n- een ⟦GOOD|weide⟧ gelegen te plaatse "Broek", ⟦PARCEL|sectie B nummer 34⟧, groot ⟦AREA|twee hectare tien are⟧;\n- een perceel ⟦GOOD|bouwland⟧, ⟦PARCEL|sectie B nummer 35/2⟧, groot ⟦AREA|80 a 5 ca⟧;\n- een ⟦GOOD|bos⟧, ⟦PARCEL|sectie B nummer 40⟧, groot ⟦AREA|1 ha⟧.',
    ["farmland/meadow[34](21000)", "farmland/arable[35/2](8005)", "forest[40](10000)"],
  ],
  [
    "nl",
    "Een ⟦GOOD|woonhuis⟧ met aanhorigheden, op en met grond, te ⟦ADDRESS|9570 Lierde, Dorp 3⟧, ⟦PARCEL|sectie A nummers 10/B en 10/C⟧, met een totale oppervlakte van ⟦AREA|12a 30ca⟧.",
    ["house[10/B,10/C](1230)"],
  ],
  [
    "nl",
    "Een perceel ⟦GOOD|bouwgrond⟧, zijnde lot 3 van de verkaveling, ⟦PARCEL|sectie A deel van nummer 20/D⟧, groot volgens meting ⟦AREA|650 m²⟧.",
    ["land/building_plot[20/D](650)"],
  ],
  [
    "fr",
    "VILLE DE ⟦LOCATION|NAMUR⟧ – cinquième division\nUne ⟦GOOD|maison d'habitation⟧ avec ⟦GOOD|jardin⟧ et ⟦GOOD|garage⟧, sise ⟦ADDRESS|rue Neuve 5⟧, cadastrée ⟦PARCEL|section B numéro 45 L P0000⟧, pour une contenance de ⟦AREA|3 ares 20 centiares⟧. Revenu cadastral : ⟦MONEY|850 €⟧.",
    ["house[45L](320){850}"],
  ],
  [
    "fr",
    "Dans un immeuble à appartements sis à ⟦ADDRESS|5000 Namur, rue Neuve 5⟧, cadastré ⟦PARCEL|section B numéro 45 L⟧ :\n1) l'⟦GOOD|appartement⟧ A3, comprenant : en propriété privative et exclusive : hall, séjour ; en copropriété et indivision forcée : 100/1000es.\n2) la ⟦GOOD|cave⟧ n° 4.\n3) l'⟦GOOD|emplacement de parking⟧ n° 7.",
    ["apartment[45L]", "storage/cellar[45L]", "parking[45L]"],
  ],
  [
    "fr",
    "Commune de ⟦LOCATION|Ciney⟧, deuxième division :\n1. une ⟦GOOD|prairie⟧ au lieu-dit « Les Monts », ⟦PARCEL|section C numéro 12⟧, de ⟦AREA|deux hectares dix ares⟧ ;\n2. une ⟦GOOD|terre⟧, ⟦PARCEL|section C numéro 13/2⟧, de ⟦AREA|80 a 5 ca⟧ ;\n3. un ⟦GOOD|bois⟧, ⟦PARCEL|section C numéro 40⟧, de ⟦AREA|1 ha⟧.",
    ["farmland/meadow[12](21000)", "farmland/arable[13/2](8005)", "forest[40](10000)"],
  ],
  [
    "fr",
    "Une parcelle de ⟦GOOD|terrain à bâtir⟧ formant le lot 3, ⟦PARCEL|section A partie du numéro 20 D⟧, d'une superficie mesurée de ⟦AREA|650 m²⟧.",
    ["land/building_plot[20D](650)"],
  ],
  [
    "fr",
    "Un ensemble immobilier comprenant : une ⟦GOOD|ferme⟧ avec ⟦GOOD|étables⟧ et ⟦GOOD|grange⟧, cour et jardin, ⟦PARCEL|section A numéro 5 C⟧, de ⟦AREA|40 ares⟧, et une ⟦GOOD|pâture⟧ attenante, ⟦PARCEL|section A numéro 6⟧, de ⟦AREA|1 ha 2 a⟧.",
    ["farm[5C](4000)", "farmland/meadow[6](10200)"],
  ],
  [
    "de",
    "STADT ⟦LOCATION|EUPEN⟧ – Gemarkung 1\nEin ⟦GOOD|Wohnhaus⟧ mit ⟦GOOD|Garten⟧, gelegen ⟦ADDRESS|Haasstraße 5⟧, katastriert ⟦PARCEL|Flur B Nummer 45/L P0000⟧, groß ⟦AREA|3 Ar 20 Zentiar⟧. Katastereinkommen: ⟦MONEY|850 €⟧.",
    ["house[45/L](320){850}"],
  ],
  [
    "de",
    "In einem Appartementhaus gelegen ⟦ADDRESS|4700 Eupen, Haasstraße 5⟧, katastriert ⟦PARCEL|Flur B Nummer 45/L⟧:\n1) die ⟦GOOD|Wohnung⟧ A3, bestehend aus: Diele, Wohnzimmer; und 100/1000 in den gemeinschaftlichen Teilen.\n2) der ⟦GOOD|Keller⟧ Nr. 4.\n3) der ⟦GOOD|Stellplatz⟧ Nr. 7.",
    ["apartment[45/L]", "storage/cellar[45/L]", "parking[45/L]"],
  ],
  [
    "de",
    "Gemeinde ⟦LOCATION|Büllingen⟧, Gemarkung 2:\na) eine ⟦GOOD|Wiese⟧, Ort genannt „Auf der Heide“, ⟦PARCEL|Flur C Nummer 12⟧, groß ⟦AREA|zwei Hektar zehn Ar⟧;\nb) ein ⟦GOOD|Acker⟧, ⟦PARCEL|Flur C Nummer 13/2⟧, groß ⟦AREA|80 Ar 5 Zentiar⟧;\nc) ein ⟦GOOD|Wald⟧, ⟦PARCEL|Flur C Nummer 40⟧, groß ⟦AREA|1 Hektar⟧.",
    ["farmland/meadow[12](21000)", "farmland/arable[13/2](8005)", "forest[40](10000)"],
  ],
  [
    "de",
    "Eine ⟦GOOD|Bauparzelle⟧, Los 3 der Parzellierung, ⟦PARCEL|Flur A Teil der Nummer 20/D⟧, mit einer vermessenen Fläche von ⟦AREA|650 m²⟧.",
    ["land/building_plot[20/D](650)"],
  ],
  [
    "nl",
    "Een ⟦GOOD|handelshuis⟧ met bovenliggende ⟦GOOD|woning⟧ te ⟦ADDRESS|9000 Gent, Veldstraat 9⟧, ⟦PARCEL|sectie A nr. 77/K⟧, groot ⟦AREA|95 m²⟧.",
    ["commercial[77/K](95)"],
  ],
  [
    "fr",
    "Un ⟦GOOD|immeuble de rapport⟧ de quatre appartements sis à ⟦ADDRESS|5000 Namur, rue Neuve 9⟧, ⟦PARCEL|section A n° 77 K⟧, de ⟦AREA|95 m²⟧.",
    ["building[77K](95)"],
  ],
  [
    "de",
    "Ein ⟦GOOD|Bauernhof⟧ mit ⟦GOOD|Scheune⟧ und ⟦GOOD|Stall⟧, ⟦PARCEL|Flur A Nr. 5/C⟧, groß ⟦AREA|40 Ar⟧, sowie anliegende ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur A Nr. 6⟧, groß ⟦AREA|1 Hektar 2 Ar⟧.",
    ["farm[5/C](4000)", "farmland/meadow[6](10200)"],
  ],
  ["nl", "Een ⟦GOOD|garage⟧ te ⟦ADDRESS|9000 Gent, Steeg 3⟧, ⟦PARCEL|sectie A nr. 88⟧.", ["garage[88]"]],
  [
    "nl",
    "Een ⟦GOOD|schuur⟧ met grond te ⟦ADDRESS|9570 Lierde, Dorp 12⟧, ⟦PARCEL|sectie A nr. 90⟧, groot ⟦AREA|3 are⟧.",
    ["farm[90](300)"],
  ],
  [
    "fr",
    "Une ⟦GOOD|grange⟧ sise à ⟦ADDRESS|5590 Ciney, rue Haute 12⟧, ⟦PARCEL|section A n° 90⟧, de ⟦AREA|3 ares⟧.",
    ["farm[90](300)"],
  ],
  [
    "de",
    "Eine ⟦GOOD|Scheune⟧ gelegen ⟦ADDRESS|4760 Büllingen, Dorf 12⟧, ⟦PARCEL|Flur A Nr. 90⟧, groß ⟦AREA|3 Ar⟧.",
    ["farm[90](300)"],
  ],
];

it.each(CASES)("tells goods apart in %s: %s", (language, description, expected) => {
  const { goods } = deriveRecord(compile(bareDeed(language, { description }), language)).record;
  const read = goods.map(({ type, subtype, parcels, areas, cadastralIncome }) =>
    [
      type,
      subtype === null ? "" : `/${subtype}`,
      `[${parcels.map(({ number }) => number).join(",")}]`,
      areas.length === 0 ? "" : `(${areas.map(({ squareMetres }) => squareMetres).join(",")})`,
      cadastralIncome === null ? "" : `{${cadastralIncome.amount}}`,
    ].join(""),
  );
  expect(read).toEqual(expected);
});
