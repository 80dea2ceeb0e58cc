import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clause, ENTITY_LABELS, type Entity } from "../../src/deed.ts";
import { repeatMentions } from "../../src/ner/consistency.ts";
import { mergeEntities } from "../../src/ner/merge.ts";

const whole = (text: string): readonly Clause[] => [{ kind: "other", start: 0, end: text.length, heading: null }];

describe("merging", () => {
  it("gives sorted entities that never overlap and never cross a clause, whatever was found", () => {
    const text = "De heer Jan Peeters te Gent koopt twee are voor € 12,50 van de Stad Gent, sectie A nr 12/b. ".repeat(
      2,
    );
    const span = fc
      .tuple(
        fc.nat(text.length - 1),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...ENTITY_LABELS),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
      )
      .map(([start, length, label, score]) => ({ start, end: Math.min(text.length, start + length), label, score }));
    const borders = fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 25 }),
        fc.array(span, { maxLength: 25 }),
        borders,
        (model, patterns, cuts) => {
          const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
          const clauses = edges
            .slice(1)
            .map((end, i): Clause => ({ kind: "other", start: edges[i] ?? 0, end, heading: null }));
          let last = 0;
          for (const entity of mergeEntities(text, clauses, model, patterns)) {
            expect(entity.start).toBeGreaterThanOrEqual(last);
            expect(entity.end).toBeGreaterThan(entity.start);
            expect(entity.text).toBe(text.slice(entity.start, entity.end));
            expect(clauses.some((clause) => clause.start <= entity.start && entity.end <= clause.end)).toBe(true);
            last = entity.end;
          }
        },
      ),
    );
  });

  it("marks what both found, and keeps the longer span", () => {
    const text = "BE 0403.170.701";
    const model = [{ start: 3, end: 15, label: "ENTERPRISE_NUMBER", score: 0.9 }] as const;
    const patterns = [{ start: 0, end: 15, label: "ENTERPRISE_NUMBER", score: 0.98 }] as const;
    expect(mergeEntities(text, whole(text), model, patterns)).toEqual([
      { start: 0, end: 15, label: "ENTERPRISE_NUMBER", score: 0.98, origin: "both", text },
    ]);
  });

  it("lets a certain find of the model stand against a pattern of another label, and a pattern against a doubtful one", () => {
    const text = "nummer 214 F en 12.03.1999";
    const sure = mergeEntities(
      text,
      whole(text),
      [{ start: 7, end: 12, label: "PARCEL", score: 0.99 }],
      [{ start: 7, end: 12, label: "MONEY", score: 0.95 }],
    );
    expect(sure.map(({ label, origin }) => `${label} ${origin}`)).toEqual(["PARCEL model"]);
    const doubtful = mergeEntities(
      text,
      whole(text),
      [{ start: 16, end: 26, label: "REFERENCE", score: 0.6 }],
      [{ start: 16, end: 26, label: "DATE", score: 0.97 }],
    );
    expect(doubtful.map(({ label, origin }) => `${label} ${origin}`)).toEqual(["DATE rule"]);
  });
});

describe("bare repeats", () => {
  it("are entities too, in the same case and as whole words", () => {
    const text =
      "Lotte Adriaenssens koopt de garage. Later verkoopt Lotte Adriaenssens haar garage en garages aan Immo.";
    const found = repeatMentions(text, [
      { start: 0, end: 18, label: "PERSON", text: "Lotte Adriaenssens", score: 0.99, origin: "model" },
      { start: 28, end: 34, label: "GOOD", text: "garage", score: 0.99, origin: "model" },
    ]);
    expect(found.map(({ start, text: name }) => `${start} ${name}`)).toEqual([
      "0 Lotte Adriaenssens",
      "28 garage",
      "51 Lotte Adriaenssens",
      "75 garage",
    ]);
  });

  it("are found in small letters where a body was named in capitals, before a doubtful find of the model", () => {
    const text = "de vennootschap HAVIK BOUW; Havik Bouw wordt vertegenwoordigd";
    const seed = {
      start: 16,
      end: 26,
      label: "ORGANISATION",
      text: "HAVIK BOUW",
      score: 0.99,
      origin: "model",
    } as const;
    const doubtful = { start: 28, end: 38, label: "PERSON", text: "Havik Bouw", score: 0.57, origin: "model" } as const;
    expect(repeatMentions(text, [seed, doubtful]).map(({ label, start }) => `${label} ${start}`)).toEqual([
      "ORGANISATION 16",
      "ORGANISATION 28",
    ]);
    expect(repeatMentions(text, [seed, { ...doubtful, score: 0.9 }])[1]?.label).toBe("PERSON");
  });

  it("are found in capitals in a title, of which the model took a part for a person", () => {
    const text = "RUIL MELKERIJ DE HOEF / MAES\nde vennootschap Melkerij De Hoef; te GEMEENTE ZEMST";
    const seed = { start: 45, end: 61, label: "ORGANISATION", text: "Melkerij De Hoef", score: 0.99, origin: "model" };
    const part = { start: 17, end: 21, label: "PERSON", text: "HOEF", score: 0.75, origin: "model" };
    const found = repeatMentions(text, [part, seed] as readonly Entity[]);
    expect(found.map(({ label, text: name }) => `${label} ${name}`)).toEqual([
      "ORGANISATION MELKERIJ DE HOEF",
      "ORGANISATION Melkerij De Hoef",
    ]);
    const town = { start: 0, end: 13, label: "ORGANISATION", text: "Gemeente Mol.", score: 0.99, origin: "model" };
    expect(repeatMentions("Gemeente Mol. GEMEENTE MOL.", [town as Entity])).toHaveLength(1);
  });

  it("are not, where the contract refuses them", () => {
    const text = "notaris te Aalst; volgens het gewestplan Aalst";
    const seed = { start: 11, end: 16, label: "LOCATION", text: "Aalst", score: 0.99, origin: "model" } as const;
    expect(repeatMentions(text, [seed])).toEqual([seed]);
  });
});

describe("a surface in the row of a table", () => {
  const merge = (text: string, model: string, pattern: string): readonly string[] => {
    const at = (part: string) => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
      label: "AREA" as const,
    });
    return mergeEntities(text, whole(text), [{ ...at(model), score: 0.99 }], [{ ...at(pattern), score: 0.93 }]).map(
      (entity) => entity.text,
    );
  };
  it("leaves the numbers beside it to their columns, but keeps centiares without their unit", () => {
    expect(merge("A 413 86 a 05 ca 255 F", "413 86 a 05 ca 255", "86 a 05 ca")).toEqual(["86 a 05 ca"]);
    expect(merge("weide B 112 c 1 ha 02 a 30 ca 85 F", "112 c 1 ha 02 a 30 ca 85 F", "1 ha 02 a 30 ca")).toEqual([
      "1 ha 02 a 30 ca",
    ]);
    expect(merge("Größe 7 Ar 46 nach", "7 Ar 46", "7 Ar")).toEqual(["7 Ar 46"]);
  });
});

describe("a shed named like the handing over of a thing", () => {
  it("is found again where a shed is meant", () => {
    const text = "une remise ; le toit de la remise fuit ; la remise des clés, une remise en état, sans remise";
    const shed = { start: 4, end: 10, label: "GOOD", text: "remise", score: 0.95, origin: "model" } as const;
    expect(repeatMentions(text, [shed]).map(({ start }) => start)).toEqual([4, text.indexOf("remise fuit")]);
  });
});

describe("a good that the description names", () => {
  it("is found again with the ending of another case", () => {
    const text = "mit Anbau und Hof; das Dach des Anbaus ist dicht";
    const anbau = { start: 4, end: 9, label: "GOOD", text: "Anbau", score: 0.7, origin: "rule" } as const;
    expect(repeatMentions(text, [anbau]).map((entity) => entity.text)).toEqual(["Anbau", "Anbaus"]);
  });
});
