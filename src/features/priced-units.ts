/**
 * What a price is paid for, in the deed's own words: units with their names ("het appartement 3A, de garage 7") and the noun behind the price's word
 * ("de prijs van de grond"). Where no lot is numbered they tell which of several sales a price belongs to.
 */
import type { Span } from "../deed.ts";
import { type DeedContext, entitiesIn } from "./context.ts";

/** "3A", "7", "B12", "nummer 4.01" right behind the unit. */
export const UNIT_NAME =
  /^\s(?:(?:nummer|numéro|nummern?|nr\.?|n°|n[ro]\.?)\s?)?["“„«]?\s?([A-Z]{0,2}\d{1,4}(?:\.\d{1,3})?[A-Z]?)(?![\p{L}\d])/u;
/** The noun that a price is said of. */
const PRICE_OF =
  /(?<!\p{L})(?:(?:\p{Ll}+)?prijs|prix|(?:\p{L}+)?preis(?:es)?)\s(?:van|voor|du|de|pour|des|der|für)\s?(?:(?:de|het|la|le|les|l['’]|der|die|das|den)\s?)?(\p{L}{4,})/giu;

/** Unit and name as one key ("appartement 3a"), and price nouns ("grond"), in small letters. */
export function pricedUnits(context: DeedContext, span: Span): ReadonlySet<string> {
  const units = entitiesIn(context, span, "GOOD").flatMap(({ end, text }) => {
    const name = UNIT_NAME.exec(context.text.slice(end, end + 24))?.[1];
    return name === undefined ? [] : [`${text} ${name}`.toLowerCase()];
  });
  const nouns = [...context.text.slice(span.start, span.end).matchAll(PRICE_OF)].flatMap(([, noun]) => noun ?? []);
  return new Set([...units, ...nouns.map((noun) => noun.toLowerCase())]);
}

/** Whether a stretch of text names one of the units. */
export function namesUnit(context: DeedContext, span: Span, units: ReadonlySet<string>): boolean {
  const text = ` ${context.text
    .slice(span.start, span.end)
    .toLowerCase()
    .replace(/[^\p{L}\d.]+|\.(?!\d)/gu, " ")} `;
  return [...units].some((unit) => text.includes(` ${unit} `));
}
