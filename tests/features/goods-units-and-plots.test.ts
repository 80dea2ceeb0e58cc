import { describe, expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { compile } from "./annotated.ts";

const read = (markup: string, language: Language) => deriveGoods(createContext(compile(markup, language))).goods;
const first = (markup: string, language: Language) => read(markup, language)[0];

describe("units of a building and the ground below them", () => {
  it.each([
    [
      "ground named by a bare word",
      "In het project, aan de ⟦ADDRESS|Veldlaan 4⟧, op te trekken op grond gekend als ⟦PARCEL|sectie B nummer 12C⟧, groot ⟦AREA|9a 10ca⟧:",
    ],
    [
      "a block that the statutes divide",
      "Een ⟦GOOD|opbrengsteigendom⟧, ⟦ADDRESS|Veldlaan 4⟧, ⟦PARCEL|sectie B nummer 12C⟧, groot ⟦AREA|9a 10ca⟧.",
    ],
  ])("%s is no good beside units that have their shares in it", (_, lead) => {
    const goods = read(
      `§ description\n${lead}\na) Het ⟦GOOD|appartement⟧ A1, met 700/1.000sten van de gemene delen.\nb) De ⟦GOOD|garage⟧ G1, met 300/1.000sten van de gemene delen.`,
      "nl",
    );
    expect(goods.map(({ type, address }) => [type, address?.street])).toEqual([
      ["apartment", "Veldlaan"],
      ["garage", "Veldlaan"],
    ]);
  });

  it("a unit that the model did not mark is one by its thousandths, and the income of the whole is no unit's", () => {
    const goods = read(
      "§ description\nUn immeuble avec ⟦GOOD|cour⟧, ⟦ADDRESS|rue des Saules, 9⟧, ⟦PARCEL|section A, numéro 41 B⟧, d'un revenu cadastral global de ⟦MONEY|1.900 €⟧.\n§ title_origin\nAcquis.\n§ description\nLes lots :\n1. Le local professionnel A, de ⟦AREA|60 m²⟧, avec 600/1.000 en indivision forcée.\n2. Le ⟦GOOD|garage⟧ G, dans la ⟦GOOD|cour⟧, avec 400/1.000.\n§ condominium\nL'⟦ORGANISATION|Association des copropriétaires Les Saules⟧ a son siège ⟦ADDRESS|rue des Saules 9, 5000 Namur⟧.",
      "fr",
    );
    expect(goods.map(({ type, cadastralIncome, address }) => [type, cadastralIncome, address?.postalCode])).toEqual([
      ["office", null, "5000"],
      ["garage", null, "5000"],
    ]);
  });

  it("units lie at the address of the Grundbesitz that the building stands on", () => {
    const goods = read(
      "§ description\nIn dem Gebäude, stehend auf einem Grundbesitz in ⟦ADDRESS|4700 Eupen, Buchenweg 3⟧:\n1. Die ⟦GOOD|Wohnung⟧ A1, mit 70/1.000 der gemeinschaftlichen Teile.\n2. Der ⟦GOOD|Keller⟧ 4, mit 2/1.000 der gemeinschaftlichen Teile.\n§ fiscal\nKein Neubau im Sinne des Mehrwertsteuergesetzbuches.",
      "de",
    );
    expect(goods.map(({ address, newlyBuilt }) => [address?.street, address?.postalCode, newlyBuilt])).toEqual([
      ["Buchenweg", "4700", false],
      ["Buchenweg", "4700", false],
    ]);
  });
});

describe("a plot and what goes up on it", () => {
  it("a house in construction on a building plot is a house", () => {
    expect(
      first(
        "§ description\n⟦GOOD|Terrain à bâtir⟧ avec ⟦GOOD|maison⟧ jumelée en construction, ⟦PARCEL|section C, numéro 7 D⟧. Composition : rez-de-chaussée et deux étages ; trois chambres.\n§ planning\nZone : habitat à caractère rural (plan de secteur).",
        "fr",
      ),
    ).toMatchObject({
      type: "house",
      subtype: "semi_detached",
      floors: 3,
      bedrooms: 3,
      zoning: "habitat à caractère rural",
    });
  });

  it("the parcel that a lot was cut from has an area of its own", () => {
    expect(
      first(
        "§ description\nEine ⟦GOOD|Parzelle Bauland⟧, ⟦PARCEL|Flur B, Teil der Nummer 8/c⟧, vermessen mit ⟦AREA|9 a 64 ca⟧.\nDie gesamte Stammparzelle, aus der die Lose gebildet wurden, umfasst laut Titel ⟦AREA|1 ha 14 a⟧.",
        "de",
      )?.areas.map(({ squareMetres }) => squareMetres),
    ).toEqual([964]);
  });

  it("what a good lies beside does not name it", () => {
    expect(
      read(
        "§ description\nDie Güter: erstens, einen ⟦GOOD|Bauernhof⟧, ⟦PARCEL|Flur K, Nummer 3⟧, groß ⟦AREA|20 a⟧; zweitens, eine am ⟦GOOD|Hof⟧ anschließende ⟦GOOD|Weide⟧, ⟦PARCEL|Flur K, Nummer 4⟧, groß ⟦AREA|80 a⟧; so wie diese Güter bekannt sind, wobei das ⟦GOOD|Wohnhaus⟧ zwei Geschosse und vier Schlafzimmer zählt.",
        "de",
      ).map(({ type, floors, bedrooms }) => [type, floors, bedrooms]),
    ).toEqual([
      ["farm", 2, 4],
      ["farmland", null, null],
    ]);
  });

  it("title and survey may give one figure", () => {
    expect(
      first(
        "§ description\nEen ⟦GOOD|bungalow⟧, gekadastreerd ⟦PARCEL|sectie A nummer 1B⟧. Titel en meting van landmeter Goris geven een oppervlakte van ⟦AREA|16a 20ca⟧.",
        "nl",
      )?.areas.map(({ squareMetres, basis }) => [squareMetres, basis]),
    ).toEqual([
      [1620, "title"],
      [1620, "survey"],
    ]);
  });
});

describe("storeys, rooms and years", () => {
  const HOUSE = "§ description\nEen ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nummer 1B⟧, ";
  it.each([
    ["met een gelijkvloerse verdieping en één bovenverdieping.", { floors: 2 }],
    ["met op de tweede verdieping drie slaapkamers.", { bedrooms: 3 }],
    [
      "gekend.\n§ title_origin\nDe verkoper kocht de grond en liet de gebouwen in 1971 optrekken.",
      { constructionYear: 1971 },
    ],
    [
      "gekend.\n§ title_origin\nZij heeft het gebouw laten oprichten, met voltooiing in 1990.",
      { constructionYear: 1990 },
    ],
  ])("%s", (text, facts) => {
    expect(first(HOUSE + text, "nl")).toMatchObject(facts);
  });

  it.each([
    ["de rangée, élevée d'un étage sur rez-de-chaussée.", { floors: 2, subtype: "row_house" }],
    [
      ". Façades : ☐ 2 ☐ 3 ☒ 4\nLa ⟦GOOD|maison⟧, de 1968, offre : cinq chambres.",
      { subtype: "detached", constructionYear: 1968 },
    ],
    [
      ", au lieu-dit « ⟦LOCATION|Au Puits⟧ », ⟦LOCATION|rue du Charme⟧, cadastrée.",
      { address: { street: "rue du Charme" } },
    ],
  ])("une maison %s", (text, facts) => {
    expect(first(`§ description\nUne ⟦GOOD|maison⟧ ${text}`, "fr")).toMatchObject(facts);
  });
});

describe("use and certificates", () => {
  it("a heading that names a lease lets nothing", () => {
    expect(
      first(
        "§ description\nEin ⟦GOOD|Bauplatz⟧, ⟦PARCEL|Flur A, Nummer 3⟧.\n§ occupancy\nPacht. – Das Los ist frei von Pacht; der bisherige Pächter hat verzichtet.",
        "de",
      )?.occupancy,
    ).toBe("free");
  });

  it("goods are meant by ordinals in a row and by number words", () => {
    const LOTS =
      "§ description\nLOT UN - Une ⟦GOOD|terre⟧, ⟦PARCEL|section C, numéro 2⟧, ⟦AREA|1 ha⟧ ;\nLOT DEUX - Une ⟦GOOD|pâture⟧, ⟦PARCEL|section C, numéro 3⟧, ⟦AREA|2 ha⟧.\n§ occupancy\nLe lot deux n'est pas loué. Le lot un est donné à bail.";
    expect(read(LOTS, "fr").map(({ occupancy }) => occupancy)).toEqual(["let", "free"]);
    const ROW =
      "§ description\nEerste goed. – Een ⟦GOOD|perceel bouwland⟧, ⟦PARCEL|sectie A nummer 1⟧.\nTweede goed. – Een ⟦GOOD|perceel weiland⟧, ⟦PARCEL|sectie A nummer 2⟧.\nDerde goed. – Een ⟦GOOD|perceel bouwland⟧, ⟦PARCEL|sectie A nummer 3⟧.\n§ occupancy\nHet eerste en tweede goed zijn verpacht. Het derde goed is vrij.";
    expect(read(ROW, "nl").map(({ occupancy }) => occupancy)).toEqual(["let", "let", "free"]);
  });

  it("a tank without a duty to report is there, and a form's ticked class is the label", () => {
    const HOUSE =
      "§ description\nEin ⟦GOOD|Haus⟧, ⟦PARCEL|Flur A, Nummer 3⟧. Eine Unterkellerung ist nicht vorgesehen.\n";
    expect(
      first(`${HOUSE}§ oil_tank\nEs befindet sich ein Heizöltank im Gut, der keiner Meldepflicht unterliegt.`, "de"),
    ).toMatchObject({ oilTank: "present", cellar: false });
    expect(
      first(
        "§ description\nUne ⟦GOOD|maison⟧, ⟦PARCEL|section A, numéro 3⟧.\n§ energy\nCertificat n° ⟦REFERENCE|20240822011387⟧ : classe ☐ D ☒ E ☐ F – 374 kWh/m².an",
        "fr",
      )?.epc,
    ).toMatchObject({ label: "E", value: 374 });
  });

  it.each([
    [
      "fr",
      "Le bien, que le vendeur donnait en location jusqu'au ⟦DATE|31 mai 2016⟧, est actuellement libre de toute occupation.",
    ],
    ["de", "Das Gut steht seit dem Auszug des letzten Mieters leer und ist somit frei von jeder Nutzung."],
  ] as const)("a good that is free now is not let, whatever lease was before it (%s)", (language, text) => {
    expect(
      first(`§ description\n⟦GOOD|maison⟧, ⟦PARCEL|section A, numéro 3⟧\n§ occupancy\n${text}`, language)?.occupancy,
    ).toBe("free");
  });

  it("a form tells the tank by where it lies, and the year behind its source", () => {
    expect(
      first(
        "§ description\nEen ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nummer 3⟧.\nBouwjaar (kadaster): 1938\n§ oil_tank\nArtikel 19 - STOOKOLIETANK\n[ ] geen [x] bovengronds, inhoud 1.200 liter, in de kelder [ ] ondergronds.",
        "nl",
      ),
    ).toMatchObject({ oilTank: "present", constructionYear: 1938 });
  });

  it("an inspection stands although the first use was after October 1981", () => {
    expect(
      first(
        "§ description\nUne ⟦GOOD|maison⟧, ⟦PARCEL|section A, numéro 3⟧.\n§ electricity\nL'installation, mise en service après le ⟦DATE|1er octobre 1981⟧, a été contrôlée le ⟦DATE|20 novembre 2009⟧ et trouvée conforme.",
        "fr",
      )?.electricity,
    ).toEqual({ conform: true, inspectionDate: "2009-11-20" });
  });
});
