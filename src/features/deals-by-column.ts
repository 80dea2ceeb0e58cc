/** Land and building sold by two sellers, their prices in two columns of one table: "Lot | Terrain | Constructions", with the sums in the row of totals. */
import type { Span } from "../deed.ts";
import { clausesOf, type DeedContext, textOf } from "./context.ts";
import { type Deal, type Frame, foundPrice, partNear, piecesOf } from "./deal-frame.ts";
import { type PlacedPrice, weighPrices } from "./prices.ts";

const LAND = /(?<!\p{L})(?:grond|terrain|sol(?!\p{L})|boden|grundstück)/iu;
const BUILDING = /(?<!\p{L})(?:bouwwerk|constructi|gebouw|opstallen|bâtiment|bauwerk|gebäude)/iu;
const TOTALS = /^\s*(?:tota(?:al|len|l|ux)|samen|ensemble|summen?|gesamt|insgesamt|zusammen)(?!\p{L})/iu;

/** The cells of each row of a table in a span: its lines with at least two bars. */
function rowsIn(context: DeedContext, span: Span): readonly (readonly Span[])[] {
  return [...textOf(context, span).matchAll(/[^\n]+/gu)]
    .map(({ index, 0: line }) =>
      [...line.matchAll(/[^|]+/gu)].map((cell) => {
        const start = span.start + index + cell.index;
        return { start, end: start + cell[0].length };
      }),
    )
    .filter(({ length }) => length > 2);
}

type Columns = { readonly land: PlacedPrice; readonly building: PlacedPrice };

/** The totals of the columns for land and for building. */
function columnTotals(context: DeedContext): Columns | null {
  for (const clause of clausesOf(context, "price")) {
    const rows = rowsIn(context, clause);
    const columnOf = (pattern: RegExp, row: readonly Span[]): number =>
      row.findIndex((cell) => pattern.test(textOf(context, cell)));
    const head = rows.find((row) => columnOf(LAND, row) > 0 && columnOf(BUILDING, row) > 0) ?? [];
    const totals = rows.find(([first]) => first !== undefined && TOTALS.test(textOf(context, first))) ?? [];
    const [land, building] = [LAND, BUILDING].map((pattern) => {
      const cell = totals[columnOf(pattern, head)];
      return cell === undefined ? undefined : weighPrices(context, cell)[0];
    });
    if (land !== undefined && building !== undefined && land !== building) return { land, building };
  }
  return null;
}

/** A transaction for each column whose seller the agreement names with what he sells. */
export function dealsByColumn(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const totals = columnTotals(context);
  if (totals === null) return [];
  const pieces = clausesOf(context, "agreement").flatMap((clause) => piecesOf(context, clause));
  const dealOf = (price: PlacedPrice, own: RegExp, other: RegExp): Deal | null => {
    const at = pieces.filter((piece) => own.test(textOf(context, piece)) && !other.test(textOf(context, piece)));
    const part = partNear(frame, at);
    const { kind, kindCue, right } = frame;
    return part === null || part.from.length === frame.from.length
      ? null
      : { kind, kindCue, right, price: foundPrice(price), ...part, at };
  };
  const land = dealOf(totals.land, LAND, BUILDING);
  const building = dealOf(totals.building, BUILDING, LAND);
  if (land === null || building === null || land.from.some((id) => building.from.includes(id))) return [];
  return [land, building];
}
