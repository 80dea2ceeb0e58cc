import { expect, it } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

type Deal = {
  readonly open: string;
  readonly a: string;
  readonly b: string;
  readonly agree: string;
  readonly desc: string;
  readonly price: string;
};
type Language = "nl" | "fr" | "de";
const BASE: Readonly<Record<Language, Deal>> = {
  nl: {
    open: "VERKOOP\nOp ⟦DATE|12 maart 2018⟧ verschenen voor mij, notaris ⟦PERSON|Jan Smet⟧ te ⟦LOCATION|Gent⟧:",
    a: 'De heer ⟦PERSON|Karel Maes⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1950⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna genoemd "de verkoper".',
    b: 'Mevrouw ⟦PERSON|An Claes⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 juni 1980⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Hierna genoemd "de koper".',
    agree:
      "De verkoper verklaart te verkopen aan de koper, die aanvaardt, de volle eigendom van het hierna beschreven goed.",
    desc: "Een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9000 Gent, Veldstraat 5⟧, ⟦PARCEL|sectie A nr 12B⟧.",
    price: "De prijs bedraagt ⟦MONEY|€ 200.000⟧.",
  },
  fr: {
    open: "VENTE\nLe ⟦DATE|12 mars 2018⟧ ont comparu devant moi, notaire ⟦PERSON|Luc Petit⟧ à ⟦LOCATION|Namur⟧ :",
    a: 'Monsieur ⟦PERSON|Jean Dubois⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mai 1950⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute 1⟧. Ci-après dénommé "le vendeur".',
    b: 'Madame ⟦PERSON|Anne Leroy⟧, née à ⟦LOCATION|Dinant⟧ le ⟦DATE|4 juin 1980⟧, domiciliée à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧. Ci-après dénommée "l\'acquéreur".',
    agree: "Le vendeur déclare vendre à l'acquéreur, qui accepte, la pleine propriété du bien décrit ci-après.",
    desc: "Une ⟦GOOD|maison⟧ sise à ⟦ADDRESS|5000 Namur, rue Neuve 5⟧, ⟦PARCEL|section A n° 12B⟧.",
    price: "Le prix est de ⟦MONEY|200.000 €⟧.",
  },
  de: {
    open: "VERKAUF\nAm ⟦DATE|12. März 2018⟧ sind vor mir, Notar ⟦PERSON|Karl Braun⟧ in ⟦LOCATION|Eupen⟧, erschienen:",
    a: 'Herr ⟦PERSON|Hans Schmitz⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1950⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧. Nachstehend "der Verkäufer" genannt.',
    b: 'Frau ⟦PERSON|Anna Kohnen⟧, geboren in ⟦LOCATION|Malmedy⟧ am ⟦DATE|4. Juni 1980⟧, wohnhaft in ⟦ADDRESS|4960 Malmedy, Bergstraße 2⟧. Nachstehend "der Käufer" genannt.',
    agree:
      "Der Verkäufer verkauft hiermit dem Käufer, der annimmt, das Volleigentum des nachstehend beschriebenen Gutes.",
    desc: "Ein ⟦GOOD|Wohnhaus⟧, gelegen ⟦ADDRESS|4700 Eupen, Haasstraße 5⟧, ⟦PARCEL|Flur A Nr. 12B⟧.",
    price: "Der Preis beträgt ⟦MONEY|200.000 €⟧.",
  },
};
const SIDES = { sale: ["seller", "buyer"], donation: ["donor", "donee"], emphyteusis: ["grantor", "grantee"] } as const;
type Kind = keyof typeof SIDES;
type Case = {
  readonly language: Language;
  readonly kind: Kind;
  readonly right: string;
  readonly price: number | null;
  readonly deal: Deal;
  readonly name: string;
};
const CASES: Case[] = [];
const add = (language: Language, kind: Kind, right: string, price: number | null, own: Partial<Deal>): void => {
  CASES.push({
    language,
    kind,
    right,
    price,
    deal: { ...BASE[language], ...own },
    name: Object.values(own)
      .map((text) => text.slice(-90))
      .join(" / "),
  });
};
/** Who gives and who takes, without the words that name their side. */
const giver = (language: Language): string => BASE[language].a.replace(/ ?(?:Hierna|Ci-après|Nachstehend).*/u, "");
const taker = (language: Language): string => BASE[language].b.replace(/ ?(?:Hierna|Ci-après|Nachstehend).*/u, "");
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
  add("nl", "sale", "full_ownership", 200000, { a: `${giver("nl")} ${x}`, b: `${taker("nl")} ${y}` });
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
  add("fr", "sale", "full_ownership", 200000, { a: `${giver("fr")} ${x}`, b: `${taker("fr")} ${y}` });
for (const [x, y] of [
  ['Nachstehend die "VERKAUFENDE PARTEI".', 'Nachstehend die "KAUFENDE PARTEI".'],
  ['hiernach "Verkäufer" genannt;', 'hiernach "Ankäufer" genannt.'],
  ["im Folgenden als Veräußerer bezeichnet.", "im Folgenden als Erwerberin bezeichnet."],
  ["Verkäufer, einerseits.", "Käuferin, andererseits."],
  ["nachbenannt „die verkäuferische Partei“.", "nachbenannt „die ankäuferische Partei“."],
  ["in der Folge „die Verkäuferseite“.", "in der Folge „die Käuferseite“."],
  ["welcher erklärt, verkauft zu haben.", "hier anwesend und erklärend, gekauft zu haben."],
] as const)
  add("de", "sale", "full_ownership", 200000, { a: `${giver("de")} ${x}`, b: `${taker("de")} ${y}` });
// by which words the right passes
add("nl", "sale", "bare_ownership", 200000, {
  agree: "De verkoper verkoopt aan de koper de naakte eigendom van het hierna beschreven goed.",
});
add("nl", "sale", "bare_ownership", 200000, {
  agree:
    "De verkoper verkoopt, onder voorbehoud van vruchtgebruik te zijnen gunste, aan de koper het hierna beschreven goed.",
});
add("nl", "sale", "usufruct", 200000, {
  agree: "De verkoper verkoopt aan de koper het vruchtgebruik van het hierna beschreven goed.",
});
add("nl", "sale", "full_ownership", 200000, {
  agree:
    "De verkoper draagt over aan de koper, die aanvaardt, het hierna beschreven goed voor de geheelheid in volle eigendom.",
});
add("nl", "sale", "full_ownership", 200000, {
  agree: "De verkoper heeft verkocht en de koper heeft gekocht het goed hierna beschreven.",
});
add("nl", "sale", "full_ownership", 200000, {
  agree:
    "De verkoper verklaart bij deze, onder alle waarborgen als naar recht, af te staan en over te dragen aan de koper:",
});
add("fr", "sale", "bare_ownership", 200000, {
  agree: "Le vendeur vend à l'acquéreur la nue-propriété du bien décrit ci-après.",
});
add("fr", "sale", "bare_ownership", 200000, {
  agree: "Le vendeur, qui s'en réserve l'usufruit sa vie durant, vend à l'acquéreur le bien décrit ci-après.",
});
add("fr", "sale", "usufruct", 200000, { agree: "Le vendeur cède à l'acquéreur l'usufruit du bien décrit ci-après." });
add("fr", "sale", "full_ownership", 200000, {
  agree:
    "Le vendeur cède et transporte à l'acquéreur, qui accepte, le bien dont la description suit, en pleine propriété.",
});
add("fr", "sale", "full_ownership", 200000, {
  agree:
    "Lequel comparant a, par les présentes, déclaré vendre sous les garanties de droit à l'acquéreur, ici présent et acceptant :",
});
add("de", "sale", "bare_ownership", 200000, {
  agree: "Der Verkäufer verkauft dem Käufer das nackte Eigentum des nachstehend beschriebenen Gutes.",
});
add("de", "sale", "bare_ownership", 200000, {
  agree: "Der Verkäufer verkauft dem Käufer unter Vorbehalt des lebenslänglichen Nießbrauchs das nachstehende Gut.",
});
add("de", "sale", "usufruct", 200000, {
  agree: "Der Verkäufer verkauft dem Käufer den Nießbrauch an dem nachstehenden Gut.",
});
add("de", "sale", "full_ownership", 200000, {
  agree: "Der Verkäufer überträgt dem Käufer, der annimmt, das nachstehend beschriebene Gut in Volleigentum.",
});
add("de", "sale", "full_ownership", 200000, {
  agree: "Der Verkäufer tritt dem Käufer unter der Gewähr Rechtens die volle Eigentumsrecht an folgendem Gut ab:",
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
  open: BASE.nl.open.replace("VERKOOP", "SCHENKING"),
  a: `${giver("nl")} Hierna genoemd "de schenker".`,
  b: `${taker("nl")} Hierna genoemd "de begiftigde".`,
  agree: "De schenker verklaart te schenken aan de begiftigde, die aanvaardt, de volle eigendom van:",
  price: "Het goed wordt geschat op ⟦MONEY|€ 200.000⟧.",
});
add("nl", "donation", "bare_ownership", null, {
  open: BASE.nl.open.replace("VERKOOP", "SCHENKING"),
  a: `${giver("nl")} Hierna "de schenker".`,
  b: `${taker("nl")} Hierna "de begiftigde".`,
  agree: "De schenker schenkt aan de begiftigde, onder voorbehoud van het levenslang vruchtgebruik:",
  price: "Waarde: ⟦MONEY|€ 200.000⟧.",
});
add("fr", "donation", "bare_ownership", null, {
  open: BASE.fr.open.replace("VENTE", "DONATION"),
  a: `${giver("fr")} Ci-après « le donateur ».`,
  b: `${taker("fr")} Ci-après « la donataire ».`,
  agree: "Le donateur fait donation entre vifs, avec réserve d'usufruit, à la donataire qui accepte, du bien suivant :",
  price: "Le bien est évalué à ⟦MONEY|200.000 €⟧.",
});
add("de", "donation", "bare_ownership", null, {
  open: BASE.de.open.replace("VERKAUF", "SCHENKUNG"),
  a: `${giver("de")} Nachstehend der Schenker.`,
  b: `${taker("de")} Nachstehend die Beschenkte.`,
  agree: "Der Schenker schenkt der Beschenkten, die annimmt, unter Vorbehalt des Nießbrauchs folgendes Gut:",
  price: "Das Gut wird auf ⟦MONEY|200.000 €⟧ geschätzt.",
});
add("fr", "emphyteusis", "emphyteusis", null, {
  open: BASE.fr.open.replace("VENTE", "BAIL EMPHYTÉOTIQUE"),
  a: `${giver("fr")} Ci-après « le bailleur ».`,
  b: `${taker("fr")} Ci-après « l'emphytéote ».`,
  agree: "Le bailleur concède à l'emphytéote, qui accepte, un droit d'emphytéose sur le bien suivant :",
  price: "Le canon annuel est de ⟦MONEY|1.200 €⟧.",
});
add("nl", "emphyteusis", "emphyteusis", null, {
  open: BASE.nl.open.replace("VERKOOP", "VESTIGING ERFPACHT"),
  a: `${giver("nl")} Hierna "de eigenaar".`,
  b: `${taker("nl")} Hierna "de erfpachter".`,
  agree: "De eigenaar vestigt ten voordele van de erfpachter, die aanvaardt, een recht van erfpacht op:",
  price: "De jaarlijkse canon bedraagt ⟦MONEY|€ 1.200⟧.",
});

it.each(CASES)("reads in $language a $kind of $right at $price: $name", ({ language, kind, right, price, deal }) => {
  const { open, a, b, agree, desc, price: paid } = deal;
  const markup = `§ opening\n${open}\n\n§ parties\n${a}\n\n${b}\n\n§ agreement\n${agree}\n\n§ description\n${desc}\n\n§ price\n${paid}\n`;
  const { deed, parties, transactions } = deriveRecord(compile(markup, language)).record;
  expect(deed.kind).toBe(kind);
  expect(parties.map(({ role }) => role)).toEqual(SIDES[kind]);
  const [giver, taker] = parties;
  expect(transactions).toMatchObject([{ right, from: [giver?.id], to: [taker?.id] }]);
  expect(transactions[0]?.price?.amount ?? null).toBe(price);
});
