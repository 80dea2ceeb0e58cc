/** What the names of the whole deed tell about a word alone: a first name, a surname in a heading, a verb that begins a paragraph. */
import { foldLetters } from "../../forms/index.ts";
import type { ModelEntity } from "../decode.ts";
import { isKnownPlace } from "../patterns/places.ts";
import { splitSpan } from "./split.ts";

/** Words of three letters or more, folded: "DE SMEDT Pieter" gives "smedt" and "pieter". */
const wordsOf = (name: string): readonly string[] =>
  foldLetters(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 3);

const AFTER_PLACE_PREPOSITION = /(?<!\p{L})(?:te|à|in|zu|naar|nach|vers|aus|uit|près\sde)\s$/iu;
/** "Vente Lambillotte et enfants à Descamps et à Tonglet", "GILSON à GILSON": in a deed's title the act passes to persons. */
const CONVEYED_TO =
  /(?:^|\n)(?:(?:(?:acte\sde\s)?(?:vente|donation|cession|échange)|kaufakt|kauf|schenkung|verkoop|schenking)\s[^\n.;]{2,100}|\p{Lu}[\p{Lu}'’-]+)\s(?:à|an|aan)\s$/iu;
const PARAGRAPH_STARTS = /(?:^|\n)(?:\p{L}\.\s|\d{1,2}[.)°]?\s|[–—•-]\s)?$/u;
/** A name that begins a paragraph is followed by its apposition or its verb; an imperative or a heading by its object or a stop. */
const OBJECT_FOLLOWS =
  /^\s(?:la|le|les|l['’]|un|une|des|du|au|aux|à|de|het|een|den|die|das|der|ein|eine|zu|plus)(?:\s|(?<=['’]))/iu;

const STARTS_LIKE_SURNAME = /^(?:de|van|le|la)\s/iu;

const SECOND_HALF = /^[-–]\p{Lu}[\p{L}'’]{2,}(?![\p{L}-])/u;

/** Lone words read again in the light of the full names: sorted as given, spans unchanged. */
export function settleNames(text: string, entities: readonly ModelEntity[]): readonly ModelEntity[] {
  const inNames = new Set(
    entities.flatMap(({ label, start, end }) => {
      const words = label === "PERSON" ? wordsOf(text.slice(start, end)) : [];
      return words.length > 1 ? words : [];
    }),
  );
  return entities.flatMap((entity): readonly ModelEntity[] => {
    const inner = text.slice(entity.start, entity.end);
    // "NOTAR Egon HOLPER – SANKT VITH": a municipality at a heading's end.
    if (
      entity.label === "PERSON" &&
      /[–—-]\s$/.test(text.slice(0, entity.start).slice(-2)) &&
      /^(?:\n|$)/.test(text.slice(entity.end)) &&
      !STARTS_LIKE_SURNAME.test(inner) &&
      isKnownPlace(inner)
    )
      return [{ ...entity, label: "LOCATION" }];
    if (/[^\p{L}'’-]/u.test(inner)) return [entity];
    const before = text.slice(Math.max(0, entity.start - 24), entity.start);
    const after = text.slice(entity.end, entity.end + 30);
    const words = wordsOf(inner);
    const isNamed = words.length > 0 && words.every((word) => inNames.has(word));
    if (
      entity.label === "LOCATION" &&
      isNamed &&
      !isKnownPlace(inner) &&
      (!AFTER_PLACE_PREPOSITION.test(before) ||
        CONVEYED_TO.test(text.slice(Math.max(0, entity.start - 120), entity.start)))
    )
      return splitSpan(text, { ...entity, label: "PERSON" });
    // "TASIAUX-NINANE", of which the model took the first half: two who are named in full elsewhere.
    const alone = !entities.some(({ start }) => start === entity.end + 1);
    const other = entity.label === "PERSON" && isNamed && alone ? SECOND_HALF.exec(after) : null;
    if (other !== null && wordsOf(other[0]).some((word) => inNames.has(word))) {
      const start = entity.end + 1;
      return [entity, { ...entity, start, end: entity.end + other[0].length }];
    }
    if (entity.label !== "PERSON" || isNamed) return [entity];
    // "NOTAIRE / BERTRIX": a municipality on a line of its own is where the office is.
    if (/(?:^|\n)$/.test(before) && /^(?:\n|$)/.test(after) && isKnownPlace(inner))
      return [{ ...entity, label: "LOCATION" }];
    const isVerb = /^\p{Lu}\p{Ll}+$/u.test(inner) && PARAGRAPH_STARTS.test(before) && OBJECT_FOLLOWS.test(after);
    return isVerb ? [] : [entity];
  });
}
