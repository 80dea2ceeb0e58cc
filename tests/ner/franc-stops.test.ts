import { describe, expect, it } from "vitest";
import type { Entity } from "../../src/deed.ts";
import { settleFrancStops } from "../../src/ner/franc-stops.ts";

/** The texts of the amounts that begin with a digit and end with F, fr or frs, its stop taken or not. */
const settle = (text: string, taken: boolean): readonly string[] => {
  const amounts = [...text.matchAll(/\d[\d.]*\s(?:frs?|F)\.?/gu)].map((match): Entity => {
    const found = taken ? match[0] : match[0].replace(/\.$/u, "");
    const span = { start: match.index, end: match.index + found.length };
    return { ...span, text: found, label: "MONEY", score: 0.9, origin: "both" };
  });
  const settled = settleFrancStops(text, amounts);
  for (const { start, end, text: name } of settled) expect(text.slice(start, end)).toBe(name);
  return settled.map(({ text: name }) => name);
};

describe("the stop behind an abbreviated franc", () => {
  it("belongs to the sentence where the deed prints the abbreviation without it", () => {
    const text = "Prijs: 1.200 F waarvan 300 F is betaald. Rest: 900 F.\nDe kopers betalen.";
    expect(settle(text, true)).toEqual(["1.200 F", "300 F", "900 F"]);
    expect(settle("Revenu cadastral : 2.140 frs.\nTEL que ce bien", true)).toEqual(["2.140 frs"]);
  });

  it("belongs to the abbreviation where the deed prints it inside its sentences", () => {
    const text = "Katastereinkommen 60 F.; dann 310 F., zuletzt 40 F.\nGesamt";
    expect(settle(text, true)).toEqual(["60 F.", "310 F.", "40 F."]);
    expect(settle("pour 1.200 fr. payés comptant", false)).toEqual(["1.200 fr."]);
  });
});
