/** Deeds of agencies, villages and curators, each with the parties and transactions it must give. Invented. */
import type { StyledDeed } from "./styled-deeds.ts";

export const OTHER_OFFICES: readonly StyledDeed[] = [
  {
    what: "an agency's form with rows of names and the notaries of the later deed",
    language: "fr",
    markup: `
§ header
OFFRE D'ACHAT VALANT COMPROMIS DE VENTE
§ parties
LE(S) VENDEUR(S)
Nom et prénom : ⟦PERSON|DUMONT Alain⟧
Date et lieu de naissance : ⟦DATE|02/05/1960⟧ à ⟦LOCATION|Namur⟧
Domicile : ⟦ADDRESS|rue de Fer 12, 5000 Namur⟧
Nom et prénom : ⟦PERSON|LEROY Sylvie⟧
Date et lieu de naissance : ⟦DATE|03/06/1962⟧ à ⟦LOCATION|Dinant⟧
Domicile : ⟦ADDRESS|rue de Fer 12, 5000 Namur⟧
L'(ES) ACHETEUR(S)
Nom et prénom : ⟦PERSON|BENALI Karim⟧
Date et lieu de naissance : ⟦DATE|04/07/1985⟧ à ⟦LOCATION|Liège⟧
Domicile : ⟦ADDRESS|rue Léopold 3, 4000 Liège⟧
§ agreement
Les vendeurs vendent aux acheteurs, qui acceptent :
§ description
Une ⟦GOOD|maison⟧ sise ⟦ADDRESS|rue de Fer 12, 5000 Namur⟧.
§ price
PRIX : ⟦MONEY|245.000 EUR⟧, acompte : ⟦MONEY|24.500 EUR⟧, solde : ⟦MONEY|220.500 EUR⟧.
§ other
Notaire du vendeur : Maître ⟦PERSON|Anne Collin⟧ à ⟦LOCATION|Namur⟧. Notaire de l'acheteur : Maître ⟦PERSON|Jean Petit⟧ à ⟦LOCATION|Liège⟧.
§ closing
Fait à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mars 2021⟧, en autant d'exemplaires que de parties.
Le vendeur L'acheteur`,
    parties: ["seller Alain Dumont", "seller Sylvie Leroy", "buyer Karim Benali"],
    transactions: ["private_agreement full_ownership 245000: p1 p2 > p3"],
  },
  {
    what: "buyers at two addresses in unequal shares, the sides told by the numbers of the parties",
    language: "nl",
    markup: `
§ header
VERKOOP
§ opening
Op ⟦DATE|twee mei tweeduizend achttien⟧. Voor mij, Meester ⟦PERSON|Griet Callewaert⟧, notaris met standplaats te ⟦LOCATION|Torhout⟧, verschenen:
§ parties
1) mevrouw ⟦PERSON|DECLERCK Rosa⟧, geboren te ⟦LOCATION|Torhout⟧ op ⟦DATE|2 mei 1942⟧, weduwe van de heer ⟦PERSON|Etienne Maes⟧, wonende te ⟦ADDRESS|8820 Torhout, Oostendestraat 4⟧;
2) de heer ⟦PERSON|MAES Johan⟧, geboren te ⟦LOCATION|Brugge⟧ op ⟦DATE|2 mei 1966⟧, wonende te ⟦ADDRESS|8000 Brugge, Langestraat 3⟧;
en de onder 3) en 4) vermelde personen:
3) de heer ⟦PERSON|VERHAEGHE Stijn⟧, geboren te ⟦LOCATION|Roeselare⟧ op ⟦DATE|2 mei 1990⟧, wonende te ⟦ADDRESS|8800 Roeselare, Noordstraat 3⟧;
4) mevrouw ⟦PERSON|DEWULF Lies⟧, geboren te ⟦LOCATION|Roeselare⟧ op ⟦DATE|2 mei 1992⟧, wonende te ⟦ADDRESS|8800 Roeselare, Zuidstraat 31⟧.
Comparanten sub 1 en 2 zijn de verkopers, comparanten sub 3 en 4 de kopers.
§ agreement
De verkopers verkopen aan de kopers, die aanvaarden, in volle eigendom, Stijn Verhaeghe voor twee derden en Lies Dewulf voor één derde:
§ description
Een ⟦GOOD|woonhuis⟧ met ⟦GOOD|tuin⟧ te ⟦ADDRESS|8820 Torhout, Oostendestraat 4⟧, kadastraal gekend ⟦PARCEL|sectie C nummer 98A P0000⟧, groot ⟦AREA|3a 20ca⟧.
§ price
PRIJS
De prijs bedraagt ⟦MONEY|tweehonderdduizend euro (200.000 EUR)⟧.
§ closing
Waarvan akte. Verleden te ⟦LOCATION|Torhout⟧.`,
    parties: ["seller Rosa Declerck", "seller Johan Maes", "buyer Stijn Verhaeghe", "buyer Lies Dewulf"],
    transactions: ["sale full_ownership 200000: p1 p2 > p3 p4"],
  },
  {
    what: "a German donation to two children",
    language: "de",
    markup: `
§ header
SCHENKUNG
§ opening
Am ⟦DATE|3. März 2005⟧, vor mir, Notar ⟦PERSON|Alfred Schmitz⟧ in ⟦LOCATION|Sankt Vith⟧, sind erschienen:
§ parties
Einerseits: Herr ⟦PERSON|Leo Jost⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|1. Mai 1940⟧, und dessen Ehefrau Frau ⟦PERSON|Maria Kohnen⟧, geboren in ⟦LOCATION|Büllingen⟧ am ⟦DATE|2. Mai 1942⟧, zusammen wohnhaft in ⟦ADDRESS|4770 Amel, Dorfstraße 5⟧;
Andererseits: deren Kinder, 1. Herr ⟦PERSON|Rolf Jost⟧, geboren in ⟦LOCATION|Sankt Vith⟧ am ⟦DATE|3. Juli 1965⟧, wohnhaft in ⟦ADDRESS|4750 Bütgenbach, Marktplatz 8⟧; 2. Frau ⟦PERSON|Ute Jost⟧, geboren in ⟦LOCATION|Sankt Vith⟧ am ⟦DATE|3. Juli 1968⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Hauptstraße 8⟧.
§ agreement
Die Eheleute ⟦PERSON|Jost⟧-⟦PERSON|Kohnen⟧ schenken ihren Kindern, die annehmen, je zur Hälfte, das Volleigentum an:
§ description
Ein ⟦GOOD|Wohnhaus⟧, gelegen ⟦ADDRESS|4770 Amel, Dorfstraße 5⟧, katastriert ⟦PARCEL|Flur B Nummer 12/K⟧.
§ fiscal
Der Wert wird auf ⟦MONEY|100.000,00 EUR⟧ geschätzt.
§ closing
Worüber Urkunde, errichtet in ⟦LOCATION|Sankt Vith⟧. Nach Vorlesung haben die Parteien unterschrieben.`,
    parties: ["donor Leo Jost", "donor Maria Kohnen", "donee Rolf Jost", "donee Ute Jost"],
    transactions: ["donation full_ownership -: p1 p2 > p3 p4"],
  },
  {
    what: "a village sale of 1951 in one sentence, 'le sieur' and 'la dame'",
    language: "fr",
    markup: `
§ header
Du 4 avril 1951. VENTE par Dupuis à Marchal
§ opening
L'an ⟦DATE|mil neuf cent cinquante et un⟧, le ⟦DATE|quatre avril⟧, par devant nous ⟦PERSON|Emile Simon⟧, notaire à ⟦LOCATION|Virton⟧, ont comparu
§ parties
Le sieur ⟦PERSON|Jules Dupuis⟧, forgeron, né à ⟦LOCATION|Virton⟧ le ⟦DATE|trois mai mil huit cent nonante⟧ et la dame ⟦PERSON|Léonie Habay⟧, son épouse qu'il assiste et autorise, domiciliés à ⟦ADDRESS|Virton, rue Neuve, 8⟧
Lesquels ont déclaré vendre sous toutes garanties de fait et de droit au sieur ⟦PERSON|Marcel Marchal⟧, garde forestier, né à ⟦LOCATION|Florenville⟧ le ⟦DATE|six mai mil neuf cent dix⟧, domicilié à ⟦ADDRESS|Florenville, rue du Moulin, 2⟧, ici présent et acceptant,
§ description
Une ⟦GOOD|maison⟧ avec ⟦GOOD|jardin⟧, sise ⟦ADDRESS|rue Neuve, 8⟧, cadastrée ⟦PARCEL|section A numéro 12 b⟧, contenant ⟦AREA|quatre ares⟧.
§ price
Cette vente a lieu moyennant le prix de ⟦MONEY|nonante mille francs⟧ que l'acquéreur a payé comptant aux vendeurs, qui en donnent quittance.
§ closing
Dont acte fait et passé à ⟦LOCATION|Virton⟧. Après lecture, les comparants ont signé avec nous notaire.`,
    parties: ["seller Jules Dupuis", "seller Léonie Habay", "buyer Marcel Marchal"],
    transactions: ["sale full_ownership 90000: p1 p2 > p3"],
  },
  {
    what: "a curator sells to a manager who buys for himself and for his company",
    language: "nl",
    markup: `
§ header
VERKOOP UIT DE HAND
§ opening
Heden, ⟦DATE|2 mei 2019⟧, voor ⟦PERSON|Griet Callewaert⟧, notaris te ⟦LOCATION|Torhout⟧, zijn verschenen:
§ parties
A. VERKOPER
Meester ⟦PERSON|Karel Vandamme⟧, advocaat, kantoorhoudende te ⟦ADDRESS|8000 Brugge, Vest 3⟧, handelend in zijn hoedanigheid van curator over het faillissement van de besloten vennootschap ⟦ORGANISATION|BOUWWERKEN LOOTENS⟧, met zetel te ⟦ADDRESS|8820 Torhout, Industrielaan 4⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.129⟧, daartoe aangesteld bij vonnis van ⟦DATE|3 maart 2018⟧.
B. KOPER
De heer ⟦PERSON|Johan Maes⟧, geboren te ⟦LOCATION|Brugge⟧ op ⟦DATE|2 mei 1966⟧, handelend voor zichzelf en als zaakvoerder van ⟦ORGANISATION|MAES VASTGOED BV⟧, met zetel te ⟦ADDRESS|8000 Brugge, Langestraat 3⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.228⟧, wonende te ⟦ADDRESS|8000 Brugge, Langestraat 5⟧.
§ agreement
De verkoper verkoopt aan de koper, die aanvaardt, in volle eigendom:
§ description
Een ⟦GOOD|loods⟧ te ⟦ADDRESS|8820 Torhout, Industrielaan 4⟧, kadastraal gekend ⟦PARCEL|sectie C nummer 98A P0000⟧.
§ price
PRIJS
De prijs bedraagt ⟦MONEY|tweehonderdduizend euro (200.000 EUR)⟧.
§ closing
Waarvan akte. Verleden te ⟦LOCATION|Torhout⟧.`,
    parties: ["seller BOUWWERKEN LOOTENS", "buyer Johan Maes", "buyer MAES VASTGOED BV"],
    transactions: ["sale full_ownership 200000: p1 > p2 p3"],
  },
  {
    what: "an emphyteusis with a canon and an entrance fee paid once",
    language: "fr",
    markup: `
§ header
BAIL EMPHYTÉOTIQUE
§ opening
L'an ⟦DATE|deux mille seize⟧, le ⟦DATE|deux mai⟧. Devant Nous, Maître ⟦PERSON|Luc Marin⟧, notaire à ⟦LOCATION|Mons⟧, ont comparu :
§ parties
LE BAILLEUR
La ⟦ORGANISATION|Ville de Mons⟧, dont les bureaux sont établis à ⟦ADDRESS|7000 Mons, Grand-Place 22⟧, BCE ⟦ENTERPRISE_NUMBER|0999.000.327⟧, ici représentée par son bourgmestre, Monsieur ⟦PERSON|Nicolas Martin⟧, et sa directrice générale, Madame ⟦PERSON|Cécile Brulard⟧.
L'EMPHYTÉOTE
L'association sans but lucratif « ⟦ORGANISATION|LA MAISON DES JEUNES⟧ », ayant son siège à ⟦ADDRESS|7000 Mons, rue Basse 3⟧, BCE ⟦ENTERPRISE_NUMBER|0999.000.228⟧, ici représentée par son président.
§ agreement
Le bailleur donne en emphytéose à l'emphytéote, qui accepte, pour nonante-neuf ans :
§ description
Un ⟦GOOD|terrain⟧ sis ⟦ADDRESS|rue Basse 5, 7000 Mons⟧, cadastré ⟦PARCEL|section B numéro 12 P0000⟧.
§ price
Canon : ⟦MONEY|100,00 €⟧ par an. Droit d'entrée unique : ⟦MONEY|cinq mille euros (5.000,00 €)⟧, payé une fois pour toutes.
§ closing
DONT ACTE. Fait et passé à ⟦LOCATION|Mons⟧.`,
    parties: ["grantor Ville de Mons", "grantee LA MAISON DES JEUNES"],
    transactions: ["emphyteusis emphyteusis 5000: p1 > p2"],
  },
  {
    what: "givers and a beneficiary",
    language: "nl",
    markup: `
§ header
SCHENKING
§ opening
Op ⟦DATE|twee mei tweeduizend achttien⟧. Voor mij, Meester ⟦PERSON|Griet Callewaert⟧, notaris te ⟦LOCATION|Torhout⟧, zijn verschenen:
§ parties
DE GEVERS
De heer ⟦PERSON|MAES Johan⟧, geboren te ⟦LOCATION|Brugge⟧ op ⟦DATE|2 mei 1946⟧, en mevrouw ⟦PERSON|DECLERCK Rosa⟧, geboren te ⟦LOCATION|Torhout⟧ op ⟦DATE|2 mei 1948⟧, samenwonende te ⟦ADDRESS|8820 Torhout, Oostendestraat 4⟧.
DE BEGUNSTIGDE
Mevrouw ⟦PERSON|MAES Sofie⟧, geboren te ⟦LOCATION|Brugge⟧ op ⟦DATE|2 mei 1976⟧, wonende te ⟦ADDRESS|8000 Brugge, Langestraat 3⟧.
§ agreement
De gevers schenken aan de begunstigde, die aanvaardt, de blote eigendom, met voorbehoud van vruchtgebruik, van:
§ description
Een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|8820 Torhout, Oostendestraat 4⟧.
§ closing
Waarvan akte. Verleden te ⟦LOCATION|Torhout⟧.`,
    parties: ["donor Johan Maes", "donor Rosa Declerck", "donee Sofie Maes"],
    transactions: ["donation bare_ownership -: p1 p2 > p3"],
  },
  {
    what: "sides named at the end of their items, a buyer for whom another stands",
    language: "fr",
    markup: `
§ header
ACTE DE VENTE
§ opening
Ce jour, le ⟦DATE|deux mai deux mille vingt⟧, en mon étude, devant moi, ⟦PERSON|Luc Marin⟧, notaire résidant à ⟦LOCATION|Mons⟧, sont comparus les personnes suivantes :
§ parties
A. ⟦ORGANISATION|IMMOBILIÈRE DU PARC SA⟧, inscrite à la BCE sous le n° ⟦ENTERPRISE_NUMBER|0999.000.129⟧, dont le siège est situé ⟦ADDRESS|rue du Parc 3, 7000 Mons⟧, représentée par deux administrateurs, Messieurs ⟦PERSON|Paul Rivière⟧, né à ⟦LOCATION|Mons⟧ le ⟦DATE|2 mai 1960⟧, domicilié à ⟦ADDRESS|7000 Mons, rue A 1⟧, et ⟦PERSON|Guy Fontaine⟧ ; partie qui cède.
B. Madame ⟦PERSON|Nora Haddad⟧, née à ⟦LOCATION|Tunis⟧ le ⟦DATE|4 mai 1991⟧, domiciliée ⟦ADDRESS|rue Basse 9, 7000 Mons⟧, pour qui se porte fort Monsieur ⟦PERSON|Ali Haddad⟧, domicilié à ⟦ADDRESS|7000 Mons, rue Haute 2⟧ ; partie qui acquiert.
§ agreement
A vend à B, qui accepte, la pleine propriété de :
§ description
Un ⟦GOOD|studio⟧ sis ⟦ADDRESS|rue du Parc 5, 7000 Mons⟧, cadastré ⟦PARCEL|section B numéro 12 P0002⟧.
§ price
Le prix est de ⟦MONEY|nonante-cinq mille euros (95.000,00 €)⟧.
§ closing
DONT ACTE. Fait et passé à ⟦LOCATION|Mons⟧. Lecture faite, les parties ont signé.`,
    parties: ["seller IMMOBILIÈRE DU PARC SA", "buyer Nora Haddad"],
    transactions: ["sale full_ownership 95000: p1 > p2"],
  },
];
