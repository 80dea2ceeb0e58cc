import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate, parseDateParts, parseSplitDate } from "../../src/forms/index.ts";
import { writeNumber } from "./write-numbers.ts";

const MONTHS = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
} as const;
const days = fc.date({
  min: new Date("1850-01-01T00:00:00Z"),
  max: new Date("2099-12-31T00:00:00Z"),
  noInvalidDate: true,
});

function forms(date: Date, language: keyof typeof MONTHS): string[] {
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const month = MONTHS[language][m - 1] ?? "";
  const two = (n: number): string => String(n).padStart(2, "0");
  return [
    `${d} ${month} ${y}`,
    `${two(d)}/${two(m)}/${y}`,
    `${two(d)}.${two(m)}.${y}`,
    `${two(d)}-${two(m)}-${y}`,
    `${writeNumber(d, language)} ${month} ${writeNumber(y, language)}`,
    `${writeNumber(d, language)} ${month} ${writeNumber(y, language)}`.toUpperCase(),
    `${d} ${month} ${writeNumber(y, language)}`,
    language === "de" ? `${d}. ${month} ${y}` : `${d} ${month} ${y}`,
  ];
}

describe("dates", () => {
  for (const language of ["nl", "fr", "de"] as const) {
    it(`reads back every day written in ${language}, in digits, words and both`, () => {
      fc.assert(
        fc.property(days, (date) => {
          for (const text of forms(date, language))
            expect(`${text} → ${parseDate(text, { language }).value}`).toBe(
              `${text} → ${date.toISOString().slice(0, 10)}`,
            );
        }),
        { numRuns: 150 },
      );
    });
  }

  it.each([
    ["l'an deux mil dix-huit, le vingt-quatre mai", "2018-05-24"],
    ["Het jaar tweeduizend twaalf. Op zeven maart", "2012-03-07"],
    ["dix-sept juin deux mille neuf", "2009-06-17"],
    ["sept février mil neuf cent quatre-vingt-un", "1981-02-07"],
    ["1er juillet 2003", "2003-07-01"],
    ["eerste maart 1999", "1999-03-01"],
    ["30.VI.2008", "2008-06-30"],
    ["3 juii 2010", "2010-07-03"],
    ["neunzehnten Juni neunzehnhundertachtundneunzig", "1998-06-19"],
    ["3 Jänner 1950", "1950-01-03"],
    ["le 4 7bre 1821", "1821-09-04"],
    ["01.0l.2001", "2001-01-01"],
  ])("reads %s", (text, iso) => {
    expect(parseDate(text).value).toBe(iso);
  });

  it("takes the year of a truncated date from the context and says so", () => {
    expect(parseDate("24 juli daarna", { year: 1999 })).toMatchObject({
      value: "1999-07-24",
      notes: expect.arrayContaining(["year_from_context"]),
    });
    expect(parseDate("24 juli daarna").value).toBeNull();
  });

  it("joins a year that stands apart with its day and month, in either order", () => {
    expect(parseSplitDate("tweeduizend twaalf", "zeven maart").value).toBe("2012-03-07");
    expect(parseSplitDate("SEPT MARS", "DEUX MILLE DOUZE").value).toBe("2012-03-07");
    for (const [year, wanted] of [
      ["MIL NEUF CENT NONANTE-SEPT", 1997],
      ["mil neuf cent quatre-vingt-sept", 1987],
      ["deux mille dix-sept", 2017],
      ["deux mil sept", 2007],
    ] as const)
      expect(parseSplitDate(year, "sept septembre", "fr").value).toBe(`${wanted}-09-07`);
    expect(parseSplitDate("tausendneunhundertvierundsiebzig", "elften des Monats November", "de").value).toBe(
      "1974-11-11",
    );
    expect(parseDate("7 sept. 2017", { language: "fr" }).value).toBe("2017-09-07");
  });

  it("gives no day for a month, a year, a day that does not exist, or other text", () => {
    for (const text of ["mei 2021", "2021", "31 februari 2000", "woning", ""]) expect(parseDate(text).value).toBeNull();
    expect(parseDateParts("mei 2021").value).toEqual({ year: 2021, month: 5, day: null });
  });
});
