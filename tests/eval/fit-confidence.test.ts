import { describe, expect, it } from "vitest";
import { calibrate, fieldKey, holderPath, logOdds } from "../../src/calibration.ts";
import { fitConfidences, type Sample } from "../../src/eval/fit-confidence.ts";

/** `right` of `count` values of a key are right. */
const values = (key: string, raw: number, right: number, count: number, holder = raw): Sample[] =>
  Array.from({ length: count }, (_, at) => ({ key, raw, holder, right: at < right }));

describe("fitted confidences", () => {
  it("say the share of values that are right, key by key", () => {
    const table = fitConfidences([...values("sure", 0.8, 495, 500), ...values("vain", 0.95, 350, 500)]);
    expect(calibrate(table, "sure", 0.8)).toBeCloseTo(0.99, 1);
    expect(calibrate(table, "vain", 0.95)).toBeCloseTo(0.7, 1);
  });

  it("keep the order that the raw ones have where that order is true", () => {
    const table = fitConfidences([
      ...values("a", 0.6, 50, 100),
      ...values("a", 0.8, 80, 100),
      ...values("a", 0.95, 99, 100),
    ]);
    const [low, middle, high] = [0.6, 0.8, 0.95].map((raw) => calibrate(table, "a", raw));
    expect(low).toBeLessThan(middle ?? 0);
    expect(middle).toBeLessThan(high ?? 0);
  });

  it("doubt what is said of a doubtful holder", () => {
    const table = fitConfidences([
      ...values("goods.areas.basis", 0.87, 98, 100, 0.9),
      ...values("goods.areas.basis", 0.87, 10, 100, 0.45),
    ]);
    expect(calibrate(table, "goods.areas.basis", 0.87, 0.9)).toBeGreaterThan(0.95);
    expect(calibrate(table, "goods.areas.basis", 0.87, 0.45)).toBeLessThan(0.2);
  });

  it("lean on those of all keys where a key has few values", () => {
    const table = fitConfidences([...values("many", 0.9, 180, 200), ...values("few", 0.9, 0, 3)]);
    expect(Object.keys(table)).toEqual(["*", "many"]);
    expect(calibrate(table, "few", 0.9)).toBe(calibrate(table, "*", 0.9));
  });

  it("are what was said where nothing was fitted, and never leave 0 to 1", () => {
    expect(calibrate({}, "x", 0.73)).toBe(0.73);
    expect(fitConfidences([])["*"]).toEqual({ scale: 1, holder: 0, offset: 0 });
    for (const raw of [-1, 0, 1e-9, 1, 2]) expect(Number.isFinite(logOdds(raw))).toBe(true);
  });
});

describe("the keys of a path", () => {
  it.each([
    ["goods[0].areas[12].squareMetres", "goods.areas.squareMetres", "goods[0].type"],
    ["parties[3].address.street", "parties.address.street", "parties[3].name"],
    ["transactions[0].price.amount", "transactions.price.amount", "transactions[0].kind"],
    ["deed.notaries[1].seat", "deed.notaries.seat", "deed.kind"],
  ])("%s: %s, held by %s", (path, key, holder) => {
    expect(fieldKey(path)).toBe(key);
    expect(holderPath(path)).toBe(holder);
  });
});
