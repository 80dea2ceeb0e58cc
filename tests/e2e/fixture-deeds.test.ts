import { afterAll, describe, expect, it } from "vitest";
import type { FeatureRecord } from "../../src/deed.ts";
import { scoreReading, sumFigures } from "../../src/eval/index.ts";
import { GOOD_NORMALISERS } from "../../src/features/goods/normalise.ts";
import { NORMALISERS, pathPattern } from "../../src/features/normalise.ts";
import { readResultSchema, toReadResult } from "../../src/read-result.ts";
import { CASES, createFixtureReader } from "./cases.ts";

const reader = createFixtureReader();
afterAll(() => reader.dispose());

describe("the pipeline on a fixture deed, from document to record", () => {
  it.each(CASES)("reads $what ($file) as well as its floors ask", async ({ file, gold, methods, ...floors }) => {
    const reading = await reader.read(file);
    const score = scoreReading(reader.gold(gold).gold, toReadResult(reading));
    const figures = sumFigures([score]);
    const mistakes = score.misses.map(({ what, sign, name, value }) => `${sign} ${what} ${name}: ${value}`).join("\n");
    expect(reading.pages.map(({ method }, i) => (methods[i] === null ? null : method))).toEqual(methods);
    expect(figures.characterErrorRate * 100).toBeLessThanOrEqual(floors.errors);
    expect(figures.entities.f1, mistakes).toBeGreaterThanOrEqual(floors.entities);
    expect(figures.boundaries.f1).toBeGreaterThanOrEqual(floors.boundaries);
    expect(figures.record.f1, mistakes).toBeGreaterThanOrEqual(floors.record);
  });

  it.each(CASES)("gives out $file in the form of its published schema", async ({ file }) => {
    expect(readResultSchema.safeParse(toReadResult(await reader.read(file))).error).toBeUndefined();
  });
});

describe("the evidence of a record", () => {
  it.each(CASES)("in $file lies on a page of the document, inside it, with a box", async ({ file }) => {
    const { evidence, pages } = toReadResult(await reader.read(file));
    expect(evidence.length).toBeGreaterThan(10);
    for (const { path, page, boxes } of evidence) {
      const sheet = pages.find(({ number }) => number === page);
      expect(sheet, path).toBeDefined();
      expect(boxes.length, path).toBeGreaterThan(0);
      for (const [left, top, right, bottom] of boxes) {
        expect(left, path).toBeGreaterThanOrEqual(-1);
        expect(top, path).toBeGreaterThanOrEqual(-1);
        expect(right, path).toBeLessThanOrEqual((sheet?.width ?? 0) + 1);
        expect(bottom, path).toBeLessThanOrEqual((sheet?.height ?? 0) + 1);
        expect(right, path).toBeGreaterThan(left);
        expect(bottom, path).toBeGreaterThan(top);
      }
    }
  });

  it.each(CASES)("in $file stands for each value that the record holds", async ({ file }) => {
    const reading = await reader.read(file);
    const cited = new Set(reading.evidence.map(({ path }) => path));
    const owed = listValuePaths(reading.record);
    expect(owed.filter((path) => !cited.has(path))).toEqual([]);
    expect([...cited].filter((path) => !owed.includes(path) && !isUnowed(path))).toEqual([]);
  });

  it.each(CASES.filter(({ price }) => price !== null))(
    "in $file points at the printed price",
    async ({ file, price }) => {
      const place = await findPrice(file);
      expect(place.text).toContain("1.400.000");
      expect(place.page).toBe(price?.page);
      if (price?.sameSheet !== true) return;
      const [left, top, right, bottom] = (await findPrice("nl-land.pdf")).hull;
      // Boxes of recognition hug the ink, those of a layer the font: half a line's height apart at most.
      expect(Math.abs(place.hull[0] - left)).toBeLessThan(8);
      expect(Math.abs(place.hull[1] - top)).toBeLessThan(8);
      expect(Math.abs(place.hull[2] - right)).toBeLessThan(8);
      expect(Math.abs(place.hull[3] - bottom)).toBeLessThan(8);
    },
  );
});

describe("normalising exactly its evidence", () => {
  it.each(CASES)("in $file gives each value of the record", async ({ file }) => {
    const { deed, entities, evidence, record } = await reader.read(file);
    const frame = {
      language: deed.language ?? "nl",
      kind: record.deed.kind,
      year: record.deed.date === null ? null : Number(record.deed.date.slice(0, 4)),
    };
    for (const [path, rows] of Map.groupBy(evidence, (row) => row.path)) {
      const pattern = pathPattern(path);
      const normalise = GOOD_NORMALISERS[pattern] ?? NORMALISERS[pattern];
      expect(normalise, `a normaliser for ${path}`).toBeDefined();
      const texts = rows.map(({ start, end }) => ({
        text: deed.text.slice(start, end),
        label: entities.find((entity) => entity.start === start && entity.end === end)?.label ?? null,
      }));
      const value = normalise?.(texts, frame);
      // Undefined: the value was told by where the text stands (a heading, a role by order), which words alone do not give.
      if (value !== undefined) expect([path, value]).toEqual([path, findValue(record, path)]);
    }
  });
});

async function findPrice(file: string) {
  const { evidence, text } = toReadResult(await reader.read(file));
  const row = evidence.find(({ path }) => path === "transactions[0].price.amount");
  if (row === undefined) throw new Error(`${file}: no evidence for the price`);
  const edge = (i: 0 | 1 | 2 | 3, pick: (...values: number[]) => number): number =>
    pick(...row.boxes.map((box) => box[i]));
  return {
    text: [...text].slice(row.start, row.end).join(""),
    page: row.page,
    hull: [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)] as const,
  };
}

function findValue(record: unknown, path: string): unknown {
  return path
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record);
}

/** Ids and links are names we give; language is a property of the whole text, and a capakey, a basis and what an area is of are derived. */
const UNOWED = /(^deed\.language|\.(id|capakey|basis|of))$|\.(goods|from|to)\[\d+\]$/;

function isUnowed(path: string): boolean {
  return UNOWED.test(path);
}

function listValuePaths(record: FeatureRecord): string[] {
  const paths: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) walk(item, `${path}[${i}]`);
    } else if (typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`);
    } else if (!isUnowed(path)) paths.push(path);
  };
  walk(record, "");
  return paths;
}
