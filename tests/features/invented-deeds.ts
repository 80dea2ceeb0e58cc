/** Short deeds of our own; people, companies and numbers are invented, the check digits of the numbers hold unless a test says otherwise. */

export const DUTCH_SALE = `
§ header
Notariskantoor ⟦ORGANISATION|Velghe & Zoon⟧
Rep.nr.: ⟦REFERENCE|2022/00417⟧
V E R K O O P
§ opening
Het jaar ⟦DATE|tweeduizend tweeëntwintig⟧. Op ⟦DATE|zeven maart⟧.
Voor mij, Meester ⟦PERSON|Annemie VELGHE⟧, notaris met standplaats te ⟦LOCATION|Deinze⟧, met tussenkomst van notaris ⟦PERSON|Bert Oosters⟧ te ⟦LOCATION|Tielt⟧,
§ parties
ZIJN VERSCHENEN:
1. De heer ⟦PERSON|DE RUYTER Karel Jozef⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|30 juli 1985⟧, rijksregisternummer ⟦NATIONAL_NUMBER|85.07.30-033.28⟧, weduwnaar van mevrouw ⟦PERSON|Els Maene⟧, wonende te ⟦ADDRESS|9800 Deinze, Kouterlosstraat 12 bus 3⟧.
Hierna genoemd "de verkoper".
2. De heer ⟦PERSON|Wim Adriaan LAMBRECHT⟧, geboren te ⟦LOCATION|Aalter⟧ op ⟦DATE|3 mei 1990⟧, en zijn echtgenote, mevrouw ⟦PERSON|Sara BENALI⟧, geboren te ⟦LOCATION|Oujda⟧ (⟦LOCATION|Marokko⟧) op ⟦DATE|1 juni 1991⟧, samenwonende te ⟦ADDRESS|9880 Aalter, Brugstraat 5⟧, gehuwd onder het wettelijk stelsel zoals blijkt uit het contract verleden voor notaris ⟦PERSON|Guido Claes⟧, destijds te ⟦LOCATION|Eeklo⟧, op ⟦DATE|4 april 2015⟧.
Hierna gezamenlijk genoemd "de koper".
§ representation
De verkoper is vertegenwoordigd door mevrouw ⟦PERSON|Rita Baert⟧, notarisklerk, wonende te ⟦ADDRESS|9800 Deinze, Markt 1⟧, krachtens volmacht van ⟦DATE|2 maart 2022⟧.
§ agreement
De verkoper verklaart te verkopen aan de koper, die aanvaardt, de volle eigendom van:
§ description
STAD ⟦LOCATION|DEINZE⟧, eerste afdeling
Een ⟦GOOD|woonhuis⟧, gelegen ⟦ADDRESS|Kouterlosstraat 12⟧, gekadastreerd ⟦PARCEL|sectie B, nummer 214/C⟧, groot ⟦AREA|drie are twee centiare (3a 02ca)⟧.
§ price
De verkoop is toegestaan voor de prijs van ⟦MONEY|TWEEHONDERDDUIZEND EURO (200.000,00 EUR)⟧, waarvan een voorschot van ⟦MONEY|20.000,00 EUR⟧ werd betaald.
§ closing
WAARVAN AKTE. Verleden te ⟦LOCATION|Deinze⟧, na voorlezing.
`;

export const FRENCH_TWO_SALES = `
§ header
Répertoire numéro ⟦REFERENCE|1.204⟧
VENTES
§ opening
L'AN ⟦DATE|DEUX MIL SEIZE⟧, le ⟦DATE|vingt-quatre mai⟧.
Par-devant Nous, Maître ⟦PERSON|Odile FRÉMONT⟧, notaire à la résidence de ⟦LOCATION|CINEY⟧,
§ parties
ONT COMPARU :
La société anonyme « ⟦ORGANISATION|TERRES DE BOVESSE⟧ », ayant son siège social à ⟦ADDRESS|5590 Ciney, rue du Condroz, 7⟧, inscrite sous le numéro ⟦ENTERPRISE_NUMBER|0999.000.129⟧.
Ci-après dénommée « la venderesse ».
A. Monsieur ⟦PERSON|Luc MARCHAND⟧, né à ⟦LOCATION|Dinant⟧ le ⟦DATE|2 avril 1970⟧, domicilié à ⟦ADDRESS|5500 Dinant, rue Grande, 14⟧ ; ci-après « l'acquéreur sub A » ;
B. Madame ⟦PERSON|Anne PIRLOT⟧, née à ⟦LOCATION|Namur⟧ le ⟦DATE|9 mai 1975⟧, épouse de Monsieur ⟦PERSON|Yves LEROY⟧, domiciliée à ⟦ADDRESS|5000 Namur, rue de Fer, 3⟧ ; ci-après « l'acquéreur sub B ».
§ agreement
La venderesse déclare vendre, en pleine propriété :
– à l'acquéreur sub A, le lot 1 ;
– à l'acquéreur sub B, le lot 2.
§ description
Lot 1. Une ⟦GOOD|parcelle de terrain à bâtir⟧ cadastrée ⟦PARCEL|section A, numéro 12/B⟧, d'une contenance de ⟦AREA|cinq ares (5 a)⟧.
Lot 2. Une ⟦GOOD|pâture⟧ cadastrée ⟦PARCEL|section A, numéro 13⟧, d'une contenance de ⟦AREA|neuf ares (9 a)⟧.
§ price
Les ventes sont consenties pour les prix de :
– sub A : ⟦MONEY|QUARANTE MILLE EUROS (40.000,00 €)⟧ ;
– sub B : ⟦MONEY|NEUF MILLE EUROS (9.000,00 €)⟧.
§ closing
DONT ACTE. Fait et passé à ⟦LOCATION|Ciney⟧.
`;

export const GERMAN_PARTITION = `
§ header
Repertorium Nr. ⟦REFERENCE|311⟧
ERBTEILUNG
§ opening
Im Jahre ⟦DATE|zweitausendzehn⟧, am ⟦DATE|vierzehnten November⟧, vor mir, ⟦PERSON|Ruth LENNERTZ⟧, Notarin mit dem Amtssitz in ⟦LOCATION|Eupen⟧, sind erschienen:
§ parties
1. Herr ⟦PERSON|Dieter HOMBURG⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1955⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Bergstraße 4⟧;
2. Frau ⟦PERSON|Monika HOMBURG⟧, Witwe des Herrn ⟦PERSON|Karl Jost⟧, geboren in ⟦LOCATION|Raeren⟧ am ⟦DATE|8. Juni 1958⟧, wohnhaft in ⟦ADDRESS|4730 Raeren, Hauptstraße 9⟧.
§ agreement
Im Wege der Teilung werden in Volleigentum zugeteilt:
a) Los A: Herrn ⟦PERSON|Dieter Homburg⟧, der annimmt;
b) Los B: Frau ⟦PERSON|Monika Homburg⟧, die annimmt.
§ description
Los A: ein ⟦GOOD|Wohnhaus⟧, gelegen in ⟦ADDRESS|4700 Eupen, Bergstraße 4⟧, katastriert ⟦PARCEL|Flur C Nummer 45/B⟧, groß ⟦AREA|4 a 10 ca⟧.
Los B: eine ⟦GOOD|Wiese⟧, katastriert ⟦PARCEL|Flur C Nummer 46⟧, groß ⟦AREA|30 a⟧.
§ price
Herr ⟦PERSON|Dieter Homburg⟧ zahlt für sein Los einen Wertausgleich von ⟦MONEY|DREISSIGTAUSEND EURO (30.000,00 EUR)⟧.
§ closing
WORÜBER URKUNDE, geschehen zu ⟦LOCATION|Eupen⟧.
`;

export const PRIVATE_AGREEMENT = `
§ header
ONDERHANDSE VERKOOPOVEREENKOMST
§ parties
Tussen de ondergetekenden:
De verkoper: mevrouw ⟦PERSON|Greet Lootens⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|12/02/1960⟧, wonende ⟦ADDRESS|Meensesteenweg 40, 8900 Ieper⟧.
De koper: de heer ⟦PERSON|Tom Vermote⟧, geboren te ⟦LOCATION|Menen⟧ op ⟦DATE|03/09/1988⟧, wonende ⟦ADDRESS|Kerkplein 2, 8930 Menen⟧.
§ agreement
De verkoper verkoopt aan de koper, die aanvaardt:
§ description
Een ⟦GOOD|rijwoning⟧ te ⟦ADDRESS|8900 Ieper, Rijselstraat 77⟧.
§ price
De prijs bedraagt ⟦MONEY|€ 185.000,00⟧. Voorschot: ⟦MONEY|€ 18.500,00⟧.
§ other
De authentieke akte zal worden verleden voor notaris ⟦PERSON|Hilde Maes⟧ te ⟦LOCATION|Ieper⟧.
§ closing
Opgemaakt te ⟦LOCATION|Ieper⟧ op ⟦DATE|14 juni 2021⟧ in drie exemplaren.
`;

export const SEIZURE = `
§ header
PROCÈS-VERBAL D'ADJUDICATION SUR SAISIE-EXÉCUTION IMMOBILIÈRE
§ opening
L'an ⟦DATE|deux mille dix-huit⟧, le ⟦DATE|six juin⟧, par-devant nous, Maître ⟦PERSON|Luc HANNOTTE⟧, notaire à ⟦LOCATION|Huy⟧,
§ parties
Créancière poursuivante : la société anonyme « ⟦ORGANISATION|BANQUE DU HOYOUX⟧ », ayant son siège à ⟦ADDRESS|4500 Huy, quai d'Autriche, 2⟧, numéro d'entreprise ⟦ENTERPRISE_NUMBER|0999.000.129⟧.
Débiteur saisi : Monsieur ⟦PERSON|Marc TOUSSAINT⟧, né à ⟦LOCATION|Huy⟧ le ⟦DATE|3 janvier 1966⟧, domicilié à ⟦ADDRESS|4500 Huy, rue Neuve, 8⟧, ci-après « le vendeur ».
Adjudicataire : Madame ⟦PERSON|Lise COLLARD⟧, née à ⟦LOCATION|Amay⟧ le ⟦DATE|5 mars 1980⟧, domiciliée à ⟦ADDRESS|4540 Amay, rue Haute, 1⟧.
§ agreement
Le notaire adjuge à Madame ⟦PERSON|Collard⟧ la pleine propriété du bien.
§ description
Une ⟦GOOD|maison d'habitation⟧ sise ⟦ADDRESS|4500 Huy, rue Neuve, 8⟧.
§ price
Mise à prix : ⟦MONEY|60.000,00 €⟧. La dernière et plus haute enchère de ⟦MONEY|NONANTE MILLE EUROS (90.000,00 €)⟧ emporte l'adjudication.
§ closing
DONT ACTE.
`;
