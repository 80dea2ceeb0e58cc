import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";

/** The record, held to its evidence. */
function read(markup: string, language: Language) {
  const input = compile(markup, language);
  checkEvidence(input);
  return deriveRecord(input).record;
}
const readParties = (markup: string, language: Language) => read(markup, language).parties;

it.each([
  [
    "de",
    `§ opening
Am ⟦DATE|4. Mai 1994⟧, vor mir, ⟦PERSON|Karl KESSEL⟧, Notar in ⟦LOCATION|Eupen⟧,
§ parties
sind erschienen:

1/ Die ⟦ORGANISATION|Bauland Nord AG⟧, mit Sitz in ⟦ADDRESS|4700 Eupen, Hill 3⟧, vertreten wie folgt;

Veräußerer.

2/ Herr ⟦PERSON|PAULUS Egon⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|2. Juni 1950⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Am Hof 2⟧;

Erwerber des Nießbrauchs.

3/ Frau ⟦PERSON|PAULUS Rita⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|8. Juni 1975⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Am Hof 4⟧;

Erwerberin des nackten Eigentums.
§ agreement
Der Veräußerer verkauft das nachbeschriebene Gut.`,
  ],
  [
    "fr",
    `§ opening
Le ⟦DATE|4 mai 1994⟧, devant nous, ⟦PERSON|Jean PETIT⟧, notaire à ⟦LOCATION|Uccle⟧,
§ parties
ont comparu :

1/ La ⟦ORGANISATION|SA Terrains du Nord⟧, ayant son siège à ⟦ADDRESS|1180 Uccle, rue Basse 3⟧, représentée comme dit plus bas ;

Venderesse.

2/ Monsieur ⟦PERSON|LEROY Luc⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|2 juin 1950⟧, demeurant à ⟦ADDRESS|7800 Ath, Grand-Rue 2⟧ ;

Acquéreur de l'usufruit.

3/ Madame ⟦PERSON|LEROY Anne⟧, née à ⟦LOCATION|Ath⟧ le ⟦DATE|8 juin 1975⟧, demeurant à ⟦ADDRESS|7800 Ath, Grand-Rue 4⟧ ;

Acquéreuse de la nue-propriété.
§ agreement
La venderesse vend le bien ci-après.`,
  ],
] as const)(
  "in %s a side's name that ends the item above it, in a line of its own, is that item's",
  (language, markup) => {
    expect(readParties(markup, language).map(({ role }) => role)).toEqual(["seller", "buyer", "buyer"]);
  },
);

const SELLER: Readonly<Record<Language, (words: string) => string>> = {
  nl: (words) =>
    `§ opening
VERKOOP
Op ⟦DATE|3 mei 1990⟧, voor mij, ⟦PERSON|Jan PEETERS⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:
§ parties
${words}
hierna "de verkoper" genoemd.
§ closing
Waarvan akte.`,
  fr: (words) =>
    `§ opening
VENTE
Le ⟦DATE|3 mai 1990⟧, devant nous, ⟦PERSON|Jean PETIT⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :
§ parties
${words}
ci-après dénommée "le vendeur".
§ closing
Dont acte.`,
  de: (words) =>
    `§ opening
VERKAUF
Am ⟦DATE|3. Mai 1990⟧, vor mir, ⟦PERSON|Karl KESSEL⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:
§ parties
${words}
nachstehend "der Verkäufer" genannt.
§ closing
Worüber Urkunde.`,
};

it.each([
  [
    "de",
    "Frau ⟦PERSON|Berta LAMBERTZ⟧, geboren in ⟦LOCATION|Raeren⟧ am ⟦DATE|4. Juli 1899⟧, Witwe in zweiter und letzter Ehe des Schreinermeisters Herrn ⟦PERSON|Leo HAMEL⟧, wohnhaft in ⟦ADDRESS|Raeren, Burgstraße 3⟧,",
    "Burgstraße",
  ],
  [
    "nl",
    "Mevrouw ⟦PERSON|Berta CLAES⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 juli 1899⟧, weduwe in eerste en enige echt van schrijnwerker Mijnheer ⟦PERSON|Leo HAMEL⟧, wonende te ⟦ADDRESS|Aalst, Burgstraat 3⟧,",
    "Burgstraat",
  ],
  [
    "fr",
    "Madame ⟦PERSON|Berthe CLAES⟧, née à ⟦LOCATION|Ath⟧ le ⟦DATE|4 juillet 1899⟧, veuve en premières noces du menuisier Monsieur ⟦PERSON|Léon HAMEL⟧, demeurant à ⟦ADDRESS|Ath, rue du Bourg 3⟧,",
    "rue du Bourg",
  ],
] as const)("in %s a trade before a relative's name makes him no party", (language, words, street) => {
  const parties = readParties(SELLER[language](words), language);
  expect(parties.map(({ address }) => address?.street)).toEqual([street]);
});

it.each([
  [
    "fr",
    "Madame ⟦PERSON|Rose LEROY⟧, née à ⟦LOCATION|Ath⟧ le ⟦DATE|4 juillet 1935⟧, séjournant à ⟦ADDRESS|7800 Ath, rue du Home 5⟧ (chambre 12) mais domiciliée à ⟦ADDRESS|7800 Ath, Grand-Rue 8⟧,",
  ],
  [
    "nl",
    "Mevrouw ⟦PERSON|Roza CLAES⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 juli 1935⟧, thans verblijvend te ⟦ADDRESS|9300 Aalst, Rustoord 5⟧ doch gedomicilieerd te ⟦ADDRESS|9300 Aalst, Molenstraat 8⟧,",
  ],
  [
    "de",
    "Frau ⟦PERSON|Rosa HAMEL⟧, geboren in ⟦LOCATION|Raeren⟧ am ⟦DATE|4. Juli 1935⟧, zur Zeit untergebracht in ⟦ADDRESS|4730 Raeren, Am Heim 5⟧ aber gemeldet in ⟦ADDRESS|4730 Raeren, Hauptstraße 8⟧,",
  ],
] as const)("in %s the domicile is the address, not the home where somebody stays", (language, words) => {
  expect(readParties(SELLER[language](words), language).map(({ address }) => address?.number)).toEqual(["8"]);
});

it("a street without a number behind the place is the address's", () => {
  const words =
    "Mevrouw ⟦PERSON|Roza CLAES⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 juli 1935⟧, wonende te ⟦LOCATION|Aalst⟧ in de ⟦LOCATION|Molenstraat⟧,";
  expect(readParties(SELLER.nl(words), "nl")[0]?.address).toMatchObject({
    street: "Molenstraat",
    number: null,
    municipality: "Aalst",
  });
});

it("a degree sign that touches the place means a birth", () => {
  const words =
    "De heer ⟦PERSON|Luk CLAES⟧, °⟦LOCATION|Aalst⟧ ⟦DATE|4 juli 1935⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 8⟧,";
  expect(readParties(SELLER.nl(words), "nl")[0]).toMatchObject({ birthDate: "1935-07-04", birthPlace: "Aalst" });
});

it.each([
  ["3670 Opglabbeek, Dorp 1", "Opglabbeek"],
  ["3670 Ellikom, Dorp 1", "Meeuwen-Gruitrode"],
  ["9000 Ledeberg, Dorp 1", "Gent"],
])("%s was in %s before the mergers of 2019", (address, municipality) => {
  const words = `De heer ⟦PERSON|Luk CLAES⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 juli 1935⟧, wonende te ⟦ADDRESS|${address}⟧,`;
  expect(readParties(SELLER.nl(words), "nl")[0]?.address?.municipality).toBe(municipality);
  const later = SELLER.nl(words).replace("3 mei 1990", "3 mei 2020");
  expect(readParties(later, "nl")[0]?.address?.municipality).toBe(municipality === "Gent" ? "Gent" : "Oudsbergen");
});

it("a husband who assists and authorises joins in only to consent", () => {
  const words =
    "Vrouw ⟦PERSON|Lea CLAES⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 juli 1909⟧, en haren man die haar bijstaat en machtigt, Mijnheer ⟦PERSON|Jozef HAMEL⟧, smid, samen wonende te ⟦ADDRESS|Aalst, Dorp 4⟧,";
  const parties = readParties(SELLER.nl(words), "nl");
  expect(parties.map(({ role }) => role)).toEqual(["seller", "other"]);
});

it("a spouse who declares to intervene at the sole end of consenting is no seller, and the home is both's", () => {
  const words =
    "Monsieur ⟦PERSON|Luc LEROY⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|2 juin 1920⟧, assisté de Dame ⟦PERSON|Anne PETIT⟧, son épouse, née à ⟦LOCATION|Mons⟧ le ⟦DATE|3 juin 1922⟧, avec qui il demeure à ⟦ADDRESS|Ath, rue Haute 8⟧, laquelle déclare intervenir à seule fin d'autoriser la vente,";
  const parties = readParties(SELLER.fr(words), "fr");
  expect(parties.map(({ role }) => role)).toEqual(["seller", "other"]);
  expect(parties.map(({ address }) => address?.number)).toEqual(["8", "8"]);
});

it.each([
  [
    "fr",
    "Acte de Maître ⟦PERSON|Anne DUBOIS⟧, notaire à ⟦LOCATION|Mons⟧, avec la participation de Maître ⟦PERSON|Luc MOREL⟧, notaire à ⟦LOCATION|Ath⟧.",
    ["Mons", "Ath"],
  ],
  [
    "de",
    "Ich, ⟦PERSON|Anna DORN⟧, Notarin in ⟦LOCATION|Eupen⟧, beurkunde in Anwesenheit von Notar ⟦PERSON|Leo MOHR⟧ aus ⟦LOCATION|Malmedy⟧, was folgt.",
    ["Eupen", "Malmedy"],
  ],
  [
    "nl",
    "Ik, ⟦PERSON|Anna DOORN⟧, notaris te ⟦LOCATION|Gent⟧, verlijd deze akte in aanwezigheid van notaris ⟦PERSON|Leo MOENS⟧ te ⟦LOCATION|Aalst⟧.",
    ["Gent", "Aalst"],
  ],
] as const)("in %s the deed's own notaries are told from those of earlier deeds", (language, words, seats) => {
  const opening = { nl: "VERKOOP", fr: "ACTE DE VENTE", de: "VERKAUF" }[language];
  const { deed } = read(
    `§ header\n${opening}\n§ opening\n⟦DATE|3.5.2019⟧\n${words}\n${SELLER[language]("—").split(/(?=§ parties)/u)[1]}`,
    language,
  );
  expect(deed.notaries.map(({ seat }) => seat)).toEqual(seats);
});

it.each(["Urk. Nr. ", "Verz.-Nr.: ", "Rep. Nr. "])("'%s' leads to the repertory number", (label) => {
  const markup = `§ header\nKAUF\n${label}⟦REFERENCE|94/811⟧\n${SELLER.de("Herr ⟦PERSON|Leo MOHR⟧,")}`;
  expect(read(markup, "de").deed.repertoryNumber).toBe("94/811");
});

it.each([
  ["nl", "De verkoper is als beroepsoprichter ingeschreven onder B.T.W.-nummer"],
  ["fr", "Le vendeur déclare être assujetti à la T.V.A. sous le numéro"],
  ["de", "Der Verkäufer ist mehrwertsteuerpflichtig unter der Nummer"],
] as const)("in %s the only party of a side has the VAT number ascribed to the side by its word", (language, words) => {
  const name = {
    nl: "De naamloze vennootschap ⟦ORGANISATION|Kustbouw⟧, met zetel te ⟦ADDRESS|8400 Oostende, Kaai 3⟧,",
    fr: "La société anonyme ⟦ORGANISATION|Bâtir⟧, ayant son siège à ⟦ADDRESS|1180 Uccle, rue Basse 3⟧,",
    de: "Die Aktiengesellschaft ⟦ORGANISATION|Bauland⟧, mit Sitz in ⟦ADDRESS|4700 Eupen, Hill 3⟧,",
  }[language];
  const numberOf = (head: string, said: string) =>
    readParties(`${SELLER[language](head)}\n§ fiscal\n${said} ⟦ENTERPRISE_NUMBER|402.918.303⟧.`, language).map(
      ({ enterpriseNumber }) => enterpriseNumber,
    );
  expect(numberOf(name, words)).toEqual(["402918303"]);
  const mate = name.replace(/(?<=ORGANISATION\|)\p{L}+/u, "Mate");
  expect(numberOf(`${name}\n${mate}`, words)).toEqual([null, null]);
});

it.each([
  [
    "fr",
    "B. — à Monsieur ⟦PERSON|Luc MOREL⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|2 juin 1920⟧, demeurant à ⟦ADDRESS|Ath, rue Haute 8⟧, ici présent et acceptant,",
  ],
  [
    "nl",
    "TEN TWEEDE, aan de heer ⟦PERSON|Luk MOENS⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|2 juni 1920⟧, wonende te ⟦ADDRESS|Aalst, Dorp 8⟧, mede hier tegenwoordig en aanvaardende :",
  ],
  [
    "de",
    "2) an Herrn ⟦PERSON|Leo MOHR⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|2. Juni 1920⟧, wohnhaft in ⟦ADDRESS|Amel, Am Hof 8⟧, hier anwesend und annehmend,",
  ],
] as const)(
  "in %s whoever takes the second good, named beside it, is a buyer whatever the clause is held for",
  (language, taker) => {
    const head = {
      nl: "De heer ⟦PERSON|Jan CLAES⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 juli 1899⟧, wonende te ⟦ADDRESS|Aalst, Burgstraat 3⟧,",
      fr: "Monsieur ⟦PERSON|Jean PETIT⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|4 juillet 1899⟧, demeurant à ⟦ADDRESS|Ath, rue du Bourg 3⟧,",
      de: "Herr ⟦PERSON|Egon HAMEL⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|4. Juli 1899⟧, wohnhaft in ⟦ADDRESS|Amel, Burgstraße 3⟧,",
    }[language];
    const first = taker.replace(/^(?:B|TEN TWEEDE|2)/u, (mark) => ({ B: "A", "2": "1" })[mark] ?? "TEN EERSTE");
    const other = first.replace(/(?<=PERSON\|)[^⟧]+/u, "Guy GEERTS").replace(/\d(?=⟧, (?:ici|mede|hier))/u, "9");
    const noun = { nl: "weide", fr: "prairie", de: "Wiese" }[language];
    const markup = SELLER[language](head).split("§ closing")[0];
    const good = `Een ⟦GOOD|${noun}⟧, ⟦PARCEL|sectie A nr. 1⟧.`;
    for (const clause of ["description", "title_origin"] as const) {
      const parties = readParties(
        `${markup}§ parties\n${other}\n§ description\n${good}\n§ ${clause}\n${taker}\n${good}\n§ closing\n—`,
        language,
      );
      expect(parties.map(({ role }) => role)).toEqual(["seller", "buyer", "buyer"]);
    }
  },
);

it("a company named for the lots it takes is a party although its clause is held for a description", () => {
  const markup = `§ header
VERKAUF
§ opening
Am ⟦DATE|3. Mai 2016⟧, vor mir, ⟦PERSON|Karl KESSEL⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:
§ parties
Verkäufer

Herr ⟦PERSON|Egon HAMEL⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|4. Juli 1949⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Burgstraße 3⟧.

Käufer

1. Für Los 1 : Herr ⟦PERSON|Leo MOHR⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|2. Juni 1980⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Am Hof 8⟧.
§ description
2. Betreffend die Lose 2 und 3 : die ⟦ORGANISATION|Waldhof PGmbH⟧, mit Sitz in ⟦ADDRESS|4770 Amel, Am Wald 9⟧, RJP ⟦LOCATION|Eupen⟧ ⟦ENTERPRISE_NUMBER|0861.903.495⟧.
§ closing
Worüber Urkunde.`;
  expect(readParties(markup, "de").map(({ name, role }) => `${name}: ${role}`)).toEqual([
    "Egon Hamel: seller",
    "Leo Mohr: buyer",
    "Waldhof PGmbH: buyer",
  ]);
});

it.each([
  [
    "fr",
    "Intervient aux présentes la ⟦ORGANISATION|SA Crédit du Sud⟧, ayant son siège à ⟦ADDRESS|4000 Liège, rue Neuve 1⟧, créancière, qui consent à la radiation.",
  ],
  [
    "nl",
    "Komt hier tussen de ⟦ORGANISATION|Kredietkas NV⟧, met zetel te ⟦ADDRESS|9000 Gent, Kaai 1⟧, schuldeiser, die in de doorhaling toestemt.",
  ],
  [
    "de",
    "Ferner tritt bei die ⟦ORGANISATION|Kreditkasse AG⟧, mit Sitz in ⟦ADDRESS|4700 Eupen, Kehr 1⟧, Gläubigerin, welche der Löschung zustimmt.",
  ],
] as const)("in %s who joins in behind the two sides stands on neither", (language, joins) => {
  const [seller, buyer] = {
    nl: [
      "De heer ⟦PERSON|Jan CLAES⟧, wonende te ⟦ADDRESS|Aalst, Burgstraat 3⟧,",
      'De heer ⟦PERSON|Luk MOENS⟧, wonende te ⟦ADDRESS|Aalst, Dorp 8⟧, hierna "de koper" genoemd.',
    ],
    fr: [
      "Monsieur ⟦PERSON|Jean PETIT⟧, demeurant à ⟦ADDRESS|Ath, rue du Bourg 3⟧,",
      'Monsieur ⟦PERSON|Luc MOREL⟧, demeurant à ⟦ADDRESS|Ath, rue Haute 8⟧, ci-après dénommé "l\'acquéreur".',
    ],
    de: [
      "Herr ⟦PERSON|Egon HAMEL⟧, wohnhaft in ⟦ADDRESS|Amel, Burgstraße 3⟧,",
      'Herr ⟦PERSON|Leo MOHR⟧, wohnhaft in ⟦ADDRESS|Amel, Am Hof 8⟧, nachstehend "der Käufer" genannt.',
    ],
  }[language];
  const markup = SELLER[language](seller ?? "").replace("§ closing", `${buyer}\n${joins}\n§ closing`);
  expect(readParties(markup, language).map(({ role }) => role)).toEqual(["seller", "buyer", "other"]);
});

const addressOf = (address: string, language: Language) =>
  ({
    nl: () => readParties(SELLER.nl(`De heer ⟦PERSON|Jan CLAES⟧, wonende te ${address},`), "nl"),
    fr: () => readParties(SELLER.fr(`Monsieur ⟦PERSON|Jean PETIT⟧, demeurant ${address},`), "fr"),
    de: () => readParties(SELLER.de(`Herr ⟦PERSON|Egon HAMEL⟧, wohnhaft in ${address},`), "de"),
  })[language]()[0]?.address;

it.each([
  ["nl", "⟦ADDRESS|9300 Aalst, Molenstraat 8, 2de verdieping⟧", "Molenstraat", "8", "Aalst"],
  ["fr", "à ⟦ADDRESS|Namur (Jambes), rue Haute, numéro 12, étage 3⟧", "rue Haute", "12", "Namur"],
  ["de", "⟦ADDRESS|4750 Bütgenbach, Weywertz, Hofstraße 4⟧", "Hofstraße", "4", "Bütgenbach"],
  ["fr", "à ⟦ADDRESS|Québec (Canada), 84 rue Basse⟧", "rue Basse", "84", "Québec"],
  ["fr", "⟦ADDRESS|rue Haute 12⟧, à ⟦ADDRESS|5100 Namur⟧", "rue Haute", "12", "Namur"],
] as const)("in %s a home %s is %s %s in %s", (language, home, street, number, municipality) => {
  expect(addressOf(home, language)).toMatchObject({ street, number, municipality });
});

it.each([
  ["de", "Anschrift: wie Käufer 1", "Anschrift:"],
  ["nl", "Adres: zoals koper 1", "Adres:"],
  ["fr", "Adresse : comme l'acquéreur 1", "Adresse :"],
] as const)("in %s '%s' is the address of the party above", (language, same, label) => {
  const name = { nl: "Naam", fr: "Nom", de: "Name" }[language];
  const words = `${name}: ⟦PERSON|Leo MOHR⟧\n${label} ⟦ADDRESS|4770 Amel, Am Hof 8⟧\n\n${name}: ⟦PERSON|Ida DORN⟧, ° ⟦LOCATION|Amel⟧ ⟦DATE|03.02.1980⟧\n${same}\n`;
  expect(readParties(SELLER[language](words), language).map(({ address }) => address?.number)).toEqual(["8", "8"]);
});

it("legal cohabitants have one home, printed beside the second", () => {
  const words =
    "Nom : ⟦PERSON|Leo MOREL⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|3/2/1980⟧\n\nNom : ⟦PERSON|Ida DENIS⟧, née à ⟦LOCATION|Ath⟧ le ⟦DATE|4/3/1981⟧\n\nDomicile : ⟦ADDRESS|7800 Ath, rue Haute 8⟧\n\nÉtat civil : cohabitants légaux\n";
  expect(readParties(SELLER.fr(words), "fr").map(({ address }) => address?.number)).toEqual(["8", "8"]);
});

it.each(["Nr. 8.412 van het repertorium", "Nummer des Repertoriums: 8.412", "N° 8.412 du répertoire"])(
  "'%s' is read although no number was tagged",
  (line) => {
    expect(read(`§ header\n${line}\n${SELLER.nl("De heer ⟦PERSON|Jan CLAES⟧,")}`, "nl").deed.repertoryNumber).toBe(
      "8.412",
    );
  },
);

it.each([
  ["fr", "⟦PERSON|Luc MOREL⟧ & ⟦PERSON|Anne DUBOIS⟧ – Notaires associés – ⟦LOCATION|Wavre⟧", "Wavre"],
  ["fr", "⟦PERSON|Luc MOREL⟧, notaire à ⟦LOCATION|Wavre⟧", null],
  ["nl", "⟦PERSON|Luk MOENS⟧ & ⟦PERSON|Anna DOORN⟧ – geassocieerde notarissen – ⟦LOCATION|Aalst⟧", "Aalst"],
] as const)("in %s '%s' gives the seat that the opening leaves out, to whom it names", (language, letterhead, seat) => {
  const opening = {
    fr: "VENTE\nCe ⟦DATE|3 mai 1990⟧, devant Nous, Maître ⟦PERSON|Anne DUBOIS⟧, notaire associé, ont comparu :",
    nl: "VERKOOP\nOp ⟦DATE|3 mei 1990⟧, voor mij, Meester ⟦PERSON|Anna DOORN⟧, geassocieerd notaris, zijn verschenen:",
  }[language];
  const parties = SELLER[language]("—").split(/(?=§ parties)/u)[1];
  const { deed } = read(`§ header\n${letterhead}\n§ opening\n${opening}\n${parties}`, language);
  expect(deed.notaries.map((notary) => notary.seat)).toEqual([seat]);
});

it("a side in a line of its own between the opening and the parties is one although it is held for a head", () => {
  const markup = `§ opening
VERKAUF
Am ⟦DATE|3. Mai 2004⟧ erscheinen vor mir, ⟦PERSON|Karl KESSEL⟧, Notar in ⟦LOCATION|Eupen⟧:
§ header
Als Verkäuferin: die ⟦ORGANISATION|Gemeinde Amel⟧, ⟦ADDRESS|4770 Amel, Am Platz 4⟧.
§ parties
Als Käufer: Herr ⟦PERSON|Leo MOHR⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|2. Juni 1980⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Am Hof 8⟧.
§ closing
Worüber Urkunde.`;
  expect(readParties(markup, "de").map(({ role }) => role)).toEqual(["seller", "buyer"]);
});

it.each([
  ["nl", "De ⟦ORGANISATION|gemeente Bree⟧, met zetel te ⟦LOCATION|Bree⟧, ⟦ADDRESS|Vrijthof 10⟧,"],
  ["fr", "La ⟦ORGANISATION|Commune de Bree⟧, ayant son siège à ⟦LOCATION|Bree⟧, ⟦ADDRESS|Vrijthof 10⟧,"],
  ["de", "Die ⟦ORGANISATION|Gemeinde Bree⟧, mit Sitz in ⟦LOCATION|Bree⟧, ⟦ADDRESS|Vrijthof 10⟧,"],
] as const)("in %s a seat's place that stands before its street apart is its municipality", (language, words) => {
  expect(readParties(SELLER[language](words), language)[0]?.address).toMatchObject({
    street: "Vrijthof",
    number: "10",
    municipality: "Bree",
  });
});

it.each<[Language, string]>([
  [
    "fr",
    "Monsieur ⟦PERSON|Egon PAULUS⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|2 juin 1950⟧, et son épouse Madame ⟦PERSON|Rita KESSEL⟧, née au même lieu le ⟦DATE|4 mai 1951⟧, demeurant ensemble à ⟦ADDRESS|7800 Ath, Grand-Rue 2⟧,",
  ],
  [
    "fr",
    "Monsieur ⟦PERSON|Egon PAULUS⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|2 juin 1950⟧, et Madame ⟦PERSON|Rita KESSEL⟧, née le ⟦DATE|4 mai 1951⟧ dans la même commune, demeurant à ⟦ADDRESS|7800 Ath, Grand-Rue 2⟧,",
  ],
  [
    "nl",
    "De heer ⟦PERSON|Egon PAULUS⟧, geboren te ⟦LOCATION|Ath⟧ op ⟦DATE|2 juni 1950⟧, en zijn echtgenote mevrouw ⟦PERSON|Rita KESSEL⟧, geboren te zelfder plaatse op ⟦DATE|4 mei 1951⟧, samen wonende te ⟦ADDRESS|9300 Aalst, Dorp 2⟧,",
  ],
  [
    "de",
    "Herr ⟦PERSON|Egon PAULUS⟧, geboren in ⟦LOCATION|Ath⟧ am ⟦DATE|2. Juni 1950⟧, und seine Ehegattin Frau ⟦PERSON|Rita KESSEL⟧, geboren daselbst am ⟦DATE|4. Mai 1951⟧, beisammen wohnhaft in ⟦ADDRESS|4770 Amel, Am Hof 2⟧,",
  ],
])("in %s a birth at the same place takes the place of the birth before it", (language, words) => {
  const parties = readParties(SELLER[language](words), language);
  expect(parties.map(({ birthPlace, birthDate }) => `${birthPlace} ${birthDate}`)).toEqual([
    "Ath 1950-06-02",
    "Ath 1951-05-04",
  ]);
});
