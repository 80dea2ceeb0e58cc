/**
 * Words that the contract's span rules turn on, in the three languages. Sources: the contract's conventions and domain.md where noted; the rest is the
 * common vocabulary of deeds. Patterns are parts of regular expressions, matched without regard to case unless noted.
 */

/** Abbreviated legal forms (Belgian Code of companies of 1999 and 2019, their old forms, German and Luxembourg ones); with and without stops. */
const FORMS = [
  ...[
    "NV",
    "BV",
    "BVBA",
    "EBVBA",
    "CVBA",
    "CVOA",
    "CV",
    "VOF",
    "VZW",
    "IVZW",
    "GCV",
    "Comm\\.?V",
    "Comm\\.?VA",
    "VME",
    "BMS",
  ],
  ...[
    "SA",
    "SRL",
    "SPRL",
    "SPRLU",
    "SCRL",
    "SCRI",
    "SC",
    "SNC",
    "SCS",
    "SComm",
    "SCA",
    "ASBL",
    "AISBL",
    "ACP",
    "SAS",
    "SARL",
    "SCI",
  ],
  ...["AG", "GmbH", "PGmbH", "Gen\\.", "GoE", "VoG", "KG", "OHG", "KommG", "eG"],
];
const spaced = (form: string): string =>
  /^[A-Z]{2,6}$/.test(form) ? `${[...form].join("\\.\\s?")}\\.?|${form}` : form;
const DOTTED_FORM = ["vzw", "ivzw", "asbl", "nv", "bv", "bvba", "cvba", "sprl", "srl", "sa", "scrl", "sc", "vog"]
  .map((form) => `${[...form].join("\\.\\s?")}\\.`)
  .join("|");
/** Case matters: "ag" and "sc" are no forms; "vzw", "asbl", "nv", "bvba" in small letters are. */
export const LEGAL_FORM = `(?:${FORMS.map(spaced).join("|")}|vzw|ivzw|asbl|nv|bv|bvba|cvba|sprl|srl|${DOTTED_FORM})`;

/** What may stand before a person's name and is never part of it (contract: no title, no role). */
const PERSON_TITLE = [
  ...[
    "de\\s+heer",
    "de\\s+heren",
    "heer",
    "mevrouw",
    "mevr?\\.",
    "mw\\.",
    "juffrouw",
    "jonkheer",
    "meester",
    "mr\\.",
    "notaris",
    "weduwe",
  ],
  ...[
    "monsieur",
    "madame",
    "mademoiselle",
    "messieurs",
    "mesdames",
    "mme",
    "mmes",
    "mlles?",
    "d(?:emoise)?lles?",
    "mm\\.",
    "épx?\\.",
    "epx?\\.",
    "épouse",
    "maître",
    "maitre",
    "notaire",
    "veuve",
  ],
  ...["dossier", "schöffen?", "schepen", "échevin", "wwe\\.", "vve", "melle", "e\\.\\s?h\\.", "r\\.\\s?p\\."],
  ...["herrn?", "frau", "fräulein", "notarin?", "witwe", "eheleuten?", "dr\\.", "ing\\.", "ir\\.", "prof\\."],
].join("|");

/** One or more of them at the start of a span. */
export const LEADING_TITLES = new RegExp(`^(?:(?:${PERSON_TITLE})\\s+)+(?=\\p{L})`, "iu");

/** Titles that only a natural person bears: what follows one is a PERSON whatever the model says. */
export const HONORIFIC = [
  ...["de\\s+heer", "mevrouw", "mevr\\.", "juffrouw", "jonkheer"],
  ...["monsieur", "madame", "mademoiselle", "mme", "mlle"],
  ...["herrn?", "frau", "fräulein"],
].join("|");

/** Particles of surnames; a name that ends in one goes on. */
export const PARTICLE =
  "(?:de|del|della|den|der|des|di|du|da|dos|el|la|le|les|lo|op|ten|ter|van|vande|vander|vanden|von|vom|zu|zum|'t|’t|d['’]|t['’])";

/** Halves that carry on the same surname: Arabic and Berber articles, saints. */
export const BOUND_HALF = /(?:^|\s)(?:al|el|aït|ait|ben|bint|abd|ibn|ou|saint|sainte|sint|sankt|st\.?)$/iu;

/** First halves of hyphenated given names; a hyphen elsewhere in a bare surname joins a couple (contract: two spans). */
export const HYPHENATED_GIVEN_NAME =
  /(?:^|\s)(?:[A-ZÀ-Ý]\.|jean|marie|maria|anne|anna|ann|pierre|paul|louis|luc|marc|charles|philippe|rose|lise|eva|claire|carl|karl|hans|heinz|franz|klaus|ernst|hans|jan|piet|els|jo|joseph|jacques|françois|michel|yves|guy|henri|andré|georges|léon|victor|lou)-/iu;

/** What announces a married couple: the hyphen in the name behind it joins two persons, given names or not. */
export const COUPLE =
  /(?:\bechtgenoten|\bechtelieden|\bechtpaar|\bhuwelijksgemeenschap|\bhuwgemeenschap|\bheer\s+en\s+mevrouw|(?<!\p{L})(?:[ée]poux|[ée]px?\.)|\bcouple|\bcommunauté|\bgütergemeinschaft|\bm(?:onsieur|\.)\s+et\s+m(?:adame|me)|\beheleuten?|\behepaar|\bherrn?\s+und\s+frau)\s+$/iu;

/** The deed's own words, which print in capitals in headings and after "hierna genoemd": never a person, organisation or place (model card: its weak side). */
export const DEED_WORD = new RegExp(
  `^(?:${[
    "(?:(?:de|het|den|der|die|das|dem|le|la|les|du|au|aux|des|een|un|une|ein|eine|en|et|und)\\s+|l['’]\\s*)*",
    `(?:${[
      ..."eigenhandig|mter|mtr|primo|secundo|tertio|quarto|quinto|sexto|litt?era|alleen|vandaag|heden|enerzijds|anderzijds|daken|straat|elektriciteit|epb|epc|peb|prijs|machten|erfpacht|opstal|ruiler|lot|bouwheer|promotor|grondeigenaar|zijn\\s+verschenen|koper|verkoper|partij|partijen|schenker|begiftigde|eigenaar|huurder|verhuurder|lasthebber|volmachtgever|comparant|verschijner|ondergetekende|kandidaat-koper|erfpachter|erfpachtgever|opstalgever|opstalhouder|kredietgever|kredietnemer|syndicus|notaris|goed|prijs|verkoop|verkoping|aankoop|koop|schenking|ruil|ruiling|verdeling|akte|kosten|voorwaarden|eigendom|gebruik|genot|bestemming|beschrijving|oorsprong|lastgeving|volmacht|aanwas|bodem|stedenbouw|slotverklaringen|kwijting|waarvan|geregistreerd|toewijzing|gedelegeerde|bestuurder|zaakvoerder|\\p{L}*akte|\\p{L}*overeenkomst|reglement|statuten|mede-eigenaars|vereniging\\s+van\\s+mede-eigenaars|wet\\s+breyne|welke|dewelke|ins|nis|nationaliteit|stad|gemeente|provincie|gewest|staat|agentschap|afdeling|college|gemeenteraad|vennootschap|vereniging|belgisch\\s+staatsblad|burgerlijk\\s+wetboek|bosdecreet|bodemdecreet|vlaamse\\s+(?:wooncode|codex.*)|wooncode"
        .split("|")
        .flatMap((word) => [word, `${word}s`]),
      ..."aujourd['’]hui|biens\\s(?:ruraux|meubles|immeubles)|juge\\sde\\spaix|olographe|premièrement|deuxièmement|troisièmement|électricité|pouvoirs?|emphytéose|superficie|échangiste|coéchangiste|copermutant|promoteur|bailleresse|preneuse|acquéreuse|venderesse|ont\\s+comparu|vendeur|vendeurs|vendeuse|acquéreur|acquéreurs|acheteur|acheteurs|partie|parties|donateur|donatrice|donataire|donataires|bailleur|preneur|emphytéote|tréfoncier|superficiaire|copartageant|copartageants|comparant|comparants|comparante|soussigné|soussignés|mandataire|mandant|propriétaire|notaire|notaires|bien|biens|prix|vente|partage|donation|échange|acte|frais|conditions|propriété|jouissance|occupation|désignation|description|origine|procuration|quittance|dont\\s+acte|enregistré|adjudication|société|commune|ville|province|région|état|collège|conseil|division|moniteur\\s+belge|code\\s+civil|syndic|constituée?|sortie\\s+d['’]indivision|acte\\s+de\\s+base|règlement|statuts|compromis|bail|copropriétaires|association\\s+des\\s+copropriétaires|loi\\s+breyne|laquelle|lequel|lesquels|lesquelles|code\\s+wallon|wallons?|wallonnes?|vlaams|vlaamse|waalse?|brusselse?|flamande?s?|belge|belgische?"
        .split("|")
        .map((word) => word.replaceAll("é", "[éÉeE]")),
      ..."heute|eigenhändige?s?|einerseits|andererseits|staatskasse|straße|domizil|identität|pfand|zentrum|erstens|zweitens|drittens|viertens|fünftens|elektrizität|vollmachten|befugnisse|erbpacht|erbbaurecht|amt|behörde|verwaltung|bau|tauscher|tauschpartner|los|lose|bauherr|bauträger|sind\\s+erschienen|käufer|käuferin|verkäufer|verkäuferin|partei|parteien|schenker|schenkerin|beschenkte|beschenkter|beschenkten|eigentümer|erschienene|erschienenen|bevollmächtigte|vollmachtgeber|notar|gut|gutes|güter|preis|verkauf|kauf|teilung|schenkung|tausch|urkunde|kosten|bedingungen|eigentum|genuss|beschreibung|ursprung|vollmacht|quittung|gesellschaft|gemeinde|stadt|provinz|region|staat|der|die|das|gemeindekollegium|\\p{L}*urkunde|\\p{L}*vertrag|aufteilung|miteigentümer|belgisches\\s+staatsblatt|zivilgesetzbuch".split(
        "|",
      ),
    ].join("|")})`,
    "(?:\\s+(?:en|et|und)\\s+(?:de|het|le|la|les|l['’]|der|die|das)?\\s*\\p{L}+)?",
  ].join("")})$`,
  "iu",
);

/** Buildings that a unit lies in: behind "in een", "dans un" they say where, not what (contract: the good is the unit). */
export const HOUSING_BUILDING =
  /^(?:appartements?gebouw(?:en)?|flatgebouw|gebouw|appartementencomplex|gebouwencomplex|building|immeuble.*|complexe.*|bâtiment.*|ensemble.*|appartement(?:s)?haus(?:es)?|mehrfamilienhaus(?:es)?|gebäude|wohnblock|wohnanlage)$/iu;
export const INSIDE_OF =
  /(?:\b(?:in|binnen|dans|du|einem?|im|innerhalb)\s+(?:een|het|dit|un|une|le|la|cet|einem|dem|diesem)?\s*|\bdans\s+l['’]|\bde\s+l['’])$/iu;

/** Contract: "sur et avec terrain" and its like are no goods. */
export const ON_AND_WITH =
  /(?:\bsur\s+et\s+avec\s+(?:un\s+|le\s+|son\s+)?|\bop\s+en\s+met\s+(?:de\s+|het\s+)?|\bmet\s+grond\s+en\s+|\bauf\s+und\s+mit\s+(?:dem\s+)?)$/iu;

/** Contract: goods said to be absent are no goods. */
export const NEGATION =
  /(?:\bgeen|\bzonder|\bnoch|\bnoch\s+een|\bpas\s+de|\bpas\s+d['’]|\bni\s+de|\bni|\bsans|\baucune?|\bkeine?[nrsm]?|\bohne|\bweder)\s*$/iu;

/** The same behind the noun: "Een garage is er niet", "Keller sind keine vorhanden". */
export const ABSENT_AFTER =
  /^\s(?:(?:nooit\sis|is\snooit)\s(?:ge|uitge)\p{L}+|n['’]a(?:yant)?\sjamais\sété|(?:ist|wurde)\snie\s(?:ge|er)\p{L}+|(?:is|zijn|was)\s(?:er\s)?niet(?=[\s.,;]*(?:[.;\n]|$))|ontbreek(?:t|en)(?!\p{L})|n['’]existent?\spas|fait\sdéfaut|(?:ist|sind)\s(?:nicht|keine?[rsn]?)\svorhanden|gibt\ses\s(?:hier\s)?nicht|fehl(?:t|en)(?!\p{L}))/iu;

/** Contract: a place inside the name of a plan or zone is no LOCATION. Reaches over the first places of "Marche-La Roche", "Diksmuide-Torhout". */
export const PLAN_NAME =
  /(?:\b[Gg]ewestplan(?:nen)?|\b[Pp]lans?\s+de\s+secteur|\b[Pp]lan\s+régional(?:\s+d['’]affectation\s+du\s+sol)?|\b[Ss]ektorenplan(?:e?s)?|\bBPA|\bRUP|\bPRUP|\bGRUP|\b[Pp]érimètre(?:\s(?:de|d['’])\s?[\p{L}-]+){0,3}|\b[Pp]erimeter|\b[Uu]itvoeringsplan|\b[Aa]anlegplan|\b[Pp]lan\s(?:van\saanleg|d['’]aménagement|particulier(?:\sd['’]\p{L}+)?)|\b[Bb]ebauungsplan[es]*|\b[Ss]chéma\sd['’]orientation(?:\slocal)?|\bP\.?C\.?A\.?|\bS\.?O\.?L\.?)\s*(?:["“„«]\s*)?(?:\(\s*)?(?:de\s+|du\s+|des\s+|d['’]|van\s+|von\s+|nr\.?\s*\d+\s+|n°\s*\d+\s+)?(?:[\p{Lu}][\p{L}'’]*(?:[-–\s/]+(?:[\p{Lu}][\p{L}'’]*|en|et))*[-–\s/]+)?$/u;

/** The ten provinces in the three languages: places when they stand alone (contract). */
export const PROVINCE =
  /^(?:Antwerpen|Anvers|Limburg|Limbourg|(?:Oost|West)-Vlaanderen|Flandre[- ](?:orientale|occidentale)|(?:Ost|West)flandern|Vlaams-Brabant|Waals-Brabant|Brabant (?:flamand|wallon)|(?:Flämisch|Wallonisch)-Brabant|Henegouwen|Hainaut|Hennegau|Luik|Liège|Lüttich|Luxemburg|Luxembourg|Namen|Namur|Namür)$/iu;

/** Offices, courts and missions abroad, whose seat is part of their name (contract). */
export const OFFICE_OR_COURT =
  /kantoor|kantore|bureau|rechtbank|tribunal|\bhof\b|\bcour\b|gericht|amte?s?\b|vrede|justice|greffe|griffie|conservation|bewar|commissie|comité|komitee|recette|ambassa|botschaft|hypotheken|hypothèques|consula|konsula|domein|domaines|domänen/iu;

/** Countries as they stand before a foreign address (contract: the address begins with street, postcode or municipality). */
export const COUNTRY =
  "(?:België|Belgique|Belgien|Nederland|Pays-Bas|Niederlande|Frankrijk|France|Frankreich|Duitsland|Allemagne|Deutschland|Groothertogdom\\s+Luxemburg|Großherzogtum\\s+Luxemburg|Grand-Duché\\s+de\\s+Luxembourg|Spanje|Espagne|Spanien|Italië|Italie|Italien|Portugal|Zwitserland|Suisse|Schweiz|Polen|Pologne|Verenigd\\s+Koninkrijk|Royaume-Uni|Großbritannien)";

/** Numbers that are no REFERENCE (contract): identity papers, accounts, the office's own file, policies; what stands right before the number. */
export const NO_REFERENCE =
  /(?:paspoort(?:en)?|identiteitskaart(?:en)?|verblijfs(?:kaart|titel)|\p{L}*kaart(?:\s+voor\s+[\p{L}\s]{0,40})?|passeports?|carte\s+d['’]identité|titre\s+de\s+séjour|reisep(?:ass|ässe[ns]?)(?:\s+\p{L}\s+\d+\s+und)?|personalausweis(?:e|es|nummer)?|rekening(?:nummer)?|\bcompte|\bkonto|\bIBAN|\baanhangig\sonder|\bR\.\s?G\.|handelsregister[^\d]{0,40}|registre\s+(?:du|de)\s+commerce[^\d]{0,40}|\bpolis(?:nummer)?|rolnummer|\brolle|\bA\.\s?R\.|agrément|erkennings(?:nummer|nr\.?)|zulassung|kundennummer|kreditakte|\bcontrat|\bcontract|\bpolice|\bdossier(?:nummer|\s+num[ée]ro|\s+n[°r]\.?|nr\.?)?\s*:|(?:^|\n)[^\n]{0,3}(?:dossier|aktenzeichen|kd)(?:-?(?:nr\.?|nummer))?|[|–-]\s?dossier|notre\s+réf|onze\s+ref|unser\s+zeichen|\b(?:boek|register|deel|volume|livre|band|vol\.)\s+[\d.]+\s+(?:num[mé]er?o?|n[°r]\.?))(?:\s+(?:nummers?|numéros?|nr\.?|n°|nummern?))?\s*:?\s*(?:\p{Lu}\s+)?$/iu;

export const MONTH_YEAR_LEAD = /(?:\bjaar|\bjare|\ban|\bannée|\bjahre?|\bjahres|\banno)\s*:?\s*$/iu;

/** A family, an estate or a party before a surname ("die Partei Feyen", "consorts Gillet", "nalatenschap Seghers"): the name behind it is the person's. */
export const BEARER_OF_SURNAME =
  /^(?:partei|partij|partie|consorts?|[ck]onsorten|geschwister|gebroeders|gezusters|famille|familie|succession|nalatenschap|nachlass|indivision)\s+(?=\p{Lu})/iu;

/** Names of lots and units ("lot « REZ »", "kavel WEST") are no names of places or companies. */
export const LOT_LEAD =
  /(?<!\p{L})(?:lots?|kavels?|loten|lose?s?|eenheid|eenheden|unités?|einheit(?:en)?|entités?(?:\sprivatives?)?|types?|typ)\s(?:nr\.?\s|n°\s)?["“„«]?\s?$/iu;

/**
 * What belongs to no property that a deed conveys: façades, stairs, blinds, lifts, roofs and chimneys, garage doors, drives and hedges, furniture,
 * crops and trees, the house where somebody died; a street, a zone, a parcel's bare name.
 */
export const NEVER_GOOD =
  /^(?:kamin(?:s|e)?|(?:rück)?fassaden?|façades?|(?:\p{Ll}+)?gevels?|treppenh(?:aus(?:es)?|äuser)|garage(?:poort(?:en)?|deur(?:en)?|ntor(?:e?s|e)?)|fichten|buchen|eichen|kiefern|lärchen|grundstück(?:e?s|e|en)?|opritt?(?:en)?|hagen|haag|woonpark(?:en)?|avenues?|rues?|boîtes?|(?:achter|voor|zadel)dak|trappenh(?:uis|al)|cage\sd(?:['’]escaliers?)?|escaliers?|stores|volets|rolluik(?:en)?|rollläden|aufzug|ascenseurs?|schornsteine?s?|cheminées?|schouw|schoorsteen|dach(?:es)?|dak|toiture|toit|armoire|kleiderschrank|(?:winter|sommer)saat|aussaat|récolte|oogst|parcelles?|percelen|perceel|parzellen?|sterfhuis|maison\smortuaire|sterbehaus(?:es)?|diele|germoir|touraille|moulin\sà\smalt|billard|traktor(?:en)?|tracteurs?|boilers?|chauffe-eau|chaudières?|(?:heiz)?kessel|ketel|stookketel|umland(?:e?s)?|assiette|blocs?|bäumen?|arbres|bomen|holz(?:es)?|boden(?:s|platte)?|berges?|voiries?|gehweg(?:e?s)?|gazon|grasveld|plantations?|bandes?|leefruimte|duschbad|\p{L}*pui|vee|hooi|golfplatendak|wohnrecht(?:e?s)?|wohnsitz(?:es)?|neubau(?:s|es)?|douglas|bouleaux|daselbst|aldaar|(?:\p{L}*(?:kauf|koop|schenkung|schenking|teilung|verdeling)e?s?))$/iu;

/** The name of a field, before its colon ("Aard: appartement", "Objekt: Wohnhaus"). */
export const FIELD_NAME =
  /^(?:aard|soort|type|voorwerp|omschrijving|ligging|nature|objet|désignation|bien|situation|art|objekt|gegenstand|lage|bezeichnung)$/iu;

/** A home for the old or the sick is where somebody lives or lies, not what is sold. */
export const NURSING_HOME =
  /^(?:altersheim|altenheim|pflegeheim|seniorenheim|rusthuis|woonzorgcentrum|verzorgingstehuis|maison\sde\srepos|hospice|krankenhaus|ziekenhuis|hôpital|clinique|klinik)(?:es|s|en)?$/iu;

/** Articles and particles alone are no name. */
export const BARE_ARTICLE =
  /^(?:de|het|den|een|la|le|les|un|une|du|des|die|der|das|dem|ein|eine|van|von|en|et|und|l['’])$/iu;

/** Ways and public buildings: behind a definite article ("die Schule", "le sentier") they are the neighbourhood's; "une ancienne école" may be sold. */
export const PUBLIC_PLACE =
  /^(?:wander(?:weg|pfad)e?s?|treidelpfade?s?|feldweg(?:e|es)?|chemin\sde\s(?:terre|halage)|chemin|sentier|wandelpad|jaagpad|voetweg|école|schule|school|kirche|kerk|église|turnhalle|sporthalle|sportzaal|gemeindehaus(?:es)?|gemeentehuis|stadhuis|rathaus|maison\scommunale|hôtel\sde\sville)$/iu;
export const DEFINITE_BEFORE =
  /(?:(?<!\p{L})(?:de|het|la|le|les|du|des|aux?|der|die|das|dem|den|im|zur|zum|beim|vom)\s|l['’])$/iu;

/** What a place once was, or may become: "früher Lagerplatz", "(ancien atelier", "günstig für ein freistehendes". */
export const NOT_PRESENT =
  /(?:\b(?:früher|ehemals|vormals|einst|jadis|anciennement|autrefois|vroeger|eertijds|voorheen)\s(?:een\s|une?\s|eine?\s)?|\(\s?(?:ancien(?:ne)?|voormalige?|gewezen|ehemalige[rs]?|früher(?:e[rs]?)?)\s|\b(?:günstig|geeignet)\sfür\s(?:eine?n?\s)?(?:\p{L}+\s)?|\b(?:geschikt|gunstig)\svoor\s(?:het\sbouwen\svan\s)?(?:een\s)?(?:\p{L}+\s)?|(?<!\p{L})à\susage\sde\s|(?:en\sraison|à\scause|wegen|wegens|omwille|aufgrund)\s(?:\p{L}+\s|d['’]\p{L}+\s){0,2}(?:ancien(?:ne)?|frühere[nrs]?|ehemalige[nrs]?|voormalige?|vroegere?)\s)$/iu;

/** Wood that is fuel or timber, not land. */
export const TIMBER_LEAD =
  /(?:\bm\s?[3³]\sde|\bstères?\sde|\bchauffage(?:\s\p{L}+)?\s(?:au|de)|\bvidange\sd(?:es|u|e)|\bcoupes?\sde|\bau)\s$/iu;

/** A letter behind "Haus", "bâtiment", "blok" names a building of a complex: where, not what. */
export const COMPLEX_PART = /^(?:haus|block|gebäude|bâtiment|immeuble|blok|gebouw|huis|maison)$/iu;
export const PART_LETTER = /^\s[A-Z](?![\p{L}\p{N}.])/u;

/** Common parts ("cave commune", "gemeinsamer Keller"). */
export const COMMON_BEFORE =
  /(?:\bgemeenschappelijke|\bgemene|\bgemeinschaftliche[nrs]?|\bgemeinsame[nrs]?|\bcouloir\sdes)\s$/iu;
export const COMMON_AFTER = /\scommune?s?$/iu;
/** "De fietsenberging en de wasplaats zijn gemene delen". */
export const SAID_COMMON =
  /^(?:\s(?:en|et|und)\s(?:de|het|la|le|l['’]|der|die|das)\s?[\p{L}-]+)?\s(?:is|zijn|est|sont|ist|sind)\s(?:een\s|une\s|des\s)?(?:gemeen(?:schappelijke?)?|gemene|parties?\scommunes?|commune?s?|gemeinschaftlich|gemeinsam)(?!\p{L})/iu;
/** "La remise en état", "remise des clés": a restoring, a handing over, no shed. */
export const REMISE_OF = /^\s(?:en\sétat|en\sordre|des?\sclés|des?\sclefs|à\sneuf|des\slieux|de\sprix|du\sprix)/iu;

/** The ground that a building stands on, or that is common to its flats: it says where, not what ("opgericht op een perceel grond", "dont le terrain"). */
export const UNDER_BUILDING =
  /(?:(?<!\p{L})(?:érigée?s?|construite?s?|bâtie?s?|opgericht|gebouwd|opgetrokken|staande|errichtet|erbaut|gebaut)(?!\p{L})[^.;\n]{0,60}\s(?:sur|op|auf)\s(?:une?|le|la|een|het|de|einem?|einer|dem|der)\s|(?:dont|waaronder|darunter)\s(?:le|la|het|de|das|die)\s)$/iu;
export const GROUND =
  /^(?:terrain|sol|grond|perceel(?:\s(?:bouw)?grond)?|stuk\sgrond|parcelle\sde\sterrain|boden|grund)(?:e?s)?$/iu;

/** Inside the quoted name of a plan, behind its first word. */
export const QUOTED_PLAN = /plan(?:s|nen|es)?\s(?:[\p{L}-]+\s){0,3}["“„«]\s?[^"”“»\n]{1,50}$/u;

/** A box that is not ticked: what stands behind it is not said. */
export const EMPTY_BOX = /(?:\[\s?\]|☐|□|\(\s\))\s?$/u;
