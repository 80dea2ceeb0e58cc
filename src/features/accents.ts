/**
 * Accents are often lost: typewriters had none on capitals ("ACTE D'ECHANGE", "LES ACQUEREURS"), recognition drops them. Cues are compared without.
 */

/** The text without accents, character for character, so that places stay what they are. */
export function foldAccents(text: string): string {
  return text.replace(/[\u00c0-\u017f]/g, (character) => {
    const base = character.normalize("NFD").charAt(0);
    return base === "" ? character : base;
  });
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
