/** Which of the deed's goods a statement speaks of: by noun ("de garage"), by label ("lot 3", "kavels A en B", "bien B"), or by its own mark ("A2.1"). */
import type { GoodType, Span } from "../../deed.ts";
import { foldLetters, parseWholeNumber } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, entityAt, findAll, sentenceAt } from "../context.ts";
import { classifyGood } from "./classify.ts";
import { findNames, type Mention } from "./good-names.ts";
import { NUMBER_WORD } from "./marks.ts";
import type { GoodSegment } from "./segment.ts";

const LABEL_LIST =
  /(?<![\p{L}])(?:lots?|articles?|artikelen|art\.?|güter[ns]?|nrn\.?|n[°o]s|n[°º]\s?s|zu|loten|kavels?|los(?:e|es)?|biens?|goed(?:eren)?|gut|emprises?|exc[ée]dents?|innemingen?|onderdelen|onderdeel|percelen|perceel|parcelles?|parzellen?|immeubles?|nummern?|num[ée]ros?|nrs?\.?|n[°o]s?|n°s|sub|litt?era|litt?\.|lettres?|buchstaben?|kamp|deel)\s+(?:sub\s+|onder\s+|num[ée]ros?\s+|nrs?\.?\s+)*(["“„«‘]?\s*(?:[A-H]{1}|[IVX]{1,4}|\d{1,2})(?:\.\d)?(?![\p{L}\d/]|[.,]\d)(?:\s*["”»’)])?(?:(?:\s*,\s*|\s+(?:en|et|und|tot|à|bis|ou|of)\s+)["“„«‘]?\s*(?:[A-H]{1}|[IVX]{1,4}|\d{1,2})(?![\p{L}\d/])(?:\s*["”»’)])?)*)/giu;
/** "Das Haus A", "de woning B" whose noun is no entity: the letter of a table's row or of a list. */
const LETTERED =
  /(?<!\p{L})(?:haus(?:es)?|wohnung|huis|woning|maison|appartement|villa|garage|gebäude|gebouw|bâtiment|loods|hangar|halle)\s["“„«]?\s?([A-H])(?![\p{L}\d.'’]\S)(?!\p{L})/giu;
/** A good by the mark it stands under: "het goed vermeld onder a)", "le bien désigné sous 2", "das unter a) beschriebene Gut". */
const UNDER_MARK = (() => {
  const noun = "goed(?:eren)?|biens?|immeubles?|perceel|parcelle|parzelle|eigendom|gut|güter[ns]?|grundstück";
  const mark =
    "(?:onder|sous|unter|sub|zu|bij)\\s+(?:(?:letter|lettre|littera|litt?\\.|n°|nr\\.?|nummer|num[ée]ro|buchstaben?|ziffer|punkt)\\s+)?";
  const label = "\\(?([A-H]|[IVX]{1,4}|\\d{1,2})(?![\\p{L}\\d/]|[.,]\\d)";
  return [
    new RegExp(`(?<!\\p{L})(?:${noun})\\s+(?:\\p{L}+\\s+){0,2}${mark}${label}`, "giu"),
    new RegExp(`(?<!\\p{L})${mark}${label}\\s?[.)°]?\\s+(?:\\p{L}+\\s+){1,2}(?:${noun})(?!\\p{L})`, "giu"),
  ];
})();
const ORDINAL_PLACE =
  /(?<!\p{L})(eerste|tweede|derde|premier|première|second|seconde|deuxième|troisième|ersten?|zweiten?|dritten?)(?=(?:\s+(?:en|et|und)\s+(?:(?:het|le|das)\s+)?\p{L}+)?\s+(?:goed|kavel|lot|bien|immeuble|perceel|gut|los|objekts?)(?!\p{L}))/giu;
/** "Le lot un", "kavels twee en drie": lots by number words. */
const WORDED_LOT = new RegExp(
  String.raw`(?<!\p{L})(?:lots?|kavels?|lose?s?|arti(?:cle|kel)s?)\s+(?:(?:nummers?|num[ée]ros?)\s+)?((?:${NUMBER_WORD}|premi(?:er|ère)|eerste)(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)(?:${NUMBER_WORD}))*)(?!\p{L})`,
  "giu",
);
/** "Le second est donné à bail": the ordinal alone before its verb; "voor het tweede woongebied", "pour le second, zone agricole": before its zone, where the span may end. */
const ORDINAL_ALONE =
  /(?<!\p{L})(?:le|la|het|de|das|die|der)\s+(eerste|tweede|derde|premier|première|second|seconde|deuxième|troisième|erste|zweite|dritte)(?=\s+(?:est|is|wordt|werd|ist|wird|se)(?!\p{L})|(?<=(?:voor|pour|für)\s+\p{L}+\s+\p{L}+)\s*,?\s*(?:$|(?:zone|\p{L}*gebiet|\p{L}*gebied)(?!\p{L})))/giu;
const ORDINALS: readonly (readonly string[])[] = [
  ["eerste", "premier", "première", "erste", "ersten"],
  ["tweede", "second", "seconde", "deuxième", "zweite", "zweiten"],
  ["derde", "troisième", "dritte", "dritten"],
];

/** "Die erst- und die zweitgenannten Ländereien", "de derdegenoemde is verpacht": goods by the order in which they were named; of persons a noun of theirs follows. */
const NAMED_IN_ORDER =
  /(?<!\p{L})(?:(erst|zweit|dritt|viert|eerst|tweede|derde|vierde)-\s(?:und|en)\s(?:die\s|de\s|der\s|den\s|het\s)?)?(erst|zweit|dritt|viert|eerst|tweede|derde|vierde)-?(?:genannt|bezeichnet|beschrieben|genoemd|vermeld|beschreven)(?:e[nrsm]?)?(?=\s(?:ländereien|parzellen?|güter[ns]?|guts?|immobilien?|grundstücke?[ns]?|wiesen?|goed(?:eren)?|perceel|percelen|gronden|eigendom(?:men)?|kavels?|loten|lot)(?!\p{L})|\s(?:ist|sind|wird|werden|is|zijn|wordt|worden)(?!\p{L})|\s?[,.;:]|\sjedoch(?!\p{L}))/giu;
const NAMED_ORDERS: readonly (readonly string[])[] = [
  ["erst", "eerst"],
  ["zweit", "tweede"],
  ["dritt", "derde"],
  ["viert", "vierde"],
];

/** The mark of a unit after its noun: "appartement A2.1", "garage G4", "kelder genoemd K14". */
const UNIT_MARK =
  /^\s*(?:nummers?|numéro|nr\.?|n°|genoemd|gemerkt|genaamd|aangeduid als|marquée?|dénommée?|portant la marque|mit der Bezeichnung|Nr\.?|Nummer)?\s*["“„«'‘]?\s*([A-Z]{0,2}[\d][\dA-Z./]*|[A-Z][.\d][\dA-Z.]*)/u;
const MORE_MARKS = /^\s*["”»']?\s*(?:,|et|en|und)\s+["“„«']?([A-Z]{1,2}[\d][\dA-Z./]*)/u;

/** The marks that follow a noun: "garages G4 et G5" has two. */
function marksOf(text: string): string[] {
  const first = UNIT_MARK.exec(text);
  if (first?.[1] === undefined) return [];
  const marks = [first[1]];
  let rest = text.slice(first[0].length);
  for (let more = MORE_MARKS.exec(rest); more?.[1] !== undefined; more = MORE_MARKS.exec(rest)) {
    marks.push(more[1]);
    rest = rest.slice(more[0].length);
  }
  return marks.map((mark) => mark.replace(/[./]+$/, ""));
}

/** Storeys that tell apart flats which have no mark of their own. */
const STOREY =
  /(?:gelijkvloers|rez-de-chaussée|erdgeschoss|(?:eerste|tweede|derde|vierde|vijfde)\s+(?:verdieping|en)|(?:premier|deuxième|second|troisième|quatrième)\s+étage|(?:ersten?|zweiten?|dritten?)\s+(?:ober|stock)\w*)/iu;
const storeyOf = (text: string): string | null =>
  STOREY.exec(text)?.[0]
    .toLowerCase()
    .replace(/(?<=ersten?|zweiten?|dritten?)\s.*/u, "")
    .replace("second", "deuxième") ?? null;

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const toOrdinal = (label: string): number =>
  /^\d+$/.test(label) ? Number(label) : ROMAN.indexOf(label.toUpperCase()) + 1;

function expandLabels(list: string): string[] {
  const labels = list
    .replace(/["“„«‘”»’]\s*|\)|\s+(?=["”»’])/gu, "")
    .trim()
    .split(/\s*,\s*|\s+(?:en|et|und|ou|of)\s+/u);
  return labels.flatMap((label) => {
    const range = /^(\w+)\s+(?:tot|t\.e\.m\.|à|bis)\s+(?:en met\s+)?(\w+)$/u.exec(label);
    if (/^(?:premi(?:er|ère)|eerste)$/iu.test(label)) return ["1"];
    if (!range) return [String(/^\p{L}{2}/u.test(label) ? (parseWholeNumber(label).value ?? label) : label)];
    const [from, to] = [toOrdinal(range[1] ?? ""), toOrdinal(range[2] ?? "")];
    const letters = ROMAN.includes((range[1] ?? "").toUpperCase());
    if (letters) return ROMAN.slice(Math.max(0, from - 1), to);
    return Array.from({ length: Math.max(0, Math.min(30, to - from + 1)) }, (_, index) => String(from + index));
  });
}

/** Finds the goods that a noun phrase means: same kind, narrowed by unit mark and storey, or by the very same noun. */
function matchNoun(
  context: DeedContext,
  segments: readonly GoodSegment[],
  noun: { readonly text: string } & Span,
): number[] {
  const kind = classifyGood(noun.text);
  if (kind === null) return [];
  const after = context.text.slice(noun.end, noun.end + 40);
  const same = segments.map((_, index) => index).filter((index) => segments[index]?.type === kind.type);
  const words = foldLetters(noun.text);
  const exact = segments
    .map((_, index) => index)
    .filter((index) => stem(foldLetters(segments[index]?.head.text ?? "")) === stem(words));
  // A noun of the same word wins over one of the same kind: "de weide" is no "bouwland".
  const named = exact.length > 0 ? exact : headsWith(segments, stem(words));
  const owner = named.length > 0 ? [] : ownersOf(context, segments, noun.text);
  let found =
    named.length > 0
      ? named
      : owner.length === 1
        ? owner
        : same.filter(
            (index) => kind.subtype === null || [null, kind.subtype].includes(segments[index]?.subtype ?? null),
          );
  const count = parseWholeNumber(
    context.text
      .slice(Math.max(0, noun.start - 14), noun.start)
      .trim()
      .split(/\s+/)
      .at(-1) ?? "",
  ).value;
  if (found.length === 0 && same.length === 0 && DWELLINGS.has(kind.type)) found = soleDwelling(segments);
  // "de drie appartementen" takes in the penthouse too.
  if (count !== null && count === same.length && count > found.length) return same;
  const letter = LETTER_BEHIND.exec(after)?.[1];
  const lettered = found.filter((index) => letter !== undefined && segments[index]?.label === letter);
  if (lettered.length > 0) return lettered;
  const marks = marksOf(after);
  if (marks.length > 0) {
    const marked = found.filter((index) => marks.includes(ownMark(context, segments[index]) ?? "-"));
    if (marked.length > 0) found = marked;
  }
  const storey = storeyOf(after);
  if (storey !== null) {
    const placed = found.filter((index) => ownStorey(context, segments[index]) === storey);
    if (placed.length > 0) found = placed;
  }
  return found.length > 1 ? inStreet(context, segments, noun.end, found) : found;
}

/** "Das Haus A", "de woning B": the letter of a list or a table's row. */
const LETTER_BEHIND = /^\s["“„«]?\s?([A-H])(?![\p{L}\d.'’]\S)(?!\p{L})/u;

const BESIDE_PLACE =
  /^\s*,?\s*(?:(?:sise?|située?|gelegen|staande|in|aan|op|te|à|im|an|der|den|de|het|la|le|du)\s+){0,4}$/iu;

/** "La maison rue Hayeneux": of several goods of one noun those in the street that follows it. */
function inStreet(
  context: DeedContext,
  segments: readonly GoodSegment[],
  at: number,
  found: readonly number[],
): number[] {
  const place = entitiesIn(context, { start: at, end: at + 40 }, "LOCATION", "ADDRESS")[0];
  if (place === undefined || !BESIDE_PLACE.test(context.text.slice(at, place.start))) return [...found];
  const street = streetOf(place.text);
  const there = found.filter((index) =>
    entitiesIn(context, segments[index]?.span ?? place, "LOCATION", "ADDRESS").some(
      ({ text }) => streetOf(text) === street,
    ),
  );
  return there.length > 0 ? there : [...found];
}

const streetOf = (text: string): string =>
  foldLetters(text)
    .replace(/[,\s]+(?:n[°ro.]*|nummer|numero|nr\.?)?\s*\d.*$/u, "")
    .trim();

const DWELLINGS: ReadonlySet<GoodType> = new Set<GoodType>(["house", "farm", "building"]);

/** "Das Wohnhaus" of a farm, "l'immeuble" of a lone house: what people live in, when only one good is lived in. */
function soleDwelling(segments: readonly GoodSegment[]): number[] {
  const lived = segments.flatMap(({ type }, index) =>
    ["house", "farm", "building", "holiday_home", "commercial"].includes(type) ? [index] : [],
  );
  return lived.length === 1 ? lived : [];
}

/** The goods whose noun phrase holds the word, alone or at a compound's end: "de loods" of a "landbouwloods", "le chalet" of a "chalet de vacances". */
const headsWith = (segments: readonly GoodSegment[], word: string): number[] =>
  word.length < 4 || word.includes(" ")
    ? []
    : segments.flatMap(({ head }, index) =>
        foldLetters(head.text)
          .split(/[\s-]+/)
          .some((part) => stem(part).endsWith(word))
          ? [index]
          : [],
      );

/** The goods whose own text names an accessory by this very word: "in the front garden" is the bungalow's, not the garden plot's. */
function ownersOf(context: DeedContext, segments: readonly GoodSegment[], noun: string): number[] {
  const word = stem(foldLetters(noun));
  return segments.flatMap(({ head }, index) =>
    entitiesIn(context, { start: head.end, end: sentenceAt(context, head.start).end }, "GOOD").some(
      ({ text }) => stem(foldLetters(text)) === word,
    )
      ? [index]
      : [],
  );
}
const stem = (word: string): string =>
  word
    .replace(/[^a-z ]/g, "")
    .replace(/(?:en|s|x|es|er|e|n)$/, "")
    .replace(/(.)\1$/, "$1");

const ownMark = (context: DeedContext, segment: GoodSegment | undefined): string | null =>
  segment === undefined ? null : (marksOf(context.text.slice(segment.head.end, segment.head.end + 40))[0] ?? null);

const ownStorey = (context: DeedContext, segment: GoodSegment | undefined): string | null =>
  segment === undefined
    ? null
    : storeyOf(context.text.slice(segment.span.start, Math.min(segment.span.end, segment.head.end + 80)));

/** All mentions of goods in `span`, in order. Nouns that name no good of the deed (an accessory, a neighbour's) are left out. */
export function findMentions(context: DeedContext, segments: readonly GoodSegment[], span: Span): Mention[] {
  if (segments.length < 2) return [];
  const mentions: Mention[] = [];
  for (const noun of entitiesIn(context, span, "GOOD")) {
    const goods = matchNoun(context, segments, noun);
    if (goods.length > 0) mentions.push({ start: noun.start, end: noun.end, goods });
  }
  for (const { match, start, end } of findAll(context, span, LETTERED)) {
    const letter = match[1] ?? "";
    const goods = segments.flatMap(({ label }, index) => (label === letter ? [index] : []));
    if (/\p{Lu}/u.test(letter) && goods.length > 0) mentions.push({ start, end, goods });
  }
  for (const { match, start, end } of [LABEL_LIST, WORDED_LOT, ...UNDER_MARK].flatMap((list) =>
    findAll(context, span, list),
  )) {
    // "Baugenehmigung Nr. B 212/92", "section A numéro 1": the number of a permit or a parcel is no good's.
    if (["REFERENCE", "PARCEL"].includes(entityAt(context, end - 1)?.label ?? "")) continue;
    const labels = expandLabels(match[1] ?? "").map((label) => label.toLowerCase());
    const goods = segments
      .map((_, index) => index)
      .filter((index) =>
        [segments[index]?.label, segments[index]?.group, ...(segments[index]?.names ?? [])].some(
          (label) => label != null && labels.includes(label.toLowerCase()),
        ),
      );
    if (goods.length > 0) mentions.push({ start, end, goods });
  }
  for (const { match, start, end } of findAll(context, span, NAMED_IN_ORDER)) {
    const places = [match[1], match[2]].flatMap((order) =>
      order === undefined ? [] : NAMED_ORDERS.findIndex((words) => words.includes(order.toLowerCase())),
    );
    const goods = places.filter((place) => place >= 0 && place < segments.length);
    if (goods.length > 0) mentions.push({ start, end, goods });
  }
  for (const { match, start, end } of [
    ...findAll(context, span, ORDINAL_PLACE),
    ...findAll(context, span, ORDINAL_ALONE),
  ]) {
    const place = ORDINALS.findIndex((words) => words.includes((match[1] ?? "").toLowerCase()));
    if (place >= 0 && place < segments.length) mentions.push({ start, end, goods: [place] });
  }
  mentions.push(...findNames(context, segments, span), ...findPlaces(context, segments, span));
  return mentions.sort((a, b) => a.start - b.start);
}

const PLACED =
  /(?:perceel|percelen|goed|grond|strook|weide|bos|parcelle|bien|terrain|terre|bois|parzelle|gut|grundstück|gelegen|(?<!\p{L})(?:celle|celui|diejenige|datgene|dasjenige))\s+(?:te|bij|in|aan|op|aan de|bij de|à|au|près de|sis à|sise|de|in|bei|an)?\s*(?:de|het|la|le|der|dem)?\s*[„"“«]?\s*$/iu;

/** "het perceel te Lauw": a place that only one good's description names. */
function findPlaces(context: DeedContext, segments: readonly GoodSegment[], span: Span): Mention[] {
  return entitiesIn(context, span, "LOCATION").flatMap(({ start, end, text }) => {
    if (!PLACED.test(context.text.slice(Math.max(span.start, start - 40), start))) return [];
    const goods = segments.flatMap((segment, index) => {
      // A good's heading ("STAD TONGEREN – afdeling LAUW") stands just before its span.
      const reach = {
        start: Math.max(segments[index - 1]?.span.end ?? 0, segment.span.start - 90),
        end: segment.span.end,
      };
      return entitiesIn(context, reach, "LOCATION", "ADDRESS").some(
        (place) =>
          streetOf(place.text) === foldLetters(text) || foldLetters(place.text).endsWith(` ${foldLetters(text)}`),
      )
        ? [index]
        : [];
    });
    return goods.length === 1 ? [{ start, end, goods }] : [];
  });
}

/**
 * The goods that a value at `value` concerns: those mentioned before it in its statement (`from` on), else those after it (up to `to`), else all.
 */
export function goodsOf(
  context: DeedContext,
  segments: readonly GoodSegment[],
  value: Span,
  from: number,
  to: number,
): readonly number[] | null {
  const before = findMentions(context, segments, { start: from, end: value.start });
  const mentions = before.length > 0 ? before : findMentions(context, segments, { start: value.end, end: to });
  if (mentions.length === 0) return null;
  return [...new Set(mentions.flatMap(({ goods }) => goods))];
}
