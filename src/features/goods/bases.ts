import type { Basis } from "../../deed.ts";
import { type DeedContext, textBefore } from "../context.ts";

/** Words that tell by what an area or a parcel is described. Source: domain.md (a), rows 10–12, and the formulas of the train texts' offices in all three languages. */
const CUES: readonly { readonly basis: Basis; readonly pattern: RegExp }[] = [
  {
    basis: "title",
    pattern:
      /titels?\b|titre|titel|akte van (?:verkrijging|verwerving|aankoop)|(?:aankoop|verwervings)akte|vorige akte|(?:basis|grond)urkunde|lors de l['’]achat|acte d['’](?:acquisition|achat)|erwerbs(?:urkunde|akte?)(?!\p{L})|eigendomstitel|voorheen|anciennement|früher|jadis|autrefois|destijds/giu,
  },
  {
    basis: "cadastre",
    pattern:
      /kadaster|kadastrale? (?:legger|uittreksel|gegevens|toestand|opgave|plan)|legger|uittreksel|cadastre(?!\p{L})|matrice|extrait (?:de la matrice|cadastral|r[ée]cent)|documentation patrimoniale|kataster(?!einkommen|nummer|-?\s?nr|ertrag)/giu,
  },
  {
    basis: "survey",
    pattern:
      /meting|opmeting|gemeten|nameting|landmeter|mesur(?:age|[ée]e?s?)|arpent|g[éè]om[èe]tre|bornage|vermessung|messplan|messung|vermessen|gemessen|(?:meet|afbakenings|verkavelings|onteigenings)plan|(?:vermeld|genoemd|genannt\w*|zelfde|demselben|besagten?|ledit|dit|même|prédit|ci-après|annexé)\s+plan|plan (?:ci-|vermeld|hierna|dressé|levé)|emprise/giu,
  },
];

/** The basis whose cue stands last before `offset`, within the sentence's reach; unspecified when there is none. */
export function basisBefore(context: DeedContext, offset: number, reach = 160, floor = 0): Basis {
  const before = textBefore(context, offset, reach, floor);
  let best: { readonly basis: Basis; readonly at: number } | null = null;
  for (const { basis, pattern } of CUES) {
    for (const match of before.matchAll(pattern))
      if (best === null || match.index >= best.at) best = { basis, at: match.index };
  }
  return best?.basis ?? "unspecified";
}

/** A basis told behind the area: "88 a 04 ca d'après mesurage", "2 ha 15 a au titre". */
export function basisAfter(text: string): Basis | null {
  // "4 a 31 ca (cadastre)": the basis alone in brackets.
  const bracket = /^\s*\(([^()\d]{4,40})\)/u.exec(text)?.[1];
  if (bracket !== undefined && basesIn(bracket).length === 1) return basesIn(bracket)[0] ?? null;
  const tail =
    /^\s*(?:environ |ongeveer |etwa )?(?:d['’]après|selon|suivant|au|aux|à l['’]|à la|volgens|blijkens|laut|nach|gemäß)\s?([^,;.()–]{0,45})/iu.exec(
      text,
    )?.[1];
  return tail === undefined ? null : (basesIn(tail)[0] ?? null);
}

/** Every basis named between two offsets, in order: "volgens titel en huidig kadaster" gives two. */
export function basesIn(text: string): Basis[] {
  return CUES.flatMap(({ basis, pattern }) => [...text.matchAll(pattern)].map((match) => ({ basis, at: match.index })))
    .sort((a, b) => a.at - b.at)
    .map(({ basis }) => basis)
    .filter((basis, index, all) => all.indexOf(basis) === index);
}
