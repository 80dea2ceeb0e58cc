import { describe, expect, it } from "vitest";
import type { Line } from "../../src/deed.ts";
import { orderLines } from "../../src/ocr/order.ts";

/** Ten-point type of average width: half an em a character. */
const SIZE = 10;
const piece = (text: string, x: number, y: number): Line => {
  const width = text.length * SIZE * 0.5;
  const box = [x, y, x + width, y + SIZE] as const;
  return {
    words: text.split(" ").map((word) => ({ text: word, box, confidence: 1 })),
    box,
    fontSize: SIZE,
    bold: false,
  };
};
type Column = { readonly x: number; readonly y: number; readonly pitch?: number; readonly gap?: number };
/** Lines one under the other; an empty one is a gap. */
const column = (lines: readonly string[], { x, y, pitch = 13, gap = 13 }: Column): Line[] => {
  let at = y;
  return lines.flatMap((text) => {
    const top = at;
    at += text === "" ? gap : pitch;
    return text === "" ? [] : [piece(text, x, top)];
  });
};
const readOf = (pieces: readonly Line[]): string[] =>
  orderLines(pieces).map((line) => line.words.map((word) => word.text).join(" "));
const spoken = (lines: readonly string[]): string[] => lines.filter((line) => line !== "");

const LEFT = [
  "VERKOOP VAN GROND",
  "",
  "Voor mij, notaris te Diksmuide, zijn heden",
  "verschenen de hierna genoemde partijen:",
  "",
  "De heer Peeters, landbouwer op rust, wonende",
  "te Houthulst.",
  "",
  "OVEREENKOMST",
  "",
  "De verkoper verkoopt aan de koopster, die dit",
  "aanvaardt, de volle eigendom van:",
  "",
  "BESCHRIJVING",
  "",
  "Een perceel grond, gekend ten kadaster in de",
  "derde afdeling onder sectie C.",
];
const RIGHT = [
  "GEBRUIK",
  "",
  "Het goed is vrij van pacht.",
  "",
  "STEDENBOUW",
  "",
  "Het goed is volgens het gewestplan gelegen in",
  "agrarisch gebied.",
  "",
  "PRIJS",
  "",
  "De verkoop is gedaan voor een prijs waarvan de",
  "verkoper verklaart dat hij hem heden ontving.",
  "",
  "KOSTEN",
  "",
  "Alle kosten van deze akte zijn ten laste van",
  "de koopster.",
];

describe("columns of headings and short paragraphs", () => {
  it("are read one after the other where their lines do not stand beside each other", () => {
    const pieces = [...column(LEFT, { x: 60, y: 100, gap: 7 }), ...column(RIGHT, { x: 320, y: 100, gap: 8 })];
    expect(readOf(pieces)).toEqual([...spoken(LEFT), ...spoken(RIGHT)]);
  });

  it("are read one after the other on a grid that both share", () => {
    const pieces = [...column(LEFT, { x: 60, y: 100 }), ...column(RIGHT, { x: 320, y: 100 })];
    expect(readOf(pieces)).toEqual([...spoken(LEFT), ...spoken(RIGHT)]);
  });

  it("end at a heading over both, which parts what is above from what is below", () => {
    const over = "TWEEDE DEEL VAN DE ALGEMENE VOORWAARDEN VAN DEZE OPENBARE VERKOPING OP HET WEB";
    const pieces = [
      ...column(LEFT, { x: 60, y: 100, gap: 7 }),
      ...column(RIGHT, { x: 320, y: 100, gap: 8 }),
      piece(over, 80, 330),
      ...column(RIGHT, { x: 60, y: 350, gap: 8 }),
      ...column(LEFT, { x: 320, y: 350, gap: 7 }),
    ];
    expect(readOf(pieces)).toEqual([...spoken(LEFT), ...spoken(RIGHT), over, ...spoken(RIGHT), ...spoken(LEFT)]);
  });
});

describe("pieces side by side that are no columns", () => {
  const rows = (cells: readonly (readonly [string, string])[], right = 320, pitch = 14): Line[] =>
    cells.flatMap(([a, b], index) => [piece(a, 60, 100 + index * pitch), piece(b, right, 100 + index * pitch)]);
  /** Paragraphs over the whole width, which every page with a table has somewhere. */
  const above = column(
    Array.from(
      { length: 3 },
      (_, i) => `Alinéa ${i} qui occupe toute la largeur de la page, jusque dans la marge droite du texte`,
    ),
    { x: 60, y: 40 },
  );
  const joined = (cells: readonly (readonly [string, string])[]): string[] => cells.map((cells) => cells.join(" "));

  it("stay rows in a form of labels and values", () => {
    const cells = [
      ["Nom : Van den Broeck", "Prénoms : Marie-Louise Joséphine Albertine"],
      ["Né à : Bruxelles, le 12 mars 1950", "Nationalité : belge"],
      ["Profession : employée en retraite", "Etat civil : veuve de monsieur Henri Lambert"],
      ["Domicile : rue Haute, 12 à 1000 Bruxelles", "Régime : communauté légale"],
      ["Nom : Lambert", "Prénoms : Jean Philippe Albert Marie"],
      ["Né à : Namur, le 3 avril 1948", "Nationalité : belge, de naissance"],
      ["Profession : médecin", "Etat civil : époux de madame Anne Dubois"],
      ["Domicile : place du Marché, 4 à 5000 Namur", "Régime : séparation de biens"],
      ["Nom : Dubois", "Prénoms : Anne Elisabeth"],
      ["Né à : Liège, le 30 janvier 1952", "Nationalité : belge"],
      ["Profession : institutrice à la retraite", "Etat civil : épouse de monsieur Jean Lambert"],
      ["Domicile : la même adresse à 5000 Namur", "Régime : séparation de biens"],
    ] as const;
    expect(readOf(rows(cells))).toEqual(joined(cells));
  });

  it("stay rows in a table of what is paid", () => {
    const cells = [
      ["Prix de vente de la maison et du jardin", "200.000,00 euros"],
      ["droits d'enregistrement au taux de 12,5 %", "25.000,00 euros"],
      ["honoraires du notaire suivant le tarif", "1.913,81 euros"],
      ["frais administratifs et débours du dossier", "900,00 euros"],
      ["transcription au bureau des hypothèques", "230,00 euros"],
      ["taxe sur la valeur ajoutée sur ces frais", "640,57 euros"],
      ["Total à payer avant la signature de l'acte", "228.684,38 euros"],
    ] as const;
    expect(readOf([...above, ...rows(cells, 390)]).slice(3)).toEqual(joined(cells));
  });

  it("stay rows in a table whose descriptions run over two lines", () => {
    const amounts = ["200.000,00 EUR", "25.000,00 EUR", "1.913,81 EUR", "900,00 EUR", "230,00 EUR"];
    const pieces = amounts.flatMap((amount, index) => [
      piece(`Poste ${index} : somme due par la partie acquéreuse`, 60, 100 + index * 40),
      piece("et payable au plus tard à la signature de l'acte", 60, 113 + index * 40),
      piece(amount, 390, 100 + index * 40),
    ]);
    const read = readOf([...above, ...pieces]).slice(3);
    amounts.forEach((amount, index) => {
      expect(read[2 * index]).toBe(`Poste ${index} : somme due par la partie acquéreuse ${amount}`);
    });
  });

  it("stay rows where the parties sign beside each other", () => {
    const cells = [
      ["De verkoper,", "De koper,"],
      ["de heer Jan Peeters", "de heer Karel Van de Velde"],
      ["mevrouw Maria Janssens", "mevrouw Godelieve De Smet"],
      ["gelezen en goedgekeurd", "gelezen en goedgekeurd"],
      ["te Gent, op 3 mei 1999", "te Gent, op 3 mei 1999"],
    ] as const;
    expect(readOf(rows(cells, 320, 30))).toEqual(joined(cells));
  });

  it("stay notes in the margin, before the paragraph that they stand beside", () => {
    const body = column(
      Array.from(
        { length: 14 },
        (_, index) => `regel ${index} van de akte loopt over de hele breedte van het blad door`,
      ),
      { x: 190, y: 100 },
    );
    const note = column(["Geregistreerd te", "Gent, zes bladen", "vak 12, ontvangen"], { x: 60, y: 126 });
    const read = readOf([...body, ...note]);
    const at = read.indexOf("Geregistreerd te");
    expect(read.slice(at, at + 3)).toEqual(["Geregistreerd te", "Gent, zes bladen", "vak 12, ontvangen"]);
    expect(read.filter((line) => line.startsWith("regel"))).toHaveLength(14);
  });
});
