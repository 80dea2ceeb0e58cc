/** Two readings of one page, made from differently prepared pictures, joined word by word: where they differ the surer one counts. */
import type { Box } from "../deed.ts";
import type { ReadLine, ReadWord } from "./table.ts";

/** Share of the lower line's height that two lines must have in common to be one. */
const SAME_LINE = 0.5;

/** The lines of `first`, in its order, with the words of `second` where those are surer. Boxes of both in pixels of the same picture. */
export function joinReadings(first: readonly ReadLine[], second: readonly ReadLine[]): ReadLine[] {
  return first.map((line) => {
    const others = second.filter((other) => isSameLine(line.box, other.box)).flatMap((other) => other.words);
    return others.length === 0 ? line : { ...line, words: joinWords(line.words, others) };
  });
}

function isSameLine(a: Box, b: Box): boolean {
  const common = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return common > SAME_LINE * Math.min(a[3] - a[1], b[3] - b[1]) && a[0] < b[2] && b[0] < a[2];
}

/** Words are grouped into the smallest stretches that both readings cover alike; one word may be two in the other reading. */
function joinWords(first: readonly ReadWord[], second: readonly ReadWord[]): ReadWord[] {
  const groups: { first: ReadWord[]; second: ReadWord[]; right: number }[] = [];
  const all = [
    ...first.map((word) => ({ word, side: "first" as const })),
    ...second.map((word) => ({ word, side: "second" as const })),
  ].sort((a, b) => a.word.box[0] - b.word.box[0]);
  for (const { word, side } of all) {
    const group = groups.at(-1);
    // Neighbours may touch by a pixel or two; words of one stretch overlap by half a letter and more, a colon by half of itself.
    const slack = Math.min(0.25 * (word.box[3] - word.box[1]), 0.5 * (word.box[2] - word.box[0]));
    if (group !== undefined && word.box[0] < group.right - slack) {
      group[side].push(word);
      group.right = Math.max(group.right, word.box[2]);
    } else groups.push({ first: [], second: [], [side]: [word], right: word.box[2] } as (typeof groups)[number]);
  }
  return groups.flatMap((group) => (sureness(group.second) > sureness(group.first) ? group.second : group.first));
}

/** Of a stretch: the least sure word counts, since one wrong letter makes the stretch wrong. */
const sureness = (words: readonly ReadWord[]): number =>
  words.length === 0 ? -1 : Math.min(...words.map((word) => word.confidence));
