import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/deed.ts";
import { parseNumberWords, parseSpelledNumber, parseWholeNumber } from "../../src/forms/index.ts";
import { writeNumber } from "./write-numbers.ts";

const numbers = fc.oneof(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 1, max: 999_999_999 }));

describe("numbers in words", () => {
  for (const language of LANGUAGES) {
    it(`reads back every number written in ${language}, in capitals, apart or run together`, () => {
      fc.assert(
        fc.property(numbers, fc.constantFrom("plain", "capitals", "together"), (n, style) => {
          const words = writeNumber(n, language);
          const text =
            style === "capitals" ? words.toUpperCase() : style === "together" ? words.replace(/[\s-]/g, "") : words;
          expect(parseNumberWords(text, language).value).toBe(n);
        }),
        { numRuns: 300 },
      );
    });
  }

  it.each([
    ["negentienhonderd zesennegentig", 1996],
    ["tweeduizend en zeven", 2007],
    ["achttienhonderd vijf en negentig", 1895],
    ["deux mil dix-huit", 2018],
    ["mil neuf cent nonante-quatre", 1994],
    ["mille neuf cent quatre-vingt-dix-sept", 1997],
    ["soixante et onze", 71],
    ["neunzehnhundertachtundneunzig", 1998],
    ["einunddreissigsten", 31],
    ["zwanzig", 20],
    ["eenendertigste", 31],
    ["vingt et unième", 21],
    ["V IN G T-D EU X", 22],
  ])("reads %s", (text, value) => {
    expect(parseNumberWords(text).value).toBe(value);
  });

  it.each([
    ["twintia", 20],
    ["negcnticnhondcrd", 1900],
    ["viiftia", 50],
    ["twaaduizand", 2000],
    ["hegentienhonderd", 1900],
    ["zesentwin- tig", 26],
  ])("reads %s through the damage of recognition", (text, value) => {
    expect(parseNumberWords(text, "nl").value).toBe(value);
  });

  it.each(["woonhuis", "maart", "garage", "", "en", "zeven drie", "vingt trente", "duizend miljoen duizend"])(
    "reads no number in %j",
    (text) => {
      expect(parseNumberWords(text).value).toBeNull();
    },
  );

  it("tells what is spelled right from what is read through damage", () => {
    const words = fc.oneof(
      fc.constantFrom(
        "derde",
        "dertienhonderd",
        "hegentienhonderd",
        "zesentwin- tig",
        "garage",
        "soixante-dix",
        "achtel",
      ),
      fc.tuple(fc.nat(99_999), fc.constantFrom(...LANGUAGES)).map(([value, language]) => writeNumber(value, language)),
    );
    fc.assert(
      fc.property(words, fc.constantFrom(...LANGUAGES, null), (text, language) => {
        const { value, notes } = parseNumberWords(text, language);
        expect(parseSpelledNumber(text, language)).toBe(notes.length === 0 ? value : null);
      }),
    );
    expect(parseSpelledNumber("dertienhonderd")).toBe(1300);
    expect(parseSpelledNumber("hegentienhonderd")).toBeNull();
  });

  it("reads digits with separators of thousands and ordinal endings", () => {
    expect(parseWholeNumber("1.234").value).toBe(1234);
    expect(parseWholeNumber("1 234").value).toBe(1234);
    expect(parseWholeNumber("3de").value).toBe(3);
    expect(parseWholeNumber("1er").value).toBe(1);
  });
});
