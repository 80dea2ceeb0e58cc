import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findMunicipality,
  mainMunicipality,
  parseAddress,
  parseOrganisationName,
  parsePersonName,
} from "../../src/forms/index.ts";

const streets = fc.constantFrom(
  "Kerkstraat",
  "rue du Moulin",
  "Albert I-laan",
  "avenue De Fré",
  "Lütticher Straße",
  "Weg naar Zutendaal",
  "place de l'Université",
);
const numbers = fc.constantFrom("1", "44A", "14-18", "212");
const boxes = fc.constantFrom(null, "3", "0402", "A", "1.02");
const places = fc.constantFrom(
  ["9000", "Gent"],
  ["5100", "Namur (Jambes)"],
  ["4700", "Eupen (Kettenis)"],
  ["1050", "Ixelles"],
  ["2970", "Schilde ('s-Gravenwezel)"],
);

describe("addresses", () => {
  it("reads street, number, box, postcode and main municipality in both orders", () => {
    fc.assert(
      fc.property(
        streets,
        numbers,
        boxes,
        places,
        fc.constantFrom("bus ", "boîte ", "bte ", "bte. ", "Bfk ", "/"),
        (street, number, box, place, word) => {
          const [postalCode = "", municipality = ""] = place;
          const boxed = box === null ? "" : word === "/" ? `/${box}` : ` ${word}${box}`;
          const expected = { street, number, box, postalCode, municipality: municipality.split(" (")[0] };
          for (const text of [
            `${street} ${number}${boxed}, ${postalCode} ${municipality}`,
            `${postalCode} ${municipality}, ${street} ${number}${boxed}`,
            `${street}, ${number}${boxed}, ${postalCode} ${municipality}`,
          ])
            expect({ text, ...parseAddress(text, "nl").value }).toEqual({ text, ...expected });
        },
      ),
    );
  });

  it.each([
    ["Namur, rue du Moulin, numéro 42", { street: "rue du Moulin", number: "42", municipality: "Namur" }],
    ["Houmont 17, 6680 Sainte-Ode (Tillet)", { street: "Houmont", number: "17", municipality: "Sainte-Ode" }],
    ["4771 Walhorn (Lontzen), Dorfstraße 58", { municipality: "Lontzen", street: "Dorfstraße" }],
    [
      "Toronto, Balmoral Avenue 41",
      { street: "Balmoral Avenue", number: "41", municipality: "Toronto", postalCode: null },
    ],
    ["rue du Tabellion/Notarisstraat 31, 1050 Ixelles/Elsene", { street: "rue du Tabellion", municipality: "Ixelles" }],
    ["6521 KL Nijmegen, Groesbeekseweg 214", { postalCode: "6521 KL", municipality: "Nijmegen" }],
    ["rue de la Planche 12 bte 22 à 7000 Mons", { street: "rue de la Planche", box: "22", municipality: "Mons" }],
    ["59000 Lille, rue Solférino 188", { street: "rue Solférino", number: "188", postalCode: "59000" }],
    ["4730 Raeren, Rotenbergplatz 11 Bk. 5", { street: "Rotenbergplatz", number: "11", box: "5" }],
    ["Residentie De Linde, Kerkstraat 15 bus 108, 2440 Geel", { street: "Kerkstraat", number: "15", box: "108" }],
    ["Clos du Parc, rue Haute 4, 5000 Namur", { street: "Clos du Parc, rue Haute", number: "4" }],
    ["Weweler, Haus Nummer 3", { street: "Weweler", number: "3" }],
    ["2400 Mol, Dorp, huis nr. 4", { street: "Dorp", number: "4" }],
    ["9050 Gent, Antwerpsesteenweg 100 b3", { street: "Antwerpsesteenweg", number: "100", box: "3" }],
    ["1050 Ixelles, chaussée de Waterloo 500 b 12", { street: "chaussée de Waterloo", number: "500", box: "12" }],
    ["Crombach, Hausnummer 34", { street: "Crombach", number: "34", municipality: "Sankt Vith" }],
  ])("reads %s", (text, fields) => {
    expect(parseAddress(text, text.includes("Crombach") ? "de" : "fr").value).toMatchObject(fields);
  });

  it("gives a merged village its municipality from 1977 on, and lets it stand for itself before", () => {
    expect(mainMunicipality("Ledeberg", "nl")).toBe("Gent");
    expect(mainMunicipality("Ledeberg", "nl", { year: 1958 })).toBe("Ledeberg");
    expect(mainMunicipality("Gent (Ledeberg)", "nl", { year: 1958 })).toBe("Gent");
    expect(findMunicipality("Saint-Vith")?.names.de).toBe("Sankt Vith");
    expect(findMunicipality("Atlantis")).toBeNull();
  });
});

describe("names", () => {
  it("puts a surname in capitals behind the given names, wherever it stood", () => {
    const given = fc.constantFrom("Roland Achiel Maurits", "Anne", "Marie-Louise Thérèse", "Jan");
    const surname = fc.constantFrom("Van Hoecke", "De Smet", "Lambrecht", "Van den Berghe", "D'Haese", "Dubois");
    fc.assert(
      fc.property(given, surname, (first, last) => {
        expect(parsePersonName(`${last.toUpperCase()} ${first}`).value).toBe(`${first} ${last}`);
        expect(parsePersonName(`${first} ${last.toUpperCase()}`).value).toBe(`${first} ${last}`);
        expect(parsePersonName(`${last.toUpperCase()}, ${first}`).value).toBe(`${first} ${last}`);
      }),
    );
  });

  it("keeps a name in normal letters, turns it round only where a first name stands last, and lowers capitals throughout", () => {
    expect(parsePersonName("Anne Dubois").value).toBe("Anne Dubois");
    expect(parsePersonName("Wouters Pieter").value).toBe("Pieter Wouters");
    expect(parsePersonName("JAN DE WITTE").value).toBe("Jan De Witte");
    expect(parsePersonName("…").value).toBeNull();
  });

  it("leaves out a legal form that is written out, and keeps an abbreviated one", () => {
    expect(parseOrganisationName("de besloten vennootschap Notaris Peeters").value).toBe("Notaris Peeters");
    expect(parseOrganisationName("la société anonyme « Sambre Rénov »").value).toBe("Sambre Rénov");
    expect(parseOrganisationName("Dynamo BVBA").value).toBe("Dynamo BVBA");
    expect(parseOrganisationName("de Stad Gent").value).toBe("Stad Gent");
  });
});
