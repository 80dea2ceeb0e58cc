/**
 * "9.800 F." ends with the abbreviation's stop, "9.800 F." at the end of a sentence may not: the deed's other amounts tell which it prints. Before a comma
 * or a word in small letters a stop belongs to the abbreviation.
 */
import type { Entity } from "../deed.ts";

const ABBREVIATION = /(?<=\d(?:,?[-–—=]{1,2})?\s?)(?:B?[Ff]rs?|BF|F)(?![\p{L}\d])/u;
const WITH_STOP = new RegExp(`${ABBREVIATION.source}\\.(?=[,;)]|\\s\\p{Ll})`, "gu");
const WITHOUT_STOP = new RegExp(`${ABBREVIATION.source}(?![.])`, "gu");
const ENDS_ABBREVIATED = new RegExp(`${ABBREVIATION.source}\\.?$`, "u");
const SENTENCE_ENDS = /^(?:\s*$|\n|\s?[»”"]|\s\p{Lu})/u;

/** The entities with the stops of franc abbreviations in or out, as the deed prints them inside its sentences. */
export function settleFrancStops(text: string, entities: readonly Entity[]): readonly Entity[] {
  const printsStop = (text.match(WITH_STOP)?.length ?? 0) > (text.match(WITHOUT_STOP)?.length ?? 0);
  return entities.map((entity) => {
    if (entity.label !== "MONEY" || !ENDS_ABBREVIATED.test(entity.text)) return entity;
    const stopped = entity.text.endsWith(".");
    const after = text.slice(entity.end, entity.end + 4);
    if (stopped && !printsStop && SENTENCE_ENDS.test(after)) {
      return { ...entity, end: entity.end - 1, text: entity.text.slice(0, -1) };
    }
    return !stopped && /^\.(?:[,;)]|\s\p{Ll})/u.test(after)
      ? { ...entity, end: entity.end + 1, text: `${entity.text}.` }
      : entity;
  });
}
