/**
 * What a noun phrase names, by folded text (no accents, ß as ss): the first row that matches tells type and subtype, so narrow words stand before wide ones.
 * Sources: the wording tables of domain.md (c), the cadastral natures (FPS Finance, "aard"), and the German equivalents of the Eupen offices.
 */
import type { GoodSubtype, GoodType } from "../../deed.ts";

type GoodWord = { readonly pattern: RegExp; readonly type: GoodType; readonly subtype?: GoodSubtype };

const row = (type: GoodType, pattern: RegExp, subtype?: GoodSubtype): GoodWord =>
  subtype === undefined ? { pattern, type } : { pattern, type, subtype };

export const GOOD_WORDS: readonly GoodWord[] = [
  row(
    "other",
    /rusthuis|rustoord|woonzorg|maison de (?:repos|soins)|ziekenhuis|hopital|krankenhaus|altenheim|\bschool|ecole|schule|\bkerk\b|eglise|kirche|kapel\b|chapelle|kapelle|klooster|couvent|kloster/,
  ),
  row(
    "building",
    /appartementsgebouw|flatgebouw|opbrengst(?:eigendom|huis|gebouw)|meergezins|immeuble (?:de rapport|(?:a|de) (?:\p{L}+ )?(?:appartements|logements))|maison de rapport|mehrfamilien|apparte?mente?n?gebaude|apartmenthaus|wohnblock|renditehaus|mietshaus|rapport(?:huis|gebouw)|(?:ensemble|complexe) immobilier/u,
  ),
  row("holiday_home", /vakantiebungalow|weekendbungalow|ferienbungalow|bungalow de vacances/, "bungalow"),
  row(
    "holiday_home",
    /vakantie|weekendhuis|weekendverblijf|buitenverblijf|chalet|maison de vacances|seconde residence|residence secondaire|\bgite\b|ferienhaus|ferienwohnung|wochenendhaus|jagdhutte|bungalowpark|stacaravan|caravane residentielle|mobil[- ]?home/,
  ),
  row("apartment", /penthouse/, "penthouse"),
  row("apartment", /duplex|triplex|maisonette/, "duplex"),
  row("apartment", /studio|einzimmer|kitchenette/, "studio"),
  row(
    "apartment",
    /gelijkvloers\w* (?:appartement|woongelegenheid|wooneenheid|flat)|appartement (?:gelijkvloers|du rez|au rez)|erdgeschosswohnung|rez-de-jardin|rez-de-chaussee (?!commerc)/,
    "ground_floor_flat",
  ),
  row(
    "commercial",
    /handels|winkel|commerc|magasin|boutique|cafe\b|horeca|restaurant|hotel(?! de maitre)|herberg|auberge|estaminet|taverne|bistro|geschaft|laden(?:lokal|raum|flache)?\b|verkaufs(?:flache|raum)|gasth|gaststatt|drankgelegenheid|drankhuis|brasserie|(?<!steen)bakkerij|boulangerie|backerei|slagerij|boucherie|metzgerei|apotheek|pharmacie|apotheke|(?:^|schank|gast)wirtschaft|friture|frituur|toonzaal|showroom|kiosk|drogist|kapsalon|kruidenier|epicerie|supermar|superette|warenhuis|feestzaal|salle des fetes|tankstation|benzinestation|station-service|tankstelle/,
  ),
  row("office", /kantoor|burelen|bureaux?\b|buro|local professionnel|praktijk(?:ruimte)?|cabinet|praxis/),
  // Closed ones ("fermé"): without their accents they would be farms.
  row("garage", /^(?:garage|box|boxe)(?: de garage)? ferme$/),
  row(
    "farm",
    /hoeve|boerderij|boerenhof|landbouwbedrijf|landbouwuitbating|landbouwloods|landgebouw|ferme\b|\bcense\b|corps de logis|exploitation agricole|bauernh|bauerngut|landwirtschaftliche?[nrs]? (?:betrieb|anwesen|gebaude|gut)|gehoft|gutshof|pachthof|hofstede|hofstee|hofgebouwen/,
  ),
  row(
    "industrial",
    /werkplaats|werkhuis|loods|magazijn|fabriek|nijverheid|industri|hangar|slachthuis|bedrijfs|opslagplaats|atelier|entrepot|halle?\b|usine|werkstatt|lagerhalle|fabrik|gewerbe|lagerhaus|bedrijfspand|ambacht|zagerij|scierie|molen\b|moulin|muhle|brouwerij|brauerei|brasserie industrielle|drukkerij|imprimerie|druckerei|sagewerk|smidse|\bforge\b|schmiede|steenbakkerij|briqueterie|ziegelei|schrijnwerkerij|menuiserie|schreinerei|tannerie|gerberei|leerlooierij|filature|spinnerij|spinnerei|weverij|weberei|wasserij|blanchisserie|\bkmo\b|artisanal|lagergebaude/,
  ),
  row(
    "land",
    /(?<!land)bouw(?:grond|perceel|kavel|terrein|lot|plaats)\b|bouwrijp|grond om te bouwen|(?:terrain|parcelle|place|lot|lotissement|emplacement|terre) a batir|terrain (?:a construire|constructible|propre a batir|destine a (?:la construction|batir|la batisse))|bauland|bauplatz|baugrund|bauparzelle|baugelande|baustelle|bauterrain|baulos\b|verkavelingslot|perceel grond bestemd voor (?:woning)?bebouwing|perceel grond bestemd voor woningbouw/,
    "building_plot",
  ),
  row(
    "apartment",
    /appart|apartment|flat(?:je)?\b|loft|wohnung(?:en)?\b|eigentumswohnung|woongelegenheid|wooneenheid|woonunit|assistentiewoning|residence-services?|studentenk(?:amer|ot)|chambre d.etudiant|unite de logement|entite/,
  ),
  row("house", /villa(?!ge)/, "villa"),
  row("house", /bungalow/, "bungalow"),
  row(
    "house",
    /rij(?:en)?woning|rij(?:en)?huis|maison (?:mitoyenne|en rangee)|reihen(?:eck|mittel|end)?haus|gesloten bebouwing/,
    "row_house",
  ),
  row(
    "house",
    /doppelhaushalfte|tweegezinswoning|koppelwoning|maison jumelee|half[- ]?open (?:bebouwing|woning)/,
    "semi_detached",
  ),
  row("house", /(?:^|\s)open bebouwing/, "detached"),
  row("house", /fermette/, undefined),
  row(
    "garage",
    /garage(?!n?(?:stell)?platz|nstellplatz)|autoberg|koetshuis|remise (?:a|pour) voitures?|box\b|boxe\b|garagebox|stellbox/,
  ),
  row(
    "parking",
    /parking|parkeer|standplaats|staanplaats|emplacement|stationnement|stellplatz|parkplatz|tiefgaragenplatz|garagenplatz|autostand|autostaan|parkstand|car-?port/,
  ),
  row(
    "house",
    /woonhuis|woning|(?<!tuin|bak|wagen|koets)(?:huis|huizen)\b|huizing|woonst|maison|habitation|(?<!garten|gewachs|back|bienen)(?:haus|hauser)\b|wohngebaude|hausbesitz|anwesen|kasteel|chateau|landhaus|hotel de maitre|bel(?:le)?[- ]etage|pavillon|cottage|pastorie|presbytere|demeure|herrenhaus|schloss/,
  ),
  row("storage", /kelder|cave|keller/, "cellar"),
  row("storage", /zolder|grenier|\bcombles\b|dachboden|dachraum|speicher|mansarde/, "attic"),
  row(
    "storage",
    /berging|bergplaats|bergruimte|debarras|reduit|abstellraum|fahrradraum|reserve|remise|schuurtje|lagerraum|lokaal|opslag|stockage|local (?:(?:a|de|pour) )?(?:velos?|rangement)/,
  ),
  row(
    "farmland",
    /weiland|weide|wei\b|hooiland|meers|beemd|bempt|prairie|(?<!\p{L})pres?\b|pature|paturage|pacage|embouche|wiese|herbage|grasland|paddock|grunland|obstwiese|mahwiese/u,
    "meadow",
  ),
  row(
    "farmland",
    /bouwland|(?<!b)akker|labour|terre (?:de culture|arable|labourable|cultivee)|champ|(?<!b)acker|zaai(?:land|grond)|ploegland|pflugland|pflanzland|maisland|kouter|\bsart(?:age)?\b|(?<!fonds de )\bterres?\b(?! a batir)|warmoesgrond|feld\b/,
    "arable",
  ),
  row(
    "farmland",
    /landbouwgrond|boomgaard|bon?gert|bungert|verger|obstgarten|baumgarten|(?:laag|hoog)stam|landwirtschaft|terrain agricole|parcelle agricole|boomkwekerij|pepiniere|baumschule|wijngaard|vigne|vignoble|weinberg|hopveld|houblonniere|cultuurgrond|agrarische? grond|landbouwperceel|(?:perceel|percelen|partij(?:en)?|stuk(?:ken)?) land\b|bien rural/,
  ),
  row("land", /tuin(?!huis)|(?<!abri de )jardin|garten(?!haus)|hof\b|moestuin|lochting|potager|courtil/, "garden"),
  row(
    "forest",
    /bos(?:je|jes)?\b|bossen|bosgrond|bosperceel|naaldhout|loofhout|hakhout|aanplanting|populier|bois|foret|wald|holzung|geholz|\bforst|\bbusch\b|lohhecke|sapin|plantage|plantation d|peupler|peuplier|pessiere|epicea|hetraie|chenaie|fichten|tannen|pflanzung|schonung|pinede|futaie|taillis|hecke|heckenwald|struweel/,
  ),
  row("house", /koer/, undefined),
  row(
    "land",
    /grond|terrein|heide|vijver|moeras|weg\b|wegen\b|park\b|terrain|etang|chemin|bruyere|friche|lande|parcel|perceel|percelen|parzelle|grundstuck|gelande|teich|odland|strook|stroken|bande|streifen|weiher|emprise|sentier|voirie|talud|talus|gracht|oever|sol\b|fonds|plein|place\b|koer|cour\b|hofraum|unland|venn|marais|duin|water|steinbruch|carriere\b|groeve|boschung/,
  ),
  row("building", /(?<!bij|neben|achter|hinter)gebouw|(?<!neben|hinter)gebaude|immeuble|batiment/),
];

/**
 * What belongs to a house or a farm and is no good beside it, but one where it is sold alone ("une grange, section A n° 90"). Types by the groups of the
 * cadastral natures: barns, stables and greenhouses are farm buildings, sheds are stores.
 */
export const OUTBUILDINGS: readonly GoodWord[] = [
  row(
    "farm",
    /schuur(?!tje)|(?:paarden|koe|koeien|varkens|vee|geiten)?stal(?:len|ling|lingen)?\b|\bserres?\b|grange|etable|ecurie|bergerie|porcherie|hangar agricole|scheune|stall(?:ung|ungen|gebaude)?\b|gewachshaus|landwirtschaftliches gebaude/,
  ),
  row("storage", /afdak|tuinhuis|schuurtje|appentis|abri|remise|schuppen|unterstand|gartenhaus/),
];

/** Adjectives and phrases beside the noun that tell the subtype of a house. Same sources; "in halboffener Bauweise" as Eupen offices word it. */
export const SUBTYPE_PHRASES: readonly {
  readonly pattern: RegExp;
  readonly subtype: GoodSubtype;
  readonly type: GoodType;
}[] = [
  {
    type: "house",
    subtype: "semi_detached",
    pattern:
      /(?:fa[cç]ades|gevels|fassaden)\s*:[\s☒☑✓✔]*3|half[- ]?open|drie(?:gevel|zijdig)|drie gevels|(?:trois|3) fa[cç]ades|jumel[ée]e|halboffen|drei Fassaden|Doppelhaush[äa]lfte|tweewoonst|halfvrijstaand|semi-mitoyenne|(?:jointive|mitoyenne|accolée|contigu[ëe]+) (?:d['’]un|sur un|par un|à un) (?:seul )?côté|(?:aan|langs) (?:één|een|1) (?:enkele )?(?:zijde|kant) (?:aangebouwd|gesloten)|(?:aangebouwd|gesloten) (?:aan|langs) (?:één|een|1) (?:enkele )?(?:zijde|kant)|eenzijdig aangebouwd|einseitig angebaut|an (?:nur )?einer Seite angebaut/iu,
  },
  {
    type: "house",
    subtype: "row_house",
    pattern:
      /(?:fa[cç]ades|gevels|fassaden)\s*:[\s☒☑✓✔]*2|rijwoning|rijhuis|aaneengesloten|(?:de|en) rangée|gesloten (?:bebouwing|reeks)|ingesloten|tussen (?:twee )?(?:gemene|scheidings)muren|entre mitoyen(?:ne)?s|mitoyenne\b|(?:deux|2) fa[cç]ades|Reihenhaus|geschlossene[rn]? Bauweise|zwei Fassaden|tweegevel/iu,
  },
  {
    type: "house",
    subtype: "detached",
    pattern:
      /(?:fa[cç]ades|gevels|fassaden)\s*:[\s☒☑✓✔]*4|alleenstaand|vrijstaand|losstaand|open bebouwing|viergevel|vier gevels|(?:quatre|4) fa[cç]ades|frei ?stehend|allein ?stehend|offene[rn]? Bauweise|vier Fassaden|isol[ée]e/iu,
  },
  {
    type: "apartment",
    subtype: "ground_floor_flat",
    pattern: /gelijkvloerse? appartement|appartement (?:op het gelijkvloers|du rez|au rez|sis au rez)/iu,
  },
  { type: "apartment", subtype: "duplex", pattern: /duplex|op twee niveaus|en duplex/iu },
];

/** Accessories of a good that the record has flags for, by folded text of the entity. */
export const ACCESSORIES = {
  terrace: /terras|terrasse|balkon|balcon|loggia|dakterras/,
  garden:
    /(?<!dak)tuin(?!huis|grond|berging)|tuintje|jardin(?!iere)|garten(?!haus)|(?:^|\s)hof(?:ken|je)?$|moestuin|potager|hoveniers?hof|moeshof|lochting/,
  garage: /garage|koetshuis|autobergplaats|remise a voiture/,
  cellar: /kelder|cave(?!au)|keller/,
} as const;

/** Types on which people live or work: what certificates, tanks and building years can belong to. */
export const BUILT_TYPES: ReadonlySet<GoodType> = new Set<GoodType>([
  "house",
  "apartment",
  "garage",
  "commercial",
  "office",
  "industrial",
  "farm",
  "holiday_home",
  "building",
  "storage",
  "other",
]);

/** Units of a building in co-ownership: the ground under it is not their own area. */
export const UNIT_TYPES: ReadonlySet<GoodType> = new Set<GoodType>([
  "apartment",
  "garage",
  "parking",
  "storage",
  "commercial",
  "office",
]);

/**
 * Nouns that name a good when the model marked none: whole words only, the commonest of each language. Used where a parcel stands beside them, so that a
 * missed entity costs no good.
 */
export const PLAIN_NOUNS =
  /(?<![\p{L}-])(?:(?:rij|heren|handels|boeren|burger|woon)?huis|woning|(?:rij|eengezins|vakantie)woning|villa|bungalow|fermette|hoeve|boerderij|(?:duplex)?appartement|studio|penthouse|garage(?:box)?|(?:auto)?sta(?:an|nd)plaats|parkeerplaats|kelder|berging|(?:perceel )?(?:bouw|landbouw|tuin|bos)?grond|bouwland|weiland|(?:partij |perceel |stuk )?(?:weide|land|hooiland|zaailand|ploegland|meers(?:ch)?|wei|bos|bosgrond|heide)|lochting|moestuin|hofsted(?:e|eke)|boomgaard|loods|magazijn|handelspand|kantoor|werkplaats|maison(?: d['’]habitation)?|appartement|fermette|ferme|chalet|garage|emplacement de parking|cave|terrain(?: à bâtir)?|parcelle(?: de terrain)?|prairie|pâture|pré|terre(?: de culture)?|bois|verger|futaie|taillis|sapinière|étang|jardin|potager|pacage|hangar|entrepôt|atelier|bureau|rez commercial|local (?:commercial|professionnel)|magasin|(?:wohn|einfamilien|bauern|ferien|reihen)?haus|wohnung|apparte?ment|stellplatz|keller(?:raum)?|bauplatz|bauland|grundstück|parzelle|(?:mäh|pferde)?wiese|weide|ackerland|acker|(?:fichten|laub|nadel|misch|eichen|buchen|hoch|jung)?wald|(?:fichten|kiefern|wald|jung)?pflanzung|obstwiese|garten|scheune|(?:lager|werk|fabrik)?halle|geschäftshaus)(?![\p{L}-])/iu;
