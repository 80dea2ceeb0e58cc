/** Agreements filled in as forms, lists with one cadastre's line below them, sides named at the head of their block: of our own invention. */
import { expect, test } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

const FORM = `
§ header
COMPROMIS TUSSEN PARTIJEN

§ parties
DE VERKOPER
Naam, voornamen: ⟦PERSON|CLAES Tom Jan⟧
Geboren te ⟦LOCATION|Geel⟧ op ⟦DATE|2/03/1970⟧
Woonplaats: ⟦ADDRESS|Dijk 4, 2440 Geel⟧

DE KOPER
Naam, voornamen: ⟦PERSON|SMET An⟧
Geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|5/06/1982⟧
Woonplaats: ⟦ADDRESS|Markt 9, 2400 Mol⟧

§ agreement
De verkoper verkoopt aan de koper, die aanvaardt, de volle eigendom van:

§ description
Stad ⟦LOCATION|Mol⟧ – 2e afdeling

- een ⟦GOOD|appartement⟧ op de 2e verdieping (kavel A21), met 2 slaapkamers en doucheruimte;
- een ⟦GOOD|kelder⟧ (kavel K3).

Kadaster: ⟦PARCEL|sectie B nr. 31C P0007⟧. Kadastraal inkomen: ⟦MONEY|700 €⟧. Bewoonbare oppervlakte: ⟦AREA|75 m²⟧.

§ price
De prijs bedraagt ⟦MONEY|199.000 €⟧.

§ transfer
De koper wordt heden eigenaar. Het goed is vrij van alle huur.

§ closing
Opgemaakt te ⟦LOCATION|Mol⟧ op ⟦DATE|3/05/2024⟧ in twee exemplaren.`;

test("a form's two names, each behind 'Naam, voornamen:', are two parties", () => {
  const { record } = deriveRecord(compile(FORM, "nl"));
  expect(record.parties.map(({ name, role }) => [name, role])).toEqual([
    ["Tom Jan Claes", "seller"],
    ["An Smet", "buyer"],
  ]);
});

test("items with a lot in brackets are goods, and the cadastre's line below the list is that of both", () => {
  const { goods, transactions } = deriveRecord(compile(FORM, "nl")).record;
  expect(goods.map(({ type }) => type)).toEqual(["apartment", "storage"]);
  expect(goods.map(({ parcels }) => parcels.map(({ number }) => number))).toEqual([["31C"], ["31C"]]);
  expect(transactions[0]?.goods).toEqual(["g1", "g2"]);
});

test("the living area and the income below the list are the flat's, not its cellar's", () => {
  const { goods } = deriveRecord(compile(FORM, "nl")).record;
  expect(goods.map(({ areas }) => areas.map(({ squareMetres }) => squareMetres))).toEqual([[75], []]);
  expect(goods.map(({ cadastralIncome }) => cadastralIncome?.amount ?? null)).toEqual([700, null]);
});

test("a good 'vrij van alle huur' in the clause of the transfer is free", () => {
  expect(deriveRecord(compile(FORM, "nl")).record.goods[0]?.occupancy).toBe("free");
});

test("a name that heads its block with a colon is that of the party below it, who pays the balance", () => {
  const exchange = `
§ header
ÉCHANGE
§ opening
Le ⟦DATE|3 mai 2020⟧, devant nous, ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧, ont comparu :
§ parties
D'une part, ci-après dénommé « l'échangiste sub 1 » :

Monsieur ⟦PERSON|Paul Remy⟧, né à ⟦LOCATION|Huy⟧ le ⟦DATE|1er mai 1950⟧, domicilié à ⟦ADDRESS|4500 Huy, rue Neuve 1⟧,

D'autre part, ci-après dénommé « l'échangiste sub 2 » :

Monsieur ⟦PERSON|Jean Noël⟧, né à ⟦LOCATION|Spa⟧ le ⟦DATE|2 mai 1951⟧, domicilié à ⟦ADDRESS|4900 Spa, rue Haute 2⟧.
§ agreement
L'échangiste sub 1 cède à titre d'échange à l'échangiste sub 2, qui accepte :
§ description
Commune de ⟦LOCATION|Huy⟧. LOT A. Une ⟦GOOD|prairie⟧ cadastrée ⟦PARCEL|section B numéro 12A⟧, de ⟦AREA|12 ares⟧.
§ agreement
L'échangiste sub 2 cède en contre-échange à l'échangiste sub 1, qui accepte :
§ description
Commune de ⟦LOCATION|Huy⟧. LOT B. Une ⟦GOOD|terre⟧ cadastrée ⟦PARCEL|section B numéro 14C⟧, de ⟦AREA|9 ares⟧.
§ price
L'échangiste sub 2 paie une soulte de ⟦MONEY|5.000 €⟧, dont quittance.`;
  const { transactions } = deriveRecord(compile(exchange, "fr")).record;
  expect(transactions.map(({ to, price }) => [to, price?.amount ?? null])).toEqual([
    [["p2"], 5000],
    [["p1"], null],
  ]);
});
