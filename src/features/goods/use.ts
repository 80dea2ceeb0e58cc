import type { ClauseKind, Good, Span } from "../../deed.ts";
import { clausesOf, type DeedContext, entitiesIn, type Found, foundByRule, textOf } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor, readableText, readStatements, statementsIn } from "./statements.ts";

type Occupancy = NonNullable<Good["occupancy"]>;

/** Who sells or gives, as deeds call them. */
const OWNER =
  "verkopers?|verkoopsters?|verkopende partij|schenk(?:er|ster)s?|eigena(?:ar|ars|ren|res)|opstalgevers?|erfpachtgever|vendeu(?:r|rs|se|ses)|venderesses?|donat(?:eur|eurs|rice|rices)|propriétaires?|cédant\\w*|verkäufer(?:n|s|in|innen)?|schenker(?:n|s|in)?|eigentümer(?:n|s|in)?|comparant\\w*|beslagene[ns]?|saisie?s?|schuldena(?:ar|ars|res)|débit(?:eur|eurs|rice|rices)|pfändungsschuldner(?:n|s|in)?|baille(?:ur|urs|resse|resses)|veuve|weduwe|witwe";
const DWELL =
  "bewo(?:on|nen|ont|ond)\\w*|bewerk\\w*|gebruik(?:t|en)|betrok\\w*|occup(?:e|ent|é|ée|és|ées)(?!\\p{L})|habit(?:e|ent|é|ée)(?!\\p{L})|exploit\\w*|bewohn\\w*|genutzt|nutz(?:t|en)|bewirtschaft\\w*|betrek(?:t|ken)|blij(?:ft|ven)|demeure\\w*|bezet|besetzt|ingenomen";

/** What a party does that holds the place. */
const DWELLS = `${DWELL}|woont|wonen|habite|réside\\w*|wohnt|wohnen|betrokken|gebruikt`;
const DWELLS_WORD = new RegExp(`(?<!\\p{L})(?:${DWELLS})`, "iu");

/**
 * What a statement says of the use. Order matters: words for the seller's own use first, then leases, then vacancy; denied leases ("niet verhuurd", "aucun
 * bail") are taken out before. Sources: occupation clauses as listed in domain.md (a) 16 and the lease acts' words in three languages.
 */
const DENIED = new RegExp(
  [
    String.raw`(?:niet|noch|nooit|geen|geen enkele|zonder(?! (?:geschrift|schriftelijk|geschreven))|niemand|geen (?:van|der) (?:\S+\s+){1,4}?(?:is|zijn|wordt|werd|staat|ligt))\s+(?:\S+\s+){0,4}?(?:verhuurd|verpacht|(?<!(?:geschreven|schriftelijke?|geregistreerde?) )(?:huur|pacht)\w*|huurder\w*|gebruik(?:er|srecht)\w*|huurovereenkomst)(?:\s+(?:of|en|noch)\s+(?:huur|pacht)\w*)?`,
    String.raw`van (?:alle |elke? |iedere? )?(?:huur|pacht|gebruik|bewoning)(?:(?:,| en| of)\s*(?:huur|pacht|gebruik|bewoning))*(?=\s+(?:vrij|ontslagen))`,
    String.raw`(?:vrij|ontheven)(?: (?:is|zijn|wordt|worden|blijkt|te zijn))? van (?:alle |elke? |iedere? )?(?:huur|pacht|gebruik|bewoning)\w*(?:(?:,| en| of| noch)\s*(?:van )?(?:alle |elke? |iedere? )?(?:huur|pacht|gebruik|bewoning|andere ingebruik)\w*)*`,
    String.raw`(?:aucune?|pas|plus|point|sans(?! écrit)|ni|nul|ne .{0,30}?)\s+(?:de\s+|de\s+tout\s+)?(?:(?:bail|baux|location)(?!\s+(?:écrite?|enregistrée?|authentique|notariée?)(?!\p{L}))|loué\w*|locataire\w*|fermage|donné\w* (?:en location|à bail))`,
    String.raw`libre\w*(?: (?:est|sont|et))? (?:de tout|de toute|d['’]|de)\s?(?:bail|location|occupation|occupant|fermage)\w*(?:(?:,| et| ou| ni)\s*(?:de |d['’])?(?:tout |toute )?(?:bail|location|occupation)\w*)*`,
    String.raw`aucune?\s+(?:d['’e]\S*\s+)?(?:\S+\s+){0,4}?(?:n['’]est|ne sont|n['’]a été)\s+(?:\S+\s+){0,2}?(?:louée?s?|affermée?s?|occupée?s?|donnée?s? (?:en location|à bail))`,
    String.raw`(?:kein\w*|nicht|ohne|weder|keine[srn]? (?:der|von|dieser) (?:\S+\s+){1,4}?(?:ist|sind|wird|steht|stehen|liegt))\s+(?:\S+\s+){0,3}?(?:vermietet|verpachtet|miet\w*|pacht\w*)`,
    String.raw`niemand\w*\s+(?:\S+\s+){0,4}?(?:ge|ver)?(?:mietet|pachtet)(?:\s+(?:oder|und|noch)\s+(?:ge|ver)?(?:mietet|pachtet))?`,
    String.raw`(?:vermietet|verpachtet) (?:ist|sind|wurde|wird) (?:nichts|niemand\w*|kein\w*)`,
    "(?:verhuurd|verpacht) (?:is|zijn|werd|wordt) (?:er )?(?:niets|geen)",
    String.raw`rien n['’](?:est|y est|en est|a été) (?:loué|donné|affermé)\w*(?: en location| à bail)?`,
    "in niemand(?:e?s|ens)? (?:pacht|huur|gebruik|miete|nutzung)",
    String.raw`frei von (?:jede[rm] |aller |jeglicher )?(?:miete|pacht|nutzung)\w*(?:(?:,| und| oder)\s*(?:miete|pacht|nutzung)\w*)*`,
    "(?:was|waren|werd|a pris fin|ont pris fin|geëindigd|beëindigd|beendet|früherer? pächter|ancien (?:locataire|preneur)|gewezen|vroegere (?:huurder|pachter))",
  ].join("|"),
  "giu",
);
const DENIED_FIRST = new RegExp(DENIED.source, "iu");
const BY_OWNER = new RegExp(
  `(?:${OWNER})(?:(?![.;]).){0,70}?(?<!\\p{L})(?:${DWELL})|(?<!\\p{L})(?:${DWELL})(?:(?![.;]).){0,60}?(?:door|par|von|durch)\\s+(?:de |het |la |le |les |den |dem |der |die )?(?:${OWNER})|(?:bewohn|nutz|bewirtschaft|bewo|bewerk|gebruik|betrek|occup|habit|exploit)\\p{L}*\\s+(?:de |het |les? |la |die |der |den )?(?:${OWNER})|zelf (?:bewo\\w+|bewerkt|gebruikt)|selbst (?:bewohn\\w+|genutzt|bewirtschaftet)|eigen gebruik|lui-même|elle-même|eux-mêmes`,
  "iu",
);
const LET =
  /ter beschikking gesteld[^;]{0,160}(?:€|euro|frank)|mise?s? à (?:la )?disposition[^;]{0,160}(?:€|euro|franc)|verhuurd|verpacht|in huur|in pacht|(?:handels)?huur(?:overeenkomst|contract|der|ster|prijs|gelden)?\b|pacht(?:er|overeenkomst|contract|ers)?\b|gehuurd|\bloué\w*|en location|\bbail\b|\bbaux\b|locatai\w+|fermage|fermier|vermietet|verpachtet|mietvertrag|pachtvertrag|mieter\w*|pächter\w*|handelsmiete|mietzins\w*|pachtzins\w*|\bloyers? (?:mensuel|annuel|trimestriel)s?\b|huurgeld\w*|pachtsom\w*|pachtprijs|pachtgeld\w*/iu;
const FREE =
  /pachtfrei|mietfrei|pachtvrij|\bledig\b|onbezet|door niemand|par personne|von niemandem|libre d\w*|\bvrij(?:e)?\b|leeg(?:staand)?|onbewoond|ongebruikt|ontruimd|beschikbaar|\blibres?\b|inoccupé\w*|inhabité\w*|\bvides?\b|vacant\w*|nul ne l['’]occupe|\bfrei\b|unbewohnt|unbenutzt|ungenutzt|niemande[mn]? (?:überlassen|vermietet|verpachtet)|leer(?:stehend)?\b|geräumt|(?:vidé|quitté|libéré|évacué)\w*(?= les? lieux)/iu;

/** A lease that its holder gives up in the deed. */
const RENOUNCED =
  /(?:renonce(?:nt)?|a renoncé|ont renoncé) (?:[àa]|au) (?:son |leur |tout |ce |ledit )?(?:droit de )?(?:bail|droit au bail|location)|(?:verzaakt|verzaken|doet afstand|doen afstand) (?:aan|van) (?:zijn|haar|hun|de|het|deze) (?:recht van |recht op )?(?:pacht|huur)|(?:verzichtet|verzichten) auf (?:sein|ihr|den|das|die)\p{L}* (?:pacht|miet)|(?:bail|location) (?:est|a été) résiliée?/iu;

/** A use that is over: only vacancy is read from such a statement. */
const PAST =
  /(?:was|waren|stond)\s+(?:\S+\s+){0,3}?(?:in pacht|in huur|verhuurd|verpacht)|était\s+(?:\S+\s+)?(?:loué|donné)|war(?:en)?\s+(?:\S+\s+){0,3}?(?:vermietet|verpachtet)|a pris fin|ont pris fin|geëindigd|eindigde|beëindigd|(?:werd|was)(?:en)? tot|tot voor kort|expiré|beendet|erloschen|erlischt|s['’]éteint|ayant (?:\S+\s+){0,2}?(?:quitté|libéré|évacué|vidé)|gekündigt und geräumt|dernier (?:bail|locataire|preneur|fermier)|(?:laatste|vroegere) (?:huurder|pachter)|letzte[rn]? (?:pächter|mieter)|früherer? (?:pächter|mieter)|ancien (?:locataire|preneur|fermier)|(?<!\p{L})(?:heeft|hebben|a|ont|hat|haben)\s+(?:\S+\s+){0,4}?(?:ontruimd|verlaten|évacuée?s?|quittée?s?|libérée?s?|vidée?s?|geräumt|verlassen)(?!\p{L})/iu;

/** "… donnait en location jusqu'au 31 mars, est actuellement libre": the present state wins over the lease before it. */
const NOW_FREE =
  /(?<!\p{L})(?:actuellement|à présent|thans|momenteel|derzeit|somit|dus|donc)\s+(?:(?!niet|pas|nicht)\p{L}+\s+){0,2}?(?:libres?|vrij|frei)\s+(?:de|d['’]|van|von)/iu;

/** "Pacht. –", "5. BAIL": a heading names the subject and says nothing. */
const HEADING =
  /^[\s\p{L}\d]{0,4}[\s.)°–—-]*(?:ver)?(?:huur|huring|pacht(?:ung)?|bail|location|miete|mietung)[\s.:–—-]*$/iu;

/** The word of a statement that tells the use. */
function readStatement(text: string, ownUse: RegExp | null): Use | null {
  if (HEADING.test(text)) return null;
  const renounced = RENOUNCED.exec(text);
  if (renounced) return { value: "free", at: renounced.index, length: renounced[0].length };
  const now = NOW_FREE.exec(text);
  if (now) return { value: "free", at: now.index, length: now[0].length };
  const past = PAST.test(text);
  const blanked = text.replace(DENIED, (denied) =>
    /^(?:vrij|libre|frei)/iu.test(denied) ? denied.slice(0, 5).padEnd(denied.length, "·") : "·".repeat(denied.length),
  );
  const readings: readonly (readonly [Occupancy, RegExp | null, string])[] = [
    ["occupied_by_seller", past ? null : BY_OWNER, text],
    ["let", past ? null : LET, blanked],
    // The names' pattern is of this deed alone: to compile it takes longer than all the others to run.
    ["occupied_by_seller", past || !DWELLS_WORD.test(text) ? null : ownUse, text],
    ["free", FREE, blanked],
  ];
  for (const [value, pattern, source] of readings) {
    const match = pattern?.exec(source);
    if (match) return { value, at: match.index, length: match[0].length };
  }
  const denied = DENIED_FIRST.exec(text);
  return denied && /verhuurd|huur|pacht|bail|loué|location|miet|vermiet/iu.test(denied[0])
    ? { value: "free", at: denied.index, length: denied[0].length }
    : null;
}

/** What the words of the evidence say of the use; undefined for a use told by a party's name. */
export const occupancyOf = (text: string): Occupancy | undefined => readStatement(text, null)?.value;

type Use = { readonly value: Occupancy; readonly at: number; readonly length: number };

/**
 * A party that lives in the good or works it, named and not called seller ("Madame Vandenplas, qui habite seule les lieux"): the name stands among the
 * parties and next to the verb. A buyer in the place holds it by a lease, which is worded.
 */
function ownUseOf(context: DeedContext): RegExp | null {
  const names = clausesOf(context, "parties", "representation")
    .flatMap((clause) => entitiesIn(context, clause, "PERSON"))
    .flatMap(({ text }) => text.split(/[\s-]+/))
    .filter((token) => /^\p{Lu}\p{L}{2,}$/u.test(token));
  if (names.length === 0) return null;
  const name = [...new Set(names)].join("|");
  return new RegExp(
    `(?<!\\p{L})(?:${name})(?!\\p{L})(?:(?![.;]).){0,50}?(?<!\\p{L})(?:${DWELLS})|(?<!\\p{L})(?:${DWELLS})(?:(?![.;]).){0,40}?(?:door|par|von|durch)\\s+(?:\\p{L}+\\s+){0,4}(?:${name})(?!\\p{L})`,
    "iu",
  );
}

/** Present uses as deeds word them in passing, in clauses on other matters. */
const PRESENT_USE =
  /(?:is|zijn|wordt|zijnde|momenteel|thans)\s+(?:\S+\s+){0,3}?(?:verhuurd|verpacht|in (?:pacht|huur)|bewoond door|bezet door)|vrij van (?:alle |elke |iedere )?(?:gebruik|huur|pacht|bewoning)|(?:est|sont|étant|actuellement)\s+(?:\S+\s+){0,2}?(?:louée?s?|données? (?:à bail|en location)|occupée?s? par|inoccupée?s?|libres? (?:d['’]|de toute )occupation|libres? de tout bail)|(?:ist|sind|wird|derzeit)\s+(?:\S+\s+){0,7}?(?:vermietet|verpachtet|bewohnt)|frei von (?:jede[rm] |aller |jeglicher )?(?:miete|pacht|nutzung)|pachtfrei|mietfrei|pachtvrij|(?:staat|staan) leeg|steh(?:t|en) leer/iu;

const OWNER_STAYS = new RegExp(
  `(?:${OWNER})(?:(?![.;]).){0,70}?(?<!\\p{L})(?:bewoon|bewonen|bewoont|habite(?:nt)?|bewohn(?:t|en))(?!\\p{L})`,
  "iu",
);
/** Clauses whose words on use are rules, history or persons. */
const NO_USE: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  "header",
  "opening",
  "parties",
  "representation",
  "title_origin",
  "condominium",
  "fiscal",
  "insurance",
  "preemption",
  "soil",
]);

/** Old deeds give the use in the clause by which the right passes, or beside the price. */
const usesInPassing = (context: DeedContext): readonly Span[] =>
  context.clauses
    .filter(({ kind }) => !NO_USE.has(kind))
    .flatMap((clause) => statementsIn(context, clause))
    .filter((statement) => [PRESENT_USE, OWNER_STAYS].some((pattern) => pattern.test(textOf(context, statement))));

/** How each good is used at the deed. Clauses on occupation are read first, then those on the transfer of possession. */
export function readOccupancy(context: DeedContext, segments: readonly GoodSegment[]): (Found<Occupancy> | null)[] {
  const uses: (Found<Occupancy> | null)[] = segments.map(() => null);
  const general: (Found<Occupancy> | null)[] = segments.map(() => null);
  const ownUse = ownUseOf(context);
  const own = clausesFor(context, "occupancy");
  const tells = (zones: readonly Span[]): boolean =>
    zones
      .flatMap((clause) => statementsIn(context, clause))
      .some((statement) => readStatement(readableText(context, statement), ownUse) !== null);
  const transfers = clausesOf(context, "transfer");
  const clauses = tells(own) ? own : tells(transfers) ? transfers : usesInPassing(context);
  const sure = clausesOf(context, "occupancy").length > 0 ? 0.85 : 0.65;
  for (const clause of clauses) {
    for (const statement of readStatements(context, segments, clause)) {
      if (statement.goods === null || statement.goods.length === 0) {
        const hit = readStatement(readableText(context, statement), ownUse);
        if (hit === null) continue;
        const found = foundByRule(
          { start: statement.start + hit.at, end: statement.start + hit.at + hit.length },
          hit.value,
          sure,
        );
        for (const [index] of segments.entries()) general[index] ??= found;
        continue;
      }
      const all = readOfAll(context, segments, statement, ownUse);
      if (all !== null) {
        for (const [index] of segments.entries()) general[index] ??= foundByRule(all, all.value, sure);
        continue;
      }
      for (const part of splitByMention(context, segments, statement, ownUse)) {
        const hit = readStatement(readableText(context, part), ownUse);
        if (hit === null) continue;
        const found = foundByRule(
          { start: part.start + hit.at, end: part.start + hit.at + hit.length },
          hit.value,
          sure,
        );
        for (const good of part.goods) uses[good] ??= found;
      }
    }
  }
  return uses.map((use, index) => use ?? general[index] ?? null);
}

const ALL_GOODS =
  /^[\s\d.)]*(?:tous )?(?:les biens(?! suivants)|de (?:verkochte )?goederen|alle goederen|(?:alle|die) (?:güter|immobilien))(?!\p{L})/iu;

/** "Les biens sont libres, le locataire de l'appartement ayant quitté les lieux": said of all goods before one of them is named. */
function readOfAll(
  context: DeedContext,
  segments: readonly GoodSegment[],
  statement: Span,
  ownUse: RegExp | null,
): (Span & { readonly value: Occupancy }) | null {
  const [named] = findMentions(context, segments, statement);
  const head = context.text.slice(statement.start, named?.start ?? statement.end);
  if (!ALL_GOODS.test(head)) return null;
  const main = head.slice(0, head.indexOf(",") + 1 || head.length);
  const hit = readStatement(main, ownUse);
  if (hit === null) return null;
  const start = statement.start + hit.at;
  return { start, end: start + hit.length, value: hit.value };
}

/** "die Wiese ist verpachtet, der Wald nicht": the verb before is denied. */
const ELLIPSIS = /(?<!\p{L})(?:nicht|niet|pas|non)\s*[.;]?\s*$/iu;

/** "het penthouse en de kelder zijn vrij, de garage is verhuurd": a statement cut where the goods change after a verb. */
function splitByMention(
  context: DeedContext,
  segments: readonly GoodSegment[],
  statement: Span,
  ownUse: RegExp | null,
): readonly (Span & { readonly goods: readonly number[] })[] {
  const mentions = findMentions(context, segments, statement);
  const parts: (Span & { readonly goods: readonly number[] })[] = [];
  let start = statement.start;
  let goods: number[] = [];
  let lastEnd = statement.start;
  for (const mention of mentions) {
    const between = context.text.slice(lastEnd, mention.start);
    const hasVerb =
      goods.length > 0 &&
      readStatement(context.text.slice(start, mention.start), ownUse) !== null &&
      /,|\b(?:en|et|und|maar|mais|aber|terwijl|tandis)\b/iu.test(between);
    if (hasVerb) {
      parts.push({ start, end: mention.start, goods });
      start = mention.start;
      goods = [];
    }
    goods = [...goods, ...mention.goods];
    lastEnd = mention.end;
  }
  const last = { start, end: statement.end, goods };
  const before = parts.at(-1);
  // "Mevrouw X betrekt de duplex en de kelder": what no verb follows goes with the goods before it.
  if (
    before === undefined ||
    ELLIPSIS.test(textOf(context, last)) ||
    readStatement(textOf(context, last), ownUse) !== null
  )
    return [...parts, last];
  return [...parts.slice(0, -1), { start: before.start, end: last.end, goods: [...before.goods, ...goods] }];
}
