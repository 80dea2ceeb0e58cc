import { expect, it } from "vitest";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { compile } from "./annotated.ts";

/** Clauses as offices word them, of our own invention, each on a house. */
const DUTCH = "§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, ⟦PARCEL|sectie A nr 12B⟧.\n";
const FRENCH =
  "§ description\nUne ⟦GOOD|maison⟧ sise à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, ⟦PARCEL|section A n° 12B⟧.\n";
const GERMAN =
  "§ description\nEin ⟦GOOD|Wohnhaus⟧, gelegen ⟦ADDRESS|4700 Eupen, Neustraße 1⟧, ⟦PARCEL|Flur A Nr. 12B⟧.\n";

const CLAUSES: readonly (readonly [language: "nl" | "fr" | "de", markup: string, facts: object])[] = [
  [
    "nl",
    `${DUTCH}§ energy\nDe verkoper legt een energieprestatiecertificaat voor, opgemaakt door deskundige ⟦PERSON|Jan Smet⟧ op datum van ⟦DATE|2 mei 2019⟧, met vermelding van unieke code ⟦REFERENCE|20190502-0002145678-1⟧ en een berekende energiescore van 458 kWh/m² jaar.`,
    { epc: { value: 458, label: null, certificateNumber: "20190502-0002145678-1", date: "2019-05-02" } },
  ],
  [
    "nl",
    `${DUTCH}§ energy\nEr is geen energieprestatiecertificaat vereist daar het goed gesloopt wordt.`,
    { epc: { value: null, certificateNumber: null } },
  ],
  [
    "fr",
    `${FRENCH}§ energy\nUn certificat PEB portant le numéro ⟦REFERENCE|20210512012345⟧ et se rapportant au bien objet de la présente vente a été établi par l'expert énergétique ⟦PERSON|Luc Remy⟧ le ⟦DATE|12 mai 2021⟧ concluant à la classe énergétique D. Consommation théorique totale d'énergie primaire : 45.678 kWh/an. Consommation spécifique d'énergie primaire : 310 kWh/m².an. Valide jusqu'au ⟦DATE|12 mai 2031⟧.`,
    { epc: { value: 310, label: "D", certificateNumber: "20210512012345", date: "2021-05-12" } },
  ],
  [
    "de",
    `${GERMAN}§ energy\nEin PEB-Ausweis Nr. ⟦REFERENCE|20220304001122⟧, ausgestellt am ⟦DATE|4. März 2022⟧ durch ⟦PERSON|Karl Braun⟧, weist das Gut der Energieklasse E mit 402 kWh/m².Jahr zu.`,
    { epc: { value: 402, label: "E", certificateNumber: "20220304001122", date: "2022-03-04" } },
  ],
  [
    "nl",
    `${DUTCH}§ electricity\nUit het verslag van het onderzoek de dato ⟦DATE|3 juni 2018⟧ door het erkend organisme ⟦ORGANISATION|Vinçotte vzw⟧ blijkt dat de installatie voldoet aan de voorschriften van het Algemeen Reglement van ⟦DATE|10 maart 1981⟧.`,
    { electricity: { conform: true, inspectionDate: "2018-06-03" } },
  ],
  [
    "nl",
    `${DUTCH}§ electricity\nDe verkoper verklaart dat de elektrische installatie het voorwerp is geweest van een controleonderzoek door ⟦ORGANISATION|BTV⟧ op ⟦DATE|14/02/2020⟧. Het proces-verbaal stelt vast dat de installatie niet voldoet aan de voorschriften. De koper heeft 18 maanden na datum van de akte.`,
    { electricity: { conform: false, inspectionDate: "2020-02-14" } },
  ],
  [
    "fr",
    `${FRENCH}§ electricity\nLe vendeur déclare que l'installation a fait l'objet d'un contrôle complémentaire par l'⟦ORGANISATION|AIB⟧ en date du ⟦DATE|5 mars 2019⟧. Aux termes de ce procès-verbal, il a été constaté que l'installation ne répondait pas aux prescriptions du règlement.`,
    { electricity: { conform: false, inspectionDate: "2019-03-05" } },
  ],
  [
    "de",
    `${GERMAN}§ electricity\nDas Kontrollprotokoll vom ⟦DATE|5. März 2019⟧ stellt fest, dass die Anlage nicht den Vorschriften entspricht.`,
    { electricity: { conform: false, inspectionDate: "2019-03-05" } },
  ],
  [
    "nl",
    `${DUTCH}§ oil_tank\nDe verkoper verklaart dat er zich in het verkochte goed geen stookolietank bevindt.`,
    { oilTank: "absent" },
  ],
  [
    "nl",
    `${DUTCH}§ oil_tank\nDe verkoper verklaart dat er zich in het goed een ondergrondse stookolietank bevindt met een inhoud van minder dan 5.000 liter. Een conformiteitsattest werd niet afgeleverd.`,
    { oilTank: "present" },
  ],
  [
    "fr",
    `${FRENCH}§ oil_tank\nLe vendeur déclare qu'il n'y a pas de citerne à mazout d'une contenance égale ou supérieure à 3.000 litres dans le bien.`,
    { oilTank: "absent" },
  ],
  [
    "fr",
    `${FRENCH}§ oil_tank\nLe vendeur déclare que le bien est équipé d'une citerne à mazout aérienne d'une contenance inférieure à trois mille litres, non soumise à contrôle.`,
    { oilTank: "present" },
  ],
  [
    "de",
    `${GERMAN}§ oil_tank\nDer Verkäufer erklärt, dass sich kein Heizöltank mit einem Fassungsvermögen von mehr als 3.000 Litern auf dem Gut befindet.`,
    { oilTank: "absent" },
  ],
  ["nl", `${DUTCH}§ occupancy\nHet perceel is vrij van ieder gebruik en van elke pacht.`, { occupancy: "free" }],
  [
    "nl",
    `${DUTCH}§ occupancy\nDe koper zal de volle eigendom en het vrije genot hebben vanaf heden, daar het goed vrij is van alle gebruik en bewoning.`,
    { occupancy: "free" },
  ],
  [
    "nl",
    `${DUTCH}§ occupancy\nHet goed wordt momenteel gebruikt door de verkoper, die het zal ontruimen uiterlijk drie maanden na heden.`,
    { occupancy: "occupied_by_seller" },
  ],
  [
    "nl",
    `${DUTCH}§ occupancy\nHet eigendom is thans verhuurd aan de heer ⟦PERSON|Jan Bos⟧ bij geregistreerde huurovereenkomst. De koper verklaart hiervan kennis te hebben.`,
    { occupancy: "let" },
  ],
  [
    "fr",
    `${FRENCH}§ occupancy\nLe vendeur déclare que le bien est libre de toute occupation, de sorte que l'acquéreur en aura la jouissance par la prise de possession réelle.`,
    { occupancy: "free" },
  ],
  [
    "fr",
    `${FRENCH}§ occupancy\nL'acquéreur aura la jouissance du bien par la perception des loyers, le bien étant actuellement loué à des tiers.`,
    { occupancy: "let" },
  ],
  [
    "fr",
    `${FRENCH}§ occupancy\nLe bien est actuellement occupé par le vendeur qui s'engage à le libérer pour le ⟦DATE|1er juin 2020⟧.`,
    { occupancy: "occupied_by_seller" },
  ],
  ["de", `${GERMAN}§ occupancy\nDas Gut ist frei von jeglicher Benutzung.`, { occupancy: "free" }],
  ["de", `${GERMAN}§ occupancy\nDas Haus ist zurzeit an Herrn ⟦PERSON|Max Klein⟧ vermietet.`, { occupancy: "let" }],
  [
    "nl",
    `${DUTCH}§ planning\nde meest recente stedenbouwkundige bestemming van dit onroerend goed met de benamingen gebruikt in het plannenregister is: woongebied met landelijk karakter;`,
    { zoning: "woongebied met landelijk karakter" },
  ],
  [
    "nl",
    `${DUTCH}§ planning\nHet goed is volgens het gewestplan Gentse en Kanaalzone gelegen in agrarisch gebied. Het ligt niet in een overstromingsgevoelig gebied.`,
    { zoning: "agrarisch gebied" },
  ],
  [
    "fr",
    `${FRENCH}§ planning\nLe vendeur déclare que le bien est situé en zone d'habitat au plan de secteur de Namur adopté par arrêté du ⟦DATE|14 mai 1986⟧; il n'est pas situé dans une zone de consultation de la Direction de l'archéologie.`,
    { zoning: "zone d'habitat" },
  ],
  [
    "fr",
    `${FRENCH}§ planning\nEn ce qui concerne la destination : PRAS : zones d'habitation à prédominance résidentielle, zone d'intérêt culturel, historique, esthétique ou d'embellissement.`,
    { zoning: "zones d'habitation à prédominance résidentielle" },
  ],
  [
    "de",
    `${GERMAN}§ planning\nDas Gut liegt laut Sektorenplan in einer Wohnzone mit ländlichem Charakter.`,
    { zoning: "Wohnzone mit ländlichem Charakter" },
  ],
  [
    "nl",
    `${DUTCH}§ flood\nDe overstromingsrapport vermeldt volgende scores: P(erceel)score: klasse C; G(ebouw)score: klasse B.`,
    { flood: { parcelScore: "C", buildingScore: "B" } },
  ],
  ["nl", `${DUTCH}§ flood\nPerceelscore: A - Gebouwscore: A`, { flood: { parcelScore: "A", buildingScore: "A" } }],
  [
    "nl",
    "§ description\nEen ⟦GOOD|eengezinswoning⟧ in gesloten bebouwing, gelegen te ⟦ADDRESS|2000 Antwerpen, Lange Leemstraat 5⟧, bestaande uit gelijkvloers: inkom, living; eerste verdieping: 2 slaapkamers en badkamer; tweede verdieping: 1 slaapkamer, ⟦GOOD|zolder⟧; ⟦GOOD|kelder⟧ en ⟦GOOD|stadstuin⟧. Gebouwd omstreeks 1930.",
    { subtype: "row_house", bedrooms: 3, bathrooms: 1, cellar: true, garden: true, constructionYear: 1930 },
  ],
  [
    "fr",
    "§ description\nUne ⟦GOOD|villa⟧ quatre façades de plain-pied construite en l'an 1985 comprenant 4 chambres dont une avec salle de bains attenante, une salle de douches, ⟦GOOD|double garage⟧, ⟦GOOD|jardin⟧ arboré et ⟦GOOD|piscine⟧.",
    { type: "house", subtype: "villa", bedrooms: 4, bathrooms: 2, garage: true, garden: true, constructionYear: 1985 },
  ],
  [
    "de",
    "§ description\nEin freistehendes ⟦GOOD|Einfamilienhaus⟧ aus dem Jahre 1964 mit zwei Etagen, 3 Schlafzimmern, einem Badezimmer, ⟦GOOD|Balkon⟧, ohne Keller.",
    { subtype: "detached", bedrooms: 3, bathrooms: 1, terrace: true, cellar: false, constructionYear: 1964, floors: 2 },
  ],
  [
    "fr",
    `${FRENCH}§ electricity\nVisite du ⟦DATE|8 février 2022⟧. Le procès-verbal conclut à la conformité et demeure valable jusqu'au ⟦DATE|8 février 2047⟧.`,
    { electricity: { conform: true, inspectionDate: "2022-02-08" } },
  ],
  [
    "nl",
    `${DUTCH}§ occupancy\nDe verkoopster verklaart dat de goederen vrij zijn van pacht, huur en elk ander gebruik.`,
    { occupancy: "free" },
  ],
  [
    "nl",
    `${DUTCH}§ energy\nVoor de gemene delen bestaat een EPC van ⟦DATE|20 november 2023⟧ met nummer ⟦REFERENCE|20231120-0003055190-GD-1⟧.`,
    { epc: { certificateNumber: null, date: null } },
  ],
  [
    "nl",
    `${DUTCH}§ occupancy\nHet goed is vrij van gebruik / verhuurd / door de verkoper bewoond (schrappen wat niet past).`,
    { occupancy: null },
  ],
  [
    "fr",
    `${FRENCH}§ oil_tank\nLe bien est équipé d'une citerne à mazout / ne comporte pas de citerne à mazout (biffer la mention inutile).`,
    { oilTank: null },
  ],
  [
    "nl",
    `${DUTCH}§ fiscal\nDe verkoop geschiedt onder het stelsel van de belasting over de toegevoegde waarde.`,
    { newlyBuilt: true },
  ],
  [
    "fr",
    `${FRENCH}§ agreement\nLe bien est vendu en l'état futur d'achèvement, la loi Breyne étant d'application.`,
    { newlyBuilt: true },
  ],
  [
    "de",
    `${GERMAN}§ occupancy\nDas Gut wird vom Verkäufer bewohnt, der es bis zum ⟦DATE|1. Juli 2020⟧ räumen muss.`,
    { occupancy: "occupied_by_seller" },
  ],
  [
    "de",
    `${GERMAN}§ oil_tank\nAuf dem Gut befindet sich ein unterirdischer Heizöltank von 5.000 Litern.`,
    { oilTank: "present" },
  ],
  [
    "fr",
    `${FRENCH}§ occupancy\nLe bien est occupé par Monsieur ⟦PERSON|Luc Petit⟧ en vertu d'un bail de neuf ans.`,
    { occupancy: "let" },
  ],
  [
    "nl",
    `${DUTCH}§ electricity\nDe verkoper verklaart dat er geen keuring werd uitgevoerd van de elektrische installatie.`,
    { electricity: { conform: null, inspectionDate: null } },
  ],
  [
    "fr",
    `${FRENCH}§ energy\nUn certificat PEB délivré sous le numéro ⟦REFERENCE|20190822-0000561234-01-7⟧, valable jusqu'au ⟦DATE|22 août 2029⟧, classe le bien en E ; indice : 260 kWhEP/(m².an).`,
    { epc: { value: 260, label: "E", date: null } },
  ],
  [
    "nl",
    "§ description\nEen ⟦GOOD|villa⟧ in open bebouwing met inpandige ⟦GOOD|garage⟧, gebouwd in het jaar negentienhonderd zeventig.",
    { subtype: "villa", garage: true, constructionYear: 1970 },
  ],
];

it.each(CLAUSES)("reads in %s: %s", (language, markup, facts) => {
  expect(deriveGoods(createContext(compile(markup, language))).goods).toMatchObject([facts]);
});
