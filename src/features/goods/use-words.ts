/** The words by which deeds tell who uses a good, and what one statement says of it. */
import type { Good } from "../../deed.ts";

export type Occupancy = NonNullable<Good["occupancy"]>;

/** Who sells or gives, as deeds call them. */
const OWNER =
  "verkoo?pers?|verkoopsters?|(?:verkopende|beslagen) partij|parti(?:e|es) (?:venderesses?|saisies?|donatrices?)|verkaufenden? Partei|schenk(?:er|ster)s?|eigena(?:ar|ars|ren|res)|opstalgevers?|erfpachtgever|vendeu(?:r|rs|se|ses)|venderesses?|donat(?:eur|eurs|rice|rices)|propriétaires?|cédant\\w*|verkäufer(?:n|s|in|innen)?|schenker(?:n|s|in)?|eigentümer(?:n|s|in)?|comparant\\w*|beslagene[ns]?|saisie?s?|schuldena(?:ar|ars|res)|débit(?:eur|eurs|rice|rices)|pfändungsschuldner(?:n|s|in)?|baille(?:ur|urs|resse|resses)|veuve|weduwe|witwe";
const DWELL =
  "bewo(?:on|nen|ont|ond)\\w*|bewerk\\w*|gebruik(?:t|en)|betrok\\w*|occup(?:e|ent|é|ée|és|ées)(?!\\p{L})|habit(?:e|ent|é|ée)(?!\\p{L})|exploit\\w*|bewohn\\w*|genutzt|nutz(?:t|en)|bewirtschaft\\w*|betrek(?:t|ken)|blij(?:ft|ven)|bleib(?:t|en)(?= (?:\\S+ ){0,5}?wohnen)|demeure\\w*|bezet|besetzt|belegt|ingenomen|in gebruik(?= (?:door|bij))|continu\\p{L}+ à (?:l['’])?(?:occuper|habiter)";

/** What a party does that holds the place. */
export const DWELLS = `${DWELL}|woont|wonen|habite|réside\\w*|wohnt|wohnen|betrokken|gebruikt`;
const DWELLS_WORD = new RegExp(`(?<!\\p{L})(?:${DWELLS})`, "iu");

/**
 * What a statement says of the use. Order matters: words for the seller's own use first, then leases, then vacancy; denied leases ("niet verhuurd", "aucun
 * bail") are taken out before. Sources: occupation clauses as listed in domain.md (a) 16 and the lease acts' words in three languages.
 */
const DENIED = new RegExp(
  [
    String.raw`(?:niet|noch|nooit|geen|geen enkele|zonder(?! (?:geschrift|schriftelijk|geschreven))(?: dat (?:hij|zij|ze)(?: zich)?)?|niemand|geen (?:van|der) (?:\S+\s+){1,4}?(?:is|zijn|wordt|werd|staat|ligt))\s+(?:\S+\s+){0,4}?(?:verhuurd|verpacht|(?<!(?:geschreven|schriftelijke?|geregistreerde?) )(?:huur|pacht)\w*|huurder\w*|gebruik(?:er|srecht)\w*|huurovereenkomst)(?:\s+(?:of|en|noch)\s+(?:huur|pacht)\w*)?`,
    String.raw`van (?:alle |elke? |iedere? )?(?:huur|pacht|gebruik|bewoning)(?:(?:,| en| of)\s*(?:huur|pacht|gebruik|bewoning))*(?=\s+(?:vrij|ontslagen))`,
    String.raw`(?:vrij|ontheven)(?: (?:is|zijn|wordt|worden|blijkt|te zijn))? van (?:alle |elke? |iedere? )?(?:huur|pacht|gebruik|bewoning)\w*(?:(?:,| en| of| noch)\s*(?:van )?(?:alle |elke? |iedere? )?(?:huur|pacht|gebruik|bewoning|andere ingebruik)\w*)*`,
    String.raw`(?:aucune?|pas|plus|point|sans(?! écrit)|ni|nul|ne .{0,30}?)\s+(?:de\s+|de\s+tout\s+)?(?:(?:bail|baux|location)(?!\s+(?:écrite?|enregistrée?|authentique|notariée?)(?!\p{L}))|loué\w*|affermé\w*|locataire\w*|fermage|donné\w* (?:en location|à bail))`,
    String.raw`libre\w*(?: (?:est|sont|et))? (?:de tout|de toute|d['’]|de)\s?(?:bail|location|occupation|occupant|fermage)\w*(?:(?:,| et| ou| ni)\s*(?:de |d['’])?(?:tout |toute )?(?:bail|location|occupation)\w*)*`,
    String.raw`aucune?\s+(?:d['’e]\S*\s+)?(?:\S+\s+){0,4}?(?:n['’]est|ne sont|n['’]a été)\s+(?:\S+\s+){0,2}?(?:louée?s?|affermée?s?|occupée?s?|donnée?s? (?:en location|à bail))`,
    String.raw`(?:kein\w*|nicht|ohne|weder|keine[srn]? (?:der|von|dieser) (?:\S+\s+){1,4}?(?:ist|sind|wird|steht|stehen|liegt))\s+(?:\S+\s+){0,3}?(?:vermietet|verpachtet|miet\w*|pacht\w*)`,
    String.raw`niemand\w*\s+(?:\S+\s+){0,4}?(?:ge|ver)?(?:mietet|pachtet)(?:\s+(?:oder|und|noch)\s+(?:ge|ver)?(?:mietet|pachtet))?`,
    String.raw`(?:vermietet|verpachtet) (?:ist|sind|wurde|wird) (?:nichts|niemand\w*|kein\w*)`,
    "(?:verhuurd|verpacht) (?:is|zijn|werd|wordt) (?:er )?(?:niets|geen)",
    "(?:n['’]est|ne sont) (?:louée?s?|affermée?s?|donnée?s? (?:en location|à bail|à ferme)) à personne",
    String.raw`(?:miet|pacht)\p{L}* (?:besteht|bestehen) (?:\S+ )?(?:nicht|keine[sr]?)|(?:huur|pacht)\p{L}* (?:bestaat|bestaan|loopt|lopen) (?:er )?niet|(?:bail|location) n['’]existe`,
    String.raw`rien n['’](?:est|y est|en est|a été) (?:loué|donné|affermé)\w*(?: en location| à bail)?`,
    "(?:on|un)(?:verhuurd|verpacht|vermietet|verpachtet)|non (?:louée?s?|affermée?s?)",
    "in niemand(?:e?s|ens)? (?:pacht|huur|gebruik|miete|nutzung)",
    String.raw`frei von (?:jede[rm] |aller |jeglicher )?(?:miete|pacht|nutzung)\w*(?:(?:,| und| oder)\s*(?:miete|pacht|nutzung)\w*)*`,
    "(?:was|waren|werd|a pris fin|ont pris fin|geëindigd|beëindigd|beendet|früherer? pächter|ancien (?:locataire|preneur)|gewezen|vroegere (?:huurder|pachter))",
  ].join("|"),
  "giu",
);
const DENIED_FIRST = new RegExp(DENIED.source, "iu");
/** "Selbst noch darin wohnt", "woont er", "y réside": to live in the place that was named before. */
const LIVES_THERE = [
  String.raw`(?:er|daarin|aldaar)\s+(?:(?!niet)\p{L}+\s+){0,3}?(?:woont|wonen|verblijf(?:t|ven))`,
  String.raw`(?:darin|dort)\s+(?:(?!nicht)\p{L}+\s+){0,3}?(?:wohnt|wohnen|verbleib(?:t|en))`,
  String.raw`(?:wohnt|wohnen)\s+(?:(?:noch|weiterhin|selbst)\s+){0,2}(?:im|in de[rm])\s+(?:haus|hause|wohnung|gut)(?!\p{L})`,
  String.raw`y\s+(?:réside(?:nt)?|reste(?:nt)?)(?!\s+plus)`,
  String.raw`(?:woont|wonen)\s+(?:(?:nog|zelf)\s+){0,2}(?:er|daarin)(?!\s+(?:\p{L}+\s+)?niet)`,
  String.raw`(?:wohnt|wohnen)\s+(?:(?:noch|selbst)\s+){0,2}(?:darin|dort)(?!\s+(?:\p{L}+\s+)?nicht)`,
].join("|");
/** Who sells keeps the place for a time ("behoudt het gebruik tot uiterlijk 30 juni"); a right kept for good has no end. */
const KEEPS_UNTIL = String.raw`(?<!\p{L})(?:behoud(?:t|en)|houd(?:t|en)|behält|behalten|conserve(?:nt)?|garde(?:nt)?|se réserve(?:nt)?)\s+(?:\S+\s+){0,3}?(?:[ld]['’])?(?:gebruik|genot|bewoning|ingebruikname|occupation|usage|jouissance|nutzung|benutzung|besitz)(?!\p{L})(?:(?![.;]).){0,40}?(?:tot|jusqu|bis)(?!\p{L})`;
const BY_OWNER = new RegExp(
  `(?:${OWNER})(?:(?![.;]).){0,70}?(?<!\\p{L})(?:${DWELL})|(?<!\\p{L})(?:${DWELL})(?:(?![.;]).){0,60}?(?:door|par|von|durch)\\s+(?:de |het |la |le |les |den |dem |der |die )?(?:${OWNER})|(?:bewohn|nutz|bewirtschaft|bewo|bewerk|gebruik|betrek|occup|habit|exploit)\\p{L}*\\s+(?:de |het |les? |la |die |der |den )?(?:${OWNER})|zelf (?:bewo\\w+|bewerkt|gebruikt)|selb(?:st|er) (?:bewohn\\w+|genutzt|bewirtschaftet)|bewirtschaft\\w*\\s+(?:\\S+\\s+){0,4}?selb(?:st|er)|eigen gebruik|zelf (?:de )?gebruikers?(?!\\p{L})|usage personnel|(?:${OWNER})(?:(?![.;]).){0,40}?(?:${KEEPS_UNTIL})|lui-même|(?:elle|eux|elles)-mêmes?|(?:${OWNER})(?:(?![.;]).){0,70}?(?<!\\p{L})(?:${LIVES_THERE})(?!\\p{L})|(?:${OWNER})(?:(?![.;]).){0,70}?se réserv\\p{L}+ (?:le droit )?(?:de |d['’])(?:y )?(?:habiter|demeurer|occuper|rester)`,
  "iu",
);
const LET =
  /ter beschikking gesteld[^;]{0,160}(?:€|euro|frank)|mise?s? à (?:la )?disposition[^;]{0,160}(?:€|euro|franc)|verhuurd|verpacht|in huur|in pacht|(?:handels)?huur(?:overeenkomst|contract|der|ster|prijs|gelden)?\b|(?:pacht|huur)overdracht|pacht(?:er|overeenkomst|contract|ers)?\b|gehuurd|\bloué\w*|en location|\bbail\b|\bbaux\b|locatai\w+|fermage|fermier|vermietet|verpachtet|mietvertrag|pachtvertrag|mieter\w*|pächter\w*|handelsmiete|mietzins\w*|pachtzins\w*|\bloyers? (?:mensuel|annuel|trimestriel)s?\b|tenue?s? à ferme|\baffermé\w*|in miete|(?:miet|pacht)weise|huurgeld\w*|pachtsom\w*|pachtprijs|pachtgeld\w*/iu;
const FREE =
  /pachtfrei|mietfrei|bezugsfrei|pachtvrij|freie (?:verfügung|nutzung|benutzung)|niemand (?:bewoont|gebruikt|betrekt|bewohnt|nutzt|benutzt)|(?:be)?(?:nutzt|wohnt) (?:keiner|niemand)(?!\p{L})|(?:personne|nul) n['’](?:occupe|habite)|durch niemand|\bledig\b|onbezet|door niemand|par personne|von niemandem|libre d\w*|\bvrij(?:e)?\b|leeg(?:staand)?|onbewoond|ongebruikt|ontruimd|beschikbaar|\blibres?\b|inoccupé\w*|inhabité\w*|\bvides?\b|vacant\w*|nul ne l['’]occupe|\bfrei\b|unbewohnt|unbenutzt|ungenutzt|niemande[mn]? (?:überlassen|vermietet|verpachtet)|leer(?:stehend)?\b|geräumt|(?:vidé|quitté|libéré|évacué)\w*(?= les? lieux)/iu;

/** A lease that its holder gives up in the deed. */
const RENOUNCED =
  /(?:renonce(?:nt)?|a renoncé|ont renoncé) (?:[àa]|au) (?:son |leur |tout |ce |ledit )?(?:droit de )?(?:bail|droit au bail|location)|(?:verzaakt|verzaken|doet afstand|doen afstand) (?:aan|van) (?:zijn|haar|hun|de|het|deze) (?:recht van |recht op )?(?:pacht|huur)|(?:verzichtet|verzichten) auf (?:sein|ihr|den|das|die)\p{L}* (?:pacht|miet)|(?:bail|location) (?:est|a été) résiliée?/iu;

/** A use that is over: only vacancy is read from such a statement. A lease that ends by confusion lasts until the deed. */
const PAST =
  /(?:was|waren|stond)\s+(?:\S+\s+){0,3}?(?:in pacht|in huur|verhuurd|verpacht)|étai(?:t|ent)\s+(?:\S+\s+)?(?:loué|donné|tenu|affermé)|war(?:en)?\s+(?:\S+\s+){0,3}?(?:vermietet|verpachtet)|a pris fin|ont pris fin|geëindigd|eindigde|beëindigd|(?:werd|was)(?:en)? tot|tot voor kort|expiré|beendet|erloschen|erlischt(?! durch (?:vereinigung|vermengung|konfusion))|s['’]éteint(?! (?:\S+ ){0,3}par confusion)|ayant (?:\S+\s+){0,2}?(?:quitté|libéré|évacué|vidé)|gekündigt und geräumt|dernier (?:bail|locataire|preneur|fermier)|(?:laatste|vroegere) (?:huurder|pachter)|letzte[rn]? (?:pächter|mieter)|früherer? (?:pächter|mieter)|ancien (?:locataire|preneur|fermier)|(?:bail|location) (?:est venue? à (?:expiration|échéance|terme)|est échue?|s['’]est (?:terminée?|achevée?))|(?:huur|pacht)\p{L}* (?:is|zijn) (?:verstreken|verlopen|afgelopen)|(?:miet|pacht)\p{L}* (?:endete|ist (?:ausgelaufen|abgelaufen))|(?<!\p{L})(?:heeft|hebben|a|ont|hat|haben)\s+(?:[^\s;,]+\s+){0,7}?(?:ontruimd|verlaten|évacuée?s?|quittée?s?|libérée?s?|vidée?s?|geräumt|verlassen)(?!\p{L})/iu;

/** "… donnait en location jusqu'au 31 mars, est actuellement libre": the present state wins over the lease before it. */
const NOW_FREE =
  /(?<!\p{L})(?:actuellement|à présent|thans|momenteel|derzeit|somit|dus|donc)\s+(?:(?!niet|pas|nicht)\p{L}+\s+){0,2}?(?:libres?|vrij|frei)\s+(?:de|d['’]|van|von)/iu;

/** "Qu'elle a occupé personnellement jusqu'au 31 août, est aujourd'hui libre": an own use that has ended. */
const USED_UNTIL =
  /(?<!\p{L})(?:a|ont|avai(?:t|ent)) (?:\S+\s){0,2}?(?:occupée?s?|habitée?s?|exploitée?s?)(?!\p{L})(?:[^.;]|(?<=\d)\.){0,30}jusqu|(?<!\p{L})tot (?:en met )?(?!heden)(?:[^.;]|(?<=\d)\.){1,40}\s(?:bewoond|gebruikt|betrokken|bewerkt|uitgebaat) (?:heeft|hebben|had(?:den)?)(?!\p{L})|(?<!\p{L})bis (?!heute)(?:[^.;]|(?<=\d)\.){1,40}\s(?:bewohnt|genutzt|bewirtschaftet) (?:hat|haben|hatten?)(?!\p{L})/iu;

/** "Pacht. –", "5. BAIL": a heading names the subject and says nothing. */
const HEADING =
  /^[\s\p{L}\d]{0,4}[\s.)°–—-]*(?:ver)?(?:huur|huring|pacht(?:ung)?|bail|location|miete|mietung)[\s.:–—-]*$/iu;

/** The buyer, donee or holder in the place himself ("exploité par l'acquéreur lui-même"): he holds it by a lease, and the words for one's own use are his. */
const HOLDER_HIMSELF =
  /(?<!\p{L})(?:acqu[ée]reu\p{L}+|acquéresses?|acheteu\p{L}+|donataires?|preneu\p{L}+|locataires?|fermiers?|koo?pers?|koopsters?|aankopers?|verkrijgers?|begiftigden?|huurders?|pachters?|(?:an)?käufer\p{L}*|erwerber\p{L}*|beschenkten?|mieter\p{L}*|pächter\p{L}*)(?!\p{L})(?:(?![.;,]).){0,50}?(?:(?:lui|elle|eux|elles)-mêmes?|(?<!\p{L})(?:zelf|selbst|selber)(?!\p{L}))/giu;
/** Who holds by a lease is no owner, whatever he does himself ("exploitée par les premiers nommés eux-mêmes en vertu d'un bail verbal"). */
const BY_LEASE =
  /(?<!\p{L})(?:(?:en vertu|aux termes) (?:d['’]un |du )|suivant (?:un )?)(?:bail|location)(?!\p{L})|(?<!\p{L})(?:krachtens|ingevolge) (?:(?:een|de|mondelinge?|geschreven|schriftelijke) ){0,2}(?:huur|pacht)\p{L}*|(?<!\p{L})(?:aufgrund|kraft|laut) (?:(?:eine[sr]|mündlichen?|schriftlichen?) ){0,2}(?:miet|pacht)\p{L}*/iu;
/** "Door niemand wordt gebruikt": nobody's use is no owner's. */
const BY_NOBODY = /(?<!\p{L})(?:door niemand|par personne|von niemandem?)(?!\p{L})(?:(?![.;,]).){0,30}/giu;
/** "Le pré est exploité par eux": the use of whom the statement before it named. */
const BY_THEM = new RegExp(
  `(?<!\\p{L})(?:${DWELL}|benutzt)\\s+(?:par|door|von|durch)\\s+(?:eux|elles?|lui|hen|hem|haar|ihn|ihnen|ihm|sie)(?!\\p{L})|(?<!\\p{L})(?:par|door|von|durch)\\s+(?:eux|elles?|lui|hen|hem|haar|ihn|ihnen|ihm|sie)\\s+(?:\\S+\\s+)?(?:${DWELL}|benutzt)`,
  "iu",
);
const USE = `${DWELL}|benutzt|pâturée?s?|fauchée?s?|gemaaid|begraasd|beweid(?:et)?|gemäht`;
const USED_BY_SOMEBODY = new RegExp(
  `(?<!\\p{L})(?:${USE})\\s+(?:(?:par|door|von|durch)\\s)|(?<!\\p{L})(?:par|door|von|durch)\\s+(?:(?![.;,])\\S+\\s+){1,4}?(?:${USE})`,
  "iu",
);
/** What a borrower or a holder undertakes not to do is no use. */
const UNDERTAKING =
  /(?:verbind(?:t|en) zich|s['’]engage(?:nt)?|s['’]interdi(?:t|sent)|verpflichte(?:t|n) sich)[^.;]{0,60}(?:niet te verhuren|à ne pas|de (?:donner en location|louer)|nicht zu (?:vermieten|verpachten))/iu;
/** Hunting and fishing let apart say nothing of who holds the ground. */
const GAME =
  /(?<!\p{L})(?:jacht|chasse|jagd|visvangst|visserij|pêche|fischerei)\p{L}*\s+(?:(?:is|sont|est|ist|sind|wordt|werd)\s+)?(?:\S+\s+){0,3}?(?:verpacht|verhuurd|louée?s?|affermée?s?|verpachtet|vermietet)(?!\p{L})|(?:verpachtung|location|pacht|bail) (?:de |des? |der |van (?:de |het )?)(?:droit de )?(?:chasse|jagd|jacht|pêche)(?!\p{L})/giu;
/** What grows is still the owner's to bring in. */
const HARVEST =
  /(?:erst nach|nach) (?:de[rm] )?(?:einbringung|abschluss|abernten|einfahren)[^.;]{0,30}ernte|après (?:l['’]enlèvement|la rentrée|l['’]engrangement) (?:de la|des) récoltes?|na (?:het binnenhalen van )?(?:de|den) (?:\p{L}+ )?oogst/iu;

/** Somebody else than the owner who must go after the harvest. */
const STRANGER = /(?<!\p{L})(?:gebruikt door|ruimen|occupée? par|quitter|libérer|räumen)(?!\p{L})/iu;
/** "La veuve devra l'avoir laissée libre": who sells and has yet to leave is still in the place. */
export const LEAVES_LATER = new RegExp(
  `(?<!\\p{L})(?:${OWNER})(?!\\p{L})(?:(?![.;]).){0,60}?(?:devr\\p{L}+|zal|zullen|moet(?:en)?|muss|müssen|wird|werden)(?!\\p{L})(?:(?![.;]).){0,60}?(?:laissée?s? libres?|laisser libres?|libérée?s?|libérer|vidée?s?|vider|quittée?s?|quitter|évacuée?s?|évacuer|ontruim\\p{L}*|verlaten|räumen|geräumt|verlassen)(?!\\p{L})`,
  "iu",
);

const hide = (text: string, pattern: RegExp): string => text.replace(pattern, (words) => "·".repeat(words.length));

/** The word of a statement that tells the use; `before` is what the statement before it told. */
export function readStatement(text: string, ownUse: RegExp | null, before: Occupancy | null = null): Use | null {
  if (HEADING.test(text) || UNDERTAKING.test(text)) return null;
  const renounced = RENOUNCED.exec(text);
  if (renounced) return { value: "free", at: renounced.index, length: renounced[0].length };
  const now = NOW_FREE.exec(text);
  if (now) return { value: "free", at: now.index, length: now[0].length };
  const past = PAST.test(text) || USED_UNTIL.test(text);
  const ofOwner = hide(hide(text, HOLDER_HIMSELF), BY_NOBODY);
  const blanked = hide(text, GAME).replace(DENIED, (denied) =>
    /^(?:vrij|libre|frei)/iu.test(denied) ? denied.slice(0, 5).padEnd(denied.length, "·") : "·".repeat(denied.length),
  );
  const readings: readonly (readonly [Occupancy, RegExp | null, string])[] = [
    ["let", past ? null : BY_LEASE, blanked],
    ["occupied_by_seller", past ? null : BY_OWNER, ofOwner],
    ["let", past ? null : LET, blanked],
    // The names' pattern is of this deed alone: to compile it takes longer than all the others to run.
    ["occupied_by_seller", past || !DWELLS_WORD.test(text) ? null : ownUse, text],
    ["occupied_by_seller", past || STRANGER.test(text) ? null : HARVEST, blanked],
    ["occupied_by_seller", before === "occupied_by_seller" ? BY_THEM : null, text],
    ["occupied_by_seller", past ? null : LEAVES_LATER, text],
    ["free", FREE, blanked],
  ];
  for (const [value, pattern, source] of readings) {
    const match = pattern?.exec(source);
    if (match) return { value, at: match.index, length: match[0].length };
  }
  // A place that is not let but used by somebody is not free.
  if (USED_BY_SOMEBODY.test(ofOwner)) return null;
  const denied = DENIED_FIRST.exec(text);
  return denied && /verhuurd|huur|pacht|bail|loué|location|miet|vermiet/iu.test(denied[0])
    ? { value: "free", at: denied.index, length: denied[0].length }
    : null;
}

/** What the words of the evidence say of the use; undefined for a use told by a party's name. */
export const occupancyOf = (text: string): Occupancy | undefined => readStatement(text, null)?.value;

export type Use = { readonly value: Occupancy; readonly at: number; readonly length: number };

/** Present uses as deeds word them in passing, in clauses on other matters. */
export const PRESENT_USE =
  /(?:is|zijn|wordt|zijnde|momenteel|thans)\s+(?:\S+\s+){0,3}?(?:verhuurd|verpacht|in (?:pacht|huur)|bewoond door|bezet door)|vrij van (?:alle |elke |iedere )?(?:gebruik|huur|pacht|bewoning)|(?:est|sont|étant|actuellement)\s+(?:\S+\s+){0,2}?(?:louée?s?|données? (?:à bail|en location)|occupée?s? par|inoccupée?s?|libres? (?:d['’]|de toute )occupation|libres? de tout bail)|(?:ist|sind|wird|derzeit)\s+(?:\S+\s+){0,7}?(?:vermietet|verpachtet|bewohnt)|frei von (?:jede[rm] |aller |jeglicher )?(?:miete|pacht|nutzung)|pachtfrei|mietfrei|pachtvrij|(?:staat|staan) leeg|steh(?:t|en) leer/iu;

export const OWNER_STAYS = new RegExp(
  `(?:${OWNER})(?:(?![.;]).){0,70}?(?<!\\p{L})(?:bewoon|bewonen|bewoont|habite(?:nt)?|bewohn(?:t|en))(?!\\p{L})`,
  "iu",
);
