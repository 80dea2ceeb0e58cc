/** A place's name as the record writes it. */

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** Small words inside a place's name (Braine-le-Comte, Heist-op-den-Berg, Neufchâteau-sur-Meuse, Frankfurt am Main). */
const SMALL = new Set(
  "le la les l de du des sur sous lez lès en et aux à op den der aan bij in te ter ten van am an auf im".split(" "),
);

/** The name as printed; one in capitals gets normal ones ("BRAINE-L'ALLEUD" is "Braine-l'Alleud"). The normaliser of birth places and seats. */
export function placeNameOf(text: string): string {
  if (!isCapitals(text)) return text;
  let first = true;
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => {
    const keep = !first && SMALL.has(word);
    first = false;
    return keep ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
