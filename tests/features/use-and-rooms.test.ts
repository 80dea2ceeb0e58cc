import { expect, it } from "vitest";
import type { Good, Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

const OPENINGS: Readonly<Record<Language, string>> = {
  nl: "VERKOOP\nOp ⟦DATE|4 juni 2009⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Aalst⟧, zijn verschenen:",
  fr: "VENTE\nLe ⟦DATE|4 juin 2009⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Huy⟧, ont comparu :",
  de: "VERKAUF\nAm ⟦DATE|4. Juni 2009⟧, vor mir, ⟦PERSON|Karl Kessel⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:",
};
const HOMES: Readonly<Record<Language, string>> = {
  nl: "Een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nr. 1⟧.",
  fr: "Une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 1⟧.",
  de: "Ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧.",
};
const PAIRS: Readonly<Record<Language, string>> = {
  nl: "a) Een ⟦GOOD|weide⟧, ⟦PARCEL|sectie A nr. 1⟧;\nb) Een ⟦GOOD|bos⟧, ⟦PARCEL|sectie A nr. 2⟧.",
  fr: "a) Une ⟦GOOD|pâture⟧, ⟦PARCEL|section A n° 1⟧ ;\nb) Un ⟦GOOD|bois⟧, ⟦PARCEL|section A n° 2⟧.",
  de: "a) Eine ⟦GOOD|Weide⟧, ⟦PARCEL|Flur A Nr. 1⟧;\nb) Ein ⟦GOOD|Wald⟧, ⟦PARCEL|Flur A Nr. 2⟧.",
};
const read = (language: Language, description: string, rest = ""): readonly Good[] =>
  deriveRecord(
    compile(`§ opening\n${OPENINGS[language]}\n§ description\n${description}\n${rest}\n§ closing\n—`, language),
  ).record.goods;
const usesOf = (language: Language, description: string, rest: string) =>
  read(language, description, rest).map(({ occupancy }) => occupancy);
const homeOf = (language: Language, words: string, rest = "") => read(language, `${HOMES[language]} ${words}`, rest)[0];

it.each([
  ["de", "Die Schenkerin wohnt noch darin bis zum Umzug.", "occupied_by_seller"],
  ["nl", "De verkoopers zullen er blijven wonen; zij betalen niets.", "occupied_by_seller"],
  ["nl", "De verkoper woont er, om niet en zonder dat hij zich op enige huur kan beroepen.", "occupied_by_seller"],
  ["fr", "La venderesse se réserve le droit de demeurer dans les lieux jusqu'à Noël.", "occupied_by_seller"],
  ["fr", "La maison est habitée par la partie saisie.", "occupied_by_seller"],
  ["nl", "De verkoper bevestigt dat het door niemand wordt gebruikt en niet verhuurd is.", "free"],
  ["de", "Das Gut ist unvermietet und sofort benutzbar.", "free"],
  ["nl", "Het goed is onverhuurd.", "free"],
  ["fr", "Le terrain est fauché par un voisin par simple tolérance et sans bail.", null],
  ["nl", "De ontlener verbindt zich het goed niet te verhuren voor meer dan negen jaar.", null],
  ["fr", "Le bien est occupé par l'acheteur lui-même suivant bail verbal.", "let"],
  ["nl", "De koper gebruikt het goed reeds zelf, in pacht.", "let"],
  ["de", "Der Käufer nutzt das Gut selbst als Pächter.", "let"],
  ["fr", "Les premiers nommés l'exploitent eux-mêmes en vertu d'un bail verbal, lequel s'éteint par confusion.", "let"],
  ["nl", "Het wordt bewerkt krachtens pachtoverdracht door zijn oom.", "let"],
] as const)("who holds the place (%s): %s", (language, words, use) => {
  expect(usesOf(language, HOMES[language], `§ occupancy\n${words}`)).toEqual([use]);
});

it("a shoot let apart is no lease of the wood, and a lease spoken of again is its own good's", () => {
  expect(
    usesOf(
      "nl",
      PAIRS.nl,
      "§ occupancy\nDe ⟦GOOD|weide⟧ is verpacht aan Jan Claes; van het ⟦GOOD|bos⟧ is alleen de jacht verpacht.",
    ),
  ).toEqual(["let", null]);
  expect(
    usesOf(
      "fr",
      PAIRS.fr,
      "§ occupancy\nLa ⟦GOOD|pâture⟧ est louée verbalement au voisin. Ce bail prend fin à la Toussaint prochaine.",
    ),
  ).toEqual(["let", null]);
});

it("what owners work themselves is theirs until the harvest, and free where the buyer enters at once", () => {
  expect(
    usesOf(
      "fr",
      PAIRS.fr,
      "§ transfer\nLa jouissance commencera après l'enlèvement de la récolte pour la ⟦GOOD|pâture⟧ ; elle est immédiate pour le ⟦GOOD|bois⟧.\n§ occupancy\nLes parties déclarent exploiter elles-mêmes ce qu'elles cèdent : aucun bail n'est en cours.",
    ),
  ).toEqual(["occupied_by_seller", "free"]);
  expect(
    usesOf(
      "de",
      PAIRS.de,
      "§ occupancy\nDie ⟦GOOD|Weide⟧ erst nach Einbringung der Ernte. Kein Dritter hat einen Pachtvertrag.",
    ),
  ).toEqual(["occupied_by_seller", "free"]);
});

it("a seller who has yet to leave is in the place, as the clause on possession tells", () => {
  const goods = "A. Une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 1⟧ ;\nB. Une ⟦GOOD|pâture⟧, ⟦PARCEL|section A n° 2⟧.";
  expect(
    usesOf(
      "fr",
      goods,
      "§ transfer\nL'acheteur jouira de la ⟦GOOD|maison⟧ le ⟦DATE|1er mai⟧, date à laquelle la veuve devra l'avoir laissée libre.\n§ occupancy\nLa ⟦GOOD|pâture⟧ est louée à un voisin.",
    ),
  ).toEqual(["occupied_by_seller", "let"]);
});

it("of two houses the one in the street named beside its noun is meant, or that of the street", () => {
  const houses =
    "a) Une ⟦GOOD|maison de commerce⟧, sise ⟦ADDRESS|place du Roi 7⟧, ⟦PARCEL|section A n° 1⟧ ;\nb) Une ⟦GOOD|maison ouvrière⟧, sise ⟦ADDRESS|rue Haute 12⟧, ⟦PARCEL|section A n° 2⟧.";
  const use =
    "§ occupancy\nLa ⟦GOOD|maison⟧ ⟦LOCATION|rue Haute⟧ est habitée par la venderesse elle-même. Celle de la ⟦LOCATION|place du Roi⟧ est louée à un tiers.";
  expect(usesOf("fr", houses, use)).toEqual(["let", "occupied_by_seller"]);
});

it.each([
  ["de", "im Sektorenplan als Freizeitgebiet mit Aufenthalt eingetragen", "Freizeitgebiet mit Aufenthalt"],
  ["de", "Wohngebiet mit vorwiegendem Wohncharakter", "Wohngebiet mit vorwiegendem Wohncharakter"],
  ["fr", "en zone d'extension d'habitat au plan de secteur", "zone d'extension d'habitat"],
  ["fr", "en zone d'extension de loisirs au plan de secteur", "zone d'extension de loisirs"],
  [
    "nl",
    "centrumgebied met kulturele, historische en/of estetische waarde",
    "centrumgebied met kulturele, historische en/of estetische waarde",
  ],
] as const)("a zone's whole name (%s): %s", (language, words, zone) => {
  expect(homeOf(language, "", `§ planning\nHet goed / le bien / das Gut: ${words}.`)?.zoning).toBe(zone);
});

it("a zone in quotation marks stands before its goods, and goods are told by their order alone", () => {
  const zonesOf = (words: string) => read("nl", PAIRS.nl, `§ planning\n${words}`).map(({ zoning }) => zoning);
  expect(zonesOf('Bestemming: "agrarisch gebied" voor goed a en "natuurgebied" voor goed b.')).toEqual([
    "agrarisch gebied",
    "natuurgebied",
  ]);
  expect(zonesOf("Voor het eerste goed woongebied; voor het tweede natuurgebied.")).toEqual([
    "woongebied",
    "natuurgebied",
  ]);
});

it("the letter of a permit's number is no good's", () => {
  const planning = "§ planning\nImmobilien im Wohngebiet; Genehmigung Nr. ⟦REFERENCE|B 17/98⟧ wurde erteilt.";
  expect(read("de", PAIRS.de, planning).map(({ zoning }) => zoning)).toEqual(["Wohngebiet", "Wohngebiet"]);
});

it("a tank out of use is there, and a room without one tells nothing of the garden's", () => {
  const tankOf = (language: Language, words: string) => homeOf(language, "", `§ oil_tank\n${words}`)?.oilTank;
  expect(tankOf("fr", "Une citerne à mazout se trouve sous la pelouse ; elle ne sert plus.")).toBe("present");
  expect(tankOf("fr", "La citerne à mazout n'est plus là.")).toBe("absent");
  expect(tankOf("de", "Der unterirdische Öltank wurde mit Sand verfüllt. Im Keller steht kein Tank mehr.")).toBe(
    "present",
  );
  expect(tankOf("de", "Im Garten liegt ein Heizöltank, für den keine Kontrollpflicht besteht.")).toBe("present");
  expect(tankOf("de", "HEIZÖLTANK\nNicht vorhanden.")).toBe("absent");
  const inPassing = "§ soil\nEr was geen inrichting; een lege mazouttank van 900 liter ligt nog onder het grasperk.";
  expect(homeOf("nl", "", inPassing)?.oilTank).toBe("present");
  expect(homeOf("nl", "", "§ energy\nEr is geen brandstoftank meer.")?.oilTank).toBe("absent");
});

it.each([
  ["nl", "Een ⟦GOOD|loods⟧ van 1984, ⟦PARCEL|sectie A nr. 1⟧.", 1984],
  ["nl", "Een ⟦GOOD|bel-etagewoning⟧ (1967) met tuin, ⟦PARCEL|sectie A nr. 1⟧.", 1967],
  ["nl", `${HOMES.nl} Het werd na den brand heropgebouwd in 1922.`, 1922],
  ["fr", `${HOMES.fr} Elle fut reconstruite en 1947 après la guerre.`, 1947],
  ["de", `${HOMES.de} Das um 1934 errichtete ⟦GOOD|Wohnhaus⟧ ist unterkellert.`, 1934],
  ["nl", `${HOMES.nl} Het is in 2011 met nieuwe ramen uitgerust.`, null],
] as const)("the year of building (%s): %s", (language, description, year) => {
  expect(read(language, description)[0]?.constructionYear).toBe(year);
});

it("the year told among the titles is that of the good its sentence names", () => {
  const goods =
    "1) Een ⟦GOOD|handelshuis⟧, ⟦PARCEL|sectie A nr. 1⟧;\n2) Een ⟦GOOD|rijwoning⟧, ⟦PARCEL|sectie A nr. 2⟧;\n3) Een ⟦GOOD|garage⟧, ⟦PARCEL|sectie A nr. 3⟧.";
  const origin =
    "§ title_origin\nDe grond van het tweede goed kochten zij in 1975; het ⟦GOOD|huis⟧ dateert van 1976. De ⟦GOOD|garage⟧ werd gebouwd in 1981.";
  expect(read("nl", goods, origin).map(({ constructionYear }) => constructionYear)).toEqual([null, 1976, 1981]);
  const ownGarage = `${HOMES.nl.slice(0, -1)}, met ⟦GOOD|garage⟧.`;
  expect(
    read("nl", ownGarage, "§ title_origin\nDe ⟦GOOD|garage⟧ werd gebouwd in 1990.")[0]?.constructionYear,
  ).toBeNull();
});

it.each([
  ["fr", "Le rez-de-chaussée comprend un séjour ; les deux étages se composent de quatre chambres.", 3],
  ["de", "Unten Laden (Erdgeschoss), darüber auf zwei Etagen die Wohnräume.", 3],
  ["nl", "Het gelijkvloers is een winkel, daarboven twee verdiepingen.", 3],
  ["nl", "Het heeft twee verdiepingen (gelijkvloers inbegrepen).", 2],
  ["de", "Erd- und Obergeschoss enthalten acht Räume.", 2],
  ["fr", "La maison est entièrement de plain-pied et compte deux chambres.", 1],
  ["nl", "Het is zonder verdiep.", 1],
] as const)("storeys above the ground floor (%s): %s", (language, words, floors) => {
  expect(homeOf(language, words)?.floors).toBe(floors);
});

it("a shower among the rooms is a shower room, one in a bathroom is none", () => {
  expect(homeOf("fr", "Au rez : hall, séjour, douche avec toilette. A l'étage : une salle de bains.")?.bathrooms).toBe(
    2,
  );
  expect(homeOf("de", "Es enthält Küche, ein Badezimmer, eine Dusche.")?.bathrooms).toBe(2);
  expect(homeOf("nl", "Het bevat een keuken en een badkamer met ligbad, douche, lavabo.")?.bathrooms).toBe(1);
});

it("what is denied behind its noun is not there", () => {
  expect(homeOf("de", "Ein Keller ist nicht vorhanden.")?.cellar).toBe(false);
  expect(homeOf("de", "Es hat vier Zimmer. Keller sind keine vorhanden.")?.cellar).toBe(false);
  expect(homeOf("fr", "Il n'a pas été creusé de cave.")?.cellar).toBe(false);
  expect(homeOf("fr", "Il n'y a ni jardin ni garage.")).toMatchObject({ garden: false, garage: false });
  expect(homeOf("de", "Ein ⟦GOOD|Keller⟧ ist vorhanden.")?.cellar).toBe(true);
  expect(homeOf("nl", "Een ⟦GOOD|kelder⟧ is er niet.")?.cellar).toBe(false);
  expect(homeOf("nl", "De ⟦GOOD|kelder⟧ is niet bepleisterd.")?.cellar).toBe(true);
  expect(homeOf("nl", "Met ⟦GOOD|hovenierhof⟧.")?.garden).toBe(true);
});

it("never lived in is new; a place that somebody never lived in is not told of", () => {
  expect(homeOf("fr", "", "§ other\nLe bien, jamais occupé, est vendu achevé.")?.newlyBuilt).toBe(true);
  expect(homeOf("nl", "", "§ fiscal\nDe gebouwen kunnen niet meer als nieuw gelden.")?.newlyBuilt).toBe(false);
  expect(homeOf("fr", "", "§ other\nLe curateur n'a jamais occupé les lieux.")?.newlyBuilt).toBeNull();
});

it("the storeys of a works' offices are not the works'", () => {
  const floorsOf = (words: string) => read("nl", words)[0]?.floors;
  expect(
    floorsOf("Een ⟦GOOD|fabriek⟧ met ⟦GOOD|kantoorgebouw⟧ op drie bouwlagen, ⟦PARCEL|sectie A nr. 1⟧."),
  ).toBeNull();
  expect(floorsOf("Een ⟦GOOD|fabriek⟧ op drie bouwlagen, ⟦PARCEL|sectie A nr. 1⟧.")).toBe(3);
});
