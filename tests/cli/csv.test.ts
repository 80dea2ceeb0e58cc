import fc from "fast-check";
import { expect, it } from "vitest";
import { type Cell, toCsvLine } from "../../src/cli/csv.ts";

/** A reader of RFC 4180, written apart from the writer. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else while (at < text.length && text[at] !== "," && text[at] !== "\r") field += text[at++];
    row.push(field);
    if (text[at] === ",") at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe("\r\n");
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
};

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", '"', ",", "\r", "\n", "=", "+", "-", "@", "\t", " ", "é", "€", ";") }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

it("gives back every cell when it is read, but for the apostrophe before a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const read = readCsv(rows.map(toCsvLine).join(""));
      const wanted = rows.map((row) => row.map((value) => (value === null ? "" : String(value))));
      expect(
        read.map((row, r) => row.map((field, c) => (field === `'${wanted[r]?.[c]}` ? field.slice(1) : field))),
      ).toEqual(wanted);
    }),
  );
});

it("never writes a text that a spreadsheet would run as a formula, and leaves numbers alone", () => {
  fc.assert(
    fc.property(cell, (value) => {
      const [[field = ""] = []] = readCsv(toCsvLine([value, "x"]));
      if (typeof value === "string") expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
  const cells: readonly Cell[] = ["=HYPERLINK(1)", "-5 °C", "@SUM", "+32", -5, 1.5, true, null, "＝1"];
  expect(toCsvLine(cells)).toBe("'=HYPERLINK(1),'-5 °C,'@SUM,'+32,-5,1.5,true,,'＝1\r\n");
});
