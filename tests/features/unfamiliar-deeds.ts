/** Deeds in the wording of other offices and decades, each with the parties and transactions it must give. Invented. */
import type { StyledDeed } from "./styled-deeds.ts";

export const UNFAMILIAR_DEEDS: readonly StyledDeed[] = [
  {
    what: "sides that are closed and not opened by 'ter ene zijde' and 'ter andere zijde'",
    language: "nl",
    markup: `
§ opening
Heden, ⟦DATE|achtentwintig oktober tweeduizend zestien⟧, compareerden voor ons, ⟦PERSON|Karel Stevens⟧, notaris te ⟦LOCATION|Vilvoorde⟧:
§ parties
I. De vennootschap ⟦ORGANISATION|IMMO RINGLAAN BVBA⟧, met zetel te ⟦ADDRESS|1731 Asse, Pontbeekstraat 18⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.129⟧.
Partij ter ene zijde, verder aangeduid als "de vennootschap-verkoopster".
II. De heer ⟦PERSON|Yusuf YILDIZ⟧, geboren te ⟦LOCATION|Halle⟧ op ⟦DATE|elf februari negentienhonderd vijfentachtig⟧ en zijn echtgenote, mevrouw ⟦PERSON|Nele MAES⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|drie juni negentienhonderd zevenentachtig⟧, samen gehuisvest te ⟦ADDRESS|1082 Sint-Agatha-Berchem, Keizer Karellaan 340⟧.
Partij ter andere zijde, verder aangeduid als "de kopers".
§ agreement
Waarna de vennootschap-verkoopster heeft verklaard te hebben verkocht aan de kopers, die aanvaarden, in volle eigendom:
§ description
Het ⟦GOOD|appartement⟧ A3.
§ price
De koopprijs werd bepaald op ⟦MONEY|279.000,00 €⟧. Daarop werd vóór heden ⟦MONEY|27.900,00 €⟧ betaald.`,
    parties: ["seller IMMO RINGLAAN BVBA", "buyer Yusuf Yildiz", "buyer Nele Maes"],
    transactions: ["sale full_ownership 279000: p1 > p2 p3"],
  },
  {
    what: "an old deed in which 'd'une part' and 'd'autre part' follow the names",
    language: "fr",
    markup: `
§ opening
L'an ⟦DATE|mil neuf cent cinquante-trois⟧, le ⟦DATE|dix-huit mars⟧. Par-devant Maître ⟦PERSON|Jules Gérard⟧, notaire à ⟦LOCATION|Ciney⟧,
§ parties
Ont comparu :
Monsieur ⟦PERSON|Joseph LAMBERT⟧, cultivateur, et son épouse qu'il autorise, Madame ⟦PERSON|Marie DELVAUX⟧, demeurant ensemble à ⟦ADDRESS|Ciney, rue du Commerce, 5⟧, d'une part ;
Et Monsieur ⟦PERSON|Albert COLLARD⟧, négociant, demeurant à ⟦ADDRESS|Dinant, rue Grande, 12⟧, d'autre part.
§ agreement
Lesquels époux ⟦PERSON|LAMBERT⟧ ont, par ces présentes, vendu sous la garantie de droit à Monsieur ⟦PERSON|COLLARD⟧, qui accepte :
§ description
Une ⟦GOOD|maison⟧ d'habitation.
§ price
Cette vente est faite pour et moyennant le prix principal de ⟦MONEY|deux cent dix mille francs⟧, que les vendeurs reconnaissent avoir reçu.`,
    parties: ["seller Joseph Lambert", "seller Marie Delvaux", "buyer Albert Collard"],
    transactions: ["sale full_ownership 210000: p1 p2 > p3"],
  },
  {
    what: "an old Dutch deed in which 'enerzijds' and 'anderzijds' follow the names",
    language: "nl",
    markup: `
§ opening
In het jaar ⟦DATE|negentienhonderd vijfenzestig⟧, op ⟦DATE|vier mei⟧, voor Ons, Meester ⟦PERSON|Achiel Goethals⟧, notaris ter verblijfplaats ⟦LOCATION|Tielt⟧, zijn verschenen:
§ parties
Juffrouw ⟦PERSON|Godelieve Vanhecke⟧, zonder beroep, wonende te ⟦ADDRESS|Tielt, Markt 4⟧, enerzijds;
En de heer ⟦PERSON|Maurits Claeys⟧, landbouwer, en zijn huisvrouw ⟦PERSON|Zulma Lefevere⟧, wonende te ⟦ADDRESS|Pittem, Egemstraat 9⟧, anderzijds.
§ agreement
Dewelke, verschijnster enerzijds, verklaart bij deze verkocht te hebben aan verschijners anderzijds, die aanvaarden:
§ description
Een perceel ⟦GOOD|zaailand⟧.
§ price
Deze verkoop is toegestaan en aanvaard mits de som van ⟦MONEY|honderd vijftig duizend frank⟧.`,
    parties: ["seller Godelieve Vanhecke", "buyer Maurits Claeys", "buyer Zulma Lefevere"],
    transactions: ["sale full_ownership 150000: p1 > p2 p3"],
  },
  {
    what: "an auction whose highest bidder is named after the bid",
    language: "fr",
    markup: `
§ opening
Ce ⟦DATE|cinq octobre deux mille vingt et un⟧, je soussigné ⟦PERSON|Thibault Renson⟧, notaire à ⟦LOCATION|Uccle⟧, procède à l'adjudication publique du bien ci-après.
§ parties
A la requête de :
1. Madame ⟦PERSON|VANDEPUT Hélène⟧, née à ⟦LOCATION|Ixelles⟧ le ⟦DATE|18 mars 1950⟧, domiciliée à ⟦ADDRESS|1180 Uccle, avenue Brugmann 415⟧ ;
2. Monsieur ⟦PERSON|VANDEPUT Marc⟧, né à ⟦LOCATION|Ixelles⟧ le ⟦DATE|26 novembre 1953⟧, domicilié à ⟦ADDRESS|1435 Mont-Saint-Guibert, Grand-Rue 18⟧ ;
Requérants, ci-après le « vendeur ».
§ description
Une ⟦GOOD|maison⟧.
§ price
Mise à prix : ⟦MONEY|390.000,00 €⟧.
La dernière enchère, de ⟦MONEY|CINQ CENT QUARANTE ET UN MILLE EUROS (541.000,00 €)⟧, émane de :
Madame ⟦PERSON|PETROVA Sofia⟧, architecte, née à ⟦LOCATION|Plovdiv⟧ le ⟦DATE|12 septembre 1988⟧, domiciliée à ⟦ADDRESS|1180 Uccle, rue Gabrielle 71⟧,
ici présente et qui accepte, ci-après « l'adjudicataire ».
§ agreement
Le notaire adjuge le bien, en pleine propriété, à l'adjudicataire pour le prix offert.`,
    parties: ["seller Hélène Vandeput", "seller Marc Vandeput", "buyer Sofia Petrova"],
    transactions: ["public_sale full_ownership 541000: p1 p2 > p3"],
  },
  {
    what: "an auction whose buyer has no label but the bid",
    language: "nl",
    markup: `
§ header
PROCES-VERBAAL VAN TOEWIJZING
§ opening
Op ⟦DATE|7 juni 2019⟧ ga ik, ⟦PERSON|Rita Wouters⟧, notaris te ⟦LOCATION|Geel⟧, over tot de openbare verkoop.
§ parties
Op verzoek van:
De heer ⟦PERSON|Frans Mertens⟧, geboren te ⟦LOCATION|Geel⟧ op ⟦DATE|1 mei 1948⟧, wonende te ⟦ADDRESS|2440 Geel, Stelen 4⟧.
§ description
Een ⟦GOOD|woonhuis⟧.
§ price
De instelprijs bedroeg ⟦MONEY|€ 150.000,00⟧. Het hoogste bod van ⟦MONEY|€ 212.000,00⟧ werd uitgebracht door mevrouw ⟦PERSON|Ilse Aerts⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|2 juli 1980⟧, wonende te ⟦ADDRESS|2400 Mol, Markt 7⟧, aan wie het goed wordt toegewezen in volle eigendom.`,
    parties: ["seller Frans Mertens", "buyer Ilse Aerts"],
    transactions: ["public_sale full_ownership 212000: p1 > p2"],
  },
  {
    what: "a landowner and a builder sell apart, each under a heading of its own",
    language: "nl",
    markup: `
§ header
VERKOOP NIEUWBOUW – GRONDAANDEEL EN CONSTRUCTIES
§ opening
Op ⟦DATE|9 februari 2023⟧ verschijnen voor mij, meester ⟦PERSON|Katrien Delva⟧, notaris te ⟦LOCATION|Leuven⟧:
§ parties
1. GRONDEIGENAAR
Mevrouw ⟦PERSON|Rosalie CLAES⟧, geboren te ⟦LOCATION|Tienen⟧ op ⟦DATE|12 april 1946⟧, wonend in ⟦ADDRESS|3300 Tienen, Gilainstraat 55⟧.
2. BOUWHEER
⟦ORGANISATION|KWARTIER WEST NV⟧, met zetel in ⟦ADDRESS|3010 Leuven, Diestsevest 60⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.129⟧.
De grondeigenaar en de bouwheer worden hierna samen "de verkopers" genoemd.
3. KOPERS
De heer ⟦PERSON|Pieter LENAERTS⟧, geboren te ⟦LOCATION|Leuven⟧ op ⟦DATE|21 januari 1994⟧, wonend in ⟦ADDRESS|3001 Leuven, Naamsesteenweg 312⟧.
§ agreement
De grondeigenaar verkoopt het grondaandeel, en de bouwheer de constructies, telkens in volle eigendom, aan de kopers.
§ description
Het ⟦GOOD|appartement⟧ B2.04.
§ price
Prijs van het grondaandeel: ⟦MONEY|€ 61.400,00⟧, te betalen aan de grondeigenaar.
Prijs van de constructies: ⟦MONEY|€ 298.600,00⟧, exclusief btw, te betalen aan de bouwheer.
Totaal: ⟦MONEY|€ 360.000,00⟧, zonder btw.`,
    parties: ["seller Rosalie Claes", "seller KWARTIER WEST NV", "buyer Pieter Lenaerts"],
    transactions: ["sale full_ownership 61400: p1 > p3", "sale full_ownership 298600: p2 > p3"],
  },
  {
    what: "a French developer and the owner of the ground sell quotas and constructions",
    language: "fr",
    markup: `
§ opening
L'an ⟦DATE|deux mille dix-huit⟧, le ⟦DATE|deux mai⟧. Devant Nous, ⟦PERSON|Luc Marin⟧, notaire à ⟦LOCATION|Wavre⟧, ont comparu :
§ parties
1. La société anonyme « ⟦ORGANISATION|TERRES DU LION⟧ », ayant son siège à ⟦ADDRESS|1300 Wavre, rue Haute 3⟧, numéro d'entreprise ⟦ENTERPRISE_NUMBER|0999.000.129⟧, ci-après dénommée « le propriétaire du sol » ;
2. La société anonyme « ⟦ORGANISATION|BATIRA⟧ », ayant son siège à ⟦ADDRESS|1348 Ottignies, avenue du Lac 8⟧, numéro d'entreprise ⟦ENTERPRISE_NUMBER|0999.000.228⟧, ci-après dénommée « le promoteur » ;
Tous deux ci-après dénommés ensemble « les vendeurs ».
3. Madame ⟦PERSON|Inès Bodart⟧, née à ⟦LOCATION|Wavre⟧ le ⟦DATE|4 mai 1991⟧, domiciliée à ⟦ADDRESS|1300 Wavre, rue Basse 9⟧, ci-après dénommée « l'acquéreur ».
§ agreement
Le propriétaire du sol vend les quotités dans le terrain et le promoteur les constructions, en pleine propriété, à l'acquéreur, qui accepte.
§ description
L'⟦GOOD|appartement⟧ B3.
§ price
Le prix s'élève à : pour le terrain, revenant au propriétaire du sol, ⟦MONEY|quarante mille euros (40.000,00 €)⟧ ; pour les constructions, revenant au promoteur, ⟦MONEY|cent soixante mille euros (160.000,00 €)⟧ hors TVA.`,
    parties: ["seller TERRES DU LION", "seller BATIRA", "buyer Inès Bodart"],
    transactions: ["sale full_ownership 40000: p1 > p3", "sale full_ownership 160000: p2 > p3"],
  },
  {
    what: "an agency's form with the side as a heading, labels and a stand-in",
    language: "fr",
    markup: `
§ header
COMPROMIS DE VENTE
§ parties
ENTRE LES SOUSSIGNÉS :
LE VENDEUR
Nom : ⟦PERSON|Bastin⟧
Prénom : ⟦PERSON|Gérard⟧
Né à ⟦LOCATION|Huy⟧ le ⟦DATE|3/04/1955⟧
Adresse : ⟦ADDRESS|rue du Pont 4, 4500 Huy⟧
N° national : ⟦NATIONAL_NUMBER|55.04.03-001.10⟧
L'ACQUÉREUR
Nom : ⟦PERSON|Wauters⟧
Prénom : ⟦PERSON|Élise⟧
Née à ⟦LOCATION|Liège⟧ le ⟦DATE|12/09/1989⟧
Adresse : ⟦ADDRESS|quai de Rome 20, 4000 Liège⟧
déclarant acquérir pour elle-même ou pour toute personne qu'elle désignera.
§ agreement
Le vendeur vend à l'acquéreur, qui accepte, en pleine propriété :
§ description
Une ⟦GOOD|maison⟧.
§ price
La vente est conclue pour le prix de ⟦MONEY|189.000 €⟧. À la signature, l'acquéreur verse un acompte de ⟦MONEY|18.900 €⟧, le solde, soit ⟦MONEY|170.100 €⟧, à l'acte.
§ closing
Fait à ⟦LOCATION|Huy⟧, en trois exemplaires, le ⟦DATE|5 mars 2021⟧.`,
    parties: ["seller Gérard Bastin", "buyer Élise Wauters"],
    transactions: ["private_agreement full_ownership 189000: p1 > p2"],
  },
  {
    what: "an agency's form with several sellers and a buyer for a company to be founded",
    language: "nl",
    markup: `
§ header
ONDERHANDSE VERKOOPOVEREENKOMST
§ parties
Tussen de ondergetekenden:
VERKOPER(S)
Naam: ⟦PERSON|Luc Hermans⟧
Geboren te ⟦LOCATION|Hasselt⟧ op ⟦DATE|4/5/1961⟧
Adres: ⟦ADDRESS|Kuringersteenweg 12, 3500 Hasselt⟧
Naam: ⟦PERSON|Rita Vanaken⟧
Geboren te ⟦LOCATION|Genk⟧ op ⟦DATE|6/7/1963⟧
Adres: zelfde adres
KOPER(S)
Naam: ⟦PERSON|Tom Jacobs⟧
Geboren te ⟦LOCATION|Bree⟧ op ⟦DATE|8/9/1990⟧
Adres: ⟦ADDRESS|Dorp 3, 3960 Bree⟧
die verklaart te kopen voor zichzelf of voor een nader te noemen persoon (vennootschap in oprichting).
§ agreement
De verkoper verkoopt aan de koper, die aanvaardt:
§ description
Een ⟦GOOD|woning⟧ met ⟦GOOD|tuin⟧.
§ price
Voorschot: ⟦MONEY|€ 24.500⟧. De totale prijs bedraagt ⟦MONEY|€ 245.000⟧; na aftrek van het voorschot blijft een saldo van ⟦MONEY|€ 220.500⟧.
§ closing
Opgemaakt te ⟦LOCATION|Hasselt⟧ op ⟦DATE|3 maart 2020⟧ in vier exemplaren.`,
    parties: ["seller Luc Hermans", "seller Rita Vanaken", "buyer Tom Jacobs"],
    transactions: ["private_agreement full_ownership 245000: p1 p2 > p3"],
  },
  {
    what: "heirs of whom one is absent sell through a lawyer to a town for public use",
    language: "nl",
    markup: `
§ header
AANKOOP VOOR OPENBAAR NUT
§ opening
Op ⟦DATE|zes mei tweeduizend veertien⟧, voor mij, ⟦PERSON|Piet Adams⟧, notaris te ⟦LOCATION|Ieper⟧, zijn verschenen:
§ parties
TEN EERSTE
1. De heer ⟦PERSON|Wim Lambrecht⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|2 mei 1950⟧, wonende te ⟦ADDRESS|8900 Ieper, Boterstraat 1⟧;
2. Mevrouw ⟦PERSON|Ann Lambrecht⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|3 mei 1953⟧, wonende te ⟦ADDRESS|8970 Poperinge, Ieperstraat 2⟧, hier vertegenwoordigd door meester ⟦PERSON|Jan De Backer⟧, advocaat te ⟦LOCATION|Kortrijk⟧, met kantoor te ⟦ADDRESS|8500 Kortrijk, Beverlaai 5⟧, krachtens volmacht.
TEN TWEEDE
De ⟦ORGANISATION|Stad Ieper⟧, met kantoren te ⟦ADDRESS|8900 Ieper, Grote Markt 34⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.327⟧, vertegenwoordigd door haar burgemeester, mevrouw ⟦PERSON|Els Talpe⟧.
§ agreement
De comparanten ten eerste verklaren te verkopen aan de stad, die aanvaardt, in volle eigendom:
§ description
Een ⟦GOOD|strook grond⟧.
§ price
De verkoop geschiedt voor de som van ⟦MONEY|twaalfduizend euro (12.000,00 EUR)⟧, alle vergoedingen inbegrepen.`,
    parties: ["seller Wim Lambrecht", "seller Ann Lambrecht", "buyer Stad Ieper"],
    transactions: ["sale full_ownership 12000: p1 p2 > p3"],
  },
  {
    what: "a German purchase with numbered parties and a price paid in instalments",
    language: "de",
    markup: `
§ header
KAUFVERTRAG
§ opening
Im Jahre ⟦DATE|zweitausendzwölf⟧, am ⟦DATE|dritten März⟧, vor mir, Notar ⟦PERSON|Alfred Schmitz⟧, mit Amtssitz in ⟦LOCATION|Eupen⟧, sind erschienen:
§ parties
1. Die Eheleute Herr ⟦PERSON|Karl Hennen⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1950⟧, und Frau ⟦PERSON|Gerda Pauls⟧, geboren in ⟦LOCATION|Raeren⟧ am ⟦DATE|2. Juni 1952⟧, gemeinsam wohnhaft in ⟦ADDRESS|4700 Eupen, Hookstraße 5⟧,
– einerseits –
und
2. Herr ⟦PERSON|Jens Keller⟧, geboren in ⟦LOCATION|Aachen⟧ am ⟦DATE|3. Juli 1985⟧, wohnhaft in ⟦ADDRESS|4730 Raeren, Hauptstraße 8⟧,
– andererseits –.
§ agreement
Die Erschienenen zu 1. verkaufen an den Erschienenen zu 2., der annimmt, das Volleigentum an:
§ description
Ein ⟦GOOD|Wohnhaus⟧ mit ⟦GOOD|Garten⟧.
§ price
Der Kaufpreis beträgt ⟦MONEY|zweihundertzehntausend Euro (210.000,00 EUR)⟧. Hierauf wurden ⟦MONEY|21.000,00 EUR⟧ angezahlt; der Rest von ⟦MONEY|189.000,00 EUR⟧ wird heute gezahlt.`,
    parties: ["seller Karl Hennen", "seller Gerda Pauls", "buyer Jens Keller"],
    transactions: ["sale full_ownership 210000: p1 p2 > p3"],
  },
  {
    what: "a German exchange with its balance",
    language: "de",
    markup: `
§ header
TAUSCHVERTRAG
§ opening
Am ⟦DATE|3. März 2005⟧, vor mir, Notar ⟦PERSON|Alfred Schmitz⟧ in ⟦LOCATION|Sankt Vith⟧, sind erschienen:
§ parties
A. Herr ⟦PERSON|Paul Theis⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|1. Mai 1950⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Dorfstraße 5⟧, nachstehend „Tauschpartner A" genannt,
B. Frau ⟦PERSON|Rosa Meyer⟧, geboren in ⟦LOCATION|Bütgenbach⟧ am ⟦DATE|3. Juli 1965⟧, wohnhaft in ⟦ADDRESS|4750 Bütgenbach, Marktplatz 8⟧, nachstehend „Tauschpartner B" genannt.
§ agreement
Tauschpartner A überträgt an Tauschpartner B das Volleigentum an:
§ description
Eine ⟦GOOD|Wiese⟧.
§ agreement
Tauschpartner B überträgt im Gegenzug an Tauschpartner A das Volleigentum an:
§ description
Ein ⟦GOOD|Ackerland⟧.
§ price
Tauschpartner B zahlt einen Wertausgleich von ⟦MONEY|fünftausend Euro (5.000,00 EUR)⟧.`,
    parties: ["exchanger Paul Theis", "exchanger Rosa Meyer"],
    transactions: ["exchange full_ownership 5000: p1 > p2", "exchange full_ownership -: p2 > p1"],
  },
  {
    what: "a mother sells the usufruct and her children the bare ownership for one price",
    language: "fr",
    markup: `
§ opening
L'an ⟦DATE|deux mille deux⟧, le ⟦DATE|deux mai⟧. Devant Nous, ⟦PERSON|Luc Marin⟧, notaire à ⟦LOCATION|Arlon⟧, ont comparu :
§ parties
I. Madame ⟦PERSON|Berthe Noël⟧, veuve de Monsieur ⟦PERSON|Jean Thiry⟧, née à ⟦LOCATION|Arlon⟧ le ⟦DATE|4 mai 1931⟧, domiciliée à ⟦ADDRESS|6700 Arlon, rue Basse 9⟧, usufruitière ;
II. Monsieur ⟦PERSON|Guy Thiry⟧, né à ⟦LOCATION|Arlon⟧ le ⟦DATE|4 mai 1961⟧, domicilié à ⟦ADDRESS|6780 Messancy, rue Neuve 9⟧, nu-propriétaire ;
Ci-après qualifiés « les vendeurs », agissant solidairement.
III. La société privée à responsabilité limitée « ⟦ORGANISATION|GAUMIMMO⟧ », ayant son siège à ⟦ADDRESS|6760 Virton, Grand-Place 2⟧, numéro d'entreprise ⟦ENTERPRISE_NUMBER|0999.000.228⟧, représentée par son gérant, Monsieur ⟦PERSON|Paul Adam⟧, domicilié à ⟦ADDRESS|6760 Virton, rue d'Arlon 1⟧, ci-après qualifiée « l'acquéreur ».
§ agreement
Les vendeurs, la première pour l'usufruit et le second pour la nue-propriété, vendent ensemble à l'acquéreur la pleine propriété de :
§ description
Une ⟦GOOD|maison⟧.
§ price
Le prix est fixé à ⟦MONEY|nonante mille euros (90.000,00 €)⟧, payé comme suit : dix mille ce jour et le surplus de ⟦MONEY|80.000,00 €⟧ dans l'année.`,
    parties: ["seller Berthe Noël", "seller Guy Thiry", "buyer GAUMIMMO"],
    transactions: ["sale full_ownership 90000: p1 p2 > p3"],
  },
  {
    what: "a sale for a sum down and a life annuity",
    language: "fr",
    markup: `
§ header
VENTE EN VIAGER
§ opening
L'an ⟦DATE|deux mille neuf⟧, le ⟦DATE|deux mai⟧. Par-devant Nous, ⟦PERSON|Luc Marin⟧, notaire à ⟦LOCATION|Spa⟧, ont comparu :
§ parties
Mademoiselle ⟦PERSON|Odette Renard⟧, née à ⟦LOCATION|Spa⟧ le ⟦DATE|4 mai 1931⟧, domiciliée à ⟦ADDRESS|4900 Spa, rue Royale 9⟧, ci-après « la crédirentière » ou « la venderesse ».
Monsieur ⟦PERSON|Guy Pirard⟧, né à ⟦LOCATION|Theux⟧ le ⟦DATE|4 mai 1961⟧, domicilié à ⟦ADDRESS|4910 Theux, rue Neuve 9⟧, ci-après « le débirentier » ou « l'acquéreur ».
§ agreement
La crédirentière déclare vendre au débirentier, qui accepte, en pleine propriété :
§ description
Une ⟦GOOD|maison⟧.
§ price
La vente est consentie moyennant un bouquet de ⟦MONEY|trente mille euros (30.000,00 €)⟧ payé comptant et une rente viagère mensuelle de ⟦MONEY|six cents euros (600,00 €)⟧.`,
    parties: ["seller Odette Renard", "buyer Guy Pirard"],
    transactions: ["sale full_ownership 30000: p1 > p2"],
  },
  {
    what: "a long lease with a surety",
    language: "nl",
    markup: `
§ header
HUUROVEREENKOMST VAN ZEVENENTWINTIG JAAR – HUUR VAN LANGE DUUR
§ opening
Op ⟦DATE|twee mei tweeduizend elf⟧, voor mij, ⟦PERSON|Piet Adams⟧, notaris te ⟦LOCATION|Ieper⟧, zijn verschenen:
§ parties
De heer ⟦PERSON|Wim Lambrecht⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|2 mei 1950⟧, wonende te ⟦ADDRESS|8900 Ieper, Boterstraat 1⟧, hierna "de verhuurder" genoemd;
De naamloze vennootschap ⟦ORGANISATION|FRUITHOEVE⟧, met zetel te ⟦ADDRESS|8900 Ieper, Zuiderring 6⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.228⟧, vertegenwoordigd door haar bestuurder, de heer ⟦PERSON|Bart Nolf⟧, hierna "de huurder" genoemd;
De heer ⟦PERSON|Bart Nolf⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|2 mei 1970⟧, wonende te ⟦ADDRESS|8900 Ieper, Zuiderring 8⟧, hierna "de borg" genoemd.
§ agreement
De verhuurder geeft in huur aan de huurder, die aanvaardt, voor zevenentwintig jaar:
§ description
Een ⟦GOOD|loods⟧.
§ price
De huur bedraagt ⟦MONEY|24.000,00 EUR⟧ per jaar.
§ closing
Waarvan akte, verleden te ⟦LOCATION|Ieper⟧. Na voorlezing hebben partijen getekend.`,
    parties: ["grantor Wim Lambrecht", "grantee FRUITHOEVE", "other Bart Nolf"],
    transactions: ["long_lease lease -: p1 > p2"],
  },
  {
    what: "a mortgage with a third party who pledges and a surety",
    language: "fr",
    markup: `
§ header
OUVERTURE DE CRÉDIT
§ opening
L'an ⟦DATE|deux mille seize⟧, le ⟦DATE|deux mai⟧. Devant Nous, ⟦PERSON|Luc Marin⟧, notaire à ⟦LOCATION|Mons⟧, ont comparu :
§ parties
I. La société anonyme « ⟦ORGANISATION|BANQUE DU HAINAUT⟧ », ayant son siège à ⟦ADDRESS|7000 Mons, Grand-Place 2⟧, numéro d'entreprise ⟦ENTERPRISE_NUMBER|0999.000.228⟧, ici représentée par Madame ⟦PERSON|Julie Roland⟧, ci-après « la banque » ;
II. Monsieur ⟦PERSON|Guy Thiry⟧, né à ⟦LOCATION|Mons⟧ le ⟦DATE|4 mai 1961⟧, domicilié à ⟦ADDRESS|7000 Mons, rue Neuve 9⟧, ci-après « le crédité » ;
III. Madame ⟦PERSON|Berthe Noël⟧, née à ⟦LOCATION|Mons⟧ le ⟦DATE|4 mai 1931⟧, domiciliée à ⟦ADDRESS|7000 Mons, rue Basse 9⟧, ci-après « la caution ».
§ agreement
La banque ouvre au crédité, qui accepte, un crédit de ⟦MONEY|cent mille euros (100.000,00 €)⟧. En garantie, le crédité affecte en hypothèque :
§ description
Une ⟦GOOD|maison⟧.`,
    parties: ["grantee BANQUE DU HAINAUT", "grantor Guy Thiry", "other Berthe Noël"],
    transactions: ["mortgage - -: p2 > p1"],
  },
  {
    what: "minors sell with the leave of the justice of the peace, through their guardian",
    language: "fr",
    markup: `
§ opening
L'an ⟦DATE|mil neuf cent septante-sept⟧, le ⟦DATE|deux mai⟧. Par-devant Nous, ⟦PERSON|Luc Marin⟧, notaire à ⟦LOCATION|Tournai⟧, a comparu :
§ parties
Madame ⟦PERSON|Lucienne Vasseur⟧, ménagère, veuve de Monsieur ⟦PERSON|Raoul Delmotte⟧, née à ⟦LOCATION|Tournai⟧ le ⟦DATE|4 mai 1931⟧, demeurant à ⟦ADDRESS|Tournai, rue Haute, 9⟧, agissant tant pour elle-même qu'en sa qualité de mère et tutrice légale de ses enfants mineurs : 1) ⟦PERSON|Alain Delmotte⟧, né à ⟦LOCATION|Tournai⟧ le ⟦DATE|4 mai 1961⟧ ; 2) ⟦PERSON|Chantal Delmotte⟧, née à ⟦LOCATION|Tournai⟧ le ⟦DATE|4 mai 1963⟧, demeurant avec elle, dûment autorisée par ordonnance de Monsieur le Juge de paix ⟦PERSON|Omer Legros⟧.
Laquelle, ès dites qualités, a par les présentes déclaré vendre à :
Monsieur ⟦PERSON|Fernand Cuvelier⟧, mécanicien, et son épouse Madame ⟦PERSON|Yvette Dubrulle⟧, demeurant à ⟦ADDRESS|Antoing, rue du Curé, 3⟧, ici présents et acceptant,
§ agreement
la pleine propriété du bien suivant :
§ description
Une ⟦GOOD|maison⟧ avec ⟦GOOD|jardin⟧.
§ price
Le prix de la présente vente, fixé à ⟦MONEY|six cent cinquante mille francs⟧, a été payé comptant.`,
    parties: [
      "seller Lucienne Vasseur",
      "seller Alain Delmotte",
      "seller Chantal Delmotte",
      "buyer Fernand Cuvelier",
      "buyer Yvette Dubrulle",
    ],
    transactions: ["sale full_ownership 650000: p1 p2 p3 > p4 p5"],
  },
  {
    what: "a buyer for himself and for his partnership is two buyers",
    language: "nl",
    markup: `
§ opening
Op ⟦DATE|twee mei tweeduizend elf⟧, voor mij, ⟦PERSON|Piet Adams⟧, notaris te ⟦LOCATION|Ieper⟧, zijn verschenen:
§ parties
DE VERKOPENDE PARTIJ:
De heer ⟦PERSON|Wim Lambrecht⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|2 mei 1950⟧, wonende te ⟦ADDRESS|8900 Ieper, Boterstraat 1⟧.
DE KOPENDE PARTIJ:
De heer ⟦PERSON|Bart Nolf⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|2 mei 1970⟧, wonende te ⟦ADDRESS|8900 Ieper, Zuiderring 8⟧, handelend zowel in eigen naam als in naam van de maatschap ⟦ORGANISATION|NOLF & ZONEN⟧, met zetel te ⟦ADDRESS|8900 Ieper, Zuiderring 6⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0999.000.228⟧.
§ agreement
De verkopende partij verkoopt aan de kopende partij de volle eigendom van:
§ description
Een ⟦GOOD|loods⟧.
§ price
De prijs werd tussen partijen overeengekomen als volgt: ⟦MONEY|100.000,00 EUR⟧ voor de gebouwen en ⟦MONEY|50.000,00 EUR⟧ voor de grond, samen ⟦MONEY|150.000,00 EUR⟧.`,
    parties: ["seller Wim Lambrecht", "buyer Bart Nolf", "buyer NOLF & ZONEN"],
    transactions: ["sale full_ownership 150000: p1 > p2 p3"],
  },
  {
    what: "prose in the third person: the buyer is named behind the verb only",
    language: "nl",
    markup: `
§ opening
Het jaar ⟦DATE|negentienhonderd achtenvijftig⟧, de ⟦DATE|tiende april⟧, is voor Ons ⟦PERSON|Hector Baert⟧, notaris te ⟦LOCATION|Eeklo⟧, verschenen:
§ parties
De heer ⟦PERSON|Cyriel De Muynck⟧, landbouwer, wonende te ⟦ADDRESS|Eeklo, Raverschootstraat 14⟧.
§ agreement
Welke verschijner verklaart door deze verkocht en afgestaan te hebben, onder alle waarborg als naar recht, aan de heer ⟦PERSON|Remi Standaert⟧, metser, geboren te ⟦LOCATION|Kaprijke⟧ op ⟦DATE|2 mei 1920⟧, en vrouw ⟦PERSON|Irma Goethals⟧, zijn echtgenote, wonende te ⟦ADDRESS|Kaprijke, Plein 3⟧, hier tegenwoordig en aanvaardende:
§ description
Een ⟦GOOD|woonhuis⟧ met ⟦GOOD|hof⟧.
§ price
Deze verkoping is gedaan mits en voor de prijs van ⟦MONEY|vijfennegentigduizend frank⟧.`,
    parties: ["seller Cyriel De Muynck", "buyer Remi Standaert", "buyer Irma Goethals"],
    transactions: ["sale full_ownership 95000: p1 > p2 p3"],
  },
  {
    what: "a price of several parts, arrears and a deposit named first",
    language: "fr",
    markup: `
§ opening
L'an ⟦DATE|deux mille neuf⟧, le ⟦DATE|deux mai⟧. Par-devant Nous, ⟦PERSON|Luc Marin⟧, notaire à ⟦LOCATION|Spa⟧, ont comparu :
§ parties
De première part, comme vendeur : Monsieur ⟦PERSON|Marc Renard⟧, né à ⟦LOCATION|Spa⟧ le ⟦DATE|4 mai 1951⟧, domicilié à ⟦ADDRESS|4900 Spa, rue Royale 9⟧ ;
De seconde part, comme acquéreurs : Monsieur ⟦PERSON|Guy Pirard⟧, né à ⟦LOCATION|Theux⟧ le ⟦DATE|4 mai 1961⟧, domicilié à ⟦ADDRESS|4910 Theux, rue Neuve 9⟧, et Madame ⟦PERSON|Anne Piron⟧, née à ⟦LOCATION|Spa⟧ le ⟦DATE|4 mai 1964⟧, domiciliée à ⟦ADDRESS|4900 Spa, rue Royale 70⟧.
§ agreement
Le vendeur vend aux acquéreurs, à concurrence de moitié chacun, la pleine propriété de :
§ description
Une ⟦GOOD|maison⟧.
§ price
Après déduction de l'acompte de ⟦MONEY|17.500,00 €⟧ et des arriérés de loyer de ⟦MONEY|2.500,00 €⟧, les acquéreurs paient ce jour la somme de ⟦MONEY|155.000,00 €⟧, le prix étant fixé de commun accord à ⟦MONEY|175.000,00 €⟧.`,
    parties: ["seller Marc Renard", "buyer Guy Pirard", "buyer Anne Piron"],
    transactions: ["sale full_ownership 175000: p1 > p2 p3"],
  },
  {
    what: "a price told in running text that no clause of price holds, its deposit aside",
    language: "nl",
    markup: `
§ opening
Op ⟦DATE|twee mei tweeduizend elf⟧, voor mij, ⟦PERSON|Piet Adams⟧, notaris te ⟦LOCATION|Ieper⟧, zijn verschenen:
§ parties
DE VERKOPER: De heer ⟦PERSON|Wim Lambrecht⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|2 mei 1950⟧, wonende te ⟦ADDRESS|8900 Ieper, Boterstraat 1⟧.
DE KOPER: Mevrouw ⟦PERSON|Els Nolf⟧, geboren te ⟦LOCATION|Ieper⟧ op ⟦DATE|2 mei 1970⟧, wonende te ⟦ADDRESS|8900 Ieper, Zuiderring 8⟧.
De verkoper verkoopt aan de koper een ⟦GOOD|loods⟧ in volle eigendom.
§ special_conditions
Er zijn geen bijzondere voorwaarden. De koopprijs, buiten kosten, werd in gemeen overleg vastgesteld op ⟦MONEY|honderdduizend euro (100.000,00 EUR)⟧.
§ payment
Op deze prijs werd ⟦MONEY|tienduizend euro (10.000,00 EUR)⟧ betaald als voorschot op de rekening van de notaris.`,
    parties: ["seller Wim Lambrecht", "buyer Els Nolf"],
    transactions: ["sale full_ownership 100000: p1 > p2"],
  },
  {
    what: "a block of buyers taken for special conditions still buys, by its heading",
    language: "de",
    markup: `
§ header
KAUFURKUNDE
§ opening
Am ⟦DATE|3. März 2005⟧, vor mir, Notar ⟦PERSON|Alfred Schmitz⟧ in ⟦LOCATION|Sankt Vith⟧, sind erschienen:
§ parties
1. VERKÄUFERIN
Frau ⟦PERSON|Rosa Meyer⟧, geboren in ⟦LOCATION|Bütgenbach⟧ am ⟦DATE|3. Juli 1965⟧, wohnhaft in ⟦ADDRESS|4750 Bütgenbach, Marktplatz 8⟧.
§ special_conditions
2. KÄUFER
Herr ⟦PERSON|Paul Theis⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|1. Mai 1950⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Dorfstraße 5⟧.
§ agreement
Die Verkäuferin verkauft dem Käufer das Volleigentum an:
§ description
Eine ⟦GOOD|Wiese⟧.
§ price
Kaufpreis: ⟦MONEY|fünftausend Euro (5.000,00 EUR)⟧.`,
    parties: ["seller Rosa Meyer", "buyer Paul Theis"],
    transactions: ["sale full_ownership 5000: p1 > p2"],
  },
];
