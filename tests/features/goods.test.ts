import { describe, expect, it } from "vitest";
import type { Good } from "../../src/deed.ts";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { GOOD_NORMALISERS } from "../../src/features/goods/normalise.ts";
import { compile } from "./annotated.ts";
import { DUTCH_FLAT, DUTCH_HOUSE, FRENCH_FARM, GERMAN_LOTS } from "./invented-goods.ts";

const goodsOf = (markup: string, language: "nl" | "fr" | "de"): readonly Good[] =>
  deriveGoods(createContext(compile(markup, language))).goods;
const areasOf = (good: Good | undefined) => good?.areas.map(({ squareMetres, basis }) => [squareMetres, basis]);
const numbersOf = (good: Good | undefined) =>
  good?.parcels.map(({ section, number, partition }) => [section, number, partition].join(" ").trim());

describe("a house described by title and by cadastre", () => {
  const [house, ...others] = goodsOf(DUTCH_HOUSE, "nl");

  it("is one good with both parcels, both areas and its own facts", () => {
    expect(others).toEqual([]);
    expect(house).toMatchObject({
      type: "house",
      subtype: "semi_detached",
      address: { street: "Eikenlaan", number: "12", box: null, postalCode: "9000", municipality: "Gent" },
      cadastralIncome: { amount: 745, currency: "EUR" },
      bedrooms: 3,
      bathrooms: 1,
      floors: 2,
      terrace: true,
      garden: true,
      garage: false,
      cellar: true,
      constructionYear: 1962,
      occupancy: "occupied_by_seller",
      zoning: "woongebied met landelijk karakter",
      oilTank: "present",
      newlyBuilt: null,
    });
    expect(numbersOf(house)).toEqual(["B 214/H", "B 214K P0000"]);
    expect(areasOf(house)).toEqual([
      [627, "title"],
      [631, "cadastre"],
    ]);
  });

  it("has its division as worded, and a capakey since the municipality's divisions are known", () => {
    expect(house?.parcels[1]).toMatchObject({
      division: "tweede afdeling",
      capakey: expect.stringMatching(/^44802B0214\/00K000$/),
    });
  });

  it("has its certificates", () => {
    expect(house?.epc).toEqual({
      value: 372,
      label: "D",
      certificateNumber: "20201112-0002379914-RES-1",
      date: "2020-11-12",
    });
    expect(house?.electricity).toEqual({ conform: false, inspectionDate: "2020-11-20" });
    expect(house?.flood).toEqual({ parcelScore: "B", buildingScore: "A" });
    expect(house?.asbestosCertificate).toBe("20230328-000741.006");
  });
});

describe("a flat with a cellar and a parking place of their own", () => {
  const goods = goodsOf(DUTCH_FLAT, "nl");

  it("are three goods of the building's address, the flat with its box", () => {
    expect(
      goods.map(({ type, subtype, address }) => [type, subtype, address?.street, address?.number, address?.box]),
    ).toEqual([
      ["apartment", "duplex", "Havenlaan", "7", "41"],
      ["storage", "cellar", "Havenlaan", "7", null],
      ["parking", null, "Havenlaan", "7", null],
    ]);
  });

  it("does not give the flat the cellar that is sold apart, nor the ground of the building as its area", () => {
    expect(goods[0]).toMatchObject({ cellar: null, terrace: true, bedrooms: 2, bathrooms: 1, constructionYear: 1998 });
    expect(goods.map(areasOf)).toEqual([[[96.4, "unspecified"]], [], [[12.5, "unspecified"]]]);
    expect(goods.map(numbersOf)).toEqual([["G 512M2 P0031"], ["G 512M2 P0078"], ["G 512M2 P0121"]]);
  });

  it("tells a fact of one unit on that unit only, and a fact of all on each", () => {
    expect(goods.map(({ occupancy }) => occupancy)).toEqual(["free", "free", "let"]);
    expect(goods.map(({ zoning }) => zoning)).toEqual(["woongebied", "woongebied", "woongebied"]);
    expect(goods.map(({ epc }) => epc.value)).toEqual([187, null, null]);
    expect(goods.map(({ cadastralIncome }) => cadastralIncome?.amount ?? null)).toEqual([892, null, 41]);
  });
});

describe("a list of parcels in French", () => {
  const goods = goodsOf(FRENCH_FARM, "fr");

  it("is one good an article, with its own kind, division and income in francs", () => {
    expect(goods.map(({ type, subtype }) => [type, subtype])).toEqual([
      ["farm", null],
      ["farmland", "meadow"],
      ["farmland", "arable"],
      ["forest", null],
    ]);
    expect(goods.map((good) => good.parcels[0]?.division)).toEqual([
      "cinquième division",
      "cinquième division",
      "cinquième division",
      "septième division",
    ]);
    expect(goods.map(({ cadastralIncome }) => cadastralIncome)).toEqual([
      { amount: 22_400, currency: "BEF" },
      { amount: 3600, currency: "BEF" },
      null,
      { amount: 260, currency: "BEF" },
    ]);
  });

  it("tells the area by mesurage, and the zone and the lease by article numbers", () => {
    expect(goods.map(areasOf)).toEqual([
      [[1420, "cadastre"]],
      [[10_280, "cadastre"]],
      [[8804, "survey"]],
      [[4390, "cadastre"]],
    ]);
    expect(goods.map(({ zoning }) => zoning)).toEqual([
      "zone d'habitat à caractère rural",
      "zone agricole",
      "zone agricole",
      "zone forestière",
    ]);
    expect(goods.map(({ occupancy }) => occupancy)).toEqual(["occupied_by_seller", "let", "let", "free"]);
  });

  it("gives each its municipality, and the field name where it has no street", () => {
    expect(goods.map(({ address }) => [address?.street, address?.municipality])).toEqual([
      ["rue de l'Eglise", "Havelange"],
      ["Derrière l'Eglise", "Havelange"],
      ["Fond des Vaux", "Havelange"],
      ["Sur les Roches", "Hamois"],
    ]);
  });
});

describe("building lots in German", () => {
  const goods = goodsOf(GERMAN_LOTS, "de");

  it("are two goods cut from one parcel, measured, on a street without numbers", () => {
    expect(goods.map(({ type, subtype, address }) => [type, subtype, address?.street, address?.municipality])).toEqual([
      ["land", "building_plot", "Am Waldrand", "Raeren"],
      ["land", "building_plot", "Am Waldrand", "Raeren"],
    ]);
    expect(goods.map(areasOf)).toEqual([[[712, "survey"]], [[685, "survey"]]]);
    expect(goods.map(numbersOf)).toEqual([["D 214F"], ["D 214F", "D 215B"]]);
    expect(goods.map(({ oilTank, epc, bedrooms, garden }) => [oilTank, epc.value, bedrooms, garden])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });
});

describe("descriptions of other shapes", () => {
  it("takes up the noun of a house in a later paragraph without making it a second good", () => {
    const goods = goodsOf(
      "§ description\nEen ⟦GOOD|villa⟧ met ⟦GOOD|garage⟧ te ⟦ADDRESS|Dreef 1, 9000 Gent⟧, ⟦PARCEL|sectie A nummer 12B⟧, groot ⟦AREA|9 a⟧.\n\nDe ⟦GOOD|villa⟧ telt vier slaapkamers; kadastraal inkomen ⟦MONEY|€ 900⟧.\n\nDe ⟦GOOD|garage⟧ is bereikbaar langs de zijgevel.",
      "nl",
    );
    expect(
      goods.map(({ type, bedrooms, garage, cadastralIncome }) => [type, bedrooms, garage, cadastralIncome?.amount]),
    ).toEqual([["house", 4, true, 900]]);
  });

  it("reads units that open a paragraph each, with lettered parts inside", () => {
    const goods = goodsOf(
      `§ description
Dans un immeuble sis ⟦ADDRESS|avenue des Arts 12 à 1000 Bruxelles⟧ :
L'⟦GOOD|appartement⟧ numéro 12, comprenant :
a) en propriété privative : hall, trois chambres, une salle de bains, une salle de douche et la ⟦GOOD|cave⟧ numéro 7 ;
b) en copropriété et indivision forcée : cent vingt/millièmes.
L'⟦GOOD|emplacement de parking⟧ numéro 3, comprenant :
b) en copropriété et indivision forcée : dix/millièmes.`,
      "fr",
    );
    expect(
      goods.map(({ type, bedrooms, bathrooms, cellar, address }) => [
        type,
        bedrooms,
        bathrooms,
        cellar,
        address?.street,
      ]),
    ).toEqual([
      ["apartment", 3, 2, true, "avenue des Arts"],
      ["parking", null, null, null, "avenue des Arts"],
    ]);
  });

  it("reads a list of land with dashes, and leaves its total out", () => {
    const goods = goodsOf(
      "§ description\nTe weten, zoals in het kadaster bekend:\n- een ⟦GOOD|perceel weiland⟧, ⟦PARCEL|sectie A nummer 12B⟧, groot ⟦AREA|45a 10ca⟧;\n- een ⟦GOOD|perceel bos⟧, ⟦PARCEL|sectie A nummer 14⟧, groot ⟦AREA|30a 05ca⟧;\nsamen groot ⟦AREA|75a 15ca⟧.",
      "nl",
    );
    expect(goods.map((good) => [good.type, areasOf(good)])).toEqual([
      ["farmland", [[4510, "cadastre"]]],
      ["forest", [[3005, "cadastre"]]],
    ]);
  });

  it("reads the lots of a building's statutes, named before their noun, on the ground described first", () => {
    const goods = goodsOf(
      `§ description
De grond: een ⟦GOOD|perceel grond⟧ te ⟦ADDRESS|9300 Aalst, Laan 3⟧, ⟦PARCEL|sectie A nummer 12B P0000⟧, groot ⟦AREA|8a 12ca⟧.
Het appartement A0.1: ⟦GOOD|appartement⟧ op het gelijkvloers, met twee slaapkamers en ⟦GOOD|terras⟧; 120/1.000sten.
Het appartement A1.1: ⟦GOOD|appartement⟧ op de eerste verdieping, met drie slaapkamers; 130/1.000sten.
Garage G1: ⟦GOOD|garage⟧ met 10/1.000sten.`,
      "nl",
    );
    expect(goods.map((good) => [good.type, good.bedrooms, good.address?.street, numbersOf(good)])).toEqual([
      ["land", null, "Laan", ["A 12B P0000"]],
      ["apartment", 2, "Laan", ["A 12B P0000"]],
      ["apartment", 3, "Laan", ["A 12B P0000"]],
      ["garage", null, "Laan", ["A 12B P0000"]],
    ]);
  });

  it("reads goods under headings of their own, each with its municipality", () => {
    const goods = goodsOf(
      `§ description
Eerste goed:
Gemeente ⟦LOCATION|BEERNEM⟧, eerste afdeling
Een ⟦GOOD|hoeve⟧ met ⟦GOOD|stallingen⟧ te ⟦ADDRESS|Beernem, Dorp 5⟧, ⟦PARCEL|sectie A nr. 12B⟧, groot ⟦AREA|45 a 10 ca⟧;
Tweede goed:
Gemeente ⟦LOCATION|OOSTKAMP⟧, derde afdeling
Een ⟦GOOD|perceel landbouwgrond⟧, ⟦PARCEL|sectie C nr. 88⟧, groot ⟦AREA|1 ha 2 a 10 ca⟧.`,
      "nl",
    );
    expect(goods.map((good) => [good.type, good.address?.municipality, good.parcels[0]?.division])).toEqual([
      ["farm", "Beernem", "eerste afdeling"],
      ["farmland", "Oostkamp", "derde afdeling"],
    ]);
  });

  it("finds a good whose noun the model did not mark, by its parcel", () => {
    const goods = goodsOf(
      "§ description\n1) Eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur C Nr. 12⟧, groß ⟦AREA|45 Ar⟧;\n2) ein Ackerland, ⟦PARCEL|Flur C Nr. 13⟧, groß ⟦AREA|12 Ar⟧.",
      "de",
    );
    expect(goods.map((good) => [good.subtype, numbersOf(good)])).toEqual([
      ["meadow", ["C 12"]],
      ["arable", ["C 13"]],
    ]);
  });
});

describe("what is not said", () => {
  it("is null, and alternatives that are not ticked say nothing", () => {
    const [house] = goodsOf(
      "§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|Kerkstraat 1, 9000 Gent⟧.\n§ oil_tank\nStookolietank\n[ ] aanwezig, bovengrondse tank [x] geen tank.",
      "nl",
    );
    expect(house).toMatchObject({
      bedrooms: null,
      terrace: null,
      garden: null,
      constructionYear: null,
      occupancy: null,
      zoning: null,
      oilTank: "absent",
      parcels: [],
      areas: [],
      cadastralIncome: null,
    });
  });

  it("gives no goods where nothing is described", () => {
    expect(goodsOf("§ header\nFactuur 2021/55\n", "nl")).toEqual([]);
  });
});

describe("a total area", () => {
  const list = (total: string) =>
    `§ description
1) een ⟦GOOD|weide⟧, ⟦PARCEL|sectie A nummer 12B⟧, groot ⟦AREA|45a 10ca⟧;
2) een ⟦GOOD|bos⟧, ⟦PARCEL|sectie A nummer 14⟧, groot ⟦AREA|30a 05ca⟧.
Samen groot ⟦AREA|${total}⟧.`;
  const codes = (total: string) =>
    deriveGoods(createContext(compile(list(total), "nl"))).issues.map(({ code }) => code);

  it("that the parts do not add up to is told, one that they do is not", () => {
    expect(codes("75a 15ca")).toEqual([]);
    expect(codes("85a 15ca")).toEqual(["total_differs_from_parts"]);
  });
});

describe("evidence", () => {
  for (const [name, markup, language] of [
    ["the house", DUTCH_HOUSE, "nl"],
    ["the flat", DUTCH_FLAT, "nl"],
    ["the farm", FRENCH_FARM, "fr"],
    ["the lots", GERMAN_LOTS, "de"],
  ] as const) {
    it(`normalising exactly the evidence of ${name} gives each value, and each value has evidence`, () => {
      const input = compile(markup, language);
      const { goods, evidence } = deriveGoods(createContext(input));
      const rows = Map.groupBy(evidence, ({ path }) => path);
      expect(owedPaths({ goods }).filter((path) => !rows.has(path))).toEqual([]);
      for (const [path, found] of rows) {
        const normalise = GOOD_NORMALISERS[path.replace(/\[\d+\]/g, "[]")];
        expect(normalise, path).toBeDefined();
        const value = normalise?.(
          found.map(({ start, end }) => ({ text: input.deed.text.slice(start, end) })),
          { language, year: null },
        );
        if (value !== undefined) expect([path, value]).toEqual([path, valueAt({ goods }, path)]);
        for (const { confidence } of found) expect(confidence).toBeGreaterThan(0);
        for (const { confidence } of found) expect(confidence).toBeLessThanOrEqual(1);
      }
    });
  }
});

function owedPaths(value: unknown, path = ""): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => owedPaths(item, `${path}[${index}]`));
  if (typeof value === "object")
    return Object.entries(value as object).flatMap(([key, item]) =>
      owedPaths(item, path === "" ? key : `${path}.${key}`),
    );
  return path.endsWith(".id") ? [] : [path];
}

const valueAt = (record: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((key) => key !== "")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record);
