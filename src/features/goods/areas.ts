import type { Area, Basis, Entity, Span } from "../../deed.ts";
import { parseArea } from "../../forms/index.ts";
import {
  clausesOf,
  type DeedContext,
  entitiesIn,
  entityBefore,
  paragraphAt,
  sentenceAt,
  textAfter,
  textBefore,
  textOf,
} from "../context.ts";
import { basesIn, basisAfter } from "./bases.ts";
import { classifyGood } from "./classify.ts";
import type { Composite } from "./composite.ts";
import { isExcluded } from "./excluded.ts";
import { UNIT_TYPES } from "./good-words.ts";
import { SHARE } from "./item-heads.ts";
import { findMentions } from "./mentions.ts";
import type { OwnedText } from "./owned-text.ts";
import { sharedTail } from "./parcels.ts";
import { type GoodMap, type GoodSegment, mainGoodOf } from "./segment.ts";
import { rowOf } from "./table-rows.ts";

/** Areas that are not the good's own: the whole parcel it is cut from, a strip deducted, a total of several goods, a neighbour's. */
const BEFORE_FOREIGN =
  /(?:geheel perceel|perceel van|parcelle (?:plus grande )?de|parzelle von|gesamtparzelle|in zijn geheel|(?:grootte|oppervlakte)(?: van het)? geheel|(?:contenance|superficie) (?:totale )?(?:du tout|de l['’]ensemble)|(?:gr[öo](?:ß|ss)e|fläche) des ganzen|waarvan|dont(?! (?:il|elle|on|mention|question)(?!\p{L}))|wovon|aftrek van|déduction de|abzüglich|verminderd met|uit een grotere?|d['’]une plus grande|te nemen uit|à prendre (?:dans|sur)|(?:de rest|le (?:reste|restant|solde)|der rest) (?:van|de|du|der|des|dieses?r?)(?!\p{L}))[^.;\n]{0,40}$/iu;
/** "Wovon das Ganze 31 a 20 ca umfasst": the parcel that the good is cut from. */
const OF_THE_WHOLE =
  /(?:waarvan|dont|wovon|dessen|deren)\s+(?:het geheel|le tout|la totalité|l['’]ensemble|das ganze|die gesamtheit)(?!\p{L})[^.;\n]{0,40}$/iu;
/** The parcel before its division, by its name. */
const MOTHER =
  /(?:stamm|ursprungs)(?:parzelle|grundstück)|moederperceel|(?:oorspronkelijke?|initiële?) perceel|parcelle[- ](?:mère|d['’]origine|souche)|ursprüngliche\p{L}* (?:parzelle|grundstück)/iu;
const AFTER_FOREIGN = /^\s*[)]?\s*,?\s*(?:groot is in zijn geheel|geheel|voor het gehele|pour l['’]ensemble)/iu;
/** Words that make the area after them a total; of the good's own parts: kept, its parts dropped. */
export const TOTAL =
  /(?:samen|tezamen|hetzij|in totaal|ensemble|soit|au total|zusammen|insgesamt|totale?n?|le tout|het geheel|das ganze|gesamtfl[äa]che|gesamte gr[öo](?:ss|ß)e)[^.;\n]{0,40}$/iu;
/** Rooms and accessories whose size is no size of the good. */
const ROOM =
  /(?:kelder|terras\w*|balkon|tuin\w*|garage|zolder|woonkamer|leefruimte|keuken|slaapkamer|bureau|cave|terrasse|balcon|jardin|grenier|séjour|living|cuisine|keller|garten|wohnzimmer|küche|mezzanine|veranda|vijver|zwembad|piscine|hal|strook|bande|façade|facade|gevel)\s*(?:\p{L}+\s+){0,4}(?:van|de|von|d['’]environ|d['’]une (?:superficie|surface) de|beslaat|mesurant|ongeveer|environ|circa|ca\.|omtrent|zirka|etwa|:|groot)?\s*(?:ongeveer|environ|circa|ca\.|omtrent|etwa|zirka)?\s*$/iu;
/** "Le magasin à rue (96 m²), l'arrière-magasin, …": the size of one of the rooms that are listed, in brackets behind it. */
const ROOM_IN_LIST =
  /(?<!\p{L})(?:magasin|salle|bureau|atelier|winkel(?:ruimte)?|verkoopruimte|toonzaal|burelen|kantoor|werkplaats|verkaufsraum|laden(?:lokal)?|büro|werkstatt)(?:\s\p{L}+){0,4}\s\(\s*$/iu;

type Reading = {
  readonly entity: Entity;
  /** Where the whole figure stands. */
  readonly at: Span;
  readonly squareMetres: number;
  readonly bases: readonly Basis[];
  readonly floor: boolean;
  readonly total: boolean;
  /** It stands behind the parcel that the good is cut from. */
  readonly whole: boolean;
};

/** A floor area is worded so, or printed in m² without a parcel before it. */
const FLOOR =
  /vloeropp|bruto|netto|bewoonbare|woonopp|binnenopp|nuttige|utile|habitable|brute|nette|hors|wohnfläche|bewohnbare|nutzfläche|bruttowohn|energieprestatie|privatieve opp|plancher|(?:volgens|suivant|selon|laut|gemäß) (?:de |l['’]|der )?(?:basisakte|acte de base|basisurkunde)[^.;,]{0,25}$/iu;

/** "7 Ar 46": centiares without their unit, two digits behind the ares. */
function wholeFigure(context: DeedContext, { start, end, text }: Entity): Span {
  const bare = /\d\s*a(?:r|re[ns]?)?\.?$/iu.test(text)
    ? /^\s\d{2}(?=\s*(?:[,;.)/|]|$|\s\p{L}{4}))(?!\s*[.,]\d)/u.exec(textAfter(context, end, 12))
    : null;
  return { start, end: end + (bare?.[0].length ?? 0) };
}

function readEntity(
  context: DeedContext,
  entity: Entity,
  segment: GoodSegment,
  span: Span,
  previous: number,
): Reading | null {
  const at = wholeFigure(context, entity);
  const squareMetres = parseArea(textOf(context, at), context.deed.language).value;
  if (squareMetres === null) return null;
  const from = Math.max(span.start, previous);
  const before = textBefore(context, entity.start, 150, from);
  const total = TOTAL.test(before);
  if (
    (!total && BEFORE_FOREIGN.test(before)) ||
    OF_THE_WHOLE.test(before) ||
    MOTHER.test(before.slice(before.search(/[^.;\n]*$/u)))
  )
    return null;
  if (isExcluded(context, entity)) return null;
  if (AFTER_FOREIGN.test(textAfter(context, entity.end, 30, span.end))) return null;
  // Behind a parcel in brackets stands the size of that parcel: "sectie A deel van nummer 0214H (geheel perceel: 2 ha)".
  if (
    /\(\s*$/.test(before) &&
    entityBefore(context, entity.start, "PARCEL")?.end === entity.start - before.length + before.lastIndexOf("(") - 1
  )
    return null;
  const noun = entityBefore(context, entity.start, "GOOD");
  const near =
    noun !== null &&
    noun.end > from &&
    noun.start !== segment.head.start &&
    !/[.;]/.test(context.text.slice(noun.end, entity.start)) &&
    entitiesIn(context, { start: noun.end, end: entity.start }, "PARCEL", "AREA", "ADDRESS").length === 0;
  const other = near && classifyGood(noun.text)?.type !== segment.type;
  // "l'usage d'un jardin de 1 a 12 ca": the size of an accessory, in whatever unit.
  if (
    near &&
    other &&
    /^\s*(?:de|van|von|d['’](?:environ)?|groot)\s*$/iu.test(context.text.slice(noun.end, entity.start))
  )
    return null;
  const square = /m\s?[²2]|meter|mètre|metre|quadrat/iu.test(entity.text);
  if (square && (other || ROOM.test(before) || isListedRoom(context, entity, segment, before)) && !FLOOR.test(before))
    return null;
  const named = FLOOR.test(before);
  const floor =
    named || (square && UNIT_TYPES.has(segment.type) && !/volgens|selon|laut|suivant/iu.test(before.slice(-60)));
  const bases = floor && !/kadast|cadast|katast|titel|titre|meting/iu.test(before.slice(-40)) ? [] : basesIn(before);
  const parcel = entityBefore(context, entity.start, "PARCEL");
  const whole =
    parcel !== null &&
    parcel.start >= from &&
    /(?:à prendre dans|te nemen (?:uit|van)|zu entnehmen|entnommen aus|tout plus vaste|grotere? geheel|größeren)[^.;]{0,80}$/iu.test(
      textBefore(context, parcel.start, 110, span.start),
    );
  return { entity, at, squareMetres, bases, floor, total, whole };
}

/** A room's size in brackets: the room is not what the good is called, and the list goes on behind it. */
const isListedRoom = (context: DeedContext, { start, end }: Entity, { head }: GoodSegment, before: string): boolean =>
  ROOM_IN_LIST.test(before) && start - head.end > 40 && /^\s*\)\s*,/u.test(textAfter(context, end, 6));

/** A description that speaks of the cadastre, by more than the income. */
const OF_CADASTRE = /kadas(?!\p{L}+ (?:inkomen|ink\.))|(?<!revenus? )cadas|katas(?!t(?:er(?:al)?|ral)-?\s?eink)/iu;

/** "139 m² in de beide stukken": what the title and the cadastre named before it give alike. */
const IN_BOTH =
  /^\s*,?\s*(?:in|volgens|naar|dans|selon|suivant|d['’]après|in|nach|laut)\s+(?:de |les |den )?(?:beide[n]?|deux)\s+(?:stukken|bescheiden|documenten|opgaven|titels|documents|pièces|titres|indications|urkunden|unterlagen|angaben)/iu;

/** "12 a 40 ca suivant titre et cadastre". */
const BOTH_BEHIND =
  /^[^,;.()]{0,30}(?:titels?|titre|eigendomstitel)\s+(?:en|et|und)\s+(?:(?:volgens|selon|suivant|laut|het|le|dem)\s+)*(?:kadaster|cadastre|kataster)(?!\p{L})/iu;

/** "Im Titel gleich", "in de titel idem": the other basis gives the figure before it too. */
const ALIKE =
  /(?<!\p{L})(?:im|in (?:de|het)|au|laut|selon (?:le )?|volgens (?:de )?)\s*(?:\p{L}*titel|titre|kataster|kadaster|cadastre)\s*:?\s*(?:gleich|ebenso|idem|dito|dezelfde|hetzelfde|identi\p{L}+|de même|même (?:surface|contenance|superficie)|dieselbe)(?!\p{L})/iu;

/** "Volgens titel en kadaster", "titel en meting geven een oppervlakte van": two bases of one figure. */
const JOINED =
  /(?:titel|titre)\s*(?:,|en|et|und|zowel|als)+\s*(?:volgens |selon |laut |het |la |le |de |dem |huidig\w* |recent\w* |actuel\w*)*(?<other>kadast|cadast|katast|meting|mesurage|vermessung)/iu;

/** The bases of an area: its own cues; else those of the parcel it follows; ground described by a parcel alone is the cadastre's where the description speaks of it. */
function basesOf(context: DeedContext, reading: Reading, span: Span, inRow: boolean): readonly Basis[] {
  const own = basesWorded(context, reading, span, inRow);
  const next = entitiesIn(context, { start: reading.entity.end, end: span.end }, "AREA")[0]?.start ?? span.end;
  const alike = ALIKE.exec(context.text.slice(reading.entity.end, Math.min(next, reading.entity.end + 160)));
  return alike === null ? own : [...new Set([...own, ...basesIn(alike[0])])];
}

/** The bases of an area as its own words and those around it tell them. */
function basesWorded(context: DeedContext, reading: Reading, span: Span, inRow: boolean): readonly Basis[] {
  const after = textAfter(context, reading.entity.end, 70, span.end);
  // "Oppervlakte volgens kadaster: 38 a 15 ca volgens titel: 37 a 90 ca": the basis that leads to the next figure.
  const behind = /^[^;.()]{0,40}:\s*\d/u.test(after) ? null : basisAfter(after);
  if (behind !== null) return BOTH_BEHIND.test(after) ? ["title", "cadastre"] : [behind];
  if (IN_BOTH.test(textAfter(context, reading.entity.end, 50, span.end))) return ["title", "cadastre"];
  if (reading.floor)
    return reading.bases.filter((basis) => basis === "survey").length > 0 ? ["survey"] : ["unspecified"];
  const { bases, entity } = reading;
  if (bases.length > 1) {
    const joined = JOINED.exec(textBefore(context, entity.start, 160, span.start))?.groups?.["other"];
    if (joined === undefined) return bases.slice(-1);
    return ["title", /^[kc]/iu.test(joined) ? "cadastre" : "survey"];
  }
  if (bases.length === 1) return bases;
  const parcel = entityBefore(context, entity.start, "PARCEL");
  if (parcel === null || parcel.start < span.start) return [inRow ? "cadastre" : "unspecified"];
  const lead = textBefore(context, parcel.start, 120, span.start);
  // A new number set aside for a piece goes with its measurement.
  if (
    /r[ée]serv[ée]|gereserveerd|voorbehouden|reserviert|nouveau num[ée]ro|nieuw nummer|neue Nummer/iu.test(
      lead.slice(-70),
    )
  )
    return ["survey"];
  const cues = basesIn(lead);
  if (cues.length > 0) return cues.slice(-1);
  const described = clausesOf(context, "description").find(
    ({ start, end }) => start <= reading.entity.start && reading.entity.end <= end,
  );
  return inRow || OF_CADASTRE.test(textOf(context, described ?? span)) ? ["cadastre"] : ["unspecified"];
}

function toFound(reading: Reading, basis: Basis): Composite<Area> {
  return {
    value: { squareMetres: reading.squareMetres, basis, of: reading.floor ? "floor" : "land" },
    spans: [reading.at],
    parts: {},
    confidence: reading.entity.score * (basis === "unspecified" ? 0.75 : 0.9),
    origin: reading.entity.origin,
  };
}

function readSegment(
  context: DeedContext,
  map: GoodMap,
  segment: GoodSegment,
  span: Span,
  isMeasured = false,
): Composite<Area>[] {
  const inRow = rowOf(context, map.zones, segment.head.start) !== null;
  const read: Reading[] = [];
  let previous = span.start;
  for (const entity of entitiesIn(context, span, "AREA")) {
    const reading = readEntity(context, entity, segment, span, previous);
    if (reading !== null) read.push(reading);
    previous = entity.end;
  }
  const readings = isMeasured || read.some(({ whole }) => !whole) ? read.filter(({ whole }) => !whole) : read;
  const total = readings.find(({ total: isTotal }) => isTotal);
  const parts = readings.filter((reading) => total !== undefined && reading.entity.start < total.entity.start);
  const sum = parts.reduce((before, { squareMetres }) => before + squareMetres, 0);
  const [sole] = parts;
  // "Deux ares quinze centiares, soit 215 m²": the same surface in another unit; the first figure stands by its basis.
  const isRestated =
    total !== undefined && parts.length === 1 && sole !== undefined && sole.squareMetres === total.squareMetres;
  // "1 ha 21 a en 71 a, samen 1 ha 92 a": the total stands for its parts; a total that is not theirs is of several goods.
  const isSum =
    total !== undefined && (parts.length === 0 || Math.abs(sum - total.squareMetres) <= 0.01 * total.squareMetres);
  const kept =
    total === undefined
      ? readings
      : readings.filter((reading) =>
          isRestated ? reading !== total : reading === total ? isSum : !(isSum && parts.includes(reading)),
        );
  const found = kept.flatMap((reading) =>
    basesOf(context, reading, span, inRow).map((basis) => toFound(reading, basis)),
  );
  return found.filter(
    (area, index) =>
      found.findIndex(
        ({ value }) => value.squareMetres === area.value.squareMetres && value.basis === area.value.basis,
      ) === index,
  );
}

/** What a plan's clause measures of the good itself, and what it measures of the rest. */
const MEASURED =
  /(?:superficie mesurée|contenance mesurée|gemeten oppervlakte|opgemeten oppervlakte|(?:ver|ge)messene[nr]? (?:fläche|größe)|oppervlakte van (?:het|de) (?:goed|perceel|lot|verkochte)|(?:het|dit) (?:goed|perceel) (?:een oppervlakte|groot)|(?:le|du|au) bien [^.;]{0,40}(?:contenance|superficie)|(?:contenance|superficie) du bien|fläche des (?:gutes|grundstücks))[^.;]{0,50}$/iu;

/** "Le terrain à bâtir a été mesuré par …, qui lui a trouvé une superficie d'…": of several goods the one that the sentence names before its verb. */
const HAS_MEASURED =
  /(?<!\p{L})(?:gemeten|opgemeten|ingemeten|mesurée?s?|arpentée?s?|levée?s?|vermessen|gemessen|eingemessen)(?!\p{L})/iu;
const isOfGood = (context: DeedContext, map: GoodMap, index: number, entity: Span): boolean => {
  const { start } = sentenceAt(context, entity.start);
  const before = context.text.slice(start, entity.start);
  const named = findMentions(context, map.segments, { start, end: entity.start });
  return (
    HAS_MEASURED.test(before) &&
    named.length > 0 &&
    named.every(({ goods }) => goods.length === 1 && goods[0] === index)
  );
};

/** "Appartement A.2.2: 94,60 m²": a line of a surveyor's list that names the good and gives its size, nothing else. */
function isOfRow(context: DeedContext, map: GoodMap, index: number, entity: Span): boolean {
  const line = paragraphAt(context, entity.start);
  const [noun, ...others] = entitiesIn(context, line, "GOOD");
  if (noun === undefined || others.length > 0 || line.end - line.start > LONGEST_ROW) return false;
  const isHead = /^\s*[-–•]?\s*$/u.test(context.text.slice(line.start, noun.start));
  const isLead = /^[^;,]{0,25}\s?[:=|–]\s?$/u.test(context.text.slice(noun.end, entity.start));
  const named = findMentions(context, map.segments, line);
  return (
    isHead &&
    isLead &&
    classifyGood(noun.text)?.type === map.segments[index]?.type &&
    named.length > 0 &&
    named.every(({ goods }) => goods.length === 1 && goods[0] === index)
  );
}
const LONGEST_ROW = 80;

/** Areas that the survey's clause gives for a good that the description left unmeasured. */
function readSurvey(context: DeedContext, map: GoodMap, index: number): Composite<Area>[] {
  return clausesOf(context, "survey_plan")
    .flatMap((clause) => entitiesIn(context, clause, "AREA").map((entity) => ({ entity, clause })))
    .flatMap(({ entity, clause }) => {
      const squareMetres = parseArea(entity.text, context.deed.language).value;
      const row = isOfRow(context, map, index, entity);
      const isOwn =
        map.segments.length === 1
          ? MEASURED.test(textBefore(context, entity.start, 130, clause.start))
          : row || isOfGood(context, map, index, entity);
      const of = row && UNIT_TYPES.has(map.segments[index]?.type ?? "land") ? ("floor" as const) : ("land" as const);
      if (squareMetres === null || !isOwn) return [];
      return [
        {
          value: { squareMetres, basis: "survey" as const, of },
          spans: [entity],
          parts: {},
          confidence: entity.score * 0.75,
          origin: entity.origin,
        },
      ];
    })
    .slice(0, 1);
}

const hasShare = (context: DeedContext, { span }: GoodSegment): boolean => SHARE.test(textOf(context, span));

/** The measured ground that stands with its parcel before the only good, which names no parcel itself. */
const groundBefore = (context: DeedContext, map: GoodMap, segment: GoodSegment): Composite<Area>[] =>
  entitiesIn(context, segment.span, "PARCEL").length > 0
    ? []
    : map.preambles
        .filter((span) => entitiesIn(context, span, "PARCEL").length > 0)
        .flatMap((span) => readSegment(context, map, segment, span));

const isFloor = ({ value }: Composite<Area>): boolean => value.of === "floor";

/**
 * The areas of each good, from its own text only: the ground under a building is not its flats'. "De bewoonbare oppervlakte van het appartement …" behind
 * the cellar is the flat's.
 */
export function readAreas(context: DeedContext, map: GoodMap, text: OwnedText): Composite<Area>[][] {
  const described = (span: Span): boolean =>
    !map.preambles.some(({ start, end }) => span.start >= start && span.end <= end);
  const main = mainGoodOf(map.segments);
  const tail = sharedTail(context, map);
  const [sole] = map.segments;
  // "In een vakantiedorp, sectie K nr. 58, groot 4 a 22 ca: een vrijstaand huis": the ground named before it is the lone house's.
  const onItsGround =
    map.segments.length === 1 && sole !== undefined && !UNIT_TYPES.has(sole.type) && !hasShare(context, sole);
  return map.segments.map((segment, index) => {
    // below the list of a flat and its cellar the living area is the flat's
    const shared = tail !== null && index === main ? readSegment(context, map, segment, tail).filter(isFloor) : [];
    const survey = readSurvey(context, map, index);
    const own = [
      ...(text.own[index] ?? [])
        .filter(described)
        .flatMap((span) => readSegment(context, map, segment, span, survey.length > 0)),
      ...shared,
    ];
    if (own.length === 0 && onItsGround) own.push(...groundBefore(context, map, segment));
    return own.some(({ value }) => value.basis === "survey") ? own : [...own, ...survey];
  });
}
