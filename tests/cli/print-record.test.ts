import { expect, it } from "vitest";
import { printRecord } from "../../src/cli/print-record.ts";
import { csvHeader, csvRows, jsonRows, TABLES } from "../../src/cli/tables.ts";
import type { FeatureRecord, Good } from "../../src/deed.ts";
import { deedOf } from "../store/examples.ts";

const address = { street: "Dorpsstraat", number: "12", box: "3", postalCode: "9000", municipality: "Gent" };
const good: Good = {
  id: "g1",
  type: "land",
  subtype: "building_plot",
  address,
  parcels: [
    {
      division: "gent 1e afdeling",
      section: "C",
      number: "98",
      partition: "P0000",
      capakey: "44801C0098/00_000",
      basis: "cadastre",
    },
    { division: null, section: "C", number: "789/C", partition: null, capakey: null, basis: "title" },
  ],
  areas: [
    { squareMetres: 877, basis: "cadastre", of: "land" },
    { squareMetres: 12_894.5, basis: "unspecified", of: null },
  ],
  cadastralIncome: { amount: 25_000, currency: "BEF" },
  bedrooms: 0,
  bathrooms: 1,
  floors: null,
  terrace: true,
  garden: false,
  garage: null,
  cellar: null,
  constructionYear: 1975,
  newlyBuilt: null,
  epc: { value: 302, label: "D", certificateNumber: null, date: null },
  flood: { parcelScore: "A", buildingScore: null },
  electricity: { conform: false, inspectionDate: "2019-03-19" },
  oilTank: null,
  asbestosCertificate: null,
  occupancy: "occupied_by_seller",
  zoning: "woongebied",
};
const record: FeatureRecord = {
  deed: {
    kind: "sale",
    language: "nl",
    date: "2024-03-07",
    repertoryNumber: "2024/00608",
    notaries: [{ name: "Anne Dubois", seat: "Namur" }],
  },
  parties: [
    {
      id: "p1",
      role: "seller",
      kind: "person",
      name: "Jan \u001b[31mPeeters",
      nationalNumber: "85073003328",
      birthDate: "1985-07-30",
      birthPlace: "Gent",
      enterpriseNumber: null,
      address,
    },
  ],
  transactions: [
    {
      id: "t1",
      kind: "sale",
      right: "bare_ownership",
      price: { amount: 245_000, currency: "EUR" },
      share: { numerator: 1, denominator: 2 },
      goods: ["g1"],
      from: ["p1"],
      to: [],
    },
  ],
  goods: [good],
};

it("prints what is known, in words, and nothing for what is not", () => {
  const printed = printRecord({
    name: "deed.pdf",
    sha256: "ab".repeat(32),
    pageCount: 1,
    record,
    issues: [{ code: "value_ambiguous", page: 1, message: "Two dates." }],
  });
  expect(printed.split("\n")).toEqual([
    "deed.pdf  [abababababab]",
    "------------------------",
    "  Deed              sale, Dutch, 1 page",
    "  Signed            2024-03-07",
    "  Repertory         2024/00608",
    "  Notary            Anne Dubois, Namur",
    "  Seller            Jan \uFFFD[31mPeeters, born Gent 1985-07-30, Dorpsstraat 12 box 3, 9000 Gent",
    "  Transaction       sale of 1/2 bare ownership of good 1 from Jan \uFFFD[31mPeeters for EUR 245,000.00",
    "  Good 1            land (building plot), Dorpsstraat 12 box 3, 9000 Gent",
    "    Parcel            gent 1e afdeling section C 98 P0000, 44801C0098/00_000, by cadastre; section C 789/C, by title",
    "    Area              877 m² land by cadastre; 12,894.5 m²",
    "    Cadastral income  BEF 25,000.00",
    "    Rooms             0 bedrooms, 1 bathroom",
    "    Has               terrace, no garden",
    "    Built             1975",
    "    Energy (EPC)      302 kWh/m², label D",
    "    Flood             parcel A",
    "    Electricity       not conform, 2019-03-19",
    "    Occupancy         occupied by seller",
    "    Zoning            woongebied",
    "  To check",
    "    - page 1: Two dates.",
    "",
  ]);
  expect(printed).not.toContain("85073003328");
});

it("says of a document that is no deed just that", () => {
  const none: FeatureRecord = {
    deed: { kind: "not_a_deed", language: null, date: null, repertoryNumber: null, notaries: [] },
    parties: [],
    transactions: [],
    goods: [],
  };
  const printed = printRecord({ name: "invoice.pdf", sha256: "0".repeat(64), pageCount: 2, record: none, issues: [] });
  expect(printed).toContain("not a deed, language unknown, 2 pages");
});

it("gives each table rows as wide as its head, and names of people and files only with the parties", () => {
  const deed = { ...deedOf("Peeters"), record };
  for (const table of TABLES)
    for (const withParties of [false, true]) {
      const head = csvHeader(table, { withParties });
      for (const row of csvRows(table, deed, { withParties })) expect(row).toHaveLength(head.length);
      expect(new Set(head).size).toBe(head.length);
    }
  const open = (["transactions", "goods"] as const).flatMap((table) => [
    ...csvRows(table, deed, { withParties: false }),
    ...jsonRows(table, deed, { withParties: false }),
  ]);
  expect(JSON.stringify(open)).not.toContain("Peeters");
  expect(JSON.stringify(jsonRows("parties", deed, { withParties: true }))).toContain("Peeters.pdf");
});
