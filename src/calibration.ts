/**
 * From what a model or a rule says of itself to the share of such values that are right:
 *
 *     log odds of being right = scale × log odds of the raw confidence + holder × log odds of its holder's + offset
 *
 * The holder of `goods[0].areas[1].basis` is the good itself: where a good was made of a common part, everything said of it is wrong. Fitted by
 * `npm run calibrate` on deeds that the rules had not met; data/confidence.json names them.
 */
import fitted from "../data/confidence.json" with { type: "json" };

export type ConfidenceFit = { readonly scale: number; readonly holder: number; readonly offset: number };
/** By key; "*" is the fit of a key that has none of its own. */
export type ConfidenceTable = Readonly<Record<string, ConfidenceFit>>;
export type Calibration = {
  /** By label and origin: `PERSON model`, `DATE both`. */
  readonly entities: ConfidenceTable;
  /** By field: `goods.address.street`. */
  readonly fields: ConfidenceTable;
};

/** What ships. */
export const CALIBRATION: Calibration = fitted;
const AS_IT_IS: ConfidenceFit = { scale: 1, holder: 0, offset: 0 };

/** Raw confidences stay within [0.01, 0.995]: no rule is surer of itself than that. */
export function logOdds(raw: number): number {
  const inner = Math.min(0.995, Math.max(0.01, raw));
  return Math.log(inner / (1 - inner));
}

/** 0..1, to the thousandth. */
export function calibrate(table: ConfidenceTable, key: string, raw: number, holder = raw): number {
  const fit = table[key] ?? table["*"] ?? AS_IT_IS;
  const odds = fit.scale * logOdds(raw) + fit.holder * logOdds(holder) + fit.offset;
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}

export const entityKey = ({ label, origin }: { readonly label: string; readonly origin: string }): string =>
  `${label} ${origin}`;

/** `goods[0].areas[1].squareMetres` → `goods.areas.squareMetres`. */
export const fieldKey = (path: string): string => path.replace(/\[\d+\]/g, "");

/** By which field a good, a party, a transaction or the deed itself is known to be there. */
const HOLDER_FIELD: Readonly<Record<string, string>> = {
  goods: "type",
  parties: "name",
  transactions: "kind",
  deed: "kind",
};

/** Path of the row whose confidence is that of the row's holder: `goods[0].areas[1].basis` → `goods[0].type`. */
export function holderPath(path: string): string {
  const item = /^([a-z]+)(?:\[\d+\])?/i.exec(path);
  return `${item?.[0] ?? ""}.${HOLDER_FIELD[item?.[1] ?? ""] ?? ""}`;
}
