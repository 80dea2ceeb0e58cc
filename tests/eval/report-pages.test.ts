import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { drawDots, drawReliability, drawStacks } from "../../src/eval/charts.ts";
import { buildReport, type Reading, scoreReading } from "../../src/eval/index.ts";
import { writePages } from "../../src/eval/report-pages.ts";

const scratch = mkdtempSync(join(tmpdir(), "deedlens-report-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it("shows what a deed says as text, never as markup", () => {
  const text = "De <script>alert(1)</script> | *Jan* verkoopt [een huis](x).";
  const gold: Reading = {
    text,
    entities: [{ label: "PERSON", start: text.indexOf("*Jan"), end: text.indexOf(" verkoopt") }],
    clauses: [{ kind: "parties", start: 0, end: text.length }],
    record: {},
  };
  const missed = { id: "a|b", language: "nl", source: "text", score: scoreReading(gold, { ...gold, entities: [] }) };
  writePages(buildReport([missed], []), scratch);
  const [html, markdown] = ["report.html", "report.md"].map((name) => readFileSync(join(scratch, name), "utf8"));
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script");
  expect(markdown).toContain("PERSON missed");
  expect(markdown).toContain("\\*Jan\\*");
  expect(markdown).not.toContain("<script");
  expect(markdown).not.toContain("| *Jan");
});

it("shortens a field's path so that goods and parties stay apart", () => {
  const surest = { precision: 1, threshold: 0.9 };
  const row = (name: string) => ({ name, count: 0, error: 0, interval: null, surest, bins: [] });
  const svg = drawReliability(
    "squares",
    ["goods.address.municipality", "parties.address.municipality", "deed.date"].map(row),
  );
  for (const words of [">goods…dress.municipality<", ">parties…ess.municipality<", ">deed.date<"])
    expect(svg).toContain(words);
});

it("draws every plot as an image that a renderer takes, whatever the names", async () => {
  const name = `goods.<"address">&.${"x".repeat(40)}`;
  const bins = [{ from: 0.9, count: 3, said: 0.95, right: 1 }];
  const surest = { precision: 1, threshold: 0.9 };
  const plots = [
    drawDots("dots", [{ name, value: 0.5, interval: { low: 0.2, high: 0.7 } }]),
    drawDots("perfect", [{ name, value: 1, interval: null }]),
    drawStacks("stacks", ["missed", "too much"], [{ name, first: 3, second: 0 }]),
    drawReliability("squares", [{ name, count: 3, error: 0.05, interval: null, surest, bins }]),
  ];
  for (const svg of plots) {
    expect(svg).not.toContain("NaN");
    expect((await sharp(Buffer.from(svg)).metadata()).format).toBe("svg");
    expect((await sharp(Buffer.from(svg)).raw().toBuffer()).length).toBeGreaterThan(0);
  }
});
