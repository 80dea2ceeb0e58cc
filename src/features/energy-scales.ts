/**
 * Energy labels of dwellings by primary energy use in kWh/m² a year: upper bound of each label. Flanders: Energiebesluit of 19 November 2010, annex on
 * labels (since 2019). Wallonia: arrêté du Gouvernement wallon of 15 May 2014, annex D. Brussels: arrêté of 17 February 2011, annex.
 */
export type Region = "flanders" | "wallonia" | "brussels";

type Step = readonly [label: string, upTo: number];

const SCALES: Readonly<Record<Region, readonly Step[]>> = {
  flanders: [
    ["A+", 0],
    ["A", 100],
    ["B", 200],
    ["C", 300],
    ["D", 400],
    ["E", 500],
    ["F", Number.POSITIVE_INFINITY],
  ],
  wallonia: [
    ["A++", 0],
    ["A+", 45],
    ["A", 85],
    ["B", 170],
    ["C", 255],
    ["D", 340],
    ["E", 425],
    ["F", 510],
    ["G", Number.POSITIVE_INFINITY],
  ],
  brussels: [
    ["A", 45],
    ["B", 95],
    ["C", 150],
    ["D", 210],
    ["E", 275],
    ["F", 345],
    ["G", Number.POSITIVE_INFINITY],
  ],
};

/** The region of a Belgian postal code, null for another (bPost's ranges; the facilities of the German-speaking community lie in Wallonia). */
export function regionOf(postalCode: string | null): Region | null {
  if (postalCode === null || !/^\d{4}$/.test(postalCode)) return null;
  const code = Number(postalCode);
  if (code >= 1000 && code < 1300) return "brussels";
  if ((code >= 1300 && code < 1500) || (code >= 4000 && code < 8000)) return "wallonia";
  return code >= 1500 ? "flanders" : null;
}

/** The label a region gives to a value. A half step more or less is left to rounding by the caller. */
export function labelFor(region: Region, value: number): string {
  return SCALES[region].find(([, upTo]) => value <= upTo)?.[0] ?? "";
}
