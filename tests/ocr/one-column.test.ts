import { describe, expect, it } from "vitest";
import { measurePage } from "../../src/ocr/measure.ts";
import { isOneColumn } from "../../src/ocr/one-column.ts";
import type { Grey } from "../../src/ocr/pixels.ts";

const [WIDTH, HEIGHT] = [1000, 1400];

/** Rows of black boxes of 6 x 10 pixels, words of six; `gap` is white between two x positions in the rows that `inRow` names. */
function drawRows(gap: readonly [number, number] | null, inRow: (row: number) => boolean, sink = 0): Grey {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let row = 0; row < 40; row++) {
    for (let x = 100, letter = 0; x < 900; x += letter++ % 6 === 5 ? 18 : 9) {
      if (gap !== null && inRow(row) && x > gap[0] && x < gap[1]) continue;
      const top = 100 + 28 * row + Math.round(sink * x);
      for (let y = top; y < top + 10; y++) data.fill(0, y * WIDTH + x, y * WIDTH + x + 6);
      // An accent, hanging above its letter.
      if (letter % 9 === 0) for (let y = top - 7; y < top - 2; y++) data.fill(0, y * WIDTH + x, y * WIDTH + x + 5);
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}
const isOne = (image: Grey): boolean => {
  const measure = measurePage(image, 150);
  if (measure === null) throw new Error("a page of boxes is no noise");
  return isOneColumn(measure);
};

describe("a page of one column", () => {
  it("is told by rows without wide gaps, accents above them notwithstanding", () => {
    expect(isOne(drawRows(null, () => false))).toBe(true);
  });
  it("may sink a little to the right", () => {
    expect(isOne(drawRows(null, () => false, 0.005))).toBe(true);
  });
  it("may have a total set apart in a row", () => {
    expect(isOne(drawRows([600, 700], (row) => row === 12))).toBe(true);
  });
});

describe("a page that is left to the engine's search for columns", () => {
  it.each([
    ["columns from top to bottom", (): boolean => true],
    ["columns in a part of it", (row: number): boolean => row > 30],
    ["a table of a few rows", (row: number): boolean => row > 4 && row < 9],
  ])("has %s", (_, inRow) => {
    expect(isOne(drawRows([480, 520], inRow))).toBe(false);
  });
  it("has hardly any text", () => {
    const image = drawRows(null, () => false);
    image.data.fill(255, 150 * WIDTH);
    expect(isOne(image)).toBe(false);
  });
});
