/** The goods of a deed: what is transferred or described, with all its fields and their evidence. */
import type { Evidence, Good, Issue, Span } from "../../deed.ts";
import { parseDateParts } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, evidenceOf, type Found, foundIn, paragraphAt, textOf } from "../context.ts";
import { readAreas } from "./areas.ts";
import { readAsbestos } from "./asbestos.ts";
import { checkTotalArea } from "./check-total.ts";
import { type Composite, evidenceOfFields } from "./composite.ts";
import { readConstructionYear, readYearElsewhere, readYearOfNoun } from "./construction-year.ts";
import { readBathrooms, readBedrooms, readFloors } from "./counts.ts";
import { readElectricity } from "./electricity.ts";
import { findCertificates } from "./energy.ts";
import { FLAG_NAMES, readFlag } from "./flags.ts";
import { readFlood } from "./flood.ts";
import { BUILT_TYPES, SUBTYPE_PHRASES, UNIT_TYPES } from "./good-words.ts";
import { findIncomes } from "./income.ts";
import { SHARE } from "./item-heads.ts";
import { readNewlyBuilt } from "./newly-built.ts";
import { readOilTanks } from "./oil-tank.ts";
import { type OwnedText, shareText } from "./owned-text.ts";
import { readParcels } from "./parcels.ts";
import { readAddresses } from "./places.ts";
import { type GoodMap, type GoodSegment, segmentGoods } from "./segment.ts";
import { readableText, sentencesIn } from "./statements.ts";
import { tellOfGoods } from "./tell-ambiguities.ts";
import { readOccupancy } from "./use.ts";
import { readZoning } from "./zoning.ts";

export type DerivedGoods = {
  readonly goods: readonly Good[];
  readonly evidence: readonly Evidence[];
  readonly issues: readonly Issue[];
};

/** The year of the deed for look-ups of municipalities: the earliest year in the opening's dates would be a birth, so the latest of the header and opening. */
function yearOf(context: DeedContext): number | null {
  const clauses = context.clauses.filter(({ kind }) => kind === "opening" || kind === "header");
  const years = clauses
    .flatMap((clause) => entitiesIn(context, clause, "DATE"))
    .flatMap(({ text }) => parseDateParts(text, context.deed.language).value?.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/** Clauses beside the description that tell when a building was put up. */
const yearClauses = (context: DeedContext) =>
  context.clauses.filter(({ kind }) =>
    [
      "title_origin",
      "other",
      "special_conditions",
      "condition_of_property",
      "decennial_liability",
      "condominium",
      "planning",
      "energy",
      "asbestos",
    ].includes(kind),
  );

/** The subtype: the noun's own, else that of a phrase in the sentence that names the good or tells how it is built. */
function readSubtype(
  context: DeedContext,
  segment: GoodSegment,
  text: OwnedText,
  index: number,
): Found<NonNullable<Good["subtype"]>> | null {
  if (segment.subtype !== null) return foundIn(segment.head, segment.subtype, 0.9);
  for (const { type, subtype, pattern } of SUBTYPE_PHRASES) {
    if (type !== (segment.type === "holiday_home" ? "house" : segment.type)) continue;
    // "Een halfopen woning": the adjective stands before the noun, where the good's own text may not reach yet.
    const lead = {
      start: Math.max(paragraphAt(context, segment.head.start).start, segment.head.start - 60),
      end: segment.head.end,
    };
    for (const span of [lead, ...(text.own[index] ?? [])]) {
      const match = pattern.exec(readableText(context, span));
      const start = span.start + (match?.index ?? 0);
      if (match && Math.abs(start - segment.head.start) < 500)
        return { value: subtype, spans: [{ start, end: start + match[0].length }], confidence: 0.8, origin: "rule" };
    }
  }
  return null;
}

/** Where a duplex names its storeys: beside its noun. */
const duplexOf = ({ head, subtype }: GoodSegment): Span | null =>
  subtype === "duplex" ? { start: head.start, end: head.end + 90 } : null;

/** A shop or an office is a unit where it has its thousandths, else a building of its own. */
const isUnit = (context: DeedContext, { type }: GoodSegment, own: readonly Span[]): boolean =>
  UNIT_TYPES.has(type) &&
  (!["commercial", "office"].includes(type) || own.some((span) => SHARE.test(textOf(context, span))));

const plain = <T>(found: Found<T> | null | undefined): T | null => found?.value ?? null;

const asComposite = <T>(found: Found<T> | null | undefined): Composite<T> | null =>
  found ? { ...found, parts: {} } : null;

type Parts = {
  readonly parcels: ReturnType<typeof readParcels>;
  readonly areas: ReturnType<typeof readAreas>;
  readonly incomes: ReturnType<typeof findIncomes>;
  readonly addresses: ReturnType<typeof readAddresses>;
  readonly energy: ReturnType<typeof findCertificates>;
  readonly electricity: ReturnType<typeof readElectricity>;
  readonly tanks: ReturnType<typeof readOilTanks>;
  readonly asbestos: ReturnType<typeof readAsbestos>;
  readonly flood: ReturnType<typeof readFlood>;
  readonly occupancy: ReturnType<typeof readOccupancy>;
  readonly zoning: ReturnType<typeof readZoning>;
  readonly newlyBuilt: ReturnType<typeof readNewlyBuilt>;
};

function assemble(
  context: DeedContext,
  segments: readonly GoodSegment[],
  index: number,
  segment: GoodSegment,
  text: OwnedText,
  parts: Parts,
): { readonly good: Good; readonly evidence: readonly Evidence[] } {
  const own = text.own[index] ?? [];
  const built = BUILT_TYPES.has(segment.type);
  const path = `goods[${index}]`;
  const evidence: Evidence[] = [];
  const take = <T>(field: string, found: Found<T> | null | undefined): T | null => {
    if (found) evidence.push(...evidenceOf(`${path}.${field}`, found));
    return plain(found);
  };
  const takeFields = <T extends object>(field: string, found: Composite<T> | null | undefined): T | null => {
    if (found) evidence.push(...evidenceOfFields(`${path}.${field}`, found));
    return plain(found);
  };
  const epc = parts.energy[index]?.[0];
  const electricity = parts.electricity[index];
  const flood = parts.flood[index];
  const [terrace, garden, garage, cellar] = FLAG_NAMES.map((flag) =>
    built && segment.type !== "storage" && segment.type !== "garage"
      ? take(flag, readFlag(context, segments, segment, own, flag))
      : null,
  );
  const rooms = built && segment.type !== "garage" && segment.type !== "storage";
  const good: Good = {
    id: `g${index + 1}`,
    type: take("type", foundIn(segment.head, segment.type, 0.9)) ?? segment.type,
    subtype: take("subtype", readSubtype(context, segment, text, index)),
    address: takeFields("address", parts.addresses[index]),
    parcels: (parts.parcels[index] ?? []).map((parcel, at) => takeFields(`parcels[${at}]`, parcel) ?? parcel.value),
    areas: (parts.areas[index] ?? []).map((area, at) => takeFields(`areas[${at}]`, area) ?? area.value),
    cadastralIncome: takeFields("cadastralIncome", asComposite(parts.incomes[index]?.[0])),
    bedrooms: rooms ? take("bedrooms", readBedrooms(context, own)) : null,
    bathrooms: rooms ? take("bathrooms", readBathrooms(context, own)) : null,
    floors: rooms
      ? take("floors", readFloors(context, own, isUnit(context, segment, own), duplexOf(segment), segment.type))
      : null,
    terrace: terrace ?? null,
    garden: garden ?? null,
    garage: garage ?? null,
    cellar: cellar ?? null,
    constructionYear:
      built || segment.type === "parking"
        ? take(
            "constructionYear",
            readYearOfNoun(context, segment.head) ??
              readConstructionYear(context, [...own, ...text.common]) ??
              (UNIT_TYPES.has(segment.type) ? readConstructionYear(context, buildingSentences(context, text)) : null) ??
              readYearElsewhere(
                context,
                segments,
                index,
                yearClauses(context),
                index === 0 || UNIT_TYPES.has(segment.type),
              ),
          )
        : null,
    newlyBuilt: take("newlyBuilt", parts.newlyBuilt[index]),
    epc: {
      value: take("epc.value", epc?.value),
      label: take("epc.label", epc?.label),
      certificateNumber: take("epc.certificateNumber", epc?.certificateNumber),
      date: take("epc.date", epc?.date),
    },
    flood: {
      parcelScore: take("flood.parcelScore", flood?.parcelScore),
      buildingScore: take("flood.buildingScore", flood?.buildingScore),
    },
    electricity: {
      conform: take("electricity.conform", electricity?.conform),
      inspectionDate: take("electricity.inspectionDate", electricity?.inspectionDate),
    },
    oilTank: take("oilTank", parts.tanks[index]),
    asbestosCertificate: take("asbestosCertificate", parts.asbestos[index]),
    occupancy: take("occupancy", parts.occupancy[index]),
    zoning: take("zoning", parts.zoning[index]),
  };
  return { good, evidence };
}

/** What the text of any unit says of the building they lie in: it holds for all of them ("L'immeuble a été construit en 1974", under the last unit). */
const OF_THE_BUILDING =
  /^\s*(?:l['’]immeuble|le\s+bâtiment|la\s+résidence|het\s+(?:\p{L}*gebouw|complex)|de\s+residentie|das\s+(?:gebäude|haus)|die\s+residenz)(?!\p{L})/iu;

const buildingSentences = (context: DeedContext, text: OwnedText): readonly Span[] =>
  text.own
    .flat()
    .flatMap((span) => sentencesIn(context, span))
    .filter(({ start, end }) => OF_THE_BUILDING.test(context.deed.text.slice(start, end)));

/** Derives the goods. The caller leaves them out for a document that is no deed. */
export function deriveGoods(context: DeedContext): DerivedGoods {
  const map: GoodMap = segmentGoods(context);
  const text = shareText(context, map);
  const addresses = readAddresses(context, map, yearOf(context));
  const parts: Parts = {
    addresses,
    parcels: readParcels(
      context,
      map,
      addresses.map((address) => address?.value.municipality ?? null),
    ),
    areas: readAreas(context, map, text),
    incomes: findIncomes(context, map, text),
    energy: findCertificates(context, map.segments),
    electricity: readElectricity(context, map.segments),
    tanks: readOilTanks(context, map.segments, text.own),
    asbestos: readAsbestos(context, map.segments),
    flood: readFlood(context, map.segments),
    occupancy: readOccupancy(context, map.segments),
    zoning: readZoning(context, map.segments),
    newlyBuilt: readNewlyBuilt(context, map.segments),
  };
  const derived = map.segments.map((segment, index) => assemble(context, map.segments, index, segment, text, parts));
  return {
    goods: derived.map(({ good }) => good),
    evidence: derived.flatMap(({ evidence }) => evidence),
    issues: [...checkTotalArea(context, map, parts.areas), ...tellOfGoods(context, parts.incomes, parts.energy)],
  };
}
