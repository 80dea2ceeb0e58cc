import { expect, it } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { bareOpening, WHO } from "./bare-deed.ts";

type Language = "nl" | "fr" | "de";
/** Language, title, body, and of each transaction: kind, right, price, goods, from > to (by the place of each party). */
const CASES: readonly (readonly [Language, string, string, readonly string[]])[] = [
  [
    "nl",
    "VERKOOP",
    `§ parties\n${WHO.nl.A}. Hierna de verkoper.\n\n${WHO.nl.B}. Hierna de koper.\n\n§ agreement\nDe verkoper verkoopt aan de koper, die aanvaardt, de volle eigendom van:\n\n§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n§ price\nDe prijs bedraagt ⟦MONEY|€ 155.000⟧, waarvan ⟦MONEY|€ 150.000⟧ voor het onroerend goed en ⟦MONEY|€ 5.000⟧ voor de roerende goederen.\n`,
    ["sale full_ownership 150000 g1 1>2"],
  ],
  [
    "nl",
    "VERKOOP",
    `§ parties\n${WHO.nl.A}. Hierna de verkoper.\n\n${WHO.nl.B}; ${WHO.nl.C.replace("De", "en de")}. Hierna samen de kopers.\n\n§ agreement\nDe verkoper verkoopt aan de kopers, die aanvaarden, ieder voor de onverdeelde helft, de volle eigendom van:\n\n§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n§ price\nDe prijs bedraagt ⟦MONEY|€ 150.000⟧, door elk der kopers voor de helft betaald, zijnde ⟦MONEY|€ 75.000⟧.\n`,
    ["sale full_ownership 150000 g1 1>2,3"],
  ],
  [
    "fr",
    "VENTE",
    `§ parties\n${WHO.fr.A}. Ci-après le vendeur.\n\n${WHO.fr.B} et ${WHO.fr.C}. Ci-après les acquéreurs.\n\n§ agreement\nLe vendeur vend aux acquéreurs, qui acceptent, à concurrence de 60 % pour Madame ⟦PERSON|Anne Leroy⟧ et de 40 % pour Monsieur ⟦PERSON|Marc Henry⟧, la pleine propriété de :\n\n§ description\nUne ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\n§ price\nLe prix est de ⟦MONEY|150.000 €⟧.\n`,
    ["sale full_ownership 150000 g1 1>2,3"],
  ],
  [
    "nl",
    "VERKOOP",
    `§ parties\n1. ${WHO.nl.A}.\n\n2. ${WHO.nl.B}.\n\nHierna samen de verkopers, elk eigenaar van de helft.\n\n${WHO.nl.C}. Hierna de koper.\n\n§ agreement\nDe verkopers verkopen aan de koper, die aanvaardt, de volle eigendom van:\n\n§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n§ price\nDe prijs bedraagt ⟦MONEY|€ 150.000⟧.\n`,
    ["sale full_ownership 150000 g1 1,2>3"],
  ],
  [
    "nl",
    "SCHENKING",
    `§ parties\n${WHO.nl.A}. Hierna de schenker.\n\n1. ${WHO.nl.B};\n\n2. ${WHO.nl.C}.\n\nHierna de begiftigden.\n\n§ agreement\nDe schenker schenkt in volle eigendom, aan mevrouw ⟦PERSON|An Claes⟧, die aanvaardt, het goed 1, en aan de heer ⟦PERSON|Tom Raes⟧, die aanvaardt, het goed 2.\n\n§ description\n1. Een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n2. Een ⟦GOOD|weide⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 2⟧.\n`,
    ["donation full_ownership - g1 1>2", "donation full_ownership - g2 1>3"],
  ],
  [
    "fr",
    "DONATION",
    `§ parties\n${WHO.fr.A}. Ci-après le donateur.\n\n1. ${WHO.fr.B} ;\n\n2. ${WHO.fr.C}.\n\nCi-après les donataires.\n\n§ agreement\nLe donateur fait donation, en pleine propriété, à Madame ⟦PERSON|Anne Leroy⟧, qui accepte, du bien 1, et à Monsieur ⟦PERSON|Marc Henry⟧, qui accepte, du bien 2.\n\n§ description\n1. Une ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\n2. Une ⟦GOOD|prairie⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 2⟧.\n`,
    ["donation full_ownership - g1 1>2", "donation full_ownership - g2 1>3"],
  ],
  [
    "de",
    "SCHENKUNG",
    `§ parties\n${WHO.de.A}. Nachstehend der Schenker.\n\n1. ${WHO.de.B};\n\n2. ${WHO.de.C}.\n\nNachstehend die Beschenkten.\n\n§ agreement\nDer Schenker schenkt in Volleigentum Frau ⟦PERSON|Anna Kohnen⟧, die annimmt, das Gut 1, und Herrn ⟦PERSON|Dirk Lentz⟧, der annimmt, das Gut 2.\n\n§ description\n1. Ein ⟦GOOD|Wohnhaus⟧ in ⟦ADDRESS|4770 Amel, Dorf 1⟧, ⟦PARCEL|Flur A Nr. 1⟧.\n\n2. Eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 2⟧.\n`,
    ["donation full_ownership - g1 1>2", "donation full_ownership - g2 1>3"],
  ],
  [
    "nl",
    "OPENBARE VERKOOP",
    `§ parties\n${WHO.nl.A}. Hierna de verkoper.\n\n§ agreement\nDe verkoper heeft de notaris verzocht over te gaan tot de openbare verkoping.\n\n§ description\nKavel 1: een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\nKavel 2: een ⟦GOOD|weide⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 2⟧.\n\n§ price\nKavel 1 wordt toegewezen voor de prijs van ⟦MONEY|€ 150.000⟧ aan ${WHO.nl.B.replace("Mevrouw", "mevrouw")}, die aanvaardt.\n\nKavel 2 wordt toegewezen voor de prijs van ⟦MONEY|€ 20.000⟧ aan ${WHO.nl.C.replace("De heer", "de heer")}, die aanvaardt.\n`,
    ["public_sale full_ownership 150000 g1 1>2", "public_sale full_ownership 20000 g2 1>3"],
  ],
  [
    "fr",
    "VENTE PUBLIQUE",
    `§ parties\n${WHO.fr.A}. Ci-après le vendeur.\n\n§ agreement\nLe vendeur a requis le notaire de procéder à la vente publique.\n\n§ description\nLot 1 : une ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\nLot 2 : une ⟦GOOD|prairie⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 2⟧.\n\n§ price\nLe lot 1 est adjugé, pour le prix de ⟦MONEY|150.000 €⟧, à ${WHO.fr.B}, qui accepte.\n\nLe lot 2 est adjugé, pour le prix de ⟦MONEY|20.000 €⟧, à ${WHO.fr.C}, qui accepte.\n`,
    ["public_sale full_ownership 150000 g1 1>2", "public_sale full_ownership 20000 g2 1>3"],
  ],
  [
    "de",
    "ÖFFENTLICHE VERSTEIGERUNG",
    `§ parties\n${WHO.de.A}. Nachstehend der Verkäufer.\n\n§ agreement\nDer Verkäufer hat den Notar ersucht, zur öffentlichen Versteigerung zu schreiten.\n\n§ description\nLos 1: ein ⟦GOOD|Wohnhaus⟧ in ⟦ADDRESS|4770 Amel, Dorf 1⟧, ⟦PARCEL|Flur A Nr. 1⟧.\n\nLos 2: eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 2⟧.\n\n§ price\nLos 1 wird zum Preis von ⟦MONEY|150.000 €⟧ zugeschlagen an ${WHO.de.B.replace("Frau", "Frau")}, die annimmt.\n\nLos 2 wird zum Preis von ⟦MONEY|20.000 €⟧ zugeschlagen an ${WHO.de.C.replace("Herr", "Herrn")}, der annimmt.\n`,
    ["public_sale full_ownership 150000 g1 1>2", "public_sale full_ownership 20000 g2 1>3"],
  ],
  [
    "nl",
    "VERKOOP",
    `§ parties\n${WHO.nl.A}. Hierna de verkoper.\n\n${WHO.nl.B}. Hierna de koper.\n\n§ agreement\nDe verkoper verkoopt aan de koper, die aanvaardt, de volle eigendom van:\n\n§ description\n1. Een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n2. Een ⟦GOOD|weide⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 2⟧.\n\n§ price\nDe prijs bedraagt ⟦MONEY|€ 170.000⟧, te weten ⟦MONEY|€ 150.000⟧ voor het woonhuis en ⟦MONEY|€ 20.000⟧ voor de weide.\n`,
    ["sale full_ownership 170000 g1,g2 1>2"],
  ],
  [
    "fr",
    "VENTE",
    `§ parties\n${WHO.fr.A}. Ci-après le vendeur.\n\n${WHO.fr.B}. Ci-après l'acquéreur.\n\n§ agreement\nLe vendeur vend à l'acquéreur, qui accepte, la pleine propriété de :\n\n§ description\nUne ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\n§ price\nLe prix de l'immeuble est de ⟦MONEY|150.000 €⟧ et celui des meubles de ⟦MONEY|5.000 €⟧.\n`,
    ["sale full_ownership 150000 g1 1>2"],
  ],
  [
    "fr",
    "VENTE",
    `§ parties\n${WHO.fr.A}. Ci-après le vendeur.\n\n${WHO.fr.B}. Ci-après l'acquéreur.\n\n§ agreement\nLe vendeur vend à l'acquéreur, qui accepte, la pleine propriété de :\n\n§ description\nUne ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\n§ price\nLa vente est consentie moyennant un bouquet de ⟦MONEY|50.000 €⟧ payé comptant et une rente viagère mensuelle de ⟦MONEY|800 €⟧.\n`,
    ["sale full_ownership 50000 g1 1>2"],
  ],
  [
    "nl",
    "VERDELING",
    `§ parties\n1. ${WHO.nl.A};\n\n2. ${WHO.nl.B}.\n\n§ agreement\nDe comparanten gaan over tot de verdeling van:\n\n§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n§ agreement\nMevrouw ⟦PERSON|An Claes⟧ staat haar onverdeelde helft in volle eigendom af aan de heer ⟦PERSON|Karel Maes⟧, die aanvaardt.\n\n§ price\nDe afstand geschiedt mits een opleg van ⟦MONEY|€ 75.000⟧, te betalen door de heer ⟦PERSON|Karel Maes⟧.\n`,
    ["partition full_ownership 75000 g1 2>1"],
  ],
  [
    "de",
    "VERKAUF",
    `§ parties\n${WHO.de.A}. Nachstehend der Verkäufer.\n\n1) ${WHO.de.B}; nachstehend der erste Käufer;\n\n2) ${WHO.de.C}; nachstehend der zweite Käufer.\n\n§ agreement\nDer Verkäufer verkauft jedem der Käufer, der annimmt, das ihm nachstehend zugewiesene Los in Volleigentum.\n\n§ description\nLOS EINS. An den ersten Käufer: eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 1⟧.\n\nLOS ZWEI. An den zweiten Käufer: ein ⟦GOOD|Acker⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 2⟧.\n\n§ price\n- für Los 1 zum Preis von ⟦MONEY|15.000 €⟧;\n\n- für Los 2 zum Preis von ⟦MONEY|20.000 €⟧.\n`,
    ["sale full_ownership 15000 g1 1>2", "sale full_ownership 20000 g2 1>3"],
  ],
  [
    "de",
    "TEILUNG",
    `§ parties\n${WHO.de.A};\n\n${WHO.de.B}.\n\n§ agreement\nDie Erschienenen beschließen, zur Teilung zu schreiten, und treten sich gegenseitig das Volleigentum der nachstehenden Güter ab.\n\n§ description\nDem Herrn ⟦PERSON|Hans Schmitz⟧ wird zugeteilt ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧, groß ⟦AREA|5 Ar⟧, sowie die ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur A Nr. 2⟧, groß ⟦AREA|40 Ar⟧.\n\nDer Frau ⟦PERSON|Anna Kohnen⟧ wird zugeteilt der ⟦GOOD|Acker⟧, ⟦PARCEL|Flur B Nr. 3⟧, groß ⟦AREA|90 Ar⟧.\n`,
    ["partition full_ownership - g1,g2 2>1", "partition full_ownership - g3 1>2"],
  ],
  [
    "fr",
    "PARTAGE",
    `§ parties\n${WHO.fr.A},\n\nD'UNE PART ;\n\n${WHO.fr.B},\n\nD'AUTRE PART ;\n\nEt ${WHO.fr.C},\n\nDE TROISIÈME PART.\n\n§ description\nLa masse comprend, premièrement, une ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧, de ⟦AREA|3 ares⟧ ; deuxièmement, une ⟦GOOD|prairie⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 2⟧, de ⟦AREA|1 ha⟧ ; troisièmement, un ⟦GOOD|bois⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 3⟧, de ⟦AREA|2 ha⟧.\n\n§ agreement\nIl est attribué en pleine propriété : au comparant d'une part, qui accepte, la ⟦GOOD|maison⟧ ; à la comparante d'autre part, qui accepte, la ⟦GOOD|prairie⟧ ; au comparant de troisième part, qui accepte, le ⟦GOOD|bois⟧.\n`,
    [
      "partition full_ownership - g1 2,3>1",
      "partition full_ownership - g2 1,3>2",
      "partition full_ownership - g3 1,2>3",
    ],
  ],
  [
    "nl",
    "RUIL",
    `§ parties\nEnerzijds: ${WHO.nl.A}.\n\nAnderzijds: ${WHO.nl.B}.\n\n§ agreement\nDe comparanten verklaren volgende ruiling te hebben gedaan.\n\nDe heer ⟦PERSON|Karel Maes⟧ staat in ruil af aan mevrouw ⟦PERSON|An Claes⟧, de volle eigendom van:\n\n§ description\n1. Een ⟦GOOD|weide⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 1⟧, groot ⟦AREA|1 ha⟧.\n\n§ agreement\nIn tegenruil staat mevrouw ⟦PERSON|An Claes⟧ af aan de heer ⟦PERSON|Karel Maes⟧, de volle eigendom van:\n\n§ description\n2. Een perceel ⟦GOOD|bouwland⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 2⟧, groot ⟦AREA|80 a⟧.\n\n§ price\nDeze ruil geschiedt met een opleg van ⟦MONEY|€ 5.000⟧ door mevrouw ⟦PERSON|An Claes⟧ te betalen.\n`,
    ["exchange full_ownership 5000 g1 1>2", "exchange full_ownership - g2 2>1"],
  ],
  [
    "fr",
    "ÉCHANGE",
    `§ parties\nD'une part : ${WHO.fr.A}.\n\nD'autre part : ${WHO.fr.B}.\n\n§ agreement\nLes comparants déclarent procéder à l'échange suivant.\n\nMonsieur ⟦PERSON|Jean Dubois⟧ cède à titre d'échange à Madame ⟦PERSON|Anne Leroy⟧, la pleine propriété de :\n\n§ description\n1. Une ⟦GOOD|prairie⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 1⟧, de ⟦AREA|1 ha⟧.\n\n§ agreement\nEn contre-échange, Madame ⟦PERSON|Anne Leroy⟧ cède à Monsieur ⟦PERSON|Jean Dubois⟧, la pleine propriété de :\n\n§ description\n2. Une ⟦GOOD|terre⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 2⟧, de ⟦AREA|80 a⟧.\n\n§ price\nL'échange est fait moyennant une soulte de ⟦MONEY|5.000 €⟧ à charge de Madame ⟦PERSON|Anne Leroy⟧.\n`,
    ["exchange full_ownership 5000 g1 1>2", "exchange full_ownership - g2 2>1"],
  ],
  [
    "de",
    "TAUSCH",
    `§ parties\nEinerseits: ${WHO.de.A}.\n\nAndererseits: ${WHO.de.B}.\n\n§ agreement\nDie Erschienenen erklären, folgenden Tausch zu tätigen.\n\nHerr ⟦PERSON|Hans Schmitz⟧ überträgt tauschweise an Frau ⟦PERSON|Anna Kohnen⟧ das Volleigentum an:\n\n§ description\n1. Eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 1⟧, groß ⟦AREA|1 Hektar⟧.\n\n§ agreement\nAls Gegenleistung überträgt Frau ⟦PERSON|Anna Kohnen⟧ an Herrn ⟦PERSON|Hans Schmitz⟧ das Volleigentum an:\n\n§ description\n2. Ein ⟦GOOD|Acker⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 2⟧, groß ⟦AREA|80 Ar⟧.\n\n§ price\nDer Tausch erfolgt mit einem Wertausgleich von ⟦MONEY|5.000 €⟧ zu Lasten von Frau ⟦PERSON|Anna Kohnen⟧.\n`,
    ["exchange full_ownership 5000 g1 1>2", "exchange full_ownership - g2 2>1"],
  ],
  [
    "nl",
    "VERKOOP",
    `§ parties\n${WHO.nl.A}. Hierna de verkoper.\n\n1) ${WHO.nl.B}; hierna de eerste koper;\n\n2) ${WHO.nl.C}; hierna de tweede koper.\n\n§ agreement\nDe verkoper verkoopt aan de eerste koper, die aanvaardt, de volle eigendom van goed 1, en aan de tweede koper, die aanvaardt, de volle eigendom van goed 2.\n\n§ description\nGoed 1: een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\nGoed 2: een ⟦GOOD|weide⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 2⟧.\n\n§ price\nDe prijs bedraagt voor goed 1 ⟦MONEY|€ 150.000⟧ en voor goed 2 ⟦MONEY|€ 20.000⟧.\n`,
    ["sale full_ownership 150000 g1 1>2", "sale full_ownership 20000 g2 1>3"],
  ],
  [
    "fr",
    "VENTE",
    `§ parties\n${WHO.fr.A}. Ci-après le vendeur.\n\n1) ${WHO.fr.B} ; ci-après le premier acquéreur ;\n\n2) ${WHO.fr.C} ; ci-après le second acquéreur.\n\n§ agreement\nLe vendeur vend au premier acquéreur, qui accepte, la pleine propriété du bien 1, et au second acquéreur, qui accepte, la pleine propriété du bien 2.\n\n§ description\nBien 1 : une ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\nBien 2 : une ⟦GOOD|prairie⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 2⟧.\n\n§ price\nLe prix est de ⟦MONEY|150.000 €⟧ pour le bien 1 et de ⟦MONEY|20.000 €⟧ pour le bien 2.\n`,
    ["sale full_ownership 150000 g1 1>2", "sale full_ownership 20000 g2 1>3"],
  ],
  [
    "de",
    "VERKAUF",
    `§ parties\n${WHO.de.A}. Nachstehend der Verkäufer.\n\n1) ${WHO.de.B}; nachstehend der erste Käufer;\n\n2) ${WHO.de.C}; nachstehend der zweite Käufer.\n\n§ agreement\nDer Verkäufer verkauft dem ersten Käufer, der annimmt, das Volleigentum an Gut 1, und dem zweiten Käufer, der annimmt, das Volleigentum an Gut 2.\n\n§ description\nGut 1: ein ⟦GOOD|Wohnhaus⟧ in ⟦ADDRESS|4770 Amel, Dorf 1⟧, ⟦PARCEL|Flur A Nr. 1⟧.\n\nGut 2: eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 2⟧.\n\n§ price\nDer Preis beträgt für Gut 1 ⟦MONEY|150.000 €⟧ und für Gut 2 ⟦MONEY|20.000 €⟧.\n`,
    ["sale full_ownership 150000 g1 1>2", "sale full_ownership 20000 g2 1>3"],
  ],
  [
    "nl",
    "VERKOOP",
    `§ parties\n${WHO.nl.A}. Hierna de verkoper.\n\n${WHO.nl.B}, verkrijgend het vruchtgebruik, en ${WHO.nl.C}, verkrijgend de naakte eigendom. Hierna de kopers.\n\n§ agreement\nDe verkoper verkoopt aan mevrouw ⟦PERSON|An Claes⟧ het vruchtgebruik en aan de heer ⟦PERSON|Tom Raes⟧ de naakte eigendom van:\n\n§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n§ price\nDe prijs bedraagt ⟦MONEY|€ 50.000⟧ voor het vruchtgebruik en ⟦MONEY|€ 100.000⟧ voor de naakte eigendom.\n`,
    ["sale usufruct 50000 g1 1>2", "sale bare_ownership 100000 g1 1>3"],
  ],
  [
    "fr",
    "VENTE",
    `§ parties\n${WHO.fr.A}. Ci-après le vendeur.\n\n${WHO.fr.B}, acquérant l'usufruit, et ${WHO.fr.C}, acquérant la nue-propriété. Ci-après les acquéreurs.\n\n§ agreement\nLe vendeur vend à Madame ⟦PERSON|Anne Leroy⟧ l'usufruit et à Monsieur ⟦PERSON|Marc Henry⟧ la nue-propriété de :\n\n§ description\nUne ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\n§ price\nLe prix est de ⟦MONEY|50.000 €⟧ pour l'usufruit et de ⟦MONEY|100.000 €⟧ pour la nue-propriété.\n`,
    ["sale usufruct 50000 g1 1>2", "sale bare_ownership 100000 g1 1>3"],
  ],
  [
    "de",
    "VERKAUF",
    `§ parties\n${WHO.de.A}. Nachstehend der Verkäufer.\n\n${WHO.de.B}, für den Nießbrauch, und ${WHO.de.C}, für das nackte Eigentum. Nachstehend die Käufer.\n\n§ agreement\nDer Verkäufer verkauft an Frau ⟦PERSON|Anna Kohnen⟧ den Nießbrauch und an Herrn ⟦PERSON|Dirk Lentz⟧ das nackte Eigentum an:\n\n§ description\nEin ⟦GOOD|Wohnhaus⟧ in ⟦ADDRESS|4770 Amel, Dorf 1⟧, ⟦PARCEL|Flur A Nr. 1⟧.\n\n§ price\nDer Preis beträgt ⟦MONEY|50.000 €⟧ für den Nießbrauch und ⟦MONEY|100.000 €⟧ für das nackte Eigentum.\n`,
    ["sale usufruct 50000 g1 1>2", "sale bare_ownership 100000 g1 1>3"],
  ],
  [
    "nl",
    "VERKOOP",
    `§ parties\nDe naamloze vennootschap "⟦ORGANISATION|GRONDCO⟧", met zetel te ⟦ADDRESS|9000 Gent, Kaai 1⟧. Hierna de grondeigenaar.\n\nDe naamloze vennootschap "⟦ORGANISATION|BOUWCO⟧", met zetel te ⟦ADDRESS|9000 Gent, Kaai 3⟧. Hierna de bouwheer. Samen de verkopers.\n\n${WHO.nl.B}. Hierna de koper.\n\n§ agreement\nDe grondeigenaar verkoopt de grondaandelen en de bouwheer verkoopt de constructies aan de koper, die aanvaardt, in volle eigendom.\n\n§ description\nEen ⟦GOOD|appartement⟧ te ⟦ADDRESS|9000 Gent, Laan 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n§ price\nDe prijs bedraagt ⟦MONEY|€ 60.000⟧ voor de grondaandelen en ⟦MONEY|€ 200.000⟧, exclusief btw, voor de constructies.\n`,
    ["sale full_ownership 60000 g1 1>3", "sale full_ownership 200000 g1 2>3"],
  ],
  [
    "nl",
    "OPENBARE VERKOOP",
    `§ parties\n${WHO.nl.A}. Hierna de verkoper.\n\n§ agreement\nDe notaris heeft het goed openbaar te koop gesteld.\n\n§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧.\n\n§ price\nNa opbod wordt het goed toegewezen aan ${WHO.nl.B.replace("Mevrouw", "mevrouw")}, hier aanwezig en die aanvaardt, voor de prijs van ⟦MONEY|€ 180.000⟧, de instelprijs bedroeg ⟦MONEY|€ 120.000⟧.\n`,
    ["public_sale full_ownership 180000 g1 1>2"],
  ],
  [
    "fr",
    "VENTE PUBLIQUE",
    `§ parties\n${WHO.fr.A}. Ci-après le vendeur.\n\n§ agreement\nLe notaire a exposé le bien en vente publique.\n\n§ description\nUne ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧.\n\n§ price\nAprès enchères, sur la mise à prix de ⟦MONEY|120.000 €⟧, le bien est adjugé à ${WHO.fr.B}, ici présente et acceptant, pour le prix de ⟦MONEY|180.000 €⟧.\n`,
    ["public_sale full_ownership 180000 g1 1>2"],
  ],
  [
    "nl",
    "VERDELING",
    `§ parties\n1. ${WHO.nl.A}.\n\n2. ${WHO.nl.B}.\n\n§ agreement\nDe comparanten gaan over tot verdeling.\n\n§ description\na) een ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9570 Lierde, Dorp 1⟧, ⟦PARCEL|sectie A nr. 1⟧;\n\nb) een ⟦GOOD|weide⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 2⟧.\n\n§ agreement\nAan de heer ⟦PERSON|Karel Maes⟧ wordt toebedeeld, in volle eigendom: het goed sub a). Aan mevrouw ⟦PERSON|An Claes⟧ wordt toebedeeld, in volle eigendom: het goed sub b).\n`,
    ["partition full_ownership - g1 2>1", "partition full_ownership - g2 1>2"],
  ],
  [
    "fr",
    "PARTAGE",
    `§ parties\n1. ${WHO.fr.A}.\n\n2. ${WHO.fr.B}.\n\n§ agreement\nLes comparants procèdent au partage.\n\n§ description\na) une ⟦GOOD|maison⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 1⟧, ⟦PARCEL|section A n° 1⟧ ;\n\nb) une ⟦GOOD|prairie⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 2⟧.\n\n§ agreement\nÀ Monsieur ⟦PERSON|Jean Dubois⟧ est attribué, en pleine propriété : le bien sub a). À Madame ⟦PERSON|Anne Leroy⟧ est attribué, en pleine propriété : le bien sub b).\n`,
    ["partition full_ownership - g1 2>1", "partition full_ownership - g2 1>2"],
  ],
];

it.each(CASES)("tells transactions apart in %s, %s: %s", (language, title, body, expected) => {
  const { parties, transactions } = deriveRecord(compile(bareOpening(language, title) + body, language)).record;
  const place = (id: string): number => parties.findIndex((party) => party.id === id) + 1;
  const read = transactions.map(
    ({ kind, right, price, goods, from, to }) =>
      `${kind} ${right} ${price?.amount ?? "-"} ${goods.join(",")} ${from.map(place).join(",")}>${to.map(place).join(",")}`,
  );
  expect(read).toEqual(expected);
});
