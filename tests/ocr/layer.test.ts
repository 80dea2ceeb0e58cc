import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assembleText, readLayerPages } from "../../src/ocr/index.ts";
import { setLine, setLines, string, type TinyPage, writePdf } from "./tiny-pdf.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "deedlens-layer-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(pages: readonly TinyPage[]) {
  const path = join(folder, `${Math.abs(pages.length)}-${pages[0]?.content.length ?? 0}.pdf`);
  writeFileSync(path, writePdf(pages));
  return readLayerPages(path, 1, pages.length);
}

const textOf = async (content: string, more: Partial<TinyPage> = {}): Promise<string> =>
  assembleText(
    (await read([{ content, ...more }])).map((layer) => layer.page),
    "nl",
  ).text;

const PROSE = [
  "De kopers verklaren het goed te kennen en doen",
  "afstand van elk verhaal wegens verborgen gebreken",
  "die het onroerend goed zouden kunnen aantasten en",
  "zien af van iedere vordering tegen de verkopers,",
  "zelfs wanneer de oppervlakte een twintigste en meer",
  "verschilt van wat in deze akte werd vermeld hier.",
];

describe("words of a text layer", () => {
  test("carry boxes in points from the top left", async () => {
    const [layer] = await read([{ content: setLine({ text: "Koop akte", x: 100, y: 200, size: 10 }) }]);
    const [koop, akte] = layer?.page.lines[0]?.words ?? [];
    expect(koop?.text).toBe("Koop");
    expect(koop?.box[0]).toBeCloseTo(100, 0);
    expect(koop?.box[3]).toBeGreaterThan(200);
    expect(koop?.box[1]).toBeGreaterThan(190);
    expect(koop?.box[1]).toBeLessThan(195);
    expect(akte?.box[0]).toBeGreaterThan(koop?.box[2] ?? 0);
    expect(layer?.page.lines[0]).toMatchObject({ fontSize: 10, bold: false });
  });

  test.each([90, 180, 270])("are read on a page with /Rotate %d", async (rotate) => {
    // The content is written so that it stands upright once the viewer has turned the page.
    const turn = { 90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842" }[rotate];
    const height = rotate === 180 ? 842 : 595;
    const content = `q ${turn} cm ${setLine({ text: "Eigendom en genot", x: 100, y: 80, height })} Q`;
    const [layer] = await read([{ content, rotate }]);
    expect(layer?.page.lines[0]?.words.map((word) => word.text)).toEqual(["Eigendom", "en", "genot"]);
    expect(layer?.page.lines[0]?.box[0]).toBeCloseTo(100, 0);
    expect(layer?.page.lines[0]?.box[1]).toBeGreaterThan(60);
    expect(layer?.page.lines[0]?.box[1]).toBeLessThan(80);
    expect([layer?.page.width, layer?.page.height]).toEqual(rotate === 180 ? [595, 842] : [842, 595]);
  });

  test("are read along the text where it is set sideways on an upright page", async () => {
    const [first, second] = ["Eigendom en genot", "Hypothecaire toestand"];
    const content = `BT /F1 11 Tf 0 1 -1 0 100 100 Tm ${string(first)} Tj 0 -1.3 Td 0 1 -1 0 120 100 Tm ${string(second)} Tj ET`;
    const [layer] = await read([{ content }]);
    expect(layer?.page.evidence.turned).toBe(90);
    expect(layer?.page.lines.map((line) => line.words.map((word) => word.text).join(" "))).toEqual([first, second]);
  });

  test("are found in kerned fragments, without a space drawn, and are not cut by kerning", async () => {
    const content = "BT /F1 11 Tf 1 0 0 1 72 700 Tm [(V) 80 (ERK) -15 (OOP) -300 (UIT) -300 (DE) -300 (HAND)] TJ ET";
    expect(await textOf(content)).toBe("VERKOOP UIT DE HAND\n");
  });

  test("are whole where letters are spaced out", async () => {
    const content =
      "BT /F1 11 Tf 4 Tc 1 0 0 1 72 700 Tm (PRIJS) Tj 0 Tc 1 0 0 1 72 600 Tm [(P) -400 (R) -400 (I) -400 (J) -400 (S) -400 (E) -400 (N)] TJ ET";
    expect(await textOf(content)).toBe("PRIJS\nPRIJSEN\n");
  });

  test("printed twice for boldness are read once", async () => {
    const content =
      setLine({ text: "VERKLARINGEN", x: 100, y: 100 }) + setLine({ text: "VERKLARINGEN", x: 100.3, y: 100 });
    expect(await textOf(content)).toBe("VERKLARINGEN\n");
  });

  test("keep raised letters in their line", async () => {
    const content =
      "BT /F1 11 Tf 1 0 0 1 72 700 Tm (artikel 1) Tj /F1 7 Tf 4 Ts (er) Tj 0 Ts /F1 11 Tf ( van de wet) Tj ET";
    expect(await textOf(content)).toBe("artikel 1er van de wet\n");
  });

  test("read a raised 2 after m as a square", async () => {
    const content = "BT /F1 11 Tf 1 0 0 1 72 700 Tm (142 m) Tj /F1 7 Tf 4 Ts (2) Tj 0 Ts /F1 11 Tf ( grond) Tj ET";
    expect(await textOf(content)).toBe("142 m² grond\n");
  });

  test("drawn out of order are read in the order in which they lie", async () => {
    const content =
      setLine({ text: "verkoper", x: 140, y: 120 }) +
      setLine({ text: "tweede regel", x: 72, y: 140 }) +
      setLine({ text: "De heer", x: 72, y: 120 });
    expect(await textOf(content)).toContain("De heer verkoper");
  });

  test("outside the page or cut off by a clipping path are not on the page", async () => {
    const content =
      setLine({ text: "zichtbaar", x: 72, y: 100 }) +
      setLine({ text: "afgesneden", x: 72, y: 900 }) +
      `q 0 700 595 142 re W n ${setLine({ text: "weggeknipt", x: 72, y: 400 })} Q`;
    expect(await textOf(content)).toBe("zichtbaar\n");
  });

  test("of a watermark across the page are left out", async () => {
    const content = `${setLines(PROSE, 72, 100)}BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (ONTWERP) Tj ET`;
    expect(await textOf(content)).not.toContain("ONTWERP");
  });
});

describe("reading order", () => {
  test("two columns of prose are read one after the other, the title before both", async () => {
    const right = PROSE.map((text) => text.toUpperCase().slice(0, 38));
    const content =
      setLine({
        text: "ALGEMENE VOORWAARDEN VAN DE OPENBARE VERKOPING OP HET INTERNET VAN ONROERENDE GOEDEREN",
        x: 72,
        y: 80,
        size: 9,
      }) +
      setLines(PROSE, 50, 120, { size: 9 }) +
      setLines(right, 320, 120, { size: 9 });
    const text = (await textOf(content)).replace(/\n/g, " ");
    const places = ["ALGEMENE", "De kopers", "verschilt van", "DE KOPERS", "VERSCHILT"].map((it) => text.indexOf(it));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test("a label and its value are one line", async () => {
    const content = ["Verkoper", "Koper", "Notaris", "Goed", "Prijs", "Datum"]
      .map(
        (text, index) =>
          setLine({ text, x: 72, y: 100 + index * 14 }) +
          setLine({ text: `waarde ${index}`, x: 300, y: 100 + index * 14 }),
      )
      .join("");
    expect(await textOf(content)).toMatch(/^Verkoper waarde 0\nKoper waarde 1\n/);
  });

  test("a note in the margin does not run into the lines beside it", async () => {
    const content =
      setLines(PROSE, 200, 100) +
      setLine({ text: "geregistreerd te", x: 40, y: 128, size: 8 }) +
      setLine({ text: "Gent, vak 12", x: 40, y: 138, size: 8 });
    expect(await textOf(content)).toContain(`${PROSE[1]} ${PROSE[2]} ${PROSE[3]}`);
  });
});

describe("the decision of each page", () => {
  const scan = "q 595 0 0 842 0 0 cm /Im1 Do Q\n";

  test("a typed page is taken from its layer", async () => {
    const [layer] = await read([{ content: setLines(PROSE, 72, 100) }]);
    expect(layer).toMatchObject({
      needsRecognition: false,
      issues: [],
      page: { method: "text", language: "nl", confidence: 1 },
    });
    expect(layer?.page.evidence).toMatchObject({ invisibleShare: 0, imageShare: 0, replacementShare: 0 });
    expect(layer?.page.evidence.dictionaryShare).toBeGreaterThan(0.8);
  });

  test("an empty page is blank, one with a picture or drawn lines is looked at", async () => {
    const layers = await read([{ content: "" }, { content: scan }, { content: "72 72 m 300 300 l S" }]);
    expect(layers.map((layer) => layer.page.method)).toEqual(["blank", "ocr", "ocr"]);
    expect(layers.map((layer) => layer.needsRecognition)).toEqual([false, true, true]);
    expect(layers[1]?.page.evidence.imageShare).toBeCloseTo(1);
  });

  test("a scanner's good layer is taken, a bad one is read again and kept for comparison", async () => {
    const good = setLines(PROSE, 72, 100, { mode: 3 });
    const bad = setLines(
      PROSE.map((text) => text.replace(/d/g, "cl").replace(/en\b/g, "cn")),
      72,
      100,
      { mode: 3 },
    );
    const [one, two] = await read([{ content: scan + good }, { content: scan + bad }]);
    expect(one).toMatchObject({ needsRecognition: false, page: { method: "text" } });
    expect(one?.page.evidence).toMatchObject({ invisibleShare: 1 });
    expect(two).toMatchObject({ needsRecognition: true, page: { method: "ocr" } });
    expect(two?.page.lines.length).toBeGreaterThan(0);
  });

  test("hidden words on a typed page are not part of its text", async () => {
    const content = setLines(PROSE, 72, 100) + setLine({ text: "verborgen zoektermen", x: 72, y: 500, mode: 3 });
    expect(await textOf(content)).not.toContain("verborgen zoektermen");
  });

  test("a stamp of the sending system does not make a scan a typed page", async () => {
    const [layer] = await read([
      { content: scan + setLine({ text: "Envelope ID 12345 - 3/12", x: 30, y: 20, size: 7 }) },
    ]);
    expect(layer).toMatchObject({ needsRecognition: true, page: { method: "ocr", lines: [] } });
  });

  test("a typed page with a scanned part is read both ways", async () => {
    const part = "q 400 0 0 300 72 100 cm /Im1 Do Q\n";
    const [layer] = await read([{ content: part + setLines([...PROSE, ...PROSE], 72, 100) }]);
    expect(layer).toMatchObject({ needsRecognition: true, page: { method: "both" } });
    expect(layer?.page.lines.length).toBe(12);
  });

  test("a font without a usable map sends the page to recognition and is an issue", async () => {
    const [layer] = await read([{ content: setLines(PROSE, 72, 100, { font: "Bad" }) }]);
    expect(layer).toMatchObject({ needsRecognition: true, page: { method: "ocr", lines: [] } });
    expect(layer?.issues).toMatchObject([{ code: "font_without_map", page: 1 }]);
  });

  test("a page in a language that is none of ours is still taken from its layer", async () => {
    const english = [
      "This agreement shall be governed by the laws of England and Wales and each party",
      "irrevocably submits to the exclusive jurisdiction of the courts of England over any claim",
    ];
    const [layer] = await read([{ content: setLines(english, 72, 100) }]);
    expect(layer).toMatchObject({ needsRecognition: false, page: { method: "text", language: null } });
  });

  test("pages of one deed are decided each for itself", async () => {
    const layers = await read([
      { content: setLines(PROSE, 72, 100) },
      { content: scan },
      { content: setLines(PROSE, 72, 100) },
    ]);
    expect(layers.map((layer) => layer.page.method)).toEqual(["text", "ocr", "text"]);
  });
});
