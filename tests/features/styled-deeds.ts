/** Deeds in other styles, each with the parties and transactions it must give. Invented; numbers beside names only where a test needs them. */

export type StyledDeed = {
  readonly what: string;
  readonly language: "nl" | "fr" | "de";
  readonly markup: string;
  /** "role name" in order. */
  readonly parties: readonly string[];
  /** "kind right amount: from > to", "-" where a value is null. */
  readonly transactions: readonly string[];
};

export const STYLED_DEEDS: readonly StyledDeed[] = [
  {
    what: "a minor through her parents and a city through its mayor are parties, the parents and the mayor are not",
    language: "nl",
    markup: `
§ opening
Op ⟦DATE|drie april tweeduizend twintig⟧, voor mij, ⟦PERSON|An Devos⟧, notaris te ⟦LOCATION|Mol⟧, zijn verschenen:
§ parties
I. Verkopende partij
1. ⟦PERSON|Lies Peeters⟧, minderjarige, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|2 mei 2008⟧, wonende te ⟦ADDRESS|2400 Mol, Markt 1⟧, hier vertegenwoordigd door haar ouders, de heer ⟦PERSON|Bart Peeters⟧ en mevrouw ⟦PERSON|Eva Claes⟧, samenwonende te ⟦ADDRESS|2400 Mol, Markt 1⟧;
2. De gemeente ⟦ORGANISATION|Mol⟧, met kantoren te ⟦ADDRESS|2400 Mol, Molenhoekstraat 2⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.327⟧, vertegenwoordigd door de heer ⟦PERSON|Wim Kerstens⟧, burgemeester, en mevrouw ⟦PERSON|Ilse Smet⟧, algemeen directeur.
II. Kopende partij
⟦ORGANISATION|Bouwgroep Kempen NV⟧, met zetel te ⟦ADDRESS|2440 Geel, Antwerpseweg 10⟧, RPR ⟦LOCATION|Antwerpen⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.129⟧, hier vertegenwoordigd door haar gedelegeerd bestuurder, de besloten vennootschap ⟦ORGANISATION|JVD Consult⟧, met zetel te ⟦ADDRESS|2440 Geel, Dorp 1⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.228⟧, op haar beurt vertegenwoordigd door de heer ⟦PERSON|Jan Van Dyck⟧.
§ agreement
De verkopende partij verkoopt aan de kopende partij, de volle eigendom van:
§ description
Een ⟦GOOD|perceel grond⟧.
§ price
Prijs: ⟦MONEY|honderdduizend euro (100.000,00 EUR)⟧.`,
    parties: ["seller Lies Peeters", "seller Mol", "buyer Bouwgroep Kempen NV"],
    transactions: ["sale full_ownership 100000: p1 p2 > p3"],
  },
  {
    what: "a sister sold for by her brother's mandate is a seller herself",
    language: "fr",
    markup: `
§ opening
L'an ⟦DATE|deux mille vingt-trois⟧, le ⟦DATE|trois avril⟧. Devant Nous, ⟦PERSON|Paul Lenoir⟧, notaire associé à ⟦LOCATION|Spa⟧, ont comparu :
§ parties
D'une part :
1° Madame ⟦PERSON|DUPONT Marie⟧, née à ⟦LOCATION|Spa⟧ le ⟦DATE|1er mai 1950⟧, NN ⟦NATIONAL_NUMBER|50.05.01-002.20⟧, veuve de Monsieur ⟦PERSON|LEGRAND Jules⟧, domiciliée à ⟦ADDRESS|4900 Spa, rue Royale, 1⟧.
2° Monsieur ⟦PERSON|LEGRAND Paul⟧, né à ⟦LOCATION|Verviers⟧ le ⟦DATE|2 mai 1975⟧, époux de Madame ⟦PERSON|PETIT Anne⟧, domicilié à ⟦ADDRESS|4800 Verviers, rue Neuve, 2⟧, agissant tant en son nom personnel qu'en qualité de mandataire de sa sœur, Mademoiselle ⟦PERSON|LEGRAND Sophie⟧, née à ⟦LOCATION|Verviers⟧ le ⟦DATE|3 mai 1980⟧, domiciliée à ⟦ADDRESS|1000 Bruxelles, rue de la Loi, 16⟧.
Ci-après dénommés ensemble : « la partie venderesse ».
D'autre part :
Monsieur ⟦PERSON|NGUYEN Van Minh⟧, né à ⟦LOCATION|Liège⟧ le ⟦DATE|4 mai 1990⟧, et sa compagne Madame ⟦PERSON|ROSSI Laura⟧, née à ⟦LOCATION|Seraing⟧ le ⟦DATE|5 mai 1991⟧, cohabitants légaux, domiciliés à ⟦ADDRESS|4000 Liège, rue Saint-Gilles, 100⟧.
Ci-après dénommés : « la partie acquéreuse ».
§ agreement
La partie venderesse vend à la partie acquéreuse, qui accepte, chacun pour la moitié indivise en pleine propriété :
§ description
Une ⟦GOOD|maison⟧.
§ price
PRIX : ⟦MONEY|deux cent mille euros (200.000,00 €)⟧, dont un acompte de ⟦MONEY|20.000,00 €⟧ a été versé.`,
    parties: [
      "seller Marie Dupont",
      "seller Paul Legrand",
      "seller Sophie Legrand",
      "buyer Van Minh Nguyen",
      "buyer Laura Rossi",
    ],
    transactions: ["sale full_ownership 200000: p1 p2 p3 > p4 p5"],
  },
  {
    what: "a German sale between a town and a company",
    language: "de",
    markup: `
§ header
KAUFURKUNDE
Repertorium: ⟦REFERENCE|2019/88⟧
§ opening
Am ⟦DATE|dritten April zweitausendneunzehn⟧ erschienen vor mir, Notar ⟦PERSON|Karl Braun⟧ in ⟦LOCATION|Sankt Vith⟧:
§ parties
A. Die Stadt ⟦ORGANISATION|Sankt Vith⟧, deren Verwaltung sich in ⟦ADDRESS|4780 Sankt Vith, Hauptstraße 43⟧ befindet, Unternehmensnummer ⟦ENTERPRISE_NUMBER|0999.000.426⟧, vertreten durch Herrn ⟦PERSON|Herbert Kessel⟧, Bürgermeister, und Frau ⟦PERSON|Helga Lux⟧, Generaldirektorin.
Nachstehend „die Verkäuferin“.
B. Die ⟦ORGANISATION|Eifelbau AG⟧, mit Gesellschaftssitz in ⟦ADDRESS|4760 Büllingen, Hauptstraße 1⟧, Unternehmensnummer ⟦ENTERPRISE_NUMBER|0999.000.129⟧, hier vertreten durch ihren Geschäftsführer, Herrn ⟦PERSON|Rolf Heck⟧, wohnhaft in ⟦ADDRESS|4760 Büllingen, Zur Au 2⟧.
Nachstehend „die Käuferin“.
§ agreement
Die Verkäuferin verkauft der Käuferin, die annimmt, in Volleigentum:
§ description
Ein ⟦GOOD|Baugrundstück⟧.
§ price
Kaufpreis: ⟦MONEY|fünfzigtausend Euro (50.000,00 EUR)⟧.`,
    parties: ["seller Sankt Vith", "buyer Eifelbau AG"],
    transactions: ["sale full_ownership 50000: p1 > p2"],
  },
  {
    what: "a form with labels and 'the same address' is read",
    language: "nl",
    markup: `
§ header
COMPROMIS
Voorlopige koopovereenkomst
§ parties
TUSSEN:
VERKOPER(S)
Naam: ⟦PERSON|Jan Claes⟧
Geboren te ⟦LOCATION|Lier⟧ op ⟦DATE|01/02/1960⟧
Rijksregisternummer: ⟦NATIONAL_NUMBER|60.02.01-123.45⟧
Adres: ⟦ADDRESS|Markt 1, 2500 Lier⟧
EN
KOPER(S)
Naam: ⟦PERSON|Piet Bos⟧
Geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|01/03/1985⟧
Adres: ⟦ADDRESS|Dorp 4, 2400 Mol⟧
Naam: ⟦PERSON|Els Maes⟧
Geboren te ⟦LOCATION|Geel⟧ op ⟦DATE|01/04/1986⟧
Adres: zelfde adres
§ agreement
De verkoper verkoopt, de koper koopt:
§ description
⟦GOOD|Woning⟧ te ⟦ADDRESS|Markt 1, 2500 Lier⟧.
§ price
De koopprijs bedraagt ⟦MONEY|250.000,00 EUR⟧. Waarborg: ⟦MONEY|25.000,00 EUR⟧.
§ other
De koper duidt aan: notaris ⟦PERSON|Eva Smit⟧ te ⟦LOCATION|Mol⟧. De verkoper duidt aan: notaris ⟦PERSON|Jos Bral⟧ te ⟦LOCATION|Lier⟧.
§ closing
Opgemaakt in drie exemplaren te ⟦LOCATION|Lier⟧ op ⟦DATE|5 mei 2019⟧.`,
    parties: ["seller Jan Claes", "buyer Piet Bos", "buyer Els Maes"],
    transactions: ["private_agreement full_ownership 250000: p1 > p2 p3"],
  },
  {
    what: "a husband who only authorises stands aside, and who is sold to after the verb buys",
    language: "fr",
    markup: `
§ opening
L'an ⟦DATE|mil neuf cent soixante-deux⟧, le ⟦DATE|douze juin⟧. Par-devant Maître ⟦PERSON|Léon GÉRARD⟧, notaire à ⟦LOCATION|Ciney⟧, ont comparu :
§ parties
Madame ⟦PERSON|Berthe LAMBERT⟧, ménagère, née à ⟦LOCATION|Ciney⟧ le ⟦DATE|deux mai mil neuf cent dix⟧, épouse de Monsieur ⟦PERSON|Oscar THIRY⟧, avec lequel elle demeure à ⟦ADDRESS|Ciney, rue du Centre, 4⟧, ici présent et qui intervient pour l'autoriser aux fins des présentes ;
Laquelle a par les présentes déclaré vendre à :
Monsieur ⟦PERSON|Fernand DUBOIS⟧, cultivateur, né à ⟦LOCATION|Hamois⟧ le ⟦DATE|trois juin mil neuf cent vingt⟧, et Dame ⟦PERSON|Irma COLLIN⟧, son épouse, née à ⟦LOCATION|Ciney⟧ le ⟦DATE|quatre juin mil neuf cent vingt-deux⟧, demeurant ensemble à ⟦ADDRESS|Hamois, rue Basse, 7⟧, acquéreurs pour leur communauté.
§ agreement
la pleine propriété de :
§ description
Une ⟦GOOD|prairie⟧.
§ price
Pour le prix de ⟦MONEY|cinquante mille francs (50.000 F)⟧.`,
    parties: ["seller Berthe Lambert", "other Oscar Thiry", "buyer Fernand Dubois", "buyer Irma Collin"],
    transactions: ["sale full_ownership 50000: p1 > p3 p4"],
  },
  {
    what: "a yearly canon is no price",
    language: "fr",
    markup: `
§ header
BAIL EMPHYTÉOTIQUE
§ opening
L'an ⟦DATE|deux mille dix⟧, le ⟦DATE|deux mars⟧, par-devant Nous, ⟦PERSON|Jean Roy⟧, notaire à ⟦LOCATION|Mons⟧, ont comparu :
§ parties
1. La ⟦ORGANISATION|Ville de Mons⟧, dont les bureaux sont à ⟦ADDRESS|7000 Mons, Grand-Place, 22⟧, représentée par son bourgmestre, Monsieur ⟦PERSON|Paul Roi⟧. Ci-après « le bailleur » ;
2. L'association sans but lucratif « ⟦ORGANISATION|Le Refuge⟧ », ayant son siège à ⟦ADDRESS|7000 Mons, rue Haute, 3⟧, numéro d'entreprise ⟦ENTERPRISE_NUMBER|0999.000.129⟧, ici représentée par sa présidente, Madame ⟦PERSON|Lise Roux⟧. Ci-après « l'emphytéote ».
§ agreement
Le bailleur donne en emphytéose à l'emphytéote, qui accepte, le bien suivant :
§ description
Un ⟦GOOD|terrain⟧.
§ price
Le canon annuel est fixé à ⟦MONEY|mille euros (1.000,00 €)⟧.`,
    parties: ["grantor Ville de Mons", "grantee Le Refuge"],
    transactions: ["emphyteusis emphyteusis -: p1 > p2"],
  },
  {
    what: "a bankrupt company sells, its curator does not",
    language: "nl",
    markup: `
§ header
OPENBARE VERKOOP – PROCES-VERBAAL VAN TOEWIJZING
§ opening
Op ⟦DATE|vijf mei tweeduizend zeventien⟧ ga ik, ⟦PERSON|Tine Loos⟧, notaris te ⟦LOCATION|Genk⟧, over tot de openbare verkoop.
§ parties
OP VERZOEK VAN: meester ⟦PERSON|Koen Wils⟧, advocaat te ⟦ADDRESS|3600 Genk, Europalaan 1⟧, handelend in zijn hoedanigheid van curator over het faillissement van ⟦ORGANISATION|Limbouw BVBA⟧, met zetel te ⟦ADDRESS|3600 Genk, Winterslag 5⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.129⟧, hierna "de verkoper".
KOPER: de heer ⟦PERSON|Ali Yilmaz⟧, geboren te ⟦LOCATION|Genk⟧ op ⟦DATE|3 mei 1982⟧, wonende te ⟦ADDRESS|3600 Genk, Stalenstraat 9⟧.
§ agreement
Het goed wordt in volle eigendom toegewezen aan de koper.
§ description
Een ⟦GOOD|loods⟧.
§ price
Instelprijs: ⟦MONEY|50.000,00 euro⟧. Hoogste bod: ⟦MONEY|zeventigduizend euro (70.000,00 euro)⟧.`,
    parties: ["seller Limbouw BVBA", "buyer Ali Yilmaz"],
    transactions: ["public_sale full_ownership 70000: p1 > p2"],
  },
  {
    what: "an exchange goes both ways, its balance on what the payer receives",
    language: "nl",
    markup: `
§ header
RUIL
§ opening
Het jaar ⟦DATE|tweeduizend vijf⟧, op ⟦DATE|zes mei⟧, voor mij, ⟦PERSON|Jan Pauwels⟧, notaris te ⟦LOCATION|Diest⟧, zijn verschenen:
§ parties
1. De heer ⟦PERSON|Frans Goris⟧, geboren te ⟦LOCATION|Diest⟧ op ⟦DATE|1 mei 1950⟧, en zijn echtgenote mevrouw ⟦PERSON|Maria Wouters⟧, geboren te ⟦LOCATION|Diest⟧ op ⟦DATE|2 mei 1952⟧, samenwonende te ⟦ADDRESS|3290 Diest, Veldstraat 1⟧. Hierna "de eerste ruiler".
2. De heer ⟦PERSON|Piet Swinnen⟧, geboren te ⟦LOCATION|Diest⟧ op ⟦DATE|3 mei 1955⟧, wonende te ⟦ADDRESS|3290 Diest, Veldstraat 8⟧. Hierna "de tweede ruiler".
§ agreement
De eerste ruiler staat in ruil af aan de tweede ruiler, de volle eigendom van goed A. De tweede ruiler staat in ruil af aan de eerste ruiler, de volle eigendom van goed B.
§ description
Goed A: een ⟦GOOD|weiland⟧, gekadastreerd ⟦PARCEL|sectie A nummer 12⟧, groot ⟦AREA|10 a⟧.
Goed B: een ⟦GOOD|akker⟧, gekadastreerd ⟦PARCEL|sectie A nummer 15⟧, groot ⟦AREA|12 a⟧.
§ price
De tweede ruiler betaalt aan de eerste ruiler een opleg van ⟦MONEY|duizend euro (1.000,00 EUR)⟧.`,
    parties: ["exchanger Frans Goris", "exchanger Maria Wouters", "exchanger Piet Swinnen"],
    transactions: ["exchange full_ownership 1000: p1 p2 > p3", "exchange full_ownership -: p3 > p1 p2"],
  },
  {
    what: "usufruct and bare ownership sold apart are two transactions with their own prices",
    language: "nl",
    markup: `
§ header
VERKOOP
§ opening
Op ⟦DATE|3 juni 2021⟧ verschijnen voor mij, notaris ⟦PERSON|Ann Bogaert⟧ te ⟦LOCATION|Temse⟧:
§ parties
De verkopers:
1. De heer ⟦PERSON|Rik Thys⟧, geboren te ⟦LOCATION|Temse⟧ op ⟦DATE|1 mei 1955⟧, en mevrouw ⟦PERSON|Lut Smet⟧, geboren te ⟦LOCATION|Beveren⟧ op ⟦DATE|2 mei 1957⟧, beiden wonende te ⟦ADDRESS|9140 Temse, Kasteelstraat 3⟧.
De kopers:
2. De heer ⟦PERSON|Jos Wauters⟧, geboren te ⟦LOCATION|Sint-Niklaas⟧ op ⟦DATE|3 mei 1958⟧, en mevrouw ⟦PERSON|Mia Hens⟧, geboren te ⟦LOCATION|Hamme⟧ op ⟦DATE|4 mei 1960⟧, samenwonend te ⟦ADDRESS|9100 Sint-Niklaas, Parklaan 4⟧;
3. Mevrouw ⟦PERSON|Eline Wauters⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|5 mei 1988⟧, wonende te ⟦ADDRESS|9000 Gent, Coupure 5⟧.
§ agreement
De verkopers verkopen:
– aan de heer ⟦PERSON|Jos Wauters⟧ en mevrouw ⟦PERSON|Mia Hens⟧: het vruchtgebruik;
– aan mevrouw ⟦PERSON|Eline Wauters⟧: de blote eigendom;
van het volgende goed:
§ description
Een ⟦GOOD|appartement⟧ te ⟦ADDRESS|9140 Temse, Markt 1⟧.
§ price
Prijs: ⟦MONEY|driehonderdduizend euro (300.000,00 EUR)⟧, waarvan ⟦MONEY|120.000,00 EUR⟧ voor het vruchtgebruik en ⟦MONEY|180.000,00 EUR⟧ voor de blote eigendom.`,
    parties: ["seller Rik Thys", "seller Lut Smet", "buyer Jos Wauters", "buyer Mia Hens", "buyer Eline Wauters"],
    transactions: ["sale usufruct 120000: p1 p2 > p3 p4", "sale bare_ownership 180000: p1 p2 > p5"],
  },
  {
    what: "those at whose request a public sale is held sell",
    language: "fr",
    markup: `
§ header
VENTE PUBLIQUE – PROCÈS-VERBAL D'ADJUDICATION
Rép. n° ⟦REFERENCE|2020/77⟧
§ opening
L'an ⟦DATE|deux mille vingt⟧, le ⟦DATE|huit septembre⟧. Nous, Maître ⟦PERSON|Zoé Hubin⟧, notaire à ⟦LOCATION|Andenne⟧, procédons à la vente publique.
§ parties
À la requête de :
1. Madame ⟦PERSON|Rose MASSART⟧, née à ⟦LOCATION|Andenne⟧ le ⟦DATE|2 mars 1948⟧, domiciliée à ⟦ADDRESS|5300 Andenne, rue du Pont, 2⟧ ;
2. Monsieur ⟦PERSON|Jean MASSART⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mars 1951⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute, 3⟧.
Ci-après : « les requérants ».
Adjudicataire :
La SRL ⟦ORGANISATION|IMMO MEUSE⟧, ayant son siège à ⟦ADDRESS|5300 Andenne, quai 4⟧, BCE ⟦ENTERPRISE_NUMBER|0999.000.129⟧, représentée par son administrateur, Monsieur ⟦PERSON|Luc BODART⟧, domicilié à ⟦ADDRESS|5300 Andenne, quai 4⟧.
§ agreement
Le notaire adjuge en pleine propriété.
§ description
Une ⟦GOOD|maison⟧.
§ price
Le bien est adjugé pour ⟦MONEY|cent dix mille euros (110.000,00 €)⟧.`,
    parties: ["seller Rose Massart", "seller Jean Massart", "buyer IMMO MEUSE"],
    transactions: ["public_sale full_ownership 110000: p1 p2 > p3"],
  },
  {
    what: "buyers may be listed before sellers",
    language: "fr",
    markup: `
§ opening
Par-devant Nous, Maître ⟦PERSON|Guy Leroy⟧, notaire à la résidence de ⟦LOCATION|Ath⟧, le ⟦DATE|4 mai 2022⟧, ont comparu :
§ parties
I. ACQUÉREUR
« ⟦ORGANISATION|AGRI NORD SRL⟧ », ayant son siège à ⟦ADDRESS|7800 Ath, chaussée de Mons, 9⟧, inscrite à la BCE sous le numéro ⟦ENTERPRISE_NUMBER|0999.000.129⟧, ici représentée par son administrateur unique, Monsieur ⟦PERSON|Ivan Petit⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|4 mai 1980⟧, domicilié à ⟦ADDRESS|7800 Ath, rue Basse, 1⟧.
II. VENDEURS
Les époux Monsieur ⟦PERSON|Daniel Grand⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|5 mai 1950⟧ et Madame ⟦PERSON|Lucie Blanc⟧, née à ⟦LOCATION|Mons⟧ le ⟦DATE|6 mai 1952⟧, domiciliés ensemble à ⟦ADDRESS|7800 Ath, rue Haute, 2⟧.
§ agreement
Les vendeurs vendent à l'acquéreur la pleine propriété :
§ description
Une ⟦GOOD|terre⟧.
§ price
Prix : ⟦MONEY|trente mille euros (30.000,00 EUR)⟧.`,
    parties: ["buyer AGRI NORD SRL", "seller Daniel Grand", "seller Lucie Blanc"],
    transactions: ["sale full_ownership 30000: p2 p3 > p1"],
  },
  {
    what: "a sum paid once for a building right is its price",
    language: "nl",
    markup: `
§ header
VESTIGING RECHT VAN OPSTAL
§ opening
Op ⟦DATE|3 juni 2015⟧ verschijnen voor mij, notaris ⟦PERSON|Ann Bogaert⟧ te ⟦LOCATION|Temse⟧:
§ parties
1. De heer ⟦PERSON|Rik Thys⟧, geboren te ⟦LOCATION|Temse⟧ op ⟦DATE|1 mei 1955⟧, wonende te ⟦ADDRESS|9140 Temse, Kasteelstraat 3⟧, hierna "de opstalgever".
2. ⟦ORGANISATION|Wind NV⟧, met zetel te ⟦ADDRESS|9000 Gent, Coupure 5⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.129⟧, hierna "de opstalhouder".
§ agreement
De opstalgever vestigt ten voordele van de opstalhouder een recht van opstal op:
§ description
Een ⟦GOOD|perceel landbouwgrond⟧.
§ price
De opstalhouder betaalt een eenmalige vergoeding van ⟦MONEY|tienduizend euro (10.000,00 EUR)⟧.`,
    parties: ["grantor Rik Thys", "grantee Wind NV"],
    transactions: ["building_right building_right 10000: p1 > p2"],
  },
  {
    what: "German heirs and a minor sell, sides named by 'Auf Käuferseite'",
    language: "de",
    markup: `
§ header
VERKAUF
§ opening
Im Jahre ⟦DATE|zweitausendneun⟧, am ⟦DATE|zweiten Juni⟧, vor mir, ⟦PERSON|Leo Jost⟧, Notar in ⟦LOCATION|Malmedy⟧, sind erschienen:
§ parties
I. Auf Verkäuferseite:
1) Frau ⟦PERSON|Elfriede MARAITE⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|1. Mai 1939⟧, Witwe von Herrn ⟦PERSON|Josef KOHNEN⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Dorfstraße 4⟧;
2) Herr ⟦PERSON|Guido KOHNEN⟧, geboren in ⟦LOCATION|Sankt Vith⟧ am ⟦DATE|2. Mai 1965⟧, verheiratet mit Frau ⟦PERSON|Anja Pauls⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Bahnhofstraße 9⟧;
3) das minderjährige Kind ⟦PERSON|Tim KOHNEN⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1999⟧, hier vertreten durch seine Mutter, Frau ⟦PERSON|Carla Neu⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Au 3⟧.
II. Auf Käuferseite:
Die Eheleute Herr ⟦PERSON|Marc SERVATY⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|4. Mai 1975⟧, und Frau ⟦PERSON|Ines GILLET⟧, geboren in ⟦LOCATION|Verviers⟧ am ⟦DATE|5. Mai 1977⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Am Bach 1⟧.
§ agreement
Die Verkäufer verkaufen den Käufern das Volleigentum.
§ description
Ein ⟦GOOD|Wohnhaus⟧.
§ price
Preis: ⟦MONEY|achtzigtausend Euro (80.000,00 EUR)⟧.`,
    parties: [
      "seller Elfriede Maraite",
      "seller Guido Kohnen",
      "seller Tim Kohnen",
      "buyer Marc Servaty",
      "buyer Ines Gillet",
    ],
    transactions: ["sale full_ownership 80000: p1 p2 p3 > p4 p5"],
  },
  {
    what: "a city buys from one called the overdrager",
    language: "nl",
    markup: `
§ header
Aankoop door de stad
§ opening
Op ⟦DATE|3 juni 2021⟧ verschijnen voor mij, notaris ⟦PERSON|Ann Bogaert⟧ te ⟦LOCATION|Temse⟧:
§ parties
Aan de ene kant: mevrouw ⟦PERSON|Lut Smet⟧, geboren te ⟦LOCATION|Beveren⟧ op ⟦DATE|2 mei 1957⟧, weduwe van ⟦PERSON|Rik Thys⟧, wonende te ⟦ADDRESS|9140 Temse, Kasteelstraat 3⟧, verder de overdrager genoemd;
Aan de andere kant: de ⟦ORGANISATION|Stad Sint-Niklaas⟧, met kantoren te ⟦ADDRESS|9100 Sint-Niklaas, Grote Markt 1⟧, KBO ⟦ENTERPRISE_NUMBER|0999.000.129⟧, waarvoor optreden: de heer ⟦PERSON|Lieven Daal⟧, burgemeester, en mevrouw ⟦PERSON|Ria Born⟧, algemeen directeur; verder de verkrijger genoemd.
§ agreement
De overdrager verkoopt aan de verkrijger de volle eigendom van
§ description
Een ⟦GOOD|perceel grond⟧.
§ price
Prijs: ⟦MONEY|tienduizend euro (10.000 EUR)⟧.`,
    parties: ["seller Lut Smet", "buyer Stad Sint-Niklaas"],
    transactions: ["sale full_ownership 10000: p1 > p2"],
  },
  {
    what: "plain headings that ask who sells and who buys",
    language: "fr",
    markup: `
§ header
ACTE DE VENTE
§ opening
Le ⟦DATE|3 juin 2024⟧, devant moi, ⟦PERSON|Elsa Moreau⟧, notaire à ⟦LOCATION|Rixensart⟧.
§ parties
Qui vend ?
⟦PERSON|Hugo Lambin⟧, né à ⟦LOCATION|Uccle⟧ le ⟦DATE|1er mai 1970⟧, et ⟦PERSON|Sarah Cohen⟧, née à ⟦LOCATION|Ixelles⟧ le ⟦DATE|2 mai 1972⟧. Ils habitent ⟦ADDRESS|avenue des Tilleuls 4, 1330 Rixensart⟧.
Qui achète ?
⟦PERSON|Omar Benali⟧, né à ⟦LOCATION|Tanger⟧ le ⟦DATE|3 mai 1990⟧, habite ⟦ADDRESS|rue Neuve 5, 1000 Bruxelles⟧.
⟦PERSON|Lina Rossi⟧, née à ⟦LOCATION|Turin⟧ le ⟦DATE|4 mai 1992⟧, habite à la même adresse.
§ agreement
Les vendeurs vendent aux acheteurs la pleine propriété.
§ description
Une ⟦GOOD|maison⟧.
§ price
Prix : ⟦MONEY|450.000 euros⟧.`,
    parties: ["seller Hugo Lambin", "seller Sarah Cohen", "buyer Omar Benali", "buyer Lina Rossi"],
    transactions: ["sale full_ownership 450000: p1 p2 > p3 p4"],
  },
  {
    what: "in a mortgage the borrower grants, the lender receives, and the credit is no price",
    language: "nl",
    markup: `
§ header
KREDIETOPENING
§ opening
Op ⟦DATE|3 juni 2021⟧ verschijnen voor mij, notaris ⟦PERSON|Ann Bogaert⟧ te ⟦LOCATION|Temse⟧:
§ parties
1. De naamloze vennootschap "⟦ORGANISATION|Scheldebank⟧", met zetel te ⟦ADDRESS|9000 Gent, Kouter 1⟧, RPR Gent ⟦ENTERPRISE_NUMBER|0999.000.129⟧, hierna "de kredietgever", hier vertegenwoordigd door mevrouw ⟦PERSON|Ria Born⟧.
2. De heer ⟦PERSON|Rik Thys⟧, geboren te ⟦LOCATION|Temse⟧ op ⟦DATE|1 mei 1985⟧, wonende te ⟦ADDRESS|9140 Temse, Kasteelstraat 3⟧, hierna "de kredietnemer".
§ agreement
De kredietgever verleent aan de kredietnemer een krediet van ⟦MONEY|200.000 euro⟧. De kredietnemer geeft in hypotheek:
§ description
Een ⟦GOOD|woning⟧.`,
    parties: ["grantee Scheldebank", "grantor Rik Thys"],
    transactions: ["mortgage - -: p2 > p1"],
  },
  {
    what: "balances one sharer pays to two others are added up",
    language: "fr",
    markup: `
§ header
PARTAGE
§ opening
L'an ⟦DATE|deux mille seize⟧, le ⟦DATE|trois juin⟧, par-devant Nous, ⟦PERSON|Paul Roy⟧, notaire à ⟦LOCATION|Ciney⟧, ont comparu :
§ parties
1. Monsieur ⟦PERSON|Alain Dor⟧, né à ⟦LOCATION|Ciney⟧ le ⟦DATE|1er mai 1950⟧, domicilié à ⟦ADDRESS|5590 Ciney, rue A 1⟧ ;
2. Madame ⟦PERSON|Berthe Dor⟧, née à ⟦LOCATION|Ciney⟧ le ⟦DATE|2 mai 1952⟧, domiciliée à ⟦ADDRESS|5590 Ciney, rue B 2⟧ ;
3. Madame ⟦PERSON|Claire Dor⟧, née à ⟦LOCATION|Ciney⟧ le ⟦DATE|3 mai 1954⟧, domiciliée à ⟦ADDRESS|5590 Ciney, rue C 3⟧.
§ agreement
ATTRIBUTIONS
Il est attribué à Monsieur ⟦PERSON|Alain Dor⟧ le lot 1 ; à Madame ⟦PERSON|Berthe Dor⟧ le lot 2 ; à Madame ⟦PERSON|Claire Dor⟧ le lot 3, en pleine propriété.
§ description
Lot 1 : une ⟦GOOD|maison⟧ cadastrée ⟦PARCEL|section A numéro 1⟧, ⟦AREA|2 a⟧.
Lot 2 : une ⟦GOOD|prairie⟧ cadastrée ⟦PARCEL|section A numéro 2⟧, ⟦AREA|20 a⟧.
Lot 3 : un ⟦GOOD|bois⟧ cadastré ⟦PARCEL|section A numéro 3⟧, ⟦AREA|30 a⟧.
§ price
Monsieur ⟦PERSON|Alain Dor⟧ doit une soulte de ⟦MONEY|dix mille euros (10.000 €)⟧ à Madame ⟦PERSON|Berthe Dor⟧ et une soulte de ⟦MONEY|cinq mille euros (5.000 €)⟧ à Madame ⟦PERSON|Claire Dor⟧.`,
    parties: ["sharer Alain Dor", "sharer Berthe Dor", "sharer Claire Dor"],
    transactions: [
      "partition full_ownership 15000: p2 p3 > p1",
      "partition full_ownership -: p1 p3 > p2",
      "partition full_ownership -: p1 p2 > p3",
    ],
  },
  {
    what: "statutes have an owner and no transaction",
    language: "nl",
    markup: `
§ header
BASISAKTE
§ opening
Op ⟦DATE|3 juni 2021⟧ verschijnt voor mij, notaris ⟦PERSON|Ann Bogaert⟧ te ⟦LOCATION|Temse⟧:
§ parties
De besloten vennootschap "⟦ORGANISATION|Scheldebouw⟧", met zetel te ⟦ADDRESS|9000 Gent, Kouter 1⟧, RPR Gent ⟦ENTERPRISE_NUMBER|0999.000.129⟧, hier vertegenwoordigd door haar bestuurder, mevrouw ⟦PERSON|Ria Born⟧. Hierna "de bouwheer".
§ description
Appartement A: een ⟦GOOD|appartement⟧. Appartement B: een ⟦GOOD|appartement⟧.`,
    parties: ["owner Scheldebouw"],
    transactions: [],
  },
];
