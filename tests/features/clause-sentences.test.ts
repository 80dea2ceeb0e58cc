import { expect, it } from "vitest";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { compile } from "./annotated.ts";

const HEAD = {
  nl: "§ description\nEen ⟦GOOD|woonhuis⟧ te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, ⟦PARCEL|sectie A nr 12B⟧.\n",
  fr: "§ description\nUne ⟦GOOD|maison⟧ sise à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, ⟦PARCEL|section A n° 12B⟧.\n",
  de: "§ description\nEin ⟦GOOD|Wohnhaus⟧, gelegen ⟦ADDRESS|4700 Eupen, Neustraße 1⟧, ⟦PARCEL|Flur A Nr. 12B⟧.\n",
} as const;
type Language = keyof typeof HEAD;

/** Clause kind, field of the good and its value, and sentences that give it. */
const SENTENCES: readonly (readonly [string, string, unknown, Partial<Record<Language, readonly string[]>>])[] = [
  [
    "oil_tank",
    "oilTank",
    "present",
    { de: ["In der Garage steht ein oberirdischer Öltank von 2.500 Litern, der keiner Genehmigung bedarf."] },
  ],
  [
    "oil_tank",
    "oilTank",
    "absent",
    { fr: ["Citerne à mazout. Le vendeur déclare que le bien n'en possède pas, le chauffage étant électrique."] },
  ],
  ["description", "garage", false, { fr: ["La maison est dépourvue de garage."] }],
  ["description", "constructionYear", 1965, { fr: ["La documentation cadastrale situe la construction en 1965."] }],
  [
    "electricity",
    "electricity.inspectionDate",
    "2020-05-03",
    {
      nl: ["De installatie werd vóór de ingebruikname op ⟦DATE|3 mei 2020⟧ gekeurd en conform bevonden."],
      fr: ["L'installation a été contrôlée avant la mise en service le ⟦DATE|3 mai 2020⟧ et déclarée conforme."],
      de: ["Die Anlage wurde vor der ersten Inbetriebnahme am ⟦DATE|3. Mai 2020⟧ geprüft und für konform befunden."],
    },
  ],
  [
    "electricity",
    "electricity.conform",
    true,
    {
      nl: [
        "Uit het proces-verbaal van ⟦DATE|3 mei 2020⟧ blijkt dat de elektrische installatie voldoet.",
        "De elektrische installatie werd conform bevonden bij keuring van ⟦DATE|3 mei 2020⟧.",
        "Het keuringsverslag van ⟦DATE|3 mei 2020⟧ is positief.",
        "De installatie beantwoordt aan de voorschriften van het AREI.",
        "De installatie is in orde bevonden blijkens verslag van ⟦DATE|3 mei 2020⟧.",
        "Het controleverslag vermeldt geen inbreuken.",
        "De elektrische installatie is conform het reglement verklaard.",
        "De keuring gaf een gunstig resultaat.",
      ],
      fr: [
        "L'installation électrique a été déclarée conforme le ⟦DATE|3 mai 2020⟧.",
        "Le procès-verbal du ⟦DATE|3 mai 2020⟧ conclut à la conformité de l'installation.",
        "Il résulte du procès-verbal de contrôle que l'installation satisfait aux prescriptions du règlement.",
        "L'installation répond aux prescriptions du RGIE.",
        "Le rapport du ⟦DATE|3 mai 2020⟧ ne relève aucune infraction.",
        "Le contrôle s'est révélé positif.",
        "Le procès-verbal constate que l'installation est conforme aux prescriptions.",
      ],
      de: [
        "Die elektrische Anlage wurde am ⟦DATE|3. Mai 2020⟧ für konform befunden.",
        "Das Kontrollprotokoll stellt fest, dass die Anlage den Vorschriften entspricht.",
        "Die Prüfung vom ⟦DATE|3. Mai 2020⟧ ergab keine Verstöße.",
        "Die Anlage ist laut Protokoll vorschriftsmäßig.",
        "Das Prüfprotokoll ist positiv.",
        "Die Elektroanlage genügt den Vorschriften.",
        "Die elektrische Anlage wurde ohne Mängel abgenommen.",
      ],
    },
  ],
  [
    "electricity",
    "electricity.conform",
    false,
    {
      nl: [
        "Uit het proces-verbaal van ⟦DATE|3 mei 2020⟧ blijkt dat de elektrische installatie niet voldoet.",
        "De installatie werd niet conform bevonden.",
        "De installatie vertoont gebreken en dient herkeurd te worden binnen achttien maanden.",
        "Het verslag vermeldt inbreuken op het AREI.",
        "De keuring van ⟦DATE|3 mei 2020⟧ was negatief.",
        "De installatie werd afgekeurd.",
        "De installatie beantwoordt niet aan de voorschriften.",
        "De koper dient de inbreuken weg te werken binnen de termijn van achttien maanden na heden.",
      ],
      fr: [
        "L'installation électrique n'est pas conforme.",
        "Le procès-verbal du ⟦DATE|3 mai 2020⟧ constate que l'installation ne satisfait pas au règlement.",
        "Le rapport relève des infractions.",
        "L'installation a été déclarée non conforme.",
        "Le contrôle s'est avéré négatif.",
        "L'installation présente des manquements ; l'acquéreur dispose de dix-huit mois pour y remédier.",
        "L'installation ne répond pas aux prescriptions.",
      ],
      de: [
        "Die elektrische Anlage ist nicht konform.",
        "Das Protokoll vom ⟦DATE|3. Mai 2020⟧ stellt Verstöße fest.",
        "Die Anlage entspricht nicht den Vorschriften.",
        "Die Anlage weist Mängel auf, die der Käufer binnen achtzehn Monaten beheben muss.",
        "Das Prüfprotokoll ist negativ.",
        "Die Anlage wurde bei der Kontrolle beanstandet.",
        "Die Anlage genügt den Vorschriften nicht.",
      ],
    },
  ],
  [
    "oil_tank",
    "oilTank",
    "present",
    {
      nl: [
        "In het goed bevindt zich een stookolietank van 2.000 liter.",
        "Er is een ondergrondse mazouttank aanwezig.",
        "De stookolietank werd gekeurd op ⟦DATE|3 mei 2020⟧.",
        "Het goed bevat een bovengrondse stookolietank van minder dan 5.000 kg.",
        "De mazoutketel van 1.500 liter staat in de kelder.",
        "De verkoper verklaart dat er een stookolietank van 3000 liter is ingegraven.",
        "Het huis wordt met stookolie verwarmd; de tank ligt in de tuin.",
      ],
      fr: [
        "Le bien comporte une citerne à mazout de 2.000 litres.",
        "Une citerne à mazout enterrée de 3.000 litres se trouve dans le jardin.",
        "Il existe dans la cave une citerne à mazout aérienne d'une capacité de 1.500 litres.",
        "Le vendeur déclare que le bien est équipé d'un réservoir à mazout de moins de 3.000 litres.",
        "La citerne à mazout a été contrôlée le ⟦DATE|3 mai 2020⟧.",
        "Le bien contient un réservoir de gasoil de chauffage.",
        "La maison est chauffée au mazout et sa cuve de 2.500 litres est enterrée.",
      ],
      de: [
        "Im Keller steht ein Heizöltank von 2.000 Litern.",
        "Es befindet sich ein unterirdischer Heizöltank im Garten.",
        "Der Verkäufer erklärt, dass ein Öltank von 3.000 Litern vorhanden ist.",
        "Das Gut verfügt über einen Mazuttank von 2.500 Litern.",
        "Der Heizöltank wurde am ⟦DATE|3. Mai 2020⟧ geprüft.",
        "Ein oberirdischer Brennstofftank von 1.500 Litern ist in der Garage aufgestellt.",
        "Die Heizölzisterne fasst 3.000 Liter.",
      ],
    },
  ],
  [
    "oil_tank",
    "oilTank",
    "absent",
    {
      nl: [
        "Er is geen stookolietank aanwezig.",
        "Het goed bevat geen stookolietank.",
        "De verkoper verklaart dat er in het goed geen stookolietank aanwezig is.",
        "In het goed is nooit een mazouttank geplaatst.",
        "Er bevindt zich geen ondergrondse of bovengrondse stookolietank in het goed.",
      ],
      fr: [
        "Le bien ne comporte pas de citerne à mazout.",
        "Il n'existe pas de citerne à mazout dans le bien.",
        "Le vendeur déclare que le bien vendu n'est pas équipé d'une citerne à mazout.",
        "Aucune citerne à mazout ne se trouve dans le bien.",
        "Le bien n'est pas pourvu de citerne à mazout.",
      ],
      de: [
        "Es gibt keinen Heizöltank.",
        "Auf dem Gut befindet sich kein Heizöltank.",
        "Ein Heizöltank ist nicht vorhanden.",
        "Das Gut verfügt über keinen Öltank.",
        "Der Verkäufer erklärt, dass es weder einen ober- noch einen unterirdischen Heizöltank gibt.",
      ],
    },
  ],
  [
    "description",
    "bedrooms",
    3,
    {
      nl: [
        "Het omvat drie slaapkamers.",
        "Op de verdieping: drie slaapkamers en badkamer.",
        "Verdieping: 3 slpk, badkamer.",
        "Met 3 slaapkamers.",
      ],
      fr: [
        "Il comprend trois chambres.",
        "À l'étage : trois chambres à coucher et une salle de bains.",
        "Premier étage : 3 chambres.",
        "Étage : hall de nuit, trois chambres, salle de bains.",
      ],
      de: [
        "Im Obergeschoss: drei Schlafzimmer.",
        "Obergeschoss mit drei Schlafzimmern und Bad.",
        "Es umfasst 3 Schlafzimmer.",
      ],
    },
  ],
  [
    "description",
    "bathrooms",
    1,
    {
      nl: [
        "Op de verdieping: drie slaapkamers en badkamer.",
        "Met een badkamer.",
        "Verdieping: overloop, badkamer, twee slaapkamers.",
        "Met één badkamer en een douchecel.",
      ],
      fr: [
        "À l'étage : trois chambres et une salle de bains.",
        "Étage : hall de nuit, salle de bains.",
        "Une salle de douche.",
      ],
      de: [
        "Im Obergeschoss: drei Schlafzimmer und ein Badezimmer.",
        "Obergeschoss mit drei Schlafzimmern und Bad.",
        "Ein Bad.",
      ],
    },
  ],
  [
    "description",
    "constructionYear",
    1965,
    {
      nl: [
        "Het huis werd gebouwd in 1965.",
        "Bouwjaar 1965.",
        "De woning dateert van 1965.",
        "De woning werd opgericht in het jaar negentienhonderd vijfenzestig.",
        "Gebouwd omstreeks 1965.",
        "Jaar einde opbouw: 1965.",
      ],
      fr: [
        "La maison a été construite en 1965.",
        "Année de construction : 1965.",
        "La maison date de 1965.",
        "Construite en l'année mil neuf cent soixante-cinq.",
        "La maison fut érigée en 1965.",
        "Bâtie en 1965.",
        "Édifiée en 1965.",
      ],
      de: [
        "Das Haus wurde 1965 erbaut.",
        "Baujahr 1965.",
        "Das Haus stammt aus dem Jahr 1965.",
        "Das Haus wurde im Jahre neunzehnhundertfünfundsechzig errichtet.",
        "Erbaut im Jahre 1965.",
        "Das Gebäude datiert aus 1965.",
      ],
    },
  ],
  [
    "description",
    "cadastralIncome.amount",
    1234,
    {
      nl: [
        "Kadastraal inkomen: ⟦MONEY|€ 1.234,00⟧.",
        "K.I.: ⟦MONEY|1.234 EUR⟧.",
        "Niet-geïndexeerd kadastraal inkomen ⟦MONEY|1.234,00 euro⟧.",
        "Met een kadastraal inkomen van ⟦MONEY|duizend tweehonderd vierendertig euro (€ 1.234,00)⟧.",
        "Het kadastraal inkomen bedraagt ⟦MONEY|1.234 €⟧.",
      ],
      fr: [
        "Revenu cadastral : ⟦MONEY|1.234,00 €⟧.",
        "R.C. ⟦MONEY|1.234 EUR⟧.",
        "Revenu cadastral non indexé : ⟦MONEY|1.234 euros⟧.",
        "Au revenu cadastral de ⟦MONEY|mille deux cent trente-quatre euros⟧.",
        "RC non indexé de ⟦MONEY|1.234,00 €⟧.",
      ],
      de: [
        "Katastereinkommen: ⟦MONEY|1.234,00 €⟧.",
        "K.E. ⟦MONEY|1.234 EUR⟧.",
        "Mit einem Katastereinkommen von ⟦MONEY|1.234 Euro⟧.",
        "Nicht indexiertes Katastereinkommen: ⟦MONEY|1.234,00 EUR⟧.",
        "KE: ⟦MONEY|1.234,00 €⟧.",
      ],
    },
  ],
  [
    "description",
    "floors",
    2,
    {
      nl: ["Bestaande uit twee bouwlagen."],
      fr: ["Maison de deux niveaux."],
      de: ["Haus mit zwei Etagen.", "Zweistöckiges Haus."],
    },
  ],
  [
    "flood",
    "flood.parcelScore",
    "B",
    {
      nl: [
        "Perceelscore: B. Gebouwscore: A.",
        "Het goed heeft een P-score B en een G-score A.",
        "De perceelscore (P-score) is klasse B.",
      ],
    },
  ],
  [
    "flood",
    "flood.buildingScore",
    "A",
    {
      nl: [
        "Perceelscore: B. Gebouwscore: A.",
        "Het goed heeft een P-score B en een G-score A.",
        "De gebouwscore (G-score) is A.",
      ],
    },
  ],
  [
    "other_technical",
    "asbestosCertificate",
    "20230115-000123.001",
    {
      nl: [
        "Het asbestattest met unieke code ⟦REFERENCE|20230115-000123.001⟧ werd opgemaakt op ⟦DATE|15 januari 2023⟧.",
        "Asbestinventarisattest nummer ⟦REFERENCE|20230115-000123.001⟧.",
      ],
    },
  ],
  [
    "energy",
    "epc.value",
    245,
    {
      nl: [
        "Het EPC vermeldt een energiescore van 245 kWh/m².",
        "EPC: 245 kWh/(m² jaar), label C.",
        "Met een kengetal van 245 kWh/m²jaar.",
        "Het energieprestatiecertificaat, met een berekend energieverbruik van 245 kWh/m² per jaar.",
      ],
      fr: [
        "Le certificat PEB indique une consommation de 245 kWh/m².an.",
        "Consommation spécifique : 245 kWh/m²/an.",
        "PEB : C, 245 kWh/m² an.",
        "Classe énergétique C ; Espec : 245 kWh/m2.an.",
      ],
      de: [
        "Der Energieausweis weist einen Verbrauch von 245 kWh/m² im Jahr aus.",
        "PEB: 245 kWh/m².Jahr.",
        "Spezifischer Primärenergieverbrauch: 245 kWh/m²/Jahr.",
      ],
    },
  ],
  ["energy", "epc.label", "C", { nl: ["EPC: 245 kWh/(m² jaar), label C."], fr: ["PEB : C, 245 kWh/m² an."] }],
  ["planning", "zoning", "woongebied", { nl: ["Het goed ligt volgens het gewestplan in woongebied."] }],
  ["planning", "zoning", "zone d'habitat", { fr: ["Le bien est situé en zone d'habitat au plan de secteur."] }],
  [
    "planning",
    "zoning",
    "zone d'habitat à caractère rural",
    { fr: ["affectation : zone d'habitat à caractère rural"] },
  ],
  [
    "planning",
    "zoning",
    "Wohngebiet mit ländlichem Charakter",
    { de: ["Sektorenplan: Wohngebiet mit ländlichem Charakter"] },
  ],
  [
    "description",
    "garden",
    true,
    {
      nl: ["Met tuin.", "Met ⟦GOOD|tuin⟧ en terras."],
      fr: ["Avec jardin.", "Derrière, un jardin clôturé."],
      de: ["Mit Garten.", "Hinter dem Haus liegt ein Garten."],
    },
  ],
  [
    "description",
    "terrace",
    true,
    {
      nl: ["Met een ruim terras.", "Met ⟦GOOD|terras⟧.", "Achteraan een zonnig terras."],
      fr: ["Avec terrasse.", "Une grande terrasse exposée au sud.", "Terrasse et jardin à l'arrière."],
      de: ["Mit Terrasse.", "Hinter dem Haus eine Terrasse."],
    },
  ],
  [
    "description",
    "cellar",
    true,
    {
      nl: ["Kelderverdieping: twee kelders.", "Met kelder.", "Ondergronds: kelder en stookplaats."],
      fr: ["Au sous-sol : deux caves.", "Sous-sol : caves.", "Avec cave."],
      de: ["Kellergeschoss: zwei Kellerräume.", "Mit Keller.", "Untergeschoss: Keller, Heizraum."],
    },
  ],
  [
    "description",
    "garage",
    true,
    {
      nl: ["Met inpandige garage.", "Gelijkvloers: garage, inkomhal.", "Met garage voor twee wagens."],
      fr: ["Avec garage.", "Rez-de-chaussée : garage, hall.", "Garage pour deux voitures."],
      de: ["Mit Garage.", "Erdgeschoss: Garage, Diele.", "Angebaute Garage."],
    },
  ],
  [
    "decennial_liability",
    "newlyBuilt",
    true,
    {
      nl: [
        "De verkoop geschiedt onder het stelsel van de btw.",
        "Het gebouw wordt nieuw verkocht in de zin van het btw-wetboek.",
      ],
      fr: [
        "La vente est faite sous le régime de la TVA.",
        "La loi Breyne du ⟦DATE|9 juillet 1971⟧ est applicable à la présente vente.",
      ],
      de: ["Der Verkauf unterliegt der Mehrwertsteuer.", "Das Gesetz Breyne vom ⟦DATE|9. Juli 1971⟧ findet Anwendung."],
    },
  ],
  [
    "fiscal",
    "newlyBuilt",
    true,
    {
      nl: [
        "De verkoop geschiedt onder het stelsel van de btw, met toepassing van 21%.",
        "De wet Breyne is van toepassing op deze verkoop.",
      ],
      fr: ["La présente vente est soumise à la TVA.", "Vente sous régime T.V.A. au taux de 21 %."],
      de: [
        "Der Verkauf erfolgt unter der Mehrwertsteuerregelung.",
        "Auf den Preis wird die Mehrwertsteuer von 21 % erhoben.",
      ],
    },
  ],
  [
    "energy",
    "epc.value",
    412,
    {
      nl: [
        "EPB-certificaat ⟦REFERENCE|20210503-0000598765-01-2⟧ van ⟦DATE|3 mei 2021⟧: energieklasse G, 412 kWh PE/m²/jaar, CO2-uitstoot 80 kg/m².",
        "Het EPC (⟦REFERENCE|20210503-0002412345-RES-1⟧) vermeldt vierhonderd en twaalf kilowattuur per vierkante meter.",
      ],
      fr: [
        "Le certificat ⟦REFERENCE|20210503012345⟧ fait état de quatre cent douze kilowattheures par mètre carré et par an.",
      ],
      de: [
        "Laut PEB-Zertifikat ⟦REFERENCE|20210503012345⟧ beträgt der Verbrauch vierhundertzwölf Kilowattstunden je Quadratmeter und Jahr.",
      ],
    },
  ],
  [
    "energy",
    "epc.value",
    -12,
    { nl: ["EPC ⟦REFERENCE|20210503-0002412345-RES-1⟧ van ⟦DATE|3 mei 2021⟧: label A+, -12 kWh/m² per jaar."] },
  ],
  [
    "energy",
    "epc.value",
    287,
    { nl: ["EPC ⟦REFERENCE|20210503-0002412345-RES-1⟧ van ⟦DATE|3 mei 2021⟧: label C - 287 kWh/m² per jaar."] },
  ],
  [
    "energy",
    "epc.label",
    "G",
    { fr: ["Suivant certificat PEB n° ⟦REFERENCE|20210503012345⟧ : indicateur « G » (612 kWh/m²/an)."] },
  ],
  [
    "electricity",
    "electricity.conform",
    true,
    {
      nl: [
        "De installatie werd op ⟦DATE|3 mei 2020⟧ gecontroleerd; er werden geen afwijkingen vastgesteld.",
        "De laatste keuring vond plaats op ⟦DATE|3 mei 2020⟧ met goed gevolg.",
        "De installatie kreeg op ⟦DATE|3 mei 2020⟧ een positieve keuring.",
      ],
      de: [
        "Das Protokoll vom ⟦DATE|3. Mai 2020⟧ enthält keine Bemerkungen.",
        "Die am ⟦DATE|3. Mai 2020⟧ durchgeführte Prüfung bestätigt die Übereinstimmung der Anlage mit den Vorschriften.",
      ],
    },
  ],
  [
    "electricity",
    "electricity.conform",
    false,
    {
      nl: ["De installatie kreeg op ⟦DATE|3 mei 2020⟧ een negatieve keuring."],
      de: ["Die Anlage entsprach bei der Prüfung am ⟦DATE|3. Mai 2020⟧ nicht der Allgemeinen Ordnung."],
    },
  ],
  [
    "flood",
    "flood",
    { parcelScore: "B", buildingScore: "C" },
    {
      nl: [
        "Het goed kreeg de scores B (perceel) en C (gebouw).",
        "Perceel: klasse B. Gebouw: klasse C.",
        "Het gebouw werd ingedeeld in klasse C (G-score) en het perceel in klasse B (P-score).",
        "P-score en G-score: respectievelijk B en C.",
        "G-score en P-score: respectievelijk C en B.",
        "Van A tot D gaan de scores; het gebouw heeft score C, het perceel score B.",
      ],
      fr: [
        "Score P : B ; score G : C.",
        "La parcelle a obtenu le score P « B » et le bâtiment le score G « C ».",
        "Le P-score est B et le G-score est C.",
      ],
    },
  ],
  [
    "flood",
    "flood",
    { parcelScore: "A", buildingScore: "A" },
    { nl: ["De P-score en de G-score van het goed zijn beide A."] },
  ],
  [
    "flood",
    "flood",
    { parcelScore: null, buildingScore: null },
    { fr: ["Le score G a été demandé ; le score P d'un bien va de A à D."] },
  ],
  [
    "oil_tank",
    "oilTank",
    "absent",
    {
      nl: ["De verkoper verklaart dat zich in het goed geen houder voor brandstof bevindt of bevonden heeft."],
    },
  ],
  [
    "asbestos",
    "asbestosCertificate",
    "20230111-000123.001",
    {
      fr: ["Certificat d'inventaire amiante n° ⟦REFERENCE|20230111-000123.001⟧."],
      de: ["Asbestinventar: Bescheinigung Nr. ⟦REFERENCE|20230111-000123.001⟧."],
    },
  ],
  [
    "asbestos",
    "asbestosCertificate",
    null,
    { nl: ["Het attest ontbreekt; asbestinventaris nummer ⟦REFERENCE|20190111-000123⟧ wordt overhandigd."] },
  ],
  [
    "occupancy",
    "occupancy",
    "free",
    {
      nl: ["De huurder heeft het goed op ⟦DATE|3 mei 2021⟧ verlaten, zodat het thans vrij is."],
      fr: ["Le bail est venu à échéance le ⟦DATE|3 mai 2021⟧ et les lieux sont vides."],
      de: ["Der Mietvertrag endete am ⟦DATE|3. Mai 2021⟧; das Gut ist seither unbewohnt."],
    },
  ],
  [
    "occupancy",
    "occupancy",
    "occupied_by_seller",
    {
      nl: ["De verkopers behouden het genot van het goed tot ⟦DATE|1 juli 2021⟧."],
      fr: ["Les vendeurs se réservent la jouissance des lieux jusqu'au ⟦DATE|1er juillet 2021⟧."],
    },
  ],
  [
    "planning",
    "zoning",
    "zone voor gesloten bebouwing",
    { nl: ["Het goed ligt volgens het RUP Kernzone in een zone voor gesloten bebouwing."] },
  ],
  [
    "planning",
    "zoning",
    "gebied voor ambachtelijke bedrijven en kmo's",
    { nl: ["De stad meldt dat het goed ligt in het gebied voor ambachtelijke bedrijven en kmo's."] },
  ],
  [
    "description",
    "constructionYear",
    1955,
    { nl: ["Gebouwd in 1955 en verbouwd in 1989."], de: ["1955 gebaut und 1989 umgebaut."] },
  ],
  ["description", "garage", false, { nl: ["Met achtertuin en balkon, zonder garage."] }],
  ["description", "cellar", true, { nl: ["Half ingegraven kelder, gelijkvloers, verdieping en zolder."] }],
  [
    "description",
    "bedrooms",
    3,
    {
      nl: ["Slaapkamer 1 (12 m²), slaapkamer 2 en slaapkamer 3 geven uit op de nachthal."],
      fr: ["Chambre 1, chambre 2 et chambre 3 donnent sur le hall de nuit."],
      de: ["Schlafzimmer 1, Schlafzimmer 2 und Schlafzimmer 3 im Obergeschoss."],
    },
  ],
  ["description", "bedrooms", null, { nl: ["Het plan toont slaapkamer 2 en slaapkamer 4."] }],
  [
    "fiscal",
    "newlyBuilt",
    true,
    {
      nl: [
        "Partijen verklaren dat de verkoop onderworpen is aan de btw.",
        "De wet van ⟦DATE|9 juli 1971⟧ (wet Breyne) is op deze verkoop van toepassing.",
      ],
    },
  ],
  [
    "fiscal",
    "newlyBuilt",
    null,
    {
      nl: [
        "Partijen verklaren dat de verkoop niet onderworpen is aan de btw.",
        "De wet van ⟦DATE|9 juli 1971⟧ (wet Breyne) is op deze verkoop niet van toepassing.",
      ],
    },
  ],
];

const CASES = SENTENCES.flatMap(([kind, field, value, byLanguage]) =>
  (["nl", "fr", "de"] as const).flatMap((language) =>
    (byLanguage[language] ?? []).map((sentence) => ({ kind, field, value, language, sentence })),
  ),
);

it.each(CASES)("reads $field $value in $language: $sentence", ({ kind, field, value, language, sentence }) => {
  const markup =
    kind === "description" ? `${HEAD[language].trimEnd()} ${sentence}` : `${HEAD[language]}§ ${kind}\n${sentence}`;
  const [good] = deriveGoods(createContext(compile(markup, language))).goods;
  expect(good).toHaveProperty(field, value);
});

it("gives a use told of goods by their bracketed letters to all of them", () => {
  const markup =
    "§ description\na) une ⟦GOOD|prairie⟧, ⟦PARCEL|section A n° 1⟧, de ⟦AREA|1 ha⟧ ;\n\nb) une ⟦GOOD|terre⟧, ⟦PARCEL|section A n° 2⟧, de ⟦AREA|1 ha⟧ ;\n\nc) un ⟦GOOD|bois⟧, ⟦PARCEL|section A n° 3⟧, de ⟦AREA|1 ha⟧ ;\n\nd) un ⟦GOOD|jardin⟧, ⟦PARCEL|section A n° 4⟧, de ⟦AREA|5 a⟧.\n\n§ occupancy\nLes biens a) et b) sont loués à Monsieur ⟦PERSON|Luc Petit⟧. Les biens c) et d) sont libres d'occupation.";
  const { goods } = deriveGoods(createContext(compile(markup, "fr")));
  expect(goods.map(({ occupancy }) => occupancy)).toEqual(["let", "let", "free", "free"]);
});
