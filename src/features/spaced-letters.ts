/**
 * Titles printed with a space between their letters ("V E R K A U F", "L E S   V E N D E U R S"), common on typed deeds to the 2010s. Cues are
 * sought in a copy where such runs are closed up, with the way back to the deed's own offsets.
 */

/** Text with spaced letters closed up, and where in the original a character of it stands. */
export type ClosedText = { readonly text: string; readonly placeOf: (at: number) => number };

/** Single letters one space apart: three or more anywhere, two between wide spaces ("A C T E   D E   B A S E"). */
const SPACED_RUN = /(?<![\p{L}\d])(?:\p{L} ){2,}\p{L}(?![\p{L}\d])|(?<= {2})\p{L} \p{L}(?= {2}|\n|$)/gu;

/** Closes up spaced letters in `text`, which starts at `start` of the deed's text. */
export function closeSpacedLetters(text: string, start = 0): ClosedText {
  const dropped: number[] = [];
  for (const run of text.matchAll(SPACED_RUN))
    for (let i = run.index + 1; i < run.index + run[0].length; i += 2) dropped.push(i);
  // the wider space between such words closes to one
  for (const gap of text.matchAll(/(?<= ) +/g)) for (let i = 0; i < gap[0].length; i++) dropped.push(gap.index + i);
  dropped.sort((a, b) => a - b);
  let closed = "";
  let from = 0;
  for (const end of [...dropped, text.length]) {
    closed += text.slice(from, end);
    from = end + 1;
  }
  return {
    text: closed,
    placeOf(at) {
      let place = at;
      for (const gone of dropped) {
        if (gone > place) break;
        place += 1;
      }
      return start + place;
    },
  };
}
