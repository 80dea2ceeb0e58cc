/** A party's address from its evidence: an address as printed, the municipality named behind it, or a municipality alone or with a street. */
import type { Address, Entity, EntityLabel, Language, Span } from "../deed.ts";
import { parseAddress } from "../forms/addresses.ts";
import { mainMunicipality } from "../forms/municipalities.ts";
import { type DeedContext, entitiesIn, entityBefore, textBefore } from "./context.ts";
import { LIVES_WITH_NAMED } from "./person-cues.ts";
import { placeNameOf } from "./place-names.ts";

type Row = { readonly text: string; readonly label: EntityLabel | null };

/** "…, Haus Nummer 23, Gemeinde Reuland": the place behind the address is its municipality. */
export const MUNICIPALITY_BEHIND =
  /^\s*[,(]?\s*(?:(?:in de |in der |dans la )?(?:gemeente|stad|commune d[e'’]|ville d[e'’]|gemeinde|stadt))\s*$/iu;

/** "…te Esen in de Kapellestraat", "à Thuin, rue de la Station": between a place and its street. */
export const STREET_BEHIND =
  /^\s*,?\s*(?:(?:in|aan|op) (?:de|het|den)|dans (?:la|l['’])|à la|en la|in der|an der|auf der|am|im)?\s*$/iu;

/** "rue de Branchon 52, à 1360 Perwez": between a street and the postcode with its place. */
export const POSTED_BEHIND = /^\s*,?\s*(?:à|te|in|zu)?\s*$/iu;

/** "wonende te", "demeurant à", "wohnhaft in" right before a place: the deed says no more of the address. */
export const LIVES_AT =
  /(?<!\p{L})(?:won(?:en|end|ende|t|achtig)|verblijv(?:end|ende)|gehuisvest|gedomicilieerd|domiciliée?s?|demeurante?|résidante?|habitante?|wohnhaft|wohnend|ansässig)\s+(?:samen |beiden |ensemble |zusammen )?(?:(?:in (?:het|de)|à la|à l['’]|au|im|in der|in dem) [^,;:\n]{3,50} )?(?:te|in|à|zu)\s*$/iu;

/** Null for a text that is no address. The normaliser of `parties[].address`. */
export function partyAddressOf(rows: readonly Row[], language: Language, year: number | null): Address | null {
  const [first, second] = rows;
  if (first === undefined) return null;
  const municipalityOf = (text: string): string => placeNameOf(mainMunicipality(text, language, { year }));
  if (first.label === "LOCATION")
    return {
      street: second === undefined ? null : second.text,
      number: null,
      box: null,
      postalCode: null,
      municipality: municipalityOf(first.text),
    };
  const { value } = parseAddress(first.text, language, year);
  if (value === null || second === undefined) return value;
  if (second.label !== "ADDRESS") return { ...value, municipality: municipalityOf(second.text) };
  const posted = parseAddress(second.text, language, year).value;
  return posted === null ? value : { ...value, postalCode: posted.postalCode, municipality: posted.municipality };
}

/** Whom a party lives with at the address, by the name before it: "wohnhaft mit seiner Ehefrau X in". */
export function housemateBefore(context: DeedContext, address: Span): Entity | null {
  const name = entityBefore(context, address.start, "PERSON");
  if (name === null || !/^\s*,?\s*(?:in|te|à|zu)\s*$/u.test(context.text.slice(name.end, address.start))) return null;
  return LIVES_WITH_NAMED.test(textBefore(context, name.start, 80)) ? name : null;
}

/** "wonende in het sterfhuis", "gedomicilieerd in voormeld woonzorgcentrum X": a building whose address stands earlier. */
const AT_NAMED_PLACE =
  /(?:won(?:en|end|ende|t)|verblijv(?:end|ende)|gedomicilieerd|gehuisvest|domiciliée?|demeurante?|résidante?|wohnhaft|wohnend|gemeldet)\s+(?:in|te|à|au|dans|en|im|zu)\s+(?:het |de |la |le |l['’]|dem |der |den )?(?:(?:voormeld|voornoemd|gezegd|bovenvermeld|vermeld)e?\s+([^,;.\n]{3,60})|(?:susdite?|prédite?|ladite|ledit)\s+([^,;.\n]{3,60})|(?:vorgenannt|besagt|obengenannt)e[rnms]?\s+([^,;.\n]{3,60})|((?:sterfhuis|maison mortuaire|sterbehaus)e?))/iu;
/** Characters between a building's name and its address. */
const PLACE_GAP = 25;

/** The address, printed before `until`, of the building that `words` say a person lives in; null where they speak of none. */
export function addressOfNamedPlace(context: DeedContext, words: string, until: number): Entity | null {
  const name = AT_NAMED_PLACE.exec(words)
    ?.slice(1)
    .find((found) => found !== undefined);
  if (name === undefined) return null;
  const text = context.text.toLowerCase();
  for (let at = text.indexOf(name.trim().toLowerCase()); at !== -1 && at < until; ) {
    const end = at + name.trim().length;
    const beside = entitiesIn(context, { start: Math.max(0, at - 200), end: end + 200 }, "ADDRESS").find(
      (address) =>
        (address.start >= end && address.start - end <= PLACE_GAP) ||
        (address.end <= at && at - address.end <= PLACE_GAP),
    );
    if (beside !== undefined) return beside;
    at = text.indexOf(name.trim().toLowerCase(), end);
  }
  return null;
}
