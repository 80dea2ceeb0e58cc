/** Cues whose words are read although recognition took one letter for another ("Monsleur", "hecr", "ci-oprès", "v0or mij"). */

/** Letters with those that recognition gives for them, as seen on poor scans. */
const ALIKE: Readonly<Record<string, string>> = {
  a: "[ao]",
  e: "[ec]",
  i: "[il1]",
  l: "[l1i]",
  n: "[nu]",
  o: "[o0a]",
  t: "[tf]",
  u: "[un]",
};

/** The source of a pattern in which each of `words`, where it stands by itself, may be damaged; accents must be folded away before. */
export function tolerateDamage(source: string, words: readonly string[]): string {
  const whole = new RegExp(`(?<![\\p{L}\\\\])(?:${words.join("|")})`, "gu");
  return source.replace(whole, (word) => word.replace(/./gu, (letter) => ALIKE[letter] ?? letter));
}
