/**
 * Accents are often lost: typewriters had none on capitals ("ACTE D'ECHANGE", "LES ACQUEREURS"), recognition drops them. Cues are compared without.
 */

const ACCENTED = /[\u00c0-\u017f]/;
const ACCENTED_ALL = /[\u00c0-\u017f]/g;

/** The base letter of each accented one of the Latin blocks. */
const BASE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x180 - 0xc0 }, (_, i) => {
    const letter = String.fromCharCode(0xc0 + i);
    return [letter, letter.normalize("NFD").charAt(0)] as const;
  }),
);

/** The text without accents, character for character, so that places stay what they are. */
export function foldAccents(text: string): string {
  return ACCENTED.test(text) ? text.replace(ACCENTED_ALL, (letter) => BASE.get(letter) ?? letter) : text;
}

/** The pattern for texts that `foldAccents` has been through. */
export function foldPattern(pattern: RegExp): RegExp {
  return new RegExp(foldAccents(pattern.source), pattern.flags);
}

/** A cue asked of a text as it is printed. */
export type Cue = { readonly test: (text: string) => boolean };

/** A pattern that is asked without regard to accents. */
export function createCue(pattern: RegExp): Cue {
  const folded = foldPattern(pattern);
  return { test: (text) => folded.test(foldAccents(text)) };
}
