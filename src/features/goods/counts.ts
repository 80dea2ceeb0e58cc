import type { GoodType, Span } from "../../deed.ts";
import { parseWholeNumber } from "../../forms/index.ts";
import { type DeedContext, type Found, findAll, foundByRule, textOf } from "../context.ts";

/** Nouns that are counted. Sources: the descriptions of all three languages; shower rooms count as bathrooms (contract). */
const NOUNS = {
  bedrooms:
    "slaapkamers?|slaapvertrekken|slpks?|slk|chbres?|chambres?(?: à coucher)?(?! d['’](?:amis|hôte)|e? (?:des|de commerce|froide))|schlafzimmern?|schlafräumen?",
  bathrooms: String.raw`badkamers?|douchekamers?|doucheruimten?|stortbad(?:kamer)?s?|salles? d['’]eau|salles? de bains?|salles? de douches?|sdbs?|sdd|badezimmern?|duschbad|duschbäder|duschraum|bäder|bad(?![\p{L}-])|(?<=[,;:]\s*(?:(?:een|une|eine)\s+)?)(?:douche|dusche)(?=\s*[,;.]|\s+(?:met|avec|mit)\s)`,
  floors: "bouwlagen|bouwlaag|woonlagen|niveaux?|niveaus?|ebenen?|(?:voll|wohn)?geschossen?|stockwerken?|etagen",
} as const;

const NUMBER = String.raw`(?<number>\d{1,2}|[\p{L}]+)`;
/** What may not stand between a number and its noun: another noun that it counts, or a joint. */
const BETWEEN = String.raw`(?:en|et|und|met|avec|mit|dont|waarvan)\s|(?:slaap|bad|douche|woon)?kamers?|chambres?|salles?|\p{L}*zimmer|bouwla|niveau|ebene|geschoss`;
/** A noun without a number means one where it may ("badkamer", "une salle de bains démontée" does not). */
const NOT_THERE =
  /^\s*(?:\S+\s){0,2}(?:a été démontée?|démontée?|te plaatsen|à aménager|à installer|mogelijk|possible|einzurichten)/iu;
/** Rooms of each of several flats are not the good's. */
const EACH = /(?<!\p{L})(?:elke?|iedere?|telkens|jeweils|jede[rsn]?|chaque|chacune?)(?!\p{L})[^.;]*$/iu;
/** A shower or a bath as what a bathroom is fitted with ("badkamer met bad, douche") is no room. */
const FITTED =
  /(?:badkamers?|douchekamers?|salles? de (?:bains?|douches?)|salle d['’]eau|badezimmer|bad)\s*(?:\(|:|,?\s*(?:met|avec|mit|comprenant|équipée? d|uitgerust met|bestaande uit))[^.;)]*$/iu;
/** "Soit pour l'ensemble cinq chambres et trois salles d'eau": what was counted one by one, added up by the deed. */
const IN_ALL =
  /(?<!\p{L})(?:in totaal|alles samen|tezamen|au total|en tout|pour l['’]ensemble|insgesamt|im ganzen)(?!\p{L})[^.;\n]{0,45}$/iu;
const NEGATED = /(?:geen|zonder|aucune?|sans|pas de|kein\w*|ohne)\s+(?:\p{L}+\s+)?$/iu;
/** "op twee niveaus van de residentie", a flat's storey, or storeys of the whole block are no storeys of the unit. */
const NO_FLOORS = /^\s*(?:-|min|zéro|0)/u;
/** "Een loods met een kantoorgebouw op drie bouwlagen": storeys of the offices alone. */
const OFFICE_PART = /(?<!\p{L})(?:bureaux?|kantoor\p{L}*|kantoren|büro\p{L}*)[,\s]+(?:\p{L}+\s+){0,4}$/iu;
/** "-1 niveau": a storey under the ground. */
const BELOW_GROUND = /(?<![\d\p{L}])[-–−]$/u;

/** "De tweede verdieping", "au premier": a place in a row, no count. */
const ORDINAL =
  /^(?:eerste|(?:twee|vier|vijf|zes|zeven|negen|tien)de|derde|achtste|premi[eè]re?|seconde?|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)i[eè]me|(?:ers|zwei|drit|vier|fünf)te[nrs]?|\d+(?:de|ste|er|[eè]me?))$/iu;
/** Words met lately with their numbers: to find that a word is none, not even a damaged one, takes longer than all else here, and deeds share their words. */
const met = new Map<string, number | null>();
const MOST_MET = 5_000;
const small = (text: string): number | null => {
  const known = met.get(text);
  if (known !== undefined) return known;
  const value = ORDINAL.test(text) ? null : parseWholeNumber(text).value;
  const counted = value !== null && value > 0 && value <= 40 ? value : null;
  if (met.size >= MOST_MET) met.clear();
  met.set(text, counted);
  return counted;
};

type CountPatterns = { readonly anywhere: RegExp; readonly before: RegExp; readonly behind: RegExp };
/** The patterns of each noun that is counted, made once. */
const patternsByNouns = new Map<string, CountPatterns>();
const countPatterns = (nouns: string): CountPatterns => {
  const known = patternsByNouns.get(nouns);
  if (known !== undefined) return known;
  const made = {
    // Most texts have none of the words, which is soon seen.
    anywhere: new RegExp(`(?<![\\p{L}])(?:${nouns})(?![\\p{L}])`, "iu"),
    before: new RegExp(
      `(?:(?<![\\p{L}\\d])${NUMBER}[\\s-]+(?:(?!${nouns}|${BETWEEN})\\p{L}+\\s+){0,2}?)?(?<![\\p{L}])(?<noun>${nouns})(?![\\p{L}])`,
      "giu",
    ),
    behind: new RegExp(`(?<![\\p{L}])(?:${nouns})\\s*[:=]\\s*(?<number>\\d{1,2}|\\p{L}+)(?![\\p{L}\\d]|[.,]\\d)`, "iu"),
  };
  patternsByNouns.set(nouns, made);
  return made;
};

function readCount(context: DeedContext, spans: readonly Span[], nouns: string, bare: boolean): Found<number> | null {
  const hits: { readonly value: number; readonly span: Span }[] = [];
  const { anywhere, before, behind } = countPatterns(nouns);
  for (const span of spans) {
    const text = textOf(context, span);
    if (!anywhere.test(text)) continue;
    // A form gives the number behind the noun ("Aantal slaapkamers: 2").
    const field = behind.exec(text);
    const counted = field === null ? null : small(field.groups?.["number"] ?? "");
    if (field !== null && counted !== null)
      return foundByRule(
        { start: span.start + field.index, end: span.start + field.index + field[0].length },
        counted,
        0.85,
      );
    for (const match of text.matchAll(before)) {
      const noun = match.groups?.["noun"] ?? "";
      const at = match.index + match[0].length - noun.length;
      if (NOT_THERE.test(text.slice(at + noun.length)) || NEGATED.test(text.slice(Math.max(0, at - 25), at))) continue;
      if (EACH.test(text.slice(Math.max(0, match.index - 45), match.index))) continue;
      if (/^(?:douche|dusche)$/iu.test(noun) && FITTED.test(text.slice(Math.max(0, at - 90), at))) continue;
      const words = text.slice(match.index, at).trim().split(/\s+/);
      const counted = words
        .map((word, index) => ({
          value: small(word),
          from: match.index + match[0].indexOf(words.slice(index).join(" ")),
        }))
        .find(({ value }) => value !== null);
      if (counted?.value !== undefined && counted.value !== null) {
        const hit = { start: span.start + counted.from, end: span.start + at + noun.length };
        if (IN_ALL.test(text.slice(0, counted.from))) return foundByRule(hit, counted.value, 0.85);
        hits.push({ value: counted.value, span: hit });
      } else if (
        bare &&
        !/(?:s|kamers|zimmern|bäder)$/iu.test(noun.replace(/bains?$/iu, "")) &&
        !/^salles/iu.test(noun)
      )
        hits.push({ value: 1, span: { start: span.start + at, end: span.start + at + noun.length } });
    }
  }
  if (hits.length === 0) return null;
  return {
    value: hits.reduce((sum, { value }) => sum + value, 0),
    spans: hits.map(({ span }) => span),
    confidence: 0.85,
    origin: "rule",
  };
}

/** The number that a counted phrase gives ("drie slaapkamers", "badkamer"): its number word, one where it has none. */
export function countOf(text: string): number {
  const storeys = storeysIn(text);
  if (storeys !== null) return storeys.value;
  if (LEVELS.test(text)) return 2;
  const words = text.trim().split(/\s+/);
  for (const word of words) {
    const value = small(word);
    if (value !== null) return value;
  }
  return 1;
}

/** "Slaapkamer 1 …, slaapkamer 2 …": rooms that are numbered from one on are as many as the highest number, two at least. */
function readNumberedRooms(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  const rooms = spans
    .flatMap((span) => findAll(context, span, NUMBERED_ROOM))
    .map(({ start, end, match }) => ({ start, end, number: Number(match.groups?.["number"]) }))
    .sort((a, b) => b.number - a.number);
  const [last] = rooms;
  const numbers = new Set(rooms.map(({ number }) => number));
  return last === undefined || numbers.size < 2 || last.number !== numbers.size
    ? null
    : foundByRule({ start: last.start, end: last.end }, last.number, 0.75);
}
const NUMBERED_ROOM =
  /(?<!\p{L})(?:slaapkamer|chambre|schlafzimmer)\s+(?:n[°r]\.?\s*)?(?<number>[1-9])(?![\p{L}\d]|[.,]\d|\s*(?:m\s?[²2]|x|op|sur)(?!\p{L}))/giu;

/** Bedrooms, bathrooms and storeys named in a good's own text; several rooms named apart are added up. */
export function readBedrooms(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  return readCount(context, spans, NOUNS.bedrooms, false) ?? readNumberedRooms(context, spans);
}
export function readBathrooms(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  return readCount(context, spans, NOUNS.bathrooms, true);
}
/** "Op de vijfde en zesde verdieping", "des premier et deuxième étages": the storeys of a duplex by their names. */
const LEVELS = (() => {
  const ordinal = String.raw`(?:(?!bovenste|laatste|hoogste|oberste)\p{L}+(?:de|ste|ième|ier|ème|ond|te[nrs]?)|\d{1,2}(?:de|ste|e|ème|er|\.))`;
  const ground = "(?:gelijkvloers|rez-de-chaussée|erdgeschoss|erd-)";
  return new RegExp(
    String.raw`(?<!\p{L})(?:${ordinal}|${ground})\s+(?:en|et|und)\s+(?:(?:het|de|le|les|la|das|im|au|ersten?)\s+)?${ordinal}?\s*(?:verdieping(?:en)?|étages?|ober(?:geschoss|stock)\p{L}*|stock(?:werk)?\p{L}*|etagen?)(?!\p{L})`,
    "iu",
  );
})();

function readLevels(context: DeedContext, span: Span): Found<number> | null {
  const match = LEVELS.exec(textOf(context, span));
  if (match === null) return null;
  const start = span.start + match.index;
  return foundByRule({ start, end: start + match[0].length }, 2, 0.7);
}

/** Storeys of a house told one after the other ("het gelijkvloers …; de eerste verdieping …", "rez, …; premier, …", "Erdgeschoss und Obergeschoss"). */
const GROUND_FLOOR =
  /(?<!\p{L})(?:gelijkvloers(?:e verdieping)?|benedenverdieping|gelijkgrondse verdieping|rez(?:-de-chauss[ée]e)?|plain-pied|erdgescho(?:ss|ß)|parterre)(?!\p{L})/iu;
const ORDINAL_STOREYS: readonly string[] = [
  "eerste|1ste|1e|premier|1er|ersten?|ersten?s|1\\.",
  "tweede|2de|2e|second|deuxième|2ème|2e|zweiten?|zweites|2\\.",
  "derde|3de|3e|troisième|3ème|dritten?|drittes|3\\.",
];
const ORDINAL_STOREY_WORDS = ORDINAL_STOREYS.map((words) => new RegExp(`^(?:${words})$`, "iu"));
const STOREY_NOUN = "(?:boven)?verdieping(?!en)|étage(?!s)|ober(?:gescho(?:ss|ß)|stock)|stock(?:werk)?|etage(?!n)";
const UPPER_FLOOR = new RegExp(
  `(?<!\\p{L})(?:(?<ordinal>${ORDINAL_STOREYS.join("|")})\\s+(?:${STOREY_NOUN})(?!\\p{L})|(?<alone>premier|second|deuxième|troisième)\\s*[,:(]|(?:${STOREY_NOUN})(?!\\p{L}))`,
  "giu",
);

/** "Gelijkvloers en twee verdiepingen", "rez-de-chaussée et deux étages", "d'un étage sur rez-de-chaussée". */
const COUNTED_STOREYS =
  /(?:gelijkvloers|rez-de-chauss[ée]e|erdgescho(?:ss|ß))\s+(?:en|et|und|plus)\s+(?:d['’]|de\s+|van\s+)?(?<above>\p{L}+|\d)\s+(?:(?:boven)?verdiepingen|étages|obergeschosse|stockwerke)(?!\p{L})|(?<!\p{L})(?<over>\p{L}+|\d)\s+[ée]tages?\s+sur\s+(?:le\s+)?rez(?:-de-chauss[ée]e)?(?!\p{L})/iu;

/** "Le rez-de-chaussée comprend …; les deux étages …", "Laden (Erdgeschoss), darüber auf zwei Etagen": storeys counted above the ground floor told of before. */
const ABOVE_GROUND =
  /(?<!\p{L})(?:gelijkvloers|rez(?:-de-chauss[ée]e)?|erdgescho(?:ss|ß))(?!\p{L})[^.\n]{0,200}?(?<!\p{L})(?:les|de|die|(?:daarboven|au-dessus|darüber)(?:\s*,)?(?:\s+(?:op|sur|auf))?)\s+(?<upper>\p{L}+|\d)\s+(?:(?:boven)?verdiepingen|étages|etagen|obergeschossen?|stockwerken?)(?!\p{L})/iu;
/** "Twee verdiepingen (gelijkvloers inbegrepen)": storeys told with the ground floor. */
const WITH_GROUND =
  /(?<!\p{L})(?<levels>\p{L}+|\d)\s+(?:verdiepingen|étages|etagen|stockwerke)[\s,(]+(?:het\s+)?(?:gelijkvloers\s+(?:in|mee)begrepen|rez-de-chauss[ée]e\s+(?:y\s+)?compris|erdgescho(?:ss|ß)\s+(?:in|mit)begriffen)(?!\p{L})/iu;
const GROUND_AND_UPPER = /(?<!\p{L})erd-\s+und\s+obergescho(?:ss|ß)(?!\p{L})/iu;
/** "Zonder verdiep", "sans étage", "ohne Obergeschoss": the ground floor alone. */
const GROUND_ONLY =
  /(?<!\p{L})(?:zonder (?:boven)?verdiep(?:ing)?|sans étages?|ohne (?:obergescho(?:ss|ß)|stockwerk|etage)|(?:est|entièrement|maison|villa|habitation|construction) de plain[- ]pied)(?!\p{L}|\s+(?:avec|et d|surmont))/iu;

/** "Zweigeschossig", "dreistöckig": ground floor included. */
const STOREYED = /(?<!\p{L})(?<levels>ein|zwei|drei|vier)(?:gescho(?:ss|ß)|stöck)ig\p{Ll}{0,2}(?!\p{L})/iu;
const STOREYED_LEVELS = ["ein", "zwei", "drei", "vier"];

/** How many storeys a text tells of by their names, ground floor first; null where it names no upper one. */
function storeysIn(text: string): { readonly value: number; readonly start: number; readonly end: number } | null {
  const storeyed = STOREYED.exec(text);
  if (storeyed !== null)
    return {
      value: 1 + STOREYED_LEVELS.indexOf((storeyed.groups?.["levels"] ?? "").toLowerCase()),
      start: storeyed.index,
      end: storeyed.index + storeyed[0].length,
    };
  const only = GROUND_ONLY.exec(text);
  if (only !== null) return { value: 1, start: only.index, end: only.index + only[0].length };
  const both = GROUND_AND_UPPER.exec(text);
  if (both !== null) return { value: 2, start: both.index, end: both.index + both[0].length };
  const withGround = WITH_GROUND.exec(text);
  const levels = small(withGround?.groups?.["levels"] ?? "");
  if (withGround !== null && levels !== null)
    return { value: levels, start: withGround.index, end: withGround.index + withGround[0].length };
  const counted = COUNTED_STOREYS.exec(text) ?? ABOVE_GROUND.exec(text);
  const { above, over, upper: told } = counted?.groups ?? {};
  const upper = small(above ?? over ?? told ?? "");
  if (counted !== null && upper !== null)
    return { value: 1 + upper, start: counted.index, end: counted.index + counted[0].length };
  const ground = GROUND_FLOOR.exec(text);
  const uppers = [...text.matchAll(UPPER_FLOOR)].filter(({ index }) => index > (ground?.index ?? 0));
  const last = uppers.at(-1);
  if (ground === null || last === undefined) return null;
  const heights = uppers.map(({ groups }) => {
    const word = groups?.["ordinal"] ?? groups?.["alone"] ?? "";
    return (
      Math.max(
        0,
        ORDINAL_STOREY_WORDS.findIndex((words) => words.test(word)),
      ) + 1
    );
  });
  return { value: 1 + Math.max(...heights), start: ground.index, end: last.index + last[0].length };
}

function readStoreys(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  for (const span of spans) {
    const told = storeysIn(textOf(context, span));
    if (told !== null)
      return foundByRule({ start: span.start + told.start, end: span.start + told.end }, told.value, 0.7);
  }
  return null;
}

const readStoreysOn = (context: DeedContext, spans: readonly Span[]): Found<number> | null =>
  readStoreys(
    context,
    spans.filter((span) => ABOVE_GROUND.test(textOf(context, span))),
  );

export function readFloors(
  context: DeedContext,
  spans: readonly Span[],
  isUnit: boolean,
  duplex: Span | null,
  type: GoodType,
): Found<number> | null {
  // "Darüber auf zwei Etagen" counts the storeys above the ground floor alone.
  const onGround = isUnit ? null : readStoreysOn(context, spans);
  if (onGround !== null) return onGround;
  const found =
    readCount(context, spans, NOUNS.floors, false) ?? (duplex === null ? null : readLevels(context, duplex));
  if (found === null && !isUnit) return readStoreys(context, spans);
  const first = found?.spans[0];
  // "immeuble de six niveaux" in the description of a flat tells of the building.
  const block =
    first !== undefined &&
    isUnit &&
    /(?:immeuble|gebouw|r[ée]siden\p{L}+|gebäude|bâtiment)\s+(?:\p{L}+\s+){0,3}$/iu.test(
      context.text.slice(Math.max(0, first.start - 45), first.start),
    );
  if (found === null || first === undefined || block || NO_FLOORS.test(textOf(context, first))) return null;
  if (type === "industrial" && OFFICE_PART.test(context.text.slice(Math.max(0, first.start - 60), first.start)))
    return null;
  if (BELOW_GROUND.test(context.text.slice(Math.max(0, first.start - 2), first.start))) return null;
  // Storeys are said once; a second number repeats or speaks of something else.
  if (LEVELS.test(textOf(context, first))) return found;
  return { ...found, value: small(textOf(context, first).split(/\s+/)[0] ?? "") ?? found.value, spans: [first] };
}
