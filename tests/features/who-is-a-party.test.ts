import { expect, it } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { bareDeed } from "./bare-deed.ts";

type Language = "nl" | "fr" | "de";
/** Who appears, as offices introduce them, and the parties among them. */
const CASES: readonly (readonly [Language, string, readonly string[]])[] = [
  [
    "nl",
    "De heer ⟦PERSON|Wim Maes⟧, bediende, wonende te ⟦ADDRESS|9000 Gent, Dorp 4⟧, hier niet in eigen naam maar als lasthebber van zijn moeder, te weten:\n\nMevrouw ⟦PERSON|Rita Claes⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna de verkoper.\n\nDe heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Hierna de koper.",
    ["seller:Rita Claes", "buyer:Tom Raes"],
  ],
  [
    "nl",
    "Mevrouw ⟦PERSON|Rita Claes⟧, echtgenote van landbouwer ⟦PERSON|Karel Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna de verkoper.\n\nDe heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Hierna de koper.",
    ["seller:Rita Claes", "buyer:Tom Raes"],
  ],
  [
    "fr",
    "Monsieur ⟦PERSON|Jean DUBOIS⟧, époux, non comparant aux présentes, de Madame ⟦PERSON|Marie LAMBERT⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute 1⟧. Ci-après le vendeur.\n\nMonsieur ⟦PERSON|Marc HENRY⟧, domicilié à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧. Ci-après l'acquéreur.",
    ["seller:Jean Dubois", "buyer:Marc Henry"],
  ],
  [
    "de",
    "Frau ⟦PERSON|Maria LENTZ⟧, Ehefrau des Schreiners ⟦PERSON|Hans SCHMITZ⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧. Nachstehend die Verkäuferin.\n\nHerr ⟦PERSON|Dirk KOHNEN⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Markt 2⟧. Nachstehend der Käufer.",
    ["seller:Maria Lentz", "buyer:Dirk Kohnen"],
  ],
  [
    "de",
    "A. DEN VERKÄUFERN, nämlich:\n\nHerrn ⟦PERSON|Hans SCHMITZ⟧ und Frau ⟦PERSON|Maria LENTZ⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧;\n\nB. DEN KÄUFERN, nämlich:\n\nHerrn ⟦PERSON|Dirk KOHNEN⟧ und Frau ⟦PERSON|Anja MEIS⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Markt 2⟧.",
    ["seller:Hans Schmitz", "seller:Maria Lentz", "buyer:Dirk Kohnen", "buyer:Anja Meis"],
  ],
  [
    "nl",
    '1. De heer ⟦PERSON|MAES Karel⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1950⟧, en zijn echtgenote mevrouw ⟦PERSON|CLAES Rita⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|1 juni 1952⟧, samenwonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna genoemd "de verkoper".\n\n2. De besloten vennootschap "⟦ORGANISATION|IMMO NOORD⟧", met zetel te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0403.170.701⟧, hier vertegenwoordigd door haar zaakvoerder, de heer ⟦PERSON|Piet Wouters⟧, wonende te ⟦ADDRESS|9300 Aalst, Markt 3⟧. Hierna genoemd "de koper".',
    ["seller:Karel Maes", "seller:Rita Claes", "buyer:IMMO NOORD"],
  ],
  [
    "nl",
    "De heer ⟦PERSON|Karel Maes⟧, weduwnaar van mevrouw ⟦PERSON|Rita Claes⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, hier vertegenwoordigd door zijn dochter, mevrouw ⟦PERSON|Els Maes⟧, ingevolge volmacht. Verkoper.\n\nMevrouw ⟦PERSON|An Peeters⟧, ongehuwd, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Koper.",
    ["seller:Karel Maes", "buyer:An Peeters"],
  ],
  [
    "nl",
    "Mejuffrouw ⟦PERSON|Lisa De Wolf⟧, dochter van de heer ⟦PERSON|Jan De Wolf⟧ en mevrouw ⟦PERSON|Mia Baert⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, hierna de verkoopster.\n\nDe heer ⟦PERSON|Tom Raes⟧, gehuwd met mevrouw ⟦PERSON|Eva Smit⟧ onder het stelsel van scheiding van goederen, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧, hierna de koper.",
    ["seller:Lisa De Wolf", "buyer:Tom Raes"],
  ],
  [
    "nl",
    "De GEMEENTE ⟦ORGANISATION|Gemeente Lierde⟧, hier vertegenwoordigd door haar burgemeester, de heer ⟦PERSON|Jan Soetaert⟧, en haar algemeen directeur, mevrouw ⟦PERSON|An Vos⟧. Hierna de verkoper.\n\nDe heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Hierna de koper.",
    ["seller:Gemeente Lierde", "buyer:Tom Raes"],
  ],
  [
    "nl",
    "De minderjarige ⟦PERSON|Bo Maes⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 2010⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, vertegenwoordigd door zijn moeder, mevrouw ⟦PERSON|Rita Claes⟧. Hierna de verkoper.\n\nDe heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Hierna de koper.",
    ["seller:Bo Maes", "buyer:Tom Raes"],
  ],
  [
    "fr",
    "1° Monsieur ⟦PERSON|Jean DUBOIS⟧ et son épouse Madame ⟦PERSON|Marie LAMBERT⟧, domiciliés ensemble à ⟦ADDRESS|5000 Namur, rue Haute 1⟧. Ci-après « le vendeur ».\n\n2° La société à responsabilité limitée « ⟦ORGANISATION|IMMO SUD⟧ », ayant son siège à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧, inscrite sous le numéro ⟦ENTERPRISE_NUMBER|0403.170.701⟧, représentée par son administrateur, Monsieur ⟦PERSON|Paul Remy⟧, domicilié à ⟦ADDRESS|5500 Dinant, place 3⟧. Ci-après « l'acquéreur ».",
    ["seller:Jean Dubois", "seller:Marie Lambert", "buyer:IMMO SUD"],
  ],
  [
    "fr",
    "Madame ⟦PERSON|Marie LAMBERT⟧, veuve de Monsieur ⟦PERSON|Jean DUBOIS⟧, domiciliée à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, ici représentée par son fils, Monsieur ⟦PERSON|Luc DUBOIS⟧, en vertu d'une procuration. Venderesse.\n\nMonsieur ⟦PERSON|Marc HENRY⟧, époux de Madame ⟦PERSON|Julie NOEL⟧, domicilié à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧. Acquéreur.",
    ["seller:Marie Lambert", "buyer:Marc Henry"],
  ],
  [
    "fr",
    "Mademoiselle ⟦PERSON|Lise PIRON⟧, fille de Monsieur ⟦PERSON|Jean PIRON⟧ et de Madame ⟦PERSON|Rose BODART⟧, domiciliée à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, ci-après dénommée la venderesse.\n\nMonsieur ⟦PERSON|Marc HENRY⟧, divorcé de Madame ⟦PERSON|Julie NOEL⟧, domicilié à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧, ci-après dénommé l'acquéreur.",
    ["seller:Lise Piron", "buyer:Marc Henry"],
  ],
  [
    "fr",
    "La ⟦ORGANISATION|Ville de Dinant⟧, représentée par son bourgmestre, Monsieur ⟦PERSON|Paul Remy⟧, et sa directrice générale, Madame ⟦PERSON|Anne Clos⟧. Ci-après le vendeur.\n\nMonsieur ⟦PERSON|Marc HENRY⟧, célibataire, domicilié à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧. Ci-après l'acquéreur.",
    ["seller:Ville de Dinant", "buyer:Marc Henry"],
  ],
  [
    "de",
    "1. Herr ⟦PERSON|Hans SCHMITZ⟧ und seine Ehegattin, Frau ⟦PERSON|Maria LENTZ⟧, zusammen wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧. Nachstehend „der Verkäufer“.\n\n2. Die Gesellschaft mit beschränkter Haftung „⟦ORGANISATION|IMMO OST⟧“, mit Sitz in ⟦ADDRESS|4780 Sankt Vith, Bahnhofstraße 2⟧, Unternehmensnummer ⟦ENTERPRISE_NUMBER|0403.170.701⟧, vertreten durch ihren Geschäftsführer, Herrn ⟦PERSON|Paul Heinen⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Markt 3⟧. Nachstehend „der Käufer“.",
    ["seller:Hans Schmitz", "seller:Maria Lentz", "buyer:IMMO OST"],
  ],
  [
    "de",
    "Frau ⟦PERSON|Maria LENTZ⟧, Witwe von Herrn ⟦PERSON|Hans SCHMITZ⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧, hier vertreten durch ihren Sohn, Herrn ⟦PERSON|Ralf SCHMITZ⟧, aufgrund einer Vollmacht. Verkäuferin.\n\nHerr ⟦PERSON|Dirk KOHNEN⟧, Ehegatte von Frau ⟦PERSON|Anja MEIS⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Bahnhofstraße 2⟧. Käufer.",
    ["seller:Maria Lentz", "buyer:Dirk Kohnen"],
  ],
  [
    "de",
    "Die ⟦ORGANISATION|Gemeinde Amel⟧, vertreten durch ihren Bürgermeister, Herrn ⟦PERSON|Paul Heinen⟧, und ihren Generaldirektor, Herrn ⟦PERSON|Jan Wiesen⟧. Nachstehend die Verkäuferin.\n\nFräulein ⟦PERSON|Eva Thelen⟧, Tochter von Herrn ⟦PERSON|Josef Thelen⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Bahnhofstraße 2⟧. Nachstehend die Käuferin.",
    ["seller:Gemeinde Amel", "buyer:Eva Thelen"],
  ],
  // usufruct holders + bare owners
  [
    "nl",
    '1/ Mevrouw ⟦PERSON|Rita Claes⟧, weduwe van de heer ⟦PERSON|Karel Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, vruchtgebruikster;\n\n2/ De heer ⟦PERSON|Wim Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Dorp 4⟧;\n\n3/ Mevrouw ⟦PERSON|Els Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Dorp 6⟧;\n\nsub 2 en 3 blote eigenaars; hierna samen genoemd "de verkopers".\n\nDe heer ⟦PERSON|Tom Raes⟧ en mevrouw ⟦PERSON|Eva Smit⟧, samenwonend te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧, hierna genoemd "de kopers".',
    ["seller:Rita Claes", "seller:Wim Maes", "seller:Els Maes", "buyer:Tom Raes", "buyer:Eva Smit"],
  ],
  [
    "fr",
    "A. 1. Madame ⟦PERSON|Rose PIRON⟧, veuve, domiciliée à ⟦ADDRESS|5000 Namur, rue Haute 1⟧ ;\n\n2. Monsieur ⟦PERSON|Paul PIRON⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute 7⟧ ;\n\nCi-après ensemble « les vendeurs », agissant solidairement.\n\nB. Monsieur ⟦PERSON|Marc HENRY⟧, et Madame ⟦PERSON|Julie NOEL⟧, conjoints, domiciliés à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧.\n\nCi-après ensemble « les acquéreurs ».",
    ["seller:Rose Piron", "seller:Paul Piron", "buyer:Marc Henry", "buyer:Julie Noel"],
  ],
  [
    "fr",
    "D'UNE PART : les époux Monsieur ⟦PERSON|Jean DUBOIS⟧, fermier, et Madame ⟦PERSON|Marie LAMBERT⟧, sans profession, demeurant à ⟦ADDRESS|Ciney, rue Haute 1⟧. D'AUTRE PART : Monsieur ⟦PERSON|Marc HENRY⟧, cultivateur, demeurant à ⟦ADDRESS|Dinant, rue Basse 2⟧.",
    ["seller:Jean Dubois", "seller:Marie Lambert", "buyer:Marc Henry"],
  ],
  [
    "de",
    "EINERSEITS: die Eheleute Herr ⟦PERSON|Hans SCHMITZ⟧, Landwirt, und Frau ⟦PERSON|Maria LENTZ⟧, ohne Beruf, wohnhaft in ⟦ADDRESS|Büllingen, Hauptstraße 1⟧. ANDERERSEITS: Herr ⟦PERSON|Dirk KOHNEN⟧, Schreiner, wohnhaft in ⟦ADDRESS|Amel, Dorf 2⟧.",
    ["seller:Hans Schmitz", "seller:Maria Lentz", "buyer:Dirk Kohnen"],
  ],
  [
    "nl",
    "Ter ene zijde: de echtgenoten, de heer ⟦PERSON|Karel Maes⟧, landbouwer, en mevrouw ⟦PERSON|Rita Claes⟧, huisvrouw, samenwonend te ⟦ADDRESS|Lierde, Dorp 1⟧. Ter andere zijde: de heer ⟦PERSON|Tom Raes⟧, bediende, wonende te ⟦ADDRESS|Zottegem, Markt 2⟧.",
    ["seller:Karel Maes", "seller:Rita Claes", "buyer:Tom Raes"],
  ],
  [
    "nl",
    'De heer ⟦PERSON|Karel Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, handelend in eigen naam en als lasthebber van zijn broer, de heer ⟦PERSON|Wim Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Dorp 4⟧, hierna "de verkopers".\n\nDe heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧, verklarend te kopen voor zichzelf, hierna "de koper".',
    ["seller:Karel Maes", "seller:Wim Maes", "buyer:Tom Raes"],
  ],
  [
    "fr",
    "Monsieur ⟦PERSON|Jean DUBOIS⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, agissant tant en nom personnel qu'au nom de son frère, Monsieur ⟦PERSON|Paul DUBOIS⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute 9⟧, ci-après « les vendeurs ».\n\nMonsieur ⟦PERSON|Marc HENRY⟧, domicilié à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧, ci-après « l'acquéreur ».",
    ["seller:Jean Dubois", "seller:Paul Dubois", "buyer:Marc Henry"],
  ],
  [
    "de",
    "Herr ⟦PERSON|Hans SCHMITZ⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧, handelnd in eigenem Namen und als Bevollmächtigter seines Bruders, Herrn ⟦PERSON|Leo SCHMITZ⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 9⟧, nachstehend „die Verkäufer“.\n\nHerr ⟦PERSON|Dirk KOHNEN⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Markt 2⟧, nachstehend „der Käufer“.",
    ["seller:Hans Schmitz", "seller:Leo Schmitz", "buyer:Dirk Kohnen"],
  ],
  [
    "nl",
    'De naamloze vennootschap "⟦ORGANISATION|BOUWFONDS⟧", met zetel te ⟦ADDRESS|1000 Brussel, Laan 1⟧, vertegenwoordigd door twee bestuurders, te weten de besloten vennootschap "⟦ORGANISATION|ALFA⟧", met vaste vertegenwoordiger de heer ⟦PERSON|Jan Tas⟧, en de heer ⟦PERSON|Piet Tas⟧. Verkoopster.\n\nDe vereniging zonder winstoogmerk "⟦ORGANISATION|DE BRUG⟧", met zetel te ⟦ADDRESS|9000 Gent, Dorp 1⟧, vertegenwoordigd door haar voorzitter, mevrouw ⟦PERSON|An Vos⟧. Koopster.',
    ["seller:BOUWFONDS", "buyer:DE BRUG"],
  ],
  [
    "fr",
    "La société anonyme « ⟦ORGANISATION|BATIFONDS⟧ », en liquidation, ayant son siège à ⟦ADDRESS|1000 Bruxelles, avenue 1⟧, représentée par son liquidateur, Maître ⟦PERSON|Paul Tasset⟧, avocat. Venderesse.\n\nL'association sans but lucratif « ⟦ORGANISATION|LE PONT⟧ », ayant son siège à ⟦ADDRESS|5000 Namur, rue 1⟧, représentée par sa présidente, Madame ⟦PERSON|Anne Vos⟧. Acquéreuse.",
    ["seller:BATIFONDS", "buyer:LE PONT"],
  ],
  [
    "nl",
    'De heer ⟦PERSON|Karel Maes⟧, handelend in zijn hoedanigheid van curator over het faillissement van de besloten vennootschap "⟦ORGANISATION|HOUTLAND⟧", met zetel te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna de verkoper.\n\nDe heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Hierna de koper.',
    ["seller:HOUTLAND", "buyer:Tom Raes"],
  ],
  [
    "fr",
    "Maître ⟦PERSON|Paul Tasset⟧, avocat, agissant en qualité de curateur à la faillite de la société « ⟦ORGANISATION|BOISLAND⟧ », ayant son siège à ⟦ADDRESS|5000 Namur, rue Haute 1⟧. Ci-après le vendeur.\n\nMonsieur ⟦PERSON|Marc HENRY⟧, domicilié à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧. Ci-après l'acquéreur.",
    ["seller:BOISLAND", "buyer:Marc Henry"],
  ],
  [
    "nl",
    "De nalatenschap van wijlen de heer ⟦PERSON|Karel Maes⟧, vertegenwoordigd door zijn erfgenamen: 1) mevrouw ⟦PERSON|Els Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧; 2) de heer ⟦PERSON|Wim Maes⟧, wonende te ⟦ADDRESS|9000 Gent, Dorp 4⟧. Hierna de verkopers.\n\nDe heer ⟦PERSON|Tom Raes⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧. Hierna de koper.",
    ["seller:Els Maes", "seller:Wim Maes", "buyer:Tom Raes"],
  ],
];

it.each(CASES)("tells in %s who is a party: %s", (language, parties, expected) => {
  const read = deriveRecord(compile(bareDeed(language, { parties }), language)).record.parties;
  expect(read.map(({ role, name }) => `${role}:${name}`)).toEqual(expected);
});
