import { describe, expect, it } from "vitest";
import { levelApostrophes } from "../../src/ocr/apostrophes.ts";
import { measurePage, type PageMeasure } from "../../src/ocr/measure.ts";
import type { Grey } from "../../src/ocr/pixels.ts";
import type { ReadWord } from "../../src/ocr/table.ts";

type Drawn = { readonly words: readonly ReadWord[]; readonly measure: PageMeasure };

/** Words of boxes, 8 pixels a letter, apostrophes and commas as wide as asked for. */
function draw(texts: readonly string[], apostrophe: number, comma = 4): Drawn {
  const image: Grey = {
    width: 600,
    height: 40 * texts.length + 80,
    data: new Uint8Array(600 * (40 * texts.length + 80)).fill(255),
  };
  const fill = (left: number, top: number, width: number, height: number): void => {
    for (let y = top; y < top + height; y++) image.data.fill(0, y * image.width + left, y * image.width + left + width);
  };
  const words = texts.map((text, row): ReadWord => {
    const top = 40 + 40 * row;
    for (const [index, letter] of [...text].entries()) {
      const left = 50 + 11 * index;
      if (letter === ",") fill(left, top + 14, comma, 6);
      else if (letter === "'" || letter === "’") fill(left + 2, top, apostrophe, 6);
      else fill(left, top + 4, 8, 12);
    }
    return { text, box: [50, top, 50 + 11 * text.length, top + 20], confidence: 0.9 };
  });
  const measure = measurePage(image, 150);
  if (measure === null) throw new Error("a page of boxes is no noise");
  return { words, measure };
}
const level = ({ words, measure }: Drawn): string[] =>
  levelApostrophes([{ block: 1, box: [0, 0, 1, 1], words }], measure, (box) => box).flatMap((line) =>
    line.words.map((word) => word.text),
  );
const SIX = [..."abcdef"].flatMap((letter) => [`l'${letter}cte`, `${letter}cte,`]);

describe("apostrophes of a page", () => {
  it("are curly where they are as wide as its commas, whatever the engine read", () => {
    expect(level(draw(SIX, 4))).toEqual(SIX.map((text) => text.replace("'", "’")));
  });
  it("are straight where they are narrower", () => {
    expect(
      level(
        draw(
          SIX.map((text) => text.replace("'", "’")),
          2,
        ),
      ),
    ).toEqual(SIX);
  });
  it("are all of the kind that most of them are where too few are seen", () => {
    expect(level(draw(["l’acte", "d'un", "l’an"], 4))).toEqual(["l’acte", "d’un", "l’an"]);
    expect(level(draw(["l'acte", "d’un"], 4))).toEqual(["l'acte", "d’un"]);
  });
});
