/** Rows of goods, with their parcels and areas. */
import type { Area, Basis, Good, GoodType, Parcel } from "../deed.ts";
import type { FeatureRow } from "./columns.ts";
import { addressKey, parcelKey } from "./keys.ts";
import { findPlace, type Place } from "./places.ts";
import type { MarketType } from "./price-index.ts";
import type { ReadingContext } from "./reading.ts";
import { area, date, energy, integer, leastConfidence, money, text } from "./values.ts";

/** The types that Statbel tells apart, and the rest. */
export const marketTypeOf = (type: GoodType): MarketType =>
  type === "house"
    ? "HOUSE"
    : type === "apartment"
      ? "APARTMENT"
      : type === "land" || type === "farmland" || type === "forest"
        ? "LAND"
        : "OTHER";

/** A survey measures; the cadastre and the title repeat. */
const BASES: readonly Basis[] = ["survey", "cadastre", "title", "unspecified"];

/** One area of many: of the best basis that there is, the largest (a total beside its parts). */
const chooseArea = (areas: readonly Area[], of: Area["of"]): Area | null => {
  const mine = areas.filter((one) => one.of === of && area(one.squareMetres) !== null);
  for (const basis of BASES) {
    const [largest] = mine.filter((one) => one.basis === basis).sort((a, b) => b.squareMetres - a.squareMetres);
    if (largest !== undefined) return largest;
  }
  return null;
};

export type GoodRows = {
  readonly good: Good;
  readonly place: Place;
  readonly row: FeatureRow;
  readonly parcels: readonly FeatureRow[];
  readonly areas: readonly FeatureRow[];
};

export const goodRows = (context: ReadingContext, good: Good, index: number): GoodRows => {
  const { record, result, common, ofDeed, versions, rowKey } = context;
  const place = findPlace(good.address);
  const key = `${rowKey}.${good.id}`;
  const [parcel] = good.parcels;
  const land = chooseArea(good.areas, "land");
  const floor = chooseArea(good.areas, "floor");
  const unknown = chooseArea(good.areas, null);
  const sure = (field: string): string | null => leastConfidence(result.evidence, `goods[${index}].${field}`);
  const item = (one: Parcel): string | null => text(parcelKey(good.type, one, place.nisCode));
  const row: FeatureRow = {
    row_key: key,
    ...common,
    good_id: good.id,
    ...ofDeed,
    transaction_count: record.transactions.filter(({ goods }) => goods.includes(good.id)).length,
    good_type: good.type,
    good_subtype: good.subtype,
    market_type: marketTypeOf(good.type),
    street: text(good.address?.street),
    house_number: text(good.address?.number),
    box: text(good.address?.box),
    postal_code: text(good.address?.postalCode),
    municipality: text(good.address?.municipality),
    nis_code: place.nisCode,
    nis_code_2025: place.nisCode2025,
    part_municipality: place.partMunicipality,
    address_key: text(addressKey(good.type, good.address, place.nisCode)),
    parcel_count: good.parcels.length,
    parcel_division: text(parcel?.division),
    parcel_section: text(parcel?.section),
    parcel_number: text(parcel?.number),
    parcel_partition: text(parcel?.partition),
    parcel_basis: parcel?.basis ?? null,
    parcel_key: parcel === undefined ? null : item(parcel),
    capakey: text(parcel?.capakey),
    area_count: good.areas.length,
    area_land_square_metres: area(land?.squareMetres),
    area_land_basis: land?.basis ?? null,
    area_floor_square_metres: area(floor?.squareMetres),
    area_floor_basis: floor?.basis ?? null,
    area_unknown_square_metres: area(unknown?.squareMetres),
    area_unknown_basis: unknown?.basis ?? null,
    cadastral_income_amount: money(good.cadastralIncome?.amount),
    cadastral_income_currency: good.cadastralIncome?.currency ?? null,
    bedroom_count: integer(good.bedrooms),
    bathroom_count: integer(good.bathrooms),
    floor_count: integer(good.floors),
    has_terrace: good.terrace,
    has_garden: good.garden,
    has_garage: good.garage,
    has_cellar: good.cellar,
    construction_year: integer(good.constructionYear),
    is_newly_built: good.newlyBuilt,
    epc_kwh_per_square_metre_year: energy(good.epc.value),
    epc_label: text(good.epc.label),
    epc_certificate_number: text(good.epc.certificateNumber),
    epc_date: date(good.epc.date),
    flood_parcel_score: good.flood.parcelScore,
    flood_building_score: good.flood.buildingScore,
    electricity_is_conform: good.electricity.conform,
    electricity_inspection_date: date(good.electricity.inspectionDate),
    oil_tank: good.oilTank,
    asbestos_certificate_number: text(good.asbestosCertificate),
    occupancy: good.occupancy,
    zoning: text(good.zoning),
    type_confidence: sure("type"),
    address_confidence: sure("address"),
    parcel_confidence: sure("parcels"),
    area_confidence: sure("areas"),
    cadastral_income_confidence: sure("cadastralIncome"),
    ...versions,
  };
  return {
    good,
    place,
    row,
    parcels: good.parcels.map((one, position) => ({
      row_key: `${key}.p${position + 1}`,
      ...common,
      good_row_key: key,
      position: position + 1,
      division: text(one.division),
      section: text(one.section),
      number: text(one.number),
      partition: text(one.partition),
      capakey: text(one.capakey),
      basis: one.basis,
      parcel_key: item(one),
      ...versions,
    })),
    areas: good.areas.flatMap((one, position) => {
      const squareMetres = area(one.squareMetres);
      if (squareMetres === null) return [];
      return {
        row_key: `${key}.a${position + 1}`,
        ...common,
        good_row_key: key,
        position: position + 1,
        area_square_metres: squareMetres,
        area_of: one.of,
        basis: one.basis,
        ...versions,
      };
    }),
  };
};
