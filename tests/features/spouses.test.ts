/** Spouses who only stand by, and spouses called by both their surnames, in the wording of offices of our own invention. */
import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";

function read(markup: string, language: Language) {
  const input = compile(markup, language);
  checkEvidence(input);
  return deriveRecord(input).record;
}

const namesOf = (markup: string, language: Language): readonly string[] =>
  read(markup, language).parties.map(({ role, name, address }) => `${role} ${name} ${address?.number ?? "?"}`);

const DIVISION: Readonly<Record<Language, (spouse: string, taker: string) => string>> = {
  nl: (spouse, taker) => `§ header
VERDELING
§ opening
Op ⟦DATE|3 mei 1968⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:
§ parties
1) De heer ⟦PERSON|Omer Vlaminck⟧, smid, geboren te ⟦LOCATION|Aalter⟧ op ⟦DATE|2 mei 1925⟧, wonende te ⟦ADDRESS|Aalter, Kerkstraat 4⟧;

2) De heer ⟦PERSON|Gaston Vlaminck⟧, bakker, geboren te ⟦LOCATION|Aalter⟧ op ⟦DATE|2 juni 1927⟧, wonende te ⟦ADDRESS|Aalter, Kerkstraat 6⟧;

3) Mevrouw ⟦PERSON|Irma Vlaminck⟧, geboren te ⟦LOCATION|Aalter⟧ op ⟦DATE|2 juli 1929⟧, ${spouse} ⟦ADDRESS|Deinze, Markt 9⟧.
§ description
A. Een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|Aalter, Kerkstraat 4⟧, ⟦PARCEL|sectie B nummer 12a⟧.

B. Een ⟦GOOD|bouwgrond⟧ te ⟦LOCATION|Aalter⟧, ⟦PARCEL|sectie B nummer 15c⟧.
§ agreement
De deelgenoten verdelen deze goederen als volgt:

Eerste kavel. De heer ⟦PERSON|Omer Vlaminck⟧ krijgt het goed A.

Tweede kavel. Mevrouw ${taker} krijgt het goed B.`,
  fr: (spouse, taker) => `§ header
PARTAGE
§ opening
Le ⟦DATE|3 mai 1968⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Huy⟧, ont comparu :
§ parties
1) Monsieur ⟦PERSON|Omer Flamand⟧, forgeron, né à ⟦LOCATION|Spa⟧ le ⟦DATE|2 mai 1925⟧, demeurant à ⟦ADDRESS|Spa, rue Haute, 4⟧ ;

2) Monsieur ⟦PERSON|Gaston Flamand⟧, boulanger, né à ⟦LOCATION|Spa⟧ le ⟦DATE|2 juin 1927⟧, demeurant à ⟦ADDRESS|Spa, rue Haute, 6⟧ ;

3) Madame ⟦PERSON|Irma Flamand⟧, née à ⟦LOCATION|Spa⟧ le ⟦DATE|2 juillet 1929⟧, ${spouse} ⟦ADDRESS|Theux, rue Basse, 9⟧.
§ description
A. Une ⟦GOOD|maison⟧ sise à ⟦ADDRESS|Spa, rue Haute, 4⟧, ⟦PARCEL|section B numéro 12a⟧.

B. Un ⟦GOOD|terrain⟧ sis à ⟦LOCATION|Spa⟧, ⟦PARCEL|section B numéro 15c⟧.
§ agreement
Les copartageants partagent ces biens comme suit :

Premier lot. Monsieur ⟦PERSON|Omer Flamand⟧ reçoit le bien A.

Deuxième lot. Madame ${taker} reçoit le bien B.`,
  de: (spouse, taker) => `§ header
TEILUNG
§ opening
Am ⟦DATE|3. Mai 1968⟧, vor mir, ⟦PERSON|Karl Braun⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:
§ parties
1) Herr ⟦PERSON|Otto Kalb⟧, Schmied, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|2. Mai 1925⟧, wohnhaft in ⟦ADDRESS|Amel, Am Hof 4⟧;

2) Herr ⟦PERSON|Gustav Kalb⟧, Bäcker, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|2. Juni 1927⟧, wohnhaft in ⟦ADDRESS|Amel, Am Hof 6⟧;

3) Frau ⟦PERSON|Irma Kalb⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|2. Juli 1929⟧, ${spouse} ⟦ADDRESS|Eupen, Markt 9⟧.
§ description
A. Ein ⟦GOOD|Wohnhaus⟧ in ⟦ADDRESS|Amel, Am Hof 4⟧, ⟦PARCEL|Flur B Nummer 12a⟧.

B. Ein ⟦GOOD|Bauplatz⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur B Nummer 15c⟧.
§ agreement
Die Teilhaber teilen diese Güter wie folgt:

Erstes Los. Herr ⟦PERSON|Otto Kalb⟧ erhält das Gut A.

Zweites Los. Frau ${taker} erhält das Gut B.`,
};

const SPOUSES: readonly (readonly [Language, string, string])[] = [
  ["nl", "echtgenote van de hier aanwezige heer ⟦PERSON|Leon Dobbel⟧, kleermaker, samen wonende te", "Leon Dobbel"],
  [
    "nl",
    "echtgenote van de heer ⟦PERSON|Leon Dobbel⟧, kleermaker, mede verschenen, met wie zij samenwoont te",
    "Leon Dobbel",
  ],
  [
    "nl",
    "bijgestaan en gemachtigd door haar echtgenoot, de heer ⟦PERSON|Leon Dobbel⟧, hier aanwezig, met wie zij woont te",
    "Leon Dobbel",
  ],
  [
    "fr",
    "épouse assistée de Monsieur ⟦PERSON|Léon Doublet⟧, tailleur, également comparant, demeurant ensemble à",
    "Léon Doublet",
  ],
  [
    "fr",
    "épouse dûment autorisée de Monsieur ⟦PERSON|Léon Doublet⟧, tailleur, ici présent, avec qui elle demeure à",
    "Léon Doublet",
  ],
  ["de", "Ehefrau des miterschienenen Herrn ⟦PERSON|Leo Doppel⟧, Schneider, gemeinsam wohnhaft in", "Leo Doppel"],
  ["de", "Ehegattin von Herrn ⟦PERSON|Leo Doppel⟧, Schneider, hier anwesend, mit welchem sie wohnt in", "Leo Doppel"],
];

it.each(SPOUSES)("in %s a spouse who appears beside a party joins in from her home: %s", (language, spouse, name) => {
  const parties = namesOf(DIVISION[language](spouse, "⟦PERSON|Irma⟧"), language);
  expect(parties.slice(2).map((party) => party.replace(/Irma \p{L}+/u, "Irma"))).toEqual([
    "sharer Irma 9",
    `other ${name} 9`,
  ]);
});

it.each([
  ["nl", "echtgenote van de heer ⟦PERSON|Leon Dobbel⟧, kleermaker, samen wonende te"],
  ["fr", "épouse de Monsieur ⟦PERSON|Léon Doublet⟧, tailleur, avec qui elle demeure à"],
  ["de", "Ehefrau von Herrn ⟦PERSON|Leo Doppel⟧, Schneider, mit dem sie wohnt in"],
] as const)("in %s a spouse who does not appear is no party", (language, spouse) => {
  expect(namesOf(DIVISION[language](spouse, "⟦PERSON|Irma⟧"), language)).toHaveLength(3);
});

it.each([
  ["nl", SPOUSES[1]?.[1] ?? "", "⟦PERSON|Dobbel⟧-⟦PERSON|Vlaminck⟧"],
  ["nl", SPOUSES[1]?.[1] ?? "", "⟦PERSON|Vlaminck-Dobbel⟧"],
  ["nl", "ongehuwd, wonende te", "⟦PERSON|Dobbel-Vlaminck⟧"],
  ["nl", SPOUSES[1]?.[1] ?? "", "⟦PERSON|Dobbel⟧"],
  ["fr", SPOUSES[4]?.[1] ?? "", "⟦PERSON|Doublet⟧-⟦PERSON|Flamand⟧"],
  ["fr", SPOUSES[4]?.[1] ?? "", "⟦PERSON|Doublet - Flamand⟧"],
  ["fr", SPOUSES[4]?.[1] ?? "", "⟦PERSON|Doublet⟧"],
  ["nl", "echtgenote van de heer ⟦PERSON|Leon Dobbel⟧, kleermaker, samen wonende te", "⟦PERSON|Dobbel⟧"],
  ["fr", "épouse de Monsieur ⟦PERSON|Léon Doublet⟧, tailleur, avec qui elle demeure à", "⟦PERSON|Doublet⟧"],
  ["de", "Ehefrau von Herrn ⟦PERSON|Leo Doppel⟧, Schneider, mit dem sie wohnt in", "⟦PERSON|Doppel⟧"],
  ["de", "Ehefrau von Herrn ⟦PERSON|Leo Doppel⟧, Schneider, mit dem sie wohnt in", "⟦PERSON|Kalb-Doppel⟧"],
  ["de", SPOUSES[6]?.[1] ?? "", "⟦PERSON|Kalb⟧-⟦PERSON|Doppel⟧"],
  ["de", SPOUSES[6]?.[1] ?? "", "⟦PERSON|Doppel-Kalb⟧"],
  ["de", SPOUSES[6]?.[1] ?? "", "⟦PERSON|Doppel⟧"],
] as const)(
  "in %s a lot goes to the wife called by her husband's name or by both (%s %s)",
  (language, spouse, taker) => {
    const { transactions, parties } = read(DIVISION[language](spouse, taker), language);
    const wife = parties.find(({ name }) => name?.startsWith("Irma"))?.id;
    expect(transactions.map(({ to }) => to)).toEqual([[parties[0]?.id], [wife]]);
  },
);

it.each([
  ["nl", "echtgenote van de heer ⟦PERSON|Gaston Vlaminck⟧", "hier aanwezig, met wie zij woont te"],
  ["fr", "épouse de Monsieur ⟦PERSON|Gaston Flamand⟧", "ici présent, avec qui elle demeure à"],
  ["de", "Ehefrau von Herrn ⟦PERSON|Gustav Kalb⟧", "hier anwesend, mit dem sie wohnt in"],
] as const)("in %s a spouse who is a sharer of his own stays one", (language, spouse, presence) => {
  const parties = namesOf(DIVISION[language](`${spouse}, ${presence}`, "⟦PERSON|Irma⟧"), language);
  expect(parties.map((party) => party.split(" ")[0])).toEqual(["sharer", "sharer", "sharer"]);
});

it.each(["nl", "fr", "de"] as const)(
  "in %s a spouse told with the wife before his own item is a party by that item",
  (language) => {
    const [before = "", items = ""] = DIVISION[language](
      SPOUSES.find(([of]) => of === language)?.[1] ?? "",
      "⟦PERSON|Irma⟧",
    ).split("§ description");
    const [name = ""] = /⟦PERSON\|(?:Leon|Léon|Leo) \p{L}+⟧/u.exec(before) ?? [];
    const own = {
      nl: `\n\n4) De heer ${name}, wever, geboren te ⟦LOCATION|Deinze⟧ op ⟦DATE|1 mei 1926⟧.\n`,
      fr: `\n\n4) Monsieur ${name}, tisserand, né à ⟦LOCATION|Theux⟧ le ⟦DATE|1 mai 1926⟧.\n`,
      de: `\n\n4) Herr ${name}, Weber, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1926⟧.\n`,
    }[language];
    const parties = namesOf(`${before.trimEnd()}${own}§ description${items}`, language);
    expect(parties.map((party) => party.split(" ")[0])).toEqual(["sharer", "sharer", "sharer", "sharer"]);
  },
);

it("takes a spouse who accepts for a party in his own right", () => {
  const markup = `§ header
VENTE
§ opening
Le ⟦DATE|3 mai 1968⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Huy⟧, a comparu :
§ parties
Madame ⟦PERSON|Rose Carlier⟧, née à ⟦LOCATION|Spa⟧ le ⟦DATE|2 mai 1925⟧, demeurant à ⟦ADDRESS|Spa, rue Haute, 4⟧.
§ agreement
Laquelle a déclaré vendre à :
§ parties
Monsieur ⟦PERSON|Guy Lamy⟧, né à ⟦LOCATION|Huy⟧ le ⟦DATE|4 mai 1930⟧, et à son épouse qu'il assiste et autorise, Madame ⟦PERSON|Lise Noël⟧, née à ⟦LOCATION|Huy⟧ le ⟦DATE|4 juin 1931⟧, demeurant ensemble à ⟦ADDRESS|Huy, rue Basse, 7⟧, ici présents et acceptant ;
§ description
Une ⟦GOOD|maison⟧ sise à ⟦ADDRESS|Spa, rue Haute, 4⟧.`;
  expect(namesOf(markup, "fr")).toEqual(["seller Rose Carlier 4", "buyer Guy Lamy 7", "buyer Lise Noël 7"]);
});
