import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseResourceHash, splitClauses } from "../../src/clauses/index.ts";
import type { DeedText, PlacedLine } from "../../src/deed.ts";
import { DUTCH_PROSE, INVENTED_DEEDS } from "./invented-deeds.ts";

/** A deed given as bare text, without pages or layout. */
const bare = (text: string): DeedText => ({ text, language: null, pages: [], lines: [], words: [] });

const kindsOf = (text: string): readonly string[] => splitClauses(bare(text)).map(({ kind }) => kind);

/** What the clause of a kind holds; the empty string when there is none. */
const clauseText = (text: string, kind: string): string => {
  const clause = splitClauses(bare(text)).find((one) => one.kind === kind);
  return clause === undefined ? "" : text.slice(clause.start, clause.end);
};

const expectPartition = (deed: DeedText): void => {
  const clauses = splitClauses(deed);
  let at = 0;
  for (const [index, clause] of clauses.entries()) {
    expect(clause.start).toBe(at);
    expect(clause.end).toBeGreaterThan(clause.start);
    if (index > 0) expect(clause.kind).not.toBe(clauses[index - 1]?.kind);
    if (clause.heading !== null) {
      expect(clause.heading.start).toBeGreaterThanOrEqual(clause.start);
      expect(clause.heading.end).toBeLessThanOrEqual(clause.end);
      expect(clause.heading.end).toBeGreaterThan(clause.heading.start);
    }
    at = clause.end;
  }
  expect(at).toBe(deed.text.length);
};

/** Changes every `step`-th letter of a text: recognition damage, the same each time. */
const misread = (text: string, step: number): string => {
  let letters = 0;
  return text.replace(/\p{L}/gu, (letter) => {
    letters += 1;
    return letters % step === 0 ? (letter === letter.toUpperCase() ? "I" : "c") : letter;
  });
};

const LINE: Omit<PlacedLine, "start" | "end"> = {
  page: 1,
  box: [50, 50, 500, 60],
  fontSize: 11,
  bold: false,
  centred: false,
  gapAbove: 1,
};

describe("the clauses of a deed", () => {
  it("partition any text, and no clause is followed by one of its own kind", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom(
        "\n",
        "\n\n",
        "PRIJS",
        "Artikel 3. Bodem",
        "1°",
        "V E R K O O P",
        "« ",
        "grond. PRIJS. De koper",
        "\f",
        "😀",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectPartition(bare(pieces.join("\n")))),
      { numRuns: 150 },
    );
  });

  it("partition the text whatever lines the layout tells of", () => {
    const text = INVENTED_DEEDS.map((deed) => deed.text).join("\n");
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (offsets, bold) => {
        const edges = [0, ...offsets.sort((a, b) => a - b), text.length];
        const lines = edges.slice(1).map((end, index) => ({
          ...LINE,
          start: edges[index] ?? 0,
          end,
          bold: bold && index % 2 === 0,
          gapAbove: index % 3,
        }));
        expectPartition({ ...bare(text), lines });
      }),
      { numRuns: 20 },
    );
  });

  it("are none in an empty text and one in a text of white space", () => {
    expect(splitClauses(bare(""))).toEqual([]);
    expect(splitClauses(bare(" \n "))).toEqual([{ kind: "other", start: 0, end: 3, heading: null }]);
  });

  for (const deed of [...INVENTED_DEEDS, DUTCH_PROSE])
    it(`follow each other in the right order in ${deed.title}`, () => expect(kindsOf(deed.text)).toEqual(deed.kinds));

  it("begin at their heading and record it", () => {
    const text = INVENTED_DEEDS[0]?.text ?? "";
    const price = splitClauses(bare(text)).find(({ kind }) => kind === "price");
    expect(text.slice(price?.start, price?.end)).toMatch(/^PRIJS\nDe verkoop/u);
    expect(price?.heading).toEqual({ start: price?.start, end: (price?.start ?? 0) + "PRIJS".length });
  });

  it("record a heading that runs into its text without the text, and null where there is none", () => {
    const german = INVENTED_DEEDS[2]?.text ?? "";
    const price = splitClauses(bare(german)).find(({ kind }) => kind === "price");
    expect(german.slice(price?.heading?.start, price?.heading?.end)).toBe("PREIS");
    const prose = splitClauses(bare(DUTCH_PROSE.text)).find(({ kind }) => kind === "transfer");
    expect(prose?.heading).toBeNull();
  });

  it("are found under headings set in spaced-out capitals, also when recognition kept single spaces only", () => {
    const spaced = (gap: string): string =>
      (INVENTED_DEEDS[0]?.text ?? "").replace(/^(?:[A-Z]{4,}\s?)+$/gmu, (head) =>
        head
          .split(" ")
          .map((word) => [...word].join(" "))
          .join(gap),
      );
    expect(spaced(" ")).toContain("\nP R I J S\n");
    expect(kindsOf(spaced("   "))).toEqual(INVENTED_DEEDS[0]?.kinds);
    expect(kindsOf(spaced(" "))).toEqual(INVENTED_DEEDS[0]?.kinds);
  });

  it("are found though one letter in twenty was misread", () => {
    for (const deed of INVENTED_DEEDS.slice(0, 2)) {
      const found = kindsOf(misread(deed.text, 20));
      expect(deed.kinds.filter((kind) => found.includes(kind)).length).toBeGreaterThanOrEqual(deed.kinds.length - 1);
    }
  });

  it("are told by a date's field and by the words of insurers of works", () => {
    const german =
      "KAUFVERTRAG\n\nDATUM: 3. März 2023\n\nNOTAR: Paul Grün, Notar mit Amtssitz in Eupen\n\nPREIS\n\nDer Preis beträgt zehntausend Euro.\n\nDie Assekuranz Grünland deckt alle Baustellenrisiken bis zur Abnahme.";
    expect(kindsOf(german)).toEqual(["header", "opening", "price", "insurance"]);
  });

  it.each([
    [
      0,
      "ERFDIENSTBAARHEDEN\n",
      "De koper neemt alles zoals het ligt, met goede en slechte hoedanigheden.\n",
      "condition_of_property",
    ],
    [
      0,
      "WAARVAN AKTE\n",
      "De voorwaarde in de overeenkomst van 4 mei 2018 (verkrijging van een krediet) is vervuld.\n",
      "suspensive_conditions",
    ],
    [
      1,
      "Article 4. – Urbanisme\n",
      "Le fonds est vendu comme il s'étend et comme les lieux s'étendent et se comportent, sans recours pour vices du sol.\n",
      "condition_of_property",
    ],
    [
      1,
      "Article 6. – Prix\n",
      "Une ouverture de crédit grève le bien au profit de la Banque du Hêtre ; il en est dégrevé ce jour.\n",
      "mortgage_status",
    ],
  ] as const)("are told by usual words of prose (%#)", (deed, before, paragraph, kind) => {
    const { text, kinds } = INVENTED_DEEDS[deed] ?? DUTCH_PROSE;
    const found = kindsOf(text.replace(before, paragraph + before));
    expect(found.filter((one) => one !== kind)).toEqual(kinds);
    expect(found).toContain(kind);
  });

  it("begin with who presents himself, and name the balance of an exchange a price", () => {
    const dutch = INVENTED_DEEDS[0];
    expect(kindsOf((dutch?.text ?? "").replace("ZIJN VERSCHENEN", "HEBBEN ZICH AANGEBODEN"))).toEqual(dutch?.kinds);
    const german = INVENTED_DEEDS[2];
    const balance = "AUFGELD. Die Partei zu 2 entrichtet ein Aufgeld von NEUNZIGTAUSEND EURO (90.000,00 EUR).";
    expect(kindsOf((german?.text ?? "").replace(/^PREIS\..*$/mu, balance))).toEqual(german?.kinds);
  });

  it("keep a quoted statute with its own numbers inside the clause that quotes it", () => {
    const quotation = [
      "L'article 4 du Code énonce ce qui suit :",
      "« § 1er. Nul ne peut, sans permis d'urbanisme préalable :",
      "1° construire ou placer une installation fixe ;",
      "2° démolir une construction ;",
      "3° modifier sensiblement le relief du sol ;",
      "4° boiser ou déboiser. »",
    ];
    const text = (INVENTED_DEEDS[1]?.text ?? "").replace(
      "aucun permis d'urbanisme.",
      `aucun permis d'urbanisme.\n${quotation.join("\n")}`,
    );
    expect(kindsOf(text)).toEqual(INVENTED_DEEDS[1]?.kinds);
    expect(clauseText(text, "planning")).toContain("4° boiser ou déboiser");
  });

  it("begin at a head in capitals where the paragraphs of a scan ran together", () => {
    const german = INVENTED_DEEDS[2];
    expect(kindsOf((german?.text ?? "").replace("\nPREIS.", " PREIS."))).toEqual(german?.kinds);
  });

  it("begin at a bold line that the text does not part from the paragraph before", () => {
    const text = (INVENTED_DEEDS[0]?.text ?? "").replace("\nKOSTEN\n", " Kosten ");
    const at = text.indexOf("Kosten De kosten");
    const spans = [
      { start: 0, end: at, bold: false, gapAbove: null },
      { start: at, end: at + 6, bold: true, gapAbove: 2 },
      { start: at + 7, end: text.length, bold: false, gapAbove: 1 },
    ];
    const deed = { ...bare(text), lines: spans.map((span) => ({ ...LINE, ...span })) };
    expect(splitClauses(deed).find(({ kind }) => kind === "costs")).toMatchObject({
      start: at,
      heading: { start: at, end: at + 6 },
    });
  });

  it("come from a deed of 300 pages without delay", () => {
    // About 1,800 characters a page. Processor time, since other work may share the cores: 1.1 s on the laptop this was written on.
    const text = Array.from({ length: 450 }, (_, index) => INVENTED_DEEDS[index % 3]?.text ?? "").join("\n");
    const before = process.cpuUsage();
    expect(splitClauses(bare(text)).length).toBeGreaterThan(1000);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
  });

  it("depend on cues and weights that have one stable hash", () => {
    expect(clauseResourceHash()).toMatch(/^[0-9a-f]{64}$/u);
    expect(clauseResourceHash()).toBe(clauseResourceHash());
  });
});
