import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { compile } from "./annotated.ts";

const read = (markup: string, language: Language) => deriveGoods(createContext(compile(markup, language))).goods;

/** A flat and its cellar in a list, as many offices describe them, with what follows the list. */
const FLAT = `§ description
Gemeente ⟦LOCATION|Jette⟧, eerste afdeling
In een gebouw te ⟦ADDRESS|1090 Jette, Wemmelse Steenweg 10⟧, ⟦PARCEL|sectie A nummer 21K7 P0000⟧:
1. Het ⟦GOOD|appartement⟧ nummer A.3, bestaande uit: inkom, woonkamer, twee slaapkamers, badkamer en balkon; met 42/1.000sten van de gemene delen.
2. De ⟦GOOD|kelder⟧ nummer K17, met 1/1.000ste van de gemene delen.
`;

it("what is said of the flat behind its cellar is the flat's, and a total of both no good's", () => {
  const [flat, cellar] = read(
    `${FLAT}De bewoonbare oppervlakte van het ⟦GOOD|appartement⟧ bedraagt ongeveer ⟦AREA|88 m²⟧.\nKadastraal inkomen: ⟦MONEY|1.117 euro⟧ voor het geheel.`,
    "nl",
  );
  expect(flat?.areas.map(({ squareMetres }) => squareMetres)).toEqual([88]);
  expect(cellar?.areas).toEqual([]);
  expect([flat?.cadastralIncome, cellar?.cadastralIncome]).toEqual([null, null]);
});

it.each(["Het gebouw werd opgericht in 1987.", "De residentie werd gebouwd in 1987."])(
  "what is said of the building behind its last unit is every unit's: %s",
  (sentence) => {
    expect(read(`${FLAT}${sentence}`, "nl").map(({ constructionYear }) => constructionYear)).toEqual([1987, 1987]);
  },
);

it("an amount is its good's when the good stands behind it", () => {
  const [flat, cellar] = read(
    `${FLAT}Het kadastraal inkomen bedraagt ⟦MONEY|612 euro⟧ voor het ⟦GOOD|appartement⟧ en ⟦MONEY|11 euro⟧ voor de ⟦GOOD|kelder⟧.`,
    "nl",
  );
  expect(flat?.cadastralIncome?.amount).toBe(612);
  expect(cellar?.cadastralIncome?.amount).toBe(11);
  expect(flat?.cellar).toBeNull();
});

it("a balcony is read by its word where no entity marks it", () => {
  expect(read(FLAT, "nl")[0]?.terrace).toBe(true);
});

it("a cellar in the list of rooms is read by its word, a neighbour's garage is not", () => {
  const [house] = read(
    "§ description\nUne ⟦GOOD|maison⟧ sise à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, ⟦PARCEL|section A n° 12B⟧. Elle comprend : caves et chaufferie au sous-sol ; salon, cuisine. Tenant au garage du voisin.",
    "fr",
  );
  expect(house).toMatchObject({ cellar: true, garage: null });
});

it.each([
  ["3 slpk, 1 badkamer", "nl", { bedrooms: 3, bathrooms: 1 }],
  ["twee slaapkamers en een doucheruimte", "nl", { bedrooms: 2, bathrooms: 1 }],
  ["4 chambres à coucher, 1 salle de bains et 1 salle de douche", "fr", { bedrooms: 4, bathrooms: 2 }],
  ["drei Schlafzimmer und ein Duschbad", "de", { bedrooms: 3, bathrooms: 1 }],
] as const)("rooms worded as %s are counted", (rooms, language, facts) => {
  const [house] = read(
    `§ description\n⟦GOOD|${language === "fr" ? "maison" : language === "de" ? "Wohnhaus" : "woonhuis"}⟧, ⟦PARCEL|sectie A nr 12B⟧: ${rooms}.`,
    language,
  );
  expect(house).toMatchObject(facts);
});

it.each([
  ["nl", "occupancy", "Het goed is bezet door de beslagene.", { occupancy: "occupied_by_seller" }],
  ["fr", "occupancy", "Le bien est occupé par le débiteur saisi.", { occupancy: "occupied_by_seller" }],
  [
    "fr",
    "transfer",
    "Elle en aura la jouissance, le bien étant occupé par le sieur ⟦PERSON|Noël Pirotte⟧ sans bail écrit au loyer mensuel de ⟦MONEY|six cents francs⟧.",
    { occupancy: "let" },
  ],
  ["de", "occupancy", "Das Gut ist geräumt und frei von jeglicher Miete.", { occupancy: "free" }],
  ["nl", "servitudes", "Het goed is vrij van huur en leeg.", { occupancy: "free" }],
  [
    "nl",
    "electricity",
    "Met betrekking tot de woning werd op ⟦DATE|9 augustus 2021⟧ een conformiteitsattest afgeleverd.",
    { electricity: { conform: true, inspectionDate: "2021-08-09" } },
  ],
  [
    "nl",
    "asbestos",
    "De verkoper overhandigt het asbestinventarisattest met unieke code ⟦REFERENCE|20211105-000123.456⟧.",
    { asbestosCertificate: "20211105-000123.456" },
  ],
  [
    "nl",
    "planning",
    "Volgens het gewestelijk bestemmingsplan ligt het in typisch woongebied.",
    { zoning: "typisch woongebied" },
  ],
  [
    "fr",
    "electricity",
    "L'installation a été contrôlée par l'⟦ORGANISATION|ASBL ACEG⟧ le ⟦DATE|3 juillet 2023⟧ ; elle n'est pas conforme.",
    { electricity: { conform: false, inspectionDate: "2023-07-03" } },
  ],
  [
    "nl",
    "energy",
    "EPC: certificaat ⟦REFERENCE|20180605-0002069333-1⟧ van ⟦DATE|5 juni 2018⟧, kengetal 612.",
    { epc: { value: 612, label: null, certificateNumber: "20180605-0002069333-1", date: "2018-06-05" } },
  ],
  [
    "fr",
    "energy",
    "Numéro ⟦REFERENCE|20160105000777⟧ – établi le ⟦DATE|5 janvier 2016⟧ – niveau F – Espec : 471.",
    { epc: { value: 471, label: "F" } },
  ],
  ["de", "occupancy", "Das Haus ist bis zum ⟦DATE|30. April 2021⟧ vermietet.", { occupancy: "let" }],
  ["nl", "agreement", "De verkoop gebeurt met toepassing van de Wet Breyne.", { newlyBuilt: true }],
  ["nl", "agreement", "De verkoop gebeurt niet met toepassing van de Wet Breyne.", { newlyBuilt: null }],
  ["de", "description", "Das Gut ist mietfrei und liegt im Wohngebiet.", { occupancy: "free", zoning: "Wohngebiet" }],
] as const)("%s: in the clause %s, “%s”", (language, kind, statement, facts) => {
  const [house] = read(
    `§ description\n⟦GOOD|${language === "fr" ? "maison" : language === "de" ? "Wohnhaus" : "woonhuis"}⟧ te ⟦ADDRESS|5000 Namur, rue Haute 1⟧, ⟦PARCEL|sectie A nr 12B⟧.\n§ ${kind}\n${statement}`,
    language,
  );
  expect(house).toMatchObject(facts);
});

it("a zone with exceptions is that of the rest", () => {
  const goods = read(
    `§ description
Ville de ⟦LOCATION|Ciney⟧, 3e division
1) ⟦GOOD|Pâture⟧, ⟦PARCEL|section C n° 113 A⟧, ⟦AREA|1 ha 12 a⟧
2) ⟦GOOD|Terre⟧, ⟦PARCEL|section C n° 118⟧, ⟦AREA|3 ha 05 a⟧
3) ⟦GOOD|Bois⟧, ⟦PARCEL|section D n° 12⟧, ⟦AREA|1 ha 02 a⟧
§ planning
Les biens sont situés en zone agricole au plan de secteur, à l'exception du n° 3 situé en zone forestière.`,
    "fr",
  );
  expect(goods.map(({ zoning }) => zoning)).toEqual(["zone agricole", "zone agricole", "zone forestière"]);
});

it("a parcel named again by its number keeps its section, and a division may be the “1re”", () => {
  const [flat] = read(
    `§ description
Stad ⟦LOCATION|Oostende⟧, 2de afdeling
In het gebouw te ⟦ADDRESS|8400 Oostende, Promenade 55⟧, gekadastreerd ⟦PARCEL|sectie B nummer 12/X/3⟧:
1° de ⟦GOOD|studio⟧ nummer 0502; deel van het gekadastreerd ⟦PARCEL|nummer 12/X/3 P0052⟧; met 25/1.000sten
2° de ⟦GOOD|garagebox⟧ nummer 8, met 4/1.000sten in de gemene delen.`,
    "nl",
  );
  expect(flat?.parcels[0]).toMatchObject({ division: "2de afdeling", section: "B", partition: "P0052" });
  const [house] = read(
    "§ description\nVille de ⟦LOCATION|Nivelles⟧ – 1re division\nUne ⟦GOOD|maison⟧ sise ⟦ADDRESS|rue Haute 1⟧, ⟦PARCEL|section A n° 88⟧.",
    "fr",
  );
  expect(house?.parcels[0]?.division).toBe("1re division");
});

it("a postcode that the entity of the address leaves out is read behind it", () => {
  const [flat] = read(
    "§ description\nAdres: ⟦ADDRESS|Tweelingenstraat 34 bus 201⟧, 2018 ⟦LOCATION|Antwerpen⟧\nType: ⟦GOOD|appartement⟧, ⟦PARCEL|sectie F nummer 1234/A/5⟧",
    "nl",
  );
  expect(flat?.address).toMatchObject({ number: "34", box: "201", postalCode: "2018", municipality: "Antwerpen" });
});

it("a worker's house is no row house by its name", () => {
  const [house] = read("§ description\nUne ⟦GOOD|maison ouvrière⟧ avec cour, ⟦PARCEL|section B n° 311 g⟧.", "fr");
  expect(house).toMatchObject({ type: "house", subtype: null });
});

it("items that give only a parcel take the counted noun over their list, marked or not", () => {
  const text = (noun: string): string => `§ description
Stad ⟦LOCATION|Turnhout⟧, tweede afdeling
A. Een ⟦GOOD|woning⟧, ⟦PARCEL|sectie D nummer 410 L⟧, groot ⟦AREA|14a 22ca⟧.
B. Vier ${noun}, van de verkaveling:
lot 1: ⟦PARCEL|sectie D nummer 411 A⟧, groot volgens meting ⟦AREA|6a 10ca⟧
lot 2: ⟦PARCEL|sectie D nummer 411 B⟧, groot volgens meting ⟦AREA|5a 98ca⟧
lot 3: ⟦PARCEL|sectie D nummer 411 C⟧, groot volgens meting ⟦AREA|6a 02ca⟧
lot 4: ⟦PARCEL|sectie D nummer 411 D⟧, groot volgens meting ⟦AREA|7a 45ca⟧`;
  for (const noun of ["⟦GOOD|kavels bouwgrond⟧", "kavels bouwgrond"]) {
    const goods = read(text(noun), "nl");
    expect(goods.map(({ type, parcels, areas }) => [type, parcels[0]?.number, areas[0]?.squareMetres])).toEqual([
      ["house", "410L", 1422],
      ["land", "411A", 610],
      ["land", "411B", 598],
      ["land", "411C", 602],
      ["land", "411D", 745],
    ]);
  }
});

it("a house with several parcels in a list stays one good", () => {
  const goods = read(
    `§ description
Une ⟦GOOD|maison⟧ avec caves, cour et jardin, cadastrée :
1) ⟦PARCEL|section A n° 12⟧, ⟦AREA|3 a⟧
2) ⟦PARCEL|section A n° 13⟧, ⟦AREA|4 a⟧`,
    "fr",
  );
  expect(goods.map(({ type }) => type)).toEqual(["house"]);
});

it("a form gives the number of rooms behind their noun", () => {
  const [flat] = read(
    "§ description\nEen gelijkvloers ⟦GOOD|appartement⟧, ⟦PARCEL|sectie B nr. 111/L/2⟧\nAantal slaapkamers: 2\nAantal badkamers: 1\nBouwjaar: 2009",
    "nl",
  );
  expect(flat).toMatchObject({ subtype: "ground_floor_flat", bedrooms: 2, bathrooms: 1, constructionYear: 2009 });
});

it("of the indexed and the plain cadastral income the plain one is taken", () => {
  const [house] = read(
    "§ description\nEen ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie C nr 81⟧, met een geïndexeerd kadastraal inkomen van ⟦MONEY|€ 1.100,00⟧, zijnde niet-geïndexeerd ⟦MONEY|€ 520,00⟧.",
    "nl",
  );
  expect(house?.cadastralIncome?.amount).toBe(520);
});

it("flood scores are read behind the place that has them", () => {
  const [house] = read(
    "§ description\nEen ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie C nr 81⟧.\n§ flood\nHet perceel heeft overstromingsscore C, het gebouw score B.",
    "nl",
  );
  expect(house?.flood).toEqual({ parcelScore: "C", buildingScore: "B" });
});

it("an old deed tells the use and the income in clauses on other matters", () => {
  const [farm] = read(
    "§ description\nEene ⟦GOOD|hofstede⟧, ⟦PARCEL|sectie B nummer 214a⟧, groot ⟦AREA|46 aren⟧.\n§ agreement\nDe koper heeft het genot van heden. Het goed is in pacht gehouden door ⟦PERSON|Cyriel Temmerman⟧, zonder geschreven overeenkomst, mits eene jaarlijksche pachtsom van ⟦MONEY|vierduizend frank⟧.\n§ price\nVoor den prijs van ⟦MONEY|TWEEHONDERDDUIZEND FRANK⟧. Het kadastraal inkomen bedraagt ⟦MONEY|elfhonderd frank⟧.",
    "nl",
  );
  expect(farm).toMatchObject({ occupancy: "let", cadastralIncome: { amount: 1100, currency: "BEF" } });
});

it("a unit that gives its partition alone lies on the number of its building", () => {
  const [, garage] = read(
    `§ description
In het gebouw te ⟦ADDRESS|8400 Oostende, Promenade 55⟧, gekadastreerd ⟦PARCEL|sectie B nummer 12/X/3⟧:
1° de ⟦GOOD|studio⟧ nummer 0502, gekadastreerd P0052; met 25/1.000sten
2° de ⟦GOOD|garagebox⟧ nummer 8, gekadastreerd P0108, met 4/1.000sten in de gemene delen.`,
    "nl",
  );
  expect(garage?.parcels[0]).toMatchObject({ section: "B", number: "12/X/3", partition: "P0108" });
});

it("a list that says again what its opening names has the goods, and the ground is no flat's", () => {
  const [flat, cellar, garage] = read(
    `§ description
Een ⟦GOOD|appartement⟧, een ⟦GOOD|kelder⟧ en een ⟦GOOD|garage⟧, ⟦ADDRESS|Brugweg 4 te 9050 Gent⟧, ⟦PARCEL|sectie A, nummer 300/K/8⟧, groot volgens kadaster ⟦AREA|22 are 40 centiare⟧, te weten:
- het ⟦GOOD|appartement⟧ nummer 6C, met 2 slaapkamers en ⟦GOOD|terras⟧, en 85/10.000 in de gemene delen;
- de ⟦GOOD|kelder⟧ nummer 16, en 2/10.000 in de gemene delen;
- de ⟦GOOD|garage⟧ nummer 9, en 11/10.000 in de gemene delen.`,
    "nl",
  );
  expect([flat?.type, cellar?.type, garage?.type]).toEqual(["apartment", "storage", "garage"]);
  expect(flat).toMatchObject({ areas: [], bedrooms: 2, terrace: true, garage: null, cellar: null });
  expect(garage?.parcels[0]?.number).toBe("300/K/8");
});

it("an agency's sheet of fields is one good, with what its lines say", () => {
  const [house, ...more] = read(
    `§ description
BIEN VENDU : ⟦GOOD|Maison⟧ mitoyenne 2 façades
ADRESSE : ⟦ADDRESS|Chaussée de Louvain 312 – 5004 Namur (Bouge)⟧
CADASTRE : ⟦PARCEL|section A, n° 210/C/3⟧, ⟦AREA|1 are 85 ca⟧
R.C. : ⟦MONEY|534 €⟧
DESCRIPTION : 2 niveaux + ⟦GOOD|grenier⟧, 3 chambres, 1 sdb, ⟦GOOD|cave⟧, pas de garage
§ energy
PEB : G – 655 kWh/m².an – certificat n° ⟦REFERENCE|20230118002233⟧ du ⟦DATE|18/01/2023⟧
§ oil_tank
CITERNE MAZOUT : néant
§ post_intervention_file
ZONE : zone d'habitat`,
    "fr",
  );
  expect(more).toEqual([]);
  expect(house).toMatchObject({
    type: "house",
    subtype: "row_house",
    bedrooms: 3,
    bathrooms: 1,
    floors: 2,
    garage: false,
    epc: { value: 655, label: "G" },
    oilTank: "absent",
    zoning: "zone d'habitat",
  });
});

it("a donor who stays in the house is told in the last declarations", () => {
  const goods = read(
    `§ description
a/ Een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nr. 520/d⟧, groot ⟦AREA|9 a 40 ca⟧
b/ Een ⟦GOOD|perceel bouwland⟧, ⟦PARCEL|sectie A nr. 522/a⟧, groot ⟦AREA|61 a 20 ca⟧
§ final_declarations
De schenkster behoudt het vruchtgebruik en blijft het ⟦GOOD|woonhuis⟧ bewonen. Het ⟦GOOD|perceel bouwland⟧ is in pacht bij de begiftigde.`,
    "nl",
  );
  expect(goods.map(({ occupancy }) => occupancy)).toEqual(["occupied_by_seller", "let"]);
});

it("a former commune is not where the good lies", () => {
  const [meadow] = read(
    "§ description\nVILLE D'⟦LOCATION|ARLON⟧, ci-devant commune d'⟦LOCATION|Autelbas⟧\n⟦GOOD|Pré⟧, ⟦PARCEL|section B numéro 344⟧, contenant ⟦AREA|cinquante ares⟧.",
    "fr",
  );
  expect(meadow?.address?.municipality).toBe("Arlon");
});

it.each<[Language, string]>([
  ["fr", "Une ⟦GOOD|maison⟧ jointive d'un seul côté"],
  ["fr", "Une ⟦GOOD|maison⟧ mitoyenne d’un côté"],
  ["nl", "Een ⟦GOOD|woning⟧, aan één zijde aangebouwd"],
  ["de", "Ein einseitig angebautes ⟦GOOD|Wohnhaus⟧"],
])("a house built against one neighbour is semi-detached (%s: %s)", (language, words) => {
  const [house] = read(`§ description\n${words}, ⟦PARCEL|A 12 B⟧.`, language);
  expect(house?.subtype).toBe("semi_detached");
});

it.each<[string, boolean | null]>([
  ["Il n'est fait état que d'un acte du dix mai mil neuf cent nonante.", null],
  ["L'inscription n'est plus valable depuis le neuf mars.", null],
  ["Le bâtiment n'est plus neuf.", false],
])("the numeral nine is not the word for new: %s", (sentence, newlyBuilt) => {
  const [house] = read(`§ description\nUne ⟦GOOD|maison⟧, ⟦PARCEL|A 12 B⟧.\n${sentence}`, "fr");
  expect(house?.newlyBuilt).toBe(newlyBuilt);
});
