import { expect, test } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { parseShare } from "../../src/features/share-words.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";
import { FRENCH_TWO_SALES } from "./invented-deeds.ts";

/** The parties of a deed in each language; a second seller where the case needs one. */
const PARTIES: Readonly<Record<Language, string>> = {
  nl: `§ header\nVERKOOP\n§ opening\nOp ⟦DATE|3 mei 2020⟧, voor mij, ⟦PERSON|An Bos⟧, notaris te ⟦LOCATION|Lier⟧, zijn verschenen:\n§ parties\nDe verkopers: 1. de heer ⟦PERSON|Jan Mol⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|1 mei 1960⟧, wonende te ⟦ADDRESS|2400 Mol, Dorp 1⟧; 2. mevrouw ⟦PERSON|Rita Mol⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|1 mei 1962⟧, wonende te ⟦ADDRESS|2400 Mol, Dorp 8⟧.\nDe koper: de heer ⟦PERSON|Piet Zand⟧, geboren te ⟦LOCATION|Geel⟧ op ⟦DATE|1 mei 1980⟧, wonende te ⟦ADDRESS|2440 Geel, Dorp 2⟧.\n`,
  fr: `§ header\nVENTE\n§ opening\nLe ⟦DATE|3 mai 2020⟧, par-devant Nous, ⟦PERSON|An Bos⟧, notaire à ⟦LOCATION|Mons⟧, ont comparu :\n§ parties\nVendeurs : 1. Monsieur ⟦PERSON|Jan Mol⟧, né à ⟦LOCATION|Mons⟧ le ⟦DATE|1er mai 1960⟧, domicilié à ⟦ADDRESS|7000 Mons, rue A 1⟧ ; 2. Madame ⟦PERSON|Rita Mol⟧, née à ⟦LOCATION|Mons⟧ le ⟦DATE|1er mai 1962⟧, domiciliée à ⟦ADDRESS|7000 Mons, rue A 8⟧.\nAcquéreur : Monsieur ⟦PERSON|Piet Zand⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|1er mai 1980⟧, domicilié à ⟦ADDRESS|7800 Ath, rue B 2⟧.\n`,
  de: `§ header\nVERKAUF\n§ opening\nAm ⟦DATE|3. Mai 2020⟧ vor mir, ⟦PERSON|An Bos⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:\n§ parties\nVerkäufer: 1. Herr ⟦PERSON|Jan Mol⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1960⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Weg 1⟧; 2. Frau ⟦PERSON|Rita Mol⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1962⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Weg 8⟧.\nKäufer: Herr ⟦PERSON|Piet Zand⟧, geboren in ⟦LOCATION|Raeren⟧ am ⟦DATE|1. Mai 1980⟧, wohnhaft in ⟦ADDRESS|4730 Raeren, Weg 2⟧.\n`,
};
const DESCRIPTION: Readonly<Record<Language, string>> = {
  nl: "§ description\nEen ⟦GOOD|woning⟧, gelegen te ⟦ADDRESS|2400 Mol, Kerkstraat 3⟧.\n",
  fr: "§ description\nUne ⟦GOOD|maison⟧, sise à ⟦ADDRESS|7000 Mons, rue C 3⟧.\n",
  de: "§ description\nEin ⟦GOOD|Wohnhaus⟧, gelegen in ⟦ADDRESS|4700 Eupen, Platz 3⟧.\n",
};

const deedWith = (language: Language, clauses: string) => compile(PARTIES[language] + clauses, language);
const sharesOf = (language: Language, clauses: string): readonly (string | null)[] =>
  deriveRecord(deedWith(language, clauses)).record.transactions.map(({ share }) =>
    share === null ? null : `${share.numerator}/${share.denominator}`,
  );

const SOLD: readonly (readonly [language: Language, agreement: string, share: string])[] = [
  [
    "nl",
    "De verkoper verkoopt aan de koper, die aanvaardt, de onverdeelde helft in volle eigendom van het volgende goed:",
    "1/2",
  ],
  ["nl", "De heer Jan Mol verkoopt zijn onverdeeld aandeel, zijnde één/derde (1/3) in volle eigendom, in:", "1/3"],
  ["nl", "De verkopers verkopen een onverdeeld vierde in de blote eigendom van het hierna beschreven goed:", "1/4"],
  ["nl", "De verkoper verklaart te verkopen, ten belope van drie/achtsten in volle eigendom, aan de koper:", "3/8"],
  [
    "nl",
    "Verkoopt bij deze aan de koper, die verklaart reeds eigenaar te zijn van de andere helft, de hem toebehorende onverdeelde helft in:",
    "1/2",
  ],
  ["nl", "De verkoper verkoopt 5/36ste onverdeeld in volle eigendom van:", "5/36"],
  [
    "nl",
    "De verkoper verkoopt de onverdeelde helft, hetzij 1/2, in volle eigendom aan de kopers, ieder voor de helft daarvan:",
    "1/2",
  ],
  ["fr", "Le vendeur vend à l'acquéreur, qui accepte, la moitié indivise en pleine propriété du bien suivant :", "1/2"],
  ["fr", "Monsieur Mol vend ses droits indivis, soit un tiers en pleine propriété, dans le bien suivant :", "1/3"],
  [
    "fr",
    "Les vendeurs déclarent vendre, à concurrence de la moitié indivise, à l'acquéreur qui accepte, le bien suivant :",
    "1/2",
  ],
  ["fr", "Le vendeur cède trois quarts (3/4) indivis en nue-propriété du bien ci-après décrit :", "3/4"],
  ["fr", "Le vendeur vend le quart indivis lui appartenant en pleine propriété dans :", "1/4"],
  [
    "fr",
    "Le vendeur vend à l'acquéreur, déjà propriétaire de l'autre moitié, la moitié indivise en pleine propriété de l'immeuble suivant :",
    "1/2",
  ],
  ["fr", "Vend 5/36èmes indivis en pleine propriété du bien suivant :", "5/36"],
  [
    "de",
    "Der Verkäufer verkauft dem Käufer, welcher annimmt, die ungeteilte Hälfte in Volleigentum an der nachstehend beschriebenen Immobilie:",
    "1/2",
  ],
  ["de", "Der Verkäufer verkauft seinen ungeteilten Anteil, nämlich ein Drittel in Volleigentum, an:", "1/3"],
  ["de", "Die Verkäufer verkaufen dem Käufer zu 1/4 in Volleigentum die folgende Immobilie:", "1/4"],
  ["de", "Der Verkäufer verkauft drei ungeteilte Achtel in bloßem Eigentum an der Immobilie:", "3/8"],
  [
    "de",
    "Verkauft dem Käufer, der bereits Eigentümer der anderen Hälfte ist, die ihm gehörende ungeteilte Hälfte in Volleigentum an:",
    "1/2",
  ],
  [
    "nl",
    "De verkoper verklaart bij deze te hebben verkocht aan de koper al zijn onverdeelde rechten, hetzij de helft in volle eigendom, in het hierna beschreven onroerend goed:",
    "1/2",
  ],
  [
    "nl",
    "De comparante staat af aan haar broer, die aanvaardt, haar onverdeelde helft in de volle eigendom van:",
    "1/2",
  ],
  ["nl", "Verkoopt één zesde in blote eigendom van het hierna beschreven goed aan de koper:", "1/6"],
  ["nl", "De verkopers verkopen de ONVERDEELDE HELFT (1/2) in VOLLE EIGENDOM van het navolgend goed:", "1/2"],
  ["nl", "De verkoper verkoopt het vruchtgebruik op de onverdeelde helft van:", "1/2"],
  ["nl", "De verkoper verkoopt een onverdeeld aandeel van 50 % in volle eigendom in:", "50/100"],
  [
    "nl",
    "De verkoper, de heer Mol, verkoopt aan de koper, reeds eigenaar van twee/derden, het hem toebehorende één/derde onverdeeld in volle eigendom in:",
    "1/3",
  ],
  ["fr", "Les comparants vendent la moitié en pleine propriété de l'immeuble ci-après décrit :", "1/2"],
  ["fr", "Vend à Monsieur Zand, à concurrence d'un sixième indivis en nue-propriété, le bien suivant :", "1/6"],
  ["fr", "Madame Mol déclare donner la moitié indivise en nue-propriété du bien prédécrit :", "1/2"],
  [
    "fr",
    "vend sous les garanties ordinaires de fait et de droit la moitié indivise, soit 1/2, en pleine propriété du bien suivant :",
    "1/2",
  ],
  ["de", "Der Verkäufer überträgt dem Käufer seinen hälftigen Miteigentumsanteil in Volleigentum an:", "1/2"],
  ["de", "Der Verkäufer verkauft die ideelle Hälfte in Volleigentum der folgenden Immobilie:", "1/2"],
  [
    "de",
    "Der Verkäufer verkauft an den Käufer, der annimmt, ein ungeteiltes Drittel (1/3) in Volleigentum des nachbeschriebenen Gutes:",
    "1/3",
  ],
];

test.each(SOLD)("a share that passes is read (%s): %s", (language, agreement, share) => {
  const clauses = `§ agreement\n${agreement}\n${DESCRIPTION[language]}`;
  expect(sharesOf(language, clauses)).toEqual([share]);
  checkEvidence(deedWith(language, clauses));
});

test.each([
  ["nl", "De onverdeelde helft in volle eigendom van:", "1/2"],
  ["fr", "Un tiers indivis en pleine propriété de :", "1/3"],
  ["de", "Ein ungeteiltes Viertel in Volleigentum an:", "1/4"],
] as const)("a share stands above the description too (%s): %s", (language, line, share) => {
  const verb = {
    nl: "De verkoper verkoopt aan de koper:",
    fr: "Le vendeur vend à l'acquéreur :",
    de: "Der Verkäufer verkauft dem Käufer:",
  };
  const description = DESCRIPTION[language].replace("§ description\n", `§ description\n${line}\n`);
  expect(sharesOf(language, `§ agreement\n${verb[language]}\n${description}`)).toEqual([share]);
});

const WHOLE: readonly (readonly [language: Language, why: string, clauses: string])[] = [
  [
    "nl",
    "each seller sells his half",
    "§ agreement\nDe verkopers, ieder voor de hem of haar toebehorende onverdeelde helft, verkopen aan de koper in volle eigendom:",
  ],
  [
    "nl",
    "the buyers' own proportion",
    "§ agreement\nDe verkopers verkopen in volle eigendom aan de koper.\n§ shares\nDe kopers kopen ieder voor de onverdeelde helft in volle eigendom.",
  ],
  [
    "nl",
    "unequal parts of two buyers",
    "§ agreement\nDe verkopers verkopen aan de heer Zand, voor twee/derden in volle eigendom, en aan mevrouw Zand, voor één/derde in volle eigendom:",
  ],
  [
    "nl",
    "sellers whose parts add up",
    "§ agreement\nMevrouw Mol verkoopt de onverdeelde helft; de twee kinderen verkopen elk een onverdeeld vierde.",
  ],
  [
    "nl",
    "half in ownership and half in usufruct",
    "§ agreement\nDe verkoper verkoopt 1/2 in volle eigendom en 1/2 in vruchtgebruik, samen het geheel, van:",
  ],
  [
    "nl",
    "the other half beside it",
    "§ agreement\nDe weduwe verkoopt de onverdeelde helft in volle eigendom en het vruchtgebruik van de andere helft, en het kind de blote eigendom daarvan, van:",
  ],
  [
    "nl",
    "the other half by its own word",
    "§ agreement\nDe weduwe verkoopt de onverdeelde helft in volle eigendom, en samen met haar kind de wederhelft, van:",
  ],
  [
    "nl",
    "what the seller owned",
    "§ agreement\nDe heer Mol, eigenaar van de onverdeelde helft in volle eigendom, en mevrouw Mol verkopen samen aan de koper:",
  ],
  [
    "nl",
    "an earlier title",
    "§ agreement\nDe verkopers verkopen aan de koper in volle eigendom:\n§ title_origin\nDe heer Mol kocht de onverdeelde helft in volle eigendom van het goed in 1990.",
  ],
  [
    "nl",
    "a share in one good beside the main one",
    "§ agreement\nDe verkopers verkopen aan de koper de volle eigendom van een ⟦GOOD|woning⟧ met de onverdeelde helft van de oprit:",
  ],
  [
    "nl",
    "half of the price",
    "§ agreement\nDe verkopers verkopen in volle eigendom; de onverdeelde helft van de koopprijs komt aan de heer Mol toe.",
  ],
  [
    "nl",
    "shares in the common parts",
    "§ agreement\nDe verkopers verkopen in volle eigendom, met 25/1.000sten in onverdeeldheid van de gemene delen en één/vierde onverdeeld in de gemeenschappelijke delen:",
  ],
  [
    "fr",
    "each buyer's half",
    "§ agreement\nLes vendeurs vendent aux acquéreurs, qui acceptent chacun à concurrence d'une moitié indivise, en pleine propriété :",
  ],
  [
    "fr",
    "unequal parts of two buyers",
    "§ agreement\nLes vendeurs vendent en pleine propriété.\n§ shares\nLe bien est acquis par Monsieur à concurrence de six/dixièmes et par Madame à concurrence de quatre/dixièmes, en pleine propriété.",
  ],
  [
    "fr",
    "the widow and the children",
    "§ agreement\nLa veuve vend la moitié en pleine propriété et l'usufruit de l'autre moitié, et chacun de ses enfants le quart en nue-propriété, de manière que l'acquéreur acquiert la totalité :",
  ],
  [
    "fr",
    "what the seller owned",
    "§ agreement\nMonsieur Mol, propriétaire d'un tiers indivis, et Madame Mol, propriétaire des deux autres tiers, vendent ensemble en pleine propriété :",
  ],
  [
    "fr",
    "an earlier title",
    "§ agreement\nLes vendeurs vendent en pleine propriété :\n§ title_origin\nMadame Mol avait acquis la moitié indivise en pleine propriété du bien en 1988.",
  ],
  [
    "fr",
    "thousandths of a building",
    "§ agreement\nLes vendeurs vendent en pleine propriété, avec les 118/10.000es indivis des choses communes et un quart indivis des parties communes :",
  ],
  [
    "fr",
    "a third party",
    "§ agreement\nLes vendeurs vendent en pleine propriété, sans le concours d'un tiers, le bien suivant :",
  ],
  [
    "de",
    "each buyer's half",
    "§ agreement\nDie Verkäufer verkaufen in Volleigentum an die Käufer, welche annehmen, und zwar jeder zur ungeteilten Hälfte:",
  ],
  [
    "de",
    "sellers whose parts add up",
    "§ agreement\nEs verkaufen der Vater die ungeteilte Hälfte und jedes Kind ein ungeteiltes Viertel.",
  ],
  [
    "de",
    "two buyers' unequal parts",
    "§ agreement\nDie Verkäufer verkaufen in Volleigentum.\n§ shares\nDie Käufer erwerben in Ungeteiltheit, Herr Zand zu zwei Dritteln und Frau Zand zu einem Drittel in Volleigentum.",
  ],
  [
    "de",
    "an earlier title",
    "§ agreement\nDie Verkäufer verkaufen in Volleigentum:\n§ title_origin\nFrau Mol hat die ungeteilte Hälfte in Volleigentum an der Immobilie geerbt.",
  ],
  [
    "nl",
    "each buyer's half named last",
    "§ agreement\nDe verkopers verkopen aan de kopers, die aankopen in volle eigendom, elk ten belope van de helft:",
  ],
  [
    "nl",
    "percentages of two buyers",
    "§ agreement\nDe verkopers verkopen aan de kopers die aanvaarden, de man voor 60 % en de vrouw voor 40 %, in volle eigendom:",
  ],
  [
    "nl",
    "a share in one of two units",
    "§ agreement\nDe verkoper verkoopt de volle eigendom van: een ⟦GOOD|appartement⟧ en de onverdeelde helft van een ⟦GOOD|garage⟧:",
  ],
  [
    "nl",
    "ownership and usufruct of two sellers",
    "§ agreement\nMevrouw Mol, weduwe, verkoopt de helft in volle eigendom en één/vierde in vruchtgebruik, en haar zoon één/vierde in volle eigendom en één/vierde in blote eigendom, van:",
  ],
  [
    "nl",
    "what the sellers held together",
    "§ agreement\nDe verkopers, die samen voor de geheelheid in volle eigendom gerechtigd zijn, de heer Mol voor de onverdeelde helft en mevrouw Mol voor de overige onverdeelde helft, verkopen:",
  ],
  ["nl", "each spouse's half", "§ agreement\nDe echtgenoten Mol verkopen, elk voor zijn helft, in volle eigendom:"],
  [
    "nl",
    "half of a wall",
    "§ agreement\nDe verkopers verkopen in volle eigendom voor vrij, zuiver en onbelast, met de onverdeelde helft van de scheidingsmuren, aan de koper:",
  ],
  [
    "nl",
    "a buyer's part and the rest",
    "§ agreement\nDe verkopers verkopen in volle eigendom. De kopers verklaren aan te kopen, de heer voor één/derde onverdeeld en mevrouw voor het overige.",
  ],
  [
    "nl",
    "one buyer on two titles",
    "§ agreement\nDe koper koopt de volle eigendom aan, ten belope van de onverdeelde helft voor zijn gemeenschap en voor de andere helft als eigen goed:",
  ],
  [
    "nl",
    "how the seller got it",
    "§ agreement\nDe verkoper verkoopt het goed in volle eigendom, dat hij voor de onverdeelde helft verkreeg in de nalatenschap van zijn moeder:",
  ],
  [
    "fr",
    "each buyer's half named last",
    "§ agreement\nLe vendeur vend en pleine propriété aux acquéreurs, qui acquièrent à concurrence de la moitié chacun :",
  ],
  [
    "fr",
    "unequal parts of two sellers",
    "§ agreement\nLes vendeurs vendent en pleine propriété, Monsieur à concurrence de 3/4 indivis et Madame à concurrence de 1/4 indivis :",
  ],
  [
    "fr",
    "one buyer on two titles",
    "§ agreement\nL'acquéreur acquiert pour la moitié indivise par remploi de fonds propres et pour l'autre moitié au nom de la communauté, en pleine propriété :",
  ],
  [
    "fr",
    "a share in a way beside the flat",
    "§ agreement\nLes vendeurs vendent un ⟦GOOD|appartement⟧ en pleine propriété ainsi que le tiers indivis en pleine propriété du chemin :",
  ],
  [
    "fr",
    "half of a common wall",
    "§ agreement\nLe vendeur vend en pleine propriété la maison, la mitoyenneté étant due par moitié indivise, aux acquéreurs :",
  ],
  [
    "fr",
    "what each seller owned",
    "§ agreement\nLes vendeurs, propriétaires chacun de la moitié indivise, vendent en pleine propriété :",
  ],
  [
    "fr",
    "the half that belongs to each",
    "§ agreement\nLes vendeurs vendent, pour la moitié indivise leur appartenant chacun, la pleine propriété de :",
  ],
  ["de", "each seller's half", "§ agreement\nDie Verkäufer verkaufen je zur Hälfte in Volleigentum:"],
  [
    "de",
    "unequal parts of two sellers",
    "§ agreement\nDie Verkäufer verkaufen in Volleigentum, Herr Mol zu drei Vierteln und Frau Mol zu einem Viertel:",
  ],
  [
    "de",
    "what each seller owned",
    "§ agreement\nDie Verkäufer, Eigentümer zu je einer ungeteilten Hälfte, verkaufen in Volleigentum:",
  ],
  [
    "de",
    "how the seller got it",
    "§ agreement\nDer Verkäufer verkauft die Immobilie in Volleigentum, die er zur ungeteilten Hälfte von seinem Vater geerbt hat:",
  ],
];

test.each(WHOLE)("no share is guessed (%s): %s", (language, _, clauses) => {
  expect(sharesOf(language, `${clauses}\n${DESCRIPTION[language]}`)).toEqual([null]);
});

test.each([
  ["le lot 1 ;", "la moitié indivise du lot 1 ;", ["1/2", null]],
  ["le lot 2.", "un tiers indivis en pleine propriété du lot 2.", [null, "1/3"]],
] as const)("each sale of a deed has its own share: %s is %s", (lot, share, shares) => {
  const { transactions } = deriveRecord(compile(FRENCH_TWO_SALES.replace(lot, share), "fr")).record;
  expect(transactions.map(({ share }) => (share === null ? null : `${share.numerator}/${share.denominator}`))).toEqual(
    shares,
  );
  expect(transactions.map(({ goods }) => goods)).toEqual([["g1"], ["g2"]]);
});

test("words that differ from the digits behind them are the value, and the difference is told", () => {
  const input = deedWith(
    "nl",
    `§ agreement\nDe verkoper verkoopt één/derde (1/4) onverdeeld in volle eigendom van:\n${DESCRIPTION.nl}`,
  );
  const { record, issues } = deriveRecord(input);
  expect(record.transactions[0]?.share).toEqual({ numerator: 1, denominator: 3 });
  expect(issues.map(({ code }) => code)).toEqual(["words_digits_contradict"]);
});

test("a fraction is read as it is written, in words, in digits and in percent", () => {
  const read = (language: Language, text: string) => {
    const { value } = parseShare(text, language);
    return value === null ? null : `${value.numerator}/${value.denominator}`;
  };
  expect(
    [
      "de helft",
      "het onverdeeld vierde deel",
      "TWEE/DERDEN (2/3)",
      "vijf zesendertigsten",
      "33,33 %",
      "1/1",
      "derde",
    ].map((text) => read("nl", text)),
  ).toEqual(["1/2", "1/4", "2/3", "5/36", "3333/10000", null, null]);
  expect(["une moitié", "le tiers indivis", "cinq trente-sixièmes", "1/8ème"].map((text) => read("fr", text))).toEqual([
    "1/2",
    "1/3",
    "5/36",
    "1/8",
  ]);
  expect(
    ["zur Hälfte", "ein ungeteiltes Drittel", "drei Achteln", "ein Zwanzigstel"].map((text) => read("de", text)),
  ).toEqual(["1/2", "1/3", "3/8", "1/20"]);
});
