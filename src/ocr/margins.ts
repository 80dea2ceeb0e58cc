/** Notes in the margin: kept out of the lines beside them, and read where the paragraph beside them starts. */
import type { Line } from "../deed.ts";
import { unionBoxes } from "./geometry.ts";

/** Wide lines that a body must have before anything counts as its margin. */
const MIN_BODY_LINES = 3;
/** Ems between the body's edge and a note. */
const DISTANCE_EMS = 0.6;
/** Shorter pieces are numbers and letters of lists set outside the text. */
const MIN_NOTE_CHARACTERS = 6;
/** Line heights between two lines of one note at most. */
const NOTE_PITCH = 2;
/** Extra white space, in line heights, above a line that starts a paragraph. */
const PARAGRAPH_GAP = 0.35;
/** Lines looked back for the start of the paragraph that a note stands beside. */
const MAX_BACK = 8;

type Margins = { readonly body: readonly Line[]; readonly notes: readonly Line[] };

/** Parts pieces of lines into the body and what stands wholly beside it. */
export function splitMargins(pieces: readonly Line[]): Margins {
  const widths = pieces.map((piece) => piece.box[2] - piece.box[0]);
  const wide = pieces.filter((_, index) => (widths[index] ?? 0) >= 0.5 * Math.max(...widths));
  if (wide.length < MIN_BODY_LINES) return { body: pieces, notes: [] };
  const lefts = wide.map((piece) => piece.box[0]).toSorted((a, b) => a - b);
  const rights = wide.map((piece) => piece.box[2]).toSorted((a, b) => a - b);
  // Indented and centred lines are wide too: the edges are those that nearly all keep within.
  const left = lefts[Math.floor(lefts.length * 0.05)] ?? 0;
  const right = rights[Math.ceil(rights.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
  const isNote = (piece: Line): boolean => {
    const away = DISTANCE_EMS * (piece.box[3] - piece.box[1]);
    if (piece.box[2] > left - away && piece.box[0] < right + away) return false;
    return piece.words.reduce((length, word) => length + word.text.length, 0) >= MIN_NOTE_CHARACTERS;
  };
  return { body: pieces.filter((piece) => !isNote(piece)), notes: pieces.filter(isNote) };
}

/** `lines` in reading order with each note before the paragraph it stands beside. */
export function insertNotes(lines: readonly Line[], notes: readonly Line[]): Line[] {
  const result = [...lines];
  for (const note of groupNotes(notes)) {
    const top = note[0]?.box[1] ?? 0;
    const beside = result.findIndex((line) => line.box[3] > top + 1);
    result.splice(beside === -1 ? result.length : paragraphStart(result, beside), 0, ...note);
  }
  return result;
}

function groupNotes(notes: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const note of notes.toSorted((a, b) => a.box[1] - b.box[1])) {
    const height = note.box[3] - note.box[1];
    const group = groups.find((it) => {
      const box = unionBoxes(it.map((line) => line.box));
      const isSameSide = note.box[0] < box[2] && note.box[2] > box[0];
      return isSameSide && note.box[1] - box[3] < (NOTE_PITCH - 1) * height;
    });
    if (group === undefined) groups.push([note]);
    else group.push(note);
  }
  return groups;
}

function paragraphStart(lines: readonly Line[], at: number): number {
  for (let index = at; index > Math.max(0, at - MAX_BACK); index--) {
    const [above, line] = [lines[index - 1], lines[index]];
    if (above === undefined || line === undefined) return index;
    const gap = line.box[1] - above.box[3];
    if (gap > PARAGRAPH_GAP * (line.box[3] - line.box[1]) || gap < -line.box[3] + line.box[1]) return index;
  }
  return at <= MAX_BACK ? 0 : at;
}
