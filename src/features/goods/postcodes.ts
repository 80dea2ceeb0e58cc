/** Postcodes that stand apart from the street of a good. */
import type { Address, Entity, Span } from "../../deed.ts";
import { foldLetters, parseAddress } from "../../forms/index.ts";
import { clausesOf, type DeedContext, entitiesIn, paragraphAt, textAfter, textBefore } from "../context.ts";

/** "Tweelingenstraat 34 bus 201, 2018 Antwerpen", where the entity ends before the postcode. */
export function postedBehind(
  context: DeedContext,
  entity: Entity,
): { readonly span: Span; readonly address: Pick<Address, "postalCode" | "municipality"> } | null {
  const match = /^(?<gap>\s*(?:,|te|à|in|-|–)?\s*)(?<code>[1-9]\d{3})\s+(?=\p{Lu})/u.exec(
    textAfter(context, entity.end, 16),
  );
  const place =
    match === null ? undefined : entitiesIn(context, { start: entity.end, end: entity.end + 60 }, "LOCATION")[0];
  if (match === null || place === undefined || place.start !== entity.end + match[0].length) return null;
  const span = { start: entity.end + (match.groups?.["gap"] ?? "").length, end: place.end };
  const { postalCode = null, municipality = null } =
    parseAddress(`x 1, ${context.text.slice(span.start, span.end)}`, context.language).value ?? {};
  return postalCode === null ? null : { span, address: { postalCode, municipality } };
}

/** "Koopakte woning – Lindeplein 4, 3300 Tienen": addresses in the deed's title, beside the good's noun. */
const titled = (context: DeedContext): readonly Entity[] =>
  clausesOf(context, "header").flatMap((clause) =>
    entitiesIn(context, clause, "ADDRESS").filter(
      ({ start, end }) => entitiesIn(context, { start: paragraphAt(context, start).start, end }, "GOOD").length > 0,
    ),
  );

/**
 * The postcode that the deed's title gives with the good's address, or the seat of the co-owners' association: it is in the building (Civil Code
 * art. 3.86 § 1, before 577-5).
 */
export function postedElsewhere(
  context: DeedContext,
  { street, number }: Address,
  year: number | null,
): { readonly entity: Entity; readonly postalCode: string } | null {
  if (street === null || number === null) return null;
  const seats = clausesOf(context, "condominium")
    .flatMap((clause) => entitiesIn(context, clause, "ADDRESS"))
    .filter(({ start }) => /copropriétaires|mede-?eigena|miteigent/iu.test(textBefore(context, start, 160)));
  for (const entity of [...seats, ...titled(context)]) {
    if (!foldLetters(entity.text).includes(foldLetters(street))) continue;
    const other = parseAddress(entity.text, context.language, year).value;
    if (other?.postalCode && other.number === number && foldLetters(other.street ?? "") === foldLetters(street))
      return { entity, postalCode: other.postalCode };
  }
  return null;
}
