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
const SCORE = 0.75;
const MIN_LENGTH = 4;

/** Words that name a good in one sentence and an act or a legal term in the next ("la remise des clés", "bail à ferme", "de enige eigen woning"). */
const AMBIGUOUS =
  /^(?:remise|ferme|terre|maison|woning|huis|atelier|haus|hof|hoeve|bos|bois|land|grond|boden|wald|cour|koer|hof|hall|terrain|ackerland|bouwland)$/iu;

const escapeForPattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The entities and the bare repeats of their names, sorted, not overlapping. Repeats lie in one clause because they hold no line end. */
export function repeatMentions(text: string, entities: readonly Entity[]): readonly Entity[] {
  const found: Entity[] = [...entities];
  const done = new Set<string>();
  const seeds = entities
    .filter(({ label, score, text: name }) => REPEATED.has(label) && score >= SEED_SCORE && name.length >= MIN_LENGTH)
    .toSorted((a, b) => b.text.length - a.text.length);
  for (const { label, text: name } of seeds) {
    if (done.has(name) || AMBIGUOUS.test(name) || !/^[\p{L}\p{N}]/u.test(name)) continue;
    done.add(name);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${escapeForPattern(name)}(?![\\p{L}\\p{N}]|-\\p{L})`, "gu");
    for (const match of text.matchAll(pattern)) {
      const repeat: Entity = {
        start: match.index,
        end: match.index + name.length,
        label,
        text: name,
        score: SCORE,
        origin: "rule",
      };
      if (found.some((other) => other.start < repeat.end && repeat.start < other.end)) continue;
      if (!isRefused(text, repeat)) found.push(repeat);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
