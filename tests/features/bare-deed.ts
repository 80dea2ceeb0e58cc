/** A deed of a few lines in each language: tables of wordings put theirs in the place of one part and keep the rest. */
import type { Language } from "../../src/deed.ts";

type Parts = {
  readonly title: string;
  readonly opening: string;
  /** The clause of parties in full, in the place of seller and buyer. */
  readonly parties: string;
  readonly seller: string;
  readonly buyer: string;
  readonly agreement: string;
  readonly description: string;
  readonly price: string;
};

/** Three people without the words that put them on a side. */
export const WHO: Readonly<Record<Language, { readonly A: string; readonly B: string; readonly C: string }>> = {
  nl: {
    A: "De heer ⟦PERSON|Karel Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧",
    B: "Mevrouw ⟦PERSON|An Claes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧",
    C: "De heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Markt 7⟧",
  },
  fr: {
    A: "Monsieur ⟦PERSON|Jean Dubois⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute 1⟧",
    B: "Madame ⟦PERSON|Anne Leroy⟧, domiciliée à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧",
    C: "Monsieur ⟦PERSON|Marc Henry⟧, domicilié à ⟦ADDRESS|5500 Dinant, place 7⟧",
  },
  de: {
    A: "Herr ⟦PERSON|Hans Schmitz⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧",
    B: "Frau ⟦PERSON|Anna Kohnen⟧, wohnhaft in ⟦ADDRESS|4960 Malmedy, Bergstraße 2⟧",
    C: "Herr ⟦PERSON|Dirk Lentz⟧, wohnhaft in ⟦ADDRESS|4960 Malmedy, Markt 7⟧",
  },
};

const BARE: Readonly<Record<Language, Omit<Parts, "parties">>> = {
  nl: {
    title: "VERKOOP",
    opening: "Op ⟦DATE|12 maart 2018⟧ verschenen voor mij, notaris ⟦PERSON|Jan Smet⟧ te ⟦LOCATION|Gent⟧:",
    seller: `${WHO.nl.A}. Hierna genoemd "de verkoper".`,
    buyer: `${WHO.nl.B}. Hierna genoemd "de koper".`,
    agreement: "De verkoper verklaart te verkopen aan de koper, die aanvaardt, de volle eigendom van:",
    description: "Een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9000 Gent, Veldstraat 5⟧, ⟦PARCEL|sectie A nr 12B⟧.",
    price: "De prijs bedraagt ⟦MONEY|€ 200.000⟧.",
  },
  fr: {
    title: "VENTE",
    opening: "Le ⟦DATE|12 mars 2018⟧ ont comparu devant moi, notaire ⟦PERSON|Luc Petit⟧ à ⟦LOCATION|Namur⟧ :",
    seller: `${WHO.fr.A}. Ci-après dénommé "le vendeur".`,
    buyer: `${WHO.fr.B}. Ci-après dénommée "l'acquéreur".`,
    agreement: "Le vendeur déclare vendre à l'acquéreur, qui accepte, la pleine propriété de :",
    description: "Une ⟦GOOD|maison⟧ sise à ⟦ADDRESS|5000 Namur, rue Neuve 5⟧, ⟦PARCEL|section A n° 12B⟧.",
    price: "Le prix est de ⟦MONEY|200.000 €⟧.",
  },
  de: {
    title: "VERKAUF",
    opening: "Am ⟦DATE|12. März 2018⟧ sind vor mir, Notar ⟦PERSON|Karl Braun⟧ in ⟦LOCATION|Eupen⟧, erschienen:",
    seller: `${WHO.de.A}. Nachstehend "der Verkäufer" genannt.`,
    buyer: `${WHO.de.B}. Nachstehend "der Käufer" genannt.`,
    agreement: "Der Verkäufer verkauft hiermit dem Käufer, der annimmt, das Volleigentum an:",
    description: "Ein ⟦GOOD|Wohnhaus⟧, gelegen ⟦ADDRESS|4700 Eupen, Haasstraße 5⟧, ⟦PARCEL|Flur A Nr. 12B⟧.",
    price: "Der Preis beträgt ⟦MONEY|200.000 €⟧.",
  },
};

/** Head and opening alone, in markup. */
export const bareOpening = (language: Language, title = BARE[language].title): string =>
  `§ opening\n${title}\n${BARE[language].opening}\n\n`;

/** All that follows the opening, in markup. */
export function bareBody(language: Language, own: Partial<Parts> = {}): string {
  const parts = { ...BARE[language], ...own };
  const parties = own.parties ?? `${parts.seller}\n\n${parts.buyer}`;
  return `§ parties\n${parties}\n\n§ agreement\n${parts.agreement}\n\n§ description\n${parts.description}\n\n§ price\n${parts.price}\n`;
}

/** The whole deed, in markup. */
export const bareDeed = (language: Language, own: Partial<Parts> = {}): string =>
  bareOpening(language, own.title) + bareBody(language, own);
