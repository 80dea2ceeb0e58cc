/** One span of the model → the several that the contract asks for. */
import type { Span } from "../../deed.ts";
import { parseArea } from "../../forms/index.ts";
import type { ModelEntity } from "../decode.ts";
import { trimSpan } from "../decode.ts";
import {
  BOUND_HALF,
  COUNTRY,
  COUPLE,
  HYPHENATED_GIVEN_NAME,
  LEADING_TITLES,
  OFFICE_OR_COURT,
  PARTICLE,
} from "./words.ts";

/** Cuts at [from, to) of the text: what lies between belongs to neither. */
function cut(text: string, entity: ModelEntity, cuts: readonly Span[]): readonly ModelEntity[] {
  const edges = [entity.start, ...cuts.flatMap(({ start, end }) => [start, end]), entity.end];
  const parts: ModelEntity[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const span = trimSpan(text, { start: edges[i] ?? 0, end: edges[i + 1] ?? 0 });
    if (span !== null) parts.push({ ...entity, ...span });
  }
  return parts;
}

function cutsOf(entity: ModelEntity, inner: string, pattern: RegExp): readonly Span[] {
  return [...inner.matchAll(pattern)].map((match) => ({
    start: entity.start + match.index,
    end: entity.start + match.index + match[0].length,
  }));
}

/** "Bollen en Thijs", and signatures in a row ("B. Collignon, N. Kreusch"); "STEYAERT, Camiel" is one person. */
const PERSON_LINK = /\s+(?:en|et|und)\s+|,\s+(?=\p{Lu}\.\s?(?:-?\p{Lu}\.\s?)?\p{Lu}\p{L})/giu;
const BARE_SURNAME = new RegExp(`^(?:${PARTICLE}\\s?)*\\S+$`, "iu");

/** "Van Hoecke-De Baets": a bare surname with a hyphen is a couple; "Jan-Baptist Peeters", "Karl-Heinz" and "VAN HOECKE Marie-Anne" are not. */
function splitPersons(text: string, given: ModelEntity): readonly ModelEntity[] {
  const lead = LEADING_TITLES.exec(text.slice(given.start, given.end))?.[0].length ?? 0;
  const entity = { ...given, start: given.start + lead };
  const inner = text.slice(entity.start, entity.end);
  const isCouple = COUPLE.test(text.slice(Math.max(0, entity.start - 24), entity.start));
  const joined = cut(text, entity, cutsOf(entity, inner, PERSON_LINK));
  return joined.flatMap((person) => {
    const name = text.slice(person.start, person.end);
    const hyphens = cutsOf(person, name, /(?<=\p{L})\s?[-–]\s?(?=\p{L})/gu);
    const hyphen = hyphens[0];
    if (hyphens.length !== 1 || hyphen === undefined || HYPHENATED_GIVEN_NAME.test(name)) return [person];
    const left = text.slice(person.start, hyphen.start);
    const right = text.slice(hyphen.end, person.end);
    if (BOUND_HALF.test(left)) return [person];
    return isCouple || (BARE_SURNAME.test(left) && BARE_SURNAME.test(right)) ? cut(text, person, hyphens) : [person];
  });
}

/** "1 ha 21 a en 71 a 25 ca": two areas, when both sides read as one and the second does not go on below the first. */
function splitAreas(text: string, entity: ModelEntity, inner: string): readonly ModelEntity[] {
  for (const link of cutsOf(entity, inner, /\s+(?:en|et|und)\s+(?=\d)/giu)) {
    const parts = cut(text, entity, [link]);
    const left = inner.slice(0, link.start - entity.start);
    const right = inner.slice(link.end - entity.start);
    const goesOn =
      /\d\s*(?:ha|hectaren?s?)\s*$/iu.test(left) || (/\d\s*a(?:ren?s?)?\s*$/iu.test(left) && /^\d+\s*c/iu.test(right));
    if (
      !goesOn &&
      parts.length === 2 &&
      parts.every((part) => parseArea(text.slice(part.start, part.end)).value !== null)
    ) {
      return parts;
    }
  }
  return [entity];
}

const EURO = /€|\beuro?s?\b/iu;
const FRANC = /(?<![\p{L}\d])(?:francs?|franks?|franken|frs?|bef|bf|f)(?![\p{L}\d])/iu;

/** An amount repeated in another currency is a second span (contract). */
function splitMoney(text: string, entity: ModelEntity, inner: string): readonly ModelEntity[] {
  const open = /\s*\((?=[^()]*\)?$)/u.exec(inner);
  if (open === null) return [entity];
  const [outside, bracketed] = [inner.slice(0, open.index), inner.slice(open.index)];
  const differ = (EURO.test(outside) && FRANC.test(bracketed)) || (FRANC.test(outside) && EURO.test(bracketed));
  if (!differ) return [entity];
  return cut(text, entity, [{ start: entity.start + open.index, end: entity.start + open.index + open[0].length }]);
}

export function splitSpan(text: string, entity: ModelEntity): readonly ModelEntity[] {
  const inner = text.slice(entity.start, entity.end);
  switch (entity.label) {
    case "PERSON":
      return splitPersons(text, entity);
    case "AREA":
      return splitAreas(text, entity, inner);
    case "MONEY":
      return splitMoney(text, entity, inner);
    case "PARCEL":
      return cut(
        text,
        entity,
        cutsOf(entity, inner, /(?<=\d\S*)[\s,;]+(?:(?:en|et|und)\s+)?(?=(?:sectie|sektie|section|flur)\s)/giu),
      );
    case "ORGANISATION": {
      // Contract: the seat belongs to a numbered or named office or court only.
      const seat = /\s(?:te|à|zu|in)(?:\s(?=\p{Lu}[\p{L}'’-]+$)|$)/u.exec(inner);
      if (seat === null || (OFFICE_OR_COURT.test(inner) && !/notari/iu.test(inner))) return [entity];
      const start = entity.start + seat.index;
      const [name, place] = cut(text, entity, [{ start, end: start + seat[0].length }]);
      if (name === undefined) return [entity];
      return place === undefined ? [name] : [name, { ...place, label: "LOCATION" }];
    }
    case "ADDRESS": {
      // "Zonnehoek", Driftweg 120: the quotation mark closes a named place.
      const quoted = /^[^"“„«\d]+(?=[”"»],\s)/u.exec(inner);
      const country = quoted ?? new RegExp(`^${COUNTRY}(?=,\\s)`, "u").exec(inner);
      if (country === null) return [entity];
      const [place, ...rest] = cut(text, entity, [
        { start: entity.start + country[0].length, end: entity.start + country[0].length + (quoted === null ? 2 : 3) },
      ]);
      return place === undefined ? [entity] : [{ ...place, label: "LOCATION" }, ...rest];
    }
    default:
      return [entity];
  }
}
