/** The linter of annotated deeds: each check fails on a wrong text and is silent on the right one, and the training data are clean. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileGold, listGoldFolders } from "../../scripts/compile-gold.ts";
import { type AnnotatedDeed, lintDeed, lintFolder, listAnnotated } from "../../src/eval/index.ts";

const MARKUP = `§ header
⟦REFERENCE|2019/114⟧

§ opening
Op ⟦DATE|zeven maart tweeduizend negentien⟧, voor ⟦PERSON|Els Windels⟧, notaris te ⟦LOCATION|Gent⟧.

§ parties
Mevrouw ⟦PERSON|Vandoorne Agnes⟧, geboren te ⟦LOCATION|Deinze⟧ op ⟦DATE|12 juli 1960⟧, rijksregisternummer ⟦NATIONAL_NUMBER|60.07.12-148.25⟧, wonende te ⟦ADDRESS|9800 Deinze, Kerkstraat 4 bus 2⟧, verkoper;
⟦ORGANISATION|Torenhof NV⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0731.845.697⟧, met zetel te ⟦ADDRESS|9000 Gent, Dok Noord 7⟧, koper.

§ description
Stad ⟦LOCATION|Deinze⟧, tweede afdeling (44012). Een ⟦GOOD|woonhuis⟧ met ⟦GOOD|tuin⟧, ⟦ADDRESS|Kerkstraat 4, 9800 Deinze⟧, volgens kadaster ⟦PARCEL|sectie B, deel van nummer 18/r/2⟧, groot ⟦AREA|drie are tien centiare (3 a 10 ca)⟧, kadastraal inkomen ⟦MONEY|€ 600,00⟧. Het ⟦GOOD|woonhuis⟧ is van 1931 en telt drie slaapkamers.

§ planning
Het goed ligt volgens het gewestplan Gent in woongebied. Er is geen zwembad.

§ energy
Energieprestatiecertificaat ⟦REFERENCE|20190114-0002801234-1⟧ van ⟦DATE|14 januari 2019⟧: 320 kWh/m², label D.

§ occupancy
Het ⟦GOOD|woonhuis⟧ staat leeg.

§ price
De prijs is ⟦MONEY|TWEEHONDERDDUIZEND EURO (€ 200.000,00)⟧.
`;

const NO_FEATURES = {
  subtype: null,
  bathrooms: null,
  floors: null,
  terrace: null,
  garage: null,
  cellar: null,
  newlyBuilt: null,
  flood: { parcelScore: null, buildingScore: null },
  electricity: { conform: null, inspectionDate: null },
  oilTank: null,
  asbestosCertificate: null,
};

const RECORD = {
  deed: {
    kind: "sale",
    language: "nl",
    date: "2019-03-07",
    repertoryNumber: "2019/114",
    notaries: [{ name: "Els Windels", seat: "Gent" }],
  },
  parties: [
    {
      id: "p1",
      role: "seller",
      kind: "person",
      name: "Agnes Vandoorne",
      nationalNumber: "60071214825",
      birthDate: "1960-07-12",
      birthPlace: "Deinze",
      enterpriseNumber: null,
      address: { street: "Kerkstraat", number: "4", box: "2", postalCode: "9800", municipality: "Deinze" },
    },
    {
      id: "p2",
      role: "buyer",
      kind: "organisation",
      name: "Torenhof NV",
      nationalNumber: null,
      birthDate: null,
      birthPlace: null,
      enterpriseNumber: "0731845697",
      address: { street: "Dok Noord", number: "7", box: null, postalCode: "9000", municipality: "Gent" },
    },
  ],
  transactions: [
    {
      id: "t1",
      kind: "sale",
      right: "full_ownership",
      price: { amount: 200000, currency: "EUR" },
      share: null,
      goods: ["g1"],
      from: ["p1"],
      to: ["p2"],
    },
  ],
  goods: [
    {
      ...NO_FEATURES,
      id: "g1",
      type: "house",
      address: { street: "Kerkstraat", number: "4", box: null, postalCode: "9800", municipality: "Deinze" },
      parcels: [
        {
          division: "tweede afdeling",
          section: "B",
          number: "18/R/2",
          partition: null,
          capakey: "44012B0018/00R002",
          basis: "cadastre",
        },
      ],
      areas: [{ squareMetres: 310, basis: "unspecified", of: "land" }],
      cadastralIncome: { amount: 600, currency: "EUR" },
      bedrooms: 3,
      garden: true,
      constructionYear: 1931,
      epc: { value: 320, label: "D", certificateNumber: "20190114-0002801234-1", date: "2019-01-14" },
      occupancy: "free",
      zoning: "woongebied",
    },
  ],
};

const right: AnnotatedDeed = { markup: MARKUP, features: JSON.stringify(RECORD), allowed: null };

/** The deed with words of its markup replaced, which must stand there. */
function withMarkup(from: string, to: string): AnnotatedDeed {
  expect(MARKUP).toContain(from);
  return { ...right, markup: MARKUP.replace(from, to) };
}

/** The deed with one value of its record set: `goods.0.epc.label`. */
function withValue(path: string, value: unknown): AnnotatedDeed {
  const record = structuredClone(RECORD) as unknown as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const owner = keys.reduce((object, key) => object[key] as Record<string, unknown>, record);
  owner[last] = value;
  return { ...right, features: JSON.stringify(record) };
}

const codesOf = (deed: AnnotatedDeed): readonly string[] => [...new Set(lintDeed(deed).map(({ code }) => code))];

describe("the linter", () => {
  it("finds nothing in a right deed", () => {
    expect(lintDeed(right)).toEqual([]);
  });

  it.each([
    ["a bracket that is not closed", "⟦LOCATION|Gent⟧.", "⟦LOCATION|Gent.", "markup"],
    ["an unknown label", "⟦GOOD|tuin⟧", "⟦GARDEN|tuin⟧", "markup"],
    ["an unknown clause kind", "§ energy", "§ energie", "markup"],
    ["text before the first clause", "§ header\n", "", "markup"],
    ["a ligature", "geen zwembad", "geen zwembad (o\uFB03cieel)", "text_form"],
    ["a letter that is not composed", "staat leeg", "staat le\u0308eg", "text_form"],
    ["two clauses of one kind side by side", "§ energy", "§ planning", "clause_repeated"],
    ["a clause without text", "§ energy\n", "§ soil\n\n§ energy\n", "clause_empty"],
    ["a date that is none", "⟦DATE|12 juli 1960⟧", "12 juli 1960 (⟦DATE|zestig⟧)", "form"],
    ["a bare year as a date", "van 1931", "van ⟦DATE|1931⟧", "form"],
    ["an amount without a currency", "⟦MONEY|€ 600,00⟧", "⟦MONEY|600,00⟧", "form"],
    ["an area without a unit", "(3 a 10 ca)⟧", "(3 a 10 ca)⟧ of ⟦AREA|310⟧", "form"],
    ["a parcel with its division", "⟦PARCEL|sectie B", "⟦PARCEL|tweede afdeling sectie B", "form"],
    ["an address without a number", "⟦ADDRESS|9000 Gent, Dok Noord 7⟧", "⟦ADDRESS|Dok Noord⟧", "form"],
    ["a reference without a digit", "Er is geen", "Vergunning ⟦REFERENCE|onbekend⟧. Er is geen", "form"],
    ["a place with its article", "Er is geen", "Aan ⟦LOCATION|de Leie⟧. Er is geen", "form"],
    ["a national number that fails its check", "148.25⟧", "148.26⟧", "check_digits"],
    ["an enterprise number that fails its check", "0731.845.697", "0731.845.698", "check_digits"],
    ["words that contradict digits", "(3 a 10 ca)", "(3 a 11 ca)", "words_digits_contradict"],
    ["a title inside a person", "Mevrouw ⟦PERSON|", "⟦PERSON|Mevrouw ", "span_rule"],
    ["an article inside a good", "Het ⟦GOOD|woonhuis⟧ staat", "⟦GOOD|Het woonhuis⟧ staat", "span_rule"],
    ["a preposition inside a place", "te ⟦LOCATION|Deinze⟧ op", "⟦LOCATION|te Deinze⟧ op", "span_rule"],
    ["a weekday inside a date", "van ⟦DATE|14", "van ⟦DATE|maandag 14", "span_rule"],
    ["punctuation inside a span", "⟦LOCATION|Gent⟧.", "⟦LOCATION|Gent.⟧,", "span_rule"],
    ["a legal form left out", "⟦ORGANISATION|Torenhof NV⟧", "NV ⟦ORGANISATION|Torenhof⟧", "span_rule"],
    ["a place in the name of a plan", "gewestplan Gent", "gewestplan ⟦LOCATION|Gent⟧", "span_rule"],
    ["half a word", "⟦GOOD|tuin⟧", "⟦GOOD|tuin⟧huis", "span_rule"],
    [
      "a part of a parcel left out",
      "⟦PARCEL|sectie B, deel van nummer",
      "deel van ⟦PARCEL|sectie B, nummer",
      "span_rule",
    ],
    ["an amount torn from its digits", "EURO (€ 200.000,00)⟧", "EURO⟧ (⟦MONEY|€ 200.000,00⟧)", "torn_span"],
    [
      "an address torn from its place",
      "⟦ADDRESS|Kerkstraat 4, 9800 Deinze⟧",
      "⟦ADDRESS|Kerkstraat 4⟧, ⟦LOCATION|Deinze⟧",
      "torn_span",
    ],
    ["a good that is bare elsewhere", "Het ⟦GOOD|woonhuis⟧ staat", "Het woonhuis staat", "bare_mention"],
    ["a good that is bare in a title", "§ occupancy\n", "§ occupancy\nGEBRUIK VAN HET WOONHUIS\n\n", "bare_mention"],
    ["a place that is bare elsewhere", "⟦LOCATION|Deinze⟧ op", "Deinze op", "bare_mention"],
    ["a given name that stands bare", "Er is geen", "De verklaring van Agnes. Er is geen", "bare_mention"],
    ["one text with two labels", "§ planning\n", "§ planning\nDe heer ⟦PERSON|Deinze⟧.\n", "other_label"],
    ["a date left bare", "van ⟦DATE|14 januari 2019⟧", "van 14 januari 2019", "bare_form"],
    ["an amount left bare", "⟦MONEY|€ 600,00⟧", "€ 600,00", "bare_form"],
  ])("finds %s", (_, from = "", to = "", code = "") => {
    expect(codesOf(withMarkup(from, to))).toContain(code);
  });

  it.each([
    ["a key that the schema does not know", "goods.0.colour", "red", "schema"],
    ["an id that nothing has", "transactions.0.to", ["p9"], "link"],
    ["a good outside every transaction", "transactions.0.goods", [], "link"],
    ["a role on the wrong side", "parties.1.role", "donee", "role"],
    ["a day of birth that the national number denies", "parties.0.birthDate", "1960-07-13", "contradiction"],
    ["francs after the franc", "transactions.0.price", { amount: 200000, currency: "BEF" }, "contradiction"],
    ["a name in capitals", "parties.0.name", "AGNES VANDOORNE", "value_form"],
    ["a village for its municipality", "parties.0.address.municipality", "Petegem-aan-de-Leie", "value_form"],
    ["a parcel number with its zeros", "goods.0.parcels.0.number", "0018/R/2", "value_form"],
    ["an area of nothing", "goods.0.areas.0.of", null, "area_of"],
    ["a capakey of another division", "goods.0.parcels.0.capakey", "44013B0018/00R002", "capakey"],
    ["a capakey left out", "goods.0.parcels.0.capakey", null, "capakey"],
    ["a date that stands nowhere", "deed.date", "2019-03-08", "value_nowhere"],
    ["a repertory number that stands nowhere", "deed.repertoryNumber", "2019/115", "value_nowhere"],
    ["a notary's seat that stands nowhere", "deed.notaries.0.seat", "Brugge", "value_nowhere"],
    ["a name that stands nowhere", "parties.0.name", "Agnes Vandoren", "value_nowhere"],
    ["a street that stands nowhere", "parties.1.address.street", "Dok Zuid", "value_nowhere"],
    ["a box that stands nowhere", "parties.0.address.box", "3", "value_nowhere"],
    ["a price that stands nowhere", "transactions.0.price.amount", 210000, "value_nowhere"],
    ["a share that stands nowhere", "transactions.0.share", { numerator: 1, denominator: 3 }, "value_nowhere"],
    ["an area that stands nowhere", "goods.0.areas.0.squareMetres", 311, "value_nowhere"],
    ["a parcel number not as printed", "goods.0.parcels.0.number", "18R2", "value_nowhere"],
    ["a cadastral income that stands nowhere", "goods.0.cadastralIncome.amount", 601, "value_nowhere"],
    ["a year that stands nowhere", "goods.0.constructionYear", 1932, "value_nowhere"],
    ["an energy label that stands nowhere", "goods.0.epc.label", "C", "value_nowhere"],
    ["an energy figure that stands nowhere", "goods.0.epc.value", 32, "value_nowhere"],
    ["a zoning that stands nowhere", "goods.0.zoning", "agrarisch gebied", "value_nowhere"],
    ["a cellar that nothing speaks of", "goods.0.cellar", true, "value_nowhere"],
    ["an oil tank that nothing speaks of", "goods.0.oilTank", "absent", "value_nowhere"],
  ])("finds %s", (_, path, value, code) => {
    expect(codesOf(withValue(path, value))).toContain(code);
  });

  it("finds what a document that is no deed should not have", () => {
    expect(codesOf(withValue("deed.kind", "not_a_deed"))).toContain("not_a_deed");
  });

  it("finds a cellar that is a good of its own and the apartment's too", () => {
    const [house] = RECORD.goods;
    const goods = [
      { ...house, type: "apartment", cellar: true },
      { ...house, id: "g2", type: "storage", cellar: null },
    ];
    const transactions = [{ ...RECORD.transactions[0], goods: ["g1", "g2"] }];
    const features = JSON.stringify({ ...RECORD, goods, transactions });
    const markup = MARKUP.replace("drie slaapkamers", "drie slaapkamers en een ⟦GOOD|kelder⟧");
    expect(codesOf({ markup, features, allowed: null })).toEqual(["contradiction"]);
  });

  it("only warns of a sale without a buyer", () => {
    const [finding] = lintDeed(withValue("transactions.0.to", [])).filter(({ code }) => code === "incomplete");
    expect(finding?.severity).toBe("warning");
  });

  it.each([
    [
      "a year that stands apart",
      "Op ⟦DATE|zeven maart tweeduizend negentien⟧",
      "Het jaar ⟦DATE|tweeduizend negentien⟧, op ⟦DATE|zeven maart⟧",
    ],
    [
      "a name in two fields of a form",
      "⟦PERSON|Vandoorne Agnes⟧",
      "naam: ⟦PERSON|Vandoorne⟧, voornaam: ⟦PERSON|Agnes⟧",
    ],
    ["an article in a plan's name", "gewestplan Gent", "gewestplan Deinze"],
    [
      "a village that a lookup turns into its municipality",
      "9800 Deinze, Kerkstraat 4 bus 2",
      "9800 Petegem-aan-de-Leie, Kerkstraat 4 bus 2",
    ],
    ["a good said to be absent", "geen zwembad", "geen tuin"],
    [
      "a country before an address",
      "⟦ADDRESS|9000 Gent, Dok Noord 7⟧",
      "⟦LOCATION|België⟧, ⟦ADDRESS|9000 Gent, Dok Noord 7⟧",
    ],
  ])("lets pass %s", (_, from, to) => {
    expect(lintDeed(withMarkup(from, to))).toEqual([]);
  });

  it("names the line of the markup and the path in the record", () => {
    const inMarkup = lintDeed(withMarkup("§ price\nDe prijs is ⟦MONEY|TWEE", "§ price\nDe prijs is ⟦MONEY|DRIE"));
    expect(inMarkup.map(({ where, code }) => `${where} ${code}`)).toEqual([
      "24 words_digits_contradict",
      "transactions[0].price value_nowhere",
    ]);
  });

  it("lets pass what is allowed with a reason, and finds an allowance that allows nothing", () => {
    const bare = withMarkup("Het ⟦GOOD|woonhuis⟧ staat", "Het woonhuis staat");
    const allow = (about: string): string =>
      JSON.stringify([{ code: "bare_mention", about, reason: "another house is meant" }]);
    expect(lintDeed({ ...bare, allowed: allow("Woonhuis") })).toEqual([]);
    expect(codesOf({ ...right, allowed: allow("woonhuis") })).toEqual(["allowance"]);
    expect(codesOf({ ...right, allowed: JSON.stringify([{ code: "bare_mention", about: "woonhuis" }]) })).toEqual([
      "allowance",
    ]);
  });
});

describe("npm run lint:data", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lint-data-"));
    for (const [id, deed] of Object.entries({ right, wrong: withMarkup("⟦MONEY|€ 600,00⟧", "⟦MONEY|600,00⟧") })) {
      mkdirSync(join(folder, id));
      writeFileSync(join(folder, id, "deed.md"), deed.markup);
      writeFileSync(join(folder, id, "features.json"), deed.features ?? "");
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ["scripts/lint-data.ts", ...words], { encoding: "utf8" });

  it("prints id, line and code, and exits with 1 when there are errors", () => {
    const { status, stdout } = run(folder);
    expect(stdout).toMatch(/^wrong:12: form /);
    expect(stdout).not.toMatch(/^right/m);
    expect(status).toBe(1);
    expect(run(join(folder, "right")).status).toBe(0);
  });

  it("exits with 2 for a folder without deeds and shows help", () => {
    expect(run(join(folder, "nowhere")).status).toBe(2);
    expect(execFileSync(process.execPath, ["scripts/lint-data.ts", "--help"], { encoding: "utf8" })).toContain(
      "allowed.json",
    );
  });
});

describe("the training data", () => {
  it("are at least 95 annotated texts without an error", () => {
    const folders = listAnnotated("training/data");
    expect(folders.length).toBeGreaterThanOrEqual(95);
    const errors = folders.flatMap(lintFolder).filter(({ severity }) => severity === "error");
    expect(errors.map(({ id, where, code, message }) => `${id}:${where}: ${code} ${message}`)).toEqual([]);
  }, 120_000);

  it("hold excerpts without records, their spans without an error", () => {
    const folders = listAnnotated("training/excerpts");
    expect(folders.length).toBeGreaterThanOrEqual(160);
    const errors = folders.flatMap(lintFolder).filter(({ severity }) => severity === "error");
    expect(errors.map(({ id, where, code, message }) => `${id}:${where}: ${code} ${message}`)).toEqual([]);
  }, 60_000);

  it("are what their markup and records compile to", () => {
    for (const folder of ["training/data", "training/excerpts", "training/other-genres"].flatMap(listGoldFolders))
      expect(readFileSync(join(folder, "gold.json"), "utf8"), folder).toBe(compileGold(folder));
  });
});
