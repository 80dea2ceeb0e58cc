import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Box, DeedText, Line, Page, Word } from "../../src/deed.ts";
import { assembleText } from "../../src/ocr/index.ts";

type Placed = { readonly x?: number; readonly y: number; readonly text: string; readonly size?: number };

/** A line of type set at 5 points a character, as wide as its text. */
function line({ x = 72, y, text, size = 11 }: Placed): Line {
  let left = x;
  const words = text
    .split(" ")
    .filter((word) => word !== "")
    .map((word): Word => {
      const box: Box = [left, y, left + word.length * 5, y + size];
      left += (word.length + 1) * 5;
      return { text: word, box, confidence: 1 };
    });
  const right = words.at(-1)?.box[2] ?? x;
  return { words, box: [x, y, right, y + size], fontSize: size, bold: false };
}

function page(number: number, lines: readonly Placed[], turned = 0): Page {
  return {
    number,
    width: 595,
    height: 842,
    method: "text",
    language: "nl",
    confidence: 1,
    lines: lines.map(line),
    evidence: {
      layerCharacters: 100,
      nonLetterShare: 0,
      replacementShare: 0,
      invisibleShare: 0,
      imageShare: 0,
      dictionaryShare: 1,
      turned,
      steps: [],
      dpi: null,
    },
  };
}

const FULL = "De kopers verklaren het goed te kennen en doen afstand van elk verhaal wegens de gebreken";
const paragraph = (y: number, last = "en de staat ervan."): Placed[] => [
  { y, text: FULL },
  { y: y + 14, text: FULL.toLowerCase() },
  { y: y + 28, text: last },
];

const textOf = (deed: DeedText, span: { readonly start: number; readonly end: number }): string =>
  deed.text.slice(span.start, span.end);

describe("paragraphs", () => {
  test("line ends within a paragraph become one space, paragraphs end in one newline", () => {
    const deed = assembleText([page(1, [...paragraph(100), ...paragraph(160)])], "nl");
    const one = `${FULL} ${FULL.toLowerCase()} en de staat ervan.\n`;
    expect(deed.text).toBe(one + one);
  });

  test("a paragraph without white space around it is told by the short line before it", () => {
    const deed = assembleText([page(1, [...paragraph(100), ...paragraph(142)])], "nl");
    expect(deed.text.split("\n")).toHaveLength(3);
  });

  test("a paragraph that runs over the page's end goes on with a space, a finished one with a newline", () => {
    const running = assembleText(
      [
        page(1, [...paragraph(100), { y: 160, text: FULL }]),
        page(2, [{ y: 80, text: FULL.toLowerCase() }, ...paragraph(120)]),
      ],
      "nl",
    );
    expect(running.text).toContain(`${FULL} ${FULL.toLowerCase()}\n`);
    const finished = assembleText([page(1, paragraph(100)), page(2, paragraph(80))], "nl");
    expect(finished.text).toContain("en de staat ervan.\nDe kopers");
  });

  test("rows of a table stay apart although they reach the right edge", () => {
    const rows = ["Wooneenheid", "Garage", "Kelder"].map((text, index): Line => {
      const y = 200 + index * 14;
      const [label, value] = [line({ y, text }), line({ y, x: 462, text: "€ 10.000,00" })];
      return { ...label, words: [...label.words, ...value.words], box: [72, y, 517, y + 11] };
    });
    const base = page(1, paragraph(100));
    const deed = assembleText([{ ...base, lines: [...base.lines, ...rows] }], "nl");
    expect(deed.text).toContain("Wooneenheid € 10.000,00\nGarage € 10.000,00\nKelder € 10.000,00\n");
  });
});

describe("running lines", () => {
  const withFeet = (foot: (number: number) => string): string =>
    assembleText(
      [1, 2, 3].map((number) => page(number, [...paragraph(300), { y: 800, x: 280, text: foot(number) }])),
      "nl",
    ).text;

  test.each([
    ["page numbers", (n: number) => String(n)],
    ["page numbers with their total", (n: number) => `${n}/12`],
    ["page numbers in words", (n: number) => `Pagina ${n} van 3`],
    ["page marks", (n: number) => `${["Eerste", "Tweede", "Derde en laatste"][n - 1]} blad`],
    ["bates stamps", (n: number) => `DV-00012${n}`],
    ["a running footer", () => "Notariskantoor De Wit – dossier 2021/044"],
    [
      "a running footer that recognition read differently",
      (n: number) => `Notariskantoor De W${"it1"[n - 1]}t dossier`,
    ],
  ])("%s at the same place of several pages are left out", (_, foot) => {
    expect(withFeet(foot)).not.toContain(foot(2));
    expect(withFeet(foot).match(/en de staat ervan/g)).toHaveLength(3);
  });

  test("lines that are all there is on most pages are their text", () => {
    const lot = (n: number): Placed[] => [
      { y: 80, text: `Lot ${n} werd toegewezen aan de hoogste bieder.` },
      { y: 800, x: 280, text: `${n}` },
    ];
    const { text } = assembleText([page(1, lot(1)), page(2, lot(2)), page(3, lot(3))], "nl");
    expect(text.trimEnd().split("\n")).toEqual([1, 2, 3].map((n) => `Lot ${n} werd toegewezen aan de hoogste bieder.`));
  });

  test("a page mark that stands on one page only is text", () => {
    const deed = assembleText(
      [page(1, [{ y: 50, text: "Eerste blad" }, ...paragraph(100)]), page(2, paragraph(100))],
      "nl",
    );
    expect(deed.text).toMatch(/^Eerste blad\n/);
  });

  test("page numbers are told by counting where they follow the last line of a short page", () => {
    const deed = assembleText(
      [1, 2, 3].map((n) => page(n, [...paragraph(100), { y: 200 + n * 60, x: 290, text: `- ${n} -` }])),
      "nl",
    );
    expect(deed.text).not.toContain("- 2 -");
  });

  test("page numbers too small to be read are told by standing afloat at the same place", () => {
    const deed = assembleText(
      ["vs", "2/5", "As", "ss"].map((text, index) =>
        page(index + 1, [...paragraph(100), { y: 200 + index * 60, x: 290, text }]),
      ),
      "nl",
    );
    expect(deed.text).not.toMatch(/vs|As|ss\n/);
  });

  test("the same sentence in the middle of two pages stays", () => {
    const deed = assembleText([page(1, paragraph(400)), page(2, paragraph(400))], "nl");
    expect(deed.text.match(/en de staat ervan/g)).toHaveLength(2);
  });

  test("a lone number at the end of a one-page deed stays", () => {
    expect(assembleText([page(1, [...paragraph(100), { y: 300, text: "1958" }])], "nl").text).toContain("1958");
  });
});

describe("characters", () => {
  test("are composed, ligatures expanded, soft hyphens gone, signs of areas and fractions kept", () => {
    const deed = assembleText([page(1, [{ y: 100, text: "oﬃcie\u0308le opper\u00advlakte 142 m² ½ ĳzer" }])], "nl");
    expect(deed.text).toBe("officiële oppervlakte 142 m² ½ ijzer\n");
  });

  test("words set with spaces between their letters are one word, areas are not", () => {
    const deed = assembleText(
      [
        page(1, [
          { y: 100, text: "V I N G T" },
          { y: 140, text: "2 a 21 ca" },
        ]),
      ],
      "fr",
    );
    expect(deed.text).toBe("VINGT\n2 a 21 ca\n");
  });

  test("a word broken over a page's end has a place on both pages", () => {
    const deed = assembleText(
      [
        page(1, [...paragraph(100), { y: 160, text: `${FULL.slice(0, -8)} overeen-` }]),
        page(2, [{ y: 80, text: "komst tussen partijen." }, ...paragraph(120)]),
      ],
      "nl",
    );
    const start = deed.text.indexOf("overeenkomst");
    const parts = deed.words.filter((word) => word.start >= start && word.end <= start + "overeenkomst".length);
    expect(parts.map((part) => [textOf(deed, part), part.page])).toEqual([
      ["overeen", 1],
      ["komst", 2],
    ]);
  });
});

describe("layout facts", () => {
  test("tell white space above, centring and the type's height", () => {
    const heading: Placed = { y: 170, x: 260, text: "BODEM EN LUCHT", size: 14 };
    const deed = assembleText([page(1, [...paragraph(100), heading, ...paragraph(200)])], "nl");
    const found = deed.lines.find((it) => textOf(deed, it) === heading.text);
    expect(found).toMatchObject({ centred: true, fontSize: 14, page: 1 });
    expect(found?.gapAbove).toBeGreaterThan(1);
    expect(deed.lines[0]?.gapAbove).toBeNull();
    expect(deed.lines[1]?.gapAbove).toBe(0);
  });

  test("are those of the upright page, boxes those of the page as it lies", () => {
    const upright = page(1, paragraph(100));
    // Lying on its side: the page must be turned clockwise by 90 degrees, so upright (x, y) lies at (y, width - x).
    const lay = ([l, t, r, b]: Box): Box => [t, 595 - r, b, 595 - l];
    const lying: Page = {
      ...page(1, [], 90),
      width: 842,
      height: 595,
      lines: upright.lines.map((it) => ({
        ...it,
        box: lay(it.box),
        words: it.words.map((word) => ({ ...word, box: lay(word.box) })),
      })),
    };
    const [one, two] = [assembleText([upright], "nl"), assembleText([lying], "nl")];
    expect(two.text).toBe(one.text);
    expect(two.lines.map((it) => it.gapAbove)).toEqual(one.lines.map((it) => it.gapAbove));
    expect(two.words[0]?.box).toEqual(lying.lines[0]?.words[0]?.box);
  });
});

describe("whatever the pages hold", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-zéA-Z]{1,12}$/),
    fc.constantFrom(
      "overeen-",
      "Sint-",
      "l'",
      "12/",
      "-",
      "–",
      "€",
      "1°",
      "V",
      "I",
      "a\u0301",
      "\u00ad",
      "ﬁn",
      "koop-",
      "en",
      "\u0301",
    ),
  );
  const anyPage = fc
    .array(
      fc.record({ y: fc.integer({ min: 10, max: 800 }), x: fc.integer({ min: 10, max: 400 }), words: fc.array(word) }),
    )
    .map((rows) => rows.map(({ x, y, words }) => ({ x, y, text: words.join(" ") })));

  test("every non-space character belongs to exactly one word with a box, and all offsets are in order", () => {
    fc.assert(
      fc.property(
        fc.array(anyPage, { maxLength: 4 }),
        fc.constantFrom("nl", "fr", "de", null),
        (contents, language) => {
          const deed = assembleText(
            contents.map((rows, index) => page(index + 1, rows)),
            language,
          );
          const owners = new Array<number>(deed.text.length).fill(0);
          let at = 0;
          for (const it of deed.words) {
            expect(it.start).toBeGreaterThanOrEqual(at);
            expect(it.end).toBeGreaterThan(it.start);
            expect(it.box.every(Number.isFinite)).toBe(true);
            for (let index = it.start; index < it.end; index++) owners[index] = (owners[index] ?? 0) + 1;
            at = it.end;
          }
          for (let index = 0; index < deed.text.length; index++) {
            expect(owners[index]).toBe(/\s/u.test(deed.text[index] ?? "") ? 0 : 1);
          }
          expect(deed.text).toBe(deed.text.normalize("NFC"));
          expect(deed.text).not.toMatch(/ {2}|\n\n| \n|\n |^\s|\u00ad|ﬁ/u);
          expect(deed.pages.map((it) => it.number)).toEqual(contents.map((_, index) => index + 1));
          let end = 0;
          for (const it of deed.pages) {
            expect(it.start).toBe(end);
            end = it.end;
          }
          if (deed.pages.length > 0) expect(end).toBe(deed.text.length);
          for (const it of deed.words) {
            const own = deed.pages[it.page - 1];
            expect(own !== undefined && it.start >= own.start && it.end <= own.end).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
