/** PERSON: names behind a word that only persons have: who signed ("gezeichnet Jacobs", "get. R. Maes"), a notary with his seat, heirs. */
import type { PatternEntity } from "../merge.ts";

const SIGNED =
  /(?<=(?<!\p{L})(?:[Gg]ezeichnet|[Gg]ez\.|[Gg]etekend|[Gg]et\.|[Ss]igné|[Ss]\.)\s?:?\s)(?:\p{Lu}\.\s?-?){0,3}\p{Lu}[\p{L}'’-]{2,}(?=[.,;)\n]|$)/gu;

/** "vor Notar Schaus in Sankt Vith", "door notaris Van Hove te". */
const NOTARY =
  /(?<=(?<!\p{L})(?:Notar|[Nn]otaris|[Nn]otaire)s?\s)(?:\p{Lu}(?:\.|[\p{L}'’-]+)\s){0,3}\p{Lu}[\p{L}'’-]+(?=,?\s(?:in|zu|te|à)\s\p{Lu})/gu;
/** "den Erben Braun gehörend", "aux héritiers Streel". */
const HEIRS =
  /(?<=(?<!\p{L})(?:[Ee]rven|Erben|[Hh]oirs|[Hh]éritiers|[CcKk]onsorten|[Cc]onsorts)\s)(?:(?:[Vv]an(?:\sde[nr]?)?|[Dd]e|[Dd]u)\s)?\p{Lu}[\p{L}'’-]{2,}(?=[.,;)\n]|\s(?:gehör|en\s|et\s|und\s))/gu;

export function findSignatures(text: string): readonly PatternEntity[] {
  return [SIGNED, NOTARY, HEIRS]
    .flatMap((form) => [...text.matchAll(form)])
    .map(
      (match): PatternEntity => ({
        start: match.index,
        end: match.index + match[0].length,
        label: "PERSON",
        score: 0.7,
      }),
    );
}
