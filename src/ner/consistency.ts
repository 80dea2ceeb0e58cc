/**
 * A deed names its persons, organisations, places and goods again and again, and a name found in one place is one in the others too: over the 75 training
 * texts 7,292 repeats are entities against 36 that are not (nearly all of them the words and plan names refused below).
 */
import type { Entity, EntityLabel } from "../deed.ts";
import { isRefused } from "./contract/refuse.ts";

/** Labels whose text names one thing in the whole deed; numbers, dates and amounts do not. */
const REPEATED: ReadonlySet<EntityLabel> = new Set(["PERSON", "ORGANISATION", "LOCATION", "GOOD"]);
/** Only what the model was sure of is looked for again. */
const SEED_SCORE = 0.85;
/** A noun that the description names is a good wherever it comes back. */
const GOOD_SEED_SCORE = 0.7;
const SCORE = 0.75;
const MIN_LENGTH = 4;

/** A find of the model that a repeat of a name is believed before. */
const isDoubtful = ({ origin, score }: Entity): boolean => origin === "model" && score < 0.7;

/** A municipality is a body where it acts and a place at the head of its parcels: it prints in other letters there. */
const MUNICIPALITY = /^(?:stadt?|gemeente|gemeinde|ville|commune)\s/iu;

/** The model took a part of the body's name for another's. */
const isPartOfBody = (repeat: Entity, { label, start, end, score, origin }: Entity): boolean =>
  repeat.label === "ORGANISATION" &&
  !MUNICIPALITY.test(repeat.text) &&
  origin === "model" &&
  (label === "ORGANISATION" || score < SEED_SCORE) &&
  repeat.start <= start &&
  end <= repeat.end &&
  end - start < repeat.end - repeat.start;

/** Words that name a good in one sentence and an act or a legal term in the next ("la remise des clés", "bail à ferme", "de enige eigen woning"). */
const AMBIGUOUS =
  /^(?:ferme|terre|maison|woning|huis|atelier|haus|hof|hoeve|bos|bois|land|grond|boden|wald|cour|koer|hof|hall|terrain|ackerland|bouwland)$/iu;

/** "la remise des clés", "sans remise", "une remise de 10 %": handing over or a rebate, no shed. */
const isHandingOver = (text: string, { start, end }: Entity): boolean =>
  /^remises?$/iu.test(text.slice(start, end)) &&
  (/^\s(?:d['’eu]|des|aux?|à|en|proport|fiscale)/iu.test(text.slice(end, end + 10)) ||
    !/(?:\bla|\bsa|\bcette|\bune)\s$/iu.test(text.slice(0, start).slice(-8)));

/** "HAVIK BOUW" in the block of parties is "Havik Bouw" further on, "Melkerij De Hoef" is "MELKERIJ DE HOEF" in the title. */
function withOtherLetters(seed: Pick<Entity, "label" | "text">): readonly Pick<Entity, "label" | "text">[] {
  if (seed.label !== "ORGANISATION" || !/\p{L}\s\p{L}/u.test(seed.text) || MUNICIPALITY.test(seed.text)) return [seed];
  if (!/^\p{Lu}{2,}(?:\s\p{Lu}{2,})+$/u.test(seed.text))
    return [seed, { label: seed.label, text: seed.text.toUpperCase() }];
  const text = seed.text.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
  return [seed, { label: seed.label, text }];
}

const escapeForPattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The entities and the bare repeats of their names, sorted, not overlapping. Repeats lie in one clause because they hold no line end. */
export function repeatMentions(text: string, entities: readonly Entity[]): readonly Entity[] {
  const found: Entity[] = [...entities];
  const done = new Set<string>();
  const seeds = entities
    .filter(
      ({ label, score, text: name }) =>
        REPEATED.has(label) && score >= (label === "GOOD" ? GOOD_SEED_SCORE : SEED_SCORE) && name.length >= MIN_LENGTH,
    )
    .toSorted((a, b) => b.text.length - a.text.length);
  for (const { label, text: name } of seeds.flatMap(withOtherLetters)) {
    if (done.has(name) || AMBIGUOUS.test(name) || !/^[\p{L}\p{N}]/u.test(name)) continue;
    done.add(name);
    // A German noun is declined: "des Anbaus", "den Ställen".
    const ending = label === "GOOD" && /^\p{Lu}[\p{Ll}ß]+$/u.test(name) ? "(?:e?s|e?n)?" : "";
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}-])${escapeForPattern(name)}${ending}(?![\\p{L}\\p{N}]|-\\p{L})`,
      "gu",
    );
    for (const match of text.matchAll(pattern)) {
      const repeat: Entity = {
        start: match.index,
        end: match.index + match[0].length,
        label,
        text: match[0],
        score: SCORE,
        origin: "rule",
      };
      if (isRefused(text, repeat) || isHandingOver(text, repeat)) continue;
      const there = found.filter((other) => other.start < repeat.end && repeat.start < other.end);
      if (!there.every((other) => isDoubtful(other) || isPartOfBody(repeat, other))) continue;
      for (const other of there) found.splice(found.indexOf(other), 1);
      found.push(repeat);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
