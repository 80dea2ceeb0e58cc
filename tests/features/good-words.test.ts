import { expect, it } from "vitest";
import { classifyGood, classifyHead } from "../../src/features/goods/classify.ts";

/** What notaries of three languages call each kind of good. */
const WORDS: readonly (readonly [type: string, subtype: string | null, words: string])[] = [
  [
    "land",
    "building_plot",
    "Baustelle|Baugrundstück|Baugrundstueck|Bauparzelle|Baulos|Bauterrain|lot à bâtir|terrain à bâtir|parcelle de terrain à bâtir|emplacement à bâtir|place à bâtir|terrain constructible|terrain destiné à la construction|bouwlot|bouwplaats|bouwkavel|perceel bouwgrond|stuk bouwgrond|bouwrijp perceel|grond om te bouwen|verkavelingslot|perceel grond bestemd voor woningbouw|perceel grond bestemd voor bebouwing|Parzelle Bauland|terrain propre à bâtir|perceel bouwterrein",
  ],
  [
    "land",
    null,
    "perceel grond|stuk grond|terrain|parcelle de terrain|fonds de terre|Grundstück|Geländestreifen|strook grond|lap grond|vijver|étang|chemin|weg|Weg|Teich|Weiher|Ödland|heide|bruyère|friche|excédent de voirie|bande de terrain|Hofraum|Bodenparzelle|Grundstücksparzelle|Parzelle|lopje grond|terrein|Steinbruch|carrière|groeve|Böschung",
  ],
  [
    "land",
    "garden",
    "tuin|jardin|Garten|moestuin|potager|Gemüsegarten|hof|Hausgarten|courtil|lochting|jardinet|siertuin",
  ],
  [
    "farmland",
    "meadow",
    "weide|weiland|prairie|pré|pâture|pâturage|Wiese|Weide|Mähwiese|hooiland|hooiweide|graasweide|meers|pré de fauche|prairie de fauche|herbage|Viehweide|Weideland|Wiesengrundstück|Heuwiese|grasland|beemd|bempt|embouche|Grünland|prairie permanente|huisweide|pré à faucher|weiland en hooiland|Wiesenparzelle|Wässerwiese",
  ],
  [
    "farmland",
    "arable",
    "bouwland|akkerland|zaailand|terre|terre labourable|terre de culture|labour|champ|Acker|Ackerland|akker|pièce de terre|Feld|Ackerparzelle|kouter|terre arable|terre à labour|Pflugland|sartage|sart|zaaigrond|partij zaailand|ploegland|Ackergrundstück|Pflanzland|maïsland",
  ],
  [
    "farmland",
    null,
    "landbouwgrond|boomgaard|verger|Obstgarten|terrain agricole|landwirtschaftliches Gelände|cultuurgrond|landbouwperceel|hoogstamboomgaard|pépinière|boomkwekerij|wijngaard|vigne|Weinberg|parcelle agricole|landwirtschaftliche Parzelle|Landwirtschaftsparzelle|laagstamplantage|Baumgarten|houblonnière|hopveld|partij land|stuk land|perceel land",
  ],
  [
    "forest",
    null,
    "bos|bosgrond|bosperceel|bois|forêt|Wald|Waldung|Waldparzelle|Holzung|sapinière|futaie|taillis|populierenbos|populieraanplanting|peupleraie|pessière|épicéa|hêtraie|chênaie|dennenbos|sparrenbos|mastbos|Fichtenbestand|Fichtenschonung|Lohhecke|Hochwald|Niederwald|Busch|Schälhecke|hakhout|bosje|plantation d'épicéas|plantation de peupliers|aanplanting|bois de haute futaie|bois résineux|Tannenwald|Gehölz|Forst|Forstparzelle|sapins",
  ],
  [
    "house",
    null,
    "woonhuis|huis|maison|maison d'habitation|Wohnhaus|Haus|Einfamilienhaus|burgershuis|herenhuis|werkmanshuis|maison de maître|maison ouvrière|maison unifamiliale|habitation|eengezinswoning|woonst|Wohngebäude|Anwesen|hoekhuis|hoekwoning|maison de village|pavillon|Zweifamilienhaus|Arbeiterhaus|kasteel|château|Landhaus|pastorie|presbytère|hôtel de maître|bel-etage|bel-étage|bel-etagewoning|belle-étage|bien immobilier à usage d'habitation|immeuble d'habitation|immeuble à usage d'habitation|conciergewoning|conciërgewoning|maisonnette|woonstede|Hausbesitzung|Wohnhausbesitz|kangoeroewoning|arbeiderswoning|maison bourgeoise|maison de rentier|maison d'ouvrier|Bürgerhaus|Stadthaus|Siedlungshaus|fermette|boerenhuis|maison de campagne|maison rurale|landhuis|burgerwoning",
  ],
  ["house", "row_house", "rijwoning|rijhuis|Reihenhaus|rijenhuis|Reiheneckhaus|maison en rangée"],
  ["house", "villa", "villa|Villa|villa landelijk"],
  ["house", "bungalow", "bungalow|Bungalow"],
  ["house", "semi_detached", "Doppelhaushälfte|koppelwoning|maison jumelée|halfopen woning"],
  [
    "holiday_home",
    null,
    "chalet|vakantiewoning|weekendhuis|Ferienhaus|Wochenendhaus|résidence secondaire|maison de vacances|buitenverblijf|Ferienwohnung|caravane résidentielle|vakantiehuis|gîte|gîte rural|seconde résidence|Jagdhütte|chalet de chasse",
  ],
  [
    "apartment",
    null,
    "appartement|flat|Wohnung|Eigentumswohnung|Appartement|Apartment|dakappartement|dienstflat|assistentiewoning|serviceflat|résidence-services|loft|Loft|studentenkamer|chambre d'étudiant|Dachwohnung|Mietwohnung|Etagenwohnung|hoekappartement|flatje|assistentieflat|woonunit|Seniorenwohnung|Mansardenwohnung",
  ],
  ["apartment", "studio", "studio|Studio|Einzimmerwohnung"],
  ["apartment", "duplex", "duplex|duplexappartement|appartement-duplex|Maisonettewohnung|triplex|Duplexwohnung"],
  ["apartment", "penthouse", "penthouse|Penthouse|Penthouse-Wohnung"],
  [
    "apartment",
    "ground_floor_flat",
    "gelijkvloers appartement|appartement du rez-de-chaussée|Erdgeschosswohnung|gelijkvloerse woongelegenheid",
  ],
  [
    "garage",
    null,
    "garage|autobergplaats|garagebox|box|Garage|box de garage|garage fermé|autobox|Doppelgarage|garage souterrain|Einzelgarage|Tiefgarage|Garagenbox|autogarage|koetshuis|remise à voitures|box fermé|garage n° 3|autoberging|Fertiggarage|garageberging",
  ],
  [
    "parking",
    null,
    "parkeerplaats|autostaanplaats|staanplaats|emplacement de parking|parking|Stellplatz|Autostellplatz|Parkplatz|Tiefgaragenplatz|Tiefgaragenstellplatz|emplacement pour voiture|emplacement de voiture|car-port|carport|parking extérieur|Abstellplatz|Einstellplatz|Garagenstellplatz|Parkstand|Außenstellplatz|Stellplatz für Pkw|aire de stationnement|autoparking|parkeervak|parking couvert|open parking",
  ],
  [
    "storage",
    "cellar",
    "kelder|cave|Keller|Kellerraum|kelderberging|caveau|Kellerabteil|privatieve kelder|wijnkelder|cave privative|Weinkeller|kelderruimte|Kellerparzelle",
  ],
  [
    "storage",
    "attic",
    "zolder|grenier|Dachboden|Speicher|mansarde|zolderkamer|Mansarde|chambre mansardée|Dachraum|combles",
  ],
  [
    "storage",
    null,
    "berging|fietsenberging|débarras|Abstellraum|remise|bergplaats|bergruimte|local à vélos|Fahrradraum|réduit|local de rangement|Lagerraum|local vélos",
  ],
  [
    "commercial",
    null,
    "handelshuis|winkel|handelspand|magasin|maison de commerce|rez commercial|Geschäftshaus|Ladenlokal|surface commerciale|handelsgelijkvloers|café|restaurant|hotel|hôtel|Gaststätte|Gasthof|herberg|Wirtschaft|winkelhuis|commerce|local commercial|Geschäftslokal|Verkaufsfläche|rez-de-chaussée commercial|estaminet|auberge|station-service|tankstation|Tankstelle|frituur|slagerij|boucherie|Metzgerei|Bäckerei|handelszaak|winkelruimte|handelsruimte|toonzaal|showroom|Wohn- und Geschäftshaus|Kiosk|drogisterij|winkelpand|kapsalon|taverne",
  ],
  [
    "office",
    null,
    "kantoor|bureau|bureaux|Büro|Büroräume|kantoorruimte|kantoorgebouw|immeuble de bureaux|Bürogebäude|praktijkruimte|cabinet médical|Arztpraxis|Praxisräume|plateau de bureaux|burelen|artsenpraktijk|kantoorunit|Büroetage|Bürofläche|espace de bureaux",
  ],
  [
    "industrial",
    null,
    "loods|magazijn|werkplaats|hangar|entrepôt|atelier|Halle|Lagerhalle|Werkstatt|Fabrik|usine|fabriek|nijverheidsgebouw|bedrijfsgebouw|KMO-unit|Gewerbehalle|bâtiment industriel|Industriegebäude|molen|moulin|Mühle|zagerij|scierie|Sägewerk|brouwerij|Brauerei|opslagplaats|bedrijfshal|smidse|forge|Schmiede|Werkhalle|Lagerhaus|bedrijfsunit|nijverheidspand|hall industriel|hall de stockage|steenbakkerij|tannerie|briqueterie|Ziegelei|Schreinerei|schrijnwerkerij|menuiserie|Gerberei|filature|weverij|KMO-gebouw|bâtiment artisanal|Lagergebäude|garagewerkplaats",
  ],
  [
    "farm",
    null,
    "hoeve|boerderij|ferme|Bauernhof|hofstede|landbouwbedrijf|exploitation agricole|Gehöft|boerenhof|pachthoeve|corps de ferme|landbouwuitbating|bâtiments de ferme|Gutshof|ferme en carré|vierkantshoeve|hoevegebouwen|landwirtschaftliches Anwesen|ferme avec dépendances|hofstee|cense|Bauerngut",
  ],
  [
    "building",
    null,
    "appartementsgebouw|immeuble de rapport|opbrengsteigendom|Mehrfamilienhaus|gebouw|bâtiment|Gebäude|immeuble à appartements|immeuble|Wohnblock|handels- en appartementsgebouw|opbrengstgebouw|immeuble mixte|ensemble immobilier|Gebäudekomplex|immeuble de logements|maison de rapport|complexe immobilier|flatgebouw|immeuble de trois appartements|rapportgebouw|Apartmenthaus|Renditehaus|immeuble à trois logements|Mietshaus",
  ],
];

it.each(WORDS.flatMap(([type, subtype, words]) => words.split("|").map((word) => [word, type, subtype] as const)))(
  "knows %s as %s, %s",
  (word, type, subtype) => {
    expect(classifyGood(word)).toEqual({ type, subtype });
  },
);

const OUTBUILDINGS =
  "tuinhuis|abri de jardin|Gartenhaus|schuur|grange|Scheune|Schuppen|stal|étable|Stall|écurie|serre|Gewächshaus|afdak|appentis";
it.each(OUTBUILDINGS.split("|"))("holds %s for a part of another good, unless it is sold alone", (word) => {
  expect(classifyGood(word)).toBeNull();
  expect(classifyHead(word)?.type).toMatch(/^(?:farm|storage)$/);
});

it.each(["bijgebouw", "dépendances", "Nebengebäude", "bakhuis"])("holds %s for no good", (word) => {
  expect(classifyHead(word)).toBeNull();
});
