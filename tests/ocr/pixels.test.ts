import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPieces, toInk } from "../../src/ocr/components.ts";
import { measurePage } from "../../src/ocr/measure.ts";
import { findPageJpeg, indexObjects } from "../../src/ocr/pdf-objects.ts";
import { cropGrey, findThreshold, type Grey, histogram, rotateGrey, turnGrey } from "../../src/ocr/pixels.ts";
import { findSkew } from "../../src/ocr/skew.ts";
import { findDrawings, removeStrokes } from "../../src/ocr/strokes.ts";
import { readTable } from "../../src/ocr/table.ts";
import { joinReadings } from "../../src/ocr/vote.ts";

const picture = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data): Grey => ({ width, height, data })),
  );

const blank = (width: number, height: number): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(255),
});
const paint = (image: Grey, x: number, y: number, width: number, height: number): void => {
  for (let row = y; row < y + height; row++) image.data.fill(0, row * image.width + x, row * image.width + x + width);
};

describe("pictures", () => {
  it("come back after turning a quarter four times, and 90 then 270 cancel", () => {
    fc.assert(
      fc.property(picture, (image) => {
        const quarters = [1, 2, 3, 4].reduce((turned) => turnGrey(turned, 90), image);
        expect(quarters).toEqual(image);
        expect(turnGrey(turnGrey(image, 90), 270)).toEqual(image);
        expect(turnGrey(turnGrey(image, 90), 90)).toEqual(turnGrey(image, 180));
      }),
    );
  });

  it("hold every pixel in one count of the histogram, and a part's pixels where the whole had them", () => {
    fc.assert(
      fc.property(picture, fc.nat(11), fc.nat(11), (image, x, y) => {
        const counts = histogram(image);
        expect([...counts]).toEqual(Array.from(counts, (_, value) => image.data.filter((it) => it === value).length));
        const [left, top] = [Math.min(x, image.width - 1), Math.min(y, image.height - 1)];
        const part = cropGrey(image, [left, top, image.width, image.height]);
        expect([part.width, part.height]).toEqual([image.width - left, image.height - top]);
        part.data.forEach((value, at) => {
          const row = top + Math.floor(at / part.width);
          expect(value).toBe(image.data[row * image.width + left + (at % part.width)]);
        });
      }),
    );
  });

  it("hold each pixel of ink in exactly one piece", () => {
    fc.assert(
      fc.property(picture, (image) => {
        const ink = toInk(image, 100);
        const found = findPieces(ink);
        // So small a picture may count as noise; then there is nothing to check.
        if (found === null) return;
        const area = found.pieces.reduce((sum, piece) => sum + piece.area, 0);
        expect(area).toBe(ink.data.reduce((sum, bit) => sum + bit, 0));
      }),
    );
  });

  it("of two tones are parted between them", () => {
    const image = blank(20, 20);
    paint(image, 2, 2, 5, 5);
    const threshold = findThreshold(histogram(image));
    expect(threshold).toBeGreaterThanOrEqual(0);
    expect(threshold).toBeLessThan(255);
  });
});

/** Rows of boxes of the size of letters. */
function textPage(): Grey {
  const image = blank(600, 400);
  for (let y = 40; y < 360; y += 28) for (let x = 40; x < 560; x += 12) paint(image, x, y, 7, x % 5 === 0 ? 14 : 10);
  return image;
}

describe("a page's measure", () => {
  it("tells by how much it lies askew", () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (tenths) => {
        const measure = measurePage(rotateGrey(textPage(), tenths / 10), 150);
        expect(measure?.skew.degrees ?? Number.NaN).toBeCloseTo(tenths / 10, 0);
      }),
      { numRuns: 10 },
    );
  });

  it("finds no angle where there are no letters", () => {
    expect(measurePage(blank(300, 300), 150)).toMatchObject({ letters: [], letterHeight: null, skew: { degrees: 0 } });
    expect(findSkew([], 10, 10)).toEqual({ degrees: 0, sharpness: 0 });
  });
});

describe("strokes over text", () => {
  it("are removed and the letters under them stay", () => {
    const image = textPage();
    const clean = Uint8Array.from(image.data);
    // A slanting stroke of the pen, three pixels thick, from corner to corner of the text.
    for (let x = 60; x < 540; x++) paint(image, x, 60 + Math.round((x - 60) * 0.5), 1, 3);
    const measure = measurePage(image, 150);
    if (measure === null || measure.letterHeight === null) throw new Error("the page has letters");
    const drawings = findDrawings(measure.pieces, measure.letterHeight);
    expect(drawings).toHaveLength(1);
    const after = removeStrokes(image, measure.ink, measure.pieces, drawings, measure.letterHeight).data;
    const wrong = (data: Uint8Array): number => data.reduce((sum, value, at) => sum + (value === clean[at] ? 0 : 1), 0);
    expect(wrong(after)).toBeLessThan(0.35 * wrong(image.data));
  });
});

describe("the engine's table", () => {
  const row = (level: number, line: number, left: number, text: string, confidence = 90): string =>
    [level, 1, 1, 1, line, 1, left, 10 * line, 30, 8, confidence, text].join("\t");

  it("gives lines of words and leaves empty ones out", () => {
    const lines = readTable(
      [row(4, 1, 0, ""), row(5, 1, 0, "de"), row(5, 1, 40, "koper"), row(4, 2, 0, ""), row(5, 2, 0, " ")].join("\n"),
    );
    expect(lines.map((line) => line.words.map((word) => word.text))).toEqual([["de", "koper"]]);
    expect(lines[0]?.words[1]).toMatchObject({ box: [40, 10, 70, 18], confidence: 0.9 });
  });

  it("is joined with a second reading by the surer words", () => {
    const [first, second] = [
      [row(4, 1, 0, ""), row(5, 1, 0, "de"), row(5, 1, 40, "knper", 20)],
      [row(4, 1, 0, ""), row(5, 1, 1, "dc", 30), row(5, 1, 41, "koper", 80)],
    ].map((rows) => readTable(rows.join("\n")));
    const joined = joinReadings(first ?? [], second ?? []);
    expect(joined.flatMap((line) => line.words.map((word) => word.text))).toEqual(["de", "koper"]);
  });
});

describe("the JPEG behind a page", () => {
  const findIn = (file: Buffer) => findPageJpeg(indexObjects(file), (from, to) => file.subarray(from, to), 1);
  it("is not looked for in files that are no PDF, nor in encrypted ones", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(findIn(Buffer.from(bytes))).toBeNull();
      }),
    );
    expect(findIn(Buffer.from("trailer << /Encrypt 4 0 R >>"))).toBeNull();
  });
});
