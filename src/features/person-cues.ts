/**
 * The words around a person's or an organisation's name that tell what part he plays. Data.
 * Sources: domain notes (anatomy of a deed, entities and formats) for nl and fr, Eupen offices' vocabulary for de; officials by the laws that name
 * them (notariaatswet 1803, gerechtelijk wetboek, wetboek van vennootschappen). All are matched on the text that ends where the name begins.
 */
import { type Cue, createCue } from "./accents.ts";
import { tolerateDamage } from "./damaged-letters.ts";

const TITLE = tolerateDamage(
  "(?:(?:de |den )?(?:heer|heren)|mijnheer|meneer|jufvrouw|de ?h[re]?r\\.?|dhr\\.?|heer|(?:mevr(?:ouw)?|mej(?:uffrouw)?|juffr(?:ouw)?|mw|mr|mtr|vrouwe?)\\.?|meester|monsieur|messieurs|madame|mesdames|mademoiselle|m\\.|mm\\.|mme|mlle|dame|sieur|maître|me|herrn?|frau|fräulein|eheleuten?|dr\\.?|prof\\.?|ir\\.?|ing\\.?|baron(?:ne)?|ridder|chevalier|graaf|comte|freiherr|wijlen|feu|weiland|verstorbenen?|e\\.h\\.|eerwaarde)",
  [
    "heren",
    "heer",
    "mevr",
    "mejuffrouw",
    "meester",
    "monsieur",
    "madame",
    "mademoiselle",
    "dame",
    "sieur",
    "herr",
    "frau",
    "wijlen",
  ],
);

/** Up to three titles, then the name. */
const TITLES = `(?:${TITLE}[\\s,]+){0,3}`;

const before = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})[\\s,]+${TITLES}$`, "iu");

/** "notaris X", "Maître X", "Notar Dr. X". */
export const NOTARY_BEFORE: Cue = createCue(
  new RegExp(
    `(?<!\\p{L})(?:(?:geassocieerde? |ondergetekende |toenmalige |vervangende? )?notari?s(?:sen)?|(?:du |le |au |les )?notaires?(?: associée?s?)?|notar(?:s|in|e|en)?|confrater|ambtgeno(?:ot|te)|collega|confrère|consœur|(?:amts)?kolleg(?:e|en|in))\\s*:?\\s*(?:en |et |und |& )?${TITLES}$|(?<!\\p{L})(?:meester|ma[iî]tres?|mes?|mtr\\.?)\\s+$`,
    "iu",
  ),
);
/** ", geassocieerd notaris te", ", notaire à", ", Notar mit dem Amtssitz in" after the name. */
export const NOTARY_AFTER: Cue = createCue(
  /^\s*,?\s*(?:(?!clerc|employ|collaborat|chez|bij|medewerk)\p{Ll}+\s){0,2}(?:not(?:aris|aire|ar(?:in)?|are|aires|arissen))(?!\p{L})|^\s*,\s*(?:assoziierte[rn]?\s)notar|^\s*,?\s*(?:alors|destijds|toen|damals)\s+notai?r/iu,
);
/** "X en Y, geassocieerde notarissen te": the first of two who practise together. */
export const NOTARIES_JOINED: Cue = createCue(
  /^\s*(?:en|et|und|&)\s+[^,;.]{3,60},?\s*(?:\p{Ll}+\s){0,2}(?:notarissen|notaires|notare)(?!\p{L})/iu,
);
/** The one replaced: "vervangend notaris voor het kantoor van notaris X", "substituant Maître X, empêché". */
export const REPLACED_NOTARY: Cue = createCue(
  /(?:vervang|kantoor van|étude d|substitu|remplaç|suppléant|vertretung|stellvertret)[^.;]{0,60}$/iu,
);
/** A notary of an earlier deed: "destijds te", "alors à", "damals in" beside the name, or words of a past act before it. */
export const FORMER_NOTARY: Cue = createCue(
  /(?:destijds|toenmalig|toen(?= (?:notaris|te))|voorheen|alors|autrefois|damals|weiland|seinerzeit)(?!\p{L})/iu,
);
export const PAST_ACT: Cue = createCue(
  /(?:verleden (?:voor|door)|akte (?:van|verleden|ontvangen)|opgericht|huwelijkscontract|contract|volmacht|ontvangen door|reçu(?:e|s|es)? par|acte (?:de |du |reçu)|passée? devant|constituée?|contrat|procuration|urkunde|beurkundet|aufgenommen|ehevertrag|vollmacht|gegründet|errichtet)[^.;]{0,90}$/iu,
);

/** "echtgenoot van", "veuve de", "Witwe des": the name is a relative's, not a party's. "zijn echtgenote, mevrouw X" is a party. */
export const RELATIVE_BEFORE: Cue = createCue(
  new RegExp(
    `(?<!\\p{L})(?:(?:echtgeno(?:o?t|te)n?|weduw(?:e|naar|enaar)|wwe|wdr|partner|samenwonende|(?:gehuwd|getrouwd|gescheiden)(?:[^,.;:]{0,70}?)|huwde|huwelijk|(?:klein)?(?:zoon|dochter|kind(?:eren)?)|zuster|broer|moeder|vader|erfgen(?:aam|amen)|nalatenschap(?:pen)?)(?:,? (?:niet hertrouwd|en niet hertrouwd|in (?:eerste|tweede|enige)(?: en (?:enige|eenige))? (?:echt|huwelijk)))*,? (?:van|met|der|uit het huwelijk met):?` +
      `|(?:ép(?:oux|ouse)|veu(?:ve|f)|divorcée?|séparée?|mariée?s?|conjointe?|fils|fille|petit(?:e)?-(?:fils|fille)|enfants?|s(?:œ|oe)ur|frère|mère|père|cohabitante? légale?|cohabitant|succession|héritiers?)(?:[^,.;:]{0,45}?) (?:de|du|d['’]|des|avec|à)` +
      `|(?:ehe(?:gatt(?:e|in)|mann|frau)|gatt(?:e|in)|witwer?|verheiratet|geschieden|sohn|tochter|kind(?:er)?|schwester|bruder|mutter|vater|lebenspartner(?:in)?|nachlass(?:es)?|erben?)(?:[^,.;:]{0,35}?) (?:von|mit|des|der))` +
      `[\\s,]*(?:(?:de|la|le|l['’]|wijlen|feu|feue|den|dem|der)[\\s]*)?(?:\\p{L}+ (?=${TITLE}[\\s,]+$))?${TITLES}$|(?<!\\p{L})(?:ép(?:oux|ouse)|echtgeno(?:ot|te)|ehe(?:gatt(?:e|in)|mann|frau)),\\s(?:non|niet|nicht|ici|hier|ook|également|ebenfalls)\\s[^,.;:]{0,30},\\s(?:de|d['’]|du|van|von|des|der)\\s?${TITLES}$|(?<!\\p{L})(?:echtgeno(?:ot|te)|weduw(?:e|naar)|ép(?:oux|ouse)|veu(?:ve|f)|ehe(?:gatt(?:e|in)|mann|frau)|witwer?) (?:van (?:de )?|de la |du |de l['’]|de |des |der )\\p{L}{4,} $|(?<!\\p{L})(?:veuve|weduwe|witwe|wwe) ${TITLES}$|(?<!\\p{L})(?:weduw(?:e|naar)|veu(?:ve|f)|witwer?) (?:van|de|du|des|der)(?: de| den| het)? (?:op|te|le|à|am|zu|in)(?!\\p{L})[^;:]{0,90} (?:overleden|verstorven|décédée?|verstorbenen?|verlebten)[\\s,]+${TITLES}$`,
    "iu",
  ),
);

/** "dochter van de heer X", "fils de Monsieur X": a parent's name follows. */
export const CHILD_OF_BEFORE: Cue = createCue(
  before(
    "(?:zoon|dochter|kind(?:eren)?) van|(?:fils|fille|enfants?) (?:de|du|d['’])|(?:sohn|tochter|kind(?:er)?) (?:von|des|der)",
  ),
);
/** Between that parent's name and the other's: "en mevrouw", "et de Madame". */
export const OTHER_PARENT: Cue = createCue(
  new RegExp(`^\\s*(?:en|et|und)\\s+(?:(?:van|de|von|der)\\s+|d['’]\\s?)?${TITLES}$`, "iu"),
);

/** Couples and families named together: "echtgenoten X-Y", "consorts X". */
export const FAMILY_BEFORE: Cue = createCue(
  /(?<!\p{L})(?:echtgenoten|echtelieden|familie|konsoorten|consoorten|gezusters|gebroeders|époux|consorts|conjoints|famille|eheleuten?|familie|geschwister|gebrüder|erbengemeinschaft|käufern?|verkäufern?|acquéreurs|vendeurs|kopers|verkopers|kinderen|enfants|kinder)\s+$/iu,
);

/** Officials, experts and helpers named beside the parties. */
export const OFFICIAL_BEFORE: Cue = createCue(
  before(
    "landmeters?(?:-experts?)?|landmeter-expert|schatter|architect|advoca(?:at|te|ten)|raadsman|(?:notaris)?klerk|getuigen?|(?:beëdigd[e]? )?(?:tolk|vertaler|vertaalster)|(?:gerechts)?deurwaarder|deskundige|expert|makelaar|syndicus|burgemeester|schepen|ambtenaar|secretaris|voorzitter|géomètres?(?:-experts?)?|architecte|avocate?|clerc|témoins?|(?:traduct(?:eur|rice)|interprète)(?:[- ]interprète)?(?: jurée?)?|huissier|expert|courtier|syndic|bourgmestre|échevine?|actuaire|landmesser(?:in)?|architekt(?:in)?|rechtsanw(?:alt|ältin)|zeugen?|dolmetscher(?:in)?|übersetzer(?:in)?|gerichtsvollzieher|sachverständigen?|makler(?:in)?|bürgermeister(?:in)?|schöffe|standesbeamten",
  ),
);

/**
 * Words after which, to the end of the sentence or item, persons and companies act for a party. An office counts only as somebody's ("haar
 * zaakvoerder", "son gérant"): alone it is a profession.
 */
export const REPRESENTED: Cue = createCue(
  /(?<!\p{L})(?:vertegenwoordigd|(?:voor wie|pour (?:qui|laquelle|lequel|lesquels|lesquelles)|für (?:den|die|welche[nr]?))[^.;]{0,20} (?:zich sterk|sterk|portent? fort|port(?:e|ant) fort|sich stark)|handelend(?! in eigen)|optreedt|(?:treedt?|treden)(?= (?:[^.;]{0,60} )?op(?!\p{L}))|bijgestaan|bij monde van|représentée?s?|en la personne de|in de persoon van|in der person|agissant|agit|agissent|(?<!qu['’]il |qu['’]elle )assistée?s?|par l['’]organe de|comparaît en (?:son|leur) nom|engagée?|vertreten|vertritt|handelnd|beigestanden|(?:zijn|haar|hun|door|de|als|comme|son|sa|ses|leurs?|par|le|la|ihre[rnm]?|seine[rnm]?|deren|dessen|durch|den|die|der) (?:\p{L}+ ){0,2}(?:zaakvoerders?|(?:gedelegeerd )?bestuurders?|lasthebb?ers?|vereffenaars?|bewindvoerders?|curators?|voogd(?:es)?|gérante?s?|administrat(?:eurs?|rices?)|mandataires?|liquidateurs?|curateurs?|tut(?:eur|rice)s?|représentante?s?|geschäftsführer(?:in)?|verwalter(?:in)?|konkursverwalter(?:in)?|liquidator(?:in)?|bevollmächtigten?|vormund))(?!\p{L})/iu,
);

/** "Voor de Stad: …", "Pour la société : …": who stands behind the colon acts for who stands before it. */
export const ACTS_FOR: Cue = createCue(/^\s*(?:[-–—•]\s*)?(?:voor|pour|für)\s[^:;.]{2,90}:/iu);

/** Behind a name: an office of a public body or a notary's staff, which parties of their own right are not introduced by. */
export const OFFICE_AFTER: Cue = createCue(
  /^\s*,?\s*(?:(?:dienstdoende?|waarnemende?|faisant fonction de) )?(?:burgemeester|schepen|gemeentesecretaris|stadssecretaris|algemeen directeur|directeur-generaal|notarisklerk|notarismedewerk|notarieel medewerk|voorzitter van de (?:gemeenteraad|raad)|bourgmestre|échevine?|secrétaire communale?|direct(?:eur|rice) générale?|clerc de notaire|collaborat(?:eur|rice) notariale?|bürgermeister|schöffe|generaldirektor|gemeindesekretär|notariatsmitarbeiter|notariatsangestellte|notarsgehilf)/iu,
);

/** Behind an organisation's name: it is represented, by whomever. */
export const ACTED_FOR_AFTER: Cue = createCue(
  /^["”»\s]*(?:\([^)]{0,40}\))?,?[^;.\n]{0,60}?,?\s*(?:(?:hier |alhier |ici |hier(?:bei)? )?(?:vertegenwoordigd|représentée?s?|vertreten)|(?:voor wie|pour (?:laquelle|lequel)|für welche[ns]?|für die)(?!\p{L}))/iu,
);

/** "bijgestaan en gemachtigd door haar man", "assistée et autorisée de son époux", "haar man die haar bijstaat en machtigt": old deeds name the consenting husband so. */
export const ASSISTS: Cue = createCue(
  new RegExp(
    `(?<!\\p{L})(?:(?:bijgestaan|gemachtigd|geassisteerd)[^.;]{0,40} (?:door|van) (?:haar|haren|zijn)(?: \\p{L}+)? (?:man|echtgenoo?te?|vrouw)|(?:assistée?|autorisée?)[^.;]{0,40} (?:de|par) son (?:mari|épou(?:x|se))|(?:beistand|ermächtigt|ermächtigung|beigestanden)[^.;]{0,40} (?:ihre[sm]|seiner) (?:ehe)?(?:mann(?:e?s)?|gatt(?:en|in)|frau)|(?:haar|haren) (?:\\p{L}+ )?(?:man|echtgenoo?t),? (?:die|dewelke) haar (?:\\p{L}+ ){0,3}(?:bijstaat|machtigt)(?:[^.;]{0,20} (?:bijstaat|machtigt))?|son (?:mari|époux),? (?:qui|lequel) (?:l['’]|la )(?:assiste|autorise)(?:[^.;]{0,20} autorise)?|ihre[mn]? (?:ehe)?(?:mann|gatten?),? (?:der|welcher) (?:sie|ihr) (?:\\p{L}+ ){0,3}(?:beisteht|ermächtigt)(?:[^.;]{0,20} ermächtigt)?)(?: [\\p{L}]+)?[\\s,]+${TITLES}$`,
    "iu",
  ),
);

/** From the word for a spouse to whose spouse it is: "ermächtigte Ehegattin des". */
const SPOUSE_OF =
  "(?<!\\p{L})(?:echtgeno(?:o?te?)|huisvrouw|gehuwd|ép(?:oux|ouse)|mariée?|femme|(?:ehe)?gatt(?:e|in)|ehe(?:frau|mann)|verheiratet)(?:[^,.;:]{0,60}?) (?:van|met|de|du|avec|des|der|von|mit)(?: (?:de|den|le|la|dem|der|haren|haar|son|sa))?";
/** Of one who appears before the notary too, between those words and his title. */
const PRESENT =
  "(?:(?:hier|alhier|mede|eveneens|ook|ici|également|aussi|ebenfalls|gleichfalls|auch)[ -]?)*(?:mit|mede)?(?:aanwezige?n?|tegenwoordige?n?|verschenen|verschijnende?n?|comparerende?n?|présente?|comparante?|intervenante?|anwesende?[nmr]?|erschienene?[nmr]?)";

/** "épouse de Monsieur X", "Ehegattin von Herrn X": who is named is a party's spouse. */
export const SPOUSE_BEFORE: Cue = createCue(new RegExp(`${SPOUSE_OF}[\\s,]+${TITLES}$`, "iu"));
/** "Ehefrau des mitanwesenden Herrn X", "echtgenote van de hier aanwezige heer X": that spouse appears too. */
export const PRESENT_SPOUSE_BEFORE: Cue = createCue(new RegExp(`${SPOUSE_OF} ${PRESENT}[\\s,]+${TITLES}$`, "iu"));
/** ", ici présent", ", mede verschenen", ", hier anwesend": the same behind his name; in the plural it is said of both, who then act both. */
export const PRESENT_AFTER: Cue = createCue(
  /^[^.;\n]{0,120}?,\s(?:(?:die |qui est |der )?(?:hier|alhier|mede|eveneens|ici|également|aussi|ebenfalls|gleichfalls)[ -]?)+(?:mede)?(?:aanwezig|tegenwoordig|verschenen|verschijnend|comparerend|présente?|comparante?|anwesend|zugegen|erschienen)(?!\p{L})|^[^.;\n]{0,120}?,\s(?:mitanwesend|miterschienen|medeverschenen|medeverschijnend|medecomparant)(?!\p{L})/iu,
);
/** Words of one who acquires in his own right. */
export const ACCEPTS: Cue = createCue(
  /(?<!\p{L})(?:accept(?:e|ant|ants|ent)|aanvaard(?:t|en|end|ende)|annehmend|annimmt|annehmen|acquéreurs?|kopers?|käufer)(?!\p{L})/iu,
);

/** Behind a relative's name, before the address of both: "met wie zij woont te", "avec qui elle demeure à". */
export const LIVES_WITH: Cue = createCue(
  /(?:met (?:wie|dewelken?|denwelken)|bij wie|avec (?:qui|lequel|laquelle)|chez (?:qui|lequel|laquelle)|mit (?:dem|der|welche[mr])|bei (?:dem|der|welche[mr])) (?:zij|hij|elle|il|sie|er)(?!\p{L})/iu,
);

/** Before the name of whoever a party lives with, the address of both behind it: "wohnhaft mit seiner Ehefrau X in". */
export const LIVES_WITH_NAMED: Cue = createCue(
  new RegExp(
    `(?<!\\p{L})(?:(?:samen)?won(?:end|ende|achtig)|gedomicilieerd|domiciliée?|demeurante?|wohnhaft|wohnend) (?:samen |ensemble |zusammen )?(?:met|avec|mit) (?:zijn|haar|son|sa|seine[mr]|ihre[mr]) (?:\\p{L}+ ){0,2}\\p{L}+[\\s,]+${TITLES}$`,
    "iu",
  ),
);

/** A notary's company, by its name or by the words around it. */
export const NOTARIAL_NAME: Cue = createCue(
  /(?<!\p{L})(?:notari\p{L}*|notaires?|notaris(?:sen)?|notare|étude)(?!\p{L})/iu,
);

/** The next name is the one acted for: a party although others stand for it. */
export const PRINCIPAL_BEFORE: Cue = createCue(
  new RegExp(
    `(?<!\\p{L})(?:(?:handelend|optredend|agissant|handelnd)[^.;:]{0,80}?(?:zaakvoerder|bestuurder|gérante?|geschäftsführer(?:in)?)(?:[^.;:]{0,40}?) (?:van|de|der|von)|(?:zich )?sterk ?makende? voor|se portant fort pour|namens|in naam (?:en voor rekening )?van|voor rekening van|(?:bijzonder(?:e)? )?(?:lasthebb?er|gevolmachtigde|volmachtdrager|bewindvoerder|voogd|curator|vereffenaar)(?! in de persoon)(?:[^.;:]{0,60}?) (?:van|over)|au nom (?:et pour (?:le )?compte )?de|pour (?:le )?compte de|(?:mandataire|administrat(?:eur|rice)|tut(?:eur|rice)|curat(?:eur|rice)|liquidat(?:eur|rice))(?! en la personne)(?:[^.;:]{0,60}?) (?:de|d['’]|à)|im namen (?:und für rechnung )?(?:von|des|der)|(?:bevollmächtigte[rn]?|betreuer(?:in)?|konkursverwalter(?:in)?|liquidator(?:in)?|vormund)(?:[^.;:]{0,60}?) (?:von|des|der|über|(?=seine[sr]|ihre[sr])))[\\s,:]*(?:(?:sa|son|ses|leur|zijn|haar|hun|seine[rsmn]?|ihre[rsmn]?|de|la|le|het|der|die|das)\\s(?:\\p{L}+\\s){0,3}\\p{L}+[\\s,:«"“„]*)?(?:\\(?(?:\\d{1,2}|[a-z])[°.)/]+\\s*)?${TITLES}[«"“„]?$`,
    "iu",
  ),
);

/** A former or alternative name: "onder de benaming X", "en abrégé X", "genaamd X". */
export const OTHER_NAME_BEFORE: Cue = createCue(
  /(?:onder de (?:naam|benaming)|voorheen|destijds|in het kort|verkort|kortweg|afgekort|genaamd|gezegd|sous la dénomination(?: de)?|anciennement|en abrégé|dite?|en religion s(?:œ|oe)ur|en religion|unter (?:der bezeichnung|dem namen)|vormals|kurz|abgekürzt|genannt|hierna|verder|ci-après|nachstehend|als|issue d[e'’]|comme SPRL|comme)\s*:?\s*[«"“„]?\s*$/iu,
);

/** What a register, a bank account or an employer says before an organisation that is no party. */
export const EMPLOYER_BEFORE: Cue = createCue(
  /(?:bij (?:de |het )?|à la |au |à l['’]|auprès d[eu] |de la |chez |bei(?: der| dem| den)? |van de |van het |der |des |retraitée? d[e'u] ?|gepensioneerd[e]? van |ambtenaar |standesbeamten? (?:der|von) |ten behoeve van )\s*$/iu,
);

/** "geboren te", "né à", "geb. in": what follows is a birth's. With the letters that recognition confuses in these two short words. */
export const BIRTH =
  /(?<!\p{L})(?:[gq][ec][bh][oa][rn][ec][nu]|geb\.|geboorte(?:plaats|datum)?|née?s?|[nu][eèc]e?s?(?=\s(?:à|a|le|en|au)\s)|naissance|geburts(?:ort|datum))(?!\p{L})|(?<![\p{L}\d])°/giu;
/** What makes a date or place something else's than a birth's. */
export const NOT_BIRTH =
  /(?<!\p{L})(?:gehuwd|huw(?:den|elijk)|overleden|samenwoning|opgericht|verklaring|mariée?s?|mariage|unis|décédée?|déclaration|constituée?|verheiratet|geheiratet|heirat|verstorben|erklärung|gegründet|overl\.|†)(?!\p{L})/giu;

/** "wonende te", "domicilié à", "wohnhaft in": a person's address follows. */
export const DOMICILE: Cue = createCue(
  /(?<!\p{L})(?:(?:samen)?won(?:en|end|ende|t|achtig|enden)|samenwoont|woonplaats|woonst|adres|verblijv(?:en|ende|end|t)|verblijft|gehuisvest|gedomicilieerd|ingeschreven|domicili(?:ée?s?|és?|e)|domicile|demeur(?:ant|e|ent)|résid(?:ant|e|ence|ent)|habit(?:ant|e|ent)|adresse|établie?s?|wohnhaft|wohn(?:t|en|end|ort|sitz)|ansässig|gemeldet|anschrift)(?!\p{L})/iu,
);
/** "met zetel te", "siège social", "mit Sitz in": an organisation's. */
export const SEAT: Cue = createCue(
  /(?<!\p{L})(?:(?:maatschappelijke )?zetel|hoofdzetel|kantoren|kantoor|kantoorhoudende?|kantoor houdende?|administratie|stadhuis|gemeentehuis|gevestigd|siège|siégeant|bureaux|administration|hôtel de ville|maison communale|établie?s?|(?:gesellschafts|haupt)?sitz|büros?|verwaltung|rathaus|gemeindehaus|ansässig|adres|adresse)(?!\p{L})/iu,
);
/** An address that is no longer, or is another's. */
export const OTHER_ADDRESS: Cue = createCue(
  /(?:voorheen|vroeger|eertijds|précédemment|anciennement|auparavant|autrefois|früher|vormals|keuze van woonplaats|woonstkeuze|élection de domicile|élit domicile|erwählt|domizilwahl|wahldomizil)[^.;]{0,60}$/iu,
);
/** "résidant actuellement à X mais domiciliée à", "verblijvend te X doch gedomicilieerd te": of a home and a domicile the second is the party's address. */
export const DOMICILE_AFTER_STAY: Cue = createCue(
  /(?<!\p{L})(?:résid(?:ant|e)|séjourn(?:ant|e)|hébergée?|se trouvant|verblijvend|verblijft|verblijvende|opgenomen|sich aufhaltend|untergebracht|hält sich)(?!\p{L})[^;\n]{0,160}?(?<!\p{L})(?:mais|maar|doch|aber|jedoch|et|en|und)\s(?:\p{L}+\s){0,2}(?:domiciliée?|gedomicilieerd|ingeschreven|gemeldet|wohnhaft)\s(?:à|te|in|zu)\s*$/iu,
);
/** The address holds for all named just before. */
export const SHARED_ADDRESS: Cue = createCue(
  /(?<!\p{L})(?:samen|samenwon\p{L}*|samenwoont|beide[nr]?|allebei|laatstgenoemden|letztere|ces derniers|les deux|allen|alle drie|gezamenlijk|zelfde|ensemble|tou(?:s|tes)(?: les)? (?:deux|trois|quatre)|tous|l['’]une? et l['’]autre|ils|elles|zij|sie|habitent|demeurent|résident|wohnen|wonen|commune?|conjoint|même|sous le même toit|domiciliés|demeurants|zusammen|beide|alle|beisammen|miteinander|gemeinsam(?:e[rn]?)?|gemeinschaftlich(?:e[rn]?)?)(?!\p{L})/iu,
);
/** "État civil : cohabitants légaux": those two have one home (Civil Code, art. 1475), which is printed beside the second. */
export const COHABITANTS: Cue = createCue(
  /(?<!\p{L})(?:cohabitants légaux|wettelijk(?:e)? samenwonenden?|gesetzlich(?:e)? zusammenwohnende?)(?!\p{L})(?! (?:avec|met|mit|van|de)(?!\p{L}))/iu,
);
/** The address is the one of somebody named before. */
export const SAME_ADDRESS =
  /(?:(?:zelfde|zelfd) adres|zelfde woonplaats|als (?:voren|voormeld)|(?:won(?:end|ende)) (?:zoals|gelijk|als) (?:de |het )?(?:\p{L}+)|(?:demeurant|domiciliée?) comme (?:le |la |l['’]|dit |ci-)|wohnhaft wie (?:der |die |vor)|bij (?:haar|zijn|hun) (?:moeder|vader|ouders|zus(?:ter)?|broer)|même (?:adresse|domicile|demeure|lieu|endroit(?! née?))|(?<!\p{L})y (?:demeurant|domiciliée?|résidant)(?!\p{L})|(?:eveneens )?aldaar (?:eveneens )?won(?:end|ende|achtig)|(?:am (?:selben|gleichen) Ort|ebenda(?:selbst)?|daselbst|ebendort),?(?: auch)? (?:wohnhaft|wohnend)|(?:wohnhaft|wohnend) (?:am (?:selben|gleichen) Ort|ebenda(?:selbst)?|daselbst|ebendort)|(?:demeurant|habitant|domiciliée?|vivant|résidant) avec (?:elle|lui|eux)(?!\p{L})|(?:won(?:end|ende|achtig)|inwonende?) (?:met|bij) (?:haar|hem|hen)(?!\p{L})(?! (?:moeder|vader|ouders))|chez (?:sa|son|ses|leurs?) (?:mère|père|parents)|avec (?:sa|son|ses) (?:mère|père|parents|s(?:œ|oe)ur|frère)|(?:der)?selben? (?:anschrift|adresse)|(?:dieselbe|gleiche) anschrift|(?:anschrift|wohnsitz|wohnort)\s?:\s*(?:wie|idem)(?!\p{L})|(?:adres|woonplaats)\s?:\s*(?:als|zoals|idem)(?!\p{L})|(?:adresse|domicile)\s?:\s*(?:comme|idem)(?!\p{L})|bei (?:ihre[mrn]|seine[mrn]) (?:vater|mutter|eltern|schwester|bruder)|wohnhaft bei (?:ihr|ihm|ihnen)(?!\p{L})|mit (?:ihm|ihr|ihnen) (?:\p{Ll}+ )?wohnhaft)/iu;
/** Joined in only to consent: "ter instemming", "aux seules fins d'autoriser". */
export const CONSENTS: Cue = createCue(
  /^[^.;]{0,160}?(?:tussenkom|tussenko(?:mt|mend)|om (?:toe te stemmen|in te stemmen|haar toestemming|zijn toestemming)|ter instemming|instemt|intervena?nt|intervient|comparaissant aux (?:seules )?fins|aux seules fins|pour (?:donner son|consentir|marquer son)|(?:beitritt|hinzutritt|einwilligt|zustimmt|zum zweck der zustimmung))/iu,
);
/** "…, medeëigenaar, die met deze verkoop instemt", "qui intervient aux présentes": anywhere in what is said of a person. */
export const JOINS_TO_CONSENT: Cue = createCue(
  /^[^;\n]{0,600}?(?:,|(?<!\p{L})en|(?<!\p{L})et|(?<!\p{L})und)\s(?:die|welke|qui|lequel|laquelle|welche[rs]?|der)\s(?:[^;,.\n]{0,60}?\s)?(?:instemt|toestemt|tussenkomt|tussenkwam|intervient|est intervenue?|intervenir à(?: la)? seules? fins?|consent(?!\p{L})|beitritt|hinzutritt|zustimmt|einwilligt)(?!\p{L})|^[^;\n]{0,600}?(?<!\p{L})(?:(?:komt|treedt) [^;.\n]{0,40}tussen|intervient (?:aux présentes|au présent acte|à l['’]acte)|tritt [^;.\n]{0,60}(?:bei|hinzu))(?!\p{L})/iu,
);
/** Who accepts, buys or sells takes part himself. */
export const TAKES_PART: Cue = createCue(
  /(?<!\p{L})(?:aanvaard(?:t|en)|koopt|verkoopt|verkrijgt|accepte(?:nt)?|ach[eè]te(?:nt)?|acquiert|vend(?:ent)?|annimmt|kauft|verkauft|erwirbt)(?!\p{L})/iu,
);
