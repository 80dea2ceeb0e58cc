import { describe, expect, test } from "vitest";
import { joinLineEnd, learnLineEnds } from "../../src/ocr/line-ends.ts";

const join = (last: string, first: string, language: "nl" | "fr" | "de", deed = ""): string => {
  const words = `${deed} ${last}`.trim().split(" ");
  const end = joinLineEnd(last, first, learnLineEnds(words, language));
  if (end === "space") return `${last} ${first}`;
  return (end === "drop" ? last.replace(/[-‐¬\u00ad]$/u, "") : last) + first;
};

describe("the last word of a line and the first of the next", () => {
  test.each([
    ["nl", "overeen-", "komst", "overeenkomst"],
    ["nl", "zesentwin-", "tig", "zesentwintig"],
    ["nl", "EIGENDOMSOVER-", "DRACHT", "EIGENDOMSOVERDRACHT"],
    ["nl", "TWEEHONDERD-", "DUIZEND", "TWEEHONDERDDUIZEND"],
    ["nl", "brandverzekerings-", "polis", "brandverzekeringspolis"],
    ["fr", "appar-", "tement", "appartement"],
    ["fr", "ci-", "toyen", "citoyen"],
    ["de", "Grundstücks-", "fläche", "Grundstücksfläche"],
    ["de", "DREI-", "HUNDERTNEUNUNDACHTZIGTAUSEND", "DREIHUNDERTNEUNUNDACHTZIGTAUSEND"],
  ] as const)("%s: %s + %s is one word, the typesetter's hyphen gone", (language, last, first, joined) => {
    expect(join(last, first, language)).toBe(joined);
  });

  test.each([
    ["nl", "Sint-", "Amandsberg"],
    ["nl", "Hoecke-", "De"],
    ["nl", "SINT-", "AMANDSBERG"],
    ["nl", "niet-", "geïndexeerd"],
    ["nl", "mede-", "eigendom"],
    ["nl", "zonne-", "energie"],
    ["nl", "EPC-", "attest"],
    ["nl", "e-", "mail"],
    ["fr", "ci-", "après"],
    ["fr", "vingt-", "deux"],
    ["fr", "rez-de-", "chaussée"],
    ["fr", "Corroy-", "le-Grand"],
    ["fr", "procès-", "verbal"],
    ["fr", "nue-", "propriété"],
    ["fr", "lui-", "même"],
    ["de", "Müller-", "Schmitz"],
  ] as const)("%s: %s + %s keep the hyphen that is spelt", (language, last, first) => {
    expect(join(last, first, language)).toBe(last + first);
  });

  test.each([
    ["nl", "koop-", "en"],
    ["nl", "pacht-", "of"],
    ["de", "Grund-", "und"],
    ["nl", "woning", "met"],
    ["nl", "–", "datum"],
  ] as const)("%s: %s + %s stay two words", (language, last, first) => {
    expect(join(last, first, language)).toBe(`${last} ${first}`);
  });

  test("a name that the deed writes in one piece elsewhere is joined to it", () => {
    expect(join("CAUWEN-", "BERGHE", "nl", "mevrouw CAUWENBERGHE, voornoemd,")).toBe("CAUWENBERGHE");
    expect(join("CAUWEN-", "BERGHE", "nl", "de heer CAUWEN-BERGHE, voornoemd,")).toBe("CAUWEN-BERGHE");
  });

  test("a hyphen that only the typesetter uses is dropped whatever it parts", () => {
    expect(join("in‐", "vendu", "fr", "le bien est vendu")).toBe("invendu");
  });

  test("pieces of a word whose hyphen was not recognised are joined, two words are not", () => {
    expect(join("ordi", "naires", "fr")).toBe("ordinaires");
    expect(join("sans", "garantie", "fr")).toBe("sans garantie");
    expect(join("aan", "koop", "nl")).toBe("aan koop");
  });

  test("soft hyphens, apostrophes and slashes at line ends join without a space", () => {
    expect(join("over\u00ad", "eenkomst", "nl")).toBe("overeenkomst");
    expect(join("l'", "acquéreur", "fr")).toBe("l'acquéreur");
    expect(join("412/", "h/3", "nl")).toBe("412/h/3");
  });
});
