/**
 * From evidence back to value for the goods' fields: for each path the function that gives the value from exactly the texts of its rows, in order.
 * `undefined` where the value was told by the place of the text (the basis of an area, a party's own use) and not by its words.
 */
import type { Language } from "../../deed.ts";
import {
  parseAddress,
  parseArea,
  parseDate,
  parseMoney,
  parseParcels,
  parseReference,
  parseSection,
  parseWholeNumber,
} from "../../forms/index.ts";
import { classifyGood, classifyHead } from "./classify.ts";
import { countOf } from "./counts.ts";
import { conformOf } from "./electricity.ts";
import { figureOf } from "./energy.ts";
import { flagOf } from "./flags.ts";
import { SUBTYPE_PHRASES } from "./good-words.ts";
import { newlyBuiltOf } from "./newly-built.ts";
import { tankOf } from "./oil-tank.ts";
import { placeOf } from "./places.ts";
import { occupancyOf } from "./use-words.ts";

type Row = { readonly text: string };
type Frame = { readonly language: Language; readonly year: number | null };
type Normaliser = (rows: readonly Row[], frame: Frame) => string | number | boolean | null | undefined;

const textAt = (rows: readonly Row[], index = 0): string => rows[index]?.text ?? "";
const told: Normaliser = () => undefined;
const dateOf: Normaliser = (rows, { language }) => parseDate(textAt(rows), { language }).value;
const counted: Normaliser = (rows) => rows.reduce((sum, { text }) => sum + countOf(text), 0);
const reference: Normaliser = (rows) => parseReference(textAt(rows)).value;
const letter: Normaliser = (rows) => textAt(rows);
/** An address entity gives its field; a field that stands alone (a street in the text, a heading, "bus 41") is its own text. */
const addressField =
  (field: "street" | "number" | "box" | "postalCode" | "municipality"): Normaliser =>
  (rows, { language, year }) =>
    placeOf(field, textAt(rows), language, year) ?? parseAddress(textAt(rows), language, year).value?.[field];

/** By path with list indices left out. */
export const GOOD_NORMALISERS: Readonly<Record<string, Normaliser>> = {
  "goods[].type": (rows) => classifyHead(textAt(rows))?.type,
  "goods[].subtype": (rows) =>
    classifyGood(textAt(rows))?.subtype ?? SUBTYPE_PHRASES.find(({ pattern }) => pattern.test(textAt(rows)))?.subtype,
  "goods[].address.street": addressField("street"),
  "goods[].address.number": addressField("number"),
  "goods[].address.box": addressField("box"),
  "goods[].address.postalCode": addressField("postalCode"),
  "goods[].address.municipality": addressField("municipality"),
  "goods[].parcels[].division": (rows) => textAt(rows).toLowerCase(),
  "goods[].parcels[].section": (rows) => parseSection(textAt(rows)).value,
  "goods[].parcels[].number": (rows) => parseParcels(textAt(rows)).value?.[0]?.number,
  "goods[].parcels[].partition": (rows) => parseParcels(textAt(rows)).value?.[0]?.partition,
  "goods[].parcels[].capakey": told,
  "goods[].parcels[].basis": told,
  "goods[].areas[].squareMetres": (rows, { language }) => parseArea(textAt(rows), language).value,
  "goods[].areas[].basis": told,
  "goods[].areas[].of": told,
  "goods[].cadastralIncome.amount": (rows, { language }) => parseMoney(textAt(rows), language).value?.amount,
  "goods[].cadastralIncome.currency": (rows, { language }) => parseMoney(textAt(rows), language).value?.currency,
  "goods[].bedrooms": counted,
  "goods[].bathrooms": counted,
  "goods[].floors": counted,
  "goods[].terrace": (rows) => flagOf("terrace", textAt(rows)),
  "goods[].garden": (rows) => flagOf("garden", textAt(rows)),
  "goods[].garage": (rows) => flagOf("garage", textAt(rows)),
  "goods[].cellar": (rows) => flagOf("cellar", textAt(rows)),
  "goods[].constructionYear": (rows, { language }) => parseWholeNumber(textAt(rows), language).value,
  "goods[].newlyBuilt": (rows) => newlyBuiltOf(textAt(rows)),
  "goods[].epc.value": (rows) => figureOf(textAt(rows)),
  "goods[].epc.label": letter,
  "goods[].epc.certificateNumber": reference,
  "goods[].epc.date": dateOf,
  "goods[].flood.parcelScore": letter,
  "goods[].flood.buildingScore": letter,
  "goods[].electricity.conform": (rows) => conformOf(textAt(rows)),
  "goods[].electricity.inspectionDate": dateOf,
  "goods[].oilTank": (rows) => tankOf(textAt(rows)),
  "goods[].asbestosCertificate": reference,
  "goods[].occupancy": (rows) => occupancyOf(textAt(rows)),
  "goods[].zoning": letter,
};
