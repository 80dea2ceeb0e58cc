import { expect, it } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { bareDeed, WHO } from "./bare-deed.ts";

type Language = "nl" | "fr" | "de";
type Own = NonNullable<Parameters<typeof bareDeed>[1]>;
const SIDES = { sale: ["seller", "buyer"], donation: ["donor", "donee"], emphyteusis: ["grantor", "grantee"] } as const;
type Kind = keyof typeof SIDES;
type Case = {
  readonly language: Language;
  readonly kind: Kind;
  readonly right: string;
  readonly price: number | null;
  readonly own: Own;
  readonly name: string;
};
const CASES: Case[] = [];
const add = (language: Language, kind: Kind, right: string, price: number | null, own: Own): void => {
  CASES.push({
    language,
    kind,
    right,
    price,
    own,
    name: Object.values(own)
      .map((text) => text.slice(-90))
      .join(" / "),
  });
};
const giver = (language: Language): string => `${WHO[language].A}.`;
const taker = (language: Language): string => `${WHO[language].B}.`;
// how the sides are named
for (const [x, y] of [
  ['Hierna de "VERKOPER".', 'Hierna de "KOPER".'],
  ['hierna "de verkopende partij" genoemd;', 'hierna "de kopende partij" genoemd.'],
  ["hierna te noemen: verkoper;", "hierna te noemen: koper."],
  ["Verkoper, enerzijds.", "Koper, anderzijds."],
  ["Partij verkoopster.", "Partij koopster."],
  ["hierna (samen) aangeduid als 'de overdrager'.", "hierna aangeduid als 'de verkrijger'."],
  ['in deze akte "wie verkoopt".', 'in deze akte "wie koopt".'],
  ["Verder genoemd 'de vervreemder'.", "Verder genoemd 'de verwerver'."],
  ["Comparant enerzijds, verkoper.", "Comparante anderzijds, koopster."],
  ["die verklaart te hebben verkocht.", "alhier aanwezig en verklarende te hebben gekocht."],
] as const)
  add("nl", "sale", "full_ownership", 200000, { seller: `${giver("nl")} ${x}`, buyer: `${taker("nl")} ${y}` });
for (const [x, y] of [
  ["Ci-après qualifié « VENDEUR ».", "Ci-après qualifiée « ACQUÉREUR »."],
  ["ci-après « la partie venderesse » ;", "ci-après « la partie acquéreuse »."],
  ["dénommé dans le cours de l'acte : le vendeur.", "dénommée dans le cours de l'acte : l'acheteur."],
  ["Partie venderesse, d'une part.", "Partie acheteuse, d'autre part."],
  ['ci-après invariablement dénommé "le cédant".', 'ci-après invariablement dénommée "le cessionnaire".'],
  ["lequel a, par les présentes, déclaré avoir vendu.", "ici présente et déclarant acquérir."],
  ["Vendeur.", "Acquéreur."],
  ["De première part, le vendeur.", "De seconde part, l'acquéreuse."],
  ["ci-après appelé l'aliénant.", "ci-après appelée l'acquéresse."],
] as const)
  add("fr", "sale", "full_ownership", 200000, { seller: `${giver("fr")} ${x}`, buyer: `${taker("fr")} ${y}` });
for (const [x, y] of [
  ['Nachstehend die "VERKAUFENDE PARTEI".', 'Nachstehend die "KAUFENDE PARTEI".'],
  ['hiernach "Verkäufer" genannt;', 'hiernach "Ankäufer" genannt.'],
  ["im Folgenden als Veräußerer bezeichnet.", "im Folgenden als Erwerberin bezeichnet."],
  ["Verkäufer, einerseits.", "Käuferin, andererseits."],
  ["nachbenannt „die verkäuferische Partei“.", "nachbenannt „die ankäuferische Partei“."],
  ["in der Folge „die Verkäuferseite“.", "in der Folge „die Käuferseite“."],
  ["welcher erklärt, verkauft zu haben.", "hier anwesend und erklärend, gekauft zu haben."],
] as const)
  add("de", "sale", "full_ownership", 200000, { seller: `${giver("de")} ${x}`, buyer: `${taker("de")} ${y}` });
// by which words the right passes
add("nl", "sale", "bare_ownership", 200000, {
  agreement: "De verkoper verkoopt aan de koper de naakte eigendom van het hierna beschreven goed.",
});
add("nl", "sale", "bare_ownership", 200000, {
  agreement:
    "De verkoper verkoopt, onder voorbehoud van vruchtgebruik te zijnen gunste, aan de koper het hierna beschreven goed.",
});
add("nl", "sale", "usufruct", 200000, {
  agreement: "De verkoper verkoopt aan de koper het vruchtgebruik van het hierna beschreven goed.",
});
add("nl", "sale", "full_ownership", 200000, {
  agreement:
    "De verkoper draagt over aan de koper, die aanvaardt, het hierna beschreven goed voor de geheelheid in volle eigendom.",
});
add("nl", "sale", "full_ownership", 200000, {
  agreement: "De verkoper heeft verkocht en de koper heeft gekocht het goed hierna beschreven.",
});
add("nl", "sale", "full_ownership", 200000, {
  agreement:
    "De verkoper verklaart bij deze, onder alle waarborgen als naar recht, af te staan en over te dragen aan de koper:",
});
add("fr", "sale", "bare_ownership", 200000, {
  agreement: "Le vendeur vend à l'acquéreur la nue-propriété du bien décrit ci-après.",
});
add("fr", "sale", "bare_ownership", 200000, {
  agreement: "Le vendeur, qui s'en réserve l'usufruit sa vie durant, vend à l'acquéreur le bien décrit ci-après.",
});
add("fr", "sale", "usufruct", 200000, {
  agreement: "Le vendeur cède à l'acquéreur l'usufruit du bien décrit ci-après.",
});
add("fr", "sale", "full_ownership", 200000, {
  agreement:
    "Le vendeur cède et transporte à l'acquéreur, qui accepte, le bien dont la description suit, en pleine propriété.",
});
add("fr", "sale", "full_ownership", 200000, {
  agreement:
    "Lequel comparant a, par les présentes, déclaré vendre sous les garanties de droit à l'acquéreur, ici présent et acceptant :",
});
add("de", "sale", "bare_ownership", 200000, {
  agreement: "Der Verkäufer verkauft dem Käufer das nackte Eigentum des nachstehend beschriebenen Gutes.",
});
add("de", "sale", "bare_ownership", 200000, {
  agreement: "Der Verkäufer verkauft dem Käufer unter Vorbehalt des lebenslänglichen Nießbrauchs das nachstehende Gut.",
});
add("de", "sale", "usufruct", 200000, {
  agreement: "Der Verkäufer verkauft dem Käufer den Nießbrauch an dem nachstehenden Gut.",
});
add("de", "sale", "full_ownership", 200000, {
  agreement: "Der Verkäufer überträgt dem Käufer, der annimmt, das nachstehend beschriebene Gut in Volleigentum.",
});
add("de", "sale", "full_ownership", 200000, {
  agreement: "Der Verkäufer tritt dem Käufer unter der Gewähr Rechtens die volle Eigentumsrecht an folgendem Gut ab:",
});
// how the price is told
for (const p of [
  "De verkoop is toegestaan en aanvaard voor en mits de prijs van ⟦MONEY|tweehonderdduizend euro (€ 200.000,00)⟧.",
  "Deze verkoop wordt gedaan voor de som van ⟦MONEY|200.000 EUR⟧.",
  "Prijs: ⟦MONEY|200.000,00 €⟧, waarvan ⟦MONEY|€ 20.000⟧ als voorschot betaald werd.",
  "De koopsom beloopt ⟦MONEY|200.000 euro⟧.",
  "Mits betaling van ⟦MONEY|€ 200.000⟧ door de koper.",
  "De partijen zijn een prijs overeengekomen van ⟦MONEY|200.000 euro⟧, kosten niet inbegrepen.",
  "Het goed wordt verkocht tegen ⟦MONEY|€ 200.000⟧.",
  "Na de opsomming der lasten: prijs tweehonderdduizend, hetzij ⟦MONEY|200.000 euro⟧.",
])
  add("nl", "sale", "full_ownership", 200000, { price: p });
for (const p of [
  "La présente vente est consentie et acceptée pour et moyennant le prix de ⟦MONEY|deux cent mille euros (200.000,00 €)⟧.",
  "Cette vente a lieu pour la somme de ⟦MONEY|200.000 EUR⟧.",
  "Prix : ⟦MONEY|200.000 €⟧, dont un acompte de ⟦MONEY|20.000 €⟧ a été versé.",
  "Le prix convenu s'élève à ⟦MONEY|200.000 euros⟧.",
  "Moyennant paiement de ⟦MONEY|200.000 €⟧ par l'acquéreur.",
  "Les parties ont fixé le prix à ⟦MONEY|200.000 euros⟧, frais non compris.",
  "Vendu ⟦MONEY|200.000 euros⟧.",
])
  add("fr", "sale", "full_ownership", 200000, { price: p });
for (const p of [
  "Dieser Verkauf erfolgt zum Preise von ⟦MONEY|zweihunderttausend Euro (200.000,00 €)⟧.",
  "Der Kaufpreis ist auf ⟦MONEY|200.000 EUR⟧ festgesetzt.",
  "Preis: ⟦MONEY|200.000 €⟧, wovon ⟦MONEY|20.000 €⟧ als Anzahlung geleistet wurden.",
  "Der Verkauf wird getätigt um die Summe von ⟦MONEY|200.000 Euro⟧.",
  "Die Parteien haben sich auf einen Preis von ⟦MONEY|200.000 Euro⟧ geeinigt.",
  "Gegen Zahlung von ⟦MONEY|200.000 €⟧ durch den Käufer.",
  "Der Verkaufspreis beläuft sich auf ⟦MONEY|200.000 €⟧.",
])
  add("de", "sale", "full_ownership", 200000, { price: p });
// other kinds of deed
add("nl", "donation", "full_ownership", null, {
  title: "SCHENKING",
  seller: `${giver("nl")} Hierna genoemd "de schenker".`,
  buyer: `${taker("nl")} Hierna genoemd "de begiftigde".`,
  agreement: "De schenker verklaart te schenken aan de begiftigde, die aanvaardt, de volle eigendom van:",
  price: "Het goed wordt geschat op ⟦MONEY|€ 200.000⟧.",
});
add("nl", "donation", "bare_ownership", null, {
  title: "SCHENKING",
  seller: `${giver("nl")} Hierna "de schenker".`,
  buyer: `${taker("nl")} Hierna "de begiftigde".`,
  agreement: "De schenker schenkt aan de begiftigde, onder voorbehoud van het levenslang vruchtgebruik:",
  price: "Waarde: ⟦MONEY|€ 200.000⟧.",
});
add("fr", "donation", "bare_ownership", null, {
  title: "DONATION",
  seller: `${giver("fr")} Ci-après « le donateur ».`,
  buyer: `${taker("fr")} Ci-après « la donataire ».`,
  agreement:
    "Le donateur fait donation entre vifs, avec réserve d'usufruit, à la donataire qui accepte, du bien suivant :",
  price: "Le bien est évalué à ⟦MONEY|200.000 €⟧.",
});
add("de", "donation", "bare_ownership", null, {
  title: "SCHENKUNG",
  seller: `${giver("de")} Nachstehend der Schenker.`,
  buyer: `${taker("de")} Nachstehend die Beschenkte.`,
  agreement: "Der Schenker schenkt der Beschenkten, die annimmt, unter Vorbehalt des Nießbrauchs folgendes Gut:",
  price: "Das Gut wird auf ⟦MONEY|200.000 €⟧ geschätzt.",
});
add("fr", "emphyteusis", "emphyteusis", null, {
  title: "BAIL EMPHYTÉOTIQUE",
  seller: `${giver("fr")} Ci-après « le bailleur ».`,
  buyer: `${taker("fr")} Ci-après « l'emphytéote ».`,
  agreement: "Le bailleur concède à l'emphytéote, qui accepte, un droit d'emphytéose sur le bien suivant :",
  price: "Le canon annuel est de ⟦MONEY|1.200 €⟧.",
});
add("nl", "emphyteusis", "emphyteusis", null, {
  title: "VESTIGING ERFPACHT",
  seller: `${giver("nl")} Hierna "de eigenaar".`,
  buyer: `${taker("nl")} Hierna "de erfpachter".`,
  agreement: "De eigenaar vestigt ten voordele van de erfpachter, die aanvaardt, een recht van erfpacht op:",
  price: "De jaarlijkse canon bedraagt ⟦MONEY|€ 1.200⟧.",
});

it.each(CASES)("reads in $language a $kind of $right at $price: $name", ({ language, kind, right, price, own }) => {
  const { deed, parties, transactions } = deriveRecord(compile(bareDeed(language, own), language)).record;
  expect(deed.kind).toBe(kind);
  expect(parties.map(({ role }) => role)).toEqual(SIDES[kind]);
  const [first, second] = parties;
  expect(transactions).toMatchObject([{ right, from: [first?.id], to: [second?.id] }]);
  expect(transactions[0]?.price?.amount ?? null).toBe(price);
});
